// Package timers is setTimeout, setInterval, setImmediate, their clear functions and queueMicrotask as globals, over the event loop; node:timers and its promises are elsewhere.
package timers

import (
	"jsgo/rt/host"
	"jsgo/rt/inspect"
	"jsgo/rt/js"
	"jsgo/rt/loop"
)

// The globals of https://nodejs.org/docs/latest-v20.x/api/timers.html and
// https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html.
var (
	SetTimeout = js.Global{Name: "setTimeout", Attr: js.AttrAll, Make: func(r *js.Realm) (js.Value, *js.Throw) {
		return promisable(r, "setTimeout", 5, setTimeout, promiseTimeout), nil
	}}
	SetInterval  = js.Global{Name: "setInterval", Attr: js.AttrAll, Make: func(r *js.Realm) (js.Value, *js.Throw) { return native(r, "setInterval", 5, setInterval), nil }}
	SetImmediate = js.Global{Name: "setImmediate", Attr: js.AttrAll, Make: func(r *js.Realm) (js.Value, *js.Throw) {
		return promisable(r, "setImmediate", 4, setImmediate, promiseImmediate), nil
	}}
	ClearTimeout   = js.Global{Name: "clearTimeout", Attr: js.AttrAll, Make: func(r *js.Realm) (js.Value, *js.Throw) { return native(r, "clearTimeout", 1, clearTimeout), nil }}
	ClearInterval  = js.Global{Name: "clearInterval", Attr: js.AttrAll, Make: func(r *js.Realm) (js.Value, *js.Throw) { return native(r, "clearInterval", 1, clearTimeout), nil }}
	ClearImmediate = js.Global{Name: "clearImmediate", Attr: js.AttrAll, Make: func(r *js.Realm) (js.Value, *js.Throw) { return native(r, "clearImmediate", 1, clearImmediate), nil }}
	QueueMicrotask = js.Global{Name: "queueMicrotask", Attr: js.AttrAll, Make: func(r *js.Realm) (js.Value, *js.Throw) { return native(r, "queueMicrotask", 1, queueMicrotask), nil }}
)

func native(r *js.Realm, name string, length int, fn js.Native) js.Value {
	return js.NewNative(r, name, length, fn).Value()
}

// promisable is native with what util.promisify returns for it.
func promisable(r *js.Realm, name string, length int, fn, promise js.Native) js.Value {
	f := js.NewNative(r, name, length, fn)
	key := r.SymbolFor(js.NewString("nodejs.util.promisify.custom")).Key()
	p := js.NewNative(r, name, 2, promise)
	get := js.NewNative(r, "get", 0, func(*js.Realm, js.Value, []js.Value) (js.Value, *js.Throw) { return p.Value(), nil })
	f.DefineOwnProperty(r, key, js.Descriptor{Get: &get.Object, HasGet: true, Attr: js.AttrEnumerable, Has: js.AttrEnumerable})
	return f.Value()
}

// callback throws ERR_INVALID_ARG_TYPE unless v can be called.
func callback(r *js.Realm, v js.Value) *js.Throw {
	if js.IsCallable(v) {
		return nil
	}
	return r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_ARG_TYPE", "The \"callback\" argument must be of type function. "+inspect.Received(r, v))
}

// delay converts the number of milliseconds and warns of one that is too large.
func delay(r *js.Realm, v js.Value) (float64, *js.Throw) {
	ms, e := js.ToNumber(r, v)
	if e == nil && ms > loop.TimeoutMax {
		e = host.Get(r).Warn("TimeoutOverflowWarning", js.NumberToString(ms).String()+" does not fit into a 32-bit signed integer.\nTimeout duration was set to 1.")
	}
	return ms, e
}

// setTimeout is https://nodejs.org/docs/latest-v20.x/api/timers.html#settimeoutcallback-delay-args.
func setTimeout(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return start(r, args, (*loop.Loop).SetTimeout)
}

// setInterval is https://nodejs.org/docs/latest-v20.x/api/timers.html#setintervalcallback-delay-args.
func setInterval(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return start(r, args, (*loop.Loop).SetInterval)
}

