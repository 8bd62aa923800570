package inspect

import (
	"strings"

	"jsgo/rt/js"
)

// constructorName returns the name of the constructor that obj is an instance
// of; null is set where it has no prototype. With showHidden the properties of
// prototypes that the program has made are appended to inherited.
func (c *printer) constructorName(obj *js.Object, depth int, inherited *[]string) (name string, null bool) {
	var first *js.Object
	for o, i := obj, 0; o != nil && c.thrown == nil; i++ {
		if n, ok := c.constructorAt(o, obj); ok {
			if inherited != nil && (i != 1 || !isBuiltin(n)) {
				from := first
				if from == nil {
					from = obj
				}
				c.inherited(obj, from, depth, inherited)
			}
			return n, false
		}
		o = c.protoOf(o)
		if i == 0 {
			first = o
		}
	}
	if first == nil {
		return "", true
	}
	class := className(obj)
	if c.beyond(depth) {
		return class + " <Complex prototype>", false
	}
	above, null := c.constructorName(first, depth+1, inherited)
	if null {
		return class + " <" + c.plainly(first) + ">", false
	}
	return class + " <" + above + ">", false
}

// plainly shows an object without its properties.
func (c *printer) plainly(o *js.Object) string {
	sub := &printer{Options: c.Options, r: c.r}
	sub.NoCustom, sub.Depth = true, -1
	s := sub.value(o.Value(), 0, false)
	c.thrown = sub.thrown
	return s
}

// constructorAt returns the name of o's own constructor property if it is a
// named function that obj is an instance of.
func (c *printer) constructorAt(o, obj *js.Object) (string, bool) {
	p, ok := c.own(o, js.NameConstructor.Key())
	if !ok || p.Accessor != nil || !js.IsCallable(p.Value) {
		return "", false
	}
	n := c.get(p.Value.Obj(), js.NameName.Key())
	if n.IsString() && n.Str().Len() == 0 || !c.instanceOf(obj, p.Value) {
		return "", false
	}
	return c.toText(n), true
}

func (c *printer) instanceOf(o *js.Object, ctor js.Value) bool {
	if c.thrown != nil {
		return false
	}
	ok, e := js.InstanceOf(c.r, o.Value(), ctor)
	return ok && e == nil
}

// toText is ToString, with Symbols shown.
func (c *printer) toText(v js.Value) string {
	if v.IsSymbol() {
		return v.Sym().Descriptive()
	}
	if c.thrown != nil {
		return ""
	}
	s, e := js.ToString(c.r, v)
	if e != nil {
		c.thrown = e
		return ""
	}
	return s.String()
}

// className is what V8 calls an object whose constructor is not known.
func className(o *js.Object) string {
	switch o.Value().Kind() {
	case js.KindArray:
		return "Array"
	case js.KindFunction:
		return "Function"
	case js.KindError:
		return "Error"
	case js.KindDate:
		return "Date"
	case js.KindRegExp:
		return "RegExp"
	case js.KindMap:
		return "Map"
	case js.KindSet:
		return "Set"
	case js.KindPromise:
		return "Promise"
	}
	return "Object"
}

// inheritedLevels is how many prototypes showHidden looks at.
const inheritedLevels = 3

// inherited appends the properties of the prototypes of main above from,
// without those that are functions or overridden.
func (c *printer) inherited(main, from *js.Object, depth int, out *[]string) {
	o := from
	seen := map[js.PropertyKey]bool{}
	for level := 0; level < inheritedLevels && c.thrown == nil; level++ {
		if level != 0 || o == main {
			if o = c.protoOf(o); o == nil {
				return
			}
			p, ok := c.own(o, js.NameConstructor.Key())
			if ok && p.Accessor == nil && js.IsCallable(p.Value) && isBuiltin(c.toText(c.get(p.Value.Obj(), js.NameName.Key()))) {
				return
			}
		}
		keys := c.keysOf(o)
		c.seen = append(c.seen, main)
		for _, k := range keys {
			c.inheritedProperty(main, o, k, depth, seen[k], out)
		}
		c.seen = c.seen[:len(c.seen)-1]
		for _, k := range keys {
			seen[k] = true
		}
	}
}

func (c *printer) inheritedProperty(main, o *js.Object, k js.PropertyKey, depth int, seen bool, out *[]string) {
	if seen || k == js.NameConstructor.Key() {
		return
	}
	if _, ok := c.own(main, k); ok {
		return
	}
	p, ok := c.own(o, k)
	if !ok || p.Accessor == nil && js.IsCallable(p.Value) {
		return
	}
	s := c.propertyOf(main, k, p, depth, entryObject)
	if c.Colors {
		s = "\x1b[2m" + s + "\x1b[22m"
	}
	*out = append(*out, s)
}

func (c *printer) keysOf(o *js.Object) []js.PropertyKey {
	if c.thrown != nil {
		return nil
	}
	keys, e := o.OwnKeys(c.r)
	if e != nil {
		c.thrown = e
	}
	return keys
}

// builtins are the names of the global classes of ECMA-262 that V8 has.
const builtins = " Object Function Array Number Boolean String Symbol Date Promise RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError ArrayBuffer Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy FinalizationRegistry Iterator SharedArrayBuffer "

func isBuiltin(name string) bool {
	return name != "" && !strings.Contains(name, " ") && strings.Contains(builtins, " "+name+" ")
}

// prefix is what stands before the brace: the class, its size, the tag.
func prefix(name string, null bool, tag, fallback, size string) string {
	if null {
		if tag != "" && fallback != tag {
			return "[" + fallback + size + ": null prototype] [" + tag + "] "
		}
		return "[" + fallback + size + ": null prototype] "
	}
	if tag != "" && name != tag {
		return name + size + " [" + tag + "] "
	}
	return name + size + " "
}

// functionBase is how a function is shown: [Function: name], [class A extends B].
func (c *printer) functionBase(f *js.Object, name string, null bool, tag string) string {
	fn := f.Value().AsFunction()
	if fn != nil && fn.Code.Flags&js.CodeClass != 0 {
		return c.classBase(f, name, null, tag)
	}
	kind := "Function"
	if fn != nil && fn.Code.Flags&js.CodeGenerator != 0 {
		kind = "Generator" + kind
	}
	if fn != nil && fn.Code.Flags&js.CodeAsync != 0 {
		kind = "Async" + kind
	}
	base := "[" + kind
	if null {
		base += " (null prototype)"
	}
	if n := c.get(f, js.NameName.Key()); n.IsString() && n.Str().Len() == 0 {
		base += " (anonymous)"
	} else {
		base += ": " + c.toText(n)
	}
	base += "]"
	if name != kind && !null {
		base += " " + name
	}
	if tag != "" && name != tag {
		base += " [" + tag + "]"
	}
	return base
}

func (c *printer) classBase(f *js.Object, name string, null bool, tag string) string {
	own := "(anonymous)"
	if _, ok := c.own(f, js.NameName.Key()); ok {
		if n := c.get(f, js.NameName.Key()); js.ToBoolean(n) {
			own = c.toText(n)
		}
	}
	base := "class " + own
	if name != "Function" && !null {
		base += " [" + name + "]"
	}
	if tag != "" && name != tag {
		base += " [" + tag + "]"
	}
	if null {
		return "[" + base + " extends null]"
	}
	if p := c.protoOf(f); p != nil {
		if n := c.get(p, js.NameName.Key()); js.ToBoolean(n) {
			base += " extends " + c.toText(n)
		}
	}
	return "[" + base + "]"
}
