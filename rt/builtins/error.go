package builtins

import "jsgo/rt/js"

// Error is https://tc39.es/ecma262/#sec-error-objects with V8's stack trace
// API, https://v8.dev/docs/stack-trace-api.
var Error = js.Class{
	ID: js.IntrinsicError, Name: "Error", Length: 1, Construct: newError,
	Static: js.Props{
		js.Method("captureStackTrace", 2, errorCaptureStackTrace),
		js.Field("stackTraceLimit", js.AttrAll, defaultStackTraceLimit),
	},
	Proto: js.Props{
		js.Text("name", "Error", js.AttrHidden),
		js.Text("message", "", js.AttrHidden),
		js.Method("toString", 0, errorToString),
	},
}

// The other classes of https://tc39.es/ecma262/#sec-native-error-types-used-in-this-standard.
var (
	TypeError = js.Class{
		ID: js.IntrinsicTypeError, Name: "TypeError", Length: 1, Construct: newTypeError, Parent: js.IntrinsicError, Extends: js.IntrinsicErrorPrototype,
		Proto: js.Props{js.Text("name", "TypeError", js.AttrHidden), js.Text("message", "", js.AttrHidden)},
	}
	RangeError = js.Class{
		ID: js.IntrinsicRangeError, Name: "RangeError", Length: 1, Construct: newRangeError, Parent: js.IntrinsicError, Extends: js.IntrinsicErrorPrototype,
		Proto: js.Props{js.Text("name", "RangeError", js.AttrHidden), js.Text("message", "", js.AttrHidden)},
	}
	SyntaxError = js.Class{
		ID: js.IntrinsicSyntaxError, Name: "SyntaxError", Length: 1, Construct: newSyntaxError, Parent: js.IntrinsicError, Extends: js.IntrinsicErrorPrototype,
		Proto: js.Props{js.Text("name", "SyntaxError", js.AttrHidden), js.Text("message", "", js.AttrHidden)},
	}
	ReferenceError = js.Class{
		ID: js.IntrinsicReferenceError, Name: "ReferenceError", Length: 1, Construct: newReferenceError, Parent: js.IntrinsicError, Extends: js.IntrinsicErrorPrototype,
		Proto: js.Props{js.Text("name", "ReferenceError", js.AttrHidden), js.Text("message", "", js.AttrHidden)},
	}
	EvalError = js.Class{
		ID: js.IntrinsicEvalError, Name: "EvalError", Length: 1, Construct: newEvalError, Parent: js.IntrinsicError, Extends: js.IntrinsicErrorPrototype,
		Proto: js.Props{js.Text("name", "EvalError", js.AttrHidden), js.Text("message", "", js.AttrHidden)},
	}
	URIError = js.Class{
		ID: js.IntrinsicURIError, Name: "URIError", Length: 1, Construct: newURIError, Parent: js.IntrinsicError, Extends: js.IntrinsicErrorPrototype,
		Proto: js.Props{js.Text("name", "URIError", js.AttrHidden), js.Text("message", "", js.AttrHidden)},
	}
	AggregateError = js.Class{
		ID: js.IntrinsicAggregateError, Name: "AggregateError", Length: 2, Construct: newAggregateError, Parent: js.IntrinsicError, Extends: js.IntrinsicErrorPrototype,
		Proto: js.Props{js.Text("name", "AggregateError", js.AttrHidden), js.Text("message", "", js.AttrHidden)},
	}
)

func defaultStackTraceLimit(r *realm) value { return js.Int(10) }

func newError(r *realm, args []value, nt *object) (value, *throw) {
	return constructError(r, js.IntrinsicError, js.Arg(args, 0), js.Arg(args, 1), nt)
}

func newTypeError(r *realm, args []value, nt *object) (value, *throw) {
	return constructError(r, js.IntrinsicTypeError, js.Arg(args, 0), js.Arg(args, 1), nt)
}

