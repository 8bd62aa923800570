// Package console is the global console, https://console.spec.whatwg.org/ as node has it, and the class Console of node:console; the global one writes to the descriptors 1 and 2, others to streams.
package console

import (
	"math"
	"strconv"
	"strings"
	"syscall"

	"jsgo/rt/host"
	"jsgo/rt/inspect"
	"jsgo/rt/js"
)

// Global is https://nodejs.org/docs/latest-v20.x/api/globals.html#console.
var Global = js.Global{Name: "console", Make: newConsole}

// state is what the methods of a console share.
type state struct {
	indent string
	step   string // by how much a group indents
	counts map[string]int
	times  map[string]float64 // start of a timer in milliseconds
	own    *sink              // of an instance of Console, nil for the global console
}

var stateKey js.StateKey

// stateOf returns the state of the console that this is: whatever is no
// instance of Console stands for the global one.
func stateOf(r *js.Realm, this js.Value) *state {
	if s, ok := js.HostData(this).(*state); ok {
		return s
	}
	s, _ := r.State(&stateKey).(*state)
	if s == nil {
		s = newState("  ")
		r.SetState(&stateKey, s)
	}
	return s
}

func newState(step string) *state {
	return &state{step: step, counts: map[string]int{}, times: map[string]float64{}}
}

func method(name string, fn js.Native) js.Row { return js.Row{Name: name, Fn: fn, Attr: js.AttrAll} }

// methods are those of every console, in the order in which node lists them.
var methods = js.Props{
	method("log", log),
	method("warn", warn),
	method("dir", dir),
	method("time", timeStart),
	method("timeEnd", timeEnd),
	method("timeLog", timeLog),
	method("trace", trace),
	method("assert", assert),
	method("clear", clearScreen),
	method("count", count),
	method("countReset", countReset),
	method("group", group),
	method("groupEnd", groupEnd),
	method("table", table),
	method("debug", log),
	method("info", log),
	method("dirxml", log),
	method("error", warn),
	method("groupCollapsed", group),
}

// only are what else the global console has.
var only = js.Props{
	js.Field("Console", js.AttrAll, consoleClass),
	method("profile", nothing),
	method("profileEnd", nothing),
	method("timeStamp", nothing),
	method("context", nothing),
	method("createTask", createTask),
	js.Tag("console"),
}

func newConsole(r *js.Realm) (js.Value, *js.Throw) {
	o := js.NewObjectWith(r, js.NewObject(r))
	methods.Define(r, o)
	only.Define(r, o)
	return o.Value(), nil
}

func nothing(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Undefined(), nil
}

// createTask is V8's console.createTask: its run calls the function.
func createTask(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	name := js.Arg(args, 0)
	if !name.IsString() || name.Str().Len() == 0 {
		return js.Undefined(), r.ThrowError("First argument must be a non-empty string.")
	}
	o := js.NewObject(r)
	o.Put(r, js.Intern("run"), js.NewNative(r, "run", 0, func(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
		return js.Call0(r, js.Arg(args, 0), js.Undefined())
	}).Value(), js.AttrAll)
	return o.Value(), nil
}

// options returns the options for inspection of what goes to a descriptor.
func (s *state) options(r *js.Realm, fd int) (inspect.Options, *js.Throw) {
	opts, e := inspect.RealmDefaults(r)
	if e != nil {
		return opts, e
	}
	if s.own != nil {
		return opts, s.own.options(r, fd, &opts)
	}
	opts.Colors = opts.Colors || host.Get(r).Colors(fd)
	return opts, nil
}

// format joins the arguments of log and warn.
func (s *state) format(r *js.Realm, fd int, args []js.Value) (*js.String, *js.Throw) {
	if len(args) == 1 && args[0].IsString() {
		return args[0].Str(), nil
	}
	opts, e := s.options(r, fd)
	if e != nil {
		return nil, e
	}
	return inspect.FormatWith(r, &opts, args)
}

