package harness

import (
	"os"
	"path/filepath"
	"testing"
)

func TestMessageLines(t *testing.T) {
	for _, c := range []struct{ name, stderr, want string }{
		{"frame and stack", "/x/a.js:3\nthrow e;\n^\n\nTypeError: m\n    at f (/x/a.js:3:7)\n\nNode.js v20.1.0\n", "TypeError: m\n"},
		{"properties", "/x/a.js:3\nthrow e;\n^\n\nError: m\n    at f (a.js:1:1) {\n  code: 'E'\n}\n\nNode.js v20.1.0\n", "Error: m\n  code: 'E'\n}\n"},
		{"warning", "(node:12) Warning: w\n(Use `node --trace-warnings ...` to show where the warning was created)\n", "(PROCESS) Warning: w\n"},
		{"own output", "plain\n", "plain\n"},
		{"nothing", "", ""},
	} {
		if got := MessageLines(c.stderr); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestJudge(t *testing.T) {
	known := Expectations{"bad": "why"}
	for _, c := range []struct {
		name, failure string
		reported      bool
	}{{"bad", "fails", false}, {"bad", "", true}, {"good", "", false}, {"good", "fails", true}} {
		if got := known.Judge(c.name, c.failure) != ""; got != c.reported {
			t.Errorf("Judge(%q, %q) reported = %v", c.name, c.failure, got)
		}
	}
}

func TestReadExpectations(t *testing.T) {
	for text, ok := range map[string]bool{"# c\n\na/b the reason\n": true, "a/b\n": false, "a x\na y\n": false} {
		path := filepath.Join(t.TempDir(), "e.txt")
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := ReadExpectations(path); (err == nil) != ok {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestRunLimits(t *testing.T) {
	r, err := Run(Command{Args: []string{"sh", "-c", "sleep 9"}, Timeout: 50e6})
	if err != nil || r.End() != "timeout" {
		t.Errorf("%v, %v", r.End(), err)
	}
	r, err = Run(Command{Args: []string{"sh", "-c", "cat; exit 3"}, Stdin: "in"})
	if err != nil || r.Stdout != "in" || r.End() != "exit 3" {
		t.Errorf("%+v, %v", r, err)
	}
}
