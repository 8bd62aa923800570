package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jsgo/rt/intl/cldr"
)

// result is a formatted number in layers, so that ranges can share the outer ones.
type result struct {
	number         []Part
	before, after  []Part // of the pattern: signs, currency, percent, compact
	outer, outerTo []Part // unit or name of a currency
	wordOnly       bool   // the unit says the number
	affixes        string // before and after, without what separates a currency from digits
	category       string
}

func (x *result) parts() []Part {
	out := append([]Part(nil), x.outer...)
	if x.wordOnly {
		return merge(append(out, x.outerTo...))
	}
	out = append(out, x.before...)
	out = append(out, x.number...)
	out = append(out, x.after...)
	return merge(append(out, x.outerTo...))
}

// merge joins neighbouring literals.
func merge(parts []Part) []Part {
	out := parts[:0]
	for _, p := range parts {
		if p.Value == "" {
			continue
		}
		if n := len(out); n > 0 && p.Type == "literal" && out[n-1].Type == "literal" {
			out[n-1].Value += p.Value
			continue
		}
		out = append(out, p)
	}
	return out
}

// Parts formats a number.
func (f *Format) Parts(d Decimal) []Part {
	x := f.layers(d, false)
	return x.parts()
}

// Text formats a number.
func (f *Format) Text(d Decimal) string { return Join(f.Parts(d)) }

func (f *Format) layers(d Decimal, approximate bool) result {
	if !f.ready {
		f.prepare()
	}
	if f.Style == "percent" && d.Kind == Finite {
		d = d.Shifted(2)
	}
	s := f.scale(d)
	s.Neg = d.Neg && d.Kind != NaN
	x := result{number: f.number(s), category: "other"}
	if s.Kind == Finite {
		x.category = Cardinal(f.Locale, f.operands(s))
	}
	f.affixes(&x, s, approximate)
	switch {
	case f.percentUnit():
	case f.Style == "unit", f.Style == "percent" && f.Notation == "compact":
		f.unit(&x, x.category)
	case f.Style == "currency" && f.Display == "name":
		f.currencyName(&x, x.category)
	}
	return x
}

func (f *Format) number(s shown) []Part {
	switch s.Kind {
	case NaN:
		return []Part{{"nan", f.symbols.nan}}
	case Infinite:
		return []Part{{"infinity", f.symbols.infinity}}
	}
	whole, fraction := f.plain(s)
	parts := f.grouped(whole)
	if fraction != "" {
		parts = append(parts, Part{"decimal", f.symbols.decimal}, Part{"fraction", f.localized(fraction)})
	}
	if f.Notation == "scientific" || f.Notation == "engineering" {
		parts = append(parts, Part{"exponentSeparator", f.symbols.exponent})
		e := s.exponent
		if e < 0 {
			parts = append(parts, Part{"exponentMinusSign", f.symbols.minus})
			e = -e
		}
		digits, _ := f.plain(shown{Decimal: FromFloat(float64(e))})
		if f.MinInt > 1 {
			digits = strings.TrimLeft(digits, "0")
			if digits == "" {
				digits = "0"
			}
		}
		parts = append(parts, Part{"exponentInteger", f.localized(digits)})
	}
	return parts
}

func (f *Format) localized(digits string) string {
	if f.digits == nil {
		return digits
	}
	var b strings.Builder
	for i := range len(digits) {
		b.WriteRune(f.digits[digits[i]-'0'])
	}
	return b.String()
}

// grouped cuts the whole digits into groups.
func (f *Format) grouped(whole string) []Part {
	primary, secondary, least := f.groups()
	if primary == 0 || len(whole) < primary+least {
		return []Part{{"integer", f.localized(whole)}}
	}
	var parts []Part
	head := (len(whole) - primary) % secondary
	if head > 0 {
		parts = append(parts, Part{"integer", f.localized(whole[:head])})
	}
	for at := head; at < len(whole); {
		size := secondary
		if at == len(whole)-primary {
			size = primary
		}
		if len(parts) > 0 {
			parts = append(parts, Part{"group", f.symbols.group})
		}
		parts = append(parts, Part{"integer", f.localized(whole[at : at+size])})
		at += size
	}
	return parts
}

