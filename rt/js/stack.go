package js

import (
	"runtime"
	"strconv"
	"strings"
	"unsafe"
)

// SourceMap tells where the lines of one emitted Go file come from.
type SourceMap struct {
	GoFile string // as the Go runtime names it: "app/m0001/m0001.go"
	File   string // as stack traces name it
	Module bool   // an ES module: its top level is no function call
	// Positions is a list of entries, each three signed varints: how far the Go
	// line, the line and the column (from 1) are from those of the entry before.
	Positions string
	// Functions names the functions as V8 shows them, a line each, behind their
	// Go name and a space.
	Functions string
}

// position finds the entry that covers a Go line.
func (m *SourceMap) position(goLine int) (line, column int) {
	var at [3]int
	s := m.Positions
	for len(s) > 0 {
		next := at
		for i := range next {
			d, n := readZigzag(s)
			if n == 0 {
				return at[1], at[2]
			}
			next[i] += d
			s = s[n:]
		}
		if next[0] > goLine {
			break
		}
		at = next
	}
	return at[1], at[2]
}

func readZigzag(s string) (value, size int) {
	var u uint
	for i := 0; i < len(s) && i < 10; i++ {
		u |= uint(s[i]&0x7F) << (7 * i)
		if s[i] < 0x80 {
			return int(u>>1) ^ -int(u&1), i + 1
		}
	}
	return 0, 0
}

// function returns what V8 calls a Go function of the file.
func (m *SourceMap) function(goName string) string {
	for rest := m.Functions; rest != ""; {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if name, shown, _ := strings.Cut(line, " "); name == goName {
			return shown
		}
	}
	return ""
}

// Stack is a call stack as it was at some time.
type Stack struct {
	pcs    []uintptr
	places []Place // the interpreted calls among them
}

// Interpreter is what the realm knows of the package that interprets source
// text: each Go call of Function is one call of the program.
type Interpreter struct {
	Function string
	// Places are the interpreted calls under way, innermost first.
	Places func(limit int) []Place
	// DirectEval runs source text that sees the code around the call.
	DirectEval func(r *Realm, source *String, site *EvalSite) (Value, *Throw)
}

// Place is where an interpreted call is.
type Place struct {
	Code interface{ Frame(pc int) Frame }
	PC   int
}

// maxPCs is the room for the Go calls of a stack: compiled calls are one each,
// those through the runtime several.
const maxPCs = 64 + 128

func (s *Stack) capture(r *Realm, limit int) {
	var pcs [maxPCs]uintptr
	n := runtime.Callers(3, pcs[:min(len(pcs), 64+4*limit)])
	s.pcs = append([]uintptr(nil), pcs[:n]...)
	if i := r.Host.Interpreter; i != nil {
		s.places = i.Places(limit)
	}
}

// CaptureStack returns the present call stack, to be read later.
func (r *Realm) CaptureStack(limit int) *Stack {
	s := &Stack{}
	s.capture(r, limit)
	return s
}

// Frames are the innermost frames of s, at most limit.
func (s *Stack) Frames(r *Realm, limit int) []Frame {
	if len(s.pcs) == 0 {
		return nil
	}
	if r.sources == nil {
		r.sources = map[string]*SourceMap{}
		for _, m := range r.Host.Sources {
			r.sources[m.GoFile] = m
		}
	}
	var out []Frame
	places := s.places
	it := runtime.CallersFrames(s.pcs)
	for len(out) < limit {
		f, more := it.Next()
		if m := r.sources[f.File]; m != nil {
			name := f.Function[strings.LastIndexByte(f.Function, '.')+1:]
			line, column := m.position(f.Line)
			out = append(out, Frame{Function: m.function(name), File: m.File, Line: line, Column: column})
		} else if len(places) > 0 && f.Function == r.Host.Interpreter.Function {
			out = append(out, places[0].Code.Frame(places[0].PC))
			places = places[1:]
		}
		if !more {
			break
		}
	}
	return out
}

