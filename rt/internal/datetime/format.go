package datetime

import "strconv"

const (
	weekdayNames = "SunMonTueWedThuFriSat"
	monthNames   = "JanFebMarAprMayJunJulAugSepOctNovDec"
)

// InvalidDate is what the text methods return for NaN.
const InvalidDate = "Invalid Date"

// AppendISO appends https://tc39.es/ecma262/#sec-date.prototype.toisostring of a finite time value.
func AppendISO(dst []byte, t float64) []byte {
	f := Split(t)
	dst = appendISOYear(dst, f.Year)
	dst = append(dst, '-')
	dst = appendPadded(dst, int64(f.Month+1), 2)
	dst = append(dst, '-')
	dst = appendPadded(dst, int64(f.Day), 2)
	dst = append(dst, 'T')
	dst = f.appendClock(dst)
	dst = append(dst, '.')
	dst = appendPadded(dst, int64(f.Ms), 3)
	return append(dst, 'Z')
}

func appendISOYear(dst []byte, year int64) []byte {
	switch {
	case year < 0:
		return appendPadded(append(dst, '-'), -year, 6)
	case year > 9999:
		return appendPadded(append(dst, '+'), year, 6)
	}
	return appendPadded(dst, year, 4)
}

// appendPadded appends n ≥ 0 with zeros up to width digits.
func appendPadded(dst []byte, n int64, width int) []byte {
	limit := int64(1)
	for ; width > 1; width-- {
		limit *= 10
	}
	for ; n < limit && limit > 1; limit /= 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, n, 10)
}

func (f *Fields) appendClock(dst []byte) []byte {
	dst = appendPadded(dst, int64(f.Hour), 2)
	dst = append(dst, ':')
	dst = appendPadded(dst, int64(f.Minute), 2)
	dst = append(dst, ':')
	return appendPadded(dst, int64(f.Second), 2)
}

func (f *Fields) weekdayName() string { return weekdayNames[f.Weekday*3 : f.Weekday*3+3] }

func (f *Fields) monthName() string { return monthNames[f.Month*3 : f.Month*3+3] }

// appendYear appends a year as DateString wants it: at least four digits after the sign.
func (f *Fields) appendYear(dst []byte) []byte {
	if f.Year < 0 {
		return appendPadded(append(dst, '-'), -f.Year, 4)
	}
	return appendPadded(dst, f.Year, 4)
}

// AppendUTC appends https://tc39.es/ecma262/#sec-date.prototype.toutcstring of a finite time value.
func AppendUTC(dst []byte, t float64) []byte {
	f := Split(t)
	dst = append(dst, f.weekdayName()...)
	dst = append(dst, ", "...)
	dst = appendPadded(dst, int64(f.Day), 2)
	dst = append(dst, ' ')
	dst = append(dst, f.monthName()...)
	dst = append(dst, ' ')
	dst = f.appendYear(dst)
	dst = append(dst, ' ')
	dst = f.appendClock(dst)
	return append(dst, " GMT"...)
}

// AppendDate appends https://tc39.es/ecma262/#sec-datestring of a finite time value in zone z.
func AppendDate(dst []byte, t float64, z *Zone) []byte {
	f := Split(z.LocalTime(t))
	return f.appendDate(dst)
}

func (f *Fields) appendDate(dst []byte) []byte {
	dst = append(dst, f.weekdayName()...)
	dst = append(dst, ' ')
	dst = append(dst, f.monthName()...)
	dst = append(dst, ' ')
	dst = appendPadded(dst, int64(f.Day), 2)
	dst = append(dst, ' ')
	return f.appendYear(dst)
}

// AppendTime appends https://tc39.es/ecma262/#sec-date.prototype.totimestring of a finite time value in zone z.
func AppendTime(dst []byte, t float64, z *Zone) []byte {
	f := Split(z.LocalTime(t))
	dst = f.appendClock(dst)
	return z.appendZone(dst, t)
}

// AppendString appends https://tc39.es/ecma262/#sec-todatestring of a finite time value in zone z.
func AppendString(dst []byte, t float64, z *Zone) []byte {
	f := Split(z.LocalTime(t))
	dst = f.appendDate(dst)
	dst = append(dst, ' ')
	dst = f.appendClock(dst)
	return z.appendZone(dst, t)
}

// appendZone appends " GMT+0100 (Central European Standard Time)".
func (z *Zone) appendZone(dst []byte, t float64) []byte {
	dst = append(dst, " GMT"...)
	minutes := int64(z.Offset(t)) / MsPerMinute
	dst, minutes = appendSign(dst, minutes)
	dst = appendPadded(dst, minutes/60*100+minutes%60, 4)
	dst = append(dst, " ("...)
	dst = append(dst, z.DisplayName(t)...)
	return append(dst, ')')
}

func appendSign(dst []byte, n int64) ([]byte, int64) {
	if n < 0 {
		return append(dst, '-'), -n
	}
	return append(dst, '+'), n
}
