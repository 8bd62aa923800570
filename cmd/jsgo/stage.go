package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"strings"

	"jsgo/codegen"
	"jsgo/ir"
	"jsgo/parser"
	"jsgo/parser/diag"
)

// stageFlags are the flags of the commands that print a stage.
type stageFlags struct {
	Func string `flag:"func" arg:"NAME" help:"only the functions of that name"`
	Pass string `flag:"pass" arg:"NAME" help:"stop behind that pass; lower is before the first one"`
	All  bool   `flag:"all" help:"the modules of packages and of Node, too"`
}

func astCommand() *command {
	return &command{name: "ast", args: "ENTRY", summary: "print the module graph", flags: &struct {
		All bool `flag:"all" help:"the modules of packages and of Node, too"`
	}{}, run: printGraph}
}

func irCommand() *command {
	return &command{name: "ir", args: "ENTRY", summary: "print what a program means", flags: &stageFlags{}, run: printIR}
}

func goCommand() *command {
	return &command{name: "go", args: "ENTRY", summary: "print the Go that a program becomes", flags: &stageFlags{}, run: printGo}
}

// stage compiles up to a stage; do are the steps.
func stage(entry string, steps func(c *compiler, p *program) error) (*program, int) {
	c, err := newCompiler()
	if err != nil {
		return nil, fail(exitUsage, err)
	}
	p := &program{entry: entry}
	err = steps(c, p)
	diag.WriteAll(os.Stderr, p.diags.Sorted(), diag.UseColor(os.Stderr))
	switch {
	case errors.Is(err, errRefused):
		return p, exitRefused
	case err != nil:
		return p, fail(exitInternal, err)
	}
	return p, exitOK
}

func printGraph(c *command, args []string) int {
	rest, code, ok := c.arguments(args, 1, 1)
	if !ok {
		return code
	}
	all := c.field("all").Bool()
	p, code := stage(rest[0], func(c *compiler, p *program) error { return c.load(p) })
	if p == nil || p.graph == nil {
		return code
	}
	for _, m := range p.graph.Modules {
		if !all && strings.HasPrefix(m.Display, "node:") {
			continue
		}
		fmt.Printf("%s (%s)\n", m.Display, m.Kind)
		for _, imp := range m.Imports {
			fmt.Printf("  %s %q → %s\n", imp.Kind, imp.Specifier, target(p.graph, imp))
		}
	}
	return code
}

// target is what an import leads to.
func target(g *parser.Graph, imp *parser.Import) string {
	t := &imp.Target
	switch {
	case t.Err != nil:
		return t.Err.Code
	case t.Module != nil:
		return t.Module.Display
	case t.Builtin != "":
		return "node:" + t.Builtin
	case t.Native != "":
		return "the Go half " + t.Native
	case t.Addon != "":
		return "a native addon"
	case t.File != "":
		return "the file " + g.Display(t.File)
	}
	return "nothing"
}

func printIR(c *command, args []string) int {
	rest, code, ok := c.arguments(args, 1, 1)
	if !ok {
		return code
	}
	f := c.flags.(*stageFlags)
	p, code := stage(rest[0], func(c *compiler, p *program) error { return c.meaning(p, f.Pass) })
	if code != exitOK {
		return code
	}
	for _, m := range p.ir.Modules {
		if !f.All && (strings.HasPrefix(m.Name, "node:") || strings.Contains(m.Name, "node_modules/")) {
			continue
		}
		if f.Func == "" {
			ir.PrintModule(os.Stdout, m)
			continue
		}
		for _, fn := range m.Funcs {
			if fn.Name == f.Func {
				fmt.Println(fn)
			}
		}
	}
	return code
}

func printGo(c *command, args []string) int {
	rest, code, ok := c.arguments(args, 1, 1)
	if !ok {
		return code
	}
	f := c.flags.(*stageFlags)
	p, code := stage(rest[0], func(c *compiler, p *program) error {
		if err := c.meaning(p, f.Pass); err != nil {
			return err
		}
		return c.emit(p)
	})
	if code != exitOK {
		return code
	}
	for _, file := range p.files {
		if !f.All && strings.HasPrefix(file.Name, "node/") || path.Ext(file.Name) != ".go" {
			continue
		}
		printGoFile(file, f.Func)
	}
	return code
}

// printGoFile prints a file, or the functions of a name: those with the name of the source in theirs.
func printGoFile(file codegen.File, name string) {
	if name == "" {
		fmt.Printf("-- %s --\n%s", file.Name, file.Text)
		return
	}
	shown := false
	for line := range strings.Lines(file.Text) {
		if strings.HasPrefix(line, "func ") {
			head, _, _ := strings.Cut(line, "(r ")
			shown = strings.Contains(head, name)
		}
		if shown {
			fmt.Print(line)
		}
		if strings.HasPrefix(line, "}") {
			shown = false
		}
	}
}
