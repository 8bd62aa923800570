package numconv

import "math"

// ToInt32 is https://tc39.es/ecma262/#sec-toint32 on a Number.
func ToInt32(f float64) int32 {
	if f > -1<<63 && f < 1<<63 {
		return int32(int64(f))
	}
	return int32(wrapLarge(f))
}

// ToUint32 is https://tc39.es/ecma262/#sec-touint32 on a Number.
func ToUint32(f float64) uint32 { return uint32(ToInt32(f)) }

// wrapLarge is f modulo 2^32 where |f| ≥ 2^63, 0 for NaN and the infinities.
func wrapLarge(f float64) uint32 {
	bits := math.Float64bits(f)
	shift := int(bits>>52&0x7ff) - 1075
	if shift >= 32 {
		return 0 // also NaN and the infinities, whose exponent is the largest
	}
	n := uint32(bits) << shift
	if f < 0 {
		return -n
	}
	return n
}
