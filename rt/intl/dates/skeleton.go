// Package dates formats times as https://tc39.es/ecma402/#datetimeformat-objects
// and ICU do: patterns for skeletons, the text of patterns, ranges, names of
// time zones. It knows no JavaScript value.
package dates

import (
	"math/bits"
	"strconv"
	"strings"

	"jsgo/rt/intl/cldr"
)

// field is a component of a skeleton, in the order of
// https://www.unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table as ICU's pattern generator has them.
type field uint8

const (
	era field = iota
	year
	quarter
	month
	weekOfYear
	weekOfMonth
	weekday
	dayOfYear
	dayOfWeekInMonth
	day
	dayPeriod
	hour
	minute
	second
	fraction
	zone
	fieldCount
)

const dateMask, timeMask = 1<<dayPeriod - 1, 1<<fieldCount - 1 - dateMask

// The distance of two lengths of a field: numeric and textual forms are far from each other.
const (
	numeric = 0x100
	narrow  = -0x101
	shorter = -0x102
	short   = -0x103
	long    = -0x104
	delta   = 0x10
)

// symbolRow says which lengths of a letter mean what.
type symbolRow struct {
	letter   byte
	field    field
	kind     int
	min, max int
}

var symbolRows = [...]symbolRow{
	{'G', era, short, 1, 3}, {'G', era, long, 4, 4}, {'G', era, narrow, 5, 5},
	{'y', year, numeric, 1, 20}, {'Y', year, numeric + delta, 1, 20}, {'u', year, numeric + 2*delta, 1, 20}, {'r', year, numeric + 3*delta, 1, 20},
	{'Q', quarter, numeric, 1, 2}, {'Q', quarter, short, 3, 3}, {'Q', quarter, long, 4, 4}, {'Q', quarter, narrow, 5, 5},
	{'q', quarter, numeric + delta, 1, 2}, {'q', quarter, short - delta, 3, 3}, {'q', quarter, long - delta, 4, 4}, {'q', quarter, narrow - delta, 5, 5},
	{'M', month, numeric, 1, 2}, {'M', month, short, 3, 3}, {'M', month, long, 4, 4}, {'M', month, narrow, 5, 5},
	{'L', month, numeric + delta, 1, 2}, {'L', month, short - delta, 3, 3}, {'L', month, long - delta, 4, 4}, {'L', month, narrow - delta, 5, 5},
	{'w', weekOfYear, numeric, 1, 2}, {'W', weekOfMonth, numeric, 1, 1},
	{'E', weekday, short, 1, 3}, {'E', weekday, long, 4, 4}, {'E', weekday, narrow, 5, 5}, {'E', weekday, shorter, 6, 6},
	{'c', weekday, numeric + 2*delta, 1, 2}, {'c', weekday, short - 2*delta, 3, 3}, {'c', weekday, long - 2*delta, 4, 4}, {'c', weekday, narrow - 2*delta, 5, 5}, {'c', weekday, shorter - 2*delta, 6, 6},
	{'e', weekday, numeric + delta, 1, 2}, {'e', weekday, short - delta, 3, 3}, {'e', weekday, long - delta, 4, 4}, {'e', weekday, narrow - delta, 5, 5}, {'e', weekday, shorter - delta, 6, 6},
	{'d', day, numeric, 1, 2}, {'g', day, numeric + delta, 1, 20},
	{'D', dayOfYear, numeric, 1, 3}, {'F', dayOfWeekInMonth, numeric, 1, 1},
	{'a', dayPeriod, short, 1, 3}, {'a', dayPeriod, long, 4, 4}, {'a', dayPeriod, narrow, 5, 5},
	{'b', dayPeriod, short - delta, 1, 3}, {'b', dayPeriod, long - delta, 4, 4}, {'b', dayPeriod, narrow - delta, 5, 5},
	{'B', dayPeriod, short - 3*delta, 1, 3}, {'B', dayPeriod, long - 3*delta, 4, 4}, {'B', dayPeriod, narrow - 3*delta, 5, 5},
	{'H', hour, numeric + 10*delta, 1, 2}, {'k', hour, numeric + 11*delta, 1, 2}, {'h', hour, numeric, 1, 2}, {'K', hour, numeric + delta, 1, 2},
	{'m', minute, numeric, 1, 2}, {'s', second, numeric, 1, 2}, {'A', second, numeric + delta, 1, 1000},
	{'S', fraction, numeric, 1, 1000},
	{'v', zone, short - 2*delta, 1, 1}, {'v', zone, long - 2*delta, 4, 4}, {'z', zone, short, 1, 3}, {'z', zone, long, 4, 4},
	{'Z', zone, narrow - delta, 1, 3}, {'Z', zone, long - delta, 4, 4}, {'Z', zone, short - delta, 5, 5},
	{'O', zone, short - delta, 1, 1}, {'O', zone, long - delta, 4, 4},
	{'V', zone, short - delta, 1, 1}, {'V', zone, long - delta, 2, 2}, {'V', zone, long - 1 - delta, 3, 3}, {'V', zone, long - 2 - delta, 4, 4},
	{'X', zone, narrow - delta, 1, 1}, {'X', zone, short - delta, 2, 2}, {'X', zone, long - delta, 4, 4},
	{'x', zone, narrow - delta, 1, 1}, {'x', zone, short - delta, 2, 2}, {'x', zone, long - delta, 4, 4},
}

