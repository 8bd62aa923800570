package js

import (
	"hash/maphash"
	"math/bits"
	"sync"
	"unicode/utf8"
	"unsafe"
)

// MaxStringLength is the longest String in code units, V8's limit on 64 bits.
const MaxStringLength = 1<<29 - 24

// String is an ECMAScript String: immutable code units, one byte each where
// all are below 256 (Latin-1), else two. A String made by appending keeps the
// buffer behind it, so that appending again to the newest one copies only what
// is appended.
type String struct {
	shape *Shape         // stringShape, aliasShape or atomShape
	data  unsafe.Pointer // the first code unit
	ext   unsafe.Pointer // *strBuf (stringShape) or *Atom (aliasShape) or nil
	lw    uint32         // length<<1 | 1 if two bytes a unit
	hash  uint32         // 0 if not computed
}

// Atom is an interned String: two equal Atoms are one pointer. Property names
// are Atoms.
type Atom struct {
	String
	index uint32 // the array index that the text spells, or notIndex
}

const notIndex = 0xFFFFFFFF

// strBuf is the room behind a String that was made by appending; used is how
// many bytes of it belong to some String.
type strBuf struct {
	data []byte
	used int
}

// Len returns the number of code units.
func (s *String) Len() int { return int(s.lw >> 1) }

// IsWide reports whether s is stored with two bytes a code unit.
func (s *String) IsWide() bool { return s.lw&1 != 0 }

// Latin1 returns the code units of a String that is not wide. The bytes must
// not be changed.
func (s *String) Latin1() []byte { return unsafe.Slice((*byte)(s.data), s.Len()) }

// Wide returns the code units of a wide String. They must not be changed.
func (s *String) Wide() []uint16 { return unsafe.Slice((*uint16)(s.data), s.Len()) }

// At returns code unit i, which must be in range.
func (s *String) At(i int) uint16 {
	if s.lw&1 == 0 {
		return uint16(*(*byte)(unsafe.Add(s.data, i)))
	}
	return *(*uint16)(unsafe.Add(s.data, 2*i))
}

// Value returns s as a Value.
func (s *String) Value() Value { return Value{p: unsafe.Pointer(s)} }

// Units returns the code units of s as a fresh or shared slice, not to be changed.
func (s *String) Units() []uint16 {
	if s.IsWide() {
		return s.Wide()
	}
	b := s.Latin1()
	u := make([]uint16, len(b))
	for i, c := range b {
		u[i] = uint16(c)
	}
	return u
}

var emptyByte [1]byte

// latin1String wraps b, which must not change afterwards.
func latin1String(b []byte) *String {
	p := unsafe.Pointer(&emptyByte)
	if len(b) > 0 {
		p = unsafe.Pointer(&b[0])
	}
	return &String{shape: &stringShape, data: p, lw: uint32(len(b)) << 1}
}

// wideString wraps u, which must not change afterwards.
func wideString(u []uint16) *String {
	p := unsafe.Pointer(&emptyByte)
	if len(u) > 0 {
		p = unsafe.Pointer(&u[0])
	}
	return &String{shape: &stringShape, data: p, lw: uint32(len(u))<<1 | 1}
}

// Latin1 returns the String whose code units are the bytes of b, which the
// String takes over: b must not change afterwards.
func Latin1(b []byte) *String { return latin1String(b) }

// FromUnits returns the String with the given code units, copied into the
// narrow form where they all fit.
func FromUnits(u []uint16) *String {
	var or uint16
	for _, c := range u {
		or |= c
	}
	if or < 256 {
		b := make([]byte, len(u))
		for i, c := range u {
			b[i] = byte(c)
		}
		return latin1String(b)
	}
	return wideString(append([]uint16(nil), u...))
}

// Wide returns the String of u without a copy; u must not change afterwards.
func Wide(u []uint16) *String { return wideString(u) }

// NewString returns the String of UTF-8 text; invalid bytes become U+FFFD.
func NewString(s string) *String {
	if isASCII(s) {
		return latin1String(unsafe.Slice(unsafe.StringData(s), len(s)))
	}
	return fromUTF8(s)
}

// Str returns the String value of UTF-8 text.
func Str(s string) Value { return NewString(s).Value() }

