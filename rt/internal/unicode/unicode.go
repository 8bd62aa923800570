// Package unicode holds the character properties and case mappings that regular expressions need; it does not map or
// normalise strings.
package unicode

//go:generate node gen.mjs
//go:generate gofmt -w tables.go

import (
	"cmp"
	"slices"
	"strings"
)

// A property is one name of a property or value, and its encoded ranges.
type property struct {
	name string
	data string
}

// A caseRun maps every step-th code point of lo..hi to itself plus delta.
type caseRun struct {
	lo, hi, step uint32
	delta        int32
}

// A Range is the code points Lo..Hi, both included.
type Range struct {
	Lo, Hi rune
}

// Lookup answers the ranges of \p{name=value}, or of \p{name} when value is empty. Names are case-sensitive, as
// https://tc39.es/ecma262/#sec-static-semantics-unicodematchproperty-p wants.
func Lookup(name, value string) ([]Range, bool) {
	switch name {
	case "General_Category", "gc":
		return find(category[:], value)
	case "Script", "sc":
		return find(script[:], value)
	case "Script_Extensions", "scx":
		return find(extension[:], value)
	}
	if value != "" {
		return nil, false
	}
	if ranges, ok := find(category[:], name); ok {
		return ranges, true
	}
	return find(binary[:], name)
}

// LookupStrings answers the members of a property of strings: the single code points and the longer strings.
func LookupStrings(name string) (single []Range, longer []string, ok bool) {
	single, ok = find(sequenceSingle[:], name)
	if !ok {
		return nil, nil, false
	}
	for i := range sequence {
		// RGI_Emoji is the union of all the others, so only those are stored.
		if sequence[i].name == name || name == "RGI_Emoji" {
			longer = append(longer, strings.Split(strings.TrimSuffix(sequence[i].data, "\n"), "\n")...)
		}
	}
	slices.Sort(longer)
	return single, slices.DeleteFunc(slices.Compact(longer), isEmpty), true
}

func isEmpty(s string) bool { return s == "" }

func find(table []property, name string) ([]Range, bool) {
	i, ok := slices.BinarySearchFunc(table, name, func(p property, name string) int { return cmp.Compare(p.name, name) })
	if !ok {
		return nil, false
	}
	return decode(table[i].data), true
}

func decode(data string) []Range {
	ranges := make([]Range, 0, len(data)/3+1)
	next := rune(0)
	for len(data) > 0 {
		var gap, length rune
		gap, data = number(data)
		length, data = number(data)
		ranges = append(ranges, Range{next + gap, next + gap + length})
		next += gap + length + 1
	}
	return ranges
}

func number(data string) (rune, string) {
	n, shift := rune(0), 0
	for i := 0; i < len(data); i++ {
		n |= rune(data[i]&127) << shift
		shift += 7
		if data[i] < 128 {
			return n, data[i+1:]
		}
	}
	return n, ""
}

// IsIDStart reports whether c has the property ID_Start.
func IsIDStart(c rune) bool {
	if c < 128 {
		return c|32 >= 'a' && c|32 <= 'z'
	}
	return contains(binaryIDStart, c)
}

// IsIDContinue reports whether c has the property ID_Continue.
func IsIDContinue(c rune) bool {
	if c < 128 {
		return c|32 >= 'a' && c|32 <= 'z' || c >= '0' && c <= '9' || c == '_'
	}
	return contains(binaryIDContinue, c)
}

// contains walks the encoding without unpacking it.
func contains(data string, c rune) bool {
	next := rune(0)
	for len(data) > 0 {
		var gap, length rune
		gap, data = number(data)
		length, data = number(data)
		if c < next+gap {
			return false
		}
		if c <= next+gap+length {
			return true
		}
		next += gap + length + 1
	}
	return false
}

// A Casing is one of the two ways in which https://tc39.es/ecma262/#sec-runtime-semantics-canonicalize-ch compares letters.
type Casing struct {
	runs []caseRun
}

// Upper is Canonicalize without u and v: the upper-case code unit.
func Upper() Casing { return Casing{upper[:]} }

// Fold is Canonicalize with u or v. Which member of a class represents it may differ from simple case folding.
func Fold() Casing { return Casing{fold[:]} }

// Canonicalize answers the character that represents everything equal to c but for case.
func (k Casing) Canonicalize(c rune) rune {
	lo, hi := 0, len(k.runs)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if rune(k.runs[mid].hi) < c {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(k.runs) && k.runs[lo].maps(c) {
		return c + k.runs[lo].delta
	}
	return c
}

func (r caseRun) maps(c rune) bool {
	return uint32(c) >= r.lo && uint32(c) <= r.hi && (uint32(c)-r.lo)%r.step == 0
}

// Equals appends to dst everything that Canonicalize maps to where it maps c.
func (k Casing) Equals(dst []rune, c rune) []rune {
	to := k.Canonicalize(c)
	dst = append(dst, to)
	for _, run := range k.runs {
		if from := to - run.delta; run.maps(from) {
			dst = append(dst, from)
		}
	}
	return dst
}

// Each calls f with every character that Canonicalize changes, and with what it becomes.
func (k Casing) Each(f func(from, to rune)) {
	for _, run := range k.runs {
		for c := run.lo; c <= run.hi; c += run.step {
			f(rune(c), rune(c)+run.delta)
		}
	}
}
