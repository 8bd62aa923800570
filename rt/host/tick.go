package host

import "jsgo/rt/js"

// A tick is one callback of process.nextTick.
type tick struct {
	f       js.Value
	count   int
	args    [fewArgs]js.Value
	more    []js.Value                  // all of them, where args is too small
	context *js.Object                  // Realm.Context of who queued it
	call    func(r *js.Realm) *js.Throw // instead of f
}

// fewArgs is how many arguments a tick takes without an allocation.
const fewArgs = 3

// tickQueue is a queue whose front moves along a slice.
type tickQueue struct {
	list []tick
	head int
}

// add appends a tick and returns it, empty.
func (q *tickQueue) add() *tick {
	if len(q.list) < cap(q.list) {
		q.list = q.list[:len(q.list)+1] // pop has emptied what is there
	} else {
		q.list = append(q.list, tick{})
	}
	return &q.list[len(q.list)-1]
}

func (q *tickQueue) empty() bool { return q.head == len(q.list) }

func (q *tickQueue) pop() tick {
	t := q.list[q.head]
	q.list[q.head] = tick{}
	q.head++
	if q.head == len(q.list) {
		q.head = 0
		if q.list = q.list[:0]; cap(q.list) > keepTicks {
			q.list = nil
		}
	}
	return t
}

// keepTicks is how many slots an emptied queue keeps.
const keepTicks = 4096

// NextTick is https://nodejs.org/docs/latest-v20.x/api/process.html#processnexttickcallback-args;
// args are copied. It runs in the present asynchronous context.
func (h *State) NextTick(f js.Value, args ...js.Value) {
	t := h.ticks.add()
	t.f, t.count, t.context = f, len(args), h.Realm.Context
	if copy(t.args[:], args) < len(args) {
		t.more = append([]js.Value(nil), args...)
	}
}

// NextTickGo queues a Go function among the ticks.
func (h *State) NextTickGo(f func(r *js.Realm) *js.Throw) { h.ticks.add().call = f }

func (t *tick) run(r *js.Realm) *js.Throw {
	if t.call != nil {
		return t.call(r)
	}
	prior := r.Context
	r.Context = t.context
	e := t.runJS(r)
	r.Context = prior
	return e
}

func (t *tick) runJS(r *js.Realm) (e *js.Throw) {
	switch {
	case t.more != nil:
		_, e = js.CallArgs(r, t.f, js.Undefined(), t.more)
	case t.count == 0:
		_, e = js.Call0(r, t.f, js.Undefined())
	case t.count == 1:
		_, e = js.Call1(r, t.f, js.Undefined(), t.args[0])
	case t.count == 2:
		_, e = js.Call2(r, t.f, js.Undefined(), t.args[0], t.args[1])
	default:
		_, e = js.Call3(r, t.f, js.Undefined(), t.args[0], t.args[1], t.args[2])
	}
	return e
}

// Drain runs all ticks, then all promise jobs, again until there are none, and
// then deals with rejections: node's processTicksAndRejections. It does nothing
// while it is running, nor once after a callback that has thrown: then the ticks
// wait for the next callback, as does what is behind a tick that has thrown.
func (h *State) Drain() {
	if h.draining || h.failed {
		h.failed = h.failed && h.draining
		return
	}
	h.draining = true
	for h.runTicks() {
		h.runJobs()
		if h.ticks.empty() && !h.processRejections() && h.ticks.empty() && !h.Realm.HasJobs() {
			break
		}
	}
	h.draining, h.failed = false, false
}

// runTicks reports false after a tick that has thrown.
func (h *State) runTicks() bool {
	for !h.ticks.empty() {
		t := h.ticks.pop()
		if e := t.run(h.Realm); e != nil {
			h.Thrown(e)
			return false
		}
	}
	return true
}

// runJobs drains the promise jobs; one that throws is of queueMicrotask.
func (h *State) runJobs() {
	for {
		e := h.Realm.DrainJobs()
		if e == nil {
			return
		}
		h.Thrown(e)
	}
}
