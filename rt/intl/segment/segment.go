// Package segment finds the boundaries of graphemes, words and sentences by the
// rules of https://www.unicode.org/reports/tr29/, as state tables that ICU has
// made of them. It has no dictionaries: text of scripts that are written
// without spaces is one word, ideographs are one each.
package segment

import _ "embed"

//go:embed char.brk
var charRules string

//go:embed word.brk
var wordRules string

//go:embed sent.brk
var sentenceRules string

// Rules is a state table, read from where it lies in the executable.
type Rules struct {
	data                        string
	states, rowSize, dictionary int
	statesAt, trieAt, statusAt  int
	wide, start                 bool
	trie                        trie
	lookAheadsCount             int
}

// Graphemes, Words and Sentences return the rules for each.
func Graphemes() *Rules { return load(charRules) }

// Words returns the rules for words.
func Words() *Rules { return load(wordRules) }

// Sentences returns the rules for sentences.
func Sentences() *Rules { return load(sentenceRules) }

func u16(s string, at int) int { return int(s[at]) | int(s[at+1])<<8 }
func u32(s string, at int) int { return u16(s, at) | u16(s, at+2)<<16 }

// load reads ICU's RBBIDataHeader and the header of the table of states.
func load(data string) *Rules {
	r := &Rules{data: data}
	table := u32(data, 16)
	r.trieAt, r.statusAt = u32(data, 32), u32(data, 48)
	r.states, r.rowSize, r.dictionary, r.lookAheadsCount = u32(data, table), u32(data, table+4), u32(data, table+8), u32(data, table+12)
	flags := u32(data, table+16)
	r.start, r.wide = flags&2 != 0, flags&4 == 0
	r.statesAt = table + 20
	r.trie = loadTrie(data[r.trieAt:])
	return r
}

// cell is a field of a row of the table: accepting, look-ahead, tag, and from 3 on the next states.
func (r *Rules) cell(state, i int) int {
	at := r.statesAt + state*r.rowSize
	if r.wide {
		return u16(r.data, at+2*i)
	}
	return int(r.data[at+i])
}

const (
	categoryEnd   = 1
	categoryStart = 2
)

// Segment is what Next finds.
type Segment struct {
	End        int
	WordLike   bool
	Dictionary bool // it has characters of scripts for which ICU asks a dictionary
}

// Next finds the end of the segment that begins at from, which must be before the end of text.
func (r *Rules) Next(text []uint16, from int) Segment {
	state, end, tag := 1, from, 0
	at := from
	dictionary := false
	matches := make([]int, r.lookAheadsCount+2)
	for i := range matches {
		matches[i] = -1
	}
	if r.start {
		state = r.cell(state, 3+categoryStart)
	}
	for ended := false; ; {
		category := categoryEnd
		if at < len(text) {
			c, size := decode(text, at)
			category = r.trie.get(c)
			dictionary = dictionary || category >= r.dictionary
			at += size
		} else {
			if ended {
				break
			}
			ended = true
		}
		state = r.cell(state, 3+category)
		accepting := r.cell(state, 0)
		if accepting == 1 {
			end, tag = at, r.cell(state, 2)
		} else if accepting > 1 && matches[accepting] >= 0 {
			end, tag = matches[accepting], r.cell(state, 2)
			break
		}
		if ahead := r.cell(state, 1); ahead > 1 {
			matches[ahead] = at
		}
		if state == 0 {
			break
		}
	}
	if end == from {
		_, size := decode(text, from)
		end, tag = from+size, 0
	}
	return Segment{end, r.status(tag) >= 100, dictionary}
}

// status is the largest tag of the rules that matched.
func (r *Rules) status(tag int) int {
	at := r.statusAt + 4*tag
	return u32(r.data, at+4*u32(r.data, at))
}

func decode(text []uint16, i int) (c rune, size int) {
	u := rune(text[i])
	if u >= 0xd800 && u < 0xdc00 && i+1 < len(text) {
		if v := rune(text[i+1]); v >= 0xdc00 && v < 0xe000 {
			return (u-0xd800)<<10 + (v - 0xdc00) + 0x10000, 2
		}
	}
	return u, 1
}

// trie is ICU's UCPTrie, https://unicode-org.github.io/icu/design/struct/utrie.
type trie struct {
	data                    string
	indexLength, dataLength int
	highStart               rune
	fast, bytes             bool
}

func loadTrie(data string) trie {
	options := u16(data, 4)
	return trie{
		data: data, indexLength: u16(data, 6), dataLength: u16(data, 8) | options&0xf000<<4,
		highStart: rune(u16(data, 14)) << 9, fast: options>>6&3 == 0, bytes: options&7 == 2,
	}
}

func (t *trie) index(i int) int { return u16(t.data, 16+2*i) }

func (t *trie) value(i int) int {
	at := 16 + 2*t.indexLength
	if t.bytes {
		return int(t.data[at+i])
	}
	return u16(t.data, at+2*i)
}

func (t *trie) get(c rune) int {
	limit := rune(0xfff)
	if t.fast {
		limit = 0xffff
	}
	switch {
	case c <= limit:
		return t.value(t.index(int(c>>6)) + int(c&0x3f))
	case c >= t.highStart:
		return t.value(t.dataLength - 2)
	}
	i := int(c >> 14)
	if t.fast {
		i += 1024 - 4
	} else {
		i += 64
	}
	block := t.index(t.index(i) + int(c>>9&0x1f))
	low := int(c >> 4 & 0x1f)
	if block&0x8000 == 0 {
		return t.value(t.index(block+low) + int(c&0xf))
	}
	block = block&0x7fff + low&^7 + low>>3
	low &= 7
	high := t.index(block) << (2 + 2*low) & 0x30000
	return t.value(high | t.index(block+1+low) + int(c&0xf))
}
