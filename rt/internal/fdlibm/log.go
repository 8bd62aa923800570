// Package fdlibm is the elementary functions of Math as V8 computes them, to
// the last bit, after the formulas of Sun's freely distributable libm.
package fdlibm

import "math"

const (
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
)

// hi returns the upper word of x, with the sign.
func hi(x float64) int32 { return int32(math.Float64bits(x) >> 32) }

// lo returns the lower word of x.
func lo(x float64) uint32 { return uint32(math.Float64bits(x)) }

// withHi replaces the upper word of x.
func withHi(x float64, h int32) float64 {
	return math.Float64frombits(uint64(uint32(h))<<32 | uint64(lo(x)))
}

// truncated clears the lower word of x.
func truncated(x float64) float64 { return math.Float64frombits(math.Float64bits(x) &^ 0xFFFFFFFF) }

// logParts splits a positive finite x into 2^k * (1+f), with sqrt(2)/2 < 1+f < sqrt(2).
func logParts(x float64) (k int32, f float64, hx int32) {
	if hi(x) < 0x00100000 {
		k -= 54
		x *= 1 << 54
	}
	hx = hi(x)
	k += hx>>20 - 1023
	hx &= 0x000FFFFF
	i := (hx + 0x95F64) & 0x100000
	x = withHi(x, hx|(i^0x3FF00000))
	return k + i>>20, x - 1, hx
}

// special handles the arguments of logarithms that are not positive and finite.
func special(x float64) (float64, bool) {
	switch {
	case x != x || x > math.MaxFloat64:
		return x, true
	case x == 0:
		return math.Inf(-1), true
	case x < 0:
		return math.NaN(), true
	}
	return 0, false
}

// Log is the natural logarithm.
func Log(x float64) float64 {
	if y, ok := special(x); ok {
		return y
	}
	k, f, hx := logParts(x)
	dk := float64(k)
	if 0x000FFFFF&(2+hx) < 3 {
		if f == 0 {
			return float64(dk*ln2Hi) + float64(dk*ln2Lo)
		}
		r := float64(f*f) * (0.5 - float64(0.33333333333333333*f))
		return float64(dk*ln2Hi) - ((r - float64(dk*ln2Lo)) - f)
	}
	s := f / (2 + f)
	r := logSeries(float64(s * s))
	if (hx-0x6147A)|(0x6B851-hx) > 0 {
		hfsq := float64(0.5*f) * f
		return float64(dk*ln2Hi) - ((hfsq - (float64(s*(hfsq+r)) + float64(dk*ln2Lo))) - f)
	}
	return float64(dk*ln2Hi) - ((float64(s*(f-r)) - float64(dk*ln2Lo)) - f)
}

// logSeries is the even and odd part of the series in z = s*s.
func logSeries(z float64) float64 {
	w := float64(z * z)
	t1 := float64(w * (3.999999999940941908e-01 + float64(w*(2.222219843214978396e-01+float64(w*1.531383769920937332e-01)))))
	t2 := float64(z * (6.666666666666735130e-01 + float64(w*(2.857142874366239149e-01+float64(w*(1.818357216161805012e-01+float64(w*1.479819860511658591e-01)))))))
	return t2 + t1
}

// Log2 is the logarithm to base 2.
func Log2(x float64) float64 {
	const (
		ivln2hi = 1.44269504072144627571e+00
		ivln2lo = 1.67517131648865118353e-10
	)
	if y, ok := special(x); ok {
		return y
	}
	if x == 1 {
		return 0
	}
	k, f, _ := logParts(x)
	hfsq := float64(0.5 * float64(f*f))
	s := f / (2 + f)
	r := float64(s * (hfsq + logSeries(float64(s*s))))
	y := float64(k)
	h := truncated(f - hfsq)
	l := (f - h) - hfsq + r
	valHi := float64(h * ivln2hi)
	valLo := float64((l+h)*ivln2lo) + float64(l*ivln2hi)
	w := y + valHi
	valLo += (y - w) + valHi
	return valLo + w
}

// Log10 is the logarithm to base 10.
func Log10(x float64) float64 {
	const (
		ivln10    = 4.34294481903251816668e-01
		log10_2hi = 3.01029995663611771306e-01
		log10_2lo = 3.69423907715893078616e-13
	)
	if y, ok := special(x); ok {
		return y
	}
	k := int32(0)
	if hi(x) < 0x00100000 {
		k -= 54
		x *= 1 << 54
	}
	hx := hi(x)
	k += hx>>20 - 1023
	i := int32(uint32(k) >> 31)
	y := float64(k + i)
	x = withHi(x, hx&0x000FFFFF|(0x3FF-i)<<20)
	z := float64(y*log10_2lo) + float64(ivln10*Log(x))
	return z + float64(y*log10_2hi)
}

