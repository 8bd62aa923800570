package js

import "unsafe"

// Arguments is an arguments exotic object,
// https://tc39.es/ecma262/#sec-arguments-exotic-objects. mapped[i] is nil where
// element i is a property of its own.
type Arguments struct {
	Object
	mapped []*Mapped
}

// Mapped reads and writes the parameter that an element stands for.
type Mapped struct {
	Get func() Value
	Set func(v Value)
}

// NewArguments returns an arguments object. callee is nil in strict code;
// mapped are the parameters that share with the elements.
func NewArguments(r *Realm, args []Value, callee *Function, mapped ...Mapped) Value {
	a := &Arguments{}
	var ops Ops = Ordinary{}
	if len(mapped) > 0 && len(args) > 0 {
		ops = argumentsOps{}
		a.mapped = make([]*Mapped, min(len(args), len(mapped)))
		for i := range a.mapped {
			a.mapped[i] = &mapped[i]
		}
	}
	o := &a.Object
	InitObject(r, o, KindArguments, ops, r.Intrinsic(IntrinsicObjectPrototype))
	o.extra().elems = &elements{dense: append([]Value(nil), args...)}
	o.add(r, NameLength.Key(), Int(len(args)), AttrHidden)
	if callee != nil {
		o.add(r, NameCallee.Key(), callee.Value(), AttrHidden)
	} else {
		thrower := r.throwTypeError()
		o.add(r, NameCallee.Key(), newAccessor(thrower, thrower), AttrAccessor)
	}
	o.add(r, SymIterator.Key(), r.arrayValuesFunction(), AttrHidden)
	return o.Value()
}

type argumentsOps struct{ Ordinary }

func mappedAt(o *Object, key PropertyKey) *Mapped {
	a := (*Arguments)(unsafe.Pointer(o))
	if key.IsIndex() && int(key.index) < len(a.mapped) {
		return a.mapped[key.index]
	}
	return nil
}

func (argumentsOps) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	p, ok := o.ownProperty(key)
	if m := mappedAt(o, key); ok && m != nil {
		p.Value = m.Get()
	}
	return p, ok, nil
}

func (argumentsOps) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	m := mappedAt(o, key)
	if m != nil && !d.HasValue && d.Has&AttrWritable != 0 && d.Attr&AttrWritable == 0 {
		d.Value, d.HasValue = m.Get(), true
	}
	ok, e := OrdinaryDefineOwnProperty(r, o, key, d)
	if e != nil || !ok || m == nil {
		return ok, e
	}
	if !d.IsAccessor() && d.HasValue {
		m.Set(d.Value)
	}
	if d.IsAccessor() || d.Has&AttrWritable != 0 && d.Attr&AttrWritable == 0 {
		(*Arguments)(unsafe.Pointer(o)).mapped[key.index] = nil
	}
	return true, nil
}

func (argumentsOps) Set(r *Realm, o *Object, key PropertyKey, v Value, receiver Value) (bool, *Throw) {
	if m := mappedAt(o, key); m != nil && receiver.p == unsafe.Pointer(o) {
		m.Set(v)
		o.store(r, key, v)
		return true, nil
	}
	return OrdinarySet(r, o, key, v, receiver)
}

func (argumentsOps) Delete(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	ok, e := OrdinaryDelete(r, o, key)
	if m := mappedAt(o, key); ok && m != nil {
		(*Arguments)(unsafe.Pointer(o)).mapped[key.index] = nil
	}
	return ok, e
}
