package builtins

import "jsgo/rt/js"

// Object is https://tc39.es/ecma262/#sec-object-objects.
var Object = js.Class{
	ID: js.IntrinsicObject, Name: "Object", Length: 1, Construct: newObject,
	Static: js.Props{
		js.Method("assign", 2, objectAssign),
		js.Method("getOwnPropertyDescriptor", 2, objectGetOwnPropertyDescriptor),
		js.Method("getOwnPropertyDescriptors", 1, objectGetOwnPropertyDescriptors),
		js.Method("getOwnPropertyNames", 1, objectGetOwnPropertyNames),
		js.Method("getOwnPropertySymbols", 1, objectGetOwnPropertySymbols),
		js.Method("hasOwn", 2, objectHasOwn),
		js.Method("is", 2, objectIs),
		js.Method("preventExtensions", 1, objectPreventExtensions),
		js.Method("seal", 1, objectSeal),
		js.Method("create", 2, objectCreate),
		js.Method("defineProperties", 2, objectDefineProperties),
		js.Method("defineProperty", 3, objectDefineProperty),
		js.Method("freeze", 1, objectFreeze),
		js.Method("getPrototypeOf", 1, objectGetPrototypeOf),
		js.Method("setPrototypeOf", 2, objectSetPrototypeOf),
		js.Method("isExtensible", 1, objectIsExtensible),
		js.Method("isFrozen", 1, objectIsFrozen),
		js.Method("isSealed", 1, objectIsSealed),
		js.Method("keys", 1, objectKeys),
		js.Method("entries", 1, objectEntries),
		js.Method("fromEntries", 1, objectFromEntries),
		js.Method("values", 1, objectValues),
	},
	Proto: js.Props{
		js.Method("__defineGetter__", 2, objectDefineGetter),
		js.Method("__defineSetter__", 2, objectDefineSetter),
		js.Method("hasOwnProperty", 1, objectHasOwnProperty),
		js.Method("__lookupGetter__", 1, objectLookupGetter),
		js.Method("__lookupSetter__", 1, objectLookupSetter),
		js.Method("isPrototypeOf", 1, objectIsPrototypeOf),
		js.Method("propertyIsEnumerable", 1, objectPropertyIsEnumerable),
		js.Method("toString", 0, objectToString),
		js.Method("valueOf", 0, objectValueOf),
		js.GetSet("__proto__", objectGetProto, objectSetProto),
		js.Method("toLocaleString", 0, objectToLocaleString),
	},
}

func newObject(r *realm, args []value, newTarget *object) (value, *throw) {
	if newTarget != nil && newTarget != r.Intrinsic(js.IntrinsicObject) {
		proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicObjectPrototype)
		if e != nil {
			return js.Undefined(), e
		}
		return js.NewObjectWith(r, proto).Value(), nil
	}
	v := js.Arg(args, 0)
	if v.IsNullish() {
		return js.NewObject(r).Value(), nil
	}
	return objectValue(js.ToObject(r, v))
}

