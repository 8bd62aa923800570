package builtins

import "jsgo/rt/js"

// searchStart resolves fromIndex of an ascending search.
func searchStart(r *realm, n int, args []value) (int, *throw) {
	if len(args) < 2 {
		return 0, nil
	}
	return relative(r, args[1], n, 0)
}

// arrayIndexOf is https://tc39.es/ecma262/#sec-array.prototype.indexof.
func arrayIndexOf(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "indexOf")
	if e != nil || n == 0 {
		return js.Int(-1), e
	}
	from, e := searchStart(r, n, args)
	if e != nil {
		return this, e
	}
	x := js.Arg(args, 0)
	if a := fastArray(r, this); a != nil {
		return js.Int(indexFast(a, x, from)), nil
	}
	for ; from < n; from++ {
		v, ok, e := present(r, o, from)
		if e != nil {
			return this, e
		}
		if ok && js.StrictEqual(v, x) {
			return js.Int(from), nil
		}
	}
	return js.Int(-1), nil
}

// indexFast finds the first element of a fast array that is strictly equal to x.
func indexFast(a *js.Array, x value, from int) int {
	if nums := a.Numbers(); len(nums) > 0 {
		if !x.IsNum() {
			return -1
		}
		f := x.Float()
		for i := from; i < len(nums); i++ {
			if nums[i] == f {
				return i
			}
		}
		return -1
	}
	list := a.Values()
	for i := from; i < len(list); i++ {
		if js.StrictEqual(list[i], x) {
			return i
		}
	}
	return -1
}

func arrayLastIndexOf(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "lastIndexOf")
	if e != nil || n == 0 {
		return js.Int(-1), e
	}
	i, e := lastStart(r, n, args)
	if e != nil {
		return this, e
	}
	x := js.Arg(args, 0)
	for ; i >= 0; i-- {
		v, ok, e := present(r, o, i)
		if e != nil {
			return this, e
		}
		if ok && js.StrictEqual(v, x) {
			return js.Int(i), nil
		}
	}
	return js.Int(-1), nil
}

// lastStart resolves fromIndex of a descending search.
func lastStart(r *realm, n int, args []value) (int, *throw) {
	if len(args) < 2 {
		return n - 1, nil
	}
	f, e := js.ToIntegerOrInfinity(r, args[1])
	if f < 0 {
		return int(max(float64(n)+f, -1)), e
	}
	return int(min(f, float64(n-1))), e
}

// arrayIncludes is https://tc39.es/ecma262/#sec-array.prototype.includes.
func arrayIncludes(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "includes")
	if e != nil || n == 0 {
		return js.False(), e
	}
	from, e := searchStart(r, n, args)
	if e != nil {
		return this, e
	}
	x := js.Arg(args, 0)
	if a := fastArray(r, this); a != nil && !x.IsUndefined() && !(x.IsNum() && x.Float() != x.Float()) {
		return js.Bool(indexFast(a, x, from) >= 0), nil
	}
	for ; from < n; from++ {
		v, e := element(r, o, from)
		if e != nil {
			return this, e
		}
		if js.SameValueZero(v, x) {
			return js.True(), nil
		}
	}
	return js.False(), nil
}

// arrayJoin is https://tc39.es/ecma262/#sec-array.prototype.join.
func arrayJoin(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "join")
	if e != nil {
		return this, e
	}
	sep := js.NewString(",")
	if s := js.Arg(args, 0); !s.IsUndefined() {
		if sep, e = js.ToString(r, s); e != nil {
			return this, e
		}
	}
	return joinWith(r, o, n, sep, func(v value) (*js.String, *throw) { return js.ToString(r, v) })
}

