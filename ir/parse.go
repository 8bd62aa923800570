package ir

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Parse reads the text form that Print writes. A line may end in a comment,
// from " ; " on. What the text form does not have (the source) stays empty.
func Parse(text string) (p *Program, err error) {
	r := &reader{p: &Program{}, modules: map[int]*Module{}, funcs: map[[2]int]*Func{}, scopes: map[[3]int]*Scope{}}
	defer func() {
		switch e := recover().(type) {
		case nil:
		case syntaxError:
			p, err = nil, e
		default:
			panic(e)
		}
	}()
	r.split(text)
	r.declare()
	r.fill()
	return r.p, nil
}

type syntaxError struct {
	line int
	text string
}

func (e syntaxError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.text) }

// source is one line of the text and how far it is indented.
type source struct {
	text   string
	indent int
	number int
}

type reader struct {
	p       *Program
	lines   []source
	at      int
	modules map[int]*Module
	funcs   map[[2]int]*Func
	scopes  map[[3]int]*Scope

	// Of the line that is being read.
	rest string
	line int

	m       *Module
	f       *Func
	labels  map[int]*Label
	temps   int // that are implied
	headers []header
}

// header is a declaration whose attributes are read once everything is declared.
type header struct {
	m    *Module
	f    *Func
	v    *Var
	line source
}

func (r *reader) fail(format string, args ...any) {
	panic(syntaxError{r.line, fmt.Sprintf(format, args...)})
}

func (r *reader) split(text string) {
	for i, l := range strings.Split(text, "\n") {
		trimmed := strings.TrimLeft(l, " ")
		if trimmed == "" || trimmed[0] == ';' {
			continue
		}
		r.lines = append(r.lines, source{trimmed, (len(l) - len(trimmed)) / 2, i + 1})
	}
}

// open starts reading a line.
func (r *reader) open(s source) { r.rest, r.line = s.text, s.number }

// word reads up to one of the separators.
func (r *reader) word() string {
	n := strings.IndexAny(r.rest, " ,=():#")
	if n < 0 {
		n = len(r.rest)
	}
	w := r.rest[:n]
	r.rest = r.rest[n:]
	return w
}

// skip drops blanks and then s, if it is there.
func (r *reader) skip(s string) bool {
	t := strings.TrimLeft(r.rest, " ")
	if !strings.HasPrefix(t, s) {
		return false
	}
	r.rest = t[len(s):]
	return true
}

func (r *reader) expect(s string) {
	if !r.skip(s) {
		r.fail("expected %q at %q", s, r.rest)
	}
}

func (r *reader) blank() { r.rest = strings.TrimLeft(r.rest, " ") }

func (r *reader) int() int {
	r.blank()
	w := r.word()
	n, err := strconv.Atoi(w)
	if err != nil {
		r.fail("expected a number at %q", w)
	}
	return n
}

func (r *reader) quoted() string {
	r.blank()
	q, err := strconv.QuotedPrefix(r.rest)
	if err != nil || q[0] != '"' {
		r.fail("expected a string at %q", r.rest)
	}
	r.rest = r.rest[len(q):]
	s, _ := strconv.Unquote(q)
	return s
}

// done reports whether the line ends here.
func (r *reader) done() bool {
	r.blank()
	return r.rest == "" || r.rest[0] == ';'
}

// declare makes the modules, functions, scopes and variables.
func (r *reader) declare() {
	for _, l := range r.lines {
		r.open(l)
		switch word := r.word(); {
		case word == "module" && l.indent == 0:
			r.declareModule(l)
		case r.m == nil:
			r.fail("expected a module")
		case word == "func" && l.indent == 0:
			r.f = &Func{ID: r.int(), Module: r.m, Body: &Region{}}
			r.m.Funcs = append(r.m.Funcs, r.f)
			r.funcs[[2]int{r.m.ID, r.f.ID}] = r.f
			r.headers = append(r.headers, header{r.m, r.f, nil, source{r.rest, 0, l.number}})
		case word == "scope" && l.indent == 1 && r.f != nil:
			r.declareScope(l)
		case word == "var" && l.indent == 1:
			r.declareVar(l)
		}
	}
}

func (r *reader) declareModule(l source) {
	r.m, r.f = &Module{ID: r.int(), Names: map[string]*Var{}}, nil
	r.blank()
	kind := r.word()
	for i, n := range moduleKindNames {
		if n == kind {
			r.m.Kind = ModuleKind(i)
		}
	}
	r.m.Name = r.quoted()
	if r.skip("builtin=") {
		r.m.Builtin = r.quoted()
	}
	r.m.Async = r.skip("async")
	r.p.Modules = append(r.p.Modules, r.m)
	r.modules[r.m.ID] = r.m
	if r.p.Entry == nil {
		r.p.Entry = r.m
	}
}

