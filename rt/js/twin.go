package js

import "unsafe"

type (
	object16 struct {
		Object
		out [1 + 16]Value
	}
	object32 struct {
		Object
		out [1 + 32]Value
	}
	object64 struct {
		Object
		out [1 + 64]Value
	}
)

// Twin returns a new object with the layout of o and the same values: what a
// constructor makes that assigns the same properties again. It is nil where o
// is not an ordinary object that is nothing but its named properties, or has a
// layout of its own.
func (o *Object) Twin() *Object {
	s := o.shape
	if s.kind != KindObject || s.flags&^shapeInline != shapePlain || o.ext() != nil {
		return nil
	}
	var t *Object
	switch {
	case s.flags&shapeInline != 0:
		t = NewShaped(s)
	case s.capacity <= 16:
		x := &object16{Object: Object{shape: s}}
		x.more = unsafe.Pointer(&x.out)
		t = &x.Object
	case s.capacity <= 32:
		x := &object32{Object: Object{shape: s}}
		x.more = unsafe.Pointer(&x.out)
		t = &x.Object
	case s.capacity <= 64:
		x := &object64{Object: Object{shape: s}}
		x.more = unsafe.Pointer(&x.out)
		t = &x.Object
	default:
		t = &Object{shape: s}
		t.resize(s.capacity, 0)
	}
	if n := len(s.props); n > 0 {
		copy(unsafe.Slice(t.slot(0), n), unsafe.Slice(o.slot(0), n))
	}
	return t
}