// rowOf finds the row of a letter and a length: the last of the letter where none fits.
func rowOf(letter byte, length int) *symbolRow {
	var last *symbolRow
	for i := range symbolRows {
		r := &symbolRows[i]
		if r.letter != letter {
			if last != nil {
				break
			}
			continue
		}
		last = r
		if length >= r.min && length <= r.max {
			break
		}
	}
	return last
}

// token is a piece of a pattern: a run of one letter, or literal text.
type token struct {
	letter  byte // 0 for literal text
	length  int
	literal string // as it stands in the pattern, with its quotes
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// tokens takes a pattern apart.
func tokens(pattern string) []token {
	var list []token
	for i := 0; i < len(pattern); {
		start := i
		if c := pattern[i]; isLetter(c) {
			for i < len(pattern) && pattern[i] == c {
				i++
			}
			list = append(list, token{letter: c, length: i - start})
			continue
		}
		quoted := false
		for i < len(pattern) && (quoted || !isLetter(pattern[i])) {
			if pattern[i] == '\'' {
				quoted = !quoted
			}
			i++
		}
		list = append(list, token{literal: pattern[start:i]})
	}
	return list
}

// unquoted is literal text without its quotes.
func unquoted(s string) string {
	if strings.IndexByte(s, '\'') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\'' {
			b.WriteByte(s[i])
			continue
		}
		if i+1 < len(s) && s[i+1] == '\'' {
			b.WriteByte('\'')
			i++
		}
	}
	return b.String()
}

// skeleton is a set of fields with their lengths.
type skeleton struct {
	kinds    [fieldCount]int
	letters  [fieldCount]byte
	lengths  [fieldCount]int
	base     string // the letters at their least lengths
	text     string
	addedAmP bool // the day period was not asked for
}

// parseSkeleton reads a skeleton, or the fields of a pattern.
func parseSkeleton(pattern string) skeleton {
	var s skeleton
	for _, t := range tokens(pattern) {
		if t.letter == 0 {
			continue
		}
		r := rowOf(t.letter, t.length)
		if r == nil {
			continue
		}
		s.letters[r.field], s.lengths[r.field] = t.letter, t.length
		s.kinds[r.field] = r.kind
		if r.kind > 0 {
			s.kinds[r.field] += t.length
		}
	}
	if s.has(minute) && s.has(fraction) && !s.has(second) {
		s.letters[second], s.lengths[second], s.kinds[second] = 's', 1, numeric+1
	}
	if s.has(hour) {
		s.fixDayPeriod()
	}
	for f := range fieldCount {
		if s.has(f) {
			s.base += strings.Repeat(string(rune(s.letters[f])), rowOf(s.letters[f], s.lengths[f]).min)
			s.text += strings.Repeat(string(rune(s.letters[f])), s.lengths[f])
		}
	}
	return s
}

// fixDayPeriod: hours of twelve have one, others have none.
func (s *skeleton) fixDayPeriod() {
	if s.letters[hour] == 'h' || s.letters[hour] == 'K' {
		if !s.has(dayPeriod) {
			s.letters[dayPeriod], s.lengths[dayPeriod], s.kinds[dayPeriod], s.addedAmP = 'a', 1, short, true
		}
		return
	}
	s.letters[dayPeriod], s.lengths[dayPeriod], s.kinds[dayPeriod] = 0, 0, 0
}

func (s *skeleton) has(f field) bool { return s.lengths[f] > 0 }

func (s *skeleton) mask() int {
	m := 0
	for f := range fieldCount {
		if s.has(f) {
			m |= 1 << f
		}
	}
	return m
}

const (
	extraField   = 0x10000
	missingField = 0x1000
)

