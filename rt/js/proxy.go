package js

import "unsafe"

// Proxy is a Proxy exotic object, https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots.
type Proxy struct {
	Object
	target, handler       *Object // nil once revoked
	callable, constructor bool
}

// NewProxy is https://tc39.es/ecma262/#sec-proxycreate.
func NewProxy(r *Realm, target, handler Value) (*Proxy, *Throw) {
	if !target.IsObject() || !handler.IsObject() {
		return nil, r.ThrowTypeError("Cannot create proxy with a non-object as target or handler")
	}
	p := &Proxy{target: target.Obj(), handler: handler.Obj(), callable: IsCallable(target), constructor: IsConstructor(target)}
	InitObject(r, &p.Object, KindProxy, proxyOps{}, nil)
	return p, nil
}

// AsProxy returns the Proxy that v is, or nil.
func (v Value) AsProxy() *Proxy {
	if v.Kind() == KindProxy {
		return (*Proxy)(v.p)
	}
	return nil
}

// Target returns the target, nil once p is revoked.
func (p *Proxy) Target() *Object { return p.target }

// Handler returns the handler, nil once p is revoked.
func (p *Proxy) Handler() *Object { return p.handler }

// Revoke detaches p from its target and handler.
func (p *Proxy) Revoke() { p.target, p.handler = nil, nil }

// proxyOps are the internal methods of Proxies.
type proxyOps struct{ Ordinary }

func asProxy(o *Object) *Proxy { return (*Proxy)(unsafe.Pointer(o)) }

// trap returns the handler's method of a name, undefined where it has none,
// and accounts for the nesting of proxies: leave it with r.Leave.
func (p *Proxy) trap(r *Realm, name string) (Value, *Throw) {
	if p.handler == nil {
		return Undefined(), r.ThrowTypeError("Cannot perform '" + name + "' on a proxy that has been revoked")
	}
	if e := r.Enter(); e != nil {
		return Undefined(), e
	}
	f, e := p.handler.Get(r, Intern(name))
	if e == nil && !f.IsNullish() && !IsCallable(f) {
		e = r.ThrowTypeError("'" + describePlain(f) + "' returned for property '" + name + "' of object '" + Describe(p.handler.Value()) + "' is not a function")
	}
	if e != nil {
		r.Leave()
		return f, e
	}
	if f.IsNull() {
		f = Undefined()
	}
	return f, nil
}

func (p *Proxy) fail(r *Realm, trap string, key PropertyKey, why string) *Throw {
	return r.ThrowTypeError("'" + trap + "' on proxy: " + replaceKey(why, key))
}

// replaceKey puts the key in the place of % in a message.
func replaceKey(text string, key PropertyKey) string {
	for i := 0; i < len(text); i++ {
		if text[i] == '%' {
			return text[:i] + "'" + key.String() + "'" + text[i+1:]
		}
	}
	return text
}

// GetPrototypeOf is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-getprototypeof.
func (proxyOps) GetPrototypeOf(r *Realm, o *Object) (*Object, *Throw) {
	p := asProxy(o)
	f, e := p.trap(r, "getPrototypeOf")
	if e != nil {
		return nil, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.GetPrototypeOf(r)
	}
	v, e := Call1(r, f, p.handler.Value(), target.Value())
	if e != nil {
		return nil, e
	}
	if !v.IsObject() && !v.IsNull() {
		return nil, r.ThrowTypeError("'getPrototypeOf' on proxy: trap returned neither object nor null")
	}
	ext, e := target.IsExtensible(r)
	if e != nil || ext {
		return v.AsObject(), e
	}
	real, e := target.GetPrototypeOf(r)
	if e != nil {
		return nil, e
	}
	if real != v.AsObject() {
		return nil, r.ThrowTypeError("'getPrototypeOf' on proxy: proxy target is non-extensible but the trap did not return its actual prototype")
	}
	return real, nil
}

// SetPrototypeOf is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-setprototypeof-v.
func (proxyOps) SetPrototypeOf(r *Realm, o *Object, proto *Object) (bool, *Throw) {
	p := asProxy(o)
	f, e := p.trap(r, "setPrototypeOf")
	if e != nil {
		return false, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.SetPrototypeOf(r, proto)
	}
	pv := Null()
	if proto != nil {
		pv = proto.Value()
	}
	v, e := Call2(r, f, p.handler.Value(), target.Value(), pv)
	if e != nil || !ToBoolean(v) {
		return false, e
	}
	ext, e := target.IsExtensible(r)
	if e != nil || ext {
		return e == nil, e
	}
	real, e := target.GetPrototypeOf(r)
	if e == nil && real != proto {
		e = r.ThrowTypeError("'setPrototypeOf' on proxy: trap returned truish for setting a new prototype on the non-extensible proxy target")
	}
	return e == nil, e
}

