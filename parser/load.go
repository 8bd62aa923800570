package parser

import (
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/diag"
	"jsgo/parser/resolve"
	"jsgo/parser/source"
)

// Options say what to load.
type Options struct {
	Entry   string
	Root    string // the folder that paths are shown relative to; empty: the folder of the nearest package.json, or of the entry
	Resolve resolve.Options
	// BuiltinExports are the names that a builtin exports, or nil if that is not known: then no import of it is an error.
	BuiltinExports func(name string) []string
	// BuiltinSource is the file that a builtin is written in, below Resolve.RuntimeRoot, or "" if it has none. The files of
	// the builtins that the program imports are loaded into the same graph.
	BuiltinSource func(name string) string
	// Global says what provides a global variable; ok is false for those that every program has.
	Global func(name string) (source GlobalSource, ok bool)
	// Common are global variables that every program has which lets the global object itself go.
	Common []string
	// Uses are files that names make part of a program.
	Uses []Use
	// Goal is what the entry is parsed as whatever its name says, or AnyGoal.
	Goal Goal
}

// Goal is https://tc39.es/ecma262/#sec-ecmascript-language-scripts-and-modules: what a text is parsed as.
type Goal uint8

const (
	AnyGoal    Goal = iota // what Node would choose
	ScriptGoal             // the entry is a global script
	ModuleGoal             // the entry, and every file whose kind only its syntax would tell, is an ES module
)

// GlobalSource is what provides a global variable: a builtin, a file below Resolve.RuntimeRoot, or Go alone.
type GlobalSource struct{ Builtin, Path string }

// A Use is a file of the runtime that is part of a program whose text has one of Names and, unless With is empty, one of
// With: as a property, a variable or what is imported.
type Use struct {
	Path        string
	Names, With []string
}

// Load reads the program that starts at a file. The graph's Diagnostics say what is wrong with it; Entry is nil if there is
// no such file.
func Load(options Options) *Graph {
	g := &Graph{resolver: resolve.New(options.Resolve), builtins: options.BuiltinExports, Builtins: map[string]*Module{}, Sources: map[string]*Module{}}
	g.runtime = g.resolver.RuntimeRoot()
	found, err := g.resolver.Entry(options.Entry)
	if err != nil {
		g.Diagnostics.Add(diag.New(diag.EntryNotFound, source.Pos{}, 0, options.Entry))
		return g
	}
	g.root = root(g.resolver, options.Root, found.Path)
	l := loader{g: g, builtinSource: options.BuiltinSource, modules: map[string]*Module{}, slots: make(chan struct{}, runtime.GOMAXPROCS(0))}
	g.goal, g.entryPath = options.Goal, found.Path
	g.Entry = l.module(found.Path, "", ast.CommonJS)
	l.work.Wait()
	l.globals(options.Global, options.Common, options.Uses)
	g.number()
	g.link()
	return g
}

func root(r *resolve.Resolver, given, entry string) string {
	if given != "" {
		if abs, err := filepath.Abs(given); err == nil {
			given = abs
		}
		if real, err := filepath.EvalSymlinks(given); err == nil {
			given = real
		}
		return given
	}
	if dir, _ := r.Package(entry); dir != "" {
		return dir
	}
	return filepath.Dir(entry)
}

// loader loads modules side by side.
type loader struct {
	g             *Graph
	builtinSource func(name string) string
	mu            sync.Mutex
	modules       map[string]*Module
	work          sync.WaitGroup
	slots         chan struct{}
}

// module is the module of a file; the first call for it starts loading. unknown is the kind of a file whose extension says
// nothing: what requires it says CommonJS.
func (l *loader) module(path, suffix string, unknown ast.Kind) *Module {
	key := path + "\x00" + suffix
	l.mu.Lock()
	defer l.mu.Unlock()
	if m := l.modules[key]; m != nil {
		return m
	}
	m := &Module{ID: -1, Path: path, Suffix: suffix, Display: l.g.display(path), Kind: unknown}
	l.modules[key] = m
	l.work.Add(1)
	go func() {
		defer l.work.Done()
		l.slots <- struct{}{}
		defer func() { <-l.slots }()
		l.load(m)
	}()
	return m
}

func (l *loader) load(m *Module) {
	text, err := os.ReadFile(m.Path)
	if err != nil {
		m.File = source.NewFile(m.Display, "")
		m.Err = &LoadError{Class: "Error", Text: "Cannot read " + m.Display + ": " + reason(err)}
		return
	}
	m.File = source.NewFile(m.Display, string(text))
	l.g.parse(m)
	if m.Tree == nil {
		return
	}
	for _, imp := range m.Imports {
		l.resolve(m, imp)
	}
}

