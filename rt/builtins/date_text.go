package builtins

import (
	"strconv"

	"jsgo/rt/internal/datetime"
	"jsgo/rt/js"
)

// dateText is a text form of a time value.
func dateText(r *realm, t float64, form func(dst []byte, t float64, z *datetime.Zone) []byte) value {
	if t != t {
		return js.Str(datetime.InvalidDate)
	}
	return js.Str(string(form(nil, t, r.Zone())))
}

func dateToString(r *realm, this value, args []value) (value, *throw) {
	d, e := thisDate(r, this, "toString")
	if e != nil {
		return this, e
	}
	return dateText(r, d.Time, datetime.AppendString), nil
}

func dateToDateString(r *realm, this value, args []value) (value, *throw) {
	d, e := thisDate(r, this, "toDateString")
	if e != nil {
		return this, e
	}
	return dateText(r, d.Time, datetime.AppendDate), nil
}

func dateToTimeString(r *realm, this value, args []value) (value, *throw) {
	d, e := thisDate(r, this, "toTimeString")
	if e != nil {
		return this, e
	}
	return dateText(r, d.Time, datetime.AppendTime), nil
}

func dateToUTCString(r *realm, this value, args []value) (value, *throw) {
	d, e := thisDate(r, this, "toUTCString")
	if e != nil {
		return this, e
	}
	if d.Time != d.Time {
		return js.Str(datetime.InvalidDate), nil
	}
	return js.Str(string(datetime.AppendUTC(nil, d.Time))), nil
}

func dateToISOString(r *realm, this value, args []value) (value, *throw) {
	d, e := thisDate(r, this, "toISOString")
	if e != nil {
		return this, e
	}
	if d.Time != d.Time {
		return this, r.ThrowRangeError("Invalid time value")
	}
	return js.Str(string(datetime.AppendISO(nil, d.Time))), nil
}

// dateToJSON is https://tc39.es/ecma262/#sec-date.prototype.tojson.
func dateToJSON(r *realm, this value, args []value) (value, *throw) {
	o, e := js.ToObject(r, this)
	if e != nil {
		return this, e
	}
	v, e := js.ToPrimitive(r, o.Value(), js.HintNumber)
	if e != nil {
		return this, e
	}
	if v.IsNum() && v.Float()-v.Float() != 0 {
		return js.Null(), nil
	}
	f, e := o.Get(r, js.Intern("toISOString"))
	if e != nil {
		return this, e
	}
	if !js.IsCallable(f) {
		return this, r.ThrowTypeError("toISOString is not a function")
	}
	return js.Call0(r, f, o.Value())
}

// dateToPrimitive is https://tc39.es/ecma262/#sec-date.prototype-%symbol.toprimitive%.
func dateToPrimitive(r *realm, this value, args []value) (value, *throw) {
	if !this.IsObject() {
		return this, receiver(r, "Date.prototype [ @@toPrimitive ]", this)
	}
	hint := js.Arg(args, 0)
	text := ""
	if hint.IsString() {
		text = hint.Str().String()
	}
	switch text {
	case "string", "default":
		return js.OrdinaryToPrimitive(r, this.Obj(), js.HintString)
	case "number":
		return js.OrdinaryToPrimitive(r, this.Obj(), js.HintNumber)
	}
	return this, r.ThrowTypeError("Invalid hint: " + plain(hint))
}

// localeText is a text form for people: by Intl where the program has it, else
// in American English, node's default.
func localeText(r *realm, this value, args []value, method string, part js.DatePart) (value, *throw) {
	d, e := thisDate(r, this, method)
	if e != nil {
		return this, e
	}
	if f := r.Host.FormatDate; f != nil {
		return f(r, d.Time, js.Arg(args, 0), js.Arg(args, 1), part)
	}
	if !isAmerican(js.Arg(args, 0)) || !js.Arg(args, 1).IsUndefined() {
		return this, r.ThrowError("Date.prototype." + method + " with a locale or options needs Intl, which this program was built without")
	}
	if d.Time != d.Time {
		return js.Str(datetime.InvalidDate), nil
	}
	return js.Str(string(appendAmerican(nil, datetime.Split(r.Zone().LocalTime(d.Time)), part))), nil
}

// isAmerican reports whether a locales argument asks for American English.
func isAmerican(locales value) bool {
	if locales.IsUndefined() {
		return true
	}
	if !locales.IsString() {
		return false
	}
	tag := locales.Str().String()
	return tag == "en-US" || tag == "en"
}

// appendAmerican appends a time as 1/31/2024, 1:05:09 PM.
func appendAmerican(dst []byte, f datetime.Fields, part js.DatePart) []byte {
	if part&js.DateOnly != 0 {
		dst = append(strconv.AppendInt(dst, int64(f.Month+1), 10), '/')
		dst = append(strconv.AppendInt(dst, int64(f.Day), 10), '/')
		y := f.Year
		if y <= 0 {
			y = 1 - y
		}
		dst = strconv.AppendInt(dst, y, 10)
	}
	if part == js.DateAndTime {
		dst = append(dst, ", "...)
	}
	if part&js.TimeOnly == 0 {
		return dst
	}
	h := f.Hour % 12
	if h == 0 {
		h = 12
	}
	dst = strconv.AppendInt(dst, int64(h), 10)
	dst = append(dst, ':', byte('0'+f.Minute/10), byte('0'+f.Minute%10), ':', byte('0'+f.Second/10), byte('0'+f.Second%10))
	if f.Hour < 12 {
		return append(dst, " AM"...)
	}
	return append(dst, " PM"...)
}

func dateToLocaleString(r *realm, this value, args []value) (value, *throw) {
	return localeText(r, this, args, "toLocaleString", js.DateAndTime)
}

func dateToLocaleDateString(r *realm, this value, args []value) (value, *throw) {
	return localeText(r, this, args, "toLocaleDateString", js.DateOnly)
}

func dateToLocaleTimeString(r *realm, this value, args []value) (value, *throw) {
	return localeText(r, this, args, "toLocaleTimeString", js.TimeOnly)
}
