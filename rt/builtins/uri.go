package builtins

import (
	"unicode/utf8"

	"jsgo/rt/js"
)

const (
	uriMarks    = "-_.!~*'()"
	uriReserved = ";/?:@&=+$,"
)

func isAlnum(c uint16) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

func contains(set string, c uint16) bool {
	for i := 0; i < len(set); i++ {
		if uint16(set[i]) == c {
			return true
		}
	}
	return false
}

const upperHex = "0123456789ABCDEF"

// uriText converts the argument to a String and applies f.
func uriText(r *realm, args []value, f func(r *realm, s *js.String) (*js.String, *throw)) (value, *throw) {
	s, e := js.ToString(r, js.Arg(args, 0))
	if e == nil {
		s, e = f(r, s)
	}
	if e != nil {
		return js.Undefined(), e
	}
	return s.Value(), nil
}

func encodeURI(r *realm, this value, args []value) (value, *throw) {
	return uriText(r, args, func(r *realm, s *js.String) (*js.String, *throw) {
		return encodeText(r, s, uriMarks+uriReserved+"#")
	})
}

func encodeURIComponent(r *realm, this value, args []value) (value, *throw) {
	return uriText(r, args, func(r *realm, s *js.String) (*js.String, *throw) { return encodeText(r, s, uriMarks) })
}

// encodeText is https://tc39.es/ecma262/#sec-encode.
func encodeText(r *realm, s *js.String, keep string) (*js.String, *throw) {
	n := s.Len()
	out := make([]byte, 0, n+n/2)
	for i := 0; i < n; i++ {
		c := s.At(i)
		if isAlnum(c) || c < 128 && contains(keep, c) {
			out = append(out, byte(c))
			continue
		}
		cp := rune(c)
		if c&0xF800 == 0xD800 {
			if c >= 0xDC00 || i+1 >= n || s.At(i+1)&0xFC00 != 0xDC00 {
				return nil, r.ThrowURIError("URI malformed")
			}
			i++
			cp = 0x10000 + (rune(c)-0xD800)<<10 + rune(s.At(i)) - 0xDC00
		}
		var u [4]byte
		for _, b := range u[:utf8.EncodeRune(u[:], cp)] {
			out = append(out, '%', upperHex[b>>4], upperHex[b&15])
		}
	}
	if len(out) > js.MaxStringLength {
		return nil, r.ThrowRangeError("Invalid string length")
	}
	return js.Latin1(out), nil
}

func decodeURI(r *realm, this value, args []value) (value, *throw) {
	return uriText(r, args, func(r *realm, s *js.String) (*js.String, *throw) { return decodeText(r, s, uriReserved+"#") })
}

func decodeURIComponent(r *realm, this value, args []value) (value, *throw) {
	return uriText(r, args, func(r *realm, s *js.String) (*js.String, *throw) { return decodeText(r, s, "") })
}

// hexAt reads n hexadecimal digits of s at i, or returns -1.
func hexAt(s *js.String, i, n int) int {
	if i+n > s.Len() {
		return -1
	}
	v := 0
	for _, end := i, i+n; i < end; i++ {
		c := s.At(i)
		switch {
		case c >= '0' && c <= '9':
			v = v<<4 | int(c-'0')
		case c|0x20 >= 'a' && c|0x20 <= 'f' && c < 128:
			v = v<<4 | int(c|0x20-'a'+10)
		default:
			return -1
		}
	}
	return v
}

// decodeText is https://tc39.es/ecma262/#sec-decode.
func decodeText(r *realm, s *js.String, keep string) (*js.String, *throw) {
	var b js.Builder
	n := s.Len()
	for i := 0; i < n; i++ {
		c := s.At(i)
		if c != '%' {
			b.Unit(c)
			continue
		}
		start := i
		first := hexAt(s, i+1, 2)
		if first < 0 {
			return nil, r.ThrowURIError("URI malformed")
		}
		i += 2
		if first < 0x80 {
			if contains(keep, uint16(first)) {
				b.Slice(s, start, i+1)
			} else {
				b.Unit(uint16(first))
			}
			continue
		}
		cp, used := decodeSequence(s, i+1, byte(first))
		if used < 0 {
			return nil, r.ThrowURIError("URI malformed")
		}
		i += used
		appendCodePoint(&b, cp)
	}
	return b.Finish(), nil
}

// decodeSequence reads the rest of a percent-encoded UTF-8 sequence at i; used
// is -1 where it is malformed.
func decodeSequence(s *js.String, i int, first byte) (cp rune, used int) {
	size := 0
	switch {
	case first&0xE0 == 0xC0:
		size = 2
	case first&0xF0 == 0xE0:
		size = 3
	case first&0xF8 == 0xF0:
		size = 4
	default:
		return 0, -1
	}
	u := [4]byte{first}
	for k := 1; k < size; k++ {
		if i >= s.Len() || s.At(i) != '%' {
			return 0, -1
		}
		v := hexAt(s, i+1, 2)
		if v < 0 {
			return 0, -1
		}
		u[k] = byte(v)
		i += 3
	}
	cp, n := utf8.DecodeRune(u[:size])
	if n != size {
		return 0, -1
	}
	return cp, 3 * (size - 1)
}

func appendCodePoint(b *js.Builder, cp rune) {
	if cp < 0x10000 {
		b.Unit(uint16(cp))
		return
	}
	cp -= 0x10000
	b.Unit(uint16(0xD800 + cp>>10))
	b.Unit(uint16(0xDC00 + cp&0x3FF))
}

// escape is https://tc39.es/ecma262/#sec-escape-string.
func escape(r *realm, this value, args []value) (value, *throw) {
	return uriText(r, args, func(r *realm, s *js.String) (*js.String, *throw) {
		out := make([]byte, 0, s.Len())
		for i := range s.Len() {
			c := s.At(i)
			switch {
			case isAlnum(c) || c < 128 && contains("@*_+-./", c):
				out = append(out, byte(c))
			case c < 256:
				out = append(out, '%', upperHex[c>>4], upperHex[c&15])
			default:
				out = append(out, '%', 'u', upperHex[c>>12], upperHex[c>>8&15], upperHex[c>>4&15], upperHex[c&15])
			}
		}
		return js.Latin1(out), nil
	})
}

// unescape is https://tc39.es/ecma262/#sec-unescape-string.
func unescape(r *realm, this value, args []value) (value, *throw) {
	return uriText(r, args, func(r *realm, s *js.String) (*js.String, *throw) {
		var b js.Builder
		for i := 0; i < s.Len(); i++ {
			c := s.At(i)
			if c == '%' {
				if i+1 < s.Len() && s.At(i+1) == 'u' {
					if v := hexAt(s, i+2, 4); v >= 0 {
						b.Unit(uint16(v))
						i += 5
						continue
					}
				} else if v := hexAt(s, i+1, 2); v >= 0 {
					b.Unit(uint16(v))
					i += 2
					continue
				}
			}
			b.Unit(c)
		}
		return b.Finish(), nil
	})
}
