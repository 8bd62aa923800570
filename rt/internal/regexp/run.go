package regexp

import (
	"math"
	"unsafe"

	"jsgo/rt/internal/unicode"
)

// A frame is an entry of the backtracking stack: where to go on (pc is an instruction), or a register to restore (pc is ^register
// and pos its value), or a state to write into the table of failures (pc is failed; row and position).
type frame struct {
	pc, pos int32
	// aux is notLoop, or belongs to the loop at pc: how far it may give back, or how many characters more it may take.
	aux int32
}

const (
	notLoop   = int32(-1)
	failed    = math.MinInt32
	frameSize = int(unsafe.Sizeof(frame{}))
)

// run matches at pos. If it succeeds, the captures are in the registers; if not, these are as before.
func run[U byte | uint16](m *machine, code *code, in []U, start int) (bool, error) {
	insts, regs, stack := code.insts, m.registers, m.stack[:0]
	pc, pos := int32(0), start
	for {
		i := &insts[pc]
		switch i.op {
		case opMatch:
			regs[0], regs[1] = int32(start), int32(pos)
			m.stack = stack
			return true, nil
		case opChar:
			if pos < len(in) && rune(in[pos]) == i.x {
				pos++
				pc++
				continue
			}
		case opCharBack:
			if pos > 0 && rune(in[pos-1]) == i.x {
				pos--
				pc++
				continue
			}
		case opString:
			if hasPrefix(in[pos:], i.text) {
				pos += len(i.text)
				pc++
				continue
			}
		case opSet:
			if pos < len(in) && has(i.set, in[pos]) {
				pos++
				pc++
				continue
			}
		case opSetBack:
			if pos > 0 && has(i.set, in[pos-1]) {
				pos--
				pc++
				continue
			}
		case opPoint, opPointBack:
			if next := point(i.set, in, pos, i.op == opPointBack); next >= 0 {
				pos = next
				pc++
				continue
			}
		case opLoop:
			to, ok := eat(m, i, in, pos, i.y)
			if !ok {
				break
			}
			if !i.possessive {
				if floor := leave(i, in, pos); floor != to {
					stack = append(stack, frame{pc, int32(to), int32(floor)})
				}
			}
			pos = to
			pc++
			continue
		case opLoopLazy:
			to, ok := eat(m, i, in, pos, i.x)
			if !ok {
				break
			}
			pos = to
			if i.y > i.x {
				stack = append(stack, frame{pc, int32(pos), i.y - i.x})
			}
			pc++
			continue
		case opJump:
			pc = i.x
			continue
		case opSplit, opSplitLazy:
			if i.memo > 0 {
				row := i.row(regs, pos)
				if m.known(row, pos, len(in), !i.late) {
					break
				}
				if i.late {
					stack = append(stack, frame{failed, int32(row), int32(pos)})
				}
			}
			now, later := pc+1, i.x
			if i.op == opSplitLazy {
				now, later = later, now
			}
			if !starts(i.set, in, pos) {
				pc = later
				continue
			}
			if starts(i.next, in, pos) {
				if len(stack) >= m.maxStack {
					return false, ErrStack
				}
				stack = append(stack, frame{later, int32(pos), notLoop})
			}
			pc = now
			continue
		case opSave:
			stack = append(stack, frame{^i.x, regs[i.x], 0})
			regs[i.x] = int32(pos)
			pc++
			continue
		case opAssign:
			stack = append(stack, frame{^i.x, regs[i.x], 0})
			regs[i.x] = i.y
			pc++
			continue
		case opReset:
			for r := i.x; r < i.y; r++ {
				if regs[r] >= 0 {
					stack = append(stack, frame{^r, regs[r], 0})
					regs[r] = -1
				}
			}
			pc++
			continue
		case opProgress:
			if regs[i.x] != int32(pos) {
				pc++
				continue
			}
		case opCount:
			if len(stack) >= m.maxStack {
				return false, ErrStack
			}
			if pc, stack = count(i, pc, in, pos, regs, stack); pc >= 0 {
				continue
			}
		case opEnter:
			stack = enter(i, pos, regs, stack)
			pc++
			continue
		case opBackref:
			if next := again(code, i, in, pos, regs); next >= 0 {
				pos = next
				pc++
				continue
			}
		case opStart:
			if pos == 0 {
				pc++
				continue
			}
		case opStartLine:
			if pos == 0 || isLineTerminator(rune(in[pos-1])) {
				pc++
				continue
			}
		case opEnd:
			if pos == len(in) {
				pc++
				continue
			}
		case opEndLine:
			if pos == len(in) || isLineTerminator(rune(in[pos])) {
				pc++
				continue
			}
		case opBoundary, opInside:
			before := pos > 0 && has(i.set, in[pos-1])
			after := pos < len(in) && has(i.set, in[pos])
			if before != after == (i.op == opBoundary) {
				pc++
				continue
			}
		case opLook:
			regs[i.x], regs[i.x+1] = int32(len(stack)), int32(pos)
			if i.y > 0 {
				stack = append(stack, frame{i.y, int32(pos), notLoop})
			}
			pc++
			continue
		case opLookDone:
			stack = keepRestores(stack, int(regs[i.x]))
			pos = int(regs[i.x+1])
			pc++
			continue
		case opLookWrong:
			stack = unwind(stack, int(regs[i.x]), regs)
		}

		// The instruction has failed: back to the last choice.
		for {
			if len(stack) == 0 {
				m.stack = stack
				return false, nil
			}
			m.steps--
			top := &stack[len(stack)-1]
			if top.pc < 0 {
				if top.pc == failed {
					m.known(int(top.pos), int(top.aux), len(in), true)
				} else {
					regs[^top.pc] = top.pos
				}
				stack = stack[:len(stack)-1]
				continue
			}
			if m.steps < 0 {
				m.stack = stack
				return false, ErrSteps
			}
			if top.aux == notLoop {
				pc, pos = top.pc, int(top.pos)
				stack = stack[:len(stack)-1]
				break
			}
			i := &insts[top.pc]
			more := false
			if i.op == opLoop {
				more = giveBack(m, i, in, top)
			} else if more = takeMore(m, i, in, top); !more {
				stack = stack[:len(stack)-1]
				continue
			}
			pc, pos = top.pc+1, int(top.pos)
			if !more {
				stack = stack[:len(stack)-1]
				if i.op == opLoop && !starts(i.next, in, pos) {
					continue
				}
			}
			break
		}
	}
}

