// Package net is the native half of net: streams over TCP and Unix sockets, non-blocking and on the loop's goroutine. Names are looked up elsewhere, and what sockets and servers emit is in the TypeScript half.
package net

import (
	"jsgo/rt/host"
	"jsgo/rt/internal/netpoll"
	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
)

// stateKey is where a realm keeps its *state.
var stateKey js.StateKey

// state is what the streams of a realm share.
type state struct {
	r       *js.Realm
	h       *host.State
	loop    *loop.Loop
	poller  *netpoll.Poller
	buf     []byte // what is read goes here first
	scratch []byte // what is written is put together here
	spare   int    // a descriptor to give up when there are no others, or -1
}

// readSize is how much one read takes at most, as in libuv.
const readSize = 64 << 10

// keepScratch is how large the scratch buffer may stay.
const keepScratch = 256 << 10

func get(r *js.Realm) *state {
	if st, ok := r.State(&stateKey).(*state); ok {
		return st
	}
	poller, err := netpoll.New()
	if err != nil {
		panic("the system gives no descriptor to wait for sockets: " + err.Error())
	}
	h := host.Get(r)
	st := &state{r: r, h: h, loop: h.Loop, poller: poller, buf: make([]byte, readSize), spare: openSpare()}
	h.Loop.SetPoller(poller)
	r.SetState(&stateKey, st)
	return st
}

// A callback is a function of the program with the asynchronous context in which it was
// given.
type callback struct {
	f       js.Value
	context *js.Object
}

func (st *state) callback(f js.Value) callback { return callback{f, st.r.Context} }

func (c *callback) isSet() bool { return c.f.IsObject() }

// clear makes c call nothing.
func (c *callback) clear() { *c = callback{f: js.Undefined()} }

// call runs a callback of the event loop and all that follows from it.
func (st *state) call(c callback, a, b js.Value) {
	prior := st.r.Context
	st.r.Context = c.context
	_, e := js.Call2(st.r, c.f, js.Undefined(), a, b)
	st.r.Context = prior
	st.Done(e)
}

// Done ends a callback of the event loop: it reports what was thrown, then runs ticks and jobs.
func (st *state) Done(e *js.Throw) {
	if e != nil {
		st.h.Thrown(e)
	}
	st.loop.Turn()
}

// Of returns the stream that v is, or nil.
func Of(v js.Value) *Stream {
	s, _ := js.HostData(v).(*Stream)
	return s
}

func stream(args []js.Value) *Stream { return Of(js.Arg(args, 0)) }

func errno(n int) (js.Value, *js.Throw) { return js.Int(n), nil }

// NewStream is newStream(kind).
func NewStream(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return get(r).newStream(Kind(native.Int(args, 0))).Value(), nil
}

// OpenFd is openFd(s, fd).
func OpenFd(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).adopt(native.Int(args, 1)))
}

// ConnectTcp is connectTcp(s, address, port, cb).
func ConnectTcp(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	to, n := address(native.Text(args, 1), native.Int(args, 2))
	if n != 0 {
		return errno(n)
	}
	return errno(stream(args).connectTCP(to, js.Arg(args, 3)))
}

// ConnectPipe is connectPipe(s, path, cb).
func ConnectPipe(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).connectPipe(native.Text(args, 1), js.Arg(args, 2)))
}

// BindTcp is bindTcp(s, address, port, ipv6Only).
func BindTcp(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	at, n := address(native.Text(args, 1), native.Int(args, 2))
	if n != 0 {
		return errno(n)
	}
	return errno(stream(args).bindTCP(at, native.Bool(args, 3)))
}

// BindPipe is bindPipe(s, path).
func BindPipe(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).bindPipe(native.Text(args, 1)))
}

// Listen is listen(s, backlog, onconnection).
func Listen(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).listen(native.Int(args, 1), js.Arg(args, 2)))
}

// ReadStart is readStart(s, onread).
func ReadStart(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stream(args)
	s.onRead = s.st.callback(js.Arg(args, 1))
	return errno(s.StartReading())
}

// ReadStop is readStop(s).
func ReadStop(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).StopReading())
}

// Write is write(s, data, encoding, cb).
func Write(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stream(args)
	data, owned := s.st.bytes(js.Arg(args, 1), native.Int(args, 2))
	return errno(s.write(data, owned, js.Arg(args, 3)))
}

// Writev is writev(s, list, cb).
func Writev(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stream(args)
	return errno(s.writev(s.st.pieces(js.Arg(args, 1).AsArray()), js.Arg(args, 2)))
}

// TryWrite is tryWrite(s, head, body, encoding).
func TryWrite(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stream(args)
	data := s.st.message(js.Arg(args, 1).Str(), js.Arg(args, 2), native.Int(args, 3))
	s.idle.touch()
	n := s.tryWrite(data)
	switch {
	case n < 0:
		return errno(n)
	case n == len(data):
		return js.Int(0), nil
	}
	return js.NewUint8Array(r, append([]byte(nil), data[n:]...)).Value(), nil
}

// Shutdown is shutdown(s, cb).
func Shutdown(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).shutdown(js.Arg(args, 1)))
}

// Reset is reset(s, cb).
func Reset(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).reset(js.Arg(args, 1)))
}

// Close is close(s, cb).
func Close(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	stream(args).close(js.Arg(args, 1))
	return native.Done()
}

// Ref is ref(s, on).
func Ref(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stream(args)
	s.unref = !native.Bool(args, 1)
	s.count()
	return native.Done()
}

// HasRef is hasRef(s).
func HasRef(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := stream(args)
	return js.Bool(!s.unref && !s.handle.Closed()), nil
}

// FdOf is fdOf(s).
func FdOf(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(stream(args).source.FD()), nil
}

// SetNoDelay is setNoDelay(s, on).
func SetNoDelay(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).setNoDelay(native.Bool(args, 1)))
}

// SetKeepAlive is setKeepAlive(s, on, seconds).
func SetKeepAlive(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return errno(stream(args).setKeepAlive(native.Bool(args, 1), native.Int(args, 2)))
}

// SockName is sockName(s).
func SockName(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return stream(args).name(sysSockName)
}

// PeerName is peerName(s).
func PeerName(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return stream(args).name(sysPeerName)
}

// BytesRead is bytesRead(s).
func BytesRead(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(float64(stream(args).read)), nil
}

// BytesWritten is bytesWritten(s).
func BytesWritten(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(float64(stream(args).written)), nil
}

// WriteQueueSize is writeQueueSize(s).
func WriteQueueSize(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(stream(args).queued), nil
}
