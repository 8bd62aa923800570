package intl

import (
	"strings"

	"jsgo/rt/intl/cldr"
	"jsgo/rt/js"
)

// displayNames is https://tc39.es/ecma402/#intl-displaynames-objects.
var displayNames = service{
	name: "DisplayNames", length: 2,
	make: func(r *realm, args []value) (any, *throw) {
		list, e := canonicalLocales(r, js.Arg(args, 0))
		if e != nil {
			return nil, e
		}
		if !js.Arg(args, 1).IsObject() {
			return nil, r.ThrowTypeError("invalid_argument")
		}
		o, e := optionsOf(r, js.Arg(args, 1), "Intl.DisplayNames")
		if e != nil {
			return nil, e
		}
		if e := o.matcher(); e != nil {
			return nil, e
		}
		n := negotiate(r, list)
		d := &displays{locale: n.tag.String(), data: n.data}
		if d.style, e = o.choice("style", "long", "narrow short long"); e != nil {
			return nil, e
		}
		if d.kind, e = o.choice("type", "", "language region script currency calendar dateTimeField"); e != nil {
			return nil, e
		}
		if d.kind == "" {
			return nil, r.ThrowTypeError("invalid_argument")
		}
		if d.fallback, e = o.choice("fallback", "code", "code none"); e != nil {
			return nil, e
		}
		d.dialect, e = o.choice("languageDisplay", "dialect", "dialect standard")
		return d, e
	},
	proto: js.Props{
		js.Method("resolvedOptions", 0, displayResolved),
		js.Method("of", 1, displayOf),
	},
}

type displays struct {
	locale, style, kind, fallback, dialect string
	data                                   *cldr.Locale
}

func displayResolved(r *realm, this value, args []value) (value, *throw) {
	d, e := receiver[*displays](r, this, "Intl.DisplayNames.prototype.resolvedOptions")
	if e != nil {
		return this, e
	}
	o := newRecord(r).text("locale", d.locale).text("style", d.style).text("type", d.kind).text("fallback", d.fallback)
	if d.kind == "language" {
		o.text("languageDisplay", d.dialect)
	}
	return o.value(), nil
}

// displayOf is https://tc39.es/ecma402/#sec-Intl.DisplayNames.prototype.of.
func displayOf(r *realm, this value, args []value) (value, *throw) {
	d, e := receiver[*displays](r, this, "Intl.DisplayNames.prototype.of")
	if e != nil {
		return this, e
	}
	s, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	code, name, ok := d.name(r, s.String())
	switch {
	case !ok:
		return this, r.ThrowRangeError("invalid_argument")
	case name != "":
		return js.Str(name), nil
	case d.fallback == "none":
		return js.Undefined(), nil
	}
	return js.Str(code), nil
}

// name is the canonical form of a code, and its name if there is one; ok is false for what is no code.
func (d *displays) name(r *realm, code string) (canonical, name string, ok bool) {
	switch d.kind {
	case "language":
		tag, ok := of(r).store.Parse(code)
		if !ok || tag.String() != tag.Base() {
			return code, "", false
		}
		return tag.String(), d.language(tag), true
	case "region":
		canonical = strings.ToUpper(code)
		return canonical, d.styled("R" + canonical), cldr.IsRegion(code)
	case "script":
		if !cldr.IsScript(code) {
			return code, "", false
		}
		canonical = strings.ToUpper(code[:1]) + strings.ToLower(code[1:])
		return canonical, d.styled("S" + canonical), true
	case "currency":
		canonical = strings.ToUpper(code)
		return canonical, d.data.Get(cldr.Currencies, canonical), wellFormedCurrency(code)
	case "calendar":
		return strings.ToLower(code), d.data.Get(cldr.Names, "C"+calendarData(strings.ToLower(code))), cldr.IsType(code)
	}
	field, known := displayField(code)
	if d.style != "long" {
		field += "-" + d.style
	}
	return code, d.data.Get(cldr.Names, "F"+field), known
}

func calendarData(name string) string {
	switch name {
	case "gregory":
		return "gregorian"
	case "ethioaa":
		return "ethiopic-amete-alem"
	}
	return name
}

func displayField(code string) (field string, ok bool) {
	switch code {
	case "era", "year", "quarter", "month", "weekday", "day", "hour", "minute", "second":
		return code, true
	case "weekOfYear":
		return "week", true
	case "dayPeriod":
		return "dayperiod", true
	case "timeZoneName":
		return "zone", true
	}
	return "", false
}

// styled is a name, the short one where it is wanted and there is one.
func (d *displays) styled(key string) string {
	if d.style != "long" {
		if name := d.data.Get(cldr.Names, key+".s"); name != "" {
			return name
		}
	}
	return d.data.Get(cldr.Names, key)
}

// language is https://www.unicode.org/reports/tr35/tr35-general.html#locale_display_name_algorithm.
func (d *displays) language(t cldr.Tag) string {
	base := ""
	rest := t
	if d.dialect == "dialect" {
		// ICU looks for the whole only: of zh-Hant-TW it does not find zh-Hant.
		whole := cldr.Tag{Language: t.Language, Script: t.Script, Region: t.Region}
		if base = d.styled("L" + whole.Base()); base != "" {
			rest.Script, rest.Region = "", ""
		}
	}
	if base == "" {
		base = d.styled("L" + t.Language)
	}
	if base == "" {
		if d.fallback == "none" {
			return ""
		}
		base = t.Language
	}
	var details []string
	missing := false
	add := func(key, code string) {
		if code == "" {
			return
		}
		name := d.styled(key + code)
		if name == "" {
			name, missing = code, true
		}
		details = append(details, name)
	}
	add("S", rest.Script)
	add("R", rest.Region)
	for _, v := range rest.Variants {
		add("V", strings.ToUpper(v))
	}
	if missing && d.fallback == "none" {
		return ""
	}
	if len(details) == 0 {
		return base
	}
	return d.qualified(base, details)
}

func (d *displays) qualified(base string, details []string) string {
	list := details[0]
	for _, next := range details[1:] {
		list = strings.NewReplacer("{0}", list, "{1}", next).Replace(d.data.Get(cldr.Names, "separator"))
	}
	if strings.Contains(d.data.Get(cldr.Names, "pattern"), "(") {
		list = strings.NewReplacer("(", "[", ")", "]").Replace(list)
	}
	return strings.NewReplacer("{0}", base, "{1}", list).Replace(d.data.Get(cldr.Names, "pattern"))
}
