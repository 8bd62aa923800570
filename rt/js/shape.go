package js

import "unsafe"

// Attr is the attributes of a property.
type Attr uint8

// The attributes. AttrAccessor says that the slot holds an *Accessor.
const (
	AttrWritable Attr = 1 << iota
	AttrEnumerable
	AttrConfigurable
	AttrAccessor
	attrDeleted // a place in an owned shape whose property is gone
)

// The usual combinations: of assignment, of built-in methods, of constants.
const (
	AttrAll    = AttrWritable | AttrEnumerable | AttrConfigurable
	AttrHidden = AttrWritable | AttrConfigurable
	AttrConst  = Attr(0)
)

// Prop is one property of a shape; its place in the shape's list is the slot
// that holds the value.
type Prop struct {
	Key  PropertyKey
	Attr Attr
}

type shapeFlags uint8

const (
	// shapeOwned: the shape belongs to one object and changes in place
	// (prototypes, and objects used as dictionaries).
	shapeOwned shapeFlags = 1 << iota
	// shapeProto: the object is the prototype of some shape, so a change of
	// its layout ends the lookups cached through it.
	shapeProto
	// shapeFixed: the object is not extensible.
	shapeFixed
	// shapeLazy: a Function whose length, name and prototype do not exist yet.
	shapeLazy
	// shapePlain: the internal methods are those of ordinary objects.
	shapePlain
	// shapeInline: the slots are behind the Object itself.
	shapeInline
)

// Shape is the layout of objects: their class, prototype and named properties
// in order. Objects that get the same properties in the same order share one.
// Array indices are no part of it.
type Shape struct {
	kind     Kind
	flags    shapeFlags
	inline   uint8 // slots that objects are allocated with
	capacity uint32
	ops      Ops
	proto    *Object // nil for null
	realm    *Realm
	props    []Prop
	table    []uint32 // open addressing over props: place+1; nil if few
	live     int      // properties that are not deleted (owned shapes)

	parent    *Shape
	shared    bool // a child continues props in place
	lastKey   PropertyKey
	lastAttr  Attr
	lastChild *Shape
	children  map[Prop]*Shape
	fixed     *Shape // the same layout, not extensible
}

const (
	linearProps = 8   // up to so many properties a scan finds a key
	maxShared   = 128 // an object with more properties owns its shape
	maxChildren = 64  // a shape with more transitions is used as a dictionary
	noSlot      = -1
)

// newRootShape returns a shape without properties.
func newRootShape(r *Realm, kind Kind, ops Ops, proto *Object, inline int) *Shape {
	s := &Shape{realm: r, kind: kind, ops: ops, proto: proto, inline: uint8(inline), capacity: uint32(inline)}
	if _, ok := ops.(Ordinary); ok {
		s.flags = shapePlain
	}
	if kind == KindObject && inline > 0 && inline <= MaxInline {
		s.flags |= shapeInline
	}
	return s
}

// Kind returns the kind of the objects of s.
func (s *Shape) Kind() Kind { return s.kind }

func (s *Shape) owned() bool      { return s.flags&shapeOwned != 0 }
func (s *Shape) plain() bool      { return s.flags&shapePlain != 0 }
func (s *Shape) isProto() bool    { return s.flags&shapeProto != 0 }
func (s *Shape) extensible() bool { return s.flags&shapeFixed == 0 }

// lookup returns the place of key, or noSlot.
func (s *Shape) lookup(key PropertyKey) int {
	n := len(s.props)
	if n <= linearProps {
		for i := range s.props {
			if s.props[i].Key == key {
				return i
			}
		}
		return noSlot
	}
	if s.table == nil {
		s.buildTable()
	}
	mask := uint32(len(s.table) - 1)
	for i := key.hash() & mask; s.table[i] != 0; i = (i + 1) & mask {
		if p := s.table[i] - 1; s.props[p].Key == key {
			return int(p)
		}
	}
	return noSlot
}

func (s *Shape) buildTable() {
	size := 16
	for size < 2*(len(s.props)+1) {
		size *= 2
	}
	s.table = make([]uint32, size)
	for i := range s.props {
		if s.props[i].Attr&attrDeleted == 0 {
			s.insertTable(i)
		}
	}
}

func (s *Shape) insertTable(place int) {
	mask := uint32(len(s.table) - 1)
	i := s.props[place].Key.hash() & mask
	for s.table[i] != 0 {
		i = (i + 1) & mask
	}
	s.table[i] = uint32(place + 1)
}

