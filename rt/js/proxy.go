package js

// Proxy is a Proxy exotic object, https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots.
type Proxy struct {
	Object
	target, handler       *Object // nil once revoked
	callable, constructor bool
}

func (p *Proxy) call(r *Realm, this Value, args []Value) (Value, *Throw) {
	return Value{}, r.ThrowTypeError("BUG")
}

func (p *Proxy) construct(r *Realm, args []Value, newTarget *Object) (Value, *Throw) {
	return Value{}, r.ThrowTypeError("BUG")
}
