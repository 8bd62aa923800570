package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	goruntime "runtime"
	"strings"
)

// A runtime is a copy of the sources that programs are compiled with: a folder with rt/, go.mod and go.sum.
type runtime struct{ dir string }

// source is the path of a file below rt/, "" if it does not exist.
func (r *runtime) source(file string) string {
	path := filepath.Join(r.dir, "rt", filepath.FromSlash(file))
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() {
		return ""
	}
	return path
}

// findRuntime finds the runtime: where JSGO_ROOT says, in what a release carries, in the checkout that this command was built from or lies in, or in
// the one around the working directory.
func findRuntime() (*runtime, error) {
	if root := os.Getenv("JSGO_ROOT"); root != "" {
		abs, err := filepath.Abs(root)
		if err != nil || !isRuntime(abs) {
			return nil, errors.New("JSGO_ROOT=" + root + " is not a folder of jsgo's sources")
		}
		return &runtime{abs}, nil
	}
	if len(bundle) > 0 {
		return unpacked(bundle)
	}
	var starts []string
	if exe, err := os.Executable(); err == nil {
		if real, err := filepath.EvalSymlinks(exe); err == nil {
			starts = append(starts, filepath.Dir(real))
		}
	}
	if _, file, _, ok := goruntime.Caller(0); ok && filepath.IsAbs(file) {
		starts = append(starts, filepath.Dir(file))
	}
	if dir, err := os.Getwd(); err == nil {
		starts = append(starts, dir)
	}
	for _, dir := range starts {
		for {
			if isRuntime(dir) {
				return &runtime{dir}, nil
			}
			parent := filepath.Dir(dir)
			if parent == dir {
				break
			}
			dir = parent
		}
	}
	return nil, errors.New("cannot find the runtime's sources; JSGO_ROOT names the folder that has them")
}

// isRuntime tells whether a folder is that of jsgo's go.mod.
func isRuntime(dir string) bool {
	text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	return err == nil && strings.HasPrefix(string(text), "module jsgo\n")
}

// goFiles are the Go files that programs may link, and go.mod.
func (r *runtime) goFiles() []string {
	list := []string{filepath.Join(r.dir, "go.mod")}
	for _, folder := range [...]string{"rt", "parser", "ir"} {
		filepath.WalkDir(filepath.Join(r.dir, folder), func(path string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case d.IsDir() && d.Name() == "testdata":
				return filepath.SkipDir
			case strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
				list = append(list, path)
			}
			return nil
		})
	}
	return list
}