func isASCII(s string) bool {
	i := 0
	for ; i+8 <= len(s); i += 8 {
		if *(*uint64)(unsafe.Pointer(uintptr(unsafe.Pointer(unsafe.StringData(s))) + uintptr(i)))&0x8080808080808080 != 0 {
			return false
		}
	}
	for ; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func fromUTF8(s string) *String {
	u := make([]uint16, 0, len(s))
	wide := false
	for _, c := range s {
		if c >= 0x10000 {
			c -= 0x10000
			u = append(u, uint16(0xD800+c>>10), uint16(0xDC00+c&0x3FF))
			wide = true
			continue
		}
		wide = wide || c > 0xFF
		u = append(u, uint16(c))
	}
	if !wide {
		return FromUnits(u)
	}
	return wideString(u)
}

// String returns s as UTF-8; lone surrogates become U+FFFD.
func (s *String) String() string {
	if !s.IsWide() {
		b := s.Latin1()
		if isASCII(unsafe.String((*byte)(s.data), len(b))) {
			return string(b)
		}
		out := make([]byte, 0, len(b)+8)
		for _, c := range b {
			out = utf8.AppendRune(out, rune(c))
		}
		return string(out)
	}
	return string(s.AppendUTF8(nil))
}

// AppendUTF8 appends s as UTF-8; lone surrogates become U+FFFD.
func (s *String) AppendUTF8(dst []byte) []byte {
	if !s.IsWide() {
		b := s.Latin1()
		if isASCII(unsafe.String((*byte)(s.data), len(b))) {
			return append(dst, b...)
		}
		for _, c := range b {
			dst = utf8.AppendRune(dst, rune(c))
		}
		return dst
	}
	u := s.Wide()
	for i := 0; i < len(u); i++ {
		c := rune(u[i])
		if c&0xF800 == 0xD800 {
			if c < 0xDC00 && i+1 < len(u) && u[i+1]&0xFC00 == 0xDC00 {
				c = 0x10000 + (c-0xD800)<<10 + rune(u[i+1]) - 0xDC00
				i++
			} else {
				c = utf8.RuneError
			}
		}
		dst = utf8.AppendRune(dst, c)
	}
	return dst
}

// shareMin is the size from which a substring shares its parent's storage,
// and shareRatio the part of the parent it must at least be: a small piece
// must not keep a large text alive.
const (
	shareMin   = 16
	shareRatio = 16
)

// Substring returns the code units from..to of s, which must be in range.
func (s *String) Substring(from, to int) *String {
	n := to - from
	if n == s.Len() {
		return s
	}
	if n <= 1 {
		if n == 0 {
			return emptyString()
		}
		return unitString(s.At(from))
	}
	if s.IsWide() {
		u := s.Wide()[from:to]
		if n < shareMin || n*shareRatio < s.Len() {
			return FromUnits(u)
		}
		return wideString(u)
	}
	b := s.Latin1()[from:to]
	if n < shareMin || n*shareRatio < s.Len() {
		return latin1String(append([]byte(nil), b...))
	}
	return latin1String(b)
}

// Concat returns a followed by b. Where a is the newest String of its buffer,
// b is appended in place. The caller checks MaxStringLength: see Add.
func Concat(a, b *String) *String {
	la, lb := a.Len(), b.Len()
	if la == 0 {
		return b
	}
	if lb == 0 {
		return a
	}
	if a.IsWide() || b.IsWide() {
		return concatWide(a, b)
	}
	n := la + lb
	if n < 2*shareMin {
		out := make([]byte, n)
		copy(out, a.Latin1())
		copy(out[la:], b.Latin1())
		return latin1String(out)
	}
	buf := a.growable(la, n)
	copy(buf.data[la:n], b.Latin1())
	buf.used = n
	return &String{shape: &stringShape, data: unsafe.Pointer(&buf.data[0]), ext: unsafe.Pointer(buf), lw: uint32(n) << 1}
}

// growable returns a buffer that starts with the used bytes of s and has room
// for need bytes: the one behind s if s is its newest owner, else a copy.
func (s *String) growable(used, need int) *strBuf {
	if s.shape == &stringShape && s.ext != nil {
		buf := (*strBuf)(s.ext)
		if buf.used == used && need <= len(buf.data) && s.data == unsafe.Pointer(&buf.data[0]) {
			return buf
		}
	}
	size := need
	if s.ext != nil && s.shape == &stringShape { // appended to before: expect more
		size = need + need/2 + 32
	} else if need > 64 {
		size = need + need/4
	}
	buf := &strBuf{data: make([]byte, size)}
	copy(buf.data, unsafe.Slice((*byte)(s.data), used))
	return buf
}

func concatWide(a, b *String) *String {
	la, lb := a.Len(), b.Len()
	n := la + lb
	var buf *strBuf
	if a.IsWide() {
		buf = a.growable(2*la, 2*n)
	} else {
		buf = &strBuf{data: make([]byte, 2*n)}
		copyUnits(unsafe.Slice((*uint16)(unsafe.Pointer(&buf.data[0])), la), a)
	}
	copyUnits(unsafe.Slice((*uint16)(unsafe.Pointer(&buf.data[0])), n)[la:], b)
	buf.used = 2 * n
	return &String{shape: &stringShape, data: unsafe.Pointer(&buf.data[0]), ext: unsafe.Pointer(buf), lw: uint32(n)<<1 | 1}
}

// copyUnits widens the units of s into dst.
func copyUnits(dst []uint16, s *String) {
	if s.IsWide() {
		copy(dst, s.Wide())
		return
	}
	for i, c := range s.Latin1() {
		dst[i] = uint16(c)
	}
}

// EqualStrings reports whether a and b have the same code units.
func EqualStrings(a, b *String) bool {
	if a == b {
		return true
	}
	if a.Len() != b.Len() || a.shape == &atomShape && b.shape == &atomShape {
		return false
	}
	if a.hash != 0 && b.hash != 0 && a.hash != b.hash {
		return false
	}
	if a.lw == b.lw {
		n := a.Len() << (a.lw & 1)
		return unsafe.String((*byte)(a.data), n) == unsafe.String((*byte)(b.data), n)
	}
	return equalMixed(a, b)
}

func equalMixed(a, b *String) bool {
	if b.IsWide() {
		a, b = b, a
	}
	w, n := a.Wide(), b.Latin1()
	for i, c := range n {
		if w[i] != uint16(c) {
			return false
		}
	}
	return true
}

// CompareStrings orders by code units: negative, zero or positive.
func CompareStrings(a, b *String) int {
	n := min(a.Len(), b.Len())
	if !a.IsWide() && !b.IsWide() {
		x, y := a.Latin1(), b.Latin1()
		for i := 0; i < n; i++ {
			if x[i] != y[i] {
				return int(x[i]) - int(y[i])
			}
		}
		return a.Len() - b.Len()
	}
	for i := 0; i < n; i++ {
		if x, y := a.At(i), b.At(i); x != y {
			return int(x) - int(y)
		}
	}
	return a.Len() - b.Len()
}

// seed differs in every process, so that colliding keys cannot be prepared.
var seed = maphash.MakeSeed()

// Hash returns the hash of the code units, equal for equal strings in both
// forms, and never 0.
func (s *String) Hash() uint32 {
	if s.hash == 0 {
		s.hash = s.computeHash()
	}
	return s.hash
}

func (s *String) computeHash() uint32 {
	var h uint64
	if !s.IsWide() {
		h = maphash.Bytes(seed, s.Latin1())
	} else if b, ok := s.narrow(); ok {
		h = maphash.Bytes(seed, b)
	} else {
		h = maphash.Bytes(seed, unsafe.Slice((*byte)(s.data), 2*s.Len()))
	}
	if f := uint32(h) ^ uint32(h>>32); f != 0 {
		return f
	}
	return 1
}

// narrow returns the units of a wide String as bytes where they all fit.
func (s *String) narrow() ([]byte, bool) {
	u := s.Wide()
	for _, c := range u {
		if c > 0xFF {
			return nil, false
		}
	}
	b := make([]byte, len(u))
	for i, c := range u {
		b[i] = byte(c)
	}
	return b, true
}

// interner is the process's table of Atoms, open addressing over the hash. It
// only canonicalises, so realms can share it; the lock is never contended in a
// program with one loop.
type interner struct {
	mu    sync.Mutex
	table []*Atom
	count int
}

var atoms interner

// Intern returns the Atom equal to s.
func (s *String) Intern() *Atom {
	switch s.shape {
	case &atomShape:
		return (*Atom)(unsafe.Pointer(s))
	case &aliasShape:
		return (*Atom)(s.ext)
	}
	a := atoms.intern(s)
	s.ext = unsafe.Pointer(a)
	s.shape = &aliasShape
	return a
}

func (t *interner) intern(s *String) *Atom {
	h := s.Hash()
	t.mu.Lock()
	defer t.mu.Unlock()
	if 4*t.count >= 3*len(t.table) {
		t.grow()
	}
	mask := uint32(len(t.table) - 1)
	i := h & mask
	for ; t.table[i] != nil; i = (i + 1) & mask {
		if a := t.table[i]; a.hash == h && EqualStrings(&a.String, s) {
			return a
		}
	}
	a := newAtom(s)
	t.table[i] = a
	t.count++
	return a
}

func (t *interner) grow() {
	old := t.table
	t.table = make([]*Atom, max(1024, 2*len(old)))
	mask := uint32(len(t.table) - 1)
	for _, a := range old {
		if a == nil {
			continue
		}
		i := a.hash & mask
		for t.table[i] != nil {
			i = (i + 1) & mask
		}
		t.table[i] = a
	}
}

// add puts a well-known Atom into the table unless an equal one is there.
func (t *interner) add(a *Atom) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if 4*t.count >= 3*len(t.table) {
		t.grow()
	}
	mask := uint32(len(t.table) - 1)
	i := a.Hash() & mask
	for t.table[i] != nil {
		i = (i + 1) & mask
	}
	t.table[i] = a
	t.count++
}

