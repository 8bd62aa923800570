package builtins

import "jsgo/rt/js"

// Proxy is https://tc39.es/ecma262/#sec-proxy-objects.
var Proxy = js.Class{
	ID: js.IntrinsicProxy, Name: "Proxy", Length: 2, Construct: newProxy, NoProto: true,
	Static: js.Props{js.Method("revocable", 2, proxyRevocable)},
}

// needNew throws the TypeError of a constructor that is called without new.
func needNew(r *realm, newTarget *object, name string) *throw {
	if newTarget != nil {
		return nil
	}
	return r.ThrowTypeError("Constructor " + name + " requires 'new'")
}

func newProxy(r *realm, args []value, newTarget *object) (value, *throw) {
	if e := needNew(r, newTarget, "Proxy"); e != nil {
		return js.Undefined(), e
	}
	p, e := js.NewProxy(r, js.Arg(args, 0), js.Arg(args, 1))
	if e != nil {
		return js.Undefined(), e
	}
	return p.Value(), nil
}

// proxyRevocable is https://tc39.es/ecma262/#sec-proxy.revocable.
func proxyRevocable(r *realm, this value, args []value) (value, *throw) {
	p, e := js.NewProxy(r, js.Arg(args, 0), js.Arg(args, 1))
	if e != nil {
		return this, e
	}
	revoke := js.NewNative(r, "", 0, func(r *realm, this value, args []value) (value, *throw) {
		if p != nil {
			p.Revoke()
			p = nil
		}
		return js.Undefined(), nil
	})
	out := js.NewObject(r)
	out.Put(r, js.NameProxy.Key(), p.Value(), js.AttrAll)
	out.Put(r, js.NameRevoke.Key(), revoke.Value(), js.AttrAll)
	return out.Value(), nil
}
