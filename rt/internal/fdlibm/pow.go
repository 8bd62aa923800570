package fdlibm

import "math"

// Pow is x to the power y for finite x and y other than 0, 1 and -1; the
// special cases of https://tc39.es/ecma262/#sec-numeric-types-number-exponentiate
// are the caller's.
func Pow(x, y float64) float64 {
	sign := 1.0
	if x < 0 {
		if math.Trunc(y) != y {
			return math.NaN()
		}
		if math.Mod(y, 2) != 0 {
			sign = -1
		}
	}
	switch y {
	case 1:
		return x
	case 2:
		return x * x
	case -1:
		return 1 / x
	case 0.5:
		if x >= 0 {
			return math.Sqrt(x)
		}
	}
	ax := math.Abs(x)
	if ax == 1 {
		return sign
	}
	var t1, t2 float64
	if hi(math.Abs(y)) > 0x41E00000 {
		if done, v := farPower(ax, y); done {
			return sign * v
		}
		t1, t2 = logNearOne(ax)
	} else {
		t1, t2 = log2Pair(ax)
	}
	y1 := truncated(y)
	pl := float64((y-y1)*t1) + float64(y*t2)
	ph := float64(y1 * t1)
	return sign * exp2Pair(ph, pl)
}

// farPower handles exponents so large that only bases near 1 stay in range.
func farPower(ax, y float64) (bool, float64) {
	h := hi(ax)
	huge := hi(math.Abs(y)) > 0x43F00000
	low, high := int32(0x3FEFFFFF), int32(0x3FF00000)
	if h < low || huge && h <= low {
		if y < 0 {
			return true, math.Inf(1)
		}
		return true, 0
	}
	if h > high || huge && h >= high {
		if y > 0 {
			return true, math.Inf(1)
		}
		return true, 0
	}
	return false, 0
}

// logNearOne is log2(ax) in two parts where |1-ax| is tiny.
func logNearOne(ax float64) (t1, t2 float64) {
	t := ax - 1
	w := float64(t*t) * (0.5 - float64(t*(0.3333333333333333333333-float64(t*0.25))))
	u := float64(1.44269502162933349609e+00 * t)
	v := float64(t*1.92596299112661746887e-08) - float64(w*1.44269504088896338700e+00)
	t1 = truncated(u + v)
	return t1, v - (t1 - u)
}

// log2Pair is log2(ax) in two parts.
func log2Pair(ax float64) (t1, t2 float64) {
	n := int32(0)
	if hi(ax) < 0x00100000 {
		ax *= 0x1p53
		n -= 53
	}
	ix := hi(ax)
	n += ix>>20 - 0x3FF
	j := ix & 0x000FFFFF
	ix = j | 0x3FF00000
	k := 0
	switch {
	case j <= 0x3988E:
	case j < 0xBB67A:
		k = 1
	default:
		n++
		ix -= 0x00100000
	}
	ax = withHi(ax, ix)
	bp, dpH, dpL := 1.0, 0.0, 0.0
	if k == 1 {
		bp, dpH, dpL = 1.5, 5.84962487220764160156e-01, 1.35003920212974897128e-08
	}
	u := ax - bp
	v := 1 / (ax + bp)
	ss := float64(u * v)
	sh := truncated(ss)
	th := math.Float64frombits(uint64(uint32((ix>>1|0x20000000)+0x00080000+int32(k)<<18)) << 32)
	tl := ax - (th - bp)
	sl := float64(v * ((u - float64(sh*th)) - float64(sh*tl)))
	s2 := float64(ss * ss)
	r := float64(float64(s2*s2) * (5.99999999999994648725e-01 + float64(s2*(4.28571428578550184252e-01+float64(s2*(3.33333329818377432918e-01+float64(s2*(2.72728123808534006489e-01+float64(s2*(2.30660745775561754067e-01+float64(s2*2.06975017800338417784e-01)))))))))))
	r += float64(sl * (sh + ss))
	s2 = float64(sh * sh)
	th = truncated(3 + s2 + r)
	tl = r - ((th - 3) - s2)
	u = float64(sh * th)
	v = float64(sl*th) + float64(tl*ss)
	ph := truncated(u + v)
	pl := v - (ph - u)
	zh := float64(9.61796700954437255859e-01 * ph)
	zl := float64(-7.02846165095275826516e-09*ph) + float64(pl*9.61796693925975554329e-01) + dpL
	t := float64(n)
	t1 = truncated(((zh + zl) + dpH) + t)
	return t1, zl - (((t1 - t) - dpH) - zh)
}

// exp2Pair is 2^(ph+pl).
func exp2Pair(ph, pl float64) float64 {
	z := ph + pl
	j, i := hi(z), lo(z)
	if j >= 0x40900000 {
		if j != 0x40900000 || i != 0 || pl+8.0085662595372944372e-0017 > z-ph {
			return math.Inf(1)
		}
	} else if j&0x7FFFFFFF >= 0x4090CC00 {
		if uint32(j) != 0xC090CC00 || i != 0 || pl <= z-ph {
			return 0
		}
	}
	ix := j & 0x7FFFFFFF
	k := ix>>20 - 0x3FF
	n := int32(0)
	if ix > 0x3FE00000 {
		n = j + 0x00100000>>(k+1)
		k = n&0x7FFFFFFF>>20 - 0x3FF
		t := math.Float64frombits(uint64(uint32(n&^(0x000FFFFF>>k))) << 32)
		n = (n&0x000FFFFF | 0x00100000) >> (20 - k)
		if j < 0 {
			n = -n
		}
		ph -= t
	}
	t := truncated(pl + ph)
	u := float64(t * 6.93147182464599609375e-01)
	v := float64((pl-(t-ph))*6.93147180559945286227e-01) + float64(t*-1.90465429995776804525e-09)
	z = u + v
	w := v - (z - u)
	t = float64(z * z)
	t1 := z - float64(t*(1.66666666666666019037e-01+float64(t*(-2.77777777770155933842e-03+float64(t*(6.61375632143793436117e-05+float64(t*(-1.65339022054652515390e-06+float64(t*4.13813679705723846039e-08)))))))))
	r := float64(z*t1) / ((t1 - 2) - (w + float64(z*w))) // V8 divides by all of it
	z = 1 - (r - z)
	if j = hi(z) + n<<20; j>>20 <= 0 {
		return math.Ldexp(z, int(n))
	}
	return withHi(z, j)
}
