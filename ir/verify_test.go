package ir_test

import (
	"testing"

	"jsgo/ir"
	"jsgo/ir/pass"
)

// TestVerify checks the invariants after lowering and after each pass.
func TestVerify(t *testing.T) {
	programs(t, func(t *testing.T, p *ir.Program) {
		if bad := ir.Verify(p); len(bad) > 0 {
			t.Fatalf("after lowering:\n%s", ir.Report(bad))
		}
		pass.Run(p, pass.Options{After: func(name string, p *ir.Program) {
			if bad := ir.Verify(p); len(bad) > 0 {
				t.Fatalf("after %s:\n%s", name, ir.Report(bad))
			}
		}})
	})
}
