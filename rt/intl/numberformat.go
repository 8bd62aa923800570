package intl

import (
	"math"
	"slices"
	"strings"

	"jsgo/rt/intl/cldr"
	"jsgo/rt/intl/number"
	"jsgo/rt/js"
)

// numberFormat is https://tc39.es/ecma402/#numberformat-objects.
var numberFormat = service{
	name: "NumberFormat", callable: true,
	make: func(r *realm, args []value) (any, *throw) {
		return newNumberFormat(r, js.Arg(args, 0), js.Arg(args, 1))
	},
	proto: js.Props{
		js.Method("resolvedOptions", 0, numberResolved),
		js.Method("formatToParts", 1, numberToParts),
		js.Getter("format", numberFormatter),
		js.Method("formatRange", 2, numberRange),
		js.Method("formatRangeToParts", 2, numberRangeToParts),
	},
}

// numbers is a NumberFormat.
type numbers struct {
	number.Format
	locale   string
	priority string
	bound    value
	isBound  bool
}

func newNumberFormat(r *realm, locales, opts value) (*numbers, *throw) {
	list, e := canonicalLocales(r, locales)
	if e != nil {
		return nil, e
	}
	o, e := optionsOf(r, opts, "Intl.NumberFormat")
	if e != nil {
		return nil, e
	}
	if e := o.matcher(); e != nil {
		return nil, e
	}
	system, e := o.extension("numberingSystem")
	if e != nil {
		return nil, e
	}
	n := negotiate(r, list)
	f := &numbers{}
	f.Store = of(r).store
	f.Locale = n.data
	f.System = n.numbering(r, system)
	f.locale = n.tag.String()
	if e := f.readStyle(o); e != nil {
		return nil, e
	}
	if f.Notation, e = o.choice("notation", "standard", "standard scientific engineering compact"); e != nil {
		return nil, e
	}
	low, high := 0, 3
	switch {
	case f.Style == "currency" && f.Notation == "standard":
		low = f.Store.CurrencyDigits(f.Currency)
		high = low
	case f.Style == "currency" || f.Style == "percent":
		high = 0
	}
	if f.priority, e = readDigits(o, &f.Rounding, low, high, f.Notation == "compact"); e != nil {
		return nil, e
	}
	return f, f.readRest(o)
}

// readStyle is https://tc39.es/ecma402/#sec-setnumberformatunitoptions.
func (f *numbers) readStyle(o options) (e *throw) {
	if f.Style, e = o.choice("style", "decimal", "decimal percent currency unit"); e != nil {
		return e
	}
	currency, set, e := o.text("currency")
	if e != nil {
		return e
	}
	if set && !wellFormedCurrency(currency) {
		return o.r.ThrowRangeError("Invalid currency code : " + currency)
	}
	if !set && f.Style == "currency" {
		return o.r.ThrowTypeError("Currency code is required with currency style.")
	}
	if f.Display, e = o.choice("currencyDisplay", "symbol", "code symbol name narrowSymbol"); e != nil {
		return e
	}
	sign, e := o.choice("currencySign", "standard", "standard accounting")
	if e != nil {
		return e
	}
	unit, set, e := o.text("unit")
	if e != nil {
		return e
	}
	if set && !wellFormedUnit(o.r, unit) {
		return o.r.ThrowRangeError("Invalid unit argument for Intl.NumberFormat() '" + unit + "'")
	}
	if !set && f.Style == "unit" {
		return o.r.ThrowTypeError("Invalid unit argument for Intl.NumberFormat() ''")
	}
	if f.Width, e = o.choice("unitDisplay", "short", "short narrow long"); e != nil {
		return e
	}
	f.Currency, f.Account, f.Unit = strings.ToUpper(currency), sign == "accounting", unit
	return nil
}

func wellFormedCurrency(s string) bool {
	return len(s) == 3 && !strings.ContainsFunc(s, func(c rune) bool { return c|0x20 < 'a' || c|0x20 > 'z' })
}

