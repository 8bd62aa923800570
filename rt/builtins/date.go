package builtins

import (
	"math"
	"time"

	"jsgo/rt/internal/datetime"
	"jsgo/rt/js"
)

// Date is https://tc39.es/ecma262/#sec-date-objects.
var Date = js.Class{
	ID: js.IntrinsicDate, Name: "Date", Length: 7, Construct: newDate,
	Static: js.Props{
		js.Method("now", 0, dateNow),
		js.Method("parse", 1, dateParse),
		js.Method("UTC", 7, dateUTC),
	},
	Proto: js.Props{
		js.Method("toString", 0, dateToString),
		js.Method("toDateString", 0, dateToDateString),
		js.Method("toTimeString", 0, dateToTimeString),
		js.Method("toISOString", 0, dateToISOString),
		js.Method("toUTCString", 0, dateToUTCString),
		js.Alias("toGMTString", "toUTCString"),
		js.Method("getDate", 0, dateGetDate),
		js.Method("setDate", 1, dateSetDate),
		js.Method("getDay", 0, dateGetDay),
		js.Method("getFullYear", 0, dateGetFullYear),
		js.Method("setFullYear", 3, dateSetFullYear),
		js.Method("getHours", 0, dateGetHours),
		js.Method("setHours", 4, dateSetHours),
		js.Method("getMilliseconds", 0, dateGetMilliseconds),
		js.Method("setMilliseconds", 1, dateSetMilliseconds),
		js.Method("getMinutes", 0, dateGetMinutes),
		js.Method("setMinutes", 3, dateSetMinutes),
		js.Method("getMonth", 0, dateGetMonth),
		js.Method("setMonth", 2, dateSetMonth),
		js.Method("getSeconds", 0, dateGetSeconds),
		js.Method("setSeconds", 2, dateSetSeconds),
		js.Method("getTime", 0, dateGetTime),
		js.Method("setTime", 1, dateSetTime),
		js.Method("getTimezoneOffset", 0, dateGetTimezoneOffset),
		js.Method("getUTCDate", 0, dateGetUTCDate),
		js.Method("setUTCDate", 1, dateSetUTCDate),
		js.Method("getUTCDay", 0, dateGetUTCDay),
		js.Method("getUTCFullYear", 0, dateGetUTCFullYear),
		js.Method("setUTCFullYear", 3, dateSetUTCFullYear),
		js.Method("getUTCHours", 0, dateGetUTCHours),
		js.Method("setUTCHours", 4, dateSetUTCHours),
		js.Method("getUTCMilliseconds", 0, dateGetUTCMilliseconds),
		js.Method("setUTCMilliseconds", 1, dateSetUTCMilliseconds),
		js.Method("getUTCMinutes", 0, dateGetUTCMinutes),
		js.Method("setUTCMinutes", 3, dateSetUTCMinutes),
		js.Method("getUTCMonth", 0, dateGetUTCMonth),
		js.Method("setUTCMonth", 2, dateSetUTCMonth),
		js.Method("getUTCSeconds", 0, dateGetUTCSeconds),
		js.Method("setUTCSeconds", 2, dateSetUTCSeconds),
		js.Method("valueOf", 0, dateGetTime),
		js.Method("getYear", 0, dateGetYear),
		js.Method("setYear", 1, dateSetYear),
		js.Method("toJSON", 1, dateToJSON),
		js.Method("toLocaleString", 0, dateToLocaleString),
		js.Method("toLocaleDateString", 0, dateToLocaleDateString),
		js.Method("toLocaleTimeString", 0, dateToLocaleTimeString),
		js.FixedSymMethod(js.SymToPrimitive, 1, dateToPrimitive, js.AttrConfigurable),
	},
}

func now() float64 { return float64(time.Now().UnixMilli()) }

