// Package early finds early errors that the parser leaves (https://tc39.es/ecma262/#sec-static-semantic-rules): those that a
// walk over the tree can see. It does not look into regular expressions.
package early

import (
	"path"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/walk"
)

// Check returns the errors of a tree, in source order. Their texts are V8's.
func Check(t *ast.Tree) []ast.Message {
	c := checker{tree: t, heads: map[ast.S]bool{}}
	v := walk.Visitor{Stmt: c.stmt, Expr: c.expr, Func: c.enter, LeaveFunc: c.leave, Class: c.enterClass, LeaveClass: c.leaveClass}
	v.Tree(t)
	c.top()
	return c.messages
}

type checker struct {
	tree      *ast.Tree
	heads     map[ast.S]bool // declarations in the head of for-in and for-of
	functions int            // functions around
	targets   int            // functions and classes around in which new.target has a meaning
	vars      []name         // declared by var outside functions
	messages  []ast.Message
}

// name is a declared name at its place.
type name struct {
	text string
	loc  ast.Loc
}

func (c *checker) enter(f walk.Function) bool {
	c.functions++
	if f.Fn != nil {
		c.targets++
	}
	return true
}

func (c *checker) leave(f walk.Function) {
	c.functions--
	if f.Fn != nil {
		c.targets--
	}
}

func (c *checker) enterClass(*ast.Class) bool {
	c.targets++
	return true
}

func (c *checker) leaveClass(*ast.Class) { c.targets-- }

func (c *checker) fail(text string, loc ast.Loc, length int) {
	c.messages = append(c.messages, ast.Message{Text: text, Offset: c.tree.Pos(loc), Length: length})
}

func (c *checker) stmt(s ast.Stmt) bool {
	switch d := s.Data.(type) {
	case *ast.SForIn:
		c.heads[d.Init.Data] = true
	case *ast.SForOf:
		c.heads[d.Init.Data] = true
	case *ast.SLocal:
		c.initializers(d)
		if d.Kind == ast.LocalVar && c.functions == 0 && c.tree.Kind == ast.ESM {
			c.declare(d)
		}
	case *ast.SReturn:
		if c.functions == 0 && c.tree.Kind == ast.Script {
			c.fail("Illegal return statement", s.Loc, len("return"))
		}
	}
	return true
}

// initializers is https://tc39.es/ecma262/#prod-LexicalBinding: a pattern needs a value.
func (c *checker) initializers(d *ast.SLocal) {
	if c.heads[d] {
		return
	}
	for i := range d.Decls {
		if d.Decls[i].ValueOrNil.Data != nil {
			continue
		}
		switch d.Decls[i].Binding.Data.(type) {
		case *ast.BArray, *ast.BObject:
			c.fail("Missing initializer in destructuring declaration", d.Decls[i].Binding.Loc, 1)
		}
	}
}

func (c *checker) expr(e ast.Expr) bool {
	if c.tree.Kind != ast.Script {
		return true
	}
	switch e.Data.(type) {
	case *ast.ENewTarget:
		if c.targets == 0 && !c.tree.InFunction {
			c.fail("new.target expression is not allowed here", e.Loc, len("new.target"))
		}
	case *ast.EImportMeta:
		c.fail("Cannot use 'import.meta' outside a module", e.Loc, len("import.meta"))
	}
	return true
}

func (c *checker) declare(d *ast.SLocal) {
	v := walk.Visitor{
		Binding: func(b ast.Binding) bool {
			if id, ok := b.Data.(*ast.BIdentifier); ok {
				c.vars = append(c.vars, name{c.tree.Name(id.Ref), b.Loc})
			}
			return true
		},
		Expr: func(ast.Expr) bool { return false },
	}
	for i := range d.Decls {
		v.VisitBinding(d.Decls[i].Binding)
	}
}

// top checks the statements of the file itself.
func (c *checker) top() {
	if path.Ext(c.tree.Path) != ".js" && path.Ext(c.tree.Path) != ".mjs" {
		return // functions of TypeScript merge with what it makes variables of
	}
	switch c.tree.Kind {
	case ast.ESM:
		c.lexicalFunctions()
	case ast.Script:
		c.usings()
	}
}

// lexicalFunctions is https://tc39.es/ecma262/#sec-module-semantics-static-semantics-early-errors: in a module, what is
// declared as a function is not declared by var too.
func (c *checker) lexicalFunctions() {
	seen := map[string]bool{}
	for _, s := range c.tree.Stmts {
		f, ok := s.Data.(*ast.SFunction)
		if !ok || f.Fn.Name == nil {
			continue
		}
		seen[c.tree.Name(f.Fn.Name.Ref)] = true
	}
	for _, v := range c.vars {
		if seen[v.text] {
			c.fail("Identifier '"+v.text+"' has already been declared", v.loc, len(v.text))
		}
	}
}

// usings: a script has no using declarations outside blocks.
func (c *checker) usings() {
	for _, s := range c.tree.Stmts {
		if d, ok := s.Data.(*ast.SLocal); ok && d.Kind.IsUsing() {
			c.fail("Unexpected identifier", s.Loc, len("using"))
		}
	}
}
