// Package buffer is the native half of Buffer: encodings and loops over bytes. Classes, checks and errors are in buffer.ts.
package buffer

import (
	"bytes"
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"jsgo/rt/internal/utf16"
	"jsgo/rt/js"
)

// The encodings of encodings.ts.
const (
	encUTF8 = iota
	encUTF16LE
	encLatin1
	encASCII
	encBase64
	encBase64URL
	encHex
)

// Arguments come from buffer.ts, which has checked their types and ranges.

func bytesArg(args []js.Value, i int) []byte { return js.Arg(args, i).AsTypedArray().Bytes() }

func stringArg(args []js.Value, i int) *js.String { return js.Arg(args, i).Str() }

func intArg(args []js.Value, i int) int { return int(js.Arg(args, i).Float()) }

func boolArg(args []js.Value, i int) bool { return js.ToBoolean(js.Arg(args, i)) }

// utf8Length counts the bytes of s in UTF-8; an unpaired surrogate takes the three of U+FFFD.
func utf8Length(s *js.String) int {
	if s.IsWide() {
		return utf16.UTF8Length(s.Wide())
	}
	return utf16.UTF8LengthLatin1(s.Latin1())
}

// runeAt returns the code point at u[i], U+FFFD for an unpaired surrogate, and the units it takes.
func runeAt(u []uint16, i int) (r rune, units int) {
	r, units = utf16.CodePointAt(u, i)
	if 0xd800 <= r && r <= 0xdfff {
		r = utf8.RuneError
	}
	return r, units
}

// writeUTF8 encodes whole characters of s as long as they fit into dst.
func writeUTF8(dst []byte, s *js.String) int {
	if !s.IsWide() {
		return writeNarrowUTF8(dst, s.Latin1())
	}
	u := s.Wide()
	n := 0
	for i := 0; i < len(u); {
		r, units := runeAt(u, i)
		if n+utf8.RuneLen(r) > len(dst) {
			break
		}
		n += utf8.EncodeRune(dst[n:], r)
		i += units
	}
	return n
}

func writeNarrowUTF8(dst, src []byte) int {
	n := 0
	for _, c := range src {
		if c < 0x80 {
			if n >= len(dst) {
				break
			}
			dst[n] = c
			n++
			continue
		}
		if n+2 > len(dst) {
			break
		}
		dst[n], dst[n+1] = 0xc0|c>>6, 0x80|c&0x3f
		n += 2
	}
	return n
}

func writeUTF16(dst []byte, s *js.String) int {
	n := min(len(dst)/2, s.Len())
	for i := 0; i < n; i++ {
		binary.LittleEndian.PutUint16(dst[2*i:], s.At(i))
	}
	return 2 * n
}

// writeLatin1 keeps the low byte of each unit.
func writeLatin1(dst []byte, s *js.String) int {
	if !s.IsWide() {
		return copy(dst, s.Latin1())
	}
	u := s.Wide()
	n := min(len(dst), len(u))
	for i := 0; i < n; i++ {
		dst[i] = byte(u[i])
	}
	return n
}

func decodeBinary(s *js.String, enc int) []byte {
	switch {
	case enc == encHex && s.IsWide():
		return utf16.AppendFromHex(nil, s.Wide())
	case enc == encHex:
		return utf16.AppendFromHex(nil, s.Latin1())
	case s.IsWide():
		return utf16.AppendFromBase64(nil, s.Wide())
	}
	return utf16.AppendFromBase64(nil, s.Latin1())
}

func write(dst []byte, s *js.String, enc int) int {
	switch enc {
	case encUTF8:
		return writeUTF8(dst, s)
	case encUTF16LE:
		return writeUTF16(dst, s)
	case encLatin1, encASCII:
		return writeLatin1(dst, s)
	}
	return copy(dst, decodeBinary(s, enc))
}

func read(src []byte, enc int) *js.String {
	switch enc {
	case encUTF16LE:
		u := make([]uint16, len(src)/2)
		for i := range u {
			u[i] = binary.LittleEndian.Uint16(src[2*i:])
		}
		return js.FromUnits(u)
	case encLatin1:
		return js.Latin1(bytes.Clone(src))
	case encASCII:
		return js.Latin1(sevenBits(src))
	case encBase64:
		return js.Latin1(utf16.AppendBase64(nil, src))
	case encBase64URL:
		return js.Latin1(utf16.AppendBase64URL(nil, src))
	case encHex:
		return js.Latin1(utf16.AppendHex(nil, src))
	}
	return readUTF8(src)
}

// readUTF8 decodes as https://encoding.spec.whatwg.org/#utf-8-decoder does, U+FFFD for what is malformed.
func readUTF8(src []byte) *js.String {
	shape := utf16.MeasureUTF8(src)
	if shape.Latin1 {
		return js.Latin1(utf16.AppendLatin1FromUTF8(make([]byte, 0, shape.Units), src))
	}
	return js.Wide(utf16.AppendFromUTF8(make([]uint16, 0, shape.Units), src))
}

func sevenBits(src []byte) []byte {
	out := make([]byte, len(src))
	for i, c := range src {
		out[i] = c & 0x7f
	}
	return out
}