// IsExtensible is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-isextensible.
func (proxyOps) IsExtensible(r *Realm, o *Object) (bool, *Throw) {
	p := asProxy(o)
	f, e := p.trap(r, "isExtensible")
	if e != nil {
		return false, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.IsExtensible(r)
	}
	v, e := Call1(r, f, p.handler.Value(), target.Value())
	if e != nil {
		return false, e
	}
	real, e := target.IsExtensible(r)
	if e == nil && real != ToBoolean(v) {
		e = r.ThrowTypeError("'isExtensible' on proxy: trap result does not reflect extensibility of proxy target (which is '" + toStringPrimitive(Bool(real)).String() + "')")
	}
	return real, e
}

// PreventExtensions is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-preventextensions.
func (proxyOps) PreventExtensions(r *Realm, o *Object) (bool, *Throw) {
	p := asProxy(o)
	f, e := p.trap(r, "preventExtensions")
	if e != nil {
		return false, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.PreventExtensions(r)
	}
	v, e := Call1(r, f, p.handler.Value(), target.Value())
	if e != nil || !ToBoolean(v) {
		return false, e
	}
	real, e := target.IsExtensible(r)
	if e == nil && real {
		e = r.ThrowTypeError("'preventExtensions' on proxy: trap returned truish but the proxy target is extensible")
	}
	return e == nil, e
}

// GetOwnProperty is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-getownproperty-p.
func (proxyOps) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	if key.IsPrivate() {
		return OrdinaryGetOwnProperty(r, o, key)
	}
	const name = "getOwnPropertyDescriptor"
	p := asProxy(o)
	f, e := p.trap(r, name)
	if e != nil {
		return Property{}, false, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.GetOwnProperty(r, key)
	}
	v, e := Call2(r, f, p.handler.Value(), target.Value(), key.Value())
	if e != nil {
		return Property{}, false, e
	}
	if !v.IsObject() && !v.IsUndefined() {
		return Property{}, false, p.fail(r, name, key, "trap returned neither object nor undefined for property %")
	}
	real, exists, e := target.GetOwnProperty(r, key)
	if e != nil {
		return Property{}, false, e
	}
	if v.IsUndefined() {
		return Property{}, false, p.checkAbsent(r, name, key, target, real, exists)
	}
	return p.checkPresent(r, name, key, target, real, exists, v)
}

// checkAbsent says whether a trap may hide a property of the target.
func (p *Proxy) checkAbsent(r *Realm, name string, key PropertyKey, target *Object, real Property, exists bool) *Throw {
	if !exists {
		return nil
	}
	if real.Attr&AttrConfigurable == 0 {
		return p.fail(r, name, key, "trap returned undefined for property % which is non-configurable in the proxy target")
	}
	ext, e := target.IsExtensible(r)
	if e == nil && !ext {
		e = p.fail(r, name, key, "trap returned undefined for property % which exists in the non-extensible proxy target")
	}
	return e
}

func (p *Proxy) checkPresent(r *Realm, name string, key PropertyKey, target *Object, real Property, exists bool, v Value) (Property, bool, *Throw) {
	ext, e := target.IsExtensible(r)
	if e != nil {
		return Property{}, false, e
	}
	d, e := ToPropertyDescriptor(r, v)
	if e != nil {
		return Property{}, false, e
	}
	d = d.completed()
	if !exists && !ext || exists && !d.Compatible(real) {
		return Property{}, false, p.fail(r, name, key, "trap returned descriptor for property % that is incompatible with the existing property in the proxy target")
	}
	if d.Attr&AttrConfigurable == 0 {
		if !exists || real.Attr&AttrConfigurable != 0 {
			return Property{}, false, p.fail(r, name, key, "trap reported non-configurability for property % which is either non-existent or configurable in the proxy target")
		}
		if d.Has&AttrWritable != 0 && d.Attr&AttrWritable == 0 && real.Attr&AttrWritable != 0 {
			return Property{}, false, p.fail(r, name, key, "trap reported non-configurable and writable for property % which is non-configurable, non-writable in the proxy target")
		}
	}
	return d.property(), true, nil
}

