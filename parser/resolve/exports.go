package resolve

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// outcome tells the two ways in which a target can be absent apart: null forbids, undefined goes on to the next condition.
type outcome uint8

const (
	undefinedTarget outcome = iota
	nullTarget
	foundTarget
)

// request is one resolution through "exports" or "imports".
type request struct {
	r          *Resolver
	pkg        *packageJSON
	base       string // the importer; empty for require, whose messages do not name it
	conditions []string
	imports    bool   // through "imports"
	match      string // the key
	subpath    string // what * stands for
	pattern    bool
}

// packageExports is PACKAGE_EXPORTS_RESOLVE.
func (r *Resolver) packageExports(p *packageJSON, subpath, base string, conditions []string) (Found, *Error) {
	exports := p.exports
	sugar, err := isMainSugar(p, base)
	if err != nil {
		return Found{}, err
	}
	if sugar {
		exports = &value{kind: objectValue, keys: []string{"."}, byName: map[string]*value{".": exports}}
	}
	q := request{r: r, pkg: p, base: base, conditions: conditions}
	found, state, err := q.lookup(exports, subpath)
	if err == nil && state != foundTarget {
		err = pathNotExported(p.dir, subpath, base)
	}
	return found, err
}

// isMainSugar tells an "exports" that stands for {".": exports}.
func isMainSugar(p *packageJSON, base string) (bool, *Error) {
	if p.exports.kind == stringValue || p.exports.kind == arrayValue {
		return true, nil
	}
	sugar := false
	for i, key := range p.exports.keys {
		current := !strings.HasPrefix(key, ".")
		if i > 0 && current != sugar {
			return false, invalidConfig(p.path(), base, `"exports" cannot contain some keys starting with '.' and some not. `+
				`The exports object must either be an object of package subpath keys or an object of main entry condition name keys only.`)
		}
		sugar = current
	}
	return sugar, nil
}

// packageImports is PACKAGE_IMPORTS_RESOLVE.
func (r *Resolver) packageImports(specifier, base string, conditions []string) (Found, *Error) {
	if specifier == "#" || strings.HasPrefix(specifier, "#/") || strings.HasSuffix(specifier, "/") {
		return Found{}, invalidSpecifier(specifier, "is not a valid internal imports specifier name", base)
	}
	p := r.files.scope(base)
	if p.imports != nil {
		q := request{r: r, pkg: p, base: base, conditions: conditions, imports: true}
		found, state, err := q.lookup(p.imports, specifier)
		if err != nil || state == foundTarget {
			return found, err
		}
	}
	return Found{}, importNotDefined(specifier, p.dir, base)
}

// lookup is PACKAGE_IMPORTS_EXPORTS_RESOLVE.
func (q *request) lookup(table *value, key string) (Found, outcome, *Error) {
	if target := table.get(key); target != nil && !strings.Contains(key, "*") && !strings.HasSuffix(key, "/") {
		q.match = key
		return q.target(target)
	}
	best := ""
	for _, candidate := range table.keys {
		before, after, ok := strings.Cut(candidate, "*")
		if ok && !strings.Contains(after, "*") && strings.HasPrefix(key, before) && len(key) >= len(candidate) &&
			strings.HasSuffix(key, after) && patternKeyLess(candidate, best) {
			best = candidate
		}
	}
	if best == "" {
		return Found{}, undefinedTarget, nil
	}
	before, after, _ := strings.Cut(best, "*")
	q.match, q.pattern = best, true
	q.subpath = key[len(before) : len(key)-len(after)]
	return q.target(table.get(best))
}

// patternKeyLess is PATTERN_KEY_COMPARE: a before b if a is more specific.
func patternKeyLess(a, b string) bool {
	if b == "" {
		return true
	}
	baseA, baseB := strings.IndexByte(a, '*'), strings.IndexByte(b, '*')
	if baseA != baseB {
		return baseA > baseB
	}
	return len(a) > len(b)
}

