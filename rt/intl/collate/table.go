// Package collate orders texts as ICU does: by CLDR's root collation and the
// tailorings of languages, https://www.unicode.org/reports/tr10/ and
// https://www.unicode.org/reports/tr35/tr35-collation.html. It knows no
// JavaScript value.
package collate

import (
	"compress/flate"
	_ "embed"
	"encoding/binary"
	"io"
	"strconv"
	"strings"
)

//go:embed root.z
var rootData string

//go:embed latin.bin
var latinData string

// table is a collation as gen/collation.js writes it.
type table struct {
	numericPrimary uint32
	variableTop    uint32
	options        uint32
	reorder        []byte
	ranges         []uint32
	index          []uint16
	data           []uint32
	ces            []uint64
	jamos          []uint32
	contexts       []uint16
}

func inflate(text string) []byte {
	b, err := io.ReadAll(flate.NewReader(strings.NewReader(text)))
	if err != nil {
		panic("BUG: collation data: " + err.Error())
	}
	return b
}

// reader takes little-endian numbers off the front.
type reader struct{ b []byte }

func (r *reader) u32() uint32 {
	v := binary.LittleEndian.Uint32(r.b)
	r.b = r.b[4:]
	return v
}

func (r *reader) u32s(n uint32) []uint32 {
	out := make([]uint32, n)
	for i := range out {
		out[i] = r.u32()
	}
	return out
}

func (r *reader) u16s(n uint32) []uint16 {
	out := make([]uint16, n)
	for i := range out {
		out[i] = binary.LittleEndian.Uint16(r.b[2*i:])
	}
	r.b = r.b[2*n:]
	return out
}

func parse(b []byte) *table {
	r := &reader{b}
	t := &table{numericPrimary: r.u32(), variableTop: r.u32(), options: r.u32()}
	reorder, ranges, index, data, ces, jamos, contexts := r.u32(), r.u32(), r.u32(), r.u32(), r.u32(), r.u32(), r.u32()
	t.reorder, r.b = r.b[:reorder], r.b[reorder:]
	t.ranges = r.u32s(ranges)
	t.index = r.u16s(index)
	t.data = r.u32s(data)
	t.ces = make([]uint64, ces)
	for i := range t.ces {
		t.ces[i] = binary.LittleEndian.Uint64(r.b[8*i:])
	}
	r.b = r.b[8*ces:]
	t.jamos = r.u32s(jamos)
	t.contexts = r.u16s(contexts)
	return t
}

// ce32 is the entry of a code point.
func (t *table) ce32(c rune) uint32 {
	if len(t.index) == 0 {
		return fallbackCE32
	}
	return t.data[int(t.index[c>>6])<<6+int(c&63)]
}

// The tags of CE32s that are not one simple CE, as ICU numbers them.
const (
	fallbackCE32 = 0xc0

	tagLongPrimary    = 1
	tagLongSecondary  = 2
	tagLatinExpansion = 4
	tagExpansion      = 6
	tagPrefix         = 8
	tagContraction    = 9
	tagDigit          = 10
	tagHangul         = 12
	tagOffset         = 14
	tagImplicit       = 15
)

const commonWeights = 0x05000500

// Store holds the tables of a program, each read when it is first needed.
type Store struct {
	root     *table
	archives map[string]string // by language
	tables   map[string]*table
}

// NewStore returns a store with the root order only.
func NewStore() *Store { return &Store{archives: map[string]string{}, tables: map[string]*table{}} }

// Add adds a language's archive, as gen/collation.js writes it.
func (s *Store) Add(language, archive string) { s.archives[language] = archive }

func (s *Store) rootTable() *table {
	if s.root == nil {
		s.root = parse(inflate(rootData))
	}
	return s.root
}

// Has reports whether the order of a locale is known: English has the root order.
func (s *Store) Has(tag string) bool {
	language, _, _ := strings.Cut(tag, "-")
	_, ok := s.archives[language]
	return ok || language == "en"
}

// each calls f for the name and the deflated table of each collation of a tag's language until it returns false.
func (s *Store) each(tag string, f func(name, data string) bool) {
	language, _, _ := strings.Cut(tag, "-")
	head, data, _ := strings.Cut(s.archives[language], "\n\n")
	for line := range strings.SplitSeq(head, "\n") {
		name, size, ok := strings.Cut(line, " ")
		n, _ := strconv.Atoi(size)
		if !ok || !f(name, data[:n]) {
			return
		}
		data = data[n:]
	}
}

func (s *Store) find(tag, name string) (data string, ok bool) {
	s.each(tag, func(n, d string) bool {
		if n == name {
			data, ok = d, true
		}
		return !ok
	})
	return data, ok
}

// defaultType is the collation of a locale when none is asked for, "" if its archive does not say.
func (s *Store) defaultType(tag string) (kind string) {
	s.each(tag, func(name, _ string) bool {
		if rest, ok := strings.CutPrefix(name, tag+"="); ok {
			kind = rest
		}
		return kind == ""
	})
	return kind
}

// Types are the collations of a locale besides the usual ones, in the archive's order.
func (s *Store) Types(tag string) []string {
	var list []string
	for ; tag != ""; tag = parentOf(tag) {
		s.each(tag, func(name, _ string) bool {
			if kind, ok := strings.CutPrefix(name, tag+"/"); ok && kind != "standard" && kind != "search" {
				list = append(list, kind)
			}
			return true
		})
	}
	return list
}

func parentOf(tag string) string {
	return tag[:max(strings.LastIndexByte(tag, '-'), 0)]
}

// tailoring finds the table of a locale: kind "" is its default, nil the root order.
func (s *Store) tailoring(tag, kind string) *table {
	if kind == "" {
		for t := tag; t != "" && kind == ""; t = parentOf(t) {
			kind = s.defaultType(t)
		}
	}
	if kind == "" {
		kind = "standard"
	}
	for ; tag != ""; tag = parentOf(tag) {
		name := tag + "/" + kind
		if t := s.tables[name]; t != nil {
			return t
		}
		if data, ok := s.find(tag, name); ok {
			t := parse(inflate(data))
			s.tables[name] = t
			return t
		}
	}
	return nil
}