func (r *reader) declareScope(l source) {
	f, id := r.scopeID()
	if f != r.f.ID {
		r.fail("a scope of function %d in function %d", f, r.f.ID)
	}
	r.scopes[[3]int{r.m.ID, f, id}] = &Scope{ID: id, Func: r.f}
	r.f.Scopes = max(r.f.Scopes, id+1)
}

func (r *reader) scopeID() (f, id int) {
	r.blank()
	w := r.word()
	a, b, _ := strings.Cut(w, ".")
	f, err1 := strconv.Atoi(a)
	id, err2 := strconv.Atoi(b)
	if err1 != nil || err2 != nil || f < 0 || id < 0 || id > 1<<20 {
		r.fail("expected a scope at %q", w)
	}
	return f, id
}

func (r *reader) declareVar(l source) {
	_, _, name, id := r.name()
	v := &Var{Name: name, ID: id, Func: r.f, Module: r.m}
	list := &r.m.Vars
	if r.f != nil {
		list = &r.f.Vars
	}
	if r.f != nil {
		r.imply(id)
	}
	if id != len(*list) {
		r.fail("variable %s has number %d and stands at %d", name, id, len(*list))
	}
	*list = append(*list, v)
	r.headers = append(r.headers, header{r.m, r.f, v, source{r.rest, 1, l.number}})
}

// maxTemps bounds the temporaries that a text can imply.
const maxTemps = 1 << 20

// imply makes the temporaries of the present function up to a number that are
// not declared.
func (r *reader) imply(n int) {
	if r.temps += max(0, n-len(r.f.Vars)); n < 0 || r.temps > maxTemps {
		r.fail("too many temporaries")
	}
	for i := len(r.f.Vars); i < n; i++ {
		r.f.Vars = append(r.f.Vars, &Var{Name: "t" + strconv.Itoa(i), ID: i, Func: r.f, Module: r.m, Type: Any})
	}
}

// name reads the spelling of a variable: which module (-1: none given) and
// function (-1: the present one), its name and number.
func (r *reader) name() (m, f int, name string, id int) {
	r.blank()
	m, f = -1, -1
	if strings.HasPrefix(r.rest, "@") {
		r.rest = r.rest[1:]
		m = r.int()
		r.expect(":")
	} else if n := strings.IndexAny(r.rest, ": #,="); n > 1 && r.rest[0] == 'F' && r.rest[n] == ':' && isDigits(r.rest[1:n]) && !strings.HasPrefix(r.rest[n:], ": ") {
		f, _ = strconv.Atoi(r.rest[1:n])
		r.rest = r.rest[n+1:]
	}
	if strings.HasPrefix(r.rest, `"`) {
		name = r.quoted()
	} else {
		name = r.word()
	}
	if !strings.HasPrefix(r.rest, "#") {
		if len(name) > 1 && name[0] == 't' && isDigits(name[1:]) {
			id, _ = strconv.Atoi(name[1:])
			return m, f, name, id
		}
		r.fail("expected a variable at %q", name+r.rest)
	}
	r.rest = r.rest[1:]
	return m, f, name, r.int()
}

