package loop

import (
	"math"
	"sync"
	"time"
)

// keepCapacity is how many slots an emptied queue keeps: enough for a busy
// server, little enough that one burst does not stay resident.
const keepCapacity = 4096

// An inbox takes callbacks from any goroutine. The loop swaps the whole queue out, so
// that a burst costs one lock and one wake-up for all of it.
type inbox struct {
	mu     sync.Mutex
	tasks  []func()
	asleep bool // the loop waits for exactly one message on wake
	wake   chan struct{}
	poller Poller // woken instead, unless nil
}

// put queues f and wakes the loop if it sleeps.
func (q *inbox) put(f func()) {
	q.mu.Lock()
	q.tasks = append(q.tasks, f)
	asleep := q.asleep
	q.asleep = false
	p := q.poller
	q.mu.Unlock()
	if asleep {
		q.rouse(p)
	}
}

// rouse wakes the loop, which sleeps.
func (q *inbox) rouse(p Poller) {
	if p != nil {
		p.Wake()
	} else {
		q.wake <- struct{}{}
	}
}

// signal wakes the loop if it sleeps.
func (q *inbox) signal() {
	q.mu.Lock()
	asleep := q.asleep
	q.asleep = false
	p := q.poller
	q.mu.Unlock()
	if asleep {
		q.rouse(p)
	}
}

// rise ends the sleep that take began, and takes.
func (q *inbox) rise(spare []func()) []func() {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.asleep = false
	if len(q.tasks) == 0 {
		return spare
	}
	tasks := q.tasks
	q.tasks = spare
	return tasks
}

// take returns what is queued and leaves spare, which must be empty, in its place.
// When nothing is queued and sleep is set, the caller has to receive from wake next.
func (q *inbox) take(spare []func(), sleep bool) (tasks []func(), asleep bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.tasks) == 0 {
		q.asleep = sleep
		return spare, sleep
	}
	tasks, q.tasks = q.tasks, spare
	return tasks, false
}

// Post runs f on the loop, in the poll phase. It may be called from any goroutine and
// does not keep the loop alive; a Handle does that. Callbacks posted by one goroutine
// run in the order in which it posted them. To post without allocating, make f once
// and reuse it: a connection has one function that takes what its reader left for it.
func (l *Loop) Post(f func()) { l.inbox.put(f) }

// never is the poll timeout of a loop that only a completion can wake.
const never = time.Duration(math.MaxInt64)

// poll runs the completions that have arrived, sleeping for the first when there is
// nothing else to do. What they post in turn waits for the next iteration.
func (l *Loop) poll() {
	switch {
	case len(l.batch) > 0:
	case l.poller != nil:
		l.fetchPolling()
	default:
		l.fetch()
	}
	tasks := l.batch
	for i, f := range tasks {
		if l.stopped.Load() {
			l.batch = tasks[i:]
			return
		}
		tasks[i] = nil
		f()
		l.afterCallback()
	}
	l.batch = tasks[:0]
	if cap(tasks) > keepCapacity {
		l.batch = nil
	}
}

// fetch fills the batch, which is empty, from the inbox.
func (l *Loop) fetch() {
	timeout := l.pollTimeout()
	var asleep bool
	l.batch, asleep = l.inbox.take(l.batch, timeout > 0)
	if !asleep {
		return
	}
	if l.stopped.Load() { // Stop came before the loop counted as asleep
		l.inbox.signal()
	}
	l.sleep.wait(l, timeout)
	l.batch, _ = l.inbox.take(l.batch, false)
}

// pollTimeout is uv_backend_timeout of http://docs.libuv.org/en/v1.x/loop.html.
// Unreferenced timers count too; unreferenced immediates do not.
func (l *Loop) pollTimeout() time.Duration {
	switch {
	case l.stopped.Load() || l.immediates.refs > 0 || len(l.closing) > 0 || !l.Alive():
		return 0
	case l.timers.due == noTimer:
		return never
	}
	return time.Duration(max(0, l.timers.due-l.now)) * time.Millisecond
}

// A sleeper bounds the loop's sleep with one runtime timer, which it moves as rarely as
// it can: a busy server sleeps thousands of times before its next timeout is due.
type sleeper struct {
	timer *time.Timer
	armed time.Duration // when timer fires, on the loop's clock; 0 when it is not armed
	idle  time.Duration
}

// idleWake is when a loop that waits for nothing in particular wakes to look around.
// The armed timer also tells the Go runtime that the program is not deadlocked.
const idleWake = time.Hour

// wait blocks until the inbox is signalled or at most timeout has passed. It can return early.
func (s *sleeper) wait(l *Loop, timeout time.Duration) {
	before := l.Clock()
	s.arm(l, before, before+min(timeout, idleWake))
	<-l.inbox.wake
	after := l.Clock()
	s.idle += after - before
	l.now = int64(after / time.Millisecond)
}

// arm makes the timer fire at deadline or earlier. Firing too early costs one idle
// iteration; moving the timer on every sleep would cost more.
func (s *sleeper) arm(l *Loop, now, deadline time.Duration) {
	if s.armed > now && s.armed <= deadline {
		return
	}
	s.armed = deadline
	if s.timer == nil {
		s.timer = time.AfterFunc(deadline-now, l.inbox.signal)
		return
	}
	s.timer.Reset(deadline - now)
}
