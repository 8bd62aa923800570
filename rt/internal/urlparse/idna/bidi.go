package idna

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// isBidiLabel is the rule of https://www.rfc-editor.org/rfc/rfc5893#section-2 as Node's parser applies it: label by label,
// a label that does not begin with a left-to-right letter counts as one from right to left, and in one from left to right
// the last character is not looked at.
func isBidiLabel(label string) bool {
	label = trimMarks(label)
	if label == "" {
		return false
	}
	if !hasRightToLeft(label) {
		return true
	}
	if class(label) == bidi.L {
		_, size := utf8.DecodeLastRuneInString(label)
		return !hasRightToLeft(label[:len(label)-size])
	}
	return isRightToLeft(label)
}

func class(s string) bidi.Class {
	p, _ := bidi.LookupString(s)
	return p.Class()
}

// trimMarks drops the nonspacing marks at the end.
func trimMarks(s string) string {
	for s != "" {
		_, size := utf8.DecodeLastRuneInString(s)
		if class(s[len(s)-size:]) != bidi.NSM {
			return s
		}
		s = s[:len(s)-size]
	}
	return s
}

func hasRightToLeft(s string) bool {
	for i := range s {
		if c := class(s[i:]); c == bidi.R || c == bidi.AL || c == bidi.AN {
			return true
		}
	}
	return false
}

// isRightToLeft is rules 2 to 4.
func isRightToLeft(s string) bool {
	european, arabic := false, false
	last := bidi.ON
	for i := range s {
		last = class(s[i:])
		switch last {
		case bidi.EN:
			european = true
		case bidi.AN:
			arabic = true
		case bidi.R, bidi.AL, bidi.ES, bidi.CS, bidi.ET, bidi.ON, bidi.BN, bidi.NSM:
		default:
			return false
		}
	}
	ends := last == bidi.R || last == bidi.AL || last == bidi.EN || last == bidi.AN
	return ends && !(european && arabic)
}
