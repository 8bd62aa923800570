// Package perf_hooks is the native half of perf_hooks: clocks and milestones of the program.
package perf_hooks

import (
	"time"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

func millis(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// Now returns the milliseconds since the start.
func Now(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(millis(time.Since(host.Get(r).Start))), nil
}

// TimeOrigin returns the start in Unix milliseconds.
func TimeOrigin(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(float64(host.Get(r).Start.UnixMicro()) / 1e3), nil
}

// notYet is a milestone that has not been reached.
const notYet = -1

// Milestones fills in nodeStart, v8Start, environment, loopStart, loopExit,
// bootstrapComplete and idleTime: an executable has no bootstrap.
func Milestones(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	native.Fill(args, 0, 0, 0, 0, 0, notYet, 0, millis(native.Loop(r).IdleTime()))
	return native.Done()
}
