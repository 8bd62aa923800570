// Package js is the object model of ECMA-262: values, strings, property keys,
// objects and their internal methods, functions, calls, conversions, operators,
// iteration, generators and promises. It has no global objects of its own
// (jsgo/rt/builtins has), no event loop and no input or output.
//
// # How the runtime is written
//
// Whatever can run JavaScript takes the *Realm first and returns a *Throw last:
// nil for normal completion, else a throw completion that the caller passes on.
//
//	func mapGet(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
//		m, e := thisMap(r, this, "Map.prototype.get")
//		if e != nil {
//			return js.Undefined(), e
//		}
//		v, _ := m.table.Get(js.Arg(args, 0))
//		return v, nil
//	}
//
// That is a Native: args may be shorter than the function's length and is valid
// only until the function returns. To throw: return js.Undefined(), r.ThrowTypeError("...").
//
// Values: js.Undefined(), js.Null(), js.Bool(b), js.Num(f), js.Int(i), js.Str("utf-8"),
// s.Value(), o.Value(). The zero Value is the number 0, not undefined: fill slices.
// Tests: v.IsNum, v.IsString, v.IsObject, v.IsUndefined, v.IsNullish, v.Kind() and
// v.AsObject(), v.AsArray(), v.AsFunction(), v.AsPromise(), v.AsTypedArray() (nil if not).
// Conversions: js.ToNumber, ToString (*String), ToObject, ToPropertyKey, ToIntegerOrInfinity…
//
// Strings are *String: Latin-1 or UTF-16 units (IsWide, Latin1, Wide, At, Len, Substring,
// Concat); Builder makes them; js.NewString(s) and s.String() convert from and to UTF-8.
//
// Property keys are PropertyKey: js.Intern("name"), js.NameLength.Key(), js.SymIterator.Key(),
// js.IndexKey(i), js.LengthKey(i), str.Key(). Properties of any value: js.GetV, js.PutV (strict);
// of objects: o.Get, o.HasProperty, o.GetOwnProperty, o.DefineOwnProperty, o.Delete, o.OwnKeys,
// js.CreateDataPropertyOrThrow; o.Put(r, key, v, attr) where the caller has just made o.
//
// New objects: js.NewObject, NewObjectWith(proto), NewArray(elems), NewNumbers, ArrayFromList,
// NewNative (functions), NewNativeConstructor, NewErrorObject, NewWrapper. An object with
// internal slots is a Go struct that embeds Object, made with InitObject and told by its Kind:
//
//	type Map struct {
//		js.Object
//		table Table
//	}
//	m := &Map{}
//	js.InitObject(r, &m.Object, js.KindMap, js.Ordinary{}, proto)
//	(*Map)(unsafe.Pointer(v.Obj())) // where v.Kind() == js.KindMap
//
// Exotic objects pass a type that embeds Ordinary and overrides internal methods.
//
// Calls: js.Call0 to Call4, js.CallArgs, js.Call, js.Invoke, js.Construct. Iteration:
// js.Iterate, or Iterator.Start/Step/Close; js.AppendIterable; js.NewIteratorObject over a
// NativeIterator makes iterator objects, whose prototype has NativeNext as next.
//
// Built-ins are tables (Class, Props; see class.go): a new one is a row and a function.
// Natives that recurse over data (JSON, sort, flat) bracket the recursion with r.Enter and
// r.Leave, which throw RangeError where node would.
package js
