// Package codegen spells the IR as Go: one package for each module or group of
// modules, and the main package that names what the program links. It decides
// nothing about the meaning of the program.
package codegen

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"path"
	"slices"
	"sort"
	"strconv"
	"strings"

	"jsgo/ir"
)

// File is one file of the emitted program.
type File struct{ Name, Text string }

// program is the state of emitting a program.
type program struct {
	ir      *ir.Program
	options Options
	pkgs    []*pkg
	of      map[*ir.Module]*module
}

// Options say where the packages go and what main starts.
type Options struct {
	Module string  // the Go module path of the emitted program
	Assets []Asset // the files that the executable carries
	// Folder is of the packages of this program, "" where there is no other
	// program; those of the runtime's modules are shared.
	Folder  string
	Globals []Global
	// OneForm leaves out the fast form of functions: see dual.go.
	OneForm bool
	// Evaluator is whether the program can run source text.
	Evaluator bool
	// Locales is what the program has of Intl.
	Locales Locales
	// HasNative reports whether a Go half has a function; nil means that it does.
	HasNative func(goPath, name string) bool
}

// Global is a global variable that main defines: a js.Global of a package, or
// else an export of a module.
type Global struct {
	Name           string
	Package, Value string // the import path and the variable
	Key, Export    string
	Enumerable     bool
	Form           string // of js.GlobalForm, without its prefix; "" for a data property
}

// Locales says what a program has of Intl: the methods that take locales, and languages besides English.
type Locales struct {
	Formats, Compares bool     // toLocaleString and its kin; localeCompare
	Texts, Orders     []string // the languages whose texts, and whose orders of texts, are linked
}

func (l *Locales) any() bool { return l.Formats || l.Compares || len(l.Texts)+len(l.Orders) > 0 }

// Emit spells a program. The result has a file for every module, one of tables
// for every package, and main.go.
func Emit(p *ir.Program, o Options) []File {
	g := &program{ir: p, options: o, of: map[*ir.Module]*module{}}
	g.group(o)
	var files []File
	maps := map[*module]string{}
	for _, pk := range g.pkgs {
		var texts []string
		for _, m := range pk.modules {
			text, marks := m.emit()
			maps[m] = g.sourceMap(m, marks, len(texts))
			texts = append(texts, text)
		}
		dir := strings.TrimPrefix(pk.path, o.Module+"/")
		for i, text := range texts {
			files = append(files, File{dir + "/" + fileName(i), text})
		}
		files = append(files, File{dir + "/tables.go", pk.tables()}, File{dir + "/modules.go", pk.records(maps)})
	}
	return append(append(files, g.start(o)), assetFiles(o)...)
}

// runtimeName is before the names of the runtime's own modules.
const runtimeName = "node:"

func fileName(i int) string { return fmt.Sprintf("m%04d.go", i+1) }

// group puts the modules into packages: those of one npm package together, and
// those that import each other's variables in a cycle.
func (g *program) group(o Options) {
	parent := map[*ir.Module]*ir.Module{}
	var find func(m *ir.Module) *ir.Module
	find = func(m *ir.Module) *ir.Module {
		if parent[m] == nil || parent[m] == m {
			return m
		}
		parent[m] = find(parent[m])
		return parent[m]
	}
	byPackage := map[string]*ir.Module{}
	for _, m := range g.ir.Modules {
		if name := npmPackage(m.Name); name != "" && m.Builtin == "" {
			if first := byPackage[name]; first != nil {
				parent[find(m)] = find(first)
			} else {
				byPackage[name] = m
			}
		}
	}
	g.joinCycles(parent, find)
	groups := map[*ir.Module][]*ir.Module{}
	var order []*ir.Module
	for _, m := range g.ir.Modules {
		r := find(m)
		if groups[r] == nil {
			order = append(order, r)
		}
		groups[r] = append(groups[r], m)
	}
	for _, r := range order {
		g.addPackage(o, groups[r])
	}
}

