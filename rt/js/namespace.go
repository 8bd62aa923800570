package js

import (
	"slices"
	"unsafe"
)

// Namespace is a module namespace exotic object,
// https://tc39.es/ecma262/#sec-module-namespace-exotic-objects.
type Namespace struct {
	Object
	names   []PropertyKey // in order of code units
	exports map[PropertyKey]*ModuleExport
}

// Namespace returns the namespace object of a module. That of a module that is
// no ES module has its exports as they are now: default, and each property.
func (m *ModuleRecord) Namespace(r *Realm) Value {
	if m.namespace.p != nil {
		return m.namespace
	}
	n := &Namespace{exports: map[PropertyKey]*ModuleExport{}}
	InitObject(r, &n.Object, KindNamespace, namespaceOps{}, nil)
	m.namespace = n.Value()
	if m.Kind == ModuleESM || m.Kind == ModuleScript {
		for i := range m.Exports {
			n.addExport(Intern(m.Exports[i].Name), &m.Exports[i])
		}
	} else {
		m.snapshot(r, n)
		if m.state == moduleRunning { // in a cycle: it has not exported all yet
			m.namespace = Value{}
		}
	}
	slices.SortFunc(n.names, func(a, b PropertyKey) int { return CompareStrings(a.Str(), b.Str()) })
	n.Object.add(r, SymToStringTag.Key(), Str("Module"), AttrConst)
	OrdinaryPreventExtensions(r, &n.Object)
	return m.namespace
}

func (n *Namespace) addExport(key PropertyKey, x *ModuleExport) {
	if n.exports[key] == nil {
		n.names = append(n.names, key)
	}
	n.exports[key] = x
}

// snapshot fills the namespace of what is no ES module.
func (m *ModuleRecord) snapshot(r *Realm, n *Namespace) {
	v, e := m.Default(r)
	if e != nil {
		return
	}
	n.addExport(NameDefault.Key(), &ModuleExport{Name: "default", Get: func() Value { return v }})
	o := v.AsObject()
	if o == nil || m.Kind == ModuleJSON {
		return
	}
	if m.Kind == ModuleCommonJS { // the names that its text shows, as node finds them
		for i := range m.Exports {
			n.addSnapshot(r, o, Intern(m.Exports[i].Name))
		}
		return
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return
	}
	for _, k := range keys {
		if k.IsSymbol() || k == NameDefault.Key() || o.Kind() == KindFunction && (k == NameLength.Key() || k == NamePrototype.Key()) {
			continue
		}
		n.addSnapshot(r, o, k)
	}
}

// addSnapshot adds a property of what a module exports, as it is now.
func (n *Namespace) addSnapshot(r *Realm, o *Object, key PropertyKey) {
	if key == NameDefault.Key() {
		return
	}
	if x, e := o.Get(r, key); e == nil {
		n.addExport(key, &ModuleExport{Name: key.String(), Get: func() Value { return x }})
	}
}

type namespaceOps struct{ Ordinary }

func asNamespace(o *Object) *Namespace { return (*Namespace)(unsafe.Pointer(o)) }

func (namespaceOps) SetPrototypeOf(r *Realm, o *Object, proto *Object) (bool, *Throw) {
	return proto == nil, nil
}

func (namespaceOps) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	if key.IsSymbol() {
		return OrdinaryGetOwnProperty(r, o, key)
	}
	x := asNamespace(o).exports[key]
	if x == nil {
		return Property{}, false, nil
	}
	v, e := x.read(r)
	return Property{Value: v, Attr: AttrWritable | AttrEnumerable}, e == nil, e
}

func (namespaceOps) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	if key.IsSymbol() {
		return OrdinaryDefineOwnProperty(r, o, key, d)
	}
	p, ok, e := o.GetOwnProperty(r, key)
	if e != nil || !ok {
		return false, e
	}
	if d.Has&d.Attr&AttrConfigurable != 0 || d.Has&^d.Attr&(AttrEnumerable|AttrWritable) != 0 || d.IsAccessor() {
		return false, nil
	}
	return !d.HasValue || SameValue(d.Value, p.Value), nil
}

func (namespaceOps) HasProperty(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	if key.IsSymbol() {
		return OrdinaryHasProperty(r, o, key)
	}
	return asNamespace(o).exports[key] != nil, nil
}

func (namespaceOps) Get(r *Realm, o *Object, key PropertyKey, receiver Value) (Value, *Throw) {
	if key.IsSymbol() {
		return OrdinaryGet(r, o, key, receiver)
	}
	x := asNamespace(o).exports[key]
	if x == nil {
		return Undefined(), nil
	}
	return x.read(r)
}

func (namespaceOps) Set(*Realm, *Object, PropertyKey, Value, Value) (bool, *Throw) {
	return false, nil
}

func (namespaceOps) Delete(r *Realm, o *Object, key PropertyKey) (bool, *Throw) {
	if key.IsSymbol() {
		return OrdinaryDelete(r, o, key)
	}
	return asNamespace(o).exports[key] == nil, nil
}

func (namespaceOps) OwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw) {
	return o.appendNamedKeys(append([]PropertyKey(nil), asNamespace(o).names...)), nil
}
