package js

// Error is an Error object: it remembers where it was made until its stack
// property is first read.
type Error struct {
	Object
	stack  Stack
	bare   bool    // stack has not been read yet: it is still to be made
	header *String // the first line of stack where it is not what toString returns then
}

// Frame is one place of a stack trace.
type Frame struct {
	Function string // as V8 shows it, empty for anonymous
	File     string
	Line     int // from 1
	Column   int // from 1
}

// errorOps are those of an ordinary object whose stack is made on first use.
type errorOps struct{ Ordinary }

func (errorOps) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	if key == NameStack.Key() {
		if e := formatStack(r, o); e != nil {
			return Property{}, false, e
		}
	}
	return OrdinaryGetOwnProperty(r, o, key)
}

func (errorOps) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	if key == NameStack.Key() {
		if e := formatStack(r, o); e != nil {
			return false, e
		}
	}
	return OrdinaryDefineOwnProperty(r, o, key, d)
}

// NewErrorObject returns an Error with the given prototype and own properties
// stack and, unless message is nil, message.
func NewErrorObject(r *Realm, proto *Object, message *String) *Error {
	err := &Error{}
	InitObject(r, &err.Object, KindError, errorOps{}, proto)
	err.add(r, NameStack.Key(), Undefined(), AttrHidden)
	if message != nil {
		err.add(r, NameMessage.Key(), message.Value(), AttrHidden)
	}
	err.Capture(r)
	return err
}

// Capture records the present call stack as that of err.
func (err *Error) Capture(r *Realm) {
	err.stack = Stack{}
	if limit := r.stackTraceLimit(); limit > 0 {
		err.stack.capture(r, limit)
	}
	err.bare = true
}

// CaptureStackTrace is Error.captureStackTrace: it gives o a stack property
// with the present call stack, without the frames above and including the
// innermost call of until, if there is one.
func CaptureStackTrace(r *Realm, o *Object, until *Function) *Throw {
	header, e := ErrorToString(r, o)
	if e != nil {
		return e
	}
	limit := r.stackTraceLimit()
	frames := r.CallerFrames(limit + 64)
	if until != nil {
		frames = framesBelow(frames, until.NameString().String())
	}
	v, e := r.StackValue(o, header, frames[:min(limit, len(frames))])
	if e != nil {
		return e
	}
	return DefinePropertyOrThrow(r, o, NameStack.Key(), DataDescriptor(v, AttrHidden))
}

// framesBelow drops the frames up to the first of a function with that name.
func framesBelow(frames []Frame, name string) []Frame {
	if name == "" {
		return frames
	}
	for i, f := range frames {
		n := f.Function
		if n == name || len(n) > len(name) && n[len(n)-len(name):] == name && (n[len(n)-len(name)-1] == '.' || n[len(n)-len(name)-1] == ' ') {
			return frames[i+1:]
		}
	}
	return frames
}

// newError returns a fresh error of an intrinsic class.
func (r *Realm) newError(ctor Intrinsic, message string) *Throw {
	return &Throw{Value: NewErrorObject(r, r.Intrinsic(ctor+1), NewString(message)).Value()}
}

// ThrowTypeError returns a TypeError with a message.
func (r *Realm) ThrowTypeError(message string) *Throw { return r.newError(IntrinsicTypeError, message) }

// ThrowRangeError returns a RangeError with a message.
func (r *Realm) ThrowRangeError(message string) *Throw {
	return r.newError(IntrinsicRangeError, message)
}

// ThrowSyntaxError returns a SyntaxError with a message.
func (r *Realm) ThrowSyntaxError(message string) *Throw {
	return r.newError(IntrinsicSyntaxError, message)
}

// ThrowReferenceError returns a ReferenceError with a message.
func (r *Realm) ThrowReferenceError(message string) *Throw {
	return r.newError(IntrinsicReferenceError, message)
}

// ThrowError returns an Error with a message.
func (r *Realm) ThrowError(message string) *Throw { return r.newError(IntrinsicError, message) }

// ThrowURIError returns a URIError with a message.
func (r *Realm) ThrowURIError(message string) *Throw { return r.newError(IntrinsicURIError, message) }

