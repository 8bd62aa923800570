package collate

import (
	"math"
	"slices"
)

// Strength is how deep two texts are compared.
type Strength uint8

// The strengths: letters, accents, case and variants.
const (
	Primary Strength = iota
	Secondary
	Tertiary
)

// Options are the options of a Collator.
type Options struct {
	Strength   Strength
	CaseLevel  bool
	Numeric    bool
	CaseFirst  string // upper, lower or false; "" is the locale's
	Shifted    bool   // punctuation is ignored
	SetShifted bool   // Shifted was asked for
}

// Collator compares texts in one way.
type Collator struct {
	Options
	store     *Store
	own       *table // nil for the root order
	backward  bool
	upper     bool
	caseFirst bool
	a, b      elements
}

// Options in tables, of which the language's own count where the program asks for nothing else.
const (
	optionShifted   = 4
	optionUpper     = 0x100
	optionCaseFirst = 0x200
	optionBackward  = 0x800
)

// New returns a collator for a locale; kind is the collation's type, "" for the default.
func (s *Store) New(tag, kind string, o Options) *Collator {
	c := &Collator{Options: o, store: s, own: s.tailoring(tag, kind)}
	if c.own != nil {
		set := c.own.options
		c.backward = set&optionBackward != 0
		c.caseFirst, c.upper = set&optionCaseFirst != 0, set&optionUpper != 0
		if !o.SetShifted && set&optionShifted != 0 {
			c.Shifted = true
		}
	}
	switch o.CaseFirst {
	case "upper":
		c.caseFirst, c.upper = true, true
	case "lower":
		c.caseFirst, c.upper = true, false
	case "false":
		c.caseFirst, c.upper = false, false
	}
	return c
}

// CaseFirstName is the resolved value of caseFirst.
func (c *Collator) CaseFirstName() string {
	switch {
	case c.caseFirst && c.upper:
		return "upper"
	case c.caseFirst:
		return "lower"
	}
	return "false"
}

// elements are the collation elements of a text.
type elements struct {
	ces []uint64
}

// Compare orders two texts: -1, 0 or 1.
func (c *Collator) Compare(a, b []uint16) int {
	if slices.Equal(a, b) {
		return 0
	}
	c.a.ces = c.elements(c.a.ces[:0], a)
	c.b.ces = c.elements(c.b.ces[:0], b)
	if c.Shifted {
		c.a.ces, c.b.ces = c.shift(c.a.ces), c.shift(c.b.ces)
	}
	if d := c.comparePrimary(); d != 0 {
		return d
	}
	if c.Strength >= Secondary {
		if d := c.compareSecondary(); d != 0 {
			return d
		}
	}
	if c.CaseLevel {
		if d := c.compareCase(); d != 0 {
			return d
		}
	}
	if c.Strength >= Tertiary {
		return c.compareTertiary()
	}
	return 0
}

// shift drops punctuation and what modifies it, https://www.unicode.org/reports/tr10/#Variable_Weighting.
func (c *Collator) shift(ces []uint64) []uint64 {
	top := c.store.rootTable().variableTop
	out := ces[:0]
	ignoring := false
	for _, ce := range ces {
		p := uint32(ce >> 32)
		switch {
		case p > 0x02000000 && p <= top:
			ignoring = true
		case p == 0 && ignoring:
		default:
			ignoring = false
			out = append(out, ce)
		}
	}
	return out
}

// next finds the next element with a weight.
func next(ces []uint64, i int, weight func(ce uint64) uint32) (uint32, int) {
	for ; i < len(ces); i++ {
		if w := weight(ces[i]); w != 0 {
			return w, i + 1
		}
	}
	return 0, i
}

// level compares the weights of both texts in turn; a text that ends first is less.
func (c *Collator) level(weight func(ce uint64) uint32) int {
	for i, j := 0, 0; ; {
		var x, y uint32
		x, i = next(c.a.ces, i, weight)
		y, j = next(c.b.ces, j, weight)
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		case x == 0:
			return 0
		}
	}
}

func (c *Collator) comparePrimary() int {
	if c.own != nil && len(c.own.reorder) > 0 {
		return c.level(func(ce uint64) uint32 { return c.own.reordered(uint32(ce >> 32)) })
	}
	return c.level(func(ce uint64) uint32 { return uint32(ce >> 32) })
}

