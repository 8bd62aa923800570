package dates

import (
	"math"
	"strings"

	"jsgo/rt/internal/datetime"
	"jsgo/rt/intl/cldr"
)

// zoneName is https://www.unicode.org/reports/tr35/tr35-dates.html#Time_Zone_Format_Terminology.
func (f *Format) zoneName(letter byte, n int, t float64) string {
	width := "s"
	if n >= 4 {
		width = "l"
	}
	name := ""
	switch letter {
	case 'z':
		name = f.specific(width, t)
	case 'v':
		name = f.generic(width, t)
	}
	if name == "" {
		return f.gmt(width == "l", t)
	}
	return name
}

// key is the zone's name in CLDR's tables.
func (f *Format) key() string {
	if f.Info.Name == "UTC" {
		return "Etc/UTC"
	}
	return f.Info.Name
}

func (f *Format) metazone(t float64) string {
	return f.Info.Metazone(int64(math.Floor(t / datetime.MsPerMinute)))
}

// named is a name of the zone or its metazone: kind is s, d or g.
func (f *Format) named(width, kind string, t float64) string {
	if name := f.Locale.Get(cldr.Zones, "y."+f.key()+"."+width+kind); name != "" {
		return name
	}
	return f.metaName(width, kind, t)
}

func (f *Format) metaName(width, kind string, t float64) string {
	meta := f.metazone(t)
	if meta == "" {
		return ""
	}
	return f.Locale.Get(cldr.Zones, "m."+meta+"."+width+kind)
}

func (f *Format) specific(width string, t float64) string {
	if f.Zone.IsDaylight(t) {
		return f.named(width, "d", t)
	}
	return f.named(width, "s", t)
}

// nearTransition is how near daylight saving time must be for a generic name, ICU's kDstCheckRange.
const nearTransition = 184 * datetime.MsPerDay

func (f *Format) generic(width string, t float64) string {
	if name := f.Locale.Get(cldr.Zones, "y."+f.key()+"."+width+"g"); name != "" {
		return name
	}
	if name := f.genericMeta(width, t); name != "" {
		return name
	}
	return f.location()
}

func (f *Format) genericMeta(width string, t float64) string {
	meta := f.metazone(t)
	if meta == "" {
		return ""
	}
	generic := f.metaName(width, "g", t)
	if !f.Zone.IsDaylight(t) && !f.Zone.IsDaylight(t-nearTransition) && !f.Zone.IsDaylight(t+nearTransition) {
		if standard := f.named(width, "s", t); standard != "" && !strings.EqualFold(standard, generic) {
			return standard
		}
	}
	if generic == "" {
		return ""
	}
	golden := cldr.MetazoneZone(meta, f.Region)
	if golden == "" || golden == f.Info.Name {
		return generic
	}
	z, ok := datetime.LoadZone(golden)
	if !ok || z.Offset(t) == f.Zone.Offset(t) && z.IsDaylight(t) == f.Zone.IsDaylight(t) {
		return generic
	}
	place := f.city()
	if cldr.MetazoneZone(meta, f.Info.Region) == f.Info.Name {
		place = f.Locale.Get(cldr.Names, "R"+f.Info.Region)
	}
	return glue(f.Locale.Get(cldr.Zones, "fallback"), place, generic)
}

// location is "Germany Time" or "Los Angeles Time".
func (f *Format) location() string {
	if f.Info.Region == "001" || f.Info.Region == "" {
		return ""
	}
	place := f.city()
	if cldr.MainZone(f.Info.Region) == f.Info.Name {
		place = f.Locale.Get(cldr.Names, "R"+f.Info.Region)
	}
	return glue(f.Locale.Get(cldr.Zones, "region"), place)
}

func (f *Format) city() string {
	if name := f.Locale.Get(cldr.Zones, "x."+f.key()); name != "" {
		return name
	}
	return strings.ReplaceAll(f.Info.Name[strings.LastIndexByte(f.Info.Name, '/')+1:], "_", " ")
}

// gmt is the offset, https://www.unicode.org/reports/tr35/tr35-dates.html#Localized_GMT_Format.
func (f *Format) gmt(long bool, t float64) string {
	seconds := int(f.Zone.Offset(t)) / datetime.MsPerSecond
	positive, negative, _ := strings.Cut(f.Locale.Get(cldr.Zones, "hour"), ";")
	pattern := positive
	if seconds < 0 {
		pattern, seconds = negative, -seconds
	}
	h, m, s := seconds/3600, seconds/60%60, seconds%60
	width := 1
	if long {
		width = 2
	}
	head, rest, _ := strings.Cut(pattern, "H")
	separator, tail, _ := strings.Cut(strings.TrimLeft(rest, "H"), "mm")
	text := head + f.number(h, width)
	if long || m != 0 || s != 0 {
		text += separator + f.number(m, 2)
	}
	if s != 0 {
		text += separator + f.number(s, 2)
	}
	if long || m != 0 || s != 0 {
		text += tail
	}
	return glue(f.Locale.Get(cldr.Zones, "gmt"), text)
}
