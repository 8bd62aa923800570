package builtins

import "jsgo/rt/js"

// eachElement calls the callback of args with the elements that exist and
// hands its results to f, which returns false to stop.
func eachElement(r *realm, this value, args []value, method string, holes bool, f func(i int, v, res value) (bool, *throw)) *throw {
	o, n, e := target(r, this, method)
	if e != nil {
		return e
	}
	return eachOf(r, o, n, args, holes, f)
}

func eachOf(r *realm, o *object, n int, args []value, holes bool, f func(i int, v, res value) (bool, *throw)) *throw {
	callback, thisArg, ov := js.Arg(args, 0), js.Arg(args, 1), o.Value()
	if e := callable(r, callback); e != nil {
		return e
	}
	for i := range n {
		v, ok, e := next(r, o, i, holes)
		if e != nil {
			return e
		}
		if !ok {
			continue
		}
		res, e := js.Call3(r, callback, thisArg, v, js.Int(i), ov)
		if e != nil {
			return e
		}
		if goOn, e := f(i, v, res); e != nil || !goOn {
			return e
		}
	}
	return nil
}

// next is present, or element where holes count.
func next(r *realm, o *object, i int, holes bool) (value, bool, *throw) {
	if holes {
		v, e := element(r, o, i)
		return v, true, e
	}
	return present(r, o, i)
}

func arrayForEach(r *realm, this value, args []value) (value, *throw) {
	return js.Undefined(), eachElement(r, this, args, "forEach", false, func(int, value, value) (bool, *throw) { return true, nil })
}

// arrayMap is https://tc39.es/ecma262/#sec-array.prototype.map.
func arrayMap(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "map")
	if e == nil {
		e = callable(r, js.Arg(args, 0))
	}
	if e != nil {
		return this, e
	}
	if a := fastArray(r, this); a != nil && speciesIntact(r, a) {
		return mapFast(r, a, n, args)
	}
	out, e := speciesCreate(r, o, n)
	if e != nil {
		return this, e
	}
	e = eachOf(r, o, n, args, false, func(i int, _, res value) (bool, *throw) { return true, defineElement(r, out, i, res) })
	return out.Value(), e
}

// mapFast gathers the results before it makes the array: as numbers while all
// of them are.
func mapFast(r *realm, a *js.Array, n int, args []value) (value, *throw) {
	var list []value
	nums := make([]float64, 0, n)
	e := eachOf(r, &a.Object, n, args, false, func(i int, _, res value) (bool, *throw) {
		if list == nil {
			if res.IsNum() && i == len(nums) {
				nums = append(nums, res.Float())
				return true, nil
			}
			list = holesList(nums, n)
		}
		list[i] = res
		return true, nil
	})
	if e != nil {
		return js.Undefined(), e
	}
	if list == nil && len(nums) == n {
		return js.NewNumbers(r, nums).Value(), nil
	}
	if list == nil {
		list = holesList(nums, n)
	}
	return js.NewArray(r, list).Value(), nil
}

// holesList is a list of n elements that starts with nums.
func holesList(nums []float64, n int) []value {
	list := make([]value, n)
	for i := range list {
		if i < len(nums) {
			list[i] = js.Num(nums[i])
		} else {
			list[i] = js.Hole()
		}
	}
	return list
}

// arrayFilter is https://tc39.es/ecma262/#sec-array.prototype.filter.
func arrayFilter(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "filter")
	if e == nil {
		e = callable(r, js.Arg(args, 0))
	}
	if e != nil {
		return this, e
	}
	if a := fastArray(r, this); a != nil && speciesIntact(r, a) {
		out := js.NewArray(r, nil)
		e := eachOf(r, o, n, args, false, func(_ int, v, res value) (bool, *throw) {
			if js.ToBoolean(res) {
				out.Push(v)
			}
			return true, nil
		})
		return out.Value(), e
	}
	out, e := speciesCreate(r, o, 0)
	if e != nil {
		return this, e
	}
	to := 0
	e = eachOf(r, o, n, args, false, func(_ int, v, res value) (bool, *throw) {
		if !js.ToBoolean(res) {
			return true, nil
		}
		to++
		return true, defineElement(r, out, to-1, v)
	})
	return out.Value(), e
}

func arrayEvery(r *realm, this value, args []value) (value, *throw) {
	all := true
	e := eachElement(r, this, args, "every", false, func(_ int, _, res value) (bool, *throw) {
		all = js.ToBoolean(res)
		return all, nil
	})
	return js.Bool(all), e
}

func arraySome(r *realm, this value, args []value) (value, *throw) {
	some := false
	e := eachElement(r, this, args, "some", false, func(_ int, _, res value) (bool, *throw) {
		some = js.ToBoolean(res)
		return !some, nil
	})
	return js.Bool(some), e
}

