// Package events is the native half of events: where an unhandled 'error' was emitted.
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
