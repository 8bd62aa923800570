package cldr

import (
	_ "embed"
	"strings"
)

//go:embed world.txt
var worldText string

// world is what belongs to no language, read when it is first asked for.
type world struct {
	rows map[string]map[string]string // by kind, then by key
}

// World returns the value of a row of world.txt, by its kind and its key.
func (s *Store) World(kind, key string) (string, bool) {
	value, ok := s.rows(kind)[key]
	return value, ok
}

// rows reads the rows of one kind: the file is sorted.
func (s *Store) rows(kind string) map[string]string {
	if t := s.world.rows[kind]; t != nil {
		return t
	}
	t := map[string]string{}
	text := worldText
	if !strings.HasPrefix(text, kind+" ") {
		text = text[max(strings.Index(text, "\n"+kind+" "), 0)+1:]
	}
	for line := range strings.Lines(text) {
		rest, ok := strings.CutPrefix(line, kind+" ")
		if !ok {
			break
		}
		key, value, _ := strings.Cut(strings.TrimSuffix(rest, "\n"), " ")
		t[key] = value
	}
	if s.world.rows == nil {
		s.world.rows = map[string]map[string]string{}
	}
	s.world.rows[kind] = t
	return t
}

// CurrencyDigits is how many decimals amounts of a currency have, ISO 4217 and
// CLDR's exceptions.
func (s *Store) CurrencyDigits(code string) int {
	if digits, ok := s.World("CF", code); ok {
		return int(digits[0] - '0')
	}
	return 2
}

// Digits are the ten digits of a numbering system.
func (s *Store) Digits(system string) ([]rune, bool) {
	digits, ok := s.World("NS", system)
	return []rune(digits), ok
}

// Supported is Intl.supportedValuesOf, except for time zones.
func (s *Store) Supported(key string) ([]string, bool) {
	list, ok := s.World("SV", key)
	return strings.Split(list, ","), ok
}

// byRegion looks up a row for a locale's region, else the world's.
func (s *Store) byRegion(kind, region string) string {
	if v, ok := s.World(kind, region); ok {
		return v
	}
	v, _ := s.World(kind, "001")
	return v
}

// Hours are the preferred hour symbol and the allowed ones of a tag's region,
// https://www.unicode.org/reports/tr35/tr35-dates.html#Time_Data.
func (s *Store) Hours(t Tag) (preferred string, allowed []string) {
	full := s.Maximize(t)
	v, ok := s.World("HR", full.Language+"-"+full.Region)
	if !ok {
		v = s.byRegion("HR", full.Region)
	}
	preferred, list, _ := strings.Cut(v, " ")
	return preferred, strings.Split(list, ",")
}

// Week is the first day and the days of the weekend, from 0 for Sunday, and
// how many days make a first week.
func (s *Store) Week(t Tag) (first, weekendStart, weekendEnd, minimal int) {
	region := s.Maximize(t).Region
	number := func(kind string) int {
		v := s.byRegion(kind, region)
		if v == "" {
			return 0
		}
		return int(v[0] - '0')
	}
	return number("WF"), number("WS"), number("WE"), number("WM")
}

// Calendars are the calendars of a tag's region, the preferred one first.
func (s *Store) Calendars(t Tag) []string {
	return strings.Split(s.byRegion("CP", s.Maximize(t).Region), ",")
}
