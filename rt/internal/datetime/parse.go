package datetime

import "math"

// Parse is https://tc39.es/ecma262/#sec-date.parse as V8 has it: the format of the specification first, and what does
// not fit it is read by rules that accept nearly any way in which people write dates. The result is clipped.
func Parse[T Text](text []T, z *Zone) float64 {
	p := parser[T]{scanner: newScanner(text)}
	rest := p.parseISO()
	if rest.kind == tokenInvalid || !p.parseLegacy(rest) {
		return math.NaN()
	}
	return p.result(z)
}

// parser collects the parts of a date while it walks the tokens.
type parser[T Text] struct {
	scanner[T]
	day   dayParts
	clock clockParts
	zone  zoneParts
}

func (p *parser[T]) result(z *Zone) float64 {
	day, ok := p.day.days()
	if !ok {
		return math.NaN()
	}
	ms, ok := p.clock.milliseconds()
	if !ok {
		return math.NaN()
	}
	t := MakeDate(day, ms)
	if p.zone.sign != 0 {
		return TimeClip(t - p.zone.offset())
	}
	if math.Abs(t) > MaxTime+MsPerDay {
		return math.NaN()
	}
	return TimeClip(z.UTC(t))
}

// dayParts are the numbers of a date in the order of the text, and a month given by name.
type dayParts struct {
	part  [3]int
	n     int
	month int // 0: not named
	iso   bool
}

func (d *dayParts) add(n int) bool {
	if d.n == len(d.part) {
		return false
	}
	d.part[d.n] = n
	d.n++
	return true
}

func isMonth(n int) bool { return n >= 1 && n <= 12 }

func isDay(n int) bool { return n >= 1 && n <= 31 }

// days decides which number is the year, the month and the day; missing ones are 1.
func (d *dayParts) days() (float64, bool) {
	if d.n == 0 {
		return 0, false
	}
	for d.add(1) {
	}
	var year, month, day int
	switch a, b, c := d.part[0], d.part[1], d.part[2]; {
	case d.month == 0 && (d.iso || !isDay(a)):
		year, month, day = a, b, c
	case d.month == 0:
		year, month, day = c, a, b
	case isDay(a):
		year, month, day = b, d.month, a
	default:
		year, month, day = a, d.month, b
	}
	if !isMonth(month) || !isDay(day) {
		return 0, false
	}
	return MakeDay(float64(d.fullYear(year)), float64(month-1), float64(day)), true
}

// fullYear reads 0 to 49 as 2000 to 2049 and 50 to 99 as 1950 to 1999, outside the format of the specification.
func (d *dayParts) fullYear(year int) int {
	switch {
	case d.iso || year < 0 || year > 99:
		return year
	case year < 50:
		return year + 2000
	}
	return year + 1900
}

// clockParts are hour, minute, second and millisecond, filled from the left.
type clockParts struct {
	part [4]int
	n    int
	half int // what AM and PM add, plus one; 0: neither
}

func (c *clockParts) add(n int) bool {
	if c.n == len(c.part) {
		return false
	}
	c.part[c.n] = n
	c.n++
	return true
}

func (c *clockParts) addLast(n int) {
	c.add(n)
	c.n = len(c.part)
}

// expects reports whether n can be the next part of a time that has begun.
func (c *clockParts) expects(n int) bool {
	switch c.n {
	case 1, 2:
		return n < 60
	case 3:
		return n < 1000
	}
	return false
}

func (c *clockParts) milliseconds() (float64, bool) {
	h, m, s, ms := c.part[0], c.part[1], c.part[2], c.part[3]
	if c.half != 0 {
		if h > 12 {
			return 0, false
		}
		h = h%12 + c.half - 1
	}
	valid := h < 24 && m < 60 && s < 60 && ms < 1000 || h == 24 && m+s+ms == 0
	return MakeTime(float64(h), float64(m), float64(s), float64(ms)), valid
}

// zoneParts are an offset from UTC; without a sign it is local time.
type zoneParts struct {
	sign                int
	hour, minute        int
	hasHour, hasMinutes bool
}

func (z *zoneParts) set(hours int) {
	z.sign = 1
	if hours < 0 {
		z.sign, hours = -1, -hours
	}
	z.setTime(hours, 0)
}

func (z *zoneParts) setHour(h int) { z.hour, z.hasHour = h, true }

func (z *zoneParts) setMinute(m int) { z.minute, z.hasMinutes = m, true }

func (z *zoneParts) setTime(h, m int) {
	z.setHour(h)
	z.setMinute(m)
}

func (z *zoneParts) isUTC() bool { return z.hasHour && z.hasMinutes && z.hour == 0 && z.minute == 0 }

func (z *zoneParts) expects(n int) bool { return z.hasHour && !z.hasMinutes && n < 60 }

func (z *zoneParts) offset() float64 {
	return float64(z.sign * (z.hour*MsPerHour + z.minute*MsPerMinute))
}

// parseISO reads https://tc39.es/ecma262/#sec-date-time-string-format. When the text departs from it before the time
// it returns the first token that does, for parseLegacy to go on with; after it, an invalid token.
func (p *parser[T]) parseISO() token {
	if rest, ok := p.parseISODate(); !ok {
		return rest
	}
	if p.peek.kind == tokenWord && p.peek.word == wordT {
		p.next()
		if !p.parseISOTime() || !p.parseISOZone() || p.peek.kind != tokenEnd {
			return token{kind: tokenInvalid}
		}
	} else if p.peek.kind != tokenEnd {
		return p.next()
	}
	if p.zone.sign == 0 && p.clock.n == 0 {
		p.zone.set(0)
	}
	p.day.iso = true
	return token{}
}

