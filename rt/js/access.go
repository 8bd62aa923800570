package js

// GetV is https://tc39.es/ecma262/#sec-getv: primitives are looked up on their
// prototypes without being wrapped.
func GetV(r *Realm, v Value, key PropertyKey) (Value, *Throw) {
	if v.IsObject() {
		return v.Obj().shape.ops.Get(r, v.Obj(), key, v)
	}
	return getPrimitive(r, v, key)
}

func getPrimitive(r *Realm, v Value, key PropertyKey) (Value, *Throw) {
	if v.IsString() {
		if p, ok := stringProperty(v.Str(), key); ok {
			return p.Value, nil
		}
	}
	proto := r.primitiveProto(v)
	if proto == nil {
		return Value{}, r.ThrowTypeError("Cannot read properties of " + toStringPrimitive(v).String() + " (reading '" + key.String() + "')")
	}
	return proto.GetReceiver(r, key, v)
}

// primitiveProto returns the prototype on which properties of a primitive are
// found, or nil for undefined and null.
func (r *Realm) primitiveProto(v Value) *Object {
	switch v.Kind() {
	case KindNumber:
		return r.Intrinsic(IntrinsicNumberPrototype)
	case KindString:
		return r.Intrinsic(IntrinsicStringPrototype)
	case KindBoolean:
		return r.Intrinsic(IntrinsicBooleanPrototype)
	case KindSymbol:
		return r.Intrinsic(IntrinsicSymbolPrototype)
	case KindBigInt:
		return r.Intrinsic(IntrinsicBigIntPrototype)
	}
	return nil
}

// stringProperty finds length or a code unit of s.
func stringProperty(s *String, key PropertyKey) (Property, bool) {
	if key.IsIndex() {
		if int(key.index) < s.Len() {
			return Property{Value: unitString(s.At(int(key.index))).Value(), Attr: AttrEnumerable}, true
		}
		return Property{}, false
	}
	if key == NameLength.Key() {
		return Property{Value: Int(s.Len())}, true
	}
	return Property{}, false
}

// PutV is a strict assignment v[key] = x, https://tc39.es/ecma262/#sec-putvalue.
func PutV(r *Realm, v Value, key PropertyKey, x Value) *Throw {
	ok, e := setV(r, v, key, x)
	if e != nil || ok {
		return e
	}
	return r.throwReadOnly(v, key)
}

// PutSloppy is an assignment v[key] = x in sloppy code: failure is silent.
func PutSloppy(r *Realm, v Value, key PropertyKey, x Value) *Throw {
	_, e := setV(r, v, key, x)
	return e
}

func setV(r *Realm, v Value, key PropertyKey, x Value) (bool, *Throw) {
	if v.IsObject() {
		return v.Obj().shape.ops.Set(r, v.Obj(), key, x, v)
	}
	proto := r.primitiveProto(v)
	if proto == nil {
		return false, r.ThrowTypeError("Cannot set properties of " + toStringPrimitive(v).String() + " (setting '" + key.String() + "')")
	}
	if v.IsString() {
		if _, ok := stringProperty(v.Str(), key); ok {
			return false, nil
		}
	}
	return proto.SetReceiver(r, key, x, v)
}

// throwReadOnly returns the TypeError of a strict assignment that failed.
func (r *Realm) throwReadOnly(v Value, key PropertyKey) *Throw {
	k := key.String()
	o := v.AsObject()
	if o == nil && v.IsString() {
		if _, ok := stringProperty(v.Str(), key); ok {
			return r.ThrowTypeError("Cannot assign to read only property '" + k + "' of string '" + v.Str().String() + "'")
		}
	}
	if o == nil {
		return r.ThrowTypeError("Cannot create property '" + k + "' on " + TypeOf(v).String() + " '" + describePrimitive(v) + "'")
	}
	if e := r.throwArrayLength(v, key); e != nil {
		return e
	}
	for p := o; p != nil; p = p.shape.proto {
		if p.shape.kind == KindProxy {
			target, e := r.proxyFailed(p, "set", key)
			if e != nil {
				return e
			}
			return r.throwReadOnly(target.Value(), key)
		}
		prop, ok, e := p.GetOwnProperty(r, key)
		if e != nil {
			return e
		}
		if !ok {
			continue
		}
		if prop.Accessor != nil {
			return r.ThrowTypeError("Cannot set property " + k + " of " + describeHolder(v) + " which has only a getter")
		}
		return r.ThrowTypeError("Cannot assign to read only property '" + k + "' of " + TypeOf(v).String() + " '" + describeHolder(v) + "'")
	}
	return r.ThrowTypeError("Cannot add property " + k + ", object is not extensible")
}

// throwArrayLength returns the TypeError of an assignment that fails for the
// length of an array: it is read-only, or it cannot shrink past an element.
func (r *Realm) throwArrayLength(v Value, key PropertyKey) *Throw {
	a := v.AsArray()
	switch {
	case a == nil:
		return nil
	case key == NameLength.Key() && !a.fixed:
		return r.ThrowTypeError("Cannot delete property '" + IndexKey(a.length-1).String() + "' of [object Array]")
	case key.IsIndex() && a.fixed && key.index >= a.length && a.shape.extensible():
		return r.ThrowTypeError("Cannot assign to read only property 'length' of object '[object Array]'")
	}
	return nil
}

