package js

import (
	"math"
	"unsafe"
)

// GetIC is the inline cache of a property read: the layout that was last seen
// with the property as its own, and the one that was last seen with it on a
// prototype.
type GetIC struct {
	own    *Shape
	off    uint32 // of the slot of own
	out    bool   // own has its slots outside of the object
	epoch  uint32
	shape  *Shape
	holder *Object
	held   uint32 // the slot in holder

	getter      *Function // of an inherited accessor property
	getterShape *Shape
	getterEpoch uint32
}

// Own reports whether v has the layout in which the property was found last.
// Load then reads it.
func (ic *GetIC) Own(v Value) bool { return v.p != nil && (*header)(v.p).shape == ic.own }

// Load is v.key where Own holds.
func (ic *GetIC) Load(v Value) Value {
	p, more := v.p, (*Object)(v.p).more
	if ic.out {
		p = more
	}
	return *(*Value)(unsafe.Add(p, ic.off))
}

// Inherited reports whether v has the layout in which the property was last
// found on a prototype. LoadHeld then reads it.
func (ic *GetIC) Inherited(r *Realm, v Value) bool {
	return v.p != nil && (*header)(v.p).shape == ic.shape && ic.epoch == r.protoEpoch
}

// LoadHeld is v.key where Inherited holds.
func (ic *GetIC) LoadHeld() Value { return ic.holder.Slot(ic.held) }

// Get is v.key through an inline cache.
func (ic *GetIC) Get(r *Realm, v Value, key PropertyKey) (Value, *Throw) {
	if ic.Own(v) {
		return ic.Load(v), nil
	}
	if ic.Inherited(r, v) {
		return ic.LoadHeld(), nil
	}
	return ic.miss(r, v, key)
}

func (ic *GetIC) miss(r *Realm, v Value, key PropertyKey) (Value, *Throw) {
	if v.p != nil {
		if s := (*header)(v.p).shape; s == ic.getterShape && ic.getterEpoch == r.protoEpoch {
			return callGetter(r, ic.getter, v)
		}
		if x := r.lookups.find(r, v, key); x != nil {
			return ic.take(r, x, v)
		}
	}
	switch v.Kind() {
	case KindString:
		if key == NameLength.Key() {
			return Int(v.Str().Len()), nil
		}
	case KindArray:
		if key == NameLength.Key() {
			return Num(float64((*Array)(v.p).Length())), nil
		}
	case KindTypedArray:
		if key == NameLength.Key() {
			if n, ok := r.typedLength((*TypedArray)(v.p)); ok {
				return Int(n), nil
			}
		}
	}
	o := v.AsObject()
	start := o
	if o == nil {
		if start = r.primitiveProto(v); start == nil {
			return getPrimitive(r, v, key)
		}
		if v.IsString() {
			if p, ok := stringProperty(v.Str(), key); ok {
				return p.Value, nil
			}
		}
	}
	if key.IsIndex() {
		return GetV(r, v, key)
	}
	if v.p == nil { // a Number has no layout
		return GetV(r, v, key)
	}
	r.lookups.fill(r, v, o, start, key)
	if x := r.lookups.find(r, v, key); x != nil {
		return ic.take(r, x, v)
	}
	return GetV(r, v, key)
}

// Method is v.key where that runs no code: ok is false where it might.
func (ic *GetIC) Method(r *Realm, v Value, key PropertyKey) (x Value, ok bool) {
	if ic.Own(v) {
		return ic.Load(v), true
	}
	if v.p == nil || key.IsIndex() {
		return v, false
	}
	e := r.lookups.find(r, v, key)
	if e == nil {
		o := v.AsObject()
		start := o
		if o == nil {
			if start = r.primitiveProto(v); start == nil {
				return v, false
			}
		}
		r.lookups.fill(r, v, o, start, key)
		if e = r.lookups.find(r, v, key); e == nil {
			return v, false
		}
	}
	if e.accessor {
		return v, false
	}
	x, _ = ic.take(r, e, v)
	return x, true
}