// DefineOwnProperty is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-defineownproperty-p-desc.
func (proxyOps) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	if key.IsPrivate() {
		return OrdinaryDefineOwnProperty(r, o, key, d)
	}
	const name = "defineProperty"
	p := asProxy(o)
	f, e := p.trap(r, name)
	if e != nil {
		return false, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.DefineOwnProperty(r, key, d)
	}
	v, e := Call3(r, f, p.handler.Value(), target.Value(), key.Value(), FromPropertyDescriptor(r, d).Value())
	if e != nil || !ToBoolean(v) {
		return false, e
	}
	real, exists, e := target.GetOwnProperty(r, key)
	if e != nil {
		return false, e
	}
	ext, e := target.IsExtensible(r)
	if e != nil {
		return false, e
	}
	fixed := d.Has&AttrConfigurable != 0 && d.Attr&AttrConfigurable == 0
	switch {
	case !exists && !ext:
		e = p.fail(r, name, key, "trap returned truish for adding property %  to the non-extensible proxy target")
	case !exists && fixed:
		e = p.fail(r, name, key, "trap returned truish for defining non-configurable property % which is either non-existent or configurable in the proxy target")
	case !exists:
	case !d.Compatible(real):
		e = p.fail(r, name, key, "trap returned truish for adding property %  that is incompatible with the existing property in the proxy target")
	case fixed && real.Attr&AttrConfigurable != 0:
		e = p.fail(r, name, key, "trap returned truish for defining non-configurable property % which is either non-existent or configurable in the proxy target")
	case real.Accessor == nil && real.Attr&AttrConfigurable == 0 && real.Attr&AttrWritable != 0 && d.Has&AttrWritable != 0 && d.Attr&AttrWritable == 0:
		e = p.fail(r, name, key, "trap returned truish for defining non-configurable property % which cannot be non-writable")
	}
	return e == nil, e
}

// HasProperty is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-hasproperty-p.
func (proxyOps) HasProperty(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	if key.IsPrivate() {
		_, ok := o.ownProperty(key)
		return ok, nil
	}
	p := asProxy(o)
	f, e := p.trap(r, "has")
	if e != nil {
		return false, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.HasProperty(r, key)
	}
	v, e := Call2(r, f, p.handler.Value(), target.Value(), key.Value())
	if e != nil || ToBoolean(v) {
		return e == nil, e
	}
	real, exists, e := target.GetOwnProperty(r, key)
	if e != nil || !exists {
		return false, e
	}
	if real.Attr&AttrConfigurable == 0 {
		return false, p.fail(r, "has", key, "trap returned falsish for property % which exists in the proxy target as non-configurable")
	}
	ext, e := target.IsExtensible(r)
	if e == nil && !ext {
		e = p.fail(r, "has", key, "trap returned falsish for property % but the proxy target is not extensible")
	}
	return false, e
}

// Get is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-get-p-receiver.
func (proxyOps) Get(r *Realm, o *Object, key PropertyKey, receiver Value) (Value, *Throw) {
	if key.IsPrivate() {
		return OrdinaryGet(r, o, key, receiver)
	}
	p := asProxy(o)
	f, e := p.trap(r, "get")
	if e != nil {
		return f, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.GetReceiver(r, key, receiver)
	}
	v, e := Call3(r, f, p.handler.Value(), target.Value(), key.Value(), receiver)
	if e != nil {
		return v, e
	}
	real, exists, e := target.GetOwnProperty(r, key)
	if e != nil || !exists || real.Attr&AttrConfigurable != 0 {
		return v, e
	}
	if real.Accessor == nil && real.Attr&AttrWritable == 0 && !SameValue(v, real.Value) {
		return v, p.fail(r, "get", key, "property % is a read-only and non-configurable data property on the proxy target but the proxy did not return its actual value (expected '"+describePrimitive(real.Value)+"' but got '"+describePrimitive(v)+"')")
	}
	if real.Accessor != nil && real.Accessor.Get == nil && !v.IsUndefined() {
		return v, p.fail(r, "get", key, "property % is a non-configurable accessor property on the proxy target and does not have a getter function, but the trap did not return 'undefined' (got '"+describePrimitive(v)+"')")
	}
	return v, nil
}

// Set is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-set-p-v-receiver.
func (proxyOps) Set(r *Realm, o *Object, key PropertyKey, v Value, receiver Value) (bool, *Throw) {
	if key.IsPrivate() {
		return OrdinarySet(r, o, key, v, receiver)
	}
	p := asProxy(o)
	f, e := p.trap(r, "set")
	if e != nil {
		return false, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.SetReceiver(r, key, v, receiver)
	}
	res, e := Call4(r, f, p.handler.Value(), target.Value(), key.Value(), v, receiver)
	if e != nil || !ToBoolean(res) {
		return false, e
	}
	real, exists, e := target.GetOwnProperty(r, key)
	if e != nil || !exists || real.Attr&AttrConfigurable != 0 {
		return e == nil, e
	}
	if real.Accessor == nil && real.Attr&AttrWritable == 0 && !SameValue(v, real.Value) {
		return false, p.fail(r, "set", key, "trap returned truish for property % which exists in the proxy target as a non-configurable and non-writable data property with a different value")
	}
	if real.Accessor != nil && real.Accessor.Set == nil {
		return false, p.fail(r, "set", key, "trap returned truish for property % which exists in the proxy target as a non-configurable and non-writable accessor property without a setter")
	}
	return true, nil
}

