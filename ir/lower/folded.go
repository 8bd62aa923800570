package lower

import (
	"math"
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"
)

// foldedText is the text of a sum of literals of which the parser has made one
// string, as the source spells it: ("k" + 1). It is "" for a single literal, and
// where the source is not understood.
func foldedText(l *lowerer, at ast.Loc, value string) string {
	rest := l.tree.Text[l.tree.Pos(at):]
	var texts []string
	sum := ""
	for {
		text, literal, size := literalAt(rest)
		if size == 0 || !strings.HasPrefix(value, sum+literal) {
			break
		}
		sum += literal
		texts = append(texts, text)
		rest = strings.TrimLeft(rest[size:], " \t\r\n")
		if sum == value && len(texts) > 1 {
			return "(" + strings.Join(texts, " + ") + ")"
		}
		if !strings.HasPrefix(rest, "+") {
			break
		}
		rest = strings.TrimLeft(rest[1:], " \t\r\n")
	}
	return ""
}

// literalAt reads a literal: how messages show it, what it is as a string, and
// its length, 0 if it is none or not a plain one.
func literalAt(s string) (text, value string, size int) {
	for _, word := range [...]string{"true", "false", "null"} {
		if strings.HasPrefix(s, word) {
			return word, word, len(word)
		}
	}
	if s == "" {
		return "", "", 0
	}
	if s[0] == '"' || s[0] == '\'' {
		end := strings.IndexByte(s[1:], s[0])
		if end < 0 || strings.ContainsAny(s[1:1+end], "\\\n") {
			return "", "", 0
		}
		return `"` + s[1:1+end] + `"`, s[1 : 1+end], end + 2
	}
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 1 && s[0] == '0' || n < len(s) && strings.IndexByte(".enx_", s[n]|0x20) >= 0 {
		return "", "", 0
	}
	return s[:n], s[:n], n
}

// foldNumbers computes an operation of two number literals, as V8's parser does.
func foldNumbers(d *ast.EBinary) (float64, bool) {
	a, ok1 := d.Left.Data.(*ast.ENumber)
	b, ok2 := d.Right.Data.(*ast.ENumber)
	if !ok1 || !ok2 {
		return 0, false
	}
	switch d.Op {
	case ast.BinOpAdd:
		return a.Value + b.Value, true
	case ast.BinOpSub:
		return a.Value - b.Value, true
	case ast.BinOpMul:
		return a.Value * b.Value, true
	case ast.BinOpDiv:
		return a.Value / b.Value, true
	case ast.BinOpPow:
		return math.Pow(a.Value, b.Value), true
	}
	return 0, false
}
