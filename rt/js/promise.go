package js

import "unsafe"

// PromiseState is the state of a promise.
type PromiseState uint8

// The states.
const (
	PromisePending PromiseState = iota
	PromiseFulfilled
	PromiseRejected
)

// Promise is https://tc39.es/ecma262/#sec-properties-of-promise-instances.
type Promise struct {
	Object
	state   PromiseState
	handled bool
	sealed  bool  // resolved: its resolving functions do nothing more
	Mark    int32 // belongs to what runs the realm
	result  Value
	first   reaction // most promises have at most one
	some    bool     // first is in use
	more    []reaction
}

// reaction is a PromiseReaction: an async function to resume, a Go function to
// call, or handlers with the promise or capability that their result settles.
type reaction struct {
	task      *asyncTask
	then      func(r *Realm, v Value, rejected bool)
	onFulfil  Value // a callable or undefined
	onReject  Value
	derived   *Promise    // settled with the handler's result, or nil
	resolving *Capability // the same for promises of other constructors
	context   *Object     // Realm.Context of who added it
}

// Capability is a PromiseCapability Record.
type Capability struct{ Promise, Resolve, Reject Value }

// NewPromise returns a pending promise.
func NewPromise(r *Realm) *Promise {
	return NewPromiseWith(r, r.Intrinsic(IntrinsicPromisePrototype))
}

// NewPromiseWith returns a pending promise with a prototype.
func NewPromiseWith(r *Realm, proto *Object) *Promise {
	p := &Promise{result: Undefined()}
	InitObject(r, &p.Object, KindPromise, Ordinary{}, proto)
	return p
}

// AsPromise returns the Promise that v is, or nil.
func (v Value) AsPromise() *Promise {
	if v.Kind() == KindPromise {
		return (*Promise)(v.p)
	}
	return nil
}

// State returns the state of p and, once settled, its value or reason.
func (p *Promise) State() (PromiseState, Value) { return p.state, p.result }

// Handled reports whether a rejection of p has a handler.
func (p *Promise) Handled() bool { return p.handled }

// MarkHandled keeps a rejection of p from being reported.
func (p *Promise) MarkHandled() { p.handled = true }

// Resolve is the resolve function of p,
// https://tc39.es/ecma262/#sec-promise-resolve-functions, which the caller
// calls at most once.
func (p *Promise) Resolve(r *Realm, v Value) {
	if !v.IsObject() {
		p.Fulfill(r, v)
		return
	}
	if v.p == unsafe.Pointer(p) {
		p.Reject(r, r.ThrowTypeError("Chaining cycle detected for promise #<Promise>").Value)
		return
	}
	then, e := v.Obj().Get(r, NameThen.Key())
	if e != nil {
		p.Reject(r, e.Value)
		return
	}
	if !IsCallable(then) {
		p.Fulfill(r, v)
		return
	}
	r.queueJob(job{kind: jobThenable, promise: p, value: v, handler: then, context: r.Context})
}

// Fulfill is https://tc39.es/ecma262/#sec-fulfillpromise.
func (p *Promise) Fulfill(r *Realm, v Value) { p.settle(r, PromiseFulfilled, v) }

// Reject is https://tc39.es/ecma262/#sec-rejectpromise.
func (p *Promise) Reject(r *Realm, reason Value) {
	if !p.handled && r.Host.PromiseRejected != nil {
		p.state, p.result = PromiseRejected, reason
		r.Host.PromiseRejected(r, p, false)
	}
	p.settle(r, PromiseRejected, reason)
}

func (p *Promise) settle(r *Realm, state PromiseState, v Value) {
	p.state, p.result = state, v
	some, first, more := p.some, p.first, p.more
	p.some, p.first, p.more = false, reaction{}, nil
	if some {
		r.queueReaction(first, state, v)
	}
	for i := range more {
		r.queueReaction(more[i], state, v)
	}
}

// addReaction is the end of https://tc39.es/ecma262/#sec-performpromisethen.
func (p *Promise) addReaction(r *Realm, x reaction) {
	x.context = r.Context
	switch {
	case p.state != PromisePending:
		if p.state == PromiseRejected && !p.handled && r.Host.PromiseRejected != nil {
			r.Host.PromiseRejected(r, p, true)
		}
		r.queueReaction(x, p.state, p.result)
	case !p.some:
		p.first, p.some = x, true
	default:
		p.more = append(p.more, x)
	}
	p.handled = true
}

// Then is https://tc39.es/ecma262/#sec-performpromisethen with handlers that
// are callable or undefined; derived, if not nil, follows their result.
func (p *Promise) Then(r *Realm, onFulfil, onReject Value, derived *Promise) {
	p.addReaction(r, reaction{onFulfil: onFulfil, onReject: onReject, derived: derived})
}

// ThenCapability is Then for a derived promise of another constructor.
func (p *Promise) ThenCapability(r *Realm, onFulfil, onReject Value, c *Capability) {
	p.addReaction(r, reaction{onFulfil: onFulfil, onReject: onReject, resolving: c})
}