// wellFormedUnit is https://tc39.es/ecma402/#sec-iswellformedunitidentifier.
func wellFormedUnit(r *realm, unit string) bool {
	sanctioned, _ := of(r).store.Supported("unit")
	if slices.Contains(sanctioned, unit) {
		return true
	}
	of, per, found := strings.Cut(unit, "-per-")
	return found && slices.Contains(sanctioned, of) && slices.Contains(sanctioned, per)
}

// readDigits is https://tc39.es/ecma402/#sec-setnfdigitoptions; it returns roundingPriority.
func readDigits(o options, f *number.Rounding, low, high int, compact bool) (priority string, e *throw) {
	if f.MinInt, e = o.number("minimumIntegerDigits", 1, 21, 1); e != nil {
		return "", e
	}
	var raw [4]value // the limits depend on each other
	for i, name := range [4]string{"minimumFractionDigits", "maximumFractionDigits", "minimumSignificantDigits", "maximumSignificantDigits"} {
		if raw[i], e = o.get(name); e != nil {
			return "", e
		}
	}
	if priority, e = o.choice("roundingPriority", "auto", "auto morePrecision lessPrecision"); e != nil {
		return "", e
	}
	if f.Increment, e = o.number("roundingIncrement", 1, 5000, 1); e != nil {
		return "", e
	}
	if !slices.Contains([]int{1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000}, f.Increment) {
		return "", o.r.ThrowRangeError("roundingIncrement value is out of range.")
	}
	mode, e := o.choice("roundingMode", "halfExpand", number.Modes)
	if e != nil {
		return "", e
	}
	f.Mode = number.Mode(slices.Index(strings.Fields(number.Modes), mode))
	zeros, e := o.choice("trailingZeroDisplay", "auto", "auto stripIfInteger")
	if e != nil {
		return "", e
	}
	f.StripZeros = zeros == "stripIfInteger"
	return priority, setDigits(o.r, f, raw, priority, low, high, compact)
}

func setDigits(r *realm, f *number.Rounding, raw [4]value, priority string, low, high int, compact bool) (e *throw) {
	hasSd := !raw[2].IsUndefined() || !raw[3].IsUndefined()
	hasFd := !raw[0].IsUndefined() || !raw[1].IsUndefined()
	needSd, needFd := true, true
	if priority == "auto" {
		needSd = hasSd
		if needSd || !hasFd && compact {
			needFd = false
		}
	}
	if needSd {
		f.MinSig, f.MaxSig = 1, 21
		if hasSd {
			if f.MinSig, e = defaultNumber(r, raw[2], "minimumSignificantDigits", 1, 21, 1); e != nil {
				return e
			}
			if f.MaxSig, e = defaultNumber(r, raw[3], "maximumSignificantDigits", f.MinSig, 21, 21); e != nil {
				return e
			}
		}
	}
	if needFd {
		if e := setFraction(r, f, raw, hasFd, low, high); e != nil {
			return e
		}
	}
	switch {
	case !needSd && !needFd:
		f.MinSig, f.MaxSig, f.Type = 1, 2, number.MorePrecision
	case priority != "auto":
		f.Type = priority
	case hasSd:
		f.Type = number.SignificantDigits
	default:
		f.Type = number.FractionDigits
	}
	if f.Increment != 1 {
		if f.Type != number.FractionDigits {
			return r.ThrowTypeError("RoundingType is not fractionDigits")
		}
		if f.MinFrac != f.MaxFrac {
			return r.ThrowRangeError("maximumFractionDigits not equal to minimumFractionDigits")
		}
	}
	return nil
}

func setFraction(r *realm, f *number.Rounding, raw [4]value, hasFd bool, low, high int) *throw {
	if !hasFd {
		f.MinFrac, f.MaxFrac = low, high
		if f.Increment != 1 {
			f.MaxFrac = low
		}
		return nil
	}
	least, e := defaultNumber(r, raw[0], "minimumFractionDigits", 0, 20, -1)
	if e != nil {
		return e
	}
	most, e := defaultNumber(r, raw[1], "maximumFractionDigits", 0, 20, -1)
	if e != nil {
		return e
	}
	if f.Increment != 1 {
		high = low
	}
	switch {
	case least < 0:
		least = min(low, most)
	case most < 0:
		most = max(high, least)
	case least > most:
		return r.ThrowRangeError("maximumFractionDigits value is out of range.")
	}
	f.MinFrac, f.MaxFrac = least, most
	return nil
}

