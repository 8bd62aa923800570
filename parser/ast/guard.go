package ast

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Limits on the shape of a source. Go's stack overflow cannot be recovered and esbuild's parser recurses, so what is too
// deep is refused before parsing. Node gives up on nesting at between 500 and 3,000 levels, on prefix chains at 12,000.
const (
	maxDepth       = 10_000  // brackets and right-recursive operators that are open at one place
	maxOperators   = 50_000  // operators in a row that nest to the left: a+b+c…
	maxConcatTerms = 20_000  // string literals in one + chain, which esbuild folds by copying
	maxConcatBytes = 1 << 33 // bytes that this folding would copy
)

// checkDepth says no to texts that would exhaust the stack or memory of the parser. It reads tokens as a lexer does; where
// only a parser can tell a division from a regular expression it goes by the token before.
func checkDepth(text string) *Message {
	if len(text) < maxDepth {
		return nil
	}
	g := guard{text: text, levels: []level{{}}}
	for g.pos < len(text) && g.problem == nil {
		g.token()
	}
	return g.problem
}

// level is an open bracket, with the operators that wait for their right operand in it.
type level struct {
	open      byte // 0 at the top, ` for the substitution of a template
	head      bool // ( of if, while, for, with: an operand does not end at its )
	object    bool // { in the place of an expression
	run       int  // right-recursive operators since the last separator
	operators int
	terms     int // string literals joined by +
	bytes     int
}

// guard is the state of one scan.
type guard struct {
	text    string
	pos     int
	levels  []level
	total   int    // len(levels) plus the runs of all levels
	operand bool   // the token before ends an operand: a / is a division, a newline can end a statement
	word    string // the token before, if it is a word
	last    byte   // the token before, if it is punctuation
	newline bool   // a line break since the token before
	closed  bool   // the token before is a } that may end a statement
	problem *Message
}

func (g *guard) top() *level { return &g.levels[len(g.levels)-1] }

func (g *guard) token() {
	c := g.text[g.pos]
	switch {
	case c == '\n' || c == '\r':
		g.newline = true
		g.pos++
	case c == ' ' || c == '\t':
		g.pos++
	case c == '/':
		g.slash()
	case c == '"' || c == '\'':
		g.literal(c)
	case c == '`':
		g.pos++
		g.startOperand()
		g.term(1)
		g.template()
	case isWordByte(c):
		g.identifier()
	default:
		g.punctuation(c)
	}
}

func isWordByte(c byte) bool {
	return c == '_' || c == '$' || c == '\\' || c == '#' || c >= utf8.RuneSelf ||
		'0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func (g *guard) slash() {
	rest := g.text[g.pos:]
	switch {
	case strings.HasPrefix(rest, "//"):
		g.skipTo("\n", 2, false)
	case strings.HasPrefix(rest, "/*"):
		g.skipTo("*/", 2, true)
	case g.operand || !g.regexp():
		g.pos++
		g.binary()
		g.after(false, '/', "")
	}
}

// skipTo moves behind end, or to it, or to the end of the text.
func (g *guard) skipTo(end string, from int, behind bool) {
	i := strings.Index(g.text[g.pos+from:], end)
	if i < 0 {
		g.pos = len(g.text)
		return
	}
	if strings.Contains(g.text[g.pos:g.pos+from+i], "\n") {
		g.newline = true
	}
	g.pos += from + i
	if behind {
		g.pos += len(end)
	}
}

// regexp skips a regular expression literal, if there is one.
func (g *guard) regexp() bool {
	class := false
	for i := g.pos + 1; i < len(g.text); i++ {
		switch c := g.text[i]; {
		case c == '\n' || c == '\r':
			return false
		case c == '\\':
			i++
		case c == '[':
			class = true
		case c == ']':
			class = false
		case c == '/' && !class:
			g.startOperand()
			g.pos = i + 1
			g.after(true, 0, "")
			return true
		}
	}
	return false
}

func (g *guard) literal(quote byte) {
	g.startOperand()
	start := g.pos
	for g.pos++; g.pos < len(g.text); g.pos++ {
		c := g.text[g.pos]
		if c == '\\' {
			g.pos++
		} else if c == quote || c == '\n' {
			g.pos++
			break
		}
	}
	g.pos = min(g.pos, len(g.text))
	g.term(g.pos - start)
	g.after(true, 0, "")
}

// term counts a literal that may be joined to the one before.
func (g *guard) term(size int) {
	l := g.top()
	if g.last == '+' {
		l.terms++
		l.bytes += size
	} else {
		l.terms, l.bytes = 1, size
	}
	if l.terms > maxConcatTerms || l.terms*l.bytes > maxConcatBytes {
		g.fail("Too many string literals are joined by \"+\": more than " + strconv.Itoa(l.terms-1))
	}
}

