package codegen

// appendPosition appends one entry to js.SourceMap.Positions: from Go line goLine
// on, the program is at line and column (from 1); prev is the entry before.
func appendPosition(dst []byte, prev, next [3]int) []byte {
	for i := range next {
		dst = appendZigzag(dst, next[i]-prev[i])
	}
	return dst
}

func appendZigzag(dst []byte, n int) []byte {
	u := uint(n<<1) ^ uint(n>>63)
	for u >= 0x80 {
		dst = append(dst, byte(u)|0x80)
		u >>= 7
	}
	return append(dst, byte(u))
}
