package builtins

import (
	"math"

	"jsgo/rt/js"
)

// Function is https://tc39.es/ecma262/#sec-function-objects.
var Function = js.Class{
	ID: js.IntrinsicFunction, Name: "Function", Length: 1, Construct: newFunction,
	Proto: js.Props{
		js.Poison("arguments"),
		js.Poison("caller"),
		js.Method("apply", 2, functionApply),
		js.Method("bind", 1, functionBind),
		js.PureMethod("call", 1, functionCall, js.PureCall),
		js.Method("toString", 0, functionToString),
		js.FixedSymMethod(js.SymHasInstance, 1, functionHasInstance, js.AttrConst),
	},
}

// AsyncFunction is https://tc39.es/ecma262/#sec-async-function-objects.
var AsyncFunction = js.Class{
	ID: js.IntrinsicAsyncFunction, Name: "AsyncFunction", Length: 1, Construct: newAsyncFunction, Hidden: true,
	Parent: js.IntrinsicFunction, Extends: js.IntrinsicFunctionPrototype,
	Proto: js.Props{
		js.IntrinsicField("constructor", js.AttrConfigurable, js.IntrinsicAsyncFunction),
		js.Tag("AsyncFunction"),
	},
}

// GeneratorFunction is https://tc39.es/ecma262/#sec-generatorfunction-objects.
var GeneratorFunction = js.Class{
	ID: js.IntrinsicGeneratorFunction, Name: "GeneratorFunction", Length: 1, Construct: newGeneratorFunction, Hidden: true,
	Parent: js.IntrinsicFunction, Extends: js.IntrinsicFunctionPrototype,
	Proto: js.Props{
		js.IntrinsicField("constructor", js.AttrConfigurable, js.IntrinsicGeneratorFunction),
		js.IntrinsicField("prototype", js.AttrConfigurable, js.IntrinsicGeneratorPrototype),
		js.Tag("GeneratorFunction"),
	},
}

// AsyncGeneratorFunction is https://tc39.es/ecma262/#sec-asyncgeneratorfunction-objects.
var AsyncGeneratorFunction = js.Class{
	ID: js.IntrinsicAsyncGeneratorFunction, Name: "AsyncGeneratorFunction", Length: 1, Construct: newAsyncGeneratorFunction, Hidden: true,
	Parent: js.IntrinsicFunction, Extends: js.IntrinsicFunctionPrototype,
	Proto: js.Props{
		js.IntrinsicField("constructor", js.AttrConfigurable, js.IntrinsicAsyncGeneratorFunction),
		js.IntrinsicField("prototype", js.AttrConfigurable, js.IntrinsicAsyncGeneratorPrototype),
		js.Tag("AsyncGeneratorFunction"),
	},
}

// ThrowTypeError is https://tc39.es/ecma262/#sec-%throwtypeerror%, the
// accessor of arguments.callee in strict functions.
var ThrowTypeError = js.Class{ID: js.IntrinsicThrowTypeError, Hidden: true, MakeSingle: makeThrowTypeError}

func makeThrowTypeError(r *realm) *object {
	f := js.NewNative(r, "", 0, functionPoison)
	f.DefineOwnProperty(r, js.NameLength.Key(), js.DataDescriptor(js.Int(0), js.AttrConst))
	f.DefineOwnProperty(r, js.NameName.Key(), js.DataDescriptor(js.Str(""), js.AttrConst))
	f.PreventExtensions(r)
	return &f.Object
}

// functionPoison is https://tc39.es/ecma262/#sec-addrestrictedfunctionproperties.
func functionPoison(r *realm, this value, args []value) (value, *throw) {
	return js.Undefined(), r.ThrowTypeError("'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions or the arguments objects for calls to them")
}

func newFunction(r *realm, args []value, newTarget *object) (value, *throw) {
	return dynamicFunction(r, args, newTarget, 0, js.IntrinsicFunctionPrototype)
}

func newAsyncFunction(r *realm, args []value, newTarget *object) (value, *throw) {
	return dynamicFunction(r, args, newTarget, js.CodeAsync, js.IntrinsicAsyncFunctionPrototype)
}

