package js

import (
	"math"
	"unsafe"
)

// MaxFields is how many properties of an object one Fields knows.
const MaxFields = 10

// fieldsLayouts is how many layouts of objects one Fields knows.
const fieldsLayouts = 4

// maxFieldsMisses is after how many unknown layouts a Fields learns no more.
const maxFieldsMisses = 64

// Fields is the inline cache of a stretch of code that uses several properties
// of one object: one test of its layout stands for all of them.
type Fields struct {
	known  [fieldsLayouts]FieldsEntry
	count  uint8
	misses uint8
	others uint8 // how often it was not the first
}

// FieldsEntry says where objects of one layout have the properties: Off are the
// offsets of their slots.
type FieldsEntry struct {
	shape *Shape
	out   bool // the slots are outside of the object
	Off   [MaxFields]uint32
}

// Slots are the slots of an object, as long as no code runs that may add to them.
type Slots struct{ p unsafe.Pointer }

// Inline returns the slots of an object for which First holds.
func Inline(v Value) Slots { return Slots{v.p} }

// Slots returns the slots of an object that e is the entry of.
func (e *FieldsEntry) Slots(v Value) Slots {
	p, more := v.p, (*Object)(v.p).more
	if e.out {
		p = more // a conditional move
	}
	return Slots{p}
}

// At returns the slot at an offset of a FieldsEntry.
func (s Slots) At(off uint32) *Value { return (*Value)(unsafe.Add(s.p, uintptr(off))) }

// SetNum stores a Number. Where there is one already, no pointer is written.
func (v *Value) SetNum(f float64) {
	if v.p == nil {
		v.n = math.Float64bits(f)
		return
	}
	*v = Num(f)
}

// First reports whether v has the layout that was seen first of those with the
// slots behind the object: that of Entry.
func (c *Fields) First(v Value) bool {
	return v.p != nil && (*header)(v.p).shape == c.known[0].shape
}

// Entry is the entry of the layout that was seen first.
func (c *Fields) Entry() *FieldsEntry { return &c.known[0] }

// Find returns the entry of v's layout, nil where v does not have all of the
// properties as plain data properties of its own. Those whose bits are set in
// writes must be writable.
func (c *Fields) Find(v Value, writes uint32, keys ...PropertyKey) *FieldsEntry {
	o := v.AsObject()
	if o == nil {
		return nil
	}
	for i := range c.known[:c.count] {
		if c.known[i].shape == o.shape {
			return c.hit(i)
		}
	}
	if c.misses >= maxFieldsMisses {
		return nil
	}
	c.misses++
	if writes != 0 && o.shape.isProto() {
		return nil
	}
	e := FieldsEntry{shape: o.shape, out: o.shape.flags&shapeInline == 0}
	for i, key := range keys {
		if !cacheable(o, key) || o.shape.flags&shapeLazy != 0 {
			return nil
		}
		place := o.shape.lookup(key)
		if place == noSlot {
			return nil
		}
		attr := o.shape.props[place].Attr
		if attr&AttrAccessor != 0 || writes>>i&1 != 0 && attr&AttrWritable == 0 {
			return nil
		}
		e.Off[i] = slotOffset(place)
	}
	return c.enter(e)
}

// hit returns entry i. One that is not the first becomes it from time to time:
// what was seen first may be rare.
func (c *Fields) hit(i int) *FieldsEntry {
	if c.others++; c.others < 64 || c.known[i].out {
		return &c.known[i]
	}
	c.others = 0
	c.known[0], c.known[i] = c.known[i], c.known[0]
	return &c.known[0]
}

// enter remembers a layout: in the place of the last one where all are taken.
func (c *Fields) enter(e FieldsEntry) *FieldsEntry {
	if e.out && c.count == 0 {
		c.count = 1 // the first is not for this one
	}
	if c.count < fieldsLayouts {
		c.count++
	}
	x := &c.known[c.count-1]
	*x = e
	return x
}
