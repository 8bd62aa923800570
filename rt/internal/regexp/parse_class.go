package regexp

import (
	"slices"

	"jsgo/rt/internal/unicode"
)

// class reads a character class from its opening bracket.
func (p *parser) class() *node {
	if p.flags&UnicodeSets != 0 {
		value := p.setClass()
		return p.classNode(value.chars, value.strings)
	}
	p.pos++
	negated := p.accept('^')
	chars := p.closed(p.classRanges())
	if !p.accept(']') {
		p.fail(errUnterminatedClass)
	}
	if negated {
		chars = invert(chars)
	}
	return setNode(chars)
}

// closed adds the other cases with i.
func (p *parser) closed(chars set) set {
	if p.flags&IgnoreCase == 0 {
		return chars
	}
	return closeOver(p.casing(), chars)
}

// classRanges is https://tc39.es/ecma262/#prod-ClassRanges without v.
func (p *parser) classRanges() set {
	var ranges []unicode.Range
	for p.more() && p.peek() != ']' {
		first, isSet := p.classAtom()
		ranges = append(ranges, first...)
		if p.peek() != '-' || p.ahead(1) == end || p.ahead(1) == ']' {
			continue
		}
		p.pos++
		last, lastIsSet := p.classAtom()
		if !isSet && !lastIsSet {
			ranges = append(ranges, p.classRange(first, last)...)
			continue
		}
		if p.codePoints() {
			p.fail(errClass)
		}
		ranges = append(append(ranges, single('-')...), last...)
	}
	return normal(ranges)
}

func (p *parser) classRange(first, last set) set {
	if len(first) == 0 || len(last) == 0 {
		return nil // after an error
	}
	if first[0].Lo > last[0].Lo {
		p.fail(errClassOrder)
		return nil
	}
	return span(first[0].Lo, last[0].Lo)
}

// classAtom is https://tc39.es/ecma262/#prod-ClassAtom; isSet says that it is no single character.
func (p *parser) classAtom() (chars set, isSet bool) {
	c := p.peek()
	if c != '\\' {
		p.pos++
		return single(c), false
	}
	switch next := p.ahead(1); {
	case next == end:
		p.fail(errEscapeAtEnd)
		return nil, false
	case next == 'b':
		p.pos += 2
		return single('\b'), false
	case p.isClassEscape(next):
		chars, _ = p.classEscape(errClassPropertyName)
		return chars, true
	}
	return single(p.characterEscape(true)), false
}

// property reads the {Name=Value} of \p and \P. Strings can only come with v.
func (p *parser) property(negated bool) (chars set, strings []packed, ok bool) {
	if !p.accept('{') {
		return nil, nil, false
	}
	name := p.propertyWord()
	value := ""
	if p.accept('=') {
		if value = p.propertyWord(); value == "" {
			return nil, nil, false
		}
	}
	if !p.accept('}') {
		return nil, nil, false
	}
	ranges, ok := unicode.Lookup(name, value)
	if !ok && value == "" && !negated && p.flags&UnicodeSets != 0 {
		var longer []string
		ranges, longer, ok = unicode.LookupStrings(name)
		for _, s := range longer {
			strings = append(strings, pack([]rune(s)))
		}
	}
	return p.orientProperty(ranges, negated), strings, ok
}

// orientProperty complements for \P. With v the complement is of the case-folded set, without v folding comes afterwards.
func (p *parser) orientProperty(chars set, negated bool) set {
	if p.flags&UnicodeSets != 0 {
		chars = p.closed(chars)
	}
	if negated {
		chars = invert(chars)
	}
	return chars
}

func (p *parser) propertyWord() string {
	start := p.pos
	for c := p.peek(); c == '_' || c|32 >= 'a' && c|32 <= 'z' || c >= '0' && c <= '9'; c = p.peek() {
		p.pos++
	}
	return string(p.src[start:p.pos])
}

// classNode matches one of chars or, with v, one of strings: the longest that fits.
func (p *parser) classNode(chars set, strings []packed) *node {
	if len(strings) == 0 {
		return setNode(p.closed(chars))
	}
	if p.behind == 0 {
		slices.Sort(strings)
		return p.tree(chars, strings)
	}
	slices.SortStableFunc(strings, func(a, b packed) int { return len(b) - len(a) })
	alternatives := make([]*node, 0, len(strings)+1)
	for _, s := range strings {
		if s != "" {
			alternatives = append(alternatives, p.text(s))
		}
	}
	return p.classAlternatives(alternatives, chars, strings[len(strings)-1] == "")
}

// classAlternatives puts single characters, then the empty string, behind the longer strings.
func (p *parser) classAlternatives(longer []*node, chars set, empty bool) *node {
	if len(chars) > 0 {
		longer = append(longer, setNode(p.closed(chars)))
	}
	if empty {
		longer = append(longer, &node{kind: nodeEmpty})
	}
	return alternate(longer)
}

// tree matches the longest of sorted strings, or else one of chars, rightwards. Strings with different first characters exclude each
// other, so that their order does not matter, and the rests of those with the same can be treated likewise.
func (p *parser) tree(chars set, strings []packed) *node {
	empty := len(strings) > 0 && strings[0] == ""
	if empty {
		strings = strings[1:]
	}
	var longer []*node
	for len(strings) > 0 {
		head := strings[0][:3]
		var rests []packed
		for len(strings) > 0 && strings[0][:3] == head {
			rests = append(rests, strings[0][3:])
			strings = strings[1:]
		}
		if len(rests) == 1 {
			longer = append(longer, p.text(head+rests[0]))
		} else {
			longer = append(longer, sequence([]*node{p.text(head), p.tree(nil, rests)}))
		}
	}
	return p.classAlternatives(longer, chars, empty)
}

// text matches the characters of s.
func (p *parser) text(s packed) *node {
	var chars []*node
	for i := range s.length() {
		chars = append(chars, p.char(s.at(i)))
	}
	return sequence(chars)
}

// packed is a string of a class, with three bytes a character: unlike UTF-8 that keeps lone surrogates, and still compares.
type packed string

func pack(chars []rune) packed {
	bytes := make([]byte, 0, 3*len(chars))
	for _, c := range chars {
		bytes = append(bytes, byte(c>>16), byte(c>>8), byte(c))
	}
	return packed(bytes)
}

func (s packed) length() int { return len(s) / 3 }

func (s packed) at(i int) rune { return rune(s[3*i])<<16 | rune(s[3*i+1])<<8 | rune(s[3*i+2]) }
