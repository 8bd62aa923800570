package lower

import (
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/parser"
)

// arrowEnd is the end of an arrow function whose body is an expression, of
// which the tree has no position: it is found from that of the last token.
func (l *lowerer) arrowEnd(d *ast.EArrow) ir.Pos {
	ret, ok := d.Body.Block.Stmts[0].Data.(*ast.SReturn)
	if !ok {
		return ir.NoPos
	}
	last := l.lastByte(ret.ValueOrNil)
	start := l.tree.Pos(d.Body.Loc)
	if last < 0 || start < 0 || !strings.HasPrefix(l.tree.Text[start:], "=>") {
		return ir.NoPos
	}
	return ir.Pos(parser.ExprEnd(l.tree.Text, start+len("=>"), last))
}

// lastByte is the position of a byte of the last token of an expression but for
// closing parentheses; negative where that is not known.
func (l *lowerer) lastByte(e ast.Expr) int {
	at := l.tree.Pos(e.Loc)
	switch d := e.Data.(type) {
	case *ast.EIdentifier, *ast.EImportIdentifier, *ast.EThis, *ast.ENull, *ast.ESuper:
		return at
	case *ast.ENumber, *ast.EBigInt, *ast.EBoolean, *ast.EUndefined, *ast.EString:
		return l.lastOfLiteral(at)
	case *ast.ERegExp:
		return at + len(d.Value) - 1
	case *ast.ENewTarget:
		return at + len("new.target") - 1
	case *ast.EImportMeta:
		return at + int(d.RangeLen) - 1
	case *ast.EAnnotation:
		return l.lastByte(d.Value)
	case *ast.EUnary:
		last := l.lastByte(d.Value)
		if d.Op == ast.UnOpPostInc || d.Op == ast.UnOpPostDec {
			return parser.ExprEnd(l.tree.Text, at, last)
		}
		return last
	case *ast.EBinary:
		return l.lastByte(d.Right)
	case *ast.EIf:
		return l.lastByte(d.No)
	case *ast.EAwait:
		return l.lastByte(d.Value)
	case *ast.ESpread:
		return l.lastByte(d.Value)
	case *ast.EYield:
		if d.ValueOrNil.Data != nil {
			return l.lastByte(d.ValueOrNil)
		}
		return at
	case *ast.EDot:
		return l.tree.Pos(d.NameLoc)
	case *ast.EIndex:
		if _, ok := d.Index.Data.(*ast.EPrivateIdentifier); ok {
			return l.tree.Pos(d.Index.Loc)
		}
		return l.tree.Pos(d.CloseBracketLoc)
	}
	return l.lastBracket(e)
}

// lastBracket is lastByte of what ends with a bracket.
func (l *lowerer) lastBracket(e ast.Expr) int {
	switch d := e.Data.(type) {
	case *ast.ECall:
		return l.tree.Pos(d.CloseParenLoc)
	case *ast.ENew:
		if d.CloseParenLoc.Start > d.Target.Loc.Start {
			return l.tree.Pos(d.CloseParenLoc)
		}
		return l.lastByte(d.Target)
	case *ast.EImportCall:
		return l.tree.Pos(d.CloseParenLoc)
	case *ast.EImportString:
		return l.tree.Pos(d.CloseParenLoc)
	case *ast.EArray:
		return l.tree.Pos(d.CloseBracketLoc)
	case *ast.EObject:
		return l.tree.Pos(d.CloseBraceLoc)
	case *ast.EClass:
		return l.tree.Pos(d.Class.CloseBraceLoc)
	case *ast.EFunction:
		return l.tree.Pos(d.Fn.Body.Block.CloseBraceLoc)
	case *ast.EArrow:
		if d.PreferExpr {
			if ret, ok := d.Body.Block.Stmts[0].Data.(*ast.SReturn); ok {
				return l.lastByte(ret.ValueOrNil)
			}
		}
		return l.tree.Pos(d.Body.Block.CloseBraceLoc)
	case *ast.ETemplate:
		if n := len(d.Parts); n > 0 {
			return l.tree.Pos(d.Parts[n-1].TailLoc)
		}
		return l.tree.Pos(d.HeadLoc)
	}
	return -1
}

// lastOfLiteral is where a literal, or what esbuild has computed one from, ends:
// -1, !0, void 0, "a" + "b".
func (l *lowerer) lastOfLiteral(at int) int {
	text := l.tree.Text
	for {
		at = skipPrefix(text, at)
		end := literalEnd(text, at)
		next := end
		for next < len(text) && strings.IndexByte(" \t\r\n", text[next]) >= 0 {
			next++
		}
		if next+1 >= len(text) || text[next] != '+' || text[next+1] == '+' || text[at] != '"' && text[at] != '\'' && text[at] != '`' {
			return end - 1
		}
		at = next + 1
	}
}

// skipPrefix moves behind the unary operators in front of a literal.
func skipPrefix(text string, at int) int {
	for at < len(text) {
		switch {
		case strings.IndexByte(" \t\r\n-+!~(", text[at]) >= 0:
			at++
		case strings.HasPrefix(text[at:], "void") || strings.HasPrefix(text[at:], "typeof"):
			at += strings.IndexAny(text[at:], "df") + 1
		default:
			return at
		}
	}
	return at
}

// literalEnd is the end of the number, string or word at a position.
func literalEnd(text string, at int) int {
	end := at
	if end < len(text) && (text[end] == '"' || text[end] == '\'' || text[end] == '`') {
		return parser.ExprEnd(text, at, at)
	}
	for end < len(text) && (text[end] == '.' || text[end] == '_' || text[end] >= '0' && text[end] <= '9' || text[end]|0x20 >= 'a' && text[end]|0x20 <= 'z') {
		if (text[end]|0x20) == 'e' && text[at] != '0' && end+1 < len(text) && (text[end+1] == '-' || text[end+1] == '+') {
			end++
		}
		end++
	}
	return max(end, at+1)
}
