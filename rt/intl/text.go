package intl

import (
	"math"
	"strings"

	"jsgo/rt/intl/cldr"
	"jsgo/rt/intl/number"
	"jsgo/rt/js"
)

// listFormat is https://tc39.es/ecma402/#listformat-objects.
var listFormat = service{
	name: "ListFormat",
	make: func(r *realm, args []value) (any, *throw) {
		list, e := canonicalLocales(r, js.Arg(args, 0))
		if e != nil {
			return nil, e
		}
		o, e := strictOptions(r, js.Arg(args, 1), "Intl.ListFormat")
		if e != nil {
			return nil, e
		}
		if e := o.matcher(); e != nil {
			return nil, e
		}
		l := &lists{}
		if l.kind, e = o.choice("type", "conjunction", "conjunction disjunction unit"); e != nil {
			return nil, e
		}
		if l.style, e = o.choice("style", "long", "long short narrow"); e != nil {
			return nil, e
		}
		n := negotiate(r, list)
		l.locale, l.data = n.tag.String(), n.data
		return l, nil
	},
	proto: js.Props{
		js.Method("resolvedOptions", 0, listResolved),
		js.Method("format", 1, listText),
		js.Method("formatToParts", 1, listToParts),
	},
}

type lists struct {
	locale, kind, style string
	data                *cldr.Locale
}

// pattern returns the patterns of start, middle, end and pairs.
func (l *lists) pattern() [4]string {
	key := "li.standard"
	switch l.kind {
	case "disjunction":
		key = "li.or"
	case "unit":
		key = "li.unit"
	}
	if l.style != "long" {
		key += "-" + l.style
	}
	text := l.data.Get(cldr.Numbers, key)
	return [4]string{cldr.Field(text, 0), cldr.Field(text, 1), cldr.Field(text, 2), cldr.Field(text, 3)}
}

// parts joins from the end, https://www.unicode.org/reports/tr35/tr35-general.html#ListPatterns.
func (l *lists) parts(items []string) []number.Part {
	n := len(items)
	if n == 0 {
		return nil
	}
	element := func(i int) []number.Part { return []number.Part{{Type: "element", Value: items[i]}} }
	if n == 1 {
		return element(0)
	}
	p := l.pattern()
	if n == 2 {
		return l.join(l.special(p[3], items[1]), element(0), element(1))
	}
	out := l.join(l.special(p[2], items[n-1]), element(n-2), element(n-1))
	for i := n - 3; i >= 0; i-- {
		pattern := p[1]
		if i == 0 {
			pattern = p[0]
		}
		out = l.join(pattern, element(i), out)
	}
	return out
}

func (l *lists) join(pattern string, a, b []number.Part) []number.Part {
	head, rest, _ := strings.Cut(pattern, "{0}")
	middle, tail, _ := strings.Cut(rest, "{1}")
	var out []number.Part
	literal := func(text string) {
		if text != "" {
			out = append(out, number.Part{Type: "literal", Value: text})
		}
	}
	literal(head)
	out = append(out, a...)
	literal(middle)
	out = append(out, b...)
	literal(tail)
	return out
}

// special changes the conjunction before some sounds, as ICU does for Spanish, Italian and Hebrew.
func (l *lists) special(pattern, next string) string {
	language, _, _ := strings.Cut(l.data.Tag, "-")
	lower := strings.ToLower(next)
	switch language {
	case "es":
		if strings.Contains(pattern, " y ") && (strings.HasPrefix(lower, "i") || strings.HasPrefix(lower, "hi") && !strings.HasPrefix(lower, "hia") && !strings.HasPrefix(lower, "hie")) {
			return strings.Replace(pattern, " y ", " e ", 1)
		}
		if strings.Contains(pattern, " o ") && (strings.HasPrefix(lower, "o") || strings.HasPrefix(lower, "ho") || strings.HasPrefix(lower, "8") || lower == "11" || strings.HasPrefix(lower, "11 ")) {
			return strings.Replace(pattern, " o ", " u ", 1)
		}
	case "he":
		if i := strings.Index(pattern, "{1}"); i > 0 && strings.HasSuffix(pattern[:i], "ו") && next != "" {
			if c := []rune(next)[0]; c < 0x590 || c > 0x5ff {
				return pattern[:i] + "-" + pattern[i:]
			}
		}
	}
	return pattern
}

// stringList is https://tc39.es/ecma402/#sec-createstringlistfromiterable.
func stringList(r *realm, v value) ([]string, *throw) {
	if v.IsUndefined() {
		return nil, nil
	}
	var list []string
	e := js.Iterate(r, v, func(x value) *throw {
		if !x.IsString() {
			return r.ThrowTypeError("Iterable yielded " + describe(r, x) + " which is not a string")
		}
		list = append(list, x.Str().String())
		return nil
	})
	return list, e
}

