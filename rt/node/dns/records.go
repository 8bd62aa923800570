package dns

import (
	"strconv"

	"jsgo/rt/js"
)

func itoa(n int) string { return strconv.Itoa(n) }

// recordValues returns what query calls back with.
func recordValues(r *js.Realm, asked uint16, list []record) js.Value {
	values := make([]js.Value, 0, 2*len(list))
	for i := range list {
		rec := &list[i]
		switch asked {
		case typeA, typeAAAA:
			values = append(values, js.Str(rec.texts[0]), js.Num(float64(rec.ttl)))
		case typeNS, typeCNAME, typePTR:
			values = append(values, js.Str(rec.texts[0]))
		case typeTXT:
			values = append(values, texts(r, rec.texts))
		case typeANY:
			if v, ok := anyValue(r, rec); ok {
				values = append(values, v)
			}
		default:
			values = append(values, rec.object(r).Value())
		}
	}
	return js.NewArray(r, values).Value()
}

func texts(r *js.Realm, list []string) js.Value {
	values := make([]js.Value, len(list))
	for i, s := range list {
		values[i] = js.Str(s)
	}
	return js.NewArray(r, values).Value()
}

// object returns a record as node shows it.
func (rec *record) object(r *js.Realm) *js.Object {
	o := js.NewObject(r)
	put := func(name string, v js.Value) { o.Put(r, js.Intern(name), v, js.AttrAll) }
	text := func(name string, i int) { put(name, js.Str(rec.texts[i])) }
	number := func(name string, i int) { put(name, js.Num(float64(rec.numbers[i]))) }
	switch rec.kind {
	case typeMX:
		text("exchange", 0)
		number("priority", 0)
	case typeSRV:
		text("name", 0)
		number("port", 2)
		number("priority", 0)
		number("weight", 1)
	case typeSOA:
		text("nsname", 0)
		text("hostmaster", 1)
		for i, name := range [5]string{"serial", "refresh", "retry", "expire", "minttl"} {
			number(name, i)
		}
	case typeNAPTR:
		for i, name := range [4]string{"flags", "service", "regexp", "replacement"} {
			text(name, i)
		}
		number("order", 0)
		number("preference", 1)
	case typeCAA:
		number("critical", 0)
		text(rec.texts[0], 1)
	}
	return o
}

// anyValue is a record of resolveAny; ok is false for types that node leaves out.
func anyValue(r *js.Realm, rec *record) (v js.Value, ok bool) {
	o := rec.object(r)
	put := func(name string, v js.Value) { o.Put(r, js.Intern(name), v, js.AttrAll) }
	name := ""
	switch rec.kind {
	case typeA, typeAAAA:
		name = "A"
		if rec.kind == typeAAAA {
			name = "AAAA"
		}
		put("address", js.Str(rec.texts[0]))
		put("ttl", js.Num(float64(rec.ttl)))
	case typeNS, typeCNAME, typePTR:
		name = nameType(rec.kind)
		put("value", js.Str(rec.texts[0]))
	case typeTXT:
		name = "TXT"
		put("entries", texts(r, rec.texts))
	case typeMX:
		name = "MX"
	case typeSRV:
		name = "SRV"
	case typeSOA:
		name = "SOA"
	case typeNAPTR:
		name = "NAPTR"
	case typeCAA:
		name = "CAA"
	default:
		return js.Undefined(), false
	}
	put("type", js.Str(name))
	return o.Value(), true
}

func nameType(kind uint16) string {
	switch kind {
	case typeNS:
		return "NS"
	case typePTR:
		return "PTR"
	}
	return "CNAME"
}
