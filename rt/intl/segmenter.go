package intl

import (
	"math"

	"jsgo/rt/intl/segment"
	"jsgo/rt/js"
)

// segmenter is https://tc39.es/ecma402/#segmenter-objects.
var segmenter = service{
	name: "Segmenter",
	make: func(r *realm, args []value) (any, *throw) {
		list, e := canonicalLocales(r, js.Arg(args, 0))
		if e != nil {
			return nil, e
		}
		o, e := strictOptions(r, js.Arg(args, 1), "Intl.Segmenter")
		if e != nil {
			return nil, e
		}
		if e := o.matcher(); e != nil {
			return nil, e
		}
		n := negotiate(r, list)
		s := &segments{locale: n.tag.String()}
		if s.granularity, e = o.choice("granularity", "grapheme", "grapheme word sentence"); e != nil {
			return nil, e
		}
		switch s.granularity {
		case "word":
			s.rules = segment.Words()
		case "sentence":
			s.rules = segment.Sentences()
		default:
			s.rules = segment.Graphemes()
		}
		return s, nil
	},
	proto: js.Props{
		js.Method("resolvedOptions", 0, segmenterResolved),
		js.Method("segment", 1, segmentText),
	},
}

// segments is a Segmenter.
type segments struct {
	locale, granularity string
	rules               *segment.Rules
}

func segmenterResolved(r *realm, this value, args []value) (value, *throw) {
	s, e := receiver[*segments](r, this, "Intl.Segmenter.prototype.resolvedOptions")
	if e != nil {
		return this, e
	}
	return newRecord(r).text("locale", s.locale).text("granularity", s.granularity).value(), nil
}

// segmented is https://tc39.es/ecma402/#sec-segments-objects.
type segmented struct {
	*segments
	text  value
	units []uint16
}

// segmentsProto is %SegmentsPrototype%; it has no constructor.
var segmentsProto = service{proto: js.Props{
	js.Method("containing", 1, segmentContaining),
	js.SymMethod(js.SymIterator, 0, segmentIterate),
}}

// segmentIteratorProto is %SegmentIteratorPrototype%.
var segmentIteratorProto = service{proto: js.Props{
	js.Method("next", 0, segmentNext),
	js.Tag("Segmenter String Iterator"),
}}

// plainProto is the prototype of a service without a constructor.
func (s *service) plainProto(r *realm, parent js.Intrinsic) *object {
	st := of(r)
	if st.protos[s] == nil {
		st.protos[s] = js.NewObjectWith(r, r.Intrinsic(parent))
		s.proto.Define(r, st.protos[s])
	}
	return st.protos[s]
}

func segmentText(r *realm, this value, args []value) (value, *throw) {
	s, e := receiver[*segments](r, this, "Intl.Segmenter.prototype.segment")
	if e != nil {
		return this, e
	}
	text, e := js.ToString(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	x := &segmented{segments: s, text: text.Value(), units: text.Units()}
	return js.NewHostObject(r, segmentsProto.plainProto(r, js.IntrinsicObjectPrototype), x).Value(), nil
}

// next is the end of the segment at from. Where ICU would ask a dictionary, ideographs stand alone.
func (x *segmented) next(from int) segment.Segment {
	s := x.rules.Next(x.units, from)
	if s.Dictionary && x.granularity == "word" {
		for i := from; i < s.End; i++ {
			if u := x.units[i]; u >= 0x4e00 && u < 0xa000 {
				if i == from {
					s.End = from + 1
				} else {
					s.End = i
				}
				break
			}
		}
	}
	return s
}

// record is https://tc39.es/ecma402/#sec-createsegmentdataobject.
func (x *segmented) record(r *realm, from int, s segment.Segment) value {
	o := newRecord(r).put("segment", x.text.Str().Substring(from, s.End).Value()).int("index", from).put("input", x.text)
	if x.granularity == "word" {
		o.put("isWordLike", js.Bool(s.WordLike))
	}
	return o.value()
}

func segmentContaining(r *realm, this value, args []value) (value, *throw) {
	x, e := receiver[*segmented](r, this, "%SegmentsPrototype%.containing")
	if e != nil {
		return this, e
	}
	f, e := js.ToIntegerOrInfinity(r, js.Arg(args, 0))
	if e != nil {
		return this, e
	}
	if f < 0 || f >= float64(len(x.units)) || math.IsNaN(f) {
		return js.Undefined(), nil
	}
	for from := 0; ; {
		s := x.next(from)
		if float64(s.End) > f {
			return x.record(r, from, s), nil
		}
		from = s.End
	}
}

// cursor is a Segment Iterator.
type cursor struct {
	*segmented
	at int
}

func segmentIterate(r *realm, this value, args []value) (value, *throw) {
	x, e := receiver[*segmented](r, this, "%SegmentsPrototype%[Symbol.iterator]")
	if e != nil {
		return this, e
	}
	return js.NewHostObject(r, segmentIteratorProto.plainProto(r, js.IntrinsicIteratorPrototype), &cursor{segmented: x}).Value(), nil
}

func segmentNext(r *realm, this value, args []value) (value, *throw) {
	c, e := receiver[*cursor](r, this, "%SegmentIterator.prototype%.next")
	if e != nil {
		return this, e
	}
	if c.at >= len(c.units) {
		return js.IterResult(r, js.Undefined(), true), nil
	}
	s := c.next(c.at)
	v := c.record(r, c.at, s)
	c.at = s.End
	return js.IterResult(r, v, false), nil
}