// joinWith joins the texts of the elements. An object that is being joined
// already further out is empty, as in V8.
func joinWith(r *realm, o *object, n int, sep *js.String, text func(v value) (*js.String, *throw)) (value, *throw) {
	if !r.BeginJoin(o) {
		return js.EmptyString().Value(), nil
	}
	defer r.EndJoin()
	if e := r.Enter(); e != nil {
		return js.Undefined(), e
	}
	defer r.Leave()
	var b js.Builder
	for i := range n {
		if i > 0 {
			b.String(sep)
		}
		v, e := element(r, o, i)
		if e != nil {
			return v, e
		}
		if !v.IsNullish() {
			s, e := text(v)
			if e != nil {
				return v, e
			}
			b.String(s)
		}
		if b.Len() > js.MaxStringLength {
			return v, r.ThrowRangeError("Invalid string length")
		}
		if i > 1<<32 && sep.Len() == 0 && b.Len() == 0 {
			return v, r.ThrowRangeError("Invalid array length")
		}
	}
	return b.Finish().Value(), nil
}

func arrayToLocaleString(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "toLocaleString")
	if e != nil {
		return this, e
	}
	return joinWith(r, o, n, js.NewString(","), func(v value) (*js.String, *throw) {
		v, e := js.Invoke(r, v, js.Intern("toLocaleString"), args...)
		if e != nil {
			return nil, e
		}
		return js.ToString(r, v)
	})
}

func arrayToString(r *realm, this value, args []value) (value, *throw) {
	o, e := js.ToObject(r, this)
	if e != nil {
		return this, e
	}
	f, e := o.Get(r, js.NameJoin.Key())
	if e != nil {
		return this, e
	}
	if !js.IsCallable(f) {
		return objectToString(r, o.Value(), nil)
	}
	return js.Call0(r, f, o.Value())
}

// copyElements reads the n elements of o, holes as undefined.
func copyElements(r *realm, o *object, n int) ([]value, *throw) {
	if n > 1<<32-1 {
		return nil, r.ThrowRangeError("Invalid array length")
	}
	if n > 1<<27 {
		return nil, r.ThrowRangeError("Invalid array length")
	}
	list := make([]value, n)
	for i := range list {
		v, e := element(r, o, i)
		if e != nil {
			return nil, e
		}
		list[i] = v
	}
	return list, nil
}

func arrayToReversed(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "toReversed")
	if e != nil {
		return this, e
	}
	if n > 1<<32-1 {
		return this, r.ThrowRangeError("Invalid array length")
	}
	list := make([]value, 0, min(n, 1<<20))
	for i := n - 1; i >= 0; i-- {
		v, e := element(r, o, i)
		if e != nil {
			return v, e
		}
		list = append(list, v)
	}
	return js.ArrayFromList(r, list), nil
}

func arrayToSpliced(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "toSpliced")
	if e != nil {
		return this, e
	}
	start, del, e := spliceRange(r, n, args)
	if e != nil {
		return this, e
	}
	var items []value
	if len(args) > 2 {
		items = args[2:]
	}
	total := n - del + len(items)
	if total > maxLength {
		return this, r.ThrowTypeError("Invalid array length")
	}
	if total > 1<<32-1 {
		return this, r.ThrowRangeError("Invalid array length")
	}
	list := make([]value, 0, min(total, 1<<20))
	for i := 0; i < n; i++ {
		if i == start {
			list = append(list, items...)
			if i += del; i >= n {
				break
			}
		}
		v, e := element(r, o, i)
		if e != nil {
			return v, e
		}
		list = append(list, v)
	}
	if start >= n {
		list = append(list, items...)
	}
	return js.ArrayFromList(r, list), nil
}

func arrayWith(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "with")
	if e != nil {
		return this, e
	}
	f, e := js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	at := f
	if at < 0 {
		at += float64(n)
	}
	if at < 0 || at >= float64(n) {
		return this, r.ThrowRangeError("Invalid index : " + js.NumberToString(f).String())
	}
	list, e := copyElements(r, o, n)
	if e != nil {
		return this, e
	}
	list[int(at)] = js.Arg(args, 1)
	return js.ArrayFromList(r, list), nil
}