// ByteLengthUtf8 is byteLengthUtf8(s).
func ByteLengthUtf8(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(utf8Length(stringArg(args, 0))), nil
}

// Encode is encode(dst, s, offset, length, enc).
func Encode(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	offset := intArg(args, 2)
	dst := bytesArg(args, 0)[offset : offset+intArg(args, 3)]
	return js.Int(write(dst, stringArg(args, 1), intArg(args, 4))), nil
}

// Decode is decode(src, start, end, enc).
func Decode(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	src := bytesArg(args, 0)[intArg(args, 1):intArg(args, 2)]
	return read(src, intArg(args, 3)).Value(), nil
}

// Compare is compare(a, b).
func Compare(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(bytes.Compare(bytesArg(args, 0), bytesArg(args, 1))), nil
}

// IndexOfByte is indexOfByte(b, byte, from, forward).
func IndexOfByte(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	b, c, from := bytesArg(args, 0), byte(intArg(args, 1)), intArg(args, 2)
	if !boolArg(args, 3) {
		return js.Int(bytes.LastIndexByte(b[:min(from+1, len(b))], c)), nil
	}
	if from >= len(b) {
		return js.Int(-1), nil
	}
	i := bytes.IndexByte(b[from:], c)
	if i >= 0 {
		i += from
	}
	return js.Int(i), nil
}

// IndexOfBytes is indexOfBytes(b, needle, from, step, forward).
func IndexOfBytes(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	b, needle, from, step := bytesArg(args, 0), bytesArg(args, 1), intArg(args, 2), intArg(args, 3)
	if boolArg(args, 4) {
		return js.Int(indexFrom(b, needle, from, step)), nil
	}
	return js.Int(lastIndexFrom(b, needle, from, step)), nil
}

// indexFrom looks for needle at from and after; step 2 finds it at even distances from the start only.
func indexFrom(b, needle []byte, from, step int) int {
	for from <= len(b)-len(needle) {
		i := bytes.Index(b[from:], needle)
		if i < 0 || (from+i)%step == 0 {
			return shifted(i, from)
		}
		from += i + 1
	}
	return -1
}

func lastIndexFrom(b, needle []byte, from, step int) int {
	for end := min(from+len(needle), len(b)); end >= len(needle); {
		i := bytes.LastIndex(b[:end], needle)
		if i < 0 || i%step == 0 {
			return i
		}
		end = i + len(needle) - 1
	}
	return -1
}

func shifted(i, by int) int {
	if i < 0 {
		return i
	}
	return i + by
}

// FillBytes is fillBytes(b, pattern, start, end).
func FillBytes(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	dst := bytesArg(args, 0)[intArg(args, 2):intArg(args, 3)]
	// The pattern may be part of what is filled.
	n := copy(dst, bytes.Clone(bytesArg(args, 1)))
	for n > 0 && n < len(dst) {
		n += copy(dst[n:], dst[:n])
	}
	return js.Undefined(), nil
}

// CopyBytes is copyBytes(src, dst, dstStart, srcStart, n).
func CopyBytes(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	from := intArg(args, 3)
	copy(bytesArg(args, 1)[intArg(args, 2):], bytesArg(args, 0)[from:from+intArg(args, 4)])
	return js.Undefined(), nil
}

// AllocRaw is allocRaw(n).
func AllocRaw(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.NewArrayBuffer(r, make([]byte, intArg(args, 0))).Value(), nil
}

// SwapBytes is swapBytes(b, width).
func SwapBytes(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	b, width := bytesArg(args, 0), intArg(args, 1)
	for ; len(b) >= width; b = b[width:] {
		switch width {
		case 2:
			b[0], b[1] = b[1], b[0]
		case 4:
			binary.LittleEndian.PutUint32(b, bits.ReverseBytes32(binary.LittleEndian.Uint32(b)))
		case 8:
			binary.LittleEndian.PutUint64(b, bits.ReverseBytes64(binary.LittleEndian.Uint64(b)))
		}
	}
	return js.Undefined(), nil
}

// IsUtf8Bytes is isUtf8Bytes(b).
func IsUtf8Bytes(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(utf8.Valid(bytesArg(args, 0))), nil
}

// IsAsciiBytes is isAsciiBytes(b).
func IsAsciiBytes(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(utf16.IsASCII(bytesArg(args, 0))), nil
}

// BtoaText is btoaText(s).
func BtoaText(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stringArg(args, 0)
	for i := 0; s.IsWide() && i < s.Len(); i++ {
		if s.At(i) > 0xff {
			return js.Int(-1), nil
		}
	}
	src := make([]byte, s.Len())
	writeLatin1(src, s)
	return js.Latin1(utf16.AppendBase64(nil, src)).Value(), nil
}

// AtobText is atobText(s): https://infra.spec.whatwg.org/#forgiving-base64-decode.
func AtobText(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stringArg(args, 0)
	var out []byte
	var ok bool
	if s.IsWide() {
		out, ok = utf16.AppendForgivingBase64(nil, s.Wide())
	} else {
		out, ok = utf16.AppendForgivingBase64(nil, s.Latin1())
	}
	if !ok {
		return js.Int(-1), nil
	}
	return js.Latin1(out).Value(), nil
}
