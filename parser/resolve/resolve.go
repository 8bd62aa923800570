package resolve

import (
	"path/filepath"
	"slices"
	"strings"
)

// Options are what a Resolver needs to know about the world.
type Options struct {
	// Builtins are the names of Node's modules, as module.builtinModules lists them; those that need their prefix, such as
	// node:test, are given with it.
	Builtins []string
	// Conditions are the user's, as node --conditions.
	Conditions []string
	// RuntimeRoot is the folder of the runtime's own sources. From files below it a specifier that ends in .go names a Go
	// half instead of a file. Empty: nowhere.
	RuntimeRoot string
}

// Resolver resolves specifiers; it caches what it reads, and may be used by several goroutines.
type Resolver struct {
	files    files
	options  Options
	builtins map[string]bool
	imports  []string // conditions of import
	requires []string // conditions of require
}

// New makes a Resolver. The condition "node-addons" is left out, so that packages choose what needs no addon.
func New(options Options) *Resolver {
	if root, err := filepath.EvalSymlinks(options.RuntimeRoot); err == nil {
		options.RuntimeRoot = root
	}
	r := &Resolver{options: options, builtins: map[string]bool{}}
	for _, name := range options.Builtins {
		r.builtins[name] = true
	}
	r.imports = append([]string{"node", "import", "module-sync"}, options.Conditions...)
	r.requires = append([]string{"node", "require", "module-sync"}, options.Conditions...)
	return r
}

// Found is what a specifier means: exactly one of Path, Builtin, Native and Data is set.
type Found struct {
	Path    string // a file: absolute, symbolic links resolved
	Suffix  string // ?query and #fragment of an import: with another suffix it is another module
	Builtin string // a module of Node, without node: unless it needs it
	Native  string // the specifier of a Go half, relative to the folder of the importer
	Data    string // a data: URL
}

// Import resolves the specifier of an import, export from or import() in the file base
// (https://nodejs.org/docs/latest-v20.x/api/esm.html ESM_RESOLVE).
func (r *Resolver) Import(specifier, base string) (Found, *Error) {
	if found, ok := r.goHalf(specifier, base); ok {
		return found, nil
	}
	if IsTypeScript(base) {
		return r.typeScript(specifier, base, r.importNode)
	}
	found, err := r.importNode(specifier, base)
	if err != nil {
		r.hint(err, specifier, base)
	}
	return found, err
}

// Require resolves the argument of require or require.resolve in the file base
// (https://nodejs.org/docs/latest-v20.x/api/modules.html#all-together).
func (r *Resolver) Require(specifier, base string) (Found, *Error) {
	if found, ok := r.goHalf(specifier, base); ok {
		return found, nil
	}
	if IsTypeScript(base) {
		return r.typeScript(specifier, base, r.requireNode)
	}
	return r.requireNode(specifier, base)
}

// RuntimeRoot is that of the options, with symbolic links resolved.
func (r *Resolver) RuntimeRoot() string { return r.options.RuntimeRoot }

// Real is a path with symbolic links resolved.
func (r *Resolver) Real(path string) string { return r.files.realpath(path) }

// goHalf is the import of a Go file by one of the runtime's own modules.
func (r *Resolver) goHalf(specifier, base string) (Found, bool) {
	root := r.options.RuntimeRoot
	if root == "" || !strings.HasSuffix(specifier, ".go") || !strings.HasPrefix(base, strings.TrimSuffix(root, "/")+"/") {
		return Found{}, false
	}
	return Found{Native: specifier}, true
}

// builtin is the module of Node that a specifier names.
func (r *Resolver) builtin(specifier string) (name string, ok bool) {
	if bare, prefixed := strings.CutPrefix(specifier, "node:"); prefixed {
		if r.builtins[bare] {
			return bare, true
		}
		return specifier, r.builtins[specifier]
	}
	return specifier, r.builtins[specifier]
}

// Format is how Node loads a file.
type Format uint8

const (
	CommonJS Format = iota
	Module
	Typeless // .js in a package without "type": an ES module if its syntax says so
	JSON
	Addon
	Unknown // require loads it as CommonJS, import does not
)

// Format tells how a file is loaded, by its extension and the nearest package.json
// (https://nodejs.org/docs/latest-v20.x/api/packages.html#determining-module-system).
func (r *Resolver) Format(path string) Format {
	switch filepath.Ext(path) {
	case ".mjs", ".mts":
		return Module
	case ".cjs", ".cts":
		return CommonJS
	case ".json":
		return JSON
	case ".node":
		return Addon
	case ".js", ".ts", ".jsx", ".tsx", "":
		return r.packageFormat(path)
	}
	return Unknown
}

func (r *Resolver) packageFormat(path string) Format {
	switch r.files.scope(path).typ {
	case "module":
		return Module
	case "commonjs":
		return CommonJS
	}
	return Typeless
}

// UnknownExtension is what import throws for a file of Format Unknown.
func UnknownExtension(path string) *Error { return unknownExtension(filepath.Ext(path), path) }

// PackageFile returns the package.json around a file, if it says where modules are.
func (r *Resolver) PackageFile(file string) (path string, ok bool) {
	p := r.files.scope(file)
	return p.path(), p.hasExports() || p.imports != nil || p.main != ""
}

// Package is the folder and name of the package that a file belongs to, by the nearest package.json; empty if there is none.
func (r *Resolver) Package(path string) (dir, name string) {
	p := r.files.scope(path)
	return p.dir, p.name
}

// Entry finds the file of a command-line argument: as require finds an absolute path.
func (r *Resolver) Entry(path string) (Found, *Error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return Found{}, requireNotFound(path)
	}
	if file, ok := r.fileOrDirectory(abs, false, moreExtensions); ok {
		return Found{Path: r.files.realpath(file)}, nil
	}
	return Found{}, &Error{Class: "Error", Code: "MODULE_NOT_FOUND", NotFound: true, Format: "Cannot find module '" + place + "'", Paths: []string{abs}}
}

// IsTypeScript tells TypeScript files by their extension.
func IsTypeScript(path string) bool {
	return slices.Contains([]string{".ts", ".tsx", ".mts", ".cts"}, filepath.Ext(path))
}
