package js

import (
	"math/big"
	"unsafe"
)

// This file has the operations that compiled code is made of and that no
// section of ECMA-262 names: codegen/rtapi_test.go checks that they exist.

// FloatOf returns f: it keeps Go from treating a constant as one.
func FloatOf(f float64) float64 { return f }

// IntOf returns i: it keeps Go from treating a constant as one.
func IntOf(i int) int { return i }

// ThrowClassCall returns the TypeError of a call of a class without new.
func ThrowClassCall(r *Realm, f *Function) *Throw {
	name := f.NameString().String()
	if name == "" {
		return r.ThrowTypeError("Class constructors cannot be invoked without 'new'")
	}
	return r.ThrowTypeError("Class constructor " + name + " cannot be invoked without 'new'")
}

// AsInt32 returns i: it keeps Go from treating a constant as one.
func AsInt32(i int32) int32 { return i }

// TruthyFloat is ToBoolean of a Number.
func TruthyFloat(f float64) bool { return f != 0 && f == f }

// SloppyThis is the this value of sloppy code,
// https://tc39.es/ecma262/#sec-ordinarycallbindthis.
func SloppyThis(r *Realm, this Value) Value {
	if this.IsObject() {
		return this
	}
	if this.IsNullish() {
		return r.global.Value()
	}
	o, _ := ToObject(r, this)
	return o.Value()
}

// ThrowUninitialized returns the ReferenceError of a binding in its temporal
// dead zone; "this" is that of a derived constructor before super().
func ThrowUninitialized(r *Realm, name string) *Throw {
	if name == "this" {
		return r.ThrowReferenceError("Must call super constructor in derived class before accessing 'this' or returning from derived constructor")
	}
	return r.ThrowReferenceError("Cannot access '" + name + "' before initialization")
}

// ToStringValue is ToString as a Value.
func ToStringValue(r *Realm, v Value) (Value, *Throw) {
	if v.IsString() {
		return v, nil
	}
	s, e := ToString(r, v)
	if e != nil {
		return v, e
	}
	return s.Value(), nil
}

// ToKeyValue is ToPropertyKey as a Value that it leaves as it is.
func ToKeyValue(r *Realm, v Value) (Value, *Throw) {
	switch v.Kind() {
	case KindNumber, KindString, KindSymbol:
		return v, nil
	}
	k, e := ToPropertyKey(r, v)
	if e != nil {
		return v, e
	}
	return k.Value(), nil
}

// TypeofGlobal is typeof of a global variable that may not exist.
func TypeofGlobal(r *Realm, key PropertyKey) (Value, *Throw) {
	v, e := GetGlobalOrUndefined(r, key)
	if e != nil {
		return v, e
	}
	return TypeOf(v).Value(), nil
}

// DeleteGlobal is delete of an identifier that no scope declares.
func DeleteGlobal(r *Realm, key PropertyKey) (bool, *Throw) {
	if r.lexicals[key] != nil {
		return false, nil
	}
	return r.global.Delete(r, key)
}

// DeclareGlobalVar is a var declaration of a script that is compiled.
func DeclareGlobalVar(r *Realm, key PropertyKey) *Throw { return DeclareVarIn(r, r.global, key, false) }

// DeclareGlobalFunction is a function declaration of a script that is compiled.
func DeclareGlobalFunction(r *Realm, key PropertyKey, f Value) *Throw {
	return DeclareFunctionIn(r, r.global, key, f, false)
}

// Length is v.length.
func (ic *GetIC) Length(r *Realm, v Value) (Value, *Throw) {
	if v.p != nil {
		switch s := (*header)(v.p).shape; s.kind {
		case KindArray:
			return Num(float64((*Array)(v.p).Length())), nil
		case KindString:
			return Num(float64((*String)(v.p).Len())), nil
		}
	}
	return ic.Get(r, v, NameLength.Key())
}

