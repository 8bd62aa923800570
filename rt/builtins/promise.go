package builtins

import "jsgo/rt/js"

// Promise is https://tc39.es/ecma262/#sec-promise-objects.
var Promise = js.Class{
	ID: js.IntrinsicPromise, Name: "Promise", Length: 1, Construct: newPromise,
	Static: js.Props{
		js.Method("all", 1, promiseAll),
		js.Method("allSettled", 1, promiseAllSettled),
		js.Method("any", 1, promiseAny),
		js.Method("race", 1, promiseRace),
		js.Method("resolve", 1, promiseResolve),
		js.Method("reject", 1, promiseReject),
		js.SymGetter(js.SymSpecies, returnThis),
	},
	Proto: js.Props{
		js.Method("then", 2, js.PromiseThen),
		js.Method("catch", 1, promiseCatch),
		js.Method("finally", 1, promiseFinally),
		js.Tag("Promise"),
	},
}

// newPromise is https://tc39.es/ecma262/#sec-promise-executor.
func newPromise(r *realm, args []value, newTarget *object) (value, *throw) {
	if newTarget == nil {
		return js.Undefined(), r.ThrowTypeError("Promise constructor cannot be invoked without 'new'")
	}
	executor := js.Arg(args, 0)
	if !js.IsCallable(executor) {
		return js.Undefined(), r.ThrowTypeError("Promise resolver " + js.Describe(executor) + " is not a function")
	}
	proto, e := js.PrototypeFromConstructor(r, newTarget, js.IntrinsicPromisePrototype)
	if e != nil {
		return js.Undefined(), e
	}
	p := js.NewPromiseWith(r, proto)
	resolve, reject := p.ResolvingFunctions(r)
	if _, e := js.Call2(r, executor, js.Undefined(), resolve, reject); e != nil {
		if _, e := js.Call1(r, reject, js.Undefined(), e.Value); e != nil {
			return js.Undefined(), e
		}
	}
	return p.Value(), nil
}

// promiseResolve is https://tc39.es/ecma262/#sec-promise.resolve.
func promiseResolve(r *realm, this value, args []value) (value, *throw) {
	if !this.IsObject() {
		return this, r.ThrowTypeError("PromiseResolve called on non-object")
	}
	return resolveWith(r, this, js.Arg(args, 0))
}

// resolveWith is https://tc39.es/ecma262/#sec-promise-resolve.
func resolveWith(r *realm, c, v value) (value, *throw) {
	if c.AsObject() == r.Intrinsic(js.IntrinsicPromise) {
		p, e := js.PromiseResolve(r, v)
		if e != nil {
			return v, e
		}
		return p.Value(), nil
	}
	if p := v.AsPromise(); p != nil {
		ctor, e := p.Get(r, js.NameConstructor.Key())
		if e != nil || js.SameValue(ctor, c) {
			return v, e
		}
	}
	capability, e := js.NewCapability(r, c)
	if e == nil {
		_, e = js.Call1(r, capability.Resolve, js.Undefined(), v)
	}
	if e != nil {
		return v, e
	}
	return capability.Promise, nil
}

func promiseReject(r *realm, this value, args []value) (value, *throw) {
	if !this.IsObject() {
		return this, r.ThrowTypeError("PromiseResolve called on non-object")
	}
	capability, e := js.NewCapability(r, this)
	if e == nil {
		_, e = js.Call1(r, capability.Reject, js.Undefined(), js.Arg(args, 0))
	}
	if e != nil {
		return this, e
	}
	return capability.Promise, nil
}

func promiseCatch(r *realm, this value, args []value) (value, *throw) {
	return js.Invoke(r, this, js.NameThen.Key(), js.Undefined(), js.Arg(args, 0))
}

// promiseFinally is https://tc39.es/ecma262/#sec-promise.prototype.finally.
func promiseFinally(r *realm, this value, args []value) (value, *throw) {
	o := this.AsObject()
	if o == nil {
		return this, r.ThrowTypeError("Promise.prototype.finally called on a non-object")
	}
	c, e := js.SpeciesConstructor(r, o, js.IntrinsicPromise)
	if e != nil {
		return this, e
	}
	f := js.Arg(args, 0)
	if !js.IsCallable(f) {
		return js.Invoke(r, this, js.NameThen.Key(), f, f)
	}
	return js.Invoke(r, this, js.NameThen.Key(), finallyHandler(r, c, f, false), finallyHandler(r, c, f, true))
}

// finallyHandler calls f, waits for its result and goes on as before.
func finallyHandler(r *realm, c, f value, rejected bool) value {
	return js.NewNative(r, "", 1, func(r *realm, _ value, args []value) (value, *throw) {
		v := js.Arg(args, 0)
		res, e := js.Call0(r, f, js.Undefined())
		if e != nil {
			return res, e
		}
		p, e := resolveWith(r, c, res)
		if e != nil {
			return p, e
		}
		back := js.NewNative(r, "", 0, func(r *realm, _ value, _ []value) (value, *throw) {
			if rejected {
				return v, &throw{Value: v}
			}
			return v, nil
		})
		return js.Invoke(r, p, js.NameThen.Key(), back.Value())
	}).Value()
}

