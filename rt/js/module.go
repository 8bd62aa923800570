package js

import "strings"

// ModuleKind is the kind of a module.
type ModuleKind uint8

// The kinds.
const (
	ModuleCommonJS ModuleKind = iota
	ModuleESM
	ModuleScript
	ModuleJSON
	ModuleBuiltin // an ES module whose default export is what require returns
)

// Source is the text of a file, for Function.prototype.toString and frames.
type Source struct{ Name, Text string }

// ModuleExport is one export of an ES module: a variable of some module (Get),
// or a property of what another one exports, or its namespace (From).
type ModuleExport struct {
	Name     string
	Get      func() Value
	From     string
	Property string
}

// ModuleFailure is the error that loading a module throws.
type ModuleFailure struct{ Class, Code, Text string }

// ModuleRecord is a compiled module, https://tc39.es/ecma262/#sec-cyclic-module-records,
// or a CommonJS module of node.
type ModuleRecord struct {
	Key      string // under which it is registered
	Name     string // the path that programs see
	Kind     ModuleKind
	Source   *Source
	Map      *SourceMap
	Error    *ModuleFailure
	Init     func(r *Realm, m *ModuleRecord) (Value, *Throw) // makes the hoisted functions of an ES module
	Run      func(r *Realm, m *ModuleRecord) (Value, *Throw)
	Async    bool // Run returns a promise
	Requests []string
	Exports  []ModuleExport

	cyclic
	state     moduleState
	thrown    *Throw
	object    *Object // module
	exports   Value   // of JSON modules
	require   Value
	meta      Value
	namespace Value
	parent    *ModuleRecord
}

type moduleState uint8

const (
	moduleFresh moduleState = iota
	moduleRunning
	moduleWaiting // evaluating-async
	moduleDone
)

// SetModules registers the modules of a program; the first of a key counts.
func (r *Realm) SetModules(list []*ModuleRecord) {
	r.modules = make(map[string]*ModuleRecord, len(list))
	for _, m := range list {
		if r.modules[m.Key] == nil {
			r.modules[m.Key] = m
		}
	}
}

// Module returns the module of a key, or nil.
func (r *Realm) Module(key string) *ModuleRecord { return r.modules[key] }

// ThrowModuleError returns an error of a class with a code.
func ThrowModuleError(r *Realm, class, code, text string) *Throw {
	ctor := IntrinsicError
	switch class {
	case "TypeError":
		ctor = IntrinsicTypeError
	case "SyntaxError":
		ctor = IntrinsicSyntaxError
	case "ReferenceError":
		ctor = IntrinsicReferenceError
	}
	t := r.newError(ctor, text)
	if code != "" {
		t.Value.Obj().put(r, NameCode.Key(), Str(code), AttrAll)
	}
	return t
}

// RequireError is a require() in m that cannot be resolved.
func RequireError(r *Realm, m *ModuleRecord, class, code, text string) (Value, *Throw) {
	if strings.HasPrefix(text, "Cannot find module '") && strings.HasSuffix(text, "'") {
		return Value{}, m.withStack(r, class, code, text)
	}
	return Value{}, ThrowModuleError(r, class, code, text)
}

// Require is require() of the module with a key, from module m.
func Require(r *Realm, m *ModuleRecord, key string) (Value, *Throw) {
	x := r.modules[key]
	if x == nil {
		return Value{}, ThrowModuleError(r, "Error", "MODULE_NOT_FOUND", "Cannot find module '"+strings.TrimPrefix(key, "node:")+"'")
	}
	switch x.Kind {
	case ModuleCommonJS, ModuleJSON:
		return x.requireCommonJS(r, m)
	}
	if e := x.Evaluate(r); e != nil {
		return Value{}, e
	}
	if x.Kind == ModuleBuiltin {
		return x.Default(r)
	}
	if x.Promise(r) != nil {
		return Value{}, ThrowModuleError(r, "Error", "ERR_REQUIRE_ASYNC_MODULE", "require() cannot be used on an ESM graph with top-level await. Use import() instead.")
	}
	for i := range x.Exports { // https://nodejs.org/docs/latest-v20.x/api/modules.html#loading-ecmascript-modules-using-require
		if x.Exports[i].Name == "module.exports" {
			return x.Exports[i].read(r)
		}
	}
	return x.Namespace(r), nil
}

