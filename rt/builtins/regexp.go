package builtins

import (
	"jsgo/rt/internal/regexp"
	"jsgo/rt/js"
)

// RegExp is https://tc39.es/ecma262/#sec-regexp-regular-expression-objects with
// the static properties of
// https://github.com/tc39/proposal-regexp-legacy-features.
var RegExp = js.Class{
	ID: js.IntrinsicRegExp, Name: "RegExp", Length: 2, Construct: newRegExp,
	Static: js.Props{
		js.GetSet("input", regExpInput, regExpSetInput),
		js.GetSet("$_", regExpInput, regExpSetInput),
		js.GetSet("lastMatch", regExpLastMatch, ignoreSet),
		js.GetSet("$&", regExpLastMatch, ignoreSet),
		js.GetSet("lastParen", regExpLastParen, ignoreSet),
		js.GetSet("$+", regExpLastParen, ignoreSet),
		js.GetSet("leftContext", regExpLeftContext, ignoreSet),
		js.GetSet("$`", regExpLeftContext, ignoreSet),
		js.GetSet("rightContext", regExpRightContext, ignoreSet),
		js.GetSet("$'", regExpRightContext, ignoreSet),
		js.GetSet("$1", regExpDollar1, ignoreSet),
		js.GetSet("$2", regExpDollar2, ignoreSet),
		js.GetSet("$3", regExpDollar3, ignoreSet),
		js.GetSet("$4", regExpDollar4, ignoreSet),
		js.GetSet("$5", regExpDollar5, ignoreSet),
		js.GetSet("$6", regExpDollar6, ignoreSet),
		js.GetSet("$7", regExpDollar7, ignoreSet),
		js.GetSet("$8", regExpDollar8, ignoreSet),
		js.GetSet("$9", regExpDollar9, ignoreSet),
		js.SymGetter(js.SymSpecies, returnThis),
	},
	Proto: js.Props{
		js.Method("exec", 1, regExpExec),
		js.Getter("dotAll", regExpDotAll),
		js.Getter("flags", regExpFlags),
		js.Getter("global", regExpGlobal),
		js.Getter("hasIndices", regExpHasIndices),
		js.Getter("ignoreCase", regExpIgnoreCase),
		js.Getter("multiline", regExpMultiline),
		js.Getter("source", regExpSource),
		js.Getter("sticky", regExpSticky),
		js.Getter("unicode", regExpUnicode),
		js.Method("compile", 2, regExpCompile),
		js.Method("toString", 0, regExpToString),
		js.Method("test", 1, regExpTest),
		js.Getter("unicodeSets", regExpUnicodeSets),
		js.SymMethod(js.SymMatch, 1, regExpMatch),
		js.SymMethod(js.SymMatchAll, 1, regExpMatchAll),
		js.SymMethod(js.SymReplace, 2, regExpReplace),
		js.SymMethod(js.SymSearch, 1, regExpSearch),
		js.SymMethod(js.SymSplit, 2, regExpSplit),
	},
}

// newRegExp is https://tc39.es/ecma262/#sec-regexp-pattern-flags.
func newRegExp(r *realm, args []value, newTarget *object) (value, *throw) {
	pattern, flags := js.Arg(args, 0), js.Arg(args, 1)
	is, e := isRegExp(r, pattern)
	if e != nil {
		return pattern, e
	}
	if newTarget == nil {
		newTarget = r.Intrinsic(js.IntrinsicRegExp)
		if is && flags.IsUndefined() {
			c, e := pattern.Obj().Get(r, js.NameConstructor.Key())
			if e != nil || c.AsObject() == newTarget {
				return pattern, e
			}
		}
	}
	if pattern, flags, e = patternAndFlags(r, pattern, flags, is); e != nil {
		return pattern, e
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicRegExpPrototype)
	if e != nil {
		return pattern, e
	}
	x := js.NewRegExpWith(r, proto, nil, nil)
	return initRegExp(r, x, pattern, flags)
}

// patternAndFlags reads the source and flags of a pattern that is a RegExp or
// looks like one.
func patternAndFlags(r *realm, pattern, flags value, is bool) (p, f value, e *throw) {
	if x := pattern.AsRegExp(); x != nil {
		if flags.IsUndefined() {
			flags = js.Str(x.Program.Flags().String())
		}
		return x.Source.Value(), flags, nil
	}
	if !is {
		return pattern, flags, nil
	}
	o := pattern.Obj()
	if p, e = o.Get(r, js.Intern("source")); e != nil {
		return p, flags, e
	}
	if flags.IsUndefined() {
		flags, e = o.Get(r, js.NameFlags.Key())
	}
	return p, flags, e
}