// reordered moves scripts, https://www.unicode.org/reports/tr35/tr35-collation.html#Script_Reordering.
func (t *table) reordered(p uint32) uint32 {
	if b := t.reorder[p>>24]; b != 0 || p <= 1 {
		return uint32(b)<<24 | p&0xffffff
	}
	n := len(t.ranges)
	if n == 0 || p >= t.ranges[n-1]&0xffff0000 {
		return p
	}
	for _, r := range t.ranges {
		if p|0xffff < r {
			return p + r<<24
		}
	}
	return p
}

func secondary(ce uint64) uint32 { return uint32(ce>>16) & 0xffff }

func (c *Collator) compareSecondary() int {
	if !c.backward {
		return c.level(secondary)
	}
	a, b := c.reversed(c.a.ces), c.reversed(c.b.ces)
	for i := 0; ; i++ {
		x, y := uint32(0), uint32(0)
		if i < len(a) {
			x = a[i]
		}
		if i < len(b) {
			y = b[i]
		}
		switch {
		case x < y:
			return -1
		case x > y:
			return 1
		case x == 0:
			return 0
		}
	}
}

func (c *Collator) reversed(ces []uint64) []uint32 {
	var out []uint32
	for _, ce := range ces {
		if w := secondary(ce); w != 0 {
			out = append(out, w)
		}
	}
	slices.Reverse(out)
	return out
}

const caseBits = 0xc000

func (c *Collator) compareCase() int {
	d := c.level(func(ce uint64) uint32 {
		if c.Strength == Primary && ce>>32 == 0 || ce>>16 == 0 {
			return 0
		}
		return uint32(ce)&caseBits + 1
	})
	if c.upper && c.caseFirst {
		return -d
	}
	return d
}

func (c *Collator) compareTertiary() int {
	if !c.caseFirst || c.CaseLevel {
		return c.level(func(ce uint64) uint32 { return uint32(ce) & 0x3f3f })
	}
	if !c.upper {
		return c.level(func(ce uint64) uint32 { return uint32(ce) & 0xff3f })
	}
	return c.level(func(ce uint64) uint32 {
		w := uint32(ce) & 0xff3f
		switch {
		case w <= 0x100:
			return w
		case uint32(ce)&0xffff0000 != 0:
			return w ^ caseBits
		}
		return w + 0x4000
	})
}

// elements appends the collation elements of a text.
func (c *Collator) elements(dst []uint64, text []uint16) []uint64 {
	if c.own == nil && !c.Numeric {
		if out, ok := latin(dst, text); ok {
			return out
		}
	}
	s := scanner{c: c, root: c.store.rootTable(), text: text, out: dst}
	for s.at < len(text) {
		s.step()
	}
	return s.out
}

// latin does texts of ASCII without the tables.
func latin(dst []uint64, text []uint16) ([]uint64, bool) {
	for _, u := range text {
		if u >= 0x80 {
			return dst, false
		}
		i := int(u) * 4
		ce32 := uint32(latinData[i]) | uint32(latinData[i+1])<<8 | uint32(latinData[i+2])<<16 | uint32(latinData[i+3])<<24
		if ce32 == math.MaxUint32 {
			return dst, false
		}
		dst = appendSimple(dst, ce32)
	}
	return dst, true
}

// appendSimple appends the elements of a CE32 that needs no table.
func appendSimple(dst []uint64, ce32 uint32) []uint64 {
	if ce32&0xff < 0xc0 {
		return append(dst, uint64(ce32&0xffff0000)<<32|uint64(ce32&0xff00)<<16|uint64(ce32&0xff)<<8)
	}
	switch ce32 & 0xf {
	case tagLongPrimary:
		return append(dst, uint64(ce32&0xffffff00)<<32|commonWeights)
	case tagLongSecondary:
		return append(dst, uint64(ce32&0xffffff00))
	}
	return append(dst, uint64(ce32&0xff000000)<<32|0x05000000|uint64(ce32&0xff0000)>>8, uint64(ce32&0xff00)<<16|0x0500)
}

// scanner reads a text.
type scanner struct {
	c    *Collator
	root *table
	text []uint16
	at   int
	out  []uint64
}

// decode reads the code point at i; lone surrogates stand for themselves.
func decode(text []uint16, i int) (c rune, size int) {
	u := rune(text[i])
	if u >= 0xd800 && u < 0xdc00 && i+1 < len(text) {
		if v := rune(text[i+1]); v >= 0xdc00 && v < 0xe000 {
			return (u-0xd800)<<10 + (v - 0xdc00) + 0x10000, 2
		}
	}
	return u, 1
}

