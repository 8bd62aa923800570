package number

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jsgo/rt/intl/cldr"
)

// RangePart is a Part with the end of the range that it belongs to: startRange, endRange or shared.
type RangePart struct {
	Part
	Source string
}

// JoinRange is the text of parts.
func JoinRange(parts []RangePart) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Value)
	}
	return b.String()
}

func sourced(parts []Part, source string) []RangePart {
	out := make([]RangePart, len(parts))
	for i, p := range parts {
		out[i] = RangePart{p, source}
	}
	return out
}

// Range formats a range, https://www.unicode.org/reports/tr35/tr35-numbers.html#83-range-pattern-processing:
// what both ends have around them is written once, where it is longer than one sign.
func (f *Format) Range(from, to Decimal) []RangePart {
	a, b := f.layers(from, false), f.layers(to, false)
	if Join(a.parts()) == Join(b.parts()) {
		if from.Kind == Finite && to.Kind == Finite || from.Kind == to.Kind {
			approximate := f.layers(from, true)
			return sourced(approximate.parts(), "shared")
		}
	}
	shareOuter := same(a.outer, b.outer) && same(a.outerTo, b.outerTo) || f.sharedOuter(&a, &b)
	shareInner := shareOuter && a.affixes == b.affixes && length(a.before)+length(a.after) > 1
	var shared, left, right, end []Part
	if shareOuter {
		shared, end = append(shared, b.outer...), b.outerTo
	} else {
		left, right = append(left, a.outer...), append(right, b.outer...)
	}
	if shareInner {
		shared = append(shared, a.before...)
		end = append(append([]Part(nil), a.after...), end...)
	} else {
		left, right = append(left, a.before...), append(right, b.before...)
	}
	left, right = append(left, a.number...), append(right, b.number...)
	if !shareInner {
		left, right = append(left, a.after...), append(right, b.after...)
	}
	if !shareOuter {
		left, right = append(left, a.outerTo...), append(right, b.outerTo...)
	}
	repeated := !shareOuter || f.Notation == "scientific" || f.Notation == "engineering" || !shareInner && length(a.before)+length(a.after) > 0
	out := sourced(merge(shared), "shared")
	out = append(out, sourced(merge(left), "startRange")...)
	out = append(out, RangePart{Part{"literal", f.rangeDash(repeated)}, "shared"})
	out = append(out, sourced(merge(right), "endRange")...)
	return mergeRange(append(out, sourced(merge(end), "shared")...))
}

// sharedOuter gives both ends the unit of the range's plural category.
func (f *Format) sharedOuter(a, b *result) bool {
	if f.Style != "unit" && (f.Style != "currency" || f.Display != "name") {
		return false
	}
	category := RangeCategory(f.Locale, a.category, b.category)
	for _, x := range [2]*result{a, b} {
		if f.Style == "unit" {
			f.unit(x, category)
		} else {
			f.currencyName(x, category)
		}
	}
	return true
}

func (f *Format) rangeDash(repeated bool) string {
	pattern := f.Locale.Get(cldr.Numbers, "p."+f.System+".range")
	if pattern == "" {
		pattern = f.get("range")
	}
	dash := strings.NewReplacer("{0}", "", "{1}", "").Replace(pattern)
	if !repeated {
		return dash
	}
	if first, _ := utf8.DecodeRuneInString(dash); !unicode.IsSpace(first) {
		dash = " " + dash
	}
	if last, _ := utf8.DecodeLastRuneInString(dash); !unicode.IsSpace(last) {
		dash += " "
	}
	return dash
}

func mergeRange(parts []RangePart) []RangePart {
	out := parts[:0]
	for _, p := range parts {
		if n := len(out); n > 0 && p.Type == "literal" && out[n-1].Type == "literal" && out[n-1].Source == p.Source {
			out[n-1].Value += p.Value
			continue
		}
		out = append(out, p)
	}
	return out
}

func same(a, b []Part) bool { return Join(a) == Join(b) }

func length(parts []Part) int { return utf8.RuneCountInString(Join(parts)) }
