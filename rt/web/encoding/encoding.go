// Package encoding is the native half of TextEncoder and TextDecoder: UTF-8, UTF-16 and what node 20 makes of
// windows-1252. Classes, checks and errors are in encoding.ts.
package encoding

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"jsgo/rt/internal/utf16"
	"jsgo/rt/js"
)

// The encodings, by the names that TextDecoder shows.
const (
	nameUTF8    = "utf-8"
	nameUTF16LE = "utf-16le"
	nameUTF16BE = "utf-16be"
	nameLatin1  = "windows-1252"
)

// EncodingName is encodingName(label), https://encoding.spec.whatwg.org/#concept-encoding-get. The labels of legacy
// encodings that cannot be decoded are unknown.
func EncodingName(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	label := js.Arg(args, 0).Str().String()
	return js.Str(nameOf(strings.ToLower(strings.Trim(label, "\t\n\f\r ")))), nil
}

func nameOf(label string) string {
	switch label {
	case "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf-8", "utf8", "x-unicode20utf8":
		return nameUTF8
	case "csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff", "utf-16", "utf-16le":
		return nameUTF16LE
	case "unicodefffe", "utf-16be":
		return nameUTF16BE
	case "ansi_x3.4-1968", "ascii", "cp1252", "cp819", "csisolatin1", "ibm819", "iso-8859-1", "iso-ir-100", "iso8859-1", "iso88591",
		"iso_8859-1", "iso_8859-1:1987", "l1", "latin1", "us-ascii", "windows-1252", "x-cp1252":
		return nameLatin1
	}
	return ""
}

// Encode is encode(text).
func Encode(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.NewUint8Array(r, js.Arg(args, 0).Str().AppendUTF8(nil)).Value(), nil
}

// EncodeInto is encodeInto(text, dest): it writes whole characters while they fit and returns how many code units
// it has read and bytes written.
func EncodeInto(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s, dst := js.Arg(args, 0).Str(), js.Arg(args, 1).AsTypedArray().Bytes()
	read, written := 0, 0
	for units := s.Units(); read < len(units); {
		c, n := utf16.CodePointAt(units, read)
		if utf8.RuneLen(c) < 0 {
			c = utf8.RuneError // an unpaired surrogate
		}
		if written+utf8.RuneLen(c) > len(dst) {
			break
		}
		written += utf8.EncodeRune(dst[written:], c)
		read += n
	}
	return js.NewArray(r, []js.Value{js.Int(read), js.Int(written)}).Value(), nil
}

// A decoder is the state of a TextDecoder between calls.
type decoder struct {
	name             string
	fatal, ignoreBOM bool
	pending          []byte // the start of a character
	begun            bool   // a byte order mark can no longer come
}

// NewDecoder is newDecoder(name, fatal, ignoreBOM).
func NewDecoder(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	d := &decoder{name: js.Arg(args, 0).Str().String(), fatal: js.ToBoolean(js.Arg(args, 1)), ignoreBOM: js.ToBoolean(js.Arg(args, 2))}
	return js.NewHostObject(r, nil, d).Value(), nil
}

// Decode is decode(decoder, bytes, stream); it returns -1 where a fatal decoder meets what is malformed.
func Decode(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	d := js.HostData(js.Arg(args, 0)).(*decoder)
	s, ok := d.decode(js.Arg(args, 1).AsTypedArray().Bytes(), js.ToBoolean(js.Arg(args, 2)))
	if !ok {
		return js.Int(-1), nil
	}
	return s.Value(), nil
}

func (d *decoder) decode(b []byte, stream bool) (*js.String, bool) {
	if len(d.pending) > 0 {
		b = append(d.pending, b...)
		d.pending = nil
	}
	if stream {
		whole := len(b) - d.incomplete(b)
		d.pending = bytes.Clone(b[whole:])
		b = b[:whole]
	}
	b = d.skipBOM(b)
	if !stream {
		d.begun, d.pending = false, nil
	}
	switch d.name {
	case nameUTF8:
		return d.utf8(b)
	case nameLatin1:
		return js.Latin1(bytes.Clone(b)), true
	}
	return d.utf16(b)
}

// incomplete is how many bytes at the end of b are the start of a character.
func (d *decoder) incomplete(b []byte) int {
	switch d.name {
	case nameUTF8:
		return utf16.IncompleteTail(b)
	case nameLatin1:
		return 0
	}
	odd := len(b) % 2
	if len(b) >= 2+odd && utf16.IsHigh(d.unit(b[len(b)-2-odd:])) {
		return 2 + odd
	}
	return odd
}

// skipBOM removes a byte order mark from the start of the text.
func (d *decoder) skipBOM(b []byte) []byte {
	if d.begun || len(b) == 0 {
		return b
	}
	d.begun = true
	if d.ignoreBOM {
		return b
	}
	switch d.name {
	case nameUTF8:
		return bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	case nameUTF16LE:
		return bytes.TrimPrefix(b, []byte("\xff\xfe"))
	case nameUTF16BE:
		return bytes.TrimPrefix(b, []byte("\xfe\xff"))
	}
	return b
}

func (d *decoder) utf8(b []byte) (*js.String, bool) {
	shape := utf16.MeasureUTF8(b)
	switch {
	case d.fatal && !shape.Valid:
		return nil, false
	case shape.Latin1:
		return js.Latin1(utf16.AppendLatin1FromUTF8(make([]byte, 0, shape.Units), b)), true
	}
	return js.Wide(utf16.AppendFromUTF8(make([]uint16, 0, shape.Units), b)), true
}

func (d *decoder) unit(b []byte) uint16 {
	if d.name == nameUTF16BE {
		return uint16(b[0])<<8 | uint16(b[1])
	}
	return uint16(b[1])<<8 | uint16(b[0])
}

func (d *decoder) utf16(b []byte) (*js.String, bool) {
	u := make([]uint16, 0, (len(b)+1)/2)
	for i := 0; i+1 < len(b); i += 2 {
		u = append(u, d.unit(b[i:]))
	}
	odd := len(b)%2 != 0
	if d.fatal && (odd || utf16.IndexLone(u) >= 0) {
		return nil, false
	}
	utf16.ReplaceLone(u)
	if odd && !(len(u) > 0 && utf16.IsHigh(d.unit(b[len(b)-3:]))) { // one character that was cut off
		u = append(u, utf8.RuneError)
	}
	return js.FromUnits(u), true
}