// ListLength is v.length where that runs no code and is the length of a list or text.
func ListLength(v Value) (n int, ok bool) {
	switch v.Kind() {
	case KindArray:
		return int((*Array)(v.p).Length()), true
	case KindString:
		return v.Str().Len(), true
	}
	return 0, false
}

// IsPure reports whether v is a certain function of the runtime.
func IsPure(v Value, p Pure) bool {
	f := v.AsFunction()
	return f != nil && f.Code.Pure == p
}

// GetIndexInt is v[i] for an integer.
func GetIndexInt(r *Realm, v Value, i int) (Value, *Throw) {
	if v.p != nil {
		switch (*header)(v.p).shape.kind {
		case KindArray:
			if x, ok := (*Array)(v.p).At(i); ok {
				return x, nil
			}
		case KindString:
			if s := v.Str(); uint(i) < uint(s.Len()) {
				return unitString(s.At(i)).Value(), nil
			}
		case KindTypedArray:
			if x, ok := (*TypedArray)(v.p).At(i); ok {
				return x, nil
			}
		}
	}
	return getIndexSlow(r, v, Num(float64(i)))
}

// SetIndexInt is v[i] = x for an integer.
func SetIndexInt(r *Realm, v Value, i int, x Value, strict bool) *Throw {
	if v.p != nil && i >= 0 {
		switch (*header)(v.p).shape.kind {
		case KindArray:
			a := (*Array)(v.p)
			if a.SetAt(i, x) || a.appendAt(r, i, x) {
				return nil
			}
		case KindTypedArray:
			if x.p == nil && (*TypedArray)(v.p).SetAt(i, x) {
				return nil
			}
		}
	}
	return setIndexSlow(r, v, Num(float64(i)), x, strict)
}

// DeleteMember is delete v[key].
func DeleteMember(r *Realm, v, key Value, strict bool) (bool, *Throw) {
	if v.IsNullish() {
		return false, r.ThrowTypeError("Cannot convert undefined or null to object")
	}
	k, e := ToPropertyKey(r, key)
	if e != nil {
		return false, e
	}
	return DeleteV(r, v, k, strict)
}

// superBase returns the object whose properties super has in a function.
func superBase(r *Realm, f Value) (Value, *Throw) {
	home := f.AsFunction().Home()
	if home == nil {
		return Value{}, r.ThrowSyntaxError("'super' keyword unexpected here")
	}
	p, e := home.GetPrototypeOf(r)
	if e != nil {
		return Value{}, e
	}
	if p == nil {
		return Null(), nil
	}
	return p.Value(), nil
}

// GetSuper is super[key] in the function f.
func GetSuper(r *Realm, f, key, this Value) (Value, *Throw) {
	base, e := superBase(r, f)
	if e != nil {
		return base, e
	}
	k, e := ToPropertyKey(r, key)
	if e != nil {
		return base, e
	}
	if base.IsNull() {
		return base, r.ThrowTypeError("Cannot read properties of null (reading '" + k.String() + "')")
	}
	return base.Obj().GetReceiver(r, k, this)
}

// SetSuper is super[key] = v in the function f.
func SetSuper(r *Realm, f, key, v, this Value, strict bool) *Throw {
	base, e := superBase(r, f)
	if e != nil {
		return e
	}
	k, e := ToPropertyKey(r, key)
	if e != nil {
		return e
	}
	if base.IsNull() {
		return r.ThrowTypeError("Cannot set properties of null (setting '" + k.String() + "')")
	}
	ok, e := base.Obj().SetReceiver(r, k, v, this)
	if e != nil || ok || !strict {
		return e
	}
	return r.throwReadOnly(this, k)
}

// privateSlot finds a private member of v.
func privateSlot(v, name Value) (*Object, int) {
	o := v.AsObject()
	if o == nil {
		return nil, noSlot
	}
	o.materializeLazy()
	return o, o.shape.lookup(name.Sym().Key())
}

