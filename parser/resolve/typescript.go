package resolve

import (
	"os"
	"path/filepath"
	"strings"
)

// typeScript resolves a specifier of a TypeScript file: the "paths" of tsconfig.json first, then as Node does, then with what
// TypeScript's own resolution adds: ./a.js means a.ts, extensions and index files may be left out.
func (r *Resolver) typeScript(specifier, base string, node func(specifier, base string) (Found, *Error)) (Found, *Error) {
	if path, ok := r.mapped(specifier, base); ok {
		return Found{Path: r.files.realpath(path)}, nil
	}
	found, err := node(specifier, base)
	if err == nil || err.Code != "ERR_MODULE_NOT_FOUND" && err.Code != "MODULE_NOT_FOUND" && err.Code != "ERR_UNSUPPORTED_DIR_IMPORT" {
		return found, err
	}
	if !isRelative(specifier) {
		return found, err
	}
	path := specifier
	if !filepath.IsAbs(path) {
		path = filepath.Join(filepath.Dir(base), path)
	}
	if file, ok := r.sourceFile(path); ok {
		return Found{Path: r.files.realpath(file)}, nil
	}
	return found, err
}

// sourceFile finds the TypeScript file that a path means.
func (r *Resolver) sourceFile(path string) (string, bool) {
	for _, row := range [...]struct{ js, ts string }{{".js", ".ts"}, {".js", ".tsx"}, {".jsx", ".tsx"}, {".mjs", ".mts"}, {".cjs", ".cts"}} {
		if stem, ok := strings.CutSuffix(path, row.js); ok && r.files.isFile(stem+row.ts) {
			return stem + row.ts, true
		}
	}
	return r.fileOrDirectory(path, false, moreExtensions)
}

// TSConfig is what the compiler reads of a tsconfig.json.
type TSConfig struct {
	Path                    string // of the file; empty if there is none
	Invalid                 string // why it is ignored
	BaseURL                 string // absolute
	Paths                   []PathMapping
	JSX                     string
	JSXFactory              string
	JSXFragmentFactory      string
	JSXImportSource         string
	ExperimentalDecorators  bool
	UseDefineForClassFields *bool
	VerbatimModuleSyntax    bool
}

// PathMapping is a row of "paths", its targets relative to Dir.
type PathMapping struct {
	Pattern string
	Targets []string
	Dir     string
}

// TSConfig is the nearest tsconfig.json of a file outside node_modules; never nil.
func (r *Resolver) TSConfig(file string) *TSConfig {
	if strings.Contains(file, "/node_modules/") {
		return &TSConfig{}
	}
	for dir := filepath.Dir(file); ; dir = filepath.Dir(dir) {
		if c := r.configIn(dir); c.Path != "" {
			return c
		}
		if dir == filepath.Dir(dir) {
			return &TSConfig{}
		}
	}
}

func (r *Resolver) configIn(dir string) *TSConfig {
	if c, ok := r.files.configs.Load(dir); ok {
		return c.(*TSConfig)
	}
	c := &TSConfig{}
	if path := filepath.Join(dir, "tsconfig.json"); r.files.isFile(path) {
		c.Path = path
		r.readConfig(c, path, 0)
	}
	actual, _ := r.files.configs.LoadOrStore(dir, c)
	return actual.(*TSConfig)
}

// maxExtends bounds chains of "extends", which may be cyclic.
const maxExtends = 20

// readConfig overlays the settings of a file, after those of the files it extends.
func (r *Resolver) readConfig(c *TSConfig, path string, depth int) {
	text, err := os.ReadFile(path)
	if err != nil {
		c.Invalid = "cannot read " + path
		return
	}
	v, err := parseJSON(stripJSONC(text))
	if err != nil {
		c.Invalid = err.Error()
		return
	}
	if depth < maxExtends {
		for _, base := range append(v.get("extends").strings(), v.get("extends").string()) {
			if parent, ok := r.extended(base, path); ok {
				r.readConfig(c, parent, depth+1)
			}
		}
	}
	c.overlay(v.get("compilerOptions"), filepath.Dir(path))
}

