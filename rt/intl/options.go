package intl

import (
	"slices"
	"strings"

	"jsgo/rt/intl/cldr"
	"jsgo/rt/js"
)

// canonicalLocales is https://tc39.es/ecma402/#sec-canonicalizelocalelist.
func canonicalLocales(r *realm, locales value) ([]cldr.Tag, *throw) {
	if locales.IsUndefined() {
		return nil, nil
	}
	if locales.IsString() || isLocale(locales) {
		tag, e := canonicalTag(r, locales)
		return []cldr.Tag{tag}, e
	}
	if locales.IsNull() {
		return nil, r.ThrowTypeError("Cannot convert undefined or null to object")
	}
	o, e := js.ToObject(r, locales)
	if e != nil {
		return nil, e
	}
	n, e := js.LengthOf(r, o)
	if e != nil {
		return nil, e
	}
	var list []cldr.Tag
	for i := range n {
		key := js.LengthKey(i)
		present, e := o.HasProperty(r, key)
		if e != nil {
			return nil, e
		}
		if !present {
			continue
		}
		v, e := o.Get(r, key)
		if e != nil {
			return nil, e
		}
		tag, e := canonicalTag(r, v)
		if e != nil {
			return nil, e
		}
		if !slices.ContainsFunc(list, func(t cldr.Tag) bool { return t.String() == tag.String() }) {
			list = append(list, tag)
		}
	}
	return list, nil
}

func canonicalTag(r *realm, v value) (cldr.Tag, *throw) {
	if isLocale(v) {
		return js.HostData(v).(*locale).tag, nil
	}
	if !v.IsString() && !v.IsObject() {
		return cldr.Tag{}, r.ThrowTypeError("Language ID should be string or object.")
	}
	s, e := js.ToString(r, v)
	if e != nil {
		return cldr.Tag{}, e
	}
	tag, ok := of(r).store.Parse(s.String())
	if !ok {
		return tag, r.ThrowRangeError("Incorrect locale information provided")
	}
	return tag, nil
}

func getCanonicalLocales(r *realm, this value, args []value) (value, *throw) {
	list, e := canonicalLocales(r, js.Arg(args, 0))
	return tags(r, list), e
}

func tags(r *realm, list []cldr.Tag) value {
	var names []string
	for _, t := range list {
		names = append(names, t.String())
	}
	return texts(r, names)
}