// child returns the shape of s with one more property, or nil if the object
// should own its shape instead.
func (s *Shape) child(key PropertyKey, attr Attr) *Shape {
	if c := s.known(key, attr); c != nil {
		return c
	}
	if len(s.props) >= maxShared || len(s.children) >= maxChildren {
		return nil
	}
	return s.addChild(key, attr)
}

// known returns the child that exists already.
func (s *Shape) known(key PropertyKey, attr Attr) *Shape {
	if s.lastChild != nil && s.lastKey == key && s.lastAttr == attr {
		return s.lastChild
	}
	c := s.children[Prop{key, attr}]
	if c != nil {
		s.lastKey, s.lastAttr, s.lastChild = key, attr, c
	}
	return c
}

// addChild makes a child, however many there are.
func (s *Shape) addChild(key PropertyKey, attr Attr) *Shape {
	c := s.derive(key, attr)
	if s.lastChild != nil || s.children != nil {
		if s.children == nil {
			s.children = map[Prop]*Shape{{s.lastKey, s.lastAttr}: s.lastChild}
		}
		s.children[Prop{key, attr}] = c
	}
	s.lastKey, s.lastAttr, s.lastChild = key, attr, c
	return c
}

// derive builds the child. The first one continues the parent's list in place.
func (s *Shape) derive(key PropertyKey, attr Attr) *Shape {
	c := &Shape{realm: s.realm, kind: s.kind, flags: s.flags, inline: s.inline, ops: s.ops, proto: s.proto, parent: s}
	if s.shared {
		c.props = append(append(make([]Prop, 0, len(s.props)+4), s.props...), Prop{key, attr})
	} else {
		c.props = append(s.props, Prop{key, attr})
		s.shared = true
	}
	if c.capacity = grownCapacity(s.capacity, len(c.props)); c.capacity != s.capacity {
		c.flags &^= shapeInline
	}
	return c
}

// grownCapacity returns the slots of an object that had so many and needs n.
func grownCapacity(capacity uint32, n int) uint32 {
	if uint32(n) <= capacity {
		return capacity
	}
	return max(4, 2*capacity)
}

// ownedCopy returns a copy of s for one object alone.
func (s *Shape) ownedCopy() *Shape {
	c := &Shape{realm: s.realm, kind: s.kind, flags: s.flags | shapeOwned, inline: s.inline, capacity: s.capacity, ops: s.ops, proto: s.proto}
	c.props = append(make([]Prop, 0, len(s.props)+4), s.props...)
	for i := range c.props {
		if c.props[i].Attr&attrDeleted == 0 {
			c.live++
		}
	}
	return c
}

// withProto returns a root-like copy of s with another prototype, for one object.
func (s *Shape) withProto(proto *Object) *Shape {
	c := s.ownedCopy()
	c.proto = proto
	return c
}

// fixedCopy returns the non-extensible form of a shared shape.
func (s *Shape) fixedCopy() *Shape {
	if s.fixed == nil {
		c := *s
		c.flags |= shapeFixed
		c.shared, c.lastChild, c.children, c.fixed = true, nil, nil, nil
		s.fixed = &c
	}
	return s.fixed
}

// Object is the common part of all objects. Named properties are in slots, as
// the shape says: behind the Object itself or behind the first Value of more.
// Array indices are in the extension or in the type that embeds Object.
type Object struct {
	shape *Shape
	more  unsafe.Pointer // nil or *[1+capacity]Value; the first holds the *objectExt
}

// slotsAt is the offset of the first slot from where the slots are.
const slotsAt = unsafe.Sizeof(Value{})

var _ [0]struct{} = [unsafe.Sizeof(Object{}) - slotsAt]struct{}{}

// objectExt is what few objects have.
type objectExt struct {
	elems *elements    // indexed properties of an object without its own storage
	roots []*Shape     // of the objects that have this one as prototype
	weak  *weakEntries // values of WeakMaps for this key
}

type rootKey struct {
	kind   Kind
	inline uint8
}

// ext is the extension of o, or nil.
func (o *Object) ext() *objectExt {
	if o.more == nil {
		return nil
	}
	return (*objectExt)((*Value)(o.more).p)
}

// extra is the extension of o, which is made if there is none.
func (o *Object) extra() *objectExt {
	if x := o.ext(); x != nil {
		return x
	}
	if o.more == nil {
		o.more = unsafe.Pointer(&Value{})
	}
	x := &objectExt{}
	(*Value)(o.more).p = unsafe.Pointer(x)
	return x
}

// Value returns o as a Value.
func (o *Object) Value() Value { return Value{p: unsafe.Pointer(o)} }

