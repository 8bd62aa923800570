package eval

import (
	"unsafe"

	"jsgo/rt/js"
)

// frame is one call of interpreted code. It starts with the js.Coroutine of a
// call that can be suspended.
type frame struct {
	js.Coroutine
	up   *frame // the call around, while this one is under way
	code *code
	pc   int

	regs  []js.Value
	iters []js.Iterator
	envs  []*env
	outer *env

	fn        *js.Function
	this      js.Value
	newTarget js.Value
	args      []js.Value
}

// machine is what the calls of a realm share.
type machine struct {
	realm *js.Realm
	top   *frame   // the innermost call under way
	idle  []*frame // frames to use again
	stack []js.Value
	used  int
	main  *scope
	mark  js.Value // the private name of an object's scope, once there is one
}

// maxIdle is how many frames are kept to be used again.
const maxIdle = 256

// call is the entry of functions that cannot be suspended.
func call(r *js.Realm, f *js.Function, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	c := codeOf(f)
	newTarget, e := c.takeNewTarget(r, f)
	if e != nil {
		return js.Value{}, e
	}
	if e := r.Enter(); e != nil {
		return js.Value{}, e
	}
	m := c.unit.machine
	fr := m.frame(c)
	fr.fn, fr.this, fr.newTarget, fr.args, fr.outer = f, this, newTarget, args, (*env)(f.Env)
	for i, p := range c.params {
		if p >= 0 {
			fr.regs[p] = js.Arg(args, i)
		}
	}
	v, _, e := fr.run(r)
	m.leave(fr)
	r.Leave()
	return v, e
}

// takeNewTarget is what new.target is in the call that begins; a class must have one.
func (c *code) takeNewTarget(r *js.Realm, f *js.Function) (js.Value, *js.Throw) {
	if c.js.Flags&(js.CodeNewTarget|js.CodeClass) == 0 {
		return js.Undefined(), nil
	}
	t := js.NewTarget(r)
	if c.js.Flags&js.CodeClass != 0 && t.IsUndefined() {
		return t, js.ThrowClassCall(r, f)
	}
	return t, nil
}

// frame returns a frame for a call of c that ends before its caller goes on.
func (m *machine) frame(c *code) *frame {
	var fr *frame
	if n := len(m.idle); n > 0 {
		fr = m.idle[n-1]
		m.idle = m.idle[:n-1]
	} else {
		fr = &frame{}
	}
	fr.code = c
	fr.regs = m.registers(c)
	fr.iters = sized(fr.iters, c.iterators)
	if c.heap {
		fr.envs = make([]*env, c.envs)
	} else {
		fr.envs = sized(fr.envs, c.envs)
	}
	return fr
}

// sized is a slice of n zero values, in the memory of old if that is enough.
func sized[T any](old []T, n int) []T {
	if n <= cap(old) {
		return old[:n]
	}
	return make([]T, n)
}

// registers returns the registers of a call; those that closures refer to are
// not taken from the stack.
func (m *machine) registers(c *code) []js.Value {
	n := c.registers
	if c.heap {
		return make([]js.Value, n)
	}
	top := m.used + n
	if top > len(m.stack) { // calls under way keep the memory that they have
		m.stack = make([]js.Value, max(4096, 2*len(m.stack), 2*n))
		m.used, top = 0, n
	}
	regs := m.stack[m.used:top:top]
	m.used = top
	return regs
}

// leave gives back what frame took.
func (m *machine) leave(fr *frame) {
	if !fr.code.heap {
		clear(fr.regs)
		if m.used -= len(fr.regs); m.used < 0 {
			m.used = 0
		}
	}
	clear(fr.iters)
	iters, envs := fr.iters[:0], fr.envs[:0]
	if fr.code.heap {
		envs = nil
	} else {
		clear(fr.envs)
	}
	*fr = frame{iters: iters, envs: envs}
	if len(m.idle) < maxIdle {
		m.idle = append(m.idle, fr)
	}
}

// callSuspendable is the entry of generators and async functions.
func callSuspendable(r *js.Realm, f *js.Function, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	c := codeOf(f)
	fr := c.suspendable(f, this, args)
	switch flags := c.js.Flags; {
	case flags&js.CodeGenerator == 0:
		return js.StartAsync(r, &fr.Coroutine), nil
	case c.starts:
		if _, _, e := resume(r, &fr.Coroutine); e != nil {
			return js.Value{}, e
		}
	}
	if c.js.Flags&js.CodeAsync != 0 {
		return js.NewAsyncGenerator(r, f, &fr.Coroutine)
	}
	return js.NewGenerator(r, f, &fr.Coroutine)
}

// suspendable returns a frame that lives on the heap.
func (c *code) suspendable(f *js.Function, this js.Value, args []js.Value) *frame {
	fr := &frame{
		code: c, fn: f, this: this, newTarget: js.Undefined(), args: append([]js.Value(nil), args...),
		regs: make([]js.Value, c.registers), iters: make([]js.Iterator, c.iterators), envs: make([]*env, c.envs),
	}
	fr.Resume = resume
	if f != nil {
		fr.outer = (*env)(f.Env)
	}
	for i, p := range c.params {
		if p >= 0 {
			fr.regs[p] = js.Arg(fr.args, i)
		}
	}
	return fr
}

// resume goes on with a suspended call.
func resume(r *js.Realm, co *js.Coroutine) (js.Value, js.Signal, *js.Throw) {
	fr := (*frame)(unsafe.Pointer(co))
	return fr.run(r)
}

// val is an operand.
func (fr *frame) val(i int32) js.Value {
	if i >= 0 {
		return fr.regs[i]
	}
	return fr.code.consts[^i]
}

// values are the operands of a list, in room for arguments that PopArgs takes back.
func (fr *frame) values(r *js.Realm, list []int32) []js.Value {
	args := r.PushArgs(len(list))
	for i, o := range list {
		args[i] = fr.val(o)
	}
	return args
}

// list are the operands of a list, to keep.
func (fr *frame) list(list []int32) []js.Value {
	values := make([]js.Value, len(list))
	for i, o := range list {
		values[i] = fr.val(o)
	}
	return values
}

// environment is an environment by its base and the steps outwards from it.
func (fr *frame) environment(base, hops int32) *env {
	if base == noEnv {
		return nil
	}
	e := fr.outer
	if base != outerEnv {
		e = fr.envs[base]
	}
	for ; hops > 0; hops-- {
		e = e.up
	}
	return e
}
