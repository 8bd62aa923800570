package js

import "strings"

// A lookup resolves a specifier that is computed at run time through the
// package.json of a package, https://nodejs.org/docs/latest-v20.x/api/esm.html#resolution-algorithm-specification,
// among the modules that the program has.
type lookup struct {
	r       *Realm
	from    *ModuleRecord
	imports bool // for import(); else for require()
	dir     string
	match   string // what * stands for
	pattern bool
	thrown  *Throw
}

// find resolves a specifier from m: to a module of the program, nil where there is
// none, or to the error that package.json makes of it.
func (m *ModuleRecord) find(r *Realm, name string, imports bool) (*ModuleRecord, *Throw) {
	if x := r.modules["node:"+strings.TrimPrefix(name, "node:")]; x != nil {
		return x, nil
	}
	l := &lookup{r: r, from: m, imports: imports}
	switch {
	case strings.HasPrefix(name, "#"):
		return l.internal(name)
	case !isPath(name):
		return l.bare(name)
	case !strings.HasPrefix(name, "/"):
		name = dirname(m.filename()) + "/" + name
	}
	if imports { // without looking for extensions
		return r.modules[strings.TrimPrefix(cleanPath(name), "/app/")], nil
	}
	return r.findPath(cleanPath(name)), nil
}

// bare finds a module of a package in the node_modules folders above the importer.
func (l *lookup) bare(name string) (*ModuleRecord, *Throw) {
	pkg, subpath := splitSpecifier(name)
	for dir := dirname(l.from.filename()); ; dir = dirname(dir) {
		l.dir = cleanPath(dir + "/node_modules/" + pkg)
		if exports := l.field("exports"); !exports.IsNullish() {
			return l.exported(exports, subpath)
		}
		if x := l.r.findPath(cleanPath(dir + "/node_modules/" + name)); x != nil || l.thrown != nil {
			return x, l.thrown
		}
		if main := l.field("main"); subpath == "." && main.IsString() {
			if x := l.r.findPath(cleanPath(l.dir + "/" + main.Str().String())); x != nil {
				return x, nil
			}
		}
		if dir == "/" {
			return nil, nil
		}
	}
}

// splitSpecifier splits "@a/b/c" into "@a/b" and "./c", "." where nothing follows.
func splitSpecifier(name string) (pkg, subpath string) {
	end := strings.IndexByte(name, '/')
	if strings.HasPrefix(name, "@") && end >= 0 {
		if next := strings.IndexByte(name[end+1:], '/'); next >= 0 {
			end += 1 + next
		} else {
			end = -1
		}
	}
	if end < 0 {
		end = len(name)
	}
	return name[:end], "." + name[end:]
}

// field reads a member of the package.json in l.dir; undefined where the program
// does not carry that file.
func (l *lookup) field(name string) Value {
	if l.r.Host.Asset == nil {
		return Undefined()
	}
	text, ok := l.r.Host.Asset(l.dir + "/package.json")
	if !ok {
		return Undefined()
	}
	v, e := parseJSON(l.r, text)
	if e != nil || !v.IsObject() {
		return Undefined()
	}
	return l.get(v, name)
}

func (l *lookup) get(v Value, name string) Value {
	x, e := v.Obj().Get(l.r, Intern(name))
	if e != nil {
		l.thrown = e
	}
	return x
}

func (l *lookup) keys(v Value) []PropertyKey {
	keys, e := v.Obj().OwnKeys(l.r)
	if e != nil {
		l.thrown = e
	}
	return keys
}

func isTable(v Value) bool { return v.IsObject() && v.AsArray() == nil }

// exported is PACKAGE_EXPORTS_RESOLVE.
func (l *lookup) exported(exports Value, subpath string) (*ModuleRecord, *Throw) {
	paths := isTable(exports)
	if paths {
		for _, k := range l.keys(exports) {
			paths = strings.HasPrefix(k.String(), ".")
			break
		}
	}
	target := Undefined()
	switch {
	case paths:
		target = l.entry(exports, subpath)
	case subpath == ".":
		target = exports
	}
	if path := l.target(target); path != "" {
		return l.module(path)
	}
	if l.thrown != nil {
		return nil, l.thrown
	}
	text := "Package subpath '" + subpath + "' is not defined by \"exports\" in " + l.dir + "/package.json"
	if subpath == "." {
		text = "No \"exports\" main defined in " + l.dir + "/package.json"
	}
	return nil, l.refused("Error", "ERR_PACKAGE_PATH_NOT_EXPORTED", text)
}

