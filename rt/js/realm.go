package js

import (
	"math"
	"unsafe"

	"jsgo/rt/internal/datetime"
)

// Realm is a realm with its agent's state,
// https://tc39.es/ecma262/#sec-code-realms. One goroutine uses it.
type Realm struct {
	intrinsics [IntrinsicCount]*Object
	classes    [IntrinsicCount]*Class
	lazy       map[PropertyKey]*Global // globals that nothing has touched yet
	lazyOrder  []*Global
	global     *Object

	nullRoots      map[rootKey]*Shape
	functionShapes [4]*Shape
	objectShapes   [9]*Shape // of object literals, by inline slots
	arrayRoot      *Shape
	iterResult     *Shape
	arrayValues    *Object // Array.prototype[@@iterator] as it was made
	arrayNext      *Object // %ArrayIteratorPrototype%.next as it was made
	iteration      iterationGuard
	protoEpoch     uint32 // changes when a prototype's layout does
	lookups        lookupCache
	lastRoots      [KindHost + 1]*Shape // of objects made last, by kind
	growths        growthCache

	depth        int // calls that may still be nested: see Enter
	requireCache *Object
	asyncModules int // modules that have begun to wait
	argStack     []Value
	argTop       int
	newTarget    *Object
	modules      map[string]*ModuleRecord
	entry        *ModuleRecord

	preparing    bool // inside Error.prepareStackTrace
	jobs         jobQueue
	Host         Host
	symbols      map[string]*Symbol // of Symbol.for, by key
	RegExps      RegExpState
	zone         *datetime.Zone // of local times, once asked for
	typedLengths typedLengthCache
	kept         []Value // targets of WeakRefs that the present job has seen
	sources      map[string]*SourceMap
	shared       map[string]*Function // of SharedNative, by name
	states       map[*StateKey]any    // see State

	// HostData belongs to what runs the realm.
	HostData any
	// Context belongs to the program's asynchronous context (AsyncLocalStorage):
	// promise jobs run with the one their maker had; nil at the start.
	Context *Object
	joining []*Object // arrays inside of join, outermost first

	accessors map[PropertyKey]*globalAccessor // global variables that stay accessors and have a value
	lexicals  map[PropertyKey]*lexical        // let, const and class of scripts: see DeclareLexical
}

// Host is what the realm asks of what runs it. Every field may be nil.
type Host struct {
	// PromiseRejected is HostPromiseRejectionTracker,
	// https://tc39.es/ecma262/#sec-host-promise-rejection-tracker.
	PromiseRejected func(r *Realm, p *Promise, handled bool)
	// Wake asks for DrainJobs to be called soon, when a job is queued while
	// none was.
	Wake func()
	// Evaluate runs source text, for indirect eval and the Function
	// constructors; nil where the program has no evaluator.
	Evaluate func(r *Realm, source *String) (Value, *Throw)
	// NewFunction is CreateDynamicFunction; nil where the program has no evaluator.
	NewFunction func(r *Realm, kind CodeFlags, params, body *String) (Value, *Throw)
	// Asset returns a file that the executable carries; may be nil.
	Asset func(path string) (string, bool)
	// Post runs f on the realm's goroutine when it is idle; any goroutine may
	// call it, and it does not keep the program running. What f throws is
	// uncaught.
	Post func(f func(r *Realm) *Throw)
	// FormatDate is Date.prototype.toLocaleString and its kin, where the
	// program has Intl.
	FormatDate func(r *Realm, t float64, locales, options Value, part DatePart) (Value, *Throw)
	// FormatNumber is toLocaleString of Numbers and BigInts, where the program has Intl.
	FormatNumber func(r *Realm, v, locales, options Value) (Value, *Throw)
	// CompareTexts is String.prototype.localeCompare, where the program names it.
	CompareTexts func(r *Realm, a, b, locales, options Value) (Value, *Throw)
	// Compile compiles a script; nil where the program has no evaluator.
	Compile func(r *Realm, source *String, o TextOptions) (Script, *Throw)
	// CompileBody compiles the body of a function; nil where the program has no evaluator.
	CompileBody func(r *Realm, source *String, o TextOptions) (Value, *Throw)
	// Interpreter runs what Evaluate and NewFunction make; nil where the program has no evaluator.
	Interpreter *Interpreter
	// Sources are the position tables of the compiled files.
	Sources []*SourceMap
}

// DefaultDepth is how deeply calls may nest, near what node allows with its
// default stack.
const DefaultDepth = 9000

