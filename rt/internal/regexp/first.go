package regexp

import "slices"

// maxFirst bounds how many ranges a set of first characters may have; beyond, looking it up is not worth its making.
const maxFirst = 256

// maxFirstDepth bounds how deep first looks into groups: it is asked at every level.
const maxFirstDepth = 24

// first answers the characters that n can begin with when one of follow comes after it. nil means that nothing is known: also
// the end of the subject may be there, or a position inside of a match that goes leftwards.
func first(n *node, follow set) set { return firstWithin(n, follow, maxFirstDepth) }

func firstWithin(n *node, follow set, depth int) set {
	if depth--; depth < 0 {
		return nil
	}
	switch n.kind {
	case nodeChar:
		return single(n.char)
	case nodeSet:
		return limit(n.chars)
	case nodeSequence:
		return firstOfSequence(n.subs, follow, depth)
	case nodeAlternate:
		return firstOfAlternatives(n.subs, follow, depth)
	case nodeCapture:
		return firstWithin(n.subs[0], follow, depth)
	case nodeRepeat:
		return firstOfRepeat(n, follow, depth)
	case nodeBackref:
		return nil
	}
	return follow
}

func firstOfSequence(subs []*node, follow set, depth int) set {
	n := 0
	for n < len(subs) && subs[n].nullable() {
		n++
	}
	if n < len(subs) {
		follow = firstWithin(subs[n], nil, depth)
	}
	for _, sub := range slices.Backward(subs[:n]) {
		follow = firstWithin(sub, follow, depth)
	}
	return follow
}

func firstOfAlternatives(subs []*node, follow set, depth int) set {
	all := firstWithin(subs[0], follow, depth)
	for _, sub := range subs[1:] {
		if all == nil {
			break
		}
		all = unionKnown(all, firstWithin(sub, follow, depth))
	}
	return all
}

func firstOfRepeat(n *node, follow set, depth int) set {
	if n.subs[0].nullable() {
		return nil
	}
	chars := firstWithin(n.subs[0], nil, depth)
	if n.min > 0 {
		return chars
	}
	return unionKnown(chars, follow)
}

func unionKnown(a, b set) set {
	if a == nil || b == nil {
		return nil
	}
	return limit(union(a, b))
}

func limit(s set) set {
	if len(s) == 0 || len(s) > maxFirst {
		return nil
	}
	return s
}

// search finds out what helps to find where a match can begin.
func search(p *Pattern) hint {
	c := &compiler{code: code{points: p.flags.codePoints()}}
	h := hint{anchored: anchored(p.root)}
	if chars := first(p.root, nil); chars != nil {
		h.first = c.startUnits(chars)
	}
	h.prefix, h.literal = c.prefix(p.root, nil)
	h.narrow = narrow(h.prefix)
	h.literal = h.literal && p.flags&Sticky == 0 && p.groups == 0 && len(h.prefix) > 0 && plain(p.root)
	return h
}

func anchored(n *node) bool {
	switch n.kind {
	case nodeStart:
		return !n.multiline
	case nodeSequence:
		return anchored(n.subs[0])
	case nodeCapture:
		return anchored(n.subs[0])
	case nodeAlternate:
		return !slices.ContainsFunc(n.subs, func(sub *node) bool { return !anchored(sub) })
	}
	return false
}

// prefix appends the units that every match of n begins with; whole says that n matches nothing else.
func (c *compiler) prefix(n *node, text []uint16) (prefix []uint16, whole bool) {
	switch n.kind {
	case nodeChar:
		if c.points && (isHigh(n.char) || isLow(n.char)) {
			return text, false
		}
		return appendUnits(text, n.char), true
	case nodeSequence:
		for _, sub := range n.subs {
			if text, whole = c.prefix(sub, text); !whole {
				return text, false
			}
		}
		return text, true
	case nodeCapture:
		return c.prefix(n.subs[0], text)
	case nodeLook, nodeStart, nodeBoundary, nodeEmpty:
		return text, true // nothing is consumed
	}
	return text, false
}

// plain reports whether n consists of characters only.
func plain(n *node) bool {
	return n.kind == nodeChar || n.kind == nodeSequence && !slices.ContainsFunc(n.subs, func(sub *node) bool { return sub.kind != nodeChar })
}
