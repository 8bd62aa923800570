package parser

import (
	"strings"
	"unicode/utf8"

	"github.com/evanw/esbuild/jsgo/ast"
)

type tokenKind uint8

const (
	punctuationToken tokenKind = iota
	wordToken
	stringToken
	otherToken // a number, a template, a regular expression
)

// token is a token of JavaScript with the number of brackets around it.
type token struct {
	kind  tokenKind
	text  string
	depth int
}

// tokenizer splits a text into tokens without parsing it. What starts with a slash is told from the token before, as
// cjs-module-lexer does.
type tokenizer struct {
	text   string
	pos    int
	tokens []token
	opens  []opened
}

// opened is an open bracket.
type opened struct {
	head     bool // the ( of if, while or for: a regular expression can follow its )
	block    bool // a { where a statement can stand: a regular expression can follow its }
	template bool // the ${ of a template
}

func tokenize(text string) []token {
	t := tokenizer{text: text}
	if strings.HasPrefix(text, "#!") {
		t.skip("\n")
	}
	for t.pos < len(text) {
		t.next()
	}
	return t.tokens
}

func (t *tokenizer) add(kind tokenKind, start int) {
	t.tokens = append(t.tokens, token{kind, t.text[start:t.pos], len(t.opens)})
}

func (t *tokenizer) last() token {
	if len(t.tokens) == 0 {
		return token{}
	}
	return t.tokens[len(t.tokens)-1]
}

func (t *tokenizer) next() {
	start := t.pos
	switch c := t.text[t.pos]; {
	case c <= ' ':
		t.pos++
	case isWordByte(c):
		for t.pos < len(t.text) && isWordByte(t.text[t.pos]) {
			t.pos++
		}
		kind := wordToken
		if '0' <= c && c <= '9' {
			kind = otherToken
		}
		t.add(kind, start)
	case c == '"' || c == '\'':
		t.quoted(c)
		t.add(stringToken, start)
	case c == '`':
		t.pos++
		t.template(start)
	case c == '/':
		t.slash()
	default:
		t.punctuation(c)
	}
}

func isWordByte(c byte) bool {
	return c == '_' || c == '$' || c == '\\' || c == '#' || c >= utf8.RuneSelf || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z'
}

func (t *tokenizer) skip(end string) {
	if i := strings.Index(t.text[t.pos:], end); i >= 0 {
		t.pos += i + len(end)
	} else {
		t.pos = len(t.text)
	}
}

func (t *tokenizer) quoted(quote byte) {
	for t.pos++; t.pos < len(t.text); t.pos++ {
		switch c := t.text[t.pos]; c {
		case '\\':
			t.pos++
		case quote, '\n':
			t.pos++
			return
		}
	}
	t.pos = min(t.pos, len(t.text))
}

// template goes to the end of a template, or of its part before a substitution.
func (t *tokenizer) template(start int) {
	for t.pos < len(t.text) {
		c := t.text[t.pos]
		t.pos++
		switch {
		case c == '\\':
			t.pos++
		case c == '`':
			t.add(otherToken, start)
			return
		case c == '$' && strings.HasPrefix(t.text[t.pos:], "{"):
			t.pos++
			t.add(punctuationToken, t.pos-1)
			t.opens = append(t.opens, opened{template: true})
			return
		}
	}
	t.pos = len(t.text)
}

func (t *tokenizer) slash() {
	start := t.pos
	switch rest := t.text[t.pos:]; {
	case strings.HasPrefix(rest, "//"):
		t.skip("\n")
	case strings.HasPrefix(rest, "/*"):
		t.pos += 2
		t.skip("*/")
	case t.regexpAllowed() && t.regexp():
		t.add(otherToken, start)
	default:
		t.pos++
		t.add(punctuationToken, start)
	}
}

func (t *tokenizer) regexpAllowed() bool {
	switch last := t.last(); last.kind {
	case wordToken:
		switch last.text {
		case "return", "typeof", "case", "do", "else", "in", "instanceof", "new", "void", "delete", "throw", "yield", "await":
			return len(t.tokens) < 2 || t.tokens[len(t.tokens)-2].text != "."
		}
		return false
	case punctuationToken:
		return last.text != ")" && last.text != "]" && last.text != "}" && last.text != "++" && last.text != "--"
	}
	return false
}

