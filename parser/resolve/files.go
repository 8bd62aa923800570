package resolve

import (
	"os"
	"path/filepath"
	"strings"
	"sync"

	"jsgo/parser/jsontext"
)

// files caches what the resolver asks the file system. It may be used by several goroutines.
type files struct {
	kinds    sync.Map // path → fileKind
	packages sync.Map // directory → *packageJSON
	real     sync.Map // path → string
	configs  sync.Map // directory → *TSConfig
}

type fileKind uint8

const (
	missing fileKind = iota
	regular
	directory
)

func (f *files) kind(path string) fileKind {
	if k, ok := f.kinds.Load(path); ok {
		return k.(fileKind)
	}
	k := missing
	if info, err := os.Stat(path); err == nil {
		switch {
		case info.IsDir():
			k = directory
		case info.Mode().IsRegular(): // reading a device or a pipe may never end
			k = regular
		}
	}
	f.kinds.Store(path, k)
	return k
}

func (f *files) isFile(path string) bool { return f.kind(path) == regular }
func (f *files) isDir(path string) bool  { return f.kind(path) == directory }

// realpath resolves symbolic links, as Node does unless --preserve-symlinks is given.
func (f *files) realpath(path string) string {
	if p, ok := f.real.Load(path); ok {
		return p.(string)
	}
	p, err := filepath.EvalSymlinks(path)
	if err != nil {
		p = path
	}
	f.real.Store(path, p)
	return p
}

// packageJSON is what Node reads of a package.json.
type packageJSON struct {
	dir     string
	exists  bool
	invalid string // why it cannot be read
	name    string
	main    string
	typ     string // module, commonjs or empty
	exports *value
	imports *value
}

func (p *packageJSON) path() string { return filepath.Join(p.dir, "package.json") }

// readPackage reads the package.json of a directory; the result is never nil.
func (f *files) readPackage(dir string) *packageJSON {
	if p, ok := f.packages.Load(dir); ok {
		return p.(*packageJSON)
	}
	p, _ := f.packages.LoadOrStore(dir, loadPackage(dir))
	return p.(*packageJSON)
}

func loadPackage(dir string) *packageJSON {
	p := &packageJSON{dir: dir}
	text, err := os.ReadFile(p.path())
	if err != nil {
		return p
	}
	p.exists = true
	v, err := parseJSON(text)
	if err != nil {
		p.invalid = err.Error()
		if message, _ := jsontext.Check(strings.TrimPrefix(string(text), "\uFEFF")); message != "" {
			p.invalid = message
		}
		return p
	}
	p.name = v.get("name").string()
	p.main = v.get("main").string()
	p.exports = v.get("exports")
	p.imports = v.get("imports")
	if t := v.get("type").string(); t == "module" || t == "commonjs" {
		p.typ = t
	}
	return p
}

// scope is https://nodejs.org/docs/latest-v20.x/api/esm.html LOOKUP_PACKAGE_SCOPE: the package.json that is nearest to a file.
func (f *files) scope(file string) *packageJSON {
	for dir := filepath.Dir(file); ; dir = filepath.Dir(dir) {
		if filepath.Base(dir) == "node_modules" {
			break
		}
		if p := f.readPackage(dir); p.exists {
			return p
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	return &packageJSON{}
}

// otherCase is the name of an entry that differs from the missing file only in case, as a path; or "".
func (f *files) otherCase(path string) string {
	dir, base := filepath.Split(path)
	entries, err := os.ReadDir(dir)
	if err != nil {
		return ""
	}
	for _, e := range entries {
		if e.Name() != base && strings.EqualFold(e.Name(), base) {
			return e.Name()
		}
	}
	return ""
}