// distance says how far another skeleton is from s, of which the fields of mask count, and what it lacks and has too much.
func (s *skeleton) distance(other *skeleton, mask int) (sum, missing, extra int) {
	for f := range fieldCount {
		mine, theirs := s.kinds[f], other.kinds[f]
		if mask>>f&1 == 0 {
			mine = 0
		}
		switch {
		case mine == theirs:
		case mine == 0:
			sum += extraField
			extra |= 1 << f
		case theirs == 0:
			sum += missingField
			missing |= 1 << f
		case mine < theirs:
			sum += theirs - mine
		default:
			sum += mine - theirs
		}
	}
	return sum, missing, extra
}

// generator finds patterns for skeletons,
// https://www.unicode.org/reports/tr35/tr35-dates.html#Matching_Skeletons.
type generator struct {
	locale  *cldr.Locale
	entries [52][]entry // by the first letter of the base
	hours   byte        // the letter that the locale prefers
	// exactHours gives the hour the length that was asked for.
	exactHours bool
}

type entry struct {
	skeleton  skeleton
	pattern   string
	specified bool // the skeleton was given with the pattern
}

func slot(base string) int {
	if c := base[0]; c >= 'a' {
		return int(c-'a') + 26
	}
	return int(base[0] - 'A')
}

const canonicalItems = "GyQMwWEDFdaHmsSv"

func newGenerator(l *cldr.Locale, hours byte) *generator {
	g := &generator{locale: l, hours: hours}
	for i := range canonicalItems {
		g.add(canonicalItems[i:i+1], "", false)
	}
	for _, style := range [4]string{"full", "long", "medium", "short"} {
		g.add(l.Get(cldr.Dates, "df."+style), "", false)
		g.add(l.Get(cldr.Dates, "tf."+style), "", false)
	}
	for _, key := range sortedKeys(l.Table(cldr.Dates), "af.") {
		g.add(l.Get(cldr.Dates, key), strings.TrimPrefix(key, "af."), true)
	}
	return g
}

// add enters a pattern; where its skeleton is not given it is that of the pattern.
func (g *generator) add(pattern, given string, override bool) {
	if pattern == "" {
		return
	}
	specified := given != ""
	if !specified {
		given = pattern
	}
	e := entry{parseSkeleton(given), pattern, specified}
	if e.skeleton.base == "" {
		return
	}
	list := g.entries[slot(e.skeleton.base)]
	for i := range list {
		if list[i].skeleton.base == e.skeleton.base {
			if !list[i].specified && !override {
				return
			}
			break
		}
	}
	for i := range list {
		if list[i].skeleton.base == e.skeleton.base && list[i].skeleton.kinds == e.skeleton.kinds {
			if override && !(specified && list[i].specified) {
				list[i].pattern, list[i].specified = pattern, specified
			}
			return
		}
	}
	g.entries[slot(e.skeleton.base)] = append(list, e)
}

// found is the result of a search.
type found struct {
	pattern        string
	skeleton       *skeleton // where it was given with the pattern
	missing, extra int
}

// raw finds the nearest pattern for the fields of mask.
func (g *generator) raw(s *skeleton, mask int) found {
	best := found{missing: -1}
	least := 1 << 30
	for i := range g.entries {
		for j := range g.entries[i] {
			e := &g.entries[i][j]
			d, missing, extra := s.distance(&e.skeleton, mask)
			if d < least || d == least && best.missing < missing {
				least = d
				best = found{pattern: e.pattern, missing: missing, extra: extra}
				if e.specified {
					best.skeleton = &e.skeleton
				}
				if d == 0 {
					return best
				}
			}
		}
	}
	return best
}

// adjust gives the fields of a pattern the lengths that were asked for.
func (g *generator) adjust(pattern string, specified, s *skeleton, fixFraction bool) string {
	var b strings.Builder
	for _, t := range tokens(pattern) {
		if t.letter == 0 {
			b.WriteString(t.literal)
			continue
		}
		r := rowOf(t.letter, t.length)
		if r == nil {
			writeRun(&b, t.letter, t.length)
			continue
		}
		if fixFraction && r.field == second {
			writeRun(&b, t.letter, t.length)
			b.WriteString(decimalMark + strings.Repeat("S", s.lengths[fraction]))
			continue
		}
		if s.kinds[r.field] == 0 {
			writeRun(&b, t.letter, t.length)
			continue
		}
		letter, length := g.adjusted(t, r, specified, s)
		writeRun(&b, letter, length)
	}
	return b.String()
}

// decimalMark stands for the locale's decimal separator in patterns.
const decimalMark = "\uF8FF"

