package js

import (
	"runtime"
	"weak"
)

// WeakCollection is a WeakMap or WeakSet. The entries of objects are with the
// objects, so that an entry lives as long as its key and no cycle through its
// value keeps it; those of symbols, which are few, are with the collection.
type WeakCollection struct {
	Object
	id      *weakID
	symbols map[*Symbol]Value
}

// weakID stands for a collection in the entries of objects, without keeping it
// alive.
type weakID struct{ collection weak.Pointer[WeakCollection] }

type weakEntry struct {
	id    *weakID
	value Value
}

// weakEntries is the entries of one object, by collection.
type weakEntries struct {
	list  []weakEntry
	index map[*weakID]int // places in list, once there are many
}

const maxWeakList = 16

// NewWeakCollection returns an empty WeakMap or WeakSet.
func NewWeakCollection(r *Realm, kind Kind, proto *Object) *WeakCollection {
	c := &WeakCollection{}
	c.id = &weakID{weak.Make(c)}
	InitObject(r, &c.Object, kind, Ordinary{}, proto)
	return c
}

// CanBeHeldWeakly is https://tc39.es/ecma262/#sec-canbeheldweakly.
func CanBeHeldWeakly(v Value) bool {
	return v.IsObject() || v.IsSymbol() && !v.Sym().Registered()
}

// AsWeakCollection returns the WeakMap or WeakSet that v is, or nil.
func (v Value) AsWeakCollection(kind Kind) *WeakCollection {
	if v.Kind() == kind {
		return (*WeakCollection)(v.p)
	}
	return nil
}

func (w *weakEntries) find(id *weakID) int {
	if w.index != nil {
		if i, ok := w.index[id]; ok {
			return i
		}
		return -1
	}
	for i := range w.list {
		if w.list[i].id == id {
			return i
		}
	}
	return -1
}

func (w *weakEntries) add(id *weakID, v Value) {
	if len(w.list) == cap(w.list) {
		w.purge()
	}
	w.list = append(w.list, weakEntry{id, v})
	if w.index != nil {
		w.index[id] = len(w.list) - 1
	} else if len(w.list) > maxWeakList {
		w.reindex()
	}
}

// purge drops the entries of collections that are gone.
func (w *weakEntries) purge() {
	kept := w.list[:0]
	for _, e := range w.list {
		if e.id.collection.Value() != nil {
			kept = append(kept, e)
		}
	}
	clear(w.list[len(kept):])
	if len(kept) < len(w.list) && w.index != nil {
		w.list = kept
		w.reindex()
	}
	w.list = kept
}

func (w *weakEntries) reindex() {
	w.index = make(map[*weakID]int, len(w.list))
	for i := range w.list {
		w.index[w.list[i].id] = i
	}
}

func (w *weakEntries) remove(i int) {
	last := len(w.list) - 1
	if w.index != nil {
		delete(w.index, w.list[i].id)
		if i != last {
			w.index[w.list[last].id] = i
		}
	}
	w.list[i] = w.list[last]
	w.list[last] = weakEntry{}
	w.list = w.list[:last]
}

// entry finds the entry of an object; i is -1 where there is none.
func (c *WeakCollection) entry(o *Object) (w *weakEntries, i int) {
	if o.ext() == nil || o.ext().weak == nil {
		return nil, -1
	}
	return o.ext().weak, o.ext().weak.find(c.id)
}

// Get returns the value of key.
func (c *WeakCollection) Get(key Value) (Value, bool) {
	if o := key.AsObject(); o != nil {
		if w, i := c.entry(o); i >= 0 {
			return w.list[i].value, true
		}
	} else if key.IsSymbol() {
		if v, ok := c.symbols[key.Sym()]; ok {
			return v, true
		}
	}
	return Undefined(), false
}

// Set stores the value of a key for which CanBeHeldWeakly holds.
func (c *WeakCollection) Set(key, v Value) {
	o := key.AsObject()
	if o == nil {
		if c.symbols == nil {
			c.symbols = map[*Symbol]Value{}
		}
		c.symbols[key.Sym()] = v
		return
	}
	if w, i := c.entry(o); i >= 0 {
		w.list[i].value = v
		return
	}
	x := o.extra()
	if x.weak == nil {
		x.weak = &weakEntries{}
	}
	x.weak.add(c.id, v)
}

// Delete removes key; false if it was not there.
func (c *WeakCollection) Delete(key Value) bool {
	o := key.AsObject()
	if o == nil {
		if !key.IsSymbol() {
			return false
		}
		_, ok := c.symbols[key.Sym()]
		delete(c.symbols, key.Sym())
		return ok
	}
	w, i := c.entry(o)
	if i >= 0 {
		w.remove(i)
	}
	return i >= 0
}