func start(r *js.Realm, args []js.Value, set func(*loop.Loop, float64, func()) *loop.Timer) (js.Value, *js.Throw) {
	f := js.Arg(args, 0)
	if e := callback(r, f); e != nil {
		return js.Undefined(), e
	}
	ms, e := delay(r, js.Arg(args, 1))
	if e != nil {
		return js.Undefined(), e
	}
	t := &timeout{}
	o := js.NewHostObject(r, stateOf(r).timeoutProto, t).Value()
	call := caller(r, f, o, rest(args, 2))
	t.timer = set(host.Get(r).Loop, ms, func() {
		call()
		if t.id != 0 {
			stateOf(r).forget(t)
		}
	})
	return o, nil
}

// rest copies the arguments from i on: args is valid only during the call.
func rest(args []js.Value, i int) []js.Value {
	if len(args) <= i {
		return nil
	}
	return append([]js.Value(nil), args[i:]...)
}

// caller returns the callback of the loop that calls f.
func caller(r *js.Realm, f, this js.Value, args []js.Value) func() {
	h := host.Get(r)
	return func() {
		if _, e := js.CallArgs(r, f, this, args); e != nil {
			h.Thrown(e)
		}
	}
}

// setImmediate is https://nodejs.org/docs/latest-v20.x/api/timers.html#setimmediatecallback-args.
func setImmediate(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	f := js.Arg(args, 0)
	if e := callback(r, f); e != nil {
		return js.Undefined(), e
	}
	im := &immediate{}
	o := js.NewHostObject(r, stateOf(r).immediateProto, im).Value()
	im.im = host.Get(r).Loop.SetImmediate(caller(r, f, o, rest(args, 1)))
	return o, nil
}

// clearTimeout is clearTimeout and clearInterval: of a Timeout, or of the
// number or string that one was converted to.
func clearTimeout(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	v := js.Arg(args, 0)
	if t, ok := js.HostData(v).(*timeout); ok {
		t.timer.Clear()
		return js.Undefined(), nil
	}
	if v.IsNum() || v.IsString() {
		s := stateOf(r)
		id, e := js.ToNumber(r, v)
		if e != nil {
			return js.Undefined(), e
		}
		if t := s.numbered[id]; t != nil {
			t.timer.Clear()
			s.forget(t)
		}
	}
	return js.Undefined(), nil
}

func clearImmediate(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if im, ok := js.HostData(js.Arg(args, 0)).(*immediate); ok {
		im.im.Clear()
	}
	return js.Undefined(), nil
}

// queueMicrotask is https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-queuemicrotask.
func queueMicrotask(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	f := js.Arg(args, 0)
	if e := callback(r, f); e != nil {
		return js.Undefined(), e
	}
	r.QueueMicrotask(f)
	return js.Undefined(), nil
}

// withoutSignal throws where options ask for what only node:timers/promises has.
func withoutSignal(r *js.Realm, options js.Value) *js.Throw {
	if options.IsUndefined() {
		return nil
	}
	return r.ThrowCode(js.IntrinsicError, "ERR_METHOD_NOT_IMPLEMENTED", "The options of a promisified timer are not implemented")
}

// promiseTimeout is util.promisify(setTimeout).
func promiseTimeout(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if e := withoutSignal(r, js.Arg(args, 2)); e != nil {
		return js.Undefined(), e
	}
	ms, e := delay(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	p, v := js.NewPromise(r), js.Arg(args, 1)
	host.Get(r).Loop.SetTimeout(ms, func() { p.Resolve(r, v) })
	return p.Value(), nil
}

// promiseImmediate is util.promisify(setImmediate).
func promiseImmediate(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if e := withoutSignal(r, js.Arg(args, 1)); e != nil {
		return js.Undefined(), e
	}
	p, v := js.NewPromise(r), js.Arg(args, 0)
	host.Get(r).Loop.SetImmediate(func() { p.Resolve(r, v) })
	return p.Value(), nil
}
