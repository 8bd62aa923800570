package inspect

import (
	"jsgo/rt/internal/datetime"
	"jsgo/rt/js"
)

func (c *printer) regexpView(v *view, depth int) {
	v.base = c.toText(c.callIntrinsic(js.IntrinsicRegExpPrototype, "toString", v.o.Value()))
	if v.null {
		x := v.o.Value().AsRegExp()
		v.base = "/" + x.EscapedSource().String() + "/" + v.base[lastSlash(v.base)+1:]
	}
	if p := v.prefix("RegExp", ""); p != "RegExp " {
		v.base = p + v.base
	}
	if v.bare() || c.beyond(depth) {
		v.finish(c.style(v.base, styleRegexp))
	}
}

func lastSlash(s string) int {
	i := len(s) - 1
	for i >= 0 && s[i] != '/' {
		i--
	}
	return i
}

func (c *printer) dateView(v *view) {
	v.base = "Invalid Date"
	if t := v.o.Value().AsDate().Time; t == t {
		v.base = string(datetime.AppendISO(nil, t))
	}
	if p := v.prefix("Date", ""); p != "Date " {
		v.base = p + v.base
	}
	c.finishBare(v, c.style(v.base, styleDate))
}

// boxedView describes the objects of primitives: [Number: 3].
func (c *printer) boxedView(v *view, kind js.Kind) {
	data, _ := js.Unwrap(v.o.Value(), kind)
	class := boxedClass(kind)
	if kind == js.KindStringObject {
		v.keys = c.withoutUnits(v.keys, data.Str().Len())
	}
	v.base = "[" + class
	switch {
	case v.null:
		v.base += " (null prototype)"
	case v.name != class:
		v.base += " (" + v.name + ")"
	}
	plain := printer{Options: c.Options, r: c.r, indent: c.indent}
	plain.Colors, plain.stylizer = false, js.Undefined()
	v.base += ": " + plain.primitive(data) + "]"
	if v.tag != "" && v.tag != v.name {
		v.base += " [" + v.tag + "]"
	}
	c.finishBare(v, c.style(v.base, boxedStyle(kind)))
}

// withoutUnits drops the code units of a String object from its keys.
func (c *printer) withoutUnits(keys []js.PropertyKey, n int) []js.PropertyKey {
	return keys[min(n, len(keys)):]
}

func boxedClass(kind js.Kind) string {
	switch kind {
	case js.KindNumberObject:
		return "Number"
	case js.KindStringObject:
		return "String"
	case js.KindBooleanObject:
		return "Boolean"
	case js.KindBigIntObject:
		return "BigInt"
	}
	return "Symbol"
}

func boxedStyle(kind js.Kind) styleName {
	switch kind {
	case js.KindNumberObject:
		return styleNumber
	case js.KindStringObject:
		return styleString
	case js.KindBooleanObject:
		return styleBoolean
	case js.KindBigIntObject:
		return styleBigint
	}
	return styleSymbol
}
