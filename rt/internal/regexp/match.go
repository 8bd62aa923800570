package regexp

import (
	"math"
)

// A machine is the memory of a match.
type machine struct {
	registers []int32 // what opSave and others write; the captures come first
	stack     []frame
	table     []uint64 // the table of failures: a bit for each row of a split and position
	steps     int64    // how many are left
	maxStack  int      // in frames
}

// maxSpare is how many frames, or words of the table, are kept for the next match.
const maxSpare = 1 << 12

// maxTable bounds the table of failures, in words.
const maxTable = 16 << 20

func match[U byte | uint16](p *Program, in []U, start int, caps []int, limits Limits) (bool, error) {
	if p.hint.literal {
		return matchLiteral(p, in, start, caps), nil
	}
	inside := p.fast.points && insidePair(in, start)
	if inside {
		start--
	}
	m := p.spare.Swap(nil)
	if m == nil {
		m = &machine{}
	}
	ok, err := find(m, p, in, start, limits)
	if inside && !ok && err == nil && p.pattern.flags&Sticky != 0 {
		ok, err = find(m, p, in, start+1, limits)
	}
	if ok {
		for i := range 2 * p.Groups() {
			caps[i] = int(m.registers[i])
		}
	}
	m.shrink()
	p.spare.Store(m)
	return ok, err
}

// shrink lets go of memory that only an unusual match has needed.
func (m *machine) shrink() {
	if cap(m.stack) > maxSpare {
		m.stack = nil
	}
	if cap(m.table) > maxSpare {
		m.table = nil
	}
}

func insidePair[U byte | uint16](in []U, pos int) bool {
	return pos > 0 && pos < len(in) && isLow(in[pos]) && isHigh(in[pos-1])
}

// matchLiteral does without the matcher. Like V8, and unlike ECMA-262, it does not step back into a surrogate pair.
func matchLiteral[U byte | uint16](p *Program, in []U, start int, caps []int) bool {
	start = index(&p.hint, in, start)
	if start < 0 {
		return false
	}
	caps[0], caps[1] = start, start+len(p.hint.prefix)
	return true
}

func hasPrefix[U byte | uint16](in []U, text []uint16) bool {
	if len(in) < len(text) {
		return false
	}
	for i, u := range text {
		if uint16(in[i]) != u {
			return false
		}
	}
	return true
}

// find tries one position after the other. Like V8, and unlike ECMA-262, it also looks between the halves of a surrogate pair, where
// only something empty can match: /\B/u finds 1 in "😀". The first steps are taken without a table of failures, which most matches do not need.
func find[U byte | uint16](m *machine, p *Program, in []U, start int, limits Limits) (bool, error) {
	m.limit(limits)
	allowed := m.steps
	code, trial := &p.fast, min(allowed, 4096+8*int64(len(in)))
	m.steps = trial
	m.prepare(code)
	for pos := start; ; pos++ {
		if p.pattern.flags&Sticky == 0 {
			if pos = candidate(&p.hint, in, pos); pos < 0 {
				return false, nil
			}
		}
		ok, err := run(m, code, in, pos)
		if !ok && err == nil && m.steps < 0 {
			err = ErrSteps // the attempt has failed, but there can be as many as there are positions
		}
		if err == ErrSteps && trial > 0 && trial < allowed {
			m.steps = allowed - trial
			trial = 0
			if linear := p.linearCode(); linear != nil && m.makeTable(linear, len(in)) {
				code = linear
			}
			m.prepare(code)
			pos--
			continue
		}
		if ok || err != nil {
			return ok, err
		}
		if p.pattern.flags&Sticky != 0 || pos >= len(in) {
			return false, nil
		}
	}
}

func (m *machine) limit(limits Limits) {
	m.steps = limits.Steps
	if m.steps <= 0 {
		m.steps = math.MaxInt64
	}
	if limits.Stack <= 0 {
		limits.Stack = defaultStack
	}
	m.maxStack = limits.Stack / frameSize
}

func (m *machine) prepare(code *code) {
	if cap(m.registers) < code.registers {
		m.registers = make([]int32, code.registers)
	}
	m.registers = m.registers[:code.registers]
	for i := range m.registers {
		m.registers[i] = -1
	}
}

// makeTable makes room to remember failures, if that is not too much.
func (m *machine) makeTable(code *code, length int) bool {
	words := (int64(code.rows)*int64(length+1) + 63) / 64
	if words > maxTable {
		return false
	}
	if int64(cap(m.table)) < words {
		m.table = make([]uint64, words)
	}
	m.table = m.table[:words]
	clear(m.table)
	return true
}

// candidate answers the next position from pos on where a match may begin, or -1.
func candidate[U byte | uint16](h *hint, in []U, pos int) int {
	switch {
	case h.anchored:
		if pos > 0 {
			return -1
		}
	case len(h.prefix) > 0:
		return index(h, in, pos)
	case h.first != nil:
		for ; pos < len(in); pos++ {
			if has(h.first, in[pos]) {
				return pos
			}
		}
		return -1
	}
	return pos
}
