package datetime

import "jsgo/rt/internal/numconv"

// Text is the code units of a JavaScript string.
type Text = numconv.Text

type tokenKind uint8

const (
	tokenEnd tokenKind = iota
	tokenNumber
	tokenSymbol // one of : - + . )
	tokenWord
	tokenSpace
	tokenOther // punctuation, or a comment in parentheses
	tokenInvalid
)

// token is a piece of a date text.
type token struct {
	kind   tokenKind
	symbol byte
	word   wordKind
	value  int // of a number or a word
	length int // in code units
}

type wordKind uint8

const (
	wordUnknown wordKind = iota
	wordMonth
	wordAMPM
	wordZone
	wordT
)

func (t token) isSymbol(c byte) bool { return t.kind == tokenSymbol && t.symbol == c }

func (t token) isSign() bool { return t.isSymbol('+') || t.isSymbol('-') }

func (t token) sign() int {
	if t.symbol == '-' {
		return -1
	}
	return 1
}

func (t token) isZ() bool { return t.kind == tokenWord && t.word == wordZone && t.length == 1 }

// isDigits reports a number written with n digits whose value is in [low, high].
func (t token) isDigits(n, low, high int) bool {
	return t.kind == tokenNumber && t.length == n && t.value >= low && t.value <= high
}

// scanner splits a date text into tokens, one of which can be looked at in advance.
type scanner[T Text] struct {
	text []T
	pos  int
	peek token
}

func newScanner[T Text](text []T) scanner[T] {
	s := scanner[T]{text: text}
	s.peek = s.scan()
	return s
}

func (s *scanner[T]) next() token {
	t := s.peek
	s.peek = s.scan()
	return t
}

// skip consumes the symbol c if it comes next.
func (s *scanner[T]) skip(c byte) bool {
	if s.peek.isSymbol(c) {
		s.next()
		return true
	}
	return false
}

func (s *scanner[T]) scan() token {
	if s.pos >= len(s.text) {
		return token{}
	}
	switch c := s.text[s.pos]; {
	case c >= '0' && c <= '9':
		return s.scanNumber()
	case c == ':' || c == '-' || c == '+' || c == '.' || c == ')':
		s.pos++
		return token{kind: tokenSymbol, symbol: byte(c), length: 1}
	case numconv.IsWhiteSpace(c):
		s.pos++
		return token{kind: tokenSpace, length: 1}
	case c >= 'A':
		return s.scanWord()
	case c == '(':
		s.skipComment()
	default:
		s.pos++
	}
	return token{kind: tokenOther}
}

// maxDigits bounds what is read of a number; further digits count only for its length.
const maxDigits = 9

func (s *scanner[T]) scanNumber() token {
	start, digits, n := s.pos, 0, 0
	for ; s.pos < len(s.text); s.pos++ {
		c := s.text[s.pos]
		if c < '0' || c > '9' {
			break
		}
		if c == '0' && digits == 0 {
			continue
		}
		if digits < maxDigits {
			n = n*10 + int(c-'0')
		}
		digits++
	}
	return token{kind: tokenNumber, value: n, length: s.pos - start}
}

// scanWord reads anything from 'A' on up to white space: V8 takes every such character for a letter.
func (s *scanner[T]) scanWord() token {
	start := s.pos
	var prefix [3]byte
	for ; s.pos < len(s.text); s.pos++ {
		c := s.text[s.pos]
		if c < 'A' || numconv.IsWhiteSpace(c) {
			break
		}
		if i := s.pos - start; i < len(prefix) {
			prefix[i] = lowerASCII(c)
		}
	}
	t := token{kind: tokenWord, length: s.pos - start}
	t.word, t.value = lookUpWord(string(prefix[:min(t.length, 3)]), t.length)
	return t
}

// lowerASCII folds as V8 does, by setting one bit; what is beyond ASCII becomes a byte that no keyword has.
func lowerASCII[T Text](c T) byte {
	if c > 0x7F {
		return 0xFF
	}
	return byte(c) | 0x20
}

// lookUpWord knows the words that mean something; only months may be longer than the three letters that are compared.
func lookUpWord(prefix string, length int) (wordKind, int) {
	if len(prefix) == 3 {
		for m := 0; m < 12; m++ {
			if lower := monthPrefixes[m*3 : m*3+3]; prefix == lower {
				return wordMonth, m + 1
			}
		}
	}
	if length > 3 {
		return wordUnknown, 0
	}
	switch prefix {
	case "am":
		return wordAMPM, 0
	case "pm":
		return wordAMPM, 12
	case "ut", "utc", "z", "gmt":
		return wordZone, 0
	case "t":
		return wordT, 0
	case "edt":
		return wordZone, -4
	case "est", "cdt":
		return wordZone, -5
	case "cst", "mdt":
		return wordZone, -6
	case "mst", "pdt":
		return wordZone, -7
	case "pst":
		return wordZone, -8
	}
	return wordUnknown, 0
}

const monthPrefixes = "janfebmaraprmayjunjulaugsepoctnovdec"

// skipComment skips from a parenthesis to the one that closes it, or to the end.
func (s *scanner[T]) skipComment() {
	depth := 0
	for ; s.pos < len(s.text) && s.text[s.pos] != 0; s.pos++ {
		switch s.text[s.pos] {
		case '(':
			depth++
		case ')':
			depth--
			if depth == 0 {
				s.pos++
				return
			}
		}
	}
}
