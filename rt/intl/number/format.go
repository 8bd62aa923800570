package number

import (
	"strings"

	"jsgo/rt/intl/cldr"
)

// Part is a piece of a formatted number, with the name that formatToParts gives it.
type Part struct{ Type, Value string }

// Join is the text of parts.
func Join(parts []Part) string {
	if len(parts) == 1 {
		return parts[0].Value
	}
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Value)
	}
	return b.String()
}

// Rounding says how many digits are shown, https://tc39.es/ecma402/#sec-setnfdigitoptions.
type Rounding struct {
	MinInt           int
	MinFrac, MaxFrac int
	MinSig, MaxSig   int // 0 where fraction digits decide alone
	Type             string
	Increment        int
	Mode             Mode
	StripZeros       bool // trailingZeroDisplay: stripIfInteger
}

// Priority values of Rounding.Type.
const (
	FractionDigits    = "fractionDigits"
	SignificantDigits = "significantDigits"
	MorePrecision     = "morePrecision"
	LessPrecision     = "lessPrecision"
)

// Format formats numbers in one way. The texts are those of the options.
type Format struct {
	Locale   *cldr.Locale
	Store    *cldr.Store
	System   string // numbering system
	Style    string // decimal, percent, currency, unit
	Currency string
	Display  string // of the currency: symbol, narrowSymbol, code, name
	Account  bool   // currencySign: accounting
	Unit     string
	Width    string // of the unit: short, narrow, long
	Notation string // standard, scientific, engineering, compact
	Compact  string // short, long
	Sign     string // auto, always, never, exceptZero, negative
	Grouping string // auto, always, min2, false
	Rounding

	ready    bool
	digits   []rune // nil for ASCII
	zero     rune
	symbols  symbols
	pattern  pattern
	spelling string // of the currency
	minGroup int
}

type symbols struct{ decimal, group, percent, plus, minus, approx, exponent, infinity, nan string }

func (f *Format) symbol(name string) string {
	for _, system := range [3]string{f.System, f.Locale.Get(cldr.Numbers, "native"), "latn"} {
		if s := f.Locale.Get(cldr.Numbers, "s."+system+"."+name); s != "" {
			return s
		}
	}
	return ""
}

// get is a value of the numbering system's patterns; systems without their own have those of latn.
func (f *Format) get(name string) string {
	if s := f.Locale.Get(cldr.Numbers, "p."+f.System+"."+name); s != "" {
		return s
	}
	return f.Locale.Get(cldr.Numbers, "p.latn."+name)
}

func (f *Format) prepare() {
	f.ready = true
	if f.System != "latn" {
		f.digits, _ = f.Store.Digits(f.System)
	}
	f.symbols = symbols{f.symbol("dec"), f.symbol("grp"), f.symbol("pct"), f.symbol("plus"), f.symbol("minus"), f.symbol("approx"), f.symbol("exp"), f.symbol("inf"), f.symbol("nan")}
	if f.Style == "currency" {
		f.currencySymbols()
	}
	f.minGroup = 1
	if mg := f.Locale.Get(cldr.Numbers, "mg"); mg != "" {
		f.minGroup = int(mg[0] - '0')
	}
	f.pattern = parsePattern(f.get(f.patternName()))
}

func (f *Format) currencySymbols() {
	if s := f.Locale.Get(cldr.Numbers, "s."+f.System+".cdec"); s != "" {
		f.symbols.decimal = s
	}
	if s := f.Locale.Get(cldr.Numbers, "s."+f.System+".cgrp"); s != "" {
		f.symbols.group = s
	}
	f.spelling = f.Currency
	switch f.Display {
	case "symbol":
		if s := f.Locale.Get(cldr.Currencies, f.Currency+".s"); s != "" {
			f.spelling = s
		}
	case "narrowSymbol":
		if s := f.Locale.Get(cldr.Currencies, f.Currency+".n"); s != "" {
			f.spelling = s
		} else if s := f.Locale.Get(cldr.Currencies, f.Currency+".s"); s != "" {
			f.spelling = s
		}
	}
}

// percentUnit reports whether the unit percent is written by its sign.
func (f *Format) percentUnit() bool {
	return f.Style == "unit" && f.Unit == "percent" && f.Width != "long" && f.Notation != "compact"
}