// template skips the characters of a template up to its end or its next substitution.
func (g *guard) template() {
	for g.pos < len(g.text) {
		c := g.text[g.pos]
		g.pos++
		switch {
		case c == '\\':
			g.pos++
		case c == '`':
			g.after(true, 0, "")
			return
		case c == '$' && g.pos < len(g.text) && g.text[g.pos] == '{':
			g.pos++
			g.push(level{open: '`'})
			return
		}
	}
	g.pos = len(g.text)
}

func (g *guard) identifier() {
	start := g.pos
	for g.pos < len(g.text) && isWordByte(g.text[g.pos]) {
		g.pos++
	}
	word := g.text[start:g.pos]
	member := g.last == '.'
	switch {
	case member:
		g.after(true, 0, "")
	case isPrefixWord(word):
		g.startOperand()
		g.right()
		g.after(false, 0, word)
	case word == "in" || word == "instanceof" || word == "of" || word == "extends":
		g.binary()
		g.after(false, 0, word)
	default:
		if word != "else" {
			g.startOperand()
		}
		g.after(word != "else" && word != "case" && word != "do", 0, word)
	}
}

// isPrefixWord tells the words that nest whatever follows them.
func isPrefixWord(word string) bool {
	switch word {
	case "typeof", "void", "delete", "await", "yield", "new", "return", "throw", "if", "for", "while", "with", "do", "async", "function", "class":
		return true
	}
	return false
}

func (g *guard) punctuation(c byte) {
	g.pos++
	switch c {
	case '(', '[', '{':
		g.open(c)
	case ')', ']', '}':
		g.close(c)
	case ';', ',':
		g.reset()
		g.after(false, c, "")
	case '.':
		g.right()
		g.after(false, c, "")
	case '=', '?', ':', '!', '~', '@', '<':
		g.right()
		g.after(false, c, "")
	case '+', '-':
		g.plus(c)
	default:
		g.binary()
		g.after(false, c, "")
	}
}

// plus counts a prefix operator to the right and a binary one to the left. x++ and ++x count as two of them, too much.
func (g *guard) plus(c byte) {
	if g.operand {
		g.binary()
		if g.pos < len(g.text) && g.text[g.pos] == c {
			g.pos++
			g.after(true, c, "")
			return
		}
	} else {
		g.right()
	}
	g.after(false, c, "")
}

func (g *guard) open(c byte) {
	l := level{open: c}
	switch c {
	case '(':
		l.head = g.word == "if" || g.word == "while" || g.word == "for" || g.word == "with"
		if g.operand {
			g.right() // a call: f()()()…
		}
	case '[':
		if g.operand {
			g.right()
		}
	case '{':
		l.object = !g.operand && (g.last == '(' || g.last == '[' || g.last == ',' || g.last == '=' || g.last == '?' || g.last == ':' || g.word == "return")
	}
	if !g.operand {
		g.startOperand()
	}
	g.push(l)
}

func (g *guard) push(l level) {
	g.levels = append(g.levels, l)
	g.total++
	g.check()
	g.after(false, l.open, "")
}

func (g *guard) close(c byte) {
	l := *g.top()
	if len(g.levels) > 1 {
		g.levels = g.levels[:len(g.levels)-1]
		g.total -= 1 + l.run
	}
	if c == '}' && l.open == '`' {
		g.template()
		return
	}
	operand := c != '}' && !l.head || l.object
	g.after(operand, c, "")
	g.closed = c == '}' && !l.object
}

// startOperand is called where an operand or a statement starts. The runs end if a statement has ended before it.
func (g *guard) startOperand() {
	if g.closed || g.newline && g.operand {
		g.reset()
	}
}

func (g *guard) reset() {
	l := g.top()
	g.total -= l.run
	l.run, l.operators, l.terms, l.bytes = 0, 0, 0, 0
}

func (g *guard) right() {
	g.top().run++
	g.total++
	g.check()
}

func (g *guard) binary() {
	l := g.top()
	if l.operators++; l.operators > maxOperators {
		g.fail("Too many operators in one expression: more than " + strconv.Itoa(maxOperators))
	}
}

func (g *guard) check() {
	if g.total > maxDepth {
		g.fail("The code is nested too deeply: more than " + strconv.Itoa(maxDepth) + " levels")
	}
}

func (g *guard) after(operand bool, punctuation byte, word string) {
	g.operand, g.last, g.word = operand, punctuation, word
	g.newline, g.closed = false, false
}

func (g *guard) fail(text string) {
	if g.problem == nil {
		g.problem = &Message{ID: TooDeep, Text: text, Offset: min(g.pos, len(g.text)), Length: 0}
	}
}
