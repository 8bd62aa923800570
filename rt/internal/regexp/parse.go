package regexp

import (
	"slices"

	"jsgo/rt/internal/unicode"
)

const (
	// maxDepth bounds the nesting of groups and classes, and with it the recursion of everything that walks a pattern.
	maxDepth = 4000
	// maxGroups is V8's limit.
	maxGroups = 1<<16 - 1
	// end is what peek answers behind the last character.
	end = rune(-1)
)

// A parser is the state of https://tc39.es/ecma262/#sec-patterns with the extensions of
// https://tc39.es/ecma262/#sec-regular-expressions-patterns. The first error moves it to the end, where every rule stops.
type parser struct {
	src    []rune // code points with u or v, otherwise code units
	pos    int
	flags  Flags // as the modifiers around the current position leave them
	depth  int
	groups int // opened so far
	total  int // in the whole pattern
	named  bool
	open   []int  // the groups around the current position
	path   []turn // the alternatives around the current position
	turns  int
	names  []namedGroup
	refs   []*node // named back references, to be resolved at the end
	words  set     // what \w is with i and u, once it has been needed
	behind int     // how many look-behinds are around the current position
	err    string
}

// A turn says which alternative of which disjunction.
type turn struct {
	disjunction, alternative int
}

type namedGroup struct {
	Group
	path []turn
}

// Parse reads a pattern, https://tc39.es/ecma262/#sec-parsepattern. The error is a *SyntaxError.
func Parse(pattern []uint16, flags Flags) (*Pattern, error) {
	p := &parser{flags: flags, src: characters(pattern, flags.codePoints())}
	p.scanGroups()
	root := p.disjunction()
	if p.peek() == ')' {
		p.fail(errUnmatchedParen)
	}
	p.resolve()
	if p.err != "" {
		return nil, &SyntaxError{p.err}
	}
	root.settle()
	result := &Pattern{flags: flags, root: root, groups: p.groups}
	for _, g := range p.names {
		result.names = append(result.names, g.Group)
	}
	slices.SortFunc(result.names, func(a, b Group) int { return a.Index - b.Index })
	return result, nil
}

func characters(units []uint16, codePoints bool) []rune {
	src := make([]rune, 0, len(units))
	for i := 0; i < len(units); i++ {
		if codePoints && i+1 < len(units) && isHigh(units[i]) && isLow(units[i+1]) {
			src = append(src, pair(rune(units[i]), rune(units[i+1])))
			i++
		} else {
			src = append(src, rune(units[i]))
		}
	}
	return src
}

func isHigh[U byte | uint16 | rune](u U) bool { return rune(u)&^0x3ff == 0xd800 }
func isLow[U byte | uint16 | rune](u U) bool  { return rune(u)&^0x3ff == 0xdc00 }
func pair(high, low rune) rune                { return (high-0xd800)<<10 + (low - 0xdc00) + 0x10000 }

// scanGroups counts the groups ahead of parsing: \1 and \k mean different things when their groups exist.
func (p *parser) scanGroups() {
	for i := 0; i < len(p.src); i++ {
		switch p.src[i] {
		case '\\':
			i++
		case '[':
			i = p.skipClass(i + 1)
		case '(':
			p.scanGroup(i + 1)
		}
	}
}

// skipClass answers the place of the bracket that closes the class whose inside begins at i. With v classes nest.
func (p *parser) skipClass(i int) int {
	for depth := 0; i < len(p.src); i++ {
		switch p.src[i] {
		case '\\':
			i++
		case '[':
			if p.flags&UnicodeSets != 0 {
				depth++
			}
		case ']':
			if depth == 0 {
				return i
			}
			depth--
		}
	}
	return i
}

func (p *parser) scanGroup(i int) {
	at := func(i int) rune {
		if i < len(p.src) {
			return p.src[i]
		}
		return end
	}
	if at(i) != '?' {
		p.total++
	} else if at(i+1) == '<' && at(i+2) != '=' && at(i+2) != '!' {
		p.total++
		p.named = true
	}
}

func (p *parser) fail(reason string) {
	if p.err == "" {
		p.err = reason
	}
	p.pos = len(p.src)
}

func (p *parser) peek() rune { return p.ahead(0) }

func (p *parser) ahead(n int) rune {
	if p.pos+n < len(p.src) {
		return p.src[p.pos+n]
	}
	return end
}

func (p *parser) more() bool { return p.pos < len(p.src) }

func (p *parser) accept(c rune) bool {
	if p.peek() != c {
		return false
	}
	p.pos++
	return true
}

func (p *parser) codePoints() bool { return p.flags.codePoints() }

