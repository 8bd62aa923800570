package fdlibm

import (
	"math"
	"math/big"
)

const (
	invpio2 = 6.36619772367581382433e-01
	pio2_1  = 1.57079632673412561417e+00
	pio2_1t = 6.07710050650619224932e-11
	pio2_2  = 6.07710050630396597660e-11
	pio2_2t = 2.02226624879595063154e-21
	pio2_3  = 2.02226624871116645580e-21
	pio2_3t = 8.47842766036889956997e-32
	pio4Hi  = 7.85398163397448278999e-01
	pio4Lo  = 3.06161699786838301793e-17
	pio2Hi  = 1.57079632679489655800e+00
	pio2Lo  = 6.12323399573676603587e-17
)

// reduce returns the quadrant of x and x minus that many quarter turns, as the
// sum of two numbers.
func reduce(x float64) (n int, y0, y1 float64) {
	ax := math.Abs(x)
	if ax <= pio4Hi {
		return 0, x, 0
	}
	if ax > 0x1p19*pio2Hi {
		n, y0, y1 = reduceLarge(ax)
	} else {
		n, y0, y1 = reduceMedium(ax)
	}
	if x < 0 {
		return -n, -y0, -y1
	}
	return n, y0, y1
}

func reduceMedium(ax float64) (n int, y0, y1 float64) {
	n = int(float64(ax*invpio2) + 0.5)
	fn := float64(n)
	r := ax - float64(fn*pio2_1)
	w := float64(fn * pio2_1t)
	y0 = r - w
	j := hi(ax) >> 20
	if j-hi(y0)>>20&0x7FF > 16 {
		t := r
		w = float64(fn * pio2_2)
		r = t - w
		w = float64(fn*pio2_2t) - ((t - r) - w)
		y0 = r - w
		if j-hi(y0)>>20&0x7FF > 49 {
			t = r
			w = float64(fn * pio2_3)
			r = t - w
			w = float64(fn*pio2_3t) - ((t - r) - w)
			y0 = r - w
		}
	}
	return n, y0, (r - y0) - w
}

// reduceLarge is exact: the argument is an integer times a power of two, and
// pi is computed to as many bits as that can need.
func reduceLarge(ax float64) (n int, y0, y1 float64) {
	const bits = 1200
	halfPi := new(big.Int).Rsh(machinPi(bits), 1)
	frac, exp := math.Frexp(ax)
	v := big.NewInt(int64(frac * 0x1p53))
	v.Lsh(v, uint(bits+exp-53))
	q, rem := new(big.Int).QuoRem(v, halfPi, new(big.Int))
	quadrant := new(big.Int).And(q, big.NewInt(3)).Int64()
	if new(big.Int).Lsh(rem, 1).Cmp(halfPi) > 0 {
		rem.Sub(rem, halfPi)
		quadrant++
	}
	f := new(big.Float).SetPrec(200).SetInt(rem)
	f.SetMantExp(f, -bits)
	y0, _ = f.Float64()
	y1, _ = f.Sub(f, new(big.Float).SetFloat64(y0)).Float64()
	return int(quadrant & 3), y0, y1
}

// machinPi is pi in units of 2^-bits, by Machin's formula.
func machinPi(bits uint) *big.Int {
	const guard = 32
	arctan := func(m int64) *big.Int {
		term := new(big.Int).Lsh(big.NewInt(1), bits+guard)
		term.Quo(term, big.NewInt(m))
		sum, square, t := new(big.Int).Set(term), big.NewInt(m*m), new(big.Int)
		for k := int64(3); term.Sign() != 0; k += 2 {
			term.Quo(term, square)
			t.Quo(term, big.NewInt(k))
			if k&2 != 0 {
				sum.Sub(sum, t)
			} else {
				sum.Add(sum, t)
			}
		}
		return sum
	}
	pi := new(big.Int).Lsh(arctan(5), 4)
	pi.Sub(pi, new(big.Int).Lsh(arctan(239), 2))
	return pi.Rsh(pi, guard)
}

func kernelSin(x, y float64, iy bool) float64 {
	if math.Abs(x) < 0x1p-27 {
		return x
	}
	z := float64(x * x)
	v := float64(z * x)
	r := 8.33333333332248946124e-03 + float64(z*(-1.98412698298579493134e-04+float64(z*(2.75573137070700676789e-06+float64(z*(-2.50507602534068634195e-08+float64(z*1.58969099521155010221e-10)))))))
	const s1 = -1.66666666666666324348e-01
	if !iy {
		return x + float64(v*(s1+float64(z*r)))
	}
	return x - ((float64(z*(float64(0.5*y)-float64(v*r))) - y) - float64(v*s1))
}

