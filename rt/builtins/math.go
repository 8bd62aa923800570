package builtins

import (
	"math"
	"math/bits"
	"math/rand/v2"

	"jsgo/rt/internal/fdlibm"
	"jsgo/rt/js"
)

// Math is https://tc39.es/ecma262/#sec-math-object.
var Math = js.Class{
	ID: js.IntrinsicMath, Name: "Math",
	Static: js.Props{
		js.PureMethod("abs", 1, mathAbs, js.PureAbs),
		js.Method("acos", 1, mathAcos),
		js.Method("acosh", 1, mathAcosh),
		js.Method("asin", 1, mathAsin),
		js.Method("asinh", 1, mathAsinh),
		js.Method("atan", 1, mathAtan),
		js.Method("atanh", 1, mathAtanh),
		js.Method("atan2", 2, mathAtan2),
		js.PureMethod("ceil", 1, mathCeil, js.PureCeil),
		js.Method("cbrt", 1, mathCbrt),
		js.Method("expm1", 1, mathExpm1),
		js.Method("clz32", 1, mathClz32),
		js.Method("cos", 1, mathCos),
		js.Method("cosh", 1, mathCosh),
		js.Method("exp", 1, mathExp),
		js.PureMethod("floor", 1, mathFloor, js.PureFloor),
		js.Method("fround", 1, mathFround),
		js.Method("hypot", 2, mathHypot),
		js.Method("imul", 2, mathImul),
		js.Method("log", 1, mathLog),
		js.Method("log1p", 1, mathLog1p),
		js.Method("log2", 1, mathLog2),
		js.Method("log10", 1, mathLog10),
		js.Method("max", 2, mathMax),
		js.Method("min", 2, mathMin),
		js.Method("pow", 2, mathPow),
		js.Method("random", 0, mathRandom),
		js.Method("round", 1, mathRound),
		js.Method("sign", 1, mathSign),
		js.Method("sin", 1, mathSin),
		js.Method("sinh", 1, mathSinh),
		js.PureMethod("sqrt", 1, mathSqrt, js.PureSqrt),
		js.Method("tan", 1, mathTan),
		js.Method("tanh", 1, mathTanh),
		js.Method("trunc", 1, mathTrunc),
		js.Number("E", math.E),
		js.Number("LN10", math.Ln10),
		js.Number("LN2", math.Ln2),
		js.Number("LOG10E", math.Log10E),
		js.Number("LOG2E", math.Log2E),
		js.Number("PI", math.Pi),
		js.Number("SQRT1_2", math.Sqrt2/2),
		js.Number("SQRT2", math.Sqrt2),
		js.Tag("Math"),
	},
}

// float applies f to the first argument.
func float(r *realm, args []value, f func(float64) float64) (value, *throw) {
	x, e := js.ToNumber(r, js.Arg(args, 0))
	if e != nil {
		return js.Undefined(), e
	}
	return js.Num(f(x)), nil
}

func mathAbs(r *realm, this value, args []value) (value, *throw) { return float(r, args, math.Abs) }

func mathAcos(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Acos) }

func mathAcosh(r *realm, this value, args []value) (value, *throw) {
	return float(r, args, fdlibm.Acosh)
}

func mathAsin(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Asin) }

func mathAsinh(r *realm, this value, args []value) (value, *throw) {
	return float(r, args, fdlibm.Asinh)
}

func mathAtan(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Atan) }

func mathAtanh(r *realm, this value, args []value) (value, *throw) { return float(r, args, math.Atanh) }

func mathCeil(r *realm, this value, args []value) (value, *throw) { return float(r, args, math.Ceil) }

func mathCbrt(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Cbrt) }

func mathExpm1(r *realm, this value, args []value) (value, *throw) { return float(r, args, math.Expm1) }

func mathCos(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Cos) }

func mathCosh(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Cosh) }

func mathExp(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Exp) }

func mathFloor(r *realm, this value, args []value) (value, *throw) { return float(r, args, math.Floor) }

func mathLog(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Log) }

func mathLog1p(r *realm, this value, args []value) (value, *throw) { return float(r, args, math.Log1p) }

func mathLog2(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Log2) }

func mathLog10(r *realm, this value, args []value) (value, *throw) {
	return float(r, args, fdlibm.Log10)
}

