package eval

import (
	"strings"

	"jsgo/ir"
	"jsgo/rt/js"
)

// unit is one text with what its functions share.
type unit struct {
	machine *machine
	scope   *scope
	mod     *ir.Module
	source  js.Source
	vars    []js.Value // top-level bindings, by ID
	codes   map[*ir.Func]*code
	slots   map[*ir.Var]int32
	whole   *program // that the unit is a module of

	eval    bool         // eval code: what it declares can be deleted
	dynamic *ir.Func     // what a Function constructor makes
	this    js.Value     // of the top level
	site    *js.EvalSite // of eval code that is evaluated directly
	record  *js.ModuleRecord

	name         string    // as stack traces show it
	origin       *js.Stack // of the call that gave the text to eval
	line, column int       // what is added to positions: columns of the first line only
}

// newUnit prepares a lowered module.
func newUnit(m *machine, mod *ir.Module) *unit {
	u := &unit{machine: m, scope: m.main, mod: mod, codes: map[*ir.Func]*code{}, slots: map[*ir.Var]int32{}, this: js.Undefined()}
	u.source = js.Source{Name: mod.Name, Text: mod.Text}
	u.vars = make([]js.Value, len(mod.Vars))
	for i, v := range mod.Vars {
		switch v.Kind {
		case ir.VarLet, ir.VarConst, ir.VarClass:
			u.vars[i] = js.TDZ()
		default:
			u.vars[i] = js.Undefined()
		}
	}
	return u
}

// code is the code of one of the unit's functions, made when it is first needed.
func (u *unit) code(f *ir.Func) *code {
	c := u.codes[f]
	if c == nil {
		c = assemble(u, f)
		u.codes[f] = c
	}
	return c
}

// cell is where a top-level binding is.
func (u *unit) cell(v *ir.Var) *js.Value {
	if v.Kind == ir.VarImport && v.Import != nil && v.Import.Var != nil {
		v = v.Import.Var
	}
	if v.Module != u.mod {
		return u.whole.units[v.Module].cell(v)
	}
	return &u.vars[v.ID]
}

// slot is the place of a captured variable in its environment.
func (u *unit) slot(v *ir.Var) int32 {
	if i, ok := u.slots[v]; ok {
		return i
	}
	n := int32(0)
	for _, x := range v.Scope.Vars {
		if x.Captured {
			u.slots[x] = n
			n++
		}
	}
	return u.slots[v]
}

// file is the name of the text in stack traces. That of eval code tells where
// eval was called.
func (u *unit) file() string {
	if u.name != "" {
		return u.name
	}
	if s := sourceURL(u.source.Text); s != "" {
		u.name = s
		return s
	}
	u.name = "<anonymous>"
	if u.origin != nil {
		if frames := u.origin.Frames(u.machine.realm, 1); len(frames) > 0 {
			u.name = evalOrigin(frames[0]) + anonymousText
		}
		u.origin = nil
	}
	return u.name
}

// evalOrigin shows a place that called eval as V8 does: of eval code in eval
// code it tells where that comes from.
func evalOrigin(f js.Frame) string {
	name := f.Function[strings.LastIndexAny(f.Function, ". ")+1:]
	at := f
	at.Function = ""
	place := at.String()
	if origin, ok := strings.CutSuffix(f.File, anonymousText); ok {
		place = origin
		if name == evalName {
			name = ""
		}
	}
	if name == "" {
		name = "<anonymous>"
	}
	return "eval at " + name + " (" + place + ")"
}

// anonymousText is behind the origin of eval code.
const anonymousText = ", <anonymous>"

// evalName is how stack traces show functions of eval code without a name.
const evalName = "eval"

// sourceURL is the name that a text gives itself: //# sourceURL=x.js.
func sourceURL(text string) string {
	i := strings.LastIndex(text, "//# sourceURL=")
	if i < 0 {
		return ""
	}
	name := text[i+len("//# sourceURL="):]
	if end := strings.IndexAny(name, "\r\n\u2028\u2029"); end >= 0 {
		name = name[:end]
	}
	name = strings.Trim(name, " \t")
	if strings.ContainsAny(name, " \t'\"") {
		return ""
	}
	return name
}

// run runs the top level of the unit.
func (u *unit) run(r *js.Realm) (js.Value, *js.Throw) {
	if e := r.Enter(); e != nil {
		return js.Value{}, e
	}
	defer r.Leave()
	c := u.code(u.mod.Funcs[0])
	m := u.machine
	fr := m.frame(c)
	fr.this = u.this
	v, _, e := fr.run(r)
	m.leave(fr)
	return v, e
}
