package js

import (
	"slices"
	"unsafe"
)

// elements holds the indexed properties of objects other than fast arrays:
// dense from 0 while they come in order with the usual attributes, a table
// after that.
type elements struct {
	dense  []Value // hole where absent
	sparse map[uint32]element
}

type element struct {
	value Value // an *Accessor where attr says so
	attr  Attr
}

// denseGap is how far beyond the end an index may be to stay dense.
const denseGap = 1024

func (e element) property() Property {
	if e.attr&AttrAccessor != 0 {
		return Property{Accessor: (*Accessor)(e.value.p), Attr: e.attr}
	}
	return Property{Value: e.value, Attr: e.attr}
}

func (e *elements) get(i uint32) (Property, bool) {
	if e.sparse == nil {
		if int(i) < len(e.dense) && !e.dense[i].IsHole() {
			return Property{Value: e.dense[i], Attr: AttrAll}, true
		}
		return Property{}, false
	}
	x, ok := e.sparse[i]
	if !ok {
		return Property{}, false
	}
	return x.property(), true
}

func (e *elements) set(i uint32, v Value) {
	if e.sparse == nil {
		e.dense[i] = v
		return
	}
	x := e.sparse[i]
	x.value = v
	e.sparse[i] = x
}

func (e *elements) add(i uint32, v Value, attr Attr) {
	if e.sparse == nil && attr == AttrAll && int(i) < len(e.dense)+denseGap && int(i) <= 2*len(e.dense)+16 {
		for int(i) >= len(e.dense) {
			e.dense = append(e.dense, hole())
		}
		e.dense[i] = v
		return
	}
	e.makeSparse()
	e.sparse[i] = element{v, attr}
}

func (e *elements) makeSparse() {
	if e.sparse != nil {
		return
	}
	e.sparse = make(map[uint32]element, len(e.dense))
	for i, v := range e.dense {
		if !v.IsHole() {
			e.sparse[uint32(i)] = element{v, AttrAll}
		}
	}
	e.dense = nil
}

func (e *elements) reconfigure(i uint32, v Value, attr Attr) {
	if e.sparse == nil && attr == AttrAll {
		e.dense[i] = v
		return
	}
	e.makeSparse()
	e.sparse[i] = element{v, attr}
}

func (e *elements) remove(i uint32) {
	if e.sparse == nil {
		if int(i) < len(e.dense) {
			e.dense[i] = hole()
		}
		return
	}
	delete(e.sparse, i)
}

func (e *elements) keys() []PropertyKey {
	if e.sparse == nil {
		keys := make([]PropertyKey, 0, len(e.dense))
		for i, v := range e.dense {
			if !v.IsHole() {
				keys = append(keys, IndexKey(uint32(i)))
			}
		}
		return keys
	}
	keys := make([]PropertyKey, 0, len(e.sparse))
	for i := range e.sparse {
		keys = append(keys, IndexKey(i))
	}
	slices.SortFunc(keys, func(a, b PropertyKey) int {
		if a.index < b.index {
			return -1
		}
		return 1
	})
	return keys
}

func accessorValue(a *Accessor) Value { return Value{p: unsafe.Pointer(a)} }
