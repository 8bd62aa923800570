package dates

import (
	"strings"

	"jsgo/rt/internal/datetime"
	"jsgo/rt/intl/cldr"
	"jsgo/rt/intl/number"
)

// interval knows the patterns of ranges for one skeleton,
// https://www.unicode.org/reports/tr35/tr35-dates.html#intervalFormats.
type interval struct {
	f                          *Format
	skeleton                   string
	hours                      byte // the letter of the skeleton's hour
	dateSkeleton, timeSkeleton string
	datePattern, timePattern   string
	byField                    [9]intervalPattern // by the largest field that differs
}

// intervalPattern has a part for each end. Without the first, the second is what each end is written with.
type intervalPattern struct{ first, second string }

// The fields that may differ, largest first, with their letters in CLDR.
const (
	differsEra = iota
	differsYear
	differsMonth
	differsDay
	differsHalf // am and pm
	differsHour
	differsMinute
	differsSecond
	differsMs
	differsNot
)

const differLetters = "GyMdahmsS"

// Range formats a range by the skeleton of the format's pattern. Where nothing that is shown differs it returns nil.
func (f *Format) Range(from, to float64) []number.RangePart {
	x := &interval{f: f, skeleton: Skeleton(f.Pattern), hours: HourLetter(f.Pattern)}
	x.prepare()
	a, b := datetime.Split(f.Zone.LocalTime(from)), datetime.Split(f.Zone.LocalTime(to))
	field := difference(&a, &b)
	if field == differsNot {
		return nil
	}
	p := x.byField[field]
	switch {
	case p == intervalPattern{}:
		if x.ignores(field) {
			return nil
		}
		return x.fallback(x.best(x.skeleton), from, to, field >= differsHalf)
	case p.first == "":
		return x.fallback(p.second, from, to, field >= differsHalf)
	}
	left := f.apply(p.first, from)
	parts := append(left, f.apply(p.second, to)...)
	return spans(parts)
}

func (x *interval) best(skeleton string) string { return x.f.natural(skeleton, x.hours) }

func difference(a, b *datetime.Fields) int {
	switch {
	case a.Year > 0 != (b.Year > 0):
		return differsEra
	case a.Year != b.Year:
		return differsYear
	case a.Month != b.Month:
		return differsMonth
	case a.Day != b.Day:
		return differsDay
	case a.Hour/12 != b.Hour/12:
		return differsHalf
	case a.Hour != b.Hour:
		return differsHour
	case a.Minute != b.Minute:
		return differsMinute
	case a.Second != b.Second:
		return differsSecond
	case a.Ms != b.Ms:
		return differsMs
	}
	return differsNot
}

// level is the place of a letter among the fields that may differ.
func level(letter byte) int {
	switch letter {
	case 'G':
		return differsEra
	case 'y', 'Y', 'u', 'r', 'U':
		return differsYear
	case 'M', 'L', 'Q', 'q':
		return differsMonth
	case 'd', 'E', 'c', 'e', 'D', 'F', 'w', 'W', 'g':
		return differsDay
	case 'a', 'b', 'B':
		return differsHalf
	case 'h', 'H', 'k', 'K':
		return differsHour
	case 'm':
		return differsMinute
	case 's':
		return differsSecond
	case 'S', 'A':
		return differsMs
	}
	return -1
}

// ignores reports whether the skeleton shows nothing as small as a field.
func (x *interval) ignores(field int) bool { return ignores(x.skeleton, field) }

func ignores(skeleton string, field int) bool {
	for i := range len(skeleton) {
		if level(skeleton[i]) >= field {
			return false
		}
	}
	return true
}

// split divides the skeleton into date and time, both as they are and in the form that CLDR's tables have.
func (x *interval) split() (date, time string) {
	count := map[byte]int{}
	var otherDate, otherTime strings.Builder
	for i := range len(x.skeleton) {
		c := x.skeleton[i]
		switch c {
		case 'E', 'd', 'M', 'y':
			count[c]++
			x.dateSkeleton += string(rune(c))
		case 'G', 'Y', 'u', 'Q', 'q', 'L', 'W', 'w', 'D', 'F', 'g', 'e', 'c', 'U', 'r':
			otherDate.WriteByte(c)
			x.dateSkeleton += string(rune(c))
		case 'a':
			x.timeSkeleton += "a"
		case 'h', 'H', 'm', 'z', 'v':
			count[c]++
			x.timeSkeleton += string(rune(c))
		case 'V', 'Z', 'k', 'K', 's', 'S', 'A', 'b', 'B': // not O: ICU forgets it
			otherTime.WriteByte(c)
			x.timeSkeleton += string(rune(c))
		}
	}
	date = otherDate.String() + strings.Repeat("y", count['y']) + strings.Repeat("M", shortened(count['M'], 3)) + strings.Repeat("E", shortened(count['E'], 4)) + strings.Repeat("d", min(count['d'], 1))
	time = otherTime.String()
	switch {
	case count['H'] > 0:
		time += "H"
	case count['h'] > 0:
		time += "h"
	}
	return date, time + strings.Repeat("m", min(count['m'], 1)) + strings.Repeat("z", min(count['z'], 1)) + strings.Repeat("v", min(count['v'], 1))
}

