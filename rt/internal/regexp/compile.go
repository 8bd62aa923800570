package regexp

import (
	"slices"

	"jsgo/rt/internal/unicode"
)

// maxLinearCode bounds how far counted loops are written out in linear code.
const maxLinearCode = 20000

// A compiler translates nodes into instructions.
type compiler struct {
	code
	linear bool // remember failures, and use nothing whose future is not determined by instruction, position and empty loops
	stuck  bool // linear code is impossible
	inner  []int32
	looks  int
	sets   map[*unicode.Range]*charSet // by the first range: the nodes keep their sets, so one address means one set
}

func compile(p *Pattern, linear bool) *compiler {
	c := &compiler{linear: linear}
	c.points = p.flags.codePoints()
	c.casing = casingOf(c.points)
	c.registers = 2 * (p.groups + 1)
	c.node(p.root, nil, false)
	c.emit(inst{op: opMatch})
	return c
}

func (c *compiler) emit(i inst) int {
	c.insts = append(c.insts, i)
	if c.linear && len(c.insts) > maxLinearCode {
		c.stuck = true
	}
	return len(c.insts) - 1
}

func (c *compiler) here() int32 { return int32(len(c.insts)) }

func (c *compiler) register() int32 {
	c.registers++
	return int32(c.registers - 1)
}

// node translates n. follow is nil or the characters one of which must come after n; back says that n is matched leftwards.
func (c *compiler) node(n *node, follow set, back bool) {
	if c.stuck {
		return
	}
	switch n.kind {
	case nodeChar:
		c.char(n.char, back)
	case nodeSet:
		c.set(n.chars, back)
	case nodeSequence:
		c.sequence(n.subs, follow, back)
	case nodeAlternate:
		c.alternate(n.subs, follow, back)
	case nodeCapture:
		c.capture(n, follow, back)
	case nodeRepeat:
		c.repeat(n, follow, back)
	case nodeLook:
		c.look(n)
	case nodeBackref:
		c.stuck = c.linear
		c.emit(inst{op: opBackref, detail: &detail{groups: n.groups}, fold: n.fold, back: back, points: c.points})
	case nodeStart:
		c.emit(inst{op: either(n.multiline, opStartLine, opStart)})
	case nodeEnd:
		c.emit(inst{op: either(n.multiline, opEndLine, opEnd)})
	case nodeBoundary:
		c.emit(inst{op: either(n.negative, opInside, opBoundary), set: c.charSet(n.chars)})
	}
}

func either(condition bool, yes, no opcode) opcode {
	if condition {
		return yes
	}
	return no
}

func (c *compiler) char(char rune, back bool) {
	switch {
	case c.points && (isHigh(char) || isLow(char)):
		c.set(single(char), back)
	case char > 0xffff:
		high, low := units2(char)
		if back {
			c.emit(inst{op: opCharBack, x: low})
			c.emit(inst{op: opCharBack, x: high})
		} else {
			c.emit(inst{op: opString, detail: &detail{text: []uint16{uint16(high), uint16(low)}}})
		}
	default:
		c.emit(inst{op: either(back, opCharBack, opChar), x: char})
	}
}

func units2(char rune) (high, low rune) {
	char -= 0x10000
	return 0xd800 + char>>10, 0xdc00 + char&0x3ff
}

func (c *compiler) set(chars set, back bool) {
	switch {
	case len(chars) == 0:
		c.emit(inst{op: opFail})
	case c.needsPoints(chars):
		c.emit(inst{op: either(back, opPointBack, opPoint), set: c.charSet(chars)})
	default:
		c.emit(inst{op: either(back, opSetBack, opSet), set: c.charSet(chars)})
	}
}

// needsPoints reports whether membership in chars cannot be told from one code unit.
func (c *compiler) needsPoints(chars set) bool {
	return c.points && (chars[len(chars)-1].Hi > 0xffff || !disjoint(chars, span(0xd800, 0xdfff)))
}