func newGeneratorFunction(r *realm, args []value, newTarget *object) (value, *throw) {
	return dynamicFunction(r, args, newTarget, js.CodeGenerator, js.IntrinsicGeneratorFunctionPrototype)
}

func newAsyncGeneratorFunction(r *realm, args []value, newTarget *object) (value, *throw) {
	return dynamicFunction(r, args, newTarget, js.CodeAsync|js.CodeGenerator, js.IntrinsicAsyncGeneratorFunctionPrototype)
}

// dynamicFunction is https://tc39.es/ecma262/#sec-createdynamicfunction.
func dynamicFunction(r *realm, args []value, newTarget *object, kind js.CodeFlags, fallback js.Intrinsic) (value, *throw) {
	var params js.Builder
	body := js.EmptyString()
	for i, a := range args {
		s, e := js.ToString(r, a)
		if e != nil {
			return a, e
		}
		if i == len(args)-1 {
			body = s
			break
		}
		if i > 0 {
			params.ASCII(",")
		}
		params.String(s)
	}
	if r.Host.NewFunction == nil {
		return js.Undefined(), noEvaluator(r)
	}
	f, e := r.Host.NewFunction(r, kind, params.Finish(), body)
	if e != nil || newTarget == nil {
		return f, e
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, fallback)
	if e == nil && proto != r.Intrinsic(fallback) {
		_, e = f.Obj().SetPrototypeOf(r, proto)
	}
	return f, e
}

// functionApply is https://tc39.es/ecma262/#sec-function.prototype.apply.
func functionApply(r *realm, this value, args []value) (value, *throw) {
	if !js.IsCallable(this) {
		return this, r.ThrowTypeError("Function.prototype.apply was called on " + plain(this) + ", which is " + article(this) + " and not a function")
	}
	if js.Arg(args, 1).IsNullish() {
		return js.Call0(r, this, js.Arg(args, 0))
	}
	list, e := js.ListFromArrayLike(r, args[1])
	if e != nil {
		return this, e
	}
	return js.CallArgs(r, this, args[0], list)
}

// functionBind is https://tc39.es/ecma262/#sec-function.prototype.bind.
func functionBind(r *realm, this value, args []value) (value, *throw) {
	if !js.IsCallable(this) {
		return this, r.ThrowTypeError("Bind must be called on a function")
	}
	target := this.Obj()
	var bound []value
	if len(args) > 1 {
		bound = args[1:]
	}
	f, e := js.NewBound(r, target, js.Arg(args, 0), bound)
	if e != nil {
		return this, e
	}
	n, e := boundLength(r, target, len(bound))
	if e != nil {
		return this, e
	}
	name, e := target.Get(r, js.NameName.Key())
	if e != nil {
		return this, e
	}
	text := js.NewString("bound ")
	if name.IsString() {
		text = js.Concat(text, name.Str())
	}
	f.SetNameString(text)
	f.DefineOwnProperty(r, js.NameLength.Key(), js.Descriptor{Value: js.Num(n), HasValue: true})
	return f.Value(), nil
}

func boundLength(r *realm, target *object, bound int) (float64, *throw) {
	has, e := js.HasOwn(r, target, js.NameLength.Key())
	if e != nil || !has {
		return 0, e
	}
	v, e := target.Get(r, js.NameLength.Key())
	if e != nil || !v.IsNum() {
		return 0, e
	}
	n, _ := js.ToIntegerOrInfinity(r, v)
	if math.IsInf(n, -1) {
		return 0, nil
	}
	return max(0, n-float64(bound)), nil
}

func functionCall(r *realm, this value, args []value) (value, *throw) {
	if len(args) == 0 {
		return js.Call0(r, this, js.Undefined())
	}
	return js.CallArgs(r, this, args[0], args[1:])
}

func functionToString(r *realm, this value, args []value) (value, *throw) {
	if f := this.AsFunction(); f != nil {
		return js.Str(js.FunctionText(f)), nil
	}
	if js.IsCallable(this) {
		return js.Str("function () { [native code] }"), nil
	}
	return this, r.ThrowTypeError("Function.prototype.toString requires that 'this' be a Function")
}

func functionHasInstance(r *realm, this value, args []value) (value, *throw) {
	return boolean(js.OrdinaryHasInstance(r, this, js.Arg(args, 0)))
}
