package builtins

import "jsgo/rt/js"

// WeakMap is https://tc39.es/ecma262/#sec-weakmap-objects.
var WeakMap = js.Class{
	ID: js.IntrinsicWeakMap, Name: "WeakMap", Length: 0, Construct: newWeakMap,
	Proto: js.Props{
		js.Method("delete", 1, weakMapDelete),
		js.Method("get", 1, weakMapGet),
		js.Method("set", 2, weakMapSet),
		js.Method("has", 1, weakMapHas),
		js.Tag("WeakMap"),
	},
}

// WeakSet is https://tc39.es/ecma262/#sec-weakset-objects.
var WeakSet = js.Class{
	ID: js.IntrinsicWeakSet, Name: "WeakSet", Length: 0, Construct: newWeakSet,
	Proto: js.Props{
		js.Method("delete", 1, weakSetDelete),
		js.Method("has", 1, weakSetHas),
		js.Method("add", 1, weakSetAdd),
		js.Tag("WeakSet"),
	},
}

// newWeakMap is https://tc39.es/ecma262/#sec-weakmap-iterable.
func newWeakMap(r *realm, args []value, newTarget *object) (value, *throw) {
	if e := needNew(r, newTarget, "WeakMap"); e != nil {
		return js.Undefined(), e
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicWeakMapPrototype)
	if e != nil {
		return js.Undefined(), e
	}
	m := js.NewWeakCollection(r, js.KindWeakMap, proto)
	entries := js.Arg(args, 0)
	if entries.IsNullish() {
		return m.Value(), nil
	}
	set, e := adder(r, &m.Object, js.NameSet)
	if e != nil {
		return js.Undefined(), e
	}
	return m.Value(), eachEntry(r, entries, func(k, v value) *throw {
		_, e := js.Call2(r, set, m.Value(), k, v)
		return e
	})
}

// newWeakSet is https://tc39.es/ecma262/#sec-weakset-iterable.
func newWeakSet(r *realm, args []value, newTarget *object) (value, *throw) {
	if e := needNew(r, newTarget, "WeakSet"); e != nil {
		return js.Undefined(), e
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicWeakSetPrototype)
	if e != nil {
		return js.Undefined(), e
	}
	s := js.NewWeakCollection(r, js.KindWeakSet, proto)
	items := js.Arg(args, 0)
	if items.IsNullish() {
		return s.Value(), nil
	}
	add, e := adder(r, &s.Object, js.NameAdd)
	if e != nil {
		return js.Undefined(), e
	}
	return s.Value(), js.Iterate(r, items, func(v value) *throw {
		_, e := js.Call1(r, add, s.Value(), v)
		return e
	})
}

func thisWeak(r *realm, this value, kind js.Kind, method string) (*js.WeakCollection, *throw) {
	if c := this.AsWeakCollection(kind); c != nil {
		return c, nil
	}
	return nil, receiver(r, method, this)
}

func weakMapGet(r *realm, this value, args []value) (value, *throw) {
	m, e := thisWeak(r, this, js.KindWeakMap, "WeakMap.prototype.get")
	if e != nil {
		return this, e
	}
	v, _ := m.Get(js.Arg(args, 0))
	return v, nil
}

func weakMapSet(r *realm, this value, args []value) (value, *throw) {
	m, e := thisWeak(r, this, js.KindWeakMap, "WeakMap.prototype.set")
	if e == nil && !js.CanBeHeldWeakly(js.Arg(args, 0)) {
		e = r.ThrowTypeError("Invalid value used as weak map key")
	}
	if e != nil {
		return this, e
	}
	m.Set(args[0], js.Arg(args, 1))
	return this, nil
}

func weakMapHas(r *realm, this value, args []value) (value, *throw) {
	m, e := thisWeak(r, this, js.KindWeakMap, "WeakMap.prototype.has")
	if e != nil {
		return this, e
	}
	_, ok := m.Get(js.Arg(args, 0))
	return js.Bool(ok), nil
}

func weakMapDelete(r *realm, this value, args []value) (value, *throw) {
	m, e := thisWeak(r, this, js.KindWeakMap, "WeakMap.prototype.delete")
	if e != nil {
		return this, e
	}
	return js.Bool(m.Delete(js.Arg(args, 0))), nil
}

func weakSetAdd(r *realm, this value, args []value) (value, *throw) {
	s, e := thisWeak(r, this, js.KindWeakSet, "WeakSet.prototype.add")
	if e == nil && !js.CanBeHeldWeakly(js.Arg(args, 0)) {
		e = r.ThrowTypeError("Invalid value used in weak set")
	}
	if e != nil {
		return this, e
	}
	s.Set(args[0], js.True())
	return this, nil
}

func weakSetHas(r *realm, this value, args []value) (value, *throw) {
	s, e := thisWeak(r, this, js.KindWeakSet, "WeakSet.prototype.has")
	if e != nil {
		return this, e
	}
	_, ok := s.Get(js.Arg(args, 0))
	return js.Bool(ok), nil
}

func weakSetDelete(r *realm, this value, args []value) (value, *throw) {
	s, e := thisWeak(r, this, js.KindWeakSet, "WeakSet.prototype.delete")
	if e != nil {
		return this, e
	}
	return js.Bool(s.Delete(js.Arg(args, 0))), nil
}
