package ir

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf16"
)

// The text form has one instruction a line. What it shows of an instruction,
// in this order and as far as it is there:
//
//	results = op operands key=value…
//
// A variable is written name#ID in its own function, Fn:name#ID for one of
// function n, and @n:name#ID for a top-level variable of module n; a temporary
// tN by its name alone, without a declaration.

// Print writes the text form of a program.
func Print(w io.Writer, p *Program) error {
	for _, m := range p.Modules {
		if err := PrintModule(w, m); err != nil {
			return err
		}
	}
	return nil
}

// PrintModule writes the text form of a module.
func PrintModule(w io.Writer, m *Module) error {
	pr := &printer{}
	pr.module(m)
	_, err := io.WriteString(w, pr.b.String())
	return err
}

// String is the text form of f.
func (f *Func) String() string {
	pr := &printer{}
	pr.function(f)
	return pr.b.String()
}

type printer struct {
	b      strings.Builder
	indent int
	fn     *Func
	mark   *Instr // an arrow points to it
	notes  map[*Instr]string
}

func (p *printer) line(format string, args ...any) {
	p.b.WriteString(strings.Repeat("  ", p.indent))
	fmt.Fprintf(&p.b, format, args...)
	p.b.WriteByte('\n')
}

var moduleKindNames = [...]string{CommonJS: "commonjs", ESM: "esm", Script: "script", JSON: "json"}

func (p *printer) module(m *Module) {
	head := fmt.Sprintf("module %d %s %s", m.ID, moduleKindNames[m.Kind], strconv.Quote(m.Name))
	if m.Builtin != "" {
		head += " builtin=" + strconv.Quote(m.Builtin)
	}
	if m.Async {
		head += " async"
	}
	p.line("%s", head)
	p.indent++
	if m.Err != nil {
		p.line("err %s", moduleError(m.Err))
	}
	for _, r := range m.Requests {
		p.line("request %s", refText(r))
	}
	for _, v := range m.Vars {
		p.line("var %s", p.declaration(v))
	}
	for _, x := range m.Exports {
		p.line("export %s", p.export(&x))
	}
	p.indent--
	for _, f := range m.Funcs {
		p.function(f)
	}
}

func (p *printer) export(x *Export) string {
	s := strconv.Quote(x.Name)
	if x.Var != nil {
		s += " var=" + p.variable(x.Var)
	}
	if x.From != nil {
		s += " from=" + strconv.Itoa(x.From.ID)
	}
	if x.Property != "" {
		s += " property=" + strconv.Quote(x.Property)
	}
	return s
}

func moduleError(e *ModuleError) string {
	return strconv.Quote(e.Class) + " " + strconv.Quote(e.Code) + " " + strconv.Quote(e.Text)
}

func refText(r *ModuleRef) string {
	switch {
	case r.Module != nil:
		return "module " + strconv.Itoa(r.Module.ID)
	case r.Builtin != "":
		return "builtin " + strconv.Quote(r.Builtin)
	case r.Native != "":
		return "native " + strconv.Quote(r.Native)
	case r.Err != nil:
		return "error " + moduleError(r.Err)
	}
	return "file " + strconv.Quote(r.File)
}

// declaration is a variable with everything that is known of it.
func (p *printer) declaration(v *Var) string {
	s := fmt.Sprintf("%s kind=%s type=%s", p.variable(v), v.Kind, v.Type)
	if v.Scope != nil {
		s += " scope=" + scopeText(v.Scope)
	}
	if v.Captured {
		s += " captured"
	}
	if v.TDZ {
		s += " tdz"
	}
	if v.Sets > 0 {
		s += " sets=" + strconv.Itoa(v.Sets)
	}
	if v.Init != nil {
		s += " init=" + strconv.Itoa(v.Init.ID)
	}
	if v.Class != nil {
		s += " class=" + strconv.Itoa(v.Class.ID)
	}
	if i := v.Import; i != nil {
		s += " import=" + strconv.Quote(i.Name)
		if i.Var != nil {
			s += " binding=" + p.variable(i.Var)
		}
		s += " from " + refText(i.From)
	}
	return s
}

func scopeText(s *Scope) string {
	if s.Func == nil {
		return strconv.Itoa(s.ID)
	}
	return strconv.Itoa(s.Func.ID) + "." + strconv.Itoa(s.ID)
}

var funcKindNames = [...]string{"arrow", "method", "getter", "setter", "class", "derived", "generator", "async", "strict", "module", "fields", "constructor"}

// String spells the properties, joined by "|".
func (k FuncKind) String() string {
	var parts []string
	for i, n := range funcKindNames {
		if k&(1<<i) != 0 {
			parts = append(parts, n)
		}
	}
	return strings.Join(parts, "|")
}

