// Package clone is structuredClone, https://html.spec.whatwg.org/multipage/structured-data.html, over the values
// of ECMA-262, and over those objects of other specifications whose classes carry the mark (see mark.go).
package clone

import (
	"strings"

	"jsgo/rt/js"
)

// Global is https://nodejs.org/docs/latest-v20.x/api/globals.html#structuredclonevalue-options.
var Global = js.Global{Name: "structuredClone", Attr: js.AttrAll, Make: func(r *js.Realm) (js.Value, *js.Throw) {
	return js.NewNative(r, "structuredClone", 0, structuredClone).Value(), nil
}}

func structuredClone(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if len(args) == 0 {
		return js.Undefined(), r.ThrowCode(js.IntrinsicTypeError, "ERR_MISSING_ARGS", "The value argument must be specified")
	}
	list, e := transferList(r, js.Arg(args, 1))
	if e != nil {
		return js.Undefined(), e
	}
	return Clone(r, args[0], list)
}

// transferList reads options.transfer.
func transferList(r *js.Realm, options js.Value) ([]js.Value, *js.Throw) {
	if options.IsNullish() {
		return nil, nil
	}
	if !options.IsObject() {
		return nil, r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_ARG_TYPE", "The options argument must be either an object or undefined")
	}
	v, e := options.Obj().Get(r, js.Intern("transfer"))
	if e != nil || v.AsArray() == nil {
		return nil, e
	}
	return js.ListFromArrayLike(r, v)
}

// Clone is StructuredSerializeWithTransfer and its counterpart in one pass:
// buffers of transfer are moved to the copy and detached, marked objects are
// replaced by what takes their place.
func Clone(r *js.Realm, v js.Value, transfer []js.Value) (js.Value, *js.Throw) {
	c := cloner{r: r, done: map[*js.Object]js.Value{}, moved: map[*js.ArrayBuffer]bool{}}
	for _, x := range transfer {
		if e := c.transfer(x); e != nil {
			return js.Undefined(), e
		}
	}
	out, e := c.value(v)
	if e != nil {
		return js.Undefined(), e
	}
	for b := range c.moved {
		b.Data, b.Detached = nil, true
	}
	return out, nil
}

// transfer notes an item of a transfer list.
func (c *cloner) transfer(x js.Value) *js.Throw {
	if x.Kind() == js.KindArrayBuffer {
		b := x.AsArrayBuffer()
		switch {
		case c.moved[b]:
			return Error(c.r, "Transfer list contains duplicate ArrayBuffer")
		case b.Detached:
			return c.detached()
		}
		c.moved[b] = true
		return nil
	}
	o := x.AsObject()
	if o == nil || c.done[o].IsObject() {
		return c.r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_TRANSFER_OBJECT", "Found invalid object in transferList")
	}
	to, marked, e := c.marked(o, true)
	if e != nil {
		return e
	}
	if !marked {
		return c.r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_TRANSFER_OBJECT", "Found invalid object in transferList")
	}
	c.done[o] = to
	return nil
}

// Error returns the DataCloneError that cloning throws: a DOMException where
// the program has that class.
func Error(r *js.Realm, message string) *js.Throw {
	const name, code = "DataCloneError", 25
	ctor, e := r.Global().Get(r, js.Intern("DOMException"))
	if e == nil && js.IsConstructor(ctor) {
		v, e := js.Construct(r, ctor, []js.Value{js.Str(message), js.Str(name)}, nil)
		if e != nil {
			return e
		}
		return &js.Throw{Value: v}
	}
	t := r.ThrowError(message)
	stack, e := t.Value.Obj().Get(r, js.NameStack.Key())
	if e != nil {
		return e
	}
	if stack.IsString() {
		text := name + strings.TrimPrefix(stack.Str().String(), "Error")
		t.Value.Obj().Put(r, js.NameStack.Key(), js.Str(text), js.AttrHidden)
	}
	t.Value.Obj().Put(r, js.NameName.Key(), js.Str(name), js.AttrHidden)
	t.Value.Obj().Put(r, js.NameCode.Key(), js.Int(code), js.AttrHidden)
	return t
}

// A cloner is one call of Clone; done has the copies of what was met before.
type cloner struct {
	r     *js.Realm
	done  map[*js.Object]js.Value
	moved map[*js.ArrayBuffer]bool
}

func (c *cloner) fail(v js.Value) *js.Throw {
	text := js.Describe(v)
	if v.IsString() {
		text = v.Str().String()
	}
	return Error(c.r, text+" could not be cloned.")
}

func (c *cloner) detached() *js.Throw {
	return Error(c.r, "An ArrayBuffer is detached and could not be cloned.")
}

