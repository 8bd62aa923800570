package builtins

import "jsgo/rt/js"

// Reflect is https://tc39.es/ecma262/#sec-reflect-object.
var Reflect = js.Class{
	ID: js.IntrinsicReflect, Name: "Reflect",
	Static: js.Props{
		js.Method("defineProperty", 3, reflectDefineProperty),
		js.Method("deleteProperty", 2, reflectDeleteProperty),
		js.Method("apply", 3, reflectApply),
		js.Method("construct", 2, reflectConstruct),
		js.Method("get", 2, reflectGet),
		js.Method("getOwnPropertyDescriptor", 2, reflectGetOwnPropertyDescriptor),
		js.Method("getPrototypeOf", 1, reflectGetPrototypeOf),
		js.Method("has", 2, reflectHas),
		js.Method("isExtensible", 1, reflectIsExtensible),
		js.Method("ownKeys", 1, reflectOwnKeys),
		js.Method("preventExtensions", 1, reflectPreventExtensions),
		js.Method("set", 3, reflectSet),
		js.Method("setPrototypeOf", 2, reflectSetPrototypeOf),
		js.Tag("Reflect"),
	},
}

// reflected is the object that a method of Reflect works on.
func reflected(r *realm, args []value, method string) (*object, *throw) {
	if o := js.Arg(args, 0).AsObject(); o != nil {
		return o, nil
	}
	return nil, r.ThrowTypeError("Reflect." + method + " called on non-object")
}

// reflectedKey is reflected with the property key that follows.
func reflectedKey(r *realm, args []value, method string) (*object, js.PropertyKey, *throw) {
	o, e := reflected(r, args, method)
	if e != nil {
		return nil, js.PropertyKey{}, e
	}
	k, e := js.ToPropertyKey(r, js.Arg(args, 1))
	return o, k, e
}

func reflectDefineProperty(r *realm, this value, args []value) (value, *throw) {
	o, k, e := reflectedKey(r, args, "defineProperty")
	if e != nil {
		return this, e
	}
	d, e := js.ToPropertyDescriptor(r, js.Arg(args, 2))
	if e != nil {
		return this, e
	}
	return boolean(o.DefineOwnProperty(r, k, d))
}

func reflectDeleteProperty(r *realm, this value, args []value) (value, *throw) {
	o, k, e := reflectedKey(r, args, "deleteProperty")
	if e != nil {
		return this, e
	}
	return boolean(o.Delete(r, k))
}

// reflectApply is https://tc39.es/ecma262/#sec-reflect.apply.
func reflectApply(r *realm, this value, args []value) (value, *throw) {
	f := js.Arg(args, 0)
	if !js.IsCallable(f) {
		return f, r.ThrowTypeError("Function.prototype.apply was called on " + plain(f) + ", which is " + article(f) + " and not a function")
	}
	list, e := js.ListFromArrayLike(r, js.Arg(args, 2))
	if e != nil {
		return f, e
	}
	return js.CallArgs(r, f, js.Arg(args, 1), list)
}

// reflectConstruct is https://tc39.es/ecma262/#sec-reflect.construct.
func reflectConstruct(r *realm, this value, args []value) (value, *throw) {
	f := js.Arg(args, 0)
	if !js.IsConstructor(f) {
		return f, r.ThrowNotConstructor(f)
	}
	newTarget := f.Obj()
	if len(args) > 2 {
		if !js.IsConstructor(args[2]) {
			return f, r.ThrowNotConstructor(args[2])
		}
		newTarget = args[2].Obj()
	}
	list, e := js.ListFromArrayLike(r, js.Arg(args, 1))
	if e != nil {
		return f, e
	}
	return js.Construct(r, f, list, newTarget)
}

func reflectGet(r *realm, this value, args []value) (value, *throw) {
	o, k, e := reflectedKey(r, args, "get")
	if e != nil {
		return this, e
	}
	if len(args) > 2 {
		return o.GetReceiver(r, k, args[2])
	}
	return o.Get(r, k)
}

func reflectGetOwnPropertyDescriptor(r *realm, this value, args []value) (value, *throw) {
	o, k, e := reflectedKey(r, args, "getOwnPropertyDescriptor")
	if e != nil {
		return this, e
	}
	return descriptorOf(r, o, k)
}

func reflectGetPrototypeOf(r *realm, this value, args []value) (value, *throw) {
	o, e := reflected(r, args, "getPrototypeOf")
	if e != nil {
		return this, e
	}
	return objectValue(o.GetPrototypeOf(r))
}

func reflectHas(r *realm, this value, args []value) (value, *throw) {
	o, k, e := reflectedKey(r, args, "has")
	if e != nil {
		return this, e
	}
	return boolean(o.HasProperty(r, k))
}

func reflectIsExtensible(r *realm, this value, args []value) (value, *throw) {
	o, e := reflected(r, args, "isExtensible")
	if e != nil {
		return this, e
	}
	return boolean(o.IsExtensible(r))
}

func reflectOwnKeys(r *realm, this value, args []value) (value, *throw) {
	o, e := reflected(r, args, "ownKeys")
	if e != nil {
		return this, e
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return this, e
	}
	list := make([]value, len(keys))
	for i, k := range keys {
		list[i] = k.Value()
	}
	return js.NewArray(r, list).Value(), nil
}

func reflectPreventExtensions(r *realm, this value, args []value) (value, *throw) {
	o, e := reflected(r, args, "preventExtensions")
	if e != nil {
		return this, e
	}
	return boolean(o.PreventExtensions(r))
}

func reflectSet(r *realm, this value, args []value) (value, *throw) {
	o, k, e := reflectedKey(r, args, "set")
	if e != nil {
		return this, e
	}
	to := o.Value()
	if len(args) > 3 {
		to = args[3]
	}
	return boolean(o.SetReceiver(r, k, js.Arg(args, 2), to))
}

func reflectSetPrototypeOf(r *realm, this value, args []value) (value, *throw) {
	o, e := reflected(r, args, "setPrototypeOf")
	if e != nil {
		return this, e
	}
	proto := js.Arg(args, 1)
	if !proto.IsObject() && !proto.IsNull() {
		return this, r.ThrowTypeError("Object prototype may only be an Object or null: " + plain(proto))
	}
	return boolean(o.SetPrototypeOf(r, proto.AsObject()))
}

// article is the type of v as messages say it.
func article(v value) string {
	switch t := js.TypeOf(v).String(); t {
	case "undefined":
		return t
	case "object":
		return "an object"
	default:
		return "a " + t
	}
}
