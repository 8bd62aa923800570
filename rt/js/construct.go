package js

// This file has new and super as compiled code calls them.

// New is new of the constructor that text spells.
func New(r *Realm, text string, f Value, args []Value) (Value, *Throw) {
	if !IsConstructor(f) {
		return f, throwCallee(r, text, f, "constructor")
	}
	return Construct(r, f, args, nil)
}

// Allocate makes the object that a compiled constructor f, which is no derived
// class, is about to initialise, with f as new.target.
func Allocate(r *Realm, f *Function) (*Object, *Throw) {
	if f.Code.Flags&CodeNewTarget != 0 {
		r.newTarget = &f.Object
	}
	if m := f.more; m != nil && m.instance != nil && m.epoch == r.protoEpoch {
		return NewShaped(m.instance), nil
	}
	shape, e := instanceShape(r, &f.Object, f.Code.Inline)
	if e != nil {
		return nil, e
	}
	return NewShaped(shape), nil
}

// Constructed is the value of new: the result of the constructor where that is
// an object, else the object it was given.
func Constructed(o *Object, result Value) Value {
	return constructed(o.Value(), result)
}

// compiledConstructor returns f if it can be entered without a list of arguments.
func compiledConstructor(f Value) *Function {
	fn := f.AsFunction()
	if fn == nil || fn.Code.Construct != nil || fn.Code.Flags&CodeConstructor == 0 {
		return nil
	}
	return fn
}

// enterConstructor returns the this value with which a compiled constructor is
// to be called next: no other call may come between.
func enterConstructor(r *Realm, fn *Function, newTarget *Object) (Value, *Throw) {
	this := TDZ()
	if fn.Code.Flags&CodeDerived == 0 {
		shape, e := instanceShape(r, newTarget, fn.Code.Inline)
		if e != nil {
			return this, e
		}
		this = NewShaped(shape).Value()
	}
	if fn.Code.Flags&CodeNewTarget != 0 {
		r.newTarget = newTarget
	}
	return this, nil
}

// constructed is the value of new where a constructor that got this returned v.
func constructed(this, v Value) Value {
	if v.IsObject() {
		return v
	}
	return this
}

// New0 is new with no argument.
func New0(r *Realm, text string, f Value) (Value, *Throw) {
	fn := compiledConstructor(f)
	if fn == nil {
		return New(r, text, f, nil)
	}
	this, e := enterConstructor(r, fn, &fn.Object)
	if e != nil {
		return f, e
	}
	v, e := Call0(r, f, this)
	return constructed(this, v), e
}

// New1 is new with one argument.
func New1(r *Realm, text string, f, a0 Value) (Value, *Throw) {
	fn := compiledConstructor(f)
	if fn == nil {
		return New(r, text, f, []Value{a0})
	}
	this, e := enterConstructor(r, fn, &fn.Object)
	if e != nil {
		return f, e
	}
	v, e := Call1(r, f, this, a0)
	return constructed(this, v), e
}

// New2 is new with two arguments.
func New2(r *Realm, text string, f, a0, a1 Value) (Value, *Throw) {
	fn := compiledConstructor(f)
	if fn == nil {
		return New(r, text, f, []Value{a0, a1})
	}
	this, e := enterConstructor(r, fn, &fn.Object)
	if e != nil {
		return f, e
	}
	v, e := Call2(r, f, this, a0, a1)
	return constructed(this, v), e
}

// New3 is new with three arguments.
func New3(r *Realm, text string, f, a0, a1, a2 Value) (Value, *Throw) {
	fn := compiledConstructor(f)
	if fn == nil {
		return New(r, text, f, []Value{a0, a1, a2})
	}
	this, e := enterConstructor(r, fn, &fn.Object)
	if e != nil {
		return f, e
	}
	v, e := Call3(r, f, this, a0, a1, a2)
	return constructed(this, v), e
}

// New4 is new with four arguments.
func New4(r *Realm, text string, f, a0, a1, a2, a3 Value) (Value, *Throw) {
	fn := compiledConstructor(f)
	if fn == nil {
		return New(r, text, f, []Value{a0, a1, a2, a3})
	}
	this, e := enterConstructor(r, fn, &fn.Object)
	if e != nil {
		return f, e
	}
	v, e := Call4(r, f, this, a0, a1, a2, a3)
	return constructed(this, v), e
}

// Super0 is super with no argument in the constructor f.
func Super0(r *Realm, f, newTarget Value) (Value, *Throw) {
	fn := compiledConstructor(parentConstructor(f))
	if fn == nil {
		return SuperCall(r, f, newTarget, nil)
	}
	this, e := enterConstructor(r, fn, newTarget.AsObject())
	if e != nil {
		return f, e
	}
	v, e := Call0(r, fn.Value(), this)
	return constructed(this, v), e
}

