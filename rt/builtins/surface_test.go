package builtins

import (
	"os"
	"strings"
	"testing"

	"jsgo/rt/js"
)

func newRealm() *js.Realm { return js.NewRealm(Classes(), Globals()) }

func text(r *js.Realm, v js.Value) string {
	if v.IsSymbol() {
		return v.Sym().Descriptive()
	}
	s, e := js.ToString(r, v)
	if e != nil {
		return "throws"
	}
	return s.String()
}

func get(r *js.Realm, o *js.Object, name string) js.Value {
	v, e := o.Get(r, js.Intern(name))
	if e != nil {
		return js.Undefined()
	}
	return v
}

func showFunction(r *js.Realm, o *js.Object) string {
	if o == nil {
		return "-"
	}
	return "\"" + text(r, get(r, o, "name")) + "\"/" + text(r, get(r, o, "length"))
}

func showAttr(a js.Attr) string {
	s := ""
	if a&js.AttrWritable != 0 {
		s += "w"
	}
	if a&js.AttrEnumerable != 0 {
		s += "e"
	}
	if a&js.AttrConfigurable != 0 {
		s += "c"
	}
	if s == "" {
		return "-"
	}
	return s
}

func showProperty(r *js.Realm, p js.Property) string {
	switch {
	case p.Accessor != nil:
		return showAttr(p.Attr&^js.AttrWritable) + " get " + showFunction(r, p.Accessor.Get) + " set " + showFunction(r, p.Accessor.Set)
	case js.IsCallable(p.Value):
		return showAttr(p.Attr) + " " + showFunction(r, p.Value.Obj())
	case p.Value.IsObject() || p.Value.IsNull():
		return showAttr(p.Attr) + " object"
	}
	return showAttr(p.Attr) + " " + text(r, p.Value)
}

func surface(r *js.Realm, out map[string]string, path string, o *js.Object) {
	keys, _ := o.OwnKeys(r)
	for _, k := range keys {
		p, _, _ := o.GetOwnProperty(r, k)
		out[path+"["+k.String()+"]"] = showProperty(r, p)
	}
}

// TestSurface compares every property of the globals with node's.
func TestSurface(t *testing.T) {
	r := newRealm()
	got := map[string]string{}
	want, err := os.ReadFile("testdata/surface.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(want)), "\n")
	seen := map[string]bool{}
	for _, line := range lines {
		path, rest, _ := strings.Cut(line, "[")
		if rest == "" {
			name, shown, _ := strings.Cut(line, " ")
			if f := get(r, r.Global(), name).AsObject(); f == nil || showFunction(r, f) != shown {
				t.Errorf("%s: differs from node's", name)
			}
			continue
		}
		if !seen[path] {
			seen[path] = true
			name, proto, _ := strings.Cut(path, ".")
			o := get(r, r.Global(), name).AsObject()
			if o != nil && proto != "" {
				o = get(r, o, proto).AsObject()
			}
			if o == nil {
				t.Errorf("%s is missing", path)
				continue
			}
			surface(r, got, path, o)
		}
		i := strings.Index(line, "] ") + 1
		if v, ok := got[line[:i]]; !ok || v != line[i+1:] {
			t.Errorf("%s: got %q, node has %q", line[:i], v, line[i+1:])
		}
		delete(got, line[:i])
	}
	for k := range got {
		t.Errorf("%s: node has no such property", k)
	}
}
