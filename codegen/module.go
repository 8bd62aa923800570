package codegen

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode/utf16"

	"jsgo/ir"
)

// module is the state of emitting one module.
type module struct {
	p      *pkg
	ir     *ir.Module
	prefix string // of all names of the module in its package
	envs   []*ir.Scope
	types  map[*ir.Scope]string
	fields map[*ir.Var]string
	codes  []*ir.Func
	coded  map[*ir.Func]bool

	methodNames, getterNames map[string][]*ir.Func
}

func newModule(p *pkg, m *ir.Module, prefix string) *module {
	return &module{p: p, ir: m, prefix: prefix, types: map[*ir.Scope]string{}, fields: map[*ir.Var]string{}, coded: map[*ir.Func]bool{}}
}

// envType names the Go type of a scope's environment.
func (m *module) envType(s *ir.Scope) string {
	if t := m.types[s]; t != "" {
		return t
	}
	t := "env" + m.prefix + envID(s)
	m.types[s] = t
	m.envs = append(m.envs, s)
	return t
}

// envField names the field of a captured variable.
func (m *module) envField(v *ir.Var) string {
	if s := m.fields[v]; s != "" {
		return s
	}
	s := fmt.Sprintf("x%d_%s", v.ID, goName(v.Name))
	m.fields[v] = s
	return s
}

// code names the js.Code of a function.
func (m *module) code(f *ir.Func) string {
	if !m.coded[f] {
		m.coded[f] = true
		m.codes = append(m.codes, f)
	}
	return "&code" + m.prefix + strconv.Itoa(f.ID)
}

// record names the module record.
func (m *module) record() string { return "Module" + m.prefix }

// emit returns the text of the module's Go file.
func (m *module) emit() (text string, marks []mark) {
	body := &writer{line: 1}
	for _, f := range m.ir.Funcs {
		if f.Module == m.ir {
			newFn(m, f).emit(body)
		}
	}
	head := &writer{line: 1}
	m.header(head, body.b.String())
	splice(head, body)
	m.codeTable(head)
	return head.b.String(), head.marks
}

// header writes what stands before the functions.
func (m *module) header(w *writer, body string) {
	w.f("// Generated from %s. DO NOT EDIT.", comment(m.ir.Name))
	w.f("")
	w.f("package %s", m.p.name)
	w.f("")
	w.open("import (")
	if mentions(body, "math.") {
		w.f("\"math\"")
	}
	if mentions(body, "unsafe.") {
		w.f("\"unsafe\"")
	}
	w.f("")
	w.f("\"jsgo/rt/js\"")
	for _, imp := range m.p.importsOf(body) {
		w.f("%s %q", imp.alias, imp.path)
	}
	w.close(")")
	m.vars(w)
	m.envTypes(w)
}

// mentions reports whether emitted text has a qualifier, outside of the strings
// and names that come from the source.
func mentions(text, qualifier string) bool {
	for line := range strings.Lines(text) {
		quoted := false
		for i := 0; i < len(line); i++ {
			switch c := line[i]; {
			case quoted && c == '\\':
				i++
			case c == '"':
				quoted = !quoted
			case !quoted && c == qualifier[0] && strings.HasPrefix(line[i:], qualifier) && (i == 0 || !isNameByte(line[i-1])):
				return true
			}
		}
	}
	return false
}