// Super1 is super with one argument in the constructor f.
func Super1(r *Realm, f, newTarget, a0 Value) (Value, *Throw) {
	fn := compiledConstructor(parentConstructor(f))
	if fn == nil {
		return SuperCall(r, f, newTarget, []Value{a0})
	}
	this, e := enterConstructor(r, fn, newTarget.AsObject())
	if e != nil {
		return f, e
	}
	v, e := Call1(r, fn.Value(), this, a0)
	return constructed(this, v), e
}

// Super2 is super with two arguments in the constructor f.
func Super2(r *Realm, f, newTarget, a0, a1 Value) (Value, *Throw) {
	fn := compiledConstructor(parentConstructor(f))
	if fn == nil {
		return SuperCall(r, f, newTarget, []Value{a0, a1})
	}
	this, e := enterConstructor(r, fn, newTarget.AsObject())
	if e != nil {
		return f, e
	}
	v, e := Call2(r, fn.Value(), this, a0, a1)
	return constructed(this, v), e
}

// Super3 is super with three arguments in the constructor f.
func Super3(r *Realm, f, newTarget, a0, a1, a2 Value) (Value, *Throw) {
	fn := compiledConstructor(parentConstructor(f))
	if fn == nil {
		return SuperCall(r, f, newTarget, []Value{a0, a1, a2})
	}
	this, e := enterConstructor(r, fn, newTarget.AsObject())
	if e != nil {
		return f, e
	}
	v, e := Call3(r, fn.Value(), this, a0, a1, a2)
	return constructed(this, v), e
}

// Super4 is super with four arguments in the constructor f.
func Super4(r *Realm, f, newTarget, a0, a1, a2, a3 Value) (Value, *Throw) {
	fn := compiledConstructor(parentConstructor(f))
	if fn == nil {
		return SuperCall(r, f, newTarget, []Value{a0, a1, a2, a3})
	}
	this, e := enterConstructor(r, fn, newTarget.AsObject())
	if e != nil {
		return f, e
	}
	v, e := Call4(r, fn.Value(), this, a0, a1, a2, a3)
	return constructed(this, v), e
}

// parentConstructor is what super calls in the constructor f, undefined where
// that takes a look.
func parentConstructor(f Value) Value {
	if p := f.Obj().shape.proto; p != nil && f.Obj().shape.plain() {
		return p.Value()
	}
	return Undefined()
}

// BindThis is https://tc39.es/ecma262/#sec-bindthisvalue after super().
func BindThis(r *Realm, this, v Value) (Value, *Throw) {
	if !this.IsTDZ() {
		return this, r.ThrowReferenceError("Super constructor may only be called once")
	}
	return v, nil
}

// ReturnDerived is what a derived constructor returns for return v.
func ReturnDerived(r *Realm, this, v Value) (Value, *Throw) {
	if v.IsObject() {
		return v, nil
	}
	if !v.IsUndefined() {
		return v, r.ThrowTypeError("Derived constructors may only return object or undefined")
	}
	if this.IsTDZ() {
		return v, ThrowUninitialized(r, "this")
	}
	return this, nil
}

// NewTarget is new.target of the call that is being entered. A class
// constructor that is called without new has none: see CheckNew.
func NewTarget(r *Realm) Value {
	t := r.TakeNewTarget()
	if t == nil {
		return Undefined()
	}
	return t.Value()
}

// SuperCall is super(...args) in the constructor f.
func SuperCall(r *Realm, f, newTarget Value, args []Value) (Value, *Throw) {
	parent, e := f.Obj().GetPrototypeOf(r)
	if e != nil {
		return f, e
	}
	if parent == nil || !IsConstructor(parent.Value()) {
		v := Null()
		if parent != nil {
			v = parent.Value()
		}
		return f, r.ThrowTypeError("Super constructor " + describeSuper(v) + " of " + superName(f) + " is not a constructor")
	}
	return Construct(r, parent.Value(), args, newTarget.AsObject())
}

func superName(f Value) string {
	if n := f.AsFunction().NameString(); n.Len() > 0 {
		return n.String()
	}
	return "anonymous class"
}

func describeSuper(v Value) string {
	f := v.AsFunction()
	if f == nil {
		return Describe(v)
	}
	if f.shape.realm != nil && &f.Object == f.shape.realm.intrinsics[IntrinsicFunctionPrototype] { // class extends null
		return "null"
	}
	return f.NameString().String()
}
