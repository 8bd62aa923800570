package js

import "unsafe"

// Native is a function of the runtime. args may be shorter than the function's
// length (see Arg) and is valid only until the function returns: what is kept
// must be copied.
type Native = func(r *Realm, this Value, args []Value) (Value, *Throw)

// NativeConstructor is a constructor of the runtime. newTarget is nil where it
// is called without new.
type NativeConstructor = func(r *Realm, args []Value, newTarget *Object) (Value, *Throw)

// CodeFlags say what kind of function a Code is.
type CodeFlags uint16

// The flags.
const (
	CodeConstructor CodeFlags = 1 << iota // has [[Construct]] and a prototype property
	CodeClass                             // a class constructor: calling it without new throws
	CodeDerived                           // a class with extends: this is made by super()
	CodeNewTarget                         // takes r.newTarget at its start
	CodeArrow
	CodeMethod
	CodeGenerator
	CodeAsync
	CodeStrict
	CodeNoPrototype // a constructor without a prototype property (bound, Proxy)
)

// Pure names functions of the runtime that compiled code does itself, where the
// arguments are Numbers or the receiver a String.
type Pure uint8

// The functions.
const (
	PureNone Pure = iota
	PureSqrt
	PureAbs
	PureFloor
	PureCeil
	PureCharCodeAt
	PurePush
	PureCall // Function.prototype.call: the receiver is called
)

// Code is the part of a function that all its closures share. Compiled
// functions with at most four parameters have the entry of their arity, all
// others FN; functions of the runtime have Native or Construct.
type Code struct {
	Name   string
	Length int
	Flags  CodeFlags
	Arity  int8  // of F0 to F4, or -1 where FN, Native or Construct is the entry
	Inline uint8 // slots of the objects that it constructs

	F0 func(r *Realm, f *Function, this Value) (Value, *Throw)
	F1 func(r *Realm, f *Function, this, a0 Value) (Value, *Throw)
	F2 func(r *Realm, f *Function, this, a0, a1 Value) (Value, *Throw)
	F3 func(r *Realm, f *Function, this, a0, a1, a2 Value) (Value, *Throw)
	F4 func(r *Realm, f *Function, this, a0, a1, a2, a3 Value) (Value, *Throw)
	FN func(r *Realm, f *Function, this Value, args []Value) (Value, *Throw)

	Native    Native
	Construct NativeConstructor
	Pure      Pure // what compiled code can do in place of a call

	// The source text, for Function.prototype.toString; Source is nil for
	// functions of the runtime.
	Source     *Source
	Start, End int32
}

// Function is a function object.
type Function struct {
	Object
	Code *Code
	Env  unsafe.Pointer // what a compiled closure captures; its code knows the type
	more *functionMore
}

// functionMore is what few functions have.
type functionMore struct {
	name     *String // where it is not the Code's
	hasName  bool
	home     *Object // [[HomeObject]]
	fields   *Function
	instance *Shape  // of objects constructed with the function as new.target
	proto    *Object // the prototype that instance is for
	epoch    uint32  // of the realm, when the prototype was looked up
	bound    *boundFunction
	realm    *Realm
}

func (f *Function) extraMore() *functionMore {
	if f.more == nil {
		f.more = &functionMore{}
	}
	return f.more
}

// NewFunction returns a closure of code over env.
func NewFunction(r *Realm, code *Code, env unsafe.Pointer) *Function {
	return &Function{Object: Object{shape: r.functionShape(code.Flags)}, Code: code, Env: env}
}

// functionShape returns the shape of fresh functions, whose own properties are
// made on first use.
func (r *Realm) functionShape(flags CodeFlags) *Shape {
	i := 0
	if flags&CodeAsync != 0 {
		i |= 1
	}
	if flags&CodeGenerator != 0 {
		i |= 2
	}
	if s := r.functionShapes[i]; s != nil {
		return s
	}
	protos := [4]Intrinsic{IntrinsicFunctionPrototype, IntrinsicAsyncFunctionPrototype, IntrinsicGeneratorFunctionPrototype, IntrinsicAsyncGeneratorFunctionPrototype}
	s := *r.rootShape(KindFunction, Ordinary{}, r.Intrinsic(protos[i]), 0)
	s.flags |= shapeLazy
	r.functionShapes[i] = &s
	return &s
}

