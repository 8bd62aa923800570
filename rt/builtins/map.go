package builtins

import "jsgo/rt/js"

// Map is https://tc39.es/ecma262/#sec-map-objects.
var Map = js.Class{
	ID: js.IntrinsicMap, Name: "Map", Length: 0, Construct: newMap,
	Static: js.Props{js.SymGetter(js.SymSpecies, returnThis)},
	Proto: js.Props{
		js.Method("get", 1, mapGet),
		js.Method("set", 2, mapSet),
		js.Method("has", 1, mapHas),
		js.Method("delete", 1, mapDelete),
		js.Method("clear", 0, mapClear),
		js.Method("entries", 0, mapEntries),
		js.Method("forEach", 1, mapForEach),
		js.Method("keys", 0, mapKeys),
		js.Getter("size", mapSize),
		js.Method("values", 0, mapValues),
		js.Tag("Map"),
		js.SymAlias(js.SymIterator, "entries"),
	},
}

// newMap is https://tc39.es/ecma262/#sec-map-iterable.
func newMap(r *realm, args []value, newTarget *object) (value, *throw) {
	if newTarget == nil {
		return js.Undefined(), r.ThrowTypeError("Constructor Map requires 'new'")
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicMapPrototype)
	if e != nil {
		return js.Undefined(), e
	}
	m := js.NewCollection(r, js.KindMap, proto)
	entries := js.Arg(args, 0)
	if entries.IsNullish() {
		return m.Value(), nil
	}
	add, e := adder(r, &m.Object, js.NameSet)
	if e != nil {
		return js.Undefined(), e
	}
	direct := r.Pristine(js.IntrinsicMapPrototype, js.NameSet.Key(), mapSet) && proto == r.Intrinsic(js.IntrinsicMapPrototype)
	return m.Value(), eachEntry(r, entries, func(k, v value) *throw {
		if direct {
			m.Table.Set(k, v)
			return nil
		}
		_, e := js.Call2(r, add, m.Value(), k, v)
		return e
	})
}

// adder reads the method that adds what the constructor's argument holds.
func adder(r *realm, o *object, name js.Name) (value, *throw) {
	f, e := o.Get(r, name.Key())
	if e == nil && !js.IsCallable(f) {
		e = r.ThrowTypeError("'" + plain(f) + "' returned for property '" + name.Key().String() + "' of object '" + js.Describe(o.Value()) + "' is not a function")
	}
	return f, e
}

func thisMap(r *realm, this value, method string) (*js.Collection, *throw) {
	if m := this.AsMap(); m != nil {
		return m, nil
	}
	return nil, receiver(r, method, this)
}

func mapGet(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.get")
	if e != nil {
		return this, e
	}
	v, _ := m.Table.Get(js.Arg(args, 0))
	return v, nil
}

func mapSet(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.set")
	if e != nil {
		return this, e
	}
	if m.Table.Len() >= maxEntries {
		return this, r.ThrowRangeError("Map maximum size exceeded")
	}
	m.Table.Set(js.Arg(args, 0), js.Arg(args, 1))
	return this, nil
}

// maxEntries is V8's limit on the size of a Map or Set.
const maxEntries = 1 << 24

func mapHas(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.has")
	if e != nil {
		return this, e
	}
	return js.Bool(m.Table.Has(js.Arg(args, 0))), nil
}

func mapDelete(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.delete")
	if e != nil {
		return this, e
	}
	return js.Bool(m.Table.Delete(js.Arg(args, 0))), nil
}

func mapClear(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.clear")
	if e == nil {
		m.Table.Clear()
	}
	return js.Undefined(), e
}

func mapSize(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "get Map.prototype.size")
	if e != nil {
		return this, e
	}
	return js.Int(m.Table.Len()), nil
}

func mapForEach(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.forEach")
	if e != nil {
		return this, e
	}
	return js.Undefined(), eachOfTable(r, m, args)
}

// eachOfTable calls the callback of args with every entry.
func eachOfTable(r *realm, c *js.Collection, args []value) *throw {
	f := js.Arg(args, 0)
	if e := callable(r, f); e != nil {
		return e
	}
	at := c.Table.Cursor()
	for {
		k, v, ok := at.Next()
		if !ok {
			return nil
		}
		if _, e := js.Call3(r, f, js.Arg(args, 1), v, k, c.Value()); e != nil {
			return e
		}
	}
}

// tableIterator is https://tc39.es/ecma262/#sec-createmapiterator, also for sets.
type tableIterator struct {
	at   js.Cursor
	kind iterKind
}

// Step is https://tc39.es/ecma262/#sec-%mapiteratorprototype%.next.
func (it *tableIterator) Step(r *realm) (value, bool, *throw) {
	k, v, ok := it.at.Next()
	switch {
	case !ok:
		return js.Undefined(), false, nil
	case it.kind == iterKeys:
		return k, true, nil
	case it.kind == iterValues:
		return v, true, nil
	}
	return js.NewArrayOf(r, k, v).Value(), true, nil
}

// Entries returns what is left without moving the iterator, and whether each
// is a pair: for printing iterators.
func (it *tableIterator) Entries() (list []value, pairs bool) {
	at := it.at
	for {
		k, v, ok := at.Next()
		switch {
		case !ok:
			return list, it.kind == iterEntries
		case it.kind == iterKeys:
			list = append(list, k)
		case it.kind == iterValues:
			list = append(list, v)
		default:
			list = append(list, k, v)
		}
	}
}

func iterateTable(r *realm, c *js.Collection, proto js.Intrinsic, kind iterKind) value {
	return js.NewIteratorObject(r, proto, &tableIterator{c.Table.Cursor(), kind})
}

func mapEntries(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.entries")
	if e != nil {
		return this, e
	}
	return iterateTable(r, m, js.IntrinsicMapIteratorPrototype, iterEntries), nil
}

func mapKeys(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.keys")
	if e != nil {
		return this, e
	}
	return iterateTable(r, m, js.IntrinsicMapIteratorPrototype, iterKeys), nil
}

func mapValues(r *realm, this value, args []value) (value, *throw) {
	m, e := thisMap(r, this, "Map.prototype.values")
	if e != nil {
		return this, e
	}
	return iterateTable(r, m, js.IntrinsicMapIteratorPrototype, iterValues), nil
}
