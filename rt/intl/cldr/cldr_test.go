package cldr

import (
	"testing"

	"jsgo/rt/intl/locales/de"
	"jsgo/rt/intl/locales/en"
	"jsgo/rt/intl/locales/zh"
)

func newTestStore() *Store {
	s := NewStore()
	s.Add("en", en.Text)
	s.Add("de", de.Text)
	s.Add("zh", zh.Text)
	return s
}

// TestInheritance holds that a region has what its parent has and it does not change.
func TestInheritance(t *testing.T) {
	s := newTestStore()
	for _, x := range [][3]string{{"de", "s.latn.grp", "."}, {"de-AT", "s.latn.dec", ","}, {"de-CH", "s.latn.grp", "'"}, {"en-GB", "s.latn.dec", "."}} {
		if got := s.Locale(x[0]).Get(Numbers, x[1]); got != x[2] {
			t.Errorf("%s %s is %q, not %q", x[0], x[1], got, x[2])
		}
	}
}

// TestBest holds that tags without a script find the locale that has one.
func TestBest(t *testing.T) {
	s := newTestStore()
	for tag, want := range map[string]string{"zh-TW": "zh-Hant zh-TW", "zh-Hant-HK": "zh-Hant-HK zh-Hant-HK", "de-XX": "de de", "en-US": "en en-US", "fr": " "} {
		parsed, _ := s.Parse(tag)
		data, name, _ := s.Best(parsed, s.Formats)
		if got := data + " " + name; got != want {
			t.Errorf("%s: %q, not %q", tag, got, want)
		}
	}
}

// FuzzParse holds that what a tag is printed as reads as the same tag.
func FuzzParse(f *testing.F) {
	for _, tag := range []string{"en-US", "zh-Hans-CN-u-nu-hans", "sl-rozaj-biske", "en-t-de-m0-und", "de-u-co-phonebk-kn", "en-a-bbb-x-c", "i-klingon", "sgn-GR"} {
		f.Add(tag)
	}
	s := newTestStore()
	f.Fuzz(func(t *testing.T, text string) {
		tag, ok := s.Parse(text)
		if !ok {
			return
		}
		again, ok := s.Parse(tag.String())
		if !ok || again.String() != tag.String() {
			t.Errorf("%q is %q, which is %q", text, tag.String(), again.String())
		}
	})
}
