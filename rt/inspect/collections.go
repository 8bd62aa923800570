package inspect

import (
	"strings"

	"jsgo/rt/js"
)

// more appends how many of all entries are not among the shown ones.
func more(out []string, all, shown int, what string) []string {
	if n := all - shown; n > 0 {
		return append(out, "... "+itoa(n)+" more "+what+plural(n))
	}
	return out
}

func sized(n int) string { return "(" + itoa(n) + ")" }

func (c *printer) arrayView(v *view) {
	n := c.lengthOf(v.o)
	v.list = true
	v.keys = c.namedKeys(v.o)
	v.open, v.close = "[", "]"
	if v.name != "Array" || v.null || v.tag != "" {
		v.open = v.prefix("Array", sized(n)) + "["
	}
	if n == 0 {
		c.finishBare(v, v.open+"]")
	}
	v.entries = arrayEntries
}

func (c *printer) lengthOf(o *js.Object) int {
	if c.thrown != nil {
		return 0
	}
	n, e := js.LengthOf(c.r, o)
	if e != nil {
		c.thrown = e
	}
	return n
}

func arrayEntries(c *printer, v *view, depth int) []string {
	n := c.lengthOf(v.o)
	keep := min(limit(c.MaxArrayLength), n)
	var out []string
	for i := 0; i < keep && c.thrown == nil; i++ {
		k := js.LengthKey(i)
		p, ok := c.own(v.o, k)
		if !ok {
			return c.sparse(v.o, out, i, keep, n, depth)
		}
		out = append(out, c.propertyOf(v.o, k, p, depth, entryElement))
	}
	return more(out, n, keep, "item")
}

// sparse goes on with an array that has a hole at index; a run of holes counts
// as one entry.
func (c *printer) sparse(o *js.Object, out []string, index, keep, n, depth int) []string {
	for _, k := range c.keysOf(o) {
		if len(out) >= keep || !k.IsIndex() {
			break
		}
		i := int(k.Index())
		if i < index {
			continue
		}
		if i > index {
			out = append(out, c.holes(i-index))
			index = i
			if len(out) == keep {
				break
			}
		}
		out = append(out, c.property(o, k, depth, entryElement))
		index++
	}
	rest := n - index
	switch {
	case rest <= 0:
	case len(out) != keep:
		out = append(out, c.holes(rest))
	default:
		out = more(out, rest, 0, "item")
	}
	return out
}

func (c *printer) holes(n int) string {
	return c.style("<"+itoa(n)+" empty item"+plural(n)+">", styleUndefined)
}

// intrinsicMethod returns what a built-in prototype has as key.
func (c *printer) intrinsicMethod(id js.Intrinsic, key string) js.Value {
	p, ok := c.own(c.r.Intrinsic(id), js.Intern(key))
	if !ok {
		return js.Undefined()
	}
	if p.Accessor != nil && p.Accessor.Get != nil {
		return p.Accessor.Get.Value()
	}
	return p.Value
}

// callIntrinsic calls a method or getter of a built-in prototype.
func (c *printer) callIntrinsic(id js.Intrinsic, key string, this js.Value) js.Value {
	f := c.intrinsicMethod(id, key)
	if c.thrown != nil {
		return js.Undefined()
	}
	v, e := js.Call0(c.r, f, this)
	if e != nil {
		c.thrown = e
		return js.Undefined()
	}
	return v
}

// table returns what a Map or Set holds.
func (v *view) table() *js.Table {
	if m := v.o.Value().AsMap(); m != nil {
		return &m.Table
	}
	return &v.o.Value().AsSet().Table
}

func (c *printer) tableView(v *view, fallback string, entries func(*printer, *view, int) []string) {
	n := v.table().Len()
	v.open = v.prefix(fallback, sized(n)) + "{"
	v.keys = c.listedKeys(v.o)
	v.entries = entries
	if n == 0 {
		c.finishBare(v, v.open+"}")
	}
}

// tableEntries shows the first entries of a Map or Set.
func (c *printer) tableEntries(v *view, show func(k, x js.Value) string) []string {
	t := v.table()
	keep := min(limit(c.MaxArrayLength), t.Len())
	var out []string
	at := t.Cursor()
	c.indent += 2
	for len(out) < keep && c.thrown == nil {
		k, x, ok := at.Next()
		if !ok {
			break
		}
		out = append(out, show(k, x))
	}
	c.indent -= 2
	return more(out, t.Len(), keep, "item")
}