func listText(r *realm, this value, args []value) (value, *throw) {
	l, e := receiver[*lists](r, this, "Intl.ListFormat.prototype.format")
	if e != nil {
		return this, e
	}
	items, e := stringList(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	return js.Str(number.Join(l.parts(items))), nil
}

func listToParts(r *realm, this value, args []value) (value, *throw) {
	l, e := receiver[*lists](r, this, "Intl.ListFormat.prototype.formatToParts")
	if e != nil {
		return this, e
	}
	items, e := stringList(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	return parts(r, l.parts(items)), nil
}

func listResolved(r *realm, this value, args []value) (value, *throw) {
	l, e := receiver[*lists](r, this, "Intl.ListFormat.prototype.resolvedOptions")
	if e != nil {
		return this, e
	}
	return newRecord(r).text("locale", l.locale).text("type", l.kind).text("style", l.style).value(), nil
}

// relativeTimeFormat is https://tc39.es/ecma402/#relativetimeformat-objects.
var relativeTimeFormat = service{
	name: "RelativeTimeFormat",
	make: func(r *realm, args []value) (any, *throw) {
		list, e := canonicalLocales(r, js.Arg(args, 0))
		if e != nil {
			return nil, e
		}
		o, e := optionsOf(r, js.Arg(args, 1), "Intl.RelativeTimeFormat")
		if e != nil {
			return nil, e
		}
		if e := o.matcher(); e != nil {
			return nil, e
		}
		system, e := o.extension("numberingSystem")
		if e != nil {
			return nil, e
		}
		n := negotiate(r, list)
		t := &relative{}
		t.Store, t.Locale, t.System = of(r).store, n.data, n.numbering(r, system)
		t.locale = n.tag.String()
		t.Format.Style, t.Notation, t.Grouping, t.Sign = "decimal", "standard", "auto", "auto"
		t.Rounding = number.Rounding{MinInt: 1, MaxFrac: 3, Type: number.FractionDigits, Increment: 1}
		if t.style, e = o.choice("style", "long", "long short narrow"); e != nil {
			return nil, e
		}
		t.numeric, e = o.choice("numeric", "always", "always auto")
		return t, e
	},
	proto: js.Props{
		js.Method("resolvedOptions", 0, relativeResolved),
		js.Method("format", 2, relativeText),
		js.Method("formatToParts", 2, relativeToParts),
	},
}

type relative struct {
	number.Format
	locale, style, numeric string
}

// key is the unit as CLDR's tables name it with the style.
func (t *relative) key(unit string) string {
	if t.style == "long" {
		return "rt." + unit
	}
	return "rt." + unit + "-" + t.style
}

// split returns the text before and behind the number; whole is set where no number is shown.
func (t *relative) split(d number.Decimal, unit string) (before, after, whole string) {
	key := t.key(unit)
	if t.numeric == "auto" {
		if text := t.Locale.Get(cldr.Numbers, key+"."+shortNumber(d)); text != "" {
			return "", "", text
		}
	}
	direction := ".future"
	if d.Neg {
		direction = ".past"
	}
	o, _ := t.Operands(d)
	pattern, _ := cldr.Choice(t.Locale.Get(cldr.Numbers, key+direction), number.Cardinal(t.Locale, o))
	before, after, found := strings.Cut(pattern, "{0}")
	if !found {
		return "", "", pattern
	}
	return before, after, ""
}

// shortNumber is an integer of one digit as text, else nothing that a table has.
func shortNumber(d number.Decimal) string {
	switch {
	case d.IsZero():
		return "0"
	case d.Kind != number.Finite || len(d.Digits) != 1 || d.Exp != 1:
		return "none"
	case d.Neg:
		return "-" + string(rune('0'+d.Digits[0]))
	}
	return string(rune('0' + d.Digits[0]))
}

// arguments reads a value and the singular of its unit.
func (t *relative) arguments(r *realm, args []value, method string) (d number.Decimal, unit string, e *throw) {
	f, e := js.ToNumber(r, js.Arg(args, 0))
	if e != nil {
		return d, "", e
	}
	s, e := js.ToString(r, js.Arg(args, 1))
	if e != nil {
		return d, "", e
	}
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return d, "", r.ThrowRangeError("Value need to be finite number for Intl.RelativeTimeFormat.prototype." + method + "()")
	}
	switch unit = strings.TrimSuffix(s.String(), "s"); unit {
	case "second", "minute", "hour", "day", "week", "month", "quarter", "year":
		return floatDecimal(f), unit, nil
	}
	return d, "", r.ThrowRangeError("Invalid unit argument for Intl.RelativeTimeFormat.prototype." + method + "() '" + s.String() + "'")
}

func positive(d number.Decimal) number.Decimal {
	d.Neg = false
	return d
}

func relativeText(r *realm, this value, args []value) (value, *throw) {
	t, e := receiver[*relative](r, this, "Intl.RelativeTimeFormat.prototype.format")
	if e != nil {
		return this, e
	}
	d, unit, e := t.arguments(r, args, "format")
	if e != nil {
		return this, e
	}
	before, after, whole := t.split(d, unit)
	if whole != "" {
		return js.Str(whole), nil
	}
	return js.Str(before + t.Text(positive(d)) + after), nil
}

func relativeToParts(r *realm, this value, args []value) (value, *throw) {
	t, e := receiver[*relative](r, this, "Intl.RelativeTimeFormat.prototype.formatToParts")
	if e != nil {
		return this, e
	}
	d, unit, e := t.arguments(r, args, "formatToParts")
	if e != nil {
		return this, e
	}
	before, after, whole := t.split(d, unit)
	var list []value
	literal := func(text string) {
		if text != "" {
			list = append(list, newRecord(r).text("type", "literal").text("value", text).value())
		}
	}
	literal(before + whole)
	if whole == "" {
		for _, p := range t.Parts(positive(d)) {
			list = append(list, newRecord(r).text("type", p.Type).text("value", p.Value).text("unit", unit).value())
		}
		literal(after)
	}
	return js.NewArray(r, list).Value(), nil
}

func relativeResolved(r *realm, this value, args []value) (value, *throw) {
	t, e := receiver[*relative](r, this, "Intl.RelativeTimeFormat.prototype.resolvedOptions")
	if e != nil {
		return this, e
	}
	return newRecord(r).text("locale", t.locale).text("style", t.style).text("numeric", t.numeric).text("numberingSystem", t.System).value(), nil
}
