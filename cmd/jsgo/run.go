package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	goruntime "runtime"
	"strconv"
	"syscall"

	"jsgo/parser"
)

func runCommand() *command {
	return &command{name: "run", args: "ENTRY [ARGUMENTS]", summary: "compile a program, unless that is done, and run it", flags: &buildFlags{}, run: runProgram}
}

// runProgram builds an executable in the cache and becomes it.
func runProgram(c *command, args []string) int {
	rest, err := c.parse(args, true)
	switch {
	case errors.Is(err, errHelp):
		c.usage(os.Stdout)
		return exitOK
	case err != nil:
		return fail(exitUsage, err)
	case len(rest) == 0:
		c.usage(os.Stderr)
		return exitUsage
	}
	b := &builder{flags: c.flags.(*buildFlags)}
	if err := b.prepare(); err != nil {
		return fail(exitUsage, err)
	}
	out, err := b.cached(rest[0])
	if err != nil {
		return b.failed(err, rest[0])
	}
	err = syscall.Exec(out, append([]string{out}, rest[1:]...), os.Environ())
	return fail(exitInternal, fmt.Errorf("cannot run %s: %w", out, err))
}

// cached is the executable of a program: the one in the cache if all files that it was made of are as they were.
func (b *builder) cached(entry string) (string, error) {
	dir, err := cacheDir("run")
	if err != nil {
		return "", err
	}
	abs, err := filepath.Abs(entry)
	if err != nil {
		return "", err
	}
	record := recordPath(dir, abs)
	if out := record.fresh(b); out != "" {
		return out, nil
	}
	ctx, stop := interruptible()
	defer stop()
	p := &program{entry: entry}
	err = b.compiler.compile(p)
	b.progress.clear()
	b.report(p)
	if err != nil {
		return "", err
	}
	out := filepath.Join(dir, record.name()+"-"+b.key(p.graph)[:16])
	if _, missing := os.Stat(out); missing != nil {
		err = b.link(ctx, p, out)
		b.progress.clear()
		if err != nil {
			return "", err
		}
	}
	return out, record.write(b, p.graph, out)
}

// cacheDir is a folder of the user's cache that nobody else can read.
func cacheDir(name string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "jsgo", name)
	return dir, os.MkdirAll(dir, 0o700)
}

// A runRecord is the file that says what an executable in the cache was made of.
type runRecord struct{ path string }

func recordPath(dir, entry string) runRecord {
	sum := sha256.Sum256([]byte(entry))
	return runRecord{filepath.Join(dir, hex.EncodeToString(sum[:8])+".json")}
}

func (r runRecord) name() string { return filepath.Base(r.path[:len(r.path)-len(".json")]) }

// recorded is the content of a runRecord. Whatever is wrong with it, the program is compiled again.
type recorded struct {
	Version string
	Out     string
	Sum     string            // of the executable's size and time
	Files   map[string]string // path to size and time, "" for one that is missing
}

// compilerVersion changes whenever the compiler does, and what it compiles with.
func (b *builder) compilerVersion() string {
	exe := ""
	if path, err := os.Executable(); err == nil {
		exe = stamp(path)
	}
	return versionText() + " " + exe + " " + goruntime.Version() + " " + b.compiler.runtime.dir + " " + os.Getenv("JSGO_DEBUG")
}

// stamp is what changes when a file does.
func stamp(path string) string {
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return strconv.FormatInt(info.Size(), 10) + "@" + strconv.FormatInt(info.ModTime().UnixNano(), 10)
}

// fresh is the executable if nothing has changed, else "".
func (r runRecord) fresh(b *builder) string {
	text, err := os.ReadFile(r.path)
	var x recorded
	if err != nil || json.Unmarshal(text, &x) != nil || x.Version != b.compilerVersion() {
		return ""
	}
	if s := stamp(x.Out); s == "" || s != x.Sum || filepath.Dir(x.Out) != filepath.Dir(r.path) {
		return ""
	}
	for path, s := range x.Files {
		if stamp(path) != s {
			return ""
		}
	}
	return x.Out
}

// write notes what an executable was made of; the one before it is removed.
func (r runRecord) write(b *builder, g *parser.Graph, out string) error {
	var old recorded
	if text, err := os.ReadFile(r.path); err == nil && json.Unmarshal(text, &old) == nil && old.Out != out && filepath.Dir(old.Out) == filepath.Dir(r.path) {
		os.Remove(old.Out)
	}
	x := recorded{Version: b.compilerVersion(), Out: out, Sum: stamp(out), Files: map[string]string{}}
	for _, path := range b.inputs(g) {
		x.Files[path] = stamp(path)
	}
	text, err := json.Marshal(x)
	if err != nil {
		return err
	}
	temp, err := reserve(r.path)
	if err != nil {
		return err
	}
	if err := os.WriteFile(temp, text, 0o600); err != nil {
		return err
	}
	return os.Rename(temp, r.path)
}

// inputs are the files that decide what the program is: its modules, and every Go file of the runtime.
func (b *builder) inputs(g *parser.Graph) []string {
	var list []string
	for _, m := range g.Modules {
		list = append(list, m.Path)
	}
	for _, a := range g.Assets() {
		list = append(list, a.Path)
	}
	return append(list, b.compiler.runtime.goFiles()...)
}

// key is a hash of the contents of the inputs.
func (b *builder) key(g *parser.Graph) string {
	h := sha256.New()
	fmt.Fprintln(h, b.compilerVersion())
	for _, m := range g.Modules {
		fmt.Fprintf(h, "%q %d\n%s", m.Path, len(m.File.Text), m.File.Text)
	}
	for _, a := range g.Assets() {
		fmt.Fprintln(h, a.Path, stamp(a.Path))
	}
	for _, path := range b.compiler.runtime.goFiles() {
		fmt.Fprintln(h, path, stamp(path))
	}
	return hex.EncodeToString(h.Sum(nil))
}
