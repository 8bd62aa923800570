package js

// dataProperty finds a data property of o or its prototypes without running
// anything; holder is nil where there is none.
func dataProperty(o *Object, key PropertyKey) (v Value, holder *Object) {
	for p := o; p != nil && p.shape.kind != KindProxy; p = p.shape.proto {
		prop, ok := p.ownProperty(key)
		if !ok {
			continue
		}
		if prop.Accessor != nil {
			return Undefined(), nil
		}
		return prop.Value, p
	}
	return Undefined(), nil
}

// describeObject shows an object as V8's messages do: #<Name> where toString is
// that of Object.prototype, the text of an error, else [object Tag].
func describeObject(o *Object) string {
	r := o.shape.realm
	_, holder := dataProperty(o, NameToString.Key())
	switch {
	case o.shape.kind == KindError, holder != nil && holder == r.intrinsics[IntrinsicErrorPrototype]:
		return describeError(o)
	case holder != nil && holder == r.intrinsics[IntrinsicObjectPrototype]:
		return "#<" + constructorName(o) + ">"
	}
	if tag, _ := dataProperty(o, SymToStringTag.Key()); tag.IsString() {
		return "[object " + tag.Str().String() + "]"
	}
	return "[object " + slotClass(o) + "]"
}

// describeError is ErrorToString without running anything.
func describeError(o *Object) string {
	name, message := "Error", ""
	if v, holder := dataProperty(o, NameName.Key()); holder != nil && !v.IsObject() {
		name = toStringPrimitive(v).String()
	}
	if v, holder := dataProperty(o, NameMessage.Key()); holder != nil && !v.IsObject() {
		message = toStringPrimitive(v).String()
	}
	switch {
	case name == "":
		return message
	case message == "":
		return name
	}
	return name + ": " + message
}

// slotClass is the name of the class that o's internal slots make it.
func slotClass(o *Object) string {
	switch o.shape.kind {
	case KindArray:
		return "Array"
	case KindBooleanObject:
		return "Boolean"
	case KindNumberObject:
		return "Number"
	case KindStringObject:
		return "String"
	case KindDate:
		return "Date"
	case KindRegExp:
		return "RegExp"
	case KindTypedArray:
		if f := o.shape.realm.intrinsics[asTyped(o).Type.Intrinsic()]; f != nil {
			return f.Value().AsFunction().NameString().String()
		}
	}
	return "Object"
}

// hasTrap reports whether a proxy's handler has a method of a name, as far as
// can be told without running anything.
func (p *Proxy) hasTrap(name string) bool {
	if p.handler == nil {
		return true
	}
	v, _ := dataProperty(p.handler, Intern(name))
	return IsCallable(v)
}

// proxyFailed returns the TypeError of an operation on a proxy whose trap has
// refused it; nil where o is no proxy with that trap. In that case target is
// where proxies without the trap have passed the operation on to.
func (r *Realm) proxyFailed(o *Object, trap string, key PropertyKey) (target *Object, e *Throw) {
	for o.shape.kind == KindProxy {
		p := asProxy(o)
		if p.hasTrap(trap) {
			return o, r.ThrowTypeError("'" + trap + "' on proxy: trap returned falsish for property '" + key.String() + "'")
		}
		o = p.target
	}
	return o, nil
}
