package clone

import "jsgo/rt/js"

// errorClass returns the class whose prototype a cloned Error of a name has.
func errorClass(name string) js.Intrinsic {
	switch name {
	case "EvalError":
		return js.IntrinsicEvalErrorPrototype
	case "RangeError":
		return js.IntrinsicRangeErrorPrototype
	case "ReferenceError":
		return js.IntrinsicReferenceErrorPrototype
	case "SyntaxError":
		return js.IntrinsicSyntaxErrorPrototype
	case "TypeError":
		return js.IntrinsicTypeErrorPrototype
	case "URIError":
		return js.IntrinsicURIErrorPrototype
	}
	return js.IntrinsicErrorPrototype
}

// errorOf copies class, message, stack and cause of an Error, as V8 does.
func (c *cloner) errorOf(o *js.Object) (js.Value, *js.Throw) {
	name, e := o.Get(c.r, js.NameName.Key())
	if e != nil {
		return name, e
	}
	text := ""
	if name.IsString() {
		text = name.Str().String()
	}
	message, e := c.ownText(o, js.NameMessage)
	if e != nil {
		return name, e
	}
	stack, e := c.ownText(o, js.NameStack)
	if e != nil {
		return name, e
	}
	err := js.NewErrorObject(c.r, c.r.Intrinsic(errorClass(text)), message)
	out := c.keep(o, err.Value())
	if stack != nil {
		err.DefineOwnProperty(c.r, js.NameStack.Key(), js.DataDescriptor(stack.Value(), js.AttrHidden))
	}
	p, ok, e := o.GetOwnProperty(c.r, js.NameCause.Key())
	if e != nil || !ok || p.Accessor != nil {
		return out, e
	}
	cause, e := c.value(p.Value)
	if e == nil {
		err.Put(c.r, js.NameCause.Key(), cause, js.AttrHidden)
	}
	return out, e
}

// ownText returns an own data property as a String, nil where there is none.
func (c *cloner) ownText(o *js.Object, name js.Name) (*js.String, *js.Throw) {
	p, ok, e := o.GetOwnProperty(c.r, name.Key())
	if e != nil || !ok || p.Accessor != nil {
		return nil, e
	}
	return js.ToString(c.r, p.Value)
}

func (c *cloner) buffer(o *js.Object, b *js.ArrayBuffer) (js.Value, *js.Throw) {
	switch {
	case b.Block != nil || o.Value().Kind() == js.KindSharedArrayBuffer: // the memory is shared
		to := &js.ArrayBuffer{Data: b.Data, Resizable: b.Resizable, Max: b.Max, Block: b.Block}
		js.InitObject(c.r, &to.Object, js.KindSharedArrayBuffer, js.Ordinary{}, c.r.Intrinsic(js.IntrinsicSharedArrayBufferPrototype))
		return c.keep(o, to.Value()), nil
	case b.Detached:
		return o.Value(), c.detached()
	}
	data := b.Data
	if !c.moved[b] {
		data = append(make([]byte, 0, len(data)), data...)
	}
	to := js.NewArrayBuffer(c.r, data)
	to.Resizable, to.Max = b.Resizable, b.Max
	return c.keep(o, to.Value()), nil
}

// viewed returns the copy of the buffer of a view.
func (c *cloner) viewed(b *js.ArrayBuffer) (*js.ArrayBuffer, *js.Throw) {
	v, e := c.value(b.Value())
	if e != nil {
		return nil, e
	}
	return v.AsArrayBuffer(), nil
}

func (c *cloner) typed(o *js.Object, a *js.TypedArray) (js.Value, *js.Throw) {
	b, e := c.viewed(a.Buffer)
	if e != nil {
		return o.Value(), e
	}
	to := js.NewTypedArray(c.r, a.Type, b, a.Offset, a.Len(), nil)
	to.Tracking = a.Tracking
	return c.keep(o, to.Value()), nil
}

func (c *cloner) view(o *js.Object, d *js.DataView) (js.Value, *js.Throw) {
	b, e := c.viewed(d.Buffer)
	if e != nil {
		return o.Value(), e
	}
	length := d.Length
	if d.Tracking {
		length = -1
	}
	to := js.NewDataView(c.r, b, d.Offset, length, c.r.Intrinsic(js.IntrinsicDataViewPrototype))
	return c.keep(o, to.Value()), nil
}