// getKeyed is v[key] of a computed key that is a name or symbol.
func getKeyed(r *Realm, v Value, key PropertyKey) (Value, *Throw) {
	if v.p == nil || key.IsIndex() {
		return GetV(r, v, key)
	}
	if x := r.lookups.find(r, v, key); x != nil && !x.accessor {
		return x.load(v), nil
	}
	if o := v.AsObject(); o != nil {
		r.lookups.fill(r, v, o, o, key)
	}
	return GetV(r, v, key)
}

// load reads the data property that x has found.
func (x *lookupEntry) load(v Value) Value {
	switch {
	case x.absent:
		return Undefined()
	case x.holder == nil:
		return v.Obj().Slot(x.slot)
	}
	return x.holder.Slot(x.slot)
}

// setKeyed stores into an own data property with a computed key, if that is
// what v's layout is known to have.
func setKeyed(r *Realm, v Value, key PropertyKey, x Value) bool {
	o := v.AsObject()
	if o == nil || key.IsIndex() {
		return false
	}
	e := r.lookups.find(r, v, key)
	if e == nil {
		r.lookups.fill(r, v, o, o, key)
		e = r.lookups.find(r, v, key)
	}
	if e == nil || !e.writable {
		return false
	}
	o.SetSlot(e.slot, x)
	return true
}

// lookupCache remembers what plain lookups have found, for all sites that see
// more than one layout.
type lookupCache struct{ table []lookupEntry }

// lookupEntry says where objects of a layout have a property.
type lookupEntry struct {
	shape  *Shape
	key    PropertyKey
	holder *Object // nil: the receiver itself
	slot   uint32
	epoch  uint32 // of the realm; where holder is not nil or absent is set

	accessor bool // the slot holds an Accessor
	writable bool // an own data property that may be assigned to
	absent   bool // there is no such property
}

// callGetter calls a getter, nil for none, on v.
func callGetter(r *Realm, getter *Function, v Value) (Value, *Throw) {
	if getter == nil {
		return Undefined(), nil
	}
	if e := r.Enter(); e != nil {
		return v, e
	}
	x, e := Call0(r, getter.Value(), v)
	r.Leave()
	return x, e
}

const lookupEntries = 2048

// lookupHash mixes both addresses: those of shapes differ by multiples of their
// size, those of keys are near each other.
func lookupHash(s *Shape, key PropertyKey) uint32 {
	h := (uint64(uintptr(unsafe.Pointer(s))>>4) ^ uint64(uintptr(key.p))<<20) * 0x9e3779b97f4a7c15
	return uint32(h>>32) & (lookupEntries - 1)
}

// layoutOf is the shape that lookups on v are remembered by: one for all strings.
func layoutOf(v Value) *Shape {
	if s := (*header)(v.p).shape; s.kind != KindString {
		return s
	}
	return &stringShape
}

// own returns the entry of an own property of v that may be assigned to, or nil
// where it is not at the first place.
func (c *lookupCache) own(v Value, key PropertyKey) *lookupEntry {
	if len(c.table) == 0 {
		return nil
	}
	s := (*header)(v.p).shape
	if x := &c.table[lookupHash(s, key)]; x.shape == s && x.key == key && x.writable {
		return x
	}
	return nil
}

// find returns the entry for v's layout that still holds, or nil.
func (c *lookupCache) find(r *Realm, v Value, key PropertyKey) *lookupEntry {
	if c.table == nil {
		return nil
	}
	s := layoutOf(v)
	h := lookupHash(s, key)
	x := &c.table[h]
	if x.shape != s || x.key != key {
		if x = &c.table[h^1]; x.shape != s || x.key != key {
			return nil
		}
	}
	if (x.holder != nil || x.absent) && x.epoch != r.protoEpoch {
		return nil
	}
	return x
}

// nowhere is the holder of what is absent: its only slot is undefined.
var (
	nowhere      = Object{shape: &nowhereShape, more: unsafe.Pointer(&nowhereSlots)}
	nowhereShape = Shape{kind: KindObject}
	nowhereSlots = [2]Value{1: {p: unsafe.Pointer(&undefinedCell)}}
)

