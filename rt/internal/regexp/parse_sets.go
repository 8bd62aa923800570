package regexp

import (
	"slices"

	"jsgo/rt/internal/unicode"
)

// A setValue is the value of a class with v. chars are closed over case with i, so that complements and intersections mean what
// https://tc39.es/ecma262/#sec-maybesimplecasefolding makes them mean; strings are canonicalized, none is one character long.
type setValue struct {
	chars   set
	strings []packed
	// may is https://tc39.es/ecma262/#sec-static-semantics-maycontainstrings, which looks only at the form.
	may bool
	// char is the character when the operand was a single one, otherwise end.
	char rune
}

// setClass reads a class with v from its opening bracket, https://tc39.es/ecma262/#prod-ClassContents.
func (p *parser) setClass() setValue {
	p.enter()
	p.pos++
	negated := p.accept('^')
	var value setValue
	if p.peek() != ']' {
		value = p.setContents(negated)
	}
	if !p.accept(']') {
		p.fail(errUnterminatedClass)
	}
	if negated {
		if value.may {
			p.fail(errNegatedStrings)
		}
		value.chars = invert(value.chars)
	}
	value.char = end
	p.depth--
	return value
}

func (p *parser) setContents(negated bool) setValue {
	first := p.setOperand()
	switch {
	case p.peek() == '-' && p.ahead(1) == '-':
		// What is subtracted cannot change this, so V8 says it first.
		if negated && first.may {
			p.fail(errNegatedStrings)
		}
		return p.setOperation(first, '-')
	case p.peek() == '&' && p.ahead(1) == '&':
		return p.setOperation(first, '&')
	}
	return p.setUnion(first)
}

// setUnion is https://tc39.es/ecma262/#prod-ClassUnion.
func (p *parser) setUnion(last setValue) setValue {
	ranges := slices.Clone([]unicode.Range(last.chars))
	strings, may := last.strings, last.may
	for p.more() && p.peek() != ']' {
		var chars set
		if p.peek() == '-' {
			chars = p.setRange(last)
			last.char = end
		} else {
			last = p.setOperand()
			chars = last.chars
			strings = append(strings, last.strings...)
			may = may || last.may
		}
		ranges = append(ranges, chars...)
	}
	return setValue{chars: normal(ranges), strings: unique(strings), may: may}
}

// setRange reads the rest of a range from its dash.
func (p *parser) setRange(first setValue) set {
	if p.ahead(1) == '-' {
		p.fail(errClassOperation)
		return nil
	}
	if first.char == end {
		p.fail(errClass)
		return nil
	}
	p.pos++
	last := p.setOperand()
	if last.char == end {
		p.fail(errClass)
		return nil
	}
	return p.closed(p.classRange(single(first.char), single(last.char)))
}

// setOperation reads the operators and operands after the first of a subtraction or intersection.
func (p *parser) setOperation(value setValue, operator rune) setValue {
	for p.more() && p.peek() != ']' {
		if p.peek() != operator || p.ahead(1) != operator {
			p.fail(errClassOperation)
			break
		}
		p.pos += 2
		if operator == '&' && p.peek() == '&' {
			p.fail(errClassCharacter)
			break
		}
		value = combine(value, p.setOperand(), operator)
	}
	return value
}

func combine(a, b setValue, operator rune) setValue {
	drop := func(s packed) bool { return slices.Contains(b.strings, s) == (operator == '-') }
	result := setValue{strings: slices.DeleteFunc(slices.Clone(a.strings), drop), may: a.may}
	if operator == '-' {
		result.chars = subtract(a.chars, b.chars)
	} else {
		result.chars = intersect(a.chars, b.chars)
		result.may = a.may && b.may
	}
	return result
}

// setOperand is https://tc39.es/ecma262/#prod-ClassSetOperand.
func (p *parser) setOperand() setValue {
	if p.peek() == '[' {
		return p.setClass()
	}
	if p.peek() == '\\' {
		if p.ahead(1) == 'q' {
			return p.stringDisjunction()
		}
		if p.isClassEscape(p.ahead(1)) {
			chars, strings := p.classEscape(errClassPropertyName)
			return p.setStrings(chars, strings)
		}
	}
	c := p.setCharacter()
	return setValue{chars: p.closed(single(c)), char: c}
}

// setStrings makes a value of characters and strings, which are longer than one character or empty.
func (p *parser) setStrings(chars set, strings []packed) setValue {
	value := setValue{chars: p.closed(chars), may: len(strings) > 0, char: end}
	for _, s := range strings {
		value.strings = append(value.strings, p.canonical(s))
	}
	value.strings = unique(value.strings)
	return value
}

func unique(strings []packed) []packed {
	strings = slices.Clone(strings)
	slices.Sort(strings)
	return slices.Compact(strings)
}

func (p *parser) canonical(s packed) packed {
	if p.flags&IgnoreCase == 0 {
		return s
	}
	chars := make([]rune, s.length())
	for i := range chars {
		chars[i] = p.casing().Canonicalize(s.at(i))
	}
	return pack(chars)
}

// stringDisjunction is \q{abc|d}, https://tc39.es/ecma262/#prod-ClassStringDisjunction.
func (p *parser) stringDisjunction() setValue {
	p.pos += 2
	if !p.accept('{') {
		p.fail(errEscape)
		return setValue{char: end}
	}
	var chars []unicode.Range
	var strings []packed
	for {
		s := p.classString()
		if len(s) == 1 {
			chars = append(chars, single(s[0])...)
		} else {
			strings = append(strings, pack(s))
		}
		if !p.accept('|') {
			break
		}
	}
	// Without a closing brace the class goes on, and finds a character that it does not allow.
	p.accept('}')
	return p.setStrings(normal(chars), strings)
}

func (p *parser) classString() []rune {
	var s []rune
	for p.more() && p.peek() != '|' && p.peek() != '}' {
		s = append(s, p.setCharacter())
	}
	return s
}

// setCharacter is https://tc39.es/ecma262/#prod-ClassSetCharacter.
func (p *parser) setCharacter() rune {
	c := p.peek()
	switch {
	case c == end:
		p.fail(errUnterminatedClass)
		return end
	case c == '\\':
		return p.setEscape()
	case isSetSyntaxCharacter(c):
		p.fail(errClassCharacter)
	case c == p.ahead(1) && isDoublePunctuator(c):
		p.fail(errClassOperation)
	}
	p.pos++
	return c
}

func (p *parser) setEscape() rune {
	switch c := p.ahead(1); {
	case c == end:
		p.fail(errEscapeAtEnd)
		return 0
	case c == 'b':
		p.pos += 2
		return '\b'
	case isReservedPunctuator(c):
		p.pos += 2
		return c
	}
	return p.characterEscape(true)
}

func isSetSyntaxCharacter(c rune) bool {
	switch c {
	case '(', ')', '[', ']', '{', '}', '/', '-', '\\', '|':
		return true
	}
	return false
}

func isDoublePunctuator(c rune) bool {
	switch c {
	case '&', '!', '#', '$', '%', '*', '+', ',', '.', ':', ';', '<', '=', '>', '?', '@', '^', '`', '~':
		return true
	}
	return false
}

func isReservedPunctuator(c rune) bool {
	switch c {
	case '&', '-', '!', '#', '%', ',', ':', ';', '<', '=', '>', '@', '`', '~':
		return true
	}
	return false
}
