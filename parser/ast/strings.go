package ast

import "github.com/evanw/esbuild/internal/helpers"

// UTF16 is a string as JavaScript counts it.
func UTF16(s string) []uint16 { return helpers.StringToUTF16(s) }

// String is a Go string for UTF-16 text; a lone surrogate becomes its three-byte form (WTF-8).
func String(s []uint16) string { return helpers.UTF16ToString(s) }

// WellFormed is the text as UTF-8, and whether it has no lone surrogate.
func WellFormed(s []uint16) (string, bool) {
	text, _, ok := helpers.UTF16ToStringWithValidation(s)
	return text, ok
}

// Equal compares UTF-16 text with a Go string.
func Equal(s []uint16, text string) bool { return helpers.UTF16EqualsString(s, text) }

// Literal is the value of a string literal, or of a template without substitutions.
func Literal(e Expr) (string, bool) {
	if s, ok := Unwrap(e).Data.(*EString); ok {
		return String(s.Value), true
	}
	return "", false
}