// step appends the elements of the next character, and of what follows it where both belong together.
func (s *scanner) step() {
	c, size := decode(s.text, s.at)
	start := s.at
	s.at += size
	t := s.c.own
	ce32 := uint32(fallbackCE32)
	if t != nil {
		ce32 = t.ce32(c)
	}
	if ce32 == fallbackCE32 {
		t = s.root
		ce32 = t.ce32(c)
	}
	s.append(t, ce32, c, start)
}

func (s *scanner) append(t *table, ce32 uint32, c rune, start int) {
	for {
		if ce32 == fallbackCE32 && t != s.root {
			t = s.root
			ce32 = t.ce32(c)
			continue
		}
		if ce32&0xff < 0xc0 {
			s.out = appendSimple(s.out, ce32)
			return
		}
		index := ce32 >> 13
		switch ce32 & 0xf {
		case tagLongPrimary, tagLongSecondary, tagLatinExpansion:
			s.out = appendSimple(s.out, ce32)
			return
		case tagExpansion:
			s.out = append(s.out, t.ces[index:index+ce32>>8&31]...)
			return
		case tagPrefix:
			ce32 = t.prefix(index, s.text[:start])
		case tagContraction:
			size := 0
			ce32, size = t.contraction(index, s.text[s.at:])
			s.at += size
		case tagDigit:
			if s.c.Numeric {
				s.number(start)
				return
			}
			ce32 = t.contextCE32(index)
		case tagHangul:
			s.hangul(t, c)
			return
		case tagOffset:
			s.out = append(s.out, uint64(offsetPrimary(c, t.ces[index]))<<32|commonWeights)
			return
		default:
			s.out = append(s.out, uint64(implicitPrimary(c))<<32|commonWeights)
			return
		}
	}
}

func (t *table) contextCE32(at uint32) uint32 {
	return uint32(t.contexts[at])<<16 | uint32(t.contexts[at+1])
}

// contraction finds the longest string of a context that text begins with.
func (t *table) contraction(at uint32, text []uint16) (ce32 uint32, size int) {
	p := t.contexts[at+3:]
	for n := t.contexts[at+2]; n > 0; n-- {
		length := int(p[0])
		if length <= len(text) && slices.Equal(p[1:1+length], text[:length]) {
			return uint32(p[1+length])<<16 | uint32(p[2+length]), length
		}
		p = p[3+length:]
	}
	return t.contextCE32(at), 0
}

// prefix finds the longest string of a context that text ends with, read backwards.
func (t *table) prefix(at uint32, text []uint16) uint32 {
	p := t.contexts[at+3:]
	for n := t.contexts[at+2]; n > 0; n-- {
		length := int(p[0])
		if length <= len(text) && endsWith(text, p[1:1+length]) {
			return uint32(p[1+length])<<16 | uint32(p[2+length])
		}
		p = p[3+length:]
	}
	return t.contextCE32(at)
}

func endsWith(text, backwards []uint16) bool {
	for i, u := range backwards {
		if text[len(text)-1-i] != u {
			return false
		}
	}
	return true
}

// hangul appends the elements of a syllable's Jamos.
func (s *scanner) hangul(t *table, c rune) {
	if len(t.jamos) == 0 {
		t = s.root
	}
	c -= 0xac00
	list := [3]int{int(c / 588), 19 + int(c%588/28), 0}
	if tail := int(c % 28); tail != 0 {
		list[2] = 19 + 21 + tail - 1
	}
	for i, j := range list {
		if i < 2 || j != 0 {
			s.append(t, t.jamos[j], 0x1100, s.at)
		}
	}
}

// offsetPrimary is a primary weight in a range of code points, as ICU's OFFSET_TAG has it.
func offsetPrimary(c rune, ce uint64) uint32 {
	base, low := uint32(ce>>32), uint32(ce)
	offset := uint32(int32(c)-int32(low)>>8) * (low & 0x7f)
	offset += base>>8&0xff - 2
	p := (offset%254 + 2) << 8
	offset /= 254
	if low&0x80 != 0 {
		offset += base>>16&0xff - 4
		p |= (offset%251 + 4) << 16
		offset /= 251
	} else {
		offset += base>>16&0xff - 2
		p |= (offset%254 + 2) << 16
		offset /= 254
	}
	return p | (base&0xff000000 + offset<<24)
}

// implicitPrimary is the primary weight of an unassigned code point.
func implicitPrimary(r rune) uint32 {
	c := uint32(r) + 1
	p := 2 + c%18*14
	c /= 18
	p |= (2 + c%254) << 8
	c /= 254
	p |= (4 + c%251) << 16
	return p | 0xfe<<24
}
