package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"jsgo/codegen"
	"jsgo/parser"
	"jsgo/parser/diag"
)

// many compiles the programs of a list into one executable, whose first argument chooses one. A program that cannot be
// compiled has the reason in NAME.err beside the executable.
func (b *builder) many(ctx context.Context) int {
	out, err := b.output(b.flags.Many)
	if err != nil {
		return fail(exitUsage, err)
	}
	programs, err := readList(b.flags.Many)
	if err != nil {
		return fail(exitUsage, err)
	}
	m := &batch{b: b, out: out, programs: map[string]*program{}, shared: map[string]string{}}
	for i, p := range programs {
		if ctx.Err() != nil {
			return exitInterrupted
		}
		p.folder = fmt.Sprintf("p%04d", i+1)
		if err := m.add(p); err != nil {
			return fail(exitInternal, err)
		}
	}
	for len(m.programs) > 0 {
		err := m.build(ctx)
		if err == nil {
			b.progress.clear()
			return exitOK
		}
		var refused *goError
		if !errors.As(err, &refused) || !m.drop(refused) {
			b.progress.clear()
			return b.failed(err, "--many "+b.flags.Many)
		}
	}
	b.progress.clear()
	return exitRefused
}

// A listed program is a line of the list.
type listed struct {
	program
	name string
}

// readList reads lines of NAME, PATH and goal, with tabs between.
func readList(path string) ([]*listed, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list []*listed
	seen := map[string]bool{}
	for n, line := range strings.Split(strings.TrimRight(string(text), "\n"), "\n") {
		fields := strings.Split(line, "\t")
		if len(fields) < 2 || len(fields) > 3 || !programName.MatchString(fields[0]) || seen[fields[0]] {
			return nil, fmt.Errorf("%s:%d: not a fresh NAME, PATH and goal, with tabs between", path, n+1)
		}
		seen[fields[0]] = true
		p := &listed{name: fields[0], program: program{entry: fields[1]}}
		if len(fields) == 3 {
			switch fields[2] {
			case "script":
				p.goal = parser.ScriptGoal
			case "module":
				p.goal = parser.ModuleGoal
			default:
				return nil, fmt.Errorf("%s:%d: the goal is script or module, not %q", path, n+1, fields[2])
			}
		}
		list = append(list, p)
	}
	return list, nil
}

var programName = regexp.MustCompile(`^[A-Za-z0-9_.-]+$`)

// A batch is what many programs become.
type batch struct {
	b        *builder
	out      string
	programs map[string]*program // by name, those that can be compiled
	shared   map[string]string   // emitted files that are of no single program
}

// add compiles a program to Go.
func (m *batch) add(p *listed) error {
	err := m.b.compiler.compile(&p.program)
	if err != nil {
		return m.refuse(p.name, problem(&p.program, err))
	}
	if differing := m.share(&p.program); differing != "" {
		return m.refuse(p.name, "BUG: "+differing+" is compiled in different ways\n")
	}
	p.graph, p.ir = nil, nil // only the text is wanted from here on
	m.programs[p.name] = &p.program
	return nil
}

// problem is the text of why a program cannot be compiled.
func problem(p *program, err error) string {
	if !errors.Is(err, errRefused) {
		return err.Error() + "\n"
	}
	var text strings.Builder
	for _, d := range p.diags.Sorted() {
		if d.Severity == diag.Error {
			diag.Write(&text, d, false)
		}
	}
	return text.String()
}

// share takes the files that programs have in common from one; it returns the name of one that differs from another program's.
func (m *batch) share(p *program) (differing string) {
	var own []codegen.File
	for _, f := range p.files {
		if strings.HasPrefix(f.Name, p.folder+"/") {
			own = append(own, f)
			continue
		}
		if text, ok := m.shared[f.Name]; ok && text != f.Text {
			return f.Name
		}
	}
	for _, f := range p.files {
		if !strings.HasPrefix(f.Name, p.folder+"/") {
			m.shared[f.Name] = f.Text
		}
	}
	p.files = own
	return ""
}

// refuse writes NAME.err.
func (m *batch) refuse(name, text string) error {
	return os.WriteFile(filepath.Join(filepath.Dir(m.out), name+".err"), []byte(text), 0o644)
}

// build runs Go over all programs.
func (m *batch) build(ctx context.Context) error {
	m.b.progress.begin("building")
	folders := map[string]string{}
	g := m.b.goBuild(m.out)
	for _, name := range slices.Sorted(maps.Keys(m.programs)) {
		folders[name] = m.programs[name].folder
		g.files = append(g.files, m.programs[name].files...)
	}
	for _, name := range slices.Sorted(maps.Keys(m.shared)) {
		g.files = append(g.files, codegen.File{Name: name, Text: m.shared[name]})
	}
	g.files = append(g.files, codegen.Many(emittedModule, folders))
	return g.run(ctx)
}

// goPackage is the line that Go prints above the errors of a package.
var goPackage = regexp.MustCompile(`(?m)^# (\S+)$`)

// drop leaves out the programs that Go has refused; it reports whether there was one.
func (m *batch) drop(e *goError) bool {
	places := goPackage.FindAllStringSubmatchIndex(e.output, -1)
	dropped := false
	for i, at := range places {
		end := len(e.output)
		if i+1 < len(places) {
			end = places[i+1][0]
		}
		folder, _, _ := strings.Cut(strings.TrimPrefix(e.output[at[2]:at[3]], emittedModule+"/"), "/")
		for name, p := range m.programs {
			if p.folder == folder {
				delete(m.programs, name)
				m.refuse(name, "internal error: Go refuses what was emitted\n"+e.output[at[0]:end])
				dropped = true
			}
		}
	}
	return dropped
}
