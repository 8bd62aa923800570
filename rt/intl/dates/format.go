package dates

import (
	"slices"
	"strings"

	"jsgo/rt/internal/datetime"
	"jsgo/rt/intl/cldr"
	"jsgo/rt/intl/number"
)

// Format formats times by a pattern.
type Format struct {
	Locale  *cldr.Locale
	Pattern string
	Zone    *datetime.Zone
	Info    cldr.Zone
	Region  string // of the locale: its metazones are named for it
	Digits  []rune // of the numbering system; nil for ASCII
	Decimal string
	Hours   byte // the letter of the hour that the locale prefers

	gen *generator
}

func sortedKeys(table map[string]string, prefix string) []string {
	var keys []string
	for key := range table {
		if strings.HasPrefix(key, prefix) {
			keys = append(keys, key)
		}
	}
	slices.Sort(keys)
	return keys
}

func (f *Format) generator() *generator {
	if f.gen == nil {
		f.gen = newGenerator(f.Locale, f.Hours)
	}
	return f.gen
}

// Best is the pattern of a skeleton, with the hour as long as the skeleton says.
func (f *Format) Best(skeleton string) string {
	g := *f.generator()
	g.exactHours = true
	return g.best(skeleton)
}

// natural is the pattern of a skeleton, with the hour as the locale writes it in a cycle.
func (f *Format) natural(skeleton string, hours byte) string {
	g := *f.generator()
	if hours != 0 {
		g.hours = hours
	}
	return g.best(skeleton)
}

// Skeleton is the skeleton of a pattern.
func Skeleton(pattern string) string {
	s := parseSkeleton(pattern)
	if s.addedAmP {
		s.lengths[dayPeriod] = 0
	}
	return s.String()
}

func (s *skeleton) String() string {
	var b strings.Builder
	for f := range fieldCount {
		writeRun(&b, s.letters[f], s.lengths[f])
	}
	return b.String()
}

// Styled is the pattern of dateStyle and timeStyle, either of which may be "".
func (f *Format) Styled(date, time string) string {
	switch {
	case time == "":
		return f.Locale.Get(cldr.Dates, "df."+date)
	case date == "":
		return f.Locale.Get(cldr.Dates, "tf."+time)
	}
	return glue(f.Locale.Get(cldr.Dates, "da."+date), f.Locale.Get(cldr.Dates, "tf."+time), f.Locale.Get(cldr.Dates, "df."+date))
}

// HourLetter is the letter of the hour in a pattern, 0 if it has none.
func HourLetter(pattern string) byte {
	for _, t := range tokens(pattern) {
		switch t.letter {
		case 'h', 'H', 'k', 'K':
			return t.letter
		}
	}
	return 0
}

// WithHours replaces the letter of the hour in a pattern or skeleton.
func WithHours(pattern string, letter byte) string {
	var b strings.Builder
	for _, t := range tokens(pattern) {
		switch t.letter {
		case 0:
			b.WriteString(t.literal)
		case 'h', 'H', 'k', 'K':
			writeRun(&b, letter, t.length)
		default:
			writeRun(&b, t.letter, t.length)
		}
	}
	return b.String()
}

// Lengths tells the letters of a pattern and how often each stands there.
func Lengths(pattern string) map[byte]int {
	out := map[byte]int{}
	for _, t := range tokens(pattern) {
		if t.letter != 0 {
			out[t.letter] = t.length
		}
	}
	return out
}

// Text formats a time value.
func (f *Format) Text(t float64) string { return number.Join(f.Parts(t)) }

// Parts formats a time value.
func (f *Format) Parts(t float64) []number.Part { return f.apply(f.Pattern, t) }

// apply writes a time by a pattern.
func (f *Format) apply(pattern string, t float64) []number.Part {
	c := clock{f: f, time: t, Fields: datetime.Split(f.Zone.LocalTime(t)), minutes: strings.ContainsRune(pattern, 'm'), seconds: strings.ContainsRune(pattern, 's')}
	var parts []number.Part
	for _, token := range tokens(pattern) {
		kind, text := "literal", ""
		if token.letter == 0 {
			text = strings.ReplaceAll(unquoted(token.literal), decimalMark, f.Decimal)
		} else {
			kind, text = c.field(token.letter, token.length)
		}
		if n := len(parts); n > 0 && kind == "literal" && parts[n-1].Type == "literal" {
			parts[n-1].Value += text
		} else if text != "" {
			parts = append(parts, number.Part{Type: kind, Value: text})
		}
	}
	return parts
}

// clock is a time that is being written.
type clock struct {
	datetime.Fields
	f                *Format
	time             float64
	minutes, seconds bool // the pattern shows them
}