func newRangeError(r *realm, args []value, nt *object) (value, *throw) {
	return constructError(r, js.IntrinsicRangeError, js.Arg(args, 0), js.Arg(args, 1), nt)
}

func newSyntaxError(r *realm, args []value, nt *object) (value, *throw) {
	return constructError(r, js.IntrinsicSyntaxError, js.Arg(args, 0), js.Arg(args, 1), nt)
}

func newReferenceError(r *realm, args []value, nt *object) (value, *throw) {
	return constructError(r, js.IntrinsicReferenceError, js.Arg(args, 0), js.Arg(args, 1), nt)
}

func newEvalError(r *realm, args []value, nt *object) (value, *throw) {
	return constructError(r, js.IntrinsicEvalError, js.Arg(args, 0), js.Arg(args, 1), nt)
}

func newURIError(r *realm, args []value, nt *object) (value, *throw) {
	return constructError(r, js.IntrinsicURIError, js.Arg(args, 0), js.Arg(args, 1), nt)
}

// constructError is https://tc39.es/ecma262/#sec-error-message.
func constructError(r *realm, class js.Intrinsic, message, options value, newTarget *object) (value, *throw) {
	proto, e := js.PrototypeFromConstructor(r, newTarget, class+1)
	if e != nil {
		return message, e
	}
	var text *js.String
	if !message.IsUndefined() {
		if text, e = js.ToString(r, message); e != nil {
			return message, e
		}
	}
	err := js.NewErrorObject(r, proto, text)
	return err.Value(), installCause(r, &err.Object, options)
}

// installCause is https://tc39.es/ecma262/#sec-installerrorcause.
func installCause(r *realm, o *object, options value) *throw {
	from := options.AsObject()
	if from == nil {
		return nil
	}
	has, e := from.HasProperty(r, js.NameCause.Key())
	if e != nil || !has {
		return e
	}
	v, e := from.Get(r, js.NameCause.Key())
	if e == nil {
		o.Put(r, js.NameCause.Key(), v, js.AttrHidden)
	}
	return e
}

// newAggregateError is https://tc39.es/ecma262/#sec-aggregate-error.
func newAggregateError(r *realm, args []value, newTarget *object) (value, *throw) {
	err, e := constructError(r, js.IntrinsicAggregateError, js.Arg(args, 1), js.Arg(args, 2), newTarget)
	if e != nil {
		return err, e
	}
	list, e := js.AppendIterable(r, nil, js.Arg(args, 0))
	if e != nil {
		return err, e
	}
	err.Obj().Put(r, js.NameErrors.Key(), js.ArrayFromList(r, list), js.AttrHidden)
	return err, nil
}

func errorToString(r *realm, this value, args []value) (value, *throw) {
	o := this.AsObject()
	if o == nil {
		return this, r.ThrowTypeError("Error.prototype.toString requires that 'this' be a JSReceiver")
	}
	s, e := js.ErrorToString(r, o)
	if e != nil {
		return this, e
	}
	return s.Value(), nil
}

// errorCaptureStackTrace is https://v8.dev/docs/stack-trace-api#stack-trace-collection-for-custom-exceptions.
func errorCaptureStackTrace(r *realm, this value, args []value) (value, *throw) {
	o := js.Arg(args, 0).AsObject()
	if o == nil {
		return js.Undefined(), r.ThrowTypeError("Invalid argument")
	}
	return js.Undefined(), js.CaptureStackTrace(r, o, js.Arg(args, 1).AsFunction())
}