// ThrowCode returns an error of an intrinsic class with a code property and a
// name as node's internal errors have them.
func (r *Realm) ThrowCode(ctor Intrinsic, code, message string) *Throw {
	err := NewErrorObject(r, r.Intrinsic(ctor+1), NewString(message))
	err.header = NewString(ctorName(ctor) + " [" + code + "]: " + message)
	err.put(r, NameCode.Key(), Str(code), AttrAll)
	return &Throw{Value: err.Value()}
}

func ctorName(ctor Intrinsic) string {
	switch ctor {
	case IntrinsicTypeError:
		return "TypeError"
	case IntrinsicRangeError:
		return "RangeError"
	case IntrinsicSyntaxError:
		return "SyntaxError"
	case IntrinsicReferenceError:
		return "ReferenceError"
	case IntrinsicURIError:
		return "URIError"
	}
	return "Error"
}

// ThrowNotFunction returns the TypeError of a call of v, which no expression
// of the program names.
func (r *Realm) ThrowNotFunction(v Value) *Throw {
	return r.ThrowTypeError(Describe(v) + " is not a function")
}

// ThrowNotConstructor returns the TypeError of new v.
func (r *Realm) ThrowNotConstructor(v Value) *Throw {
	return r.ThrowTypeError(Describe(v) + " is not a constructor")
}

// Describe shows v as V8's messages do: strings in quotes, objects as #<Name>.
func Describe(v Value) string {
	switch v.Kind() {
	case KindString:
		return "\"" + v.Str().String() + "\""
	case KindSymbol:
		return v.Sym().Descriptive()
	case KindNumber, KindUndefined, KindNull, KindBoolean, KindBigInt:
		return toStringPrimitive(v).String()
	case KindFunction:
		return functionText(v.AsFunction())
	}
	for n := 0; n < 64 && v.Kind() == KindProxy; n++ {
		p := (*Proxy)(v.p)
		if p.target == nil {
			return "null"
		}
		v = p.target.Value()
	}
	if f := v.AsFunction(); f != nil {
		return functionText(f)
	}
	return describeObject(v.Obj())
}

func constructorName(o *Object) string {
	for p := o; p != nil; p = p.shape.proto {
		if p.shape.kind == KindProxy {
			break
		}
		prop, ok := p.ownProperty(NameConstructor.Key())
		if !ok || prop.Accessor != nil {
			continue
		}
		if f := prop.Value.AsFunction(); f != nil {
			if n := f.NameString(); n.Len() > 0 {
				return n.String()
			}
		}
	}
	return "Object"
}

func functionText(f *Function) string {
	if s := f.Code.Source; s != nil {
		return s.Text[f.Code.Start:f.Code.End]
	}
	if f.boundTo() != nil {
		return "function () { [native code] }"
	}
	return "function " + f.NameString().String() + "() { [native code] }"
}

// FunctionText returns what Function.prototype.toString returns for f.
func FunctionText(f *Function) string { return functionText(f) }

// ErrorToString is https://tc39.es/ecma262/#sec-error.prototype.tostring.
func ErrorToString(r *Realm, o *Object) (*String, *Throw) {
	name, e := o.Get(r, NameName.Key())
	if e != nil {
		return nil, e
	}
	ns, e := stringOr(r, name, "Error")
	if e != nil {
		return nil, e
	}
	msg, e := o.Get(r, NameMessage.Key())
	if e != nil {
		return nil, e
	}
	ms, e := stringOr(r, msg, "")
	if e != nil {
		return nil, e
	}
	if ns.Len() == 0 {
		return ms, nil
	}
	if ms.Len() == 0 {
		return ns, nil
	}
	return Concat(Concat(ns, NewString(": ")), ms), nil
}

func stringOr(r *Realm, v Value, def string) (*String, *Throw) {
	if v.IsUndefined() {
		return NewString(def), nil
	}
	return ToString(r, v)
}

// ConstructorName returns the name of o's constructor, "Object" if unknown.
func ConstructorName(o *Object) string { return constructorName(o) }
