package net

import (
	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
)

// An idleTimer tells a socket that nothing has happened on it for a while. It is started
// and stopped for each request of a kept connection, so what it moves is a number: the
// timer behind it wakes at the time it was set to, and then waits for the rest.
// See https://nodejs.org/docs/latest-v20.x/api/net.html#socketsettimeouttimeout-callback.
type idleTimer struct {
	js.HostObject
	st      *state
	onIdle  callback // with socket
	socket  js.Value
	timer   *loop.Timer // nil while none waits
	wakes   int64       // loop time at which timer is due
	delay   int64       // milliseconds; 0 while stopped
	expires int64       // loop time at which onIdle is called; 0 once it was
}

func idleOf(args []js.Value) *idleTimer {
	t, _ := js.HostData(js.Arg(args, 0)).(*idleTimer)
	return t
}

// NewIdle is newIdle(onIdle, socket).
func NewIdle(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	t := &idleTimer{st: get(r), socket: js.Arg(args, 1)}
	js.InitObject(r, &t.Object, js.KindHost, js.Ordinary{}, nil)
	t.Data = t
	t.onIdle = callback{f: js.Arg(args, 0)}
	return t.Value(), nil
}

// IdleStart is idleStart(t, milliseconds, stream); what happens on stream, which may be missing, starts t anew.
func IdleStart(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	t := idleOf(args)
	t.onIdle.context = r.Context
	t.delay = int64(max(1, native.Float(args, 1)))
	t.start(t.st.loop.UpdateNow())
	if s := Of(js.Arg(args, 2)); s != nil {
		s.idle = t
	}
	return native.Done()
}

// IdleStop is idleStop(t).
func IdleStop(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	idleOf(args).delay = 0
	return native.Done()
}

// IdleEnd is idleEnd(t): nothing keeps the socket any longer.
func IdleEnd(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	t := idleOf(args)
	t.delay = 0
	if t.timer != nil {
		t.timer.Clear()
		t.timer = nil
	}
	return native.Done()
}

// IdleTouch is idleTouch(t).
func IdleTouch(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	idleOf(args).touch()
	return native.Done()
}

// touch starts the delay anew, also once it is over.
func (t *idleTimer) touch() {
	if t != nil && t.delay > 0 {
		t.start(t.st.loop.Now())
	}
}

func (t *idleTimer) start(now int64) {
	t.expires = now + t.delay
	switch {
	case t.timer == nil:
		t.arm(t.delay)
	case t.expires < t.wakes:
		t.timer.Clear()
		t.arm(t.delay)
	}
}

func (t *idleTimer) arm(delay int64) {
	t.timer = t.st.loop.SetTimeout(float64(delay), t.fire)
	t.timer.Unref()
	t.wakes = t.st.loop.Now() + delay
}

func (t *idleTimer) fire() {
	t.timer = nil
	if t.delay == 0 || t.expires == 0 {
		return
	}
	if left := t.expires - t.st.loop.Now(); left > 0 {
		t.arm(left)
		return
	}
	t.expires = 0
	r := t.st.r
	prior := r.Context
	r.Context = t.onIdle.context
	_, e := js.Call1(r, t.onIdle.f, js.Undefined(), t.socket)
	r.Context = prior
	if e != nil {
		t.st.h.Uncaught(e.Value, "uncaughtException")
	}
}
