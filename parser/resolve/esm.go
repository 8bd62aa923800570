package resolve

import (
	"net/url"
	"path/filepath"
	"strings"
)

// importNode is ESM_RESOLVE as Node has it.
func (r *Resolver) importNode(specifier, base string) (Found, *Error) {
	if strings.Contains(specifier, "\x00") {
		return Found{}, invalidSpecifier(strings.ReplaceAll(specifier, "\x00", "%00"), "must not include a NUL character", base)
	}
	switch {
	case isRelative(specifier):
		return r.importURL(specifier, base)
	case strings.HasPrefix(specifier, "#"):
		found, err := r.packageImports(specifier, base, r.imports)
		return r.finish(found, err, base)
	}
	if scheme, ok := urlScheme(specifier); ok {
		return r.importScheme(scheme, specifier, base)
	}
	found, err := r.packageResolve(specifier, base, r.imports)
	return r.finish(found, err, base)
}

// isRelative tells what Node resolves as a URL against that of the importer.
func isRelative(specifier string) bool {
	return strings.HasPrefix(specifier, "/") || strings.HasPrefix(specifier, "./") || strings.HasPrefix(specifier, "../") ||
		specifier == "." || specifier == ".."
}

// urlScheme is the scheme of an absolute URL, in lower case and with its colon (https://url.spec.whatwg.org/#scheme-start-state).
func urlScheme(specifier string) (string, bool) {
	for i := 0; i < len(specifier); i++ {
		c := specifier[i] | 0x20
		switch {
		case specifier[i] == ':' && i > 0:
			return strings.ToLower(specifier[:i+1]), true
		case 'a' <= c && c <= 'z':
		case i > 0 && ('0' <= specifier[i] && specifier[i] <= '9' || strings.IndexByte("+-.", specifier[i]) >= 0):
		default:
			return "", false
		}
	}
	return "", false
}

func (r *Resolver) importScheme(scheme, specifier, base string) (Found, *Error) {
	switch scheme {
	case "node:":
		if name, ok := r.builtin(specifier); ok {
			return Found{Builtin: name}, nil
		}
		return Found{}, unknownBuiltin(specifier)
	case "data:":
		return Found{Data: specifier}, nil
	case "file:":
		return r.importURL(strings.TrimPrefix(specifier[len("file:"):], "//"), "/")
	}
	return Found{}, unsupportedScheme(scheme)
}

// importURL resolves a relative reference or the path of a file: URL: queries and fragments are cut off, percent escapes decoded.
func (r *Resolver) importURL(reference, base string) (Found, *Error) {
	path, suffix := cutSuffix(reference)
	path = strings.ReplaceAll(path, "\\", "/")
	abs := path
	if !strings.HasPrefix(path, "/") {
		abs = filepath.Dir(base) + "/" + path
	}
	if hasEncodedSlash(path) {
		return Found{}, invalidSpecifier(cleanURL(abs), `must not include encoded "/" or "\" characters`, base)
	}
	decoded, err := url.PathUnescape(abs)
	if err != nil {
		decoded = abs
	}
	return r.finish(Found{Path: cleanURL(decoded), Suffix: suffix}, nil, base)
}

func cutSuffix(reference string) (path, suffix string) {
	if i := strings.IndexAny(reference, "?#"); i >= 0 {
		return reference[:i], reference[i:]
	}
	return reference, ""
}

func hasEncodedSlash(path string) bool {
	lower := strings.ToLower(path)
	return strings.Contains(lower, "%2f") || strings.Contains(lower, "%5c")
}

// cleanURL removes . and .. and keeps a slash at the end.
func cleanURL(path string) string {
	clean := filepath.Clean(path)
	if clean != "/" && (strings.HasSuffix(path, "/") || strings.HasSuffix(path, "/.") || strings.HasSuffix(path, "/..")) {
		clean += "/"
	}
	return clean
}

// finish is Node's finalizeResolution: the file must be there and be a file.
func (r *Resolver) finish(found Found, err *Error, base string) (Found, *Error) {
	if err != nil || found.Path == "" {
		return found, err
	}
	if strings.HasSuffix(found.Path, "/") || r.files.isDir(found.Path) {
		return Found{}, unsupportedDirImport(found.Path, base)
	}
	if !r.files.isFile(found.Path) {
		e := moduleNotFound(found.Path, base)
		e.Suggestion = r.files.otherCase(found.Path)
		return Found{}, e
	}
	found.Path = r.files.realpath(found.Path)
	return found, nil
}

// packageName splits a bare specifier into the name of a package and "." or "./sub/path".
func packageName(specifier, base string) (name, subpath string, err *Error) {
	end := strings.IndexByte(specifier, '/')
	valid := specifier != "" && specifier[0] != '.'
	if strings.HasPrefix(specifier, "@") {
		if end < 0 {
			valid = false
		} else if next := strings.IndexByte(specifier[end+1:], '/'); next >= 0 {
			end += 1 + next
		} else {
			end = -1
		}
	}
	if end < 0 {
		end = len(specifier)
	}
	name = specifier[:end]
	if !valid || strings.ContainsAny(name, `\%`) {
		return "", "", invalidSpecifier(specifier, "is not a valid package name", base)
	}
	return name, "." + specifier[end:], nil
}

// packageResolve is PACKAGE_RESOLVE.
func (r *Resolver) packageResolve(specifier, base string, conditions []string) (Found, *Error) {
	if name, ok := r.builtin(specifier); ok {
		return Found{Builtin: name}, nil
	}
	name, subpath, err := packageName(specifier, base)
	if err != nil {
		return Found{}, err
	}
	if p := r.files.scope(base); p.exists && p.name == name && p.hasExports() {
		return r.packageExports(p, subpath, base, conditions)
	}
	for dir := filepath.Dir(base); ; dir = filepath.Dir(dir) {
		if root := filepath.Join(dir, "node_modules", name); filepath.Base(dir) != "node_modules" && r.files.isDir(root) {
			return r.inPackage(root, specifier, subpath, base, conditions)
		}
		if dir == filepath.Dir(dir) {
			return Found{}, packageNotFound(name, base)
		}
	}
}

func (r *Resolver) inPackage(root, specifier, subpath, base string, conditions []string) (Found, *Error) {
	p := r.files.readPackage(root)
	switch {
	case p.invalid != "":
		return Found{}, unreadableConfig(p, specifier, base)
	case p.hasExports():
		return r.packageExports(p, subpath, base, conditions)
	case subpath == ".":
		return r.legacyMain(p, base)
	}
	path, suffix := cutSuffix(root + subpath[1:])
	decoded, err := url.PathUnescape(path)
	if err != nil {
		decoded = path
	}
	return Found{Path: cleanURL(decoded), Suffix: suffix}, nil
}

// legacyMain is LOAD_AS_DIRECTORY for packages without exports.
func (r *Resolver) legacyMain(p *packageJSON, base string) (Found, *Error) {
	var candidates []string
	if p.main != "" {
		for _, end := range []string{"", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"} {
			candidates = append(candidates, p.main+end)
		}
	}
	candidates = append(candidates, "index.js", "index.json", "index.node")
	for _, c := range candidates {
		if path := filepath.Join(p.dir, c); r.files.isFile(path) {
			return Found{Path: path}, nil
		}
	}
	return Found{}, packageMainNotFound(filepath.Join(p.dir, p.main), base)
}

func (p *packageJSON) hasExports() bool { return p.exports != nil && p.exports.kind != nullValue }