// newDate is https://tc39.es/ecma262/#sec-date.
func newDate(r *realm, args []value, newTarget *object) (value, *throw) {
	if newTarget == nil {
		return dateText(r, now(), datetime.AppendString), nil
	}
	t, e := timeOf(r, args)
	if e != nil {
		return js.Undefined(), e
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicDatePrototype)
	if e != nil {
		return js.Undefined(), e
	}
	return js.NewDateWith(r, proto, t).Value(), nil
}

// timeOf is the time value that the constructor's arguments mean.
func timeOf(r *realm, args []value) (float64, *throw) {
	if len(args) == 0 {
		return now(), nil
	}
	if len(args) > 1 {
		t, e := timeFromParts(r, args)
		return datetime.TimeClip(toUTC(r, t)), e
	}
	if d := args[0].AsDate(); d != nil {
		return d.Time, nil
	}
	v, e := js.ToPrimitive(r, args[0], js.HintDefault)
	if e != nil {
		return 0, e
	}
	if v.IsString() {
		return parseDate(r, v.Str()), nil
	}
	f, e := js.ToNumber(r, v)
	return datetime.TimeClip(f), e
}

// toUTC is Zone.UTC that leaves what is not finite.
func toUTC(r *realm, t float64) float64 {
	if t-t != 0 {
		return t
	}
	return r.Zone().UTC(t)
}

// timeFromParts makes a time value of year, month and so on.
func timeFromParts(r *realm, args []value) (float64, *throw) {
	p := parts{day: 1}
	if len(args) == 0 {
		p[year] = math.NaN()
	}
	for i := range min(len(args), len(p)) {
		f, e := js.ToNumber(r, args[i])
		if e != nil {
			return 0, e
		}
		p[i] = f
	}
	p[year] = datetime.MakeFullYear(p[year])
	return p.time(), nil
}

// The parts of a time, in the order of the constructor's arguments.
const (
	year = iota
	month
	day
	hours
	minutes
	seconds
	milliseconds
)

type parts [7]float64

func (p *parts) time() float64 {
	return datetime.MakeDate(datetime.MakeDay(p[year], p[month], p[day]), datetime.MakeTime(p[hours], p[minutes], p[seconds], p[milliseconds]))
}

func splitParts(t float64) parts {
	f := datetime.Split(t)
	return parts{float64(f.Year), float64(f.Month), float64(f.Day), float64(f.Hour), float64(f.Minute), float64(f.Second), float64(f.Ms)}
}

func parseDate(r *realm, s *js.String) float64 {
	if s.IsWide() {
		return datetime.Parse(s.Wide(), r.Zone())
	}
	return datetime.Parse(s.Latin1(), r.Zone())
}

func dateNow(r *realm, this value, args []value) (value, *throw) { return js.Num(now()), nil }

func dateParse(r *realm, this value, args []value) (value, *throw) {
	s, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	return js.Num(parseDate(r, s)), nil
}

// dateUTC is https://tc39.es/ecma262/#sec-date.utc.
func dateUTC(r *realm, this value, args []value) (value, *throw) {
	t, e := timeFromParts(r, args)
	return js.Num(datetime.TimeClip(t)), e
}

// thisDate is the Date that a method other than a getter is called on.
func thisDate(r *realm, this value, method string) (*js.Date, *throw) {
	if d := this.AsDate(); d != nil {
		return d, nil
	}
	return nil, receiver(r, "Date.prototype."+method, this)
}

// thisTime is the time value of the receiver of a getter.
func thisTime(r *realm, this value) (float64, *throw) {
	if d := this.AsDate(); d != nil {
		return d.Time, nil
	}
	return 0, r.ThrowTypeError("this is not a Date object.")
}

func dateGetTime(r *realm, this value, args []value) (value, *throw) {
	t, e := thisTime(r, this)
	return js.Num(t), e
}