// initRegExp is https://tc39.es/ecma262/#sec-regexpinitialize.
func initRegExp(r *realm, x *js.RegExp, pattern, flags value) (value, *throw) {
	p, f := js.EmptyString(), js.EmptyString()
	var e *throw
	if !pattern.IsUndefined() {
		if p, e = js.ToString(r, pattern); e != nil {
			return pattern, e
		}
	}
	if !flags.IsUndefined() {
		if f, e = js.ToString(r, flags); e != nil {
			return pattern, e
		}
	}
	program, e := r.CompileRegExp(p, f)
	if e != nil {
		return pattern, e
	}
	x.Source, x.Program = p, program
	return x.Value(), x.PutLastIndex(r, js.Int(0))
}

// regExpCreate is https://tc39.es/ecma262/#sec-regexpcreate.
func regExpCreate(r *realm, pattern value, flags string) (value, *throw) {
	x := js.NewRegExpWith(r, r.Intrinsic(js.IntrinsicRegExpPrototype), nil, nil)
	return initRegExp(r, x, pattern, js.Str(flags))
}

// regExpCompile is https://tc39.es/ecma262/#sec-regexp.prototype.compile.
func regExpCompile(r *realm, this value, args []value) (value, *throw) {
	x := this.AsRegExp()
	if x == nil {
		return this, receiver(r, "RegExp.prototype.compile", this)
	}
	pattern, flags := js.Arg(args, 0), js.Arg(args, 1)
	if pattern.AsRegExp() != nil {
		if !flags.IsUndefined() {
			return this, r.ThrowTypeError("Invalid flags supplied to RegExp constructor '" + plain(flags) + "'")
		}
		pattern, flags, _ = patternAndFlags(r, pattern, flags, true)
	}
	return initRegExp(r, x, pattern, flags)
}

// regExpFlag is https://tc39.es/ecma262/#sec-regexphasflag.
func regExpFlag(r *realm, this value, flag regexp.Flags, name string) (value, *throw) {
	if x := this.AsRegExp(); x != nil {
		return js.Bool(x.Program.Flags()&flag != 0), nil
	}
	if this.IsObject() && this.Obj() == r.Intrinsic(js.IntrinsicRegExpPrototype) {
		return js.Undefined(), nil
	}
	return this, r.ThrowTypeError("RegExp.prototype." + name + " getter called on non-RegExp object")
}

func regExpDotAll(r *realm, this value, args []value) (value, *throw) {
	return regExpFlag(r, this, regexp.DotAll, "dotAll")
}

func regExpGlobal(r *realm, this value, args []value) (value, *throw) {
	return regExpFlag(r, this, regexp.Global, "global")
}

func regExpHasIndices(r *realm, this value, args []value) (value, *throw) {
	return regExpFlag(r, this, regexp.HasIndices, "hasIndices")
}

func regExpIgnoreCase(r *realm, this value, args []value) (value, *throw) {
	return regExpFlag(r, this, regexp.IgnoreCase, "ignoreCase")
}

func regExpMultiline(r *realm, this value, args []value) (value, *throw) {
	return regExpFlag(r, this, regexp.Multiline, "multiline")
}

func regExpSticky(r *realm, this value, args []value) (value, *throw) {
	return regExpFlag(r, this, regexp.Sticky, "sticky")
}

func regExpUnicode(r *realm, this value, args []value) (value, *throw) {
	return regExpFlag(r, this, regexp.Unicode, "unicode")
}

func regExpUnicodeSets(r *realm, this value, args []value) (value, *throw) {
	return regExpFlag(r, this, regexp.UnicodeSets, "unicodeSets")
}

