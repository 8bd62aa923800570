package v8

import (
	"testing"

	"jsgo/rt/builtins"
	"jsgo/rt/js"
)

// FuzzDeserialize feeds the reader hostile bytes: it may throw, and must neither panic nor allocate by what they promise.
func FuzzDeserialize(f *testing.F) {
	for _, seed := range []string{"\xff\x0fo\"\x01aI\x02{\x01", "\xff\x0fA\x02I\x02^\x00$\x00\x02", "\xff\x0fB\x02\x00\x00VB\x00\x02\x00", "\xff\x0frTm\"\x01xcI\x02s\"\x01y.",
		"\xff\x0f;I\x02I\x04:\x02", "\xff\x0fa\xff\xff\xff\xff\x0f@\x00\x00", "\xff\x0fZ\xff\xff\xff\xff\x0f", "\xff\x0fc\x03abc", "\xff\x0fR\"\x01(\x00"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r := js.NewRealm(builtins.Classes(), builtins.Globals())
		d := &deserializer{r: r, data: data, moved: map[uint64]js.Value{}, delegate: js.NewObject(r)}
		handle := []js.Value{js.NewHostObject(r, nil, d).Value()}
		if _, e := ReadHeader(r, js.Undefined(), handle); e != nil {
			return
		}
		v, e := ReadValue(r, js.Undefined(), handle)
		if e != nil {
			return
		}
		s := &serializer{r: r, ids: map[*js.Object]uint64{}, moved: map[*js.Object]uint64{}, delegate: js.NewObject(r)}
		if e := s.value(v); e != nil && e.Value.Kind() != js.KindError {
			t.Error("what was read cannot be written")
		}
	})
}