func isNameByte(c byte) bool {
	return c == '_' || c == '.' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// vars declares the top-level bindings.
func (m *module) vars(w *writer) {
	w.f("")
	w.f("var _ = js.Undefined")
	if len(m.ir.Vars) == 0 {
		return
	}
	w.open("var (")
	for _, v := range m.ir.Vars {
		if v.Kind == ir.VarImport && v.Import != nil && v.Import.Var != nil {
			continue
		}
		init := ""
		if v.Type.Repr() == ir.ReprValue {
			init = " = js.Undefined()"
			if v.TDZ {
				init = " = js.TDZ()"
			}
		}
		w.f("%s %s%s // %s", m.p.localVar(m, v), goRepr[v.Type.Repr()], init, comment(v.Name))
	}
	w.close(")")
}

func (m *module) envTypes(w *writer) {
	for i := 0; i < len(m.envs); i++ { // naming a parent may add it to the list
		s := m.envs[i]
		w.f("")
		w.open("type %s struct {", m.envType(s))
		if p := s.Parent.Env(); p != nil {
			w.f("parent *%s", m.envType(p))
		}
		for _, v := range s.Vars {
			if !v.Captured {
				continue
			}
			if v.Kind == ir.VarIter {
				w.f("%s js.Iterator", m.envField(v))
				continue
			}
			w.f("%s %s", m.envField(v), goRepr[v.Type.Repr()])
		}
		w.close("}")
	}
}

// codeTable writes the js.Code of every function that becomes an object.
func (m *module) codeTable(w *writer) {
	for _, f := range m.codes {
		w.f("")
		w.open("var code%s%d = js.Code{", m.prefix, f.ID)
		w.f("Name: %s, Length: %d, Flags: %s, Arity: %d,", quote(f.Name), f.Length, codeFlags(f), arity(f))
		if n := inlineSlots(f); n > 0 {
			w.f("Inline: %d,", n)
		}
		if f.Pos >= 0 && f.End > f.Pos {
			w.f("Source: &source%s, Start: %d, End: %d,", m.prefix, f.Pos, f.End)
		}
		w.close("}")
	}
}

// entries sets the entry of every js.Code: as part of its declaration that would
// be a cycle for Go, where the function makes closures of itself.
func (m *module) entries(w *writer) {
	for _, f := range m.codes {
		entry := "FN"
		if n := arity(f); n >= 0 {
			entry = "F" + strconv.Itoa(n)
		}
		w.f("code%s%d.%s = %s", m.prefix, f.ID, entry, m.goFunc(f))
	}
}

func codeFlags(f *ir.Func) string {
	var list []string
	for _, k := range []struct {
		kind ir.FuncKind
		name string
	}{
		{ir.FuncConstructor, "js.CodeConstructor"}, {ir.FuncClass, "js.CodeClass"}, {ir.FuncDerived, "js.CodeDerived"},
		{ir.FuncArrow, "js.CodeArrow"}, {ir.FuncMethod, "js.CodeMethod"}, {ir.FuncGenerator, "js.CodeGenerator"},
		{ir.FuncAsync, "js.CodeAsync"}, {ir.FuncStrict, "js.CodeStrict"},
	} {
		if f.Is(k.kind) {
			list = append(list, k.name)
		}
	}
	if f.UsesNewTarget {
		list = append(list, "js.CodeNewTarget")
	}
	if len(list) == 0 {
		return "0"
	}
	return strings.Join(list, " | ")
}

// refKey spells the registry key of the module that an import resolves to.
func (m *module) refKey(ref *ir.ModuleRef) string {
	switch {
	case ref.Module != nil:
		return quote(ModuleKey(ref.Module))
	case ref.Builtin != "":
		return quote("node:" + ref.Builtin)
	}
	return quote("")
}

// requireExpr spells require("literal").
func (m *module) requireExpr(ref *ir.ModuleRef) string {
	if ref.Err != nil {
		return fmt.Sprintf("js.RequireError(r, %s, %s, %s, %s)", m.record(), quote(ref.Err.Class), quote(ref.Err.Code), quote(ref.Err.Text))
	}
	return fmt.Sprintf("js.Require(r, %s, %s)", m.record(), m.refKey(ref))
}

// ModuleKey is the name under which a module is registered.
func ModuleKey(m *ir.Module) string {
	if m.Builtin != "" {
		return "node:" + m.Builtin
	}
	return m.Name
}

func utf16Of(s string) []uint16 { return utf16.Encode([]rune(s)) }

// pkg is one Go package: a module, or several that import each other or belong
// to one npm package.
type pkg struct {
	prog    *program
	name    string
	path    string // of the import
	modules []*module

	keys     map[string]string
	keyList  []string
	strs     map[string]string
	strList  [][]uint16
	bigs     map[string]string
	bigList  []string
	ics      map[string]int
	literals [][]string
	sites    []*ir.Instr
	varNames map[*ir.Var]string
	used     map[string]bool
	imports  map[string]string // path to alias
	natives  map[string]bool
	stored   map[string]bool // names that objects get as fields: see storedNames
}

func newPkg(prog *program, name, importPath string) *pkg {
	return &pkg{
		prog: prog, name: name, path: importPath, keys: map[string]string{}, strs: map[string]string{}, bigs: map[string]string{},
		ics: map[string]int{}, varNames: map[*ir.Var]string{}, used: map[string]bool{}, imports: map[string]string{}, natives: map[string]bool{},
	}
}

type goImport struct{ alias, path string }

// importsOf lists the imports that a body uses.
func (p *pkg) importsOf(body string) []goImport {
	var list []goImport
	for path, alias := range p.imports {
		if strings.Contains(body, alias+".") {
			list = append(list, goImport{alias, path})
		}
	}
	sort.Slice(list, func(i, j int) bool { return list[i].path < list[j].path })
	return list
}

// importAs returns the alias of another package.
func (p *pkg) importAs(importPath string) string {
	if a := p.imports[importPath]; a != "" {
		return a
	}
	a := goName(path.Base(importPath)) + "_p" + strconv.Itoa(len(p.imports))
	p.imports[importPath] = a
	return a
}

// localVar names a top-level binding inside its package.
func (p *pkg) localVar(m *module, v *ir.Var) string {
	if s := p.varNames[v]; s != "" {
		return s
	}
	s := "V" + m.prefix + "_" + goName(v.Name)
	for p.used[s] {
		s += "_" + strconv.Itoa(v.ID)
	}
	p.used[s] = true
	p.varNames[v] = s
	return s
}

// moduleVar spells a top-level binding of any module.
func (p *pkg) moduleVar(v *ir.Var) string {
	m := p.prog.of[v.Module]
	s := m.p.localVar(m, v)
	if m.p == p {
		return s
	}
	return p.importAs(m.p.path) + "." + s
}

// funcName spells the Go function of any module.
func (p *pkg) funcName(f *ir.Func) string {
	m := p.prog.of[f.Module]
	if m.p == p {
		return m.goFunc(f)
	}
	return p.importAs(m.p.path) + "." + m.goFunc(f)
}

// key names the variable of a property key.
func (p *pkg) key(name string) string {
	if s := p.keys[name]; s != "" {
		return s
	}
	s := "k" + strconv.Itoa(len(p.keyList)) + "_" + goName(name)
	p.keys[name] = s
	p.keyList = append(p.keyList, name)
	return s
}

// stringConst names the variable of a String constant.
func (p *pkg) stringConst(u []uint16) string {
	if len(u) == 0 {
		return "js.EmptyString().Value()"
	}
	id := string(utf16Key(u))
	if s := p.strs[id]; s != "" {
		return s
	}
	s := "s" + strconv.Itoa(len(p.strList)) + "_" + goName(string(utf16.Decode(u[:min(len(u), 20)])))
	p.strs[id] = s
	p.strList = append(p.strList, u)
	return s
}

func utf16Key(u []uint16) []byte {
	b := make([]byte, 0, 2*len(u))
	for _, c := range u {
		b = append(b, byte(c>>8), byte(c))
	}
	return b
}

func (p *pkg) bigConst(text string) string {
	if s := p.bigs[text]; s != "" {
		return s
	}
	s := "big" + strconv.Itoa(len(p.bigList))
	p.bigs[text] = s
	p.bigList = append(p.bigList, text)
	return s
}

// icNames are the variables that hold the inline caches of a package.
var icNames = map[string]string{"GetIC": "gets", "SetIC": "sets", "GlobalIC": "globals", "Fields": "fields", "Calls": "calls"}

// ic names a new inline cache.
func (p *pkg) ic(kind string) string {
	n := p.ics[kind]
	p.ics[kind] = n + 1
	return icNames[kind] + "[" + strconv.Itoa(n) + "]"
}

// emitted is how much of the tables of a package is in use.
type emitted struct {
	ics      map[string]int
	literals int
}

func (p *pkg) mark() emitted { return emitted{maps.Clone(p.ics), len(p.literals)} }

// back forgets what was named since the mark.
func (p *pkg) back(m emitted) { p.ics, p.literals = m.ics, p.literals[:m.literals] }

func (p *pkg) literal(keys []string) string {
	p.literals = append(p.literals, keys)
	return "literal" + strconv.Itoa(len(p.literals)-1)
}

// templateSite names the object of a template, one however often it is spelled.
func (p *pkg) templateSite(in *ir.Instr) string {
	if i := slices.Index(p.sites, in); i >= 0 {
		return "template" + strconv.Itoa(i)
	}
	p.sites = append(p.sites, in)
	return "template" + strconv.Itoa(len(p.sites)-1)
}

// native spells a function of a module's Go half; one that does not exist
// throws.
func (p *pkg) native(goPath, name string) string {
	if has := p.prog.options.HasNative; has != nil && !has(goPath, name) {
		text := "The native function " + strings.TrimPrefix(goPath, "jsgo/rt/") + "." + name + "() is not implemented"
		throw := fmt.Sprintf("return js.Undefined(), js.ThrowModuleError(r, \"Error\", \"ERR_METHOD_NOT_IMPLEMENTED\", %s)", quote(text))
		return fmt.Sprintf("js.NewNative(r, %s, 0, func(r *js.Realm, _ js.Value, _ []js.Value) (js.Value, *js.Throw) { %s }).Value()", quote(name), throw)
	}
	alias := p.importAs(goPath)
	return fmt.Sprintf("js.NewNative(r, %s, 0, %s.%s).Value()", quote(name), alias, NativeName(name))
}

// NativeName is the Go name of a function of a Go half.
func NativeName(name string) string { return strings.ToUpper(name[:1]) + name[1:] }

// tables writes the file of the package's constants and caches.
func (p *pkg) tables() string {
	w := &writer{line: 1}
	w.f("// Generated. DO NOT EDIT.")
	w.f("")
	w.f("package %s", p.name)
	w.f("")
	w.f("import \"jsgo/rt/js\"")
	w.f("")
	w.open("var (")
	w.f("_ = js.Undefined")
	for _, name := range p.keyList {
		w.f("%s = js.Intern(%s)", p.keys[name], quote(name))
	}
	for _, u := range p.strList {
		w.f("%s = %s", p.strs[string(utf16Key(u))], stringExpr(u))
	}
	for _, text := range p.bigList {
		w.f("%s = js.BigConst(%s)", p.bigs[text], quote(text))
	}
	for i, keys := range p.literals {
		list := make([]string, len(keys))
		for j, k := range keys {
			list[j] = p.key2(k)
		}
		w.f("literal%d = js.NewLiteralSite(%s)", i, strings.Join(list, ", "))
	}
	for i, in := range p.sites {
		w.f("template%d = js.NewTemplateSite(%s)", i, p.templateArgs(in))
	}
	for _, kind := range []string{"GetIC", "SetIC", "GlobalIC", "Fields", "Calls"} {
		if n := p.ics[kind]; n > 0 {
			w.f("%s [%d]js.%s", icNames[kind], n, kind)
		}
	}
	w.close(")")
	return w.b.String()
}

// key2 spells a key inside the table, where a new name cannot be added.
func (p *pkg) key2(name string) string {
	if s := p.keys[name]; s != "" {
		return s
	}
	return "js.Intern(" + quote(name) + ")"
}

func (p *pkg) templateArgs(in *ir.Instr) string {
	var list []string
	for i, raw := range in.Keys {
		cooked := "js.Undefined()"
		if c := in.Args[i].(*ir.Const); c.Kind == ir.ConstString {
			cooked = stringExpr(c.Str)
		}
		list = append(list, stringExpr(utf16Of(raw)), cooked)
	}
	return strings.Join(list, ", ")
}

// stringExpr spells the making of a String constant. Lone surrogates have no
// UTF-8 form: such strings are spelled by their units.
func stringExpr(u []uint16) string {
	for i := 0; i < len(u); i++ {
		if u[i]&0xF800 != 0xD800 {
			continue
		}
		if u[i] < 0xDC00 && i+1 < len(u) && u[i+1]&0xFC00 == 0xDC00 {
			i++
			continue
		}
		return unitsExpr(u)
	}
	return "js.Str(" + quote(string(utf16.Decode(u))) + ")"
}

func unitsExpr(u []uint16) string {
	list := make([]string, len(u))
	for i, c := range u {
		list[i] = strconv.Itoa(int(c))
	}
	return "js.Wide([]uint16{" + strings.Join(list, ", ") + "}).Value()"
}
