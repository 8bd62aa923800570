package utf16

import (
	"math/bits"
	"slices"
)

// UTF8Length is the length of s in UTF-8, lone surrogates counted as U+FFFD.
func UTF8Length(s []uint16) int {
	n := 0
	for i, u := range s {
		switch {
		case u < 0x80:
			n++
		case u < 0x800:
			n += 2
		case IsLow(u) && i > 0 && IsHigh(s[i-1]):
			n++ // the pair has four bytes, three are counted
		default:
			n += 3
		}
	}
	return n
}

// UTF8LengthLatin1 is the length of Latin-1 bytes in UTF-8.
func UTF8LengthLatin1(s []byte) int {
	n := len(s)
	for _, c := range s {
		n += int(c >> 7)
	}
	return n
}

// AppendUTF8 appends s in UTF-8; a lone surrogate becomes U+FFFD.
func AppendUTF8(dst []byte, s []uint16) []byte {
	dst = slices.Grow(dst, len(s))
	for i := 0; i < len(s); i++ {
		switch u := s[i]; {
		case u < 0x80:
			dst = append(dst, byte(u))
		case u < 0x800:
			dst = append(dst, 0xC0|byte(u>>6), continuation(rune(u)))
		case IsSurrogate(u):
			c, n := CodePointAt(s, i)
			if n == 1 {
				dst = append(dst, 0xEF, 0xBF, 0xBD)
				continue
			}
			i++
			dst = append(dst, 0xF0|byte(c>>18), continuation(c>>12), continuation(c>>6), continuation(c))
		default:
			dst = append(dst, 0xE0|byte(u>>12), continuation(rune(u)>>6), continuation(rune(u)))
		}
	}
	return dst
}

func continuation(c rune) byte { return 0x80 | byte(c)&0x3F }

// AppendUTF8Latin1 appends Latin-1 bytes in UTF-8.
func AppendUTF8Latin1(dst, s []byte) []byte {
	for {
		n := asciiPrefix(s)
		dst = append(dst, s[:n]...)
		for n < len(s) && s[n] >= 0x80 {
			dst = append(dst, 0xC0|s[n]>>6, 0x80|s[n]&0x3F)
			n++
		}
		if s = s[n:]; len(s) == 0 {
			return dst
		}
	}
}

// asciiPrefix is how many bytes at the start of b are ASCII. It looks at eight at once.
func asciiPrefix(b []byte) int {
	n := 0
	for ; len(b)-n >= 8; n += 8 {
		w := b[n : n+8 : n+8]
		word := uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
			uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
		if high := word & 0x8080808080808080; high != 0 {
			return n + bits.TrailingZeros64(high)/8
		}
	}
	for n < len(b) && b[n] < 0x80 {
		n++
	}
	return n
}

// Shape is what a UTF-8 text becomes as a string.
type Shape struct {
	Units  int  // code units, with U+FFFD for what is malformed
	Latin1 bool // whether all of them fit into a byte
	Valid  bool // whether nothing is malformed
}

// MeasureUTF8 finds the string form that b needs.
func MeasureUTF8(b []byte) Shape {
	s := Shape{Latin1: true, Valid: true}
	for i := 0; i < len(b); {
		if b[i] < 0x80 {
			n := asciiPrefix(b[i:])
			i += n
			s.Units += n
			continue
		}
		c, n, ok := decodeUTF8(b[i:])
		i += n
		s.Units++
		if c > 0xFFFF {
			s.Units++
		}
		s.Latin1 = s.Latin1 && c < 0x100
		s.Valid = s.Valid && ok
	}
	return s
}

// AppendFromUTF8 appends the code units of b, one U+FFFD for each malformed part as https://encoding.spec.whatwg.org/#utf-8-decoder
// counts them: the longest start of a sequence that could have been completed, or a single byte.
func AppendFromUTF8(dst []uint16, b []byte) []uint16 {
	for i := 0; i < len(b); {
		if b[i] < 0x80 {
			n := asciiPrefix(b[i:])
			dst = AppendWide(dst, b[i:i+n])
			i += n
			continue
		}
		c, n, _ := decodeUTF8(b[i:])
		dst = AppendCodePoint(dst, c)
		i += n
	}
	return dst
}

// AppendLatin1FromUTF8 is AppendFromUTF8 for what MeasureUTF8 found to be Latin-1.
func AppendLatin1FromUTF8(dst, b []byte) []byte {
	for i := 0; i < len(b); i++ {
		c := b[i]
		if c >= 0x80 && i+1 < len(b) {
			i++
			c = c<<6 | b[i]&0x3F
		}
		dst = append(dst, c)
	}
	return dst
}

// decodeUTF8 reads one character of a text that is not empty, or U+FFFD and the length of the malformed part.
func decodeUTF8(b []byte) (c rune, n int, ok bool) {
	c, need, low, high := leadByte(b[0])
	if need == 0 {
		return c, 1, c != replacement
	}
	for n = 1; n <= need; n++ {
		if n == len(b) || b[n] < low || b[n] > high {
			return replacement, n, false
		}
		c = c<<6 | rune(b[n]&0x3F)
		low, high = 0x80, 0xBF
	}
	return c, n, true
}

// leadByte gives the first bits of a character, how many bytes must follow, and the bounds of the next one.
func leadByte(b byte) (c rune, need int, low, high byte) {
	switch {
	case b < 0x80:
		return rune(b), 0, 0, 0
	case b >= 0xC2 && b <= 0xDF:
		return rune(b & 0x1F), 1, 0x80, 0xBF
	case b == 0xE0:
		return 0, 2, 0xA0, 0xBF
	case b == 0xED:
		return 0xD, 2, 0x80, 0x9F
	case b >= 0xE1 && b <= 0xEF:
		return rune(b & 0xF), 2, 0x80, 0xBF
	case b == 0xF0:
		return 0, 3, 0x90, 0xBF
	case b >= 0xF1 && b <= 0xF3:
		return rune(b & 7), 3, 0x80, 0xBF
	case b == 0xF4:
		return 4, 3, 0x80, 0x8F
	}
	return replacement, 0, 0, 0
}

// IncompleteTail is how many bytes at the end of b begin a character that further bytes could complete; a stream
// decoder keeps them back.
func IncompleteTail(b []byte) int {
	for n := 1; n <= 3 && n <= len(b); n++ {
		tail := b[len(b)-n:]
		if tail[0]&0xC0 == 0x80 {
			continue
		}
		_, need, _, _ := leadByte(tail[0])
		if _, used, ok := decodeUTF8(tail); !ok && used == n && need >= n {
			return n
		}
		return 0
	}
	return 0
}
