package js

// AsyncGenerator is https://tc39.es/ecma262/#sec-properties-of-asyncgenerator-intances.
type AsyncGenerator struct {
	Object
	task   *asyncTask
	state  generatorState
	queue  []asyncRequest
	ending bool // awaiting the value of a return request after the end
}

// asyncRequest is an AsyncGeneratorRequest Record.
type asyncRequest struct {
	mode    ResumeMode
	value   Value
	promise *Promise
}

// NewAsyncGenerator returns the async generator that a call of f makes.
func NewAsyncGenerator(r *Realm, f *Function, co *Coroutine) (Value, *Throw) {
	proto, e := generatorProto(r, f, IntrinsicAsyncGeneratorPrototype)
	if e != nil {
		return Value{}, e
	}
	g := &AsyncGenerator{}
	g.task = &asyncTask{co: co, gen: g}
	InitObject(r, &g.Object, KindAsyncGenerator, Ordinary{}, proto)
	return g.Value(), nil
}

func asyncMethod(r *Realm, name string, mode ResumeMode, this Value, args []Value) (Value, *Throw) {
	p := NewPromise(r)
	if this.Kind() != KindAsyncGenerator {
		p.Reject(r, r.ThrowTypeError("Method [AsyncGenerator].prototype."+name+" called on incompatible receiver "+describePlain(this)).Value)
		return p.Value(), nil
	}
	g := (*AsyncGenerator)(this.p)
	g.queue = append(g.queue, asyncRequest{mode, arg(args, 0), p})
	if g.state != generatorRunning && !g.ending {
		g.advance(r)
	}
	return p.Value(), nil
}

// AsyncGeneratorNext is https://tc39.es/ecma262/#sec-asyncgenerator-prototype-next.
func AsyncGeneratorNext(r *Realm, this Value, args []Value) (Value, *Throw) {
	return asyncMethod(r, "next", ResumeNext, this, args)
}

// AsyncGeneratorReturn is https://tc39.es/ecma262/#sec-asyncgenerator-prototype-return.
func AsyncGeneratorReturn(r *Realm, this Value, args []Value) (Value, *Throw) {
	return asyncMethod(r, "return", ResumeReturn, this, args)
}

// AsyncGeneratorThrow is https://tc39.es/ecma262/#sec-asyncgenerator-prototype-throw.
func AsyncGeneratorThrow(r *Realm, this Value, args []Value) (Value, *Throw) {
	return asyncMethod(r, "throw", ResumeThrow, this, args)
}

// advance serves queued requests until the generator runs or none is left.
func (g *AsyncGenerator) advance(r *Realm) {
	for len(g.queue) > 0 && g.state != generatorRunning && !g.ending {
		q := g.queue[0]
		if g.state == generatorStart && q.mode != ResumeNext {
			g.state = generatorDone
		}
		if g.state == generatorDone {
			g.serveDone(r, q)
			continue
		}
		g.run(r, q.mode, q.value)
	}
}

// serveDone answers a request to a generator that has ended.
func (g *AsyncGenerator) serveDone(r *Realm, q asyncRequest) {
	switch q.mode {
	case ResumeNext:
		g.finish(r, IterResult(r, Undefined(), true), false)
	case ResumeThrow:
		g.finish(r, q.value, true)
	default:
		g.awaitReturn(r, q.value)
	}
}

// awaitReturn is https://tc39.es/ecma262/#sec-asyncgeneratorawaitreturn.
func (g *AsyncGenerator) awaitReturn(r *Realm, v Value) {
	p, e := PromiseResolve(r, v)
	if e != nil {
		g.finish(r, e.Value, true)
		return
	}
	g.ending = true
	p.ThenGo(r, func(r *Realm, v Value, rejected bool) {
		g.ending = false
		if !rejected {
			v = IterResult(r, v, true)
		}
		g.finish(r, v, rejected)
		g.advance(r)
	})
}

// finish settles the promise of the oldest request.
func (g *AsyncGenerator) finish(r *Realm, v Value, rejected bool) {
	q := g.queue[0]
	g.queue = g.queue[1:]
	if rejected {
		q.promise.Reject(r, v)
		return
	}
	q.promise.Fulfill(r, v)
}

// run resumes the generator until it awaits, yields or ends.
func (g *AsyncGenerator) run(r *Realm, mode ResumeMode, v Value) {
	g.state = generatorRunning
	out, signal, e := g.resume(r, mode, v)
	switch {
	case e != nil:
		g.state = generatorDone
		g.finish(r, e.Value, true)
	case signal == SignalReturn:
		g.state = generatorDone
		g.finish(r, IterResult(r, out, true), false)
	case signal == SignalAwait:
		g.task.await(r, out)
		return
	default:
		g.state = generatorSuspended
		g.finish(r, IterResult(r, out, false), false)
	}
	if mode == ResumeNext || g.state != generatorRunning {
		g.advance(r)
	}
}

func (g *AsyncGenerator) resume(r *Realm, mode ResumeMode, v Value) (Value, Signal, *Throw) {
	if e := r.Enter(); e != nil {
		return v, SignalReturn, e
	}
	co := g.task.co
	co.Mode, co.Sent = mode, v
	out, signal, e := co.Resume(r, co)
	r.Leave()
	return out, signal, e
}

