package eval

import (
	"jsgo/ir"
	"jsgo/rt/js"
)

// scope is what the free names of a text mean: the global variables of the
// realm, or of a context of node:vm.
type scope struct {
	context  *js.Object // nil for the realm's own
	lexicals map[js.PropertyKey]*lexical
}

// lexical is a let, const or class declaration of a script in a context.
type lexical struct {
	cell  *js.Value
	fixed bool
}

func (fr *frame) getGlobal(r *js.Realm, in *instr) *js.Throw {
	site := &fr.code.globals[in.x]
	if s := fr.code.unit.scope; s.context != nil {
		v, found, e := s.get(r, site.key)
		if e == nil && !found {
			e = r.ThrowReferenceError(site.key.String() + " is not defined")
		}
		return fr.set(in, v, e)
	}
	v, e := site.ic.Get(r, site.key)
	return fr.set(in, v, e)
}

func (fr *frame) typeofGlobal(r *js.Realm, in *instr) *js.Throw {
	key := fr.code.keys[in.x]
	if s := fr.code.unit.scope; s.context != nil {
		v, found, e := s.get(r, key)
		if !found {
			v = js.Undefined()
		}
		return fr.set(in, js.TypeOf(v).Value(), e)
	}
	v, e := js.TypeofGlobal(r, key)
	return fr.set(in, v, e)
}

func (fr *frame) setGlobal(r *js.Realm, in *instr) *js.Throw {
	u, key := fr.code.unit, fr.code.keys[in.x]
	v, strict := fr.val(in.a), in.flag&ir.FlagStrict != 0
	switch {
	case in.flag&ir.FlagStatic != 0:
		return u.declareVar(r, key)
	case in.flag&ir.FlagEnumerable != 0:
		return u.declareFunction(r, key, v)
	case u.scope.context != nil:
		return u.scope.set(r, key, v, strict)
	}
	return js.SetGlobal(r, key, v, strict)
}

func (fr *frame) deleteGlobal(r *js.Realm, in *instr) *js.Throw {
	key := fr.code.keys[in.x]
	if s := fr.code.unit.scope; s.context != nil {
		if s.lexicals[key] != nil {
			return fr.set(in, js.False(), nil)
		}
		ok, e := s.context.Delete(r, key)
		return fr.set(in, js.Bool(ok), e)
	}
	ok, e := js.DeleteGlobal(r, key)
	return fr.set(in, js.Bool(ok), e)
}

// object is the global object of a unit.
func (u *unit) object(r *js.Realm) *js.Object {
	if u.scope.context != nil {
		return u.scope.context
	}
	return r.Global()
}

func (u *unit) declareVar(r *js.Realm, key js.PropertyKey) *js.Throw {
	return js.DeclareVarIn(r, u.object(r), key, u.eval)
}

func (u *unit) declareFunction(r *js.Realm, key js.PropertyKey, f js.Value) *js.Throw {
	return js.DeclareFunctionIn(r, u.object(r), key, f, u.eval)
}

// instantiate checks the declarations of a script before any of them is made,
// and enters its let, const and class declarations where other scripts see them:
// https://tc39.es/ecma262/#sec-globaldeclarationinstantiation,
// https://tc39.es/ecma262/#sec-evaldeclarationinstantiation.
func (u *unit) instantiate(r *js.Realm) *js.Throw {
	var e *js.Throw
	u.mod.Funcs[0].Body.Walk(func(in *ir.Instr) {
		if e != nil || in.Op != ir.OpSetGlobal || in.Flag&(ir.FlagStatic|ir.FlagEnumerable) == 0 {
			return
		}
		key := js.Intern(in.Name)
		if u.hasLexical(r, key) {
			e = redeclared(r, in.Name)
			return
		}
		e = js.CanDeclareIn(r, u.object(r), key, in.Flag&ir.FlagEnumerable != 0)
	})
	if e != nil || u.eval {
		return e
	}
	for _, v := range u.mod.Vars {
		if v.Kind != ir.VarLet && v.Kind != ir.VarConst && v.Kind != ir.VarClass {
			continue
		}
		key := js.Intern(v.Name)
		p, own, e := u.object(r).GetOwnProperty(r, key)
		if e != nil {
			return e
		}
		if u.hasLexical(r, key) || own && p.Attr&js.AttrConfigurable == 0 && u.scope.context == nil {
			return redeclared(r, v.Name)
		}
	}
	for _, v := range u.mod.Vars {
		if v.Kind == ir.VarLet || v.Kind == ir.VarConst || v.Kind == ir.VarClass {
			u.vars[v.ID] = js.TDZ()
			u.declareLexical(r, js.Intern(v.Name), &u.vars[v.ID], v.Kind == ir.VarConst)
		}
	}
	return nil
}