// weakValue refers to an object weakly; to a symbol, which is small, strongly.
type weakValue struct {
	object weak.Pointer[Object]
	symbol *Symbol
}

func makeWeak(v Value) weakValue {
	if o := v.AsObject(); o != nil {
		return weakValue{object: weak.Make(o)}
	}
	return weakValue{symbol: v.Sym()}
}

func (w weakValue) get() Value {
	if w.symbol != nil {
		return w.symbol.Value()
	}
	if o := w.object.Value(); o != nil {
		return o.Value()
	}
	return Undefined()
}

// WeakRef is https://tc39.es/ecma262/#sec-weak-ref-objects.
type WeakRef struct {
	Object
	target weakValue
}

// NewWeakRef returns a WeakRef of a target for which CanBeHeldWeakly holds.
func NewWeakRef(r *Realm, proto *Object, target Value) *WeakRef {
	w := &WeakRef{target: makeWeak(target)}
	InitObject(r, &w.Object, KindWeakRef, Ordinary{}, proto)
	r.keepDuringJob(target)
	return w
}

// AsWeakRef returns the WeakRef that v is, or nil.
func (v Value) AsWeakRef() *WeakRef {
	if v.Kind() == KindWeakRef {
		return (*WeakRef)(v.p)
	}
	return nil
}

// Deref is https://tc39.es/ecma262/#sec-weakrefderef.
func (w *WeakRef) Deref(r *Realm) Value {
	v := w.target.get()
	if !v.IsUndefined() {
		r.keepDuringJob(v)
	}
	return v
}

// keepDuringJob is https://tc39.es/ecma262/#sec-addtokeptobjects; a job that
// it queues is ClearKeptObjects.
func (r *Realm) keepDuringJob(v Value) {
	if len(r.kept) == 0 {
		r.QueueGo(func(r *Realm) { r.kept = nil })
	}
	if n := len(r.kept); n == 0 || r.kept[n-1] != v {
		r.kept = append(r.kept, v)
	}
}

// FinalizationRegistry is https://tc39.es/ecma262/#sec-finalization-registry-objects.
type FinalizationRegistry struct {
	Object
	cleanup Value
	cells   map[*finalizationCell]struct{}
}

type finalizationCell struct {
	registry *FinalizationRegistry
	held     Value
	token    weakValue
	hasToken bool
	stop     runtime.Cleanup
}

// NewFinalizationRegistry returns a registry that calls cleanup.
func NewFinalizationRegistry(r *Realm, proto *Object, cleanup Value) *FinalizationRegistry {
	f := &FinalizationRegistry{cleanup: cleanup, cells: map[*finalizationCell]struct{}{}}
	InitObject(r, &f.Object, KindFinalizationRegistry, Ordinary{}, proto)
	return f
}

// AsFinalizationRegistry returns the FinalizationRegistry that v is, or nil.
func (v Value) AsFinalizationRegistry() *FinalizationRegistry {
	if v.Kind() == KindFinalizationRegistry {
		return (*FinalizationRegistry)(v.p)
	}
	return nil
}

// Register is https://tc39.es/ecma262/#sec-finalization-registry.prototype.register
// with checked arguments; token is undefined where there is none. Nothing is
// called where the host cannot post.
func (f *FinalizationRegistry) Register(r *Realm, target, held, token Value) {
	c := &finalizationCell{registry: f, held: held}
	if c.hasToken = !token.IsUndefined(); c.hasToken {
		c.token = makeWeak(token)
	}
	f.cells[c] = struct{}{}
	o, post := target.AsObject(), r.Host.Post
	if o == nil || post == nil {
		return
	}
	c.stop = runtime.AddCleanup(o, func(c *finalizationCell) { post(c.run) }, c)
}

// run calls the cleanup function for a target that is gone.
func (c *finalizationCell) run(r *Realm) *Throw {
	if _, ok := c.registry.cells[c]; !ok {
		return nil
	}
	delete(c.registry.cells, c)
	_, e := Call1(r, c.registry.cleanup, Undefined(), c.held)
	return e
}

// Unregister is https://tc39.es/ecma262/#sec-finalization-registry.prototype.unregister.
func (f *FinalizationRegistry) Unregister(token Value) bool {
	removed := false
	want := makeWeak(token)
	for c := range f.cells {
		if c.hasToken && c.token == want {
			c.stop.Stop()
			delete(f.cells, c)
			removed = true
		}
	}
	return removed
}
