package utf16

import "slices"

const (
	base64Chars    = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	base64URLChars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	hexChars       = "0123456789abcdef"
)

// AppendHex appends b in lower-case hexadecimal digits.
func AppendHex(dst, b []byte) []byte {
	for _, c := range b {
		dst = append(dst, hexChars[c>>4], hexChars[c&15])
	}
	return dst
}

// AppendFromHex decodes as Buffer's hex encoding: up to the first pair that is not two digits. Like Node it looks at the
// low byte of a code unit only.
func AppendFromHex[T Text](dst []byte, s []T) []byte {
	for ; len(s) >= 2; s = s[2:] {
		high, low := hexValue(byte(s[0])), hexValue(byte(s[1]))
		if high > 15 || low > 15 {
			break
		}
		dst = append(dst, high<<4|low)
	}
	return dst
}

func hexValue(c byte) byte {
	switch {
	case c-'0' <= 9:
		return c - '0'
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 16
}

// AppendBase64 appends b in base64 with padding.
func AppendBase64(dst, b []byte) []byte {
	dst = appendBase64(dst, b, base64Chars)
	for n := len(b) % 3; n == 1 || n == 2; n++ {
		dst = append(dst, '=')
	}
	return dst
}

// AppendBase64URL appends b in base64url, which has no padding in Node.
func AppendBase64URL(dst, b []byte) []byte { return appendBase64(dst, b, base64URLChars) }

func appendBase64(dst, b []byte, chars string) []byte {
	dst = slices.Grow(dst, (len(b)+2)/3*4)
	for ; len(b) >= 3; b = b[3:] {
		n := uint(b[0])<<16 | uint(b[1])<<8 | uint(b[2])
		dst = append(dst, chars[n>>18&63], chars[n>>12&63], chars[n>>6&63], chars[n&63])
	}
	switch len(b) {
	case 1:
		dst = append(dst, chars[b[0]>>2], chars[b[0]&3<<4])
	case 2:
		n := uint(b[0])<<8 | uint(b[1])
		dst = append(dst, chars[n>>10&63], chars[n>>4&63], chars[n&15<<2])
	}
	return dst
}

// AppendFromBase64 decodes as Buffer's base64 and base64url encodings: both alphabets, other characters skipped, the end
// at the first padding. Like Node it looks at the low byte of a code unit only.
func AppendFromBase64[T Text](dst []byte, s []T) []byte {
	dst, n := appendWholeQuads(dst, s)
	var acc uint32
	bits := 0
	for _, u := range s[n:] {
		c := byte(u)
		if c == '=' {
			break
		}
		v := base64Value(c)
		if v > 63 {
			continue
		}
		acc = acc<<6 | uint32(v)
		if bits += 6; bits >= 8 {
			bits -= 8
			dst = append(dst, byte(acc>>bits))
		}
	}
	return dst
}

// appendWholeQuads decodes four characters at once up to the first that is special, and returns how many it took.
func appendWholeQuads[T Text](dst []byte, s []T) ([]byte, int) {
	dst = slices.Grow(dst, len(s)/4*3)
	n := 0
	for ; len(s)-n >= 4; n += 4 {
		q := s[n : n+4 : n+4]
		a, b, c, d := base64Value(byte(q[0])), base64Value(byte(q[1])), base64Value(byte(q[2])), base64Value(byte(q[3]))
		if (a|b|c|d)&64 != 0 {
			break
		}
		dst = append(dst, a<<2|b>>4, b<<4|c>>2, c<<6|d)
	}
	return dst, n
}

// base64Values is the value of each byte in either alphabet, 64 for those in neither.
const base64Values = "" +
	"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40" +
	"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x3e\x40\x3e\x40\x3f\x34\x35\x36\x37\x38\x39\x3a\x3b\x3c\x3d\x40\x40\x40\x40\x40\x40" +
	"\x40\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x40\x40\x40\x40\x3f" +
	"\x40\x1a\x1b\x1c\x1d\x1e\x1f\x20\x21\x22\x23\x24\x25\x26\x27\x28\x29\x2a\x2b\x2c\x2d\x2e\x2f\x30\x31\x32\x33\x40\x40\x40\x40\x40" +
	"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40" +
	"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40" +
	"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40" +
	"\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40\x40"

func base64Value(c byte) byte { return base64Values[c] }

// Base64Length is what Buffer.byteLength(s, 'base64') estimates from the length and the padding at the end.
func Base64Length[T Text](s []T) int {
	n := len(s)
	for trimmed := 0; n > 0 && trimmed < 2 && s[n-1] == '='; trimmed++ {
		n--
	}
	return n * 3 / 4
}

// AppendForgivingBase64 is https://infra.spec.whatwg.org/#forgiving-base64-decode, which atob uses.
func AppendForgivingBase64[T Text](dst []byte, s []T) (out []byte, ok bool) {
	digits, padding := 0, 0
	for _, c := range s {
		switch {
		case c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r':
		case c == '=':
			padding++
		case c > 0x7F || c == '-' || c == '_' || padding > 0 || base64Value(byte(c)) > 63:
			return dst, false
		default:
			digits++
		}
	}
	if digits%4 == 1 || padding > 2 || padding > 0 && (digits+padding)%4 != 0 {
		return dst, false
	}
	return AppendFromBase64(dst, s), true
}
