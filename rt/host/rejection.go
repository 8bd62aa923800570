package host

import (
	"strconv"

	"jsgo/rt/js"
)

// rejections are the promises that were rejected without a handler.
type rejections struct {
	pending []*js.Promise // to be looked at when the jobs are done
	late    []rejection   // got a handler after 'unhandledRejection'
	count   int32
}

// A rejection has a number, which node's warning names.
type rejection struct {
	promise *js.Promise
	id      int32
}

// promiseRejected is HostPromiseRejectionTracker. js.Promise.Mark is the number of
// a rejection without a handler, its negative once 'unhandledRejection' was raised.
func (h *State) promiseRejected(r *js.Realm, p *js.Promise, handled bool) {
	q := &h.rejections
	if !handled {
		q.count++
		p.Mark = q.count
		q.pending = append(q.pending, p)
		return
	}
	if p.Mark < 0 {
		q.late = append(q.late, rejection{p, -p.Mark})
	}
	p.Mark = 0
}

// processRejections is node's processPromiseRejections: it reports whether
// something ran.
func (h *State) processRejections() bool {
	q := &h.rejections
	ran := len(q.late) > 0
	for len(q.late) > 0 {
		p := q.late[0]
		q.late = q.late[1:]
		if e := h.rejectionHandled(p); e != nil {
			h.Thrown(e)
		}
	}
	pending := q.pending
	q.pending = nil
	for _, p := range pending {
		if p.Mark <= 0 {
			continue
		}
		p.Mark = -p.Mark
		ran = true
		h.unhandled(p)
	}
	return ran
}

// rejectionHandled raises 'rejectionHandled', and warns where nobody listens.
func (h *State) rejectionHandled(p rejection) *js.Throw {
	if f := h.Hooks.RejectionHandled; f != nil {
		if heard, e := f(p.promise); e != nil || heard {
			return e
		}
	}
	return h.Warn("PromiseRejectionHandledWarning", "Promise rejection was handled asynchronously (rejection id: "+strconv.Itoa(int(p.id))+")")
}

// unhandled raises 'unhandledRejection', or what node's default mode, throw,
// makes of it.
func (h *State) unhandled(p *js.Promise) {
	_, reason := p.State()
	if f := h.Hooks.Rejection; f != nil {
		handled, e := f(reason, p)
		if e != nil {
			h.Thrown(e)
			return
		}
		if handled {
			return
		}
	}
	if h.errorLike(reason) {
		h.Uncaught(reason, "unhandledRejection")
		return
	}
	h.uncaught(h.rejectionError(reason), "unhandledRejection", rejectionFrame)
}

// errorLike reports whether v is an object with an own stack.
func (h *State) errorLike(v js.Value) bool {
	o := v.AsObject()
	if o == nil || v.AsFunction() != nil {
		return false
	}
	_, ok, e := o.GetOwnProperty(h.Realm, js.NameStack.Key())
	return ok && e == nil
}

// What node shows above, and in the stack of, an error that it makes for a
// rejection without one.
const (
	rejectionFrame = "node:internal/process/promises:389\n      new UnhandledPromiseRejection(reason);\n      ^\n"
	rejectionStack = "\n    at throwUnhandledRejectionsMode (node:internal/process/promises:389:7)" +
		"\n    at processPromiseRejections (node:internal/process/promises:470:17)" +
		"\n    at process.processTicksAndRejections (node:internal/process/task_queues:96:32)"
)

// rejectionError is https://nodejs.org/docs/latest-v20.x/api/errors.html#err_unhandled_rejection.
func (h *State) rejectionError(reason js.Value) js.Value {
	r := h.Realm
	text := js.Describe(reason)
	if reason.IsString() {
		text = reason.Str().String()
	}
	message := "This error originated either by throwing inside of an async function without a catch block, " +
		"or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason \"" + text + "\"."
	proto := js.NewObjectWith(r, r.Intrinsic(js.IntrinsicErrorPrototype))
	err := js.NewErrorObject(r, proto, js.NewString(message))
	err.DefineOwnProperty(r, js.NameStack.Key(), js.DataDescriptor(js.Str("UnhandledPromiseRejection: "+message+rejectionStack), js.AttrHidden))
	err.Put(r, js.NameName.Key(), js.Str("UnhandledPromiseRejection"), js.AttrHidden)
	err.Put(r, js.NameCode.Key(), js.Str("ERR_UNHANDLED_REJECTION"), js.AttrAll)
	return err.Value()
}
