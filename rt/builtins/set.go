package builtins

import "jsgo/rt/js"

// Set is https://tc39.es/ecma262/#sec-set-objects.
var Set = js.Class{
	ID: js.IntrinsicSet, Name: "Set", Length: 0, Construct: newSet,
	Static: js.Props{js.SymGetter(js.SymSpecies, returnThis)},
	Proto: js.Props{
		js.Method("has", 1, setHas),
		js.Method("add", 1, setAdd),
		js.Method("delete", 1, setDelete),
		js.Method("clear", 0, setClear),
		js.Method("entries", 0, setEntries),
		js.Method("forEach", 1, setForEach),
		js.Getter("size", setSize),
		js.Method("values", 0, setValues),
		js.Alias("keys", "values"),
		js.Tag("Set"),
		js.SymAlias(js.SymIterator, "values"),
	},
}

// newSet is https://tc39.es/ecma262/#sec-set-iterable.
func newSet(r *realm, args []value, newTarget *object) (value, *throw) {
	if newTarget == nil {
		return js.Undefined(), r.ThrowTypeError("Constructor Set requires 'new'")
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicSetPrototype)
	if e != nil {
		return js.Undefined(), e
	}
	s := js.NewCollection(r, js.KindSet, proto)
	items := js.Arg(args, 0)
	if items.IsNullish() {
		return s.Value(), nil
	}
	add, e := adder(r, &s.Object, js.NameAdd)
	if e != nil {
		return js.Undefined(), e
	}
	direct := r.Pristine(js.IntrinsicSetPrototype, js.NameAdd.Key(), setAdd) && proto == r.Intrinsic(js.IntrinsicSetPrototype)
	return s.Value(), js.Iterate(r, items, func(v value) *throw {
		if direct {
			s.Add(v)
			return nil
		}
		_, e := js.Call1(r, add, s.Value(), v)
		return e
	})
}

func thisSet(r *realm, this value, method string) (*js.Collection, *throw) {
	if s := this.AsSet(); s != nil {
		return s, nil
	}
	return nil, receiver(r, method, this)
}

func setHas(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSet(r, this, "Set.prototype.has")
	if e != nil {
		return this, e
	}
	return js.Bool(s.Table.Has(js.Arg(args, 0))), nil
}

func setAdd(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSet(r, this, "Set.prototype.add")
	if e != nil {
		return this, e
	}
	if s.Table.Len() >= maxEntries {
		return this, r.ThrowRangeError("Set maximum size exceeded")
	}
	s.Add(js.Arg(args, 0))
	return this, nil
}

func setDelete(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSet(r, this, "Set.prototype.delete")
	if e != nil {
		return this, e
	}
	return js.Bool(s.Table.Delete(js.Arg(args, 0))), nil
}

func setClear(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSet(r, this, "Set.prototype.clear")
	if e == nil {
		s.Table.Clear()
	}
	return js.Undefined(), e
}

func setSize(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSet(r, this, "get Set.prototype.size")
	if e != nil {
		return this, e
	}
	return js.Int(s.Table.Len()), nil
}

func setForEach(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSet(r, this, "Set.prototype.forEach")
	if e != nil {
		return this, e
	}
	return js.Undefined(), eachOfTable(r, s, args)
}

func setEntries(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSet(r, this, "Set.prototype.entries")
	if e != nil {
		return this, e
	}
	return iterateTable(r, s, js.IntrinsicSetIteratorPrototype, iterEntries), nil
}

func setValues(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSet(r, this, "Set.prototype.values")
	if e != nil {
		return this, e
	}
	return iterateTable(r, s, js.IntrinsicSetIteratorPrototype, iterValues), nil
}
