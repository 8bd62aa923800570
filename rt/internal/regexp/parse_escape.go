package regexp

// atomEscape is https://tc39.es/ecma262/#prod-AtomEscape and the two assertions written with a backslash.
func (p *parser) atomEscape() (n *node, quantifiable bool) {
	switch c := p.ahead(1); {
	case c == end:
		p.fail(errEscapeAtEnd)
	case c >= '1' && c <= '9':
		return p.decimalEscape(), true
	case c == '0':
		p.pos++
		if next := p.ahead(1); p.codePoints() && next >= '0' && next <= '9' {
			p.fail(errDecimalEscape)
		}
		return p.char(p.octal()), true
	case c == 'b' || c == 'B':
		p.pos += 2
		return &node{kind: nodeBoundary, negative: c == 'B', chars: p.word()}, false
	case c == 'k' && (p.codePoints() || p.named):
		p.pos += 2
		return p.namedReference(), true
	case p.isClassEscape(c):
		chars, strings := p.classEscape(errPropertyName)
		return p.classNode(chars, strings), true
	default:
		return p.char(p.characterEscape(false)), true
	}
	return &node{kind: nodeEmpty}, false
}

// decimalEscape reads \1 to \9…: a back reference, or without u also an octal number or a digit.
func (p *parser) decimalEscape() *node {
	start := p.pos
	p.pos++
	if index, _ := p.decimal(); index <= p.total {
		return p.backReference(index)
	}
	p.pos = start + 1
	if p.codePoints() {
		p.fail(errEscape)
		return &node{kind: nodeEmpty}
	}
	if c := p.peek(); c >= '8' {
		p.pos++
		return p.char(c)
	}
	return p.char(p.octal())
}

// backReference refers to a group by number. Inside of that group it matches the empty string.
func (p *parser) backReference(index int) *node {
	for _, open := range p.open {
		if open == index {
			return &node{kind: nodeEmpty}
		}
	}
	return &node{kind: nodeBackref, groups: []int{index}, fold: p.flags&IgnoreCase != 0}
}

// octal reads up to three digits that make a number below 256.
func (p *parser) octal() rune {
	n := rune(0)
	for range 3 {
		c := p.peek()
		if c < '0' || c > '7' || n*8+c-'0' > 255 {
			break
		}
		n = n*8 + c - '0'
		p.pos++
	}
	return n
}

// word is https://tc39.es/ecma262/#sec-wordcharacters.
func (p *parser) word() set {
	if p.flags&IgnoreCase == 0 || !p.codePoints() {
		return wordCharacters()
	}
	if p.words == nil {
		p.words = closeOver(p.casing(), wordCharacters())
	}
	return p.words
}

// isClassEscape reports whether a backslash and c stand for a set of characters.
func (p *parser) isClassEscape(c rune) bool {
	switch c {
	case 'd', 'D', 's', 'S', 'w', 'W':
		return true
	case 'p', 'P':
		return p.codePoints()
	}
	return false
}

// classEscape is https://tc39.es/ecma262/#prod-CharacterClassEscape. propertyError depends on whether it stands in a class.
func (p *parser) classEscape(propertyError string) (set, []packed) {
	c := p.ahead(1)
	p.pos += 2
	switch c {
	case 'd':
		return digits(), nil
	case 'D':
		return invert(digits()), nil
	case 's':
		return whiteSpace(), nil
	case 'S':
		return invert(whiteSpace()), nil
	case 'w':
		return p.word(), nil
	case 'W':
		return invert(p.word()), nil
	}
	chars, strings, ok := p.property(c == 'P')
	if !ok {
		p.fail(propertyError)
	}
	return chars, strings
}

// characterEscape is https://tc39.es/ecma262/#prod-CharacterEscape, in a class or outside.
func (p *parser) characterEscape(inClass bool) rune {
	c := p.ahead(1)
	p.pos += 2
	switch c {
	case 'f':
		return '\f'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 't':
		return '\t'
	case 'v':
		return '\v'
	case 'c':
		return p.controlEscape(inClass)
	case '0', '1', '2', '3', '4', '5', '6', '7':
		return p.octalEscape(c)
	case 'x':
		return p.hexEscape()
	case 'u':
		value, ok := p.unicodeEscape(p.codePoints())
		if !ok && p.codePoints() {
			p.fail(errUnicodeEscape)
		}
		if !ok {
			return 'u'
		}
		return value
	}
	return p.identityEscape(c, inClass)
}

func (p *parser) controlEscape(inClass bool) rune {
	c := p.peek()
	switch {
	case c|32 >= 'a' && c|32 <= 'z':
	case p.codePoints():
		p.fail(errUnicodeEscape)
		return 0
	case inClass && (c >= '0' && c <= '9' || c == '_'):
	default:
		// The backslash stands for itself, and the letter c is read again.
		p.pos--
		return '\\'
	}
	p.pos++
	return c & 31
}

// octalEscape reads \0 to \377 in a class; outside, atomEscape has seen to digits.
func (p *parser) octalEscape(first rune) rune {
	next := p.peek()
	if first == '0' && (next < '0' || next > '9') {
		return 0
	}
	if p.codePoints() {
		p.fail(errClassEscape)
		return 0
	}
	p.pos--
	return p.octal()
}

func (p *parser) hexEscape() rune {
	if value, ok := p.hex(2); ok {
		return value
	}
	if p.codePoints() {
		p.fail(errEscape)
	}
	return 'x'
}

// hex reads exactly n digits or nothing.
func (p *parser) hex(n int) (rune, bool) {
	value := rune(0)
	for i := range n {
		digit, ok := hexDigit(p.ahead(i))
		if !ok {
			return 0, false
		}
		value = value<<4 | digit
	}
	p.pos += n
	return value, true
}

func hexDigit(c rune) (rune, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c|32 >= 'a' && c|32 <= 'f':
		return c | 32 - 'a' + 10, true
	}
	return 0, false
}

// unicodeEscape reads what follows \u, or nothing. Pairs and braces count only where code points do.
func (p *parser) unicodeEscape(codePoints bool) (rune, bool) {
	if codePoints && p.peek() == '{' {
		return p.bracedEscape()
	}
	high, ok := p.hex(4)
	if !ok || !codePoints || !isHigh(high) || p.peek() != '\\' || p.ahead(1) != 'u' {
		return high, ok
	}
	start := p.pos
	p.pos += 2
	if low, ok := p.hex(4); ok && isLow(low) {
		return pair(high, low), true
	}
	p.pos = start
	return high, true
}

func (p *parser) bracedEscape() (rune, bool) {
	start := p.pos
	p.pos++
	value, length := rune(0), 0
	for ; ; length++ {
		digit, ok := hexDigit(p.peek())
		if !ok {
			break
		}
		if value = value<<4 | digit; value > maxRune {
			break
		}
		p.pos++
	}
	if length > 0 && p.accept('}') {
		return value, true
	}
	p.pos = start
	return 0, false
}

// identityEscape is https://tc39.es/ecma262/#prod-IdentityEscape.
func (p *parser) identityEscape(c rune, inClass bool) rune {
	switch {
	case p.codePoints() && !isSyntaxCharacter(c) && c != '/' && !(inClass && c == '-'):
		p.fail(errEscape)
	case c == 'k' && p.named:
		p.fail(errEscape)
	}
	return c
}

func isSyntaxCharacter(c rune) bool {
	switch c {
	case '^', '$', '\\', '.', '*', '+', '?', '(', ')', '[', ']', '{', '}', '|':
		return true
	}
	return false
}
