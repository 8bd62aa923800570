// Package messaging is the native half of MessageChannel and BroadcastChannel: turns of the event loop, and keeping it
// alive. Ports, queues and events are in messaging.ts.
package messaging

import (
	"jsgo/rt/host"
	"jsgo/rt/js"
)

// atOnce is how many messages a port handles in one turn of the loop.
const atOnce = 1000

// Post is post(f): f is called in a later turn of the loop, which it does not keep alive, and again as long as it returns
// true. Between the calls ticks and promise jobs run.
func Post(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	post(host.Get(r), r, js.Arg(args, 0))
	return js.Undefined(), nil
}

func post(h *host.State, r *js.Realm, f js.Value) {
	h.Loop.Post(func() {
		for range atOnce {
			more := false
			h.Call(func() *js.Throw {
				v, e := js.CallArgs(r, f, js.Undefined(), nil)
				more = e != nil || js.ToBoolean(v)
				return e
			})
			if !more {
				return
			}
			h.Loop.Turn()
		}
		post(h, r, f)
	})
}

// Hold is hold(): the loop stays alive until release is called as often.
func Hold(r *js.Realm, _ js.Value, _ []js.Value) (js.Value, *js.Throw) {
	host.Get(r).Loop.Hold()
	return js.Undefined(), nil
}

// Release is release().
func Release(r *js.Realm, _ js.Value, _ []js.Value) (js.Value, *js.Throw) {
	host.Get(r).Loop.Release()
	return js.Undefined(), nil
}
