package eval

import (
	"jsgo/ir"
	"jsgo/ir/lower"
	"jsgo/parser"
	"jsgo/parser/diag"
	"jsgo/parser/resolve"
	"jsgo/rt/js"
)

// program is a whole program that is interpreted.
type program struct {
	machine *machine
	units   map[*ir.Module]*unit
}

// Load reads the program that starts at a file and registers its modules in the
// realm, to be interpreted; builtins are the names of the modules that the realm
// has. It returns the key of the entry.
func Load(r *js.Realm, entry string, builtins []string) (key string, e *js.Throw) {
	graph := parser.Load(parser.Options{Entry: entry, Resolve: resolve.Options{Builtins: builtins}})
	var diags diag.List
	for _, d := range graph.Diagnostics.Sorted() {
		diags.Add(d)
	}
	var lowered *ir.Program
	if diags.Errors() == 0 {
		lowered = lower.Program(graph, &diags)
	}
	for _, d := range diags.Sorted() {
		if d.Severity == diag.Error {
			return "", r.ThrowSyntaxError(d.Text())
		}
	}
	p := &program{machine: machineOf(r), units: map[*ir.Module]*unit{}}
	var records []*js.ModuleRecord
	for _, m := range lowered.Modules {
		u := newUnit(p.machine, m)
		u.name, u.whole = m.Name, p
		p.units[m] = u
		u.record = u.newRecord()
		records = append(records, u.record)
	}
	for _, u := range p.units {
		u.record.Exports = u.exports()
	}
	r.AddModules(records)
	return lowered.Entry.Name, nil
}

// recordKinds are the kinds of js.ModuleRecord.
var recordKinds = [...]js.ModuleKind{ir.CommonJS: js.ModuleCommonJS, ir.ESM: js.ModuleESM, ir.Script: js.ModuleScript, ir.JSON: js.ModuleJSON}

// newRecord makes the record of a module.
func (u *unit) newRecord() *js.ModuleRecord {
	m := u.mod
	record := &js.ModuleRecord{Key: m.Name, Name: m.Name, Kind: recordKinds[m.Kind], Source: &u.source, Map: &js.SourceMap{File: m.Name}, Async: m.Async}
	if m.Err != nil {
		record.Error = &js.ModuleFailure{Class: m.Err.Class, Code: m.Err.Code, Text: m.Err.Text}
		return record
	}
	for _, ref := range m.Requests {
		if ref.Module != nil || ref.Builtin != "" {
			record.Requests = append(record.Requests, refKey(ref))
		}
	}
	if len(m.Funcs) > 0 {
		record.Run = func(r *js.Realm, _ *js.ModuleRecord) (js.Value, *js.Throw) { return u.runModule(r, m.Funcs[0]) }
	}
	if m.Init != nil {
		record.Init = func(r *js.Realm, _ *js.ModuleRecord) (js.Value, *js.Throw) { return u.runModule(r, m.Init) }
	}
	return record
}

// runModule runs a function that evaluates the module.
func (u *unit) runModule(r *js.Realm, f *ir.Func) (js.Value, *js.Throw) {
	c := u.code(f)
	if f.Suspends() {
		return js.StartAsync(r, &c.suspendable(nil, js.Undefined(), nil).Coroutine), nil
	}
	fr := u.machine.frame(c)
	v, _, e := fr.run(r)
	u.machine.leave(fr)
	return v, e
}

// exports are the exports of an ES module.
func (u *unit) exports() []js.ModuleExport {
	var list []js.ModuleExport
	for _, x := range u.mod.Exports {
		switch {
		case x.Var != nil:
			cell := u.cell(x.Var)
			list = append(list, js.ModuleExport{Name: x.Name, Get: func() js.Value { return *cell }})
		case x.From != nil:
			list = append(list, js.ModuleExport{Name: x.Name, From: x.From.Name, Property: x.Property})
		}
	}
	return list
}

// refKey is the key of the module that an import resolves to.
func refKey(ref *ir.ModuleRef) string {
	if ref.Module != nil {
		return ref.Module.Name
	}
	return "node:" + ref.Builtin
}

// require is require("literal").
func (fr *frame) require(r *js.Realm, in *instr) *js.Throw {
	ref := fr.code.refs[in.x]
	if err := ref.Err; err != nil {
		return js.ThrowModuleError(r, err.Class, err.Code, err.Text)
	}
	v, e := js.Require(r, fr.code.unit.record, refKey(ref))
	return fr.set(in, v, e)
}

// importCall is import(): what a text names is looked for when it runs.
func (fr *frame) importCall(r *js.Realm, in *instr) *js.Throw {
	from := fr.code.unit.record
	if from == nil {
		from = r.Entry()
	}
	if in.c == 0 {
		v, e := js.ImportDynamic(r, from, fr.val(in.a))
		return fr.set(in, v, e)
	}
	switch ref := fr.code.refs[in.x]; {
	case ref.Err != nil:
		fr.regs[in.dst] = js.FailedImport(r, ref.Err.Class, ref.Err.Code, ref.Err.Text)
	case ref.Module != nil || ref.Builtin != "":
		fr.regs[in.dst] = js.ImportModule(r, refKey(ref))
	default:
		v, e := js.ImportDynamic(r, from, text(ref.File))
		return fr.set(in, v, e)
	}
	return nil
}

func (fr *frame) importMeta(r *js.Realm, in *instr) *js.Throw {
	fr.regs[in.dst] = fr.code.unit.record.ImportMeta(r)
	return nil
}

// moduleVar is what a variable of the code around the text holds.
func (fr *frame) moduleVar(r *js.Realm, in *instr) *js.Throw {
	u, name := fr.code.unit, fr.code.texts[in.x]
	v := u.this
	switch {
	case u.record != nil:
		v = u.record.Variable(r, name)
	case name == "access":
		v = u.site.Access
	case name == "variables":
		v = u.site.Variables
	case name == "newtarget":
		v = u.site.NewTarget
	}
	fr.regs[in.dst] = v
	return nil
}

func (fr *frame) namespace(r *js.Realm, in *instr) *js.Throw {
	v, e := js.NamespaceOf(r, refKey(fr.code.refs[in.x]))
	return fr.set(in, v, e)
}
