package buffer

import (
	"bytes"
	"testing"

	"jsgo/rt/js"
)

// What Buffer.from(text, encoding) and toString give in node 20.
var encodings = []struct {
	text string
	enc  int
	hex  string
	back string
}{
	{"héllo €😀", encUTF8, "68c3a96c6c6f20e282acf09f9880", "héllo €😀"},
	{"é€", encUTF16LE, "e900ac20", "é€"},
	{"é", encLatin1, "e9", "é"},
	{"é", encASCII, "e9", "i"},
	{"aGk=", encBase64, "6869", "aGk="},
	{"a-_k", encBase64, "6befe4", "a+/k"},
	{"a-_k", encBase64URL, "6befe4", "a-_k"},
	{"abc1x", encHex, "abc1", "abc1"},
}

func TestEncodings(t *testing.T) {
	for _, c := range encodings {
		dst := make([]byte, 64)
		dst = dst[:write(dst, js.NewString(c.text), c.enc)]
		if got := read(dst, encHex).String(); got != c.hex {
			t.Errorf("write(%q, %d) = %s, want %s", c.text, c.enc, got, c.hex)
		}
		if got := read(dst, c.enc).String(); got != c.back {
			t.Errorf("read(%s, %d) = %q, want %q", c.hex, c.enc, got, c.back)
		}
	}
}

func TestWholeCharactersOnly(t *testing.T) {
	for _, c := range []struct {
		text string
		room int
		want int
	}{{"é€", 1, 0}, {"é€", 4, 2}, {"aé", 2, 1}, {"😀", 3, 0}, {"\u00e9a", 2, 2}} {
		if got := write(make([]byte, c.room), js.NewString(c.text), encUTF8); got != c.want {
			t.Errorf("write(%q) into %d bytes = %d, want %d", c.text, c.room, got, c.want)
		}
	}
}

func TestSearch(t *testing.T) {
	b := []byte("abcabc")
	for _, c := range []struct {
		needle            string
		from, step        int
		forward, backward int
	}{{"abc", 0, 1, 0, 0}, {"abc", 1, 1, 3, 0}, {"abc", 3, 1, 3, 3}, {"bc", 2, 1, 4, 1}, {"bc", 0, 2, 4, -1}, {"x", 0, 1, -1, -1}} {
		if got := indexFrom(b, []byte(c.needle), c.from, c.step); got != c.forward {
			t.Errorf("indexFrom(%q, %d, %d) = %d, want %d", c.needle, c.from, c.step, got, c.forward)
		}
		if got := lastIndexFrom(b, []byte(c.needle), c.from, c.step); got != c.backward {
			t.Errorf("lastIndexFrom(%q, %d, %d) = %d, want %d", c.needle, c.from, c.step, got, c.backward)
		}
	}
}

func FuzzUTF8(f *testing.F) {
	f.Add([]byte("a\xc3\xa9\xff\xe2\x82"))
	f.Fuzz(func(t *testing.T, src []byte) {
		s := read(src, encUTF8)
		dst := make([]byte, utf8Length(s))
		if n := write(dst, s, encUTF8); n != len(dst) {
			t.Fatalf("wrote %d of %d bytes", n, len(dst))
		}
		if again := read(dst, encUTF8); !bytes.Equal([]byte(again.String()), []byte(s.String())) {
			t.Fatalf("%q became %q", s.String(), again.String())
		}
	})
}
