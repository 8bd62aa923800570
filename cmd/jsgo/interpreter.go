package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"jsgo/codegen"
	"jsgo/rt/manifest"
)

// writeInterpreter is jsgo interpreter FILE, which no help text lists: it builds an executable that has all modules of Node
// and runs the program that its first argument names in the interpreter (rt/eval). The testsuite compares the two engines.
func writeInterpreter(args []string) int {
	if len(args) != 1 {
		return fail(exitUsage, errors.New("usage: jsgo interpreter FILE"))
	}
	out, err := filepath.Abs(args[0])
	if err != nil {
		return fail(exitUsage, err)
	}
	b := &builder{flags: &buildFlags{Eval: "on", Quiet: true}}
	if err := b.prepare(); err != nil {
		return fail(exitUsage, err)
	}
	dir, err := os.MkdirTemp("", "jsgo-")
	if err != nil {
		return fail(exitInternal, err)
	}
	defer os.RemoveAll(dir)
	entry := filepath.Join(dir, "interpreter.cjs")
	if err := os.WriteFile(entry, []byte(b.compiler.everything()), 0o600); err != nil {
		return fail(exitInternal, err)
	}
	ctx, stop := interruptible()
	defer stop()
	p := &program{entry: entry, folder: "linked"}
	err = b.compiler.compile(p)
	b.report(p)
	if err == nil {
		p.files = append(p.files, interpreterMain(p.folder))
		err = b.link(ctx, p, out)
	}
	if err != nil {
		return b.failed(err, "interpreter")
	}
	return exitOK
}

// everything is a program that names all modules of Node and all global variables, and runs nothing.
func (c *compiler) everything() string {
	var text strings.Builder
	for _, name := range manifest.Builtins() {
		if c.builtinSource(name) != "" {
			fmt.Fprintf(&text, "() => require(%q);\n", name)
		}
	}
	for _, g := range manifest.Globals() {
		fmt.Fprintf(&text, "() => %s;\n", g.Name)
	}
	return text.String()
}

// interpreterMain is the main package around what is linked.
func interpreterMain(folder string) codegen.File {
	var names strings.Builder
	for _, name := range manifest.Builtins() {
		fmt.Fprintf(&names, "%q, ", name)
	}
	return codegen.File{Name: "main.go", Text: fmt.Sprintf(`// Generated. DO NOT EDIT.

package main

import (
	"os"

	"jsgo/rt/eval"
	"jsgo/rt/host"
	"jsgo/rt/js"
	p %q
)

func main() {
	if len(os.Args) < 2 {
		os.Stderr.WriteString("usage: INTERPRETER PROGRAM ARGUMENTS\n")
		os.Exit(2)
	}
	entry := os.Args[1]
	os.Args = append(os.Args[:1], os.Args[2:]...)
	program := p.Program()
	program.Main = func(r *js.Realm) *js.Throw {
		key, e := eval.Load(r, entry, []string{%s})
		if e != nil {
			return e
		}
		return host.Entry(key)(r)
	}
	host.Run(program)
}
`, emittedModule+"/"+folder, names.String())}
}
