// Package syntax tells the compiler what the runtime's own parsers refuse, so that early errors are the ones that would be thrown; it runs nothing.
package syntax

import (
	"errors"

	"jsgo/rt/internal/regexp"
)

// RegExpError returns why a regular expression literal is refused, in V8's
// words, or "" where it is not,
// https://tc39.es/ecma262/#sec-literals-regular-expression-literals-early-errors.
func RegExpError(pattern []uint16, flags string) string {
	f, ok := regexp.ParseFlags(flags)
	if !ok {
		return "Invalid regular expression flags"
	}
	_, err := regexp.Parse(pattern, f)
	var refused *regexp.SyntaxError
	if errors.As(err, &refused) {
		return refused.Reason
	}
	return ""
}