// Kind returns the kind of o.
func (o *Object) Kind() Kind { return o.shape.kind }

// Shape returns the present layout of o.
func (o *Object) Shape() *Shape { return o.shape }

// slotOffset is where slot i is in what holds the slots.
func slotOffset(i int) uint32 { return uint32(i+1) * uint32(slotsAt) }

// base is what holds the slots.
func (o *Object) base() unsafe.Pointer {
	if o.shape.flags&shapeInline != 0 {
		return unsafe.Pointer(o)
	}
	return o.more
}

// slot returns the place of a named property's value.
func (o *Object) slot(i int) *Value { return (*Value)(unsafe.Add(o.base(), slotOffset(i))) }

// Slot returns the value in a slot that an inline cache has found.
func (o *Object) Slot(i uint32) Value {
	return *(*Value)(unsafe.Add(o.base(), slotOffset(int(i))))
}

// SetSlot stores into a slot that an inline cache has found.
func (o *Object) SetSlot(i uint32, v Value) {
	*(*Value)(unsafe.Add(o.base(), slotOffset(int(i)))) = v
}

// InitSlot stores into a slot of an object that NewShaped has just made with at
// most MaxInline slots.
func (o *Object) InitSlot(i uint32, v Value) {
	*(*Value)(unsafe.Add(unsafe.Pointer(o), slotOffset(int(i)))) = v
}

// resize gives o room for capacity slots in more, keeping the first used: the
// caller gives it a shape without shapeInline.
func (o *Object) resize(capacity uint32, used int) {
	s := make([]Value, 1+capacity)
	if o.more != nil {
		s[0] = *(*Value)(o.more)
	}
	if used > 0 {
		old := unsafe.Slice(o.slot(0), used)
		copy(s[1:], old)
		if o.shape.flags&shapeInline != 0 {
			clear(old)
		}
	}
	o.more = unsafe.Pointer(unsafe.SliceData(s))
}

type (
	object2 struct {
		Object
		in [2]Value
	}
	object4 struct {
		Object
		in [4]Value
	}
	object6 struct {
		Object
		in [6]Value
	}
	object3 struct {
		Object
		in [3]Value
	}
	object5 struct {
		Object
		in [5]Value
	}
	object7 struct {
		Object
		in [7]Value
	}
	object8 struct {
		Object
		in [8]Value
	}
)

// MaxInline is how many slots may be behind an Object.
const MaxInline = 8

// inlineSize is how many slots an object of n properties is allocated with.
func inlineSize(n int) int {
	if n <= MaxInline {
		return max(n, 2)
	}
	return n
}

// NewShaped returns an ordinary object of shape s with room for its slots.
func NewShaped(s *Shape) *Object {
	if s.flags&shapeInline == 0 {
		o := &Object{shape: s}
		if s.capacity > 0 {
			o.resize(s.capacity, 0)
		}
		return o
	}
	var o *Object
	switch s.inline {
	case 1, 2:
		o = &new(object2).Object
	case 3:
		o = &new(object3).Object
	case 4:
		o = &new(object4).Object
	case 5:
		o = &new(object5).Object
	case 6:
		o = &new(object6).Object
	case 7:
		o = &new(object7).Object
	default:
		o = &new(object8).Object
	}
	o.shape = s
	return o
}

// rootShape returns the shape without properties for objects of a class whose
// prototype is proto (nil for null).
func (r *Realm) rootShape(kind Kind, ops Ops, proto *Object, inline int) *Shape {
	key := rootKey{kind, uint8(inline)}
	if proto == nil {
		s := r.nullRoots[key]
		if s == nil {
			s = newRootShape(r, kind, ops, nil, inline)
			r.nullRoots[key] = s
		}
		return s
	}
	ext := proto.extra()
	for _, s := range ext.roots {
		if s.kind == kind && s.inline == uint8(inline) && s.ops == ops {
			return s
		}
	}
	proto.becomePrototype()
	s := newRootShape(r, kind, ops, proto, inline)
	ext.roots = append(ext.roots, s)
	return s
}

// becomePrototype gives o a shape of its own, marked so that later changes of
// its layout are noticed by cached lookups.
func (o *Object) becomePrototype() {
	if o.shape.isProto() {
		return
	}
	if o.shape.flags&shapeLazy != 0 {
		(*Function)(unsafe.Pointer(o)).materialize()
	}
	o.shape = o.shape.ownedCopy() // a new identity: sites that store into slots no longer know it
	o.shape.flags |= shapeProto
	if p := o.shape.proto; p != nil {
		p.becomePrototype()
	}
}