// regExpFlags is https://tc39.es/ecma262/#sec-get-regexp.prototype.flags.
// unicodeSets is read last, as V8 does, but its letter stands before y.
func regExpFlags(r *realm, this value, args []value) (value, *throw) {
	o := this.AsObject()
	if o == nil {
		return this, r.ThrowTypeError("RegExp.prototype.flags getter called on non-object " + plain(this))
	}
	if x := this.AsRegExp(); x != nil && x.Pristine(r) {
		return js.Str(x.Program.Flags().String()), nil
	}
	names := [...]string{"hasIndices", "global", "ignoreCase", "multiline", "dotAll", "unicode", "sticky", "unicodeSets"}
	bits := [...]regexp.Flags{regexp.HasIndices, regexp.Global, regexp.IgnoreCase, regexp.Multiline, regexp.DotAll, regexp.Unicode, regexp.Sticky, regexp.UnicodeSets}
	var f regexp.Flags
	for i, name := range names {
		v, e := o.Get(r, js.Intern(name))
		if e != nil {
			return v, e
		}
		if js.ToBoolean(v) {
			f |= bits[i]
		}
	}
	return js.Str(f.String()), nil
}

// regExpSource is https://tc39.es/ecma262/#sec-get-regexp.prototype.source.
func regExpSource(r *realm, this value, args []value) (value, *throw) {
	if x := this.AsRegExp(); x != nil {
		return x.EscapedSource().Value(), nil
	}
	if this.IsObject() && this.Obj() == r.Intrinsic(js.IntrinsicRegExpPrototype) {
		return js.Str("(?:)"), nil
	}
	return this, r.ThrowTypeError("RegExp.prototype.source getter called on non-RegExp object")
}

// regExpToString is https://tc39.es/ecma262/#sec-regexp.prototype.tostring.
func regExpToString(r *realm, this value, args []value) (value, *throw) {
	o := this.AsObject()
	if o == nil {
		return this, receiver(r, "RegExp.prototype.toString", this)
	}
	var b js.Builder
	b.ASCII("/")
	source, e := o.Get(r, js.Intern("source"))
	if e == nil {
		e = appendText(r, &b, source)
	}
	if e != nil {
		return this, e
	}
	b.ASCII("/")
	flags, e := o.Get(r, js.NameFlags.Key())
	if e == nil {
		e = appendText(r, &b, flags)
	}
	if e != nil {
		return this, e
	}
	return b.Finish().Value(), nil
}

func ignoreSet(r *realm, this value, args []value) (value, *throw) { return js.Undefined(), nil }

func regExpInput(r *realm, this value, args []value) (value, *throw) {
	if s := r.RegExps.Input; s != nil {
		return s.Value(), nil
	}
	return js.EmptyString().Value(), nil
}

func regExpSetInput(r *realm, this value, args []value) (value, *throw) {
	s, e := js.ToString(r, js.Arg(args, 0))
	if e == nil {
		r.RegExps.Input = s
	}
	return js.Undefined(), e
}

// lastCapture is capture i of the last match, empty where it took no part.
func lastCapture(r *realm, i int) value {
	st := &r.RegExps
	if st.Subject == nil || 2*i+1 >= len(st.Caps) || st.Caps[2*i] < 0 {
		return js.EmptyString().Value()
	}
	return st.Subject.Substring(st.Caps[2*i], st.Caps[2*i+1]).Value()
}

func regExpLastMatch(r *realm, this value, args []value) (value, *throw) {
	return lastCapture(r, 0), nil
}

func regExpLastParen(r *realm, this value, args []value) (value, *throw) {
	n := len(r.RegExps.Caps)/2 - 1
	if n < 1 {
		return js.EmptyString().Value(), nil
	}
	return lastCapture(r, n), nil
}

func regExpLeftContext(r *realm, this value, args []value) (value, *throw) {
	st := &r.RegExps
	if st.Subject == nil {
		return js.EmptyString().Value(), nil
	}
	return st.Subject.Substring(0, st.Caps[0]).Value(), nil
}

func regExpRightContext(r *realm, this value, args []value) (value, *throw) {
	st := &r.RegExps
	if st.Subject == nil {
		return js.EmptyString().Value(), nil
	}
	return st.Subject.Substring(st.Caps[1], st.Subject.Len()).Value(), nil
}

func regExpDollar1(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 1), nil }
func regExpDollar2(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 2), nil }
func regExpDollar3(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 3), nil }
func regExpDollar4(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 4), nil }
func regExpDollar5(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 5), nil }
func regExpDollar6(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 6), nil }
func regExpDollar7(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 7), nil }
func regExpDollar8(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 8), nil }
func regExpDollar9(r *realm, this value, args []value) (value, *throw) { return lastCapture(r, 9), nil }
