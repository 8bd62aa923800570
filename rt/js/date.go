package js

import "jsgo/rt/internal/datetime"

// Date is https://tc39.es/ecma262/#sec-properties-of-date-instances.
type Date struct {
	Object
	Time float64 // [[DateValue]]
}

// NewDate returns a Date of a time value.
func NewDate(r *Realm, t float64) *Date {
	return NewDateWith(r, r.Intrinsic(IntrinsicDatePrototype), t)
}

// NewDateWith is NewDate with a prototype object.
func NewDateWith(r *Realm, proto *Object, t float64) *Date {
	d := &Date{Time: t}
	InitObject(r, &d.Object, KindDate, Ordinary{}, proto)
	return d
}

// AsDate returns the Date that v is, or nil.
func (v Value) AsDate() *Date {
	if v.Kind() == KindDate {
		return (*Date)(v.p)
	}
	return nil
}

// Zone returns the time zone of local times: the machine's unless SetZone was
// called.
func (r *Realm) Zone() *datetime.Zone {
	if r.zone == nil {
		r.zone = datetime.HostZone()
	}
	return r.zone
}

// SetZone changes the time zone to what a value of the variable TZ means.
func (r *Realm) SetZone(tz string) { r.zone = datetime.EnvZone(tz) }

// DatePart says which parts of a time a text form shows.
type DatePart uint8

// The parts.
const (
	DateOnly DatePart = 1 << iota
	TimeOnly
	DateAndTime = DateOnly | TimeOnly
)