// write prints text, each line behind the indentation of the open groups.
func (s *state) write(r *js.Realm, fd int, text *js.String) *js.Throw {
	if s.indent != "" {
		text = indented(text, s.indent)
	}
	if s.own != nil {
		return s.own.write(r, fd, js.Concat(text, js.NewString("\n")).Value())
	}
	return host.Get(r).Print(fd, text)
}

func indented(text *js.String, indent string) *js.String {
	var b js.Builder
	b.ASCII(indent)
	for i := range text.Len() {
		c := text.At(i)
		b.Unit(c)
		if c == '\n' {
			b.ASCII(indent)
		}
	}
	return b.Finish()
}

func (s *state) print(r *js.Realm, fd int, args []js.Value) (js.Value, *js.Throw) {
	text, e := s.format(r, fd, args)
	if e == nil {
		e = s.write(r, fd, text)
	}
	return js.Undefined(), e
}

// log is https://nodejs.org/docs/latest-v20.x/api/console.html#consolelogdata-args.
func log(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return stateOf(r, this).print(r, syscall.Stdout, args)
}

// warn is https://nodejs.org/docs/latest-v20.x/api/console.html#consolewarndata-args.
func warn(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return stateOf(r, this).print(r, syscall.Stderr, args)
}

// dir is https://nodejs.org/docs/latest-v20.x/api/console.html#consoledirobj-options.
func dir(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	c := stateOf(r, this)
	opts, e := c.options(r, syscall.Stdout)
	if e != nil {
		return js.Undefined(), e
	}
	opts.NoCustom = true
	if o := js.Arg(args, 1).AsObject(); o != nil {
		if e := opts.Read(r, o); e != nil {
			return js.Undefined(), e
		}
	}
	s, e := inspect.Inspect(r, js.Arg(args, 0), &opts)
	if e == nil {
		e = c.write(r, syscall.Stdout, s)
	}
	return js.Undefined(), e
}

// assert is https://nodejs.org/docs/latest-v20.x/api/console.html#consoleassertvalue-message.
func assert(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if js.ToBoolean(js.Arg(args, 0)) {
		return js.Undefined(), nil
	}
	list := []js.Value{js.Str("Assertion failed")}
	if len(args) > 1 {
		s, e := js.ToString(r, args[1])
		if e != nil {
			return js.Undefined(), e
		}
		list[0] = js.Concat(js.NewString("Assertion failed: "), s).Value()
		list = append(list, args[2:]...)
	}
	return stateOf(r, this).print(r, syscall.Stderr, list)
}

// trace is https://nodejs.org/docs/latest-v20.x/api/console.html#consoletracemessage-args.
func trace(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	message, e := stateOf(r, this).format(r, syscall.Stderr, args)
	if e != nil {
		return js.Undefined(), e
	}
	err := js.NewObject(r)
	err.Put(r, js.NameName.Key(), js.Str("Trace"), js.AttrHidden)
	err.Put(r, js.NameMessage.Key(), message.Value(), js.AttrHidden)
	if e := js.CaptureStackTrace(r, err, nil); e != nil {
		return js.Undefined(), e
	}
	stack, e := err.Get(r, js.NameStack.Key())
	if e != nil {
		return js.Undefined(), e
	}
	return stateOf(r, this).print(r, syscall.Stderr, []js.Value{stack})
}

// clearScreen is https://nodejs.org/docs/latest-v20.x/api/console.html#consoleclear.
func clearScreen(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	const home = "\x1b[1;1H\x1b[0J"
	if s := stateOf(r, this); s.own != nil {
		return js.Undefined(), s.own.clear(r, home)
	}
	if !host.IsTerminal(syscall.Stdout) {
		return js.Undefined(), nil
	}
	return js.Undefined(), host.Get(r).Put(syscall.Stdout, js.NewString(home))
}

// group is https://nodejs.org/docs/latest-v20.x/api/console.html#consolegrouplabel.
func group(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if len(args) > 0 {
		if _, e := log(r, this, args); e != nil {
			return js.Undefined(), e
		}
	}
	s := stateOf(r, this)
	s.indent += s.step
	return js.Undefined(), nil
}