// requireCommonJS runs a CommonJS module the first time and returns its exports.
func (m *ModuleRecord) requireCommonJS(r *Realm, parent *ModuleRecord) (Value, *Throw) {
	if m.state == moduleDone && r.requireCache != nil {
		cached, e := r.requireCache.Get(r, Intern(m.filename()))
		if e != nil {
			return cached, e
		}
		if o := cached.AsObject(); o == nil { // delete require.cache[…]: it runs again
			m.state, m.object = moduleFresh, nil
		} else if o != m.object {
			return o.Get(r, NameExports.Key())
		}
	}
	if m.state == moduleFresh {
		m.parent = parent
		m.state = moduleRunning
		m.enterCache(r)
		if e := m.runCommonJS(r); e != nil {
			r.requireCache.Delete(r, Intern(m.filename()))
			m.state, m.object = moduleFresh, nil
			return Value{}, e
		}
		m.state = moduleDone
		if m.object != nil {
			m.object.put(r, Intern("loaded"), True(), AttrAll)
		}
	}
	m.adopt(r, parent)
	if m.Kind == ModuleJSON {
		return m.exports, nil
	}
	return m.Object(r).Get(r, NameExports.Key())
}

// enterCache adds the module to require.cache and to the children of its parent.
func (m *ModuleRecord) enterCache(r *Realm) {
	r.cache().put(r, Intern(m.filename()), m.Object(r).Value(), AttrAll)
	m.adopt(r, m.parent)
}

// adopt makes m a child of a module that requires it.
func (m *ModuleRecord) adopt(r *Realm, parent *ModuleRecord) {
	if parent == nil || parent.object == nil || m.object == nil {
		return
	}
	v, e := parent.object.Get(r, Intern("children"))
	a := v.AsArray()
	if e != nil || a == nil || !a.Fast() {
		return
	}
	for _, c := range a.Widen() {
		if c == m.object.Value() {
			return
		}
	}
	a.Push(m.object.Value())
}

// cache returns the object require.cache.
func (r *Realm) cache() *Object {
	if r.requireCache == nil {
		r.requireCache = NewObjectWith(r, nil)
	}
	return r.requireCache
}

func (m *ModuleRecord) runCommonJS(r *Realm) *Throw {
	if m.Error != nil {
		return ThrowModuleError(r, m.Error.Class, m.Error.Code, m.Error.Text)
	}
	if m.Kind == ModuleJSON {
		v, e := parseJSON(r, m.Source.Text)
		m.exports = v
		m.Object(r).put(r, NameExports.Key(), v, AttrAll)
		return e
	}
	_, e := m.Run(r, m)
	return e
}

// parseJSON calls JSON.parse as it was made.
func parseJSON(r *Realm, text string) (Value, *Throw) {
	f, e := r.Intrinsic(IntrinsicJSON).Get(r, Intern("parse"))
	if e != nil {
		return f, e
	}
	return Call1(r, f, Undefined(), Str(strings.TrimPrefix(text, "\uFEFF")))
}

// Object returns the module object of a CommonJS module.
func (m *ModuleRecord) Object(r *Realm) *Object {
	if m.object != nil {
		return m.object
	}
	o := NewObject(r)
	m.object = o
	file := m.filename()
	o.put(r, Intern("id"), Str(map[bool]string{true: ".", false: file}[m.parent == nil]), AttrAll)
	o.put(r, Intern("path"), Str(dirname(file)), AttrAll)
	o.put(r, NameExports.Key(), NewObject(r).Value(), AttrAll)
	o.put(r, Intern("filename"), Str(file), AttrAll)
	o.put(r, Intern("loaded"), False(), AttrAll)
	o.put(r, Intern("children"), NewArray(r, nil).Value(), AttrAll)
	o.put(r, Intern("paths"), modulePaths(r, dirname(file)), AttrAll)
	parent := Undefined()
	if m.parent != nil && m.parent.object != nil {
		parent = m.parent.object.Value()
	} else if m.parent == nil {
		parent = Null()
	}
	o.put(r, Intern("parent"), parent, AttrAll)
	o.put(r, Intern("require"), m.Require(r), AttrHidden)
	return o
}

