package lower

import (
	"maps"
	"slices"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
)

// A name inside a with statement means a property of its object, where that has
// one when the name is evaluated, else what it means outside:
// https://tc39.es/ecma262/#sec-with-statement-runtime-semantics-evaluation.

func (l *lowerer) withStmt(d *ast.SWith) {
	o := l.b.Get(ir.OpToObject, l.expr(d.Value))
	l.pushScope()
	body := l.b.In(func() {
		l.enter()
		l.sc.with = l.b.NewVar("with", ir.VarHidden, ir.Any, l.sc.ir)
		l.b.Move(l.sc.with, o)
		l.withs++
		l.stmt(d.Body)
		l.withs--
	})
	l.popScope()
	l.b.Add(&ir.Instr{Op: ir.OpBlock, Label: l.label(), Body: body})
}

// holder finds the object of a with statement around that has a name as a
// property, undefined if none does. It is nil where there is no such statement
// between here and the declaration of the name.
func (l *lowerer) holder(name string) *ir.Var {
	if l.withs == 0 {
		return nil
	}
	var objects []*ir.Var
	s := l.sc
	for ; s != nil && s.names[name] == nil; s = s.parent {
		if s.with == nil {
			continue
		}
		if s.fn != l.fn {
			s.with.Captured = true
		}
		objects = append(objects, s.with)
	}
	if s == nil && l.rootVars != nil && !l.near(name) {
		objects = append(objects, l.rootVars)
	}
	if len(objects) == 0 {
		return nil
	}
	h := l.merge()
	l.b.Move(h, ir.Undef())
	l.block(func(label *ir.Label) {
		for _, o := range objects {
			l.ifElse(l.b.Named(ir.OpWithHas, name, o), func() {
				l.b.Move(h, o)
				l.breakTo(label)
			}, nil)
		}
	})
	return h
}

func sortedNames(s *scope) []string { return slices.Sorted(maps.Keys(s.names)) }

// withName evaluates a name by what it means: outside of all with statements,
// or as a property of the object of one.
func (l *lowerer) withName(name string, outside func() ir.Operand, inside func(h *ir.Var) ir.Operand) ir.Operand {
	h := l.holder(name)
	if h == nil {
		return outside()
	}
	m := l.merge()
	l.ifElse(l.b.Get(ir.OpIsUndefined, h), func() { l.b.Move(m, outside()) }, func() { l.b.Move(m, inside(h)) })
	return m
}

// withCallee is the callee of a call by name, whose this is the object of the
// with statement that has it.
func (l *lowerer) withCallee(name string) (f, this ir.Operand) {
	h := l.holder(name)
	if h == nil {
		return l.readName(name), ir.Undef()
	}
	m := l.merge()
	l.ifElse(l.b.Get(ir.OpIsUndefined, h), func() { l.b.Move(m, l.readName(name)) }, func() { l.b.Move(m, l.b.Named(ir.OpGet, name, h)) })
	return m, h
}
