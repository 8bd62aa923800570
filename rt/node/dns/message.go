package dns

import (
	"encoding/binary"
	"strings"
)

// The record types, https://www.iana.org/assignments/dns-parameters.
const (
	typeA     = 1
	typeNS    = 2
	typeCNAME = 5
	typeSOA   = 6
	typePTR   = 12
	typeMX    = 15
	typeTXT   = 16
	typeAAAA  = 28
	typeSRV   = 33
	typeNAPTR = 35
	typeANY   = 255
	typeCAA   = 257
)

func typeNumber(name string) uint16 {
	switch name {
	case "AAAA":
		return typeAAAA
	case "ANY":
		return typeANY
	case "CAA":
		return typeCAA
	case "CNAME":
		return typeCNAME
	case "MX":
		return typeMX
	case "NAPTR":
		return typeNAPTR
	case "NS":
		return typeNS
	case "PTR":
		return typePTR
	case "SOA":
		return typeSOA
	case "SRV":
		return typeSRV
	case "TXT":
		return typeTXT
	}
	return typeA
}

// A record is one of an answer; names and texts, then numbers, in the order of its data.
type record struct {
	kind    uint16
	ttl     uint32
	texts   []string
	numbers []uint32
}

const (
	headerSize     = 12
	flagRecursion  = 1 << 8
	flagTruncated  = 1 << 9
	flagResponse   = 1 << 15
	classInternet  = 1
	maxLabel       = 63
	maxName        = 255
	pointerMarks   = 0xC0
	maxPointers    = 64 // a name with more is a loop or an attack
	rcodeNameError = 3
)

// appendQuery appends a question, https://www.rfc-editor.org/rfc/rfc1035#section-4.1;
// ok is false where name is no domain name.
func appendQuery(b []byte, id uint16, name string, kind uint16) (query []byte, ok bool) {
	b = binary.BigEndian.AppendUint16(b, id)
	b = binary.BigEndian.AppendUint16(b, flagRecursion)
	b = append(b, 0, 1, 0, 0, 0, 0, 0, 0)
	name = strings.TrimSuffix(name, ".")
	if len(name) >= maxName-1 {
		return nil, false
	}
	if name != "" {
		for label := range strings.SplitSeq(name, ".") {
			if label == "" || len(label) > maxLabel {
				return nil, false
			}
			b = append(append(b, byte(len(label))), label...)
		}
	}
	b = append(b, 0)
	b = binary.BigEndian.AppendUint16(b, kind)
	return binary.BigEndian.AppendUint16(b, classInternet), true
}

// A reader walks a message; bad is set where it ends too early or is malformed.
type reader struct {
	msg []byte
	pos int
	bad bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.msg)-r.pos {
		r.bad = true
		r.pos = len(r.msg)
		return nil
	}
	r.pos += n
	return r.msg[r.pos-n : r.pos]
}

func (r *reader) uint8() uint32 {
	if b := r.take(1); b != nil {
		return uint32(b[0])
	}
	return 0
}

func (r *reader) uint16() uint32 {
	if b := r.take(2); b != nil {
		return uint32(binary.BigEndian.Uint16(b))
	}
	return 0
}

func (r *reader) uint32() uint32 {
	if b := r.take(4); b != nil {
		return binary.BigEndian.Uint32(b)
	}
	return 0
}

// text reads a character string.
func (r *reader) text() string { return string(r.take(int(r.uint8()))) }

// name reads a domain name, https://www.rfc-editor.org/rfc/rfc1035#section-4.1.4.
func (r *reader) name() string {
	var b []byte
	at, jumps := -1, 0 // where reading goes on after the first pointer
	for !r.bad {
		n := int(r.uint8())
		switch {
		case n == 0:
			if at >= 0 {
				r.pos = at
			}
			return string(b)
		case n&pointerMarks == pointerMarks:
			to := n&^pointerMarks<<8 | int(r.uint8())
			if at < 0 {
				at = r.pos
			}
			if jumps++; jumps > maxPointers || to >= len(r.msg) {
				r.bad = true
				return ""
			}
			r.pos = to
		case n > maxLabel || len(b)+n > maxName:
			r.bad = true
		default:
			if len(b) > 0 {
				b = append(b, '.')
			}
			b = append(b, r.take(n)...)
		}
	}
	return ""
}

// parseAnswer reads a response; rcode is -1 where it is none to the query.
func parseAnswer(msg []byte, id uint16) (answers []record, rcode int, truncated bool) {
	r := &reader{msg: msg}
	gotID, flags := r.uint16(), r.uint16()
	questions, count := int(r.uint16()), int(r.uint16())
	r.take(4)
	if r.bad || gotID != uint32(id) || flags&flagResponse == 0 {
		return nil, -1, false
	}
	for range questions {
		r.name()
		r.take(4)
	}
	for range count {
		rec := r.record()
		if r.bad {
			break
		}
		answers = append(answers, rec)
	}
	if r.bad && flags&flagTruncated == 0 {
		return nil, -1, false
	}
	return answers, int(flags & 0xF), flags&flagTruncated != 0
}

func (r *reader) record() record {
	r.name()
	rec := record{kind: uint16(r.uint16())}
	r.uint16()
	rec.ttl = r.uint32()
	size := int(r.uint16())
	end := r.pos + size
	if end > len(r.msg) {
		r.bad = true
		return rec
	}
	data := &reader{msg: r.msg[:end], pos: r.pos}
	data.fill(&rec)
	r.bad = r.bad || data.bad
	r.pos = end
	return rec
}

// fill reads a record's data.
func (r *reader) fill(rec *record) {
	number := func(f func() uint32) { rec.numbers = append(rec.numbers, f()) }
	text := func(s string) { rec.texts = append(rec.texts, s) }
	switch rec.kind {
	case typeA:
		text(addressText(r.take(4)))
	case typeAAAA:
		text(addressText(r.take(16)))
	case typeNS, typeCNAME, typePTR:
		text(r.name())
	case typeMX:
		number(r.uint16)
		text(r.name())
	case typeSOA:
		text(r.name())
		text(r.name())
		for range 5 {
			number(r.uint32)
		}
	case typeSRV:
		for range 3 {
			number(r.uint16)
		}
		text(r.name())
	case typeNAPTR:
		number(r.uint16)
		number(r.uint16)
		for range 3 {
			text(r.text())
		}
		text(r.name())
	case typeTXT:
		for r.pos < len(r.msg) && !r.bad {
			text(r.text())
		}
	case typeCAA:
		number(r.uint8)
		text(r.text())
		text(string(r.take(len(r.msg) - r.pos)))
	}
}
