// Command corpus compiles and runs the programs of a folder, each with the npm
// packages it uses, and compares their output with what is recorded there.
//
//	go run ./testsuite/corpus -dir FOLDER [NAME...]
//
// A program is a folder with package.json (its "main" is the entry),
// package-lock.json and expected.txt, the stdout of node. It is installed once
// with `npm ci`, outside the repository.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jsgo/testsuite/internal/harness"
)

type options struct {
	dir, expectations string
	timeout           time.Duration
	names             []string
}

// A row is the outcome of one program.
type row struct {
	name    string
	failure string // empty for a pass
	build   time.Duration
	run     time.Duration
	size    int64
}

func main() {
	var o options
	flag.StringVar(&o.dir, "dir", "", "the folder of programs")
	flag.StringVar(&o.expectations, "expectations", filepath.Join(harness.Root(), "testsuite/corpus/expectations.txt"), "the known failures")
	flag.DurationVar(&o.timeout, "timeout", time.Minute, "for each run")
	flag.Parse()
	o.names = flag.Args()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "corpus:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	known, err := harness.ReadExpectations(o.expectations)
	if err != nil {
		return err
	}
	names, err := programNames(o)
	if err != nil {
		return err
	}
	passed, unexpected := 0, 0
	for _, name := range names {
		r := runProgram(o, name)
		report := known.Judge(name, r.failure)
		r.print(report)
		if r.failure == "" {
			passed++
		}
		if report != "" {
			unexpected++
		}
	}
	fmt.Printf("%d of %d pass\n", passed, len(names))
	if unexpected > 0 {
		return fmt.Errorf("%d programs are not as expectations.txt says", unexpected)
	}
	return nil
}

func programNames(o options) ([]string, error) {
	manifests, err := filepath.Glob(filepath.Join(o.dir, "*", "package.json"))
	if o.dir == "" || len(manifests) == 0 {
		return nil, fmt.Errorf("-dir %q has no programs (folders with package.json): %v", o.dir, err)
	}
	var names []string
	for _, path := range manifests {
		name := filepath.Base(filepath.Dir(path))
		if len(o.names) == 0 || slices.Contains(o.names, name) {
			names = append(names, name)
		}
	}
	return names, nil
}

func (r row) print(report string) {
	status := "pass"
	if r.failure != "" {
		status = "FAIL"
	}
	fmt.Printf("%-24s %s  build %5.1fs  run %5.2fs  %6.1f MB\n", r.name, status, r.build.Seconds(), r.run.Seconds(), float64(r.size)/1e6)
	if report == "" {
		report = r.failure // known
	}
	for line := range strings.Lines(report) {
		fmt.Print("    ", strings.TrimRight(line, "\n"), "\n")
	}
}

func runProgram(o options, name string) row {
	r := row{name: name}
	installed, err := harness.Install(filepath.Join(o.dir, name))
	if err != nil {
		r.failure = err.Error()
		return r
	}
	dir, err := os.MkdirTemp("", "corpus-")
	if err != nil {
		r.failure = err.Error()
		return r
	}
	defer os.RemoveAll(dir)
	r.failure = r.measure(o, installed, dir)
	return r
}

// measure builds and runs the installed program in the empty folder dir and
// returns in what way it fails.
func (r *row) measure(o options, installed, dir string) string {
	command, failure := r.compile(installed, filepath.Join(dir, "program"))
	if failure != "" {
		return failure
	}
	work := filepath.Join(dir, "work")
	if err := os.Mkdir(work, 0o755); err != nil {
		return err.Error()
	}
	got, err := harness.Run(harness.Command{Args: command, Dir: work, Timeout: o.timeout})
	if err != nil {
		return err.Error()
	}
	r.run = got.Wall
	want, err := os.ReadFile(filepath.Join(installed, "expected.txt"))
	if err != nil {
		return err.Error()
	}
	return difference(string(want), got)
}

func (r *row) compile(installed, out string) (command []string, failure string) {
	entry, err := entryOf(installed)
	if err != nil {
		return nil, err.Error()
	}
	if harness.NodeEngine() {
		return []string{"node", entry}, ""
	}
	built, err := harness.Build(harness.Program{Path: entry}, out)
	if err != nil {
		return nil, err.Error()
	}
	r.build = built.Wall
	info, err := os.Stat(out)
	if err != nil || built.Exit != 0 {
		return nil, fmt.Sprintf("jsgo build: %s\n%s", built.End(), head(built.Stderr+built.Stdout))
	}
	r.size = info.Size()
	return []string{out}, ""
}

func entryOf(dir string) (string, error) {
	var manifest struct {
		Main string `json:"main"`
	}
	text, err := os.ReadFile(filepath.Join(dir, "package.json"))
	if err != nil {
		return "", err
	}
	if err := json.Unmarshal(text, &manifest); err != nil || manifest.Main == "" {
		return "", fmt.Errorf(`package.json has no "main": %v`, err)
	}
	return filepath.Join(dir, manifest.Main), nil
}

// difference returns the first line that differs, and why there may be no more.
func difference(want string, got harness.Result) string {
	if got.Stdout == want && got.Exit == 0 && !got.TimedOut {
		return ""
	}
	wantLines, gotLines := strings.Split(want, "\n"), strings.Split(got.Stdout, "\n")
	n := 0
	for n < len(wantLines) && n < len(gotLines) && wantLines[n] == gotLines[n] {
		n++
	}
	text := fmt.Sprintf("%s, stdout equal up to line %d of %d", got.End(), n, len(wantLines))
	if n < len(wantLines) {
		text += "\nwant: " + clip(wantLines[n])
	}
	if n < len(gotLines) {
		text += "\ngot:  " + clip(gotLines[n])
	}
	if got.Stderr != "" {
		text += "\nstderr: " + head(got.Stderr)
	}
	return text
}

func clip(line string) string {
	if len(line) > 160 {
		return line[:160] + "…"
	}
	return line
}

// head is the first few lines of text.
func head(text string) string {
	lines := strings.SplitN(strings.TrimSpace(text), "\n", 9)
	for i := range lines {
		lines[i] = clip(lines[i])
	}
	return strings.Join(lines[:min(8, len(lines))], "\n")
}
