package js

// ElementsIntact reports whether a is a fast array on whose elements no
// prototype has a say: a hole reads as undefined, and storing just stores.
func (r *Realm) ElementsIntact(a *Array) bool { return !a.slow && !r.indexedProto(a.shape.proto) }

// PlainArray reports whether a has the usual prototype and no properties
// beside its elements.
func (r *Realm) PlainArray(a *Array) bool {
	return a.shape.proto == r.intrinsics[IntrinsicArrayPrototype] && len(a.shape.props) == 0
}

// ArraySpeciesIntact reports whether ArraySpeciesCreate for a makes an
// ordinary array and nothing notices.
func (r *Realm) ArraySpeciesIntact(a *Array) bool {
	if !r.PlainArray(a) {
		return false
	}
	ctor := r.intrinsics[IntrinsicArray]
	p, ok := a.shape.proto.ownProperty(NameConstructor.Key())
	if !ok || p.Accessor != nil || ctor == nil || p.Value.AsObject() != ctor {
		return false
	}
	return speciesIntact(ctor)
}

// speciesIntact reports whether ctor's @@species is the getter of the runtime.
func speciesIntact(ctor *Object) bool {
	p, ok := ctor.ownProperty(SymSpecies.Key())
	if !ok || p.Accessor == nil || p.Accessor.Get == nil {
		return false
	}
	f := p.Accessor.Get.Value().AsFunction()
	return f != nil && f.Code.Native != nil && f.Code.Name == "get [Symbol.species]"
}

// ConcatIntact reports whether no prototype of arrays has @@isConcatSpreadable.
func (r *Realm) ConcatIntact() bool {
	for _, id := range [2]Intrinsic{IntrinsicArrayPrototype, IntrinsicObjectPrototype} {
		if _, ok := r.Intrinsic(id).ownProperty(SymIsConcatSpreadable.Key()); ok {
			return false
		}
	}
	return true
}

// Pristine reports whether an intrinsic object still has the runtime's
// function as property key.
func (r *Realm) Pristine(id Intrinsic, key PropertyKey, native Native) bool {
	return r.pristine(id, key, native)
}

// HasNoOwn reports whether o has the given intrinsic prototype and no named
// own properties.
func (r *Realm) HasNoOwn(o *Object, proto Intrinsic) bool {
	return o.shape.proto == r.intrinsics[proto] && len(o.shape.props) == 0
}

// PlainProps returns the layout of an ordinary object whose properties are all
// in slots, none of them an accessor; nil for others. As long as o.Shape()
// stays the same, o.Slot(i) is the value of Props()[i].
func (o *Object) PlainProps() []Prop {
	s := o.shape
	if s.kind != KindObject || !s.plain() || s.owned() || o.ext() != nil && o.ext().elems != nil {
		return nil
	}
	for i := range s.props {
		if s.props[i].Attr&(AttrAccessor|attrDeleted) != 0 {
			return nil
		}
	}
	return s.props
}