// reason is the error of the operating system without the path of this machine.
func reason(err error) string {
	if e, ok := err.(*os.PathError); ok {
		return e.Err.Error()
	}
	return err.Error()
}

func (l *loader) resolve(m *Module, imp *Import) {
	switch imp.Kind {
	case ImportURL, ImportPath:
		l.resolveFile(m, imp)
		return
	case ImportRequire, ImportRequireResolve:
		l.target(imp, l.g.resolver.Require, m.Path)
	default:
		l.target(imp, l.g.resolver.Import, m.Path)
	}
}

func (l *loader) target(imp *Import, find func(specifier, base string) (resolve.Found, *resolve.Error), base string) {
	found, err := find(imp.Specifier, base)
	t := &imp.Target
	if err != nil {
		t.Err = err
		return
	}
	t.Builtin, t.Native, t.Data = found.Builtin, l.nativePackage(found.Native, base), found.Data
	if found.Builtin != "" {
		l.builtin(found.Builtin)
	}
	if found.Path == "" {
		return
	}
	if imp.Kind == ImportRequireResolve {
		t.File = found.Path
	}
	switch format := l.g.resolver.Format(found.Path); {
	case format == resolve.Addon:
		t.Addon = found.Path
	case format == resolve.Unknown && imp.Kind == ImportRequireResolve:
	case format == resolve.Unknown && imp.Kind != ImportRequire:
		t.Err = resolve.UnknownExtension(found.Path)
	default:
		t.Module = l.module(found.Path, found.Suffix, ast.CommonJS)
	}
}

// nativePackage is the folder of a Go half, relative to that of the runtime.
func (l *loader) nativePackage(specifier, base string) string {
	if specifier == "" {
		return ""
	}
	rel, err := filepath.Rel(l.g.runtime, filepath.Join(filepath.Dir(base), filepath.FromSlash(specifier)))
	if err != nil {
		return specifier
	}
	return filepath.ToSlash(filepath.Dir(rel))
}

// builtin loads the source of a module of Node.
func (l *loader) builtin(name string) {
	if l.builtinSource == nil {
		return
	}
	if path := l.builtinSource(name); path != "" {
		m := l.module(l.g.resolver.Real(path), "", ast.ESM)
		l.mu.Lock()
		defer l.mu.Unlock()
		l.g.Builtins[name] = m
	}
}

// resolveFile is for files that are named by URL or path. They are embedded; programs that they are may be started as workers.
func (l *loader) resolveFile(m *Module, imp *Import) {
	path := filepath.Join(filepath.Dir(m.Path), filepath.FromSlash(imp.Specifier))
	if imp.Kind == ImportURL {
		found, err := l.g.resolver.Import(relativeURL(imp.Specifier), m.Path)
		if err != nil || found.Path == "" {
			path = strings.TrimSuffix(path, "/")
		} else {
			path = found.Path
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		return
	}
	if info.IsDir() && within(m.Path, path) {
		return // the module's own folder, or one around it
	}
	imp.Target.File = path
	if (imp.Kind == ImportURL || imp.Program) && info.Mode().IsRegular() && isProgram(path) {
		imp.Target.Module = l.module(path, "", ast.CommonJS)
	}
}

// within reports whether a path is below a folder.
func within(path, dir string) bool {
	return strings.HasPrefix(path, strings.TrimSuffix(dir, string(filepath.Separator))+string(filepath.Separator))
}

// relativeURL makes a bare reference relative, as new URL does.
func relativeURL(reference string) string {
	if strings.HasPrefix(reference, "./") || strings.HasPrefix(reference, "../") || strings.HasPrefix(reference, "/") || strings.Contains(reference, ":") {
		return reference
	}
	return "./" + reference
}

func isProgram(path string) bool {
	switch filepath.Ext(path) {
	case ".js", ".mjs", ".cjs", ".ts", ".mts", ".cts":
		return true
	}
	return false
}

// number gives the modules that the entry reaches their IDs, then those of the builtins: depth first, in source order, the
// same on every run.
func (g *Graph) number() {
	g.numberFrom(g.Entry)
	for _, name := range slices.Sorted(maps.Keys(g.Builtins)) {
		g.numberFrom(g.Builtins[name])
	}
	for _, path := range slices.Sorted(maps.Keys(g.Sources)) {
		g.numberFrom(g.Sources[path])
	}
}

func (g *Graph) numberFrom(m *Module) {
	stack := []*Module{m}
	for len(stack) > 0 {
		m := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if m.ID >= 0 {
			continue
		}
		m.ID = len(g.Modules)
		g.Modules = append(g.Modules, m)
		for i := len(m.Imports) - 1; i >= 0; i-- {
			if t := m.Imports[i].Target.Module; t != nil && t.ID < 0 {
				stack = append(stack, t)
			}
		}
	}
}