// starts reports whether something that begins with one of set can be at pos; nil is no condition.
func starts[U byte | uint16](set *charSet, in []U, pos int) bool {
	return set == nil || pos < len(in) && has(set, in[pos])
}

func isLineTerminator(c rune) bool { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 }

// point reads a code point of set and answers the position behind it, or -1.
func point[U byte | uint16](set *charSet, in []U, pos int, back bool) int {
	c, next := read(in, pos, back)
	if next < 0 || !has(set, c) {
		return -1
	}
	return next
}

// read answers the code point behind or before pos, and the position on its other side; -1 at the end of the subject and between
// the halves of a pair.
func read[U byte | uint16](in []U, pos int, back bool) (rune, int) {
	if back {
		if pos == 0 {
			return 0, -1
		}
		c := rune(in[pos-1])
		if isLow(c) && pos > 1 && isHigh(in[pos-2]) {
			return pair(rune(in[pos-2]), c), pos - 2
		}
		if isHigh(c) && insidePair(in, pos) {
			return 0, -1
		}
		return c, pos - 1
	}
	if pos == len(in) {
		return 0, -1
	}
	c := rune(in[pos])
	if isHigh(c) && pos+1 < len(in) && isLow(in[pos+1]) {
		return pair(c, rune(in[pos+1])), pos + 2
	}
	if isLow(c) && insidePair(in, pos) {
		return 0, -1
	}
	return c, pos + 1
}

// eat takes as many as most characters of a loop; ok is false if there are fewer than its minimum.
func eat[U byte | uint16](m *machine, i *inst, in []U, pos int, most int32) (to int, ok bool) {
	from := pos
	if i.points || i.back {
		n := int32(0)
		for n < most {
			next := step(i, in, pos)
			if next < 0 {
				break
			}
			pos = next
			n++
		}
		m.steps -= int64(n >> 3)
		return pos, n >= i.x
	}
	end := len(in)
	if int(most) < end-pos {
		end = pos + int(most)
	}
	if i.set.all {
		return end, end-from >= int(i.x)
	}
	for pos < end && has(i.set, in[pos]) {
		pos++
	}
	m.steps -= int64(pos-from) >> 4
	return pos, pos-from >= int(i.x)
}

// step takes one character of a loop, or answers -1.
func step[U byte | uint16](i *inst, in []U, pos int) int {
	if i.points {
		return point(i.set, in, pos, i.back)
	}
	if i.back {
		if pos > 0 && has(i.set, in[pos-1]) {
			return pos - 1
		}
	} else if pos < len(in) && has(i.set, in[pos]) {
		return pos + 1
	}
	return -1
}

// leave answers the position behind the characters that a greedy loop must keep.
func leave[U byte | uint16](i *inst, in []U, pos int) int {
	if i.points {
		for range i.x {
			_, pos = read(in, pos, i.back)
		}
		return pos
	}
	if i.back {
		return pos - int(i.x)
	}
	return pos + int(i.x)
}