// groups are the sizes of groups, and how many digits must stand before the first separator.
func (f *Format) groups() (primary, secondary, least int) {
	p := f.pattern
	if f.Style == "currency" && f.Display == "name" || f.Notation == "compact" {
		p = parsePattern(f.get("dec"))
	}
	switch f.Grouping {
	case "false":
		return 0, 0, 0
	case "always":
		if p.primary == 0 {
			return 3, 3, 1
		}
		return p.primary, p.secondary, 1
	case "min2":
		return p.primary, p.secondary, max(2, f.minGroup)
	}
	return p.primary, p.secondary, f.minGroup
}

// sign is -1, 0 or 1: which sign signDisplay wants for a number.
func (f *Format) sign(s shown) int {
	zero := s.IsZero() || s.Kind == NaN
	switch f.Sign {
	case "always":
		if s.Neg {
			return -1
		}
		return 1
	case "never":
		return 0
	case "exceptZero":
		if zero {
			return 0
		}
		if s.Neg {
			return -1
		}
		return 1
	case "negative":
		if s.Neg && !zero {
			return -1
		}
		return 0
	}
	if s.Neg {
		return -1
	}
	return 0
}

// affixes puts what a pattern has around the number, https://www.unicode.org/reports/tr35/tr35-numbers.html#Special_Pattern_Characters.
func (f *Format) affixes(x *result, s shown, approximate bool) {
	p := f.pattern
	if s.short {
		p.prefix, p.suffix, p.hasNegative = s.compact.prefix, s.compact.suffix, s.compact.hasNegative
		p.negPrefix, p.negSuffix = s.compact.negPrefix, s.compact.negSuffix
	}
	prefix, suffix := p.prefix, p.suffix
	sign, mark := f.sign(s), ""
	switch {
	case sign < 0:
		mark = "-"
	case sign > 0:
		mark = "+"
	}
	if approximate {
		mark = "~" + mark
	}
	usesNegative := p.hasNegative && (sign < 0 || mark != "" && strings.Contains(p.negPrefix+p.negSuffix, "-"))
	if usesNegative {
		prefix, suffix = p.negPrefix, p.negSuffix
		if sign < 0 && strings.HasPrefix(mark, "~") && !strings.Contains(prefix+suffix, "-") {
			prefix = "~" + prefix
		}
		prefix = strings.Replace(prefix, "-", mark, 1)
		suffix = strings.Replace(suffix, "-", mark, 1)
	} else {
		prefix = mark + prefix
	}
	word := s.short
	x.before = f.affix(prefix, word)
	x.after = f.affix(suffix, word)
	x.affixes = Join(x.before) + "|" + Join(x.after)
	f.spacing(x)
}

// affix turns a prefix or suffix of a pattern into parts. In compact patterns the words are of type compact.
func (f *Format) affix(text string, compact bool) []Part {
	var parts []Part
	literal := "literal"
	if compact {
		literal = "compact"
	}
	add := func(kind, value string) {
		if n := len(parts); n > 0 && parts[n-1].Type == kind && kind != "currency" {
			parts[n-1].Value += value
			return
		}
		parts = append(parts, Part{kind, value})
	}
	quoted := false
	for i, c := range text {
		switch {
		case c == '\'':
			if strings.HasPrefix(text[i+1:], "'") {
				add(literal, "'")
			}
			quoted = !quoted
		case quoted:
			add(literal, string(c))
		case c == '-':
			add("minusSign", f.symbols.minus)
		case c == '+':
			add("plusSign", f.symbols.plus)
		case c == '~':
			add("approximatelySign", f.symbols.approx)
		case c == '%':
			if f.Style == "unit" {
				add("unit", f.symbols.percent)
			} else {
				add("percentSign", f.symbols.percent)
			}
		case c == '¤':
			add("currency", f.spelling)
		default:
			add(literal, string(c))
		}
	}
	return spaced(parts)
}