func mathSin(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Sin) }

func mathSinh(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Sinh) }

func mathSqrt(r *realm, this value, args []value) (value, *throw) { return float(r, args, math.Sqrt) }

func mathTan(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Tan) }

func mathTanh(r *realm, this value, args []value) (value, *throw) { return float(r, args, fdlibm.Tanh) }

func mathTrunc(r *realm, this value, args []value) (value, *throw) { return float(r, args, math.Trunc) }

func mathSign(r *realm, this value, args []value) (value, *throw) { return float(r, args, sign) }

func mathRound(r *realm, this value, args []value) (value, *throw) { return float(r, args, round) }

func mathFround(r *realm, this value, args []value) (value, *throw) {
	return float(r, args, func(x float64) float64 { return float64(float32(x)) })
}

func mathClz32(r *realm, this value, args []value) (value, *throw) {
	return float(r, args, func(x float64) float64 { return float64(bits.LeadingZeros32(uint32(js.FloatToInt32(x)))) })
}

func sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	}
	return x
}

// round is https://tc39.es/ecma262/#sec-math.round: ties go up.
func round(x float64) float64 {
	if notFinite(x) || x == 0 || math.Abs(x) >= 1<<52 {
		return x
	}
	f := math.Floor(x)
	if x-f >= 0.5 {
		f++
	}
	return math.Copysign(f, x)
}

// numbers converts the first two arguments.
func numbers(r *realm, args []value) (a, b float64, e *throw) {
	if a, e = js.ToNumber(r, js.Arg(args, 0)); e != nil {
		return a, b, e
	}
	b, e = js.ToNumber(r, js.Arg(args, 1))
	return a, b, e
}

func mathAtan2(r *realm, this value, args []value) (value, *throw) {
	a, b, e := numbers(r, args)
	return js.Num(fdlibm.Atan2(a, b)), e
}

func mathPow(r *realm, this value, args []value) (value, *throw) {
	a, b, e := numbers(r, args)
	return js.Num(js.Pow(a, b)), e
}

func mathImul(r *realm, this value, args []value) (value, *throw) {
	a, b, e := numbers(r, args)
	return js.Num(float64(js.FloatToInt32(a) * js.FloatToInt32(b))), e
}

func mathRandom(r *realm, this value, args []value) (value, *throw) {
	return js.Num(rand.Float64()), nil
}

func mathMax(r *realm, this value, args []value) (value, *throw) {
	return fold(r, args, math.Inf(-1), func(a, b float64) float64 { return max(a, b) })
}

func mathMin(r *realm, this value, args []value) (value, *throw) {
	return fold(r, args, math.Inf(1), func(a, b float64) float64 { return min(a, b) })
}

// fold converts every argument, also behind a NaN.
func fold(r *realm, args []value, acc float64, f func(a, b float64) float64) (value, *throw) {
	for _, a := range args {
		x, e := js.ToNumber(r, a)
		if e != nil {
			return a, e
		}
		acc = f(acc, x)
	}
	return js.Num(acc), nil
}

// mathHypot is https://tc39.es/ecma262/#sec-math.hypot, scaled and with
// compensated summation as in V8.
func mathHypot(r *realm, this value, args []value) (value, *throw) {
	var list [8]float64
	nums := list[:0]
	largest, isNaN := 0.0, false
	for _, a := range args {
		x, e := js.ToNumber(r, a)
		if e != nil {
			return a, e
		}
		x = math.Abs(x)
		isNaN = isNaN || x != x
		largest = max(largest, x)
		if math.IsInf(x, 0) {
			largest = x
		}
		nums = append(nums, x)
	}
	for _, x := range nums {
		if math.IsInf(x, 0) {
			return js.Num(x), nil
		}
	}
	if isNaN {
		return js.Num(nan()), nil
	}
	if largest == 0 {
		return js.Num(0), nil
	}
	return js.Num(scaledNorm(nums, largest)), nil
}

func scaledNorm(nums []float64, largest float64) float64 {
	sum, compensation := 0.0, 0.0
	for _, x := range nums {
		n := x / largest
		summand := float64(n*n) - compensation
		preliminary := sum + summand
		compensation = preliminary - sum - summand
		sum = preliminary
	}
	return math.Sqrt(sum) * largest
}