func privateText(name Value) string { return name.Sym().description.String() }

// GetPrivate is v.#name, https://tc39.es/ecma262/#sec-privateget.
func GetPrivate(r *Realm, v, name Value) (Value, *Throw) {
	o, i := privateSlot(v, name)
	if v.IsNullish() {
		return v, r.ThrowTypeError("Cannot read properties of " + toStringPrimitive(v).String() + " (reading '" + privateText(name) + "')")
	}
	if i == noSlot {
		return v, r.ThrowTypeError("Cannot read private member " + privateText(name) + " from an object whose class did not declare it")
	}
	p := o.named(i)
	if p.Accessor != nil && p.Accessor.Get == nil {
		return v, r.ThrowTypeError("'" + privateText(name) + "' was defined without a getter")
	}
	return p.read(r, v)
}

// SetPrivate is v.#name = x, https://tc39.es/ecma262/#sec-privateset.
func SetPrivate(r *Realm, v, name, x Value) *Throw {
	o, i := privateSlot(v, name)
	if v.IsNullish() {
		return r.ThrowTypeError("Cannot set properties of " + toStringPrimitive(v).String() + " (setting '" + privateText(name) + "')")
	}
	if i == noSlot {
		return r.ThrowTypeError("Cannot write private member " + privateText(name) + " to an object whose class did not declare it")
	}
	p := o.named(i)
	switch {
	case p.Accessor != nil && p.Accessor.Set == nil:
		return r.ThrowTypeError("'" + privateText(name) + "' was defined without a setter")
	case p.Accessor != nil:
		_, e := Call1(r, p.Accessor.Set.Value(), v, x)
		return e
	case p.Attr&AttrWritable == 0:
		return r.ThrowTypeError("Private method '" + privateText(name) + "' is not writable")
	}
	*o.slot(i) = x
	return nil
}

// HasPrivate is #name in v.
func HasPrivate(r *Realm, v, name Value) (bool, *Throw) {
	if !v.IsObject() {
		return false, r.ThrowTypeError("Cannot use 'in' operator to search for '" + privateText(name) + "' in " + describePrimitive(v))
	}
	_, i := privateSlot(v, name)
	return i != noSlot, nil
}

// PrivateKind is what a private member is.
type PrivateKind uint8

// The kinds.
const (
	PrivateField PrivateKind = iota
	PrivateMethod
	PrivateGetter
	PrivateSetter
)

// AddPrivate gives an object a private member, https://tc39.es/ecma262/#sec-privatefieldadd.
func AddPrivate(r *Realm, v, name, x Value, kind PrivateKind) *Throw {
	o, i := privateSlot(v, name)
	if i != noSlot {
		p := o.named(i)
		if p.Accessor != nil && addPrivateHalf(p.Accessor, x, kind) {
			return nil
		}
		return r.ThrowTypeError("Cannot initialize " + privateText(name) + " twice on the same object")
	}
	key := name.Sym().Key()
	switch kind {
	case PrivateField:
		o.add(r, key, x, AttrWritable)
	case PrivateMethod:
		o.add(r, key, x, AttrConst)
	default:
		a := &Accessor{shape: &accessorShape}
		addPrivateHalf(a, x, kind)
		o.add(r, key, accessorValue(a), AttrAccessor)
	}
	return nil
}

// addPrivateHalf adds the getter or setter that an accessor lacks.
func addPrivateHalf(a *Accessor, x Value, kind PrivateKind) bool {
	switch {
	case kind == PrivateGetter && a.Get == nil:
		a.Get = x.Obj()
	case kind == PrivateSetter && a.Set == nil:
		a.Set = x.Obj()
	default:
		return false
	}
	return true
}

// LiteralSite is an object literal in the program: the layout of what it makes.
type LiteralSite struct {
	keys  []PropertyKey
	shape *Shape
}