// module is the module that package.json names, which must be there as it is named.
func (l *lookup) module(path string) (*ModuleRecord, *Throw) {
	if x := l.r.modules[strings.TrimPrefix(path, "/app/")]; x != nil {
		return x, nil
	}
	if l.imports {
		return nil, l.refused("Error", "ERR_MODULE_NOT_FOUND", "Cannot find module '"+path+"'")
	}
	return nil, ThrowModuleError(l.r, "Error", "MODULE_NOT_FOUND", "Cannot find module '"+path+"'")
}

// refused is an error of the package's configuration; those of import name the importer.
func (l *lookup) refused(class, code, text string) *Throw {
	if l.imports {
		text += " imported from " + l.from.filename()
	}
	return ThrowModuleError(l.r, class, code, text)
}

// internal is PACKAGE_IMPORTS_RESOLVE, for specifiers that begin with #.
func (l *lookup) internal(name string) (*ModuleRecord, *Throw) {
	for l.dir = dirname(l.from.filename()); ; l.dir = dirname(l.dir) {
		imports := l.field("imports")
		if isTable(imports) {
			path := l.target(l.entry(imports, name))
			switch {
			case path == "":
			case strings.HasPrefix(path, "/"):
				return l.module(path)
			default:
				return l.from.find(l.r, path, l.imports)
			}
		}
		if _, has := l.r.assetIn(l.dir, "package.json"); has || l.dir == "/" {
			break
		}
	}
	if l.thrown != nil {
		return nil, l.thrown
	}
	return nil, ThrowModuleError(l.r, "TypeError", "ERR_PACKAGE_IMPORT_NOT_DEFINED", "Package import specifier \""+name+
		"\" is not defined in package "+strings.TrimSuffix(l.dir, "/")+"/package.json imported from "+l.from.filename())
}

func (r *Realm) assetIn(dir, name string) (string, bool) {
	if r.Host.Asset == nil {
		return "", false
	}
	return r.Host.Asset(dir + "/" + name)
}

// entry is the target of a key, or of the most specific pattern that it matches.
func (l *lookup) entry(table Value, key string) Value {
	if !strings.Contains(key, "*") {
		if v := l.get(table, key); !v.IsUndefined() {
			return v
		}
	}
	best, from := "", -1
	for _, k := range l.keys(table) {
		before, after, ok := strings.Cut(k.String(), "*")
		if ok && strings.HasPrefix(key, before) && strings.HasSuffix(key, after) && len(key) >= len(k.String()) &&
			(len(before) > from || len(before) == from && len(k.String()) > len(best)) {
			best, from = k.String(), len(before)
		}
	}
	if best == "" {
		return Undefined()
	}
	l.pattern = true
	l.match = key[from : len(key)-(len(best)-from-1)]
	return l.get(table, best)
}

// target is PACKAGE_TARGET_RESOLVE: an absolute path, for "imports" also a
// specifier; "" where it is null or no condition holds.
func (l *lookup) target(v Value) string {
	switch {
	case v.IsString():
		path := v.Str().String()
		if l.pattern {
			path = strings.ReplaceAll(path, "*", l.match)
		}
		if strings.HasPrefix(path, "./") {
			return cleanPath(l.dir + "/" + path)
		}
		return path
	case isTable(v):
		return l.condition(v)
	case v.IsObject():
		for _, item := range v.AsArray().Widen() {
			if path := l.target(item); path != "" {
				return path
			}
		}
	}
	return ""
}

// condition takes the first target whose condition holds; null forbids the rest.
func (l *lookup) condition(table Value) string {
	for _, k := range l.keys(table) {
		switch k.String() {
		case "default", "node":
		case "import":
			if !l.imports {
				continue
			}
		case "require":
			if l.imports {
				continue
			}
		default:
			continue
		}
		t := l.get(table, k.String())
		if path := l.target(t); path != "" || t.IsNull() {
			return path
		}
	}
	return ""
}
