package js

// This file has the variables of scripts, https://tc39.es/ecma262/#sec-global-environment-records.

// lexical is a let, const or class declaration of a script.
type lexical struct {
	cell  *Value
	fixed bool
}

// DeclareLexical makes cell a binding that all code of the realm sees before the
// properties of the global object; assigning to it throws where it is fixed.
func (r *Realm) DeclareLexical(key PropertyKey, cell *Value, fixed bool) {
	if r.lexicals == nil {
		r.lexicals = map[PropertyKey]*lexical{}
	}
	r.lexicals[key] = &lexical{cell, fixed}
	r.global.shape = r.global.shape.ownedCopy() // no site goes on with a property of that name
}

// HasLexical reports whether a script has declared key by let, const or class.
func (r *Realm) HasLexical(key PropertyKey) bool { return r.lexicals[key] != nil }

func (l *lexical) get(r *Realm, key PropertyKey) (Value, *Throw) {
	if l.cell.IsTDZ() {
		return Value{}, ThrowUninitialized(r, key.String())
	}
	return *l.cell, nil
}

func (l *lexical) set(r *Realm, key PropertyKey, v Value) *Throw {
	switch {
	case l.cell.IsTDZ():
		return ThrowUninitialized(r, key.String())
	case l.fixed:
		return r.ThrowTypeError("Assignment to constant variable.")
	}
	*l.cell = v
	return nil
}

// CanDeclareIn throws where a script cannot declare key as a property of a
// global object, https://tc39.es/ecma262/#sec-candeclareglobalfunction.
func CanDeclareIn(r *Realm, o *Object, key PropertyKey, function bool) *Throw {
	p, ok, e := o.GetOwnProperty(r, key)
	switch {
	case e != nil || ok && !function:
		return e
	case !ok:
		if extensible, e := o.IsExtensible(r); e != nil || extensible {
			return e
		}
		return r.ThrowTypeError("Cannot declare global variable '" + key.String() + "': object is not extensible")
	case p.Attr&AttrConfigurable == 0 && (p.Accessor != nil || p.Attr&(AttrWritable|AttrEnumerable) != AttrWritable|AttrEnumerable):
		return r.ThrowTypeError("Cannot redefine property: " + key.String())
	}
	return nil
}

// DeclareVarIn is https://tc39.es/ecma262/#sec-createglobalvarbinding.
func DeclareVarIn(r *Realm, o *Object, key PropertyKey, deletable bool) *Throw {
	_, ok, e := o.GetOwnProperty(r, key)
	if e != nil || ok {
		return e
	}
	if e := CanDeclareIn(r, o, key, false); e != nil {
		return e
	}
	return DefinePropertyOrThrow(r, o, key, DataDescriptor(Undefined(), declaredAttr(deletable)))
}

// DeclareFunctionIn is https://tc39.es/ecma262/#sec-createglobalfunctionbinding.
func DeclareFunctionIn(r *Realm, o *Object, key PropertyKey, f Value, deletable bool) *Throw {
	if e := CanDeclareIn(r, o, key, true); e != nil {
		return e
	}
	p, ok, e := o.GetOwnProperty(r, key)
	if e != nil {
		return e
	}
	d := DataDescriptor(f, declaredAttr(deletable))
	if ok && p.Attr&AttrConfigurable == 0 {
		d = Descriptor{Value: f, HasValue: true}
	}
	return DefinePropertyOrThrow(r, o, key, d)
}

func declaredAttr(deletable bool) Attr {
	if deletable {
		return AttrAll
	}
	return AttrWritable | AttrEnumerable
}

// TextOptions say how node:vm wants a text compiled: its name, what is added to
// its positions, and for a function its parameters and context.
type TextOptions struct {
	Name         string
	Line, Column int
	Params       []string
	Context      *Object
}

// Script is a text that was compiled, to be run in the realm's own global scope,
// or with the properties of an object as global variables.
type Script interface {
	Run(r *Realm, context *Object) (Value, *Throw)
}

// SetHeader makes text what the stack of err starts with.
func (err *Error) SetHeader(text string) {
	if err.bare {
		err.header = NewString(text)
	}
}

// Place returns where err was made, as far as its stack was not read yet.
func (err *Error) Place(r *Realm) (Frame, bool) {
	if !err.bare {
		return Frame{}, false
	}
	frames := err.stack.Frames(r, 1)
	if len(frames) == 0 {
		return Frame{}, false
	}
	return frames[0], true
}

// AsError returns the Error that v is, or nil.
func (v Value) AsError() *Error {
	if v.Kind() == KindError {
		return (*Error)(v.p)
	}
	return nil
}

// ToObjectValue is ToObject as a Value.
func ToObjectValue(r *Realm, v Value) (Value, *Throw) {
	o, e := ToObject(r, v)
	if e != nil {
		return v, e
	}
	return o.Value(), nil
}

// WithHas reports whether a name in a with statement means a property of its
// object, https://tc39.es/ecma262/#sec-object-environment-records-hasbinding-n.
func WithHas(r *Realm, v Value, key PropertyKey) (bool, *Throw) {
	o := v.Obj()
	has, e := o.HasProperty(r, key)
	if e != nil || !has {
		return false, e
	}
	hidden, e := o.Get(r, SymUnscopables.Key())
	if e != nil || !hidden.IsObject() {
		return e == nil, e
	}
	blocked, e := hidden.Obj().Get(r, key)
	return !ToBoolean(blocked), e
}

// IsEval reports whether v is %eval%.
func IsEval(r *Realm, v Value) bool {
	f := r.shared["eval"]
	return f != nil && v.AsFunction() == f
}

// EvalSite is a direct call of eval: what the text sees of the code around it.
type EvalSite struct {
	// Names are the variables that are visible, inner ones first. The letter
	// before each says how it is declared: v by var or as a parameter of the
	// function around, l by let, const or class in it, f outside of that function.
	Names  []string
	Strict bool
	// Access reads variable i, or where the second argument is true sets it to the third.
	Access Value
	This   Value
	// NewTarget is the hole outside of functions.
	NewTarget Value
	// Variables is the object for what the text declares by var, undefined for
	// the global object.
	Variables Value
}

// DirectEval is https://tc39.es/ecma262/#sec-performeval for a direct call.
func DirectEval(r *Realm, names []string, strict bool, source, access, this, newTarget, variables Value) (Value, *Throw) {
	if !source.IsString() {
		return source, nil
	}
	if r.Host.Interpreter == nil {
		return Call1(r, r.shared["eval"].Value(), Undefined(), source) // which says that there is no evaluator
	}
	return r.Host.Interpreter.DirectEval(r, source.Str(), &EvalSite{names, strict, access, this, newTarget, variables})
}

// AddModules registers modules that are found while the program runs.
func (r *Realm) AddModules(list []*ModuleRecord) {
	for _, m := range list {
		if r.modules[m.Key] == nil {
			r.modules[m.Key] = m
		}
	}
}
