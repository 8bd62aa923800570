package builtins

import (
	"runtime"
	"testing"
	"time"

	"jsgo/rt/js"
)

// TestWeakMapLetsGo checks that neither an entry nor a cycle through its value
// keeps a key alive.
func TestWeakMapLetsGo(t *testing.T) {
	r := newRealm()
	m := js.NewWeakCollection(r, js.KindWeakMap, r.Intrinsic(js.IntrinsicWeakMapPrototype))
	gone := make(chan struct{})
	func() {
		key := js.NewObject(r)
		m.Set(key.Value(), key.Value())
		if v, ok := m.Get(key.Value()); !ok || v != key.Value() {
			t.Error("entry is not found")
		}
		runtime.AddCleanup(key, func(c chan struct{}) { close(c) }, gone)
	}()
	for range 50 {
		runtime.GC()
		select {
		case <-gone:
			runtime.KeepAlive(m)
			return
		case <-time.After(10 * time.Millisecond):
		}
	}
	t.Error("the key is still there")
}

func TestWeakMapManyCollections(t *testing.T) {
	r := newRealm()
	key := js.NewObject(r).Value()
	maps := make([]*js.WeakCollection, 100)
	for i := range maps {
		maps[i] = js.NewWeakCollection(r, js.KindWeakMap, nil)
		maps[i].Set(key, js.Int(i))
	}
	for i := 0; i < len(maps); i += 3 {
		if !maps[i].Delete(key) || maps[i].Delete(key) {
			t.Fatal("Delete", i)
		}
	}
	for i, m := range maps {
		v, ok := m.Get(key)
		if want := i%3 != 0; ok != want || ok && v != js.Int(i) {
			t.Error(i, ok)
		}
	}
}

// TestAtomicsAcrossRealms shares memory between two goroutines, one of which
// waits for the other.
func TestAtomicsAcrossRealms(t *testing.T) {
	r := newRealm()
	b, e := js.AllocateBuffer(r, r.Intrinsic(js.IntrinsicSharedArrayBufferPrototype), 8, -1, true)
	if e != nil {
		t.Fatal(message(r, e))
	}
	done := make(chan value)
	go func() {
		other := newRealm()
		a := js.NewTypedArray(other, js.Int32, js.NewSharedArrayBuffer(other, b.Block, -1), 0, 2, nil)
		v, _ := atomicsWait(other, js.Undefined(), []value{a.Value(), js.Int(1), js.Int(0), js.Int(5000)})
		done <- v
	}()
	a := js.NewTypedArray(r, js.Int32, b, 0, 2, nil)
	for {
		n, _ := atomicsNotify(r, js.Undefined(), []value{a.Value(), js.Int(1)})
		if n.Float() == 1 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	if v := <-done; text(r, v) != "ok" {
		t.Error(text(r, v))
	}
}

func TestAtomicParts(t *testing.T) {
	r := newRealm()
	b, _ := js.AllocateBuffer(r, r.Intrinsic(js.IntrinsicSharedArrayBufferPrototype), 5, -1, true)
	a := js.NewTypedArray(r, js.Int8, b, 0, 5, nil)
	for i := range 5 {
		atomicsStore(r, js.Undefined(), []value{a.Value(), js.Int(i), js.Int(100 + i)})
		atomicsAdd(r, js.Undefined(), []value{a.Value(), js.Int(i), js.Int(100)})
	}
	for i := range 5 {
		v, _ := atomicsLoad(r, js.Undefined(), []value{a.Value(), js.Int(i)})
		if v.Float() != float64(int8(200+i)) {
			t.Error(i, v.Float())
		}
	}
}