// take makes the site remember an entry too, and reads the property.
func (ic *GetIC) take(r *Realm, x *lookupEntry, v Value) (Value, *Throw) {
	switch {
	case x.absent:
		ic.shape, ic.holder, ic.held, ic.epoch = x.shape, &nowhere, 0, x.epoch
		return Undefined(), nil
	case x.accessor:
		return ic.takeAccessor(r, x, v)
	case x.holder == nil:
		ic.own, ic.off, ic.out = x.shape, slotOffset(int(x.slot)), x.shape.flags&shapeInline == 0
		return v.Obj().Slot(x.slot), nil
	}
	ic.shape, ic.holder, ic.held, ic.epoch = x.shape, x.holder, x.slot, x.epoch
	return x.holder.Slot(x.slot), nil
}

// takeAccessor is take of an accessor property: its getter is remembered where
// the property is inherited and so has a layout that the epoch guards.
func (ic *GetIC) takeAccessor(r *Realm, x *lookupEntry, v Value) (Value, *Throw) {
	o := x.holder
	if o == nil {
		o = v.Obj()
	}
	p := Property{Accessor: (*Accessor)(o.Slot(x.slot).p)}
	if x.holder == nil || p.Accessor.Get == nil || p.Accessor.Get.Value().AsFunction() == nil || v.IsString() {
		return p.read(r, v)
	}
	ic.getterShape, ic.getterEpoch, ic.getter = x.shape, x.epoch, p.Accessor.Get.Value().AsFunction()
	return callGetter(r, ic.getter, v)
}

func (c *lookupCache) enter(x lookupEntry) {
	if c.table == nil {
		c.table = make([]lookupEntry, lookupEntries)
	}
	h := lookupHash(x.shape, x.key)
	if y := &c.table[h]; y.shape != nil && (y.shape != x.shape || y.key != x.key) {
		c.table[h^1] = *y // a pair of places each, lest two lookups drive each other out
	}
	c.table[h] = x
}

// fill enters what a plain lookup from start finds; o is nil where v is a
// primitive, whose shape stands for all of its kind.
func (c *lookupCache) fill(r *Realm, v Value, o, start *Object, key PropertyKey) {
	if v.p == nil {
		return
	}
	x := lookupEntry{shape: layoutOf(v), key: key, absent: true, epoch: r.protoEpoch}
	for p := start; p != nil; p = p.shape.proto {
		if !cacheable(p, key) {
			return
		}
		if i := p.shape.lookup(key); i != noSlot {
			x.found(p, o, i)
			break
		}
		if p == o && p.shape.owned() && !p.shape.isProto() {
			return // may get the property without a new identity
		}
		if p != o {
			p.becomePrototype()
		}
	}
	x.epoch = r.protoEpoch
	c.enter(x)
}

// found makes x the entry of the property in place i of p, where o is the receiver.
func (x *lookupEntry) found(p, o *Object, i int) {
	attr := p.shape.props[i].Attr
	x.absent, x.slot, x.accessor = false, uint32(i), attr&AttrAccessor != 0
	if p != o {
		p.becomePrototype()
		x.holder = p
		return
	}
	x.writable = attr&(AttrAccessor|AttrWritable) == AttrWritable && !p.shape.isProto()
}

// cacheable reports whether a named property of o is just a slot.
func cacheable(o *Object, key PropertyKey) bool {
	if o.shape.flags&shapeLazy != 0 {
		return key != NameLength.Key() && key != NameName.Key() && key != NamePrototype.Key()
	}
	switch o.shape.kind {
	case KindProxy, KindNamespace, KindGlobal, KindTypedArray:
		return false
	case KindError:
		return key != NameStack.Key()
	case KindArray, KindStringObject:
		return key != NameLength.Key()
	}
	return true
}

// SetIC is the inline cache of a property write: the layout that was last seen
// with the property as its own, and the two between which it was last added.
type SetIC struct {
	own   *Shape
	off   uint32 // of the slot of own
	added uint32 // the slot that adding fills
	out   bool   // own has its slots outside of the object
	shape *Shape
	next  *Shape
	epoch uint32
	fits  bool // next needs no more room than shape
	far   bool // next has its slots outside of the object
}

// Own reports whether v has the layout in which the property was written last.
// Store then writes it.
func (ic *SetIC) Own(v Value) bool { return v.p != nil && (*header)(v.p).shape == ic.own }

