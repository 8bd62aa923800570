package regexp

// repeat translates a quantifier, https://tc39.es/ecma262/#sec-runtime-semantics-repeatmatcher-abstract-operation.
func (c *compiler) repeat(n *node, follow set, back bool) {
	if chars, ok := n.subs[0].singles(); ok && !c.linear && len(chars) > 0 {
		c.charLoop(n, chars, follow, back)
		return
	}
	switch {
	case n.min == 0 && n.max == 1:
		c.optional(n, follow, back)
	case n.min == 0 && n.max == unlimited:
		c.star(n, follow, back)
	case n.min == 1 && n.max == unlimited:
		c.plus(n, follow, back)
	case c.linear:
		c.writeOut(n, follow, back)
	default:
		c.counted(n, follow, back)
	}
}

// charLoop repeats a single character without any stack entry per character.
func (c *compiler) charLoop(n *node, chars, follow set, back bool) {
	i := inst{op: either(n.lazy, opLoopLazy, opLoop), x: int32(n.min), y: int32(n.max), back: back}
	i.set = c.charSet(chars)
	i.points = c.needsPoints(chars)
	if back {
		follow = nil
	}
	i.next = c.startUnits(follow)
	// If nothing that the loop eats can come after it, giving characters back (or, when lazy, stopping early) cannot help.
	if follow != nil && disjoint(chars, follow) {
		i.possessive = true
		i.op = opLoop
	}
	c.emit(i)
}

// loopEdges answers the units with which another iteration can begin, and those with which going on can.
func (c *compiler) loopEdges(n *node, follow set, back bool) (body, exit *charSet) {
	if back {
		return nil, nil
	}
	return c.startUnits(c.bodyFirst(n)), c.startUnits(follow)
}

// loopSplit emits the choice between another iteration and going on. A lazy one tries the latter first, so set belongs to that.
func (c *compiler) loopSplit(n *node, body, exit *charSet) int {
	split := c.split(either(n.lazy, opSplitLazy, opSplit))
	if n.lazy {
		body, exit = exit, body
	}
	c.insts[split].set, c.insts[split].next = body, exit
	return split
}

// bodyFirst answers what an iteration begins with; unknown if it can be empty.
func (c *compiler) bodyFirst(n *node) set { return first(n.subs[0], nil) }

// link makes the split at index go to here instead of into the body, which follows it.
func (c *compiler) link(split int) { c.setExit(split, c.here()) }

func (c *compiler) setExit(split int, to int32) { c.insts[split].x = to }

func (c *compiler) optional(n *node, follow set, back bool) {
	body, exit := c.loopEdges(n, follow, back)
	split := c.loopSplit(n, body, exit)
	c.iteration(n, follow, back)
	c.link(split)
}

func (c *compiler) star(n *node, follow set, back bool) {
	body, exit := c.loopEdges(n, follow, back)
	split := c.loopSplit(n, body, exit)
	c.iteration(n, c.bodyFollow(n, follow), back)
	c.emit(inst{op: opJump, x: int32(split)})
	c.link(split)
}

// bodyFollow answers what can come after an iteration of a loop.
func (c *compiler) bodyFollow(n *node, follow set) set {
	return unionKnown(first(n.subs[0], follow), follow)
}

// iteration is one pass through the body that must consume something.
func (c *compiler) iteration(n *node, follow set, back bool) {
	if !n.subs[0].nullable() {
		c.body(n, follow, back)
		return
	}
	r := c.register()
	c.emit(inst{op: opSave, x: r})
	c.progress(n, r, follow, back)
}

func (c *compiler) progress(n *node, r int32, follow set, back bool) {
	c.inner = append(c.inner, r)
	c.body(n, follow, back)
	c.inner = c.inner[:len(c.inner)-1]
	c.emit(inst{op: opProgress, x: r})
}

// body is one pass through the body, before which its captures are forgotten.
func (c *compiler) body(n *node, follow set, back bool) {
	if n.to > n.from {
		c.emit(inst{op: opReset, x: int32(2 * (n.from + 1)), y: int32(2 * (n.to + 1))})
	}
	c.node(n.subs[0], follow, back)
}

// plus is a loop whose first iteration may be empty; the register is -1 during that.
func (c *compiler) plus(n *node, follow set, back bool) {
	nullable := n.subs[0].nullable()
	var r int32
	if nullable {
		r = c.register()
		c.emit(inst{op: opAssign, x: r, y: -1})
	}
	start := c.here()
	bodyFollow := c.bodyFollow(n, follow)
	if nullable {
		c.progress(n, r, bodyFollow, back)
	} else {
		c.body(n, bodyFollow, back)
	}
	body, exit := c.loopEdges(n, follow, back)
	split := c.loopSplit(n, body, exit)
	if nullable {
		c.emit(inst{op: opSave, x: r})
	}
	c.emit(inst{op: opJump, x: start})
	c.link(split)
}

// writeOut repeats the body in the code, because a count is a state that the table of failures does not know.
func (c *compiler) writeOut(n *node, follow set, back bool) {
	inside := c.bodyFollow(n, follow)
	for i := 0; i < n.min && !c.stuck; i++ {
		if i == n.min-1 && n.max == unlimited {
			c.plus(n, follow, back)
			return
		}
		c.body(n, inside, back)
	}
	body, exit := c.loopEdges(n, follow, back)
	var exits []int
	for i := n.min; i < n.max && !c.stuck; i++ {
		exits = append(exits, c.loopSplit(n, body, exit))
		c.iteration(n, inside, back)
	}
	for _, exit := range exits {
		c.link(exit)
	}
}

// counted keeps the number of iterations in a register. opCount, at the head, has it in x and the exit in y.
func (c *compiler) counted(n *node, follow set, back bool) {
	count := &counter{min: int32(n.min), max: int32(n.max), start: -1}
	r := c.register()
	c.emit(inst{op: opAssign, x: r, y: 0})
	if n.subs[0].nullable() {
		count.start = c.register()
	}
	with := &detail{count: count}
	head := c.emit(inst{op: opCount, x: r, lazy: n.lazy, detail: with})
	c.insts[head].set, c.insts[head].next = c.loopEdges(n, follow, back)
	c.emit(inst{op: opEnter, x: r, detail: with})
	c.body(n, c.bodyFollow(n, follow), back)
	if count.start >= 0 {
		c.emit(inst{op: opProgress, x: count.start})
	}
	c.emit(inst{op: opJump, x: int32(head)})
	c.insts[head].y = c.here()
}