// NewNative returns a function of the runtime.
func NewNative(r *Realm, name string, length int, fn Native) *Function {
	return NewFunction(r, &Code{Name: name, Length: length, Arity: -1, Native: fn}, nil)
}

// NewNativeConstructor returns a constructor of the runtime without a
// prototype property; the caller defines one.
func NewNativeConstructor(r *Realm, name string, length int, fn NativeConstructor) *Function {
	return NewFunction(r, &Code{Name: name, Length: length, Arity: -1, Construct: fn, Flags: CodeConstructor | CodeNoPrototype | CodeNewTarget}, nil)
}

// SetName gives f another name than its Code's, https://tc39.es/ecma262/#sec-setfunctionname;
// prefix is "get", "set" or empty.
func (f *Function) SetName(key PropertyKey, prefix string) {
	m := f.extraMore()
	m.name, m.hasName = functionName(key, prefix), true
}

func functionName(key PropertyKey, prefix string) *String {
	var s *String
	switch {
	case !key.IsSymbol():
		s = key.Str()
	case key.Sym().private:
		s = key.Sym().description
	case key.Sym().description == nil:
		s = emptyString()
	default:
		s = Concat(Concat(NewString("["), key.Sym().description), NewString("]"))
	}
	if prefix != "" {
		s = Concat(NewString(prefix+" "), s)
	}
	return s
}

// SetNameString gives f another name than its Code's.
func (f *Function) SetNameString(s *String) {
	m := f.extraMore()
	m.name, m.hasName = s, true
}

// NameString returns the name that f was made with.
func (f *Function) NameString() *String {
	if f.more != nil && f.more.hasName {
		return f.more.name
	}
	return NewString(f.Code.Name)
}

// SetHome makes home the object whose prototype super refers to in f.
func (f *Function) SetHome(home *Object) { f.extraMore().home = home }

// Home returns f.[[HomeObject]], or nil.
func (f *Function) Home() *Object {
	if f.more == nil {
		return nil
	}
	return f.more.home
}

// SetFields makes init the function that gives instances of class f their
// fields; it is called with the instance as this.
func (f *Function) SetFields(init *Function) { f.extraMore().fields = init }

// Fields returns the function given to SetFields, or nil.
func (f *Function) Fields() *Function {
	if f.more == nil {
		return nil
	}
	return f.more.fields
}

// IsConstructor reports whether f has [[Construct]].
func (f *Function) IsConstructor() bool { return f.Code.Flags&CodeConstructor != 0 }

func (o *Object) materializeLazy() {
	if o.shape.flags&shapeLazy != 0 {
		(*Function)(unsafe.Pointer(o)).materialize()
	}
}

// materialize makes the own properties length, name and prototype.
func (f *Function) materialize() {
	proto, r := f.shape.proto, f.shape.realm
	f.shape = r.rootShape(KindFunction, Ordinary{}, proto, 0)
	f.add(r, NameLength.Key(), Int(f.Code.Length), AttrConfigurable)
	if f.Code.Name != "" || f.more == nil || f.more.hasName || f.Code.Flags&CodeClass == 0 {
		f.add(r, NameName.Key(), f.NameString().Value(), AttrConfigurable)
	}
	if f.Code.Flags&(CodeStrict|CodeArrow|CodeMethod|CodeGenerator|CodeAsync) == 0 && f.Code.Source != nil {
		f.add(r, NameArguments.Key(), Null(), AttrConst) // as V8 has them for sloppy functions
		f.add(r, NameCaller.Key(), Null(), AttrConst)
	}
	f.addPrototype(r)
}

func (f *Function) addPrototype(r *Realm) {
	flags := f.Code.Flags
	switch {
	case flags&CodeNoPrototype != 0 || f.Code.Native != nil:
	case flags&CodeGenerator != 0:
		id := IntrinsicGeneratorPrototype
		if flags&CodeAsync != 0 {
			id = IntrinsicAsyncGeneratorPrototype
		}
		f.add(r, NamePrototype.Key(), NewObjectWith(r, r.Intrinsic(id)).Value(), AttrWritable)
	case flags&CodeConstructor != 0 && flags&CodeClass == 0:
		p := NewObject(r)
		p.add(r, NameConstructor.Key(), f.Value(), AttrHidden)
		f.add(r, NamePrototype.Key(), p.Value(), AttrWritable)
	}
}

// Call is https://tc39.es/ecma262/#sec-call.
func Call(r *Realm, f, this Value, args ...Value) (Value, *Throw) {
	return CallArgs(r, f, this, args)
}

