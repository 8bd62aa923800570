package casing

// The conditions of SpecialCasing.txt, https://www.unicode.org/versions/latest/core-spec/chapter-3/#G54277 table 3-17.
// Each scan ends at the nearest character that decides, which keeps repeated scans linear over a string.

// isFinalSigma is Final_Sigma for the sigma at s[i].
func isFinalSigma(s []uint16, i int) bool { return casedBefore(s, i) && !casedAfter(s, i+1) }

func casedBefore(s []uint16, i int) bool {
	for i > 0 {
		c, n := decodeBefore(s, i)
		if !inTable(ignorableTable[:], c) {
			return inTable(casedTable[:], c)
		}
		i -= n
	}
	return false
}

func casedAfter(s []uint16, i int) bool {
	for i < len(s) {
		c, n := decode(s, i)
		if !inTable(ignorableTable[:], c) {
			return inTable(casedTable[:], c)
		}
		i += n
	}
	return false
}

// baseBefore is the nearest character before s[i] that is a base or a mark above, or -1.
func baseBefore(s []uint16, i int) rune {
	for i > 0 {
		c, n := decodeBefore(s, i)
		if !inTable(markTable[:], c) {
			return c
		}
		i -= n
	}
	return -1
}

// baseAfter is the nearest character from s[i] on that is a base or a mark above, or -1.
func baseAfter(s []uint16, i int) rune {
	for i < len(s) {
		c, n := decode(s, i)
		if !inTable(markTable[:], c) {
			return c
		}
		i += n
	}
	return -1
}

func afterSoftDotted(s []uint16, i int) bool {
	return inTable(softDottedTable[:], baseBefore(s, i))
}

func moreAbove(s []uint16, i int) bool { return inTable(aboveTable[:], baseAfter(s, i)) }

// appendTurkicLower keeps the dotted and the dotless i apart.
func appendTurkicLower(dst, s []uint16, i int, c rune) ([]uint16, bool) {
	switch {
	case c == 0x130:
		return append(dst, 'i'), true
	case c == 0x307 && baseBefore(s, i) == 'I':
		return dst, true
	case c == 'I' && baseAfter(s, i+1) != 0x307:
		return append(dst, 0x131), true
	}
	return dst, false
}

// appendLithuanianLower writes the dot of an i or j that has an accent above.
func appendLithuanianLower(dst, s []uint16, i int, c rune) ([]uint16, bool) {
	switch c {
	case 'I', 'J', 0x12E:
		if !moreAbove(s, i+1) {
			return dst, false
		}
		return append(dst, uint16(mapRune(lowerTable[:], c)), 0x307), true
	case 0xCC:
		return append(dst, 'i', 0x307, 0x300), true
	case 0xCD:
		return append(dst, 'i', 0x307, 0x301), true
	case 0x128:
		return append(dst, 'i', 0x307, 0x303), true
	}
	return dst, false
}
