package ir_test

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

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

// TestBroken breaks each rule. Positions (V6) need a text, which the text form
// has not.
func TestBroken(t *testing.T) {
	a, err := txtar.ParseFile("testdata/broken.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		t.Run(f.Name, func(t *testing.T) {
			p, err := ir.Parse(string(f.Data))
			if err != nil {
				t.Fatal(err)
			}
			want, _, _ := strings.Cut(f.Name, " ")
			got := map[string]bool{}
			bad := ir.Verify(p)
			for _, v := range bad {
				got[v.Rule] = true
			}
			if len(got) != 1 || !got[want] {
				t.Errorf("got %v\n%s", got, ir.Report(bad))
			}
		})
	}
}

// TestPositions breaks V6.
func TestPositions(t *testing.T) {
	p, err := ir.Parse("module 0 commonjs \"\"\nfunc 0 \"\" params=() length=0 at=0-0\n  return 1 at=9\n")
	if err != nil {
		t.Fatal(err)
	}
	p.Modules[0].Text = "return 1"
	if bad := ir.Verify(p); len(bad) != 1 || bad[0].Rule != "V6" {
		t.Error(ir.Report(bad))
	}
}
