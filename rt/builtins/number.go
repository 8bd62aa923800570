package builtins

import (
	"bytes"
	"math"

	"jsgo/rt/internal/numconv"
	"jsgo/rt/js"
)

func nan() float64 { return math.NaN() }

// Number is https://tc39.es/ecma262/#sec-number-objects.
var Number = js.Class{
	ID: js.IntrinsicNumber, Name: "Number", Length: 1, Construct: newNumber, MakeProto: numberProto,
	Static: js.Props{
		js.Method("isFinite", 1, numberIsFinite),
		js.Method("isInteger", 1, numberIsInteger),
		js.Method("isNaN", 1, numberIsNaN),
		js.Method("isSafeInteger", 1, numberIsSafeInteger),
		js.Field("parseFloat", js.AttrHidden, sharedParseFloat),
		js.Field("parseInt", js.AttrHidden, sharedParseInt),
		js.Number("MAX_VALUE", math.MaxFloat64),
		js.Number("MIN_VALUE", math.SmallestNonzeroFloat64),
		js.Field("NaN", js.AttrConst, numberNaN),
		js.Field("NEGATIVE_INFINITY", js.AttrConst, negativeInfinity),
		js.Field("POSITIVE_INFINITY", js.AttrConst, positiveInfinity),
		js.Number("MAX_SAFE_INTEGER", 1<<53-1),
		js.Number("MIN_SAFE_INTEGER", -(1<<53 - 1)),
		js.Number("EPSILON", 1.0/(1<<52)),
	},
	Proto: js.Props{
		js.Method("toExponential", 1, numberToExponential),
		js.Method("toFixed", 1, numberToFixed),
		js.Method("toPrecision", 1, numberToPrecision),
		js.Method("toString", 1, numberToString),
		js.Method("valueOf", 0, numberValueOf),
		js.Method("toLocaleString", 0, numberToLocaleString),
	},
}

func numberProto(r *realm, proto *object) *object {
	return js.NewWrapperWith(r, js.KindNumberObject, proto, js.Int(0))
}

func sharedParseFloat(r *realm) value { return r.SharedNative("parseFloat", 1, parseFloat).Value() }
func sharedParseInt(r *realm) value   { return r.SharedNative("parseInt", 2, parseInt).Value() }
func numberNaN(r *realm) value        { return js.Num(nan()) }
func negativeInfinity(r *realm) value { return js.Num(math.Inf(-1)) }
func positiveInfinity(r *realm) value { return js.Num(math.Inf(1)) }

// newNumber is https://tc39.es/ecma262/#sec-number-constructor-number-value.
func newNumber(r *realm, args []value, newTarget *object) (value, *throw) {
	v := js.Int(0)
	if len(args) > 0 {
		n, e := js.ToNumeric(r, args[0])
		if e != nil {
			return n, e
		}
		if v = n; n.IsBigInt() {
			v = js.Num(bigToFloat(n.BigInt().Int))
		}
	}
	if newTarget == nil {
		return v, nil
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicNumberPrototype)
	if e != nil {
		return v, e
	}
	return js.NewWrapperWith(r, js.KindNumberObject, proto, v).Value(), nil
}

func numberIsFinite(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0)
	return js.Bool(v.IsNum() && v.Float()-v.Float() == 0), nil
}

func isInteger(v value) bool {
	return v.IsNum() && v.Float()-v.Float() == 0 && math.Trunc(v.Float()) == v.Float()
}

func numberIsInteger(r *realm, this value, args []value) (value, *throw) {
	return js.Bool(isInteger(js.Arg(args, 0))), nil
}

func numberIsNaN(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0)
	return js.Bool(v.IsNum() && v.Float() != v.Float()), nil
}

func numberIsSafeInteger(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0)
	return js.Bool(isInteger(v) && math.Abs(v.Float()) <= 1<<53-1), nil
}

func thisNumber(r *realm, this value, method string) (float64, *throw) {
	if this.IsNum() {
		return this.Float(), nil
	}
	v, e := thisPrimitive(r, this, js.KindNumber, js.KindNumberObject, "Number.prototype."+method, "Number")
	if e != nil {
		return 0, e
	}
	return v.Float(), nil
}

// digits reads the receiver and the digit count of the formatting methods.
func digits(r *realm, this value, args []value, method string) (f, n float64, e *throw) {
	if f, e = thisNumber(r, this, method); e != nil {
		return f, 0, e
	}
	n, e = js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	return f, n, e
}

func notFinite(f float64) bool { return f-f != 0 }

func numberToExponential(r *realm, this value, args []value) (value, *throw) {
	f, n, e := digits(r, this, args, "toExponential")
	if e != nil {
		return this, e
	}
	if notFinite(f) {
		return js.NumberToString(f).Value(), nil
	}
	if n < 0 || n > 100 {
		return this, r.ThrowRangeError("toExponential() argument must be between 0 and 100")
	}
	count := int(n)
	if js.Arg(args, 0).IsUndefined() {
		count = numconv.ShortestDigits
	}
	return js.Latin1(numconv.AppendExponential(nil, f, count)).Value(), nil
}

func numberToFixed(r *realm, this value, args []value) (value, *throw) {
	f, n, e := digits(r, this, args, "toFixed")
	if e != nil {
		return this, e
	}
	if n < 0 || n > 100 {
		return this, r.ThrowRangeError("toFixed() digits argument must be between 0 and 100")
	}
	if notFinite(f) {
		return js.NumberToString(f).Value(), nil
	}
	return js.Latin1(numconv.AppendFixed(nil, f, int(n))).Value(), nil
}

