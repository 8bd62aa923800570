package intl

import (
	"math"
	"strings"
	"time"

	"jsgo/rt/internal/datetime"
	"jsgo/rt/intl/cldr"
	"jsgo/rt/intl/dates"
	"jsgo/rt/intl/number"
	"jsgo/rt/js"
)

// dateTimeFormat is https://tc39.es/ecma402/#datetimeformat-objects.
var dateTimeFormat = service{
	name: "DateTimeFormat", callable: true,
	make: func(r *realm, args []value) (any, *throw) {
		return newDateTimeFormat(r, js.Arg(args, 0), js.Arg(args, 1), anyPart, datePart, "Intl.DateTimeFormat")
	},
	proto: js.Props{
		js.Method("resolvedOptions", 0, dateResolved),
		js.Method("formatToParts", 1, dateToParts),
		js.Getter("format", dateFormatter),
		js.Method("formatRange", 2, dateRange),
		js.Method("formatRangeToParts", 2, dateRangeToParts),
	},
}

// times is a DateTimeFormat.
type times struct {
	dates.Format
	locale, system, calendar string
	hourCycle                string // "" where no hour is shown
	dateStyle, timeStyle     string
	bound                    value
	isBound                  bool
}

// What is required of options, and what is shown where they ask for nothing.
const (
	datePart = 1 << iota
	timePart
	anyPart = datePart | timePart
)

// dateField is a row of https://tc39.es/ecma402/#table-datetimeformat-components.
type dateField struct {
	name, values string
	skeleton     string // for each value
	part         int
}

var dateFields = [...]dateField{
	{"weekday", "narrow long short", "EEEEE EEEE EEE", datePart},
	{"era", "narrow long short", "GGGGG GGGG GGG", 0},
	{"year", "2-digit numeric", "yy y", datePart},
	{"month", "narrow long short 2-digit numeric", "MMMMM MMMM MMM MM M", datePart},
	{"day", "2-digit numeric", "dd d", datePart},
	{"dayPeriod", "narrow long short", "BBBBB BBBB B", timePart},
	{"hour", "2-digit numeric", "jj j", timePart},
	{"minute", "2-digit numeric", "mm m", timePart},
	{"second", "2-digit numeric", "ss s", timePart},
	{"timeZoneName", "long short longOffset shortOffset longGeneric shortGeneric", "zzzz z OOOO O vvvv v", 0},
}

// dateOptions are the options as they were read.
type dateOptions struct {
	fields                            [len(dateFields)]string // parts of the skeleton
	explicit                          string                  // an option that dateStyle forbids
	fraction                          int
	hour12, hasHour12                 bool
	hourCycle, calendar, system, zone string
	hasZone                           bool
	dateStyle, timeStyle              string
}

// newDateTimeFormat is https://tc39.es/ecma402/#sec-createdatetimeformat.
func newDateTimeFormat(r *realm, locales, opts value, required, defaults int, service string) (*times, *throw) {
	list, e := canonicalLocales(r, locales)
	if e != nil {
		return nil, e
	}
	o, e := optionsOf(r, opts, service)
	if e != nil {
		return nil, e
	}
	d, e := readDateOptions(o)
	if e != nil {
		return nil, e
	}
	f := &times{dateStyle: d.dateStyle, timeStyle: d.timeStyle}
	n := negotiate(r, list)
	f.Locale = n.data
	f.calendar = "gregory"
	if c := n.pick("ca", d.calendar, knownCalendar); c != "" {
		f.calendar = c
	}
	f.setHourCycle(r, &n, d)
	f.system = n.numbering(r, d.system)
	f.locale = n.tag.String()
	f.Region = of(r).store.Maximize(n.base).Region
	f.setDigits(r)
	if e := f.setZone(r, d); e != nil {
		return nil, e
	}
	return f, f.setPattern(r, d, required, defaults)
}

func knownCalendar(c string) bool { return c == "gregory" || c == "iso8601" }