// objectAssign is https://tc39.es/ecma262/#sec-object.assign.
func objectAssign(r *realm, this value, args []value) (value, *throw) {
	to, e := js.ToObject(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	for i := 1; i < len(args); i++ {
		if args[i].IsNullish() {
			continue
		}
		from, e := js.ToObject(r, args[i])
		if e == nil {
			e = assignFrom(r, to, from)
		}
		if e != nil {
			return js.Undefined(), e
		}
	}
	return to.Value(), nil
}

func assignFrom(r *realm, to, from *object) *throw {
	return eachEnumerable(r, from, true, func(k js.PropertyKey, v value) *throw {
		return js.PutV(r, to.Value(), k, v)
	})
}

// eachEnumerable calls f with the enumerable own properties of o, symbols only
// where asked for.
func eachEnumerable(r *realm, o *object, symbols bool, f func(k js.PropertyKey, v value) *throw) *throw {
	keys, e := o.OwnKeys(r)
	if e != nil {
		return e
	}
	for _, k := range keys {
		if k.IsSymbol() && !symbols {
			continue
		}
		p, ok, e := o.GetOwnProperty(r, k)
		if e != nil {
			return e
		}
		if !ok || !p.Enumerable() {
			continue
		}
		v := p.Value
		if p.Accessor != nil || o.Kind() == js.KindProxy {
			if v, e = o.Get(r, k); e != nil {
				return e
			}
		}
		if e := f(k, v); e != nil {
			return e
		}
	}
	return nil
}

func objectGetOwnPropertyDescriptor(r *realm, this value, args []value) (value, *throw) {
	o, e := js.ToObject(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	k, e := js.ToPropertyKey(r, js.Arg(args, 1))
	if e != nil {
		return js.Undefined(), e
	}
	return descriptorOf(r, o, k)
}

func descriptorOf(r *realm, o *object, k js.PropertyKey) (value, *throw) {
	p, ok, e := o.GetOwnProperty(r, k)
	if e != nil || !ok {
		return js.Undefined(), e
	}
	return js.FromPropertyDescriptor(r, p.Descriptor()).Value(), nil
}

func objectGetOwnPropertyDescriptors(r *realm, this value, args []value) (value, *throw) {
	o, e := js.ToObject(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return js.Undefined(), e
	}
	out := js.NewObject(r)
	for _, k := range keys {
		d, e := descriptorOf(r, o, k)
		if e != nil {
			return d, e
		}
		if !d.IsUndefined() {
			js.CreateDataProperty(r, out, k, d)
		}
	}
	return out.Value(), nil
}

func ownKeys(r *realm, v value, symbols bool) (value, *throw) {
	o, e := js.ToObject(r, v)
	if e != nil {
		return js.Undefined(), e
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return js.Undefined(), e
	}
	out := make([]value, 0, len(keys))
	for _, k := range keys {
		if k.IsSymbol() == symbols {
			out = append(out, k.Value())
		}
	}
	return js.NewArray(r, out).Value(), nil
}

func objectGetOwnPropertyNames(r *realm, this value, args []value) (value, *throw) {
	return ownKeys(r, js.Arg(args, 0), false)
}

func objectGetOwnPropertySymbols(r *realm, this value, args []value) (value, *throw) {
	return ownKeys(r, js.Arg(args, 0), true)
}

func objectHasOwn(r *realm, this value, args []value) (value, *throw) {
	o, e := js.ToObject(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	k, e := js.ToPropertyKey(r, js.Arg(args, 1))
	if e != nil {
		return js.Undefined(), e
	}
	return boolean(js.HasOwn(r, o, k))
}

func objectIs(r *realm, this value, args []value) (value, *throw) {
	return js.Bool(js.SameValue(js.Arg(args, 0), js.Arg(args, 1))), nil
}

func objectPreventExtensions(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0)
	if !v.IsObject() {
		return v, nil
	}
	ok, e := v.Obj().PreventExtensions(r)
	if e == nil && !ok {
		e = r.ThrowTypeError("'preventExtensions' on proxy: trap returned falsish")
	}
	return v, e
}

func objectSeal(r *realm, this value, args []value) (value, *throw) {
	return setIntegrity(r, js.Arg(args, 0), false)
}

func objectFreeze(r *realm, this value, args []value) (value, *throw) {
	return setIntegrity(r, js.Arg(args, 0), true)
}

// setIntegrity is https://tc39.es/ecma262/#sec-setintegritylevel.
func setIntegrity(r *realm, v value, frozen bool) (value, *throw) {
	o := v.AsObject()
	if o == nil {
		return v, nil
	}
	if a := v.AsTypedArray(); a != nil && frozen && a.Len() > 0 {
		a.PreventExtensions(r)
		return v, r.ThrowTypeError("Cannot freeze array buffer views with elements")
	}
	ok, e := o.PreventExtensions(r)
	if e == nil && !ok {
		e = r.ThrowTypeError("'preventExtensions' on proxy: trap returned falsish")
	}
	if e != nil {
		return v, e
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return v, e
	}
	for _, k := range keys {
		d := js.Descriptor{Has: js.AttrConfigurable}
		if frozen {
			p, ok, e := o.GetOwnProperty(r, k)
			if e != nil {
				return v, e
			}
			if !ok {
				continue
			}
			if p.Accessor == nil {
				d.Has |= js.AttrWritable
			}
		}
		if e := js.DefinePropertyOrThrow(r, o, k, d); e != nil {
			return v, e
		}
	}
	return v, nil
}

// testIntegrity is https://tc39.es/ecma262/#sec-testintegritylevel.
func testIntegrity(r *realm, v value, frozen bool) (value, *throw) {
	o := v.AsObject()
	if o == nil {
		return js.True(), nil
	}
	ext, e := o.IsExtensible(r)
	if e != nil || ext {
		return js.False(), e
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return js.False(), e
	}
	for _, k := range keys {
		p, ok, e := o.GetOwnProperty(r, k)
		if e != nil {
			return js.False(), e
		}
		if ok && (p.Attr&js.AttrConfigurable != 0 || frozen && p.Accessor == nil && p.Attr&js.AttrWritable != 0) {
			return js.False(), nil
		}
	}
	return js.True(), nil
}

func objectIsFrozen(r *realm, this value, args []value) (value, *throw) {
	return testIntegrity(r, js.Arg(args, 0), true)
}

func objectIsSealed(r *realm, this value, args []value) (value, *throw) {
	return testIntegrity(r, js.Arg(args, 0), false)
}

func objectIsExtensible(r *realm, this value, args []value) (value, *throw) {
	if o := js.Arg(args, 0).AsObject(); o != nil {
		return boolean(o.IsExtensible(r))
	}
	return js.False(), nil
}

// objectCreate is https://tc39.es/ecma262/#sec-object.create.
func objectCreate(r *realm, this value, args []value) (value, *throw) {
	p := js.Arg(args, 0)
	if !p.IsObject() && !p.IsNull() {
		return p, r.ThrowTypeError("Object prototype may only be an Object or null: " + plain(p))
	}
	o := js.NewObjectWith(r, p.AsObject())
	if d := js.Arg(args, 1); !d.IsUndefined() {
		return defineProperties(r, o, d)
	}
	return o.Value(), nil
}

func objectDefineProperties(r *realm, this value, args []value) (value, *throw) {
	o := js.Arg(args, 0).AsObject()
	if o == nil {
		return js.Undefined(), r.ThrowTypeError("Object.defineProperties called on non-object")
	}
	return defineProperties(r, o, js.Arg(args, 1))
}

// defineProperties is https://tc39.es/ecma262/#sec-objectdefineproperties: all
// descriptors are read before the first is used.
func defineProperties(r *realm, o *object, props value) (value, *throw) {
	from, e := js.ToObject(r, props)
	if e != nil {
		return props, e
	}
	var keys []js.PropertyKey
	var all []js.Descriptor
	e = eachEnumerable(r, from, true, func(k js.PropertyKey, v value) *throw {
		d, e := js.ToPropertyDescriptor(r, v)
		keys, all = append(keys, k), append(all, d)
		return e
	})
	for i := 0; e == nil && i < len(keys); i++ {
		e = js.DefinePropertyOrThrow(r, o, keys[i], all[i])
	}
	return o.Value(), e
}

func objectDefineProperty(r *realm, this value, args []value) (value, *throw) {
	o := js.Arg(args, 0).AsObject()
	if o == nil {
		return js.Undefined(), r.ThrowTypeError("Object.defineProperty called on non-object")
	}
	k, e := js.ToPropertyKey(r, js.Arg(args, 1))
	if e != nil {
		return js.Undefined(), e
	}
	d, e := js.ToPropertyDescriptor(r, js.Arg(args, 2))
	if e != nil {
		return js.Undefined(), e
	}
	return o.Value(), js.DefinePropertyOrThrow(r, o, k, d)
}

func objectGetPrototypeOf(r *realm, this value, args []value) (value, *throw) {
	o, e := js.ToObject(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	return objectValue(o.GetPrototypeOf(r))
}

func objectSetPrototypeOf(r *realm, this value, args []value) (value, *throw) {
	v, p := js.Arg(args, 0), js.Arg(args, 1)
	if v.IsNullish() {
		if !p.IsObject() && !p.IsNull() {
			return v, r.ThrowTypeError("Object prototype may only be an Object or null: " + plain(p))
		}
		return v, r.ThrowTypeError("Object.setPrototypeOf called on null or undefined")
	}
	if !p.IsObject() && !p.IsNull() {
		return v, r.ThrowTypeError("Object prototype may only be an Object or null: " + plain(p))
	}
	return v, setPrototype(r, v, p)
}

// setPrototype sets the prototype of v, if it is an object, or throws.
func setPrototype(r *realm, v, p value) *throw {
	o := v.AsObject()
	if o == nil {
		return nil
	}
	ok, e := o.SetPrototypeOf(r, p.AsObject())
	if e != nil || ok {
		return e
	}
	if o.Kind() == js.KindProxy {
		return r.ThrowTypeError("'setPrototypeOf' on proxy: trap returned falsish for property 'undefined'")
	}
	if ext, _ := o.IsExtensible(r); !ext {
		return r.ThrowTypeError(js.Describe(v) + " is not extensible")
	}
	if o == r.Intrinsic(js.IntrinsicObjectPrototype) {
		return r.ThrowTypeError("Immutable prototype object 'Object.prototype' cannot have their prototype set")
	}
	return r.ThrowTypeError("Cyclic __proto__ value")
}

// enumerated lists keys, values or entries of the enumerable String properties.
func enumerated(r *realm, v value, item func(k js.PropertyKey, v value) value) (value, *throw) {
	o, e := js.ToObject(r, v)
	if e != nil {
		return js.Undefined(), e
	}
	var out []value
	e = eachEnumerable(r, o, false, func(k js.PropertyKey, v value) *throw {
		out = append(out, item(k, v))
		return nil
	})
	return js.ArrayFromList(r, out), e
}

// objectKeys is https://tc39.es/ecma262/#sec-object.keys.
func objectKeys(r *realm, this value, args []value) (value, *throw) {
	o, e := js.ToObject(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return js.Undefined(), e
	}
	out := make([]value, 0, len(keys))
	for _, k := range keys {
		if k.IsSymbol() {
			continue
		}
		p, ok, e := o.GetOwnProperty(r, k)
		if e != nil {
			return js.Undefined(), e
		}
		if ok && p.Enumerable() {
			out = append(out, k.Value())
		}
	}
	return js.NewArray(r, out).Value(), nil
}

func objectValues(r *realm, this value, args []value) (value, *throw) {
	return enumerated(r, js.Arg(args, 0), func(_ js.PropertyKey, v value) value { return v })
}

func objectEntries(r *realm, this value, args []value) (value, *throw) {
	return enumerated(r, js.Arg(args, 0), func(k js.PropertyKey, v value) value {
		return js.NewArrayOf(r, k.Value(), v).Value()
	})
}

// objectFromEntries is https://tc39.es/ecma262/#sec-object.fromentries.
func objectFromEntries(r *realm, this value, args []value) (value, *throw) {
	if v := js.Arg(args, 0); v.IsNullish() {
		return v, r.ThrowTypeError(plain(v) + " is not iterable")
	}
	o := js.NewObject(r)
	e := eachEntry(r, js.Arg(args, 0), func(k, v value) *throw {
		key, e := js.ToPropertyKey(r, k)
		if e != nil {
			return e
		}
		return js.CreateDataPropertyOrThrow(r, o, key, v)
	})
	return o.Value(), e
}

// eachEntry is the loop of https://tc39.es/ecma262/#sec-add-entries-from-iterable.
func eachEntry(r *realm, v value, f func(k, v value) *throw) *throw {
	return js.Iterate(r, v, func(item value) *throw {
		if a := item.AsArray(); a != nil && a.Fast() {
			k, ok := a.At(0)
			if x, ok2 := a.At(1); ok && ok2 {
				return f(k, x)
			}
		}
		o := item.AsObject()
		if o == nil {
			return r.ThrowTypeError("Iterator value " + plain(item) + " is not an entry object")
		}
		k, e := o.Get(r, js.IndexKey(0))
		if e != nil {
			return e
		}
		x, e := o.Get(r, js.IndexKey(1))
		if e != nil {
			return e
		}
		return f(k, x)
	})
}

func objectDefineGetter(r *realm, this value, args []value) (value, *throw) {
	return defineAccessor(r, this, args, "__defineGetter__", func(d *js.Descriptor, f *object) { d.Get, d.HasGet = f, true })
}

func objectDefineSetter(r *realm, this value, args []value) (value, *throw) {
	return defineAccessor(r, this, args, "__defineSetter__", func(d *js.Descriptor, f *object) { d.Set, d.HasSet = f, true })
}

// defineAccessor is https://tc39.es/ecma262/#sec-object.prototype.__defineGetter__.
func defineAccessor(r *realm, this value, args []value, name string, set func(*js.Descriptor, *object)) (value, *throw) {
	o, e := js.ToObject(r, this)
	if e != nil {
		return js.Undefined(), e
	}
	f := js.Arg(args, 1)
	if !js.IsCallable(f) {
		return js.Undefined(), r.ThrowTypeError("Object.prototype." + name + ": Expecting function")
	}
	d := js.Descriptor{Attr: js.AttrEnumerable | js.AttrConfigurable, Has: js.AttrEnumerable | js.AttrConfigurable}
	set(&d, f.Obj())
	k, e := js.ToPropertyKey(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	return js.Undefined(), js.DefinePropertyOrThrow(r, o, k, d)
}

func objectLookupGetter(r *realm, this value, args []value) (value, *throw) {
	return lookupAccessor(r, this, args, func(a *js.Accessor) *object { return a.Get })
}

func objectLookupSetter(r *realm, this value, args []value) (value, *throw) {
	return lookupAccessor(r, this, args, func(a *js.Accessor) *object { return a.Set })
}

// lookupAccessor is https://tc39.es/ecma262/#sec-object.prototype.__lookupGetter__.
func lookupAccessor(r *realm, this value, args []value, part func(*js.Accessor) *object) (value, *throw) {
	o, e := js.ToObject(r, this)
	if e != nil {
		return js.Undefined(), e
	}
	k, e := js.ToPropertyKey(r, js.Arg(args, 0))
	for ; e == nil && o != nil; o, e = o.GetPrototypeOf(r) {
		p, ok, e := o.GetOwnProperty(r, k)
		if e != nil {
			return js.Undefined(), e
		}
		if !ok {
			continue
		}
		if p.Accessor != nil && part(p.Accessor) != nil {
			return part(p.Accessor).Value(), nil
		}
		break
	}
	return js.Undefined(), e
}

func objectHasOwnProperty(r *realm, this value, args []value) (value, *throw) {
	k, e := js.ToPropertyKey(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	o, e := js.ToObject(r, this)
	if e != nil {
		return js.Undefined(), e
	}
	return boolean(js.HasOwn(r, o, k))
}

func objectIsPrototypeOf(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0).AsObject()
	if v == nil {
		return js.False(), nil
	}
	o, e := js.ToObject(r, this)
	if e != nil {
		return js.Undefined(), e
	}
	for {
		if v, e = v.GetPrototypeOf(r); e != nil || v == nil {
			return js.False(), e
		}
		if v == o {
			return js.True(), nil
		}
	}
}

func objectPropertyIsEnumerable(r *realm, this value, args []value) (value, *throw) {
	k, e := js.ToPropertyKey(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	o, e := js.ToObject(r, this)
	if e != nil {
		return js.Undefined(), e
	}
	p, ok, e := o.GetOwnProperty(r, k)
	return js.Bool(ok && p.Enumerable()), e
}

// objectToString is https://tc39.es/ecma262/#sec-object.prototype.tostring.
func objectToString(r *realm, this value, args []value) (value, *throw) {
	if this.IsUndefined() {
		return js.Str("[object Undefined]"), nil
	}
	if this.IsNull() {
		return js.Str("[object Null]"), nil
	}
	o, e := js.ToObject(r, this)
	if e != nil {
		return js.Undefined(), e
	}
	tag, e := builtinTag(r, o)
	if e != nil {
		return js.Undefined(), e
	}
	t, e := o.Get(r, js.SymToStringTag.Key())
	if e != nil {
		return js.Undefined(), e
	}
	var b js.Builder
	b.ASCII("[object ")
	if t.IsString() {
		b.String(t.Str())
	} else {
		b.ASCII(tag)
	}
	b.ASCII("]")
	return b.Finish().Value(), nil
}

func builtinTag(r *realm, o *object) (string, *throw) {
	if p := o.Value().AsProxy(); p != nil && p.Handler() == nil {
		return "", r.ThrowTypeError("Cannot perform 'Object.prototype.toString' on a proxy that has been revoked")
	}
	if ok, e := js.IsArray(r, o.Value()); e != nil || ok {
		return "Array", e
	}
	if js.IsCallable(o.Value()) {
		return "Function", nil
	}
	switch o.Kind() {
	case js.KindArguments:
		return "Arguments", nil
	case js.KindError:
		return "Error", nil
	case js.KindBooleanObject:
		return "Boolean", nil
	case js.KindNumberObject:
		return "Number", nil
	case js.KindStringObject:
		return "String", nil
	case js.KindDate:
		return "Date", nil
	case js.KindRegExp:
		return "RegExp", nil
	}
	return "Object", nil
}

func objectValueOf(r *realm, this value, args []value) (value, *throw) {
	return objectValue(js.ToObject(r, this))
}

func objectGetProto(r *realm, this value, args []value) (value, *throw) {
	o, e := js.ToObject(r, this)
	if e != nil {
		return js.Undefined(), e
	}
	return objectValue(o.GetPrototypeOf(r))
}

func objectSetProto(r *realm, this value, args []value) (value, *throw) {
	p := js.Arg(args, 0)
	if e := coercible(r, this, "Object.prototype.__proto__"); e != nil {
		return js.Undefined(), e
	}
	if !p.IsObject() && !p.IsNull() {
		return js.Undefined(), nil
	}
	return js.Undefined(), setPrototype(r, this, p)
}

func objectToLocaleString(r *realm, this value, args []value) (value, *throw) {
	if e := coercible(r, this, "Object.prototype.toLocaleString"); e != nil {
		return js.Undefined(), e
	}
	return js.Invoke(r, this, js.NameToString.Key())
}
