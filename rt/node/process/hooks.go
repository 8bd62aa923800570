package process

import (
	"os/signal"
	"syscall"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/loop/signals"
	"jsgo/rt/node/internal/native"
)

// HostHooks gives the host the functions that raise the events of process.
func HostHooks(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	hooks := &host.Get(r).Hooks
	beforeExit, exit := js.Arg(args, 0), js.Arg(args, 1)
	uncaught, rejection, handled := js.Arg(args, 2), js.Arg(args, 3), js.Arg(args, 4)
	hooks.BeforeExit = func(code int) *js.Throw {
		_, e := js.Call1(r, beforeExit, js.Undefined(), js.Int(code))
		return e
	}
	hooks.Exit = func(code int, unsettled bool) (int, *js.Throw) {
		v, e := js.Call2(r, exit, js.Undefined(), js.Int(code), js.Bool(unsettled))
		if e != nil || !v.IsNum() {
			return code, e
		}
		return int(v.Float()), nil
	}
	hooks.Uncaught = func(err js.Value, origin string) (bool, *js.Throw) {
		v, e := js.Call2(r, uncaught, js.Undefined(), err, js.Str(origin))
		return e == nil && js.ToBoolean(v), e
	}
	hooks.Rejection = func(reason js.Value, p *js.Promise) (bool, *js.Throw) {
		v, e := js.Call2(r, rejection, js.Undefined(), reason, p.Value())
		return e == nil && js.ToBoolean(v), e
	}
	hooks.RejectionHandled = func(p *js.Promise) (bool, *js.Throw) {
		v, e := js.Call1(r, handled, js.Undefined(), p.Value())
		return e == nil && js.ToBoolean(v), e
	}
	warning := js.Arg(args, 5)
	hooks.Warning = func(name, text string) *js.Throw {
		_, e := js.Call2(r, warning, js.Undefined(), js.Str(name), js.Str(text))
		return e
	}
	return native.Done()
}

// watchersKey is where a realm keeps what it watches: map[syscall.Signal]*signals.Watcher.
var watchersKey js.StateKey

// WatchSignal calls back for every arrival of a signal; null stops that.
func WatchSignal(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	number := syscall.Signal(native.Int(args, 0))
	watchers, _ := r.State(&watchersKey).(map[syscall.Signal]*signals.Watcher)
	if watchers == nil {
		watchers = map[syscall.Signal]*signals.Watcher{}
		r.SetState(&watchersKey, watchers)
	}
	if f := js.Arg(args, 1); js.IsCallable(f) {
		return watch(r, watchers, number, f)
	}
	if w := watchers[number]; w != nil {
		delete(watchers, number)
		w.Stop(nil)
	}
	return js.Int(0), nil
}

func watch(r *js.Realm, watchers map[syscall.Signal]*signals.Watcher, number syscall.Signal, f js.Value) (js.Value, *js.Throw) {
	if number == syscall.SIGKILL || number == syscall.SIGSTOP {
		return native.Result(0, syscall.EINVAL)
	}
	if watchers[number] == nil {
		call := native.Callback(r, f)
		w := signals.Notify(native.Loop(r), number, func() { call() })
		w.Unref()
		watchers[number] = w
	}
	return js.Int(0), nil
}

// resetSignal gives a signal its default action.
func resetSignal(s syscall.Signal) { signal.Reset(s) }

// Kill sends a signal.
func Kill(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.Result(0, syscall.Kill(native.Int(args, 0), syscall.Signal(native.Int(args, 1))))
}