// newAtom copies s: an Atom must not keep a large parent alive.
func newAtom(s *String) *Atom {
	a := &Atom{String: String{shape: &atomShape, lw: s.lw, hash: s.Hash()}, index: spelledIndex(s)}
	if s.IsWide() {
		a.data = unsafe.Pointer(unsafe.SliceData(append([]uint16{}, s.Wide()...)))
	} else {
		a.data = unsafe.Pointer(unsafe.SliceData(append([]byte{}, s.Latin1()...)))
	}
	return a
}

// spelledIndex returns the array index (0..2^32-2) whose canonical decimal
// text s is, or notIndex.
func spelledIndex(s *String) uint32 {
	n := s.Len()
	if n == 0 || n > 10 {
		return notIndex
	}
	var v uint64
	for i := 0; i < n; i++ {
		c := s.At(i)
		if c < '0' || c > '9' || c == '0' && i == 0 && n > 1 {
			return notIndex
		}
		v = v*10 + uint64(c-'0')
	}
	if v >= notIndex {
		return notIndex
	}
	return uint32(v)
}

// unitStrings holds the String of every Latin-1 unit, unitBytes their data.
var (
	unitBytes   [256]byte
	unitStrings [256]Atom
)

// prepareUnits fills the single-unit Atoms; the first Realm calls it once.
func prepareUnits() {
	for i := range unitStrings {
		unitBytes[i] = byte(i)
		a := &unitStrings[i]
		a.String = String{shape: &atomShape, data: unsafe.Pointer(&unitBytes[i]), lw: 2}
		a.index = spelledIndex(&a.String)
		atoms.add(a)
	}
}