// readDateOptions reads in the order of the specification.
func readDateOptions(o options) (*dateOptions, *throw) {
	d := &dateOptions{}
	var e *throw
	if e = o.matcher(); e != nil {
		return nil, e
	}
	if d.calendar, e = o.extension("calendar"); e != nil {
		return nil, e
	}
	if d.system, e = o.extension("numberingSystem"); e != nil {
		return nil, e
	}
	if d.hour12, d.hasHour12, e = o.flag("hour12"); e != nil {
		return nil, e
	}
	if d.hourCycle, e = o.choice("hourCycle", "", "h11 h12 h23 h24"); e != nil {
		return nil, e
	}
	zone, e := o.get("timeZone")
	if e != nil {
		return nil, e
	}
	if !zone.IsUndefined() {
		s, e := js.ToString(o.r, zone)
		if e != nil {
			return nil, e
		}
		d.zone, d.hasZone = s.String(), true
	}
	if e := d.readFields(o); e != nil {
		return nil, e
	}
	if _, e = o.choice("formatMatcher", "best fit", "basic best fit"); e != nil {
		return nil, e
	}
	if d.dateStyle, e = o.choice("dateStyle", "", "full long medium short"); e != nil {
		return nil, e
	}
	d.timeStyle, e = o.choice("timeStyle", "", "full long medium short")
	return d, e
}

func (d *dateOptions) readFields(o options) *throw {
	for i, row := range dateFields {
		if row.name == "timeZoneName" {
			v, e := o.get("fractionalSecondDigits")
			if e != nil {
				return e
			}
			if d.fraction, e = defaultNumber(o.r, v, "fractionalSecondDigits", 1, 3, 0); e != nil {
				return e
			}
			if d.fraction > 0 && d.explicit == "" {
				d.explicit = "fractionalSecondDigits"
			}
		}
		text, e := o.choice(row.name, "", row.values)
		if e != nil {
			return e
		}
		if text == "" {
			continue
		}
		if d.explicit == "" {
			d.explicit = row.name
		}
		for j, v := range strings.Fields(row.values) {
			if v == text {
				d.fields[i] = strings.Fields(row.skeleton)[j]
			}
		}
	}
	return nil
}

// setHourCycle decides between the options, the tag and the locale; V8 of node 20 follows an older text of the
// specification for hour12: h11 or h24 where the locale counts the other way.
func (f *times) setHourCycle(r *realm, n *negotiated, d *dateOptions) {
	preferred, _ := of(r).store.Hours(n.base)
	f.Hours = preferred[0]
	valid := func(s string) bool { return s == "h11" || s == "h12" || s == "h23" || s == "h24" }
	usual := hourCycleOf(f.Hours)
	if d.hasHour12 {
		f.hourCycle = hour12Cycle(d.hour12, usual)
		return
	}
	f.hourCycle = n.pick("hc", d.hourCycle, valid)
}

func hour12Cycle(hour12 bool, usual string) string {
	zeroBased := usual == "h11" || usual == "h23"
	switch {
	case hour12 && zeroBased:
		return "h11"
	case hour12:
		return "h12"
	case zeroBased:
		return "h23"
	}
	return "h24"
}

func hourLetter(cycle string) byte {
	switch cycle {
	case "h11":
		return 'K'
	case "h12":
		return 'h'
	case "h24":
		return 'k'
	}
	return 'H'
}

func (f *times) setDigits(r *realm) {
	f.Decimal = f.Locale.Get(cldr.Numbers, "s."+f.system+".dec")
	if f.Decimal == "" {
		f.Decimal = f.Locale.Get(cldr.Numbers, "s.latn.dec")
	}
	if f.system != "latn" {
		f.Digits, _ = of(r).store.Digits(f.system)
	}
}

func (f *times) setZone(r *realm, d *dateOptions) *throw {
	f.Zone = r.Zone()
	name := f.Zone.Name()
	if d.hasZone {
		name = d.zone
	}
	info, ok := cldr.FindZone(name)
	if !ok && d.hasZone {
		return r.ThrowRangeError("Invalid time zone specified: " + d.zone)
	}
	if !ok {
		info = cldr.Zone{Name: name}
	}
	f.Info = info
	if d.hasZone {
		f.Zone = loadZone(info.Name)
	}
	return nil
}

// loadZone finds a zone that CLDR knows; where the machine has no zone files it is told by its name if it can be.
func loadZone(name string) *datetime.Zone {
	if name == "UTC" {
		return datetime.UTC()
	}
	if z, ok := datetime.LoadZone(name); ok {
		return z
	}
	return datetime.UTC()
}

