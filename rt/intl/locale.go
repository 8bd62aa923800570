package intl

import (
	"slices"
	"strings"

	"jsgo/rt/intl/cldr"
	"jsgo/rt/js"
)

// localeService is https://tc39.es/ecma402/#locale-objects, with the accessors that node 20 has in place of the later methods.
var localeService = service{
	name: "Locale", length: 1,
	make: newLocale,
	proto: js.Props{
		js.Method("toString", 0, localeText("toString", func(t cldr.Tag) string { return t.String() })),
		js.Method("maximize", 0, localeMap("maximize", (*cldr.Store).Maximize)),
		js.Method("minimize", 0, localeMap("minimize", (*cldr.Store).Minimize)),
		js.Getter("language", localeSome("language", func(t cldr.Tag) string { return strings.TrimPrefix(t.Language, "und") })),
		js.Getter("script", localeSome("script", func(t cldr.Tag) string { return t.Script })),
		js.Getter("region", localeSome("region", func(t cldr.Tag) string { return t.Region })),
		js.Getter("baseName", localeText("baseName", cldr.Tag.Base)),
		js.Getter("calendar", localeKeyword("calendar", "ca")),
		js.Getter("caseFirst", localeKeyword("caseFirst", "kf")),
		js.Getter("collation", localeKeyword("collation", "co")),
		js.Getter("hourCycle", localeKeyword("hourCycle", "hc")),
		js.Getter("numeric", localeNumeric),
		js.Getter("numberingSystem", localeKeyword("numberingSystem", "nu")),
		js.Getter("calendars", localeList("calendars", "ca", localeCalendars)),
		js.Getter("collations", localeList("collations", "co", localeCollations)),
		js.Getter("hourCycles", localeList("hourCycles", "hc", localeHourCycles)),
		js.Getter("numberingSystems", localeList("numberingSystems", "nu", localeNumberings)),
		js.Getter("textInfo", localeTextInfo),
		js.Getter("timeZones", localeTimeZones),
		js.Getter("weekInfo", localeWeekInfo),
	},
}

type locale struct{ tag cldr.Tag }

func isLocale(v value) bool {
	if v.Kind() != js.KindHost {
		return false
	}
	_, ok := js.HostData(v).(*locale)
	return ok
}

// newLocale is https://tc39.es/ecma402/#sec-intl-locale-constructor.
func newLocale(r *realm, args []value) (any, *throw) {
	v := js.Arg(args, 0)
	if !v.IsString() && !v.IsObject() {
		return nil, r.ThrowTypeError("First argument to Intl.Locale constructor can't be empty or missing")
	}
	tag, e := canonicalTag(r, v)
	if e != nil {
		return nil, e
	}
	o, e := optionsOf(r, js.Arg(args, 1), "Intl.Locale")
	if e != nil {
		return nil, e
	}
	if tag, e = localeSubtags(o, tag); e != nil {
		return nil, e
	}
	if e := localeKeywords(o, &tag); e != nil {
		return nil, e
	}
	tag, _ = of(r).store.Parse(tag.String())
	return &locale{tag}, nil
}

// localeSubtags is https://tc39.es/ecma402/#sec-apply-options-to-tag.
func localeSubtags(o options, tag cldr.Tag) (cldr.Tag, *throw) {
	for _, x := range [3]struct {
		name string
		ok   func(string) bool
		at   *string
	}{{"language", cldr.IsLanguage, &tag.Language}, {"script", cldr.IsScript, &tag.Script}, {"region", cldr.IsRegion, &tag.Region}} {
		text, set, e := o.text(x.name)
		if e != nil {
			return tag, e
		}
		if !set {
			continue
		}
		if !x.ok(text) {
			return tag, o.r.ThrowRangeError("Incorrect locale information provided")
		}
		*x.at = text
	}
	tag, ok := of(o.r).store.Parse(tag.String())
	if !ok {
		return tag, o.r.ThrowRangeError("Incorrect locale information provided")
	}
	return tag, nil
}

func localeKeywords(o options, tag *cldr.Tag) *throw {
	invalid := func() *throw { return o.r.ThrowRangeError("Incorrect locale information provided") }
	for _, x := range [4]struct{ name, key, values string }{
		{"calendar", "ca", ""}, {"collation", "co", ""}, {"hourCycle", "hc", "h11 h12 h23 h24"}, {"caseFirst", "kf", "upper lower false"},
	} {
		text, set, e := o.text(x.name)
		if e != nil {
			return e
		}
		if !set {
			continue
		}
		if x.values != "" && !slices.Contains(strings.Fields(x.values), text) {
			return o.r.ThrowRangeError("Value " + text + " out of range for Intl.Locale options property " + x.name)
		}
		if !cldr.IsType(text) {
			return invalid()
		}
		tag.SetKeyword(x.key, strings.ToLower(text), true)
	}
	numeric, set, e := o.flag("numeric")
	if e != nil {
		return e
	}
	if set {
		tag.SetKeyword("kn", pickText(numeric, "true", "false"), true)
	}
	text, set, e := o.text("numberingSystem")
	if e != nil || !set {
		return e
	}
	if !cldr.IsType(text) {
		return invalid()
	}
	tag.SetKeyword("nu", strings.ToLower(text), true)
	return nil
}

