// Package pass improves a lowered program: it removes checks that cannot fail
// and narrows types. It never changes what a program does, and each pass that
// is not required can be switched off.
package pass

import "jsgo/ir"

// Pass is one step of the pipeline.
type Pass struct {
	Name string
	Run  func(p *ir.Program)
}

// Passes are the passes in their order.
var Passes = []Pass{
	{"init", initialised}, // first: a variable with a dead zone or a hidden undefined has no type but any
	{"bigint", noBigInts}, // before types, which reads its flags
	{"types", types},      // last: reads what init has left of the assignments
}

// Options control a run.
type Options struct {
	Off   map[string]bool                  // names of passes that are left out
	After func(name string, p *ir.Program) // called after each pass, for dumps and the verifier; may be nil
}

// Run runs the passes over a program.
func Run(p *ir.Program, o Options) {
	for _, x := range Passes {
		if o.Off[x.Name] {
			continue
		}
		x.Run(p)
		if o.After != nil {
			o.After(x.Name, p)
		}
	}
}
