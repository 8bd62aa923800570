package eval

import (
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser"
	"jsgo/rt/js"
)

// newFunction is https://tc39.es/ecma262/#sec-createdynamicfunction.
func (m *machine) newFunction(r *js.Realm, kind js.CodeFlags, params, body *js.String) (js.Value, *js.Throw) {
	head := "(" + functionWords(kind) + " anonymous("
	p := params.String()
	text := head + p + "\n) {\n" + body.String() + "\n})"
	brace := len(head) + len(p) + len("\n) ")
	tree, bad := parse(text)
	if bad == nil {
		bad = singleFunction(tree, brace)
	}
	if bad != nil {
		if text := parameterMistake(head, p); text != "" {
			bad = &mistake{class: "SyntaxError", text: text}
		}
		return js.Value{}, bad.throw(r)
	}
	functionIn(tree).Fn.Name = nil // it is no binding inside of the function
	mod, bad := script(tree, true)
	if bad != nil {
		return js.Value{}, bad.throw(r)
	}
	u := newUnit(m, mod)
	u.eval, u.origin, u.dynamic = true, r.CaptureStack(2), mod.Funcs[1]
	u.code(u.dynamic).js.Name = "anonymous"
	return u.run(r)
}

func functionWords(kind js.CodeFlags) string {
	s := "function"
	if kind&js.CodeAsync != 0 {
		s = "async function"
	}
	if kind&js.CodeGenerator != 0 {
		s += "*"
	}
	return s
}

// functionIn is the function that is the only statement of a script, or nil.
func functionIn(m *parser.Module) *ast.EFunction {
	var found *ast.EFunction
	for _, s := range m.Tree.Stmts {
		e, ok := s.Data.(*ast.SExpr)
		if !ok || found != nil {
			return nil
		}
		if found, ok = ast.Unwrap(e.Value).Data.(*ast.EFunction); !ok {
			return nil
		}
	}
	return found
}

// singleFunction checks that a text is the function that was put together: its
// body starts at the brace that was put there, and ends at the end.
func singleFunction(m *parser.Module, brace int) *mistake {
	f := functionIn(m)
	if f == nil || m.Tree.Pos(f.Fn.Body.Block.CloseBraceLoc) != len(m.File.Text)-len("})") {
		return &mistake{class: "SyntaxError", text: "Single function literal required"}
	}
	if m.Tree.Pos(f.Fn.Body.Loc) != brace {
		return &mistake{class: "SyntaxError", text: "Unexpected end of arg string"}
	}
	return nil
}

// parameterMistake is V8's text where the parameters are not what stands between
// the parentheses, whatever the body is; else "".
func parameterMistake(head, params string) string {
	const early = "Arg string terminates parameters early"
	end := len(head) + len(params)
	m := parser.Dynamic(head+params+"\n) {\n})", sourceName, ast.Script, ast.Config{})
	switch {
	case m.Err == nil:
		if f := functionIn(m); f == nil || m.Tree.Pos(f.Fn.Body.Loc) < end {
			return early
		}
		return ""
	case int(m.Err.Pos.Offset) > end, strings.HasPrefix(m.Err.Text, "Unexpected identifier"):
		if strings.Contains(params, ")") || strings.HasPrefix(m.Err.Text, "Unexpected identifier") {
			return early
		}
	}
	return ""
}
