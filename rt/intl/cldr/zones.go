package cldr

import (
	_ "embed"
	"strings"
)

//go:embed zones.txt
var zonesText string

// zoneRow returns the rest of the line that begins with "KIND KEY ".
func zoneRow(kind, key string) (string, bool) {
	prefix := kind + " " + key
	text := zonesText
	for {
		i := strings.Index(text, prefix)
		if i < 0 {
			return "", false
		}
		rest := text[i+len(prefix):]
		if (i == 0 || text[i-1] == '\n') && rest != "" && (rest[0] == ' ' || rest[0] == '\n') {
			line, _, _ := strings.Cut(rest, "\n")
			return strings.TrimPrefix(line, " "), true
		}
		text = rest
	}
}

// Zone is what CLDR knows of a time zone.
type Zone struct {
	Name   string // canonical, in the form that node has
	Region string
	metas  string
}

// FindZone finds a zone by a name in any case.
func FindZone(name string) (Zone, bool) {
	for line := range strings.Lines(zonesText) {
		if line[0] != 'a' && line[0] != 'z' && line[0] != 'y' {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), " ")
		if !strings.EqualFold(fields[1], name) {
			continue
		}
		if fields[0] == "a" {
			return FindZone(fields[2])
		}
		z := Zone{Name: fields[1], Region: fields[2]}
		if len(fields) > 3 {
			z.metas = strings.Join(fields[3:], " ")
		}
		return z, true
	}
	return Zone{}, false
}

// TimeZones are the canonical names, sorted.
func TimeZones() []string {
	var list []string
	for line := range strings.Lines(zonesText) {
		if line[0] == 'z' {
			list = append(list, strings.Split(strings.TrimSuffix(line, "\n"), " ")[1])
		}
	}
	return list
}

// RegionZones are the zones of a region.
func RegionZones(region string) []string {
	row, ok := zoneRow("r", region)
	if !ok {
		return nil
	}
	return strings.Split(row, " ")
}

// MainZone is the zone that stands for its whole region, "" if none does.
func MainZone(region string) string {
	row, _ := zoneRow("p", region)
	return row
}

// Metazone is the metazone that a zone uses at a time in minutes since 1970, or "". ICU knows of none before.
func (z Zone) Metazone(minutes int64) string {
	if minutes < 0 {
		return ""
	}
	for item := range strings.SplitSeq(z.metas, ",") {
		name, rest := item, ""
		if i := strings.IndexAny(item, "<>"); i >= 0 {
			name, rest = item[:i], item[i:]
		}
		from, to := "", ""
		if i := strings.IndexByte(rest, '<'); i >= 0 {
			rest, to = rest[:i], rest[i+1:]
		}
		from = strings.TrimPrefix(rest, ">")
		if (from == "" || minutes >= parseMinutes(from)) && (to == "" || minutes < parseMinutes(to)) {
			return name
		}
	}
	return ""
}

// parseMinutes reads "1977-10-20 23:00" as minutes since 1970, in UTC.
func parseMinutes(s string) int64 {
	n := func(from, to int) int64 {
		v := int64(0)
		for _, c := range s[from:to] {
			v = v*10 + int64(c-'0')
		}
		return v
	}
	y, m, d := n(0, 4), n(5, 7), n(8, 10)
	if m <= 2 {
		y--
		m += 12
	}
	days := 365*y + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + d - 719469
	return days*1440 + n(11, 13)*60 + n(14, 16)
}

// MetazoneZone is the zone that stands for a metazone in a region.
func MetazoneZone(meta, region string) string {
	if row, ok := zoneRow("g", meta+" "+region); ok {
		return row
	}
	row, _ := zoneRow("g", meta+" 001")
	return row
}