// NewLiteralSite returns the site of a literal with the given keys.
func NewLiteralSite(keys ...PropertyKey) *LiteralSite { return &LiteralSite{keys: keys} }

// Shape returns the layout of the site's objects.
func (s *LiteralSite) Shape(r *Realm) *Shape {
	if s.shape == nil || s.shape.realm != r {
		s.shape = r.LiteralShape(s.keys...)
	}
	return s.shape
}

// NewElements returns an array of the elements of a literal, which it takes over.
func NewElements(r *Realm, elems []Value) Value {
	for _, v := range elems {
		if v.p != nil {
			return NewArray(r, elems).Value()
		}
	}
	return ArrayFromList(r, elems)
}

// PushOne is v.push(x) of a plain array; false where the general path is needed.
func PushOne(r *Realm, v, x Value) bool {
	a := v.AsArray()
	return a != nil && !a.slow && !r.indexedProto(a.shape.proto) && a.Push(x)
}

// AppendElement appends to the array of a literal under construction.
func AppendElement(a, v Value) {
	x := a.AsArray()
	if v.IsHole() {
		x.SetValues(append(x.Widen(), v))
		return
	}
	x.Push(v)
}

// AppendSpread appends the values of an iterable to an array literal; text is
// its source.
func AppendSpread(r *Realm, a, v Value, text string) *Throw {
	return appendIterable(r, a.AsArray(), v, text, isNotIterable)
}

// AppendLast appends the last argument of a call, the only one that is spread.
func AppendLast(r *Realm, a, v Value, text string) *Throw {
	if v.IsNullish() {
		return r.ThrowTypeError(text + " is not iterable (cannot read property " + toStringPrimitive(v).String() + ")")
	}
	return appendIterable(r, a.AsArray(), v, "Spread syntax requires ...iterable[Symbol.iterator] to be a function", "")
}

// AppendArguments appends an argument that is spread before others.
func AppendArguments(r *Realm, a, v Value) *Throw {
	return appendIterable(r, a.AsArray(), v, "", notIterable)
}

func appendIterable(r *Realm, x *Array, v Value, text, why string) *Throw {
	src := r.plainArray(v)
	if src == nil || !src.Fast() || src == x {
		return iterate(r, v, text, why, func(e Value) *Throw {
			x.Push(e)
			return nil
		})
	}
	for i := range int(src.Length()) {
		e, ok := src.At(i)
		if !ok {
			e = Undefined()
		}
		x.Push(e)
	}
	return nil
}

// Elements returns the values of an array that compiled code has built.
func Elements(a Value) []Value { return a.AsArray().Widen() }

// DefineField defines an own data property with the usual attributes.
func DefineField(r *Realm, o, key, v Value) *Throw {
	k, e := ToPropertyKey(r, key)
	if e != nil {
		return e
	}
	return CreateDataPropertyOrThrow(r, o.Obj(), k, v)
}

func memberAttr(enumerable bool) Attr {
	if enumerable {
		return AttrAll
	}
	return AttrHidden
}

// namedFunction gives a function that a literal or class has defined its name,
// where that is not known before, and its home object.
func namedFunction(f Value, o *Object, key PropertyKey, prefix string) *Function {
	fn := f.AsFunction()
	if prefix != "" || fn.Code.Name == "" || key.IsSymbol() {
		fn.SetName(key, prefix)
	}
	fn.SetHome(o)
	return fn
}

// DefineMethod is https://tc39.es/ecma262/#sec-definemethodproperty.
func DefineMethod(r *Realm, o, key, f Value, enumerable bool) *Throw {
	k, e := ToPropertyKey(r, key)
	if e != nil {
		return e
	}
	namedFunction(f, o.Obj(), k, "")
	return DefinePropertyOrThrow(r, o.Obj(), k, DataDescriptor(f, memberAttr(enumerable)))
}

