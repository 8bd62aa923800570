package lower

import (
	"strconv"
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
)

// noText is how V8's messages show an expression that they have no text for.
const noText = "(intermediate value)"

// exprText is an expression as V8's messages show callees and what is
// destructured; "" where they show the value instead.
func exprText(l *lowerer, e ast.Expr) string {
	if l.texts > maxText {
		return ""
	}
	l.texts++
	defer func() { l.texts-- }()
	switch d := e.Data.(type) {
	case *ast.EIdentifier:
		return l.name(d.Ref)
	case *ast.EImportIdentifier:
		return l.name(d.Ref)
	case *ast.EThis:
		return "this"
	case *ast.ENull:
		return "null"
	case *ast.EUndefined:
		if strings.HasPrefix(l.tree.Text[l.tree.Pos(e.Loc):], "void") {
			return "(void 0)"
		}
		return "undefined"
	case *ast.EBoolean:
		return strconv.FormatBool(d.Value)
	case *ast.ENumber:
		return trimNumber(d.Value)
	case *ast.EString:
		if s := foldedText(l, e.Loc, ast.String(d.Value)); s != "" {
			return s
		}
		return `"` + ast.String(d.Value) + `"`
	case *ast.ERegExp:
		return d.Value
	case *ast.ENewTarget:
		return ".new.target"
	case *ast.EAnnotation:
		return exprText(l, d.Value)
	case *ast.EInlinedEnum:
		return exprText(l, d.Value)
	case *ast.ECall:
		return textOr(exprText(l, d.Target)) + "(...)"
	case *ast.EImportCall, *ast.EImportString:
		return "ImportCall(...)"
	case *ast.EDot, *ast.EIndex:
		return memberText(l, e)
	case *ast.EIf:
		return noText + noText + noText
	case *ast.EObject:
		return "{" + strings.Repeat(noText, len(d.Properties)) + "}"
	case *ast.EArray:
		return "[" + listText(l, d.Items) + "]"
	case *ast.ESpread:
		return "(..." + textOr(exprText(l, d.Value)) + ")"
	case *ast.ETemplate:
		return templateText(l, d)
	case *ast.EUnary:
		return unaryText(l, d)
	case *ast.EBinary:
		return binaryText(l, d)
	}
	return ""
}

func textOr(s string) string {
	if s == "" {
		return noText
	}
	return s
}

func listText(l *lowerer, list []ast.Expr) string {
	texts := make([]string, len(list))
	for i, e := range list {
		texts[i] = textOr(exprText(l, e))
	}
	return strings.Join(texts, ",")
}

// memberText is the text of a property access.
func memberText(l *lowerer, e ast.Expr) string {
	target, chain := memberParts(e)
	before := textOr(exprText(l, target))
	if chain != ast.OptionalChainContinue && optional(target) != ast.OptionalChainNone {
		before = noText // (a?.b).c
	}
	dot, bracket := ".", "["
	if chain == ast.OptionalChainStart {
		dot, bracket = "?.", "?.["
	}
	switch d := e.Data.(type) {
	case *ast.EDot:
		return before + dot + d.Name
	case *ast.EIndex:
		switch k := d.Index.Data.(type) {
		case *ast.EPrivateIdentifier:
			return before + dot + l.name(k.Ref)
		case *ast.EString:
			if s := foldedText(l, d.Index.Loc, ast.String(k.Value)); s != "" {
				return before + bracket + s + "]"
			}
			return before + dot + ast.String(k.Value)
		}
		return before + bracket + textOr(exprText(l, d.Index)) + "]"
	}
	return noText
}

func memberParts(e ast.Expr) (target ast.Expr, chain ast.OptionalChain) {
	switch d := e.Data.(type) {
	case *ast.EDot:
		return d.Target, d.OptionalChain
	case *ast.EIndex:
		return d.Target, d.OptionalChain
	}
	return ast.Expr{}, ast.OptionalChainNone
}

func templateText(l *lowerer, d *ast.ETemplate) string {
	if d.TagOrNil.Data != nil {
		return textOr(exprText(l, d.TagOrNil)) + "(...)"
	}
	if len(d.Parts) == 0 {
		return `"` + ast.String(d.HeadCooked) + `"`
	}
	s := ""
	for _, p := range d.Parts {
		s += textOr(exprText(l, p.Value))
	}
	return s
}

var unaryTexts = map[ast.OpCode]string{
	ast.UnOpPos: "+", ast.UnOpNeg: "-", ast.UnOpCpl: "~", ast.UnOpNot: "!", ast.UnOpVoid: "void ", ast.UnOpTypeof: "typeof ",
	ast.UnOpDelete: "delete ", ast.UnOpPreInc: "++", ast.UnOpPreDec: "--",
}

func unaryText(l *lowerer, d *ast.EUnary) string {
	v := textOr(exprText(l, d.Value))
	switch d.Op {
	case ast.UnOpPostInc:
		return "(" + v + "++)"
	case ast.UnOpPostDec:
		return "(" + v + "--)"
	}
	return "(" + unaryTexts[d.Op] + v + ")"
}

