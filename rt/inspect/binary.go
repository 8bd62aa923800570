package inspect

import (
	"strings"

	"jsgo/rt/js"
)

// typedNames are the classes of typed arrays, by element type.
var typedNames = [...]string{"Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"}

func (c *printer) typedView(v *view) {
	a := v.o.Value().AsTypedArray()
	fallback := ""
	if v.null {
		fallback = typedNames[a.Type]
	}
	v.list = true
	v.keys = c.namedKeys(v.o)
	v.open, v.close = v.prefix(fallback, sized(a.Len()))+"[", "]"
	if a.Len() == 0 && len(v.keys) == 0 && !c.ShowHidden {
		v.finish(v.open + "]")
	}
	v.entries = typedEntries
}

func typedEntries(c *printer, v *view, depth int) []string {
	a := v.o.Value().AsTypedArray()
	keep := min(limit(c.MaxArrayLength), a.Len())
	out := make([]string, keep)
	for i := range keep {
		x, _ := a.At(i)
		out[i] = c.number(x)
	}
	out = more(out, a.Len(), keep, "item")
	if !c.ShowHidden {
		return out
	}
	c.indent += 2
	for _, name := range [...]string{"BYTES_PER_ELEMENT", "length", "byteLength", "byteOffset", "buffer"} {
		out = append(out, "["+name+"]: "+c.value(c.get(v.o, js.Intern(name)), depth, true))
	}
	c.indent -= 2
	return out
}

// bufferView describes ArrayBuffers: with their bytes, unless a typed array
// has shown them.
func (c *printer) bufferView(v *view, typed bool) {
	fallback := "ArrayBuffer"
	if v.o.Value().Kind() == js.KindSharedArrayBuffer {
		fallback = "SharedArrayBuffer"
	}
	v.open = v.prefix(fallback, "") + "{"
	switch {
	case !typed:
		v.entries = bufferEntries
	case v.bare():
		n := NumberText(js.Int(len(v.o.Value().AsArrayBuffer().Data)), false)
		v.finish(v.open + " byteLength: " + c.style(n, styleNumber) + " }")
		return
	}
	v.keys = append([]js.PropertyKey{js.Intern("byteLength")}, v.keys...)
}

func bufferEntries(c *printer, v *view, depth int) []string {
	b := v.o.Value().AsArrayBuffer()
	if b.Detached {
		return []string{c.style("(detached)", styleSpecial)}
	}
	keep := min(limit(c.MaxArrayLength), len(b.Data))
	const hex = "0123456789abcdef"
	var s strings.Builder
	for i, x := range b.Data[:keep] {
		if i > 0 {
			s.WriteByte(' ')
		}
		s.WriteByte(hex[x>>4])
		s.WriteByte(hex[x&15])
	}
	if n := len(b.Data) - keep; n > 0 {
		s.WriteString(" ... " + itoa(n) + " more byte" + plural(n))
	}
	return []string{c.style("[Uint8Contents]", styleSpecial) + ": <" + s.String() + ">"}
}