func (f *times) setPattern(r *realm, d *dateOptions, required, defaults int) *throw {
	if d.dateStyle != "" || d.timeStyle != "" {
		return f.setStyles(r, d, required)
	}
	need := true
	for i, row := range dateFields {
		if d.fields[i] != "" && row.part&required != 0 {
			need = false
		}
	}
	if d.fraction > 0 && required&timePart != 0 {
		need = false
	}
	if need {
		d.addDefaults(defaults)
	}
	var skeleton strings.Builder
	for i, row := range dateFields {
		if row.name == "timeZoneName" {
			skeleton.WriteString(strings.Repeat("S", d.fraction))
		}
		skeleton.WriteString(d.fields[i])
	}
	text := skeleton.String()
	if f.hourCycle != "" {
		text = strings.ReplaceAll(text, "j", string(rune(hourLetter(f.hourCycle))))
	}
	f.Pattern = f.Best(text)
	f.settleHours(d)
	return nil
}

func (d *dateOptions) addDefaults(defaults int) {
	for i, row := range dateFields {
		switch row.name {
		case "year", "month", "day":
			if defaults&datePart != 0 {
				d.fields[i] = row.skeleton[strings.LastIndexByte(row.skeleton, ' ')+1:]
			}
		case "hour", "minute", "second":
			if defaults&timePart != 0 {
				d.fields[i] = row.skeleton[strings.LastIndexByte(row.skeleton, ' ')+1:]
			}
		}
	}
}

// settleHours writes the chosen cycle into the pattern, or learns it from there.
func (f *times) settleHours(d *dateOptions) {
	letter := dates.HourLetter(f.Pattern)
	switch {
	case letter == 0:
		f.hourCycle = ""
	case f.hourCycle == "":
		f.hourCycle = hourCycleOf(letter)
	default:
		f.Pattern = dates.WithHours(f.Pattern, hourLetter(f.hourCycle))
	}
}

func (f *times) setStyles(r *realm, d *dateOptions, required int) *throw {
	if d.explicit != "" {
		style := "dateStyle"
		if d.dateStyle == "" {
			style = "timeStyle"
		}
		return r.ThrowTypeError("Can't set option " + d.explicit + " when " + style + " is used")
	}
	if required == datePart && d.timeStyle != "" {
		return r.ThrowTypeError("Invalid option : timeStyle")
	}
	if required == timePart && d.dateStyle != "" {
		return r.ThrowTypeError("Invalid option : dateStyle")
	}
	f.Pattern = f.Styled(d.dateStyle, d.timeStyle)
	letter := dates.HourLetter(f.Pattern)
	if f.hourCycle != "" && letter != 0 && hourCycleOf(letter) != f.hourCycle {
		skeleton := dates.WithHours(dates.Skeleton(f.Pattern), hourLetter(f.hourCycle))
		f.Pattern = f.Best(skeleton)
	}
	f.settleHours(d)
	return nil
}

func thisTimes(r *realm, this value) (*times, *throw) {
	if this.Kind() == js.KindHost {
		if f, ok := js.HostData(this).(*times); ok {
			return f, nil
		}
	}
	return nil, r.ThrowTypeError("Method UnwrapDateTimeFormat called on incompatible receiver undefined")
}

func dateFormatter(r *realm, this value, args []value) (value, *throw) {
	f, e := thisTimes(r, this)
	if e != nil {
		return this, e
	}
	if !f.isBound {
		f.isBound = true
		f.bound = js.NewNative(r, "", 1, func(r *realm, _ value, args []value) (value, *throw) {
			t, e := timeArgument(r, js.Arg(args, 0))
			if e != nil {
				return js.Undefined(), e
			}
			return js.Str(plainSpaces(f.Text(t))), nil
		}).Value()
	}
	return f.bound, nil
}

// plainSpaces is V8's concession to programs that expect the space of older data before AM and PM.
func plainSpaces(s string) string { return strings.ReplaceAll(s, "\u202f", " ") }

// timeArgument is a finite time value: now for undefined.
func timeArgument(r *realm, v value) (float64, *throw) {
	if v.IsUndefined() {
		return float64(time.Now().UnixMilli()), nil
	}
	return timeValue(r, v)
}

func timeValue(r *realm, v value) (float64, *throw) {
	t, e := js.ToNumber(r, v)
	if e != nil {
		return 0, e
	}
	if !(math.Abs(t) <= 8.64e15) {
		return 0, r.ThrowRangeError("Invalid time value")
	}
	return math.Trunc(t) + 0, nil
}