var binaryTexts = map[ast.OpCode]string{
	ast.BinOpAdd: "+", ast.BinOpSub: "-", ast.BinOpMul: "*", ast.BinOpDiv: "/", ast.BinOpRem: "%", ast.BinOpPow: "**",
	ast.BinOpLt: "<", ast.BinOpLe: "<=", ast.BinOpGt: ">", ast.BinOpGe: ">=", ast.BinOpIn: "in", ast.BinOpInstanceof: "instanceof",
	ast.BinOpShl: "<<", ast.BinOpShr: ">>", ast.BinOpUShr: ">>>", ast.BinOpLooseEq: "==", ast.BinOpStrictEq: "===",
	ast.BinOpBitwiseOr: "|", ast.BinOpBitwiseAnd: "&", ast.BinOpBitwiseXor: "^", ast.BinOpLogicalOr: "||", ast.BinOpLogicalAnd: "&&",
	ast.BinOpNullishCoalescing: "??", ast.BinOpComma: ",",
}

// binaryText is the text of an operation: chains of one operator that V8 keeps
// flat, such as a + b + c, have one pair of parentheses.
func binaryText(l *lowerer, d *ast.EBinary) string {
	switch d.Op {
	case ast.BinOpStrictNe, ast.BinOpLooseNe:
		op := " == "
		if d.Op == ast.BinOpStrictNe {
			op = " === "
		}
		return "(!(" + textOr(exprText(l, d.Left)) + op + textOr(exprText(l, d.Right)) + "))"
	}
	op := binaryTexts[d.Op]
	if op == "" { // an assignment
		return exprText(l, d.Left)
	}
	if n, ok := foldNumbers(d); ok {
		return trimNumber(n)
	}
	right := " " + op + " " + textOr(exprText(l, d.Right)) + ")"
	if _, ok := d.Left.Data.(*ast.EString); ok && d.Op == ast.BinOpAdd { // "a" + "b" + c
		left := exprText(l, d.Left)
		return "(" + strings.TrimSuffix(strings.TrimPrefix(left, "("), ")") + right
	}
	if b, ok := d.Left.Data.(*ast.EBinary); ok && b.Op == d.Op && d.Op != ast.BinOpPow && binaryDepth(b) < maxText {
		return strings.TrimSuffix(exprText(l, d.Left), ")") + right
	}
	return "(" + textOr(exprText(l, d.Left)) + right
}

// maxText is how deep expressions are shown, so that the texts of a chain do not
// grow with its square.
const maxText = 100

func binaryDepth(d *ast.EBinary) int {
	for n := 1; ; n++ {
		b, ok := d.Left.Data.(*ast.EBinary)
		if !ok || n > maxText {
			return n
		}
		d = b
	}
}

// iterableText is what is said not to be iterable where an expression is the
// subject of for-of or of a spread in an array.
func iterableText(l *lowerer, e ast.Expr) string {
	switch d := e.Data.(type) {
	case *ast.ECall:
		return textOr(exprText(l, d.Target)) + " is not a function or its return value"
	case *ast.ENew:
		return textOr(exprText(l, d.Target)) + " is not a function or its return value"
	case *ast.EAnnotation:
		return iterableText(l, d.Value)
	}
	return textOr(exprText(l, e))
}

// initializerText is the same for the initialiser of an array pattern: V8 finds
// its text where the expression is at its own start.
func initializerText(l *lowerer, e ast.Expr) string {
	switch d := e.Data.(type) {
	case *ast.EDot, *ast.EIndex, *ast.EBinary, *ast.EArrow, *ast.EFunction:
		return ""
	case *ast.ECall:
		switch d.Target.Data.(type) {
		case *ast.EDot, *ast.EIndex:
			return ""
		}
	}
	return iterableText(l, e)
}

// bindingText is what messages call the value of a pattern, from its initialiser.
func bindingText(l *lowerer, b ast.Binding, e ast.Expr) string {
	if _, ok := b.Data.(*ast.BArray); ok {
		return initializerText(l, e)
	}
	return textOr(exprText(l, e))
}

// nestedText marks a pattern inside another: messages show the read of its
// first property instead.
const nestedText = "\x00"

// takeSource returns the text of what a pattern destructures; patterns inside
// it are nested.
func (l *lowerer) takeSource() string {
	s := l.source
	l.source = nestedText
	return s
}

// withSource runs f, in which the outermost pattern destructures text.
func (l *lowerer) withSource(text string, f func()) {
	outer := l.source
	l.source = text
	f()
	l.source = outer
}

// requireObject emits the check that v can be destructured; name is the first
// property of the pattern, where it is known, and plain says that the program
// sees the read of it.
func (l *lowerer) requireObject(v ir.Operand, name string, plain bool) {
	text := l.takeSource()
	if plain && name != "" || text == nestedText && name != "" {
		return // reading the property throws
	}
	in := l.b.Do(ir.OpRequireObject, v)
	in.Name, in.Text = name, strings.TrimPrefix(text, nestedText)
}