func (r *Resolver) extended(specifier, from string) (string, bool) {
	if specifier == "" {
		return "", false
	}
	if isRelative(specifier) {
		path := specifier
		if !filepath.IsAbs(path) {
			path = filepath.Join(filepath.Dir(from), path)
		}
		return r.firstFile(path, path+".json")
	}
	for dir := filepath.Dir(from); ; dir = filepath.Dir(dir) {
		path := filepath.Join(dir, "node_modules", specifier)
		if file, ok := r.firstFile(path, path+".json", filepath.Join(path, "tsconfig.json")); ok {
			return file, true
		}
		if dir == filepath.Dir(dir) {
			return "", false
		}
	}
}

func (r *Resolver) firstFile(paths ...string) (string, bool) {
	for _, path := range paths {
		if r.files.isFile(path) {
			return path, true
		}
	}
	return "", false
}

func (c *TSConfig) overlay(options *value, dir string) {
	setString(&c.JSX, options.get("jsx"))
	setString(&c.JSXFactory, options.get("jsxFactory"))
	setString(&c.JSXFragmentFactory, options.get("jsxFragmentFactory"))
	setString(&c.JSXImportSource, options.get("jsxImportSource"))
	if v := options.get("experimentalDecorators"); v != nil {
		c.ExperimentalDecorators = v.isTrue()
	}
	if v := options.get("verbatimModuleSyntax"); v != nil {
		c.VerbatimModuleSyntax = v.isTrue()
	}
	if v := options.get("useDefineForClassFields"); v != nil {
		set := v.isTrue()
		c.UseDefineForClassFields = &set
	}
	if v := options.get("baseUrl").string(); v != "" {
		c.BaseURL = filepath.Join(dir, v)
	}
	if paths := options.get("paths"); paths != nil {
		c.setPaths(paths, dir)
	}
}

func setString(field *string, v *value) {
	if v != nil {
		*field = v.string()
	}
}

func (c *TSConfig) setPaths(paths *value, dir string) {
	if c.BaseURL != "" {
		dir = c.BaseURL
	}
	c.Paths = nil
	for _, pattern := range paths.keys {
		c.Paths = append(c.Paths, PathMapping{Pattern: pattern, Targets: paths.get(pattern).strings(), Dir: dir})
	}
}

// mapped applies "paths" and "baseUrl" (https://www.typescriptlang.org/tsconfig/#paths) to a specifier that is not relative.
func (r *Resolver) mapped(specifier, base string) (string, bool) {
	if isRelative(specifier) || strings.HasPrefix(specifier, "node:") {
		return "", false
	}
	c := r.TSConfig(base)
	if m, star, ok := c.bestMapping(specifier); ok {
		for _, target := range m.Targets {
			path := filepath.Join(m.Dir, strings.Replace(target, "*", star, 1))
			if filepath.IsAbs(target) {
				path = strings.Replace(target, "*", star, 1)
			}
			if file, ok := r.sourceFile(path); ok {
				return file, true
			}
		}
	}
	if c.BaseURL == "" || r.builtins[specifier] {
		return "", false
	}
	return r.sourceFile(filepath.Join(c.BaseURL, specifier))
}

// bestMapping is the pattern with the longest prefix; one without * wins.
func (c *TSConfig) bestMapping(specifier string) (best PathMapping, star string, found bool) {
	longest := -1
	for _, m := range c.Paths {
		before, after, wild := strings.Cut(m.Pattern, "*")
		if !wild && m.Pattern == specifier {
			return m, "", true
		}
		if wild && len(before) > longest && len(specifier) >= len(before)+len(after) &&
			strings.HasPrefix(specifier, before) && strings.HasSuffix(specifier, after) {
			best, star, found = m, specifier[len(before):len(specifier)-len(after)], true
			longest = len(before)
		}
	}
	return best, star, found
}