// CallArgs calls f with the arguments of a slice.
func CallArgs(r *Realm, f, this Value, args []Value) (Value, *Throw) {
	fn := f.AsFunction()
	if fn == nil {
		return callOther(r, f, this, args)
	}
	c := fn.Code
	switch c.Arity {
	case 0:
		return c.F0(r, fn, this)
	case 1:
		return c.F1(r, fn, this, arg(args, 0))
	case 2:
		return c.F2(r, fn, this, arg(args, 0), arg(args, 1))
	case 3:
		return c.F3(r, fn, this, arg(args, 0), arg(args, 1), arg(args, 2))
	case 4:
		return c.F4(r, fn, this, arg(args, 0), arg(args, 1), arg(args, 2), arg(args, 3))
	}
	return enterArgs(r, fn, this, args)
}

// enterArgs enters a function that takes its arguments as a slice.
func enterArgs(r *Realm, fn *Function, this Value, args []Value) (Value, *Throw) {
	c := fn.Code
	if c.FN != nil {
		return c.FN(r, fn, this, args)
	}
	if e := r.Enter(); e != nil {
		return Value{}, e
	}
	var v Value
	var e *Throw
	if c.Native != nil {
		v, e = c.Native(r, this, args)
	} else {
		v, e = c.Construct(r, args, nil)
	}
	r.Leave()
	return v, e
}

// callOther calls what is not a Function: a callable Proxy, or nothing.
func callOther(r *Realm, f, this Value, args []Value) (Value, *Throw) {
	if f.IsObject() && f.Obj().shape.kind == KindProxy {
		return (*Proxy)(f.p).call(r, this, args)
	}
	return Value{}, r.ThrowNotFunction(f)
}

// Call0 calls f without arguments.
func Call0(r *Realm, f, this Value) (Value, *Throw) {
	fn := f.AsFunction()
	if fn == nil {
		return callOther(r, f, this, nil)
	}
	c := fn.Code
	switch c.Arity {
	case 0:
		return c.F0(r, fn, this)
	case 1:
		return c.F1(r, fn, this, Undefined())
	case 2:
		return c.F2(r, fn, this, Undefined(), Undefined())
	case 3:
		return c.F3(r, fn, this, Undefined(), Undefined(), Undefined())
	case 4:
		return c.F4(r, fn, this, Undefined(), Undefined(), Undefined(), Undefined())
	}
	return enterArgs(r, fn, this, nil)
}

// Call1 calls f with one argument.
func Call1(r *Realm, f, this, a0 Value) (Value, *Throw) {
	fn := f.AsFunction()
	if fn == nil {
		return callOther(r, f, this, []Value{a0})
	}
	c := fn.Code
	switch c.Arity {
	case 0:
		return c.F0(r, fn, this)
	case 1:
		return c.F1(r, fn, this, a0)
	case 2:
		return c.F2(r, fn, this, a0, Undefined())
	case 3:
		return c.F3(r, fn, this, a0, Undefined(), Undefined())
	case 4:
		return c.F4(r, fn, this, a0, Undefined(), Undefined(), Undefined())
	}
	args := r.pushArgs(1)
	args[0] = a0
	v, e := enterArgs(r, fn, this, args)
	r.popArgs(args)
	return v, e
}

// Call2 calls f with two arguments.
func Call2(r *Realm, f, this, a0, a1 Value) (Value, *Throw) {
	fn := f.AsFunction()
	if fn == nil {
		return callOther(r, f, this, []Value{a0, a1})
	}
	c := fn.Code
	switch c.Arity {
	case 0:
		return c.F0(r, fn, this)
	case 1:
		return c.F1(r, fn, this, a0)
	case 2:
		return c.F2(r, fn, this, a0, a1)
	case 3:
		return c.F3(r, fn, this, a0, a1, Undefined())
	case 4:
		return c.F4(r, fn, this, a0, a1, Undefined(), Undefined())
	}
	args := r.pushArgs(2)
	args[0], args[1] = a0, a1
	v, e := enterArgs(r, fn, this, args)
	r.popArgs(args)
	return v, e
}

