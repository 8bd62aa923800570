// Package loop is the event loop: timers, immediates, posted completions, close callbacks and reference counts in node's order; it knows no JavaScript and does no I/O itself.
package loop

import (
	"sync/atomic"
	"time"
)

// A Loop runs callbacks on the goroutine that calls Run, one at a time and in
// the phases of https://nodejs.org/en/learn/asynchronous-work/event-loop-timers-and-nexttick:
// timers, poll (posted completions), check (immediates), close callbacks.
//
// Only Post, Stop and Clock may be called from other goroutines.
type Loop struct {
	// AfterCallback runs after every callback, before the next one: the host
	// drains process.nextTick and the microtasks here, as node does since version 11.
	AfterCallback func()

	start      time.Time
	now        int64 // loop time in ms, see Now
	timers     timers
	immediates immediates
	inbox      inbox
	batch      []func() // completions taken from the inbox and not yet run
	closing    []func()
	active     int // referenced handles and work under way
	sleep      sleeper
	pool       pool
	poller     Poller // nil until the program has sockets
	stopped    atomic.Bool
}

// New returns a loop with nothing to do, whose time starts at 0.
func New() *Loop {
	l := &Loop{start: time.Now()}
	l.timers.init()
	l.inbox.wake = make(chan struct{}, 1)
	return l
}

// Run runs callbacks until nothing referenced is left or Stop is called. It may be
// called again, as node does when a 'beforeExit' listener schedules more work.
func (l *Loop) Run() {
	if l.Alive() {
		l.UpdateNow()
		l.runTimers()
	}
	for l.Alive() && !l.stopped.Load() {
		l.poll()
		l.runImmediates()
		l.runClosing()
		l.UpdateNow()
		l.runTimers()
	}
	l.stopped.Store(false)
}

// Stop makes Run return before the next callback. What was scheduled stays scheduled.
// It may be called from any goroutine.
func (l *Loop) Stop() {
	l.stopped.Store(true)
	l.inbox.signal()
}

// Alive reports whether something referenced is left that Run would wait for.
func (l *Loop) Alive() bool {
	return l.active > 0 || l.timers.refs > 0 || l.immediates.refs > 0 || len(l.closing) > 0
}

// Now is the loop time in milliseconds since New. Like libuv's it stands still while
// callbacks run, except where UpdateNow moves it.
func (l *Loop) Now() int64 { return l.now }

// UpdateNow reads the clock and returns the new loop time. Starting a timer does this too,
// because node's getLibuvNow does.
func (l *Loop) UpdateNow() int64 {
	l.now = int64(l.Clock() / time.Millisecond)
	return l.now
}

// Clock is the monotonic time since New. It may be called from any goroutine.
func (l *Loop) Clock() time.Duration { return time.Since(l.start) }

// IdleTime is how long the loop has slept so far, for performance.eventLoopUtilization.
func (l *Loop) IdleTime() time.Duration { return l.sleep.idle }

// Referenced counts what keeps the loop alive, for process.getActiveResourcesInfo:
// timers, immediates, and handles with work under way.
func (l *Loop) Referenced() (timers, immediates, others int) {
	return l.timers.refs, l.immediates.refs, l.active
}

// afterCallback gives the host its turn between two callbacks.
func (l *Loop) afterCallback() {
	if l.AfterCallback != nil {
		l.AfterCallback()
	}
}

// runClosing runs the close callbacks that are due, the last one first as libuv does;
// those queued meanwhile wait a turn.
func (l *Loop) runClosing() {
	due := l.closing
	l.closing = nil
	for i := len(due) - 1; i >= 0; i-- {
		if l.stopped.Load() {
			l.closing = append(due[:i+1], l.closing...)
			return
		}
		if f := due[i]; f != nil {
			f()
			l.afterCallback()
		}
	}
}
