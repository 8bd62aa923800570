package inspect

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"jsgo/rt/js"
)

func itoa(i int) string { return strconv.Itoa(i) }

// units returns the length of UTF-8 text in UTF-16 code units.
func units(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < utf8.RuneSelf {
			n++
			continue
		}
		return n + slowUnits(s[i:])
	}
	return n
}

func slowUnits(s string) int {
	n := 0
	for _, c := range s {
		n++
		if c >= 0x10000 {
			n++
		}
	}
	return n
}

// width returns the columns that s takes on a terminal.
func width(s string, stripColors bool) int {
	if stripColors {
		s = StripControl(s)
	}
	n := 0
	joined := false
	for _, c := range s {
		switch {
		case c < 0x7F:
			if c >= 32 {
				n++
			}
		case c == 0x7F:
		case joined && runeWidth(c) == 2: // after a joiner one picture goes on
		default:
			n += runeWidth(c)
		}
		joined = c == 0x200D && n > 0
	}
	return n
}

func runeWidth(c rune) int {
	i, ok := slices.BinarySearchFunc(widthRanges[:], c, func(e uint32, c rune) int { return int(e>>2) - int(c) })
	if !ok {
		i--
	}
	if i < 0 {
		return 1
	}
	return int(widthRanges[i] & 3)
}

// shown is the length of an entry without colours.
func (c *printer) shown(s string) int {
	if c.Colors {
		s = StripControl(s)
	}
	return units(s)
}

// fits reports whether the entries can stand on one line.
func (c *printer) fits(out []string, start int, base string) bool {
	total := len(out) + start
	if float64(total+len(out)) > c.BreakLength {
		return false
	}
	for _, s := range out {
		total += c.shown(s)
		if float64(total) > c.BreakLength {
			return false
		}
	}
	return base == "" || !strings.Contains(base, "\n")
}

// layout puts the entries of an object between its braces. list says that it is
// an array or looks like one, whose elements are elems where that is not nil.
func (c *printer) layout(out []string, base, open, end string, list bool, depth int, elems *js.Object) string {
	if c.Compact == CompactAll {
		return c.layoutCompact(out, base, open, end)
	}
	if base != "" {
		base += " "
	}
	if c.Compact >= 1 {
		entries := len(out)
		if list && entries > 6 {
			out = c.group(out, elems)
		}
		if c.current-depth < c.Compact && entries == len(out) {
			start := len(out) + c.indent + units(open) + units(strings.TrimSuffix(base, " ")) + 10
			if c.fits(out, start, base) {
				if line := strings.Join(out, ", "); !strings.Contains(line, "\n") {
					return base + open + " " + line + " " + end
				}
			}
		}
	}
	pad := "\n" + spaces(c.indent)
	return base + open + pad + "  " + strings.Join(out, ","+pad+"  ") + pad + end
}

// layoutCompact is layout with the option compact: true.
func (c *printer) layoutCompact(out []string, base, open, end string) string {
	if base != "" {
		base = " " + base
	}
	if c.fits(out, 0, base) {
		return open + base + " " + strings.Join(out, ", ") + " " + end
	}
	pad := spaces(c.indent)
	sep := " "
	if base != "" || len(open) != 1 {
		sep = base + "\n" + pad + "  "
	}
	return open + sep + strings.Join(out, ",\n"+pad+"  ") + " " + end
}

func spaces(n int) string { return strings.Repeat(" ", max(0, n)) }

// group joins more than six entries of a list to rows of columns, unless they
// are too long for that.
func (c *printer) group(out []string, elems *js.Object) []string {
	n := len(out)
	more := c.MaxArrayLength < float64(n) // the last entry counts what is left out
	if more {
		n--
	}
	lengths := make([]int, n)
	total, longest := 0, 0
	for i := range n {
		lengths[i] = width(out[i], true)
		total += lengths[i] + 2
		longest = max(longest, lengths[i])
	}
	columns := c.columns(n, len(out), total, longest)
	if columns <= 1 {
		return out
	}
	widths := columnWidths(lengths, columns)
	left := elems == nil || c.allNumbers(elems, len(out))
	var rows []string
	for i := 0; i < n; i += columns {
		rows = append(rows, row(out[i:min(i+columns, n)], lengths[i:], widths, left))
	}
	if more {
		rows = append(rows, out[n])
	}
	return rows
}

// columns decides how many columns n entries get, 1 where they stay as they are.
func (c *printer) columns(n, all, total, longest int) int {
	widest := longest + 2
	if float64(widest*3+c.indent) >= c.BreakLength || !(float64(total)/float64(widest) > 5 || longest <= 6) {
		return 1
	}
	bias := math.Sqrt(float64(widest) - float64(total)/float64(all))
	biased := max(float64(widest)-3-bias, 1) // the average counts more than the longest
	square := math.Floor(math.Sqrt(2.5*biased*float64(n))/biased + 0.5)
	fit := math.Floor((c.BreakLength - float64(c.indent)) / float64(widest))
	return int(min(square, fit, float64(c.Compact*4), 15))
}

func columnWidths(lengths []int, columns int) []int {
	widths := make([]int, columns)
	for i, n := range lengths {
		widths[i%columns] = max(widths[i%columns], n+2)
	}
	return widths
}

// allNumbers reports whether the first n elements are Numbers or BigInts, which
// stand at the right of their column.
func (c *printer) allNumbers(elems *js.Object, n int) bool {
	for i := range n {
		if v := c.get(elems, js.IndexKey(uint32(i))); !v.IsNum() && !v.IsBigInt() {
			return false
		}
	}
	return true
}

// row joins the entries of one line; rightAlign pads at their left.
func row(out []string, lengths, widths []int, rightAlign bool) string {
	var b strings.Builder
	for i, s := range out {
		last := i == len(out)-1
		pad := widths[i] - lengths[i] - 2
		if rightAlign {
			b.WriteString(spaces(pad))
		}
		b.WriteString(s)
		if last {
			break
		}
		b.WriteString(", ")
		if !rightAlign {
			b.WriteString(spaces(pad))
		}
	}
	return b.String()
}

// Width returns the columns that text takes on a terminal, without its colours.
func Width(s string) int { return width(s, true) }