// joinCycles unites groups that depend on each other.
func (g *program) joinCycles(parent map[*ir.Module]*ir.Module, find func(*ir.Module) *ir.Module) {
	for {
		graph := map[*ir.Module]map[*ir.Module]bool{}
		for _, m := range g.ir.Modules {
			from := find(m)
			for _, v := range m.Vars {
				if v.Import != nil && v.Import.Var != nil {
					if to := find(v.Import.Var.Module); to != from {
						if graph[from] == nil {
							graph[from] = map[*ir.Module]bool{}
						}
						graph[from][to] = true
					}
				}
			}
			for _, x := range m.Exports {
				if x.Var != nil {
					if to := find(x.Var.Module); to != from {
						if graph[from] == nil {
							graph[from] = map[*ir.Module]bool{}
						}
						graph[from][to] = true
					}
				}
			}
		}
		a, b := findCycle(g.ir.Modules, graph, find)
		if a == nil {
			return
		}
		parent[find(a)] = find(b)
	}
}

// findCycle returns two groups on a cycle of the graph, or nil.
func findCycle(modules []*ir.Module, graph map[*ir.Module]map[*ir.Module]bool, find func(*ir.Module) *ir.Module) (a, b *ir.Module) {
	state := map[*ir.Module]int{}
	var visit func(m *ir.Module) bool
	visit = func(m *ir.Module) bool {
		state[m] = 1
		for _, to := range modules { // in a fixed order
			if !graph[m][to] {
				continue
			}
			if state[to] == 1 {
				a, b = m, to
				return true
			}
			if state[to] == 0 && visit(to) {
				return true
			}
		}
		state[m] = 2
		return false
	}
	for _, m := range modules {
		if r := find(m); state[r] == 0 && len(graph[r]) > 0 && visit(r) {
			return a, b
		}
	}
	return nil, nil
}

// npmPackage returns the folder of the npm package that a module belongs to.
func npmPackage(name string) string {
	i := strings.LastIndex(name, "node_modules/")
	if i < 0 {
		return ""
	}
	rest := strings.Split(name[i+len("node_modules/"):], "/")
	n := 1
	if strings.HasPrefix(rest[0], "@") && len(rest) > 1 {
		n = 2
	}
	return name[:i] + "node_modules/" + strings.Join(rest[:n], "/")
}

func (g *program) addPackage(o Options, modules []*ir.Module) {
	sort.Slice(modules, func(i, j int) bool { return modules[i].Name < modules[j].Name })
	dir := g.packageDir(modules[0])
	if !strings.HasPrefix(modules[0].Name, runtimeName) {
		dir = path.Join(o.Folder, dir)
	}
	pk := newPkg(g, "p", o.Module+"/"+dir)
	g.pkgs = append(g.pkgs, pk)
	for i, m := range modules {
		prefix := ""
		if len(modules) > 1 {
			prefix = "m" + strconv.Itoa(i+1) + "_"
		}
		x := newModule(pk, m, prefix)
		pk.modules = append(pk.modules, x)
		g.of[m] = x
	}
}

// packageDir is the folder of a package: readable, unique by its hash, and
// never one that Go treats in its own way (internal, vendor, testdata).
func (g *program) packageDir(m *ir.Module) string {
	sum := sha256.Sum256([]byte(ModuleKey(m)))
	kind := "m"
	if strings.HasPrefix(m.Name, runtimeName) {
		kind = "node"
		if !g.ir.NoBigInts { // another text, where programs share the package
			kind = "nodebig"
		}
	}
	base := goName(strings.TrimSuffix(path.Base(ModuleKey(m)), path.Ext(ModuleKey(m))))
	return kind + "/x" + base + "_" + hex.EncodeToString(sum[:6])
}

// sourceMap spells the js.SourceMap of a module.
func (g *program) sourceMap(m *module, marks []mark, file int) string {
	var b []byte
	prev := [3]int{}
	for _, k := range marks {
		if k.pos < 0 || m.ir.Lines == nil {
			continue
		}
		line, column := m.ir.Lines(k.pos)
		next := [3]int{k.line, line, column}
		b = appendPosition(b, prev, next)
		prev = next
	}
	var names []string
	for _, f := range m.ir.Funcs {
		shown := f.Display
		if shown == "" {
			shown = f.Name
		}
		for _, suffix := range []string{"", "_resume"} {
			if suffix == "" || f.Suspends() {
				names = append(names, m.goFunc(f)+suffix+" "+strings.ReplaceAll(shown, "\n", " "))
			}
		}
	}
	return fmt.Sprintf("js.SourceMap{GoFile: %s, File: %s, Positions: %s, Functions: %s}",
		quote(m.p.path+"/"+fileName(file)), quote(m.ir.Name), quote(string(b)), quote(strings.Join(names, "\n")))
}

