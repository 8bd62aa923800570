// Command bundle packs what programs are compiled with, rt/ and the packages it needs from elsewhere, into an archive that a
// released jsgo carries: a Go module that builds without a network. It runs in the folder of go.mod.
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: bundle FILE")
	}
	files, err := collect()
	if err != nil {
		log.Fatal(err)
	}
	data, err := pack(files)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[1], data, 0o644); err != nil {
		log.Fatal(err)
	}
}

// targets are the systems whose packages are packed.
var targets = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "freebsd/amd64"}

// A listedPackage is what go list says of a package.
type listedPackage struct {
	ImportPath string
	Dir        string
	Standard   bool
	EmbedFiles []string
	Module     struct {
		Path, Version, Dir, GoVersion string
		Main                          bool
	}
}

// collect finds the files of the archive: path in it to content.
func collect() (map[string][]byte, error) {
	files := map[string][]byte{}
	modules := map[string]listedPackage{}
	for _, target := range targets {
		packages, err := list(target)
		if err != nil {
			return nil, err
		}
		for _, p := range packages {
			if p.Standard {
				continue
			}
			if !p.Module.Main {
				modules[p.Module.Path] = p
			}
			if err := addPackage(files, p); err != nil {
				return nil, err
			}
		}
	}
	if err := addScripts(files); err != nil {
		return nil, err
	}
	for _, m := range modules {
		files[path.Join("deps", m.Module.Path, "go.mod")] = fmt.Appendf(nil, "module %s\n\ngo %s\n", m.Module.Path, m.Module.GoVersion)
	}
	files["go.mod"] = goMod(modules)
	return files, nil
}

// list are the packages below rt/ and what they import.
func list(target string) ([]listedPackage, error) {
	goos, goarch, _ := strings.Cut(target, "/")
	cmd := exec.Command("go", "list", "-e", "-deps", "-json=ImportPath,Dir,Standard,EmbedFiles,Module", "./rt/...")
	cmd.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=0")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var packages []listedPackage
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listedPackage
		switch err := decoder.Decode(&p); {
		case errors.Is(err, io.EOF):
			return packages, nil
		case err != nil:
			return nil, err
		}
		if p.Dir != "" {
			packages = append(packages, p)
		}
	}
}

// addPackage adds the sources of one package.
func addPackage(files map[string][]byte, p listedPackage) error {
	rel, err := filepath.Rel(p.Module.Dir, p.Dir)
	if err != nil {
		return err
	}
	folder := filepath.ToSlash(rel)
	if !p.Module.Main {
		folder = path.Join("deps", p.Module.Path, folder)
	}
	entries, err := os.ReadDir(p.Dir)
	if err != nil {
		return err
	}
	names := p.EmbedFiles
	for _, e := range entries {
		if name := e.Name(); e.Type().IsRegular() && isSource(name) {
			names = append(names, name)
		}
	}
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join(p.Dir, name))
		if err != nil {
			return err
		}
		files[path.Join(folder, name)] = text
	}
	return nil
}

func isSource(name string) bool {
	return strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, ".s") || strings.HasSuffix(name, ".h")
}

// addScripts adds the TypeScript halves of the runtime.
func addScripts(files map[string][]byte) error {
	return filepath.WalkDir("rt", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() && d.Name() != "testdata" || !d.IsDir() && !strings.HasSuffix(file, ".ts") {
			return err
		}
		if d.IsDir() {
			return filepath.SkipDir
		}
		text, err := os.ReadFile(file)
		files[filepath.ToSlash(file)] = text
		return err
	})
}

// goMod is the go.mod of the archive: each other module is a folder of it.
func goMod(modules map[string]listedPackage) []byte {
	text := []byte("module jsgo\n\ngo 1.26.0\n")
	for _, name := range slices.Sorted(maps.Keys(modules)) {
		text = fmt.Appendf(text, "\nrequire %s %s\n\nreplace %s => ./deps/%s\n", name, version(modules[name]), name, name)
	}
	return text
}

func version(p listedPackage) string {
	if p.Module.Version == "" {
		return "v0.0.0"
	}
	return p.Module.Version
}

// pack makes the archive, the same bytes for the same files.
func pack(files map[string][]byte) ([]byte, error) {
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	t := tar.NewWriter(z)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if err := t.WriteHeader(&tar.Header{Name: name, Mode: 0o444, Size: int64(len(files[name]))}); err != nil {
			return nil, err
		}
		if _, err := t.Write(files[name]); err != nil {
			return nil, err
		}
	}
	err = errors.Join(t.Close(), z.Close())
	return out.Bytes(), err
}
