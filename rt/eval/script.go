package eval

import (
	"strconv"
	"strings"

	"jsgo/ir"
	"jsgo/rt/js"
)

// compiled is a script of node:vm, which may be run several times.
type compiled struct {
	machine *machine
	mod     *ir.Module
	options js.TextOptions
	unit    *unit // of the last run

	constant   js.Value // of a text that is a constant
	isConstant bool
}

// compile makes a script that runs in any global scope.
func (m *machine) compile(r *js.Realm, source *js.String, o js.TextOptions) (js.Script, *js.Throw) {
	tree, bad := parse(source.String())
	var mod *ir.Module
	if bad == nil {
		mod, bad = script(tree, false)
	}
	if bad != nil {
		return nil, bad.throwIn(r, source.String(), o)
	}
	s := &compiled{machine: m, mod: mod, options: o}
	s.constant, s.isConstant = constantOf(source.String(), tree.Tree)
	return s, nil
}

// Run runs the script; what it declares is new every time.
func (s *compiled) Run(r *js.Realm, context *js.Object) (js.Value, *js.Throw) {
	if s.isConstant {
		return s.constant, nil
	}
	where, e := s.machine.scopeOf(r, context)
	if e != nil {
		return js.Value{}, e
	}
	u := s.unit
	if u == nil || u.scope != where || u.declares() {
		u = newUnit(s.machine, s.mod)
		u.scope, u.name, u.line, u.column = where, s.options.Name, s.options.Line, s.options.Column
		s.unit = u
	}
	u.this = u.object(r).Value()
	if e := u.instantiate(r); e != nil {
		return js.Value{}, e
	}
	v, e := u.run(r)
	if e != nil {
		u.decorate(r, e)
	}
	return v, e
}

// declares reports whether the top level of u has bindings of its own.
func (u *unit) declares() bool {
	for _, v := range u.mod.Vars {
		if v.Kind != ir.VarHidden {
			return true
		}
	}
	return false
}

// scopeOf is the scope that a context stands for; nil is the realm's own.
func (m *machine) scopeOf(r *js.Realm, context *js.Object) (*scope, *js.Throw) {
	if context == nil {
		return m.main, nil
	}
	if m.mark.IsUndefined() {
		m.mark = js.NewPrivateName("context").Value()
	}
	has, e := js.HasPrivate(r, context.Value(), m.mark)
	if e != nil {
		return nil, e
	}
	if has {
		v, e := js.GetPrivate(r, context.Value(), m.mark)
		s, _ := js.HostData(v).(*scope)
		return s, e
	}
	s := &scope{context: context}
	holder := js.NewHostObject(r, nil, s)
	return s, js.AddPrivate(r, context.Value(), m.mark, holder.Value(), js.PrivateField)
}

// compileBody makes a function of its parameters and its body.
func (m *machine) compileBody(r *js.Realm, source *js.String, o js.TextOptions) (js.Value, *js.Throw) {
	head := "(function (" + strings.Join(o.Params, ",") + ") {\n"
	text := head + source.String() + "\n})"
	tree, bad := parse(text)
	if bad == nil {
		bad = singleFunction(tree, len(head)-len("{\n"))
	}
	var mod *ir.Module
	if bad == nil {
		mod, bad = script(tree, true)
	}
	if bad != nil {
		bad.offset -= len(head)
		return js.Value{}, bad.throwIn(r, source.String(), o)
	}
	where, e := m.scopeOf(r, o.Context)
	if e != nil {
		return js.Value{}, e
	}
	u := newUnit(m, mod)
	u.scope, u.name, u.line, u.column = where, o.Name, o.Line-1, o.Column
	mod.Funcs[1].Display = "Object.<anonymous>"
	return u.run(r)
}

// throwIn is throw with the line in which the mistake is above the stack.
func (x *mistake) throwIn(r *js.Realm, source string, o js.TextOptions) *js.Throw {
	e := x.throw(r)
	if err := e.Value.AsError(); err != nil && x.class == "SyntaxError" && o.Name != "" {
		line, column := position(source, x.offset)
		if line == 1 {
			column += o.Column
		}
		err.SetHeader(arrow(source, o.Name, line, column, o.Line) + "SyntaxError: " + x.text)
	}
	return e
}

// position is the line and column, from 1, of a byte offset.
func position(text string, offset int) (line, column int) {
	before := text[:min(max(offset, 0), len(text))]
	line = 1 + strings.Count(before, "\n")
	return line, len([]rune(before[strings.LastIndexByte(before, '\n')+1:])) + 1
}

// arrow shows a line of a text with a mark below, as node puts it above the stack
// of an error; shift is what is added to the number of the line.
func arrow(text, name string, line, column, shift int) string {
	lines := strings.Split(text, "\n")
	if line < 1 || line > len(lines) {
		return ""
	}
	source := strings.TrimSuffix(lines[line-1], "\r")
	return name + ":" + strconv.Itoa(line+shift) + "\n" + source + "\n" + strings.Repeat(" ", min(max(column-1, 0), len(source))) + "^\n\n"
}

// decorate puts the line that has thrown an error above its stack.
func (u *unit) decorate(r *js.Realm, e *js.Throw) {
	err := e.Value.AsError()
	if err == nil {
		return
	}
	f, ok := r.ThrownAt(e)
	if !ok {
		f, ok = err.Place(r)
	}
	if !ok || f.File != u.name {
		return
	}
	header, failed := js.ErrorToString(r, &err.Object)
	if failed == nil {
		err.SetHeader(arrow(u.source.Text, u.name, f.Line-u.line, f.Column, u.line) + header.String())
	}
}