// unitString returns the String of one code unit.
func unitString(c uint16) *String {
	if c < 256 {
		return &unitStrings[c].String
	}
	return wideString([]uint16{c})
}

// UnitString returns the String of one code unit.
func UnitString(c uint16) *String { return unitString(c) }

func emptyString() *String { return &NameEmpty.atom().String }

// EmptyString returns the String of length 0.
func EmptyString() *String { return emptyString() }

// Builder gathers a String piece by piece and stays narrow as long as it can.
// The zero Builder is empty and ready.
type Builder struct {
	b []byte
	w []uint16
}

// Len returns the number of code units gathered.
func (b *Builder) Len() int { return len(b.b) + len(b.w) }

func (b *Builder) widen() {
	if b.w == nil {
		b.w = make([]uint16, len(b.b), 2*len(b.b)+16)
		for i, c := range b.b {
			b.w[i] = uint16(c)
		}
		b.b = nil
	}
}

// Unit appends one code unit.
func (b *Builder) Unit(c uint16) {
	if b.w == nil {
		if c < 256 {
			b.b = append(b.b, byte(c))
			return
		}
		b.widen()
	}
	b.w = append(b.w, c)
}

// ASCII appends text that has only ASCII.
func (b *Builder) ASCII(s string) {
	if b.w == nil {
		b.b = append(b.b, s...)
		return
	}
	for i := 0; i < len(s); i++ {
		b.w = append(b.w, uint16(s[i]))
	}
}

// String appends s.
func (b *Builder) String(s *String) { b.Slice(s, 0, s.Len()) }

// Slice appends the code units from..to of s.
func (b *Builder) Slice(s *String, from, to int) {
	if s.IsWide() {
		b.widen()
		b.w = append(b.w, s.Wide()[from:to]...)
		return
	}
	if b.w == nil {
		b.b = append(b.b, s.Latin1()[from:to]...)
		return
	}
	for _, c := range s.Latin1()[from:to] {
		b.w = append(b.w, uint16(c))
	}
}

// Finish returns the String; the Builder must not be used afterwards.
func (b *Builder) Finish() *String {
	if b.w != nil {
		return wideString(b.w)
	}
	if len(b.b) == 0 {
		return emptyString()
	}
	return latin1String(b.b)
}

// hashNumber spreads the bits of a number for hash tables.
func hashNumber(n uint64) uint32 {
	hi, lo := bits.Mul64(n^0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9)
	return uint32(hi ^ lo ^ lo>>32)
}