// combinator is the state of Promise.all and its kin.
type combinator struct {
	capability *js.Capability
	values     []value
	remaining  int
	finish     func(r *realm, values []value) *throw
}

// element stores a result and finishes behind the last.
func (c *combinator) element(r *realm, i int, wrap func(r *realm, v value) value) value {
	called := false
	return js.NewNative(r, "", 1, func(r *realm, _ value, args []value) (value, *throw) {
		if called {
			return js.Undefined(), nil
		}
		called = true
		return js.Undefined(), c.store(r, i, wrap(r, js.Arg(args, 0)))
	}).Value()
}

func (c *combinator) store(r *realm, i int, v value) *throw {
	c.values[i] = v
	return c.countDown(r)
}

func (c *combinator) countDown(r *realm) *throw {
	c.remaining--
	if c.remaining > 0 {
		return nil
	}
	return c.finish(r, c.values)
}

// combine is the common part of https://tc39.es/ecma262/#sec-promise.all and
// its kin; handlers returns what then is called with for element i.
func combine(r *realm, this value, args []value, name string, handlers func(c *combinator, i int) (onFulfil, onReject value), finish func(c *combinator) func(r *realm, values []value) *throw) (value, *throw) {
	if !this.IsObject() {
		return this, r.ThrowTypeError("Promise." + name + " called on non-object")
	}
	capability, e := js.NewCapability(r, this)
	if e != nil {
		return this, e
	}
	c := &combinator{capability: capability, remaining: 1}
	if finish != nil {
		c.finish = finish(c)
	}
	if e = c.run(r, this, js.Arg(args, 0), handlers); e != nil {
		if _, e = js.Call1(r, capability.Reject, js.Undefined(), e.Value); e != nil {
			return this, e
		}
	}
	return capability.Promise, nil
}

func (c *combinator) run(r *realm, ctor, items value, handlers func(c *combinator, i int) (value, value)) *throw {
	resolve, e := js.GetV(r, ctor, js.NameResolve.Key())
	if e == nil && !js.IsCallable(resolve) {
		e = r.ThrowTypeError("Promise resolve or reject function is not callable")
	}
	if e != nil {
		return e
	}
	i := 0
	e = js.Iterate(r, items, func(v value) *throw {
		c.values = append(c.values, js.Undefined())
		p, e := js.Call1(r, resolve, ctor, v)
		if e != nil {
			return e
		}
		onFulfil, onReject := handlers(c, i)
		c.remaining++
		i++
		_, e = js.Invoke(r, p, js.NameThen.Key(), onFulfil, onReject)
		return e
	})
	if e != nil || c.finish == nil {
		return e
	}
	return c.countDown(r)
}

// resolveList finishes with an array of the values.
func resolveList(c *combinator) func(r *realm, values []value) *throw {
	return func(r *realm, values []value) *throw {
		_, e := js.Call1(r, c.capability.Resolve, js.Undefined(), js.ArrayFromList(r, values))
		return e
	}
}

func same(r *realm, v value) value { return v }

func promiseAll(r *realm, this value, args []value) (value, *throw) {
	return combine(r, this, args, "all", func(c *combinator, i int) (value, value) {
		return c.element(r, i, same), c.capability.Reject
	}, resolveList)
}

func promiseAllSettled(r *realm, this value, args []value) (value, *throw) {
	return combine(r, this, args, "allSettled", func(c *combinator, i int) (value, value) {
		return c.settled(r, i)
	}, resolveList)
}

// settled returns the two handlers of allSettled, of which one counts.
func (c *combinator) settled(r *realm, i int) (onFulfil, onReject value) {
	called := false
	handler := func(status, key js.Name) value {
		return js.NewNative(r, "", 1, func(r *realm, _ value, args []value) (value, *throw) {
			if called {
				return js.Undefined(), nil
			}
			called = true
			o := js.NewObject(r)
			o.Put(r, js.NameStatus.Key(), status.Value(), js.AttrAll)
			o.Put(r, key.Key(), js.Arg(args, 0), js.AttrAll)
			return js.Undefined(), c.store(r, i, o.Value())
		}).Value()
	}
	return handler(js.NameFulfilled, js.NameValue), handler(js.NameRejected, js.NameReason)
}

func promiseAny(r *realm, this value, args []value) (value, *throw) {
	return combine(r, this, args, "any", func(c *combinator, i int) (value, value) {
		return c.capability.Resolve, c.element(r, i, same)
	}, rejectAll)
}

// rejectAll finishes Promise.any with the reasons.
func rejectAll(c *combinator) func(r *realm, values []value) *throw {
	return func(r *realm, values []value) *throw {
		err := js.NewErrorObject(r, r.Intrinsic(js.IntrinsicAggregateErrorPrototype), js.NewString("All promises were rejected"))
		err.Put(r, js.NameErrors.Key(), js.ArrayFromList(r, values), js.AttrHidden)
		_, e := js.Call1(r, c.capability.Reject, js.Undefined(), err.Value())
		return e
	}
}

func promiseRace(r *realm, this value, args []value) (value, *throw) {
	return combine(r, this, args, "race", func(c *combinator, _ int) (value, value) {
		return c.capability.Resolve, c.capability.Reject
	}, nil)
}
