// Package normalize is String.prototype.normalize over UTF-16; it is apart from casing so that only programs which
// normalize carry its tables.
package normalize

import (
	"slices"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Form is a Unicode normalization form.
type Form uint8

// The forms of https://tc39.es/ecma262/#sec-string.prototype.normalize.
const (
	NFC Form = iota
	NFD
	NFKC
	NFKD
)

// ParseForm reads the argument of normalize.
func ParseForm(name string) (Form, bool) {
	switch name {
	case "NFC":
		return NFC, true
	case "NFD":
		return NFD, true
	case "NFKC":
		return NFKC, true
	case "NFKD":
		return NFKD, true
	}
	return NFC, false
}

func (f Form) table() norm.Form {
	return [...]norm.Form{norm.NFC, norm.NFD, norm.NFKC, norm.NFKD}[f]
}

// String normalizes s. It returns s itself when nothing changes. Lone surrogates stay, and nothing combines over them.
func String(s []uint16, form Form) []uint16 {
	if isPlain(s, form) {
		return s
	}
	n := normalizer{form: form.table(), compose: form == NFC || form == NFKC}
	for i := 0; i < len(s); {
		c, size := decode(s, i)
		if utf16.IsSurrogate(c) {
			n.flush()
			n.out = append(n.out, uint16(c))
		} else {
			n.segment = utf8.AppendRune(n.segment, c)
		}
		i += size
	}
	n.flush()
	if slices.Equal(n.out, s) {
		return s
	}
	return n.out
}

// isPlain reports what no form changes: ASCII, and for NFC everything below the first combining mark.
func isPlain(s []uint16, form Form) bool {
	limit := uint16(0x80)
	if form == NFC {
		limit = 0x300
	}
	for _, u := range s {
		if u >= limit {
			return false
		}
	}
	return true
}

func decode(s []uint16, i int) (rune, int) {
	c := rune(s[i])
	if i+1 < len(s) {
		if r := utf16.DecodeRune(c, rune(s[i+1])); r != utf8.RuneError {
			return r, 2
		}
	}
	return c, 1
}

// normalizer works on the text between lone surrogates.
type normalizer struct {
	form    norm.Form
	compose bool
	segment []byte // UTF-8
	out     []uint16
}

func (n *normalizer) flush() {
	if len(n.segment) == 0 {
		return
	}
	if hasLongRun(n.segment, n.form) {
		for _, c := range normalizeLong(n.segment, n.form, n.compose) {
			n.out = utf16.AppendRune(n.out, c)
		}
	} else {
		for _, c := range string(n.form.Bytes(n.segment)) {
			n.out = utf16.AppendRune(n.out, c)
		}
	}
	n.segment = n.segment[:0]
}

// maxRun is how many marks in a row the norm package sorts; in longer runs it inserts U+034F, which JavaScript must not.
const maxRun = 28

func hasLongRun(s []byte, form norm.Form) bool {
	run := 0
	for len(s) > 0 {
		p := form.Properties(s)
		if n := nonStarters(s[:p.Size()], p); n == 0 {
			run = 0
		} else if run += n; run > maxRun {
			return true
		}
		s = s[p.Size():]
	}
	return false
}

// nonStarters counts the marks that a character brings; a decomposition counts as all marks.
func nonStarters(s []byte, p norm.Properties) int {
	if d := p.Decomposition(); len(d) > 0 {
		return utf8.RuneCount(d)
	}
	if p.CCC() != 0 {
		return 1
	}
	return 0
}

// mark is a character and its canonical combining class.
type mark struct {
	c   rune
	ccc uint8
}

// normalizeLong is https://www.unicode.org/reports/tr15/ step by step: decompose, sort, compose.
func normalizeLong(s []byte, form norm.Form, compose bool) []rune {
	marks := decompose(s, form)
	for i := 0; i < len(marks); {
		j := i + 1
		if marks[i].ccc != 0 {
			for j < len(marks) && marks[j].ccc != 0 {
				j++
			}
			slices.SortStableFunc(marks[i:j], func(a, b mark) int { return int(a.ccc) - int(b.ccc) })
		}
		i = j
	}
	if compose {
		marks = composeMarks(marks)
	}
	out := make([]rune, len(marks))
	for i, m := range marks {
		out[i] = m.c
	}
	return out
}

func decompose(s []byte, form norm.Form) []mark {
	if form == norm.NFC {
		form = norm.NFD
	} else if form == norm.NFKC {
		form = norm.NFKD
	}
	var marks []mark
	for len(s) > 0 {
		p := form.Properties(s)
		piece := s[:p.Size()]
		if full := form.Bytes(piece); len(full) > 0 {
			piece = full // also splits Hangul syllables
		}
		for _, c := range string(piece) {
			marks = append(marks, mark{c, form.PropertiesString(string(c)).CCC()})
		}
		s = s[p.Size():]
	}
	return marks
}

// composeMarks joins each starter with the marks behind it that are not blocked from it.
func composeMarks(marks []mark) []mark {
	out := marks[:0]
	starter := -1
	for _, m := range marks {
		if starter >= 0 {
			last := out[len(out)-1]
			adjacent := len(out)-1 == starter
			if adjacent || last.ccc < m.ccc && last.ccc != 0 {
				if c, ok := composePair(out[starter].c, m.c); ok {
					out[starter].c = c
					continue
				}
			}
		}
		if m.ccc == 0 {
			starter = len(out)
		}
		out = append(out, m)
	}
	return out
}

// composePair asks the norm package for the primary composite of two characters.
func composePair(a, b rune) (rune, bool) {
	var buf [2 * utf8.UTFMax]byte
	pair := utf8.AppendRune(utf8.AppendRune(buf[:0], a), b)
	joined := norm.NFC.Bytes(pair)
	c, size := utf8.DecodeRune(joined)
	return c, size == len(joined)
}
