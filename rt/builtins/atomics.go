package builtins

import (
	"math"
	"time"

	"jsgo/rt/js"
)

// Atomics is https://tc39.es/ecma262/#sec-atomics-object.
var Atomics = js.Class{
	ID: js.IntrinsicAtomics, Name: "Atomics",
	Static: js.Props{
		js.Method("load", 2, atomicsLoad),
		js.Method("store", 3, atomicsStore),
		js.Method("add", 3, atomicsAdd),
		js.Method("sub", 3, atomicsSub),
		js.Method("and", 3, atomicsAnd),
		js.Method("or", 3, atomicsOr),
		js.Method("xor", 3, atomicsXor),
		js.Method("exchange", 3, atomicsExchange),
		js.Method("compareExchange", 4, atomicsCompareExchange),
		js.Method("isLockFree", 1, atomicsIsLockFree),
		js.Method("wait", 4, atomicsWait),
		js.Method("waitAsync", 4, atomicsWaitAsync),
		js.Method("notify", 3, atomicsNotify),
		js.Tag("Atomics"),
	},
}

// atomicAccess is https://tc39.es/ecma262/#sec-validateatomicaccessonintegertypedarray.
func atomicAccess(r *realm, args []value, method string) (*js.TypedArray, int, *throw) {
	a := js.Arg(args, 0).AsTypedArray()
	if a == nil || a.Type == js.Uint8Clamped || a.Type == js.Float32 || a.Type == js.Float64 {
		return nil, 0, r.ThrowTypeError(describeTyped(js.Arg(args, 0)) + " is not an integer typed array.")
	}
	return atomicIndex(r, a, args, method)
}

// describeTyped shows v as V8 does in messages about typed arrays.
func describeTyped(v value) string {
	if a := v.AsTypedArray(); a != nil {
		return "[object " + typedName(a.Type) + "]"
	}
	return plain(v)
}

func atomicIndex(r *realm, a *js.TypedArray, args []value, method string) (*js.TypedArray, int, *throw) {
	a.Buffer.Refresh()
	if a.OutOfBounds() {
		return nil, 0, detached(r, "Atomics."+method)
	}
	n := a.Len()
	i, ok, e := toIndex(r, js.Arg(args, 1))
	if e == nil && (!ok || i >= n) {
		e = r.ThrowRangeError("Invalid atomic access index")
	}
	return a, i, e
}

// atomicOperand is the value to store: a whole number, or a BigInt.
func atomicOperand(r *realm, a *js.TypedArray, v value, method string) (value, *throw) {
	if a.Type.IsBig() {
		return js.ToBigInt(r, v)
	}
	f, e := js.ToIntegerOrInfinity(r, v)
	return js.Num(f + 0), e
}

// revalidate is https://tc39.es/ecma262/#sec-revalidateatomicaccess.
func revalidate(r *realm, a *js.TypedArray, i int, method string) *throw {
	if a.OutOfBounds() {
		return detached(r, "Atomics."+method)
	}
	if i >= a.Len() {
		return r.ThrowRangeError("Invalid atomic access index")
	}
	return nil
}

func atomicsLoad(r *realm, this value, args []value) (value, *throw) {
	a, i, e := atomicAccess(r, args, "load")
	if e == nil {
		e = revalidate(r, a, i, "load")
	}
	if e != nil {
		return this, e
	}
	return a.AtomicUpdate(i, func(old uint64) uint64 { return old }), nil
}

// atomicsStore is https://tc39.es/ecma262/#sec-atomics.store.
func atomicsStore(r *realm, this value, args []value) (value, *throw) {
	a, i, e := atomicAccess(r, args, "store")
	if e != nil {
		return this, e
	}
	v, e := atomicOperand(r, a, js.Arg(args, 2), "store")
	if e == nil {
		e = revalidate(r, a, i, "store")
	}
	if e != nil {
		return this, e
	}
	bits := a.Bits(v)
	a.AtomicUpdate(i, func(uint64) uint64 { return bits })
	return v, nil
}

// readModifyWrite is https://tc39.es/ecma262/#sec-atomicreadmodifywrite.
func readModifyWrite(r *realm, args []value, method string, op func(old, operand uint64) uint64) (value, *throw) {
	a, i, e := atomicAccess(r, args, method)
	if e != nil {
		return js.Undefined(), e
	}
	v, e := atomicOperand(r, a, js.Arg(args, 2), method)
	if e == nil {
		e = revalidate(r, a, i, method)
	}
	if e != nil {
		return js.Undefined(), e
	}
	bits := a.Bits(v)
	return a.AtomicUpdate(i, func(old uint64) uint64 { return op(old, bits) }), nil
}

func atomicsAdd(r *realm, this value, args []value) (value, *throw) {
	return readModifyWrite(r, args, "add", func(old, x uint64) uint64 { return old + x })
}

func atomicsSub(r *realm, this value, args []value) (value, *throw) {
	return readModifyWrite(r, args, "sub", func(old, x uint64) uint64 { return old - x })
}

func atomicsAnd(r *realm, this value, args []value) (value, *throw) {
	return readModifyWrite(r, args, "and", func(old, x uint64) uint64 { return old & x })
}