// records writes the file of the module records.
func (p *pkg) records(maps map[*module]string) string {
	w := &writer{line: 1}
	w.open("var (")
	for _, m := range p.modules {
		w.f("source%s = js.Source{Name: %s, Text: %s}", m.prefix, quote(m.ir.Name), quote(m.ir.Text))
		w.f("sourceMap%s = %s", m.prefix, maps[m])
		p.record(w, m)
	}
	w.close(")")
	for _, m := range p.modules {
		p.exports(w, m)
		p.load(w, m)
	}
	body := w.b.String()
	h := &writer{line: 1}
	h.f("// Generated. DO NOT EDIT.")
	h.f("")
	h.f("package %s", p.name)
	h.f("")
	h.open("import (")
	h.f("\"jsgo/rt/js\"")
	for _, imp := range p.importsOf(body) {
		h.f("%s %q", imp.alias, imp.path)
	}
	h.close(")")
	h.f("")
	return h.b.String() + body
}

func (p *pkg) record(w *writer, m *module) {
	w.open("%s = &js.ModuleRecord{", m.record())
	kind := map[ir.ModuleKind]string{ir.CommonJS: "js.ModuleCommonJS", ir.ESM: "js.ModuleESM", ir.Script: "js.ModuleScript", ir.JSON: "js.ModuleJSON"}[m.ir.Kind]
	if m.ir.Builtin != "" {
		kind = "js.ModuleBuiltin"
	}
	w.f("Key: %s, Name: %s, Kind: %s, Source: &source%s, Map: &sourceMap%s,", quote(ModuleKey(m.ir)), quote(m.ir.Name), kind, m.prefix, m.prefix)
	if m.ir.Err != nil {
		w.f("Error: &js.ModuleFailure{Class: %s, Code: %s, Text: %s},", quote(m.ir.Err.Class), quote(m.ir.Err.Code), quote(m.ir.Err.Text))
	} else if len(m.ir.Funcs) > 0 {
		w.f("Async: %t,", m.ir.Async)
	}
	if len(m.ir.Requests) > 0 {
		var list []string
		for _, ref := range m.ir.Requests {
			if ref.Module != nil || ref.Builtin != "" {
				list = append(list, m.refKey(ref))
			}
		}
		w.f("Requests: []string{%s},", strings.Join(list, ", "))
	}
	w.close("}")
}

// load writes the function that main gets the module's record from. It adds
// the functions of the module, which refer to the record themselves.
func (p *pkg) load(w *writer, m *module) {
	w.f("")
	w.f("// Load%s returns the record of %s.", m.prefix, comment(m.ir.Name))
	w.open("func Load%s() *js.ModuleRecord {", m.prefix)
	if m.ir.Err == nil && len(m.ir.Funcs) > 0 {
		w.f("%s.Run = %s", m.record(), m.goFunc(m.ir.Funcs[0]))
		if m.ir.Init != nil {
			w.f("%s.Init = %s", m.record(), m.goFunc(m.ir.Init))
		}
		m.entries(w)
	}
	if len(m.ir.Exports) > 0 {
		w.f("%s.Exports = exports%s()", m.record(), m.prefix)
	}
	w.f("return %s", m.record())
	w.close("}")
}

// exports writes the getters of a module's exports.
func (p *pkg) exports(w *writer, m *module) {
	if len(m.ir.Exports) == 0 {
		return
	}
	w.f("")
	w.open("func exports%s() []js.ModuleExport {", m.prefix)
	w.open("return []js.ModuleExport{")
	for _, x := range m.ir.Exports {
		switch {
		case x.Var != nil && x.Var.Import == nil:
			place := convert(p.moduleVar(x.Var), x.Var.Type.Repr(), ir.ReprValue)
			w.f("{Name: %s, Get: func() js.Value { return %s }},", quote(x.Name), place)
		case x.Var != nil && x.Var.Import.Var == nil:
			w.f("{Name: %s, Get: func() js.Value { return %s }},", quote(x.Name), p.moduleVar(x.Var))
		case x.From != nil:
			w.f("{Name: %s, From: %s, Property: %s},", quote(x.Name), quote(ModuleKey(x.From)), quote(x.Property))
		}
	}
	w.close("}")
	w.close("}")
}