func isDigits(s string) bool {
	for i := range s {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// variable reads the use of a variable.
func (r *reader) variable() *Var {
	m, f, name, id := r.name()
	var list []*Var
	switch {
	case m >= 0 && r.modules[m] != nil:
		list = r.modules[m].Vars
	case f >= 0 && r.funcs[[2]int{r.m.ID, f}] != nil:
		list = r.funcs[[2]int{r.m.ID, f}].Vars
	case m < 0 && f < 0 && r.f != nil:
		if name == "t"+strconv.Itoa(id) && id >= len(r.f.Vars) {
			r.imply(id + 1)
		}
		list = r.f.Vars
	}
	if id >= len(list) || list[id].Name != name {
		r.fail("there is no variable %s#%d", name, id)
	}
	return list[id]
}

func (r *reader) scope() *Scope {
	f, id := r.scopeID()
	s := r.scopes[[3]int{r.m.ID, f, id}]
	if s == nil {
		r.fail("there is no scope %d.%d", f, id)
	}
	return s
}

func (r *reader) function() *Func {
	id := r.int()
	f := r.funcs[[2]int{r.m.ID, id}]
	if f == nil {
		r.fail("there is no function %d", id)
	}
	return f
}

func (r *reader) module() *Module {
	id := r.int()
	if r.modules[id] == nil {
		r.fail("there is no module %d", id)
	}
	return r.modules[id]
}

// fill reads the attributes of what is declared, then the bodies.
func (r *reader) fill() {
	for _, h := range r.headers {
		r.m, r.f = h.m, h.f
		r.open(h.line)
		if h.v != nil {
			r.varAttributes(h.v)
		} else {
			r.funcAttributes(h.f)
		}
	}
	r.m, r.f = nil, nil
	for r.at = 0; r.at < len(r.lines); {
		l := r.lines[r.at]
		r.open(l)
		r.at++
		switch word := r.word(); {
		case word == "module" && l.indent == 0:
			r.m, r.f = r.module(), nil
		case word == "func" && l.indent == 0:
			r.f = r.function()
			r.labels = map[int]*Label{}
			r.body()
		case r.f == nil:
			r.moduleLine(word)
		}
	}
}

// body reads the scopes and instructions of a function.
func (r *reader) body() {
	for r.at < len(r.lines) && r.lines[r.at].indent == 1 {
		r.open(r.lines[r.at])
		switch word := r.word(); word {
		case "scope":
			r.scopeAttributes()
		case "var":
		default:
			r.f.Body = r.region(1)
			return
		}
		r.at++
	}
}

func (r *reader) moduleLine(word string) {
	switch word {
	case "err":
		r.m.Err = r.moduleError()
	case "request":
		r.m.Requests = append(r.m.Requests, r.ref())
	case "export":
		r.m.Exports = append(r.m.Exports, r.export())
	case "var":
	default:
		r.fail("unknown line %q", word)
	}
}

func (r *reader) export() Export {
	x := Export{Name: r.quoted()}
	if r.skip("var=") {
		x.Var = r.variable()
	}
	if r.skip("from=") {
		x.From = r.module()
	}
	if r.skip("property=") {
		x.Property = r.quoted()
	}
	return x
}

func (r *reader) moduleError() *ModuleError {
	return &ModuleError{Class: r.quoted(), Code: r.quoted(), Text: r.quoted()}
}

func (r *reader) ref() *ModuleRef {
	r.blank()
	switch w := r.word(); w {
	case "module":
		return &ModuleRef{Module: r.module()}
	case "builtin":
		return &ModuleRef{Builtin: r.quoted()}
	case "native":
		return &ModuleRef{Native: r.quoted()}
	case "error":
		return &ModuleRef{Err: r.moduleError()}
	case "file":
		return &ModuleRef{File: r.quoted()}
	default:
		r.fail("unknown reference %q", w)
	}
	return nil
}

func (r *reader) varAttributes(v *Var) {
	for !r.done() {
		switch key := r.word(); key {
		case "kind":
			r.expect("=")
			v.Kind = r.varKind()
		case "type":
			r.expect("=")
			v.Type = r.typ()
		case "scope":
			r.expect("=")
			v.Scope = r.scope()
			v.Scope.Vars = append(v.Scope.Vars, v)
		case "captured":
			v.Captured = true
		case "tdz":
			v.TDZ = true
		case "sets":
			r.expect("=")
			v.Sets = r.int()
		case "init":
			r.expect("=")
			v.Init = r.function()
		case "class":
			r.expect("=")
			v.Class = r.function()
		case "import":
			r.importBinding(v)
		default:
			r.fail("unknown attribute %q of a variable", key)
		}
	}
	if v.Func == nil && v.Kind != VarHidden {
		r.m.Names[v.Name] = v
	}
}

func (r *reader) importBinding(v *Var) {
	r.expect("=")
	v.Import = &ImportBinding{Name: r.quoted()}
	if r.skip("binding=") {
		v.Import.Var = r.variable()
	}
	r.expect("from ")
	v.Import.From = r.ref()
}

func (r *reader) varKind() VarKind {
	w := r.word()
	for i, n := range varKindNames {
		if n == w {
			return VarKind(i)
		}
	}
	r.fail("unknown kind of variable %q", w)
	return 0
}

func (r *reader) typ() Type {
	r.blank()
	w := r.word()
	t, ok := ParseType(w)
	if !ok {
		r.fail("unknown type %q", w)
	}
	return t
}

func (r *reader) funcAttributes(f *Func) {
	f.Name = r.quoted()
	f.End = NoPos
	for !r.done() {
		key := r.word()
		switch key {
		case "args":
			f.NeedArgs = true
			continue
		case "mapped":
			f.Mapped = true
			continue
		case "this":
			f.UsesThis = true
			continue
		case "callee":
			f.UsesCallee = true
			continue
		case "newtarget":
			f.UsesNewTarget = true
			continue
		case "nofields":
			f.NoFields = true
			continue
		}
		r.expect("=")
		switch key {
		case "display":
			f.Display = r.quoted()
		case "kind":
			f.Kind = r.funcKind()
		case "parent":
			f.Parent = r.function()
		case "outer":
			f.Outer = r.scope()
		case "body":
			f.Scope = r.scope()
		case "params":
			f.Params = r.vars()
		case "length":
			f.Length = r.int()
		case "fields":
			f.Fields = r.int()
		case "at":
			f.Pos, f.End = r.positions()
		default:
			r.fail("unknown attribute %q of a function", key)
		}
	}
}

func (r *reader) positions() (from, to Pos) {
	w := r.word()
	n := strings.Index(w[min(1, len(w)):], "-") + 1
	a, err1 := strconv.Atoi(w[:max(n, 0)])
	b, err2 := strconv.Atoi(w[min(n+1, len(w)):])
	if err1 != nil || err2 != nil {
		r.fail("expected positions at %q", w)
	}
	return Pos(a), Pos(b)
}

func (r *reader) funcKind() (k FuncKind) {
	for _, w := range strings.Split(r.word(), "|") {
		found := false
		for i, n := range funcKindNames {
			if n == w {
				k |= 1 << i
				found = true
			}
		}
		if !found {
			r.fail("unknown kind of function %q", w)
		}
	}
	return k
}

func (r *reader) vars() (list []*Var) {
	r.expect("(")
	for !r.skip(")") {
		list = append(list, r.variable())
		r.skip(",")
	}
	return list
}

func (r *reader) scopeAttributes() {
	s := r.scope()
	for !r.done() {
		switch key := r.word(); key {
		case "parent":
			r.expect("=")
			s.Parent = r.scope()
		case "loop":
			s.Loop = true
		case "switch":
			s.Switch = true
		case "entered":
			s.Entered = true
		default:
			r.fail("unknown attribute %q of a scope", key)
		}
	}
}

// region reads the instructions that are indented by n.
func (r *reader) region(n int) *Region {
	if n > 10000 {
		r.fail("regions nest too deeply")
	}
	out := &Region{}
	for r.at < len(r.lines) && r.lines[r.at].indent == n {
		l := r.lines[r.at]
		r.open(l)
		if part := r.part(); part != "" {
			return out
		}
		r.at++
		in := r.instr()
		out.Instrs = append(out.Instrs, in)
		r.nested(in, n)
	}
	if r.at < len(r.lines) && r.lines[r.at].indent > n {
		r.line = r.lines[r.at].number
		r.fail("too far indented")
	}
	return out
}

// part is the word of a line that starts a second region, else "".
func (r *reader) part() string {
	w, _, _ := strings.Cut(r.rest, " ")
	switch w {
	case "else", "next", "catch", "case":
		return w
	}
	return ""
}

// nested reads the regions of in.
func (r *reader) nested(in *Instr, n int) {
	switch in.Op {
	case OpIf, OpLoop, OpBlock, OpTry:
		in.Body = r.region(n + 1)
	}
	for r.at < len(r.lines) && r.lines[r.at].indent == n {
		r.open(r.lines[r.at])
		part := r.part()
		if part == "" {
			return
		}
		r.at++
		if part != "case" {
			if part != elseWord(in.Op) || in.Else != nil {
				r.fail("unexpected %q", part)
			}
			in.Else = r.region(n + 1)
			continue
		}
		if in.Op != OpSwitch {
			r.fail("unexpected %q", part)
		}
		r.word()
		c := &Case{Value: r.operand()}
		c.Body = r.region(n + 1)
		in.Cases = append(in.Cases, c)
	}
}

func (r *reader) instr() *Instr {
	in := &Instr{Pos: NoPos}
	r.results(in)
	r.blank()
	name := r.word()
	if in.Op = OpByName(name); in.Op == OpInvalid {
		r.fail("unknown operation %q", name)
	}
	for !r.done() && !r.attribute(in) {
		in.Args = append(in.Args, r.operand())
		r.skip(",")
	}
	for !r.done() {
		if !r.attribute(in) {
			r.fail("unexpected %q", r.rest)
		}
	}
	if in.Dst != nil && in.Dst.Kind == VarTemp && (in.Op == OpClosure || in.Op == OpNewClass) {
		in.Dst.Init = in.Func
	}
	return in
}

// results reads what stands before the "=".
func (r *reader) results(in *Instr) {
	if r.skip("_, ") {
		in.Ok = r.typed()
		r.expect("=")
		return
	}
	w, _, _ := strings.Cut(r.rest, " ")
	if !strings.HasSuffix(w, ":") && !strings.HasPrefix(w, `"`) {
		return
	}
	in.Dst = r.typed()
	if r.skip(",") {
		in.Ok = r.typed()
	}
	r.expect("=")
}

// typed reads a variable with its type, which is that of its declaration.
func (r *reader) typed() *Var {
	v := r.variable()
	r.expect(":")
	v.Type = r.typ()
	return v
}

// attribute reads key=value; ok is false where there is none.
func (r *reader) attribute(in *Instr) bool {
	r.blank()
	if strings.HasPrefix(r.rest, "ref ") {
		r.rest = r.rest[len("ref "):]
		in.Ref = r.ref()
		return true
	}
	key, _, found := strings.Cut(r.rest, "=")
	if !found || strings.ContainsAny(key, "\" ,") {
		return false
	}
	r.rest = r.rest[len(key)+1:]
	switch key {
	case "name":
		in.Name = r.quoted()
	case "text":
		in.Text = r.quoted()
	case "func":
		in.Func = r.function()
	case "iter":
		in.Iter = r.variable()
	case "scope":
		in.Scope = r.scope()
	case "label":
		in.Label = r.label(in.Op)
	case "caught":
		in.Catch = r.variable()
	case "keys":
		in.Keys = r.keys()
	case "flag":
		in.Flag |= r.flag()
	case "at":
		in.Pos = Pos(r.int())
	default:
		r.fail("unknown attribute %q", key)
	}
	return true
}

func (r *reader) label(op Op) *Label {
	r.expect("L")
	id := r.int()
	l := r.labels[id]
	if l == nil {
		l = &Label{ID: id}
		r.labels[id] = l
	}
	switch op {
	case OpBreak:
		l.Breaks++
	case OpContinue:
		l.Continues++
	}
	return l
}

func (r *reader) keys() []string {
	keys := []string{}
	r.expect("(")
	for !r.skip(")") {
		keys = append(keys, r.quoted())
		r.skip(",")
	}
	return keys
}

func (r *reader) flag() Flag {
	w := r.word()
	for i, n := range flagNames {
		if n == w {
			return 1 << i
		}
	}
	r.fail("unknown flag %q", w)
	return 0
}

// operand reads a variable or constant.
func (r *reader) operand() Operand {
	r.blank()
	if strings.HasPrefix(r.rest, `"`) {
		return r.stringOrVariable()
	}
	n := strings.IndexAny(r.rest, " ,")
	if n < 0 {
		n = len(r.rest)
	}
	if c := constant(r.rest[:n]); c != nil {
		r.rest = r.rest[n:]
		return c
	}
	return r.variable()
}

func (r *reader) stringOrVariable() Operand {
	n := 1
	for n < len(r.rest) && r.rest[n] != '"' {
		if r.rest[n] == '\\' {
			n++
		}
		n++
	}
	if n >= len(r.rest) {
		r.fail("a string without end")
	}
	if strings.HasPrefix(r.rest[n+1:], "#") {
		return r.variable()
	}
	u, ok := unquote16(r.rest[1:n])
	if !ok {
		r.fail("a malformed string")
	}
	r.rest = r.rest[n+1:]
	return Str(u)
}

// constant is the constant that a word is, or nil.
func constant(w string) *Const {
	switch w {
	case "undefined":
		return Undef()
	case "null":
		return &Const{Kind: ConstNull}
	case "true", "false":
		return Boolean(w == "true")
	case "hole":
		return &Const{Kind: ConstHole}
	case "uninit":
		return &Const{Kind: ConstUninit}
	}
	if n := len(w) - 1; n > 0 && w[n] == 'n' && '0' <= w[0] && w[0] <= '9' {
		return &Const{Kind: ConstBigInt, Text: w[:n]}
	}
	if f, err := strconv.ParseFloat(w, 64); err == nil {
		return Num(f)
	}
	return nil
}

// unquote16 is the inverse of quote16, without the quotes.
func unquote16(s string) ([]uint16, bool) {
	u := []uint16{}
	for len(s) > 0 {
		if len(s) >= 6 && s[0] == '\\' && s[1] == 'u' {
			n, err := strconv.ParseUint(s[2:6], 16, 16)
			if err != nil {
				return nil, false
			}
			u = append(u, uint16(n))
			s = s[6:]
			continue
		}
		c, multibyte, tail, err := strconv.UnquoteChar(s, '"')
		if err != nil || multibyte && c == utf8.RuneError && !strings.HasPrefix(s, "\uFFFD") {
			return nil, false
		}
		u = utf16.AppendRune(u, c)
		s = tail
	}
	return u, true
}
