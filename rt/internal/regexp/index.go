package regexp

import (
	"bytes"
	"unsafe"
)

// index answers where the prefix of all matches is found from pos on, or -1.
func index[U byte | uint16](h *hint, in []U, pos int) int {
	var u U
	if unsafe.Sizeof(u) == 1 {
		return indexBytes(h, unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(in))), len(in)), pos)
	}
	first := U(h.prefix[0])
	for last := len(in) - len(h.prefix); pos <= last; pos++ {
		if in[pos] == first && hasPrefix(in[pos:], h.prefix) {
			return pos
		}
	}
	return -1
}

func indexBytes(h *hint, in []byte, pos int) int {
	if h.narrow == nil {
		return -1
	}
	if i := bytes.Index(in[pos:], h.narrow); i >= 0 {
		return pos + i
	}
	return -1
}

// narrow makes bytes of units, or nil if one is no Latin-1.
func narrow(text []uint16) []byte {
	out := make([]byte, len(text))
	for i, u := range text {
		if u > 255 {
			return nil
		}
		out[i] = byte(u)
	}
	return out
}