// Call3 calls f with three arguments.
func Call3(r *Realm, f, this, a0, a1, a2 Value) (Value, *Throw) {
	fn := f.AsFunction()
	if fn == nil {
		return callOther(r, f, this, []Value{a0, a1, a2})
	}
	c := fn.Code
	switch c.Arity {
	case 0:
		return c.F0(r, fn, this)
	case 1:
		return c.F1(r, fn, this, a0)
	case 2:
		return c.F2(r, fn, this, a0, a1)
	case 3:
		return c.F3(r, fn, this, a0, a1, a2)
	case 4:
		return c.F4(r, fn, this, a0, a1, a2, Undefined())
	}
	args := r.pushArgs(3)
	args[0], args[1], args[2] = a0, a1, a2
	v, e := enterArgs(r, fn, this, args)
	r.popArgs(args)
	return v, e
}

// Call4 calls f with four arguments.
func Call4(r *Realm, f, this, a0, a1, a2, a3 Value) (Value, *Throw) {
	fn := f.AsFunction()
	if fn != nil && fn.Code.Arity == 4 {
		return fn.Code.F4(r, fn, this, a0, a1, a2, a3)
	}
	args := r.pushArgs(4)
	args[0], args[1], args[2], args[3] = a0, a1, a2, a3
	v, e := CallArgs(r, f, this, args)
	r.popArgs(args)
	return v, e
}

// pushArgs returns room for n arguments on the argument stack. A slice handed
// out keeps its memory when the stack grows.
func (r *Realm) pushArgs(n int) []Value {
	top := r.argTop + n
	if top > len(r.argStack) {
		r.argStack = make([]Value, max(1024, 2*top))
		r.argTop, top = 0, n
	}
	s := r.argStack[r.argTop:top:top]
	r.argTop = top
	return s
}

// popArgs gives the room back and forgets its values.
func (r *Realm) popArgs(args []Value) {
	clear(args)
	if r.argTop -= len(args); r.argTop < 0 {
		r.argTop = 0
	}
}

// PushArgs returns room for n arguments of one call; see PopArgs.
func (r *Realm) PushArgs(n int) []Value { return r.pushArgs(n) }

// PopArgs gives back the room of the last PushArgs.
func (r *Realm) PopArgs(args []Value) { r.popArgs(args) }

// Construct is https://tc39.es/ecma262/#sec-construct; newTarget nil means f.
func Construct(r *Realm, f Value, args []Value, newTarget *Object) (Value, *Throw) {
	fn := f.AsFunction()
	if fn == nil || fn.Code.Flags&CodeConstructor == 0 {
		if p := f.AsObject(); p != nil && p.shape.kind == KindProxy && IsConstructor(f) {
			return (*Proxy)(f.p).construct(r, args, newTarget)
		}
		return Value{}, r.ThrowNotConstructor(f)
	}
	if newTarget == nil {
		newTarget = &fn.Object
	}
	if fn.Code.Construct != nil {
		if e := r.Enter(); e != nil {
			return Value{}, e
		}
		v, e := fn.Code.Construct(r, args, newTarget)
		r.Leave()
		return v, e
	}
	return fn.constructCompiled(r, args, newTarget)
}

func (f *Function) constructCompiled(r *Realm, args []Value, newTarget *Object) (Value, *Throw) {
	this, e := enterConstructor(r, f, newTarget)
	if e != nil {
		return Value{}, e
	}
	v, e := CallArgs(r, f.Value(), this, args)
	return constructed(this, v), e
}

// TakeNewTarget returns the new.target of the call that is being entered and
// clears it. Every Code with CodeNewTarget calls it first.
func (r *Realm) TakeNewTarget() *Object {
	t := r.newTarget
	r.newTarget = nil
	return t
}

// instanceShape returns the shape of objects that newTarget constructs.
func instanceShape(r *Realm, newTarget *Object, inline uint8) (*Shape, *Throw) {
	if f := newTarget.Value().AsFunction(); f != nil {
		if m := f.more; m != nil && m.instance != nil && m.epoch == r.protoEpoch {
			return m.instance, nil
		}
		inline = f.instanceSlots(inline)
		proto, e := f.Get(r, NamePrototype.Key())
		if e != nil {
			return nil, e
		}
		m := f.extraMore()
		if p := proto.AsObject(); p != nil {
			if m.instance == nil || m.proto != p {
				m.instance, m.proto = r.rootShape(KindObject, Ordinary{}, p, inlineSize(int(max(inline, 2)))), p
			}
			if f.ownPrototype(p) {
				m.epoch = r.protoEpoch
			}
			return m.instance, nil
		}
	}
	proto, e := PrototypeFromConstructor(r, newTarget, IntrinsicObjectPrototype)
	if e != nil {
		return nil, e
	}
	return r.rootShape(KindObject, Ordinary{}, proto, 4), nil
}

