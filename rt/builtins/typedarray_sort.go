package builtins

import (
	"encoding/binary"
	"slices"

	"jsgo/rt/js"
)

// comparator checks the argument of sort and toSorted.
func comparator(r *realm, args []value) (value, *throw) {
	cmp := js.Arg(args, 0)
	if !cmp.IsUndefined() && !js.IsCallable(cmp) {
		return cmp, r.ThrowTypeError("The comparison function must be either a function or undefined")
	}
	return cmp, nil
}

// typedSort is https://tc39.es/ecma262/#sec-%typedarray%.prototype.sort.
func typedSort(r *realm, this value, args []value) (value, *throw) {
	cmp, e := comparator(r, args)
	if e != nil {
		return this, e
	}
	a, _, e := typedReceiver(r, this, "sort")
	if e == nil {
		e = sortTyped(r, a, cmp)
	}
	return this, e
}

// typedToSorted is https://tc39.es/ecma262/#sec-%typedarray%.prototype.tosorted.
func typedToSorted(r *realm, this value, args []value) (value, *throw) {
	cmp, e := comparator(r, args)
	if e != nil {
		return this, e
	}
	a, n, e := typedReceiver(r, this, "toSorted")
	if e != nil {
		return this, e
	}
	out, e := allocateTyped(r, a.Type, n, nil)
	if e != nil {
		return this, e
	}
	copy(out.Bytes(), a.Bytes())
	return out.Value(), sortTyped(r, out, cmp)
}

func sortTyped(r *realm, a *js.TypedArray, cmp value) *throw {
	if cmp.IsUndefined() {
		sortBytes(a.Bytes(), a.Type)
		return nil
	}
	list := make([]value, a.Len())
	for i := range list {
		list[i], _ = a.At(i)
	}
	if len(list) < 2 {
		return nil
	}
	work := append([]value(nil), list...)
	if e := sortHalves(r, work, list, cmp); e != nil {
		return e
	}
	for i, v := range list {
		a.SetAt(i, v)
	}
	return nil
}

// sortHalves sorts what source and target both hold into target, comparing in
// V8's order; source is spoilt.
func sortHalves(r *realm, source, target []value, cmp value) *throw {
	middle := len(source) / 2
	if middle > 1 {
		if e := sortHalves(r, target[:middle], source[:middle], cmp); e != nil {
			return e
		}
	}
	if len(source)-middle > 1 {
		if e := sortHalves(r, target[middle:], source[middle:], cmp); e != nil {
			return e
		}
	}
	left, right := source[:middle], source[middle:]
	for i := range target {
		fromLeft := len(right) == 0
		if len(left) > 0 && len(right) > 0 {
			c, e := js.Call2(r, cmp, js.Undefined(), left[0], right[0])
			if e != nil {
				return e
			}
			f, e := js.ToNumber(r, c)
			if e != nil {
				return e
			}
			fromLeft = !(f > 0)
		}
		if fromLeft {
			target[i], left = left[0], left[1:]
		} else {
			target[i], right = right[0], right[1:]
		}
	}
	return nil
}

// sortBytes sorts the elements in numeric order.
func sortBytes(b []byte, t js.ElementType) {
	switch t {
	case js.Uint8, js.Uint8Clamped:
		slices.Sort(b)
	case js.BigInt64:
		sortWords(b, func(x, y uint64) int { return compare(int64(x), int64(y)) })
	case js.BigUint64:
		sortWords(b, compare[uint64])
	default:
		sortNumbers(b, t)
	}
}

func compare[T int64 | uint64](x, y T) int { return boolInt(x > y) - boolInt(x < y) }

func sortWords(b []byte, cmp func(x, y uint64) int) {
	words := make([]uint64, len(b)/8)
	for i := range words {
		words[i] = binary.LittleEndian.Uint64(b[8*i:])
	}
	slices.SortFunc(words, cmp)
	for i, w := range words {
		binary.LittleEndian.PutUint64(b[8*i:], w)
	}
}

func sortNumbers(b []byte, t js.ElementType) {
	size := t.Size()
	nums := make([]float64, len(b)/size)
	for i := range nums {
		nums[i] = js.ReadElement(b[i*size:], t).Float()
	}
	sortFloats(nums)
	for i, f := range nums {
		js.WriteElement(b[i*size:], t, js.Num(f))
	}
}