// NewRealm returns a realm in which the given classes and globals exist as
// soon as something touches them.
func NewRealm(classes []*Class, globals []*Global) *Realm {
	r := &Realm{nullRoots: map[rootKey]*Shape{}, lazy: map[PropertyKey]*Global{}, depth: DefaultDepth, protoEpoch: 1}
	for _, c := range classes {
		r.classes[c.ID] = c
		if !c.Hidden {
			r.addLazy(&Global{Name: c.Name, Make: func(r *Realm) (Value, *Throw) { return r.Intrinsic(c.ID).Value(), nil }})
		}
	}
	for _, g := range globals {
		r.addLazy(g)
	}
	r.makeRoots()
	for _, id := range [2]Intrinsic{IntrinsicObject, IntrinsicFunction} {
		if r.classes[id] != nil { // their prototypes exist already, without properties
			r.makeIntrinsic(id)
		}
	}
	return r
}

func (r *Realm) addLazy(g *Global) {
	key := Intern(g.Name)
	if r.lazy[key] == nil {
		r.lazyOrder = append(r.lazyOrder, g)
	}
	r.lazy[key] = g
}

// SharedNative returns the one function of the realm with a name: parseInt is
// also Number.parseInt.
func (r *Realm) SharedNative(name string, length int, fn Native) *Function {
	if f := r.shared[name]; f != nil {
		return f
	}
	if r.shared == nil {
		r.shared = map[string]*Function{}
	}
	f := NewNative(r, name, length, fn)
	r.shared[name] = f
	return f
}

// BeginJoin notes that the text of o's elements is being made; false where
// that is so already. EndJoin ends what it began.
func (r *Realm) BeginJoin(o *Object) bool {
	for _, x := range r.joining {
		if x == o {
			return false
		}
	}
	r.joining = append(r.joining, o)
	return true
}

// EndJoin ends the last BeginJoin that returned true.
func (r *Realm) EndJoin() { r.joining = r.joining[:len(r.joining)-1] }

// AddGlobal adds a global that exists as soon as something touches it.
func (r *Realm) AddGlobal(g *Global) { r.addLazy(g) }

// makeRoots makes the two objects that all others need, and the global object.
func (r *Realm) makeRoots() {
	op := &Object{shape: newRootShape(r, KindObject, Ordinary{}, nil, 0)}
	op.becomePrototype()
	r.intrinsics[IntrinsicObjectPrototype] = op
	fp := &Function{
		Object: Object{shape: r.rootShape(KindFunction, Ordinary{}, op, 0)},
		Code:   &Code{Arity: -1, Native: func(*Realm, Value, []Value) (Value, *Throw) { return Undefined(), nil }},
	}
	fp.becomePrototype()
	r.intrinsics[IntrinsicFunctionPrototype] = &fp.Object
	fp.add(r, NameLength.Key(), Int(0), AttrConfigurable)
	fp.add(r, NameName.Key(), emptyString().Value(), AttrConfigurable)
	r.global = &Object{shape: r.rootShape(KindGlobal, globalOps{}, op, 0).ownedCopy()}
	r.global.add(r, NameGlobalThis.Key(), r.global.Value(), AttrHidden)
	r.global.add(r, NameInfinity.Key(), Num(inf), AttrConst)
	r.global.add(r, NameNaN.Key(), Num(nan), AttrConst)
	r.global.add(r, NameUndefined.Key(), Undefined(), AttrConst)
}

// Global returns the global object.
func (r *Realm) Global() *Object { return r.global }

// Intrinsic returns an intrinsic object, made on first use.
func (r *Realm) Intrinsic(id Intrinsic) *Object {
	if o := r.intrinsics[id]; o != nil && r.classes[id] == nil {
		return o
	}
	return r.makeIntrinsic(id)
}

func (r *Realm) makeIntrinsic(id Intrinsic) *Object {
	for _, at := range [2]Intrinsic{id, id - 1} {
		if int(at) >= len(r.classes) || r.classes[at] == nil {
			continue
		}
		c := r.classes[at]
		if at != id && (c.Construct == nil || c.NoProto) {
			continue
		}
		r.classes[at] = nil
		c.build(r)
	}
	if r.intrinsics[id] == nil {
		panic("BUG: intrinsic without a class: " + string(rune('0'+id/100)) + string(rune('0'+id/10%10)) + string(rune('0'+id%10)))
	}
	return r.intrinsics[id]
}

// globalOps are those of an ordinary object, after the globals that nothing
// has touched yet are made.
type globalOps struct{ Ordinary }

func (globalOps) GetOwnProperty(r *Realm, o *Object, key PropertyKey) (Property, bool, *Throw) {
	if e := r.touchGlobal(key); e != nil {
		return Property{}, false, e
	}
	return OrdinaryGetOwnProperty(r, o, key)
}