// shortened is 1 for lengths below least.
func shortened(n, least int) int {
	if n > 0 && n < least {
		return 1
	}
	return min(n, 5)
}

func (x *interval) prepare() {
	date, time := x.split()
	if date != "" && time != "" {
		x.datePattern, x.timePattern = x.best(date), x.best(time)
	}
	if !x.separate(date, time) {
		if time != "" && date == "" {
			x.each(x.best("yMd"+x.timeSkeleton), differsDay, differsMonth, differsYear, differsEra)
		}
		return
	}
	switch {
	case time == "":
	case date == "":
		x.each(x.best("yMd"+x.timeSkeleton), differsDay, differsMonth, differsYear, differsEra)
	default:
		skeleton := x.skeleton
		for _, field := range [4]int{differsDay, differsMonth, differsYear, differsEra} {
			if letter := differLetters[field : field+1]; !strings.Contains(date, letter) {
				skeleton = letter + skeleton
				x.each(x.best(skeleton), field)
			}
		}
		for _, field := range [3]int{differsHalf, differsHour, differsMinute} {
			if p := x.byField[field]; p.first+p.second != "" {
				pattern := p.first + p.second
				x.byField[field] = cutInterval(glue(x.f.Locale.Get(cldr.Dates, "dt.medium"), pattern, x.best(x.dateSkeleton)))
			}
		}
	}
}

func (x *interval) each(pattern string, fields ...int) {
	for _, field := range fields {
		x.byField[field] = intervalPattern{second: pattern}
	}
}

// cutInterval cuts a pattern in front of the first field that it has for the second time.
func cutInterval(pattern string) intervalPattern {
	seen := map[byte]bool{}
	at := 0
	for _, t := range tokens(pattern) {
		if t.letter != 0 && seen[t.letter] {
			return intervalPattern{pattern[:at], pattern[at:]}
		}
		seen[t.letter] = true
		at += len(t.literal)
		if t.letter != 0 {
			at += t.length
		}
	}
	return intervalPattern{pattern, ""}
}

// separate takes patterns from CLDR's table: those of the time where there is one, else of the date.
func (x *interval) separate(date, time string) bool {
	skeleton := date
	if time != "" {
		skeleton = time
	}
	best, info := x.bestSkeleton(skeleton)
	if info < 0 {
		return false
	}
	if time != "" {
		for _, field := range [3]int{differsMinute, differsHour, differsHalf} {
			x.set(field, skeleton, best, info)
		}
		return true
	}
	x.set(differsDay, skeleton, best, info)
	if x.extend(differsMonth, skeleton, best, info) {
		skeleton, best = "M"+skeleton, "M"+best
	}
	x.extend(differsYear, skeleton, best, info)
	x.extend(differsEra, skeleton, best, info)
	return true
}

func (x *interval) table(skeleton string, field int) string {
	letter := differLetters[field : field+1]
	if field == differsHour && strings.ContainsAny(skeleton, "Hk") {
		letter = "H"
	}
	return x.f.Locale.Get(cldr.Dates, "if."+skeleton+"."+letter)
}

// set takes one pattern; it reports whether there is one.
func (x *interval) set(field int, skeleton, best string, info int) bool {
	pattern := x.table(best, field)
	if pattern == "" && field == differsHalf {
		if p := x.table(best, differsHour); p != "" && !ignores(best, field) {
			pattern = p
		}
	}
	if pattern == "" {
		return false
	}
	if info != 0 || x.hours == 'K' || x.hours == 'k' {
		pattern = x.widen(skeleton, best, pattern, info)
	}
	x.byField[field] = cutInterval(pattern)
	return true
}

// extend is set, with the field added to the skeleton where it has no such pattern: dMMMM has none for years.
func (x *interval) extend(field int, skeleton, best string, info int) bool {
	if x.set(field, skeleton, best, info) || ignores(best, field) {
		return false
	}
	letter := differLetters[field : field+1]
	skeleton, best = letter+skeleton, letter+best
	pattern := x.table(best, field)
	if pattern == "" && info == 0 {
		near, more := x.bestSkeleton(best)
		if near != "" && more >= 0 {
			pattern, best, info = x.table(near, field), near, more
		}
	}
	if pattern == "" {
		return false
	}
	if info != 0 {
		pattern = x.widen(skeleton, best, pattern, info)
	}
	x.byField[field] = cutInterval(pattern)
	return true
}

