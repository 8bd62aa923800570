// Package inspect shows values as node's util.inspect, util.format and console do; it prints nothing itself.
package inspect

import (
	"math"

	"jsgo/rt/js"
)

// Options are https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options.
type Options struct {
	ShowHidden       bool
	Depth            float64 // +Inf for no limit
	Colors           bool
	NoCustom         bool // customInspect: false
	ShowProxy        bool
	MaxArrayLength   float64
	MaxStringLength  float64
	BreakLength      float64
	Compact          int // CompactAll for true, 0 for false
	Sorted           bool
	Compare          js.Value // of sorted, where it is a function
	Getters          Getters
	NumericSeparator bool

	depthNull bool       // depth is null rather than Infinity: custom functions see which
	user      *js.Object // what the program passed: custom functions see its other properties
	stylizer  js.Value   // stylize of the program's options, where callable
}

// Getters says which accessor properties are read.
type Getters uint8

// The values of the getters option: false, true, "get", "set".
const (
	GettersNone Getters = iota
	GettersAll
	GettersGet
	GettersSet
)

// CompactAll is the compact option true.
const CompactAll = -1

// Defaults returns node's default options.
func Defaults() Options {
	return Options{Depth: 2, MaxArrayLength: 100, MaxStringLength: 10000, BreakLength: 80, Compact: 3, Compare: js.Undefined(), stylizer: js.Undefined()}
}

// Inspect is https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options.
// opts is not changed.
func Inspect(r *js.Realm, v js.Value, opts *Options) (*js.String, *js.Throw) {
	s, e := Text(r, v, opts)
	if e != nil {
		return nil, e
	}
	return js.NewString(s), nil
}

// Text is Inspect in UTF-8.
func Text(r *js.Realm, v js.Value, opts *Options) (string, *js.Throw) {
	c := &printer{Options: *opts, r: r}
	s := c.value(v, 0, false)
	return s, c.thrown
}

// maxOutput is how much text one indentation level may produce before nothing
// deeper is shown.
const maxOutput = 1 << 27

// maxCopied bounds the text of all objects together: that of an inner object
// is copied once for each object around it, and what is nested thousands deep
// would take minutes.
const maxCopied = 1 << 29

// A printer is the state of one call of Inspect. Once something has thrown,
// its methods return quickly and what they return is not used.
type printer struct {
	Options
	r        *js.Realm
	thrown   *js.Throw
	indent   int
	current  int // depth of the object that is being shown
	seen     []*js.Object
	circular map[*js.Object]int
	budget   map[int]int
	copied   int
}

// limit returns an option as a count.
func limit(f float64) int {
	if !(f > 0) {
		return 0
	}
	return int(min(f, math.MaxInt32))
}

// beyond reports whether depth is more than the options allow.
func (c *printer) beyond(depth int) bool { return float64(depth) > c.Depth }

// get reads a property; undefined where that throws.
func (c *printer) get(o *js.Object, key js.PropertyKey) js.Value {
	if c.thrown != nil {
		return js.Undefined()
	}
	v, e := o.Get(c.r, key)
	if e != nil {
		c.thrown = e
		return js.Undefined()
	}
	return v
}

// own returns an own property of o.
func (c *printer) own(o *js.Object, key js.PropertyKey) (js.Property, bool) {
	if c.thrown != nil {
		return js.Property{}, false
	}
	p, ok, e := o.GetOwnProperty(c.r, key)
	if e != nil {
		c.thrown = e
	}
	return p, ok && e == nil
}

// protoOf returns the prototype of o, nil for null.
func (c *printer) protoOf(o *js.Object) *js.Object {
	if c.thrown != nil {
		return nil
	}
	p, e := o.GetPrototypeOf(c.r)
	if e != nil {
		c.thrown = e
		return nil
	}
	return p
}

// value shows v, which is nested depth deep. typed is set for what belongs to
// a typed array.
func (c *printer) value(v js.Value, depth int, typed bool) string {
	if c.thrown != nil {
		return ""
	}
	o := v.AsObject()
	if o == nil {
		return c.primitive(v)
	}
	target := o
	if p := v.AsProxy(); p != nil {
		if p.Target() == nil {
			return c.style("<Revoked Proxy>", styleSpecial)
		}
		if c.ShowProxy {
			return c.proxy(p, depth)
		}
		target = innermost(p)
		if target == nil {
			return c.style("<Revoked Proxy>", styleSpecial)
		}
	}
	if !c.NoCustom {
		if s, ok := c.custom(o, target, depth); ok {
			return s
		}
	}
	if c.isSeen(target) {
		return c.style("[Circular *"+itoa(c.reference(target))+"]", styleSpecial)
	}
	return c.object(target, depth, typed)
}

// innermost returns what nested Proxies stand for, nil if one is revoked.
func innermost(p *js.Proxy) *js.Object {
	for {
		t := p.Target()
		if t == nil {
			return nil
		}
		next := t.Value().AsProxy()
		if next == nil {
			return t
		}
		p = next
	}
}

func (c *printer) isSeen(o *js.Object) bool {
	for _, s := range c.seen {
		if s == o {
			return true
		}
	}
	return false
}

// reference returns the number of o in <ref *n>.
func (c *printer) reference(o *js.Object) int {
	n := c.circular[o]
	if n == 0 {
		if c.circular == nil {
			c.circular = map[*js.Object]int{}
		}
		n = len(c.circular) + 1
		c.circular[o] = n
	}
	return n
}

// proxy shows target and handler, for showProxy.
func (c *printer) proxy(p *js.Proxy, depth int) string {
	if c.beyond(depth) {
		return c.style("Proxy [Array]", styleSpecial)
	}
	if e := c.r.Enter(); e != nil {
		return interrupted("Proxy")
	}
	defer c.r.Leave()
	depth++
	c.indent += 2
	out := []string{c.value(p.Target().Value(), depth, false), c.value(p.Handler().Value(), depth, false)}
	c.indent -= 2
	return c.layout(out, "", "Proxy [", "]", true, depth, nil)
}

// interrupted is what stands for an object that is nested too deeply.
func interrupted(name string) string {
	return "[" + name + ": Inspection interrupted prematurely. Maximum call stack size exceeded.]"
}
