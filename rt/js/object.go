package js

// Ops is an object's internal methods,
// https://tc39.es/ecma262/#sec-object-internal-methods-and-internal-slots.
// A kind of exotic object embeds Ordinary and overrides what differs.
type Ops interface {
	GetPrototypeOf(r *Realm, o *Object) (*Object, *Throw)
	SetPrototypeOf(r *Realm, o *Object, proto *Object) (bool, *Throw)
	IsExtensible(r *Realm, o *Object) (bool, *Throw)
	PreventExtensions(r *Realm, o *Object) (bool, *Throw)
	GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw)
	DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw)
	HasProperty(r *Realm, o *Object, key PropertyKey) (bool, *Throw)
	Get(r *Realm, o *Object, key PropertyKey, receiver Value) (Value, *Throw)
	Set(r *Realm, o *Object, key PropertyKey, v Value, receiver Value) (bool, *Throw)
	Delete(r *Realm, o *Object, key PropertyKey) (bool, *Throw)
	OwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw)
}

// Ordinary is the internal methods of ordinary objects,
// https://tc39.es/ecma262/#sec-ordinary-object-internal-methods-and-internal-slots.
type Ordinary struct{}

// GetPrototypeOf is https://tc39.es/ecma262/#sec-ordinarygetprototypeof.
func (Ordinary) GetPrototypeOf(r *Realm, o *Object) (*Object, *Throw) { return o.shape.proto, nil }

// SetPrototypeOf is OrdinarySetPrototypeOf.
func (Ordinary) SetPrototypeOf(r *Realm, o *Object, proto *Object) (bool, *Throw) {
	return OrdinarySetPrototypeOf(r, o, proto)
}

// IsExtensible is https://tc39.es/ecma262/#sec-ordinaryisextensible.
func (Ordinary) IsExtensible(r *Realm, o *Object) (bool, *Throw) { return o.shape.extensible(), nil }

// PreventExtensions is OrdinaryPreventExtensions.
func (Ordinary) PreventExtensions(r *Realm, o *Object) (bool, *Throw) {
	return OrdinaryPreventExtensions(r, o)
}

// GetOwnProperty is OrdinaryGetOwnProperty.
func (Ordinary) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	p, ok := o.ownProperty(key)
	return p, ok, nil
}

// DefineOwnProperty is OrdinaryDefineOwnProperty.
func (Ordinary) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	return OrdinaryDefineOwnProperty(r, o, key, d)
}

// HasProperty is OrdinaryHasProperty.
func (Ordinary) HasProperty(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	return OrdinaryHasProperty(r, o, key)
}

// Get is OrdinaryGet.
func (Ordinary) Get(r *Realm, o *Object, key PropertyKey, receiver Value) (Value, *Throw) {
	return OrdinaryGet(r, o, key, receiver)
}

// Set is OrdinarySet.
func (Ordinary) Set(r *Realm, o *Object, key PropertyKey, v Value, receiver Value) (bool, *Throw) {
	return OrdinarySet(r, o, key, v, receiver)
}

// Delete is OrdinaryDelete.
func (Ordinary) Delete(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	return OrdinaryDelete(r, o, key)
}

// OwnKeys is OrdinaryOwnKeys.
func (Ordinary) OwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw) { return OrdinaryOwnKeys(r, o) }

// Accessor is the getter and setter of an accessor property; either may be nil.
type Accessor struct {
	shape    *Shape
	Get, Set *Object
}

// Property is an existing property of an object.
type Property struct {
	Value    Value     // of a data property
	Accessor *Accessor // of an accessor property, else nil
	Attr     Attr
}

// Enumerable reports whether p is enumerable.
func (p Property) Enumerable() bool { return p.Attr&AttrEnumerable != 0 }