func (globalOps) DefineOwnProperty(r *Realm, o *Object, key PropertyKey, d Descriptor) (bool, *Throw) {
	if e := r.touchGlobal(key); e != nil {
		return false, e
	}
	r.forgetKept(key)
	return OrdinaryDefineOwnProperty(r, o, key, d)
}

func (globalOps) OwnKeys(r *Realm, o *Object) ([]PropertyKey, *Throw) {
	for _, g := range r.lazyOrder {
		if e := r.touchGlobal(Intern(g.Name)); e != nil {
			return nil, e
		}
	}
	keys, e := OrdinaryOwnKeys(r, o)
	r.sortGlobals(keys)
	return keys, e
}

// Enter begins a nested call; it throws RangeError where calls nest too
// deeply. Each Enter that does not throw is followed by one Leave.
func (r *Realm) Enter() *Throw {
	if r.depth--; r.depth >= 0 {
		return nil
	}
	return r.tooDeep()
}

//go:noinline
func (r *Realm) tooDeep() *Throw {
	r.depth++
	return r.ThrowStackOverflow()
}

// Leave ends what Enter began.
func (r *Realm) Leave() { r.depth++ }

// ThrowStackOverflow returns the RangeError of too deeply nested calls. Making
// it needs a few calls of its own.
func (r *Realm) ThrowStackOverflow() *Throw {
	r.depth += 64
	e := r.ThrowRangeError("Maximum call stack size exceeded")
	r.depth -= 64
	return e
}

// NewObject returns a new ordinary object, as {} does.
func NewObject(r *Realm) *Object { return NewShaped(r.literalShape(4)) }

// literalShape returns the root shape of object literals with so many slots.
func (r *Realm) literalShape(inline int) *Shape {
	if inline < len(r.objectShapes) {
		if s := r.objectShapes[inline]; s != nil {
			return s
		}
	}
	s := r.rootShape(KindObject, Ordinary{}, r.intrinsics[IntrinsicObjectPrototype], inline)
	if inline < len(r.objectShapes) {
		r.objectShapes[inline] = s
	}
	return s
}

// NewObjectWith returns a new ordinary object with a prototype, nil for null.
func NewObjectWith(r *Realm, proto *Object) *Object {
	return NewShaped(r.rootShape(KindObject, Ordinary{}, proto, 4))
}

// LiteralShape returns the shape of an object literal with the given keys, all
// with the usual attributes; the caller fills NewShaped(shape)'s slots in order.
// The limits on shared shapes are not for literals, of which a program has no
// more than its text.
func (r *Realm) LiteralShape(keys ...PropertyKey) *Shape {
	s := r.literalShape(min(inlineSize(len(keys)), math.MaxUint8))
	for _, k := range keys {
		c := s.known(k, AttrAll)
		if c == nil {
			c = s.addChild(k, AttrAll)
		}
		s = c
	}
	return s
}

// InitObject makes o, the embedded head of a larger Go struct, an object of a
// kind with a prototype and internal methods.
func InitObject(r *Realm, o *Object, kind Kind, ops Ops, proto *Object) {
	switch kind { // whose internal methods are always the same
	case KindPromise, KindGenerator, KindAsyncGenerator, KindMap, KindSet, KindDate, KindRegExp, KindError:
		if s := r.lastRoots[kind]; s != nil && s.proto == proto {
			o.shape = s
			return
		}
		r.lastRoots[kind] = r.rootShape(kind, ops, proto, 0)
		o.shape = r.lastRoots[kind]
		return
	}
	o.shape = r.rootShape(kind, ops, proto, 0)
}

// HostObject is an object with Go data of a module; Data is opaque to programs.
type HostObject struct {
	Object
	Data any
}

// NewHostObject returns an object that carries data.
func NewHostObject(r *Realm, proto *Object, data any) *HostObject {
	h := &HostObject{Data: data}
	InitObject(r, &h.Object, KindHost, Ordinary{}, proto)
	return h
}

// HostData returns the data of a HostObject, or nil.
func HostData(v Value) any {
	if v.IsObject() && v.Obj().shape.kind == KindHost {
		return (*HostObject)(unsafe.Pointer(v.Obj())).Data
	}
	return nil
}

// SymbolFor is https://tc39.es/ecma262/#sec-symbol.for.
func (r *Realm) SymbolFor(key *String) *Symbol {
	k := key.String()
	if s := r.symbols[k]; s != nil {
		return s
	}
	if r.symbols == nil {
		r.symbols = map[string]*Symbol{}
	}
	s := NewRegisteredSymbol(key)
	r.symbols[k] = s
	return s
}
