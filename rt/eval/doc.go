// Package eval runs source text: it parses and lowers it as the compiler does, and interprets the IR over the same runtime
// (rt/js). It holds no object model and no built-ins; a program links it only if it can reach it.
//
//	text ─parser→ tree ─ir/lower→ ir.Func ─assemble→ code ─frame.run→ value
//
// A function becomes flat code of numbered registers (assemble.go); a frame is one call of it (frame.go), which lives on the
// heap where the call can be suspended. Errors are *js.Throw, as everywhere.
package eval
