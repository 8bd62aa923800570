package console

import (
	"math"
	"slices"
	"strings"
	"syscall"

	"jsgo/rt/inspect"
	"jsgo/rt/js"
)

// A column is a column of a table; cells may be fewer than the rows.
type column struct {
	head  string
	key   js.PropertyKey
	cells []string
}

func (c *column) set(i int, text string) {
	for len(c.cells) <= i {
		c.cells = append(c.cells, "")
	}
	c.cells[i] = text
}

// table is https://nodejs.org/docs/latest-v20.x/api/console.html#consoletabletabulardata-properties.
func table(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	data, properties := js.Arg(args, 0), js.Arg(args, 1)
	if !properties.IsUndefined() && properties.AsArray() == nil {
		text, e := inspect.Text(r, properties, &inspect.Options{Depth: 0, BreakLength: math.Inf(1), Compact: 3, MaxArrayLength: 3, MaxStringLength: 28})
		if e != nil {
			return js.Undefined(), e
		}
		return js.Undefined(), r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_ARG_TYPE", "The \"properties\" argument must be an instance of Array. Received "+text)
	}
	if !data.IsObject() || data.AsFunction() != nil {
		return log(r, this, args[:min(1, len(args))])
	}
	t := tableMaker{r: r, console: stateOf(r, this)}
	columns := t.collection(data)
	if columns == nil {
		columns = t.rows(data.Obj(), properties)
	}
	if t.thrown != nil {
		return js.Undefined(), t.thrown
	}
	return js.Undefined(), t.console.write(r, syscall.Stdout, js.NewString(draw(columns)))
}

// A tableMaker gathers the cells; once something has thrown it does no more.
type tableMaker struct {
	console *state
	r       *js.Realm
	thrown  *js.Throw
}

// cell shows one value: objects of more than two properties only by their class.
func (t *tableMaker) cell(v js.Value) string {
	if t.thrown != nil {
		return ""
	}
	opts, e := t.console.options(t.r, syscall.Stdout)
	if e != nil {
		t.thrown = e
		return ""
	}
	opts.Depth, opts.MaxArrayLength, opts.BreakLength = 0, 3, math.Inf(1)
	if o := v.AsObject(); o != nil && v.AsFunction() == nil && v.AsArray() == nil && v.AsTypedArray() == nil && len(t.keys(o)) > 2 {
		opts.Depth = -1
	}
	s, e := inspect.Text(t.r, v, &opts)
	t.thrown = e
	return s
}

// keys is Object.keys(o).
func (t *tableMaker) keys(o *js.Object) []js.PropertyKey {
	if t.thrown != nil {
		return nil
	}
	keys, e := o.OwnKeys(t.r)
	if e != nil {
		t.thrown = e
		return nil
	}
	return slices.DeleteFunc(keys, func(k js.PropertyKey) bool {
		if k.IsSymbol() || t.thrown != nil {
			return true
		}
		p, ok, e := o.GetOwnProperty(t.r, k)
		if e != nil {
			t.thrown = e
		}
		return !ok || !p.Enumerable()
	})
}

// collection returns the columns of Maps, Sets and their iterators; nil for
// everything else.
func (t *tableMaker) collection(v js.Value) []*column {
	var list []js.Value
	pairs := false
	switch {
	case v.AsMap() != nil:
		list, pairs = entries(&v.AsMap().Table, true), true
	case v.AsSet() != nil:
		list = entries(&v.AsSet().Table, false)
	case v.AsIteratorObject() != nil:
		it, ok := v.AsIteratorObject().Source.(js.Previewer)
		if !ok {
			return nil
		}
		list, pairs = it.Entries()
	default:
		return nil
	}
	index, keys, values := &column{head: "(iteration index)"}, &column{head: "Key"}, &column{head: "Values"}
	for len(list) > 0 && t.thrown == nil {
		index.cells = append(index.cells, t.cell(js.Int(len(index.cells))))
		if pairs {
			keys.cells = append(keys.cells, t.cell(list[0]))
			list = list[1:]
		}
		values.cells = append(values.cells, t.cell(list[0]))
		list = list[1:]
	}
	if pairs {
		return []*column{index, keys, values}
	}
	return []*column{index, values}
}

