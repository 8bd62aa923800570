package builtins

import "jsgo/rt/js"

// Symbol is https://tc39.es/ecma262/#sec-symbol-objects; dispose and
// asyncDispose are node's.
var Symbol = js.Class{
	ID: js.IntrinsicSymbol, Name: "Symbol", Length: 0, Construct: newSymbol,
	Static: js.Props{
		js.Method("for", 1, symbolFor),
		js.Method("keyFor", 1, symbolKeyFor),
		js.WellKnownField("asyncIterator", js.SymAsyncIterator),
		js.WellKnownField("hasInstance", js.SymHasInstance),
		js.WellKnownField("isConcatSpreadable", js.SymIsConcatSpreadable),
		js.WellKnownField("iterator", js.SymIterator),
		js.WellKnownField("match", js.SymMatch),
		js.WellKnownField("matchAll", js.SymMatchAll),
		js.WellKnownField("replace", js.SymReplace),
		js.WellKnownField("search", js.SymSearch),
		js.WellKnownField("species", js.SymSpecies),
		js.WellKnownField("split", js.SymSplit),
		js.WellKnownField("toPrimitive", js.SymToPrimitive),
		js.WellKnownField("toStringTag", js.SymToStringTag),
		js.WellKnownField("unscopables", js.SymUnscopables),
		js.WellKnownField("dispose", js.SymDispose),
		js.WellKnownField("asyncDispose", js.SymAsyncDispose),
	},
	Proto: js.Props{
		js.Method("toString", 0, symbolToString),
		js.Method("valueOf", 0, symbolValueOf),
		js.Getter("description", symbolDescription),
		js.Tag("Symbol"),
		js.FixedSymMethod(js.SymToPrimitive, 1, symbolToPrimitive, js.AttrConfigurable),
	},
}

func newSymbol(r *realm, args []value, newTarget *object) (value, *throw) {
	if newTarget != nil {
		return js.Undefined(), r.ThrowTypeError("Symbol is not a constructor")
	}
	v := js.Arg(args, 0)
	if v.IsUndefined() {
		return js.NewSymbol(nil).Value(), nil
	}
	s, e := js.ToString(r, v)
	if e != nil {
		return v, e
	}
	return js.NewSymbol(s).Value(), nil
}

func symbolFor(r *realm, this value, args []value) (value, *throw) {
	s, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	return r.SymbolFor(s).Value(), nil
}

func symbolKeyFor(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0)
	if !v.IsSymbol() {
		return v, r.ThrowTypeError(plain(v) + " is not a symbol")
	}
	if !v.Sym().Registered() {
		return js.Undefined(), nil
	}
	return v.Sym().Description().Value(), nil
}

// thisPrimitive returns the primitive of a kind that this is or wraps.
func thisPrimitive(r *realm, this value, kind, wrapper js.Kind, method, class string) (value, *throw) {
	if this.Kind() == kind {
		return this, nil
	}
	if v, ok := js.Unwrap(this, wrapper); ok {
		return v, nil
	}
	return this, r.ThrowTypeError(method + " requires that 'this' be a " + class)
}

func thisSymbol(r *realm, this value, method string) (*js.Symbol, *throw) {
	v, e := thisPrimitive(r, this, js.KindSymbol, js.KindSymbolObject, method, "Symbol")
	if e != nil {
		return nil, e
	}
	return v.Sym(), nil
}

func symbolToString(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSymbol(r, this, "Symbol.prototype.toString")
	if e != nil {
		return this, e
	}
	var b js.Builder
	b.ASCII("Symbol(")
	if d := s.Description(); d != nil {
		b.String(d)
	}
	b.ASCII(")")
	return b.Finish().Value(), nil
}

func symbolValueOf(r *realm, this value, args []value) (value, *throw) {
	return thisPrimitive(r, this, js.KindSymbol, js.KindSymbolObject, "Symbol.prototype.valueOf", "Symbol")
}

func symbolToPrimitive(r *realm, this value, args []value) (value, *throw) {
	return thisPrimitive(r, this, js.KindSymbol, js.KindSymbolObject, "Symbol.prototype [ @@toPrimitive ]", "Symbol")
}

func symbolDescription(r *realm, this value, args []value) (value, *throw) {
	s, e := thisSymbol(r, this, "Symbol.prototype.description")
	if e != nil || s.Description() == nil {
		return js.Undefined(), e
	}
	return s.Description().Value(), nil
}
