// Package datetime is the calendar and clock arithmetic of Date, its text forms and time zones; it knows nothing of
// JavaScript values and never asks what time it is.
package datetime

import "math"

// Milliseconds in the units of https://tc39.es/ecma262/#sec-time-related-constants.
const (
	MsPerSecond = 1000
	MsPerMinute = 60 * MsPerSecond
	MsPerHour   = 60 * MsPerMinute
	MsPerDay    = 24 * MsPerHour
)

// MaxTime is the largest magnitude of a time value, https://tc39.es/ecma262/#sec-time-values-and-time-range.
const MaxTime = 8.64e15

// TimeClip is https://tc39.es/ecma262/#sec-timeclip.
func TimeClip(t float64) float64 {
	if !(math.Abs(t) <= MaxTime) {
		return math.NaN()
	}
	return math.Trunc(t) + 0
}

func isFinite(f float64) bool { return f-f == 0 }

// MakeTime is https://tc39.es/ecma262/#sec-maketime.
func MakeTime(hour, min, sec, ms float64) float64 {
	if !isFinite(hour) || !isFinite(min) || !isFinite(sec) || !isFinite(ms) {
		return math.NaN()
	}
	h, m, s := math.Trunc(hour), math.Trunc(min), math.Trunc(sec)
	return float64(h*MsPerHour) + float64(m*MsPerMinute) + float64(s*MsPerSecond) + math.Trunc(ms)
}

// MakeDay is https://tc39.es/ecma262/#sec-makeday. Beyond the years and months that V8 bounds it is NaN.
func MakeDay(year, month, date float64) float64 {
	const maxYear, maxMonth = 1e6, 1e7
	if !(math.Abs(year) <= maxYear) || !(math.Abs(month) <= maxMonth) || !isFinite(date) {
		return math.NaN()
	}
	months := int64(year)*12 + int64(month)
	y := floorDiv(months, 12)
	return float64(daysFromCivil(y, int(months-y*12), 1)) + math.Trunc(date) - 1
}

// MakeDate is https://tc39.es/ecma262/#sec-makedate.
func MakeDate(day, time float64) float64 {
	t := float64(day*MsPerDay) + time
	if !isFinite(t) {
		return math.NaN()
	}
	return t
}

// MakeFullYear is https://tc39.es/ecma262/#sec-makefullyear.
func MakeFullYear(year float64) float64 {
	y := math.Trunc(year)
	if y >= 0 && y <= 99 {
		return 1900 + y
	}
	return y
}

func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b != 0 && (a < 0) != (b < 0) {
		q--
	}
	return q
}

// daysFromCivil counts days from 1970-01-01 to the given date of the proleptic Gregorian calendar, month from 0. It
// counts in years that begin in March, so that the leap day is the last one.
func daysFromCivil(year int64, month, day int) int64 {
	if month < 2 {
		year--
	}
	era := floorDiv(year, 400)
	yearOfEra := year - era*400
	dayOfYear := int64((153*((month+10)%12)+2)/5 + day - 1)
	return era*daysPerEra + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - daysToEpoch
}

const (
	daysPerEra  = 146097 // 400 years
	daysToEpoch = 719468 // from 0000-03-01 to 1970-01-01
)

// Fields is a time value taken apart.
type Fields struct {
	Year    int64
	Month   int // 0 to 11
	Day     int // 1 to 31
	Weekday int // 0 is Sunday
	Hour    int
	Minute  int
	Second  int
	Ms      int
}

// Split takes a finite time value apart; for local fields add the zone's offset first.
func Split(t float64) Fields {
	ms := int64(t)
	days := floorDiv(ms, MsPerDay)
	inDay := int(ms - days*MsPerDay)
	f := Fields{Hour: inDay / MsPerHour, Minute: inDay / MsPerMinute % 60, Second: inDay / MsPerSecond % 60, Ms: inDay % 1000}
	f.Weekday = int((days%7 + 11) % 7)
	f.Year, f.Month, f.Day = civilFromDays(days)
	return f
}

// civilFromDays is the inverse of daysFromCivil.
func civilFromDays(days int64) (year int64, month, day int) {
	days += daysToEpoch
	era := floorDiv(days, daysPerEra)
	dayOfEra := days - era*daysPerEra
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := int(dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100))
	fromMarch := (5*dayOfYear + 2) / 153
	day = dayOfYear - (153*fromMarch+2)/5 + 1
	month = (fromMarch + 2) % 12
	year = era*400 + yearOfEra
	if month < 2 {
		year++
	}
	return year, month, day
}

// Day is https://tc39.es/ecma262/#sec-day of a finite time value.
func Day(t float64) float64 { return math.Floor(t / MsPerDay) }

// TimeWithinDay is https://tc39.es/ecma262/#sec-timewithinday of a finite time value.
func TimeWithinDay(t float64) float64 { return t - float64(Day(t)*MsPerDay) }
