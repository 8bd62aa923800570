package inspect

import (
	"math"
	"strings"

	"jsgo/rt/internal/numconv"
	"jsgo/rt/js"
)

// minLine is the length from which a string is split at its line ends.
const minLine = 16

// primitive shows a value that is not an object.
func (c *printer) primitive(v js.Value) string {
	switch v.Kind() {
	case js.KindString:
		return c.stringValue(v.Str())
	case js.KindNumber:
		return c.number(v)
	case js.KindBigInt:
		return c.number(v)
	case js.KindBoolean:
		if v.IsTrue() {
			return c.style("true", styleBoolean)
		}
		return c.style("false", styleBoolean)
	case js.KindUndefined:
		return c.style("undefined", styleUndefined)
	case js.KindNull:
		return c.style("null", styleNull)
	case js.KindSymbol:
		return c.style(v.Sym().Descriptive(), styleSymbol)
	}
	return ""
}

// symbolText is Symbol(description) as a key: with control characters escaped.
func symbolText(s *js.Symbol) string {
	if s.Description() == nil {
		return "Symbol()"
	}
	return "Symbol(" + string(appendEscaped(nil, s.Description(), 0)) + ")"
}

func (c *printer) stringValue(s *js.String) string {
	trailer := ""
	if n := s.Len(); float64(n) > c.MaxStringLength {
		keep := limit(c.MaxStringLength)
		trailer = "... " + itoa(n-keep) + " more character" + plural(n-keep)
		s = s.Substring(0, keep)
	}
	n := s.Len()
	if c.Compact == CompactAll || n <= minLine || float64(n) <= c.BreakLength-float64(c.indent)-4 {
		return c.style(quote(s), styleString) + trailer
	}
	var b strings.Builder
	for from := 0; from < n; {
		to := lineEnd(s, from)
		if from > 0 {
			b.WriteString(" +\n" + spaces(c.indent+2))
		}
		b.WriteString(c.style(quote(s.Substring(from, to)), styleString))
		from = to
	}
	return b.String() + trailer
}

// lineEnd returns the index behind the next newline of s.
func lineEnd(s *js.String, from int) int {
	for i := from; i < s.Len(); i++ {
		if s.At(i) == '\n' {
			return i + 1
		}
	}
	return s.Len()
}

func plural(n int) string {
	if n > 1 {
		return "s"
	}
	return ""
}

// quote puts s in the quotes that it does not contain, single ones if it can.
func quote(s *js.String) string {
	q := byte('\'')
	if contains(s, "'") {
		switch {
		case !contains(s, "\""):
			q = '"'
		case !contains(s, "`") && !contains(s, "${"):
			q = '`'
		}
	}
	b := make([]byte, 0, s.Len()+2)
	b = appendEscaped(append(b, q), s, q)
	return string(append(b, q))
}

func contains(s *js.String, sub string) bool {
	for i := 0; i+len(sub) <= s.Len(); i++ {
		k := 0
		for k < len(sub) && s.At(i+k) == uint16(sub[k]) {
			k++
		}
		if k == len(sub) {
			return true
		}
	}
	return false
}

// appendEscaped appends s as UTF-8 with control characters, backslashes, lone
// surrogates and, where the quotes are single ones, those escaped.
func appendEscaped(dst []byte, s *js.String, q byte) []byte {
	from := 0
	for i := 0; i < s.Len(); i++ {
		u := s.At(i)
		if surrogatePair(s, i) {
			i++
			continue
		}
		e := escapeOf(u, q)
		if e == "" {
			continue
		}
		dst = s.Substring(from, i).AppendUTF8(dst)
		dst = append(dst, e...)
		from = i + 1
	}
	return s.Substring(from, s.Len()).AppendUTF8(dst)
}

func surrogatePair(s *js.String, i int) bool {
	return s.At(i)&0xFC00 == 0xD800 && i+1 < s.Len() && s.At(i+1)&0xFC00 == 0xDC00
}

// escapeOf returns how a code unit is escaped, "" if it is not.
func escapeOf(u uint16, q byte) string {
	switch {
	case u == '\\':
		return `\\`
	case u == '\'':
		if q == '\'' || q == 0 {
			return `\'`
		}
		return ""
	case u < 0x20 || u >= 0x7F && u <= 0x9F:
		return escapeControl(u)
	case u&0xF800 == 0xD800:
		return `\u` + string(numconv.AppendRadix(nil, float64(u), 16))
	}
	return ""
}

func escapeControl(u uint16) string {
	switch u {
	case '\b':
		return `\b`
	case '\t':
		return `\t`
	case '\n':
		return `\n`
	case '\f':
		return `\f`
	case '\r':
		return `\r`
	}
	const hex = "0123456789ABCDEF"
	return `\x` + hex[u>>4&15:u>>4&15+1] + hex[u&15:u&15+1]
}

// number shows a Number or BigInt.
func (c *printer) number(v js.Value) string {
	text := NumberText(v, c.NumericSeparator)
	if v.IsNum() {
		return c.style(text, styleNumber)
	}
	return c.style(text, styleBigint)
}

// NumberText shows a Number or BigInt without colours.
func NumberText(v js.Value, separator bool) string {
	if v.IsBigInt() {
		s := v.BigInt().Int.String()
		if separator {
			s = separateInteger(s)
		}
		return s + "n"
	}
	f := v.Float()
	if f == 0 && math.Signbit(f) {
		return "-0"
	}
	s := string(numconv.AppendNumber(nil, f))
	if !separator {
		return s
	}
	return separateNumber(f, s)
}

func separateNumber(f float64, s string) string {
	integer := string(numconv.AppendNumber(nil, math.Trunc(f)))
	switch {
	case f != f:
		return s
	case math.Trunc(f) == f:
		if math.IsInf(f, 0) || strings.Contains(s, "e") {
			return s
		}
		return separateInteger(s)
	}
	fraction := ""
	if len(s) > len(integer) {
		fraction = s[len(integer)+1:]
	}
	return separateInteger(integer) + "." + separateFraction(fraction)
}

// separateInteger puts an underscore between groups of three digits.
func separateInteger(s string) string {
	start := 0
	if strings.HasPrefix(s, "-") {
		start = 1
	}
	out := ""
	i := len(s)
	for ; i >= start+4; i -= 3 {
		out = "_" + s[i-3:i] + out
	}
	return s[:i] + out
}

func separateFraction(s string) string {
	out := ""
	i := 0
	for ; i < len(s)-3; i += 3 {
		out += s[i:i+3] + "_"
	}
	return out + s[i:]
}
