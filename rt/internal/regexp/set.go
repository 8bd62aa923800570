package regexp

import (
	"cmp"
	"slices"

	"jsgo/rt/internal/unicode"
)

const maxRune = 0x10ffff

// A set is a set of characters: ranges in order that neither overlap nor touch.
type set []unicode.Range

func single(c rune) set { return set{{Lo: c, Hi: c}} }

func span(lo, hi rune) set { return set{{Lo: lo, Hi: hi}} }

// normal brings ranges in any order into the form of a set.
func normal(ranges []unicode.Range) set {
	slices.SortFunc(ranges, func(a, b unicode.Range) int { return cmp.Compare(a.Lo, b.Lo) })
	out := ranges[:0]
	for _, r := range ranges {
		if n := len(out); n > 0 && r.Lo <= out[n-1].Hi+1 {
			out[n-1].Hi = max(out[n-1].Hi, r.Hi)
		} else {
			out = append(out, r)
		}
	}
	return out
}

func union(a, b set) set {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	return normal(slices.Concat(a, b))
}

func invert(s set) set {
	out := make(set, 0, len(s)+1)
	next := rune(0)
	for _, r := range s {
		if r.Lo > next {
			out = append(out, unicode.Range{Lo: next, Hi: r.Lo - 1})
		}
		next = r.Hi + 1
	}
	if next <= maxRune {
		out = append(out, unicode.Range{Lo: next, Hi: maxRune})
	}
	return out
}

func intersect(a, b set) set {
	var out set
	for len(a) > 0 && len(b) > 0 {
		if lo, hi := max(a[0].Lo, b[0].Lo), min(a[0].Hi, b[0].Hi); lo <= hi {
			out = append(out, unicode.Range{Lo: lo, Hi: hi})
		}
		if a[0].Hi < b[0].Hi {
			a = a[1:]
		} else {
			b = b[1:]
		}
	}
	return out
}

func subtract(a, b set) set { return intersect(a, invert(b)) }

func disjoint(a, b set) bool { return len(intersect(a, b)) == 0 }

func (s set) contains(c rune) bool {
	lo, hi := 0, len(s)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if s[mid].Hi < c {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(s) && s[lo].Lo <= c
}

// one answers the only member of s.
func (s set) one() (rune, bool) {
	if len(s) == 1 && s[0].Lo == s[0].Hi {
		return s[0].Lo, true
	}
	return 0, false
}

func digits() set { return span('0', '9') }

func wordCharacters() set {
	return set{{Lo: '0', Hi: '9'}, {Lo: 'A', Hi: 'Z'}, {Lo: '_', Hi: '_'}, {Lo: 'a', Hi: 'z'}}
}

// whiteSpace is WhiteSpace and LineTerminator, https://tc39.es/ecma262/#sec-white-space.
func whiteSpace() set {
	return set{
		{Lo: '\t', Hi: '\r'}, {Lo: ' ', Hi: ' '}, {Lo: 0xa0, Hi: 0xa0}, {Lo: 0x1680, Hi: 0x1680}, {Lo: 0x2000, Hi: 0x200a},
		{Lo: 0x2028, Hi: 0x2029}, {Lo: 0x202f, Hi: 0x202f}, {Lo: 0x205f, Hi: 0x205f}, {Lo: 0x3000, Hi: 0x3000}, {Lo: 0xfeff, Hi: 0xfeff},
	}
}

func lineTerminators() set {
	return set{{Lo: '\n', Hi: '\n'}, {Lo: '\r', Hi: '\r'}, {Lo: 0x2028, Hi: 0x2029}}
}

// closeOver adds to s everything that k makes equal to a member.
func closeOver(k unicode.Casing, s set) set {
	if c, ok := s.one(); ok {
		return closeChar(k, c)
	}
	present := make(map[rune]bool)
	k.Each(func(from, to rune) {
		if s.contains(from) || s.contains(to) {
			present[to] = true
		}
	})
	if len(present) == 0 {
		return s
	}
	ranges := slices.Clone(s)
	k.Each(func(from, to rune) {
		if present[to] {
			ranges = append(ranges, unicode.Range{Lo: from, Hi: from}, unicode.Range{Lo: to, Hi: to})
		}
	})
	return normal(ranges)
}

func closeChar(k unicode.Casing, c rune) set {
	var ranges []unicode.Range
	for _, equal := range k.Equals(nil, c) {
		ranges = append(ranges, unicode.Range{Lo: equal, Hi: equal})
	}
	return normal(append(ranges, unicode.Range{Lo: c, Hi: c}))
}
