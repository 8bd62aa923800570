package js

import "slices"

// GlobalForm is what a global variable looks like before the program has read or assigned it.
type GlobalForm uint8

// The forms; those of accessors are as node 20 has them.
const (
	GlobalValue       GlobalForm = iota // a data property
	GlobalLazy                          // an accessor; a data property once it is read or assigned
	GlobalUnnamed                       // the same; the functions have no names
	GlobalKept                          // an accessor for good, whose functions are named get and set
	GlobalReplaceable                   // the same; the functions are named after the variable
	GlobalFixed                         // an accessor without a setter
)

// touchGlobal makes a global that does not exist yet.
func (r *Realm) touchGlobal(key PropertyKey) *Throw {
	g := r.lazy[key]
	if g == nil {
		return nil
	}
	delete(r.lazy, key)
	attr := g.Attr
	if attr == 0 {
		attr = AttrHidden
	}
	if g.Form != GlobalValue {
		(&globalAccessor{key: key, global: g, attr: attr}).define(r)
		return nil
	}
	v, e := g.Make(r)
	if e != nil {
		return e
	}
	r.global.put(r, key, v, attr)
	return nil
}

// A globalAccessor is a global variable that is an accessor property.
type globalAccessor struct {
	key    PropertyKey
	global *Global
	attr   Attr
	value  Value
	made   bool
	get    *Function
	hidden *Symbol // the key of the slot with the value that inline caches may read; nil before there is one
}

func (a *globalAccessor) define(r *Realm) {
	getName, setName := "get "+a.global.Name, "set "+a.global.Name
	switch a.global.Form {
	case GlobalUnnamed:
		getName, setName = "", ""
	case GlobalKept:
		getName, setName = "get", "set"
	}
	a.get = NewNative(r, getName, 0, a.read)
	var set *Object
	if a.global.Form != GlobalFixed {
		set = &NewNative(r, setName, 1, a.assign).Object
	}
	r.global.put(r, a.key, newAccessor(&a.get.Object, set), a.attr&^AttrWritable|AttrAccessor)
}

func (a *globalAccessor) lazy() bool {
	return a.global.Form == GlobalLazy || a.global.Form == GlobalUnnamed
}

func (a *globalAccessor) read(r *Realm, this Value, _ []Value) (Value, *Throw) {
	if a.global.Form == GlobalFixed && !this.IsNullish() && this.AsObject() != r.global {
		return Undefined(), r.ThrowCode(IntrinsicTypeError, "ERR_INVALID_THIS", `Value of "this" must be of type nullish or must be the global object`)
	}
	if a.made {
		return a.value, nil
	}
	v, e := a.global.Make(r)
	if e != nil {
		return v, e
	}
	a.value, a.made = v, true
	return v, a.store(r, v)
}

func (a *globalAccessor) assign(r *Realm, _ Value, args []Value) (Value, *Throw) {
	v := Arg(args, 0)
	if !a.lazy() { // the getter of a lazy one returns what it was made for
		a.value, a.made = v, true
	}
	return Undefined(), a.store(r, v)
}

// store gives the variable a value: a lazy one becomes a data property, others keep the value in a slot that programs cannot see.
func (a *globalAccessor) store(r *Realm, v Value) *Throw {
	if a.lazy() {
		return DefinePropertyOrThrow(r, r.global, a.key, Descriptor{Value: v, HasValue: true, Attr: AttrWritable, Has: AttrWritable})
	}
	if a.hidden == nil {
		a.hidden = NewPrivateName(a.global.Name)
		r.addAccessor(a)
	}
	r.global.put(r, a.hidden.Key(), v, AttrHidden)
	return nil
}

func (r *Realm) addAccessor(a *globalAccessor) {
	if r.accessors == nil {
		r.accessors = map[PropertyKey]*globalAccessor{}
	}
	r.accessors[a.key] = a
}

// keptSlot is the slot with the value of a global variable that is an accessor of the runtime's.
func (r *Realm) keptSlot(key PropertyKey, p *Accessor) (slot int, ok bool) {
	a := r.accessors[key]
	if a == nil || p.Get != &a.get.Object || a.global.Form == GlobalFixed {
		return 0, false
	}
	return r.global.shape.lookup(a.hidden.Key()), true
}

// sortGlobals puts the keys of the global object in the order that does not depend on what the program has touched: what every
// realm has, the globals in their order, what the program has added.
func (r *Realm) sortGlobals(keys []PropertyKey) {
	rank := make(map[PropertyKey]int, len(r.lazyOrder))
	for i, g := range r.lazyOrder {
		rank[Intern(g.Name)] = i + 1
	}
	of := func(k PropertyKey) int {
		switch i := rank[k]; {
		case i > 0:
			return i
		case k == NameGlobalThis.Key() || k == NameInfinity.Key() || k == NameNaN.Key() || k == NameUndefined.Key() || k == Intern("global"):
			return 0
		}
		return len(r.lazyOrder) + 1
	}
	isName := func(k PropertyKey) bool { return !k.IsIndex() && !k.IsSymbol() }
	first := max(slices.IndexFunc(keys, isName), 0)
	last := first
	for last < len(keys) && isName(keys[last]) {
		last++
	}
	slices.SortStableFunc(keys[first:last], func(a, b PropertyKey) int { return of(a) - of(b) })
}

// forgetKept makes inline caches forget the slot of a variable that is being redefined.
func (r *Realm) forgetKept(key PropertyKey) {
	if r.accessors[key] == nil {
		return
	}
	delete(r.accessors, key)
	r.global.shape = r.global.shape.ownedCopy()
}