// start writes what main gets the program from, or main itself.
func (g *program) start(o Options) File {
	w := &writer{line: 1}
	name := "main"
	if o.Folder != "" {
		name = "program"
	}
	w.f("// Generated. DO NOT EDIT.")
	w.f("")
	w.f("package %s", name)
	w.f("")
	w.open("import (")
	if o.Evaluator {
		w.f("\"jsgo/rt/eval\"")
	}
	w.f("\"jsgo/rt/host\"")
	w.f("\"jsgo/rt/js\"")
	aliases := globalImports(o.Globals)
	o.Locales.imports(aliases)
	for _, path := range slices.Sorted(maps.Keys(aliases)) {
		w.f("%s %q", aliases[path], path)
	}
	for i, p := range g.pkgs {
		w.f("p%d %q", i, p.path)
	}
	if len(o.Assets) > 0 {
		w.f("%q", path.Join(o.Module, o.Folder, assetPackage))
	}
	w.close(")")
	w.f("")
	if o.Folder == "" {
		w.f("func main() { host.Run(Program()) }")
		w.f("")
	}
	w.f("// Program is what the program links.")
	w.open("func Program() host.Program {")
	w.open("return host.Program{")
	w.f("Main: host.Entry(%s),", quote(ModuleKey(g.ir.Entry)))
	if o.Evaluator {
		w.f("Evaluator: eval.Install,")
	}
	o.Locales.emit(w, aliases)
	g.modules(w)
	globals(w, o.Globals, aliases)
	if len(o.Assets) > 0 {
		w.f("Assets: %s.Files(),", assetPackage)
	}
	w.close("}")
	w.close("}")
	if slices.ContainsFunc(o.Globals, func(x Global) bool { return x.Package == "" }) {
		w.f("%s", exportedGlobal)
	}
	return File{path.Join(o.Folder, name+".go"), w.b.String()}
}

func (g *program) modules(w *writer) {
	w.open("Modules: []*js.ModuleRecord{")
	for i, p := range g.pkgs {
		for _, m := range p.modules {
			w.f("p%d.Load%s(),", i, m.prefix)
		}
	}
	w.close("},")
}

func globals(w *writer, list []Global, aliases map[string]string) {
	if len(list) == 0 {
		return
	}
	w.open("Globals: []*js.Global{")
	for _, x := range list {
		attr := "js.AttrHidden"
		if x.Enumerable {
			attr = "js.AttrAll"
		}
		if x.Package != "" {
			w.f("&%s.%s,", aliases[x.Package], x.Value)
		} else {
			w.f("exported(%s, %s, %s, %s, js.Global%s),", quote(x.Name), quote(x.Key), quote(x.Export), attr, cmp.Or(x.Form, "Value"))
		}
	}
	w.close("},")
}

// globalImports names the packages of global variables.
func globalImports(list []Global) map[string]string {
	aliases := map[string]string{}
	for _, x := range list {
		if x.Package != "" && aliases[x.Package] == "" {
			aliases[x.Package] = "g" + strconv.Itoa(len(aliases)) + "_" + goName(path.Base(x.Package))
		}
	}
	return aliases
}

const exportedGlobal = `
// exported is a global variable that a module exports; the module is evaluated
// when the variable is first used.
func exported(name, key, export string, attr js.Attr, form js.GlobalForm) *js.Global {
	return &js.Global{Name: name, Attr: attr, Form: form, Make: func(r *js.Realm) (js.Value, *js.Throw) {
		namespace, e := js.NamespaceOf(r, key)
		if e != nil {
			return namespace, e
		}
		return namespace.AsObject().Get(r, js.Intern(export))
	}}
}`

// Many writes the main package of several programs, of which the first
// argument chooses one: folders are those of Options, by name.
func Many(module string, folders map[string]string) File {
	w := &writer{line: 1}
	names := slices.Sorted(maps.Keys(folders))
	w.f("// Generated. DO NOT EDIT.")
	w.f("")
	w.f("package main")
	w.f("")
	w.open("import (")
	w.f("\"os\"")
	w.f("")
	w.f("\"jsgo/rt/host\"")
	for i, name := range names {
		w.f("p%d %q", i, module+"/"+folders[name])
	}
	w.close(")")
	w.f("")
	w.open("func main() {")
	w.open("switch name := host.Choose(); name {")
	for i, name := range names {
		w.f("case %s:", quote(name))
		w.f("host.Run(p%d.Program())", i)
	}
	w.f("default:")
	w.f("os.Stderr.WriteString(\"usage: PROGRAM NAME ARGUMENTS\\n\")")
	w.f("os.Exit(2)")
	w.close("}")
	w.close("}")
	return File{"main.go", w.b.String()}
}