// supportedLocalesOf is https://tc39.es/ecma402/#sec-supportedlocales.
func supportedLocalesOf(r *realm, this value, args []value) (value, *throw) {
	list, e := canonicalLocales(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	o, e := optionsOf(r, js.Arg(args, 1), "Intl")
	if e != nil {
		return this, e
	}
	if _, e := o.choice("localeMatcher", "best fit", "lookup best fit"); e != nil {
		return this, e
	}
	store := of(r).store
	return tags(r, slices.DeleteFunc(list, func(t cldr.Tag) bool {
		_, _, ok := store.Best(t, store.Formats)
		return !ok
	})), nil
}

// supportedValuesOf is https://tc39.es/ecma402/#sec-intl.supportedvaluesof.
func supportedValuesOf(r *realm, this value, args []value) (value, *throw) {
	s, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	if s.String() == "timeZone" {
		return texts(r, cldr.TimeZones()), nil
	}
	list, ok := of(r).store.Supported(s.String())
	if !ok {
		return this, r.ThrowRangeError("Invalid key : " + s.String())
	}
	return texts(r, list), nil
}

// negotiated is the locale that a service uses.
type negotiated struct {
	data     *cldr.Locale
	tag      cldr.Tag // as resolvedOptions shows it
	base     cldr.Tag // the same without extensions
	keywords []cldr.Keyword
}

// negotiate is https://tc39.es/ecma402/#sec-resolvelocale without the extension keys: pick takes those over that count.
func negotiate(r *realm, list []cldr.Tag) negotiated {
	return negotiateWith(r, list, of(r).store.Formats)
}

func negotiateWith(r *realm, list []cldr.Tag, known func(tag string) bool) negotiated {
	store := of(r).store
	for _, t := range list {
		if data, name, ok := store.Best(t, known); ok {
			base, _ := store.Parse(name)
			return negotiated{data: store.Locale(data), tag: base, base: base, keywords: t.Keywords}
		}
	}
	base := defaultTag(r)
	data, _, _ := store.Best(base, known)
	return negotiated{data: store.Locale(data), tag: base, base: base}
}

// defaultTag is https://tc39.es/ecma402/#sec-defaultlocale: American English.
func defaultTag(r *realm) cldr.Tag {
	t, _ := of(r).store.Parse("en-US")
	return t
}

// pick is the value of an extension key: the option where it is valid, else the keyword of the tag, which then shows in
// the resolved locale.
func (n *negotiated) pick(key, option string, valid func(string) bool) string {
	keyword, has := "", false
	for _, k := range n.keywords {
		if k.Key == key {
			keyword, has = k.Value, true
		}
	}
	if has && keyword == "" {
		keyword = "true"
	}
	if has && valid(keyword) && (option == "" || option == keyword || !valid(option)) {
		n.tag.SetKeyword(key, keyword, true)
		return keyword
	}
	if option != "" && valid(option) {
		return option
	}
	return ""
}

// options reads an object of options.
type options struct {
	r       *realm
	o       *object // nil where there are none
	service string
}

// optionsOf is https://tc39.es/ecma402/#sec-coerceoptionstoobject.
func optionsOf(r *realm, v value, service string) (options, *throw) {
	if v.IsUndefined() {
		return options{r, nil, service}, nil
	}
	if v.IsNull() {
		return options{}, r.ThrowTypeError(service + " called on null or undefined")
	}
	o, e := js.ToObject(r, v)
	return options{r, o, service}, e
}

// strictOptions is https://tc39.es/ecma402/#sec-getoptionsobject.
func strictOptions(r *realm, v value, service string) (options, *throw) {
	if !v.IsUndefined() && !v.IsObject() {
		return options{}, r.ThrowTypeError("Incorrect options information provided")
	}
	return optionsOf(r, v, service)
}

func (o options) get(name string) (value, *throw) {
	if o.o == nil {
		return js.Undefined(), nil
	}
	return o.o.Get(o.r, js.Intern(name))
}

// text is https://tc39.es/ecma402/#sec-getoption for strings; "" where it is absent.
func (o options) text(name string) (text string, set bool, e *throw) {
	v, e := o.get(name)
	if e != nil || v.IsUndefined() {
		return "", false, e
	}
	s, e := js.ToString(o.r, v)
	if e != nil {
		return "", false, e
	}
	return s.String(), true, nil
}

// choice is text of which the values are given, separated by spaces; "best fit" counts as one.
func (o options) choice(name, fallback, values string) (string, *throw) {
	text, set, e := o.text(name)
	if e != nil || !set {
		return fallback, e
	}
	if values == "lookup best fit" && text == "best fit" {
		return text, nil
	}
	if strings.Contains(text, " ") || text == "" || !strings.Contains(" "+values+" ", " "+text+" ") {
		return "", o.r.ThrowRangeError("Value " + text + " out of range for " + o.service + " options property " + name)
	}
	return text, nil
}

// matcher reads the option localeMatcher, which changes nothing.
func (o options) matcher() *throw {
	_, e := o.choice("localeMatcher", "best fit", "lookup best fit")
	return e
}

// flag is https://tc39.es/ecma402/#sec-getoption for Booleans.
func (o options) flag(name string) (is, set bool, e *throw) {
	v, e := o.get(name)
	if e != nil || v.IsUndefined() {
		return false, false, e
	}
	return js.ToBoolean(v), true, nil
}

// number is https://tc39.es/ecma402/#sec-getnumberoption.
func (o options) number(name string, low, high, fallback int) (int, *throw) {
	v, e := o.get(name)
	if e != nil {
		return 0, e
	}
	return defaultNumber(o.r, v, name, low, high, fallback)
}

// defaultNumber is https://tc39.es/ecma402/#sec-defaultnumberoption.
func defaultNumber(r *realm, v value, name string, low, high, fallback int) (int, *throw) {
	if v.IsUndefined() {
		return fallback, nil
	}
	f, e := js.ToNumber(r, v)
	if e != nil {
		return 0, e
	}
	if !(f >= float64(low) && f <= float64(high)) {
		return 0, r.ThrowRangeError(name + " value is out of range.")
	}
	return int(f), nil
}

// extension reads an option that is the value of an extension key.
func (o options) extension(name string) (string, *throw) {
	text, set, e := o.text(name)
	if e != nil || !set {
		return "", e
	}
	if !cldr.IsType(text) {
		return "", o.r.ThrowRangeError("Invalid " + name + " : " + text)
	}
	return text, nil
}

// numbering chooses the numbering system.
func (n *negotiated) numbering(r *realm, option string) string {
	known := func(s string) bool { _, ok := of(r).store.Digits(s); return ok }
	if s := n.pick("nu", option, known); s != "" {
		return s
	}
	return n.data.Get(cldr.Numbers, "nu")
}
