// Package vm is the native half of vm: it hands source text to the evaluator, where the program has one.
package vm

import (
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// noEvaluator is what programs without an evaluator throw.
func noEvaluator(r *js.Realm) *js.Throw {
	return r.ThrowCode(js.IntrinsicError, "ERR_METHOD_NOT_IMPLEMENTED", "The program was built without an evaluator; jsgo build --eval=on links it")
}

// options reads name, line and column from the arguments behind the first i.
func options(args []js.Value, i int) js.TextOptions {
	return js.TextOptions{Name: native.Text(args, i), Line: native.Int(args, i+1), Column: native.Int(args, i+2)}
}

// Compile is new vm.Script(source, {filename, lineOffset, columnOffset}).
func Compile(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if r.Host.Compile == nil {
		return js.Value{}, noEvaluator(r)
	}
	s, e := r.Host.Compile(r, js.Arg(args, 0).Str(), options(args, 1))
	if e != nil {
		return js.Value{}, e
	}
	return js.NewHostObject(r, nil, s).Value(), nil
}

// Run runs a script in a context, or where that is null in the present one.
func Run(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s, ok := js.HostData(js.Arg(args, 0)).(js.Script)
	if !ok {
		return js.Value{}, r.ThrowTypeError("Illegal invocation")
	}
	return s.Run(r, js.Arg(args, 1).AsObject())
}

// contextKey is where a realm keeps the private name that marks contexts.
var contextKey js.StateKey

func mark(r *js.Realm) js.Value {
	if v, ok := r.State(&contextKey).(js.Value); ok {
		return v
	}
	v := js.NewPrivateName("vm.Context").Value()
	r.SetState(&contextKey, v)
	return v
}

// MakeContext makes an object a context.
func MakeContext(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Undefined(), js.AddPrivate(r, js.Arg(args, 0), mark(r), js.True(), js.PrivateField)
}

// IsContext reports whether an object is a context.
func IsContext(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	is, e := js.HasPrivate(r, js.Arg(args, 0), mark(r))
	return js.Bool(is), e
}

// CompileFunction is vm.compileFunction(source, params, {filename, lineOffset, columnOffset, parsingContext}).
func CompileFunction(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if r.Host.CompileBody == nil {
		return js.Value{}, noEvaluator(r)
	}
	o := options(args, 2)
	params, e := js.ListFromArrayLike(r, js.Arg(args, 1))
	if e != nil {
		return js.Value{}, e
	}
	for _, p := range params {
		o.Params = append(o.Params, p.Str().String())
	}
	o.Context = js.Arg(args, 5).AsObject()
	return r.Host.CompileBody(r, js.Arg(args, 0).Str(), o)
}
