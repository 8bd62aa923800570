package testsuite

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"jsgo/testsuite/internal/harness"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var record = flag.Bool("record", false, "ask node again for the outputs of testsuite/programs")

const (
	programTimeout = 20 * time.Second
	atOnce         = 2 // programs that run at the same time
	shortSample    = 8 // with -short, one program of so many is run
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }

// An outcome is what is recorded of a program, in the file NAME.out.
type outcome struct {
	Exit   int
	Stdout string
	Stderr string // harness.MessageLines of it
}

// A program is NAME.js (.mjs, .cjs, .ts, .mts) or the folder NAME with its
// main.*. Its first lines may say "// args: [...]" and "// stdin: "..."" in JSON.
type program struct {
	name  string // area/name
	path  string
	args  []string
	stdin string
}

func TestPrograms(t *testing.T) {
	programs := readPrograms(t)
	if *record {
		harness.NeedNode(t)
		recordPrograms(t, programs)
		return
	}
	known, err := harness.ReadExpectations("programs/expectations.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]bool{}
	for _, p := range programs {
		names[p.name] = true
	}
	for _, name := range known.Stale(names) {
		t.Errorf("expectations.txt names %s, which does not exist", name)
	}
	if testing.Short() {
		programs = sampleOf(programs)
	}
	built := buildPrograms(t, programs)
	for _, p := range programs {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			if report := known.Judge(p.name, checkProgram(p, built[p.key()])); report != "" {
				t.Error(report)
			}
		})
	}
}

// TestSwitchedOff compiles the programs about what the compiler assumes with
// each of its optimisations switched off: nothing may change.
func TestSwitchedOff(t *testing.T) {
	programs := slices.DeleteFunc(readPrograms(t), func(p program) bool { return !strings.HasPrefix(p.name, "assumptions/") })
	for _, off := range []string{"fast", "types", "bigint", "init"} {
		t.Run(off, func(t *testing.T) {
			t.Setenv("JSGO_DEBUG", "off="+off)
			built := buildPrograms(t, programs)
			for _, p := range programs {
				if report := checkProgram(p, built[p.key()]); report != "" {
					t.Errorf("%s %s", p.name, report)
				}
			}
		})
	}
}

func readPrograms(t *testing.T) []program {
	t.Helper()
	var programs []program
	files, err := filepath.Glob("programs/*/*")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, file := range files {
		entry, name := entryOf(file)
		if entry == "" {
			continue
		}
		p := program{name: name, path: filepath.Join(harness.Root(), "testsuite", entry)}
		if err := p.readDirectives(); err != nil {
			t.Fatal(err)
		}
		if seen[p.name] {
			t.Fatalf("two programs are called %s", p.name)
		}
		seen[p.name] = true
		programs = append(programs, p)
	}
	return programs
}

// entryOf returns the file to run and the name of the program at path, if it
// is one.
func entryOf(path string) (entry, name string) {
	ext := filepath.Ext(path)
	name = strings.TrimPrefix(path, "programs/")
	switch ext {
	case ".js", ".mjs", ".cjs", ".ts", ".mts":
		return path, strings.TrimSuffix(name, ext)
	case "":
		if mains, _ := filepath.Glob(filepath.Join(path, "main.*")); len(mains) == 1 {
			return mains[0], name
		}
	}
	return "", ""
}

// readDirectives reads the comment lines that the file begins with.
func (p *program) readDirectives() error {
	text, err := os.ReadFile(p.path)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(text)) {
		if value, ok := strings.CutPrefix(line, "// args: "); ok {
			err = errors.Join(err, json.Unmarshal([]byte(value), &p.args))
		} else if value, ok := strings.CutPrefix(line, "// stdin: "); ok {
			err = errors.Join(err, json.Unmarshal([]byte(value), &p.stdin))
		} else {
			break
		}
	}
	return err
}

// key is the program's name as harness.Program wants it.
func (p program) key() string { return strings.ReplaceAll(p.name, "/", ".") }

func (p program) outPath() string { return filepath.Join("programs", p.name+".out") }

// sampleOf keeps every so manieth program, so that each area keeps some.
func sampleOf(programs []program) []program {
	var sample []program
	for i := 0; i < len(programs); i += shortSample {
		sample = append(sample, programs[i])
	}
	return sample
}