// parseISODate reads [+-]YYYYYY or YYYY, then -MM and -DD as far as they are there.
func (p *parser[T]) parseISODate() (rest token, ok bool) {
	first := p.next()
	switch {
	case first.isSign():
		if !p.peek.isDigits(6, 0, 999999) {
			return first, false
		}
		year := p.next().value
		if year == 0 && first.sign() < 0 {
			return first, false
		}
		p.day.add(first.sign() * year)
	case first.isDigits(4, 0, 9999):
		p.day.add(first.value)
	default:
		return first, false
	}
	for _, limit := range [...]int{12, 31} {
		if !p.skip('-') {
			break
		}
		if !p.peek.isDigits(2, 1, limit) {
			return p.next(), false
		}
		p.day.add(p.next().value)
	}
	return token{}, true
}

// parseISOTime reads HH:mm[:ss[.sss]], where 24 may only be followed by zeros.
func (p *parser[T]) parseISOTime() bool {
	if !p.peek.isDigits(2, 0, 24) {
		return false
	}
	limit := 59
	if p.peek.value == 24 {
		limit = 0
	}
	p.clock.add(p.next().value)
	if !p.skip(':') || !p.peek.isDigits(2, 0, limit) {
		return false
	}
	p.clock.add(p.next().value)
	if !p.skip(':') {
		return true
	}
	if !p.peek.isDigits(2, 0, limit) {
		return false
	}
	p.clock.add(p.next().value)
	if !p.skip('.') {
		return true
	}
	if p.peek.kind != tokenNumber || limit == 0 && p.peek.value > 0 {
		return false
	}
	p.clock.add(p.next().milliseconds())
	return true
}

// parseISOZone reads Z, ±HH:mm, ±HHmm or nothing.
func (p *parser[T]) parseISOZone() bool {
	switch {
	case p.peek.isZ():
		p.next()
		p.zone.set(0)
		return true
	case !p.peek.isSign():
		return true
	}
	p.zone.sign = p.next().sign()
	if p.peek.isDigits(4, 0, 2359) {
		n := p.next().value
		p.zone.setTime(n/100, n%100)
		return n%100 < 60
	}
	if !p.peek.isDigits(2, 0, 23) {
		return false
	}
	p.zone.setHour(p.next().value)
	if !p.skip(':') || !p.peek.isDigits(2, 0, 59) {
		return false
	}
	p.zone.setMinute(p.next().value)
	return true
}

// milliseconds reads a number as the digits after a decimal point.
func (t token) milliseconds() int {
	n := t.value
	for length := t.length; length < 3; length++ {
		n *= 10
	}
	for length := min(t.length, maxDigits); length > 3; length-- {
		n /= 10
	}
	return n
}

// parseLegacy goes on from the token t. Words before the first number mean nothing, and neither does punctuation.
func (p *parser[T]) parseLegacy(t token) bool {
	hasNumber := p.day.n > 0
	for ; t.kind != tokenEnd; t = p.next() {
		ok := true
		switch {
		case t.kind == tokenNumber:
			hasNumber = true
			ok = p.legacyNumber(t.value)
		case t.kind == tokenWord:
			ok = p.legacyWord(t, hasNumber)
		case t.isSign() && (p.zone.isUTC() || p.clock.n > 0):
			hasNumber = true
			ok = p.legacyOffset(t.sign())
		case t.isSign() || t.isSymbol(')'):
			ok = !hasNumber
		}
		if !ok {
			return false
		}
	}
	return true
}

func (p *parser[T]) legacyNumber(n int) bool {
	switch {
	case p.skip(':'):
		return p.legacyColon(n)
	case p.skip('.') && p.clock.expects(n):
		p.clock.add(n)
		if p.peek.kind != tokenNumber {
			return false
		}
		p.clock.addLast(p.next().milliseconds())
		return true
	case p.zone.expects(n):
		p.zone.setMinute(n)
		return true
	case p.clock.expects(n):
		p.clock.addLast(n)
		return p.peek.kind == tokenEnd || p.peek.kind == tokenSpace || p.peek.isZ() || p.peek.isSign()
	}
	ok := p.day.add(n)
	p.skip('-')
	return ok
}

// legacyColon takes a number followed by a colon; a second colon stands for zero minutes.
func (p *parser[T]) legacyColon(n int) bool {
	if p.skip(':') {
		return p.clock.n == 0 && p.clock.add(n) && p.clock.add(0)
	}
	ok := p.clock.add(n)
	p.skip('.')
	return ok
}

func (p *parser[T]) legacyWord(t token, hasNumber bool) bool {
	switch {
	case t.word == wordAMPM && p.clock.n > 0:
		p.clock.half = t.value + 1
	case t.word == wordMonth:
		p.day.month = t.value
		p.skip('-')
	case t.word == wordZone && hasNumber:
		p.zone.set(t.value)
	default:
		return !hasNumber && p.peek.kind != tokenNumber
	}
	return true
}

// legacyOffset reads what follows a sign after a time or UTC: hours, hhmm, or hours and a colon.
func (p *parser[T]) legacyOffset(sign int) bool {
	p.zone.sign = sign
	n, length := 0, 0
	if p.peek.kind == tokenNumber {
		t := p.next()
		n, length = t.value, t.length
	}
	switch {
	case p.peek.isSymbol(':'):
		p.zone.setHour(n)
		p.zone.hasMinutes = false
		p.zone.minute = 0
	case length == 1 || length == 2:
		p.zone.setTime(n, 0)
	case length == 3 || length == 4:
		p.zone.setTime(n/100, n%100)
	default:
		return false
	}
	return true
}