func redeclared(r *js.Realm, name string) *js.Throw {
	return r.ThrowSyntaxError("Identifier '" + name + "' has already been declared")
}

func (u *unit) hasLexical(r *js.Realm, key js.PropertyKey) bool {
	if u.scope.context != nil {
		return u.scope.lexicals[key] != nil
	}
	return r.HasLexical(key)
}

func (u *unit) declareLexical(r *js.Realm, key js.PropertyKey, cell *js.Value, fixed bool) {
	if u.scope.context == nil {
		r.DeclareLexical(key, cell, fixed)
		return
	}
	if u.scope.lexicals == nil {
		u.scope.lexicals = map[js.PropertyKey]*lexical{}
	}
	u.scope.lexicals[key] = &lexical{cell, fixed}
}

// get is the value of a global variable of a context.
func (s *scope) get(r *js.Realm, key js.PropertyKey) (v js.Value, found bool, e *js.Throw) {
	if l := s.lexicals[key]; l != nil {
		if l.cell.IsTDZ() {
			return v, true, js.ThrowUninitialized(r, key.String())
		}
		return *l.cell, true, nil
	}
	found, e = s.context.HasProperty(r, key)
	if e != nil || found {
		if e == nil {
			v, e = s.context.Get(r, key)
		}
		return v, found, e
	}
	switch name := key.String(); {
	case name == "globalThis":
		return s.context.Value(), true, nil
	case isStandardGlobal(name):
		found, e = r.Global().HasProperty(r, key)
		if e == nil && found {
			v, e = r.Global().Get(r, key)
		}
	}
	return v, found, e
}

func (s *scope) set(r *js.Realm, key js.PropertyKey, v js.Value, strict bool) *js.Throw {
	if l := s.lexicals[key]; l != nil {
		switch {
		case l.cell.IsTDZ():
			return js.ThrowUninitialized(r, key.String())
		case l.fixed:
			return r.ThrowTypeError("Assignment to constant variable.")
		}
		*l.cell = v
		return nil
	}
	if strict {
		has, e := s.context.HasProperty(r, key)
		if e == nil && !has && !isStandardGlobal(key.String()) {
			e = r.ThrowReferenceError(key.String() + " is not defined")
		}
		if e != nil {
			return e
		}
		return js.PutV(r, s.context.Value(), key, v)
	}
	return js.PutSloppy(r, s.context.Value(), key, v)
}

// isStandardGlobal tells the names that every context has,
// https://tc39.es/ecma262/#sec-global-object, and console.
func isStandardGlobal(name string) bool {
	switch name {
	case "Infinity", "NaN", "undefined",
		"eval", "isFinite", "isNaN", "parseFloat", "parseInt", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape",
		"AggregateError", "Array", "ArrayBuffer", "BigInt", "BigInt64Array", "BigUint64Array", "Boolean", "DataView", "Date", "Error", "EvalError",
		"FinalizationRegistry", "Float32Array", "Float64Array", "Function", "Int8Array", "Int16Array", "Int32Array", "Map", "Number", "Object",
		"Promise", "Proxy", "RangeError", "ReferenceError", "RegExp", "Set", "SharedArrayBuffer", "String", "Symbol", "SyntaxError", "TypeError",
		"Uint8Array", "Uint8ClampedArray", "Uint16Array", "Uint32Array", "URIError", "WeakMap", "WeakRef", "WeakSet",
		"Atomics", "JSON", "Math", "Reflect", "Intl", "console":
		return true
	}
	return false
}