func (p *printer) function(f *Func) {
	p.fn = f
	p.line("func %d %s", f.ID, p.header(f))
	p.indent++
	for _, s := range scopesOf(f) {
		p.line("scope %s", scopeLine(s))
	}
	for _, v := range f.Vars {
		if !implied(v) {
			p.line("var %s", p.declaration(v))
		}
	}
	p.region(f.Body)
	p.indent--
}

func (p *printer) header(f *Func) string {
	s := strconv.Quote(f.Name)
	if f.Display != "" {
		s += " display=" + strconv.Quote(f.Display)
	}
	if f.Kind != 0 {
		s += " kind=" + f.Kind.String()
	}
	if f.Parent != nil {
		s += " parent=" + strconv.Itoa(f.Parent.ID)
	}
	if f.Outer != nil {
		s += " outer=" + scopeText(f.Outer)
	}
	if f.Scope != nil {
		s += " body=" + scopeText(f.Scope)
	}
	s += " params=" + p.list(f.Params) + " length=" + strconv.Itoa(f.Length)
	for _, x := range []struct {
		on   bool
		name string
	}{{f.NeedArgs, "args"}, {f.Mapped, "mapped"}, {f.UsesThis, "this"}, {f.UsesCallee, "callee"}, {f.UsesNewTarget, "newtarget"}, {f.NoFields, "nofields"}} {
		if x.on {
			s += " " + x.name
		}
	}
	if f.Fields != 0 {
		s += " fields=" + strconv.Itoa(f.Fields)
	}
	return s + fmt.Sprintf(" at=%d-%d", f.Pos, f.End)
}

// implied reports whether a variable needs no declaration: its name says that it
// is a temporary, the instruction that assigns it says the rest.
func implied(v *Var) bool {
	return v.Kind == VarTemp && v.Name == "t"+strconv.Itoa(v.ID) && v.Scope == nil && v.Import == nil && v.Class == nil && !v.Captured && !v.TDZ && v.Sets == 0
}

func (p *printer) list(vars []*Var) string {
	names := make([]string, len(vars))
	for i, v := range vars {
		names[i] = p.variable(v)
	}
	return "(" + strings.Join(names, ",") + ")"
}

// scopesOf is the scopes of f that anything in its module names, by number.
func scopesOf(f *Func) []*Scope {
	list := make([]*Scope, f.Scopes)
	note := func(s *Scope) {
		for ; s != nil; s = s.Parent {
			if s.Func != f {
				continue
			}
			if list[s.ID] != nil {
				return
			}
			list[s.ID] = s
		}
	}
	note(f.Scope)
	for _, v := range f.Vars {
		note(v.Scope)
	}
	f.Body.Walk(func(in *Instr) { note(in.Scope) })
	if f.Module != nil {
		for _, g := range f.Module.Funcs {
			if g.Parent == f {
				note(g.Outer)
			}
		}
		for _, v := range f.Module.Vars {
			note(v.Scope)
		}
	}
	out := list[:0]
	for _, s := range list {
		if s != nil {
			out = append(out, s)
		}
	}
	return out
}

func scopeLine(s *Scope) string {
	t := scopeText(s)
	if s.Parent != nil {
		t += " parent=" + scopeText(s.Parent)
	}
	for _, x := range []struct {
		on   bool
		name string
	}{{s.Loop, "loop"}, {s.Switch, "switch"}, {s.Entered, "entered"}} {
		if x.on {
			t += " " + x.name
		}
	}
	return t
}

func (p *printer) region(r *Region) {
	if r == nil {
		return
	}
	for _, in := range r.Instrs {
		p.instr(in)
	}
}

// instr writes an instruction and the regions inside it.
func (p *printer) instr(in *Instr) {
	text := p.text(in)
	if note, ok := p.notes[in]; ok {
		text += " ; <-- " + note
	}
	p.line("%s", text)
	for _, c := range in.Cases {
		p.line("case %s", p.operand(c.Value))
		p.nested(c.Body)
	}
	if in.Body != nil {
		p.nested(in.Body)
	}
	if in.Else != nil {
		p.line("%s", elseWord(in.Op))
		p.nested(in.Else)
	}
}

// elseWord is what introduces the second region of an operation.
func elseWord(op Op) string {
	switch op {
	case OpLoop:
		return "next"
	case OpTry:
		return "catch"
	}
	return "else"
}

func (p *printer) nested(r *Region) {
	p.indent++
	p.region(r)
	p.indent--
}

