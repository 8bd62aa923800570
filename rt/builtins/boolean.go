package builtins

import "jsgo/rt/js"

// Boolean is https://tc39.es/ecma262/#sec-boolean-objects.
var Boolean = js.Class{
	ID: js.IntrinsicBoolean, Name: "Boolean", Length: 1, Construct: newBoolean, MakeProto: booleanProto,
	Proto: js.Props{
		js.Method("toString", 0, booleanToString),
		js.Method("valueOf", 0, booleanValueOf),
	},
}

func booleanProto(r *realm, proto *object) *object {
	return js.NewWrapperWith(r, js.KindBooleanObject, proto, js.False())
}

func newBoolean(r *realm, args []value, newTarget *object) (value, *throw) {
	v := js.Bool(js.ToBoolean(js.Arg(args, 0)))
	if newTarget == nil {
		return v, nil
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicBooleanPrototype)
	if e != nil {
		return v, e
	}
	return js.NewWrapperWith(r, js.KindBooleanObject, proto, v).Value(), nil
}

func booleanToString(r *realm, this value, args []value) (value, *throw) {
	v, e := thisPrimitive(r, this, js.KindBoolean, js.KindBooleanObject, "Boolean.prototype.toString", "Boolean")
	if e != nil {
		return v, e
	}
	s, e := js.ToString(r, v)
	return s.Value(), e
}

func booleanValueOf(r *realm, this value, args []value) (value, *throw) {
	return thisPrimitive(r, this, js.KindBoolean, js.KindBooleanObject, "Boolean.prototype.valueOf", "Boolean")
}
