package pass

import "jsgo/ir"

// importCycles numbers the import cycles of ES modules: modules with one number
// (above 0) import each other, those that are not listed are in no cycle.
func importCycles(p *ir.Program) map[*ir.Module]int {
	t := &tarjan{num: map[*ir.Module]int{}, low: map[*ir.Module]int{}, on: map[*ir.Module]bool{}, cycles: map[*ir.Module]int{}}
	for _, m := range p.Modules {
		if t.num[m] == 0 {
			t.visit(m)
		}
	}
	return t.cycles
}

// tarjan finds strongly connected components, without recursion: import chains
// may be long.
type tarjan struct {
	num, low map[*ir.Module]int
	on       map[*ir.Module]bool
	stack    []*ir.Module
	cycles   map[*ir.Module]int
	count    int
	next     int
}

type visit struct {
	m *ir.Module
	i int // of the next request
}

func (t *tarjan) enter(m *ir.Module) visit {
	t.next++
	t.num[m], t.low[m] = t.next, t.next
	t.stack = append(t.stack, m)
	t.on[m] = true
	return visit{m: m}
}

func (t *tarjan) visit(root *ir.Module) {
	path := []visit{t.enter(root)}
	for len(path) > 0 {
		top := &path[len(path)-1]
		if top.i == len(top.m.Requests) {
			m := top.m
			path = path[:len(path)-1]
			if len(path) > 0 {
				up := path[len(path)-1].m
				t.low[up] = min(t.low[up], t.low[m])
			}
			t.leave(m)
			continue
		}
		d := top.m.Requests[top.i].Module
		top.i++
		switch {
		case d == nil:
		case t.num[d] == 0:
			path = append(path, t.enter(d))
		case t.on[d]:
			t.low[top.m] = min(t.low[top.m], t.num[d])
		}
	}
}

// leave ends the visit of m; as the root of a component it takes it off the stack.
func (t *tarjan) leave(m *ir.Module) {
	if t.low[m] != t.num[m] {
		return
	}
	size, self := 0, false
	for _, r := range m.Requests {
		self = self || r.Module == m
	}
	at := len(t.stack)
	for {
		at--
		t.on[t.stack[at]] = false
		size++
		if t.stack[at] == m {
			break
		}
	}
	if size > 1 || self {
		t.count++
		for _, x := range t.stack[at:] {
			t.cycles[x] = t.count
		}
	}
	t.stack = t.stack[:at]
}
