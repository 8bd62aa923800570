// Package events is the native half of events: it calls listeners, and remembers where an unhandled 'error' was emitted.
package events

import (
	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// maxFrames is how many places the report shows at most.
const maxFrames = 10

// RecordEmit remembers where an unhandled 'error' was emitted, by whom.
func RecordEmit(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if err := js.Arg(args, 0).AsObject(); err != nil {
		frames := r.CallerFrames(maxFrames)
		for len(frames) > 0 && frames[0].File == "node:node/events/events.ts" { // emit itself
			frames = frames[1:]
		}
		host.Get(r).Emitted(err, native.Text(args, 1), frames)
	}
	return native.Done()
}

// RecordValue remembers an error that stands for another value that was emitted.
func RecordValue(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	host.Get(r).EmittedValue(js.Arg(args, 0).Obj())
	return native.Done()
}

// emitter is what emit needs of the realm and of the TypeScript half.
type emitter struct {
	events, error, capture js.PropertyKey
	getEvents, getCapture  js.GetIC

	emitError js.Value // (emitter, args)
	caught    js.Value // (emitter, result, type, args)
}

// EmitFunction is emitFunction(emitError, caught, kCapture): emitter.emit,
// https://nodejs.org/docs/latest-v20.x/api/events.html#emitteremiteventname-args.
func EmitFunction(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	m := &emitter{
		events: js.Intern("_events"), error: js.Intern("error"),
		emitError: js.Arg(args, 0), caught: js.Arg(args, 1),
	}
	capture, e := js.ToPropertyKey(r, js.Arg(args, 2))
	m.capture = capture
	return js.NewNative(r, "emit", 1, m.emit).Value(), e
}

func (m *emitter) emit(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	kind := js.Arg(args, 0)
	events, e := m.getEvents.Get(r, this, m.events)
	if e != nil {
		return events, e
	}
	if kind.IsString() && kind.Str().Len() == len("error") && kind.Str().Key() == m.error {
		return js.Call2(r, m.emitError, js.Undefined(), this, js.NewArrayOf(r, args[1:]...).Value())
	}
	if events.IsUndefined() {
		return js.False(), nil
	}
	handler, e := js.GetIndex(r, events, kind)
	switch {
	case e != nil || handler.IsUndefined():
		return js.False(), e
	case handler.AsFunction() != nil:
		return js.True(), m.call(r, handler, this, args)
	}
	return js.True(), m.callAll(r, handler, this, args)
}

// call calls one listener; args begins with the event.
func (m *emitter) call(r *js.Realm, f, this js.Value, args []js.Value) *js.Throw {
	kind := js.Arg(args, 0)
	args = args[min(1, len(args)):]
	v, e := js.CallArgs(r, f, this, args)
	if e != nil || v.IsNullish() {
		return e
	}
	capture, e := m.getCapture.Get(r, this, m.capture)
	if e != nil || !js.ToBoolean(capture) {
		return e
	}
	_, e = js.Call4(r, m.caught, js.Undefined(), this, v, kind, js.NewArrayOf(r, args...).Value())
	return e
}

// manyListeners is how many listeners of an event are called without an allocation.
const manyListeners = 8

// callAll calls the listeners that are there now: those that come or go meanwhile change nothing.
func (m *emitter) callAll(r *js.Realm, list, this js.Value, args []js.Value) *js.Throw {
	a := list.AsArray()
	if a == nil { // a callable Proxy, or what a program has put there
		return m.call(r, list, this, args)
	}
	var few [manyListeners]js.Value
	listeners := few[:0]
	for i := range int(a.Length()) {
		v, ok := a.At(i)
		if !ok {
			v = js.Undefined()
		}
		listeners = append(listeners, v)
	}
	for _, f := range listeners {
		if e := m.call(r, f, this, args); e != nil {
			return e
		}
	}
	return nil
}