func (f *Format) patternName() string {
	switch {
	case f.Style == "percent" && f.Notation != "compact", f.percentUnit():
		return "pct"
	case f.Style != "currency" || f.Display == "name":
		return "dec"
	}
	if f.Account {
		return "acct"
	}
	return "cur"
}

// pattern is a number pattern, https://www.unicode.org/reports/tr35/tr35-numbers.html#Number_Format_Patterns.
type pattern struct {
	prefix, suffix       string
	negPrefix, negSuffix string
	hasNegative          bool
	primary, secondary   int // sizes of groups; 0 for none
	zeros                int // integer digits
}

func parsePattern(text string) pattern {
	var p pattern
	positive, negative, found := cutPattern(text)
	var number string
	p.prefix, number, p.suffix = splitPattern(positive)
	whole, _, _ := strings.Cut(number, ".")
	p.zeros = strings.Count(whole, "0")
	if i := strings.LastIndexByte(whole, ','); i >= 0 {
		p.primary = len(whole) - i - 1
		p.secondary = p.primary
		if j := strings.LastIndexByte(whole[:i], ','); j >= 0 {
			p.secondary = i - j - 1
		}
	}
	if p.hasNegative = found; found {
		p.negPrefix, _, p.negSuffix = splitPattern(negative)
	}
	return p
}

// cutPattern cuts at a semicolon outside of quotes.
func cutPattern(text string) (positive, negative string, found bool) {
	quoted := false
	for i := range len(text) {
		switch {
		case text[i] == '\'':
			quoted = !quoted
		case text[i] == ';' && !quoted:
			return text[:i], text[i+1:], true
		}
	}
	return text, "", false
}

// splitPattern finds the number in a pattern.
func splitPattern(text string) (prefix, number, suffix string) {
	quoted, start := false, -1
	for i := range len(text) {
		c := text[i]
		if c == '\'' {
			quoted = !quoted
		}
		inNumber := !quoted && strings.IndexByte("#0,.", c) >= 0
		if start < 0 && inNumber {
			start = i
		}
		if start >= 0 && !inNumber {
			return text[:start], text[start:i], text[i:]
		}
	}
	if start < 0 {
		return text, "", ""
	}
	return text[:start], text[start:], ""
}

// shown is a rounded number with what was decided on the way.
type shown struct {
	Decimal
	exponent int     // of scientific and compact notation
	compact  pattern // where short is set
	short    bool
	minFrac  int
	sig      int // least significant digits
}

// round applies the digit options; minFrac and sig are how many digits stay although they are 0.
func (f *Format) round(d Decimal) (out Decimal, minFrac, minSig int) {
	fraction := -f.MaxFrac
	significant := d.Magnitude() - f.MaxSig + 1
	if d.IsZero() {
		significant = -f.MaxSig + 1
	}
	useSig := false
	switch f.Type {
	case SignificantDigits:
		useSig = true
	case MorePrecision:
		useSig = significant <= fraction
	case LessPrecision:
		useSig = significant > fraction
	}
	if useSig {
		return d.Rounded(significant, 1, f.Mode), 0, f.MinSig
	}
	return d.Rounded(fraction, f.Increment, f.Mode), f.MinFrac, 0
}

// relaxed is how ICU shows digits for "morePrecision" and "lessPrecision": the larger or smaller of both minima.
func (f *Format) resolve(d Decimal) shown {
	s := shown{}
	s.Decimal, s.minFrac, s.sig = f.round(d)
	return s
}

// exponentOf is the exponent that a notation wants for a number of this magnitude.
func (f *Format) exponentOf(magnitude int) int {
	switch f.Notation {
	case "scientific":
		return magnitude
	case "engineering":
		if magnitude < 0 {
			return -((2 - magnitude) / 3 * 3)
		}
		return magnitude / 3 * 3
	case "compact":
		zeros := f.compactZeros(magnitude)
		if zeros == 0 {
			return 0
		}
		return min(magnitude, f.compactLast()) - zeros + 1
	}
	return 0
}

func (f *Format) compactKey() string {
	switch {
	case f.Style == "currency" && f.Display != "name" && f.get("kc.3") != "":
		return "kc."
	case f.Compact == "long":
		return "kl."
	}
	return "ks."
}