// ThenGo calls f in a job once p is settled.
func (p *Promise) ThenGo(r *Realm, f func(r *Realm, v Value, rejected bool)) {
	p.addReaction(r, reaction{then: f})
}

// PromiseResolve is https://tc39.es/ecma262/#sec-promise-resolve with %Promise%.
func PromiseResolve(r *Realm, v Value) (*Promise, *Throw) {
	if p := v.AsPromise(); p != nil {
		if p.shape.proto == r.intrinsics[IntrinsicPromisePrototype] && len(p.shape.props) == 0 && r.promiseIntact() {
			return p, nil
		}
		c, e := p.Get(r, NameConstructor.Key())
		if e != nil {
			return nil, e
		}
		if c.p == unsafe.Pointer(r.Intrinsic(IntrinsicPromise)) {
			return p, nil
		}
	}
	p := NewPromise(r)
	p.Resolve(r, v)
	return p, nil
}

// promiseIntact reports whether Promise.prototype.constructor is unchanged.
func (r *Realm) promiseIntact() bool {
	p, ok := r.Intrinsic(IntrinsicPromisePrototype).ownProperty(NameConstructor.Key())
	return ok && p.Value.p == unsafe.Pointer(r.intrinsics[IntrinsicPromise])
}

// ResolvingFunctions is https://tc39.es/ecma262/#sec-createresolvingfunctions.
func (p *Promise) ResolvingFunctions(r *Realm) (resolve, reject Value) {
	done := false
	once := func(settle func(*Realm, Value)) Native {
		return func(r *Realm, _ Value, args []Value) (Value, *Throw) {
			if !done {
				done = true
				settle(r, arg(args, 0))
			}
			return Undefined(), nil
		}
	}
	return NewNative(r, "", 1, once(p.Resolve)).Value(), NewNative(r, "", 1, once(p.Reject)).Value()
}

type jobKind uint8

const (
	jobResume   jobKind = iota // resume task with mode and value
	jobReaction                // call handler with value and settle what follows
	jobThenable                // call handler, value's then, with functions for promise
	jobGo                      // call f
	jobCall                    // call handler without arguments (queueMicrotask)
)

// job is one entry of the queue of promise jobs.
type job struct {
	kind      jobKind
	mode      ResumeMode
	rejected  bool
	task      *asyncTask
	value     Value
	handler   Value
	promise   *Promise
	resolving *Capability
	f         func(r *Realm, v Value, rejected bool)
	context   *Object // Realm.Context while it runs
}

// jobQueue is a ring.
type jobQueue struct {
	ring       []job
	head, size int
}

func (q *jobQueue) push(j job) {
	if q.size == len(q.ring) {
		grown := make([]job, max(64, 2*len(q.ring)))
		n := copy(grown, q.ring[q.head:])
		copy(grown[n:], q.ring[:q.head])
		q.ring, q.head = grown, 0
	}
	q.ring[(q.head+q.size)&(len(q.ring)-1)] = j
	q.size++
}

func (q *jobQueue) pop() job {
	j := q.ring[q.head]
	q.ring[q.head] = job{}
	q.head = (q.head + 1) & (len(q.ring) - 1)
	q.size--
	return j
}

func (r *Realm) queueJob(j job) {
	if r.jobs.size == 0 && r.Host.Wake != nil {
		r.Host.Wake()
	}
	r.jobs.push(j)
}

// QueueMicrotask queues a call of f without arguments.
func (r *Realm) QueueMicrotask(f Value) {
	r.queueJob(job{kind: jobCall, handler: f, context: r.Context})
}

// QueueGo queues a call of a Go function as a job.
func (r *Realm) QueueGo(f func(r *Realm)) {
	r.queueJob(job{kind: jobGo, f: func(r *Realm, _ Value, _ bool) { f(r) }, context: r.Context})
}

func (r *Realm) queueReaction(x reaction, state PromiseState, v Value) {
	rejected := state == PromiseRejected
	switch {
	case x.task != nil:
		mode := ResumeNext
		if rejected {
			mode = ResumeThrow
		}
		r.queueJob(job{kind: jobResume, task: x.task, mode: mode, value: v, context: x.context})
	case x.then != nil:
		r.queueJob(job{kind: jobGo, f: x.then, value: v, rejected: rejected, context: x.context})
	default:
		h := x.onFulfil
		if rejected {
			h = x.onReject
		}
		r.queueJob(job{kind: jobReaction, handler: h, value: v, rejected: rejected, promise: x.derived, resolving: x.resolving, context: x.context})
	}
}

// HasJobs reports whether jobs are queued.
func (r *Realm) HasJobs() bool { return r.jobs.size > 0 }

// DrainJobs runs jobs until none is queued. A job of queueMicrotask that
// throws ends it early: the caller reports the throw and drains again.
func (r *Realm) DrainJobs() *Throw {
	prior := r.Context
	for r.jobs.size > 0 {
		j := r.jobs.pop()
		r.Context = j.context
		if e := r.runJob(j); e != nil {
			r.Context = prior
			return e
		}
	}
	r.Context = prior
	return nil
}

