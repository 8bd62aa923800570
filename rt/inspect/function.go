package inspect

import "jsgo/rt/js"

// functionKey is where a realm keeps util.inspect.
var functionKey js.StateKey

// Function returns the realm's util.inspect with its properties custom,
// colors, styles and defaultOptions.
func Function(r *js.Realm) *js.Function {
	if f, _ := r.State(&functionKey).(*js.Function); f != nil {
		return f
	}
	f := js.NewNative(r, "inspect", 2, inspectNative)
	r.SetState(&functionKey, f)
	f.Put(r, js.Intern("custom"), customKey(r).Value(), js.AttrAll)
	f.Put(r, js.Intern("colors"), colorTable(r).Value(), js.AttrAll)
	f.Put(r, js.Intern("styles"), styleTable(r).Value(), js.AttrAll)
	defineDefaults(r, f)
	return f
}

func (c *printer) isInspect(f js.Value) bool {
	x, _ := c.r.State(&functionKey).(*js.Function)
	return x != nil && f.AsFunction() == x
}

func styleTable(r *js.Realm) *js.Object {
	o := js.NewObjectWith(r, nil)
	for i, name := range defaultStyles {
		if name != "" {
			o.Put(r, js.Intern(styleTexts[i]), js.Str(name), js.AttrAll)
		}
	}
	return o
}

func colorTable(r *js.Realm) *js.Object {
	o := js.NewObjectWith(r, nil)
	for i := range colors {
		x := &colors[i]
		attr := js.AttrAll
		if x.hidden {
			attr = js.AttrHidden
		}
		o.Put(r, js.Intern(x.name), js.NewNumbers(r, []float64{float64(x.on), float64(x.off)}).Value(), attr)
	}
	return o
}

// defaultsKey is where a realm keeps inspect.defaultOptions once it was read.
var defaultsKey js.StateKey

// defineDefaults defines inspect.defaultOptions, an object that programs change
// in place or assign to.
func defineDefaults(r *js.Realm, f *js.Function) {
	get := js.NewNative(r, "get", 0, func(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
		return defaultsObject(r).Value(), nil
	})
	set := js.NewNative(r, "set", 1, setDefaults)
	f.DefineOwnProperty(r, js.Intern("defaultOptions"), js.AccessorDescriptor(&get.Object, &set.Object, 0))
}

func defaultsObject(r *js.Realm) *js.Object {
	if o, _ := r.State(&defaultsKey).(*js.Object); o != nil {
		return o
	}
	c := printer{Options: Defaults(), r: r}
	o := js.NewObject(r)
	for _, name := range optionNames {
		o.Put(r, js.Intern(name), c.optionValue(name, js.Num(c.Depth)), js.AttrWritable|js.AttrEnumerable)
	}
	o.PreventExtensions(r)
	r.SetState(&defaultsKey, o)
	return o
}

func setDefaults(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	from := js.Arg(args, 0).AsObject()
	if from == nil || from.Value().AsArray() != nil {
		text, e := Text(r, js.Arg(args, 0), &Options{Depth: 1, BreakLength: 80, Compact: 3, MaxArrayLength: 100, MaxStringLength: 10000})
		if e != nil {
			return js.Undefined(), e
		}
		return js.Undefined(), r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_ARG_TYPE", "The \"options\" argument must be of type object. Received "+text)
	}
	to := defaultsObject(r)
	keys, e := from.OwnKeys(r)
	if e != nil {
		return js.Undefined(), e
	}
	for _, k := range keys {
		p, ok, e := from.GetOwnProperty(r, k)
		if e == nil && ok && p.Enumerable() {
			var v js.Value
			if v, e = from.Get(r, k); e == nil {
				e = js.PutV(r, to.Value(), k, v)
			}
		}
		if e != nil {
			return js.Undefined(), e
		}
	}
	return js.Undefined(), nil
}

// RealmDefaults returns the default options, changed as the program has asked by
// util.inspect.defaultOptions.
func RealmDefaults(r *js.Realm) (Options, *js.Throw) {
	opts := Defaults()
	o, _ := r.State(&defaultsKey).(*js.Object)
	if o == nil {
		return opts, nil
	}
	return opts, opts.Read(r, o)
}

// inspectNative is util.inspect(object, options) and its older form
// util.inspect(object, showHidden, depth, colors).
func inspectNative(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	opts, e := RealmDefaults(r)
	if e != nil {
		return js.Undefined(), e
	}
	if x := js.Arg(args, 2); !x.IsUndefined() {
		if _, e := opts.set(r, "depth", x); e != nil {
			return js.Undefined(), e
		}
	}
	if x := js.Arg(args, 3); !x.IsUndefined() {
		opts.Colors = js.ToBoolean(x)
	}
	switch x := js.Arg(args, 1); {
	case x.IsBool():
		opts.ShowHidden = x.IsTrue()
	case x.IsObject():
		if e := opts.Read(r, x.Obj()); e != nil {
			return js.Undefined(), e
		}
	}
	s, e := Inspect(r, js.Arg(args, 0), &opts)
	if e != nil {
		return js.Undefined(), e
	}
	return s.Value(), nil
}