// StartAsyncIteration makes it the iterator of for await over v: that of
// @@asyncIterator, else the sync iterator made async,
// https://tc39.es/ecma262/#sec-getiterator.
func (it *Iterator) StartAsyncIteration(r *Realm, v Value, text string) *Throw {
	m, e := GetMethod(r, v, SymAsyncIterator.Key())
	if e != nil {
		return e
	}
	if m.IsUndefined() {
		var sync Iterator
		m, e := GetV(r, v, SymIterator.Key())
		if e != nil {
			return e
		}
		if !IsCallable(m) {
			return throwNotIterable(r, v, text, " is not async iterable")
		}
		if e := sync.startWith(r, v, m); e != nil {
			return e
		}
		sync.native, sync.gen = nil, nil
		return it.From(r, asyncFromSync(r, &sync))
	}
	o, e := Call0(r, m, v)
	if e != nil {
		return e
	}
	if !o.IsObject() {
		return r.ThrowTypeError("Result of the Symbol.asyncIterator method is not an object")
	}
	return it.From(r, o)
}

// Next calls the next method and returns its result unchecked: what for await
// awaits.
func (it *Iterator) Next(r *Realm) (Value, *Throw) { return Call0(r, it.next, it.object) }

// Result reads an awaited result object: ok is false at the end.
func (it *Iterator) Result(r *Realm, res Value) (v Value, ok bool, e *Throw) {
	if !res.IsObject() {
		it.done = true
		return res, false, r.ThrowTypeError("Iterator result " + Describe(res) + " is not an object")
	}
	return it.unpack(r, res)
}

// MarkDone keeps Close from calling the return method.
func (it *Iterator) MarkDone() { it.done = true }

// ReturnCall calls the return method for an async close and returns what is to
// be awaited; called is false where there is none.
func (it *Iterator) ReturnCall(r *Realm) (res Value, called bool, e *Throw) {
	if it.done {
		return Undefined(), false, nil
	}
	it.done = true
	m, e := GetMethod(r, it.object, NameReturn.Key())
	if e != nil || m.IsUndefined() {
		return m, false, e
	}
	res, e = Call0(r, m, it.object)
	return res, e == nil, e
}

// asyncFromSync is https://tc39.es/ecma262/#sec-createasyncfromsynciterator.
func asyncFromSync(r *Realm, sync *Iterator) Value {
	o := NewObjectWith(r, r.Intrinsic(IntrinsicAsyncIteratorPrototype))
	object, next := sync.object, sync.next
	method := func(name Name) Native {
		return func(r *Realm, _ Value, args []Value) (Value, *Throw) {
			return asyncFromSyncStep(r, object, next, name, args), nil
		}
	}
	for _, n := range [...]Name{NameNext, NameReturn, NameThrow} {
		o.put(r, n.Key(), NewNative(r, n.Str().String(), 1, method(n)).Value(), AttrHidden)
	}
	return o.Value()
}

func asyncFromSyncStep(r *Realm, object, next Value, name Name, args []Value) Value {
	p := NewPromise(r)
	m := next
	if name != NameNext {
		var e *Throw
		if m, e = GetMethod(r, object, name.Key()); e != nil {
			p.Reject(r, e.Value)
			return p.Value()
		}
		if m.IsUndefined() {
			missingMethod(r, p, object, name, args)
			return p.Value()
		}
	}
	res, e := CallArgs(r, m, object, args)
	if e == nil && !res.IsObject() {
		e = r.ThrowTypeError("Iterator result " + Describe(res) + " is not an object")
	}
	if e != nil {
		p.Reject(r, e.Value)
		return p.Value()
	}
	continueFromSync(r, p, object, res, name != NameReturn)
	return p.Value()
}

func missingMethod(r *Realm, p *Promise, object Value, name Name, args []Value) {
	if name == NameReturn {
		p.Resolve(r, IterResult(r, arg(args, 0), true))
		return
	}
	it := Iterator{object: object}
	if e := it.Close(r); e != nil {
		p.Reject(r, e.Value)
		return
	}
	p.Reject(r, it.MissingThrow(r).Value)
}

// continueFromSync is https://tc39.es/ecma262/#sec-asyncfromsynciteratorcontinuation.
func continueFromSync(r *Realm, p *Promise, object, res Value, closeOnReject bool) {
	d, e := res.Obj().Get(r, NameDone.Key())
	var v Value
	if e == nil {
		v, e = res.Obj().Get(r, NameValue.Key())
	}
	var inner *Promise
	done := e == nil && ToBoolean(d)
	if e == nil {
		inner, e = PromiseResolve(r, v)
		if e != nil && !done && closeOnReject {
			it := Iterator{object: object}
			it.Close(r)
		}
	}
	if e != nil {
		p.Reject(r, e.Value)
		return
	}
	inner.ThenGo(r, func(r *Realm, v Value, rejected bool) {
		if rejected {
			if !done && closeOnReject {
				it := Iterator{object: object}
				it.Close(r)
			}
			p.Reject(r, v)
			return
		}
		p.Resolve(r, IterResult(r, v, done))
	})
}
