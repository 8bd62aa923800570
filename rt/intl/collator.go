package intl

import (
	"slices"

	"jsgo/rt/intl/cldr"
	"jsgo/rt/intl/collate"
	"jsgo/rt/js"
)

// collator is https://tc39.es/ecma402/#collator-objects.
var collator = service{
	name: "Collator", callable: true,
	make: func(r *realm, args []value) (any, *throw) {
		return newCollator(r, js.Arg(args, 0), js.Arg(args, 1))
	},
	proto: js.Props{
		js.Method("resolvedOptions", 0, collatorResolved),
		js.Getter("compare", collatorCompare),
	},
}

type collators struct {
	*collate.Collator
	locale, usage, sensitivity, collation string
	bound                                 value
	isBound                               bool
}

var collationKey js.StateKey

// collations are the tables that the realm's program links.
func collations(r *realm) *collate.Store {
	if s, ok := r.State(&collationKey).(*collate.Store); ok {
		return s
	}
	s := collate.NewStore()
	r.SetState(&collationKey, s)
	return s
}

// collationsOf are the collations that programs can ask for in a locale.
func collationsOf(r *realm, t cldr.Tag) []string {
	list := collations(r).Types(t.Base())
	list = append(list, "emoji", "eor")
	slices.Sort(list)
	return slices.Compact(list)
}

// newCollator is https://tc39.es/ecma402/#sec-initializecollator.
func newCollator(r *realm, locales, opts value) (*collators, *throw) {
	list, e := canonicalLocales(r, locales)
	if e != nil {
		return nil, e
	}
	o, e := optionsOf(r, opts, "Intl.Collator")
	if e != nil {
		return nil, e
	}
	c := &collators{}
	if c.usage, e = o.choice("usage", "sort", "sort search"); e != nil {
		return nil, e
	}
	if e := o.matcher(); e != nil {
		return nil, e
	}
	kind, e := o.extension("collation")
	if e != nil {
		return nil, e
	}
	numeric, numericSet, e := o.flag("numeric")
	if e != nil {
		return nil, e
	}
	first, e := o.choice("caseFirst", "", "upper lower false")
	if e != nil {
		return nil, e
	}
	n := negotiateWith(r, list, func(tag string) bool {
		_, ok := of(r).store.World("LC", tag)
		return ok && collations(r).Has(tag)
	})
	var x collate.Options
	x.CaseFirst = n.pick("kf", first, func(s string) bool { return s == "upper" || s == "lower" || s == "false" })
	x.Numeric = n.pick("kn", numericOption(numeric, numericSet), func(s string) bool { return s == "true" || s == "false" }) == "true"
	if c.usage == "sort" {
		c.collation = n.pick("co", kind, func(s string) bool { return slices.Contains(collations(r).Types(orderTag(r, n.base)), s) })
	}
	if c.sensitivity, e = o.choice("sensitivity", "variant", "base accent case variant"); e != nil {
		return nil, e
	}
	x.Strength, x.CaseLevel = strengthOf(c.sensitivity)
	if x.Shifted, x.SetShifted, e = o.flag("ignorePunctuation"); e != nil {
		return nil, e
	}
	c.locale = n.tag.String()
	kind = c.collation
	if c.usage == "search" {
		kind = "search"
	}
	c.Collator = collations(r).New(orderTag(r, n.base), kind, x)
	return c, nil
}

// orderTag is the tag under which an order is found: that of Chinese depends on the script.
func orderTag(r *realm, t cldr.Tag) string {
	if t.Language == "zh" && t.Script == "" {
		t = of(r).store.Maximize(t)
	}
	return t.Base()
}

func numericOption(numeric, set bool) string {
	if !set {
		return ""
	}
	return pickText(numeric, "true", "false")
}

func strengthOf(sensitivity string) (s collate.Strength, caseLevel bool) {
	switch sensitivity {
	case "base":
		return collate.Primary, false
	case "accent":
		return collate.Secondary, false
	case "case":
		return collate.Primary, true
	}
	return collate.Tertiary, false
}

func (c *collators) compare(r *realm, a, b value) (value, *throw) {
	s, e := js.ToString(r, a)
	if e != nil {
		return a, e
	}
	t, e := js.ToString(r, b)
	if e != nil {
		return a, e
	}
	return js.Int(c.Compare(s.Units(), t.Units())), nil
}

func collatorCompare(r *realm, this value, args []value) (value, *throw) {
	c, e := receiver[*collators](r, this, "get Intl.Collator.prototype.compare")
	if e != nil {
		return this, e
	}
	if !c.isBound {
		c.isBound = true
		c.bound = js.NewNative(r, "", 2, func(r *realm, _ value, args []value) (value, *throw) {
			return c.compare(r, js.Arg(args, 0), js.Arg(args, 1))
		}).Value()
	}
	return c.bound, nil
}

func collatorResolved(r *realm, this value, args []value) (value, *throw) {
	c, e := receiver[*collators](r, this, "Intl.Collator.prototype.resolvedOptions")
	if e != nil {
		return this, e
	}
	kind := c.collation
	if kind == "" {
		kind = "default"
	}
	return newRecord(r).text("locale", c.locale).text("usage", c.usage).text("sensitivity", c.sensitivity).
		put("ignorePunctuation", js.Bool(c.Shifted)).text("collation", kind).put("numeric", js.Bool(c.Numeric)).text("caseFirst", c.CaseFirstName()).value(), nil
}

// Compare is https://tc39.es/ecma402/#sup-string.prototype.localecompare.
func Compare(r *realm, a, b, locales, opts value) (value, *throw) {
	c, e := cached(r, "c", locales, opts, newCollator)
	if e != nil {
		return a, e
	}
	return c.compare(r, a, b)
}