// readRest reads the options behind the digits.
func (f *numbers) readRest(o options) (e *throw) {
	if f.Compact, e = o.choice("compactDisplay", "short", "short long"); e != nil {
		return e
	}
	usual := "auto"
	if f.Notation == "compact" {
		usual = "min2"
	}
	if f.Grouping, e = readGrouping(o, usual); e != nil {
		return e
	}
	f.Sign, e = o.choice("signDisplay", "auto", "auto never always exceptZero negative")
	return e
}

// readGrouping is https://tc39.es/ecma402/#sec-getbooleanorstringnumberformatoption.
func readGrouping(o options, usual string) (string, *throw) {
	v, e := o.get("useGrouping")
	switch {
	case e != nil || v.IsUndefined():
		return usual, e
	case v.IsTrue():
		return "always", nil
	case !js.ToBoolean(v):
		return "false", nil
	}
	s, e := js.ToString(o.r, v)
	if e != nil {
		return "", e
	}
	switch text := s.String(); text {
	case "true", "false":
		return usual, nil
	case "min2", "auto", "always":
		return text, nil
	}
	return "", o.r.ThrowRangeError("Value " + s.String() + " out of range for Intl.NumberFormat options property useGrouping")
}

func thisNumbers(r *realm, this value) (*numbers, *throw) {
	if this.Kind() == js.KindHost {
		if f, ok := js.HostData(this).(*numbers); ok {
			return f, nil
		}
	}
	return nil, r.ThrowTypeError("Method UnwrapNumberFormat called on incompatible receiver undefined")
}

// decimalOf is https://tc39.es/ecma402/#sec-tointlmathematicalvalue.
func decimalOf(r *realm, v value) (number.Decimal, *throw) {
	v, e := js.ToPrimitive(r, v, js.HintNumber)
	if e != nil {
		return number.Decimal{}, e
	}
	switch {
	case v.IsNum():
		return floatDecimal(v.Float()), nil
	case v.IsBigInt():
		d, _ := number.Parse(v.BigInt().Int.String())
		return d, nil
	case v.IsString():
		text := strings.TrimFunc(v.Str().String(), isSpace)
		if d, ok := number.Parse(text); ok && text != "" {
			return d, nil
		}
	}
	f, e := js.ToNumber(r, v)
	return floatDecimal(f), e
}

func isSpace(c rune) bool {
	return c == ' ' || c >= '\t' && c <= '\r' || c == 0xa0 || c == 0xfeff || c == 0x2028 || c == 0x2029
}

// floatDecimal keeps the sign of zero.
func floatDecimal(f float64) number.Decimal {
	d := number.FromFloat(f)
	d.Neg = math.Signbit(f) && f == f
	return d
}

func numberFormatter(r *realm, this value, args []value) (value, *throw) {
	f, e := thisNumbers(r, this)
	if e != nil {
		return this, e
	}
	if !f.isBound {
		f.isBound = true
		f.bound = js.NewNative(r, "", 1, func(r *realm, _ value, args []value) (value, *throw) {
			return f.format(r, js.Arg(args, 0))
		}).Value()
	}
	return f.bound, nil
}

func (f *numbers) format(r *realm, v value) (value, *throw) {
	d, e := decimalOf(r, v)
	if e != nil {
		return v, e
	}
	return js.Str(f.Text(d)), nil
}

