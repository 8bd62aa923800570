package datetime

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// rows reads a tab-separated table that testdata/record.js wrote.
func rows(t *testing.T, name string, row func(f []string)) {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for sc := bufio.NewScanner(file); sc.Scan(); {
		row(strings.Split(sc.Text(), "\t"))
	}
}

func number(s string) float64 {
	f, _ := strconv.ParseFloat(s, 64)
	return f
}

func mustZone(t *testing.T, name string) *Zone {
	z, ok := LoadZone(name)
	if !ok {
		t.Skipf("no zone %s on this machine", name)
	}
	return z
}

func same(a, b float64) bool { return a == b || a != a && b != b }

func TestFormat(t *testing.T) {
	rows(t, "format.txt", func(r []string) {
		z, v := mustZone(t, r[0]), number(r[1])
		check := func(what, got, want string) {
			if got != want {
				t.Errorf("%s of %s in %s = %q, want %q", what, r[1], r[0], got, want)
			}
		}
		text := string(AppendString(nil, v, z))
		if !strings.HasSuffix(r[3], ")") {
			text, _, _ = strings.Cut(text, " (")
		}
		f := Split(z.LocalTime(v))
		check("AppendISO", string(AppendISO(nil, v)), r[2])
		check("AppendString", text, r[3])
		check("AppendUTC", string(AppendUTC(nil, v)), r[4])
		check("year", strconv.FormatInt(f.Year, 10), r[5])
		check("weekday", strconv.Itoa(f.Weekday), r[6])
		if got := z.TimezoneOffset(v); got != number(r[7]) {
			t.Errorf("TimezoneOffset(%s) in %s = %v, want %s", r[1], r[0], got, r[7])
		}
		if got := z.UTC(number(r[8])); got != number(r[9]) {
			t.Errorf("UTC(%s) in %s = %.0f, want %s", r[8], r[0], got, r[9])
		}
		u := Split(v)
		back := MakeDate(MakeDay(float64(u.Year), float64(u.Month), float64(u.Day)), MakeTime(float64(u.Hour), float64(u.Minute), float64(u.Second), float64(u.Ms)))
		if back != v {
			t.Errorf("%v does not survive Split", v)
		}
	})
}

func TestParse(t *testing.T) {
	z := mustZone(t, "America/New_York")
	rows(t, "parse.txt", func(r []string) {
		var text string
		if err := json.Unmarshal([]byte(r[0]), &text); err != nil {
			t.Fatal(err)
		}
		if got := Parse(utf16.Encode([]rune(text)), z); !same(got, number(r[1])) {
			t.Errorf("Parse(%s) = %.0f, want %s", r[0], got, r[1])
		}
	})
}

func TestMakeLimits(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct{ got, want float64 }{
		{MakeDay(1970, 0, 1), 0}, {MakeDay(1970, -1, 1), -31}, {MakeDay(1970, 13, 0), 395}, {MakeDay(nan, 0, 1), nan},
		{MakeDay(inf, 0, 1), nan}, {MakeDay(2000, 0, inf), nan}, {MakeDay(1e9, 0, 1), nan}, {MakeDay(1970, 1e6, 1), 30436873},
		{MakeTime(1, 2, 3, 4), 3723004}, {MakeTime(1.9, -0.5, 0, 0), 3600000}, {MakeTime(inf, 0, 0, 0), nan},
		{TimeClip(8.64e15), 8.64e15}, {TimeClip(8.64e15 + 1), nan}, {TimeClip(-1.9), -1}, {MakeFullYear(99.9), 1999}, {MakeFullYear(-1), -1},
	} {
		if !same(c.got, c.want) {
			t.Errorf("got %v, want %v", c.got, c.want)
		}
	}
	if math.Signbit(TimeClip(math.Copysign(0, -1))) {
		t.Error("TimeClip(-0) is -0")
	}
}

func TestEnvZone(t *testing.T) {
	for tz, want := range map[string]string{
		"": "GMT+00:00", "No/Such": "GMT+00:00", "UTC": "Coordinated Universal Time", "../x": "GMT+00:00",
		"Foo1": "GMT-01:00", "CET-1": "GMT+01:00", "UTC0": "GMT+00:00", "EST5": "GMT-05:00", "CET-1CEST": "Coordinated Universal Time",
		"+05:00": "Coordinated Universal Time", "<-03>3": "Coordinated Universal Time", "JST-9:30": "GMT+09:30", "Etc/GMT-14": "GMT+14:00",
	} {
		if got := EnvZone(tz).DisplayName(0); got != want {
			t.Errorf("TZ=%q shows %q, want %q", tz, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2020-01-01T00:00:00Z", "Jan 1 2020 10:00 PM GMT+1 (x)", "1/2/3", "10::5"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, s []byte) {
		v := Parse(s, UTC())
		if v != v {
			return
		}
		if again := Parse(AppendISO(nil, v), UTC()); again != v {
			t.Errorf("%v does not survive its ISO form", v)
		}
	})
}

func BenchmarkParseISO(b *testing.B) {
	s, z := []byte("2020-01-01T10:20:30.456Z"), UTC()
	for b.Loop() {
		Parse(s, z)
	}
}

func BenchmarkLocal(b *testing.B) {
	z, ok := LoadZone("America/New_York")
	if !ok {
		b.Skip("no zone files")
	}
	b.ReportAllocs()
	for t := 1.7e12; b.Loop(); t += 1e5 {
		z.UTC(z.LocalTime(t))
	}
}
