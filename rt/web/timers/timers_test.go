package timers_test

import (
	"strings"
	"testing"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/web/timers"
)

type fixture struct {
	t   *testing.T
	h   *host.State
	r   *js.Realm
	log []string
}

func newFixture(t *testing.T) *fixture {
	h := host.New(&host.Program{Globals: []*js.Global{
		&timers.SetTimeout, &timers.SetInterval, &timers.SetImmediate, &timers.ClearTimeout, &timers.ClearInterval, &timers.ClearImmediate, &timers.QueueMicrotask,
	}})
	return &fixture{t: t, h: h, r: h.Realm}
}

func (f *fixture) call(name string, args ...js.Value) js.Value {
	v, e := js.Invoke(f.r, f.r.Global().Value(), js.Intern(name), args...)
	if e != nil {
		s, _ := js.ToString(f.r, e.Value)
		f.t.Fatalf("%s: %s", name, s)
	}
	return v
}

func (f *fixture) method(o js.Value, name string) js.Value {
	v, e := js.Invoke(f.r, o, js.Intern(name))
	if e != nil {
		f.t.Fatal(name)
	}
	return v
}

// note returns a function that logs text and its arguments.
func (f *fixture) note(text string) js.Value {
	return js.NewNative(f.r, "", 0, func(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
		line := text
		for _, a := range args {
			s, _ := js.ToString(r, a)
			line += " " + s.String()
		}
		f.log = append(f.log, line)
		return js.Undefined(), nil
	}).Value()
}

func (f *fixture) run(want string) {
	f.t.Helper()
	f.h.Drain()
	f.h.Loop.Run()
	if got := strings.Join(f.log, ", "); got != want {
		f.t.Errorf("got %q, want %q", got, want)
	}
}

func TestOrder(t *testing.T) {
	f := newFixture(t)
	f.call("setTimeout", f.note("b"), js.Int(5), js.Str("x"), js.Int(2))
	f.call("setTimeout", f.note("a"), js.Int(1))
	f.call("queueMicrotask", f.note("job"))
	f.run("job, a, b x 2")
}

func TestClear(t *testing.T) {
	f := newFixture(t)
	f.call("clearTimeout", f.call("setTimeout", f.note("object"), js.Int(1)))
	timer := f.call("setTimeout", f.note("number"), js.Int(1))
	n, e := js.ToNumber(f.r, timer)
	if e != nil || n <= 0 {
		t.Fatal("no number")
	}
	f.call("clearTimeout", js.NumberToString(n).Value())
	f.call("clearImmediate", f.call("setImmediate", f.note("immediate")))
	f.call("clearTimeout", js.Undefined())
	f.call("clearTimeout", js.NewObject(f.r).Value())
	f.run("")
}

func TestInterval(t *testing.T) {
	f := newFixture(t)
	var timer js.Value
	count := 0
	timer = f.call("setInterval", js.NewNative(f.r, "", 0, func(r *js.Realm, this js.Value, _ []js.Value) (js.Value, *js.Throw) {
		if this.Obj() != timer.Obj() {
			t.Error("this is not the Timeout")
		}
		if count++; count == 3 {
			f.call("clearInterval", timer)
		}
		return js.Undefined(), nil
	}).Value(), js.Int(1))
	f.run("")
	if count != 3 {
		t.Errorf("ran %d times", count)
	}
}

func TestRef(t *testing.T) {
	f := newFixture(t)
	timer := f.method(f.call("setTimeout", f.note("never"), js.Int(60000)), "unref")
	if f.method(timer, "hasRef").IsTrue() {
		t.Error("still referenced")
	}
	f.run("")
	if !f.method(f.method(timer, "ref"), "hasRef").IsTrue() {
		t.Error("not referenced")
	}
}

func TestCallback(t *testing.T) {
	f := newFixture(t)
	for arg, want := range map[string]string{
		"undefined": "Received undefined", "string": "Received type string ('x')", "object": "Received an instance of Object",
	} {
		v := map[string]js.Value{"undefined": js.Undefined(), "string": js.Str("x"), "object": js.NewObject(f.r).Value()}[arg]
		_, e := js.Invoke(f.r, f.r.Global().Value(), js.Intern("setTimeout"), v)
		if e == nil {
			t.Fatal("did not throw")
		}
		m, _ := e.Value.Obj().Get(f.r, js.NameMessage.Key())
		if got := m.Str().String(); got != "The \"callback\" argument must be of type function. "+want {
			t.Error(got)
		}
	}
}