// CallSitePrototype is the prototype of what Error.prepareStackTrace gets,
// https://v8.dev/docs/stack-trace-api#customizing-stack-traces.
var CallSitePrototype = js.Class{
	ID: js.IntrinsicCallSitePrototype, Hidden: true,
	Static: js.Props{
		js.Method("getColumnNumber", 0, siteColumn),
		js.Method("getEnclosingColumnNumber", 0, siteColumn),
		js.Method("getEnclosingLineNumber", 0, siteLine),
		js.Method("getEvalOrigin", 0, siteUndefined),
		js.Method("getFileName", 0, siteFile),
		js.Method("getFunction", 0, siteUndefined),
		js.Method("getFunctionName", 0, siteFunctionName),
		js.Method("getLineNumber", 0, siteLine),
		js.Method("getMethodName", 0, siteMethodName),
		js.Method("getPosition", 0, sitePosition),
		js.Method("getPromiseIndex", 0, siteNull),
		js.Method("getScriptNameOrSourceURL", 0, siteFile),
		js.Method("getScriptHash", 0, siteHash),
		js.Method("getThis", 0, siteUndefined),
		js.Method("getTypeName", 0, siteTypeName),
		js.Method("isAsync", 0, siteIsAsync),
		js.Method("isConstructor", 0, siteIsConstructor),
		js.Method("isEval", 0, siteFalse),
		js.Method("isNative", 0, siteFalse),
		js.Method("isPromiseAll", 0, siteFalse),
		js.Method("isToplevel", 0, siteIsToplevel),
		js.Method("toString", 0, siteToString),
	},
}

// site returns the Frame of a CallSite.
func site(r *realm, this value, method string) (js.Frame, *throw) {
	f, ok := js.HostData(this).(js.Frame)
	if !ok {
		return f, r.ThrowTypeError("CallSite method " + method + " expects CallSite as receiver")
	}
	return f, nil
}

func siteColumn(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "getColumnNumber")
	return js.Int(f.Column), e
}

func siteLine(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "getLineNumber")
	return js.Int(f.Line), e
}

func sitePosition(r *realm, this value, args []value) (value, *throw) {
	_, e := site(r, this, "getPosition")
	return js.Int(0), e
}

func siteUndefined(r *realm, this value, args []value) (value, *throw) {
	_, e := site(r, this, "getThis")
	return js.Undefined(), e
}

func siteNull(r *realm, this value, args []value) (value, *throw) {
	_, e := site(r, this, "getPromiseIndex")
	return js.Null(), e
}

func siteFalse(r *realm, this value, args []value) (value, *throw) {
	_, e := site(r, this, "isEval")
	return js.False(), e
}

func siteHash(r *realm, this value, args []value) (value, *throw) {
	_, e := site(r, this, "getScriptHash")
	return js.Str(""), e
}

func siteFile(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "getFileName")
	return js.Str(f.File), e
}

// split takes apart what V8 shows for a frame: "async new Type.method".
func split(f js.Frame) (prefix, typeName, function string) {
	name := f.Function
	for _, p := range [2]string{"async ", "new "} {
		if len(name) > len(p) && name[:len(p)] == p {
			prefix, name = p[:len(p)-1], name[len(p):]
		}
	}
	for i := 0; i < len(name); i++ {
		if name[i] == '.' {
			return prefix, name[:i], name[i+1:]
		}
	}
	return prefix, "", name
}

func siteFunctionName(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "getFunctionName")
	_, _, name := split(f)
	if name == "" || name == "<anonymous>" {
		return js.Null(), e
	}
	return js.Str(name), e
}

func siteMethodName(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "getMethodName")
	_, typeName, name := split(f)
	if typeName == "" || name == "<anonymous>" {
		return js.Null(), e
	}
	return js.Str(name), e
}

func siteTypeName(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "getTypeName")
	_, typeName, name := split(f)
	switch {
	case typeName != "":
		return js.Str(typeName), e
	case name == "":
		return js.Str("Object"), e
	}
	return js.Null(), e
}

func siteIsAsync(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "isAsync")
	prefix, _, _ := split(f)
	return js.Bool(prefix == "async"), e
}

func siteIsConstructor(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "isConstructor")
	prefix, _, _ := split(f)
	return js.Bool(prefix == "new"), e
}

func siteIsToplevel(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "isToplevel")
	_, typeName, _ := split(f)
	return js.Bool(typeName == ""), e
}

func siteToString(r *realm, this value, args []value) (value, *throw) {
	f, e := site(r, this, "toString")
	return js.Str(f.String()), e
}
