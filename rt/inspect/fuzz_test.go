package inspect_test

import (
	"testing"
	"unicode/utf8"

	"jsgo/rt/inspect"
	"jsgo/rt/js"
)

// FuzzFormat checks that no format panics, and that what is shown is text.
func FuzzFormat(f *testing.F) {
	for _, s := range []string{"%s %d", "%", "%%", "a\x1b[31mb", "%o%O%j%c%i%f", "'\"`${}", "日本\ufffd"} {
		f.Add(s, 3.5)
	}
	r := newRealm()
	f.Fuzz(func(t *testing.T, s string, n float64) {
		o := js.NewObject(r)
		o.Put(r, js.Intern(s), js.Str(s), js.AttrAll)
		args := []js.Value{js.Str(s), js.Num(n), js.Str(s), o.Value()}
		for i := range args {
			out, e := inspect.Format(r, args[:i+1])
			if e != nil {
				continue
			}
			if text := out.String(); !utf8.ValidString(text) {
				t.Errorf("%q", text)
			}
		}
		if inspect.Width(s) < 0 || len(inspect.StripControl(s)) > len(s) {
			t.Errorf("width of %q", s)
		}
	})
}