// modulePaths are the folders in which packages are looked for.
func modulePaths(r *Realm, dir string) Value {
	list := NewArray(r, nil)
	for ; ; dir = dirname(dir) {
		if !strings.HasSuffix(dir, "/node_modules") {
			list.Push(Str(strings.TrimSuffix(dir, "/") + "/node_modules"))
		}
		if dir == "/" {
			return list.Value()
		}
	}
}

// filename is the virtual path of the module.
func (m *ModuleRecord) filename() string {
	if strings.HasPrefix(m.Name, "/") || strings.HasPrefix(m.Name, "node:") {
		return m.Name
	}
	return "/app/" + m.Name
}

func dirname(path string) string {
	if i := strings.LastIndexByte(path, '/'); i > 0 {
		return path[:i]
	}
	return "/"
}

// Variable returns what a variable of the function around a CommonJS module
// holds.
func (m *ModuleRecord) Variable(r *Realm, name string) Value {
	switch name {
	case "exports", "this":
		if m.Kind == ModuleScript {
			return r.global.Value()
		}
		v, _ := m.Object(r).Get(r, NameExports.Key())
		return v
	case "module":
		return m.Object(r).Value()
	case "require":
		return m.Require(r)
	case "__filename":
		return Str(m.filename())
	case "arguments":
		return NewArguments(r, []Value{m.Variable(r, "exports"), m.Require(r), m.Object(r).Value(), Str(m.filename()), Str(dirname(m.filename()))}, nil)
	}
	return Str(dirname(m.filename()))
}

// Require returns the require function of a module.
func (m *ModuleRecord) Require(r *Realm) Value {
	if m.require.p != nil {
		return m.require
	}
	f := NewNative(r, "require", 1, func(r *Realm, _ Value, args []Value) (Value, *Throw) {
		s := arg(args, 0)
		if s.IsString() && s.Str().Len() == 0 {
			return s, r.ThrowCode(IntrinsicTypeError, "ERR_INVALID_ARG_VALUE", "The argument 'id' must be a non-empty string. Received ''")
		}
		if !s.IsString() {
			return s, r.ThrowCode(IntrinsicTypeError, "ERR_INVALID_ARG_TYPE", "The \"id\" argument must be of type string. Received "+describeReceived(s))
		}
		return m.requireDynamic(r, s.Str().String())
	})
	m.require = f.Value()
	f.Put(r, Intern("cache"), r.cache().Value(), AttrAll)
	f.Put(r, Intern("extensions"), NewObjectWith(r, nil).Value(), AttrAll)
	f.Put(r, NameResolve.Key(), NewNative(r, "resolve", 2, func(r *Realm, _ Value, args []Value) (Value, *Throw) {
		s, e := ToString(r, arg(args, 0))
		if e != nil {
			return s.Value(), e
		}
		x, e := m.find(r, s.String(), false)
		if e != nil {
			return Value{}, e
		}
		if x == nil {
			if path, _, ok := m.findAsset(r, s.String()); ok {
				return Str(path), nil
			}
			return Value{}, m.notFound(r, s.String())
		}
		if x.Kind == ModuleBuiltin {
			return Str(strings.TrimPrefix(x.Key, "node:")), nil
		}
		return Str(cleanPath(x.filename())), nil
	}).Value(), AttrAll)
	f.Put(r, Intern("main"), r.mainModule(), AttrAll)
	return m.require
}

// describeReceived is how node's errors show an argument of the wrong type.
func describeReceived(v Value) string {
	switch {
	case v.IsNullish():
		return toStringPrimitive(v).String()
	case v.AsFunction() != nil:
		return "function " + v.AsFunction().NameString().String()
	case v.IsObject():
		return "an instance of " + constructorName(v.Obj())
	}
	return "type " + TypeOf(v).String() + " (" + describePrimitive(v) + ")"
}

func (r *Realm) mainModule() Value {
	if r.entry == nil || r.entry.Kind != ModuleCommonJS {
		return Undefined()
	}
	return r.entry.Object(r).Value()
}

func (m *ModuleRecord) notFound(r *Realm, name string) *Throw {
	return m.withStack(r, "Error", "MODULE_NOT_FOUND", "Cannot find module '"+name+"'")
}