// CallerFrames returns the present call stack of the program, innermost first.
func (r *Realm) CallerFrames(limit int) []Frame {
	s := Stack{pcs: make([]uintptr, 64+4*limit)}
	s.pcs = s.pcs[:runtime.Callers(2, s.pcs)]
	if i := r.Host.Interpreter; i != nil {
		s.places = i.Places(limit)
	}
	return s.Frames(r, limit)
}

// Raise is the completion of a throw statement. It remembers its caller, whose
// place is shown above a value that nobody catches.
func Raise(v Value) *Throw {
	var pc [1]uintptr
	runtime.Callers(2, pc[:])
	return &Throw{Value: v, pc: pc[0]}
}

// RaiseAt is Raise in interpreted code.
func RaiseAt(v Value, at Place) *Throw { return &Throw{Value: v, place: &at} }

// ThrownAt returns the place of the throw statement that e comes from.
func (r *Realm) ThrownAt(e *Throw) (Frame, bool) {
	if e.place != nil {
		return e.place.Code.Frame(e.place.PC), true
	}
	if e.pc == 0 {
		return Frame{}, false
	}
	s := Stack{pcs: []uintptr{e.pc}}
	frames := s.Frames(r, 1)
	if len(frames) == 0 {
		return Frame{}, false
	}
	return frames[0], true
}

// String shows f as a line of a stack trace does.
func (f Frame) String() string {
	place := f.File + ":" + strconv.Itoa(f.Line) + ":" + strconv.Itoa(f.Column)
	if f.Function == "" {
		return place
	}
	return f.Function + " (" + place + ")"
}

// stackTraceLimit reads Error.stackTraceLimit.
func (r *Realm) stackTraceLimit() int {
	ctor := r.intrinsics[IntrinsicError]
	if ctor == nil {
		return 10
	}
	p, ok := ctor.ownProperty(NameStackTraceLimit.Key())
	if !ok || !p.Value.IsNum() || p.Accessor != nil {
		return 0
	}
	return int(max(0, min(p.Value.Float(), 200)))
}

// formatStack gives an Error its stack property's value, if it has none yet.
func formatStack(r *Realm, o *Object) *Throw {
	err := (*Error)(unsafe.Pointer(o))
	if !err.bare {
		return nil
	}
	header, stack := err.header, err.stack
	err.bare, err.header, err.stack = false, nil, Stack{}
	i := o.shape.lookup(NameStack.Key())
	if i == noSlot {
		return nil
	}
	if header == nil {
		var e *Throw
		if header, e = ErrorToString(r, o); e != nil {
			header = NewString("<error>")
		}
	}
	v, e := r.StackValue(o, header, stack.Frames(r, r.stackTraceLimit()))
	if e != nil {
		return e
	}
	if i = o.shape.lookup(NameStack.Key()); i != noSlot {
		*o.slot(i) = v
	}
	return nil
}

// StackValue is the value of the stack property of err: what
// Error.prepareStackTrace returns where the program has set it, else text.
func (r *Realm) StackValue(err *Object, header *String, frames []Frame) (Value, *Throw) {
	if ctor := r.intrinsics[IntrinsicError]; ctor != nil && !r.preparing {
		p, ok := ctor.ownProperty(NamePrepareStackTrace.Key())
		if ok && p.Accessor == nil && IsCallable(p.Value) {
			r.preparing = true
			defer func() { r.preparing = false }()
			return Call2(r, p.Value, ctor.Value(), err.Value(), r.callSites(frames))
		}
	}
	var b Builder
	b.String(header)
	for _, f := range frames {
		b.ASCII("\n    at ")
		b.String(NewString(f.String()))
	}
	return b.Finish().Value(), nil
}

// callSites returns the array of CallSite objects for prepareStackTrace.
func (r *Realm) callSites(frames []Frame) Value {
	list := make([]Value, len(frames))
	for i, f := range frames {
		list[i] = NewHostObject(r, r.Intrinsic(IntrinsicCallSitePrototype), f).Value()
	}
	return NewArray(r, list).Value()
}
