package urlparse_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jsgo/rt/internal/urlparse"
	"jsgo/rt/internal/urlparse/idna"
)

// rows reads one JSON array a line, as testdata/record.js wrote them.
func rows(t *testing.T, name string, row func(f []json.RawMessage)) {
	t.Helper()
	file, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	sc := bufio.NewScanner(file)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		var f []json.RawMessage
		if err := json.Unmarshal(sc.Bytes(), &f); err != nil {
			t.Fatal(err)
		}
		row(f)
	}
}

func decode[T any](t *testing.T, raw json.RawMessage) (v T) {
	t.Helper()
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func parts(u *urlparse.URL) []string {
	return []string{u.Href(), u.Origin(), u.Protocol(), u.Username, u.Password, u.HostPort(), u.Host, u.PortText(), u.Path, u.Search(), u.Hash()}
}

func TestParse(t *testing.T) {
	rows(t, "parse.jsonl", func(f []json.RawMessage) {
		input, baseText, want := decode[string](t, f[0]), decode[*string](t, f[1]), decode[[]string](t, f[2])
		var got []string
		var base *urlparse.URL
		var err error
		if baseText != nil {
			base, err = urlparse.Parse(*baseText, nil, idna.ToASCII)
		}
		if err == nil {
			var u *urlparse.URL
			if u, err = urlparse.Parse(input, base, idna.ToASCII); err == nil {
				got = parts(u)
			}
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("Parse(%s, %s): %v\n%s", f[0], f[1], err, d)
		}
	})
}

func TestSet(t *testing.T) {
	rows(t, "set.jsonl", func(f []json.RawMessage) {
		u, err := urlparse.Parse(decode[string](t, f[0]), nil, idna.ToASCII)
		if err != nil {
			t.Errorf("Parse(%s): %v", f[0], err)
			return
		}
		set(u, decode[string](t, f[1]), decode[string](t, f[2]))
		if d := cmp.Diff(decode[[]string](t, f[3]), parts(u)); d != "" {
			t.Errorf("%s of %s = %s:\n%s", f[1], f[0], f[2], d)
		}
	})
}

func set(u *urlparse.URL, property, value string) {
	switch property {
	case "protocol":
		u.SetProtocol(value)
	case "username":
		u.SetUsername(value)
	case "password":
		u.SetPassword(value)
	case "host":
		u.SetHost(value, idna.ToASCII)
	case "hostname":
		u.SetHostname(value, idna.ToASCII)
	case "port":
		u.SetPort(value)
	case "pathname":
		u.SetPathname(value)
	case "search":
		u.SetSearch(value)
	case "hash":
		u.SetHash(value)
	}
}

func TestForm(t *testing.T) {
	rows(t, "form.jsonl", func(f []json.RawMessage) {
		params := urlparse.ParseForm(decode[string](t, f[0]))
		got := [][]string{}
		for _, p := range params {
			got = append(got, []string{p.Name, p.Value})
		}
		if d := cmp.Diff(decode[[][]string](t, f[1]), got); d != "" {
			t.Errorf("ParseForm(%s):\n%s", f[0], d)
		}
		if got, want := string(urlparse.AppendForm(nil, params)), decode[string](t, f[2]); got != want {
			t.Errorf("AppendForm of %s = %q, want %q", f[0], got, want)
		}
	})
}

func TestWithoutIDNA(t *testing.T) {
	for input, want := range map[string]error{
		"http://example.com/é": nil, "http://é/": urlparse.ErrNoIDNA, "http://xn--n3h/": urlparse.ErrNoIDNA, "http://a b/": urlparse.ErrInvalid,
		"foo://é/": nil,
	} {
		if _, err := urlparse.Parse(input, nil, nil); err != want {
			t.Errorf("Parse(%q): %v, want %v", input, err, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("http://u:p@host:81/a/../b?q#f", "file:///C:/x")
	f.Add("//[::1.2.3.4]", "foo:/..//x")
	f.Fuzz(func(t *testing.T, input, baseText string) {
		base, err := urlparse.Parse(baseText, nil, idna.ToASCII)
		if err != nil {
			base = nil
		}
		u, err := urlparse.Parse(input, base, idna.ToASCII)
		if err != nil {
			return
		}
		again, err := urlparse.Parse(u.Href(), nil, idna.ToASCII)
		if err != nil || again.Href() != u.Href() {
			t.Errorf("%q parses to %q, which is not stable: %v", input, u.Href(), err)
		}
		for _, property := range []string{"protocol", "host", "hostname", "port", "pathname", "search", "hash"} {
			set(u, property, baseText)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		urlparse.Parse("https://www.example.com:8080/path/to/file.html?query=value#hash", nil, nil)
	}
}
