package harness

import (
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// oracleMajor is the version of node whose behaviour is the specification.
const oracleMajor = "v20."

//go:embed strip.cjs
var stripScript []byte

// NeedNode skips t when node 20 is not there. With CI=true that is a failure.
func NeedNode(t *testing.T) {
	t.Helper()
	out, err := exec.Command("node", "--version").Output()
	switch {
	case err != nil:
		missing(t, "node 20 is not on PATH; it is what this test compares with")
	case !strings.HasPrefix(string(out), oracleMajor):
		missing(t, "node on PATH is %s, this test compares with node 20", strings.TrimSpace(string(out)))
	}
}

// NeedNpm skips t when there is no npm. With CI=true that is a failure.
func NeedNpm(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("npm"); err != nil {
		missing(t, "npm is not on PATH; this test installs packages")
	}
}

func missing(t *testing.T, format string, args ...any) {
	t.Helper()
	if os.Getenv("CI") == "true" {
		t.Fatalf(format, args...)
	}
	t.Skipf(format, args...)
}

// Install is `npm ci` of the package folder dir, into a copy in the user's
// cache that is made once for each state of the folder. It returns the copy.
func Install(dir string) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	sum, err := folderHash(dir)
	if err != nil {
		return "", err
	}
	base := filepath.Join(cache, "jsgo-testsuite")
	target := filepath.Join(base, filepath.Base(dir)+"-"+sum)
	if err := os.MkdirAll(base, 0o755); err != nil {
		return "", err
	}
	unlock, err := lockFile(target + ".lock")
	if err != nil {
		return "", err
	}
	defer unlock()
	if _, err := os.Stat(target); err == nil {
		return target, nil
	}
	return target, installInto(dir, target)
}

// installInto fills a folder beside target and renames it, so that a target
// that exists is whole.
func installInto(dir, target string) error {
	temp, err := os.MkdirTemp(filepath.Dir(target), "installing-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	if err := os.CopyFS(filepath.Join(temp, "it"), os.DirFS(dir)); err != nil {
		return err
	}
	r, err := Run(Command{
		Args: []string{"npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"},
		Dir:  filepath.Join(temp, "it"), Timeout: 5 * time.Minute,
	})
	if err != nil {
		return err
	}
	if r.Exit != 0 {
		return fmt.Errorf("npm ci in %s: %s\n%s", dir, r.End(), r.Stderr)
	}
	return os.Rename(filepath.Join(temp, "it"), target)
}

func lockFile(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return func() { f.Close() }, nil
}

func folderHash(dir string) (string, error) {
	hash := sha256.New()
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		fmt.Fprintf(hash, "%s %d\n", strings.TrimPrefix(path, dir), len(data))
		hash.Write(data)
		return err
	})
	return hex.EncodeToString(hash.Sum(nil)[:8]), err
}

// nodeCommands runs each program with node.
func nodeCommands(programs []Program, dir string) (map[string]Built, error) {
	built := make(map[string]Built, len(programs))
	for _, p := range programs {
		command, err := NodeCommand(p.Path, filepath.Join(dir, p.Name))
		if err != nil {
			return nil, err
		}
		built[p.Name] = Built{Command: command}
	}
	return built, nil
}

// NodeCommand is how node runs a program. Node 20 knows no types: TypeScript
// goes through the compiler of testsuite/internal/oracle first, into dir.
func NodeCommand(path, dir string) ([]string, error) {
	if ext := filepath.Ext(path); ext != ".ts" && ext != ".mts" && ext != ".cts" {
		return []string{"node", path}, nil
	}
	oracle, err := Install(filepath.Join(Root(), "testsuite/internal/oracle"))
	if err != nil {
		return nil, err
	}
	script := filepath.Join(dir, "strip.cjs")
	if err := errors.Join(os.MkdirAll(dir, 0o755), os.WriteFile(script, stripScript, 0o644)); err != nil {
		return nil, err
	}
	r, err := Run(Command{Args: []string{"node", script, oracle, path, dir}})
	if err != nil || r.Exit != 0 {
		return nil, fmt.Errorf("stripping types of %s: %s %v", path, r.Stderr, err)
	}
	return []string{"node", strings.TrimSpace(r.Stdout)}, nil
}
