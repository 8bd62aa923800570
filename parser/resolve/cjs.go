package resolve

import (
	"path/filepath"
	"strings"
)

// nodeExtensions are those that require adds (Module._extensions).
var nodeExtensions = []string{".js", ".json", ".node"}

// moreExtensions are those that the command line and TypeScript files add.
var moreExtensions = []string{".ts", ".tsx", ".js", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".json", ".node"}

// requireNode is Module._resolveFilename.
func (r *Resolver) requireNode(specifier, base string) (Found, *Error) {
	if strings.Contains(specifier, "\x00") || specifier == "" {
		return Found{}, requireNotFound(strings.ReplaceAll(specifier, "\x00", `\x00`))
	}
	if name, ok := r.builtin(specifier); ok {
		return Found{Builtin: name}, nil
	}
	switch {
	case strings.HasPrefix(specifier, "node:"):
		return Found{}, unknownBuiltin(specifier)
	case isRelative(specifier):
		return r.requireFile(specifier, base)
	case strings.HasPrefix(specifier, "#"):
		if p := r.files.scope(base); p.imports != nil {
			found, err := r.packageImports(specifier, base, r.requires)
			return r.finishRequire(specifier, found, err)
		}
	}
	if found, err, ok := r.requireSelf(specifier, base); ok {
		return found, err
	}
	return r.requirePackage(specifier, base)
}

func (r *Resolver) requireFile(specifier, base string) (Found, *Error) {
	path := specifier
	if !strings.HasPrefix(path, "/") {
		path = filepath.Join(filepath.Dir(base), path)
	}
	if file, ok := r.fileOrDirectory(path, asDirectory(specifier), nodeExtensions); ok {
		return Found{Path: r.files.realpath(file)}, nil
	}
	if e := r.badMain(path); e != nil {
		return Found{}, e
	}
	e := requireNotFound(specifier)
	e.Suggestion = r.files.otherCase(path)
	return Found{}, e
}

// asDirectory tells specifiers that cannot mean a file.
func asDirectory(specifier string) bool {
	return strings.HasSuffix(specifier, "/") || strings.HasSuffix(specifier, "/.") || strings.HasSuffix(specifier, "/..") ||
		specifier == "." || specifier == ".."
}

// fileOrDirectory is LOAD_AS_FILE and LOAD_AS_DIRECTORY.
func (r *Resolver) fileOrDirectory(path string, onlyDirectory bool, extensions []string) (string, bool) {
	if !onlyDirectory {
		if r.files.isFile(path) {
			return path, true
		}
		if file, ok := r.withExtension(path, extensions); ok {
			return file, true
		}
	}
	if !r.files.isDir(path) {
		return "", false
	}
	if p := r.files.readPackage(path); p.main != "" {
		main := filepath.Join(path, p.main)
		if r.files.isFile(main) {
			return main, true
		}
		if file, ok := r.withExtension(main, extensions); ok {
			return file, true
		}
		if file, ok := r.withExtension(main+"/index", extensions); ok {
			return file, true
		}
	}
	return r.withExtension(path+"/index", extensions)
}

func (r *Resolver) withExtension(path string, extensions []string) (string, bool) {
	for _, ext := range extensions {
		if r.files.isFile(path + ext) {
			return path + ext, true
		}
	}
	return "", false
}

// badMain is the error for a folder whose package.json names a main that is not there, and that has no index file.
func (r *Resolver) badMain(dir string) *Error {
	if !r.files.isDir(dir) {
		return nil
	}
	p := r.files.readPackage(dir)
	if p.invalid != "" {
		return unreadablePackage(p)
	}
	if p.main != "" {
		return requireMainNotFound(filepath.Join(dir, p.main))
	}
	return nil
}

// requireSelf is LOAD_PACKAGE_SELF.
func (r *Resolver) requireSelf(specifier, base string) (Found, *Error, bool) {
	p := r.files.scope(base)
	if !p.exists || !p.hasExports() || p.name == "" || specifier != p.name && !strings.HasPrefix(specifier, p.name+"/") {
		return Found{}, nil, false
	}
	found, err := r.packageExports(p, "."+specifier[len(p.name):], base, r.requires)
	found, err = r.finishRequire(specifier, found, err)
	return found, err, true
}

// requirePackage is LOAD_NODE_MODULES.
func (r *Resolver) requirePackage(specifier, base string) (Found, *Error) {
	name, subpath, nameError := packageName(specifier, base)
	for dir := filepath.Dir(base); ; dir = filepath.Dir(dir) {
		modules := filepath.Join(dir, "node_modules")
		if filepath.Base(dir) != "node_modules" && r.files.isDir(modules) {
			if nameError == nil {
				p := r.files.readPackage(filepath.Join(modules, name))
				if p.invalid != "" {
					return Found{}, unreadablePackage(p)
				}
				if p.hasExports() {
					found, err := r.packageExports(p, subpath, "", r.requires)
					return r.finishRequire(specifier, found, err)
				}
			}
			path := filepath.Join(modules, specifier)
			if file, ok := r.fileOrDirectory(path, asDirectory(specifier), nodeExtensions); ok {
				return Found{Path: r.files.realpath(file)}, nil
			}
			if e := r.badMain(path); e != nil {
				return Found{}, e
			}
		}
		if dir == filepath.Dir(dir) {
			return Found{}, requireNotFound(specifier)
		}
	}
}

// finishRequire is finalizeEsmResolution: what exports name must be a file, no extension is added.
func (r *Resolver) finishRequire(specifier string, found Found, err *Error) (Found, *Error) {
	switch {
	case err != nil && err.Code == "ERR_MODULE_NOT_FOUND":
		return Found{}, requireNotFound(specifier)
	case err != nil || found.Path == "":
		return found, err
	case !r.files.isFile(found.Path):
		return Found{}, requireTargetNotFound(found.Path)
	}
	return Found{Path: r.files.realpath(found.Path)}, nil
}

// hint adds what require would have found to the error of an import, as Node does (decorateErrorWithCommonJSHints).
func (r *Resolver) hint(e *Error, specifier, base string) {
	if e.Code != "ERR_MODULE_NOT_FOUND" && e.Code != "ERR_UNSUPPORTED_DIR_IMPORT" {
		return
	}
	found, err := r.requireNode(specifier, base)
	if err != nil || found.Path == "" {
		return
	}
	meant := ""
	_, inPackage, ok := strings.Cut(found.Path, "/node_modules/")
	switch relative, err := filepath.Rel(filepath.Dir(base), found.Path); {
	case isRelative(specifier) && err == nil:
		meant = "./" + relative
		if strings.HasPrefix(relative, "../") {
			meant = relative
		}
	case ok && strings.Contains(specifier, "/"):
		meant = inPackage
	default:
		meant = "file://" + place
		e.Paths = append(e.Paths, found.Path)
	}
	e.Format += "\nDid you mean to import \"" + meant + "\"?"
}
