package parser

import (
	"cmp"
	"slices"
)

// Order is the order in which the modules that m imports statically are evaluated, m last: depth first, each once
// (https://tc39.es/ecma262/#sec-innermoduleevaluation). CommonJS modules stand at their place and are not entered: they
// load what they require when they run.
func (g *Graph) Order(m *Module) []*Module {
	var order []*Module
	seen := map[*Module]bool{}
	var visit func(m *Module)
	visit = func(m *Module) {
		if seen[m] {
			return
		}
		seen[m] = true
		for _, imp := range m.Imports {
			if imp.Kind.IsStatic() && imp.Target.Module != nil {
				visit(imp.Target.Module)
			}
		}
		order = append(order, m)
	}
	visit(m)
	return order
}

// Components are the strongly connected components of the graph over the imports that follow accepts: those that a
// component depends on come before it (Tarjan). Within a component modules are ordered by ID.
func (g *Graph) Components(follow func(*Import) bool) [][]*Module {
	t := tarjan{follow: follow, index: make([]int, len(g.Modules)), low: make([]int, len(g.Modules)), onStack: make([]bool, len(g.Modules))}
	for _, m := range g.Modules {
		if t.index[m.ID] == 0 {
			t.visit(m)
		}
	}
	return t.components
}

// tarjan is the state of one run; index counts from 1, 0 is not visited.
type tarjan struct {
	follow     func(*Import) bool
	index, low []int
	onStack    []bool
	stack      []*Module
	next       int
	components [][]*Module
}

func (t *tarjan) visit(m *Module) {
	t.next++
	t.index[m.ID], t.low[m.ID] = t.next, t.next
	t.stack = append(t.stack, m)
	t.onStack[m.ID] = true
	for _, imp := range m.Imports {
		d := imp.Target.Module
		switch {
		case d == nil || !t.follow(imp):
		case t.index[d.ID] == 0:
			t.visit(d)
			t.low[m.ID] = min(t.low[m.ID], t.low[d.ID])
		case t.onStack[d.ID]:
			t.low[m.ID] = min(t.low[m.ID], t.index[d.ID])
		}
	}
	if t.low[m.ID] == t.index[m.ID] {
		t.pop(m)
	}
}

func (t *tarjan) pop(root *Module) {
	for i := len(t.stack) - 1; ; i-- {
		t.onStack[t.stack[i].ID] = false
		if t.stack[i] == root {
			component := append([]*Module(nil), t.stack[i:]...)
			sortByID(component)
			t.components = append(t.components, component)
			t.stack = t.stack[:i]
			return
		}
	}
}

func sortByID(modules []*Module) {
	slices.SortFunc(modules, func(a, b *Module) int { return cmp.Compare(a.ID, b.ID) })
}
