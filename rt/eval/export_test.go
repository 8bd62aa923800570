package eval

import (
	"jsgo/ir"
	"jsgo/ir/lower"
	"jsgo/rt/js"
)

// Assemble takes a text through all stages but the last, as eval code and as
// code that a direct call of eval is given. It returns what is wrong with the IR.
func Assemble(r *js.Realm, text string) string {
	sites := [...]*lower.Site{nil, {Names: []string{"va", "lb", "fc", "varguments"}, Variables: true, InFunction: true}}
	for _, site := range sites {
		tree, bad := parseIn(text, site != nil)
		if bad != nil {
			return ""
		}
		mod, bad := scriptIn(tree, isStrict(tree.Tree), site)
		if bad != nil {
			return ""
		}
		if list := ir.Verify(&ir.Program{Modules: []*ir.Module{mod}}); len(list) > 0 {
			return ir.Report(list)
		}
		u := newUnit(machineOf(r), mod)
		for _, f := range mod.Funcs {
			u.code(f)
		}
	}
	return ""
}
