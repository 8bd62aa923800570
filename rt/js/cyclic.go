package js

import "slices"

// cyclic are the fields of a Cyclic Module Record while it is evaluated,
// https://tc39.es/ecma262/#sec-cyclic-module-records.
type cyclic struct {
	linked      bool
	index, low  int           // [[DFSIndex]] and [[DFSAncestorIndex]]
	root        *ModuleRecord // [[CycleRoot]]
	asyncOrder  int           // [[AsyncEvaluationOrder]]; 0 is unset
	pendingDeps int           // [[PendingAsyncDependencies]]
	parents     []*ModuleRecord
	capability  *Promise // [[TopLevelCapability]]
}

// isCyclic reports whether m is evaluated as an ES module is.
func (m *ModuleRecord) isCyclic() bool { return m.Kind != ModuleCommonJS && m.Kind != ModuleJSON }

// Evaluate runs a module and those that it imports, once; what awaits at the
// top level goes on later: see Promise.
func (m *ModuleRecord) Evaluate(r *Realm) *Throw {
	if !m.isCyclic() {
		_, e := m.requireCommonJS(r, nil)
		return e
	}
	switch m.state {
	case moduleRunning:
		return nil
	case moduleWaiting, moduleDone:
		return m.thrown
	}
	m.link(r)
	ev := evaluation{}
	e := ev.inner(r, m)
	if e != nil {
		for _, x := range ev.stack {
			x.state, x.thrown = moduleDone, e
		}
	}
	return e
}

// link makes the functions that the declarations of m and its imports hoist,
// https://tc39.es/ecma262/#sec-source-text-module-record-initialize-environment.
func (m *ModuleRecord) link(r *Realm) {
	if m.cyclic.linked || !m.isCyclic() {
		return
	}
	m.cyclic.linked = true
	for _, key := range m.Requests {
		if x := r.modules[key]; x != nil {
			x.link(r)
		}
	}
	if m.Init != nil && m.Error == nil {
		m.Init(r, m)
	}
}

// evaluation is one walk over the graph of modules.
type evaluation struct {
	stack []*ModuleRecord
	next  int
}

// inner is https://tc39.es/ecma262/#sec-innermoduleevaluation.
func (ev *evaluation) inner(r *Realm, m *ModuleRecord) *Throw {
	if !m.isCyclic() {
		return m.Evaluate(r)
	}
	switch m.state {
	case moduleRunning:
		return nil
	case moduleWaiting, moduleDone:
		return m.thrown
	}
	if m.Error != nil {
		m.state, m.thrown = moduleDone, ThrowModuleError(r, m.Error.Class, m.Error.Code, m.Error.Text)
		return m.thrown
	}
	m.state = moduleRunning
	m.index, m.low = ev.next, ev.next
	ev.next++
	ev.stack = append(ev.stack, m)
	for _, key := range m.Requests {
		if e := ev.request(r, m, key); e != nil {
			return e
		}
	}
	if e := m.start(r); e != nil {
		return e
	}
	if m.low == m.index {
		ev.close(m)
	}
	return nil
}

// request evaluates what m imports.
func (ev *evaluation) request(r *Realm, m *ModuleRecord, key string) *Throw {
	x := r.modules[key]
	if x == nil {
		return ThrowModuleError(r, "Error", "ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: "+key)
	}
	if e := ev.inner(r, x); e != nil || !x.isCyclic() {
		return e
	}
	if x.state == moduleRunning && slices.Contains(ev.stack, x) {
		m.low = min(m.low, x.low)
	} else if x.root != nil {
		x = x.root
		if x.thrown != nil {
			return x.thrown
		}
	}
	if x.asyncOrder > 0 && x.state != moduleDone {
		m.pendingDeps++
		x.parents = append(x.parents, m)
	}
	return nil
}

// start runs the body of m, or notes what it has to wait for.
func (m *ModuleRecord) start(r *Realm) *Throw {
	if m.pendingDeps == 0 && !m.Async {
		_, e := m.Run(r, m)
		return e
	}
	r.asyncModules++
	m.asyncOrder = r.asyncModules
	if m.pendingDeps == 0 {
		m.startAsync(r)
	}
	return nil
}

// close takes the strongly connected component of root from the stack.
func (ev *evaluation) close(root *ModuleRecord) {
	for {
		m := ev.stack[len(ev.stack)-1]
		ev.stack = ev.stack[:len(ev.stack)-1]
		m.root = root
		if m.state == moduleRunning {
			m.state = moduleDone
			if m.asyncOrder > 0 {
				m.state = moduleWaiting
			}
		}
		if m == root {
			return
		}
	}
}

// startAsync is https://tc39.es/ecma262/#sec-execute-async-module.
func (m *ModuleRecord) startAsync(r *Realm) {
	v, e := m.Run(r, m)
	if e != nil {
		m.rejected(r, e)
		return
	}
	v.AsPromise().ThenGo(r, func(r *Realm, v Value, rejected bool) {
		if rejected {
			m.rejected(r, &Throw{Value: v})
			return
		}
		m.fulfilled(r)
	})
}

// fulfilled is https://tc39.es/ecma262/#sec-async-module-execution-fulfilled.
func (m *ModuleRecord) fulfilled(r *Realm) {
	if m.state == moduleDone {
		return
	}
	m.settle(r, nil)
	list := m.available(nil)
	slices.SortFunc(list, func(a, b *ModuleRecord) int { return a.asyncOrder - b.asyncOrder })
	for _, x := range list {
		switch {
		case x.state == moduleDone:
		case x.Async:
			x.startAsync(r)
		default:
			if _, e := x.Run(r, x); e != nil {
				x.rejected(r, e)
			} else {
				x.settle(r, nil)
			}
		}
	}
}

// settle ends the evaluation of m.
func (m *ModuleRecord) settle(r *Realm, e *Throw) {
	m.state, m.thrown = moduleDone, e
	switch {
	case m.capability == nil:
	case e != nil:
		m.capability.Reject(r, e.Value)
	default:
		m.capability.Fulfill(r, Undefined())
	}
}

// available is https://tc39.es/ecma262/#sec-gather-available-ancestors.
func (m *ModuleRecord) available(list []*ModuleRecord) []*ModuleRecord {
	for _, p := range m.parents {
		if slices.Contains(list, p) || p.root != nil && p.root.thrown != nil {
			continue
		}
		if p.pendingDeps--; p.pendingDeps == 0 {
			list = append(list, p)
			if !p.Async {
				list = p.available(list)
			}
		}
	}
	return list
}

// rejected is https://tc39.es/ecma262/#sec-async-module-execution-rejected.
func (m *ModuleRecord) rejected(r *Realm, e *Throw) {
	if m.state == moduleDone {
		return
	}
	m.state, m.thrown = moduleDone, e
	for _, p := range m.parents {
		p.rejected(r, e)
	}
	m.settle(r, e)
}

// Promise returns the promise of a module that is still being evaluated, or nil.
func (m *ModuleRecord) Promise(r *Realm) *Promise {
	if m.root != nil {
		m = m.root
	}
	if m.state != moduleWaiting && (m.state != moduleRunning || m.asyncOrder == 0) {
		return nil
	}
	if m.capability == nil {
		m.capability = NewPromise(r)
	}
	return m.capability
}
