// Package utf16 converts between the forms of a JavaScript string (Latin-1 bytes, UTF-16 code units) and bytes in the
// encodings of Node's Buffer and of the Encoding standard; strings may hold lone surrogates.
package utf16

import "slices"

// Text is the code units of a JavaScript string.
type Text interface{ byte | uint16 }

const (
	surrogateMask = 0xFC00
	highSurrogate = 0xD800
	lowSurrogate  = 0xDC00
	replacement   = 0xFFFD
)

// IsHigh reports a leading surrogate.
func IsHigh(u uint16) bool { return u&surrogateMask == highSurrogate }

// IsLow reports a trailing surrogate.
func IsLow(u uint16) bool { return u&surrogateMask == lowSurrogate }

// IsSurrogate reports either.
func IsSurrogate(u uint16) bool { return u&0xF800 == highSurrogate }

// Join is https://tc39.es/ecma262/#sec-utf16decodesurrogatepair.
func Join(high, low uint16) rune {
	return (rune(high)-highSurrogate)<<10 + (rune(low) - lowSurrogate) + 0x10000
}

// CodePointAt is https://tc39.es/ecma262/#sec-codepointat: the code point at i, or a lone surrogate, and its length.
func CodePointAt(s []uint16, i int) (c rune, units int) {
	u := s[i]
	if IsHigh(u) && i+1 < len(s) && IsLow(s[i+1]) {
		return Join(u, s[i+1]), 2
	}
	return rune(u), 1
}

// AppendCodePoint is https://tc39.es/ecma262/#sec-utf16encodecodepoint; surrogates are allowed.
func AppendCodePoint(dst []uint16, c rune) []uint16 {
	if c <= 0xFFFF {
		return append(dst, uint16(c))
	}
	c -= 0x10000
	return append(dst, uint16(highSurrogate+c>>10), uint16(lowSurrogate+c&0x3FF))
}

// IndexLone returns the index of the first lone surrogate, -1 when s is well formed,
// https://tc39.es/ecma262/#sec-isstringwellformedunicode.
func IndexLone(s []uint16) int {
	for i := 0; i < len(s); i++ {
		if !IsSurrogate(s[i]) {
			continue
		}
		if _, n := CodePointAt(s, i); n == 1 {
			return i
		}
		i++
	}
	return -1
}

// ReplaceLone overwrites the lone surrogates of s by U+FFFD, https://tc39.es/ecma262/#sec-string.prototype.towellformed.
func ReplaceLone(s []uint16) {
	for i := IndexLone(s); i >= 0; {
		s[i] = replacement
		next := IndexLone(s[i+1:])
		if next < 0 {
			return
		}
		i += 1 + next
	}
}

// IsLatin1 reports whether every code unit fits into a byte.
func IsLatin1(s []uint16) bool {
	var all uint16
	for _, u := range s {
		all |= u
	}
	return all < 0x100
}

// IsASCII reports whether every code unit is below 0x80.
func IsASCII[T Text](s []T) bool {
	var all T
	for _, u := range s {
		all |= u
	}
	return all < 0x80
}

// AppendNarrow appends the low bytes of s: Buffer's latin1 and binary encodings.
func AppendNarrow(dst []byte, s []uint16) []byte {
	start := len(dst)
	dst = slices.Grow(dst, len(s))[:start+len(s)]
	out := dst[start:]
	for i, u := range s {
		out[i] = byte(u)
	}
	return dst
}

// AppendWide appends Latin-1 bytes as code units.
func AppendWide(dst []uint16, s []byte) []uint16 {
	start := len(dst)
	dst = slices.Grow(dst, len(s))[:start+len(s)]
	out := dst[start:]
	for i, c := range s {
		out[i] = uint16(c)
	}
	return dst
}

// AppendLittleEndian appends s as Buffer's utf16le and ucs2 encodings do.
func AppendLittleEndian[T Text](dst []byte, s []T) []byte {
	for _, u := range s {
		dst = append(dst, byte(u), byte(uint16(u)>>8))
	}
	return dst
}

// AppendFromLittleEndian appends the code units in b; an odd last byte is dropped.
func AppendFromLittleEndian(dst []uint16, b []byte) []uint16 {
	for ; len(b) >= 2; b = b[2:] {
		dst = append(dst, uint16(b[0])|uint16(b[1])<<8)
	}
	return dst
}
