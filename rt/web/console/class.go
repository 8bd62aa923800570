package console

import (
	"strings"
	"syscall"

	"jsgo/rt/host"
	"jsgo/rt/inspect"
	"jsgo/rt/js"
)

// A sink is where an instance of Console writes to, and how.
type sink struct {
	stdout, stderr js.Value
	loud           bool // errors of writing are reported
	colors         colorMode
	inspect        *js.Object // the options for util.inspect, nil for none
}

type colorMode uint8

const (
	colorsAuto colorMode = iota
	colorsNever
	colorsAlways
)

// maxStep is the largest groupIndentation.
const maxStep = 1000

// consoleClass is https://nodejs.org/docs/latest-v20.x/api/console.html#class-console.
func consoleClass(r *js.Realm) js.Value {
	proto := js.NewObject(r)
	var f *js.Function
	f = js.NewNativeConstructor(r, "Console", 1, func(r *js.Realm, args []js.Value, newTarget *js.Object) (js.Value, *js.Throw) {
		if newTarget == nil {
			newTarget = &f.Object
		}
		return construct(r, args, newTarget, proto)
	})
	methods.Define(r, proto)
	proto.Put(r, js.NameConstructor.Key(), f.Value(), js.AttrHidden)
	f.Put(r, js.NamePrototype.Key(), proto.Value(), js.AttrWritable)
	f.Put(r, js.SymHasInstance.Key(), js.NewNative(r, "[Symbol.hasInstance]", 1, hasInstance).Value(), 0)
	return f.Value()
}

// hasInstance takes the global console for an instance, too.
func hasInstance(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	v := js.Arg(args, 0)
	if _, ok := js.HostData(v).(*state); ok {
		return js.Bool(true), nil
	}
	global, e := r.Global().Get(r, js.Intern("console"))
	return js.Bool(e == nil && v.IsObject() && v.AsObject() == global.AsObject()), nil
}

func construct(r *js.Realm, args []js.Value, newTarget, fallback *js.Object) (js.Value, *js.Throw) {
	s, e := readOptions(r, args)
	if e != nil {
		return js.Undefined(), e
	}
	p, e := newTarget.Get(r, js.NamePrototype.Key())
	if e != nil {
		return js.Undefined(), e
	}
	proto := p.AsObject()
	if proto == nil {
		proto = fallback
	}
	o := &js.NewHostObject(r, proto, s).Object
	o.Put(r, js.Intern("_stdout"), s.own.stdout, js.AttrHidden)
	o.Put(r, js.Intern("_stderr"), s.own.stderr, js.AttrHidden)
	o.Put(r, js.Intern("_ignoreErrors"), js.Bool(!s.own.loud), js.AttrHidden)
	return o.Value(), bindMethods(r, o)
}

// bindMethods gives the instance its methods, so that they can be called
// detached. They are read from it: a derived class may have its own.
func bindMethods(r *js.Realm, o *js.Object) *js.Throw {
	for _, row := range methods {
		key := js.Intern(row.Name)
		v, e := o.Get(r, key)
		if e != nil {
			return e
		}
		f := v.AsObject()
		if f == nil || !js.IsCallable(v) {
			continue
		}
		bound, e := js.NewBound(r, f, o.Value(), nil)
		if e != nil {
			return e
		}
		bound.SetName(key, "")
		o.Put(r, key, bound.Value(), js.AttrAll)
	}
	return nil
}

// readOptions reads new Console(options) and new Console(stdout, stderr, ignoreErrors).
func readOptions(r *js.Realm, args []js.Value) (*state, *js.Throw) {
	own := &sink{}
	s := newState("  ")
	s.own = own
	o := js.Arg(args, 0).AsObject()
	if o == nil || isStream(r, o.Value()) {
		own.stdout, own.stderr = js.Arg(args, 0), js.Arg(args, 1)
		own.loud = len(args) > 2 && !args[2].IsUndefined() && !js.ToBoolean(args[2])
		return s, own.checkStreams(r)
	}
	var values [6]js.Value
	for i, name := range [...]string{"stdout", "stderr", "ignoreErrors", "colorMode", "inspectOptions", "groupIndentation"} {
		v, e := o.Get(r, js.Intern(name))
		if e != nil {
			return nil, e
		}
		values[i] = v
	}
	own.stdout, own.stderr = values[0], values[1]
	own.loud = !values[2].IsUndefined() && !js.ToBoolean(values[2])
	if e := own.checkStreams(r); e != nil {
		return nil, e
	}
	if e := own.setColors(r, values[3]); e != nil {
		return nil, e
	}
	if e := s.setStep(r, values[5]); e != nil {
		return nil, e
	}
	return s, own.setInspect(r, values[4], values[3])
}

func isStream(r *js.Realm, v js.Value) bool {
	if !v.IsObject() {
		return false
	}
	w, e := v.Obj().Get(r, js.Intern("write"))
	return e == nil && js.IsCallable(w)
}

func (k *sink) checkStreams(r *js.Realm) *js.Throw {
	if !js.ToBoolean(k.stderr) {
		k.stderr = k.stdout
	}
	if !isStream(r, k.stdout) {
		return wrongStream(r, "stdout")
	}
	if !isStream(r, k.stderr) {
		return wrongStream(r, "stderr")
	}
	return nil
}

func wrongStream(r *js.Realm, name string) *js.Throw {
	return r.ThrowCode(js.IntrinsicTypeError, "ERR_CONSOLE_WRITABLE_STREAM", "Console expects a writable stream instance for "+name)
}