// instanceSlots is how many slots the instances of f are likely to need, where
// the class that makes them, f or one that it extends, has so many.
func (f *Function) instanceSlots(inline uint8) uint8 {
	n := int(inline)
	for f != nil && f.Code.Flags&CodeDerived != 0 {
		n += int(f.Code.Inline)
		if f.shape.proto == nil {
			break
		}
		f = f.shape.proto.Value().AsFunction()
	}
	return uint8(min(n, 255))
}

// ownPrototype reports whether p is the value of f's own prototype property and
// cannot change without f's noticing: classes.
func (f *Function) ownPrototype(p *Object) bool {
	q, ok := f.ownProperty(NamePrototype.Key())
	return ok && q.Attr&(AttrWritable|AttrAccessor) == 0 && q.Value.p == unsafe.Pointer(p)
}

// PrototypeFromConstructor is https://tc39.es/ecma262/#sec-getprototypefromconstructor.
func PrototypeFromConstructor(r *Realm, newTarget *Object, fallback Intrinsic) (*Object, *Throw) {
	if newTarget == nil || newTarget == r.intrinsics[fallback-1] {
		return r.Intrinsic(fallback), nil
	}
	v, e := newTarget.Get(r, NamePrototype.Key())
	if e != nil {
		return nil, e
	}
	if p := v.AsObject(); p != nil {
		return p, nil
	}
	return r.Intrinsic(fallback), nil
}

// boundFunction is a bound function's target, this and arguments,
// https://tc39.es/ecma262/#sec-bound-function-exotic-objects.
type boundFunction struct {
	target *Object
	this   Value
	args   []Value
}

// NewBound is https://tc39.es/ecma262/#sec-boundfunctioncreate; name and
// length are the caller's to set.
func NewBound(r *Realm, target *Object, this Value, args []Value) (*Function, *Throw) {
	b := &boundFunction{target, this, append([]Value(nil), args...)}
	code := &Code{Arity: -1, FN: callBound}
	if IsConstructor(target.Value()) {
		code.Flags = CodeConstructor | CodeNoPrototype
		code.Construct = func(r *Realm, args []Value, newTarget *Object) (Value, *Throw) {
			if newTarget != nil && newTarget.Value().AsFunction() != nil && newTarget.Value().AsFunction().boundTo() == b {
				newTarget = nil
			}
			return Construct(r, b.target.Value(), b.join(args), newTarget)
		}
	}
	proto, e := target.GetPrototypeOf(r)
	if e != nil {
		return nil, e
	}
	f := NewFunction(r, code, nil)
	f.extraMore().bound = b
	if proto != f.shape.proto {
		_, e = OrdinarySetPrototypeOf(r, &f.Object, proto)
	}
	return f, e
}

func (f *Function) boundTo() *boundFunction {
	if f.more == nil {
		return nil
	}
	return f.more.bound
}

// BoundTarget returns the target of a bound function, or nil.
func (f *Function) BoundTarget() *Object {
	if b := f.boundTo(); b != nil {
		return b.target
	}
	return nil
}

func (b *boundFunction) join(args []Value) []Value {
	if len(b.args) == 0 {
		return args
	}
	return append(append(make([]Value, 0, len(b.args)+len(args)), b.args...), args...)
}

func callBound(r *Realm, f *Function, this Value, args []Value) (Value, *Throw) {
	if e := r.Enter(); e != nil {
		return Value{}, e
	}
	defer r.Leave()
	b := f.more.bound
	return CallArgs(r, b.target.Value(), b.this, b.join(args))
}

// IsCallable is https://tc39.es/ecma262/#sec-iscallable.
func IsCallable(v Value) bool {
	if v.AsFunction() != nil {
		return true
	}
	return v.IsObject() && v.Obj().shape.kind == KindProxy && (*Proxy)(v.p).callable
}

// IsConstructor is https://tc39.es/ecma262/#sec-isconstructor.
func IsConstructor(v Value) bool {
	if f := v.AsFunction(); f != nil {
		return f.IsConstructor()
	}
	return v.IsObject() && v.Obj().shape.kind == KindProxy && (*Proxy)(v.p).constructor
}
