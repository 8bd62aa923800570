package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"jsgo/codegen"
)

// A goBuild is one run of Go over emitted files.
type goBuild struct {
	runtime *runtime
	files   []codegen.File
	out     string
	goos    string
	goarch  string
	show    io.Writer // what -x prints to; nil for nowhere
	keep    string
}

// A goError is that Go does not accept what was emitted.
type goError struct {
	err    error
	output string
}

func (e *goError) Error() string {
	return "Go refuses what was emitted, which is a fault of jsgo: " + e.err.Error() + "\n" + head(e.output)
}

// headLines is how many of Go's lines are shown; the first ones are the causes of the others.
const headLines = 20

func head(output string) string {
	lines := strings.Split(strings.TrimRight(output, "\n"), "\n")
	if n := len(lines) - headLines; n > 0 {
		lines = append(lines[:headLines], fmt.Sprintf("and %d more lines", n))
	}
	return strings.Join(lines, "\n")
}

// run builds the executable. ctx ends it early; nothing is left then.
func (b *goBuild) run(ctx context.Context) error {
	dir, err := b.folder()
	if err != nil {
		return err
	}
	if b.keep == "" {
		defer os.RemoveAll(dir)
	}
	if err := b.write(ctx, dir); err != nil {
		return err
	}
	temp, err := reserve(b.out)
	if err != nil {
		return err
	}
	defer os.Remove(temp)
	if err := b.goTool(ctx, dir, temp); err != nil {
		return err
	}
	if err := os.Chmod(temp, 0o755); err != nil {
		return err
	}
	return os.Rename(temp, b.out)
}

// folder makes the folder to build in, which nobody else can write to.
func (b *goBuild) folder() (string, error) {
	if b.keep == "" {
		return os.MkdirTemp("", "jsgo-")
	}
	dir, err := filepath.Abs(b.keep)
	if err != nil {
		return "", err
	}
	return dir, os.MkdirAll(dir, 0o700)
}

// reserve makes an empty file beside a path, on the same file system.
func reserve(path string) (string, error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".jsgo-*")
	if err != nil {
		return "", errors.New("cannot write " + path + ": " + reason(err))
	}
	return f.Name(), f.Close()
}

func reason(err error) string {
	var e *os.PathError
	if errors.As(err, &e) {
		return e.Err.Error()
	}
	return err.Error()
}

// write writes the files of the Go module.
func (b *goBuild) write(ctx context.Context, dir string) error {
	module, err := b.runtime.moduleFiles()
	if err != nil {
		return err
	}
	for _, f := range append(module, b.files...) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		path := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(f.Text), 0o600); err != nil {
			return err
		}
	}
	return nil
}

// moduleFiles are go.mod and go.sum of an emitted program: it needs what the runtime needs, and the runtime.
func (r *runtime) moduleFiles() ([]codegen.File, error) {
	mod, err := os.ReadFile(filepath.Join(r.dir, "go.mod"))
	if err != nil {
		return nil, err
	}
	sum, err := os.ReadFile(filepath.Join(r.dir, "go.sum")) // an unpacked runtime has all modules, and no sums
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	text := strings.Replace(string(mod), "module jsgo\n", "module "+emittedModule+"\n", 1)
	text = strings.ReplaceAll(text, "=> ./", "=> "+r.dir+"/")
	text += "\nrequire jsgo v0.0.0\n\nreplace jsgo => " + r.dir + "\n"
	return []codegen.File{{Name: "go.mod", Text: text}, {Name: "go.sum", Text: string(sum)}}, nil
}

// goTool runs go build. Its processes are a group, so that all of them can be told to end.
func (b *goBuild) goTool(ctx context.Context, dir, out string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-trimpath", "-buildvcs=false", "-p=2", "-ldflags=-s -w", "-o", out, ".")
	cmd.Dir = dir
	cmd.Env = b.env(dir)
	var output bytes.Buffer
	cmd.Stdout, cmd.Stderr = &output, &output
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGINT) }
	cmd.WaitDelay = 3 * time.Second
	if b.show != nil {
		fmt.Fprintf(b.show, "cd %s && %s %s\n", dir, strings.Join(hermetic(), " "), strings.Join(cmd.Args, " "))
	}
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err == nil:
		return nil
	case errors.Is(err, exec.ErrNotFound):
		return errors.New("the go command is not on PATH; jsgo needs Go 1.26 or newer")
	}
	return b.explain(err, output.String())
}

// explain tells faults of what was emitted from those of the machine.
func (b *goBuild) explain(err error, output string) error {
	for _, words := range []string{"no space left on device", "signal: killed", "cannot allocate memory"} {
		if strings.Contains(output, words) || strings.Contains(err.Error(), words) {
			return errors.New("Go could not finish: " + words)
		}
	}
	if strings.Contains(output, "unsupported GOOS/GOARCH pair") {
		return fmt.Errorf("Go does not build for %s/%s", b.goos, b.goarch)
	}
	return &goError{err, output}
}

// hermetic are the variables that make a build depend on nothing but what is given, and reach no network.
func hermetic() []string {
	return []string{
		"CGO_ENABLED=0", "GOFLAGS=", "GOENV=off", "GOWORK=off", "GOPROXY=off", "GOTOOLCHAIN=local", "GOSUMDB=off", "GO111MODULE=on",
	}
}

// env is the environment of Go: no variable of its own that changes the result passes.
func (b *goBuild) env(dir string) []string {
	var env []string
	for _, v := range os.Environ() {
		name, _, _ := strings.Cut(v, "=")
		switch {
		case name == "GOCACHE", name == "GOMODCACHE", name == "GOPATH", name == "GOROOT", name == "GOMEMLIMIT", name == "GOMAXPROCS":
		case strings.HasPrefix(name, "GO"), strings.HasPrefix(name, "CGO_"):
			continue
		}
		env = append(env, v)
	}
	env = append(env, hermetic()...)
	env = append(env, "GOTMPDIR="+dir)
	if b.goos != "" {
		env = append(env, "GOOS="+b.goos, "GOARCH="+b.goarch)
	}
	return env
}
