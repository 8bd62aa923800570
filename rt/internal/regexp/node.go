package regexp

type nodeKind uint8

const (
	nodeEmpty     nodeKind = iota
	nodeChar               // char
	nodeSet                // chars
	nodeSequence           // subs
	nodeAlternate          // subs
	nodeCapture            // subs[0], index
	nodeRepeat             // subs[0], min, max, lazy, and the captures from..to inside
	nodeLook               // subs[0], behind, negative
	nodeBackref            // groups, casing
	nodeStart              // multiline
	nodeEnd                // multiline
	nodeBoundary           // negative; chars are the word characters
)

type answer uint8

const (
	unknown answer = iota
	yes
	no
)

// unlimited is the max of a quantifier without an upper bound; larger numbers in a pattern mean the same, as in V8.
const unlimited = 1<<31 - 1

// A node is a parsed Pattern or part of one, with everything that depends on flags already decided: letters are sets that hold
// all their cases, and the dot is a set.
type node struct {
	kind      nodeKind
	lazy      bool
	behind    bool
	negative  bool
	multiline bool
	fold      bool // a back reference that ignores case
	char      rune
	index     int
	min, max  int
	from, to  int
	groups    []int
	chars     set
	subs      []*node
	empty     answer
	name      string // of a back reference until its groups are known
}

func sequence(subs []*node) *node {
	switch len(subs) {
	case 0:
		return &node{kind: nodeEmpty}
	case 1:
		return subs[0]
	}
	return &node{kind: nodeSequence, subs: subs}
}

func alternate(subs []*node) *node {
	if len(subs) == 1 {
		return subs[0]
	}
	if all, ok := unionOf(subs); ok {
		return setNode(all)
	}
	return &node{kind: nodeAlternate, subs: subs}
}

// unionOf makes a|b|[c-e] one set.
func unionOf(subs []*node) (set, bool) {
	var all set
	for _, sub := range subs {
		chars, ok := sub.singles()
		if !ok {
			return nil, false
		}
		all = append(all, chars...)
	}
	return normal(all), true
}

func setNode(chars set) *node {
	if c, ok := chars.one(); ok {
		return &node{kind: nodeChar, char: c}
	}
	return &node{kind: nodeSet, chars: chars}
}

// singles answers the set of a node that matches exactly one character.
func (n *node) singles() (set, bool) {
	switch n.kind {
	case nodeChar:
		return single(n.char), true
	case nodeSet:
		return n.chars, true
	}
	return nil, false
}

// nullable reports whether n can match without consuming anything. The answer is kept, as every level of nested groups asks for it.
func (n *node) nullable() bool {
	if n.empty == unknown {
		n.empty = no
		if n.findNullable() {
			n.empty = yes
		}
	}
	return n.empty == yes
}

// settle answers the question for every node, so that translating writes nothing to a pattern.
func (n *node) settle() {
	for _, sub := range n.subs {
		sub.settle()
	}
	n.nullable()
}

func (n *node) findNullable() bool {
	switch n.kind {
	case nodeChar, nodeSet:
		return false
	case nodeSequence:
		for _, sub := range n.subs {
			if !sub.nullable() {
				return false
			}
		}
	case nodeAlternate:
		for _, sub := range n.subs {
			if sub.nullable() {
				return true
			}
		}
		return false
	case nodeCapture:
		return n.subs[0].nullable()
	case nodeRepeat:
		return n.min == 0 || n.subs[0].nullable()
	}
	return true
}

// A Group is a named group; groups in different alternatives can share a name.
type Group struct {
	Name  string
	Index int
}

// A Pattern is a regular expression that has been parsed.
type Pattern struct {
	flags  Flags
	root   *node
	groups int // capturing groups, without the whole match
	names  []Group
}

// Flags answers the flags the pattern was parsed with.
func (p *Pattern) Flags() Flags { return p.flags }