// withStack is an error with the modules that led to this one.
func (m *ModuleRecord) withStack(r *Realm, class, code, text string) *Throw {
	var list []Value
	for x := m; x != nil; x = x.parent {
		list = append(list, Str(x.filename()))
		text += map[bool]string{true: "\nRequire stack:"}[x == m] + "\n- " + x.filename()
	}
	t := ThrowModuleError(r, class, code, text)
	t.Value.Obj().put(r, Intern("requireStack"), NewArray(r, list).Value(), AttrAll)
	return t
}

func (m *ModuleRecord) requireDynamic(r *Realm, name string) (Value, *Throw) {
	x, e := m.find(r, name, false)
	if e != nil {
		return Value{}, e
	}
	if x == nil {
		if x = m.assetModule(r, name); x == nil {
			return Value{}, m.notFound(r, name)
		}
	}
	return Require(r, m, x.Key)
}

// findAsset finds a file that the executable carries by its path, which may lack
// an extension.
func (m *ModuleRecord) findAsset(r *Realm, name string) (path, text string, ok bool) {
	if r.Host.Asset == nil || !isPath(name) {
		return "", "", false
	}
	path = cleanPath(name)
	if !strings.HasPrefix(name, "/") {
		path = cleanPath(dirname(m.filename()) + "/" + name)
	}
	for _, suffix := range [...]string{"", ".json"} {
		if text, ok = r.Host.Asset(path + suffix); ok {
			return path + suffix, text, true
		}
	}
	return "", "", false
}

// assetModule makes a module of a JSON file that the executable carries, nil where
// there is none of that name.
func (m *ModuleRecord) assetModule(r *Realm, name string) *ModuleRecord {
	path, text, ok := m.findAsset(r, name)
	if !ok || !strings.HasSuffix(path, ".json") {
		return nil
	}
	key := strings.TrimPrefix(path, "/app/")
	x := &ModuleRecord{Key: key, Name: path, Kind: ModuleJSON, Source: &Source{Name: path, Text: text}}
	r.modules[key] = x
	return x
}

// isPath tells specifiers of files from those of packages.
func isPath(name string) bool {
	return strings.HasPrefix(name, "./") || strings.HasPrefix(name, "../") || strings.HasPrefix(name, "/") || name == "." || name == ".."
}

// ModuleAt returns the module of the program at an absolute path, which may lack
// its extension; nil where there is none.
func (r *Realm) ModuleAt(path string) *ModuleRecord { return r.findPath(cleanPath(path)) }

// findPath finds a module by its virtual path.
func (r *Realm) findPath(path string) *ModuleRecord {
	key := strings.TrimPrefix(path, "/app/")
	for _, suffix := range [...]string{"", ".js", ".json", ".cjs", ".ts", "/index.js", "/index.json"} {
		if x := r.modules[key+suffix]; x != nil {
			return x
		}
	}
	return nil
}

// cleanPath resolves "." and ".." in an absolute path.
func cleanPath(p string) string {
	var out []string
	for _, part := range strings.Split(p, "/") {
		switch part {
		case "", ".":
		case "..":
			if len(out) > 0 {
				out = out[:len(out)-1]
			}
		default:
			out = append(out, part)
		}
	}
	return "/" + strings.Join(out, "/")
}

// RunEntry evaluates the module that a program starts with.
func (r *Realm) RunEntry(key string) *Throw {
	m := r.modules[key]
	r.entry = m
	return m.Evaluate(r)
}

// Entry returns the module that the program started with.
func (r *Realm) Entry() *ModuleRecord { return r.entry }

// Default is the default export: module.exports, for what is no ES module.
func (m *ModuleRecord) Default(r *Realm) (Value, *Throw) {
	switch m.Kind {
	case ModuleCommonJS, ModuleJSON:
		return m.requireCommonJS(r, nil)
	}
	for i := range m.Exports {
		if m.Exports[i].Name == "default" {
			return m.Exports[i].read(r)
		}
	}
	return Undefined(), nil
}

// read is the value of an export.
func (x *ModuleExport) read(r *Realm) (Value, *Throw) {
	if x.Get != nil {
		v := x.Get()
		if v.IsTDZ() {
			return v, ThrowUninitialized(r, x.Name)
		}
		return v, nil
	}
	m := r.modules[x.From]
	if x.Property == "" {
		return m.Namespace(r), nil
	}
	return m.Namespace(r).Obj().Get(r, Intern(x.Property))
}