func dateSetTime(r *realm, this value, args []value) (value, *throw) {
	d, e := thisDate(r, this, "setTime")
	if e != nil {
		return this, e
	}
	f, e := js.ToNumber(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	d.Time = datetime.TimeClip(f)
	return js.Num(d.Time), nil
}

func dateGetTimezoneOffset(r *realm, this value, args []value) (value, *throw) {
	t, e := thisTime(r, this)
	if e == nil && t == t {
		t = r.Zone().TimezoneOffset(t)
	}
	return js.Num(t), e
}

// localField is a getter over local time.
func localField(r *realm, this value, field func(f *datetime.Fields) int) (value, *throw) {
	t, e := thisTime(r, this)
	if e != nil || t != t {
		return js.Num(math.NaN()), e
	}
	f := datetime.Split(r.Zone().LocalTime(t))
	return js.Int(field(&f)), nil
}

// utcField is a getter over UTC.
func utcField(r *realm, this value, field func(f *datetime.Fields) int) (value, *throw) {
	t, e := thisTime(r, this)
	if e != nil || t != t {
		return js.Num(math.NaN()), e
	}
	f := datetime.Split(t)
	return js.Int(field(&f)), nil
}

func fieldYear(f *datetime.Fields) int    { return int(f.Year) }
func fieldMonth(f *datetime.Fields) int   { return f.Month }
func fieldDay(f *datetime.Fields) int     { return f.Day }
func fieldWeekday(f *datetime.Fields) int { return f.Weekday }
func fieldHour(f *datetime.Fields) int    { return f.Hour }
func fieldMinute(f *datetime.Fields) int  { return f.Minute }
func fieldSecond(f *datetime.Fields) int  { return f.Second }
func fieldMs(f *datetime.Fields) int      { return f.Ms }
func fieldYear2(f *datetime.Fields) int   { return int(f.Year) - 1900 }

func dateGetFullYear(r *realm, this value, args []value) (value, *throw) {
	return localField(r, this, fieldYear)
}

func dateGetMonth(r *realm, this value, args []value) (value, *throw) {
	return localField(r, this, fieldMonth)
}

func dateGetDate(r *realm, this value, args []value) (value, *throw) {
	return localField(r, this, fieldDay)
}

func dateGetDay(r *realm, this value, args []value) (value, *throw) {
	return localField(r, this, fieldWeekday)
}

func dateGetHours(r *realm, this value, args []value) (value, *throw) {
	return localField(r, this, fieldHour)
}

func dateGetMinutes(r *realm, this value, args []value) (value, *throw) {
	return localField(r, this, fieldMinute)
}

func dateGetSeconds(r *realm, this value, args []value) (value, *throw) {
	return localField(r, this, fieldSecond)
}

func dateGetMilliseconds(r *realm, this value, args []value) (value, *throw) {
	return localField(r, this, fieldMs)
}

func dateGetYear(r *realm, this value, args []value) (value, *throw) {
	if _, e := thisDate(r, this, "getYear"); e != nil {
		return this, e
	}
	return localField(r, this, fieldYear2)
}

func dateGetUTCFullYear(r *realm, this value, args []value) (value, *throw) {
	return utcField(r, this, fieldYear)
}

func dateGetUTCMonth(r *realm, this value, args []value) (value, *throw) {
	return utcField(r, this, fieldMonth)
}

func dateGetUTCDate(r *realm, this value, args []value) (value, *throw) {
	return utcField(r, this, fieldDay)
}

func dateGetUTCDay(r *realm, this value, args []value) (value, *throw) {
	return utcField(r, this, fieldWeekday)
}

func dateGetUTCHours(r *realm, this value, args []value) (value, *throw) {
	return utcField(r, this, fieldHour)
}

func dateGetUTCMinutes(r *realm, this value, args []value) (value, *throw) {
	return utcField(r, this, fieldMinute)
}

func dateGetUTCSeconds(r *realm, this value, args []value) (value, *throw) {
	return utcField(r, this, fieldSecond)
}

func dateGetUTCMilliseconds(r *realm, this value, args []value) (value, *throw) {
	return utcField(r, this, fieldMs)
}
