package utf16

import (
	"bytes"
	"encoding/hex"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

// rows reads a tab-separated table that testdata/record.js wrote.
func rows(t *testing.T, name string, row func(f []string)) {
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(data), "\n"), "\n") {
		row(strings.Split(line, "\t"))
	}
}

func parseUnits(s string) []uint16 {
	var out []uint16
	for _, f := range strings.Fields(s) {
		u, _ := strconv.ParseUint(f, 16, 16)
		out = append(out, uint16(u))
	}
	return out
}

func TestDecode(t *testing.T) {
	rows(t, "decode.txt", func(f []string) {
		b, _ := hex.DecodeString(f[0])
		want := parseUnits(f[1])
		if got := AppendFromUTF8(nil, b); !slices.Equal(got, want) {
			t.Errorf("AppendFromUTF8(%s) = %x, want %x", f[0], got, want)
		}
		shape := MeasureUTF8(b)
		if shape != (Shape{len(want), IsLatin1(want), utf8.Valid(b)}) {
			t.Errorf("MeasureUTF8(%s) = %v", f[0], shape)
		}
		if shape.Latin1 && !slices.Equal(AppendWide(nil, AppendLatin1FromUTF8(nil, b)), want) {
			t.Errorf("AppendLatin1FromUTF8(%s) is wrong", f[0])
		}
		if n := IncompleteTail(b); (n > 0) != (f[2] == "1") {
			t.Errorf("IncompleteTail(%s) = %d", f[0], n)
		}
		if got := string(AppendBase64(nil, b)); got != f[3] {
			t.Errorf("AppendBase64(%s) = %s, want %s", f[0], got, f[3])
		}
		if got := string(AppendBase64URL(nil, b)); got != f[4] {
			t.Errorf("AppendBase64URL(%s) = %s, want %s", f[0], got, f[4])
		}
		if got := string(AppendHex(nil, b)); got != f[0] {
			t.Errorf("AppendHex = %s, want %s", got, f[0])
		}
	})
}

func TestEncode(t *testing.T) {
	rows(t, "encode.txt", func(f []string) {
		s := parseUnits(f[0])
		whole := slices.Clone(s)
		ReplaceLone(whole)
		if want := parseUnits(f[2]); !slices.Equal(whole, want) || (IndexLone(s) < 0) != slices.Equal(s, want) {
			t.Errorf("ReplaceLone(%x) = %x, want %x", s, whole, want)
		}
		check := func(what string, got []byte, want string) {
			if hex.EncodeToString(got) != want {
				t.Errorf("%s(%x) = %x, want %s", what, s, got, want)
			}
		}
		check("AppendUTF8", AppendUTF8(nil, s), f[1])
		if UTF8Length(s) != len(f[1])/2 {
			t.Errorf("UTF8Length(%x) = %d", s, UTF8Length(s))
		}
		check("AppendNarrow", AppendNarrow(nil, s), f[3])
		check("AppendLittleEndian", AppendLittleEndian(nil, s), f[4])
		checkBinary(t, s, f)
		if IsLatin1(s) {
			narrow := AppendNarrow(nil, s)
			check("AppendUTF8Latin1", AppendUTF8Latin1(nil, narrow), f[1])
			if UTF8LengthLatin1(narrow) != len(f[1])/2 {
				t.Errorf("UTF8LengthLatin1(%x) is wrong", narrow)
			}
			checkBinary(t, narrow, f)
		}
	})
}

func checkBinary[T Text](t *testing.T, s []T, f []string) {
	check := func(what string, got []byte, want string) {
		if hex.EncodeToString(got) != want {
			t.Errorf("%s(%x) = %x, want %s", what, s, got, want)
		}
	}
	check("AppendFromHex", AppendFromHex(nil, s), f[5])
	check("AppendFromBase64", AppendFromBase64(nil, s), f[6])
	if got := strconv.Itoa(Base64Length(s)); got != f[7] {
		t.Errorf("Base64Length(%x) = %s, want %s", s, got, f[7])
	}
	b, ok := AppendForgivingBase64(nil, s)
	if ok != (f[8] != "no") {
		t.Errorf("AppendForgivingBase64(%x): %v, want %s", s, ok, f[8])
	} else if ok {
		check("AppendForgivingBase64", b, f[8][3:])
	}
}

func FuzzRoundTrip(f *testing.F) {
	f.Add([]byte("a\xc3\xa9\xe2\x82"))
	f.Fuzz(func(t *testing.T, b []byte) {
		s := AppendFromUTF8(nil, b)
		back := AppendUTF8(nil, s)
		if utf8.Valid(b) && !bytes.Equal(b, back) || !utf8.Valid(back) || IndexLone(s) >= 0 {
			t.Errorf("%x decodes to %x", b, s)
		}
		if n := IncompleteTail(b); n > 0 && !slices.Equal(AppendFromUTF8(AppendFromUTF8(nil, b[:len(b)-n]), b[len(b)-n:]), s) {
			t.Errorf("the tail of %x does not stand alone", b)
		}
		if got := AppendFromBase64(nil, AppendBase64(nil, b)); !bytes.Equal(got, b) {
			t.Errorf("%x does not survive base64", b)
		}
		wide := AppendFromLittleEndian(nil, b)
		if len(AppendUTF8(nil, wide)) != UTF8Length(wide) {
			t.Errorf("UTF8Length(%x) is wrong", wide)
		}
		ReplaceLone(wide)
		if IndexLone(wide) >= 0 {
			t.Errorf("ReplaceLone leaves %x", wide)
		}
	})
}

func BenchmarkUTF8(b *testing.B) {
	text := []byte(strings.Repeat("The quick brown fox. ", 500))
	wide := AppendWide(nil, text)
	room := make([]byte, 0, 2*len(text))
	units := make([]uint16, 0, len(text))
	b.Run("FromLatin1", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			AppendUTF8Latin1(room, text)
		}
	})
	b.Run("FromUTF16", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			AppendUTF8(room, wide)
		}
	})
	b.Run("Measure", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			MeasureUTF8(text)
		}
	})
	b.Run("Decode", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			AppendFromUTF8(units, text)
		}
	})
	b.Run("Base64", func(b *testing.B) {
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			AppendFromBase64(room, AppendBase64(room, text))
		}
	})
}