func kernelCos(x, y float64) float64 {
	ax := math.Abs(x)
	if ax < 0x1p-27 {
		return 1
	}
	z := float64(x * x)
	r := float64(z * (4.16666666666666019037e-02 + float64(z*(-1.38888888888741095749e-03+float64(z*(2.48015872894767294178e-05+float64(z*(-2.75573143513906633035e-07+float64(z*(2.08757232129817482790e-09+float64(z*-1.13596475577881948265e-11)))))))))))
	if hi(ax) < 0x3FD33333 {
		return 1 - (float64(0.5*z) - (float64(z*r) - float64(x*y)))
	}
	qx := 0.28125
	if hi(ax) <= 0x3FE90000 {
		qx = math.Float64frombits(uint64(uint32(hi(ax)-0x00200000)) << 32)
	}
	iz := float64(0.5*z) - qx
	return (1 - qx) - (iz - (float64(z*r) - float64(x*y)))
}

// Sin is the sine.
func Sin(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	n, y0, y1 := reduce(x)
	if math.Abs(x) <= pio4Hi {
		return kernelSin(x, 0, false)
	}
	switch n & 3 {
	case 0:
		return kernelSin(y0, y1, true)
	case 1:
		return kernelCos(y0, y1)
	case 2:
		return -kernelSin(y0, y1, true)
	}
	return -kernelCos(y0, y1)
}

// Cos is the cosine.
func Cos(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	n, y0, y1 := reduce(x)
	switch n & 3 {
	case 0:
		return kernelCos(y0, y1)
	case 1:
		return -kernelSin(y0, y1, true)
	case 2:
		return -kernelCos(y0, y1)
	}
	return kernelSin(y0, y1, true)
}

// Tan is the tangent.
func Tan(x float64) float64 {
	if x-x != 0 {
		return math.NaN()
	}
	n, y0, y1 := reduce(x)
	return kernelTan(y0, y1, n&1 != 0)
}

func kernelTan(x, y float64, inverse bool) float64 {
	ax := math.Abs(x)
	if ax < 0x1p-28 && !inverse {
		return x
	}
	negative := x < 0
	big := hi(ax) >= 0x3FE59428
	if big {
		if negative {
			x, y = -x, -y
		}
		z := pio4Hi - x
		w := pio4Lo - y
		x, y = z+w, 0
	}
	z := float64(x * x)
	w := float64(z * z)
	r := 1.33333333333201242699e-01 + float64(w*(2.18694882948595424599e-02+float64(w*(3.59207910759131235356e-03+float64(w*(5.88041240820264096874e-04+float64(w*(7.81794442939557092300e-05+float64(w*-1.85586374855275456654e-05)))))))))
	v := float64(z * (5.39682539762260521377e-02 + float64(w*(8.86323982359930005737e-03+float64(w*(1.45620945432529025516e-03+float64(w*(2.46463134818469906812e-04+float64(w*(7.14072491382608190305e-05+float64(w*2.59073051863633712884e-05)))))))))))
	s := float64(z * x)
	r = y + float64(z*(float64(s*(r+v))+y))
	r += float64(3.33333333333334091986e-01 * s)
	w = x + r
	if big {
		iy := 1.0
		if inverse {
			iy = -1
		}
		sign := 1.0
		if negative {
			sign = -1
		}
		return sign * (iy - 2*(x-(float64(w*w)/(w+iy)-r)))
	}
	if !inverse {
		return w
	}
	zz := truncated(w)
	vv := r - (zz - x)
	a := -1 / w
	t := truncated(a)
	ss := 1 + float64(t*zz)
	return t + float64(a*(ss+float64(t*vv)))
}

// ratio is the rational approximation that Asin and Acos share.
func ratio(t float64) float64 {
	p := float64(t * (1.66666666666666657415e-01 + float64(t*(-3.25565818622400915405e-01+float64(t*(2.01212532134862925881e-01+float64(t*(-4.00555345006794114027e-02+float64(t*(7.91534994289814532176e-04+float64(t*3.47933107596021167570e-05)))))))))))
	q := 1 + float64(t*(-2.40339491173441421878e+00+float64(t*(2.02094576023350569471e+00+float64(t*(-6.88283971605453293030e-01+float64(t*7.70381505559019352791e-02)))))))
	return p / q
}

