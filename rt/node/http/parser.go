// Package http is the native half of http: it parses what arrives on a connection and calls the program once for each head, piece of body and end. What messages mean is in the TypeScript half.
package http

import (
	"strings"
	"syscall"
	"unsafe"

	"jsgo/rt/internal/httpparse"
	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
	"jsgo/rt/node/net"
)

// failed is what execute returns for input that is no HTTP.
const failed = -1

// The flags of onHead.
const (
	flagKeepAlive = 1 << iota
	flagUpgrade
	flagComplete
	flagHTTP10
	flagOtherVersion
	flagHost
	flagExpect
)

// What onHead returns.
const (
	headBody = iota
	headNoBody
	headUpgrade
)

// A Parser reads the messages of one connection. The program holds it as an opaque object.
type Parser struct {
	js.HostObject
	r     *js.Realm
	loop  *loop.Loop
	names *nameCache
	http  httpparse.Parser

	kind httpparse.Kind

	owner, onHead, onBody, onComplete js.Value

	stream  *net.Stream // that it reads itself
	stopped js.Value
	context *js.Object

	chunk     *js.TypedArray // what is being parsed, where the program has it
	rest      []byte         // what came while it was paused
	start     int64          // loop time of the message's first byte, 0 between messages
	skip      int8           // what onHead returned
	inHead    bool
	completed bool // onHead has told of the end
	paused    bool
	running   bool
}

func parserOf(args []js.Value) *Parser {
	p, _ := js.HostData(js.Arg(args, 0)).(*Parser)
	return p
}

// NewParser is newParser(kind, maxHeaderSize, maxHeaderPairs, owner, onHead, onBody, onComplete).
func NewParser(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	p := &Parser{r: r, loop: native.Loop(r), names: namesOf(r), context: r.Context, stopped: js.Undefined()}
	js.InitObject(r, &p.Object, js.KindHost, js.Ordinary{}, nil)
	p.Data = p
	p.kind = httpparse.Kind(native.Int(args, 0))
	p.owner, p.onHead, p.onBody, p.onComplete = js.Arg(args, 3), js.Arg(args, 4), js.Arg(args, 5), js.Arg(args, 6)
	p.http.Init(p.kind, native.Int(args, 1), native.Int(args, 2))
	return p.Value(), nil
}

// Execute is execute(p, chunk).
func Execute(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	p := parserOf(args)
	p.chunk = js.Arg(args, 1).AsTypedArray()
	n, e := p.feed(p.chunk.Bytes())
	p.chunk = nil
	return js.Int(n), e
}

// Finish is finish(p).
func Finish(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	p := parserOf(args)
	if p.http.Err.Code != "" { // known already
		return js.Int(0), nil
	}
	switch p.http.Finish() {
	case httpparse.MessageComplete:
		return js.Int(0), p.complete()
	case httpparse.Failed:
		return js.Int(failed), nil
	}
	return js.Int(0), nil
}

// Failure is failure(p).
func Failure(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	err := &parserOf(args).http.Err
	return js.NewArrayOf(r, js.Str(err.Code), js.Str(err.Reason), js.Int(err.Offset)).Value(), nil
}

// Version is version(p).
func Version(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	head := &parserOf(args).http.Head
	return js.NewArrayOf(r, js.Int(head.Major), js.Int(head.Minor)).Value(), nil
}

// MessageStart is messageStart(p).
func MessageStart(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(float64(parserOf(args).start)), nil
}

// HeadersComplete is headersComplete(p).
func HeadersComplete(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(!parserOf(args).inHead), nil
}

// Pause is pause(p).
func Pause(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	parserOf(args).paused = true
	return native.Done()
}

// Resume is resume(p).
func Resume(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	p := parserOf(args)
	p.paused = false
	if p.running || len(p.rest) == 0 {
		return js.Int(0), nil
	}
	data := p.rest
	p.rest = nil
	n, e := p.feed(data)
	return js.Int(n), e
}

// Consume is consume(p, stream, stopped).
func Consume(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	p := parserOf(args)
	p.stream = net.Of(js.Arg(args, 1))
	p.stopped = js.Arg(args, 2)
	p.stream.SetReader(p)
	return native.Done()
}

// Unconsume is unconsume(p).
func Unconsume(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	p := parserOf(args)
	if p.stream != nil {
		p.stream.SetReader(nil)
		p.stream, p.stopped = nil, js.Undefined()
	}
	return native.Done()
}

// Read takes what arrives on the stream that p reads itself.
func (p *Parser) Read(data []byte, errno int) {
	stream, prior := p.stream, p.r.Context
	p.r.Context = p.context
	e := p.received(data, errno)
	p.r.Context = prior
	stream.Done(e)
}

func (p *Parser) received(data []byte, errno int) *js.Throw {
	if data == nil {
		return p.stop(js.Int(errno), js.Null())
	}
	n, e := p.feed(data)
	if e != nil || n == len(data) && p.skip != headUpgrade {
		return e
	}
	chunk := js.NewUint8Array(p.r, append([]byte(nil), data...))
	return p.stop(js.Int(n), chunk.Value())
}

