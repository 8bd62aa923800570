package source

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// frameWidth is the number of columns of source that a frame shows.
const frameWidth = 100

func itoa(n int) string { return strconv.Itoa(n) }

// Frame shows the line of a place with a mark under length bytes of it:
//
//	4 │ function f(o) { with (o) { return x } }
//	  ╵                 ~~~~
//
// Long lines are cut, and whatever a terminal would obey is escaped.
func Frame(p Pos, length int) string {
	source, mark := FrameLines(p, length)
	return source + "\n" + mark + "\n"
}

// FrameLines is Frame as its two lines.
func FrameLines(p Pos, length int) (code, mark string) {
	if p.File == nil {
		return "", ""
	}
	offset := min(max(int(p.Offset), 0), len(p.File.Text))
	line := p.File.line(offset)
	start, end := int(p.File.lineStarts()[line]), p.File.lineEnd(line)
	offset = min(max(offset, start), end)
	length = min(max(length, 0), end-offset)
	shown := window(p.File.Text[start:end], offset-start, length)
	number := itoa(line + 1)
	code = "  " + number + " │ " + shown.before + shown.marked + shown.after
	mark = "  " + strings.Repeat(" ", len(number)) + " ╵ " + strings.Repeat(" ", columns(shown.before)) + underline(columns(shown.marked))
	return strings.TrimRight(code, " "), mark
}

// underline is ^ for a point and ~~~ for a range.
func underline(width int) string {
	if width <= 1 {
		return "^"
	}
	return strings.Repeat("~", width)
}

// excerpt is a printable line around a marked range.
type excerpt struct{ before, marked, after string }

// window cuts a line to about frameWidth columns around the mark, and makes it printable. It looks at no more than it shows.
func window(line string, at, length int) excerpt {
	var x excerpt
	if columns(line[:min(at, 4*frameWidth)]) > frameWidth*2/3 {
		x.before = "…" + tail(line[:at], frameWidth/3)
	} else {
		x.before = printable(line[:at])
	}
	room := max(frameWidth-columns(x.before), frameWidth/4)
	var cut bool
	if x.marked, cut = head(line[at:at+length], room); cut {
		x.marked += "…"
		return x
	}
	if x.after, cut = head(line[at+length:], room-columns(x.marked)); cut {
		x.after += "…"
	}
	return x
}

// head is the printable start of text within a number of columns.
func head(text string, room int) (shown string, cut bool) {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		piece := printableRune(r, text[i:i+size])
		if room -= columns(piece); room < 0 {
			return b.String(), true
		}
		b.WriteString(piece)
		i += size
	}
	return b.String(), false
}

// tail is the printable end of text within a number of columns.
func tail(text string, room int) string {
	start := len(text)
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if room -= columns(printableRune(r, text[start-size:start])); room < 0 {
			break
		}
		start -= size
	}
	return printable(text[start:])
}

// Printable escapes what a terminal would obey: control characters, bidirectional overrides, bytes that are not UTF-8.
func Printable(text string) string { return printable(text) }

func printable(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		b.WriteString(printableRune(r, text[i:i+size]))
		i += size
	}
	return b.String()
}

func printableRune(r rune, raw string) string {
	switch {
	case r == '\t':
		return "  "
	case r == utf8.RuneError && len(raw) == 1:
		return `\x` + hex(rune(raw[0]), 2)
	case r < ' ' || r >= 0x7F && r < 0xA0:
		return `\x` + hex(r, 2)
	case r == 0x2028 || r == 0x2029 || unicode.Is(unicode.Cf, r) && r != 0x200D:
		return `\u` + hex(r, 4)
	}
	return raw
}

func hex(r rune, digits int) string {
	s := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", max(digits-len(s), 0)) + s
}

// columns is the width of printable text on a terminal.
func columns(text string) int {
	n := 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Mn, r) || r == 0x200D:
		case isWide(r):
			n += 2
		default:
			n++
		}
	}
	return n
}

// isWide tells the blocks that terminals show in two columns (https://www.unicode.org/reports/tr11/).
func isWide(r rune) bool {
	return r >= 0x1100 && (r <= 0x115F || r >= 0x2E80 && r <= 0xA4CF && r != 0x303F || r >= 0xAC00 && r <= 0xD7A3 ||
		r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE6F || r >= 0xFF00 && r <= 0xFF60 || r >= 0xFFE0 && r <= 0xFFE6 ||
		r >= 0x1F300 && r <= 0x1F64F || r >= 0x1F900 && r <= 0x1F9FF || r >= 0x20000 && r <= 0x3FFFD)
}
