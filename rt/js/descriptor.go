package js

// FromPropertyDescriptor is https://tc39.es/ecma262/#sec-frompropertydescriptor.
func FromPropertyDescriptor(r *Realm, d Descriptor) *Object {
	o := NewObject(r)
	if d.HasValue {
		o.add(r, NameValue.Key(), d.Value, AttrAll)
	}
	if d.Has&AttrWritable != 0 {
		o.add(r, NameWritable.Key(), Bool(d.Attr&AttrWritable != 0), AttrAll)
	}
	if d.HasGet {
		o.add(r, NameGet.Key(), objectOrUndefined(d.Get), AttrAll)
	}
	if d.HasSet {
		o.add(r, NameSet.Key(), objectOrUndefined(d.Set), AttrAll)
	}
	if d.Has&AttrEnumerable != 0 {
		o.add(r, NameEnumerable.Key(), Bool(d.Attr&AttrEnumerable != 0), AttrAll)
	}
	if d.Has&AttrConfigurable != 0 {
		o.add(r, NameConfigurable.Key(), Bool(d.Attr&AttrConfigurable != 0), AttrAll)
	}
	return o
}

func objectOrUndefined(o *Object) Value {
	if o == nil {
		return Undefined()
	}
	return o.Value()
}

// ToPropertyDescriptor is https://tc39.es/ecma262/#sec-topropertydescriptor.
func ToPropertyDescriptor(r *Realm, v Value) (Descriptor, *Throw) {
	var d Descriptor
	o := v.AsObject()
	if o == nil {
		return d, r.ThrowTypeError("Property description must be an object: " + describePrimitive(v))
	}
	if e := d.readFlag(r, o, NameEnumerable, AttrEnumerable); e != nil {
		return d, e
	}
	if e := d.readFlag(r, o, NameConfigurable, AttrConfigurable); e != nil {
		return d, e
	}
	x, ok, e := getPresent(r, o, NameValue)
	if e != nil {
		return d, e
	}
	if ok {
		d.Value, d.HasValue = x, true
	}
	if e := d.readFlag(r, o, NameWritable, AttrWritable); e != nil {
		return d, e
	}
	if d.Get, d.HasGet, e = readAccessor(r, o, NameGet, "Getter"); e != nil {
		return d, e
	}
	if d.Set, d.HasSet, e = readAccessor(r, o, NameSet, "Setter"); e != nil {
		return d, e
	}
	if d.IsAccessor() && d.IsData() {
		return d, r.ThrowTypeError("Invalid property descriptor. Cannot both specify accessors and a value or writable attribute, " + Describe(v))
	}
	return d, nil
}

func getPresent(r *Realm, o *Object, name Name) (Value, bool, *Throw) {
	ok, e := o.HasProperty(r, name.Key())
	if e != nil || !ok {
		return Undefined(), false, e
	}
	v, e := o.Get(r, name.Key())
	return v, e == nil, e
}

func (d *Descriptor) readFlag(r *Realm, o *Object, name Name, attr Attr) *Throw {
	v, ok, e := getPresent(r, o, name)
	if e != nil || !ok {
		return e
	}
	d.Has |= attr
	if ToBoolean(v) {
		d.Attr |= attr
	}
	return nil
}

func readAccessor(r *Realm, o *Object, name Name, what string) (*Object, bool, *Throw) {
	v, ok, e := getPresent(r, o, name)
	if e != nil || !ok || v.IsUndefined() {
		return nil, ok, e
	}
	if !IsCallable(v) {
		return nil, false, r.ThrowTypeError(what + " must be a function: " + describePlain(v))
	}
	return v.Obj(), true, nil
}

// describePlain is Describe without quotes around strings.
func describePlain(v Value) string {
	if v.IsString() {
		return v.Str().String()
	}
	return Describe(v)
}

// completed gives d the attributes that are absent,
// https://tc39.es/ecma262/#sec-completepropertydescriptor.
func (d Descriptor) completed() Descriptor {
	if d.IsAccessor() {
		d.HasGet, d.HasSet = true, true
		d.Attr &= d.Has
		d.Has |= AttrEnumerable | AttrConfigurable
		return d
	}
	if !d.HasValue {
		d.Value, d.HasValue = Undefined(), true
	}
	d.Attr &= d.Has
	d.Has = AttrAll
	return d
}

// property returns a complete descriptor as a Property.
func (d Descriptor) property() Property {
	if d.IsAccessor() {
		return Property{Accessor: &Accessor{shape: &accessorShape, Get: d.Get, Set: d.Set}, Attr: d.Attr | AttrAccessor}
	}
	return Property{Value: d.Value, Attr: d.Attr}
}
