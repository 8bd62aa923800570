package collate

// number appends the elements of the digits from start on, by their value,
// https://www.unicode.org/reports/tr35/tr35-collation.html#Setting_Options (kn).
func (s *scanner) number(start int) {
	var digits []byte
	at := start
	for at < len(s.text) {
		c, size := decode(s.text, at)
		d, ok := s.digit(c)
		if !ok {
			break
		}
		at += size
		digits = append(digits, d)
	}
	s.at = at
	for len(digits) > 0 {
		for len(digits) > 1 && digits[0] == 0 {
			digits = digits[1:]
		}
		n := min(len(digits), 254)
		s.segment(digits[:n])
		digits = digits[n:]
	}
}

func (s *scanner) digit(c rune) (value byte, ok bool) {
	ce32 := uint32(fallbackCE32)
	if s.c.own != nil {
		ce32 = s.c.own.ce32(c)
	}
	if ce32 == fallbackCE32 {
		ce32 = s.root.ce32(c)
	}
	return byte(ce32 >> 8 & 0xf), ce32&0xff >= 0xc0 && ce32&0xf == tagDigit
}

func (s *scanner) primary(p uint32) { s.out = append(s.out, uint64(p)<<32|commonWeights) }

// segment appends a number of at most 254 digits in as few primary bytes as ICU does: the order of what comes of it is
// that of the values.
func (s *scanner) segment(digits []byte) {
	lead := s.root.numericPrimary
	if len(digits) <= 7 && s.small(lead, digits) {
		return
	}
	length := len(digits)
	pairs := uint32(length+1) / 2
	p := lead | (132-4+pairs)<<16
	for digits[length-1] == 0 && digits[length-2] == 0 {
		length -= 2
	}
	pair, at := uint32(digits[0]), 1
	if length&1 == 0 {
		pair, at = pair*10+uint32(digits[1]), 2
	}
	pair = 11 + 2*pair
	shift := 8
	for ; at < length; at += 2 {
		if shift == 0 {
			s.primary(p | pair)
			p, shift = lead, 16
		} else {
			p |= pair << shift
			shift -= 8
		}
		pair = 11 + 2*(uint32(digits[at])*10+uint32(digits[at+1]))
	}
	s.primary(p | (pair-1)<<shift)
}

func (s *scanner) small(lead uint32, digits []byte) bool {
	v := uint32(0)
	for _, d := range digits {
		v = v*10 + uint32(d)
	}
	if v < 74 {
		s.primary(lead | (2+v)<<16)
		return true
	}
	if v -= 74; v < 40*254 {
		s.primary(lead | (76+v/254)<<16 | (2+v%254)<<8)
		return true
	}
	if v -= 40 * 254; v < 16*254*254 {
		s.primary(lead | (116+v/254/254)<<16 | (2+v/254%254)<<8 | (2 + v%254))
		return true
	}
	return false
}