func (c *compiler) sequence(subs []*node, follow set, back bool) {
	if back {
		for _, sub := range slices.Backward(subs) {
			c.node(sub, nil, true)
		}
		return
	}
	follows := make([]set, len(subs)+1)
	follows[len(subs)] = follow
	for i, sub := range slices.Backward(subs) {
		follows[i] = first(sub, follows[i+1])
	}
	for i := 0; i < len(subs); i++ {
		if text, n := c.literal(subs[i:]); n > 1 {
			c.emit(inst{op: opString, detail: &detail{text: text}})
			i += n - 1
			continue
		}
		c.node(subs[i], follows[i+1], false)
	}
}

// literal answers the units of the single characters that subs begin with, and how many nodes they are.
func (c *compiler) literal(subs []*node) (text []uint16, n int) {
	for _, sub := range subs {
		if sub.kind != nodeChar || c.points && (isHigh(sub.char) || isLow(sub.char)) {
			break
		}
		text = appendUnits(text, sub.char)
		n++
	}
	return text, n
}

func appendUnits(text []uint16, char rune) []uint16 {
	if char > 0xffff {
		high, low := units2(char)
		return append(text, uint16(high), uint16(low))
	}
	return append(text, uint16(char))
}

func (c *compiler) alternate(subs []*node, follow set, back bool) {
	var jumps []int
	rest := c.rests(subs, follow, back)
	for i, sub := range subs[:len(subs)-1] {
		split := c.split(opSplit)
		if !back {
			c.insts[split].set = c.startUnits(first(sub, follow))
			c.insts[split].next = c.startUnits(rest[i+1])
		}
		c.node(sub, follow, back)
		jumps = append(jumps, c.emit(inst{op: opJump}))
		c.insts[split].x = c.here()
	}
	c.node(subs[len(subs)-1], follow, back)
	for _, jump := range jumps {
		c.insts[jump].x = c.here()
	}
}

// rests answers for each alternative what it and those behind it can begin with.
func (c *compiler) rests(subs []*node, follow set, back bool) []set {
	rest := make([]set, len(subs))
	if back || len(subs) > 32 {
		return rest
	}
	for i, sub := range slices.Backward(subs) {
		rest[i] = first(sub, follow)
		if i+1 < len(subs) {
			rest[i] = unionKnown(rest[i], rest[i+1])
		}
	}
	return rest
}

func (c *compiler) capture(n *node, follow set, back bool) {
	open, shut := int32(2*n.index), int32(2*n.index+1)
	if back {
		open, shut = shut, open
	}
	c.emit(inst{op: opSave, x: open})
	c.node(n.subs[0], follow, back)
	c.emit(inst{op: opSave, x: shut})
}

// look translates a look-around. Its inside is matched on its own, so the table of failures may only learn what has
// really failed: a state that led to a match is met again by the next attempt.
func (c *compiler) look(n *node) {
	r := c.register()
	c.register()
	inner := c.inner
	c.inner = nil
	c.looks++
	start := c.emit(inst{op: opLook, x: r})
	c.node(n.subs[0], nil, n.behind)
	if n.negative {
		c.emit(inst{op: opLookWrong, x: r})
		c.insts[start].y = c.here()
	} else {
		c.emit(inst{op: opLookDone, x: r})
	}
	c.looks--
	c.inner = inner
}

// split emits a choice; in linear code one that is remembered.
func (c *compiler) split(op opcode) int {
	i := inst{op: op}
	if c.linear {
		if len(c.inner) > 6 {
			c.stuck = true
			return c.emit(i)
		}
		i.memo = int32(c.rows) + 1
		i.detail = &detail{inner: slices.Clone(c.inner)}
		i.late = c.looks > 0
		c.rows += 1 << len(c.inner)
	}
	return c.emit(i)
}

// startUnits turns a set from first into what a split can look up.
func (c *compiler) startUnits(s set) *charSet {
	if s == nil {
		return nil
	}
	if c.points {
		s = unitSet(s)
	}
	return c.charSet(s)
}

// charSet makes a set ready for matching, once for all copies of a node.
func (c *compiler) charSet(s set) *charSet {
	if len(s) == 0 {
		return newCharSet(s)
	}
	if c.sets == nil {
		c.sets = make(map[*unicode.Range]*charSet)
	}
	ready := c.sets[&s[0]]
	if ready == nil {
		ready = newCharSet(s)
		c.sets[&s[0]] = ready
	}
	return ready
}