func describeHolder(v Value) string {
	if f := v.AsFunction(); f != nil {
		return functionText(f)
	}
	return Describe(v)
}

// GetMethod is https://tc39.es/ecma262/#sec-getmethod: undefined where absent.
func GetMethod(r *Realm, v Value, key PropertyKey) (Value, *Throw) {
	f, e := GetV(r, v, key)
	if e != nil {
		return f, e
	}
	if f.IsNullish() {
		return Undefined(), nil
	}
	if !IsCallable(f) {
		return f, r.ThrowTypeError(typedText(f) + " is not a function")
	}
	return f, nil
}

// typedText is what V8's messages call a callee that no expression names: its
// type, and of most primitives the value.
func typedText(v Value) string {
	text := TypeOf(v).String()
	switch v.Kind() {
	case KindString:
		return text + " \"" + v.Str().String() + "\""
	case KindNumber, KindBoolean:
		return text + " " + toStringPrimitive(v).String()
	}
	return text
}

// Invoke is https://tc39.es/ecma262/#sec-invoke.
func Invoke(r *Realm, v Value, key PropertyKey, args ...Value) (Value, *Throw) {
	f, e := GetV(r, v, key)
	if e != nil {
		return f, e
	}
	if !IsCallable(f) {
		return f, r.ThrowTypeError(Describe(v) + "." + key.String() + " is not a function")
	}
	return CallArgs(r, f, v, args)
}

// CreateDataProperty is https://tc39.es/ecma262/#sec-createdataproperty.
func CreateDataProperty(r *Realm, o *Object, key PropertyKey, v Value) (bool, *Throw) {
	return o.DefineOwnProperty(r, key, DataDescriptor(v, AttrAll))
}

// CreateDataPropertyOrThrow is https://tc39.es/ecma262/#sec-createdatapropertyorthrow.
func CreateDataPropertyOrThrow(r *Realm, o *Object, key PropertyKey, v Value) *Throw {
	return DefinePropertyOrThrow(r, o, key, DataDescriptor(v, AttrAll))
}

// DefinePropertyOrThrow is https://tc39.es/ecma262/#sec-definepropertyorthrow.
func DefinePropertyOrThrow(r *Realm, o *Object, key PropertyKey, d Descriptor) *Throw {
	ok, e := o.DefineOwnProperty(r, key, d)
	if e != nil || ok {
		return e
	}
	if o, e = r.proxyFailed(o, "defineProperty", key); e != nil {
		return e
	}
	if _, exists, e := o.GetOwnProperty(r, key); e != nil || exists {
		if e != nil {
			return e
		}
		return r.ThrowTypeError("Cannot redefine property: " + key.String())
	}
	if _, numeric := numericKey(key); numeric && o.shape.kind == KindTypedArray {
		return r.ThrowTypeError("Invalid typed array index")
	}
	return r.ThrowTypeError("Cannot define property " + key.String() + ", object is not extensible")
}

// DeleteV is delete v[key] in strict code; sloppy code ignores the failure.
func DeleteV(r *Realm, v Value, key PropertyKey, strict bool) (bool, *Throw) {
	if v.IsNullish() {
		return false, r.ThrowTypeError("Cannot convert undefined or null to object")
	}
	o, e := ToObject(r, v)
	if e != nil {
		return false, e
	}
	ok, e := o.Delete(r, key)
	if e == nil && !ok && strict {
		if _, e := r.proxyFailed(o, "deleteProperty", key); e != nil {
			return false, e
		}
		e = r.ThrowTypeError("Cannot delete property '" + key.String() + "' of " + describeHolder(v))
	}
	return ok, e
}

// HasOwn is https://tc39.es/ecma262/#sec-hasownproperty.
func HasOwn(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	_, ok, e := o.GetOwnProperty(r, key)
	return ok, e
}

// LengthOf is https://tc39.es/ecma262/#sec-lengthofarraylike.
func LengthOf(r *Realm, o *Object) (int, *Throw) {
	if a := o.Value().AsArray(); a != nil {
		return int(a.Length()), nil
	}
	v, e := o.Get(r, NameLength.Key())
	if e != nil {
		return 0, e
	}
	return ToLength(r, v)
}

// lengthKey returns the key of an index that may be beyond array indices.
func lengthKey(i int) PropertyKey {
	if i < notIndex {
		return IndexKey(uint32(i))
	}
	return NumberToString(float64(i)).Key()
}

// LengthKey returns the property key of integer i >= 0, of any size.
func LengthKey(i int) PropertyKey { return lengthKey(i) }

// SpeciesConstructor is https://tc39.es/ecma262/#sec-speciesconstructor.
func SpeciesConstructor(r *Realm, o *Object, def Intrinsic) (Value, *Throw) {
	c, e := o.Get(r, NameConstructor.Key())
	if e != nil {
		return c, e
	}
	if c.IsUndefined() {
		return r.Intrinsic(def).Value(), nil
	}
	if !c.IsObject() {
		return c, r.ThrowTypeError("The .constructor property is not an object")
	}
	s, e := c.Obj().Get(r, SymSpecies.Key())
	if e != nil {
		return s, e
	}
	if s.IsNullish() {
		return r.Intrinsic(def).Value(), nil
	}
	if !IsConstructor(s) {
		return s, r.ThrowTypeError("object.constructor[Symbol.species] is not a constructor")
	}
	return s, nil
}
