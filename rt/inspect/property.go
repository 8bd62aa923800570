package inspect

import "jsgo/rt/js"

// entryKind says where a property stands.
type entryKind uint8

const (
	entryObject  entryKind = iota // of an object
	entryElement                  // an element of an array: without its name
	entryExtra                    // a named property of an array
)

// property shows o[k].
func (c *printer) property(o *js.Object, k js.PropertyKey, depth int, kind entryKind) string {
	p, ok := c.own(o, k)
	if !ok {
		p = js.Property{Value: c.get(o, k), Attr: js.AttrAll}
	}
	return c.propertyOf(o, k, p, depth, kind)
}

// propertyOf shows property p, of which getters are called on o.
func (c *printer) propertyOf(o *js.Object, k js.PropertyKey, p js.Property, depth int, kind entryKind) string {
	text, sep := "", " "
	switch {
	case p.Accessor != nil:
		text = c.accessor(o, p.Accessor, depth)
	default:
		text, sep = c.dataText(p.Value, depth, kind)
	}
	if kind == entryElement {
		return text
	}
	return c.keyText(k, p) + ":" + sep + text
}

func (c *printer) dataText(v js.Value, depth int, kind entryKind) (text, sep string) {
	diff := 2
	if c.Compact == CompactAll && kind == entryObject {
		diff = 3
	}
	sep = " "
	c.indent += diff
	text = c.value(v, depth, false)
	if diff == 3 && c.BreakLength < float64(width(text, c.Colors)) {
		sep = "\n" + spaces(c.indent)
	}
	c.indent -= diff
	return text, sep
}

// keyText shows the name of a property.
func (c *printer) keyText(k js.PropertyKey, p js.Property) string {
	switch {
	case k.IsSymbol():
		return "[" + c.style(symbolText(k.Sym()), styleSymbol) + "]"
	case k == js.NameProto.Key():
		return "['__proto__']"
	case !p.Enumerable():
		return "[" + string(appendEscaped(nil, k.Str(), '"')) + "]"
	case isIdentifier(k.Str()):
		return c.style(k.String(), styleKey)
	}
	return c.style(quote(k.Str()), styleString)
}

// isIdentifier reports whether a key is shown without quotes: ASCII letters,
// digits and underscores.
func isIdentifier(s *js.String) bool {
	for i := range s.Len() {
		u := s.At(i)
		letter := u == '_' || u|0x20 >= 'a' && u|0x20 <= 'z'
		if !letter && (i == 0 || u < '0' || u > '9') {
			return false
		}
	}
	return s.Len() > 0
}

// accessor shows an accessor property, [Getter/Setter], or what its getter returns.
func (c *printer) accessor(o *js.Object, a *js.Accessor, depth int) string {
	label := "Getter/Setter"
	switch {
	case a.Get == nil && a.Set == nil:
		return c.style("undefined", styleUndefined)
	case a.Get == nil:
		return c.style("[Setter]", styleSpecial)
	case a.Set == nil:
		label = "Getter"
	}
	if !c.reads(a) || c.thrown != nil {
		return c.style("["+label+"]", styleSpecial)
	}
	v, e := js.Call0(c.r, a.Get.Value(), o.Value())
	if e == nil {
		c.indent += 2
		s := c.getterResult(label, v, depth)
		c.indent -= 2
		e, c.thrown = c.thrown, nil
		if e == nil {
			return s
		}
	}
	return c.style("["+label+":", styleSpecial) + " <Inspection threw (" + c.messageOf(e.Value) + ")>" + c.style("]", styleSpecial)
}

// reads reports whether the option getters asks for the value of a.
func (c *printer) reads(a *js.Accessor) bool {
	switch c.Getters {
	case GettersAll:
		return true
	case GettersGet:
		return a.Set == nil
	case GettersSet:
		return a.Set != nil
	}
	return false
}

func (c *printer) getterResult(label string, v js.Value, depth int) string {
	if v.IsObject() && v.AsFunction() == nil {
		return c.style("["+label+"]", styleSpecial) + " " + c.value(v, depth, false)
	}
	return c.style("["+label+":", styleSpecial) + " " + c.value(v, depth, false) + c.style("]", styleSpecial)
}

func (c *printer) messageOf(v js.Value) string {
	o := v.AsObject()
	if o == nil {
		return "undefined"
	}
	return c.toText(c.get(o, js.NameMessage.Key()))
}