// Exp is e to the power x.
func Exp(x float64) float64 {
	const ivln2 = 1.44269504088896338700e+00
	switch {
	case x != x || x > math.MaxFloat64:
		return x
	case x > 7.09782712893383973096e+02:
		return math.Inf(1)
	case x < -7.45133219101941108420e+02:
		return 0
	}
	var h, l float64
	k := int32(0)
	switch ax := math.Abs(x); {
	case hi(ax) > 0x3FD62E42:
		if hi(ax) < 0x3FF0A2B2 {
			if x == 1 {
				return math.E
			}
			k = 1
			if x < 0 {
				k = -1
			}
			h, l = x-float64(float64(k)*ln2Hi), float64(float64(k)*ln2Lo)
		} else {
			k = int32(float64(ivln2*x) + math.Copysign(0.5, x))
			t := float64(k)
			h, l = x-float64(t*ln2Hi), float64(t*ln2Lo)
		}
		x = h - l
	case hi(ax) < 0x3E300000:
		return 1 + x
	}
	t := float64(x * x)
	c := x - float64(t*(1.66666666666666019037e-01+float64(t*(-2.77777777770155933842e-03+float64(t*(6.61375632143793436117e-05+float64(t*(-1.65339022054652515390e-06+float64(t*4.13813679705723846039e-08)))))))))
	if k == 0 {
		return 1 - (float64(x*c)/(c-2) - x)
	}
	y := 1 - ((l - float64(x*c)/(2-c)) - h)
	return scale(y, k)
}

// scale multiplies by 2^k in the steps that round once.
func scale(y float64, k int32) float64 {
	if k == 1024 {
		return y * 2 * 0x1p1023
	}
	if k >= -1021 {
		return y * math.Float64frombits(uint64(0x3FF+int64(k))<<52)
	}
	return y * math.Float64frombits(uint64(0x3FF+int64(k)+1000)<<52) * 0x1p-1000
}

// Sinh is the hyperbolic sine.
func Sinh(x float64) float64 {
	const overflow = 710.4758600739439
	ax := math.Abs(x)
	h := math.Copysign(0.5, x)
	switch {
	case ax-ax != 0:
		return x
	case ax < 22:
		if ax < 0x1p-28 {
			return x
		}
		t := math.Expm1(ax)
		if ax < 1 {
			return h * (2*t - float64(t*t)/(t+1))
		}
		return h * (t + t/(t+1))
	case ax < 709.7822265633563:
		return h * Exp(ax)
	case ax <= overflow:
		w := Exp(0.5 * ax)
		return float64(h*w) * w
	}
	return x * math.Inf(1)
}

// Cosh is the hyperbolic cosine.
func Cosh(x float64) float64 {
	const overflow = 710.4758600739439
	ax := math.Abs(x)
	switch {
	case ax < 22:
		if ax < 0.5*math.Ln2 {
			t := math.Expm1(ax)
			w := 1 + t
			if ax < 0x1p-55 {
				return w
			}
			return 1 + float64(t*t)/(w+w)
		}
		t := Exp(ax)
		return 0.5*t + 0.5/t
	case ax < 709.7822265633563:
		return 0.5 * Exp(ax)
	case ax <= overflow:
		w := Exp(0.5 * ax)
		return float64(0.5*w) * w
	}
	return x * x
}

// Tanh is the hyperbolic tangent.
func Tanh(x float64) float64 {
	ax := math.Abs(x)
	var z float64
	switch {
	case x != x:
		return x
	case ax >= 22:
		z = 1
	case ax < 0x1p-28:
		return x
	case ax >= 1:
		t := math.Expm1(2 * ax)
		z = 1 - 2/(t+2)
	default:
		t := math.Expm1(-2 * ax)
		z = -t / (t + 2)
	}
	return math.Copysign(z, x)
}

// Asinh is the inverse hyperbolic sine.
func Asinh(x float64) float64 {
	ax := math.Abs(x)
	var w float64
	switch {
	case ax-ax != 0 || ax < 0x1p-28:
		return x
	case ax > 0x1p28:
		w = Log(ax) + math.Ln2
	case ax > 2:
		w = Log(2*ax + 1/(math.Sqrt(float64(x*x)+1)+ax))
	default:
		t := float64(x * x)
		w = math.Log1p(ax + t/(1+math.Sqrt(1+t)))
	}
	return math.Copysign(w, x)
}

// Acosh is the inverse hyperbolic cosine.
func Acosh(x float64) float64 {
	switch {
	case !(x >= 1):
		return math.NaN()
	case x >= 0x1p28:
		return Log(x) + math.Ln2
	case x == 1:
		return 0
	case x > 2:
		t := float64(x * x)
		return Log(2*x - 1/(x+math.Sqrt(t-1)))
	}
	t := x - 1
	return math.Log1p(t + math.Sqrt(2*t+float64(t*t)))
}

// Cbrt is the cube root.
func Cbrt(x float64) float64 {
	const (
		b1 = 715094163
		b2 = 696219795
		p0 = 1.87595182427177009643
		p1 = -1.88497979543377169875
		p2 = 1.621429720105354466140
		p3 = -0.758397934778766047437
		p4 = 0.145996192886612446982
	)
	if x == 0 || x-x != 0 {
		return x
	}
	ax := math.Abs(x)
	var t float64
	if hi(ax) < 0x00100000 {
		t = math.Float64frombits(uint64(uint32(hi(ax*0x1p54))/3+b2) << 32)
	} else {
		t = math.Float64frombits(uint64(uint32(hi(ax))/3+b1) << 32)
	}
	t = math.Copysign(t, x)
	r := float64(t*t) * (t / x)
	t = float64(t * ((p0 + float64(r*(p1+float64(r*p2)))) + float64(float64(float64(r*r)*r)*(p3+float64(r*p4)))))
	t = math.Float64frombits((math.Float64bits(t) + 0x80000000) & 0xFFFFFFFFC0000000)
	s := float64(t * t)
	r = x / s
	w := t + t
	r = (r - t) / (w + r)
	return t + float64(t*r)
}
