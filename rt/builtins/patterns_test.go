package builtins

import (
	"os"
	"strings"
	"testing"

	"jsgo/rt/js"
)

// TestPatterns makes the calls that testdata/patterns.js has recorded in node,
// once as they are and once with an own property that rules the short ways out.
func TestPatterns(t *testing.T) {
	data, err := os.ReadFile("testdata/patterns.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := newRealm()
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		row, e := jsonParse(r, js.Undefined(), []value{js.Str(line)})
		if e != nil {
			t.Fatal(message(r, e))
		}
		in, _ := js.ListFromArrayLike(r, row)
		for _, plain := range []bool{true, false} {
			if got := stringify(r, js.NewArray(r, patternRow(t, r, in[:4], plain)).Value()); got != line {
				t.Errorf("plain %v\n got %s\nwant %s", plain, got, line)
			}
		}
	}
}

// patternRow appends the results to pattern, flags, subject and template.
func patternRow(t *testing.T, r *js.Realm, in []value, plain bool) []value {
	row := append([]value(nil), in...)
	call := func(f js.Native, this func(re value) value, args func(re value) []value) {
		re, e := js.NewRegExp(r, in[0].Str(), in[1].Str())
		if e != nil {
			t.Fatal(message(r, e))
		}
		if !plain {
			re.Obj().Put(r, js.Intern("own"), js.True(), js.AttrAll)
		}
		v, e := f(r, this(re), args(re))
		if e != nil {
			t.Fatal(message(r, e))
		}
		row = append(row, v)
	}
	subject := func(value) value { return in[2] }
	call(stringMatch, subject, func(re value) []value { return []value{re} })
	call(stringReplace, subject, func(re value) []value { return []value{re, in[3]} })
	call(stringSplit, subject, func(re value) []value { return []value{re} })
	call(stringSplit, subject, func(re value) []value { return []value{re, js.Int(2)} })
	call(stringSearch, subject, func(re value) []value { return []value{re} })
	call(regExpExec, func(re value) value { return re }, func(value) []value { return []value{in[2]} })
	return row
}
