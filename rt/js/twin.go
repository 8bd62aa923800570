package js

import "unsafe"

type (
	object16 struct {
		Object
		in [16]Value
	}
	object32 struct {
		Object
		in [32]Value
	}
	object64 struct {
		Object
		in [64]Value
	}
)

// Twin returns a new object with the layout of o and the same values: what a
// constructor makes that assigns the same properties again. It is nil where o
// is not an ordinary object that is nothing but its named properties, or has a
// layout of its own.
func (o *Object) Twin() *Object {
	s := o.shape
	if s.kind != KindObject || s.flags != shapePlain || o.ext != nil {
		return nil
	}
	var t *Object
	switch {
	case s.capacity == uint32(s.inline):
		t = NewShaped(s)
	case s.capacity <= 16:
		x := &object16{Object: Object{shape: s}}
		x.slots = unsafe.Pointer(&x.in)
		t = &x.Object
	case s.capacity <= 32:
		x := &object32{Object: Object{shape: s}}
		x.slots = unsafe.Pointer(&x.in)
		t = &x.Object
	case s.capacity <= 64:
		x := &object64{Object: Object{shape: s}}
		x.slots = unsafe.Pointer(&x.in)
		t = &x.Object
	default:
		t = &Object{shape: s}
		t.resize(s.capacity, 0)
	}
	n := len(s.props)
	copy(unsafe.Slice((*Value)(t.slots), n), unsafe.Slice((*Value)(o.slots), n))
	return t
}