func numberToParts(r *realm, this value, args []value) (value, *throw) {
	f, e := receiver[*numbers](r, this, "Intl.NumberFormat.prototype.formatToParts")
	if e != nil {
		return this, e
	}
	d, e := decimalOf(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	return parts(r, f.Parts(d)), nil
}

// parts is the array that formatToParts returns.
func parts(r *realm, list []number.Part) value {
	values := make([]value, len(list))
	for i, p := range list {
		values[i] = newRecord(r).text("type", p.Type).text("value", p.Value).value()
	}
	return js.NewArray(r, values).Value()
}

// rangeParts is the array that formatRangeToParts returns.
func rangeParts(r *realm, list []number.RangePart) value {
	values := make([]value, len(list))
	for i, p := range list {
		values[i] = newRecord(r).text("type", p.Type).text("value", p.Value).text("source", p.Source).value()
	}
	return js.NewArray(r, values).Value()
}

func (f *numbers) rangeOf(r *realm, args []value) ([]number.RangePart, *throw) {
	from, to, e := rangeDecimals(r, args, "start", "end")
	if e != nil {
		return nil, e
	}
	return f.Range(from, to), nil
}

// rangeDecimals are the ends of a range.
func rangeDecimals(r *realm, args []value, first, second string) (from, to number.Decimal, e *throw) {
	var d [2]number.Decimal
	for i, name := range [2]string{first, second} {
		if js.Arg(args, i).IsUndefined() {
			return from, to, r.ThrowTypeError("Invalid " + name + " : undefined")
		}
	}
	for i := range d {
		if d[i], e = decimalOf(r, args[i]); e != nil {
			return from, to, e
		}
	}
	for i, name := range [2]string{first, second} {
		if d[i].Kind == number.NaN {
			return from, to, r.ThrowRangeError("Invalid " + name + " : NaN")
		}
	}
	return d[0], d[1], nil
}

func numberRange(r *realm, this value, args []value) (value, *throw) {
	f, e := receiver[*numbers](r, this, "Intl.NumberFormat.prototype.formatRange")
	if e != nil {
		return this, e
	}
	list, e := f.rangeOf(r, args)
	return js.Str(number.JoinRange(list)), e
}

func numberRangeToParts(r *realm, this value, args []value) (value, *throw) {
	f, e := receiver[*numbers](r, this, "Intl.NumberFormat.prototype.formatRangeToParts")
	if e != nil {
		return this, e
	}
	list, e := f.rangeOf(r, args)
	return rangeParts(r, list), e
}

func numberResolved(r *realm, this value, args []value) (value, *throw) {
	f, e := thisNumbers(r, this)
	if e != nil {
		return this, e
	}
	o := newRecord(r).text("locale", f.locale).text("numberingSystem", f.System).text("style", f.Style)
	if f.Style == "currency" {
		o.text("currency", f.Currency).text("currencyDisplay", f.Display).text("currencySign", pickText(f.Account, "accounting", "standard"))
	}
	if f.Style == "unit" {
		o.text("unit", f.Unit).text("unitDisplay", f.Width)
	}
	resolvedDigits(o, &f.Rounding)
	if f.Grouping == "false" {
		o.put("useGrouping", js.False())
	} else {
		o.text("useGrouping", f.Grouping)
	}
	o.text("notation", f.Notation)
	if f.Notation == "compact" {
		o.text("compactDisplay", f.Compact)
	}
	o.text("signDisplay", f.Sign)
	o.text("roundingMode", strings.Fields(number.Modes)[f.Mode]).int("roundingIncrement", f.Increment)
	priority := f.priority
	if f.Type == number.MorePrecision || f.Type == number.LessPrecision {
		priority = f.Type
	}
	return o.text("trailingZeroDisplay", pickText(f.StripZeros, "stripIfInteger", "auto")).text("roundingPriority", priority).value(), nil
}

func resolvedDigits(o record, f *number.Rounding) {
	o.int("minimumIntegerDigits", f.MinInt)
	if f.Type != number.FractionDigits {
		o.int("minimumSignificantDigits", f.MinSig).int("maximumSignificantDigits", f.MaxSig)
	}
	if f.Type != number.SignificantDigits {
		o.int("minimumFractionDigits", f.MinFrac).int("maximumFractionDigits", f.MaxFrac)
	}
}

func pickText(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

// FormatNumber is https://tc39.es/ecma402/#sup-number.prototype.tolocalestring.
func FormatNumber(r *realm, v, locales, opts value) (value, *throw) {
	f, e := cached(r, "n", locales, opts, newNumberFormat)
	if e != nil {
		return v, e
	}
	return f.format(r, v)
}

// cached keeps the formatter of a method where no options are given.
func cached[T any](r *realm, method string, locales, opts value, make func(r *realm, locales, opts value) (T, *throw)) (T, *throw) {
	if !opts.IsUndefined() || !locales.IsUndefined() && !locales.IsString() {
		return make(r, locales, opts)
	}
	key := method
	if locales.IsString() {
		key += " " + locales.Str().String()
	}
	s := of(r)
	if f, ok := s.cache[key].(T); ok {
		return f, nil
	}
	f, e := make(r, locales, opts)
	if e == nil {
		s.cache[key] = f
	}
	return f, e
}

// pluralRules is https://tc39.es/ecma402/#pluralrules-objects.
var pluralRules = service{
	name: "PluralRules",
	make: func(r *realm, args []value) (any, *throw) {
		return newPluralRules(r, js.Arg(args, 0), js.Arg(args, 1))
	},
	proto: js.Props{
		js.Method("resolvedOptions", 0, pluralResolved),
		js.Method("select", 1, pluralSelect),
		js.Method("selectRange", 2, pluralSelectRange),
	},
}

type plurals struct {
	number.Format
	locale, kind, rules string
}

func newPluralRules(r *realm, locales, opts value) (*plurals, *throw) {
	list, e := canonicalLocales(r, locales)
	if e != nil {
		return nil, e
	}
	o, e := optionsOf(r, opts, "Intl.PluralRules")
	if e != nil {
		return nil, e
	}
	if e := o.matcher(); e != nil {
		return nil, e
	}
	kind, e := o.choice("type", "cardinal", "cardinal ordinal")
	if e != nil {
		return nil, e
	}
	n := negotiate(r, list)
	// V8 knows locales by their plural rules, which languages have; Portuguese has two.
	locale := n.base.Language
	if n.base.Base() == "pt-PT" {
		locale = "pt-PT"
	}
	p := &plurals{locale: locale, kind: kind}
	p.Store, p.Locale, p.System, p.Style, p.Notation, p.Grouping = of(r).store, n.data, "latn", "decimal", "standard", "false"
	if _, e := readDigits(o, &p.Rounding, 0, 3, false); e != nil {
		return nil, e
	}
	p.rules = n.data.Get(cldr.Numbers, pickText(kind == "ordinal", "po", "pc"))
	return p, nil
}

func (p *plurals) category(d number.Decimal) string {
	o, ok := p.Operands(d)
	if !ok {
		return "other"
	}
	return number.Category(p.rules, o)
}

func pluralSelect(r *realm, this value, args []value) (value, *throw) {
	p, e := receiver[*plurals](r, this, "Intl.PluralRules.prototype.select")
	if e != nil {
		return this, e
	}
	f, e := js.ToNumber(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	return js.Str(p.category(number.FromFloat(f))), nil
}

func pluralSelectRange(r *realm, this value, args []value) (value, *throw) {
	p, e := receiver[*plurals](r, this, "Intl.PluralRules.prototype.selectRange")
	if e != nil {
		return this, e
	}
	from, to, e := rangeDecimals(r, args, "startRange", "endRange")
	if e != nil {
		return this, e
	}
	return js.Str(number.RangeCategory(p.Locale, p.category(from), p.category(to))), nil
}

func pluralResolved(r *realm, this value, args []value) (value, *throw) {
	p, e := receiver[*plurals](r, this, "Intl.PluralRules.prototype.resolvedOptions")
	if e != nil {
		return this, e
	}
	o := newRecord(r).text("locale", p.locale).text("type", p.kind)
	resolvedDigits(o, &p.Rounding)
	return o.put("pluralCategories", texts(r, number.Categories(p.rules))).value(), nil
}