func numberToPrecision(r *realm, this value, args []value) (value, *throw) {
	if js.Arg(args, 0).IsUndefined() {
		f, e := thisNumber(r, this, "toPrecision")
		return js.NumberToString(f).Value(), e
	}
	f, n, e := digits(r, this, args, "toPrecision")
	if e != nil {
		return this, e
	}
	if notFinite(f) {
		return js.NumberToString(f).Value(), nil
	}
	if n < 1 || n > 100 {
		return this, r.ThrowRangeError("toPrecision() argument must be between 1 and 100")
	}
	return js.Latin1(numconv.AppendPrecision(nil, f, int(n))).Value(), nil
}

// radixArg reads the argument of toString.
func radixArg(r *realm, args []value) (int, *throw) {
	v := js.Arg(args, 0)
	if v.IsUndefined() {
		return 10, nil
	}
	n, e := js.ToIntegerOrInfinity(r, v)
	if e == nil && (n < 2 || n > 36) {
		e = r.ThrowRangeError("toString() radix argument must be between 2 and 36")
	}
	return int(n), e
}

func numberToString(r *realm, this value, args []value) (value, *throw) {
	f, e := thisNumber(r, this, "toString")
	if e != nil {
		return this, e
	}
	radix, e := radixArg(r, args)
	if e != nil {
		return this, e
	}
	if radix == 10 || notFinite(f) {
		return js.NumberToString(f).Value(), nil
	}
	return js.Latin1(numconv.AppendRadix(nil, f, radix)).Value(), nil
}

func numberValueOf(r *realm, this value, args []value) (value, *throw) {
	f, e := thisNumber(r, this, "valueOf")
	return js.Num(f), e
}

// numberToLocaleString is the en-US format that node uses by default: groups
// of three digits and, unless the options say otherwise, at most three decimals.
func numberToLocaleString(r *realm, this value, args []value) (value, *throw) {
	f, e := thisNumber(r, this, "toLocaleString")
	if e != nil {
		return this, e
	}
	if format := r.Host.FormatNumber; format != nil {
		return format(r, js.Num(f), js.Arg(args, 0), js.Arg(args, 1))
	}
	least, most, e := fractionDigits(r, args)
	if e != nil {
		return this, e
	}
	return js.Str(localeNumber(f, least, most)), nil
}

// fractionDigits reads the options that are known without Intl.
func fractionDigits(r *realm, args []value) (least, most int, e *throw) {
	needsIntl := func() *throw {
		return r.ThrowError("Number.prototype.toLocaleString with this locale or these options is not written: it needs Intl")
	}
	if l := js.Arg(args, 0); !l.IsUndefined() && !(l.IsString() && (l.Str().String() == "en-US" || l.Str().String() == "en")) {
		return 0, 0, needsIntl()
	}
	options := js.Arg(args, 1)
	if options.IsUndefined() {
		return 0, 3, nil
	}
	o, e := js.ToObject(r, options)
	if e != nil {
		return 0, 0, e
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return 0, 0, e
	}
	least, most = 0, -1
	for _, k := range keys {
		v, e := o.Get(r, k)
		if e != nil {
			return 0, 0, e
		}
		name := k.String()
		if name != "minimumFractionDigits" && name != "maximumFractionDigits" {
			return 0, 0, needsIntl()
		}
		n, e := js.ToNumber(r, v)
		if e != nil {
			return 0, 0, e
		}
		if !(n >= 0 && n <= 100) {
			return 0, 0, r.ThrowRangeError(name + " value is out of range.")
		}
		if name == "minimumFractionDigits" {
			least = int(n)
		} else {
			most = int(n)
		}
	}
	if most < 0 {
		most = max(least, 3)
	}
	if least > most {
		return 0, 0, r.ThrowRangeError("maximumFractionDigits value is out of range.")
	}
	return least, most, nil
}

// localeNumber formats with at least and at most so many decimals.
func localeNumber(f float64, least, most int) string {
	switch {
	case f != f:
		return "NaN"
	case math.IsInf(f, 1):
		return "∞"
	case math.IsInf(f, -1):
		return "-∞"
	}
	text := numconv.AppendFixed(nil, math.Abs(f), most)
	if math.Abs(f) >= 1e21 {
		text = []byte(numconvPlain(math.Abs(f)))
		if most > 0 {
			text = append(append(text, '.'), bytes.Repeat([]byte{'0'}, most)...)
		}
	}
	point, end := len(text), len(text)
	if most > 0 {
		point -= most + 1
		for end > point+1+least && text[end-1] == '0' {
			end--
		}
		if end == point+1 {
			end = point
		}
	}
	out := groupDigits(text[:point], math.Signbit(f))
	return string(append(out, text[point:end]...))
}

// numconvPlain writes a large integer without an exponent.
func numconvPlain(f float64) string { return string(numconv.AppendBigInt(nil, floatToBig(f), 10)) }

func groupDigits(d []byte, negative bool) []byte {
	var out []byte
	if negative {
		out = append(out, '-')
	}
	for i, c := range d {
		if i > 0 && (len(d)-i)%3 == 0 {
			out = append(out, ',')
		}
		out = append(out, c)
	}
	return out
}
