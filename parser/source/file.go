// Package source knows texts and places in them: lines and columns as V8 counts them, and code frames. It does not know
// what the texts mean.
package source

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// File is a text with the name it is shown under.
type File struct {
	Name string // as messages show it: relative to the project, or virtual
	Text string

	once   sync.Once
	starts []int32
}

// NewFile makes a File. The line table is built when it is first asked for.
func NewFile(name, text string) *File { return &File{Name: name, Text: text} }

// Pos is a place in a file: a byte offset. The zero Pos is nowhere.
type Pos struct {
	File   *File
	Offset int32
}

// Pos is the place at a byte offset, kept within the text.
func (f *File) Pos(offset int) Pos {
	return Pos{f, int32(min(max(offset, 0), len(f.Text)))}
}

// IsValid tells whether p is in a file.
func (p Pos) IsValid() bool { return p.File != nil }

// Line is the line of p, from 1.
func (p Pos) Line() int { return p.Position().Line }

// Position is p as line and column; its zero value is for the zero Pos.
func (p Pos) Position() Position {
	if p.File == nil {
		return Position{}
	}
	return p.File.Position(int(p.Offset))
}

// String is name:line:column.
func (p Pos) String() string {
	if p.File == nil {
		return "-"
	}
	at := p.Position()
	return p.File.Name + ":" + itoa(at.Line) + ":" + itoa(at.Column)
}

// Position is a line and a column in UTF-16 code units, both from 1, as in V8's stack traces.
type Position struct {
	Line   int
	Column int
}

// Position finds the line and column of a byte offset.
func (f *File) Position(offset int) Position {
	offset = min(max(offset, 0), len(f.Text))
	line := f.line(offset)
	start := int(f.lineStarts()[line])
	return Position{Line: line + 1, Column: utf16Length(f.Text[start:offset]) + 1}
}

// Offset is the byte offset of a line and column, both from 1; places outside the text are moved into it.
func (f *File) Offset(at Position) int {
	starts := f.lineStarts()
	line := min(max(at.Line-1, 0), len(starts)-1)
	text := f.Text[starts[line]:f.lineEnd(line)]
	units := at.Column - 1
	for i, r := range text {
		if units <= 0 {
			return int(starts[line]) + i
		}
		units -= utf16Width(r)
	}
	return int(starts[line]) + len(text)
}

// Lines is the number of lines.
func (f *File) Lines() int { return len(f.lineStarts()) }

// Line is the text of a line, from 1, without what ends it.
func (f *File) Line(n int) string {
	if n < 1 || n > f.Lines() {
		return ""
	}
	return f.Text[f.lineStarts()[n-1]:f.lineEnd(n-1)]
}

func (f *File) line(offset int) int {
	starts := f.lineStarts()
	return sort.Search(len(starts), func(i int) bool { return int(starts[i]) > offset }) - 1
}

func (f *File) lineEnd(line int) int {
	starts := f.lineStarts()
	if line == len(starts)-1 {
		return len(f.Text)
	}
	end := int(starts[line+1])
	for _, terminator := range [...]string{"\r\n", "\n", "\r", "\u2028", "\u2029"} {
		if strings.HasSuffix(f.Text[starts[line]:end], terminator) {
			return end - len(terminator)
		}
	}
	return end
}

func (f *File) lineStarts() []int32 {
	f.once.Do(func() { f.starts = lineStarts(f.Text) })
	return f.starts
}

// lineStarts finds https://tc39.es/ecma262/#prod-LineTerminatorSequence. A byte order mark is not part of the first line.
func lineStarts(text string) []int32 {
	starts := []int32{0}
	if strings.HasPrefix(text, "\uFEFF") {
		starts[0] = int32(len("\uFEFF"))
	}
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\n', c == '\r' && !strings.HasPrefix(text[i+1:], "\n"):
			starts = append(starts, int32(i+1))
		case c == 0xE2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			starts = append(starts, int32(i+3))
		}
	}
	return starts
}

func utf16Length(text string) int {
	n := 0
	for _, r := range text {
		n += utf16Width(r)
	}
	return n
}

func utf16Width(r rune) int {
	if r >= 0x10000 && r != utf8.RuneError {
		return 2
	}
	return 1
}
