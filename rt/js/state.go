package js

// A StateKey names what a package keeps in a realm. Packages declare one as a
// variable; its address is the key.
type StateKey struct{ _ byte }

// State returns what was kept under k, or nil.
func (r *Realm) State(k *StateKey) any { return r.states[k] }

// SetState keeps v under k.
func (r *Realm) SetState(k *StateKey, v any) {
	if r.states == nil {
		r.states = map[*StateKey]any{}
	}
	r.states[k] = v
}

// Previewer is a NativeIterator over a Map or Set that tells what it will still
// yield, for inspection: values, or where pairs is set keys and values in turn.
type Previewer interface {
	NativeIterator
	Entries() (list []Value, pairs bool)
}

// NamedKeys returns the keys of the ordinary named properties of o: names, then
// symbols; no indices.
func (o *Object) NamedKeys() []PropertyKey { return o.appendNamedKeys(nil) }