// Descriptor is a Property Descriptor,
// https://tc39.es/ecma262/#sec-property-descriptor-specification-type: Has says
// which attributes are present, Attr what those are.
type Descriptor struct {
	Value          Value
	Get, Set       *Object // nil for undefined
	Attr           Attr    // of the present ones of writable, enumerable, configurable
	Has            Attr    // which of writable, enumerable, configurable are present
	HasValue       bool
	HasGet, HasSet bool
}

// DataDescriptor returns the complete descriptor of a data property.
func DataDescriptor(v Value, attr Attr) Descriptor {
	return Descriptor{Value: v, HasValue: true, Attr: attr, Has: AttrAll}
}

// AccessorDescriptor returns the complete descriptor of an accessor property.
func AccessorDescriptor(get, set *Object, attr Attr) Descriptor {
	return Descriptor{Get: get, Set: set, HasGet: true, HasSet: true, Attr: attr, Has: AttrEnumerable | AttrConfigurable}
}

// IsAccessor reports whether d describes an accessor property.
func (d *Descriptor) IsAccessor() bool { return d.HasGet || d.HasSet }

// IsData reports whether d describes a data property.
func (d *Descriptor) IsData() bool { return d.HasValue || d.Has&AttrWritable != 0 }

// Descriptor returns p as a complete descriptor.
func (p Property) Descriptor() Descriptor {
	if p.Accessor != nil {
		return AccessorDescriptor(p.Accessor.Get, p.Accessor.Set, p.Attr&AttrAll)
	}
	return DataDescriptor(p.Value, p.Attr&AttrAll)
}

// named returns the property in place i of the shape.
func (o *Object) named(i int) Property {
	attr := o.shape.props[i].Attr
	v := *o.slot(i)
	if attr&AttrAccessor != 0 {
		return Property{Accessor: (*Accessor)(v.p), Attr: attr}
	}
	return Property{Value: v, Attr: attr}
}

// GetPrototypeOf is O.[[GetPrototypeOf]]().
func (o *Object) GetPrototypeOf(r *Realm) (*Object, *Throw) { return o.shape.ops.GetPrototypeOf(r, o) }

// SetPrototypeOf is O.[[SetPrototypeOf]](V).
func (o *Object) SetPrototypeOf(r *Realm, proto *Object) (bool, *Throw) {
	return o.shape.ops.SetPrototypeOf(r, o, proto)
}

// IsExtensible is O.[[IsExtensible]]().
func (o *Object) IsExtensible(r *Realm) (bool, *Throw) { return o.shape.ops.IsExtensible(r, o) }

// PreventExtensions is O.[[PreventExtensions]]().
func (o *Object) PreventExtensions(r *Realm) (bool, *Throw) {
	return o.shape.ops.PreventExtensions(r, o)
}

// GetOwnProperty is O.[[GetOwnProperty]](P).
func (o *Object) GetOwnProperty(r *Realm, key PropertyKey) (Property, bool, *Throw) {
	return o.shape.ops.GetOwnProperty(r, o, key)
}

// DefineOwnProperty is O.[[DefineOwnProperty]](P, Desc).
func (o *Object) DefineOwnProperty(r *Realm, key PropertyKey, d Descriptor) (bool, *Throw) {
	return o.shape.ops.DefineOwnProperty(r, o, key, d)
}

// HasProperty is O.[[HasProperty]](P).
func (o *Object) HasProperty(r *Realm, key PropertyKey) (bool, *Throw) {
	return o.shape.ops.HasProperty(r, o, key)
}

// Get is O.[[Get]](P, O).
func (o *Object) Get(r *Realm, key PropertyKey) (Value, *Throw) {
	return o.shape.ops.Get(r, o, key, o.Value())
}

// GetReceiver is O.[[Get]](P, Receiver).
func (o *Object) GetReceiver(r *Realm, key PropertyKey, receiver Value) (Value, *Throw) {
	return o.shape.ops.Get(r, o, key, receiver)
}

