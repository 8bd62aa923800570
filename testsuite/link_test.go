package testsuite

import (
	"bufio"
	"debug/elf"
	"debug/gosym"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jsgo/testsuite/internal/harness"
)

var updateBudget = flag.Bool("update", false, "rewrite budget.txt with what is measured")

// budgetSlack is by how much a size may grow before it is reported.
const budgetSlack = 1.02

// linkPrograms are the programs of testsuite/link, and prefixes of packages
// that each must do without.
var linkPrograms = []struct {
	name    string
	without string
}{
	{"hello", "net crypto/tls net/http github.com/evanw/ jsgo/parser jsgo/ir jsgo/rt/eval jsgo/rt/node/http jsgo/rt/intl"},
	{"language", "net crypto/tls net/http github.com/evanw/ jsgo/parser jsgo/ir jsgo/rt/eval jsgo/rt/node/http jsgo/rt/intl"},
	{"american", "net crypto/tls net/http jsgo/rt/intl jsgo/rt/eval"},
	{"compare", "net crypto/tls net/http jsgo/rt/intl/dates jsgo/rt/eval"},
	{"intl", "net crypto/tls net/http jsgo/rt/eval"},
	{"files", "net/http crypto/tls github.com/evanw/ jsgo/parser jsgo/ir jsgo/rt/eval jsgo/rt/node/http"},
	{"server", "net/http github.com/evanw/ jsgo/parser jsgo/ir jsgo/rt/eval"},
	{"dynamic", "net/http crypto/tls jsgo/rt/node/http"},
}

// A budget is what one program may cost.
type budget struct {
	size  int64
	inits int // packages that run code before main
}

// TestLink keeps programs from linking what they do not name.
func TestLink(t *testing.T) {
	if harness.NodeEngine() {
		t.Skip("JSGO_ENGINE=node links nothing")
	}
	budgets := readBudgets(t)
	for _, p := range linkPrograms {
		t.Run(p.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), p.name)
			source := filepath.Join(harness.Root(), "testsuite/link", p.name+".js")
			r, err := harness.Build(harness.Program{Path: source}, out)
			if err != nil {
				t.Fatal(err)
			}
			if r.Exit != 0 {
				t.Fatalf("jsgo build: %s\n%s", r.End(), r.Stderr)
			}
			functions := linkedFunctions(t, out)
			checkAbsent(t, functions, strings.Fields(p.without))
			got := measureBudget(t, out, functions)
			checkBudget(t, budgets[p.name], got)
			budgets[p.name] = got
		})
	}
	if *updateBudget {
		writeBudgets(t, budgets)
	}
}

// linkedFunctions reads the names in the table that Go keeps for stack traces,
// which an executable without symbols has too.
func linkedFunctions(t *testing.T, path string) []*gosym.Sym {
	t.Helper()
	file, err := elf.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	section := file.Section(".gopclntab")
	if section == nil {
		t.Fatal("the executable has no function table")
	}
	data, err := section.Data()
	if err != nil {
		t.Fatal(err)
	}
	table, err := gosym.NewTable(nil, gosym.NewLineTable(data, file.Section(".text").Addr))
	if err != nil {
		t.Fatal(err)
	}
	symbols := make([]*gosym.Sym, len(table.Funcs))
	for i := range table.Funcs {
		symbols[i] = table.Funcs[i].Sym
	}
	return symbols
}

// checkAbsent reports each unwanted package once.
func checkAbsent(t *testing.T, functions []*gosym.Sym, unwanted []string) {
	t.Helper()
	reported := map[string]bool{}
	for _, f := range functions {
		for _, prefix := range unwanted {
			name := f.PackageName()
			if within(name, strings.TrimSuffix(prefix, "/")) && !reported[name] && !(prefix == "net" && name == "net/netip") {
				reported[name] = true
				t.Errorf("links %s (%s)", name, f.Name)
			}
		}
	}
}

func measureBudget(t *testing.T, path string, functions []*gosym.Sym) budget {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	b := budget{size: info.Size()}
	for _, f := range functions {
		if strings.HasSuffix(f.Name, ".init") {
			b.inits++
		}
	}
	return b
}

// checkBudget fails when it got better, too: what was won is then held.
func checkBudget(t *testing.T, want, got budget) {
	t.Helper()
	if *updateBudget {
		return
	}
	switch {
	case want.size == 0:
		t.Errorf("no budget; `go test ./testsuite -run TestLink -update` records %d bytes, %d inits", got.size, got.inits)
	case float64(got.size) > float64(want.size)*budgetSlack || got.inits > want.inits:
		t.Errorf("%d bytes, %d inits; the budget is %d bytes, %d inits", got.size, got.inits, want.size, want.inits)
	case float64(got.size)*budgetSlack < float64(want.size) || got.inits < want.inits:
		t.Errorf("only %d bytes, %d inits: lower the budget of %d bytes, %d inits with -update", got.size, got.inits, want.size, want.inits)
	}
}

func readBudgets(t *testing.T) map[string]budget {
	t.Helper()
	file, err := os.Open("budget.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	budgets := map[string]budget{}
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		if strings.HasPrefix(scanner.Text(), "#") {
			continue
		}
		var name string
		var b budget
		if _, err := fmt.Sscan(scanner.Text(), &name, &b.size, &b.inits); err != nil {
			t.Fatalf("budget.txt: %q: %v", scanner.Text(), err)
		}
		budgets[name] = b
	}
	return budgets
}

func writeBudgets(t *testing.T, budgets map[string]budget) {
	t.Helper()
	var text strings.Builder
	text.WriteString(budgetHeader)
	for _, p := range linkPrograms {
		if b := budgets[p.name]; b.size != 0 {
			fmt.Fprintf(&text, "%s %d %d\n", p.name, b.size, b.inits)
		}
	}
	if err := os.WriteFile("budget.txt", []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

const budgetHeader = "# What the programs of testsuite/link may cost: NAME BYTES PACKAGE-INITS.\n" +
	"# `go test ./testsuite -run TestLink -update` rewrites it; the diff is read in review.\n"