func thisLocale(r *realm, this value, method string) (*locale, *throw) {
	return receiver[*locale](r, this, "Intl.Locale.prototype."+method)
}

func localeText(name string, get func(cldr.Tag) string) js.Native {
	return func(r *realm, this value, args []value) (value, *throw) {
		l, e := thisLocale(r, this, name)
		if e != nil {
			return this, e
		}
		return js.Str(get(l.tag)), nil
	}
}

// localeSome is localeText with undefined for "".
func localeSome(name string, get func(cldr.Tag) string) js.Native {
	return func(r *realm, this value, args []value) (value, *throw) {
		l, e := thisLocale(r, this, name)
		if e != nil {
			return this, e
		}
		if text := get(l.tag); text != "" {
			return js.Str(text), nil
		}
		return js.Undefined(), nil
	}
}

func localeKeyword(name, key string) js.Native {
	return func(r *realm, this value, args []value) (value, *throw) {
		l, e := thisLocale(r, this, name)
		if e != nil {
			return this, e
		}
		text, ok := l.tag.Keyword(key)
		if !ok {
			return js.Undefined(), nil
		}
		return js.Str(text), nil
	}
}

func localeNumeric(r *realm, this value, args []value) (value, *throw) {
	l, e := thisLocale(r, this, "numeric")
	if e != nil {
		return this, e
	}
	text, ok := l.tag.Keyword("kn")
	return js.Bool(ok && text == ""), nil
}

func localeMap(name string, change func(*cldr.Store, cldr.Tag) cldr.Tag) js.Native {
	return func(r *realm, this value, args []value) (value, *throw) {
		l, e := thisLocale(r, this, name)
		if e != nil {
			return this, e
		}
		return js.NewHostObject(r, of(r).named["Locale"], &locale{change(of(r).store, l.tag)}).Value(), nil
	}
}

// localeList is the value of a keyword, else what is usual for the locale.
func localeList(name, key string, usual func(r *realm, t cldr.Tag) []string) js.Native {
	return func(r *realm, this value, args []value) (value, *throw) {
		l, e := thisLocale(r, this, name)
		if e != nil {
			return this, e
		}
		if text, ok := l.tag.Keyword(key); ok {
			return texts(r, []string{text}), nil
		}
		return texts(r, usual(r, l.tag)), nil
	}
}

func localeCalendars(r *realm, t cldr.Tag) []string {
	list := of(r).store.Calendars(t)
	for i, c := range list {
		list[i] = calendarType(c)
	}
	return list
}

// calendarType is the name in tags of a calendar of CLDR.
func calendarType(name string) string {
	switch name {
	case "gregorian":
		return "gregory"
	case "ethiopic-amete-alem":
		return "ethioaa"
	}
	return name
}

func localeCollations(r *realm, t cldr.Tag) []string {
	return collationsOf(r, t)
}

func localeHourCycles(r *realm, t cldr.Tag) []string {
	preferred, _ := of(r).store.Hours(t)
	return []string{hourCycleOf(preferred[0])}
}

// hourCycleOf names the cycle of a pattern letter.
func hourCycleOf(letter byte) string {
	switch letter {
	case 'K':
		return "h11"
	case 'h':
		return "h12"
	case 'k':
		return "h24"
	}
	return "h23"
}

func localeNumberings(r *realm, t cldr.Tag) []string {
	n := negotiate(r, []cldr.Tag{t})
	return []string{n.data.Get(cldr.Numbers, "nu")}
}

func localeTextInfo(r *realm, this value, args []value) (value, *throw) {
	l, e := thisLocale(r, this, "textInfo")
	if e != nil {
		return this, e
	}
	return newRecord(r).text("direction", pickText(rightToLeft(of(r).store.Maximize(l.tag).Script), "rtl", "ltr")).value(), nil
}

func rightToLeft(script string) bool {
	switch script {
	case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Samr", "Mand", "Mend", "Hung", "Yezi":
		return true
	}
	return false
}

func localeTimeZones(r *realm, this value, args []value) (value, *throw) {
	l, e := thisLocale(r, this, "timeZones")
	if e != nil || l.tag.Region == "" {
		return js.Undefined(), e
	}
	return texts(r, cldr.RegionZones(l.tag.Region)), nil
}

func localeWeekInfo(r *realm, this value, args []value) (value, *throw) {
	l, e := thisLocale(r, this, "weekInfo")
	if e != nil {
		return this, e
	}
	first, from, to, minimal := of(r).store.Week(l.tag)
	var weekend []value
	for d := from; ; d = (d + 1) % 7 {
		weekend = append(weekend, js.Int((d+6)%7+1))
		if d == to {
			break
		}
	}
	return newRecord(r).int("firstDay", (first+6)%7+1).put("weekend", js.NewArray(r, weekend).Value()).int("minimalDays", minimal).value(), nil
}