func (p *printer) text(in *Instr) string {
	var b strings.Builder
	if in.Dst != nil {
		b.WriteString(p.result(in.Dst))
		if in.Ok != nil {
			b.WriteString(", " + p.result(in.Ok))
		}
		b.WriteString(" = ")
	} else if in.Ok != nil {
		b.WriteString("_, " + p.result(in.Ok) + " = ")
	}
	b.WriteString(in.Op.String())
	for i, a := range in.Args {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(" " + p.operand(a))
	}
	p.attributes(&b, in)
	return b.String()
}

// result is a variable that is assigned, with its type.
func (p *printer) result(v *Var) string { return p.variable(v) + ": " + v.Type.String() }

var flagNames = [...]string{"strict", "enumerable", "return", "optional", "private", "static", "spread", "number", "again"}

func (p *printer) attributes(b *strings.Builder, in *Instr) {
	put := func(key, value string) { b.WriteString(" " + key + "=" + value) }
	if in.Name != "" {
		put("name", strconv.Quote(in.Name))
	}
	if in.Text != "" {
		put("text", strconv.Quote(in.Text))
	}
	if in.Func != nil {
		put("func", strconv.Itoa(in.Func.ID))
	}
	if in.Iter != nil {
		put("iter", p.variable(in.Iter))
	}
	if in.Scope != nil {
		put("scope", scopeText(in.Scope))
	}
	if in.Label != nil {
		put("label", "L"+strconv.Itoa(in.Label.ID))
	}
	if in.Catch != nil {
		put("caught", p.variable(in.Catch))
	}
	if in.Keys != nil {
		keys := make([]string, len(in.Keys))
		for i, k := range in.Keys {
			keys[i] = strconv.Quote(k)
		}
		put("keys", "("+strings.Join(keys, ",")+")")
	}
	for i, n := range flagNames {
		if in.Flag&(1<<i) != 0 {
			put("flag", n)
		}
	}
	if in.Ref != nil {
		b.WriteString(" ref " + refText(in.Ref))
	}
	if in.Pos != NoPos {
		put("at", strconv.Itoa(int(in.Pos)))
	}
}

func (p *printer) operand(o Operand) string {
	switch o := o.(type) {
	case *Var:
		return p.variable(o)
	case *Const:
		return o.String()
	}
	return "?"
}

// variable spells a variable as the present function sees it.
func (p *printer) variable(v *Var) string {
	switch {
	case v.Func == nil && v.Module != nil:
		return fmt.Sprintf("@%d:%s#%d", v.Module.ID, plain(v.Name), v.ID)
	case v.Func == nil:
		return fmt.Sprintf("?:%s#%d", plain(v.Name), v.ID)
	case v.Func != p.fn && p.fn != nil:
		return fmt.Sprintf("F%d:%s#%d", v.Func.ID, plain(v.Name), v.ID)
	case v.Name == "t"+strconv.Itoa(v.ID):
		return v.Name
	}
	return fmt.Sprintf("%s#%d", plain(v.Name), v.ID)
}

// plain is a name, quoted where it is none.
func plain(s string) string {
	for _, r := range s {
		if r != '_' && r != '$' && !('a' <= r && r <= 'z') && !('A' <= r && r <= 'Z') && !('0' <= r && r <= '9') {
			return strconv.Quote(s)
		}
	}
	if s == "" {
		return `""`
	}
	return s
}

// String spells a constant.
func (c *Const) String() string {
	switch c.Kind {
	case ConstUndefined:
		return "undefined"
	case ConstNull:
		return "null"
	case ConstBool:
		return strconv.FormatBool(c.Bool)
	case ConstNumber:
		return strconv.FormatFloat(c.Num, 'g', -1, 64)
	case ConstString:
		return quote16(c.Str)
	case ConstBigInt:
		return c.Text + "n"
	case ConstHole:
		return "hole"
	}
	return "uninit"
}

// quote16 quotes code units; those that are no text are written \uXXXX.
func quote16(u []uint16) string {
	var b strings.Builder
	b.WriteByte('"')
	for i := 0; i < len(u); i++ {
		c := rune(u[i])
		if utf16.IsSurrogate(c) && i+1 < len(u) {
			if r := utf16.DecodeRune(c, rune(u[i+1])); r != '\uFFFD' {
				b.WriteString(strings.Trim(strconv.Quote(string(r)), `"`))
				i++
				continue
			}
		}
		switch {
		case c == '"':
			b.WriteString(`\"`)
		case utf16.IsSurrogate(c):
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			q := strconv.Quote(string(c))
			b.WriteString(q[1 : len(q)-1])
		}
	}
	b.WriteByte('"')
	return b.String()
}
