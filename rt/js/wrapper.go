package js

import "unsafe"

// Wrapper is a Number, Boolean, String, Symbol or BigInt object.
type Wrapper struct {
	Object
	Data Value
}

// stringOps is https://tc39.es/ecma262/#sec-string-exotic-objects.
type stringOps struct{ Ordinary }

func (stringOps) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	if p, ok := stringProperty(wrapped(o), key); ok {
		return p, true, nil
	}
	return OrdinaryGetOwnProperty(r, o, key)
}

func (stringOps) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	if p, ok := stringProperty(wrapped(o), key); ok {
		return d.Compatible(p), nil
	}
	return OrdinaryDefineOwnProperty(r, o, key, d)
}

func (stringOps) OwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw) {
	n := wrapped(o).Len()
	keys := make([]PropertyKey, 0, n+1)
	for i := range n {
		keys = append(keys, IndexKey(uint32(i)))
	}
	if o.ext() != nil && o.ext().elems != nil {
		keys = append(keys, o.ext().elems.keys()...)
	}
	return o.appendNamedKeys(append(keys, NameLength.Key())), nil
}

func wrapped(o *Object) *String { return (*Wrapper)(unsafe.Pointer(o)).Data.Str() }

// NewWrapper returns the object of a primitive.
func NewWrapper(r *Realm, kind Kind, proto Intrinsic, v Value) *Object {
	return NewWrapperWith(r, kind, r.Intrinsic(proto), v)
}

// NewWrapperWith is NewWrapper with a prototype object.
func NewWrapperWith(r *Realm, kind Kind, proto *Object, v Value) *Object {
	w := &Wrapper{Data: v}
	var ops Ops = Ordinary{}
	if kind == KindStringObject {
		ops = stringOps{}
	}
	InitObject(r, &w.Object, kind, ops, proto)
	return &w.Object
}

// Unwrap returns the primitive of a wrapper object of the given kind; ok is
// false where v is something else.
func Unwrap(v Value, kind Kind) (Value, bool) {
	if v.IsObject() && v.Obj().shape.kind == kind {
		return (*Wrapper)(v.p).Data, true
	}
	return Value{}, false
}
