package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"jsgo/codegen"
	"jsgo/ir"
	"jsgo/ir/lower"
	"jsgo/ir/pass"
	"jsgo/parser"
	"jsgo/parser/diag"
	"jsgo/parser/resolve"
	"jsgo/rt/manifest"
)

// A compiler compiles programs against one copy of the runtime. It may compile several, one after the other.
type compiler struct {
	runtime *runtime
	natives natives
	debug   debugOptions
	eval    string            // when the evaluator is linked: on, off, or else where the program may need it
	locales []string          // the languages of Intl besides English
	phase   func(name string) // told what begins; may be nil
}

func newCompiler() (*compiler, error) {
	d, err := readDebug()
	if err != nil {
		return nil, err
	}
	rt, err := findRuntime()
	if err != nil {
		return nil, err
	}
	return &compiler{runtime: rt, natives: natives{root: rt.dir}, debug: d, locales: manifest.Languages()}, nil
}

// A program is one program in the stages that it has reached.
type program struct {
	entry  string
	goal   parser.Goal
	folder string // of its packages, where there are several programs

	graph *parser.Graph
	ir    *ir.Program
	files []codegen.File
	diags diag.List
}

// errRefused is for a program whose diagnostics have errors.
var errRefused = fmt.Errorf("the program cannot be compiled")

// A fault is a panic of the compiler.
type fault struct {
	phase string
	value any
	stack []byte
}

func (f *fault) Error() string { return fmt.Sprintf("internal error while %s: %v", f.phase, f.value) }

// guard turns a panic into a fault.
func (c *compiler) guard(phase string, do func()) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = &fault{phase: phase, value: x, stack: debug.Stack()}
		}
	}()
	c.begin(phase)
	do()
	return nil
}

func (c *compiler) begin(phase string) {
	if c.phase != nil {
		c.phase(phase)
	}
}

// load reads the program's files.
func (c *compiler) load(p *program) error {
	err := c.guard("reading", func() {
		p.graph = parser.Load(parser.Options{
			Entry: p.entry,
			Goal:  p.goal,
			Resolve: resolve.Options{
				Builtins: manifest.Builtins(), RuntimeRoot: filepath.Join(c.runtime.dir, "rt"),
			},
			BuiltinSource: c.builtinSource,
			Global:        c.globalSource,
			Common:        c.commonGlobals(),
			Uses:          c.uses(),
		})
	})
	if err != nil {
		return err
	}
	c.nameBuiltins(p.graph)
	for _, d := range p.graph.Diagnostics.Sorted() {
		p.diags.Add(d)
	}
	return p.refused()
}

// nameBuiltins gives the modules of Node their names that only their neighbours import, by path: a module is the same in every
// program.
func (c *compiler) nameBuiltins(g *parser.Graph) {
	byPath := map[string]*parser.Module{}
	for _, m := range g.Modules {
		byPath[m.Path] = m
	}
	for _, name := range manifest.Builtins() {
		if m := byPath[g.Resolver().Real(c.builtinSource(name))]; m != nil {
			g.Builtins[name] = m
		}
	}
}

func (p *program) refused() error {
	if p.diags.Errors() > 0 {
		return errRefused
	}
	return nil
}

// lower translates the program to the IR.
func (c *compiler) lower(p *program) error {
	if err := c.guard("lowering", func() { p.ir = lower.Program(p.graph, &p.diags) }); err != nil {
		return err
	}
	return p.refused()
}

// improve runs the passes, up to the one called last, or all.
func (c *compiler) improve(p *program, last string) error {
	return c.guard("optimising", func() {
		off := map[string]bool{}
		stopped := false
		for _, x := range pass.Passes {
			off[x.Name] = stopped || c.debug.off[x.Name]
			stopped = stopped || x.Name == last
		}
		c.verify("lower", p.ir)
		pass.Run(p.ir, pass.Options{Off: off, After: c.verify})
	})
}

// verify checks the IR behind a pass, if JSGO_DEBUG asks for it.
func (c *compiler) verify(pass string, p *ir.Program) {
	if !c.debug.verify {
		return
	}
	if list := ir.Verify(p); len(list) > 0 {
		panic("BUG: the IR is not valid after " + pass + "\n" + ir.Report(list))
	}
}