// bestSkeleton finds the nearest skeleton of the table: info is 0 for the same, 1 where lengths differ, 2 where v stands
// for z, -1 where the fields differ.
func (x *interval) bestSkeleton(skeleton string) (best string, info int) {
	replaced := strings.Contains(skeleton, "z")
	wanted := strings.NewReplacer("z", "v", "k", "H", "K", "h", "a", "", "b", "").Replace(skeleton)
	least, info := 1<<30, -1
	last := ""
	for _, key := range sortedKeys(x.f.Locale.Table(cldr.Dates), "if.") {
		name, _, _ := strings.Cut(key[3:], ".")
		if name == last {
			continue
		}
		last = name
		sum, difference := intervalDistance(wanted, name)
		if sum < least {
			best, least, info = name, sum, difference
		}
		if sum == 0 {
			info = 0
			break
		}
	}
	if replaced && info >= 0 {
		info = 2
	}
	return best, info
}

func intervalDistance(a, b string) (sum, difference int) {
	difference = 1
	for _, c := range "GyMdEQqLWwDFgecUuYrhHkKmszvabBSAZVOXx" {
		n, m := strings.Count(a, string(c)), strings.Count(b, string(c))
		switch {
		case n == m:
		case n == 0 || m == 0:
			difference = -1
			sum += 0x1000
		case c == 'M' && (n <= 2) != (m <= 2):
			sum += 0x100
		case n < m:
			sum += m - n
		default:
			sum += n - m
		}
	}
	return sum, difference
}

// widen gives the fields of a pattern the lengths that the skeleton asks for.
func (x *interval) widen(skeleton, best, pattern string, info int) string {
	asked, have := Lengths(tokensOf(skeleton)), Lengths(tokensOf(best))
	var b strings.Builder
	for _, t := range tokens(pattern) {
		if t.letter == 0 {
			b.WriteString(t.literal)
			continue
		}
		letter, length := t.letter, t.length
		if info == 2 && letter == 'v' {
			letter = 'z'
		}
		if (letter == 'h' || letter == 'H') && (x.hours == 'K' || x.hours == 'k') {
			letter = x.hours
		}
		key := t.letter
		if key == 'L' {
			key = 'M'
		}
		if key == 'c' {
			key = 'E'
		}
		if length == have[key] && asked[key] > length {
			length = asked[key]
		} else if info == 2 && letter == 'z' && asked['z'] > length {
			length = asked['z']
		}
		writeRun(&b, letter, length)
	}
	return b.String()
}

// tokensOf sorts a skeleton's letters together.
func tokensOf(skeleton string) string {
	s := parseSkeleton(skeleton)
	if s.addedAmP {
		s.lengths[dayPeriod] = 0
	}
	return s.String()
}

// fallback writes both ends with a pattern; on one day the date only once.
func (x *interval) fallback(pattern string, from, to float64, sameDay bool) []number.RangePart {
	f := x.f
	once := sameDay && x.datePattern != "" && x.timePattern != ""
	if once {
		pattern = x.timePattern
	}
	both := f.Locale.Get(cldr.Dates, "if")
	var parts []number.Part
	literal := func(text string) {
		if text != "" {
			parts = append(parts, number.Part{Type: "literal", Value: text})
		}
	}
	ends := func() {
		head, rest, _ := strings.Cut(both, "{0}")
		middle, tail, _ := strings.Cut(rest, "{1}")
		literal(unquoted(head))
		parts = append(parts, f.apply(pattern, from)...)
		literal(unquoted(middle))
		parts = append(parts, f.apply(pattern, to)...)
		literal(unquoted(tail))
	}
	if !once {
		ends()
		return spans(parts)
	}
	rest := f.Locale.Get(cldr.Dates, "dt.medium")
	for rest != "" {
		at := strings.IndexByte(rest, '{')
		if at < 0 {
			literal(unquoted(rest))
			break
		}
		literal(unquoted(rest[:at]))
		if rest[at+1] == '1' {
			parts = append(parts, f.apply(x.datePattern, from)...)
		} else {
			ends()
		}
		rest = rest[at+3:]
	}
	return spans(parts)
}

// spans tells which parts belong to one end: what stands between the first and the last field that occur twice.
func spans(parts []number.Part) []number.RangePart {
	from, until := [2]int{1 << 30, 1 << 30}, [2]int{-1, -1}
	for i, p := range parts {
		for j := i + 1; j < len(parts) && p.Type != "literal"; j++ {
			if parts[j].Type == p.Type {
				from[0], until[0] = min(from[0], i), max(until[0], i)
				from[1], until[1] = min(from[1], j), max(until[1], j)
				break
			}
		}
	}
	out := make([]number.RangePart, 0, len(parts))
	for i, p := range parts {
		source := "shared"
		switch {
		case i >= from[0] && i <= until[0]:
			source = "startRange"
		case i >= from[1] && i <= until[1]:
			source = "endRange"
		}
		if n := len(out); n > 0 && p.Type == "literal" && out[n-1].Type == "literal" && out[n-1].Source == source {
			out[n-1].Value += p.Value
			continue
		}
		out = append(out, number.RangePart{Part: p, Source: source})
	}
	return out
}