// giveBack moves a greedy loop's frame to where the next attempt is worth while; it is false when that is the last one.
func giveBack[U byte | uint16](m *machine, i *inst, in []U, top *frame) bool {
	pos, floor := int(top.pos), int(top.aux)
	from := pos
	for pos != floor {
		_, pos = unstep(i, in, pos)
		if starts(i.next, in, pos) {
			break
		}
	}
	m.steps -= int64(from-pos) >> 4
	top.pos = int32(pos)
	return pos != floor
}

func unstep[U byte | uint16](i *inst, in []U, pos int) (rune, int) {
	switch {
	case i.points:
		return read(in, pos, !i.back)
	case i.back:
		return 0, pos + 1
	}
	return 0, pos - 1
}

// takeMore moves a lazy loop's frame on by at least one character; it is false if there is none or no more may be taken.
func takeMore[U byte | uint16](m *machine, i *inst, in []U, top *frame) bool {
	pos, left := int(top.pos), top.aux
	from := pos
	for left > 0 {
		next := step(i, in, pos)
		if next < 0 {
			return false
		}
		pos = next
		left--
		if starts(i.next, in, pos) {
			m.steps -= int64(pos-from) >> 4
			top.pos, top.aux = int32(pos), left
			return true
		}
	}
	return false
}

// count is the head of a counted loop: into the body, or to the exit, or first the one and later the other; -1 if neither can match.
func count[U byte | uint16](i *inst, pc int32, in []U, pos int, regs []int32, stack []frame) (int32, []frame) {
	n, now, later := regs[i.x], pc+1, i.y
	if n >= i.count.max && i.count.max != unlimited || !starts(i.set, in, pos) {
		now = -1
	}
	if n < i.count.min || !starts(i.next, in, pos) {
		later = -1
	}
	if i.lazy {
		now, later = later, now
	}
	if now < 0 {
		return later, stack
	}
	if later >= 0 {
		stack = append(stack, frame{later, int32(pos), notLoop})
	}
	return now, stack
}

// enter begins an iteration of a counted loop. Those that the minimum asks for may be empty.
func enter(i *inst, pos int, regs []int32, stack []frame) []frame {
	n, start := regs[i.x], i.count.start
	stack = append(stack, frame{^i.x, n, 0})
	regs[i.x] = min(n+1, unlimited-1)
	if start < 0 {
		return stack
	}
	stack = append(stack, frame{^start, regs[start], 0})
	regs[start] = int32(pos)
	if n < i.count.min {
		regs[start] = -1
	}
	return stack
}

// again matches what one of the groups has captured, https://tc39.es/ecma262/#sec-backreference-matcher.
func again[U byte | uint16](code *code, i *inst, in []U, pos int, regs []int32) int {
	for _, g := range i.groups {
		from, to := int(regs[2*g]), int(regs[2*g+1])
		if from < 0 || to < 0 {
			continue
		}
		begin, next := pos, pos+to-from
		if i.back {
			begin, next = pos-(to-from), pos-(to-from)
		}
		if begin < 0 || begin+to-from > len(in) || !same(code.casing, i, in[from:to], in[begin:begin+to-from]) {
			return -1
		}
		if i.points && insidePair(in, next) {
			return -1
		}
		return next
	}
	return pos
}

func same[U byte | uint16](casing unicode.Casing, i *inst, a, b []U) bool {
	for k := 0; k < len(a); {
		if !i.fold {
			if a[k] != b[k] {
				return false
			}
			k++
			continue
		}
		x, y, next := rune(a[k]), rune(b[k]), k+1
		if i.points {
			x, next = read(a, k, false)
			y, _ = read(b, k, false)
		}
		if x != y && casing.Canonicalize(x) != casing.Canonicalize(y) {
			return false
		}
		k = next
	}
	return true
}

// keepRestores drops what a look-around has left on the stack, but for the registers that it has changed.
func keepRestores(stack []frame, height int) []frame {
	kept := stack[:height]
	for _, f := range stack[height:] {
		if f.pc < 0 && f.pc != failed {
			kept = append(kept, f)
		}
	}
	return kept
}

// unwind restores the registers that have changed since the stack had the given height.
func unwind(stack []frame, height int, regs []int32) []frame {
	for len(stack) > height {
		f := stack[len(stack)-1]
		if f.pc < 0 && f.pc != failed {
			regs[^f.pc] = f.pos
		}
		stack = stack[:len(stack)-1]
	}
	return stack
}

// row answers the row of the table of failures: which of the loops around are still where their iteration began is part of the state.
func (i *inst) row(regs []int32, pos int) int {
	row := int(i.memo) - 1
	for bit, r := range i.inner {
		if regs[r] == int32(pos) {
			row += 1 << bit
		}
	}
	return row
}

// known reports whether a state is in the table of failures, and with write adds it.
func (m *machine) known(row, pos, length int, write bool) bool {
	bit := row*(length+1) + pos
	word, mask := &m.table[bit>>6], uint64(1)<<(bit&63)
	was := *word&mask != 0
	if write {
		*word |= mask
	}
	return was
}
