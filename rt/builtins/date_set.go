package builtins

import (
	"jsgo/rt/internal/datetime"
	"jsgo/rt/js"
)

// setParts is the setters of Date.prototype: the arguments replace up to count
// parts of the time from first on. As in V8 the time is read after the first
// argument, and where it is NaN the others are not looked at.
func setParts(r *realm, this value, args []value, method string, first, count int, utc bool) (value, *throw) {
	d, e := thisDate(r, this, method)
	if e != nil {
		return this, e
	}
	var given parts
	if given[0], e = js.ToNumber(r, js.Arg(args, 0)); e != nil {
		return this, e
	}
	t := d.Time
	if t != t && first != year {
		return js.Num(t), nil
	}
	n := max(1, min(len(args), count))
	for i := 1; i < n; i++ {
		if given[i], e = js.ToNumber(r, args[i]); e != nil {
			return this, e
		}
	}
	switch {
	case t != t:
		t = 0
	case !utc:
		t = r.Zone().LocalTime(t)
	}
	p := splitParts(t)
	copy(p[first:], given[:n])
	t = p.time()
	if !utc {
		t = toUTC(r, t)
	}
	d.Time = datetime.TimeClip(t)
	return js.Num(d.Time), nil
}

func dateSetFullYear(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setFullYear", year, 3, false)
}

func dateSetMonth(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setMonth", month, 2, false)
}

func dateSetDate(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setDate", day, 1, false)
}

func dateSetHours(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setHours", hours, 4, false)
}

func dateSetMinutes(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setMinutes", minutes, 3, false)
}

func dateSetSeconds(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setSeconds", seconds, 2, false)
}

func dateSetMilliseconds(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setMilliseconds", milliseconds, 1, false)
}

func dateSetUTCFullYear(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setUTCFullYear", year, 3, true)
}

func dateSetUTCMonth(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setUTCMonth", month, 2, true)
}

func dateSetUTCDate(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setUTCDate", day, 1, true)
}

func dateSetUTCHours(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setUTCHours", hours, 4, true)
}

func dateSetUTCMinutes(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setUTCMinutes", minutes, 3, true)
}

func dateSetUTCSeconds(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setUTCSeconds", seconds, 2, true)
}

func dateSetUTCMilliseconds(r *realm, this value, args []value) (value, *throw) {
	return setParts(r, this, args, "setUTCMilliseconds", milliseconds, 1, true)
}

// dateSetYear is https://tc39.es/ecma262/#sec-date.prototype.setyear.
func dateSetYear(r *realm, this value, args []value) (value, *throw) {
	if _, e := thisDate(r, this, "setYear"); e != nil {
		return this, e
	}
	y, e := js.ToNumber(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	return setParts(r, this, []value{js.Num(datetime.MakeFullYear(y))}, "setYear", year, 1, false)
}
