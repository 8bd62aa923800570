package pass

import (
	"math"

	"jsgo/ir"
)

// value is what is known of a variable: its type and, where that has Int, in
// which interval the Int lies.
type value struct {
	t      ir.Type
	lo, hi int64
}

const (
	maxInt    = 1 << 53
	maxInt32  = math.MaxInt32
	minInt32  = math.MinInt32
	maxUint32 = math.MaxUint32

	// A variable that only small steps change stays within stepLimit: to leave
	// it from originLimit takes more steps than a computer does in weeks.
	originLimit = 1 << 50
	stepLimit   = 1 << 51
	maxStep     = 16
)

// whole is all values of a type.
func whole(t ir.Type) value {
	if t.May(ir.Int) {
		return value{t, -maxInt, maxInt}
	}
	return value{t: t}
}

// interval is the integers from lo to hi, any Number where they are too large.
func interval(lo, hi int64) value {
	if lo < -maxInt || hi > maxInt {
		return whole(ir.Number)
	}
	return value{ir.Int, lo, hi}
}

// number is a constant.
func number(f float64) value {
	if !ir.IsInt(f) {
		return value{t: ir.Float}
	}
	if math.Abs(f) > originLimit {
		return whole(ir.Number)
	}
	return value{ir.Int, int64(f), int64(f)}
}

func (a value) isInt() bool { return a.t.Is(ir.Int) }

// join is the values of a and b.
func (a value) join(b value) value {
	switch {
	case a.t == ir.None:
		return b
	case b.t == ir.None:
		return a
	}
	r := value{a.t | b.t, a.lo, a.hi}
	switch {
	case !r.t.May(ir.Int):
		return value{t: r.t}
	case r.t.May(ir.Float):
		return whole(r.t)
	case !a.t.May(ir.Int):
		r.lo, r.hi = b.lo, b.hi
	case b.t.May(ir.Int):
		r.lo, r.hi = min(a.lo, b.lo), max(a.hi, b.hi)
	}
	return r
}

// widen makes the growth from old to a end soon.
func (a value) widen(old value) value {
	if a.lo < old.lo {
		a.lo = -ceiling(-a.lo)
	}
	if a.hi > old.hi {
		a.hi = ceiling(a.hi)
	}
	if a.lo < -stepLimit || a.hi > stepLimit {
		return whole(a.t | ir.Number)
	}
	return a
}

// ceiling is the next of a few limits above n.
func ceiling(n int64) int64 {
	for _, c := range [...]int64{0, 255, maxInt32, maxInt32 + 1, maxUint32, originLimit, stepLimit} {
		if n <= c {
			return c
		}
	}
	return maxInt + 1
}

// asInt is the interval of ToNumber of a, if all its values convert to integers.
func asInt(a value) (lo, hi int64, ok bool) {
	if !a.t.Is(ir.Int | ir.Bool | ir.Null) {
		return 0, 0, false
	}
	r := value{}
	if a.t.May(ir.Int) {
		r = value{ir.Int, a.lo, a.hi}
	}
	if a.t.May(ir.Bool) {
		r = r.join(value{ir.Int, 0, 1})
	}
	if a.t.May(ir.Null) {
		r = r.join(value{ir.Int, 0, 0})
	}
	return r.lo, r.hi, true
}

// intArith is the Number that an operator makes of Numbers.
func intArith(op ir.Op, a, b value, args []ir.Operand) value {
	alo, ahi, aok := asInt(a)
	blo, bhi, bok := asInt(b)
	switch op {
	case ir.OpBitAnd, ir.OpBitOr, ir.OpBitXor, ir.OpShl, ir.OpShr:
		return bitwise(op, a, b)
	}
	if !aok || !bok {
		return whole(ir.Number)
	}
	switch op {
	case ir.OpAdd:
		if _, ok := args[1].(*ir.Const); ok {
			return step(alo+blo, ahi+bhi, max(-blo, bhi))
		}
		return interval(alo+blo, ahi+bhi)
	case ir.OpSub:
		if _, ok := args[1].(*ir.Const); ok {
			return step(alo-bhi, ahi-blo, max(-blo, bhi))
		}
		return interval(alo-bhi, ahi-blo)
	case ir.OpMul:
		return product(alo, ahi, blo, bhi)
	case ir.OpRem:
		if alo >= 0 && (blo > 0 || bhi < 0) {
			return value{ir.Int, 0, min(ahi, max(-blo, bhi)-1)}
		}
	}
	return whole(ir.Number)
}