func arrayFind(r *realm, this value, args []value) (value, *throw) {
	found := js.Undefined()
	e := eachElement(r, this, args, "find", true, func(_ int, v, res value) (bool, *throw) {
		if js.ToBoolean(res) {
			found = v
			return false, nil
		}
		return true, nil
	})
	return found, e
}

func arrayFindIndex(r *realm, this value, args []value) (value, *throw) {
	found := -1
	e := eachElement(r, this, args, "findIndex", true, func(i int, _, res value) (bool, *throw) {
		if js.ToBoolean(res) {
			found = i
			return false, nil
		}
		return true, nil
	})
	return js.Int(found), e
}

// findLast is the loop of https://tc39.es/ecma262/#sec-findviapredicate, descending.
func findLast(r *realm, o *object, n int, args []value) (int, value, *throw) {
	callback := js.Arg(args, 0)
	if e := callable(r, callback); e != nil {
		return -1, js.Undefined(), e
	}
	for i := n - 1; i >= 0; i-- {
		v, e := element(r, o, i)
		if e != nil {
			return -1, v, e
		}
		res, e := js.Call3(r, callback, js.Arg(args, 1), v, js.Int(i), o.Value())
		if e != nil || js.ToBoolean(res) {
			return i, v, e
		}
	}
	return -1, js.Undefined(), nil
}

func arrayFindLast(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "findLast")
	if e != nil {
		return this, e
	}
	_, v, e := findLast(r, o, n, args)
	return v, e
}

func arrayFindLastIndex(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "findLastIndex")
	if e != nil {
		return this, e
	}
	i, _, e := findLast(r, o, n, args)
	return js.Int(i), e
}

func arrayReduce(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "reduce")
	if e != nil {
		return this, e
	}
	return reduce(r, o, 0, n, 1, args)
}

func arrayReduceRight(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "reduceRight")
	if e != nil {
		return this, e
	}
	return reduce(r, o, n-1, n, -1, args)
}

// reduce is https://tc39.es/ecma262/#sec-array.prototype.reduce in either direction.
func reduce(r *realm, o *object, i, n, step int, args []value) (value, *throw) {
	callback := js.Arg(args, 0)
	if e := callable(r, callback); e != nil {
		return callback, e
	}
	acc, have := js.Arg(args, 1), len(args) > 1
	for ; i >= 0 && i < n; i += step {
		v, ok, e := present(r, o, i)
		if e != nil {
			return v, e
		}
		if !ok {
			continue
		}
		if !have {
			acc, have = v, true
			continue
		}
		if acc, e = js.Call4(r, callback, js.Undefined(), acc, v, js.Int(i), o.Value()); e != nil {
			return acc, e
		}
	}
	if !have {
		return acc, r.ThrowTypeError("Reduce of empty array with no initial value")
	}
	return acc, nil
}

// arrayFlat is https://tc39.es/ecma262/#sec-array.prototype.flat.
func arrayFlat(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "flat")
	if e != nil {
		return this, e
	}
	depth := 1.0
	if d := js.Arg(args, 0); !d.IsUndefined() {
		if depth, e = js.ToIntegerOrInfinity(r, d); e != nil {
			return this, e
		}
	}
	out, e := speciesCreate(r, o, 0)
	if e == nil {
		_, e = flatten(r, out, o, n, 0, depth)
	}
	return out.Value(), e
}

// flatten is https://tc39.es/ecma262/#sec-flattenintoarray.
func flatten(r *realm, out, from *object, n, to int, depth float64) (int, *throw) {
	if e := r.Enter(); e != nil {
		return to, e
	}
	defer r.Leave()
	for i := range n {
		v, ok, e := present(r, from, i)
		if e != nil {
			return to, e
		}
		if ok {
			if to, e = flattenItem(r, out, to, v, depth); e != nil {
				return to, e
			}
		}
	}
	return to, nil
}

func flattenItem(r *realm, out *object, to int, v value, depth float64) (int, *throw) {
	if depth > 0 {
		isArray, e := js.IsArray(r, v)
		if e != nil {
			return to, e
		}
		if isArray {
			n, e := js.LengthOf(r, v.Obj())
			if e != nil {
				return to, e
			}
			return flatten(r, out, v.Obj(), n, to, depth-1)
		}
	}
	return to + 1, defineElement(r, out, to, v)
}

func arrayFlatMap(r *realm, this value, args []value) (value, *throw) {
	o, n, e := target(r, this, "flatMap")
	if e != nil {
		return this, e
	}
	if !js.IsCallable(js.Arg(args, 0)) {
		return this, r.ThrowTypeError("flatMap mapper function is not callable")
	}
	out, e := speciesCreate(r, o, 0)
	if e != nil {
		return this, e
	}
	to := 0
	e = eachOf(r, o, n, args, false, func(_ int, _, res value) (bool, *throw) {
		var e *throw
		to, e = flattenItem(r, out, to, res, 1)
		return true, e
	})
	return out.Value(), e
}
