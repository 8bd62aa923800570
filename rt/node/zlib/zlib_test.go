package zlib

import (
	"bytes"
	"testing"
)

var kinds = [...][2]int{{kindDeflate, kindInflate}, {kindGzip, kindGunzip}, {kindDeflateRaw, kindInflateRaw}, {kindGzip, kindUnzip}, {kindDeflate, kindUnzip}, {kindBrotliEncode, kindBrotliDecode}}

func finishOf(kind int) int {
	if kind == kindBrotliEncode || kind == kindBrotliDecode {
		return brotliFinish
	}
	return finish
}

func TestRoundTrip(t *testing.T) {
	text := bytes.Repeat([]byte("to be or not to be, "), 5000)
	for _, k := range kinds {
		packed := whole(newCoder(settings{kind: k[0], level: 6, window: 22, piece: 100}), text, finishOf(k[0]), 1<<30)
		if packed.state != ended {
			t.Fatalf("%v: %+v", k, packed)
		}
		got := whole(newCoder(settings{kind: k[1], piece: 1000}), packed.out, finishOf(k[1]), 1<<30)
		if got.state != ended || !bytes.Equal(got.out, text) {
			t.Errorf("%v: state %d %s, %d bytes", k, got.state, got.message, len(got.out))
		}
		d := newCoder(settings{kind: k[1], piece: 1000})
		var out []byte
		for i := range packed.out {
			s := d.step(packed.out[i:i+1], 0)
			for ; s.state == more; s = d.step(nil, 0) {
				out = append(out, s.out...)
			}
			out = append(out, s.out...)
		}
		if !bytes.Equal(out, text) {
			t.Errorf("%v byte by byte: %d bytes", k, len(out))
		}
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		kind  int
		input string
		code  string
		text  string
	}{
		{kindGunzip, "abc", "Z_DATA_ERROR", "incorrect header check"},
		{kindGunzip, "", "Z_BUF_ERROR", "unexpected end of file"},
		{kindInflate, "zz", "Z_DATA_ERROR", "incorrect header check"},
		{kindInflateRaw, "\x07\x00\x00", "Z_DATA_ERROR", "invalid block type"},
		{kindBrotliDecode, "zzzz", "ERR__ERROR_FORMAT_RESERVED", "Decompression failed"},
	} {
		s := whole(newCoder(settings{kind: c.kind, piece: 100}), []byte(c.input), finishOf(c.kind), 1<<20)
		if s.state != failed || s.code != c.code || s.message != c.text {
			t.Errorf("%d %q: %d %s %q", c.kind, c.input, s.state, s.code, s.message)
		}
	}
}

func FuzzDecompress(f *testing.F) {
	f.Add(uint8(0), []byte("\x1f\x8b\x08\x00"))
	f.Fuzz(func(t *testing.T, kind uint8, b []byte) {
		k := kinds[int(kind)%len(kinds)][1]
		whole(newCoder(settings{kind: k, piece: 64}), b, finishOf(k), 1<<16)
	})
}
