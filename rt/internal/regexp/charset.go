package regexp

// A charSet is a set made ready for matching: a table for Latin-1 and ranges for the rest.
type charSet struct {
	low  [256]bool
	high set
	all  bool // every character is a member
}

func newCharSet(s set) *charSet {
	cs := &charSet{all: len(s) == 1 && s[0].Lo == 0 && s[0].Hi == maxRune}
	for _, r := range s {
		for c := r.Lo; c <= min(r.Hi, 255); c++ {
			cs.low[c] = true
		}
		if r.Hi > 255 {
			r.Lo = max(r.Lo, 256)
			cs.high = append(cs.high, r)
		}
	}
	return cs
}

// has reports whether a character is a member. For bytes the compiler drops the second half.
func has[U byte | uint16 | rune](s *charSet, c U) bool {
	if u := uint32(c); u < 256 {
		return s.low[u]
	}
	return s.high.contains(rune(c))
}

// unitSet answers which code units can begin a member of s where matching goes by code points.
func unitSet(s set) set {
	if len(s) == 0 || s[len(s)-1].Hi <= 0xffff {
		return s
	}
	return union(intersect(s, span(0, 0xffff)), span(0xd800, 0xdbff))
}