// emit spells the program as Go.
func (c *compiler) emit(p *program) error {
	assets, err := readAssets(p.graph)
	if err != nil {
		return err
	}
	return c.guard("writing Go", func() {
		p.files = codegen.Emit(p.ir, codegen.Options{
			Assets: assets, Module: emittedModule, Folder: p.folder, Globals: c.globals(p.graph), HasNative: c.natives.hasFunction,
			Evaluator: c.evaluates(p.graph), Locales: c.localesOf(p.graph), OneForm: c.debug.off["fast"],
		})
	})
}

// readAssets reads the files that the executable carries.
func readAssets(g *parser.Graph) ([]codegen.Asset, error) {
	var list []codegen.Asset
	for _, a := range g.Assets() {
		text, err := os.ReadFile(a.Path)
		if err != nil {
			return nil, err
		}
		list = append(list, codegen.Asset{Path: a.Display, Text: string(text)})
	}
	return list, nil
}

// evaluates reports whether a program can run source text.
func (c *compiler) evaluates(g *parser.Graph) bool {
	switch c.eval {
	case "on":
		return true
	case "off":
		return false
	}
	return g.Evaluates() != nil
}

// meaning takes the program to the IR behind a pass: "lower" is before all, "" behind the last one.
func (c *compiler) meaning(p *program, pass string) error {
	if err := c.load(p); err != nil {
		return err
	}
	if err := c.lower(p); err != nil || pass == "lower" {
		return err
	}
	return c.improve(p, pass)
}

// compile takes the program through all stages but Go's.
func (c *compiler) compile(p *program) error {
	if err := c.meaning(p, ""); err != nil {
		return err
	}
	return c.emit(p)
}

// emittedModule is the module of what is emitted. It lies below rt/node so that the TypeScript halves of Node's modules may
// import the Go halves that are internal to them.
const emittedModule = "jsgo/rt/node/program"

// builtinSource is the file of a builtin, "" if there is none.
func (c *compiler) builtinSource(name string) string { return c.runtime.source(manifest.Source(name)) }

// globalSource says what provides a global variable.
func (c *compiler) globalSource(name string) (parser.GlobalSource, bool) {
	for _, g := range manifest.Globals() {
		if g.Name == name {
			return c.provider(g)
		}
	}
	return parser.GlobalSource{}, false
}

// commonGlobals are the global variables that enumerating the global object shows and that are written in Go alone: they cost
// little.
func (c *compiler) commonGlobals() []string {
	var list []string
	for _, g := range manifest.Globals() {
		if g.Symbol != "" && g.Enumerable && c.natives.hasSymbol(g.Symbol) {
			list = append(list, g.Name)
		}
	}
	return list
}

// uses are the files that names make part of a program.
func (c *compiler) uses() []parser.Use {
	var list []parser.Use
	for _, u := range manifest.Uses() {
		if path := c.runtime.source(u.File); path != "" {
			list = append(list, parser.Use{Path: path, Names: u.Names, With: u.With})
		}
	}
	return list
}

func (c *compiler) provider(g manifest.Global) (s parser.GlobalSource, ok bool) {
	if g.Symbol != "" && c.natives.hasSymbol(g.Symbol) {
		return s, true
	}
	if g.Builtin != "" {
		s.Builtin, ok = g.Builtin, c.builtinSource(g.Builtin) != ""
		return s, ok
	}
	s.Path = c.runtime.source(g.File)
	return s, s.Path != ""
}

// globals are the global variables that a program defines.
func (c *compiler) globals(g *parser.Graph) []codegen.Global {
	used := map[string]bool{}
	for _, name := range g.Globals {
		used[name] = true
	}
	var list []codegen.Global
	for _, x := range manifest.Globals() {
		if !used[x.Name] {
			continue
		}
		out := codegen.Global{Name: x.Name, Enumerable: x.Enumerable, Form: x.Form}
		if x.Symbol != "" && (x.Builtin == "" || g.Builtins[x.Builtin] == nil) && c.natives.hasSymbol(x.Symbol) {
			out.Package, out.Value, _ = cutLast(x.Symbol, ".")
		} else {
			out.Key, out.Export = x.Key(), x.Export
		}
		list = append(list, out)
	}
	return list
}

func cutLast(s, sep string) (before, after string, found bool) {
	i := strings.LastIndex(s, sep)
	if i < 0 {
		return s, "", false
	}
	return s[:i], s[i+len(sep):], true
}
