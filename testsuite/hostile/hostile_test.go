package hostile

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"jsgo/testsuite/internal/harness"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }

func needJsgo(t *testing.T) string {
	t.Helper()
	if harness.NodeEngine() {
		t.Skip("JSGO_ENGINE=node compiles nothing")
	}
	path, err := harness.Jsgo()
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// build writes files below a fresh folder and compiles the entry. The
// executable's path is returned whether it is there or not.
func build(t *testing.T, files map[string]string, entry string) (harness.Result, string) {
	t.Helper()
	jsgo := needJsgo(t)
	dir := t.TempDir()
	source, work := filepath.Join(dir, "source"), filepath.Join(dir, "work")
	for name, text := range files {
		path := filepath.Join(source, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, folder := range []string{source, work} {
		if err := os.MkdirAll(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(work, "program")
	r, err := harness.Run(harness.Command{
		Args: []string{jsgo, "build", "-o", out, "--", entry}, Dir: source,
		Timeout: 2 * time.Minute, Memory: 6 << 30,
	})
	if err != nil {
		t.Fatal(err)
	}
	checkSane(t, r)
	return r, out
}

// checkSane fails on the ways in which no build may end.
func checkSane(t *testing.T, r harness.Result) {
	t.Helper()
	if r.TimedOut || r.Signal != "" {
		t.Fatalf("jsgo build: %s", r.End())
	}
	for _, word := range []string{"goroutine ", "BUG:", "panic:", "runtime error"} {
		if strings.Contains(r.Stderr, word) {
			t.Fatalf("jsgo build fell over:\n%.2000s", r.Stderr)
		}
	}
}

// checkRefused wants a refusal whose message has each of words, and no output.
func checkRefused(t *testing.T, r harness.Result, out string, words ...string) {
	t.Helper()
	if r.Exit == 0 {
		t.Error("compiles")
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("left an executable")
	}
	for _, word := range words {
		if !strings.Contains(r.Stderr, word) {
			t.Errorf("the message lacks %q:\n%s", word, r.Stderr)
		}
	}
}

func run(t *testing.T, out string) harness.Result {
	t.Helper()
	r, err := harness.Run(harness.Command{Args: []string{out}, Dir: t.TempDir(), Timeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSyntaxErrors: early errors have a place and a code, and nothing is built.
func TestSyntaxErrors(t *testing.T) {
	for _, c := range []struct{ name, file, source, place string }{
		{"token", "a.js", "let x = 1;\nlet y = ;\n", "a.js:2:9"},
		{"end of file", "a.js", "function f() {\n", "a.js:2:1"},
		{"duplicate let", "a.js", "let a;\nlet a;\n", "a.js:2:5"},
		{"await in function", "a.mjs", "function f() { await x; }\n", "a.mjs:1:16"},
		{"return in module", "a.mjs", "return 1;\n", "a.mjs:1:1"},
		{"break outside", "a.js", "break;\n", "a.js:1:1"},
		{"regular expression", "a.js", "const r = /(/;\n", "a.js:1:11"},
		{"private name", "a.js", "class A { m() { return this.#x; } }\n", "a.js:1:29"},
		{"strict octal", "a.mjs", "const x = 010;\n", "a.mjs:1:11"},
		{"with in strict", "a.mjs", "with (x) {}\n", "a.mjs:1:1"},
		{"assignment", "a.js", "1 = 2;\n", "a.js:1:1"},
		{"super", "a.js", "function f() { super(); }\n", "a.js:1:16"},
		{"unterminated string", "a.js", "const s = 'abc\n';\n", "a.js:1:"},
		{"TypeScript", "a.ts", "let x: = 1;\n", "a.ts:1:8"},
		{"missing export", "a.mjs", "import { nothing } from './b.mjs';\nnothing();\n", "a.mjs:1:10"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, out := build(t, map[string]string{c.file: c.source, "b.mjs": "export const b = 1;\n"}, c.file)
			checkRefused(t, r, out, c.place, "error JSGO")
		})
	}
}

// TestRefused: what cannot work is refused by name.
func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name, entry string
		files       map[string]string
		word        string
	}{
		{"no such entry", "none.js", nil, "none.js"},
		{"entry is a folder", "d", map[string]string{"d/x.txt": ""}, "d"},
		{"missing import", "a.mjs", map[string]string{"a.mjs": "import './nope.mjs';\n"}, "./nope.mjs"},
		{"missing package", "a.mjs", map[string]string{"a.mjs": "import 'no-such-package';\n"}, "no-such-package"},
		{"invalid package.json", "a.mjs", map[string]string{"a.mjs": "import 'p';\n", "node_modules/p/package.json": "{,}"}, "package.json"},
		{"binary", "a.js", map[string]string{"a.js": "\x00\xff\xfe\x01\x7fELF"}, "a.js"},
		{"outside of exports", "a.mjs", map[string]string{
			"a.mjs": "import 'p/hidden.js';\n", "node_modules/p/package.json": `{"exports": "./i.js"}`, "node_modules/p/hidden.js": "",
		}, "p/hidden.js"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, out := build(t, c.files, c.entry)
			checkRefused(t, r, out, c.word)
		})
	}
}

// TestMissingRequire: a require that fails is the program's to handle.
func TestMissingRequire(t *testing.T) {
	r, out := build(t, map[string]string{"a.js": "try { require('optional'); } catch (e) { console.log(e.code); }\nrequire('./nope');\n"}, "a.js")
	if r.Exit != 0 {
		t.Fatalf("does not compile:\n%s", r.Stderr)
	}
	got := run(t, out)
	if got.Stdout != "MODULE_NOT_FOUND\n" || got.Exit != 1 || !strings.Contains(got.Stderr, "Cannot find module './nope'") {
		t.Errorf("%s\nstdout: %s\nstderr: %s", got.End(), got.Stdout, got.Stderr)
	}
}

// TestBrokenRequire: what is required and cannot be loaded throws when it is, as in node.
func TestBrokenRequire(t *testing.T) {
	for _, c := range []struct {
		name, file, text string
		stderr           string
	}{
		{"addon", "x.node", "\x7fELF", "x.node"},
		{"invalid json", "x.json", "{", "SyntaxError: "},
		{"syntax", "x.js", "let let = 1;", "SyntaxError: "},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, out := build(t, map[string]string{"a.js": "console.log('before');\nrequire('./" + c.file + "');\n", c.file: c.text}, "a.js")
			if r.Exit != 0 {
				t.Fatalf("does not compile:\n%s", r.Stderr)
			}
			if got := run(t, out); got.Stdout != "before\n" || got.Exit != 1 || !strings.Contains(got.Stderr, c.stderr) {
				t.Errorf("%s\nstdout: %s\nstderr: %s", got.End(), got.Stdout, got.Stderr)
			}
		})
	}
}

const depth = 100_000

// TestDeepNesting: either it compiles and runs, or a message says it is too deep.
func TestDeepNesting(t *testing.T) {
	repeat := strings.Repeat
	for name, source := range map[string]string{
		"parentheses":  "x = " + repeat("(", depth) + "1" + repeat(")", depth),
		"arrays":       "x = " + repeat("[", depth) + repeat("]", depth),
		"objects":      "x = " + repeat("{a:", depth) + "1" + repeat("}", depth),
		"blocks":       repeat("{", depth) + repeat("}", depth),
		"ifs":          repeat("if (x) ", depth) + ";",
		"else ifs":     "var x = 0; " + repeat("if (x) ; else ", depth) + ";",
		"functions":    repeat("function f() {", depth) + repeat("}", depth),
		"arrows":       "x = " + repeat("() => ", depth) + "1",
		"immediate":    "x = " + repeat("(function () { return ", 5000) + "1" + repeat("})()", 5000),
		"templates":    "x = " + repeat("`${", depth) + "1" + repeat("}`", depth),
		"negations":    "x = " + repeat("!", depth) + "1",
		"sum":          "console.log(1" + repeat(" + 1", depth) + ")",
		"members":      "x = a" + repeat(".b", depth),
		"calls":        "x = f" + repeat("()", depth),
		"assignments":  "var a; " + repeat("a = ", depth) + "1",
		"conditionals": "x = " + repeat("1 ? 2 : ", depth) + "3",
		"classes":      repeat("class A { static x = ", depth) + "1" + repeat("}", depth),
		"pattern":      "var " + repeat("[", depth) + "a" + repeat("]", depth) + " = 1",
		"regexp":       "x = /" + repeat("(", depth) + repeat(")", depth) + "/",
		"types":        "let x: " + repeat("Array<", depth) + "1" + repeat(">", depth),
	} {
		t.Run(name, func(t *testing.T) {
			file := "a.js"
			if name == "types" {
				file = "a.ts"
			}
			if r, out := build(t, map[string]string{file: source + ";\n"}, file); r.Exit != 0 {
				checkRefused(t, r, out, file)
			}
		})
	}
}

const greeting = "console.log('canary');\n"

// hostileNames would be code, flags or build constraints if they reached Go's
// tools as they are.
var hostileNames = []string{
	"a\nfunc init() { panic(1) }\n//.js", "a\rb.js", "`.js", "\".js", "'.js", "\\.js", "$(touch x).js", "-flag.js", "--.js",
	"@file.js", "%2e%2e.js", "CON.js", "x_test.js", "x_windows.js", "x_js.js", "_x.js", ".x.js", "a b.js", "\u202e.js", "go:embed x.js",
	strings.Repeat("n", 250) + ".js", "init.js", "main.js", "func.js", "C.js", "unsafe.js", "é.js", "#x.js", "?.js",
}

// TestHostileNames: whatever files and folders are called, the program is compiled.
func TestHostileNames(t *testing.T) {
	for _, name := range hostileNames {
		t.Run("file", func(t *testing.T) { checkPrints(t, map[string]string{name: greeting}, "./"+name) })
		folder := strings.TrimSuffix(name, ".js")
		t.Run("folder", func(t *testing.T) {
			if testing.Short() {
				t.Skip("the names of files are tested")
			}
			entry := "require(" + quote("./"+folder+"/i.js") + ");\n"
			checkPrints(t, map[string]string{folder + "/i.js": greeting, "entry.js": entry}, "entry.js")
		})
	}
}

// quote is name as a JavaScript string.
func quote(name string) string {
	return "'" + strings.NewReplacer("\\", "\\\\", "'", "\\'", "\n", "\\n", "\r", "\\r").Replace(name) + "'"
}

func checkPrints(t *testing.T, files map[string]string, entry string) {
	t.Helper()
	r, out := build(t, files, entry)
	if r.Exit != 0 {
		t.Fatalf("%q does not compile:\n%s", entry, r.Stderr)
	}
	if got := run(t, out); got.Stdout != "canary\n" || got.Exit != 0 {
		t.Errorf("%q: %s %q %s", entry, got.End(), got.Stdout, got.Stderr)
	}
}

// TestHostileText: text of the source never becomes Go.
func TestHostileText(t *testing.T) {
	const source = "//go:linkname main.x runtime.y\n/*line x.go:1 *" + "/ //export f\n" +
		"const s = 'a`b\\0*" + "/\\n//go:embed x', o = { 'func init() {': 1, '\"': 2, '\\u2028': 3, func: 4, range: 5 };\n" +
		"const \\u0069nit = `\r\n`, nil = 1, \u00b5 = 2, $ = 3, _ = 4, type = 5, chan = 6, fallthrough = 7;\n" +
		"console.log(s.length, Object.keys(o).length, init.length, nil + \u00b5 + $ + _ + type + chan + fallthrough);\n" + greeting
	r, out := build(t, map[string]string{"a.js": source, "x.go": "package main\nfunc init() { panic(1) }\n", "y.syso": "no object"}, "a.js")
	if r.Exit != 0 {
		t.Fatal(r.Stderr)
	}
	if got := run(t, out); got.Stdout != "19 5 1 28\ncanary\n" {
		t.Errorf("%s %q %s", got.End(), got.Stdout, got.Stderr)
	}
}

// TestRecursion: a stack that overflows is an exception, whatever recurses.
func TestRecursion(t *testing.T) {
	const source = `
const attempts = {
  plain() { const f = () => f() + 1; f(); },
  mutual() { const a = (n) => b(n) + 1, b = (n) => a(n) + 1; a(0); },
  getter() { const o = { get x() { return o.x; } }; o.x; },
  proxy() { const p = new Proxy({}, { get: (t, k, r) => r[k] }); p.x; },
  toString() { const o = { toString: () => '' + o }; String(o); },
  json() { let a = []; for (let i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a); },
  toJSON() { const o = { toJSON: () => JSON.stringify(o) }; JSON.stringify(o); },
  sort() { const f = () => [2, 1].sort(f); f(); },
  construct() { class A { constructor() { new A(); } } new A(); },
  generator() { function* g() { yield* g(); } g().next(); },
  spread() { const f = (...a) => f(...a, 1); f(); },
  apply() { const f = () => f.apply(null, arguments); f(); },
  replace() { const f = () => 'a'.replace('a', f); f(); },
  flat() { let a = []; for (let i = 0; i < 1e5; i++) a = [a]; a.flat(Infinity); },
  caught() { const f = () => { try { f(); } finally { f.n = 1; } }; f(); },
};
for (const [name, f] of Object.entries(attempts)) {
  try { f(); console.log(name, 'returned'); } catch (e) { console.log(name, e instanceof RangeError, e.message); }
}
`
	r, out := build(t, map[string]string{"a.js": source}, "a.js")
	if r.Exit != 0 {
		t.Fatal(r.Stderr)
	}
	got := run(t, out)
	if lines := strings.Count(got.Stdout, " true Maximum call stack size exceeded\n"); lines != 15 || got.Exit != 0 {
		t.Errorf("%d of 15 are RangeErrors; %s\n%s%.2000s", lines, got.End(), got.Stdout, got.Stderr)
	}
}

// TestInterrupted: a build that is interrupted leaves neither an executable
// nor anything in the folder for temporary files.
func TestInterrupted(t *testing.T) {
	jsgo := needJsgo(t)
	for _, delay := range []time.Duration{20, 100, 300, 700} {
		dir := t.TempDir()
		temp, out, source := filepath.Join(dir, "tmp"), filepath.Join(dir, "program"), filepath.Join(dir, "a.js")
		if err := os.Mkdir(temp, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(source, []byte(greeting+strings.Repeat("function f() { return [1].map((x) => x) }\n", 3000)), 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(jsgo, "build", "-o", out, source)
		cmd.Env = append(harness.BaseEnv(), "TMPDIR="+temp)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(delay * time.Millisecond)
		cmd.Process.Signal(syscall.SIGINT)
		if err := cmd.Wait(); err == nil {
			continue // it was done before
		}
		time.Sleep(200 * time.Millisecond) // for Go's own processes, which are ended too
		if _, err := os.Stat(out); err == nil {
			t.Errorf("after %d ms: left an executable", delay)
		}
		if left, _ := os.ReadDir(temp); len(left) > 0 {
			t.Errorf("after %d ms: left %v", delay, left)
		}
	}
}
