package builtins

import "jsgo/rt/js"

// JSON is https://tc39.es/ecma262/#sec-json-object.
var JSON = js.Class{
	ID: js.IntrinsicJSON, Name: "JSON",
	Static: js.Props{
		js.Method("parse", 2, jsonParse),
		js.Method("stringify", 3, jsonStringify),
		js.Tag("JSON"),
	},
}

// jsonParse is https://tc39.es/ecma262/#sec-json.parse.
func jsonParse(r *realm, this value, args []value) (value, *throw) {
	s, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	v, e := ParseJSON(r, s)
	if e != nil {
		return this, e
	}
	reviver := js.Arg(args, 1)
	if !js.IsCallable(reviver) {
		return v, nil
	}
	root := js.NewObject(r)
	root.Put(r, js.NameEmpty.Key(), v, js.AttrAll)
	return revive(r, root, js.NameEmpty.Key(), reviver)
}

// ParseJSON returns the value that a JSON text stands for.
func ParseJSON(r *realm, s *js.String) (value, *throw) {
	if s.IsWide() {
		p := jsonParser[uint16]{r: r, text: s.Wide(), source: s}
		return p.parse()
	}
	p := jsonParser[byte]{r: r, text: s.Latin1(), source: s}
	return p.parse()
}

// revive is https://tc39.es/ecma262/#sec-internalizejsonproperty.
func revive(r *realm, holder *object, key js.PropertyKey, reviver value) (value, *throw) {
	if e := r.Enter(); e != nil {
		return js.Undefined(), e
	}
	defer r.Leave()
	v, e := holder.Get(r, key)
	if e != nil {
		return v, e
	}
	if o := v.AsObject(); o != nil {
		if e := reviveChildren(r, o, reviver); e != nil {
			return v, e
		}
	}
	return js.Call2(r, reviver, holder.Value(), key.Value(), v)
}

func reviveChildren(r *realm, o *object, reviver value) *throw {
	isArray, e := js.IsArray(r, o.Value())
	if e != nil {
		return e
	}
	if isArray {
		n, e := js.LengthOf(r, o)
		for i := 0; e == nil && i < n; i++ {
			e = reviveChild(r, o, js.LengthKey(i), reviver)
		}
		return e
	}
	keys, e := enumerableNames(r, o)
	for i := 0; e == nil && i < len(keys); i++ {
		e = reviveChild(r, o, keys[i], reviver)
	}
	return e
}

func reviveChild(r *realm, o *object, k js.PropertyKey, reviver value) *throw {
	v, e := revive(r, o, k, reviver)
	if e != nil {
		return e
	}
	if v.IsUndefined() {
		_, e = o.Delete(r, k)
	} else {
		_, e = js.CreateDataProperty(r, o, k, v)
	}
	return e
}

// enumerableNames returns the enumerable own String keys of o.
func enumerableNames(r *realm, o *object) ([]js.PropertyKey, *throw) {
	keys, e := o.OwnKeys(r)
	if e != nil {
		return nil, e
	}
	out := keys[:0:0]
	for _, k := range keys {
		if k.IsSymbol() {
			continue
		}
		p, ok, e := o.GetOwnProperty(r, k)
		if e != nil {
			return nil, e
		}
		if ok && p.Enumerable() {
			out = append(out, k)
		}
	}
	return out, nil
}
