package inspect_test

import (
	"strconv"
	"strings"

	"jsgo/rt/inspect"
	"jsgo/rt/js"
)

// helpers are the functions of testdata/record.js.
var helpers = map[string]js.Native{
	"fn": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		name := a[0].Str().String()
		proto := js.NewObject(r)
		f := js.NewFunction(r, &js.Code{Name: name, Flags: js.CodeConstructor | js.CodeNoPrototype, F0: nothing}, nil)
		proto.Put(r, js.NameConstructor.Key(), f.Value(), js.AttrHidden)
		f.Put(r, js.NameArguments.Key(), js.Null(), 0)
		f.Put(r, js.NameCaller.Key(), js.Null(), 0)
		f.Put(r, js.NamePrototype.Key(), proto.Value(), js.AttrWritable)
		return f.Value(), nil
	},
	"cls": makeClass,
	"construct": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		return js.Construct(r, a[0], a[1:], nil)
	},
	"tap": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		return a[0], putKey(r, a[0], a[1], a[2])
	},
	"tap2": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		o, e := js.GetV(r, a[0], a[1].Str().Key())
		if e != nil {
			return o, e
		}
		return a[0], putKey(r, o, a[2], a[3])
	},
	"stack": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		return a[0], js.PutV(r, a[0], js.NameStack.Key(), a[1])
	},
	"hidden": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		a[0].Obj().Put(r, a[1].Str().Key(), a[2], 0)
		return a[0], nil
	},
	"getter": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		get := js.NewNative(r, "", 0, func(*js.Realm, js.Value, []js.Value) (js.Value, *js.Throw) { return js.Int(7), nil })
		return a[0], js.DefinePropertyOrThrow(r, a[0].Obj(), a[1].Str().Key(), js.Descriptor{Get: &get.Object, HasGet: true, Attr: js.AttrAll, Has: js.AttrEnumerable | js.AttrConfigurable})
	},
	"setter": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		set := js.NewNative(r, "", 0, func(*js.Realm, js.Value, []js.Value) (js.Value, *js.Throw) { return js.Undefined(), nil })
		return a[0], js.DefinePropertyOrThrow(r, a[0].Obj(), a[1].Str().Key(), js.Descriptor{Set: &set.Object, HasSet: true, Attr: js.AttrAll, Has: js.AttrEnumerable | js.AttrConfigurable})
	},
	"proto": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		_, e := a[0].Obj().SetPrototypeOf(r, a[1].AsObject())
		return a[0], e
	},
	"circular": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		return a[0], putKey(r, a[0], a[1], a[0])
	},
	"range": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		var out []float64
		for f := a[0].Float(); f < a[1].Float(); f++ {
			out = append(out, f)
		}
		return js.NewNumbers(r, out).Value(), nil
	},
	"strings": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		var out []js.Value
		for i := range int(a[0].Float()) {
			out = append(out, js.Str("item"+strconv.Itoa(i)))
		}
		return js.NewArray(r, out).Value(), nil
	},
	"sparse": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		out := js.NewArrayWith(r, r.Intrinsic(js.IntrinsicArrayPrototype), uint32(a[0].Float()))
		return out.Value(), js.PutV(r, out.Value(), js.NumberKey(a[1].Float()), js.Int(1))
	},
	"deep": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		o := js.NewObject(r)
		for range int(a[0].Float()) {
			outer := js.NewObject(r)
			outer.Put(r, js.Intern("o"), o.Value(), js.AttrAll)
			o = outer
		}
		return o.Value(), nil
	},
	"custom": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		result := a[1]
		return setCustom(r, a[0], func(*js.Realm, js.Value, []js.Value) (js.Value, *js.Throw) { return result, nil })
	},
	"customArgs": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		return setCustom(r, a[0], showArguments)
	},
	"withToString": func(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
		o, result := js.NewObject(r), a[0]
		f := js.NewNative(r, "toString", 0, func(*js.Realm, js.Value, []js.Value) (js.Value, *js.Throw) { return result, nil })
		o.Put(r, js.NameToString.Key(), f.Value(), js.AttrAll)
		return o.Value(), nil
	},
}

func nothing(*js.Realm, *js.Function, js.Value) (js.Value, *js.Throw) { return js.Undefined(), nil }

func putKey(r *js.Realm, o, k, v js.Value) *js.Throw {
	key, e := js.ToPropertyKey(r, k)
	if e != nil {
		return e
	}
	return js.PutV(r, o, key, v)
}

func setCustom(r *js.Realm, o js.Value, f js.Native) (js.Value, *js.Throw) {
	key := r.SymbolFor(js.NewString("nodejs.util.inspect.custom")).Key()
	o.Obj().Put(r, key, js.NewNative(r, "", 2, f).Value(), 0)
	return o, nil
}

// showArguments tells what a custom function was called with.
func showArguments(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	depth, e := inspect.Format(r, []js.Value{js.Str("%s"), args[0]})
	if e != nil {
		return js.Undefined(), e
	}
	keys, e := args[1].Obj().OwnKeys(r)
	if e != nil {
		return js.Undefined(), e
	}
	var names []string
	for _, k := range keys {
		names = append(names, k.String())
	}
	d, e := args[1].Obj().Get(r, js.Intern("depth"))
	if e != nil {
		return d, e
	}
	s, e := js.ToString(r, d)
	if e != nil {
		return d, e
	}
	return js.Str(depth.String() + " " + strings.Join(names, ",") + s.String()), nil
}

// makeClass returns what class name extends base {} is.
func makeClass(r *js.Realm, _ js.Value, a []js.Value) (js.Value, *js.Throw) {
	base := js.Arg(a, 1)
	f := js.NewNativeConstructor(r, a[0].Str().String(), 0, func(r *js.Realm, args []js.Value, nt *js.Object) (js.Value, *js.Throw) {
		if base.IsObject() {
			return js.Construct(r, base, args, nt)
		}
		p, e := js.PrototypeFromConstructor(r, nt, js.IntrinsicObjectPrototype)
		if e != nil {
			return js.Undefined(), e
		}
		return js.NewObjectWith(r, p).Value(), nil
	})
	f.Code.Flags |= js.CodeClass
	if f.Code.Name == "" {
		f.Delete(r, js.NameName.Key())
	}
	above := r.Intrinsic(js.IntrinsicObjectPrototype)
	if b := base.AsObject(); b != nil {
		if _, e := f.SetPrototypeOf(r, b); e != nil {
			return base, e
		}
		p, e := b.Get(r, js.NamePrototype.Key())
		if e != nil {
			return p, e
		}
		above = p.AsObject()
	}
	proto := js.NewObjectWith(r, above)
	proto.Put(r, js.NameConstructor.Key(), f.Value(), js.AttrHidden)
	f.Put(r, js.NamePrototype.Key(), proto.Value(), 0)
	return f.Value(), nil
}
