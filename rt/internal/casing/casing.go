// Package casing maps strings of Latin-1 bytes or UTF-16 code units to lower and upper case; normalization is in its
// subpackage normalize.
package casing

import "unicode/utf16"

// delta maps every step-th character from lo to hi by adding by.
type delta struct {
	lo, hi uint32
	step   uint32
	by     int32
}

type span struct{ lo, hi uint32 }

// expansion is an upper case of two or three code units; the third is 0 if unused.
type expansion struct {
	from uint16
	to   [3]uint16
}

// Text is the code units of a JavaScript string.
type Text interface{ byte | uint16 }

// IndexLower returns the first index that lower-casing may change, or -1: then the string is its own lower case.
func IndexLower[T Text](s []T) int { return indexChanged(s, lowerTable[:], 'A') }

// IndexUpper returns the first index that upper-casing may change, or -1: then the string is its own upper case.
func IndexUpper[T Text](s []T) int { return indexChanged(s, upperTable[:], 'a') }

func indexChanged[T Text](s []T, table []delta, first T) int {
	for i, c := range s {
		if c < 0x80 {
			if c-first < 26 {
				return i
			}
			continue
		}
		u := uint16(c)
		if isSurrogate(u) || mapRune(table, rune(u)) != rune(u) || first == 'a' && findExpansion(u) != nil || first == 'A' && u == 0x130 {
			return i
		}
	}
	return -1
}

func isSurrogate(u uint16) bool { return u&0xF800 == 0xD800 }

// AppendLowerLatin1 appends the lower case of a Latin-1 string, which is Latin-1 too.
func AppendLowerLatin1(dst, s []byte) []byte {
	for _, c := range s {
		if c-'A' < 26 || c >= 0xC0 && c <= 0xDE && c != 0xD7 {
			c += 0x20
		}
		dst = append(dst, c)
	}
	return dst
}

// AppendUpperLatin1 appends the upper case of a Latin-1 string. It gives up with ok false on µ and ÿ, whose upper cases
// are not Latin-1.
func AppendUpperLatin1(dst, s []byte) (upper []byte, ok bool) {
	for _, c := range s {
		switch {
		case c-'a' < 26 || c >= 0xE0 && c <= 0xFE && c != 0xF7:
			c -= 0x20
		case c == 0xDF:
			dst = append(dst, 'S')
			c = 'S'
		case c == 0xB5 || c == 0xFF:
			return dst, false
		}
		dst = append(dst, c)
	}
	return dst, true
}

// Locale is a language with case rules of its own.
type Locale uint8

// The languages of SpecialCasing.txt.
const (
	Root       Locale = iota
	Turkic            // tr, az
	Lithuanian        // lt
)

// LocaleOf finds the rules for a BCP 47 language tag. Greek (el), where ICU drops accents from capitals, is Root here.
func LocaleOf(tag string) Locale {
	if len(tag) > 2 && tag[2] != '-' || len(tag) < 2 {
		return Root
	}
	switch string([]byte{tag[0] | 0x20, tag[1] | 0x20}) {
	case "tr", "az":
		return Turkic
	case "lt":
		return Lithuanian
	}
	return Root
}

// AppendLower appends toLowercase(s), https://tc39.es/ecma262/#sec-string.prototype.tolowercase.
func AppendLower(dst, s []uint16, locale Locale) []uint16 {
	for i := 0; i < len(s); {
		c, n := decode(s, i)
		switch {
		case c < 0x80 && locale == Root:
			if c-'A' < 26 && c >= 'A' {
				c += 0x20
			}
			dst = append(dst, uint16(c))
		case c == 0x3A3 && isFinalSigma(s, i):
			dst = append(dst, 0x3C2)
		default:
			dst = appendLowerRune(dst, s, i, c, locale)
		}
		i += n
	}
	return dst
}

func appendLowerRune(dst, s []uint16, i int, c rune, locale Locale) []uint16 {
	switch locale {
	case Turkic:
		if out, ok := appendTurkicLower(dst, s, i, c); ok {
			return out
		}
	case Lithuanian:
		if out, ok := appendLithuanianLower(dst, s, i, c); ok {
			return out
		}
	}
	if c == 0x130 {
		return append(dst, 'i', 0x307)
	}
	return appendRune(dst, mapRune(lowerTable[:], c))
}

// AppendUpper appends toUppercase(s), https://tc39.es/ecma262/#sec-string.prototype.touppercase.
func AppendUpper(dst, s []uint16, locale Locale) []uint16 {
	for i := 0; i < len(s); {
		c, n := decode(s, i)
		switch {
		case locale == Turkic && c == 'i':
			dst = append(dst, 0x130)
		case locale == Lithuanian && c == 0x307 && afterSoftDotted(s, i):
		case c < 0x80:
			if c-'a' < 26 && c >= 'a' {
				c -= 0x20
			}
			dst = append(dst, uint16(c))
		default:
			dst = appendUpperRune(dst, c)
		}
		i += n
	}
	return dst
}

func appendUpperRune(dst []uint16, c rune) []uint16 {
	if c <= 0xFFFF {
		if e := findExpansion(uint16(c)); e != nil {
			if e.to[2] == 0 {
				return append(dst, e.to[0], e.to[1])
			}
			return append(dst, e.to[:]...)
		}
	}
	return appendRune(dst, mapRune(upperTable[:], c))
}

// decode reads the code point at s[i]; a lone surrogate stands for itself.
func decode(s []uint16, i int) (rune, int) {
	c := rune(s[i])
	if c&^0x3FF == 0xD800 && i+1 < len(s) && s[i+1]&^0x3FF == 0xDC00 {
		return utf16.DecodeRune(c, rune(s[i+1])), 2
	}
	return c, 1
}

// decodeBefore reads the code point that ends before s[i].
func decodeBefore(s []uint16, i int) (rune, int) {
	c := rune(s[i-1])
	if c&^0x3FF == 0xDC00 && i >= 2 && s[i-2]&^0x3FF == 0xD800 {
		return utf16.DecodeRune(rune(s[i-2]), c), 2
	}
	return c, 1
}

func appendRune(dst []uint16, c rune) []uint16 {
	if c > 0xFFFF {
		c -= 0x10000
		return append(dst, uint16(0xD800+c>>10), uint16(0xDC00+c&0x3FF))
	}
	return append(dst, uint16(c))
}

func mapRune(table []delta, c rune) rune {
	u := uint32(c)
	lo, hi := 0, len(table)
	for lo < hi {
		mid := (lo + hi) / 2
		if table[mid].hi < u {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(table) || u < table[lo].lo || (u-table[lo].lo)%table[lo].step != 0 {
		return c
	}
	return c + rune(table[lo].by)
}

func inTable(table []span, c rune) bool {
	u := uint32(c)
	lo, hi := 0, len(table)
	for lo < hi {
		mid := (lo + hi) / 2
		if table[mid].hi < u {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo < len(table) && u >= table[lo].lo
}

func findExpansion(u uint16) *expansion {
	lo, hi := 0, len(specialUpper)
	for lo < hi {
		mid := (lo + hi) / 2
		if specialUpper[mid].from < u {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(specialUpper) && specialUpper[lo].from == u {
		return &specialUpper[lo]
	}
	return nil
}