// SetReceiver is O.[[Set]](P, V, Receiver).
func (o *Object) SetReceiver(r *Realm, key PropertyKey, v, receiver Value) (bool, *Throw) {
	return o.shape.ops.Set(r, o, key, v, receiver)
}

// Delete is O.[[Delete]](P).
func (o *Object) Delete(r *Realm, key PropertyKey) (bool, *Throw) {
	return o.shape.ops.Delete(r, o, key)
}

// OwnKeys is O.[[OwnPropertyKeys]](); private names are not listed.
func (o *Object) OwnKeys(r *Realm) ([]PropertyKey, *Throw) { return o.shape.ops.OwnKeys(r, o) }

// OrdinarySetPrototypeOf is https://tc39.es/ecma262/#sec-ordinarysetprototypeof.
func OrdinarySetPrototypeOf(r *Realm, o *Object, proto *Object) (bool, *Throw) {
	if o.shape.proto == proto {
		return true, nil
	}
	if !o.shape.extensible() || o == r.intrinsics[IntrinsicObjectPrototype] {
		return false, nil
	}
	for p := proto; p != nil; p = p.shape.proto {
		if p == o {
			return false, nil
		}
		if p.shape.kind == KindProxy {
			break
		}
	}
	o.materializeLazy()
	if proto != nil {
		proto.becomePrototype()
	}
	if o.shape.isProto() {
		r.protoEpoch++
	}
	o.shape = r.reprototype(o.shape, proto)
	return true, nil
}

// reprototype returns the layout of s under another prototype: shared, where s
// is shared, so that objects made alike stay alike.
func (r *Realm) reprototype(s *Shape, proto *Object) *Shape {
	if s.owned() || !s.extensible() {
		return s.withProto(proto)
	}
	n := r.rootShape(s.kind, s.ops, proto, int(s.inline))
	for _, p := range s.props {
		if n = n.child(p.Key, p.Attr); n == nil {
			return s.withProto(proto)
		}
	}
	if n.capacity != s.capacity {
		return s.withProto(proto)
	}
	return n
}

// OrdinaryPreventExtensions is https://tc39.es/ecma262/#sec-ordinarypreventextensions.
func OrdinaryPreventExtensions(r *Realm, o *Object) (bool, *Throw) {
	o.materializeLazy()
	if o.shape.owned() {
		o.shape = o.shape.ownedCopy()
		o.shape.flags |= shapeFixed
	} else {
		o.shape = o.shape.fixedCopy()
	}
	return true, nil
}

// OrdinaryGetOwnProperty is https://tc39.es/ecma262/#sec-ordinarygetownproperty.
func OrdinaryGetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	p, ok := o.ownProperty(key)
	return p, ok, nil
}

// ownProperty finds a property in the ordinary storage of o.
func (o *Object) ownProperty(key PropertyKey) (Property, bool) {
	if key.IsIndex() {
		if o.ext() == nil || o.ext().elems == nil {
			return Property{}, false
		}
		return o.ext().elems.get(key.index)
	}
	o.materializeLazy()
	if i := o.shape.lookup(key); i != noSlot {
		return o.named(i), true
	}
	return Property{}, false
}

// OrdinaryHasProperty is https://tc39.es/ecma262/#sec-ordinaryhasproperty.
func OrdinaryHasProperty(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	for {
		_, ok, e := o.GetOwnProperty(r, key)
		if e != nil || ok {
			return ok, e
		}
		if o = o.shape.proto; o == nil {
			return false, nil
		}
		if !o.shape.plain() {
			return o.HasProperty(r, key)
		}
	}
}

// OrdinaryGet is https://tc39.es/ecma262/#sec-ordinaryget. The chain of
// ordinary prototypes is walked without recursion.
func OrdinaryGet(r *Realm, o *Object, key PropertyKey, receiver Value) (Value, *Throw) {
	for {
		p, ok, e := o.GetOwnProperty(r, key)
		if e != nil {
			return Value{}, e
		}
		if ok {
			return p.read(r, receiver)
		}
		if o = o.shape.proto; o == nil {
			return Undefined(), nil
		}
		if !o.shape.plain() {
			return o.GetReceiver(r, key, receiver)
		}
	}
}