// entries returns the keys of t, with pairs each followed by its value.
func entries(t *js.Table, pairs bool) []js.Value {
	var out []js.Value
	for at := t.Cursor(); ; {
		k, v, ok := at.Next()
		if !ok {
			return out
		}
		if out = append(out, k); pairs {
			out = append(out, v)
		}
	}
}

// rows returns the columns of an object whose properties are the rows.
func (t *tableMaker) rows(o *js.Object, properties js.Value) []*column {
	var wanted []js.PropertyKey
	if properties.IsObject() {
		wanted = t.list(properties)
	}
	index, values := &column{head: "(index)"}, &column{head: "Values"}
	columns, byKey := []*column(nil), map[js.PropertyKey]*column{}
	for i, k := range t.keys(o) {
		index.set(i, k.String())
		item := t.get(o, k)
		if !item.IsObject() && properties.IsUndefined() {
			values.set(i, t.cell(item))
			continue
		}
		keys := wanted
		if properties.IsUndefined() {
			keys = t.keys(item.Obj())
		}
		for _, key := range keys {
			c := byKey[key]
			if c == nil {
				c = &column{head: key.String(), key: key}
				byKey[key] = c
				columns = append(columns, c)
			}
			c.set(i, t.property(item, key))
		}
	}
	slices.SortStableFunc(columns, indicesFirst)
	if values.cells != nil {
		columns = append(columns, values)
	}
	return append([]*column{index}, columns...)
}

// indicesFirst orders columns as an object orders its keys.
func indicesFirst(a, b *column) int {
	switch {
	case a.key.IsIndex() && b.key.IsIndex():
		return int(a.key.Index()) - int(b.key.Index())
	case a.key.IsIndex():
		return -1
	case b.key.IsIndex():
		return 1
	}
	return 0
}

// property shows an own property of a row, nothing where it has none.
func (t *tableMaker) property(row js.Value, key js.PropertyKey) string {
	o := row.AsObject()
	if o == nil || t.thrown != nil {
		return ""
	}
	ok, e := js.HasOwn(t.r, o, key)
	if e != nil {
		t.thrown = e
	}
	if !ok {
		return ""
	}
	return t.cell(t.get(o, key))
}

func (t *tableMaker) get(o *js.Object, k js.PropertyKey) js.Value {
	if t.thrown != nil {
		return js.Undefined()
	}
	v, e := o.Get(t.r, k)
	if e != nil {
		t.thrown = e
		return js.Undefined()
	}
	return v
}

// list returns the keys that an array names.
func (t *tableMaker) list(v js.Value) []js.PropertyKey {
	values, e := js.ListFromArrayLike(t.r, v)
	var out []js.PropertyKey
	for _, x := range values {
		if e != nil {
			break
		}
		var k js.PropertyKey
		k, e = js.ToPropertyKey(t.r, x)
		out = append(out, k)
	}
	t.thrown = e
	return out
}

// draw puts the columns in a box.
func draw(columns []*column) string {
	rows := 0
	widths := make([]int, len(columns))
	for i, c := range columns {
		rows = max(rows, len(c.cells))
		widths[i] = inspect.Width(c.head)
		for _, s := range c.cells {
			widths[i] = max(widths[i], inspect.Width(s))
		}
	}
	var b strings.Builder
	rule(&b, widths, "┌", "┬", "┐\n")
	drawRow(&b, columns, widths, func(c *column) string { return c.head })
	rule(&b, widths, "├", "┼", "┤\n")
	for i := range rows {
		drawRow(&b, columns, widths, func(c *column) string {
			if i < len(c.cells) {
				return c.cells[i]
			}
			return ""
		})
	}
	rule(&b, widths, "└", "┴", "┘")
	return b.String()
}

func rule(b *strings.Builder, widths []int, left, middle, right string) {
	for i, w := range widths {
		if i == 0 {
			b.WriteString(left)
		} else {
			b.WriteString(middle)
		}
		b.WriteString(strings.Repeat("─", w+2))
	}
	b.WriteString(right)
}

func drawRow(b *strings.Builder, columns []*column, widths []int, text func(c *column) string) {
	for i, c := range columns {
		s := text(c)
		b.WriteString("│ ")
		b.WriteString(s)
		b.WriteString(strings.Repeat(" ", widths[i]-inspect.Width(s)+1))
	}
	b.WriteString("│\n")
}