// DefineGetter defines the getter of an accessor property.
func DefineGetter(r *Realm, o, key, f Value, enumerable bool) *Throw {
	k, e := ToPropertyKey(r, key)
	if e != nil {
		return e
	}
	d := Descriptor{Get: &namedFunction(f, o.Obj(), k, "get").Object, HasGet: true, Attr: memberAttr(enumerable) &^ AttrWritable, Has: AttrEnumerable | AttrConfigurable}
	return DefinePropertyOrThrow(r, o.Obj(), k, d)
}

// DefineSetter defines the setter of an accessor property.
func DefineSetter(r *Realm, o, key, f Value, enumerable bool) *Throw {
	k, e := ToPropertyKey(r, key)
	if e != nil {
		return e
	}
	d := Descriptor{Set: &namedFunction(f, o.Obj(), k, "set").Object, HasSet: true, Attr: memberAttr(enumerable) &^ AttrWritable, Has: AttrEnumerable | AttrConfigurable}
	return DefinePropertyOrThrow(r, o.Obj(), k, d)
}

// SetLiteralProto is __proto__: v in an object literal.
func SetLiteralProto(r *Realm, o, v Value) *Throw {
	if !v.IsObject() && !v.IsNull() {
		return nil
	}
	_, e := o.Obj().SetPrototypeOf(r, v.AsObject())
	return e
}

// CopyProps is a spread or rest property: it copies what excluded does not name.
func CopyProps(r *Realm, o, source Value, excluded ...Value) *Throw {
	keys := make([]PropertyKey, len(excluded))
	for i, v := range excluded {
		k, e := ToPropertyKey(r, v)
		if e != nil {
			return e
		}
		keys[i] = k
	}
	return CopyDataProperties(r, o.Obj(), source, keys)
}

// TemplateSite is a tagged template in the program.
type TemplateSite struct {
	texts  []Value // raw, cooked, raw, cooked …
	object Value
	realm  *Realm
}

// NewTemplateSite returns the site of a template with the given raw and cooked texts.
func NewTemplateSite(texts ...Value) *TemplateSite { return &TemplateSite{texts: texts} }

// Object is https://tc39.es/ecma262/#sec-gettemplateobject.
func (t *TemplateSite) Object(r *Realm) Value {
	if t.realm == r {
		return t.object
	}
	var raw, cooked []Value
	for i := 0; i < len(t.texts); i += 2 {
		raw = append(raw, t.texts[i])
		cooked = append(cooked, t.texts[i+1])
	}
	o, ra := NewArray(r, cooked), NewArray(r, raw)
	freezeArray(r, ra)
	o.Put(r, NameRaw.Key(), ra.Value(), AttrConst)
	freezeArray(r, o)
	t.object, t.realm = o.Value(), r
	return t.object
}

func freezeArray(r *Realm, a *Array) {
	a.PreventExtensions(r)
	for i := range int(a.length) {
		p, _ := a.ext().elems.get(uint32(i))
		a.ext().elems.reconfigure(uint32(i), p.Value, AttrEnumerable)
	}
	a.fixed = true
}

// SetFunctionName names an anonymous function or class after a computed key.
func SetFunctionName(f, key Value) {
	k, e := ToPropertyKey(nil, key)
	if e != nil {
		return
	}
	fn := f.AsFunction()
	fn.SetName(k, "")
	if i := fn.shape.lookup(NameName.Key()); i != noSlot {
		*fn.slot(i) = fn.NameString().Value()
	}
}

// throwTypeError is %ThrowTypeError%.
func (r *Realm) throwTypeError() *Object {
	if o := r.intrinsics[IntrinsicThrowTypeError]; o != nil {
		return o
	}
	f := NewNative(r, "", 0, func(r *Realm, _ Value, _ []Value) (Value, *Throw) {
		return Undefined(), r.ThrowTypeError("'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them")
	})
	OrdinaryPreventExtensions(r, &f.Object)
	r.intrinsics[IntrinsicThrowTypeError] = &f.Object
	return &f.Object
}