func (p *parser) enter() {
	p.depth++
	if p.depth > maxDepth {
		p.fail(errTooLarge)
	}
}

// disjunction is https://tc39.es/ecma262/#prod-Disjunction.
func (p *parser) disjunction() *node {
	p.enter()
	p.turns++
	p.path = append(p.path, turn{disjunction: p.turns})
	alternatives := []*node{p.alternative()}
	for p.accept('|') {
		p.path[len(p.path)-1].alternative++
		alternatives = append(alternatives, p.alternative())
	}
	p.path = p.path[:len(p.path)-1]
	p.depth--
	return alternate(alternatives)
}

func (p *parser) alternative() *node {
	var terms []*node
	for p.more() && p.peek() != '|' && p.peek() != ')' {
		from := p.groups
		term, quantifiable := p.term()
		if quantifiable {
			term = p.quantifier(term, from)
		}
		if term.kind != nodeEmpty {
			terms = append(terms, term)
		}
	}
	return sequence(terms)
}

// term is https://tc39.es/ecma262/#prod-Term up to the quantifier, and says whether there can be one.
func (p *parser) term() (n *node, quantifiable bool) {
	switch c := p.peek(); c {
	case '*', '+', '?':
		p.fail(errNothingToRepeat)
	case '^', '$':
		p.pos++
		kind := nodeStart
		if c == '$' {
			kind = nodeEnd
		}
		return &node{kind: kind, multiline: p.flags&Multiline != 0}, false
	case '(':
		return p.group(), true
	case '[':
		return p.class(), true
	case '.':
		p.pos++
		return p.dot(), true
	case '\\':
		return p.atomEscape()
	case '{':
		if _, _, ok := p.interval(); ok {
			p.fail(errNothingToRepeat)
			break
		}
		return p.loneBracket(), true
	case '}', ']':
		return p.loneBracket(), true
	default:
		p.pos++
		return p.char(c), true
	}
	return &node{kind: nodeEmpty}, false
}

func (p *parser) loneBracket() *node {
	c := p.peek()
	p.pos++
	if p.codePoints() {
		p.fail(errLoneBrackets)
	}
	return p.char(c)
}

func (p *parser) dot() *node {
	if p.flags&DotAll != 0 {
		return setNode(span(0, maxRune))
	}
	return setNode(invert(lineTerminators()))
}

// char matches c, in all its cases with i.
func (p *parser) char(c rune) *node {
	if p.flags&IgnoreCase == 0 {
		return &node{kind: nodeChar, char: c}
	}
	return setNode(closeChar(p.casing(), c))
}

// casing is which Canonicalize applies.
func (p *parser) casing() unicode.Casing { return casingOf(p.codePoints()) }

func casingOf(codePoints bool) unicode.Casing {
	if codePoints {
		return unicode.Fold()
	}
	return unicode.Upper()
}

// quantifier is https://tc39.es/ecma262/#prod-Quantifier behind atom, whose captures come after the first from ones.
func (p *parser) quantifier(atom *node, from int) *node {
	least, most := 0, unlimited
	switch p.peek() {
	case '*':
		p.pos++
	case '+':
		p.pos++
		least = 1
	case '?':
		p.pos++
		most = 1
	case '{':
		var ok bool
		if least, most, ok = p.interval(); !ok {
			if p.codePoints() {
				p.fail(errIncompleteQuantifier)
			}
			return atom
		}
	default:
		return atom
	}
	lazy := p.accept('?')
	if least > most {
		p.fail(errQuantifierOrder)
	}
	if atom.kind == nodeLook && (p.codePoints() || atom.behind) {
		p.fail(errQuantifier)
	}
	return repeat(&node{kind: nodeRepeat, min: least, max: most, lazy: lazy, from: from, to: p.groups, subs: []*node{atom}})
}

// repeat drops quantifiers that cannot make a difference.
func repeat(n *node) *node {
	switch {
	case n.max == 0 || n.subs[0].kind == nodeEmpty:
		return &node{kind: nodeEmpty}
	case n.min == 1 && n.max == 1:
		return n.subs[0]
	}
	return n
}

// interval reads {n}, {n,} or {n,m}, or leaves the position alone.
func (p *parser) interval() (least, most int, ok bool) {
	start := p.pos
	p.pos++
	least, ok = p.decimal()
	most = least
	if ok && p.accept(',') {
		most = unlimited
		if p.peek() != '}' {
			most, ok = p.decimal()
		}
	}
	if !ok || !p.accept('}') {
		p.pos = start
		return 0, 0, false
	}
	return least, most, true
}

func (p *parser) decimal() (n int, ok bool) {
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		n = min(n*10+int(c-'0'), unlimited)
		ok = true
		p.pos++
	}
	return n, ok
}
