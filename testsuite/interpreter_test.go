package testsuite

import (
	"path/filepath"
	"testing"
	"time"

	"jsgo/testsuite/internal/harness"
)

// Limits of the build of the interpreter.
const (
	interpreterTimeout = 10 * time.Minute
	interpreterMemory  = 8 << 30
)

// TestInterpreter runs the programs of testsuite/programs in the interpreter of
// rt/eval: two engines that agree with node on a program agree with each other.
// What compiled programs fail is left out; interpreter.txt lists what only the
// interpreter does.
func TestInterpreter(t *testing.T) {
	if testing.Short() || harness.NodeEngine() || *record {
		t.Skip("builds an executable with all modules of node")
	}
	compiled, err := harness.ReadExpectations("programs/expectations.txt")
	if err != nil {
		t.Fatal(err)
	}
	known, err := harness.ReadExpectations("programs/interpreter.txt")
	if err != nil {
		t.Fatal(err)
	}
	interpreter := buildInterpreter(t)
	names := map[string]bool{}
	for _, p := range readPrograms(t) {
		names[p.name] = true
		if _, fails := compiled[p.name]; fails {
			continue
		}
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			built := harness.Built{Command: []string{interpreter, p.path}}
			if report := known.Judge(p.name, checkProgram(p, built)); report != "" {
				t.Error(report)
			}
		})
	}
	for _, name := range known.Stale(names) {
		t.Errorf("interpreter.txt names %s, which does not exist", name)
	}
}

// buildInterpreter builds the executable that interprets programs.
func buildInterpreter(t *testing.T) string {
	t.Helper()
	jsgo, err := harness.Jsgo()
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "interpreter")
	r, err := harness.Run(harness.Command{Args: []string{jsgo, "interpreter", out}, Timeout: interpreterTimeout, Memory: interpreterMemory})
	if err != nil {
		t.Fatal(err)
	}
	if r.Exit != 0 {
		t.Fatalf("jsgo interpreter: %s\n%s", r.End(), r.Stderr)
	}
	return out
}
