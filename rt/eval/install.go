package eval

import "jsgo/rt/js"

// machineKey is where a realm keeps its machine.
var machineKey js.StateKey

// Install gives a realm what runs source text.
func Install(r *js.Realm) {
	m := machineOf(r)
	r.Host.Evaluate = m.evaluate
	r.Host.NewFunction = m.newFunction
	r.Host.Compile = m.compile
	r.Host.CompileBody = m.compileBody
}

func machineOf(r *js.Realm) *machine {
	if m, ok := r.State(&machineKey).(*machine); ok {
		return m
	}
	m := &machine{realm: r, main: &scope{}, mark: js.Undefined()}
	r.SetState(&machineKey, m)
	r.Host.Interpreter = &js.Interpreter{Function: runFunction, Places: m.places, DirectEval: m.evaluateDirectly}
	return m
}

// runFunction is Go's name of frame.run.
const runFunction = "jsgo/rt/eval.(*frame).run"

// places are the calls under way, innermost first.
func (m *machine) places(limit int) []js.Place {
	var list []js.Place
	for fr := m.top; fr != nil && len(list) < limit; fr = fr.up {
		list = append(list, js.Place{Code: fr.code, PC: fr.pc})
	}
	return list
}
