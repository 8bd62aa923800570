package ast

import (
	"unicode/utf8"

	"github.com/evanw/esbuild/internal/logger"
)

// messages are the errors and warnings of esbuild's log, in the order of the file.
func (p *parsing) messages() []Message {
	var lines []int
	var out []Message
	for _, m := range p.log.Done() {
		if m.Kind != logger.Error && m.Kind != logger.Warning {
			continue
		}
		if lines == nil {
			lines = lineStarts(p.body)
		}
		out = append(out, p.message(m, lines))
	}
	return out
}

func (p *parsing) message(m logger.Msg, lines []int) Message {
	out := Message{Kind: Error, ID: SyntaxError, Text: m.Data.Text}
	if m.Kind == logger.Warning {
		out.Kind = Warning
	}
	out.Offset, out.Length = p.place(m.Data.Location, lines)
	for _, n := range m.Notes {
		if n.Location == nil {
			continue // advice about esbuild's own settings
		}
		offset, length := p.place(n.Location, lines)
		out.Notes = append(out.Notes, Note{Text: n.Text, Offset: offset, Length: length})
	}
	return out
}

// place turns esbuild's line and column into a range of the file. What lies in the wrapper moves to the file's ends.
func (p *parsing) place(loc *logger.MsgLocation, lines []int) (offset, length int) {
	if loc == nil || loc.Line < 1 {
		return 0, 0
	}
	line := min(loc.Line, len(lines)) - 1
	offset = min(max(lines[line]+loc.Column+p.offset, 0), len(p.text))
	return offset, min(max(loc.Length, 0), len(p.text)-offset)
}

// ensureError adds an error when esbuild gave up without saying why.
func ensureError(messages []Message) []Message {
	for _, m := range messages {
		if m.Kind == Error {
			return messages
		}
	}
	return append(messages, Message{ID: SyntaxError, Text: "Invalid or unexpected token"})
}

// lineStarts counts lines as esbuild's messages do: LF, CR, CRLF, LS and PS end one.
func lineStarts(text string) []int {
	starts := []int{0}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case r == '\r' && i < len(text) && text[i] == '\n':
			i++
			starts = append(starts, i)
		case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
			starts = append(starts, i)
		}
	}
	return starts
}