// step is the interval after a step: a small one does not leave stepLimit.
func step(lo, hi, size int64) value {
	if size <= maxStep {
		lo, hi = saturate(lo, size), saturate(hi, size)
	}
	return interval(lo, hi)
}

func saturate(n, size int64) int64 {
	switch {
	case n > stepLimit && n-size <= stepLimit:
		return stepLimit
	case n < -stepLimit && n+size >= -stepLimit:
		return -stepLimit
	}
	return n
}

// product is a product that is no -0: that is 0 times something negative.
func product(alo, ahi, blo, bhi int64) value {
	zero := func(lo, hi int64) bool { return lo <= 0 && hi >= 0 }
	if zero(alo, ahi) && blo < 0 || zero(blo, bhi) && alo < 0 {
		return whole(ir.Number)
	}
	lo, hi := int64(math.MaxInt64), int64(math.MinInt64)
	for _, x := range [...]int64{alo, ahi} {
		for _, y := range [...]int64{blo, bhi} {
			if math.Abs(float64(x))*math.Abs(float64(y)) > maxInt {
				return whole(ir.Number)
			}
			lo, hi = min(lo, x*y), max(hi, x*y)
		}
	}
	return interval(lo, hi)
}

// toInt32 is the interval of ToInt32 of a.
func toInt32(a value) (lo, hi int64) {
	if lo, hi, ok := asInt(a); ok && lo >= minInt32 && hi <= maxInt32 {
		return lo, hi
	}
	return minInt32, maxInt32
}

func bitwise(op ir.Op, a, b value) value {
	alo, ahi := toInt32(a)
	blo, bhi := toInt32(b)
	switch op {
	case ir.OpBitAnd:
		switch {
		case alo >= 0 && blo >= 0:
			return value{ir.Int, 0, min(ahi, bhi)}
		case alo >= 0:
			return value{ir.Int, 0, ahi}
		case blo >= 0:
			return value{ir.Int, 0, bhi}
		}
	case ir.OpBitOr, ir.OpBitXor:
		if op == ir.OpBitOr && blo == 0 && bhi == 0 { // x | 0
			return value{ir.Int, alo, ahi}
		}
		if alo >= 0 && blo >= 0 {
			return value{ir.Int, 0, mask(max(ahi, bhi))}
		}
	case ir.OpShr:
		if blo == bhi {
			n := uint(blo) & 31
			return value{ir.Int, alo >> n, ahi >> n}
		}
		return value{ir.Int, min(alo, 0), max(ahi, 0)}
	case ir.OpShl:
		if n := uint(blo) & 31; blo == bhi && alo<<n >= minInt32 && ahi<<n <= maxInt32 {
			return value{ir.Int, alo << n, ahi << n}
		}
	}
	return value{ir.Int, minInt32, maxInt32}
}

// mask is the smallest 2^k-1 that is at least n.
func mask(n int64) int64 {
	m := int64(0)
	for m < n {
		m = m<<1 | 1
	}
	return m
}

func ushr(a, b value) value {
	alo, ahi := toInt32(a)
	blo, bhi := toInt32(b)
	n := uint(blo) & 31
	switch {
	case alo >= 0 && blo == bhi:
		return value{ir.Int, alo >> n, ahi >> n}
	case alo >= 0:
		return value{ir.Int, 0, ahi}
	case blo == bhi:
		return value{ir.Int, 0, maxUint32 >> n}
	}
	return value{ir.Int, 0, maxUint32}
}

func intUnary(op ir.Op, a value) value {
	lo, hi, ok := asInt(a)
	switch op {
	case ir.OpBitNot:
		lo, hi := toInt32(a)
		return value{ir.Int, ^hi, ^lo}
	case ir.OpToNumeric, ir.OpToNumber:
		if ok {
			return value{ir.Int, lo, hi}
		}
	case ir.OpNeg:
		if ok && (lo > 0 || hi < 0) {
			return value{ir.Int, -hi, -lo}
		}
	case ir.OpInc:
		if ok {
			return step(lo+1, hi+1, 1)
		}
	case ir.OpDec:
		if ok {
			return step(lo-1, hi-1, 1)
		}
	}
	return whole(ir.Number)
}