func (c *clock) field(letter byte, n int) (kind, text string) {
	switch letter {
	case 'G':
		return "era", c.era(n)
	case 'y', 'u', 'r', 'Y', 'U':
		return "year", c.year(letter, n)
	case 'M', 'L':
		return "month", c.name(letter == 'L', "M", n, c.Month, c.Month+1)
	case 'd':
		return "day", c.number(c.Day, n)
	case 'E', 'c', 'e':
		if letter != 'E' && n < 3 {
			return "weekday", c.number(c.Weekday+1, n)
		}
		return "weekday", c.name(letter == 'c', "E", max(n, 3), c.Weekday, 0)
	case 'Q', 'q':
		return "literal", c.name(letter == 'q', "Q", n, c.Month/3, c.Month/3+1)
	case 'a', 'b', 'B':
		return "dayPeriod", c.dayPeriod(letter, n)
	case 'h', 'H', 'k', 'K':
		return "hour", c.number(hourIn(letter, c.Hour), n)
	case 'm':
		return "minute", c.number(c.Minute, n)
	case 's':
		return "second", c.number(c.Second, n)
	case 'S':
		return "fractionalSecond", c.fraction(n)
	case 'z', 'v', 'O', 'V', 'Z', 'x', 'X':
		return "timeZoneName", c.f.zoneName(letter, n, c.time)
	}
	return "literal", ""
}

// hourIn is an hour of 24 as the letter counts it.
func hourIn(letter byte, h int) int {
	switch letter {
	case 'h':
		return (h+11)%12 + 1
	case 'K':
		return h % 12
	case 'k':
		return (h+23)%24 + 1
	}
	return h
}

func (c *clock) era(n int) string {
	width := "a"
	switch n {
	case 4:
		width = "w"
	case 5:
		width = "n"
	}
	i := 1
	if c.Year <= 0 {
		i = 0
	}
	return cldr.Field(c.f.Locale.Get(cldr.Dates, "G."+width), i)
}

func (c *clock) year(letter byte, n int) string {
	y := int(c.Year)
	if letter == 'y' && y <= 0 {
		y = 1 - y
	}
	if n == 2 && letter == 'y' {
		return c.number(y%100, 2)
	}
	if y < 0 {
		return "-" + c.number(-y, n)
	}
	return c.number(y, n)
}

// name is a number, or the name of a month, weekday or quarter.
func (c *clock) name(standAlone bool, key string, n, index, value int) string {
	if n < 3 {
		return c.number(value, n)
	}
	width := [4]string{"a", "w", "n", "s"}[min(n, 6)-3]
	context := ".f."
	if standAlone {
		context = ".s."
	}
	return cldr.Field(c.f.Locale.Get(cldr.Dates, key+context+width), index)
}

func (c *clock) number(v, width int) string { return c.f.number(v, width) }

// number writes at least width digits.
func (f *Format) number(v, width int) string {
	var b [24]byte
	i := len(b)
	for ; v > 0 || width > 0; width-- {
		i--
		b[i] = byte('0' + v%10)
		v /= 10
	}
	return f.localized(string(b[i:]))
}

func (f *Format) localized(digits string) string {
	if f.Digits == nil {
		return digits
	}
	var s strings.Builder
	for i := range len(digits) {
		s.WriteRune(f.Digits[digits[i]-'0'])
	}
	return s.String()
}

func (c *clock) fraction(n int) string {
	text := c.f.number(c.Ms, 3)
	runes := []rune(text)
	for len(runes) < n {
		runes = append(runes, []rune(c.f.localized("0"))...)
	}
	return string(runes[:n])
}

// dayPeriod is https://www.unicode.org/reports/tr35/tr35-dates.html#Day_Period_Rule_Sets.
func (c *clock) dayPeriod(letter byte, n int) string {
	width := "a"
	switch n {
	case 4:
		width = "w"
	case 5:
		width = "n"
	}
	names := c.f.Locale.Get(cldr.Dates, "P.f."+width)
	half := "am"
	if c.Hour >= 12 {
		half = "pm"
	}
	exact := !(c.minutes && c.Minute != 0 || c.seconds && c.Second != 0)
	if letter == 'b' && exact && c.Hour%12 == 0 {
		if name, ok := periodName(names, [2]string{"midnight", "noon"}[c.Hour/12]); ok {
			return name
		}
	}
	if letter == 'B' {
		for period := range strings.SplitSeq(c.f.Locale.Get(cldr.Dates, "rules"), "|") {
			name, hours, _ := strings.Cut(period, ":")
			if name == "midnight" { // as ICU has it, night goes before
				continue
			}
			if at, ok := periodName(names, name); ok && periodHolds(hours, c.Hour, exact) {
				return at
			}
		}
	}
	name, _ := periodName(names, half)
	return name
}

func periodName(names, period string) (string, bool) {
	for item := range strings.SplitSeq(names, "|") {
		if name, ok := strings.CutPrefix(item, period+":"); ok {
			return name, true
		}
	}
	return "", false
}

// periodHolds reads "12" or "21-6".
func periodHolds(hours string, h int, exact bool) bool {
	from, before, ranged := strings.Cut(hours, "-")
	a := atoi(from)
	if !ranged {
		return exact && h == a
	}
	b := atoi(before)
	if a < b {
		return h >= a && h < b
	}
	return h >= a || h < b
}

func atoi(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}
