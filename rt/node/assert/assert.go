// Package assert is the native half of assert: the text of the assertion that fails.
package assert

import (
	"strings"

	"jsgo/rt/js"
)

// frameDepth is how many places are looked at to find the program's call.
const frameDepth = 16

// CallText returns the source text of the running call of a function, or
// undefined where the program does not carry it.
func CallText(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	for _, f := range r.CallerFrames(frameDepth) {
		if inRuntime(f.File) {
			continue
		}
		source, ok := r.SourceText(f.File)
		if !ok {
			break
		}
		text, ok := callAt(source, f.Line, f.Column)
		if !ok {
			break
		}
		return js.Str(text), nil
	}
	return js.Undefined(), nil
}

// inRuntime reports whether a file is a core module's.
func inRuntime(file string) bool { return strings.HasPrefix(file, "node:") }

// callAt returns the call expression that ends at the parenthesis of the call
// at a place, with what follows up to the closing parenthesis.
func callAt(source string, line, column int) (string, bool) {
	for range line - 1 {
		var ok bool
		if _, source, ok = strings.Cut(source, "\n"); !ok {
			return "", false
		}
	}
	if column < 1 || column > len(source) {
		return "", false
	}
	start := startOfCallee(source, column-1)
	end, ok := endOfCall(source, start)
	if !ok {
		return "", false
	}
	return source[start:end], true
}

// startOfCallee goes back over a member expression: V8 points at the last name of assert.ok(x).
func startOfCallee(s string, i int) int {
	for i > 0 && (s[i-1] == '.' || s[i-1] == '_' || s[i-1] == '$' || isAlphanumeric(s[i-1])) {
		i--
	}
	return i
}

func isAlphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// endOfCall finds the parenthesis that closes the first one after start,
// leaving strings and templates alone.
func endOfCall(s string, start int) (int, bool) {
	depth := 0
	for i := start; i < len(s); i++ {
		switch c := s[i]; c {
		case '(', '[', '{':
			depth++
		case ')', ']', '}':
			if depth--; depth == 0 {
				return i + 1, true
			}
		case '"', '\'', '`':
			i = endOfString(s, i)
		case ';':
			if depth == 0 {
				return 0, false
			}
		}
	}
	return 0, false
}

func endOfString(s string, i int) int {
	quote := s[i]
	for i++; i < len(s) && s[i] != quote; i++ {
		if s[i] == '\\' {
			i++
		}
	}
	return i
}