func (k *sink) setColors(r *js.Realm, v js.Value) *js.Throw {
	switch {
	case v.IsUndefined(), v.IsString() && v.Str().String() == "auto":
		k.colors = colorsAuto
	case v.Kind() == js.KindBoolean:
		k.colors = colorsNever
		if js.ToBoolean(v) {
			k.colors = colorsAlways
		}
	default:
		opts := inspect.Defaults()
		text, e := inspect.Text(r, v, &opts)
		if e != nil {
			return e
		}
		return r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_ARG_VALUE", "The argument 'colorMode' is invalid. Received "+text)
	}
	return nil
}

func (s *state) setStep(r *js.Realm, v js.Value) *js.Throw {
	if v.IsUndefined() {
		return nil
	}
	if !v.IsNum() {
		return wrongType(r, "groupIndentation", "of type number", v)
	}
	n := v.Float()
	if n != float64(int(n)) {
		return outOfRange(r, "an integer", v)
	}
	if n < 0 || n > maxStep {
		return outOfRange(r, ">= 0 && <= 1000", v)
	}
	s.step = strings.Repeat(" ", int(n))
	return nil
}

func (k *sink) setInspect(r *js.Realm, v, colorMode js.Value) *js.Throw {
	if v.IsUndefined() {
		return nil
	}
	o := v.AsObject()
	if o == nil || v.AsArray() != nil || v.AsFunction() != nil {
		return wrongType(r, "options.inspectOptions", "of type object", v)
	}
	colors, e := o.Get(r, js.Intern("colors"))
	if e != nil {
		return e
	}
	if !colors.IsUndefined() && !colorMode.IsUndefined() {
		return r.ThrowCode(js.IntrinsicTypeError, "ERR_INCOMPATIBLE_OPTION_PAIR", "Option \"options.inspectOptions.color\" cannot be used in combination with option \"colorMode\"")
	}
	k.inspect = o
	return nil
}

func wrongType(r *js.Realm, name, want string, v js.Value) *js.Throw {
	kind := "argument"
	if strings.Contains(name, ".") {
		kind = "property"
	}
	return r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_ARG_TYPE", "The \""+name+"\" "+kind+" must be "+want+". "+inspect.Received(r, v))
}

func outOfRange(r *js.Realm, want string, v js.Value) *js.Throw {
	return r.ThrowCode(js.IntrinsicRangeError, "ERR_OUT_OF_RANGE", "The value of \"groupIndentation\" is out of range. It must be "+want+". Received "+js.Describe(v))
}

func (k *sink) stream(fd int) js.Value {
	if fd == syscall.Stderr {
		return k.stderr
	}
	return k.stdout
}

// options completes the options for inspection of what goes to a descriptor.
func (k *sink) options(r *js.Realm, fd int, opts *inspect.Options) *js.Throw {
	switch k.colors {
	case colorsAlways:
		opts.Colors = true
	case colorsAuto:
		colors, e := coloured(r, k.stream(fd))
		if e != nil {
			return e
		}
		opts.Colors = colors
	}
	if k.inspect != nil {
		return opts.Read(r, k.inspect)
	}
	return nil
}

// coloured reports whether a stream is a terminal of more than four colours.
func coloured(r *js.Realm, stream js.Value) (bool, *js.Throw) {
	if colors, forced := host.ForcedColors(); forced {
		return colors, nil
	}
	tty, e := js.GetV(r, stream, js.Intern("isTTY"))
	if e != nil || !js.ToBoolean(tty) {
		return false, e
	}
	depth, e := js.GetV(r, stream, js.Intern("getColorDepth"))
	if e != nil || !js.IsCallable(depth) {
		return e == nil, e
	}
	n, e := js.Call0(r, depth, stream)
	return e == nil && n.IsNum() && n.Float() > 2, e
}

// write hands text to a stream. What goes wrong is ignored, unless the program
// has asked for it: at once, and by 'error'.
func (k *sink) write(r *js.Realm, fd int, text js.Value) *js.Throw {
	stream := k.stream(fd)
	if k.loud {
		_, e := js.Invoke(r, stream, js.Intern("write"), text)
		return e
	}
	nothing := js.NewNative(r, "noop", 0, nothing).Value()
	count, e := js.Invoke(r, stream, js.Intern("listenerCount"), js.Str("error"))
	if e != nil || js.ToBoolean(count) {
		js.Invoke(r, stream, js.Intern("write"), text, nothing)
		return nil
	}
	if _, e = js.Invoke(r, stream, js.Intern("once"), js.Str("error"), nothing); e == nil {
		js.Invoke(r, stream, js.Intern("write"), text, js.NewNative(r, "", 1, quiet(stream)).Value())
		js.Invoke(r, stream, js.Intern("removeListener"), js.Str("error"), nothing)
	}
	return nil
}

// quiet returns the callback of a write: a failure is told by 'error' behind
// it, which then has a listener.
func quiet(stream js.Value) js.Native {
	return func(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
		failure := js.Arg(args, 0)
		if failure.IsNullish() {
			return js.Undefined(), nil
		}
		count, e := js.Invoke(r, stream, js.Intern("listenerCount"), js.Str("error"))
		if e == nil && !js.ToBoolean(count) {
			js.Invoke(r, stream, js.Intern("once"), js.Str("error"), js.NewNative(r, "noop", 0, nothing).Value())
		}
		return js.Undefined(), nil
	}
}

// clear empties a terminal.
func (k *sink) clear(r *js.Realm, home string) *js.Throw {
	tty, e := js.GetV(r, k.stdout, js.Intern("isTTY"))
	if e != nil || !js.ToBoolean(tty) {
		return e
	}
	_, e = js.Invoke(r, k.stdout, js.Intern("write"), js.Str(home))
	return e
}