func buildPrograms(t *testing.T, programs []program) map[string]harness.Built {
	t.Helper()
	list := make([]harness.Program, len(programs))
	for i, p := range programs {
		list[i] = harness.Program{Name: p.key(), Path: p.path}
	}
	// One executable may hold many; they are built before any test runs.
	built, err := harness.BuildMany(list, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return built
}

var running = make(chan struct{}, atOnce)

// checkProgram returns in what way the program fails, or "".
func checkProgram(p program, built harness.Built) string {
	if built.Err != "" {
		return "does not compile:\n" + built.Err
	}
	want, err := readOutcome(p.outPath())
	if err != nil {
		return err.Error()
	}
	running <- struct{}{}
	defer func() { <-running }()
	got, failure := p.run(built.Command)
	if failure != "" {
		return failure
	}
	if diff := cmp.Diff(want, got); diff != "" {
		return "differs from node (-node +got):\n" + diff
	}
	return ""
}

// run runs the program in a fresh folder.
func (p program) run(command []string) (outcome, string) {
	dir, err := os.MkdirTemp("", "program-")
	if err != nil {
		return outcome{}, err.Error()
	}
	defer os.RemoveAll(dir)
	r, err := harness.Run(harness.Command{
		Args: append(command[:len(command):len(command)], p.args...),
		Dir:  dir, Stdin: p.stdin, Timeout: programTimeout,
	})
	if err != nil {
		return outcome{}, err.Error()
	}
	if r.TimedOut || r.Signal != "" {
		return outcome{}, fmt.Sprintf("%s\nstdout:\n%s\nstderr:\n%s", r.End(), r.Stdout, r.Stderr)
	}
	return outcome{r.Exit, r.Stdout, harness.MessageLines(r.Stderr)}, ""
}

// recordPrograms runs each program twice with node: what differs between the
// two cannot be a test.
func recordPrograms(t *testing.T, programs []program) {
	dir := t.TempDir()
	var group sync.WaitGroup
	for _, p := range programs {
		group.Add(1)
		running <- struct{}{}
		go func() {
			defer group.Done()
			defer func() { <-running }()
			if err := p.record(filepath.Join(dir, p.key())); err != nil {
				t.Errorf("%s: %v", p.name, err)
			}
		}()
	}
	group.Wait()
}

func (p program) record(dir string) error {
	command, err := harness.NodeCommand(p.path, dir)
	if err != nil {
		return err
	}
	first, failure := p.run(command)
	second, failureAgain := p.run(command)
	if failure != "" || failureAgain != "" {
		return errors.New(failure + failureAgain)
	}
	if diff := cmp.Diff(first, second); diff != "" {
		return errors.New("node does not agree with itself:\n" + diff)
	}
	text := first.format()
	if again, err := parseOutcome(text); err != nil || again != first {
		return errors.New("the output cannot be recorded: does its last line end?")
	}
	return os.WriteFile(p.outPath(), text, 0o644)
}

// format is the text of a .out file: a txtar archive whose comment is the exit
// code when that is not 0, with stdout and stderr where there is any.
func (o outcome) format() []byte {
	var archive txtar.Archive
	if o.Exit != 0 {
		archive.Comment = fmt.Appendf(nil, "exit %d\n", o.Exit)
	}
	for _, f := range []txtar.File{{Name: "stdout", Data: []byte(o.Stdout)}, {Name: "stderr", Data: []byte(o.Stderr)}} {
		if len(f.Data) > 0 {
			archive.Files = append(archive.Files, f)
		}
	}
	return txtar.Format(&archive)
}

func readOutcome(path string) (outcome, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return outcome{}, fmt.Errorf("not recorded yet, `make record` does that: %w", err)
	}
	return parseOutcome(text)
}

func parseOutcome(text []byte) (o outcome, err error) {
	archive := txtar.Parse(text)
	if code, ok := strings.CutPrefix(string(archive.Comment), "exit "); ok {
		if o.Exit, err = strconv.Atoi(strings.TrimSpace(code)); err != nil {
			return o, err
		}
	}
	for _, f := range archive.Files {
		switch f.Name {
		case "stdout":
			o.Stdout = string(f.Data)
		case "stderr":
			o.Stderr = string(f.Data)
		default:
			return o, fmt.Errorf("unknown section %q", f.Name)
		}
	}
	return o, nil
}

// TestProgramsRecorded fails when a recorded output has lost its program.
func TestProgramsRecorded(t *testing.T) {
	names := map[string]bool{}
	for _, p := range readPrograms(t) {
		names[p.outPath()] = true
	}
	outs, _ := filepath.Glob("programs/*/*.out")
	sort.Strings(outs)
	for _, out := range outs {
		if !names[out] {
			t.Errorf("%s belongs to no program", out)
		}
	}
}
