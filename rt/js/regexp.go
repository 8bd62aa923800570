package js

import "jsgo/rt/internal/regexp"

// RegExp is https://tc39.es/ecma262/#sec-properties-of-regexp-instances. Its
// first property is lastIndex.
type RegExp struct {
	Object
	Source  *String // [[OriginalSource]]
	Program *regexp.Program
}

// RegExpState is what a realm remembers of regular expressions.
type RegExpState struct {
	Subject *String // of the last match, nil before the first
	Input   *String // RegExp.input
	Caps    []int   // of the last match

	scratch  []int // for the next match
	programs map[string]*regexp.Program
	literals map[literalKey]*regexp.Program
	methods  []protoMethod // RegExp.prototype as the runtime made it
	layout   *Shape        // of RegExp.prototype when methods was filled
}

type literalKey struct{ pattern, flags *String }

type protoMethod struct {
	slot  int
	value Value
}

// maxPrograms bounds the compiled patterns that a realm keeps.
const maxPrograms = 1024

// AsRegExp returns the RegExp that v is, or nil.
func (v Value) AsRegExp() *RegExp {
	if v.Kind() == KindRegExp {
		return (*RegExp)(v.p)
	}
	return nil
}

// NewRegExp is https://tc39.es/ecma262/#sec-regexpcreate: what a regular
// expression literal evaluates to.
func NewRegExp(r *Realm, pattern, flags *String) (Value, *Throw) {
	st := &r.RegExps
	key := literalKey{pattern, flags}
	p := st.literals[key]
	if p == nil {
		var e *Throw
		if p, e = r.CompileRegExp(pattern, flags); e != nil {
			return Undefined(), e
		}
		if st.literals == nil || len(st.literals) >= maxPrograms {
			st.literals = map[literalKey]*regexp.Program{}
		}
		st.literals[key] = p
	}
	return NewRegExpWith(r, r.Intrinsic(IntrinsicRegExpPrototype), pattern, p).Value(), nil
}

// NewRegExpWith returns a RegExp object of a compiled pattern.
func NewRegExpWith(r *Realm, proto *Object, source *String, p *regexp.Program) *RegExp {
	x := &RegExp{Source: source, Program: p}
	InitObject(r, &x.Object, KindRegExp, Ordinary{}, proto)
	x.add(r, NameLastIndex.Key(), Int(0), AttrWritable)
	return x
}

// CompileRegExp compiles a pattern, or finds it among those compiled before.
func (r *Realm) CompileRegExp(pattern, flags *String) (*regexp.Program, *Throw) {
	f, ok := regexp.ParseFlags(flags.String())
	if !ok {
		return nil, r.ThrowSyntaxError("Invalid flags supplied to RegExp constructor '" + flags.String() + "'")
	}
	st := &r.RegExps
	key := programKey(pattern, f)
	if p := st.programs[key]; p != nil {
		return p, nil
	}
	parsed, err := regexp.Parse(pattern.Units(), f)
	if err != nil {
		return nil, r.ThrowSyntaxError("Invalid regular expression: /" + pattern.String() + "/" + flags.String() + ": " + reason(err))
	}
	p := regexp.Compile(parsed)
	if st.programs == nil || len(st.programs) >= maxPrograms {
		st.programs = map[string]*regexp.Program{}
	}
	st.programs[key] = p
	return p, nil
}

func reason(err error) string {
	if s, ok := err.(*regexp.SyntaxError); ok {
		return s.Reason
	}
	return err.Error()
}

// programKey spells pattern and flags so that different ones differ.
func programKey(pattern *String, f regexp.Flags) string {
	n := pattern.Len()
	if !pattern.IsWide() {
		b := make([]byte, 0, n+2)
		return string(append(append(b, byte(f), 1), pattern.Latin1()...))
	}
	b := make([]byte, 0, 2*n+2)
	b = append(b, byte(f), 2)
	for _, c := range pattern.Wide() {
		b = append(b, byte(c), byte(c>>8))
	}
	return string(b)
}

// LastIndex returns the lastIndex property, which is always an own one.
func (x *RegExp) LastIndex() Value { return *x.slot(0) }

// PutLastIndex sets lastIndex, strictly.
func (x *RegExp) PutLastIndex(r *Realm, v Value) *Throw {
	if x.shape.props[0].Attr&AttrWritable == 0 {
		return r.throwReadOnly(x.Value(), NameLastIndex.Key())
	}
	*x.slot(0) = v
	return nil
}

