// Package events is the native half of events: where an unhandled 'error' was emitted.
package events

import (
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// placesKey is where a realm keeps the errors that were emitted: *places.
var placesKey js.StateKey

// A Place says which emitter an 'error' without listener came from, and the stack of its emit.
type Place struct {
	Emitter string
	Frames  []js.Frame
}

// places is small: an error that is emitted without a listener is thrown at once, and mostly ends the program.
type places struct {
	err   *js.Object
	place Place
}

// maxFrames is how many places the report shows at most.
const maxFrames = 10

// RecordEmit remembers where an unhandled 'error' was emitted.
func RecordEmit(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if err := js.Arg(args, 0).AsObject(); err != nil {
		place := Place{Emitter: native.Text(args, 1), Frames: r.CallerFrames(maxFrames)}
		r.SetState(&placesKey, &places{err, place})
	}
	return native.Done()
}

// EmittedAt returns where err was emitted, if it was the last one.
func EmittedAt(r *js.Realm, err js.Value) (Place, bool) {
	p, _ := r.State(&placesKey).(*places)
	if p == nil || err.AsObject() != p.err {
		return Place{}, false
	}
	return p.place, true
}
