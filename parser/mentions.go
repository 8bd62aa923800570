package parser

import (
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/walk"
)

// Mention says how a program's own modules name a method.
type Mention uint8

// The ways, from the one that needs least.
const (
	NotMentioned Mention = iota
	Called               // by calls only, with no more arguments than the limit that Mentions was given
	Mentioned
)

// Mentions tells how the program's own modules name the methods of limits, which holds for each how many arguments a call
// may have to be Called. A string with the name counts as much as a member.
func (g *Graph) Mentions(limits map[string]int) map[string]Mention {
	found := map[string]Mention{}
	for _, m := range g.Modules {
		if m.Tree == nil || g.ofRuntime(m) || !hasAny(m.File.Text, limits) {
			continue
		}
		x := mentions{limits: limits, found: found, called: map[any]bool{}}
		v := walk.Visitor{Expr: x.expr, Binding: x.binding}
		v.Tree(m.Tree)
	}
	return found
}

// hasAny is a quick look whether a text has one of the names, or an escape that may spell it.
func hasAny(text string, names map[string]int) bool {
	for name := range names {
		if strings.Contains(text, name) {
			return true
		}
	}
	return strings.Contains(text, "\\u") || strings.Contains(text, "\\x")
}

type mentions struct {
	limits map[string]int
	found  map[string]Mention
	called map[any]bool // members that are called with few arguments
}

func (x *mentions) add(name string, how Mention) {
	if _, ok := x.limits[name]; ok {
		x.found[name] = max(x.found[name], how)
	}
}

func (x *mentions) expr(e ast.Expr) bool {
	switch d := e.Data.(type) {
	case *ast.ECall:
		if dot, ok := d.Target.Data.(*ast.EDot); ok && len(d.Args) <= x.limits[dot.Name] && !hasSpread(d.Args) {
			x.called[dot] = true
		}
	case *ast.EDot:
		if x.called[d] {
			x.add(d.Name, Called)
		} else {
			x.add(d.Name, Mentioned)
		}
	case *ast.EString:
		x.add(ast.String(d.Value), Mentioned)
	}
	return true
}

func hasSpread(args []ast.Expr) bool {
	for _, a := range args {
		if _, ok := a.Data.(*ast.ESpread); ok {
			return true
		}
	}
	return false
}

func (x *mentions) binding(b ast.Binding) bool {
	if d, ok := b.Data.(*ast.BObject); ok {
		for i := range d.Properties {
			if name, ok := d.Properties[i].Key.Data.(*ast.EString); ok {
				x.add(ast.String(name.Value), Mentioned)
			}
		}
	}
	return true
}
