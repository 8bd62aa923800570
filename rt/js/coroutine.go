package js

// ResumeMode says how a suspended function goes on.
type ResumeMode uint8

// The modes: with a value, with a throw completion, with a return completion.
const (
	ResumeNext ResumeMode = iota
	ResumeThrow
	ResumeReturn
)

// Signal says why a resumed function has stopped.
type Signal uint8

// The signals. SignalYieldRaw yields a value that is a result object already
// (yield* of a sync generator).
const (
	SignalReturn Signal = iota
	SignalYield
	SignalYieldRaw
	SignalAwait
)

// Coroutine is the head of the frame of a compiled function that can be
// suspended. Resume runs it until it stops; Mode and Sent say how it goes on.
type Coroutine struct {
	Resume func(r *Realm, co *Coroutine) (Value, Signal, *Throw)
	Mode   ResumeMode
	Sent   Value
	task   *asyncTask // of async functions, once they have been suspended
}

type generatorState uint8

const (
	generatorStart generatorState = iota
	generatorSuspended
	generatorRunning
	generatorDone
)

// Generator is a Generator object, https://tc39.es/ecma262/#sec-properties-of-generator-instances.
type Generator struct {
	Object
	co    *Coroutine
	state generatorState
}

// NewGenerator returns the generator that a call of the generator function f
// makes, over a frame that has not started.
func NewGenerator(r *Realm, f *Function, co *Coroutine) (Value, *Throw) {
	proto, e := generatorProto(r, f, IntrinsicGeneratorPrototype)
	if e != nil {
		return Value{}, e
	}
	g := &Generator{co: co}
	InitObject(r, &g.Object, KindGenerator, Ordinary{}, proto)
	return g.Value(), nil
}

func generatorProto(r *Realm, f *Function, fallback Intrinsic) (*Object, *Throw) {
	v, e := f.Get(r, NamePrototype.Key())
	if e != nil {
		return nil, e
	}
	if p := v.AsObject(); p != nil {
		return p, nil
	}
	return r.Intrinsic(fallback), nil
}

// AsGenerator returns the Generator that v is, or nil.
func (v Value) AsGenerator() *Generator {
	if v.Kind() == KindGenerator {
		return (*Generator)(v.p)
	}
	return nil
}

// resumeRaw runs g until it yields or ends; raw says that what it yields is a
// result object of an inner iterator.
func (g *Generator) resumeRaw(r *Realm, mode ResumeMode, v Value) (_ Value, done, raw bool, _ *Throw) {
	switch g.state {
	case generatorRunning:
		return v, true, false, r.ThrowTypeError("Generator is already running")
	case generatorStart:
		if mode != ResumeNext {
			g.state, g.co = generatorDone, nil
		}
	}
	if g.state == generatorDone {
		switch mode {
		case ResumeThrow:
			return v, true, false, &Throw{Value: v}
		case ResumeReturn:
			return v, true, false, nil
		}
		return Undefined(), true, false, nil
	}
	if e := r.Enter(); e != nil {
		return v, true, false, e
	}
	g.state = generatorRunning
	g.co.Mode, g.co.Sent = mode, v
	out, signal, e := g.co.Resume(r, g.co)
	r.Leave()
	if e != nil || signal == SignalReturn {
		g.state, g.co = generatorDone, nil
		return out, true, false, e
	}
	g.state = generatorSuspended
	return out, false, signal == SignalYieldRaw, nil
}

func resumeMethod(r *Realm, name string, mode ResumeMode, this Value, args []Value) (Value, *Throw) {
	g := this.AsGenerator()
	if g == nil {
		return this, r.ThrowTypeError("Method [Generator].prototype." + name + " called on incompatible receiver " + describePlain(this))
	}
	v, done, raw, e := g.resumeRaw(r, mode, arg(args, 0))
	if e != nil || raw {
		return v, e
	}
	return IterResult(r, v, done), nil
}

// GeneratorNext is https://tc39.es/ecma262/#sec-generator.prototype.next.
func GeneratorNext(r *Realm, this Value, args []Value) (Value, *Throw) {
	return resumeMethod(r, "next", ResumeNext, this, args)
}

// GeneratorReturn is https://tc39.es/ecma262/#sec-generator.prototype.return.
func GeneratorReturn(r *Realm, this Value, args []Value) (Value, *Throw) {
	return resumeMethod(r, "return", ResumeReturn, this, args)
}

// GeneratorThrow is https://tc39.es/ecma262/#sec-generator.prototype.throw.
func GeneratorThrow(r *Realm, this Value, args []Value) (Value, *Throw) {
	return resumeMethod(r, "throw", ResumeThrow, this, args)
}