// Store is v.key = x where Own holds.
func (ic *SetIC) Store(v, x Value) {
	p, more := v.p, (*Object)(v.p).more
	if ic.out {
		p = more
	}
	*(*Value)(unsafe.Add(p, ic.off)) = x
}

// Adds reports whether v has the layout to which the property was added last,
// with room for it. Add then adds it.
func (ic *SetIC) Adds(r *Realm, v Value) bool {
	return v.p != nil && (*header)(v.p).shape == ic.shape && ic.fits && ic.epoch == r.protoEpoch
}

// Add is v.key = x where Adds holds.
func (ic *SetIC) Add(v, x Value) {
	(*Object)(v.p).shape = ic.next
	p, more := v.p, (*Object)(v.p).more
	if ic.far {
		p = more
	}
	*(*Value)(unsafe.Add(p, slotOffset(int(ic.added)))) = x
}

// StoreNum is Store of a Number. Where the slot holds a Number already, no
// pointer is written.
func (ic *SetIC) StoreNum(v Value, f float64) {
	p, more := v.p, (*Object)(v.p).more
	if ic.out {
		p = more
	}
	s := (*Value)(unsafe.Add(p, ic.off))
	if s.p == nil {
		s.n = math.Float64bits(f)
		return
	}
	*s = Num(f)
}

// Set is v.key = x through an inline cache, in strict or sloppy code.
func (ic *SetIC) Set(r *Realm, v Value, key PropertyKey, x Value, strict bool) *Throw {
	if v.p != nil {
		s := (*header)(v.p).shape
		if s == ic.own {
			ic.Store(v, x)
			return nil
		}
		if s == ic.shape && ic.epoch == r.protoEpoch {
			v.Obj().grow(ic.next, x)
			return nil
		}
	}
	return ic.miss(r, v, key, x, strict)
}

func (ic *SetIC) miss(r *Realm, v Value, key PropertyKey, x Value, strict bool) *Throw {
	o := v.AsObject()
	if o != nil {
		if g := r.growths.find(o.shape, key); g != nil && g.epoch == r.protoEpoch {
			ic.remember(g.before, g.after, g.epoch)
			o.grow(g.after, x)
			return nil
		}
	}
	var before *Shape
	if o != nil && !key.IsIndex() && cacheable(o, key) && o.shape.flags&shapeLazy == 0 {
		before = o.shape
		if i := before.lookup(key); i != noSlot {
			if before.props[i].Attr&(AttrAccessor|AttrWritable) == AttrWritable && !before.isProto() {
				ic.own, ic.off, ic.out = before, slotOffset(i), before.flags&shapeInline == 0
				o.SetSlot(uint32(i), x)
				return nil
			}
			before = nil
		}
	}
	var e *Throw
	if strict {
		e = PutV(r, v, key, x)
	} else {
		e = PutSloppy(r, v, key, x)
	}
	if e == nil && before != nil {
		ic.fillGrown(r, o, before, key)
	}
	return e
}

// remember makes the site know an addition.
func (ic *SetIC) remember(before, after *Shape, epoch uint32) {
	ic.shape, ic.next, ic.added, ic.epoch = before, after, uint32(len(before.props)), epoch
	ic.fits = before.capacity == after.capacity
	ic.far = after.flags&shapeInline == 0
}

// grow gives o the layout next, which has one property more than its own.
func (o *Object) grow(next *Shape, v Value) {
	s := o.shape
	if next.capacity != s.capacity {
		o.resize(next.capacity, len(s.props))
	}
	o.shape = next
	*o.slot(len(s.props)) = v
}

// growth is an addition of a property, for the sites that see several layouts:
// constructors of classes that others extend.
type growth struct {
	before, after *Shape
	key           PropertyKey
	epoch         uint32
}

// growthCache remembers additions by layout and key.
type growthCache struct{ table []growth }

const growthEntries = 512

func growthHash(s *Shape, key PropertyKey) uint32 { return lookupHash(s, key) & (growthEntries - 1) }

func (c *growthCache) find(s *Shape, key PropertyKey) *growth {
	if c.table == nil {
		return nil
	}
	if g := &c.table[growthHash(s, key)]; g.before == s && g.key == key {
		return g
	}
	return nil
}