func dateToParts(r *realm, this value, args []value) (value, *throw) {
	f, e := receiver[*times](r, this, "Intl.DateTimeFormat.prototype.formatToParts")
	if e != nil {
		return this, e
	}
	t, e := timeArgument(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	return parts(r, f.Parts(t)), nil
}

// rangeOf formats a range; where the ends do not differ, the first, and single is true.
func (f *times) rangeOf(r *realm, args []value) (list []number.RangePart, single bool, e *throw) {
	if js.Arg(args, 0).IsUndefined() || js.Arg(args, 1).IsUndefined() {
		return nil, false, r.ThrowTypeError("Invalid time value")
	}
	from, e := timeValue(r, args[0])
	if e != nil {
		return nil, false, e
	}
	to, e := timeValue(r, args[1])
	if e != nil {
		return nil, false, e
	}
	if list := f.Range(from, to); list != nil {
		return list, false, nil
	}
	for _, p := range f.Parts(from) {
		list = append(list, number.RangePart{Part: p, Source: "shared"})
	}
	return list, true, nil
}

func dateRange(r *realm, this value, args []value) (value, *throw) {
	f, e := receiver[*times](r, this, "Intl.DateTimeFormat.prototype.formatRange")
	if e != nil {
		return this, e
	}
	list, single, e := f.rangeOf(r, args)
	text := number.JoinRange(list)
	if single {
		text = plainSpaces(text)
	}
	return js.Str(text), e
}

func dateRangeToParts(r *realm, this value, args []value) (value, *throw) {
	f, e := receiver[*times](r, this, "Intl.DateTimeFormat.prototype.formatRangeToParts")
	if e != nil {
		return this, e
	}
	list, _, e := f.rangeOf(r, args)
	return rangeParts(r, list), e
}

// dateResolved is https://tc39.es/ecma402/#sec-intl.datetimeformat.prototype.resolvedoptions.
func dateResolved(r *realm, this value, args []value) (value, *throw) {
	f, e := thisTimes(r, this)
	if e != nil {
		return this, e
	}
	o := newRecord(r).text("locale", f.locale).text("calendar", f.calendar).text("numberingSystem", f.system).text("timeZone", f.Info.Name)
	if f.hourCycle != "" {
		o.text("hourCycle", f.hourCycle).put("hour12", js.Bool(f.hourCycle == "h11" || f.hourCycle == "h12"))
	}
	if f.dateStyle == "" && f.timeStyle == "" {
		f.resolvedFields(o)
	}
	return o.some("dateStyle", f.dateStyle).some("timeStyle", f.timeStyle).value(), nil
}

// resolvedFields tells the fields as the pattern has them: V8 looks for their letters anywhere in it, in quotes too.
func (f *times) resolvedFields(o record) {
	for _, row := range dateFields {
		if n := strings.Count(f.Pattern, "S"); row.name == "timeZoneName" && n > 0 {
			o.int("fractionalSecondDigits", n)
		}
		values := strings.Fields(row.values)
		for i, s := range strings.Fields(row.skeleton) {
			if patternHas(f.Pattern, s) {
				o.text(row.name, values[i])
				break
			}
		}
	}
}

// patternHas looks for a part of a skeleton in any of its forms.
func patternHas(pattern, s string) bool {
	forms := s[:1]
	switch s[0] {
	case 'M':
		forms = "ML"
	case 'E':
		forms = "Ec"
	case 'j':
		forms = "HhkK"
	}
	for i := range len(forms) {
		if strings.Contains(pattern, strings.Repeat(forms[i:i+1], len(s))) {
			return true
		}
	}
	return false
}

// FormatDate is https://tc39.es/ecma402/#sup-date.prototype.tolocalestring and its kin.
func FormatDate(r *realm, t float64, locales, opts value, part js.DatePart) (value, *throw) {
	required, defaults, method := anyPart, anyPart, "toLocaleString"
	switch part {
	case js.DateOnly:
		required, defaults, method = datePart, datePart, "toLocaleDateString"
	case js.TimeOnly:
		required, defaults, method = timePart, timePart, "toLocaleTimeString"
	}
	f, e := cached(r, method+r.Zone().Name(), locales, opts, func(r *realm, locales, opts value) (*times, *throw) {
		return newDateTimeFormat(r, locales, opts, required, defaults, "Date.prototype."+method)
	})
	if e != nil {
		return js.Undefined(), e
	}
	if t != t {
		return js.Str(datetime.InvalidDate), nil
	}
	return js.Str(plainSpaces(f.Text(t))), nil
}
