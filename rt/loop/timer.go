package loop

import "math"

// TimeoutMax is the longest delay a timer can have, 2^31-1 ms; longer ones become 1 ms.
const TimeoutMax = math.MaxInt32

// A Timer is https://nodejs.org/docs/latest-v20.x/api/timers.html#class-timeout.
//
// Timers of one duration share a list in the order of their start; a heap holds the lists
// by the time at which their first timer is due. A list that becomes due runs all of its
// due timers before the next list has its turn, which is what programs observe in node.
type Timer struct {
	loop       *Loop
	f          func()
	delay      int64 // whole milliseconds; -1 once cleared
	start      int64 // loop time at which the delay began
	prev, next *Timer
	list       *timerList // nil while the timer is not waiting
	repeat     bool
	unref      bool
	dead       bool // fired for good or cleared: counts for nothing
}

// SetTimeout runs f once, delay milliseconds from now. Fractions are cut off; NaN, less
// than 1 and more than TimeoutMax mean 1.
// See https://nodejs.org/docs/latest-v20.x/api/timers.html#settimeoutcallback-delay-args.
func (l *Loop) SetTimeout(delay float64, f func()) *Timer {
	return l.startTimer(delay, false, f)
}

// SetInterval runs f every delay milliseconds until it is cleared.
// See https://nodejs.org/docs/latest-v20.x/api/timers.html#setintervalcallback-delay-args.
func (l *Loop) SetInterval(delay float64, f func()) *Timer {
	return l.startTimer(delay, true, f)
}

func (l *Loop) startTimer(delay float64, repeat bool, f func()) *Timer {
	if !(delay >= 1 && delay <= TimeoutMax) {
		delay = 1
	}
	t := &Timer{loop: l, f: f, delay: int64(delay), repeat: repeat}
	l.timers.refs++
	l.timers.insert(t, l.UpdateNow())
	return t
}

// Clear is clearTimeout and clearInterval: f will not run again.
func (t *Timer) Clear() {
	t.f = nil
	if t.dead {
		return
	}
	t.unlink()
	// A list that an unreferenced timer leaves empty stays: its place in the heap, and
	// so the order of firing, is node's then.
	s := &t.loop.timers
	if list := s.lists[t.delay]; !t.unref && list != nil && list.head == nil {
		s.drop(list)
	}
	t.release()
	t.delay = -1
}

// Refresh starts the delay anew, also when the timer has fired already. It does nothing
// once a waiting timer was cleared.
func (t *Timer) Refresh() {
	if t.delay < 0 {
		return
	}
	t.unlink()
	t.loop.timers.insert(t, t.loop.UpdateNow())
	if t.dead {
		t.dead = false
		t.count(+1)
	}
}

// Ref makes the loop wait for t again.
func (t *Timer) Ref() {
	if t.unref {
		t.unref = false
		if !t.dead {
			t.count(+1)
		}
	}
}

// Unref lets the loop end before t fires.
func (t *Timer) Unref() {
	if !t.unref {
		if !t.dead {
			t.count(-1)
		}
		t.unref = true
	}
}

// HasRef reports whether t is referenced. As in node a timer that fired stays so; one
// that was cleared does too, here and in node's Timeout.prototype.hasRef.
func (t *Timer) HasRef() bool { return !t.unref }

// Pending reports whether t will fire (again): it has neither fired for good nor been cleared.
func (t *Timer) Pending() bool { return !t.dead }

// release gives t's reference back.
func (t *Timer) release() {
	if !t.dead {
		t.dead = true
		t.count(-1)
	}
}

// count changes the number of references by n when t is referenced.
func (t *Timer) count(n int) {
	if !t.unref {
		t.loop.timers.refs += n
	}
}

// noTimer is timers.due when no timer waits.
const noTimer = math.MaxInt64

// timers holds the waiting timers of a loop.
type timers struct {
	lists map[int64]*timerList
	heap  timerHeap
	ids   int64
	due   int64 // loop time at which runTimers has work, or noTimer
	refs  int
}

func (s *timers) init() {
	s.due = noTimer
}

// insert lets t wait for its delay from start. An existing list keeps its expiry.
func (s *timers) insert(t *Timer, start int64) {
	t.start = start
	list := s.lists[t.delay]
	if list == nil {
		list = s.add(t.delay, start)
	}
	list.append(t)
}

func (s *timers) add(delay, start int64) *timerList {
	list := &timerList{delay: delay, expiry: start + delay, id: s.nextID()}
	if s.lists == nil {
		s.lists = make(map[int64]*timerList)
	}
	s.lists[delay] = list
	s.heap.push(list)
	s.due = min(s.due, list.expiry)
	return list
}

func (s *timers) drop(list *timerList) {
	delete(s.lists, list.delay)
	s.heap.remove(list)
}

func (s *timers) nextID() int64 {
	s.ids++
	return s.ids
}

// runTimers is the timers phase: node's processTimers.
func (l *Loop) runTimers() {
	s := &l.timers
	if l.now < s.due {
		return
	}
	now := l.UpdateNow()
	for list := s.heap.first(); list != nil && list.expiry <= now; list = s.heap.first() {
		if l.runList(list, now) {
			return
		}
	}
	l.afterCallback() // a timer that has thrown leaves its ticks to the next one
	s.due = noTimer
	if list := s.heap.first(); list != nil {
		s.due = max(list.expiry, l.now+1)
	}
}

// runList fires the timers of list that are due at now. It reports whether Stop was called.
//
// The host's turn after a timer comes late, as in node: only once the next timer has been
// chosen, or the empty list dropped. A tick that starts a timer of this duration gets a
// list of its own then, and one that refreshes the next timer cannot hold it back.
func (l *Loop) runList(list *timerList, now int64) (stopped bool) {
	s := &l.timers
	ran := false
	for t := list.head; t != nil; t = list.head {
		if now-t.start < list.delay {
			list.expiry = max(t.start+list.delay, now+1)
			list.id = s.nextID()
			s.heap.fix(list)
			return l.afterTimer(ran)
		}
		if l.afterTimer(ran) {
			return true
		}
		ran = l.fire(t)
	}
	if s.lists[list.delay] == list {
		s.drop(list)
	}
	return l.afterTimer(ran)
}

func (l *Loop) afterTimer(ran bool) (stopped bool) {
	if ran {
		l.afterCallback()
	}
	return l.stopped.Load()
}

// fire runs t and, for an interval that was not cleared meanwhile, starts it again from
// the time before the call. It reports whether there was something to run.
func (l *Loop) fire(t *Timer) bool {
	t.unlink()
	if t.f == nil {
		t.release()
		return false
	}
	start := l.now
	if t.repeat {
		start = l.UpdateNow()
	}
	t.f()
	switch {
	case t.repeat && t.delay >= 0:
		t.unlink()
		l.timers.insert(t, start)
	case t.list == nil:
		t.release()
	}
	return true
}

// unlink takes t out of the list in which it waits, if any.
func (t *Timer) unlink() {
	if t.list != nil {
		t.list.remove(t)
	}
}
