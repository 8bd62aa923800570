// Package intl is the object Intl and the methods of other objects that take
// locales: https://tc39.es/ecma402/. What CLDR says is in rt/intl/locales,
// what is done with it in number, dates, collate and segment.
package intl

import (
	"jsgo/rt/intl/cldr"
	"jsgo/rt/intl/locales/en"
	"jsgo/rt/js"
)

type (
	realm  = js.Realm
	value  = js.Value
	object = js.Object
	throw  = js.Throw
)

// Global is https://tc39.es/ecma402/#intl-object.
var Global = js.Global{Name: "Intl", Make: makeIntl}

var stateKey js.StateKey

// state is what a realm has of Intl.
type state struct {
	store  *cldr.Store
	protos map[*service]*object
	named  map[string]*object // the prototypes of constructors, by name
	cache  map[string]any     // formatters of methods that take locales, by locale and method
}

// of returns the realm's state.
func of(r *realm) *state {
	if s, ok := r.State(&stateKey).(*state); ok {
		return s
	}
	s := &state{store: cldr.NewStore(), protos: map[*service]*object{}, named: map[string]*object{}, cache: map[string]any{}}
	r.SetState(&stateKey, s)
	return s
}

// LinkLanguage adds a language that the program links besides English.
func LinkLanguage(r *realm, language, text string) { of(r).store.Add(language, text) }

// LinkOrder adds a language's order of texts.
func LinkOrder(r *realm, language, archive string) { collations(r).Add(language, archive) }

// LinkFormats makes toLocaleString and its kin take locales.
func LinkFormats(r *realm) {
	linkEnglish(r)
	r.Host.FormatDate, r.Host.FormatNumber = FormatDate, FormatNumber
}

// linkEnglish adds what every program has that formats.
func linkEnglish(r *realm) { LinkLanguage(r, "en", en.Text) }

// LinkCompare makes localeCompare known.
func LinkCompare(r *realm) { r.Host.CompareTexts = Compare }

func makeIntl(r *realm) (value, *throw) {
	linkEnglish(r)
	o := js.NewObject(r)
	js.Props{
		js.Tag("Intl"),
		js.Method("getCanonicalLocales", 1, getCanonicalLocales),
		js.Method("supportedValuesOf", 1, supportedValuesOf),
	}.Define(r, o)
	for _, s := range [9]*service{&dateTimeFormat, &numberFormat, &collator, &pluralRules, &relativeTimeFormat, &listFormat, &localeService, &displayNames, &segmenter} {
		o.Put(r, js.Intern(s.name), s.build(r).Value(), js.AttrHidden)
	}
	return o.Value(), nil
}

// service is a constructor of Intl.
type service struct {
	name   string
	length int
	// callable constructors work without new.
	callable bool
	make     func(r *realm, args []value) (any, *throw)
	proto    js.Props
}

// build makes the constructor and its prototype.
func (s *service) build(r *realm) *js.Function {
	ctor := js.NewNativeConstructor(r, s.name, s.length, func(r *realm, args []value, newTarget *object) (value, *throw) {
		return s.construct(r, args, newTarget)
	})
	proto := s.prototype(r)
	ctor.Put(r, js.NamePrototype.Key(), proto.Value(), js.AttrConst)
	if s.name != "Locale" {
		js.Props{js.Method("supportedLocalesOf", 1, supportedLocalesOf)}.Define(r, &ctor.Object)
	}
	proto.Put(r, js.NameConstructor.Key(), ctor.Value(), js.AttrHidden)
	s.proto.Define(r, proto)
	js.Props{js.Tag("Intl." + s.name)}.Define(r, proto)
	return ctor
}

func (s *service) prototype(r *realm) *object {
	st := of(r)
	if st.protos[s] == nil {
		st.protos[s] = js.NewObjectWith(r, r.Intrinsic(js.IntrinsicObjectPrototype))
		st.named[s.name] = st.protos[s]
	}
	return st.protos[s]
}

func (s *service) construct(r *realm, args []value, newTarget *object) (value, *throw) {
	if newTarget == nil && !s.callable {
		return js.Undefined(), r.ThrowTypeError("Constructor Intl." + s.name + " requires 'new'")
	}
	proto := s.prototype(r)
	if newTarget != nil {
		v, e := newTarget.Get(r, js.NamePrototype.Key())
		if e != nil {
			return v, e
		}
		if v.IsObject() {
			proto = v.Obj()
		}
	}
	data, e := s.make(r, args)
	if e != nil {
		return js.Undefined(), e
	}
	return js.NewHostObject(r, proto, data).Value(), nil
}

// receiver is the data of this where it is an object of a service.
func receiver[T any](r *realm, this value, method string) (data T, e *throw) {
	if this.Kind() == js.KindHost {
		if data, ok := js.HostData(this).(T); ok {
			return data, nil
		}
	}
	return data, r.ThrowTypeError("Method " + method + " called on incompatible receiver " + describe(r, this))
}

func describe(r *realm, v value) string {
	s, e := js.ToString(r, v)
	if e != nil {
		return "[object Object]"
	}
	return s.String()
}

// record is an object of options that are shown in order.
type record struct {
	r *realm
	o *object
}

func newRecord(r *realm) record { return record{r, js.NewObject(r)} }

func (x record) put(name string, v value) record {
	x.o.Put(x.r, js.Intern(name), v, js.AttrAll)
	return x
}

func (x record) text(name, text string) record { return x.put(name, js.Str(text)) }

// some is text where there is one.
func (x record) some(name, text string) record {
	if text == "" {
		return x
	}
	return x.text(name, text)
}

func (x record) int(name string, n int) record { return x.put(name, js.Int(n)) }

func (x record) value() value { return x.o.Value() }

func texts(r *realm, list []string) value {
	values := make([]value, len(list))
	for i, s := range list {
		values[i] = js.Str(s)
	}
	return js.NewArray(r, values).Value()
}