func (r *Realm) arrayValuesFunction() Value {
	r.iterationIntact()
	if r.arrayValues == nil {
		return Undefined()
	}
	return r.arrayValues.Value()
}

// RestArray returns the arguments from n on as an array.
func RestArray(r *Realm, args []Value, n int) Value {
	if n >= len(args) {
		return NewArray(r, nil).Value()
	}
	return ArrayFromList(r, args[n:])
}

// NewClass makes the constructor and prototype of a class; heritage is a hole
// where there is no extends.
func NewClass(r *Realm, code *Code, env unsafe.Pointer, heritage Value) (ctor, proto Value, e *Throw) {
	parentProto, parent := r.Intrinsic(IntrinsicObjectPrototype), r.Intrinsic(IntrinsicFunctionPrototype)
	switch {
	case heritage.IsHole():
	case heritage.IsNull():
		parentProto = nil
	case !IsConstructor(heritage):
		return ctor, proto, r.ThrowTypeError("Class extends value " + describeHeritage(heritage) + " is not a constructor or null")
	default:
		pv, e := heritage.Obj().Get(r, NamePrototype.Key())
		if e != nil {
			return ctor, proto, e
		}
		if !pv.IsObject() && !pv.IsNull() {
			return ctor, proto, r.ThrowTypeError("Class extends value does not have valid prototype property " + Describe(pv))
		}
		parentProto, parent = pv.AsObject(), heritage.Obj()
	}
	f := NewFunction(r, code, env)
	p := NewObjectWith(r, parentProto)
	f.materialize()
	f.put(r, NamePrototype.Key(), p.Value(), AttrConst)
	p.put(r, NameConstructor.Key(), f.Value(), AttrHidden)
	if parent != f.shape.proto {
		OrdinarySetPrototypeOf(r, &f.Object, parent)
	}
	f.SetHome(p)
	return f.Value(), p.Value(), nil
}

func describeHeritage(v Value) string {
	if v.IsObject() && v.AsFunction() == nil {
		return Describe(v)
	}
	if v.IsString() {
		return v.Str().String()
	}
	return Describe(v)
}

// SetFields makes init the initialiser of the instances of a class.
func SetFields(ctor, init Value) { ctor.AsFunction().SetFields(init.AsFunction()) }

// SetHome sets the home object of a function.
func SetHome(f, home Value) { f.AsFunction().SetHome(home.Obj()) }

// InitFields gives an instance the members of the class whose constructor is f,
// https://tc39.es/ecma262/#sec-initializeinstanceelements.
func InitFields(r *Realm, f, this Value) *Throw {
	init := f.AsFunction().Fields()
	if init == nil {
		return nil
	}
	_, e := Call0(r, init.Value(), this)
	return e
}

// RequireObject is RequireObjectCoercible for destructuring; name is the first
// property that is read and text the source of v, where they are known.
func RequireObject(r *Realm, v Value, name, text string) *Throw {
	if !v.IsNullish() {
		return nil
	}
	s := toStringPrimitive(v).String()
	if text == "" {
		text = describeIterable(v)
	}
	if name != "" {
		return r.ThrowTypeError("Cannot destructure property '" + name + "' of '" + text + "' as it is " + s + ".")
	}
	return r.ThrowTypeError("Cannot destructure '" + text + "' as it is " + s + ".")
}

// CheckObject throws where the awaited result of closing is not an object.
func CheckObject(r *Realm, v Value) *Throw {
	if v.IsObject() {
		return nil
	}
	return r.ThrowTypeError("Iterator result " + Describe(v) + " is not an object")
}

// throwCallee returns the TypeError of a call whose callee the program spells
// as text.
func throwCallee(r *Realm, text string, v Value, what string) *Throw {
	if text == "" {
		text = Describe(v)
		if v.IsObject() {
			text = "(intermediate value)"
		}
	}
	return r.ThrowTypeError(text + " is not a " + what)
}

