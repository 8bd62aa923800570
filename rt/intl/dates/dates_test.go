package dates

import (
	"testing"

	"jsgo/rt/internal/datetime"
	"jsgo/rt/intl/cldr"
	"jsgo/rt/intl/locales/en"
)

func american() *Format {
	s := cldr.NewStore()
	s.Add("en", en.Text)
	return &Format{Locale: s.Locale("en"), Zone: datetime.UTC(), Info: cldr.Zone{Name: "UTC"}, Region: "US", Hours: 'h'}
}

// TestBest holds patterns that no skeleton of the table has: joined, widened, with appended fields.
func TestBest(t *testing.T) {
	f := american()
	for skeleton, want := range map[string]string{
		"yMMMMEEEEd": "EEEE, MMMM d, y", "yyMMdd": "MM/dd/yy", "Hm": "HH:mm", "hhmm": "hh:mm\u202fa", "yMd": "M/d/y", "MMMdjm": "MMM d, h:mm\u202fa", "GGGGyy": "yy GGGG", "sSSS": "s" + decimalMark + "SSS",
	} {
		if got := f.Best(skeleton); got != want {
			t.Errorf("%s: %q, not %q", skeleton, got, want)
		}
	}
}

// FuzzFormat holds that no pattern makes the writer fail.
func FuzzFormat(f *testing.F) {
	f.Add("EEEE, d 'of' MMMM y G 'at' h:mm a zzzz", 1.7e12)
	f.Add("''yyyy'", -6e13)
	format := american()
	f.Fuzz(func(t *testing.T, pattern string, at float64) {
		if len(pattern) > 100 || !(at > -8.64e15 && at < 8.64e15) {
			return
		}
		format.Pattern = pattern
		format.Text(at)
		format.Range(at, at+1e8)
		format.Best(pattern)
	})
}