func groupEnd(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stateOf(r, this)
	s.indent = s.indent[:max(0, len(s.indent)-len(s.step))]
	return js.Undefined(), nil
}

// label returns the name of a counter or timer, default where there is none.
func label(r *js.Realm, args []js.Value) (string, *js.Throw) {
	v := js.Arg(args, 0)
	if v.IsUndefined() {
		return "default", nil
	}
	s, e := js.ToString(r, v)
	if e != nil {
		return "", e
	}
	return s.String(), nil
}

// count is https://nodejs.org/docs/latest-v20.x/api/console.html#consolecountlabel.
func count(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	name, e := label(r, args)
	if e != nil {
		return js.Undefined(), e
	}
	s := stateOf(r, this)
	s.counts[name]++
	return log(r, this, []js.Value{js.Str(name + ": " + strconv.Itoa(s.counts[name]))})
}

func countReset(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	name, e := label(r, args)
	if e != nil {
		return js.Undefined(), e
	}
	s := stateOf(r, this)
	if _, ok := s.counts[name]; !ok {
		return js.Undefined(), host.Get(r).Warn("Warning", "Count for '"+name+"' does not exist")
	}
	delete(s.counts, name)
	return js.Undefined(), nil
}

func now(r *js.Realm) float64 { return float64(host.Get(r).Loop.Clock()) / 1e6 }

// timeStart is https://nodejs.org/docs/latest-v20.x/api/console.html#consoletimelabel.
func timeStart(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	name, e := label(r, args)
	if e != nil {
		return js.Undefined(), e
	}
	s := stateOf(r, this)
	if _, ok := s.times[name]; ok {
		return js.Undefined(), host.Get(r).Warn("Warning", "Label '"+name+"' already exists for console.time()")
	}
	s.times[name] = now(r)
	return js.Undefined(), nil
}

func timeEnd(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	name, ok, e := logTime(r, this, "timeEnd", args, nil)
	if ok {
		delete(stateOf(r, this).times, name)
	}
	return js.Undefined(), e
}

func timeLog(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	_, _, e := logTime(r, this, "timeLog", args, args[min(1, len(args)):])
	return js.Undefined(), e
}

// logTime prints how long a timer has run; ok is false where there is none.
func logTime(r *js.Realm, this js.Value, method string, args, data []js.Value) (name string, ok bool, e *js.Throw) {
	if name, e = label(r, args); e != nil {
		return name, false, e
	}
	s := stateOf(r, this)
	start, ok := s.times[name]
	if !ok {
		return name, false, host.Get(r).Warn("Warning", "No such label '"+name+"' for console."+method+"()")
	}
	list := append([]js.Value{js.Str("%s: %s"), js.Str(name), js.Str(duration(now(r) - start))}, data...)
	_, e = s.print(r, syscall.Stdout, list)
	return name, true, e
}

// duration shows milliseconds as node's timers do: 1.5ms, 2.250s, 1:05.000 (m:ss.mmm).
func duration(ms float64) string {
	const second, minute, hour = 1000, 60 * 1000, 3600 * 1000
	if ms < second {
		s := strconv.FormatFloat(ms, 'f', 3, 64)
		return strings.TrimSuffix(strings.TrimRight(s, "0"), ".") + "ms"
	}
	if ms < minute {
		return strconv.FormatFloat(ms/second, 'f', 3, 64) + "s"
	}
	hours := math.Floor(ms / hour)
	ms -= hours * hour
	minutes := math.Floor(ms / minute)
	ms -= minutes * minute
	seconds := strconv.FormatFloat(ms/second, 'f', 3, 64)
	if len(seconds) < len("00.000") {
		seconds = "0" + seconds
	}
	m := strconv.Itoa(int(minutes))
	if hours == 0 {
		return m + ":" + seconds + " (m:ss.mmm)"
	}
	if len(m) < 2 {
		m = "0" + m
	}
	return strconv.Itoa(int(hours)) + ":" + m + ":" + seconds + " (h:mm:ss.mmm)"
}
