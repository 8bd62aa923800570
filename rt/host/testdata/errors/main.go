// Command errors behaves as its first argument says; host_test.go runs it.
package main

import (
	"os"
	"syscall"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/web/console"
	"jsgo/rt/web/timers"
)

func main() {
	host.Run(host.Program{
		Main:    func(r *js.Realm) *js.Throw { return programs[os.Args[1]](r) },
		Globals: []*js.Global{&console.Global, &timers.SetTimeout, &timers.SetImmediate, &timers.QueueMicrotask},
	})
}

var programs = map[string]func(r *js.Realm) *js.Throw{
	"throw":       func(r *js.Realm) *js.Throw { return stackless(r, "bad") },
	"string":      func(r *js.Realm) *js.Throw { return &js.Throw{Value: js.Str("str")} },
	"object":      func(r *js.Realm) *js.Throw { return &js.Throw{Value: js.NewNumbers(r, []float64{1}).Value()} },
	"reject":      func(r *js.Realm) *js.Throw { js.NewPromise(r).Reject(r, js.NewObject(r).Value()); return nil },
	"rejectError": func(r *js.Realm) *js.Throw { js.NewPromise(r).Reject(r, stackless(r, "x").Value); return nil },
	"unsettled":   func(r *js.Realm) *js.Throw { host.Get(r).SetMain(js.NewPromise(r)); return nil },
	"handled": func(r *js.Realm) *js.Throw {
		p := js.NewPromise(r)
		p.Reject(r, js.Int(1))
		p.ThenGo(r, func(*js.Realm, js.Value, bool) {})
		return nil
	},
	"exitCode": func(r *js.Realm) *js.Throw { host.Get(r).SetExitCode(5, true); return nil },
	"hooks":    hooks,
	"order":    order,
	"fault":    func(r *js.Realm) *js.Throw { panic("BUG: left 1, right 2") },
	"nil":      func(r *js.Realm) *js.Throw { var p *js.Promise; p.MarkHandled(); return nil },
	"deep":     func(r *js.Realm) *js.Throw { return deep(r, 0) },
	"pipe":     pipe,
	"console":  everything,
}

// stackless returns the throw of an Error without frames.
func stackless(r *js.Realm, message string) *js.Throw {
	e := r.ThrowTypeError(message)
	js.PutV(r, e.Value, js.NameStack.Key(), js.Str("TypeError: "+message+"\n    at foo (a.js:1:2)"))
	return e
}

func say(r *js.Realm, args ...js.Value) *js.Throw { return call(r, "log", args...) }

func call(r *js.Realm, method string, args ...js.Value) *js.Throw {
	c, e := r.Global().Get(r, js.Intern("console"))
	if e == nil {
		_, e = js.Invoke(r, c, js.Intern(method), args...)
	}
	return e
}

func hooks(r *js.Realm) *js.Throw {
	h := host.Get(r)
	turns := 0
	h.Hooks.BeforeExit = func(code int) *js.Throw {
		if turns++; turns == 1 {
			h.Loop.SetTimeout(1, func() { say(r, js.Str("again")) })
		}
		return say(r, js.Str("beforeExit"), js.Int(code))
	}
	h.Hooks.Exit = func(code int, unsettled bool) (int, *js.Throw) { return 3, say(r, js.Str("exit"), js.Int(code)) }
	h.Hooks.Uncaught = func(err js.Value, origin string) (bool, *js.Throw) {
		return true, say(r, js.Str("caught"), err, js.Str(origin))
	}
	return &js.Throw{Value: js.Int(1)}
}

// order schedules one of everything, last first.
func order(r *js.Realm) *js.Throw {
	h := host.Get(r)
	note := func(text string) js.Value {
		return js.NewNative(r, "", 0, func(r *js.Realm, _ js.Value, _ []js.Value) (js.Value, *js.Throw) {
			return js.Undefined(), say(r, js.Str(text))
		}).Value()
	}
	global := func(name string, args ...js.Value) { js.Invoke(r, r.Global().Value(), js.Intern(name), args...) }
	global("setTimeout", note("timeout"), js.Int(1))
	global("setTimeout", js.NewNative(r, "", 0, func(r *js.Realm, _ js.Value, _ []js.Value) (js.Value, *js.Throw) {
		global("setImmediate", note("immediate"))
		h.NextTick(note("tick in timeout"))
		global("queueMicrotask", note("job in timeout"))
		return js.Undefined(), say(r, js.Str("timeout 2"))
	}).Value(), js.Int(1))
	global("queueMicrotask", note("job"))
	h.NextTick(note("tick"))
	return say(r, js.Str("main"))
}

func deep(r *js.Realm, n int) *js.Throw {
	var self *js.Function
	self = js.NewNative(r, "f", 0, func(r *js.Realm, _ js.Value, _ []js.Value) (js.Value, *js.Throw) {
		n++
		return js.Call0(r, self.Value(), js.Undefined())
	})
	_, e := js.Call0(r, self.Value(), js.Undefined())
	if e == nil {
		return nil
	}
	s, e := js.ToString(r, e.Value)
	if e != nil {
		return e
	}
	return say(r, s.Value(), js.Bool(n > 5000))
}

// pipe prints to a pipe that nobody reads.
func pipe(r *js.Realm) *js.Throw {
	var p [2]int
	syscall.Pipe(p[:])
	syscall.Close(p[0])
	syscall.Dup3(p[1], 1, 0)
	for range 100 {
		if e := say(r, js.Str("lost")); e != nil {
			return e
		}
	}
	host.Get(r).SetExitCode(9, true)
	return nil
}

func everything(r *js.Realm) *js.Throw {
	row := func(k string, v js.Value) js.Value {
		o := js.NewObject(r)
		o.Put(r, js.Intern(k), v, js.AttrAll)
		return o.Value()
	}
	list := js.NewArrayOf(r, row("a", js.Int(1)), row("b", js.Str("x")), js.Int(5)).Value()
	m := js.NewMap(r)
	m.Table.Set(js.Str("k"), js.Int(1))
	steps := []struct {
		method string
		args   []js.Value
	}{
		{"log", nil}, {"log", []js.Value{js.Str("%s-%d"), js.Str("a"), js.Int(2), list}},
		{"group", []js.Value{js.Str("g")}}, {"info", []js.Value{js.Str("a\nb")}}, {"table", []js.Value{list}}, {"groupEnd", nil},
		{"table", []js.Value{m.Value()}}, {"table", []js.Value{js.Int(5)}}, {"table", []js.Value{list, js.NewArrayOf(r, js.Str("b")).Value()}},
		{"count", nil}, {"count", []js.Value{js.Str("x")}}, {"count", nil}, {"countReset", nil}, {"count", nil},
		{"assert", []js.Value{js.True(), js.Str("no")}}, {"assert", []js.Value{js.False(), js.Str("%s!"), js.Str("yes")}},
		{"dir", []js.Value{list, row("depth", js.Int(-1))}}, {"error", []js.Value{js.Str("e")}},
		{"timeEnd", []js.Value{js.Str("nope")}}, {"countReset", []js.Value{js.Str("nope")}},
	}
	for _, s := range steps {
		if e := call(r, s.method, s.args...); e != nil {
			return e
		}
	}
	return nil
}