func (p *Parser) stop(result, chunk js.Value) *js.Throw {
	if !p.stopped.IsObject() {
		return nil
	}
	_, e := js.Call2(p.r, p.stopped, js.Undefined(), result, chunk)
	return e
}

// feed parses data and returns its length, failed, or where another protocol starts.
func (p *Parser) feed(data []byte) (int, *js.Throw) {
	if p.running { // the program parses from inside a callback of the parser
		return -int(syscall.EBUSY), nil
	}
	if p.paused {
		p.rest = append(p.rest, data...)
		return len(data), nil
	}
	p.running = true
	n, e := p.run(data)
	p.running = false
	return n, e
}

func (p *Parser) run(data []byte) (int, *js.Throw) {
	p.http.Feed(data)
	for {
		var e *js.Throw
		switch p.http.Next() {
		case httpparse.NeedData:
			return len(data), nil
		case httpparse.Failed:
			return failed, nil
		case httpparse.MessageBegin:
			p.start, p.inHead, p.skip = max(1, p.loop.UpdateNow()), true, headBody
		case httpparse.HeadersComplete:
			e = p.head()
		case httpparse.Body:
			e = p.body()
		case httpparse.MessageComplete:
			if e = p.complete(); e == nil && p.paused {
				p.rest = append(p.rest, p.http.Rest()...)
				return len(data), nil
			}
		case httpparse.Upgraded:
			if p.skip == headUpgrade {
				return p.http.Offset(), nil
			}
		}
		if e != nil {
			return len(data), e
		}
	}
}

// head tells the program of a head.
func (p *Parser) head() *js.Throw {
	head := &p.http.Head
	flags := p.flags()
	p.inHead, p.completed = false, flags&flagComplete != 0
	var a, b js.Value
	if p.kind == httpparse.Request {
		a, b = p.names.value(head.Method), latin1(head.URL)
	} else {
		a, b = js.Int(head.Status), p.names.value(head.StatusText)
	}
	v, e := js.Call4(p.r, p.onHead, p.owner, a, b, p.fields(head.RawHeaders), js.Int(flags))
	if e != nil {
		return e
	}
	switch p.skip = int8(v.Float()); p.skip {
	case headNoBody:
		p.http.SkipBody()
		p.completed = false
	case headUpgrade:
		p.http.SkipBodyAndUpgrade()
		p.completed = false
	}
	return nil
}

func (p *Parser) flags() int {
	head := &p.http.Head
	flags := 0
	if head.KeepAlive {
		flags |= flagKeepAlive
	}
	if head.Upgrade {
		flags |= flagUpgrade
	}
	if p.http.EndsWithHead() {
		flags |= flagComplete
	}
	for i := 0; i+1 < len(head.RawHeaders); i += 2 {
		switch name := head.RawHeaders[i]; {
		case len(name) == len("host") && strings.EqualFold(name, "host"):
			flags |= flagHost
		case len(name) == len("expect") && strings.EqualFold(name, "expect"):
			flags |= flagExpect
		}
	}
	switch {
	case head.Major == 1 && head.Minor == 1:
	case head.Major == 1 && head.Minor == 0:
		flags |= flagHTTP10
	default:
		flags |= flagOtherVersion
	}
	return flags
}

// body gives the program a piece of body: a view of the chunk that it has passed in, or a copy.
func (p *Parser) body() *js.Throw {
	data := p.http.Body
	var piece *js.TypedArray
	if p.chunk != nil {
		at := p.chunk.Offset + p.http.Offset() - len(data)
		piece = js.NewTypedArray(p.r, js.Uint8, p.chunk.Buffer, at, len(data), nil)
	} else {
		piece = js.NewUint8Array(p.r, append([]byte(nil), data...))
	}
	_, e := js.Call1(p.r, p.onBody, p.owner, piece.Value())
	return e
}

// complete tells the program of the end of a message, unless it knows.
func (p *Parser) complete() *js.Throw {
	p.start = 0
	if p.completed {
		p.completed = false
		return nil
	}
	_, e := js.Call1(p.r, p.onComplete, p.owner, p.fields(p.http.Trailers))
	return e
}

// fields returns an array of names and values by turns.
func (p *Parser) fields(list []string) js.Value {
	values := make([]js.Value, len(list))
	for i, s := range list {
		if i%2 == 0 {
			values[i] = p.names.value(s)
		} else {
			values[i] = latin1(s)
		}
	}
	return js.NewArray(p.r, values).Value()
}

// latin1 returns the String of bytes that are characters; nobody changes their memory.
func latin1(s string) js.Value {
	if s == "" {
		return js.EmptyString().Value()
	}
	return js.Latin1(unsafe.Slice(unsafe.StringData(s), len(s))).Value()
}