func atomicsOr(r *realm, this value, args []value) (value, *throw) {
	return readModifyWrite(r, args, "or", func(old, x uint64) uint64 { return old | x })
}

func atomicsXor(r *realm, this value, args []value) (value, *throw) {
	return readModifyWrite(r, args, "xor", func(old, x uint64) uint64 { return old ^ x })
}

func atomicsExchange(r *realm, this value, args []value) (value, *throw) {
	return readModifyWrite(r, args, "exchange", func(old, x uint64) uint64 { return x })
}

// atomicsCompareExchange is https://tc39.es/ecma262/#sec-atomics.compareexchange.
func atomicsCompareExchange(r *realm, this value, args []value) (value, *throw) {
	const method = "compareExchange"
	a, i, e := atomicAccess(r, args, method)
	if e != nil {
		return this, e
	}
	expected, e := atomicOperand(r, a, js.Arg(args, 2), method)
	if e != nil {
		return this, e
	}
	replacement, e := atomicOperand(r, a, js.Arg(args, 3), method)
	if e == nil {
		e = revalidate(r, a, i, method)
	}
	if e != nil {
		return this, e
	}
	want, to := a.Bits(expected), a.Bits(replacement)
	return a.AtomicUpdate(i, func(old uint64) uint64 {
		if old == want {
			return to
		}
		return old
	}), nil
}

func atomicsIsLockFree(r *realm, this value, args []value) (value, *throw) {
	f, e := js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	return js.Bool(f == 1 || f == 2 || f == 4 || f == 8), e
}

// waitable checks the arguments of wait, waitAsync and notify.
func waitable(r *realm, args []value, method string, shared bool) (*js.TypedArray, int, *throw) {
	a := js.Arg(args, 0).AsTypedArray()
	if a == nil || a.Type != js.Int32 && a.Type != js.BigInt64 {
		return nil, 0, r.ThrowTypeError(describeTyped(js.Arg(args, 0)) + " is not an int32 or BigInt64 typed array.")
	}
	if shared && a.Buffer.Block == nil {
		return nil, 0, r.ThrowTypeError(describeTyped(js.Arg(args, 0)) + " is not a shared typed array.")
	}
	return atomicIndex(r, a, args, method)
}

// waitArguments reads the expected value and the milliseconds to wait at most.
func waitArguments(r *realm, a *js.TypedArray, args []value) (want uint64, timeout float64, e *throw) {
	v, e := a.Type.Convert(r, js.Arg(args, 2))
	if e != nil {
		return 0, 0, e
	}
	timeout, e = js.ToNumber(r, js.Arg(args, 3))
	if timeout != timeout {
		timeout = math.Inf(1)
	}
	return a.Bits(v), max(timeout, 0), e
}

// atomicsWait is https://tc39.es/ecma262/#sec-atomics.wait.
func atomicsWait(r *realm, this value, args []value) (value, *throw) {
	a, i, e := waitable(r, args, "wait", true)
	if e != nil {
		return this, e
	}
	want, timeout, e := waitArguments(r, a, args)
	if e != nil {
		return this, e
	}
	var cancel <-chan time.Time
	if timeout < math.MaxInt64/1e6 {
		t := time.NewTimer(time.Duration(timeout * 1e6))
		defer t.Stop()
		cancel = t.C
	}
	at := a.Offset + i*a.Type.Size()
	equal, woken := a.Buffer.Block.Wait(at, func() bool { return a.AtomicBits(i) == want }, cancel)
	return js.Str(waitResult(equal, woken)), nil
}

func waitResult(equal, woken bool) string {
	switch {
	case !equal:
		return "not-equal"
	case woken:
		return "ok"
	}
	return "timed-out"
}

// atomicsWaitAsync is https://tc39.es/ecma262/#sec-atomics.waitasync as far as
// it needs no waiting.
func atomicsWaitAsync(r *realm, this value, args []value) (value, *throw) {
	a, i, e := waitable(r, args, "waitAsync", true)
	if e != nil {
		return this, e
	}
	want, timeout, e := waitArguments(r, a, args)
	if e != nil {
		return this, e
	}
	equal := a.AtomicBits(i) == want
	if equal && timeout > 0 {
		return this, r.ThrowError("Atomics.waitAsync cannot wait: this runtime has only Atomics.wait")
	}
	o := js.NewObject(r)
	o.Put(r, js.Intern("async"), js.False(), js.AttrAll)
	o.Put(r, js.NameValue.Key(), js.Str(waitResult(equal, false)), js.AttrAll)
	return o.Value(), nil
}

// atomicsNotify is https://tc39.es/ecma262/#sec-atomics.notify.
func atomicsNotify(r *realm, this value, args []value) (value, *throw) {
	a, i, e := waitable(r, args, "notify", false)
	if e != nil {
		return this, e
	}
	count := math.Inf(1)
	if v := js.Arg(args, 2); !v.IsUndefined() {
		if count, e = js.ToIntegerOrInfinity(r, v); e != nil {
			return this, e
		}
	}
	if a.Buffer.Block == nil {
		return js.Int(0), nil
	}
	return js.Int(a.Buffer.Block.Notify(a.Offset+i*a.Type.Size(), max(count, 0))), nil
}
