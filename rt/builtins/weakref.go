package builtins

import "jsgo/rt/js"

// WeakRef is https://tc39.es/ecma262/#sec-weak-ref-objects.
var WeakRef = js.Class{
	ID: js.IntrinsicWeakRef, Name: "WeakRef", Length: 1, Construct: newWeakRef,
	Proto: js.Props{
		js.Method("deref", 0, weakRefDeref),
		js.Tag("WeakRef"),
	},
}

// FinalizationRegistry is https://tc39.es/ecma262/#sec-finalization-registry-objects.
var FinalizationRegistry = js.Class{
	ID: js.IntrinsicFinalizationRegistry, Name: "FinalizationRegistry", Length: 1, Construct: newFinalizationRegistry,
	Proto: js.Props{
		js.Method("register", 2, registryRegister),
		js.Method("unregister", 1, registryUnregister),
		js.Tag("FinalizationRegistry"),
	},
}

func newWeakRef(r *realm, args []value, newTarget *object) (value, *throw) {
	if e := needNew(r, newTarget, "WeakRef"); e != nil {
		return js.Undefined(), e
	}
	target := js.Arg(args, 0)
	if !js.CanBeHeldWeakly(target) {
		return target, r.ThrowTypeError("WeakRef: invalid target")
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicWeakRefPrototype)
	if e != nil {
		return target, e
	}
	return js.NewWeakRef(r, proto, target).Value(), nil
}

func weakRefDeref(r *realm, this value, args []value) (value, *throw) {
	w := this.AsWeakRef()
	if w == nil {
		return this, receiver(r, "WeakRef.prototype.deref", this)
	}
	return w.Deref(r), nil
}

func newFinalizationRegistry(r *realm, args []value, newTarget *object) (value, *throw) {
	if e := needNew(r, newTarget, "FinalizationRegistry"); e != nil {
		return js.Undefined(), e
	}
	cleanup := js.Arg(args, 0)
	if !js.IsCallable(cleanup) {
		return cleanup, r.ThrowTypeError("FinalizationRegistry: cleanup must be callable")
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicFinalizationRegistryPrototype)
	if e != nil {
		return cleanup, e
	}
	return js.NewFinalizationRegistry(r, proto, cleanup).Value(), nil
}

func registryRegister(r *realm, this value, args []value) (value, *throw) {
	f := this.AsFinalizationRegistry()
	if f == nil {
		return this, receiver(r, "FinalizationRegistry.prototype.register", this)
	}
	target, held, token := js.Arg(args, 0), js.Arg(args, 1), js.Arg(args, 2)
	var e *throw
	switch {
	case !js.CanBeHeldWeakly(target):
		e = r.ThrowTypeError("FinalizationRegistry.prototype.register: invalid target")
	case js.SameValue(target, held):
		e = r.ThrowTypeError("FinalizationRegistry.prototype.register: target and holdings must not be same")
	case !token.IsUndefined() && !js.CanBeHeldWeakly(token):
		e = invalidToken(r, token)
	default:
		f.Register(r, target, held, token)
	}
	return js.Undefined(), e
}

func invalidToken(r *realm, token value) *throw {
	return r.ThrowTypeError("Invalid unregisterToken ('" + plain(token) + "')")
}

func registryUnregister(r *realm, this value, args []value) (value, *throw) {
	f := this.AsFinalizationRegistry()
	if f == nil {
		return this, receiver(r, "FinalizationRegistry.prototype.unregister", this)
	}
	token := js.Arg(args, 0)
	if !js.CanBeHeldWeakly(token) {
		return this, invalidToken(r, token)
	}
	return js.Bool(f.Unregister(token)), nil
}