func writeRun(b *strings.Builder, letter byte, length int) {
	for range length {
		b.WriteByte(letter)
	}
}

func (g *generator) adjusted(t token, r *symbolRow, specified, s *skeleton) (letter byte, length int) {
	asked, want := s.letters[r.field], s.lengths[r.field]
	if asked == 'E' && want < 3 {
		want = 3
	}
	length = want
	switch {
	case r.field == minute || r.field == second || r.field == hour && !g.exactHours:
		length = t.length
	case specified != nil && asked != 'c' && asked != 'e':
		isNumber, wantNumber := r.kind > 0, s.kinds[r.field] > 0
		if specified.lengths[r.field] == want || isNumber != wantNumber {
			length = t.length
		}
	}
	letter = asked
	if r.field == hour || r.field == month || r.field == weekday || r.field == year && asked != 'Y' {
		letter = t.letter
	}
	if letter == 'E' && length < 3 {
		letter = 'e'
	}
	if r.field == hour {
		letter = g.hourLetter(asked, letter)
	}
	return letter, length
}

// hourLetter keeps the locale's preference between 0 and 12, or 0 and 24.
func (g *generator) hourLetter(asked, letter byte) byte {
	switch {
	case asked == g.hours:
		return g.hours
	case asked == 'h' && g.hours == 'K', asked == 'K' && g.hours == 'h', asked == 'H' && g.hours == 'k', asked == 'k' && g.hours == 'H':
		return g.hours
	}
	return letter
}

// best is the pattern for a skeleton, in which j stands for the locale's hours.
func (g *generator) best(text string) string {
	text = strings.ReplaceAll(text, "j", string(rune(g.hours)))
	s := parseSkeleton(text)
	f := g.raw(&s, -1)
	if f.missing == 0 && f.extra == 0 {
		return g.adjust(f.pattern, f.skeleton, &s, false)
	}
	mask := s.mask()
	datePattern := g.appending(&s, mask&dateMask)
	timePattern := g.appending(&s, mask&timeMask)
	switch {
	case datePattern == "":
		return timePattern
	case timePattern == "":
		return datePattern
	}
	return glue(g.locale.Get(cldr.Dates, "da."+glueStyle(&s)), timePattern, datePattern)
}

func glueStyle(s *skeleton) string {
	switch {
	case s.lengths[month] == 4 && s.has(weekday):
		return "full"
	case s.lengths[month] == 4:
		return "long"
	case s.lengths[month] == 3:
		return "medium"
	}
	return "short"
}

func glue(pattern string, args ...string) string {
	for i, a := range args {
		pattern = strings.ReplaceAll(pattern, "{"+string(rune('0'+i))+"}", a)
	}
	return pattern
}

const fractionMask, secondMask = 1 << fraction, 1<<second | 1<<fraction

// appending finds a pattern for fields, and appends those that no pattern has together,
// https://www.unicode.org/reports/tr35/tr35-dates.html#Missing_Skeleton_Fields.
func (g *generator) appending(s *skeleton, mask int) string {
	if mask == 0 {
		return ""
	}
	f := g.raw(s, mask)
	result := g.adjust(f.pattern, f.skeleton, s, false)
	for missing, last := f.missing, 0; missing != 0 && missing != last; {
		if missing&secondMask == fractionMask && mask&secondMask == secondMask {
			result = g.adjust(result, f.skeleton, s, true)
			missing &^= fractionMask
			continue
		}
		next := g.raw(s, missing)
		text := g.adjust(next.pattern, next.skeleton, s, false)
		got := missing &^ next.missing
		missing = next.missing
		last = missing // so that ICU appends once only
		if got == 0 {
			break
		}
		top := bits.Len(uint(got)) - 1
		format := g.locale.Get(cldr.Dates, "ai."+appendNames[top])
		if format == "" {
			format = "{0} ├{2}: {1}┤" // CLDR's root
		}
		name := g.locale.Get(cldr.Names, "F"+fieldNames[top])
		if name == "" {
			name = "F" + strconv.Itoa(top) // as ICU names what has no name
		}
		result = glue(format, result, text, "'"+name+"'")
	}
	return result
}

var appendNames = [fieldCount]string{"Era", "Year", "Quarter", "Month", "Week", "", "Day-Of-Week", "", "", "Day", "", "Hour", "Minute", "Second", "", "Timezone"}

var fieldNames = [fieldCount]string{"era", "year", "quarter", "month", "week", "weekOfMonth", "weekday", "dayOfYear", "weekdayOfMonth", "day", "dayperiod", "hour", "minute", "second", "", "zone"}
