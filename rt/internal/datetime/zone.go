package datetime

import (
	"math"
	"os"
	"strings"
	"time"
)

// Zone is a time zone: its offsets, and the English names that Date.prototype.toString shows. The rules come from the
// machine's zone files, or from the copy that a program which imports time/tzdata carries. A Zone remembers its last
// answer, so it belongs to one goroutine at a time.
type Zone struct {
	name     string
	loc      *time.Location
	standard string // long name without daylight saving time; empty: none is known, the offset is shown
	daylight string

	from, until float64 // the time values between which offset holds
	offset      float64
}

// UTC is a zone without offset.
func UTC() *Zone { return newZone("UTC", time.UTC) }

func newZone(name string, loc *time.Location) *Zone {
	z := &Zone{name: name, loc: loc}
	z.standard, z.daylight = longNames(name)
	return z
}

// LoadZone finds the zone with an IANA name.
func LoadZone(name string) (*Zone, bool) {
	if name == "" || name == "Local" {
		return nil, false
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, false
	}
	return newZone(name, loc), true
}

// HostZone is the zone that the environment asks for: the variable TZ when set, else /etc/localtime, else UTC. As in
// node, a TZ that names no zone means UTC.
func HostZone() *Zone {
	if tz, set := os.LookupEnv("TZ"); set {
		return EnvZone(tz)
	}
	return localtimeZone("/etc/localtime")
}

// EnvZone is the zone for a value of the variable TZ: a name, or a POSIX text without daylight saving time, such as
// EST5. Other POSIX texts mean UTC to node.
func EnvZone(tz string) *Zone {
	tz = strings.TrimPrefix(tz, ":")
	if z, ok := LoadZone(strings.TrimPrefix(tz, "posix/")); ok {
		return z
	}
	if seconds, ok := posixOffset(tz); ok {
		return &Zone{name: "UTC", loc: time.FixedZone("", seconds)}
	}
	if strings.ContainsAny(tz, "0123456789") {
		return UTC()
	}
	return &Zone{name: "UTC", loc: time.UTC}
}

// posixOffset reads letters and the hours, and maybe minutes, that the zone is behind UTC.
func posixOffset(tz string) (seconds int, ok bool) {
	letters := 0
	for letters < len(tz) && tz[letters]|0x20 >= 'a' && tz[letters]|0x20 <= 'z' {
		letters++
	}
	if letters < 3 {
		return 0, false
	}
	text, sign := tz[letters:], -1
	if rest, minus := strings.CutPrefix(text, "-"); minus {
		text, sign = rest, 1
	} else {
		text = strings.TrimPrefix(text, "+")
	}
	hours, minutes, hasMinutes := strings.Cut(text, ":")
	h, ok := twoDigits(hours)
	m := 0
	if ok && hasMinutes {
		m, ok = twoDigits(minutes)
	}
	return sign * (h*3600 + m*60), ok && h <= 24 && m < 60
}

// twoDigits reads one or two digits.
func twoDigits(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) == 1 || len(s) == 2
}

func localtimeZone(path string) *Zone {
	target, _ := os.Readlink(path)
	if _, name, ok := strings.Cut(target, "zoneinfo/"); ok {
		if z, ok := LoadZone(name); ok {
			return z
		}
	}
	if data, err := os.ReadFile(path); err == nil {
		if loc, err := time.LoadLocationFromTZData("Local", data); err == nil {
			return &Zone{name: "UTC", loc: loc}
		}
	}
	return UTC()
}

// Name is the IANA name of the zone.
func (z *Zone) Name() string { return z.name }

func (z *Zone) at(t float64) time.Time { return time.UnixMilli(int64(t)).In(z.loc) }

// Offset is the milliseconds that local time is ahead of UTC at the time value t,
// https://tc39.es/ecma262/#sec-getnamedtimezoneoffsetnanoseconds.
func (z *Zone) Offset(t float64) float64 {
	if z.loc == time.UTC {
		return 0
	}
	if t < z.from || t >= z.until {
		z.lookUp(t)
	}
	return z.offset
}

// lookUp finds the offset at t and how long it holds.
func (z *Zone) lookUp(t float64) {
	at := z.at(t)
	_, seconds := at.Zone()
	z.offset = float64(seconds) * MsPerSecond
	z.from, z.until = math.Inf(-1), math.Inf(1)
	start, end := at.ZoneBounds()
	if !start.IsZero() {
		z.from = float64(start.UnixMilli())
	}
	if !end.IsZero() {
		z.until = float64(end.UnixMilli())
	}
}

// TimezoneOffset is https://tc39.es/ecma262/#sec-date.prototype.gettimezoneoffset of a finite time value. As in V8 the
// seconds of old local mean times are dropped.
func (z *Zone) TimezoneOffset(t float64) float64 { return math.Trunc(-z.Offset(t)/MsPerMinute) + 0 }

// LocalTime is https://tc39.es/ecma262/#sec-localtime of a finite time value.
func (z *Zone) LocalTime(t float64) float64 { return t + z.Offset(t) }

// UTC is https://tc39.es/ecma262/#sec-utc-t: a local time that occurs twice means the first, one that is skipped is
// read with the offset before the gap.
func (z *Zone) UTC(local float64) float64 {
	if z.loc == time.UTC || !isFinite(local) {
		return local
	}
	before := z.Offset(local - MsPerDay)
	if t := local - before; z.Offset(t) == before {
		return t
	}
	after := z.Offset(local + MsPerDay)
	if t := local - after; z.Offset(t) == after {
		return t
	}
	return local - before
}

// DisplayName is the long English name of the zone at t, such as "Central European Summer Time", or "GMT+01:00".
func (z *Zone) DisplayName(t float64) string {
	name := z.standard
	if z.isDaylight(t) {
		name = z.daylight
	}
	if name == "" {
		return offsetName(int64(z.Offset(t)) / MsPerMinute)
	}
	return name
}

func (z *Zone) isDaylight(t float64) bool { return z.standard != z.daylight && z.IsDaylight(t) }

// IsDaylight reports whether daylight saving time holds at t, as CLDR counts it.
func (z *Zone) IsDaylight(t float64) bool {
	switch z.name {
	case "Europe/Dublin", "Eire":
		return z.Offset(t) > 0 // its zone files call the winter time the unusual one
	}
	return z.at(t).IsDST()
}

func offsetName(minutes int64) string {
	dst, minutes := appendSign([]byte("GMT"), minutes)
	dst = appendPadded(dst, minutes/60, 2)
	dst = append(dst, ':')
	return string(appendPadded(dst, minutes%60, 2))
}

// longNames looks the zone up in zoneNames, whose lines are "standard|daylight|zone zone …".
func longNames(zone string) (standard, daylight string) {
	for line := range strings.SplitSeq(zoneNames, "\n") {
		standard, rest, _ := strings.Cut(line, "|")
		daylight, zones, _ := strings.Cut(rest, "|")
		for name := range strings.SplitSeq(zones, " ") {
			if name == zone {
				return standard, daylight
			}
		}
	}
	return "", ""
}
