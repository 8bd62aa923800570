package inspect

import (
	"slices"

	"jsgo/rt/js"
)

// A view is how one object is shown: braces, what stands before them, the
// entries that are no properties, and the properties.
type view struct {
	o           *js.Object
	name        string // of the constructor
	null        bool   // no prototype
	tag         string // Symbol.toStringTag
	base        string
	open, close string
	list        bool // laid out as an array
	keys        []js.PropertyKey
	inherited   []string
	entries     func(c *printer, v *view, depth int) []string
	done        bool // base is all there is to show
}

// bare reports whether v has no properties to show.
func (v *view) bare() bool { return len(v.keys) == 0 && v.inherited == nil }

func (v *view) prefix(fallback, size string) string {
	return prefix(v.name, v.null, v.tag, fallback, size)
}

// contextPrefix is prefix for what has no fallback of its own.
func (v *view) contextPrefix() string {
	fallback := ""
	if v.null {
		if fallback = className(v.o); fallback == v.tag {
			fallback = "Object"
		}
	}
	return v.prefix(fallback, "")
}

// finish makes text all that is shown.
func (v *view) finish(text string) { v.base, v.done = text, true }

// object shows o, of which custom functions have had their say.
func (c *printer) object(o *js.Object, depth int, typed bool) string {
	v := c.describe(o, depth, typed)
	if v.done || c.thrown != nil {
		return v.base
	}
	short := v.contextPrefix()
	short = short[:len(short)-1]
	if c.beyond(depth) {
		if !v.null {
			short = "[" + short + "]"
		}
		return c.style(short, styleSpecial)
	}
	if e := c.r.Enter(); e != nil {
		return interrupted(short)
	}
	out := c.entriesOf(v, depth+1)
	c.r.Leave()
	if n := c.circular[o]; n > 0 {
		c.refer(v, n)
	}
	c.sort(v, out)
	var elems *js.Object
	if v.list {
		elems = o
	}
	s := c.layout(out, v.base, v.open, v.close, v.list, depth+1, elems)
	if !c.spend(len(s)) {
		return interrupted(short)
	}
	return s
}

// describe finds out how to show o.
func (c *printer) describe(o *js.Object, depth int, typed bool) *view {
	v := &view{o: o, open: "{", close: "}"}
	var inherited *[]string
	if c.ShowHidden && !c.beyond(depth) {
		inherited = &v.inherited
	}
	v.name, v.null = c.constructorName(o, depth, inherited)
	v.tag = c.tagOf(o)
	if v.null || js.ToBoolean(c.get(o, js.SymIterator.Key())) {
		if c.iterable(v) {
			return v
		}
	}
	v.keys = c.listedKeys(o)
	c.noIterator(v, typed, depth)
	return v
}

// tagOf returns Symbol.toStringTag unless it is listed as a property anyway.
func (c *printer) tagOf(o *js.Object) string {
	t := c.get(o, js.SymToStringTag.Key())
	if !t.IsString() {
		return ""
	}
	if p, ok := c.own(o, js.SymToStringTag.Key()); ok && (c.ShowHidden || p.Enumerable()) {
		return ""
	}
	return t.Str().String()
}

// listedKeys returns the keys of the properties that are shown.
func (c *printer) listedKeys(o *js.Object) []js.PropertyKey {
	keys := c.keysOf(o)
	if c.ShowHidden {
		return keys
	}
	namespace := o.Value().Kind() == js.KindNamespace // its bindings may be uninitialised
	return slices.DeleteFunc(keys, func(k js.PropertyKey) bool {
		if namespace && !k.IsSymbol() {
			return false
		}
		p, ok := c.own(o, k)
		return !ok || !p.Enumerable()
	})
}

// namedKeys is listedKeys without the elements of an array.
func (c *printer) namedKeys(o *js.Object) []js.PropertyKey {
	keys := o.NamedKeys()
	if c.ShowHidden && o.Value().AsArray() != nil {
		keys = append([]js.PropertyKey{js.NameLength.Key()}, keys...)
	}
	return slices.DeleteFunc(keys, func(k js.PropertyKey) bool {
		p, ok := c.own(o, k)
		return !ok || !p.Enumerable() && !c.ShowHidden
	})
}

// entriesOf returns what stands between the braces.
func (c *printer) entriesOf(v *view, depth int) []string {
	c.seen = append(c.seen, v.o)
	c.current = depth
	var out []string
	if v.entries != nil {
		out = v.entries(c, v, depth)
	}
	kind := entryObject
	if v.list {
		kind = entryExtra
	}
	for _, k := range v.keys {
		out = append(out, c.property(v.o, k, depth, kind))
	}
	out = append(out, v.inherited...)
	c.seen = c.seen[:len(c.seen)-1]
	return out
}

