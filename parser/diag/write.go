package diag

import (
	"io"
	"os"
	"strings"

	"jsgo/parser/source"
)

// Write prints a diagnostic with its code frame, notes and suggestion.
func Write(w io.Writer, d Diagnostic, color bool) error {
	p := printer{color: color}
	p.head(d)
	p.frame(d.Pos, d.Length, p.severityColor(d.Severity))
	p.rest()
	if d.Suggestion != "" {
		p.line("  " + source.Printable(d.Suggestion))
	}
	for _, n := range d.Notes {
		p.note(n)
	}
	if d.Severity == Error {
		p.line(p.paint(dim, "  jsgo explain "+d.Code.String()))
	}
	_, err := io.WriteString(w, p.b.String())
	return err
}

// WriteAll prints diagnostics one after the other, with empty lines between them.
func WriteAll(w io.Writer, all []Diagnostic, color bool) error {
	for i, d := range all {
		if i > 0 {
			if _, err := io.WriteString(w, "\n"); err != nil {
				return err
			}
		}
		if err := Write(w, d, color); err != nil {
			return err
		}
	}
	return nil
}

// UseColor tells whether f is a terminal that wants colours (https://no-color.org).
func UseColor(f *os.File) bool {
	if os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// The escape sequences of the output.
const (
	reset  = "\x1b[0m"
	bold   = "\x1b[1m"
	dim    = "\x1b[2m"
	red    = "\x1b[31m"
	green  = "\x1b[32m"
	yellow = "\x1b[33m"
	blue   = "\x1b[34m"
)

type printer struct {
	b     strings.Builder
	color bool
	more  string // the lines of the text after the first
}

func (p *printer) paint(color, text string) string {
	if !p.color || text == "" {
		return text
	}
	return color + text + reset
}

func (p *printer) line(text string) {
	p.b.WriteString(text)
	p.b.WriteByte('\n')
}

func (p *printer) head(d Diagnostic) {
	if d.Pos.IsValid() {
		p.b.WriteString(p.paint(bold, source.Printable(d.Pos.String())) + ": ")
	}
	p.b.WriteString(p.paint(p.severityColor(d.Severity), d.Severity.String()+" "+d.Code.String()))
	first, rest, _ := strings.Cut(strings.TrimRight(d.Text(), "\n"), "\n")
	p.line(": " + p.paint(bold, source.Printable(first)))
	p.more = rest
}

// rest prints the further lines of a text, below the frame.
func (p *printer) rest() {
	if p.more == "" {
		return
	}
	for _, line := range strings.Split(p.more, "\n") {
		p.line(strings.TrimRight("  "+source.Printable(line), " "))
	}
}

func (p *printer) frame(pos source.Pos, length int, color string) {
	if !pos.IsValid() {
		return
	}
	code, mark := source.FrameLines(pos, length)
	p.line(code)
	bar := strings.LastIndex(mark, "╵") + len("╵")
	p.line(p.paint(dim, mark[:bar]) + p.paint(color, mark[bar:]))
}

func (p *printer) note(n Note) {
	place := ""
	if n.Pos.IsValid() {
		place = source.Printable(n.Pos.String()) + ": "
	}
	p.line("  " + place + p.paint(blue, "note") + ": " + source.Printable(n.Text))
	p.frame(n.Pos, n.Length, green)
}

func (p *printer) severityColor(s Severity) string {
	return [...]string{red, yellow, blue}[s]
}
