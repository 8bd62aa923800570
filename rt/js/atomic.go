package js

import (
	"sync/atomic"
	"unsafe"
)

// Bits returns the bits of v, a Number or BigInt, as an element of a.
func (a *TypedArray) Bits(v Value) uint64 {
	var b [8]byte
	WriteElement(b[:], a.Type, v)
	return *(*uint64)(unsafe.Pointer(&b)) // little-endian machines only
}

// AtomicUpdate replaces the bits of element i by what f makes of them and
// returns the element as it was. Shared memory is changed in one step; f may
// run more than once there.
func (a *TypedArray) AtomicUpdate(i int, f func(old uint64) uint64) Value {
	size := a.Type.Size()
	at := a.Offset + i*size
	var old uint64
	if a.Buffer.Block != nil && size == 8 {
		old = updateWord((*atomic.Uint64)(unsafe.Pointer(&a.Buffer.Data[at])), f)
	} else if a.Buffer.Block != nil {
		old = updatePart(a.Buffer.Block.memory, at, size, f)
	} else {
		b := a.Buffer.Data[at : at+size]
		old = loadBits(b)
		storeBits(b, f(old))
	}
	return ReadElement((*[8]byte)(unsafe.Pointer(&old))[:], a.Type)
}

// AtomicBits returns the bits of element i.
func (a *TypedArray) AtomicBits(i int) uint64 {
	var bits uint64
	a.AtomicUpdate(i, func(old uint64) uint64 {
		bits = old
		return old
	})
	return bits
}

func loadBits(b []byte) uint64 {
	var x uint64
	for i, c := range b {
		x |= uint64(c) << (8 * i)
	}
	return x
}

func storeBits(b []byte, x uint64) {
	for i := range b {
		b[i] = byte(x >> (8 * i))
	}
}

func updateWord(p *atomic.Uint64, f func(old uint64) uint64) uint64 {
	for {
		old := p.Load()
		if p.CompareAndSwap(old, f(old)) {
			return old
		}
	}
}

// updatePart changes up to four bytes through the aligned word that holds
// them: shared memory has whole words.
func updatePart(memory []byte, at, size int, f func(old uint64) uint64) uint64 {
	shift := 8 * (at & 3)
	mask := uint32(uint64(1)<<(8*size)-1) << shift
	p := (*atomic.Uint32)(unsafe.Pointer(&memory[at&^3]))
	for {
		word := p.Load()
		old := uint64(word&mask) >> shift
		next := word&^mask | uint32(f(old))<<shift&mask
		if p.CompareAndSwap(word, next) {
			return old
		}
	}
}
