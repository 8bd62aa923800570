package harness

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// Limits of one jsgo build.
const (
	buildTimeout = 10 * time.Minute
	buildMemory  = 8 << 30
	batchSize    = 64
)

// A Program is an entry file to compile.
type Program struct {
	Name string // letters, digits, '-', '_' and '.'
	Path string
	Goal string // "script", "module", or "" for what the file name says
}

// A Built program is the command that runs it, or why there is none.
type Built struct {
	Command []string
	Err     string
}

// NodeEngine reports whether JSGO_ENGINE=node replaces compiled programs by
// node itself. That measures the harness: every test must pass then.
func NodeEngine() bool { return os.Getenv("JSGO_ENGINE") == "node" }

// Root is the folder of the repository's go.mod.
var Root = sync.OnceValue(func() string {
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "go.mod")); missing == nil {
			return dir
		}
		if filepath.Dir(dir) == dir {
			break
		}
		dir = filepath.Dir(dir)
	}
	panic("BUG: the tests run outside the repository")
})

var jsgo struct {
	once sync.Once
	dir  string
	path string
	err  error
}

// Jsgo is the path of the jsgo command, which the first call builds. The
// variable JSGO names one that is there already.
func Jsgo() (string, error) {
	jsgo.once.Do(func() {
		if jsgo.path = os.Getenv("JSGO"); jsgo.path != "" {
			jsgo.path, jsgo.err = filepath.Abs(jsgo.path)
			return
		}
		if jsgo.dir, jsgo.err = os.MkdirTemp("", "jsgo-testsuite-"); jsgo.err != nil {
			return
		}
		jsgo.path = filepath.Join(jsgo.dir, "jsgo")
		cmd := exec.Command("go", "build", "-o", jsgo.path, "./cmd/jsgo")
		cmd.Dir = Root()
		if out, err := cmd.CombinedOutput(); err != nil {
			jsgo.err = fmt.Errorf("go build ./cmd/jsgo: %w\n%s", err, out)
		}
	})
	return jsgo.path, jsgo.err
}

// Main runs the tests of a package that uses Jsgo and removes what it built.
func Main(m *testing.M) int {
	defer func() {
		if jsgo.dir != "" {
			os.RemoveAll(jsgo.dir)
		}
	}()
	return m.Run()
}

// Build compiles one program to the executable out.
func Build(p Program, out string, flags ...string) (Result, error) {
	path, err := Jsgo()
	if err != nil {
		return Result{}, err
	}
	args := append([]string{path, "build"}, flags...)
	return Run(Command{
		Args: append(args, "-o", out, p.Path), Dir: filepath.Dir(out),
		Timeout: buildTimeout, Memory: buildMemory,
	})
}

// BuildMany compiles programs, many to an executable, below dir. Only a broken
// jsgo is an error; a program that does not compile has its Err.
func BuildMany(programs []Program, dir string) (map[string]Built, error) {
	if NodeEngine() {
		return nodeCommands(programs, dir)
	}
	if _, err := Jsgo(); err != nil {
		return nil, err
	}
	built := make(map[string]Built, len(programs))
	for len(programs) > 0 {
		n := min(batchSize, len(programs))
		buildBatch(programs[:n], filepath.Join(dir, fmt.Sprint("from-", programs[0].Name)), built)
		programs = programs[n:]
	}
	return built, nil
}

// buildBatch compiles programs into one executable. When that fails as a whole,
// halves are tried, so that one program cannot fail the others.
func buildBatch(programs []Program, dir string, built map[string]Built) {
	all, output := runBatch(programs, dir)
	if output == "" {
		for _, p := range programs {
			built[p.Name] = batchOutcome(p, all)
		}
		return
	}
	if len(programs) == 1 {
		built[programs[0].Name] = Built{Err: output}
		return
	}
	half := len(programs) / 2
	buildBatch(programs[:half], dir+"-a", built)
	buildBatch(programs[half:], dir+"-b", built)
}

func batchOutcome(p Program, all string) Built {
	if text, err := os.ReadFile(filepath.Join(filepath.Dir(all), p.Name+".err")); err == nil {
		return Built{Err: string(text)}
	}
	return Built{Command: []string{all, p.Name}}
}

// runBatch returns the executable, or what jsgo said when there is none.
func runBatch(programs []Program, dir string) (all, failure string) {
	jsgo, err := Jsgo()
	if err != nil {
		return "", err.Error()
	}
	all, list := filepath.Join(dir, "all"), filepath.Join(dir, "list.txt")
	if err := errors.Join(os.MkdirAll(dir, 0o755), os.WriteFile(list, batchList(programs), 0o644)); err != nil {
		return "", err.Error()
	}
	r, err := Run(Command{
		Args: []string{jsgo, "build", "--many", list, "-o", all}, Dir: dir,
		Timeout: buildTimeout, Memory: buildMemory,
	})
	if err != nil {
		return "", err.Error()
	}
	if _, missing := os.Stat(all); missing != nil && !allRefused(programs, dir) {
		return "", fmt.Sprintf("jsgo build: %s\n%s%s", r.End(), r.Stdout, r.Stderr)
	}
	return all, ""
}

// allRefused reports whether every program has its error, and there is rightly
// no executable.
func allRefused(programs []Program, dir string) bool {
	for _, p := range programs {
		if _, err := os.Stat(filepath.Join(dir, p.Name+".err")); err != nil {
			return false
		}
	}
	return true
}

func batchList(programs []Program) []byte {
	var list strings.Builder
	for _, p := range programs {
		list.WriteString(p.Name + "\t" + p.Path)
		if p.Goal != "" {
			list.WriteString("\t" + p.Goal)
		}
		list.WriteByte('\n')
	}
	return []byte(list.String())
}