// read returns the value of p as a get on receiver sees it.
func (p Property) read(r *Realm, receiver Value) (Value, *Throw) {
	if p.Accessor == nil {
		return p.Value, nil
	}
	if p.Accessor.Get == nil {
		return Undefined(), nil
	}
	if e := r.Enter(); e != nil {
		return Undefined(), e
	}
	v, e := Call0(r, p.Accessor.Get.Value(), receiver)
	r.Leave()
	return v, e
}

// OrdinarySet is https://tc39.es/ecma262/#sec-ordinaryset.
func OrdinarySet(r *Realm, o *Object, key PropertyKey, v, receiver Value) (bool, *Throw) {
	for {
		p, ok, e := o.GetOwnProperty(r, key)
		if e != nil {
			return false, e
		}
		if ok {
			return setExisting(r, o, p, key, v, receiver)
		}
		proto := o.shape.proto
		if proto == nil {
			return setOnReceiver(r, key, v, receiver)
		}
		if !proto.shape.plain() {
			return proto.SetReceiver(r, key, v, receiver)
		}
		o = proto
	}
}

func setExisting(r *Realm, o *Object, p Property, key PropertyKey, v, receiver Value) (bool, *Throw) {
	if p.Accessor != nil {
		if p.Accessor.Set == nil {
			return false, nil
		}
		if e := r.Enter(); e != nil {
			return false, e
		}
		_, e := Call1(r, p.Accessor.Set.Value(), receiver, v)
		r.Leave()
		return e == nil, e
	}
	if p.Attr&AttrWritable == 0 {
		return false, nil
	}
	if receiver.p == o.Value().p && o.shape.plain() {
		o.store(r, key, v)
		return true, nil
	}
	return setOnReceiver(r, key, v, receiver)
}

// store writes an existing writable data property of the ordinary storage.
func (o *Object) store(r *Realm, key PropertyKey, v Value) {
	if key.IsIndex() {
		o.ext().elems.set(key.index, v)
		return
	}
	o.overwrite(r, o.shape.lookup(key), v)
}

// overwrite changes the value of a slot. Sites remember functions that are
// inherited: see Calls.
func (o *Object) overwrite(r *Realm, i int, v Value) {
	s := o.slot(i)
	if o.shape.isProto() && s.AsFunction() != nil {
		r.protoEpoch++
	}
	*s = v
}

// setOnReceiver is the end of https://tc39.es/ecma262/#sec-ordinarysetwithowndescriptor.
func setOnReceiver(r *Realm, key PropertyKey, v, receiver Value) (bool, *Throw) {
	o := receiver.AsObject()
	if o == nil {
		return false, nil
	}
	p, ok, e := o.GetOwnProperty(r, key)
	if e != nil {
		return false, e
	}
	if !ok {
		return CreateDataProperty(r, o, key, v)
	}
	if p.Accessor != nil || p.Attr&AttrWritable == 0 {
		return false, nil
	}
	return o.DefineOwnProperty(r, key, Descriptor{Value: v, HasValue: true})
}

// OrdinaryDelete is https://tc39.es/ecma262/#sec-ordinarydelete.
func OrdinaryDelete(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	p, ok, e := o.GetOwnProperty(r, key)
	if e != nil || !ok {
		return e == nil, e
	}
	if p.Attr&AttrConfigurable == 0 {
		return false, nil
	}
	o.remove(r, key)
	return true, nil
}

