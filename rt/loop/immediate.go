package loop

// An Immediate is https://nodejs.org/docs/latest-v20.x/api/timers.html#class-immediate.
type Immediate struct {
	loop       *Loop
	f          func()
	prev, next *Immediate
	list       *immediateList // nil once it has run or was cleared
	unref      bool
}

// immediates holds those to run in the next check phase and those running now.
type immediates struct {
	queued, running immediateList
	refs            int
}

// SetImmediate runs f in the check phase: of this iteration when called before it, of
// the next when called by an immediate.
func (l *Loop) SetImmediate(f func()) *Immediate {
	im := &Immediate{loop: l, f: f}
	l.immediates.queued.append(im)
	l.immediates.refs++
	return im
}

// Clear is clearImmediate. Clearing one that has run does nothing.
func (im *Immediate) Clear() {
	if im.list == nil {
		return
	}
	im.list.remove(im)
	im.f = nil
	if !im.unref {
		im.loop.immediates.refs--
	}
}

// Ref makes the loop wait for im again.
func (im *Immediate) Ref() {
	if im.unref && im.list != nil {
		im.unref = false
		im.loop.immediates.refs++
	}
}

// Unref lets the loop end, or sleep, although im has not run.
func (im *Immediate) Unref() {
	if !im.unref && im.list != nil {
		im.unref = true
		im.loop.immediates.refs--
	}
}

// HasRef reports whether im is due and keeps the loop alive.
func (im *Immediate) HasRef() bool { return !im.unref && im.list != nil }

// Pending reports whether im has neither run nor been cleared.
func (im *Immediate) Pending() bool { return im.list != nil }

// runImmediates is the check phase.
func (l *Loop) runImmediates() {
	s := &l.immediates
	s.running.moveAll(&s.queued)
	for im := s.running.head; im != nil; im = s.running.head {
		if l.stopped.Load() {
			return
		}
		f := im.f
		im.Clear()
		f()
		l.afterCallback()
	}
}

type immediateList struct{ head, tail *Immediate }

func (q *immediateList) append(im *Immediate) {
	im.list, im.prev, im.next = q, q.tail, nil
	if q.tail == nil {
		q.head = im
	} else {
		q.tail.next = im
	}
	q.tail = im
}

func (q *immediateList) remove(im *Immediate) {
	if im.prev == nil {
		q.head = im.next
	} else {
		im.prev.next = im.next
	}
	if im.next == nil {
		q.tail = im.prev
	} else {
		im.next.prev = im.prev
	}
	im.list, im.prev, im.next = nil, nil, nil
}

// moveAll appends what is in from, which is then empty. q is not empty only after Stop.
func (q *immediateList) moveAll(from *immediateList) {
	for im := from.head; im != nil; im = from.head {
		from.remove(im)
		q.append(im)
	}
}
