// Package v8 is the native half of node:v8: numbers of the heap, and V8's format of serialized values
// (https://nodejs.org/docs/latest-v20.x/api/v8.html#serialization-api). Classes and checks are in v8.ts.
package v8

import (
	"runtime"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// HeapStatistics is heapStatistics(out); the order of the numbers is that of getHeapStatistics. What only V8 has is 0.
func HeapStatistics(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	const heapLimit = 4 << 30
	held := float64(m.HeapSys - m.HeapReleased)
	native.Fill(args, 0, held, 0, held, heapLimit-held, float64(m.HeapAlloc), heapLimit, 0, 0, 0, 1, 0, 0, 0, 0)
	return native.Done()
}

// version is the version of the format that node 20 writes.
const version = 15

// The tags of the format.
const (
	tagVersion         = 0xff
	tagPadding         = 0
	tagUndefined       = '_'
	tagNull            = '0'
	tagTrue            = 'T'
	tagFalse           = 'F'
	tagInt32           = 'I'
	tagUint32          = 'U'
	tagDouble          = 'N'
	tagBigInt          = 'Z'
	tagUTF8            = 'S'
	tagLatin1          = '"'
	tagWide            = 'c'
	tagReference       = '^'
	tagObject          = 'o'
	tagObjectEnd       = '{'
	tagDenseArray      = 'A'
	tagDenseArrayEnd   = '$'
	tagSparseArray     = 'a'
	tagSparseArrayEnd  = '@'
	tagHole            = '-'
	tagDate            = 'D'
	tagTrueObject      = 'y'
	tagFalseObject     = 'x'
	tagNumberObject    = 'n'
	tagBigIntObject    = 'z'
	tagStringObject    = 's'
	tagRegExp          = 'R'
	tagMap             = ';'
	tagMapEnd          = ':'
	tagSet             = '\''
	tagSetEnd          = ','
	tagBuffer          = 'B'
	tagResizableBuffer = '~'
	tagMovedBuffer     = 't'
	tagView            = 'V'
	tagHostObject      = '\\'
	tagError           = 'r'

	tagErrorMessage = 'm'
	tagErrorCause   = 'c'
	tagErrorStack   = 's'
	tagErrorEnd     = '.'
)

// viewTags are the tags of typed arrays, by element type: Int8 to BigUint64 in the order of js.ElementType.
func viewTag(t js.ElementType) byte {
	switch t {
	case js.Int8:
		return 'b'
	case js.Uint8:
		return 'B'
	case js.Uint8Clamped:
		return 'C'
	case js.Int16:
		return 'w'
	case js.Uint16:
		return 'W'
	case js.Int32:
		return 'd'
	case js.Uint32:
		return 'D'
	case js.Float32:
		return 'f'
	case js.Float64:
		return 'F'
	case js.BigInt64:
		return 'q'
	}
	return 'Q'
}

const tagDataView = '?'

// regexpFlags are the letters of the bits of a regular expression's flags.
const regexpFlags = "gimyusdv"

func regexpBit(letter byte) uint64 {
	switch letter {
	case 'g':
		return 1
	case 'i':
		return 1 << 1
	case 'm':
		return 1 << 2
	case 'y':
		return 1 << 3
	case 'u':
		return 1 << 4
	case 's':
		return 1 << 5
	case 'd':
		return 1 << 7
	case 'v':
		return 1 << 8
	}
	return 0
}
