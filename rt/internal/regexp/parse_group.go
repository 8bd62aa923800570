package regexp

import (
	"slices"
	"unicode/utf8"

	"jsgo/rt/internal/unicode"
)

// group reads everything that begins with a parenthesis.
func (p *parser) group() *node {
	p.pos++
	if !p.accept('?') {
		return p.capture("")
	}
	switch c := p.peek(); c {
	case ':':
		p.pos++
		return p.grouping()
	case '=', '!':
		p.pos++
		return &node{kind: nodeLook, negative: c == '!', subs: []*node{p.body()}}
	case '<':
		return p.angle()
	case 'i', 'm', 's', '-':
		return p.modifiers()
	}
	p.fail(errGroup)
	return &node{kind: nodeEmpty}
}

// angle reads what begins with (?<: a look-behind or a named group.
func (p *parser) angle() *node {
	p.pos++
	if c := p.peek(); c == '=' || c == '!' {
		p.pos++
		p.behind++
		body := p.body()
		p.behind--
		return &node{kind: nodeLook, behind: true, negative: c == '!', subs: []*node{body}}
	}
	name, ok := p.groupName()
	if !ok {
		p.fail(errGroupName)
		return &node{kind: nodeEmpty}
	}
	return p.capture(name)
}

// grouping is a group that captures nothing. A look-around in one stays wrapped: it may have a quantifier, a bare one not always.
func (p *parser) grouping() *node {
	body := p.body()
	if body.kind == nodeLook {
		return &node{kind: nodeSequence, subs: []*node{body}}
	}
	return body
}

func (p *parser) body() *node {
	n := p.disjunction()
	if !p.accept(')') {
		p.fail(errUnterminatedGroup)
	}
	return n
}

func (p *parser) capture(name string) *node {
	if p.groups >= maxGroups {
		p.fail(errTooManyCaptures)
		return &node{kind: nodeEmpty}
	}
	p.groups++
	index := p.groups
	p.open = append(p.open, index)
	body := p.body()
	p.open = p.open[:len(p.open)-1]
	if name != "" {
		p.declare(Group{name, index})
	}
	return &node{kind: nodeCapture, index: index, subs: []*node{body}}
}

// declare records a name; https://tc39.es/ecma262/#sec-patterns-static-semantics-early-errors allows a second group of the same name
// only where both cannot take part in a match.
func (p *parser) declare(g Group) {
	for _, other := range p.names {
		if other.Name == g.Name && !exclusive(other.path, p.path) {
			p.fail(errDuplicateName)
			return
		}
	}
	p.names = append(p.names, namedGroup{g, slices.Clone(p.path)})
}

// exclusive reports whether two places are in different alternatives of one disjunction.
func exclusive(a, b []turn) bool {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return a[i].disjunction == b[i].disjunction
		}
	}
	return false
}

// modifiers is the (?ims-ims:) of https://tc39.es/ecma262/#prod-Atom. Node 20 does not know them, so what is wrong is an invalid group.
func (p *parser) modifiers() *node {
	var add, remove Flags
	dash := false
	for !p.accept(':') {
		c := p.peek()
		flag := flagOf(c) & (IgnoreCase | Multiline | DotAll)
		switch {
		case c == '-' && !dash:
			dash = true
		case flag == 0 || (add|remove)&flag != 0:
			p.fail(errGroup)
			return &node{kind: nodeEmpty}
		case dash:
			remove |= flag
		default:
			add |= flag
		}
		p.pos++
	}
	if add|remove == 0 {
		p.fail(errGroup)
	}
	outer := p.flags
	p.flags = outer&^remove | add
	body := p.grouping()
	p.flags = outer
	return body
}

// groupName is https://tc39.es/ecma262/#prod-GroupName without its first bracket.
func (p *parser) groupName() (string, bool) {
	var name []byte
	for !p.accept('>') {
		c := p.nameCharacter()
		if !isNameCharacter(c, len(name) == 0) {
			return "", false
		}
		name = utf8.AppendRune(name, c)
	}
	return string(name), len(name) > 0
}

func isNameCharacter(c rune, first bool) bool {
	if c == '$' || c == '_' || !first && (c == 0x200c || c == 0x200d) {
		return true
	}
	if first {
		return unicode.IsIDStart(c)
	}
	return unicode.IsIDContinue(c)
}

// nameCharacter reads one code point of a name, which even without u may be a surrogate pair or \u{...}.
func (p *parser) nameCharacter() rune {
	c := p.peek()
	p.pos++
	if c == '\\' {
		if !p.accept('u') {
			return end
		}
		c, ok := p.unicodeEscape(true)
		if !ok {
			p.fail(errUnicodeEscape)
		}
		return c
	}
	if low := p.peek(); isHigh(c) && isLow(low) {
		p.pos++
		return pair(c, low)
	}
	return c
}

// namedReference reads what follows \k.
func (p *parser) namedReference() *node {
	if !p.accept('<') {
		p.fail(errNamedReference)
		return &node{kind: nodeEmpty}
	}
	name, ok := p.groupName()
	if !ok {
		p.fail(errGroupName)
		return &node{kind: nodeEmpty}
	}
	n := &node{kind: nodeBackref, name: name, fold: p.flags&IgnoreCase != 0, groups: slices.Clone(p.open)}
	p.refs = append(p.refs, n)
	return n
}

// resolve finds the groups of named references. Until then a reference's groups are those around it: these are never
// complete where it stands, so that it matches the empty string for them.
func (p *parser) resolve() {
	byName := make(map[string][]int, len(p.names))
	for _, g := range p.names {
		byName[g.Name] = append(byName[g.Name], g.Index)
	}
	for _, ref := range p.refs {
		groups, ok := byName[ref.name]
		if !ok {
			p.fail(errNamedReferenceUnknown)
			return
		}
		around := ref.groups
		ref.groups = nil
		for _, g := range groups {
			if !slices.Contains(around, g) {
				ref.groups = append(ref.groups, g)
			}
		}
	}
}