// Asin is the inverse sine.
func Asin(x float64) float64 {
	ax := math.Abs(x)
	switch {
	case ax == 1:
		return float64(x*pio2Hi) + float64(x*pio2Lo)
	case !(ax < 1):
		return math.NaN()
	case ax < 0.5:
		if ax < 0x1p-27 {
			return x
		}
		return x + float64(x*ratio(float64(x*x)))
	}
	w := 1 - ax
	t := w * 0.5
	r := ratio(t)
	s := math.Sqrt(t)
	if hi(ax) >= 0x3FEF3333 {
		t = pio2Hi - (2*(s+float64(s*r)) - pio2Lo)
	} else {
		w = truncated(s)
		c := (t - float64(w*w)) / (s + w)
		p := float64(2*s*r) - (pio2Lo - 2*c)
		q := pio4Hi - 2*w
		t = pio4Hi - (p - q)
	}
	return math.Copysign(t, x)
}

// Acos is the inverse cosine.
func Acos(x float64) float64 {
	ax := math.Abs(x)
	switch {
	case x == 1:
		return 0
	case x == -1:
		return math.Pi + 2*pio2Lo
	case !(ax < 1):
		return math.NaN()
	case ax < 0.5:
		if ax < 0x1p-57 {
			return pio2Hi + pio2Lo
		}
		return pio2Hi - (x - (pio2Lo - float64(x*ratio(float64(x*x)))))
	case x < 0:
		z := (1 + x) * 0.5
		s := math.Sqrt(z)
		w := float64(ratio(z)*s) - pio2Lo
		return math.Pi - 2*(s+w)
	}
	z := (1 - x) * 0.5
	s := math.Sqrt(z)
	df := truncated(s)
	c := (z - float64(df*df)) / (s + df)
	w := float64(ratio(z)*s) + c
	return 2 * (df + w)
}

// Atan is the inverse tangent.
func Atan(x float64) float64 {
	ax := math.Abs(x)
	var high, low float64
	t := ax
	switch h := hi(ax); {
	case x != x:
		return x
	case h >= 0x44100000:
		return math.Copysign(pio2Hi+pio2Lo, x)
	case h < 0x3FDC0000:
		if h < 0x3E400000 {
			return x
		}
		s1, s2 := atanSeries(x)
		return x - float64(x*(s1+s2))
	case h < 0x3FE60000:
		high, low, t = 4.63647609000806093515e-01, 2.26987774529616870924e-17, (2*ax-1)/(2+ax)
	case h < 0x3FF30000:
		high, low, t = pio4Hi, pio4Lo, (ax-1)/(ax+1)
	case h < 0x40038000:
		high, low, t = 9.82793723247329054082e-01, 1.39033110312309984516e-17, (ax-1.5)/(1+float64(1.5*ax))
	default:
		high, low, t = pio2Hi, pio2Lo, -1/ax
	}
	s1, s2 := atanSeries(t)
	return math.Copysign(high-((float64(t*(s1+s2))-low)-t), x)
}

func atanSeries(x float64) (s1, s2 float64) {
	z := float64(x * x)
	w := float64(z * z)
	s1 = float64(z * (3.33333333333329318027e-01 + float64(w*(1.42857142725034663711e-01+float64(w*(9.09088713343650656196e-02+float64(w*(6.66107313738753120669e-02+float64(w*(4.97687799461593236017e-02+float64(w*1.62858201153657823623e-02)))))))))))
	s2 = float64(w * (-1.99999999998764832476e-01 + float64(w*(-1.11111104054623557880e-01+float64(w*(-7.69187620504482999495e-02+float64(w*(-5.83357013379057348645e-02+float64(w*-3.65315727442169155270e-02)))))))))
	return s1, s2
}

// Atan2 is the angle of the point (x, y).
func Atan2(y, x float64) float64 {
	const (
		tiny = 1.0e-300
		piLo = 1.2246467991473531772e-16
	)
	if x == 0 || y == 0 || x-x != 0 || y-y != 0 {
		return math.Atan2(y, x)
	}
	if x == 1 {
		return Atan(y)
	}
	k := hi(math.Abs(y))>>20 - hi(math.Abs(x))>>20
	var z float64
	switch {
	case k > 60:
		z = pio2Hi + 0.5*piLo
		if x < 0 {
			return math.Copysign(z, y)
		}
	case x < 0 && k < -60:
		z = 0
	default:
		z = Atan(math.Abs(y / x))
	}
	switch {
	case x > 0:
		return math.Copysign(z, y)
	case y > 0:
		return math.Pi - (z - piLo)
	}
	return (z - piLo) - math.Pi
}