// refer marks the place to which [Circular *n] refers.
func (c *printer) refer(v *view, n int) {
	ref := c.style("<ref *"+itoa(n)+">", styleSpecial)
	switch {
	case c.Compact == CompactAll:
		v.open = ref + " " + v.open
	case v.base == "":
		v.base = ref
	default:
		v.base = ref + " " + v.base
	}
}

// sort orders the entries as the option sorted asks.
func (c *printer) sort(v *view, out []string) {
	if !c.Sorted || c.thrown != nil {
		return
	}
	part := out
	if v.list {
		if len(v.keys) <= 1 {
			return
		}
		part = out[max(0, len(out)-len(v.keys)):]
	}
	slices.SortStableFunc(part, c.compare)
}

func (c *printer) compare(a, b string) int {
	if !js.IsCallable(c.Compare) || c.thrown != nil {
		return js.CompareStrings(js.NewString(a), js.NewString(b))
	}
	x, e := js.Call2(c.r, c.Compare, js.Undefined(), js.Str(a), js.Str(b))
	var f float64
	if e == nil {
		f, e = js.ToNumber(c.r, x)
	}
	if e != nil {
		c.thrown = e
		return 0
	}
	switch {
	case f < 0:
		return -1
	case f > 0:
		return 1
	}
	return 0
}

// spend counts text against maxOutput, and reports whether there is room for
// it within maxCopied.
func (c *printer) spend(n int) bool {
	if c.budget == nil {
		c.budget = map[int]int{}
	}
	c.budget[c.indent] += n
	if c.budget[c.indent] > maxOutput {
		c.Depth = -1
	}
	c.copied += n
	return c.copied <= maxCopied
}

// iterable describes arrays, maps, sets, typed arrays and their iterators; ok is
// false for everything else.
func (c *printer) iterable(v *view) bool {
	switch v.o.Value().Kind() {
	case js.KindArray:
		c.arrayView(v)
	case js.KindSet:
		c.tableView(v, "Set", setEntries)
	case js.KindMap:
		c.tableView(v, "Map", mapEntries)
	case js.KindTypedArray:
		c.typedView(v)
	case js.KindIterator:
		return c.iteratorView(v)
	default:
		return false
	}
	return true
}

// noIterator describes everything that is not iterable.
func (c *printer) noIterator(v *view, typed bool, depth int) {
	kind := v.o.Value().Kind()
	if kind != js.KindFunction && v.name == "Object" && !v.null {
		if kind == js.KindArguments {
			v.open = "[Arguments] {"
		} else if v.tag != "" {
			v.open = v.prefix("Object", "") + "{"
		}
		c.finishBare(v, v.open+"}")
		return
	}
	switch kind {
	case js.KindFunction:
		v.base = c.functionBase(v.o, v.name, v.null, v.tag)
		c.finishBare(v, c.style(v.base, styleSpecial))
	case js.KindRegExp:
		c.regexpView(v, depth)
	case js.KindDate:
		c.dateView(v)
	case js.KindError:
		v.base = c.errorBase(v)
		c.finishBare(v, v.base)
	case js.KindArrayBuffer, js.KindSharedArrayBuffer:
		c.bufferView(v, typed)
	case js.KindDataView:
		v.open = v.prefix("DataView", "") + "{"
		v.keys = append([]js.PropertyKey{js.Intern("byteLength"), js.Intern("byteOffset"), js.Intern("buffer")}, v.keys...)
	case js.KindPromise:
		v.open, v.entries = v.prefix("Promise", "")+"{", promiseEntries
	case js.KindWeakSet:
		v.open, v.entries = v.prefix("WeakSet", "")+"{", unknownEntries
	case js.KindWeakMap:
		v.open, v.entries = v.prefix("WeakMap", "")+"{", unknownEntries
	case js.KindNamespace:
		v.open, v.entries = v.prefix("Module", "")+"{", namespaceEntries
	case js.KindNumberObject, js.KindStringObject, js.KindBooleanObject, js.KindBigIntObject, js.KindSymbolObject:
		c.boxedView(v, kind)
	default:
		if c.inheritsError(v.o) {
			v.base = c.errorBase(v)
			c.finishBare(v, v.base)
			return
		}
		v.open = v.contextPrefix() + "{"
		c.finishBare(v, v.open+"}")
	}
}

// finishBare makes text all that is shown of an object without properties.
func (c *printer) finishBare(v *view, text string) {
	if v.bare() {
		v.finish(text)
	}
}