func (f *Format) compactLast() int {
	key := f.compactKey()
	last := 21
	for last > 3 && f.get(key+itoa(last)) == "" {
		last--
	}
	return last
}

// compactZeros is the number of digits before the point in the compact pattern of a magnitude; 0 where it is "0": not compact.
func (f *Format) compactZeros(magnitude int) int {
	if magnitude < 3 {
		return 0
	}
	text, ok := cldr.Choice(f.get(f.compactKey()+itoa(min(magnitude, f.compactLast()))), "other")
	if !ok || text == "0" {
		return 0
	}
	return parsePattern(text).zeros
}

func itoa(n int) string {
	if n < 10 {
		return string(rune('0' + n))
	}
	return string([]byte{byte('0' + n/10), byte('0' + n%10)})
}

// scale divides by the power of ten of the notation and rounds; rounding may lead to the next power.
func (f *Format) scale(d Decimal) shown {
	if d.Kind != Finite || f.Notation == "standard" {
		return f.resolve(d)
	}
	if d.IsZero() {
		return f.resolve(d)
	}
	magnitude := d.Magnitude()
	exponent := f.exponentOf(magnitude)
	s := f.resolve(d.Shifted(-exponent))
	if !s.IsZero() && s.Magnitude() != magnitude-exponent {
		if next := f.exponentOf(magnitude + 1); next != exponent {
			exponent = next
			s = f.resolve(d.Shifted(-exponent))
		}
	}
	s.exponent = exponent
	if f.Notation == "compact" && exponent != 0 {
		s.short = true
		s.compact = f.compactPattern(s, magnitude)
	}
	return s
}

func (f *Format) compactPattern(s shown, magnitude int) pattern {
	power := min(s.Magnitude()+s.exponent, f.compactLast())
	text := f.get(f.compactKey() + itoa(power))
	var o Operands
	o.Whole, o.Fraction = f.plain(s)
	category := Cardinal(f.Locale, o)
	if s.exponent > 0 && o.Whole == "1" && o.Fraction == "" {
		if exact, ok := exactly(text, "1"); ok {
			return parsePattern(exact)
		}
	}
	plain, _ := cldr.Choice(text, category)
	return parsePattern(plain)
}

// exactly is cldr.Choice without a stand-in.
func exactly(text, category string) (string, bool) {
	for item := range strings.SplitSeq(text, "|") {
		if name, value, _ := strings.Cut(item, ":"); name == category {
			return value, true
		}
	}
	return "", false
}

// plain writes the digits of a rounded number.
func (f *Format) plain(s shown) (whole, fraction string) {
	var w, fr []byte
	for p := max(s.Exp-1, f.MinInt-1, 0); p >= 0; p-- {
		w = append(w, '0'+s.at(p))
	}
	last := 0 // lowest power that is shown
	if n := len(s.Digits); n > 0 {
		last = min(last, s.Exp-n)
	}
	last = min(last, -s.minFrac)
	if s.sig > 0 {
		first := s.Magnitude()
		if s.IsZero() {
			first = 0
		}
		last = min(last, first-s.sig+1)
	}
	if f.StripZeros && s.Exp >= len(s.Digits) {
		last = 0
	}
	for p := -1; p >= last; p-- {
		fr = append(fr, '0'+s.at(p))
	}
	return string(w), string(fr)
}

func (f *Format) operands(s shown) Operands {
	w, fr := f.plain(s)
	o := Operands{Whole: w, Fraction: fr}
	if f.Notation != "compact" || s.exponent == 0 {
		return o
	}
	shown := o
	o = o.expanded(s.exponent)
	o.Shown = &shown
	return o
}

// expanded is a compact number as it would be written out: 1.2M is 1200000 with e = 6.
func (o Operands) expanded(exponent int) Operands {
	o.Exponent = exponent
	for ; exponent > 0; exponent-- {
		if o.Fraction == "" {
			o.Whole += "0"
			continue
		}
		o.Whole += o.Fraction[:1]
		o.Fraction = o.Fraction[1:]
	}
	return o
}

// Operands are what plural rules see of d in this format; ok is false for what is not finite.
func (f *Format) Operands(d Decimal) (Operands, bool) {
	if !f.ready {
		f.prepare()
	}
	s := f.scale(d)
	return f.operands(s), s.Kind == Finite
}