// regExpMethods are what the methods of RegExp.prototype look up on their
// receiver.
var regExpMethods = [...]string{
	"exec", "flags", "hasIndices", "global", "ignoreCase", "multiline", "dotAll", "unicode", "unicodeSets", "sticky",
}

// Pristine reports whether x has only lastIndex, a writable one, and the
// prototype as the runtime made it, so that a method may skip looking up
// exec and the flags.
func (x *RegExp) Pristine(r *Realm) bool {
	s := x.shape
	proto := r.intrinsics[IntrinsicRegExpPrototype]
	if len(s.props) != 1 || s.proto != proto || s.props[0].Attr&AttrWritable == 0 {
		return false
	}
	st := &r.RegExps
	if st.layout != proto.shape && !st.rememberMethods(proto) {
		return false
	}
	for i := range st.methods {
		m := &st.methods[i]
		if proto.slot(m.slot).p != m.value.p {
			return false
		}
	}
	return true
}

// rememberMethods notes where the methods are, if they are the runtime's.
func (st *RegExpState) rememberMethods(proto *Object) bool {
	methods := make([]protoMethod, 0, len(regExpMethods))
	for _, name := range regExpMethods {
		i := proto.shape.lookup(Intern(name))
		if i == noSlot {
			return false
		}
		p := proto.named(i)
		f := p.Value
		if p.Accessor != nil && p.Accessor.Get != nil {
			f, name = p.Accessor.Get.Value(), "get "+name
		}
		if fn := f.AsFunction(); fn == nil || fn.Code.Native == nil || fn.Code.Name != name {
			return false
		}
		methods = append(methods, protoMethod{i, *proto.slot(i)})
	}
	st.methods, st.layout = methods, proto.shape
	return true
}

// subject returns s as the matcher takes it.
func subject(s *String) regexp.Input {
	if s.IsWide() {
		return regexp.UTF16(s.Wide())
	}
	return regexp.Latin1(s.Latin1())
}

// Match looks for a match from start on and returns its captures, valid until
// the next match, or nil. It remembers them for RegExp.$1 and the like.
func (x *RegExp) Match(r *Realm, s *String, start int) ([]int, *Throw) {
	st := &r.RegExps
	n := 2 * x.Program.Groups()
	if cap(st.scratch) < n {
		st.scratch = make([]int, n, n+8)
	}
	caps := st.scratch[:n]
	ok, err := x.Program.Match(subject(s), start, caps)
	if err != nil {
		return nil, r.throwMatchError(err)
	}
	if !ok {
		return nil, nil
	}
	st.Subject, st.Input = s, s
	st.scratch, st.Caps = st.Caps, caps
	return caps, nil
}

func (r *Realm) throwMatchError(err error) *Throw {
	if err == regexp.ErrStack {
		return r.ThrowRangeError("Maximum call stack size exceeded")
	}
	return r.ThrowRangeError(err.Error())
}

// EscapedSource is https://tc39.es/ecma262/#sec-escaperegexppattern.
func (x *RegExp) EscapedSource() *String {
	s := x.Source
	if s.Len() == 0 {
		return NewString("(?:)")
	}
	var b Builder
	class, escaped, changed := false, false, false
	for i := range s.Len() {
		c := s.At(i)
		text := lineEscape(c)
		switch {
		case text != "":
			changed = true
			if escaped {
				text = text[1:]
			}
			b.ASCII(text)
		case c == '/' && !escaped && !class:
			changed = true
			b.ASCII("\\/")
		default:
			b.Unit(c)
		}
		switch {
		case escaped || c == '\\':
			escaped = !escaped
		case c == '[':
			class = true
		case c == ']':
			class = false
		}
	}
	if !changed {
		return s
	}
	return b.Finish()
}

func lineEscape(c uint16) string {
	switch c {
	case '\n':
		return "\\n"
	case '\r':
		return "\\r"
	case 0x2028:
		return "\\u2028"
	case 0x2029:
		return "\\u2029"
	}
	return ""
}

// SpeciesIntact reports whether SpeciesConstructor of a pristine x is %RegExp%
// and nothing notices that it is not looked up.
func (x *RegExp) SpeciesIntact(r *Realm) bool {
	p, ok := x.shape.proto.ownProperty(NameConstructor.Key())
	ctor := r.intrinsics[IntrinsicRegExp]
	return ok && p.Accessor == nil && p.Value.AsObject() == ctor && speciesIntact(ctor)
}