// remove takes a property out of the ordinary storage.
func (o *Object) remove(r *Realm, key PropertyKey) {
	if key.IsIndex() {
		o.ext().elems.remove(key.index)
		return
	}
	o.materializeLazy()
	i := o.shape.lookup(key)
	if i == noSlot {
		return
	}
	if o.shape.isProto() {
		r.protoEpoch++
	}
	last := i == len(o.shape.props)-1
	if last && !o.shape.owned() && o.shape.parent != nil && o.shape.parent.capacity == o.shape.capacity {
		*o.slot(i) = Value{}
		o.shape = o.shape.parent
		return
	}
	s := o.shape.ownedCopy() // a new identity: what was cached for the old one is void
	s.props[i] = Prop{Attr: attrDeleted}
	s.live--
	o.shape = s
	*o.slot(i) = Value{}
	o.compact()
}

// compact closes the gaps of an owned shape once they are the larger part.
func (o *Object) compact() {
	s := o.shape
	if len(s.props) < 16 || s.live*2 > len(s.props) {
		return
	}
	n := 0
	for i, p := range s.props {
		if p.Attr&attrDeleted == 0 {
			s.props[n] = p
			*o.slot(n) = *o.slot(i)
			n++
		}
	}
	for i := n; i < len(s.props); i++ {
		*o.slot(i) = Value{}
	}
	s.props = s.props[:n]
	s.table = nil
}

// OrdinaryOwnKeys is https://tc39.es/ecma262/#sec-ordinaryownpropertykeys:
// indices ascending, names, then symbols, both in order of creation.
func OrdinaryOwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw) {
	var keys []PropertyKey
	if o.ext() != nil && o.ext().elems != nil {
		keys = o.ext().elems.keys()
	}
	return o.appendNamedKeys(keys), nil
}

// appendNamedKeys appends the names and then the symbols of o.
func (o *Object) appendNamedKeys(keys []PropertyKey) []PropertyKey {
	o.materializeLazy()
	symbols := false
	for i := range o.shape.props {
		p := &o.shape.props[i]
		if p.Attr&attrDeleted != 0 {
			continue
		}
		if p.Key.IsSymbol() {
			symbols = true
			continue
		}
		keys = append(keys, p.Key)
	}
	if !symbols {
		return keys
	}
	for i := range o.shape.props {
		p := &o.shape.props[i]
		if p.Attr&attrDeleted == 0 && p.Key.IsSymbol() && !p.Key.Sym().private {
			keys = append(keys, p.Key)
		}
	}
	return keys
}

// add appends a property that o does not have; the slot value of an accessor
// property is its *Accessor.
func (o *Object) add(r *Realm, key PropertyKey, v Value, attr Attr) {
	if key.IsIndex() {
		ext := o.extra()
		if ext.elems == nil {
			ext.elems = &elements{}
		}
		ext.elems.add(key.index, v, attr)
		return
	}
	o.materializeLazy()
	s := o.shape
	if !s.owned() {
		if c := s.child(key, attr); c != nil {
			if c.capacity != s.capacity {
				o.resize(c.capacity, len(s.props))
			}
			o.shape = c
			*o.slot(len(s.props)) = v
			return
		}
		o.shape = s.ownedCopy()
	} else if s.isProto() {
		r.protoEpoch++
	}
	o.addOwned(key, v, attr)
}

func (o *Object) addOwned(key PropertyKey, v Value, attr Attr) {
	s := o.shape
	n := len(s.props)
	if c := grownCapacity(s.capacity, n+1); c != s.capacity {
		if s.flags&shapeInline != 0 { // sites know where the slots were
			s = s.ownedCopy()
			o.shape = s
		}
		o.resize(c, n)
		s.capacity = c
		s.flags &^= shapeInline
	}
	s.props = append(s.props, Prop{key, attr})
	s.live++
	if s.table != nil {
		if 2*(n+2) > len(s.table) {
			s.table = nil
		} else {
			s.insertTable(n)
		}
	}
	*o.slot(n) = v
}

