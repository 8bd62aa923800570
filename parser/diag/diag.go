// Package diag holds every message that the compiler gives about a program: its code, its text, its explanation with a
// tested example; and the writer of code frames. It does not decide when to give them.
package diag

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"jsgo/parser/source"
)

// Severity is how bad a message is: after an Error nothing is written.
type Severity uint8

const (
	Error Severity = iota
	Warning
	Info // a note: the program is compiled, and behaves as Node does
)

// String is the word in the output.
func (s Severity) String() string { return [...]string{"error", "warning", "note"}[s] }

// Diagnostic is one message about a place.
type Diagnostic struct {
	Code       Code
	Severity   Severity
	Pos        source.Pos
	Length     int // bytes to underline
	Args       []string
	Notes      []Note
	Suggestion string // what to write instead, a sentence
}

// Note points at another place that explains a Diagnostic; the place may be missing.
type Note struct {
	Text   string
	Pos    source.Pos
	Length int
}

// New makes an error.
func New(code Code, pos source.Pos, length int, args ...string) Diagnostic {
	return Diagnostic{Code: code, Pos: pos, Length: length, Args: args}
}

// Ranked is d with another severity.
func (d Diagnostic) Ranked(s Severity) Diagnostic {
	d.Severity = s
	return d
}

// With is d with one more note.
func (d Diagnostic) With(text string, pos source.Pos, length int) Diagnostic {
	d.Notes = append(d.Notes[:len(d.Notes):len(d.Notes)], Note{text, pos, length})
	return d
}

// Suggest is d with a suggestion.
func (d Diagnostic) Suggest(text string) Diagnostic {
	d.Suggestion = text
	return d
}

// Text is the message without place and code.
func (d Diagnostic) Text() string {
	for _, row := range templates {
		if row.code == d.Code {
			return fill(row.text, d.Args)
		}
	}
	panic("BUG: no template for " + d.Code.String())
}

// Error makes a Diagnostic an error: place, severity, code and the first line of the text.
func (d Diagnostic) Error() string {
	first, _, _ := strings.Cut(d.Text(), "\n")
	head := d.Severity.String() + " " + d.Code.String() + ": " + source.Printable(first)
	if !d.Pos.IsValid() {
		return head
	}
	return source.Printable(d.Pos.String()) + ": " + head
}

// String is the code as it is written: JSGO1001.
func (c Code) String() string { return "JSGO" + strconv.Itoa(int(c)) }

func fill(template string, args []string) string {
	if !strings.Contains(template, "{") {
		return template
	}
	pairs := make([]string, 0, 2*len(args))
	for i, arg := range args {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", arg)
	}
	return strings.NewReplacer(pairs...).Replace(template)
}

// List collects diagnostics; it may be used by several goroutines.
type List struct {
	mu  sync.Mutex
	all []Diagnostic
}

// Add appends a diagnostic.
func (l *List) Add(d Diagnostic) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, d)
}

// Sorted is the list by file and place, without duplicates: the same on every run.
func (l *List) Sorted() []Diagnostic {
	l.mu.Lock()
	defer l.mu.Unlock()
	out := slices.Clone(l.all)
	slices.SortStableFunc(out, compare)
	return slices.CompactFunc(out, func(a, b Diagnostic) bool { return compare(a, b) == 0 && a.Severity == b.Severity })
}

// Errors counts the errors.
func (l *List) Errors() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := 0
	for _, d := range l.all {
		if d.Severity == Error {
			n++
		}
	}
	return n
}

func compare(a, b Diagnostic) int {
	return cmp.Or(
		strings.Compare(fileName(a.Pos), fileName(b.Pos)),
		cmp.Compare(a.Pos.Offset, b.Pos.Offset),
		cmp.Compare(a.Code, b.Code),
		strings.Compare(a.Text(), b.Text()),
	)
}

func fileName(p source.Pos) string {
	if p.File == nil {
		return ""
	}
	return p.File.Name
}
