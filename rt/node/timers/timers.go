// Package timers is the native half of timers: one wake-up and one immediate of the event loop, behind which timers.ts keeps its queues.
package timers

import (
	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
)

// stateKey is where a realm keeps its *state.
var stateKey js.StateKey

// state is the wake-up of a realm.
type state struct {
	r         *js.Realm
	h         *host.State
	timers    js.Value // processTimers
	immediate js.Value // processImmediate

	wake         *loop.Timer
	check        *loop.Immediate
	timerUnref   bool
	immediateRef bool
}

func get(r *js.Realm) *state {
	s, _ := r.State(&stateKey).(*state)
	if s == nil {
		s = &state{r: r, h: host.Get(r), immediateRef: true}
		r.SetState(&stateKey, s)
	}
	return s
}

// SetTimerCallbacks takes the two functions that run what is due.
func SetTimerCallbacks(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := get(r)
	s.timers, s.immediate = js.Arg(args, 0), js.Arg(args, 1)
	return native.Done()
}

// Now returns the time of the loop, read from the clock.
func Now(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(float64(get(r).h.Loop.UpdateNow())), nil
}

// ScheduleTimer makes the wake-up come in ms at the latest.
func ScheduleTimer(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	get(r).schedule(native.Float(args, 0))
	return native.Done()
}

func (s *state) schedule(ms float64) {
	if s.wake != nil {
		s.wake.Clear()
	}
	s.wake = s.h.Loop.SetTimeout(ms, s.fire)
	if s.timerUnref {
		s.wake.Unref()
	}
}

// fire runs the timers that are due and schedules the next wake-up. Where a
// timer throws, the rest is run after the report, as node does.
func (s *state) fire() {
	s.wake = nil
	for {
		now := s.h.Loop.UpdateNow()
		v, e := js.Call1(s.r, s.timers, js.Undefined(), js.Num(float64(now)))
		if e == nil {
			s.next(v.Float())
			return
		}
		s.h.Thrown(e)
		s.h.Drain()
	}
}

// next schedules what processTimers has answered: 0 never, a time, or its negative without a reference.
func (s *state) next(at float64) {
	if at == 0 {
		return
	}
	s.timerUnref = at < 0
	s.schedule(max(1, max(at, -at)-float64(s.h.Loop.UpdateNow())))
}

// ToggleTimerRef says whether the wake-up keeps the program alive.
func ToggleTimerRef(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := get(r)
	s.timerUnref = !native.Bool(args, 0)
	switch {
	case s.wake == nil:
	case s.timerUnref:
		s.wake.Unref()
	default:
		s.wake.Ref()
	}
	return native.Done()
}

// RequestImmediate makes processImmediate run in the check phase.
func RequestImmediate(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	get(r).request()
	return native.Done()
}

func (s *state) request() {
	if s.check != nil {
		return
	}
	s.check = s.h.Loop.SetImmediate(s.runImmediates)
	if !s.immediateRef {
		s.check.Unref()
	}
}

func (s *state) runImmediates() {
	s.check = nil
	for {
		_, e := js.Call0(s.r, s.immediate, js.Undefined())
		if e == nil {
			return
		}
		s.h.Thrown(e)
		s.h.Drain()
	}
}

// ToggleImmediateRef says whether the immediate keeps the program alive.
func ToggleImmediateRef(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := get(r)
	s.immediateRef = native.Bool(args, 0)
	switch {
	case s.check == nil:
	case s.immediateRef:
		s.check.Ref()
	default:
		s.check.Unref()
	}
	return native.Done()
}

// RunTicks runs the ticks and promise jobs until none is left.
func RunTicks(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	get(r).h.Drain()
	return native.Done()
}
