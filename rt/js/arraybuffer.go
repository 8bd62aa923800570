package js

import (
	"sync"
	"sync/atomic"
	"time"
)

// maxBufferLength is the longest buffer that this runtime makes.
const maxBufferLength = 1 << 33

// SharedBlock is the memory of a SharedArrayBuffer, which several realms may
// use at once.
type SharedBlock struct {
	memory []byte // of the greatest length
	length atomic.Int64

	mu      sync.Mutex
	waiters map[int][]chan struct{} // of Atomics.wait, by byte index
}

// AllocateBuffer is https://tc39.es/ecma262/#sec-allocatearraybuffer: a buffer
// of zeros, resizable up to limit unless limit is negative.
func AllocateBuffer(r *Realm, proto *Object, n, limit int, shared bool) (*ArrayBuffer, *Throw) {
	room := max(n, limit)
	if room > maxBufferLength {
		return nil, r.ThrowRangeError("Array buffer allocation failed")
	}
	memory := make([]byte, room, room+-room&7) // whole words, for atomic access
	b := &ArrayBuffer{Data: memory[:n:n], Resizable: limit >= 0, Max: max(limit, 0)}
	kind := KindArrayBuffer
	if shared {
		kind = KindSharedArrayBuffer
		b.Block = &SharedBlock{memory: memory}
		b.Block.length.Store(int64(n))
	} else if b.Resizable {
		b.Data = memory[:n]
	}
	InitObject(r, &b.Object, kind, Ordinary{}, proto)
	return b, nil
}

// NewSharedArrayBuffer returns a SharedArrayBuffer over memory that another
// realm may use as well; limit is negative unless it is growable.
func NewSharedArrayBuffer(r *Realm, block *SharedBlock, limit int) *ArrayBuffer {
	b := &ArrayBuffer{Block: block, Resizable: limit >= 0, Max: max(limit, 0)}
	b.Refresh()
	InitObject(r, &b.Object, KindSharedArrayBuffer, Ordinary{}, r.Intrinsic(IntrinsicSharedArrayBufferPrototype))
	return b
}

// MaxLen returns maxByteLength.
func (b *ArrayBuffer) MaxLen() int {
	switch {
	case b.Detached:
		return 0
	case b.Resizable:
		return b.Max
	}
	return len(b.Data)
}

// Detach is https://tc39.es/ecma262/#sec-detacharraybuffer: it returns the
// memory, which now is the caller's.
func (b *ArrayBuffer) Detach() []byte {
	data := b.Data
	b.Data, b.Detached, b.Max = nil, true, 0
	return data
}

// Resize sets the length of a resizable buffer, at most Max.
func (b *ArrayBuffer) Resize(n int) {
	old := len(b.Data)
	if n > cap(b.Data) {
		data := make([]byte, n, b.Max)
		copy(data, b.Data)
		b.Data = data
		return
	}
	if n < old {
		clear(b.Data[n:])
	}
	b.Data = b.Data[:n]
}

// Grow sets the length of a growable SharedArrayBuffer; false if it is longer
// already.
func (b *ArrayBuffer) Grow(n int) bool {
	for {
		old := b.Block.length.Load()
		if int64(n) < old {
			return false
		}
		if b.Block.length.CompareAndSwap(old, int64(n)) {
			b.Refresh()
			return true
		}
	}
}

// Refresh takes notice of what other realms have grown.
func (b *ArrayBuffer) Refresh() {
	if b.Block != nil {
		b.Data = b.Block.memory[:b.Block.length.Load()]
	}
}

// Wait waits until Notify wakes it or cancel receives; false where the latter.
// check runs once no notification can be missed any more, and stops it.
func (s *SharedBlock) Wait(index int, check func() bool, cancel <-chan time.Time) (checked, woken bool) {
	s.mu.Lock()
	if !check() {
		s.mu.Unlock()
		return false, false
	}
	wake := make(chan struct{})
	if s.waiters == nil {
		s.waiters = map[int][]chan struct{}{}
	}
	s.waiters[index] = append(s.waiters[index], wake)
	s.mu.Unlock()
	select {
	case <-wake:
		return true, true
	case <-cancel:
	}
	return true, !s.leave(index, wake)
}

// leave takes wake out of the list; false if it has been woken by then.
func (s *SharedBlock) leave(index int, wake chan struct{}) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := s.waiters[index]
	for i, w := range list {
		if w == wake {
			s.waiters[index] = append(list[:i:i], list[i+1:]...)
			return true
		}
	}
	return false
}

// Notify wakes up to count waiters, first come first served, and returns how
// many that were.
func (s *SharedBlock) Notify(index int, count float64) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := s.waiters[index]
	n := int(min(count, float64(len(list))))
	for _, w := range list[:n] {
		close(w)
	}
	if n == len(list) {
		delete(s.waiters, index)
	} else {
		s.waiters[index] = list[n:]
	}
	return n
}
