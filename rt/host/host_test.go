package host_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// build compiles a program of testdata.
func build(t *testing.T, name string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), name)
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, "./testdata/"+name)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if b, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	return out
}

func run(t *testing.T, path string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var o, e bytes.Buffer
	cmd := exec.Command(path, args...)
	cmd.Stdout, cmd.Stderr = &o, &e
	err := cmd.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	return o.String(), e.String(), code
}

// Limits of a hello: what it links grows only with a reason. The time is the
// best of ten runs, on a machine that others use, too.
const (
	maxHelloSize = 6 << 20
	maxHelloTime = 15 * time.Millisecond
)

func TestHello(t *testing.T) {
	path := build(t, "hello")
	best := time.Hour
	for range 10 {
		start := time.Now()
		stdout, stderr, code := run(t, path)
		best = min(best, time.Since(start))
		if stdout != "hello\n" || stderr != "" || code != 0 {
			t.Fatalf("got %q, %q, %d", stdout, stderr, code)
		}
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d bytes, %v", info.Size(), best)
	if info.Size() > maxHelloSize || best > maxHelloTime {
		t.Errorf("%d bytes, %v", info.Size(), best)
	}
}

// TestHelloLinks looks for functions of packages that a small program must not
// contain. (math/big links fmt.Sprintf, for one of its panics.)
func TestHelloLinks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hello")
	if b, err := exec.Command("go", "build", "-o", path, "./testdata/hello").CombinedOutput(); err != nil {
		t.Fatalf("%s", b)
	}
	b, err := exec.Command("go", "tool", "nm", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, banned := range []string{"reflect.Value.Call", "net.Dial", "net/http.", "text/template.", "os/signal.Notify"} {
		if strings.Contains(string(b), " "+banned) {
			t.Errorf("links %s", banned)
		}
	}
}

const footer = "\n\nNode.js v20.20.2\n"

const rejection = "node:internal/process/promises:389\n      new UnhandledPromiseRejection(reason);\n      ^\n\n" +
	"UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason \"#<Object>\"." +
	"\n    at throwUnhandledRejectionsMode (node:internal/process/promises:389:7)\n    at processPromiseRejections (node:internal/process/promises:470:17)\n    at process.processTicksAndRejections (node:internal/process/task_queues:96:32) {\n  code: 'ERR_UNHANDLED_REJECTION'\n}"

func TestPrograms(t *testing.T) {
	path := build(t, "errors")
	tests := []struct {
		name, stdout, stderr string
		code                 int
	}{
		{"throw", "", "TypeError: bad\n    at foo (a.js:1:2)" + footer, 1},
		{"string", "", "Uncaught:\nstr\n(Use `node --trace-uncaught ...` to show where the exception was thrown)" + footer, 1},
		{"object", "", "Uncaught:\n[ 1 ]" + footer, 1},
		{"reject", "", rejection + footer, 1},
		{"rejectError", "", "TypeError: x\n    at foo (a.js:1:2)" + footer, 1},
		{"unsettled", "", "", 13},
		{"handled", "", "", 0},
		{"exitCode", "", "", 5},
		{"hooks", "caught 1 uncaughtException\nbeforeExit 0\nagain\nbeforeExit 0\nexit 0\n", "", 3},
		{"order", "main\ntick\njob\ntimeout\ntimeout 2\ntick in timeout\njob in timeout\nimmediate\n", "", 0},
		{"fault", "", "jsgo: internal error: BUG: left 1, right 2\n", 70},
		{"nil", "", "jsgo: internal error: runtime error: invalid memory address or nil pointer dereference\n", 70},
		{"deep", "RangeError: Maximum call stack size exceeded true\n", "", 0},
		{"pipe", "", "", 9},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			stdout, stderr, code := run(t, path, test.name)
			if stdout != test.stdout || stderr != test.stderr || code != test.code {
				t.Errorf("got %d\n%s\n%s\nwant %d\n%s\n%s", code, stdout, stderr, test.code, test.stdout, test.stderr)
			}
		})
	}
}

func TestConsole(t *testing.T) {
	stdout, stderr, _ := run(t, build(t, "errors"), "console")
	stderr = regexp.MustCompile(`node:\d+`).ReplaceAllString(stderr, "node:1")
	for name, got := range map[string]string{"console.out": stdout, "console.err": stderr} {
		want, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
}