func (c *growthCache) enter(g growth) {
	if c.table == nil {
		c.table = make([]growth, growthEntries)
	}
	c.table[growthHash(g.before, g.key)] = g
}

// fillGrown enters an addition that has just happened the usual way: no
// prototype has the property in a form that forbids or diverts it.
func (ic *SetIC) fillGrown(r *Realm, o *Object, before *Shape, key PropertyKey) {
	after := o.shape
	if after.owned() || before.owned() || after.parent != before || after.props[len(after.props)-1].Key != key {
		return
	}
	for p := after.proto; p != nil; p = p.shape.proto {
		if !cacheable(p, key) {
			return
		}
		i := p.shape.lookup(key)
		if i != noSlot && p.shape.props[i].Attr&(AttrAccessor|AttrWritable) != AttrWritable {
			return
		}
		p.becomePrototype()
		if i != noSlot { // an ordinary default, which nothing beyond it can forbid
			break
		}
	}
	ic.remember(before, after, r.protoEpoch)
	r.growths.enter(growth{before, after, key, r.protoEpoch})
}

// GlobalIC is the inline cache of a read of a global variable.
type GlobalIC struct {
	shape *Shape
	slot  uint32
}

// Hit reports whether the global object has the layout in which the variable
// was found last. Load then reads it.
func (ic *GlobalIC) Hit(r *Realm) bool { return r.global.shape == ic.shape }

// Load is the variable where Hit holds.
func (ic *GlobalIC) Load(r *Realm) Value { return r.global.Slot(ic.slot) }

// Get is the value of global variable key; it throws ReferenceError where
// there is none.
func (ic *GlobalIC) Get(r *Realm, key PropertyKey) (Value, *Throw) {
	if r.global.shape == ic.shape {
		return r.global.Slot(ic.slot), nil
	}
	return ic.miss(r, key)
}

// Fill makes Hit hold if global variable key is a data property.
func (ic *GlobalIC) Fill(r *Realm, key PropertyKey) bool {
	if r.lexicals[key] != nil {
		return false
	}
	p, ok, e := r.global.GetOwnProperty(r, key)
	if e != nil || !ok {
		return false
	}
	slot := r.global.shape.lookup(key)
	if p.Accessor != nil {
		if slot, ok = r.keptSlot(key, p.Accessor); !ok {
			return false
		}
	}
	ic.shape, ic.slot = r.global.shape, uint32(slot)
	return true
}

func (ic *GlobalIC) miss(r *Realm, key PropertyKey) (Value, *Throw) {
	if l := r.lexicals[key]; l != nil {
		return l.get(r, key)
	}
	p, ok, e := r.global.GetOwnProperty(r, key)
	if e != nil {
		return Value{}, e
	}
	if ok && p.Accessor == nil {
		ic.shape, ic.slot = r.global.shape, uint32(r.global.shape.lookup(key))
		return p.Value, nil
	}
	if ok {
		if slot, kept := r.keptSlot(key, p.Accessor); kept {
			ic.shape, ic.slot = r.global.shape, uint32(slot)
			return r.global.Slot(ic.slot), nil
		}
	}
	found, e := r.global.HasProperty(r, key)
	if e != nil {
		return Value{}, e
	}
	if !found {
		return Value{}, r.ThrowReferenceError(key.String() + " is not defined")
	}
	return r.global.Get(r, key)
}

// GetGlobalOrUndefined is the value of a global variable for typeof.
func GetGlobalOrUndefined(r *Realm, key PropertyKey) (Value, *Throw) {
	if l := r.lexicals[key]; l != nil {
		return l.get(r, key)
	}
	return r.global.Get(r, key)
}

// SetGlobal assigns to a global variable; strict code may not create one.
func SetGlobal(r *Realm, key PropertyKey, v Value, strict bool) *Throw {
	if l := r.lexicals[key]; l != nil {
		return l.set(r, key, v)
	}
	if strict {
		ok, e := r.global.HasProperty(r, key)
		if e != nil {
			return e
		}
		if !ok {
			return r.ThrowReferenceError(key.String() + " is not defined")
		}
		return PutV(r, r.global.Value(), key, v)
	}
	return PutSloppy(r, r.global.Value(), key, v)
}