// Delete is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-delete-p.
func (proxyOps) Delete(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	const name = "deleteProperty"
	p := asProxy(o)
	f, e := p.trap(r, name)
	if e != nil {
		return false, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.Delete(r, key)
	}
	v, e := Call2(r, f, p.handler.Value(), target.Value(), key.Value())
	if e != nil || !ToBoolean(v) {
		return false, e
	}
	real, exists, e := target.GetOwnProperty(r, key)
	if e != nil || !exists {
		return e == nil, e
	}
	if real.Attr&AttrConfigurable == 0 {
		return false, p.fail(r, name, key, "trap returned truish for property % which is non-configurable in the proxy target")
	}
	ext, e := target.IsExtensible(r)
	if e == nil && !ext {
		e = p.fail(r, name, key, "trap returned truish for property % but the proxy target is non-extensible")
	}
	return e == nil, e
}

// OwnKeys is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-ownpropertykeys.
func (proxyOps) OwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw) {
	p := asProxy(o)
	f, e := p.trap(r, "ownKeys")
	if e != nil {
		return nil, e
	}
	defer r.Leave()
	target := p.target
	if f.IsUndefined() {
		return target.OwnKeys(r)
	}
	v, e := Call1(r, f, p.handler.Value(), target.Value())
	if e != nil {
		return nil, e
	}
	keys, seen, e := trapKeys(r, v)
	if e != nil {
		return nil, e
	}
	ext, e := target.IsExtensible(r)
	if e != nil {
		return nil, e
	}
	return keys, p.checkKeys(r, target, seen, ext)
}

// trapKeys reads what the ownKeys trap has returned.
func trapKeys(r *Realm, v Value) ([]PropertyKey, map[PropertyKey]bool, *Throw) {
	list, e := ListFromArrayLike(r, v)
	if e != nil {
		return nil, nil, e
	}
	keys := make([]PropertyKey, 0, len(list))
	seen := make(map[PropertyKey]bool, len(list))
	for _, x := range list {
		if !x.IsString() && !x.IsSymbol() {
			return nil, nil, r.ThrowTypeError(describePlain(x) + " is not a valid property name")
		}
		k, e := ToPropertyKey(r, x)
		if e != nil {
			return nil, nil, e
		}
		if seen[k] {
			return nil, nil, r.ThrowTypeError("'ownKeys' on proxy: trap returned duplicate entries")
		}
		seen[k] = true
		keys = append(keys, k)
	}
	return keys, seen, nil
}

// checkKeys says whether the keys seen are those that the target allows.
func (p *Proxy) checkKeys(r *Realm, target *Object, seen map[PropertyKey]bool, extensible bool) *Throw {
	real, e := target.OwnKeys(r)
	if e != nil {
		return e
	}
	for _, k := range real {
		prop, ok, e := target.GetOwnProperty(r, k)
		if e != nil {
			return e
		}
		if !seen[k] && (!extensible || ok && prop.Attr&AttrConfigurable == 0) {
			return p.fail(r, "ownKeys", k, "trap result did not include %")
		}
	}
	if !extensible && len(real) != len(seen) {
		return r.ThrowTypeError("'ownKeys' on proxy: trap returned extra keys but proxy target is non-extensible")
	}
	return nil
}

// call is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-call-thisargument-argumentslist.
func (p *Proxy) call(r *Realm, this Value, args []Value) (Value, *Throw) {
	if !p.callable {
		return Value{}, r.ThrowNotFunction(p.Value())
	}
	f, e := p.trap(r, "apply")
	if e != nil {
		return f, e
	}
	defer r.Leave()
	if f.IsUndefined() {
		return CallArgs(r, p.target.Value(), this, args)
	}
	return Call3(r, f, p.handler.Value(), p.target.Value(), this, ArrayFromList(r, args))
}

// construct is https://tc39.es/ecma262/#sec-proxy-object-internal-methods-and-internal-slots-construct-argumentslist-newtarget.
func (p *Proxy) construct(r *Realm, args []Value, newTarget *Object) (Value, *Throw) {
	f, e := p.trap(r, "construct")
	if e != nil {
		return f, e
	}
	defer r.Leave()
	if newTarget == nil {
		newTarget = &p.Object
	}
	if f.IsUndefined() {
		return Construct(r, p.target.Value(), args, newTarget)
	}
	v, e := Call3(r, f, p.handler.Value(), p.target.Value(), ArrayFromList(r, args), newTarget.Value())
	if e == nil && !v.IsObject() {
		e = r.ThrowTypeError("'construct' on proxy: trap returned non-object ('" + describePlain(v) + "')")
	}
	return v, e
}
