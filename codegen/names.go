package codegen

import (
	"strconv"
	"strings"

	"jsgo/ir"
)

// goName turns a name of the source into letters, digits and underscores that
// end no identifier Go knows: callers put a prefix before it.
func goName(s string) string {
	var b strings.Builder
	for _, c := range s {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', c == '_':
			b.WriteRune(c)
		default:
			b.WriteByte('_')
		}
		if b.Len() >= 40 {
			break
		}
	}
	return b.String()
}

// names gives the variables of one function names that a reader knows again.
type names struct {
	of   map[*ir.Var]string
	used map[string]int
}

func newNames() *names {
	return &names{of: map[*ir.Var]string{}, used: map[string]int{}}
}

// get returns the Go name of v, which starts with a lower-case letter and
// differs from all that this package writes itself by its underscore or digits.
func (n *names) get(v *ir.Var) string {
	if s := n.of[v]; s != "" {
		return s
	}
	s := goName(v.Name)
	if v.Kind != ir.VarTemp || s == "" || s[0] != 't' {
		s = "x" + "_" + s
	}
	n.used[s]++
	if c := n.used[s]; c > 1 || v.Kind == ir.VarMerge {
		s += "_" + strconv.Itoa(v.ID)
	}
	n.of[v] = s
	return s
}

// quote spells a Go string literal in ASCII.
func quote(s string) string { return strconv.QuoteToASCII(s) }

// comment makes text safe for the end of a line comment.
func comment(s string) string {
	q := strconv.QuoteToASCII(s)
	return q[1 : len(q)-1]
}