func (r *Realm) runJob(j job) *Throw {
	switch j.kind {
	case jobResume:
		j.task.run(r, j.mode, j.value)
	case jobGo:
		j.f(r, j.value, j.rejected)
	case jobReaction:
		return r.runReaction(j)
	case jobThenable:
		return r.runThenable(j)
	case jobCall:
		_, e := Call0(r, j.handler, Undefined())
		return e
	}
	return nil
}

// runReaction is https://tc39.es/ecma262/#sec-newpromisereactionjob.
func (r *Realm) runReaction(j job) *Throw {
	v, rejected := j.value, j.rejected
	if !j.handler.IsUndefined() {
		var e *Throw
		v, e = Call1(r, j.handler, Undefined(), j.value)
		if rejected = e != nil; rejected {
			v = e.Value
		}
	}
	switch {
	case j.promise != nil && rejected:
		j.promise.Reject(r, v)
	case j.promise != nil:
		j.promise.Resolve(r, v)
	case j.resolving != nil:
		f := j.resolving.Resolve
		if rejected {
			f = j.resolving.Reject
		}
		_, e := Call1(r, f, Undefined(), v)
		return e
	}
	return nil
}

// runThenable is https://tc39.es/ecma262/#sec-newpromiseresolvethenablejob.
func (r *Realm) runThenable(j job) *Throw {
	if p := j.value.AsPromise(); p != nil && r.isPromiseThen(j.handler) && r.promiseIntact() && len(p.shape.props) == 0 {
		p.ThenGo(r, func(r *Realm, v Value, rejected bool) {
			if rejected {
				j.promise.Reject(r, v)
			} else {
				j.promise.Resolve(r, v)
			}
		})
		return nil
	}
	resolve, reject := j.promise.ResolvingFunctions(r)
	if _, e := Call2(r, j.handler, j.value, resolve, reject); e != nil {
		_, e = Call1(r, reject, Undefined(), e.Value)
		return e
	}
	return nil
}

// isPromiseThen reports whether f is Promise.prototype.then as it was made.
func (r *Realm) isPromiseThen(f Value) bool {
	fn := f.AsFunction()
	return fn != nil && fn.Code.Native != nil && sameNative(fn.Code.Native, PromiseThen)
}

// PromiseThen is https://tc39.es/ecma262/#sec-promise.prototype.then.
func PromiseThen(r *Realm, this Value, args []Value) (Value, *Throw) {
	p := this.AsPromise()
	if p == nil {
		return this, r.ThrowTypeError("Method Promise.prototype.then called on incompatible receiver " + Describe(this))
	}
	onFulfil, onReject := callableOrUndefined(arg(args, 0)), callableOrUndefined(arg(args, 1))
	if p.shape.proto == r.intrinsics[IntrinsicPromisePrototype] && len(p.shape.props) == 0 && r.promiseIntact() {
		derived := NewPromise(r)
		p.Then(r, onFulfil, onReject, derived)
		return derived.Value(), nil
	}
	c, e := SpeciesConstructor(r, &p.Object, IntrinsicPromise)
	if e != nil {
		return c, e
	}
	if c.p == unsafe.Pointer(r.Intrinsic(IntrinsicPromise)) {
		derived := NewPromise(r)
		p.Then(r, onFulfil, onReject, derived)
		return derived.Value(), nil
	}
	capability, e := NewCapability(r, c)
	if e != nil {
		return c, e
	}
	p.ThenCapability(r, onFulfil, onReject, capability)
	return capability.Promise, nil
}

func callableOrUndefined(v Value) Value {
	if IsCallable(v) {
		return v
	}
	return Undefined()
}

// NewCapability is https://tc39.es/ecma262/#sec-newpromisecapability.
func NewCapability(r *Realm, c Value) (*Capability, *Throw) {
	if !IsConstructor(c) {
		return nil, r.ThrowNotConstructor(c)
	}
	if c.p == unsafe.Pointer(r.Intrinsic(IntrinsicPromise)) {
		p := NewPromise(r)
		resolve, reject := p.ResolvingFunctions(r)
		return &Capability{p.Value(), resolve, reject}, nil
	}
	out := &Capability{Undefined(), Undefined(), Undefined()}
	executor := NewNative(r, "", 2, func(r *Realm, _ Value, args []Value) (Value, *Throw) {
		if !out.Resolve.IsUndefined() || !out.Reject.IsUndefined() {
			return Undefined(), r.ThrowTypeError("Promise executor has already been invoked with non-undefined arguments")
		}
		out.Resolve, out.Reject = arg(args, 0), arg(args, 1)
		return Undefined(), nil
	})
	p, e := Construct(r, c, []Value{executor.Value()}, nil)
	if e != nil {
		return nil, e
	}
	if !IsCallable(out.Resolve) || !IsCallable(out.Reject) {
		return nil, r.ThrowTypeError("Promise resolve or reject function is not callable")
	}
	out.Promise = p
	return out, nil
}