// NamespaceOf evaluates a module and returns its namespace, for imports.
func NamespaceOf(r *Realm, key string) (Value, *Throw) {
	m := r.modules[key]
	if m == nil {
		return Value{}, ThrowModuleError(r, "Error", "ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: "+key)
	}
	if e := m.Evaluate(r); e != nil {
		return Value{}, e
	}
	return m.Namespace(r), nil
}

// FailedImport is import() of what cannot be resolved.
func FailedImport(r *Realm, class, code, text string) Value {
	p := NewPromise(r)
	p.Reject(r, ThrowModuleError(r, class, code, text).Value)
	return p.Value()
}

// ImportModule is import() of the module with a key.
func ImportModule(r *Realm, key string) Value {
	p := NewPromise(r)
	m := r.modules[key]
	if m == nil {
		p.Reject(r, ThrowModuleError(r, "Error", "ERR_MODULE_NOT_FOUND", "Cannot find package '"+key+"'").Value)
		return p.Value()
	}
	m.importInto(r, p)
	return p.Value()
}

// Turns of the microtask queue that node 20 takes to load a module: one that
// was evaluated before, and any other.
const (
	turnsLoaded = 7
	turnsFresh  = 15
)

// importInto settles p with the namespace of m, some turns later.
func (m *ModuleRecord) importInto(r *Realm, p *Promise) {
	turns := turnsFresh
	if m.state == moduleDone {
		turns = turnsLoaded
	}
	var turn func(r *Realm)
	turn = func(r *Realm) {
		if turns--; turns > 0 {
			r.QueueGo(turn)
			return
		}
		m.evaluateInto(r, p)
	}
	r.QueueGo(turn)
}

func (m *ModuleRecord) evaluateInto(r *Realm, p *Promise) {
	if e := m.Evaluate(r); e != nil {
		p.Reject(r, e.Value)
		return
	}
	waits := m.Promise(r)
	if waits == nil {
		m.fulfillImport(r, p)
		return
	}
	waits.ThenGo(r, func(r *Realm, v Value, rejected bool) {
		if rejected {
			p.Reject(r, v)
			return
		}
		m.fulfillImport(r, p)
	})
}

func (m *ModuleRecord) fulfillImport(r *Realm, p *Promise) { p.Fulfill(r, m.Namespace(r)) }

// ImportDynamic is import(x) of a specifier that is not a literal.
func ImportDynamic(r *Realm, from *ModuleRecord, spec Value) (Value, *Throw) {
	p := NewPromise(r)
	s, e := ToString(r, spec)
	if e != nil {
		p.Reject(r, e.Value)
		return p.Value(), nil
	}
	name := strings.TrimPrefix(s.String(), "file://")
	m, e := from.find(r, name, true)
	if e != nil {
		p.Reject(r, e.Value)
		return p.Value(), nil
	}
	if m == nil {
		p.Reject(r, ThrowModuleError(r, "Error", "ERR_MODULE_NOT_FOUND", "Cannot find module '"+s.String()+"' imported from "+from.filename()).Value)
		return p.Value(), nil
	}
	m.importInto(r, p)
	return p.Value(), nil
}

// ImportMeta is import.meta.
func (m *ModuleRecord) ImportMeta(r *Realm) Value {
	if m.meta.p != nil {
		return m.meta
	}
	o := NewObjectWith(r, nil)
	file := m.filename()
	o.put(r, Intern("dirname"), Str(dirname(file)), AttrAll)
	o.put(r, Intern("filename"), Str(file), AttrAll)
	o.put(r, NameResolve.Key(), NewNative(r, "resolve", 1, func(r *Realm, _ Value, args []Value) (Value, *Throw) {
		s, e := ToString(r, arg(args, 0))
		if e != nil {
			return Value{}, e
		}
		x, e := m.find(r, s.String(), true)
		if e != nil {
			return Value{}, e
		}
		if x == nil {
			return Value{}, ThrowModuleError(r, "Error", "ERR_MODULE_NOT_FOUND", "Cannot find package '"+s.String()+"' imported from "+file)
		}
		if x.Kind == ModuleBuiltin {
			return Str(x.Key), nil
		}
		return Str("file://" + x.filename()), nil
	}).Value(), AttrAll)
	o.put(r, Intern("url"), Str("file://"+file), AttrAll)
	m.meta = o.Value()
	return m.meta
}