// Invoke0 is a call without arguments of the callee that text spells.
func Invoke0(r *Realm, text string, f, this Value) (Value, *Throw) {
	if fn := f.AsFunction(); fn != nil {
		if fn.Code.Arity == 0 {
			return fn.Code.F0(r, fn, this)
		}
		return Call0(r, f, this)
	}
	return InvokeArgs(r, text, f, this, nil)
}

// Invoke1 is a call with one argument.
func Invoke1(r *Realm, text string, f, this, a0 Value) (Value, *Throw) {
	if fn := f.AsFunction(); fn != nil {
		if fn.Code.Arity == 1 {
			return fn.Code.F1(r, fn, this, a0)
		}
		return Call1(r, f, this, a0)
	}
	return InvokeArgs(r, text, f, this, []Value{a0})
}

// Invoke2 is a call with two arguments.
func Invoke2(r *Realm, text string, f, this, a0, a1 Value) (Value, *Throw) {
	if fn := f.AsFunction(); fn != nil {
		return Call2(r, f, this, a0, a1)
	}
	return InvokeArgs(r, text, f, this, []Value{a0, a1})
}

// Invoke3 is a call with three arguments.
func Invoke3(r *Realm, text string, f, this, a0, a1, a2 Value) (Value, *Throw) {
	if fn := f.AsFunction(); fn != nil {
		return Call3(r, f, this, a0, a1, a2)
	}
	return InvokeArgs(r, text, f, this, []Value{a0, a1, a2})
}

// Invoke4 is a call with four arguments.
func Invoke4(r *Realm, text string, f, this, a0, a1, a2, a3 Value) (Value, *Throw) {
	if fn := f.AsFunction(); fn != nil {
		return Call4(r, f, this, a0, a1, a2, a3)
	}
	return InvokeArgs(r, text, f, this, []Value{a0, a1, a2, a3})
}

// InvokeArgs is a call with any number of arguments.
func InvokeArgs(r *Realm, text string, f, this Value, args []Value) (Value, *Throw) {
	if !IsCallable(f) {
		return f, throwCallee(r, text, f, "function")
	}
	return CallArgs(r, f, this, args)
}

// BigConst returns the BigInt that a literal spells; its text is valid.
func BigConst(text string) Value {
	i, _ := new(big.Int).SetString(text, 0)
	return NewBigInt(i)
}

// StartObject is Start for yield*, which passes values on to the iterator object.
func (it *Iterator) StartObject(r *Realm, v Value) *Throw {
	*it = Iterator{}
	m, e := GetV(r, v, SymIterator.Key())
	if e != nil {
		return e
	}
	if !IsCallable(m) {
		return r.ThrowTypeError(describeIterable(v) + " is not iterable")
	}
	return it.startWith(r, v, m)
}

// Rest returns the remaining values as an array.
func (it *Iterator) Rest(r *Realm) (Value, *Throw) {
	var list []Value
	for {
		v, ok, e := it.Step(r)
		if e != nil {
			return v, e
		}
		if !ok {
			return ArrayFromList(r, list), nil
		}
		list = append(list, v)
	}
}

// StartKeys makes it step through the keys that for-in visits.
func (it *Iterator) StartKeys(r *Realm, v Value) *Throw {
	keys, e := ForInKeys(r, v)
	if e != nil {
		return e
	}
	*it = Iterator{object: v, keys: keys}
	return nil
}

// StepKey returns the next key that is still a property.
func (it *Iterator) StepKey(r *Realm) (Value, bool, *Throw) {
	for it.i < len(it.keys) {
		k := it.keys[it.i]
		it.i++
		ok, e := StillIn(r, it.object, k)
		if e != nil || ok {
			return k, ok, e
		}
	}
	return Undefined(), false, nil
}