// target is PACKAGE_TARGET_RESOLVE.
func (q *request) target(t *value) (Found, outcome, *Error) {
	switch t.kind {
	case stringValue:
		return q.targetString(t)
	case arrayValue:
		return q.targetArray(t)
	case objectValue:
		return q.targetConditions(t)
	case nullValue:
		return Found{}, nullTarget, nil
	}
	return Found{}, undefinedTarget, invalidTarget(q.pkg.dir, q.match, t, q.imports, q.base)
}

func (q *request) targetArray(t *value) (found Found, state outcome, last *Error) {
	state = nullTarget
	for _, item := range t.items {
		found, s, err := q.target(item)
		switch {
		case err != nil && err.Code != "ERR_INVALID_PACKAGE_TARGET":
			return Found{}, undefinedTarget, err
		case err != nil:
			last = err
		case s == foundTarget:
			return found, s, nil
		case s == nullTarget:
			last = nil
		}
	}
	return Found{}, state, last
}

func (q *request) targetConditions(t *value) (Found, outcome, *Error) {
	for _, key := range t.keys {
		if n, err := strconv.ParseUint(key, 10, 32); err == nil && strconv.FormatUint(n, 10) == key {
			return Found{}, undefinedTarget, invalidConfig(q.pkg.path(), q.base, `"exports" cannot contain numeric property keys.`)
		}
	}
	for _, key := range t.keys {
		if key != "default" && !slices.Contains(q.conditions, key) {
			continue
		}
		if found, state, err := q.target(t.get(key)); err != nil || state != undefinedTarget {
			return found, state, err
		}
	}
	return Found{}, undefinedTarget, nil
}

func (q *request) targetString(t *value) (Found, outcome, *Error) {
	target := t.text
	if !strings.HasPrefix(target, "./") {
		if q.imports && !strings.HasPrefix(target, "../") && !strings.HasPrefix(target, "/") {
			return q.external(t)
		}
		return Found{}, undefinedTarget, invalidTarget(q.pkg.dir, q.match, t, q.imports, q.base)
	}
	if hasInvalidSegment(target[len("./"):]) {
		return Found{}, undefinedTarget, invalidTarget(q.pkg.dir, q.match, t, q.imports, q.base)
	}
	if q.pattern {
		if hasInvalidSegment(q.subpath) {
			return Found{}, undefinedTarget, q.invalidSubpath()
		}
		target = strings.ReplaceAll(target, "*", q.subpath)
	}
	if hasEncodedSlash(target) {
		path := filepath.Join(q.pkg.dir, target)
		return Found{}, undefinedTarget, invalidSpecifier(path, `must not include encoded "/" or "\" characters`, q.base)
	}
	path, suffix := cutSuffix(target)
	return Found{Path: cleanURL(q.pkg.dir + "/" + path), Suffix: suffix}, foundTarget, nil
}

// external is a target of "imports" that is a package or a builtin.
func (q *request) external(t *value) (Found, outcome, *Error) {
	target := t.text
	if q.pattern {
		target = strings.ReplaceAll(target, "*", q.subpath)
	}
	if _, isURL := urlScheme(target); isURL {
		return Found{}, undefinedTarget, invalidTarget(q.pkg.dir, q.match, t, q.imports, q.base)
	}
	found, err := q.r.packageResolve(target, q.pkg.path(), q.conditions)
	return found, foundTarget, err
}

func (q *request) invalidSubpath() *Error {
	key := strings.Replace(q.match, "*", q.subpath, 1)
	field := map[bool]string{true: "imports", false: "exports"}[q.imports]
	e := invalidSpecifier(key, `request is not a valid match in pattern "`+q.match+`" for the "`+field+`" resolution of `+place, "")
	e.Paths = append(e.Paths, q.pkg.path())
	e.from(" imported from ", q.base)
	return e
}

// hasInvalidSegment tells paths with a segment ., .. or node_modules, also when it is percent-encoded.
func hasInvalidSegment(path string) bool {
	path = strings.NewReplacer("%2e", ".", "%2E", ".", `\`, "/").Replace(path)
	for _, segment := range strings.Split(path, "/") {
		if segment == "." || segment == ".." || strings.EqualFold(segment, "node_modules") {
			return true
		}
	}
	return false
}
