package loop

import "time"

// A Poller is where the loop sleeps once a program has sockets: it waits for what the
// operating system reports and for Wake at once, so that no goroutine has to hand events
// over. What it finds ready runs inside of Poll, on the loop's goroutine, and calls
// Turn after each callback.
type Poller interface {
	// Poll runs what is ready, waiting for it at most timeout, and tells how long it
	// has slept. It may return early.
	Poll(timeout time.Duration) (slept time.Duration)
	// Wake ends the Poll that waits, or else the next one. Any goroutine may call it.
	Wake()
}

// SetPoller makes the loop sleep in p from now on. Call it once, on the loop's goroutine.
func (l *Loop) SetPoller(p Poller) {
	l.inbox.mu.Lock()
	l.inbox.poller = p
	l.inbox.mu.Unlock()
	l.poller = p
}

// Turn ends a callback that something other than the loop itself has run.
func (l *Loop) Turn() { l.afterCallback() }

// Stopped reports whether Stop was called and Run has not returned yet.
func (l *Loop) Stopped() bool { return l.stopped.Load() }

// Hold keeps the loop alive until Release, whatever is referenced: a request is under way.
func (l *Loop) Hold() { l.active++ }

// Release takes one Hold back.
func (l *Loop) Release() { l.active-- }

// Init opens h, which is part of something else, without a reference.
func (h *Handle) Init(l *Loop) { h.loop, h.unref = l, true }

// fetchPolling is fetch where the loop has a poller.
func (l *Loop) fetchPolling() {
	timeout := l.pollTimeout()
	var asleep bool
	l.batch, asleep = l.inbox.take(l.batch, timeout > 0)
	if !asleep {
		l.poller.Poll(0)
		return
	}
	if l.stopped.Load() { // Stop came before the loop counted as asleep
		l.inbox.signal()
	}
	l.sleep.idle += l.poller.Poll(timeout)
	l.batch = l.inbox.rise(l.batch)
}