func (c *cloner) value(v js.Value) (js.Value, *js.Throw) {
	o := v.AsObject()
	if o == nil {
		if v.IsSymbol() {
			return v, c.fail(v)
		}
		return v, nil
	}
	if out, ok := c.done[o]; ok {
		return out, nil
	}
	if e := c.r.Enter(); e != nil {
		return v, e
	}
	defer c.r.Leave()
	return c.object(v, o)
}

func (c *cloner) object(v js.Value, o *js.Object) (js.Value, *js.Throw) {
	switch kind := v.Kind(); kind {
	case js.KindObject:
		if to, marked, e := c.marked(o, false); marked || e != nil {
			return c.keep(o, to), e
		}
		return c.plain(o, js.NewObject(c.r))
	case js.KindArray:
		return c.array(o, v.AsArray())
	case js.KindMap:
		return c.mapOf(o, v.AsMap())
	case js.KindSet:
		return c.setOf(o, v.AsSet())
	case js.KindDate:
		return c.keep(o, js.NewDate(c.r, v.AsDate().Time).Value()), nil
	case js.KindRegExp:
		x := v.AsRegExp()
		p := js.NewRegExpWith(c.r, c.r.Intrinsic(js.IntrinsicRegExpPrototype), x.Source, x.Program)
		return c.keep(o, p.Value()), nil
	case js.KindError:
		return c.errorOf(o)
	case js.KindArrayBuffer, js.KindSharedArrayBuffer:
		return c.buffer(o, v.AsArrayBuffer())
	case js.KindTypedArray:
		return c.typed(o, v.AsTypedArray())
	case js.KindDataView:
		return c.view(o, v.AsDataView())
	case js.KindNumberObject, js.KindBooleanObject, js.KindStringObject, js.KindBigIntObject:
		data, _ := js.Unwrap(v, kind)
		w, e := js.ToObject(c.r, data)
		if e != nil {
			return v, e
		}
		return c.keep(o, w.Value()), nil
	}
	return v, c.fail(v)
}

// keep remembers the copy of o.
func (c *cloner) keep(o *js.Object, copy js.Value) js.Value {
	c.done[o] = copy
	return copy
}

// plain copies the own enumerable String properties of o.
func (c *cloner) plain(o, to *js.Object) (js.Value, *js.Throw) {
	out := c.keep(o, to.Value())
	keys, e := o.OwnKeys(c.r)
	for _, k := range keys {
		if e != nil {
			break
		}
		e = c.property(o, to, k)
	}
	return out, e
}

func (c *cloner) property(o, to *js.Object, k js.PropertyKey) *js.Throw {
	if k.IsSymbol() {
		return nil
	}
	p, ok, e := o.GetOwnProperty(c.r, k)
	if e != nil || !ok || !p.Enumerable() {
		return e
	}
	v, e := o.Get(c.r, k)
	if e == nil {
		v, e = c.value(v)
	}
	if e != nil {
		return e
	}
	return js.CreateDataPropertyOrThrow(c.r, to, k, v)
}

func (c *cloner) array(o *js.Object, a *js.Array) (js.Value, *js.Throw) {
	if nums := a.Numbers(); len(nums) > 0 && len(o.NamedKeys()) == 0 {
		return c.keep(o, js.NewNumbers(c.r, append([]float64(nil), nums...)).Value()), nil
	}
	to := js.NewArrayWith(c.r, c.r.Intrinsic(js.IntrinsicArrayPrototype), a.Length())
	return c.plain(o, &to.Object)
}

// entries returns the keys and values of t in turn, as they are before any of
// them is cloned.
func entries(t *js.Table) []js.Value {
	out := make([]js.Value, 0, 2*t.Len())
	for at := t.Cursor(); ; {
		k, v, ok := at.Next()
		if !ok {
			return out
		}
		out = append(out, k, v)
	}
}

func (c *cloner) mapOf(o *js.Object, m *js.Collection) (js.Value, *js.Throw) {
	to := js.NewMap(c.r)
	out := c.keep(o, to.Value())
	list := entries(&m.Table)
	for i := 0; i < len(list); i += 2 {
		k, e := c.value(list[i])
		if e != nil {
			return out, e
		}
		v, e := c.value(list[i+1])
		if e != nil {
			return out, e
		}
		to.Table.Set(k, v)
	}
	return out, nil
}

func (c *cloner) setOf(o *js.Object, s *js.Collection) (js.Value, *js.Throw) {
	to := js.NewSet(c.r)
	out := c.keep(o, to.Value())
	list := entries(&s.Table)
	for i := 0; i < len(list); i += 2 {
		k, e := c.value(list[i])
		if e != nil {
			return out, e
		}
		to.Table.Set(k, k)
	}
	return out, nil
}
