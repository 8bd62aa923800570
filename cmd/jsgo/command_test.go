package main

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite testdata/help.txt")

// TestMain lets the test binary be jsgo itself.
func TestMain(m *testing.M) {
	if os.Getenv("JSGO_TEST_RUN") == "1" {
		os.Exit(run(os.Args[1:]))
	}
	os.Exit(m.Run())
}

// A result is how a command has ended.
type result struct {
	stdout, stderr string
	code           int
}

func jsgo(t *testing.T, dir string, args ...string) result {
	t.Helper()
	cmd := exec.Command(os.Args[0], args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "JSGO_TEST_RUN=1")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		if _, ok := err.(*exec.ExitError); !ok {
			t.Fatal(err)
		}
	}
	return result{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// files writes a folder of files.
func files(t *testing.T, texts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestHelp(t *testing.T) {
	var got strings.Builder
	got.WriteString(jsgo(t, ".", "help").stdout)
	for _, c := range commands() {
		got.WriteString("\n" + jsgo(t, ".", "help", c.name).stdout)
	}
	const golden = "testdata/help.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestExitCodes(t *testing.T) {
	dir := files(t, map[string]string{"bad.js": "let let = 1;\n", "good.js": "1;\n"})
	for _, c := range []struct {
		args   []string
		code   int
		stderr string
	}{
		{nil, exitUsage, "Usage: jsgo"},
		{[]string{"frobnicate"}, exitUsage, `no command "frobnicate"`},
		{[]string{"build"}, exitUsage, "Usage: jsgo build"},
		{[]string{"build", "-z", "good.js"}, exitUsage, "no flag -z"},
		{[]string{"build", "good.js", "-o"}, exitUsage, "-o needs a value"},
		{[]string{"build", "good.js", "-o", "."}, exitUsage, "is a folder"},
		{[]string{"build", "good.js", "-o", "no/such/x"}, exitUsage, "no folder"},
		{[]string{"build", "good.js", "--target", "linux"}, exitUsage, "OS/ARCH"},
		{[]string{"build", "none.js"}, exitRefused, "JSGO2001"},
		{[]string{"build", "bad.js"}, exitRefused, "bad.js:1:5: error JSGO"},
		{[]string{"explain", "JSGO9"}, exitUsage, "JSGO9"},
		{[]string{"explain", "JSGO2001"}, exitOK, ""},
		{[]string{"version"}, exitOK, ""},
		{[]string{"ast", "good.js"}, exitOK, ""},
		{[]string{"ir", "good.js"}, exitOK, ""},
		{[]string{"go", "good.js"}, exitOK, ""},
		{[]string{"why", "good.js"}, exitOK, ""},
	} {
		got := jsgo(t, dir, c.args...)
		if got.code != c.code || !strings.Contains(got.stderr, c.stderr) {
			t.Errorf("jsgo %q: exit %d, want %d, and %q in\n%s", c.args, got.code, c.code, c.stderr, got.stderr)
		}
	}
}

func TestBuildAndRun(t *testing.T) {
	dir := files(t, map[string]string{
		"a.js": "console.log(require('./b').text, process.argv.slice(2).join());\nprocess.exitCode = 3;\n",
		"b.js": "exports.text = 'one';\n",
	})
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv("GOCACHE", goCache(t))
	for _, c := range []struct{ change, want string }{{"", "one -x,--\n"}, {"", "one -x,--\n"}, {"exports.text = 'two';\n", "two -x,--\n"}} {
		if c.change != "" {
			if err := os.WriteFile(filepath.Join(dir, "b.js"), []byte(c.change), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got := jsgo(t, dir, "run", "a.js", "-x", "--")
		if diff := cmp.Diff(result{stdout: c.want, code: 3}, got, cmp.AllowUnexported(result{})); diff != "" {
			t.Errorf("-want +got:\n%s", diff)
		}
	}
}

// goCache is the folder of Go's cache, which depends on other variables than GOCACHE.
func goCache(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "env", "GOCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

func TestMany(t *testing.T) {
	dir := files(t, map[string]string{
		"a.js": "console.log(this === globalThis);\n", "b.js": "console.log(typeof this, process.argv[2]);\n", "c.js": "let let;\n",
		"list.txt": "a\ta.js\tscript\nb\tb.js\tmodule\nc\tc.js\n",
	})
	if got := jsgo(t, dir, "build", "--many", "list.txt", "-o", "all"); got.code != exitOK {
		t.Fatal(got)
	}
	for name, want := range map[string]string{"a": "true\n", "b": "undefined x\n"} {
		out, err := exec.Command(filepath.Join(dir, "all"), name, "x").CombinedOutput()
		if err != nil || string(out) != want {
			t.Errorf("%s: %v, %q, want %q", name, err, out, want)
		}
	}
	text, err := os.ReadFile(filepath.Join(dir, "c.err"))
	if err != nil || !strings.Contains(string(text), "c.js:1:5: error JSGO") {
		t.Errorf("c.err: %v, %q", err, text)
	}
}

// TestOutputIsReproducible: two builds, in two folders, are the same bytes.
func TestOutputIsReproducible(t *testing.T) {
	var first []byte
	for range 2 {
		dir := files(t, map[string]string{"a.js": "console.log(1);\n"})
		if got := jsgo(t, dir, "build", "a.js"); got.code != exitOK || got.stdout+got.stderr != "" {
			t.Fatal(got)
		}
		data, err := os.ReadFile(filepath.Join(dir, "a"))
		if err != nil {
			t.Fatal(err)
		}
		if first != nil && !bytes.Equal(first, data) {
			t.Error("the executables differ")
		}
		first = data
	}
}

func TestShellQuote(t *testing.T) {
	for s, want := range map[string]string{"a.js": "a.js", "": "''", "a b": "'a b'", "it's": `'it'\''s'`} {
		if got := shellQuote(s); got != want {
			t.Errorf("%q: %s, want %s", s, got, want)
		}
	}
}
