package fs

import (
	"math"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"jsgo/rt/host"
	"jsgo/rt/js"
)

var noAssets = carried{&host.Assets{}}

func TestReadAndWriteFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f")
	if n := writeFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644, []byte("häl")); n != 0 {
		t.Fatal(n)
	}
	if b, n := noAssets.readFile(path, os.O_RDONLY); n != 0 || string(b) != "häl" {
		t.Errorf("readFile = %q, %d", b, n)
	}
	if _, n := noAssets.readFile(path+"x", os.O_RDONLY); n != -int(syscall.ENOENT) {
		t.Errorf("missing file: %d", n)
	}
	if _, n := noAssets.readFile(filepath.Dir(path), os.O_RDONLY); n != failedLater-int(syscall.EISDIR) {
		t.Errorf("directory: %d", n)
	}
}

func TestMkdirp(t *testing.T) {
	dir := t.TempDir()
	os.WriteFile(dir+"/f", nil, 0o644)
	for _, c := range []struct {
		path, first string
		err         error
	}{
		{"a/b/c", "a", nil},
		{"a/b/c", "", nil},
		{"f", "", syscall.EEXIST},
		{"f/x", "", syscall.ENOTDIR},
		{"a/../f/q/r", "", syscall.ENOTDIR},
		{"a/d/", "a/d/", nil},
	} {
		first, err := mkdirp(dir+"/"+c.path, 0o777)
		want := c.first
		if want != "" {
			want = dir + "/" + want
		}
		if first != want || err != c.err {
			t.Errorf("mkdirp(%q) = %q, %v; want %q, %v", c.path, first, err, want, c.err)
		}
	}
}

func TestStatNumbers(t *testing.T) {
	r := host.New(&host.Program{}).Realm
	buffer := js.NewArrayBuffer(r, make([]byte, 18*8))
	out := js.NewTypedArray(r, js.Float64, buffer, 0, 18, nil)
	v, e := Stat(r, js.Undefined(), []js.Value{js.Str("."), js.True(), out.Value()})
	if e != nil || v.Float() != 0 {
		t.Fatal(v.Float(), e)
	}
	var st syscall.Stat_t
	syscall.Stat(".", &st)
	got := []float64{number8(out, 0), number8(out, 1), number8(out, 7), number8(out, 12)}
	want := []float64{float64(st.Dev), float64(st.Mode), float64(st.Ino), float64(st.Mtim.Sec)}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%d: %v, want %v", i, got[i], want[i])
		}
	}
}

func number8(a *js.TypedArray, i int) float64 {
	v, ok := a.At(i)
	if !ok {
		return math.NaN()
	}
	return v.Float()
}