// reconfigure changes the attributes of an existing named property.
func (o *Object) reconfigure(r *Realm, key PropertyKey, v Value, attr Attr) {
	if key.IsIndex() {
		o.ext().elems.reconfigure(key.index, v, attr)
		return
	}
	i := o.shape.lookup(key)
	if o.shape.isProto() && (o.shape.props[i].Attr != attr || attr&AttrAccessor != 0) {
		r.protoEpoch++ // sites remember inherited getters
	}
	if o.shape.props[i].Attr != attr {
		o.shape = o.shape.ownedCopy()
		o.shape.props[i].Attr = attr
	}
	o.overwrite(r, i, v)
}

// OrdinaryDefineOwnProperty is https://tc39.es/ecma262/#sec-ordinarydefineownproperty.
func OrdinaryDefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	cur, ok := o.ownProperty(key)
	if !ok {
		if !o.shape.extensible() {
			return false, nil
		}
		v, attr := d.complete()
		o.add(r, key, v, attr)
		return true, nil
	}
	v, attr, ok := d.applyTo(cur)
	if ok {
		o.reconfigure(r, key, v, attr)
	}
	return ok, nil
}

// complete returns the slot value and attributes of a new property.
func (d *Descriptor) complete() (Value, Attr) {
	attr := d.Attr & d.Has
	if d.IsAccessor() {
		return newAccessor(d.Get, d.Set), attr&^AttrWritable | AttrAccessor
	}
	if !d.HasValue {
		return Undefined(), attr
	}
	return d.Value, attr
}

func newAccessor(get, set *Object) Value {
	return accessorValue(&Accessor{shape: &accessorShape, Get: get, Set: set})
}

// Compatible reports whether d may be applied to cur,
// https://tc39.es/ecma262/#sec-validateandapplypropertydescriptor.
func (d *Descriptor) Compatible(cur Property) bool {
	_, _, ok := d.applyTo(cur)
	return ok
}

// applyTo returns the slot value and attributes of cur changed by d, or false
// where the change is not allowed.
func (d *Descriptor) applyTo(cur Property) (Value, Attr, bool) {
	if cur.Attr&AttrConfigurable == 0 && !d.allowedOnFixed(cur) {
		return Value{}, 0, false
	}
	attr := cur.Attr&^d.Has | d.Attr&d.Has
	switch {
	case d.IsAccessor():
		get, set := d.Get, d.Set
		if cur.Accessor != nil {
			if !d.HasGet {
				get = cur.Accessor.Get
			}
			if !d.HasSet {
				set = cur.Accessor.Set
			}
		}
		return newAccessor(get, set), attr&^AttrWritable | AttrAccessor, true
	case cur.Accessor != nil && !d.IsData():
		return accessorValue(cur.Accessor), attr | AttrAccessor, true
	case cur.Accessor != nil:
		attr &^= AttrAccessor
		if d.Has&AttrWritable == 0 {
			attr &^= AttrWritable
		}
		if !d.HasValue {
			return Undefined(), attr, true
		}
		return d.Value, attr, true
	case d.HasValue:
		return d.Value, attr, true
	}
	return cur.Value, attr, true
}

// allowedOnFixed says whether d changes nothing that a non-configurable
// property forbids to change.
func (d *Descriptor) allowedOnFixed(cur Property) bool {
	if d.Has&d.Attr&AttrConfigurable != 0 {
		return false
	}
	if d.Has&AttrEnumerable != 0 && (d.Attr^cur.Attr)&AttrEnumerable != 0 {
		return false
	}
	if d.IsAccessor() {
		return cur.Accessor != nil && (!d.HasGet || d.Get == cur.Accessor.Get) && (!d.HasSet || d.Set == cur.Accessor.Set)
	}
	if !d.IsData() {
		return true
	}
	if cur.Accessor != nil {
		return false
	}
	if cur.Attr&AttrWritable != 0 {
		return true
	}
	return d.Has&d.Attr&AttrWritable == 0 && (!d.HasValue || SameValue(d.Value, cur.Value))
}
