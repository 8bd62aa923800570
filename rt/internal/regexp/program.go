// Package regexp is ECMA-262's regular expressions over code units; it knows neither lastIndex nor any other JavaScript value.
//
// A pattern is parsed into nodes (Parse), these are translated into instructions (Compile), and a backtracking matcher with its
// own stack runs them (Match). Where backtracking takes too long and the pattern allows it (Linear), the matcher goes on with a
// second translation that remembers which states have failed, so that the time is bounded by the product of the lengths of
// pattern and subject.
package regexp

import (
	"math"
	"sync"
	"sync/atomic"
	"unsafe"
)

// A Program is a compiled pattern. It may be used by several goroutines.
type Program struct {
	pattern *Pattern
	fast    code
	hint    hint
	once    sync.Once
	linear  *code // nil until once, and when it is impossible
	spare   atomic.Pointer[machine]
}

// Compile translates a pattern.
func Compile(p *Pattern) *Program {
	return &Program{pattern: p, fast: compile(p, false).code, hint: search(p)}
}

// Flags answers the flags of the pattern.
func (p *Program) Flags() Flags { return p.pattern.flags }

// Groups answers the number of captures, with the whole match.
func (p *Program) Groups() int { return p.pattern.groups + 1 }

// Names lists the named groups in the order of the pattern. One name can have several groups, of which at most one takes part in a
// match.
func (p *Program) Names() []Group { return p.pattern.names }

// Linear reports whether the time for a match is bounded by the product of the lengths of pattern and subject.
func (p *Program) Linear() bool { return p.linearCode() != nil }

func (p *Program) linearCode() *code {
	p.once.Do(func() {
		if c := compile(p.pattern, true); !c.stuck {
			p.linear = &c.code
		}
	})
	return p.linear
}

// An Input is a subject: Latin-1 or UTF-16.
type Input struct {
	latin1 []byte
	utf16  []uint16
	wide   bool
}

// Latin1 makes a subject of bytes that are one character each.
func Latin1(s []byte) Input { return Input{latin1: s} }

// Latin1String is Latin1 for a string of such bytes.
func Latin1String(s string) Input { return Input{latin1: unsafe.Slice(unsafe.StringData(s), len(s))} }

// UTF16 makes a subject of UTF-16 code units.
func UTF16(s []uint16) Input { return Input{utf16: s, wide: true} }

// Len answers the number of code units.
func (in Input) Len() int { return len(in.latin1) + len(in.utf16) }

// Limits bound what one match may cost. Zero means the default.
type Limits struct {
	// Steps is how often the matcher may go back to an earlier choice, or over 16 characters. The default is never reached in practice.
	Steps int64
	// Stack is how many bytes backtracking may use; by default 256 MB.
	Stack int
}

const defaultStack = 256 << 20

// Match is https://tc39.es/ecma262/#sec-regexpbuiltinexec from where lastIndex is known: it looks for the first match at start or
// behind, or with the flag y only at start. caps, at least 2*Groups() long, receives begin and end of each capture, -1 for those
// that took no part. With u or v a start between the halves of a surrogate pair means the pair. The error is one of ErrSteps,
// ErrStack and ErrSubject.
func (p *Program) Match(in Input, start int, caps []int) (bool, error) {
	return p.MatchWithin(in, start, caps, Limits{})
}

// MatchWithin is Match with limits.
func (p *Program) MatchWithin(in Input, start int, caps []int, limits Limits) (bool, error) {
	if in.Len() > math.MaxInt32-1 {
		return false, ErrSubject
	}
	if start < 0 || start > in.Len() {
		return false, nil
	}
	if in.wide {
		return match(p, in.utf16, start, caps, limits)
	}
	return match(p, in.latin1, start, caps, limits)
}
