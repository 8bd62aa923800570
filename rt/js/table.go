package js

// Table is the insertion-ordered hash table of Map and Set,
// https://tc39.es/ecma262/#sec-map-objects. Entries are kept in a list;
// deleted ones stay as gaps until the table is rebuilt, which the cursors
// notice. The zero Table is empty and ready.
type Table struct {
	entries []tableEntry
	index   []int32 // open addressing over entries: place+1, 0 free
	live    int
	moves   *move // the last rebuild, for cursors that are behind
}

type tableEntry struct {
	key, value Value
	hash       uint32
	gone       bool
}

// move records a rebuild: the places of the entries that were dropped. A
// cursor holds the newest it has seen and follows next; what no cursor holds
// is garbage.
type move struct {
	gaps    []int32
	cleared bool
	next    *move
}

// record makes m the newest move.
func (t *Table) record(m *move) {
	if t.moves != nil {
		t.moves.next = m
	}
	t.moves = m
}

// Len returns the number of entries.
func (t *Table) Len() int { return t.live }

// hashValue hashes so that keys equal under SameValueZero hash alike.
func hashValue(v Value) uint32 {
	if v.p == nil {
		f := v.Float()
		if f != f {
			return hashNumber(0x7FF8000000000000)
		}
		return hashNumber(Num(f + 0).n)
	}
	switch (*header)(v.p).shape.kind {
	case KindString:
		return v.Str().Hash()
	case KindBigInt:
		h := uint64(v.BigInt().Int.Sign() + 1)
		for _, w := range v.BigInt().Int.Bits() {
			h = h*0x9E3779B97F4A7C15 + uint64(w)
		}
		return hashNumber(h)
	}
	return hashNumber(uint64(uintptr(v.p)))
}

// find returns the place of key in entries, or -1.
func (t *Table) find(key Value, hash uint32) int {
	if len(t.index) == 0 {
		return -1
	}
	mask := uint32(len(t.index) - 1)
	for i := hash & mask; t.index[i] != 0; i = (i + 1) & mask {
		e := &t.entries[t.index[i]-1]
		if e.hash == hash && !e.gone && (e.key == key || SameValueZero(e.key, key)) {
			return int(t.index[i] - 1)
		}
	}
	return -1
}

// Get returns the value of key.
func (t *Table) Get(key Value) (Value, bool) {
	if i := t.find(key, hashValue(key)); i >= 0 {
		return t.entries[i].value, true
	}
	return Undefined(), false
}

// Has reports whether key is in the table.
func (t *Table) Has(key Value) bool { return t.find(key, hashValue(key)) >= 0 }

// Set adds or replaces the value of key.
func (t *Table) Set(key, value Value) {
	h := hashValue(key)
	if i := t.find(key, h); i >= 0 {
		t.entries[i].value = value
		return
	}
	if key.p == nil {
		key = Num(key.Float() + 0) // -0 is stored as +0
	}
	if 4*(len(t.entries)+1) > 3*len(t.index) {
		t.rebuild()
	}
	t.entries = append(t.entries, tableEntry{key: key, value: value, hash: h})
	t.insert(h, len(t.entries))
	t.live++
}

func (t *Table) insert(hash uint32, place int) {
	mask := uint32(len(t.index) - 1)
	i := hash & mask
	for t.index[i] != 0 {
		i = (i + 1) & mask
	}
	t.index[i] = int32(place)
}

// Delete removes key and reports whether it was there.
func (t *Table) Delete(key Value) bool {
	i := t.find(key, hashValue(key))
	if i < 0 {
		return false
	}
	t.entries[i] = tableEntry{hash: t.entries[i].hash, gone: true}
	t.live--
	if len(t.entries) > 32 && t.live < len(t.entries)/4 {
		t.rebuild()
	}
	return true
}

// Clear removes every entry.
func (t *Table) Clear() {
	t.entries, t.index, t.live = nil, nil, 0
	t.record(&move{cleared: true})
}

// rebuild drops the gaps and makes room.
func (t *Table) rebuild() {
	if t.live < len(t.entries) {
		var gaps []int32
		n := 0
		for i := range t.entries {
			if t.entries[i].gone {
				gaps = append(gaps, int32(i))
				continue
			}
			t.entries[n] = t.entries[i]
			n++
		}
		clear(t.entries[n:])
		t.entries = t.entries[:n]
		t.record(&move{gaps: gaps})
	}
	size := 8
	for 4*(t.live+1) > 2*size {
		size *= 2
	}
	t.index = make([]int32, size)
	for i := range t.entries {
		t.insert(t.entries[i].hash, i+1)
	}
}

// Cursor walks a Table while it changes: entries that are added are visited,
// those that are deleted before their turn are not.
type Cursor struct {
	t    *Table
	at   int
	seen *move
}

// Cursor returns a cursor before the first entry.
func (t *Table) Cursor() Cursor {
	if t.moves == nil {
		t.moves = &move{}
	}
	return Cursor{t: t, seen: t.moves}
}

// Next returns the next entry.
func (c *Cursor) Next() (key, value Value, ok bool) {
	t := c.t
	for c.seen.next != nil {
		c.seen = c.seen.next
		c.follow(c.seen)
	}
	for c.at < len(t.entries) {
		e := &t.entries[c.at]
		c.at++
		if !e.gone {
			return e.key, e.value, true
		}
	}
	return Undefined(), Undefined(), false
}

// follow moves the cursor as a rebuild moved the entries.
func (c *Cursor) follow(m *move) {
	if m.cleared {
		c.at = 0
		return
	}
	lo, hi := 0, len(m.gaps)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(m.gaps[mid]) < c.at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	c.at -= lo
}

// Collection is a Map or Set object; a Set's entries have their key as value.
type Collection struct {
	Object
	Table Table
}

// NewCollection returns an empty Map or Set (kind) with a prototype.
func NewCollection(r *Realm, kind Kind, proto *Object) *Collection {
	c := &Collection{}
	InitObject(r, &c.Object, kind, Ordinary{}, proto)
	return c
}

// NewMap returns an empty Map.
func NewMap(r *Realm) *Collection {
	return NewCollection(r, KindMap, r.Intrinsic(IntrinsicMapPrototype))
}

// NewSet returns an empty Set.
func NewSet(r *Realm) *Collection {
	return NewCollection(r, KindSet, r.Intrinsic(IntrinsicSetPrototype))
}

// AsMap returns the Map that v is, or nil.
func (v Value) AsMap() *Collection { return v.asCollection(KindMap) }

// AsSet returns the Set that v is, or nil.
func (v Value) AsSet() *Collection { return v.asCollection(KindSet) }

func (v Value) asCollection(kind Kind) *Collection {
	if v.Kind() == kind {
		return (*Collection)(v.p)
	}
	return nil
}

// Add adds v to a Set.
func (c *Collection) Add(v Value) {
	if v.p == nil {
		v = Num(v.Float() + 0)
	}
	c.Table.Set(v, v)
}