// Delegate is one step of yield* in a sync generator: it passes a resumption
// on to the inner iterator, https://tc39.es/ecma262/#sec-generator-function-definitions-runtime-semantics-evaluation.
// Where the inner iterator goes on, done is false and v the result object to
// yield as it is. Where done, v is the value of the yield* expression, or with
// mode ResumeReturn what the generator returns.
func (it *Iterator) Delegate(r *Realm, mode ResumeMode, sent Value) (v Value, done bool, e *Throw) {
	res, done, e := it.DelegateCall(r, mode, sent)
	if e != nil || done {
		return res, done, e
	}
	return it.DelegateResult(r, res)
}

// DelegateCall is the call of Delegate: the result is that of the inner
// iterator's method, not checked yet. done is true where the inner iterator
// has no return method, so that the generator returns sent.
func (it *Iterator) DelegateCall(r *Realm, mode ResumeMode, sent Value) (res Value, done bool, e *Throw) {
	if mode == ResumeNext {
		res, e = Call1(r, it.next, it.object, sent)
		return res, false, e
	}
	name := NameReturn
	if mode == ResumeThrow {
		name = NameThrow
	}
	m, e := GetMethod(r, it.object, name.Key())
	if e != nil {
		return m, false, e
	}
	if !m.IsUndefined() {
		res, e = Call1(r, m, it.object, sent)
		return res, false, e
	}
	if mode == ResumeReturn {
		return sent, true, nil
	}
	return m, false, nil
}

// MissingThrow returns the TypeError of an inner iterator without a throw method.
func (it *Iterator) MissingThrow(r *Realm) *Throw {
	return r.ThrowTypeError("The iterator does not provide a 'throw' method.")
}

// DelegateResult reads the result of DelegateCall.
func (it *Iterator) DelegateResult(r *Realm, res Value) (v Value, done bool, e *Throw) {
	if res.IsUndefined() && it.next.p != nil {
		if m, e := GetMethod(r, it.object, NameThrow.Key()); e == nil && m.IsUndefined() {
			if e := it.Close(r); e != nil {
				return res, false, e
			}
			return res, false, it.MissingThrow(r)
		}
	}
	if !res.IsObject() {
		return res, false, r.ThrowTypeError("Iterator result " + Describe(res) + " is not an object")
	}
	d, e := res.Obj().Get(r, NameDone.Key())
	if e != nil {
		return res, false, e
	}
	if !ToBoolean(d) {
		return res, false, nil
	}
	v, e = res.Obj().Get(r, NameValue.Key())
	return v, true, e
}

// asyncTask is an async function that has been suspended: its coroutine and
// the promise that its caller has.
type asyncTask struct {
	co      *Coroutine
	promise *Promise
	gen     *AsyncGenerator // of an async generator instead of promise
}

// StartAsync runs an async function until its first await and returns its
// promise, https://tc39.es/ecma262/#sec-async-functions-abstract-operations-async-function-start.
func StartAsync(r *Realm, co *Coroutine) Value {
	p := NewPromise(r)
	t := &asyncTask{co: co, promise: p}
	co.task = t
	t.run(r, ResumeNext, Undefined())
	return p.Value()
}

// RejectAsync returns the promise of an async function whose parameters threw.
func RejectAsync(r *Realm, t *Throw) Value {
	p := NewPromise(r)
	p.Reject(r, t.Value)
	return p.Value()
}

// run resumes the coroutine until it awaits something or ends.
func (t *asyncTask) run(r *Realm, mode ResumeMode, v Value) {
	if t.gen != nil {
		t.gen.run(r, mode, v)
		return
	}
	if e := r.Enter(); e != nil {
		t.promise.Reject(r, e.Value)
		return
	}
	t.co.Mode, t.co.Sent = mode, v
	out, signal, e := t.co.Resume(r, t.co)
	r.Leave()
	switch {
	case e != nil:
		t.promise.Reject(r, e.Value)
	case signal == SignalReturn:
		t.promise.Resolve(r, out)
	default:
		t.await(r, out)
	}
}

// await continues t when v is settled, https://tc39.es/ecma262/#await.
func (t *asyncTask) await(r *Realm, v Value) {
	p, e := PromiseResolve(r, v)
	if e != nil {
		r.queueJob(job{kind: jobResume, task: t, mode: ResumeThrow, value: e.Value, context: r.Context})
		return
	}
	p.addReaction(r, reaction{task: t})
}