// spaced makes the white space at the ends of words literal, as ICU's fields leave it out.
func spaced(parts []Part) []Part {
	var out []Part
	for _, p := range parts {
		if p.Type == "literal" {
			out = append(out, p)
			continue
		}
		word := strings.TrimFunc(p.Value, isSpacing)
		if word == "" {
			out = append(out, Part{"literal", p.Value})
			continue
		}
		at := strings.Index(p.Value, word)
		out = append(out, Part{"literal", p.Value[:at]}, Part{p.Type, word}, Part{"literal", p.Value[at+len(word):]})
	}
	return merge(out)
}

func isSpacing(c rune) bool {
	return unicode.IsSpace(c) || c == 0x200e || c == 0x200f || c == 0x61c
}

// spacing separates a currency that ends in a letter from a digit beside it, CLDR's currencySpacing.
func (f *Format) spacing(x *result) {
	if f.Style != "currency" || len(x.number) == 0 {
		return
	}
	if n := len(x.before); n > 0 && x.before[n-1].Type == "currency" {
		last, _ := utf8.DecodeLastRuneInString(x.before[n-1].Value)
		if needsSpace(last) && x.number[0].Type == "integer" {
			x.before = append(x.before, Part{"literal", "\u00a0"})
		}
	}
	if len(x.after) > 0 && x.after[0].Type == "currency" {
		first, _ := utf8.DecodeRuneInString(x.after[0].Value)
		if last := x.number[len(x.number)-1].Type; needsSpace(first) && (last == "integer" || last == "fraction") {
			x.after = append([]Part{{"literal", "\u00a0"}}, x.after...)
		}
	}
}

func needsSpace(c rune) bool { return !unicode.In(c, unicode.S, unicode.Z) }

// around splits "{0} meters" at the number.
func around(pattern, kind string) (before, after []Part) {
	head, rest, _ := strings.Cut(pattern, "{0}")
	if head != "" {
		before = spaced([]Part{{kind, head}})
	}
	if rest != "" {
		after = spaced([]Part{{kind, rest}})
	}
	return before, after
}

func (f *Format) unit(x *result, category string) {
	unit, width := f.Unit, f.Width
	if f.Style == "percent" {
		unit, width = "percent", "short"
	}
	pattern := f.unitPattern(unit, width, category)
	x.wordOnly = !strings.Contains(pattern, "{0}")
	x.outer, x.outerTo = around(pattern, "unit")
}

// unitPattern is the pattern of a unit, made of two where CLDR does not have their quotient,
// https://www.unicode.org/reports/tr35/tr35-general.html#compound-units.
func (f *Format) unitPattern(unit, width, category string) string {
	key := width[:1] + "."
	if text := f.Locale.Get(cldr.Units, key+unit); text != "" {
		p, _ := cldr.Choice(text, category)
		return p
	}
	of, per, _ := strings.Cut(unit, "-per-")
	numerator := f.unitPattern(of, width, category)
	if p := f.Locale.Get(cldr.Units, key+per+".per"); p != "" {
		return strings.Replace(p, "{0}", numerator, 1)
	}
	one := f.unitPattern(per, width, "one")
	denominator := strings.TrimFunc(strings.Replace(one, "{0}", "", 1), isSpacing)
	p := strings.Replace(f.Locale.Get(cldr.Units, key+"per"), "{1}", denominator, 1)
	return strings.Replace(p, "{0}", numerator, 1)
}

func (f *Format) currencyName(x *result, category string) {
	name := f.Locale.Get(cldr.Currencies, f.Currency+"."+category)
	if name == "" {
		name = f.Locale.Get(cldr.Currencies, f.Currency+".other")
	}
	if name == "" {
		name = f.Locale.Get(cldr.Currencies, f.Currency)
	}
	if name == "" {
		name = f.Currency
	}
	p := f.get("cu." + category)
	if p == "" {
		p = f.get("cu.other")
	}
	x.outer, x.outerTo = around(strings.Replace(p, "{1}", name, 1), "currency")
}
