package eval

import (
	"jsgo/ir"
	"jsgo/rt/js"
)

// program is a whole program that is interpreted.
type program struct {
	units map[*ir.Module]*unit
}

// require is require("literal").
func (fr *frame) require(r *js.Realm, in *instr) *js.Throw {
	return r.ThrowReferenceError("require is not defined")
}

// importCall is import(), which looks among the modules of the program.
func (fr *frame) importCall(r *js.Realm, in *instr) *js.Throw {
	var specifier js.Value
	if in.c == 1 {
		specifier = text(fr.code.refs[in.x].File)
	} else {
		specifier = fr.val(in.a)
	}
	v, e := js.ImportDynamic(r, r.Entry(), specifier)
	return fr.set(in, v, e)
}

func (fr *frame) importMeta(r *js.Realm, in *instr) *js.Throw {
	panic("BUG: import.meta in a script")
}

// moduleVar is what a variable of the code around the text holds.
func (fr *frame) moduleVar(r *js.Realm, in *instr) *js.Throw {
	v := fr.this
	switch u := fr.code.unit; fr.code.texts[in.x] {
	case "access":
		v = u.site.Access
	case "variables":
		v = u.site.Variables
	case "newtarget":
		v = u.site.NewTarget
	}
	fr.regs[in.dst] = v
	return nil
}

func (fr *frame) namespace(r *js.Realm, in *instr) *js.Throw {
	panic("BUG: an import in a script")
}
