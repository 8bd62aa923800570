package codegen

import (
	"fmt"
	"strings"

	"jsgo/ir"
)

// writer gathers the text of a Go file and the positions of its lines.
type writer struct {
	b      strings.Builder
	indent int
	line   int // of the next line, from 1
	pos    ir.Pos
	marks  []mark
}

// mark says that from a Go line on the program is at a position.
type mark struct {
	line int
	pos  ir.Pos
}

// f writes one line.
func (w *writer) f(format string, args ...any) {
	w.b.WriteString(strings.Repeat("\t", w.indent))
	fmt.Fprintf(&w.b, format, args...)
	w.b.WriteByte('\n')
	if len(w.marks) == 0 || w.marks[len(w.marks)-1].pos != w.pos {
		w.marks = append(w.marks, mark{w.line, w.pos})
	}
	w.line++
}

// open writes a line and indents what follows.
func (w *writer) open(format string, args ...any) {
	w.f(format, args...)
	w.indent++
}

// close ends what open began.
func (w *writer) close(format string, args ...any) {
	w.indent--
	w.f(format, args...)
}

// label writes a label at the margin of its block.
func (w *writer) label(name string) {
	w.indent--
	w.f("%s:", name)
	w.indent++
}