func (t *tokenizer) regexp() bool {
	class := false
	for i := t.pos + 1; i < len(t.text); i++ {
		switch c := t.text[i]; {
		case c == '\n':
			return false
		case c == '\\':
			i++
		case c == '[':
			class = true
		case c == ']':
			class = false
		case c == '/' && !class:
			t.pos = i + 1
			return true
		}
	}
	return false
}

// operators are those of more than one character that matter here.
var operators = [...]string{"...", "===", "!==", "==", "!=", "=>", "&&", "||", "++", "--"}

func (t *tokenizer) punctuation(c byte) {
	start := t.pos
	t.pos++
	switch c {
	case '(', '[', '{':
		o := opened{head: t.isHead(), block: t.isBlock()}
		t.add(punctuationToken, start)
		t.opens = append(t.opens, o)
		return
	case ')', ']', '}':
		t.close(start)
		return
	}
	for _, op := range operators {
		if strings.HasPrefix(t.text[start:], op) {
			t.pos = start + len(op)
			break
		}
	}
	t.add(punctuationToken, start)
}

func (t *tokenizer) isHead() bool {
	switch t.last().text {
	case "if", "while", "for", "with":
		return t.last().kind == wordToken
	}
	return false
}

func (t *tokenizer) isBlock() bool {
	switch t.last().text {
	case "", ")", ";", "{", "}", "=>", "else", "do", "try", "finally":
		return true
	}
	return false
}

// close ends a bracket. After the head of a statement and after a block a regular expression can start.
func (t *tokenizer) close(start int) {
	var o opened
	if n := len(t.opens); n > 0 {
		o = t.opens[n-1]
		t.opens = t.opens[:n-1]
	}
	if o.template {
		t.template(start)
		return
	}
	t.add(punctuationToken, start)
	if t.text[start] == ')' && o.head || t.text[start] == '}' && o.block {
		t.regexpAfterClose()
	}
}

// regexpAfterClose skips a regular expression that stands where a statement starts.
func (t *tokenizer) regexpAfterClose() {
	for t.pos < len(t.text) {
		rest := t.text[t.pos:]
		switch {
		case rest[0] <= ' ':
			t.pos++
		case strings.HasPrefix(rest, "//"):
			t.skip("\n")
		case strings.HasPrefix(rest, "/*"):
			t.pos += 2
			t.skip("*/")
		case rest[0] == '/':
			if start := t.pos; t.regexp() {
				t.add(otherToken, start)
			}
			return
		default:
			return
		}
	}
}

// unquoteJS is the value of a string literal; ok is false if it is not well-formed Unicode.
func unquoteJS(literal string) (text string, ok bool) {
	if len(literal) < 2 || literal[len(literal)-1] != literal[0] {
		return "", false
	}
	if !strings.Contains(literal, `\`) {
		return literal[1 : len(literal)-1], true
	}
	tree, _ := ast.Parse("x="+literal, "string.js", ast.Script)
	if tree == nil || len(tree.Stmts) != 1 {
		return "", false
	}
	return assignedString(tree.Stmts[0])
}

func assignedString(stmt ast.Stmt) (string, bool) {
	if s, ok := stmt.Data.(*ast.SExpr); ok {
		if b, ok := s.Value.Data.(*ast.EBinary); ok {
			if e, ok := b.Right.Data.(*ast.EString); ok {
				return ast.WellFormed(e.Value)
			}
		}
	}
	return "", false
}

// ExprEnd returns the end of an expression that starts at start, or -1: it is behind the token that holds the byte last and
// behind all brackets that are opened before that.
func ExprEnd(text string, start, last int) int {
	t := tokenizer{text: text, pos: start}
	for t.pos < len(text) {
		n := len(t.tokens)
		if t.next(); len(t.tokens) > n && len(t.opens) == 0 && t.pos > last {
			return t.pos
		}
	}
	return -1
}
