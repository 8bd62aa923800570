package urlparse

import (
	"strings"
	"unicode/utf8"

	"jsgo/rt/internal/utf16"
)

// encodeSet holds the ASCII characters that are percent-encoded, bit by bit; what is beyond ASCII always is.
type encodeSet struct{ low, high uint64 }

func (s encodeSet) has(c byte) bool {
	switch {
	case c < 64:
		return s.low>>c&1 != 0
	case c < 128:
		return s.high>>(c-64)&1 != 0
	}
	return true
}

// The sets of https://url.spec.whatwg.org/#percent-encoded-bytes, each the bits of the one it extends and its own.
const (
	controlLow, controlHigh   = 1<<32 - 1, 1 << (0x7F - 64)
	fragmentLow, fragmentHigh = controlLow | 1<<' ' | 1<<'"' | 1<<'<' | 1<<'>', controlHigh | 1<<('`'-64)
	queryLow, queryHigh       = controlLow | 1<<' ' | 1<<'"' | 1<<'#' | 1<<'<' | 1<<'>', controlHigh
	pathLow, pathHigh         = queryLow | 1<<'?', queryHigh | 1<<('`'-64) | 1<<('{'-64) | 1<<('}'-64)
	userLow                   = pathLow | 1<<'/' | 1<<':' | 1<<';' | 1<<'='
	userHigh                  = pathHigh | 1<<('@'-64) | 1<<('['-64) | 1<<('\\'-64) | 1<<(']'-64) | 1<<('^'-64) | 1<<('|'-64)
)

var (
	controlSet      = encodeSet{controlLow, controlHigh}
	fragmentSet     = encodeSet{fragmentLow, fragmentHigh}
	querySet        = encodeSet{queryLow, queryHigh}
	specialQuerySet = encodeSet{queryLow | 1<<'\'', queryHigh}
	pathSet         = encodeSet{pathLow, pathHigh}
	userinfoSet     = encodeSet{userLow, userHigh}
)

const upperHex = "0123456789ABCDEF"

func appendEncodedByte(dst []byte, c byte) []byte {
	return append(dst, '%', upperHex[c>>4], upperHex[c&15])
}

// appendEncoded is https://url.spec.whatwg.org/#string-utf-8-percent-encode.
func appendEncoded(dst []byte, s string, set encodeSet) []byte {
	for i := range len(s) {
		if c := s[i]; set.has(c) {
			dst = appendEncodedByte(dst, c)
		} else {
			dst = append(dst, c)
		}
	}
	return dst
}

// encode returns s itself when nothing needs to be encoded.
func encode(s string, set encodeSet) string {
	for i := range len(s) {
		if set.has(s[i]) {
			return string(appendEncoded(append(make([]byte, 0, len(s)+16), s[:i]...), s[i:], set))
		}
	}
	return s
}

func hexValue(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// appendDecoded is https://url.spec.whatwg.org/#string-percent-decode.
func appendDecoded(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '%' && i+2 < len(s) {
			if high, low := hexValue(s[i+1]), hexValue(s[i+2]); high >= 0 && low >= 0 {
				c = byte(high<<4 | low)
				i += 2
			}
		}
		dst = append(dst, c)
	}
	return dst
}

// Param is a name and its value in application/x-www-form-urlencoded.
type Param struct{ Name, Value string }

// ParseForm is https://url.spec.whatwg.org/#concept-urlencoded-parser of a text without the leading question mark, with
// the decoding of Node's querystring.unescape.
func ParseForm(s string) []Param {
	var params []Param
	for piece := range strings.SplitSeq(s, "&") {
		if piece == "" {
			continue
		}
		name, value, _ := strings.Cut(piece, "=")
		params = append(params, Param{decodeForm(name), decodeForm(value)})
	}
	return params
}

func decodeForm(s string) string {
	escaped := hasEscape(s)
	s = strings.ReplaceAll(s, "+", " ")
	if !escaped {
		return s
	}
	b := appendDecoded(make([]byte, 0, len(s)), s)
	if !isMalformed(s) && utf8.Valid(b) {
		return string(b)
	}
	return decodeBytes(s)
}

// hasEscape looks for a percent sign and two hexadecimal digits. As in Node, plus signs between them do not count.
func hasEscape(s string) bool {
	seen := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '+':
		case c == '%':
			seen = 1
		case seen > 0 && hexValue(c) >= 0:
			if seen++; seen == 3 {
				return true
			}
		default:
			seen = 0
		}
	}
	return false
}

// isMalformed reports a percent sign without two hexadecimal digits.
func isMalformed(s string) bool {
	for i := range len(s) {
		if s[i] == '%' && (i+2 >= len(s) || hexValue(s[i+1]) < 0 || hexValue(s[i+2]) < 0) {
			return true
		}
	}
	return false
}

// decodeBytes is what Node does where decodeURIComponent throws: each code unit of the text becomes its low byte, and the
// bytes are read as UTF-8. So "%ff\u00e9" is two replacement characters.
func decodeBytes(s string) string {
	units := utf16.AppendFromUTF8(nil, []byte(s))
	b := appendDecoded(nil, string(utf16.AppendNarrow(nil, units)))
	return string(utf16.AppendUTF8(nil, utf16.AppendFromUTF8(nil, b)))
}

// AppendForm is https://url.spec.whatwg.org/#concept-urlencoded-serializer.
func AppendForm(dst []byte, params []Param) []byte {
	for i, p := range params {
		if i > 0 {
			dst = append(dst, '&')
		}
		dst = appendFormText(dst, p.Name)
		dst = append(dst, '=')
		dst = appendFormText(dst, p.Value)
	}
	return dst
}

func appendFormText(dst []byte, s string) []byte {
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ':
			dst = append(dst, '+')
		case isAlnum(c) || c == '*' || c == '-' || c == '.' || c == '_':
			dst = append(dst, c)
		default:
			dst = appendEncodedByte(dst, c)
		}
	}
	return dst
}

func isAlpha(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c-'0' <= 9 }

func isAlnum(c byte) bool { return isAlpha(c) || isDigit(c) }