func setEntries(c *printer, v *view, depth int) []string {
	return c.tableEntries(v, func(k, _ js.Value) string { return c.value(k, depth, false) })
}

func mapEntries(c *printer, v *view, depth int) []string {
	return c.tableEntries(v, func(k, x js.Value) string {
		s := c.value(k, depth, false)
		return s + " => " + c.value(x, depth, false)
	})
}

// values shows each of a list.
func (c *printer) values(list []js.Value, depth int) []string {
	out := make([]string, len(list))
	c.indent += 2
	for i, x := range list {
		out[i] = c.value(x, depth, false)
	}
	c.indent -= 2
	return out
}

// iteratorView describes iterators over Maps and Sets; the others look like
// ordinary objects.
func (c *printer) iteratorView(v *view) bool {
	kind, rest, keyed := c.remaining(v.o)
	if kind == "" {
		return false
	}
	tag := v.tag
	if tag != kind+" Iterator" {
		if tag != "" {
			tag += "] ["
		}
		tag += kind + " Iterator"
	}
	v.keys = c.listedKeys(v.o)
	v.open = "[" + tag + "] {"
	if keyed {
		v.open = strings.TrimSuffix(v.open, " Iterator] {") + " Entries] {"
	}
	v.entries = func(c *printer, _ *view, depth int) []string {
		if keyed {
			return c.pairs(rest, depth)
		}
		keep := min(limit(c.MaxArrayLength), len(rest))
		return more(c.values(rest[:keep], depth), len(rest), keep, "item")
	}
	return true
}

// remaining asks an iterator what it will still yield; kind is "" for iterators
// that are over something else than a Map or a Set.
func (c *printer) remaining(o *js.Object) (kind string, rest []js.Value, keyed bool) {
	source := o.Value().AsIteratorObject().Source
	it, ok := source.(js.Previewer)
	if source != nil && !ok {
		return "", nil, false
	}
	for p := c.protoOf(o); p != nil && kind == ""; p = c.protoOf(p) {
		switch p {
		case c.r.Intrinsic(js.IntrinsicMapIteratorPrototype):
			kind = "Map"
		case c.r.Intrinsic(js.IntrinsicSetIteratorPrototype):
			kind = "Set"
		}
	}
	if kind == "" || source == nil {
		return kind, nil, false
	}
	rest, keyed = it.Entries()
	return kind, rest, keyed
}

// pairs shows keys and values that follow one another, each pair as a list.
func (c *printer) pairs(list []js.Value, depth int) []string {
	n := len(list) / 2
	keep := min(limit(c.MaxArrayLength), n)
	var out []string
	c.indent += 2
	for i := range keep {
		pair := []string{c.value(list[2*i], depth, false), c.value(list[2*i+1], depth, false)}
		out = append(out, c.layout(pair, "", "[", "]", true, depth, nil))
	}
	c.indent -= 2
	return more(out, n, keep, "item")
}

func promiseEntries(c *printer, v *view, depth int) []string {
	state, result := v.o.Value().AsPromise().State()
	if state == js.PromisePending {
		return []string{c.style("<pending>", styleSpecial)}
	}
	c.indent += 2
	s := c.value(result, depth, false)
	c.indent -= 2
	if state == js.PromiseRejected {
		s = c.style("<rejected>", styleSpecial) + " " + s
	}
	return []string{s}
}

// unknownEntries stands for what weak collections hold.
func unknownEntries(c *printer, v *view, depth int) []string {
	return []string{c.style("<items unknown>", styleSpecial)}
}

// namespaceEntries shows the bindings of a module, some of which may not be
// initialised yet.
func namespaceEntries(c *printer, v *view, depth int) []string {
	var out []string
	for _, k := range v.keys {
		if c.thrown != nil {
			break
		}
		p, _, e := v.o.GetOwnProperty(c.r, k)
		if e == nil {
			out = append(out, c.propertyOf(v.o, k, p, depth, entryObject))
			continue
		}
		out = append(out, c.keyText(k, js.Property{Attr: js.AttrAll})+": "+c.style("<uninitialized>", styleSpecial))
	}
	v.keys = nil
	return out
}
