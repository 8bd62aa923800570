package net

import (
	"strings"
	"syscall"
	"testing"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// A bench calls natives as the TypeScript half does.
type bench struct {
	t *testing.T
	h *host.State
}

func newBench(t *testing.T) *bench { return &bench{t, host.New(&host.Program{})} }

func (b *bench) call(f js.Native, args ...js.Value) js.Value {
	v, e := f(b.h.Realm, js.Undefined(), args)
	if e != nil {
		b.t.Fatal("thrown")
	}
	return v
}

func (b *bench) fn(f func(args []js.Value)) js.Value {
	return js.NewNative(b.h.Realm, "", 0, func(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
		f(append([]js.Value(nil), args...))
		return js.Undefined(), nil
	}).Value()
}

func (b *bench) listen(onConnection func(client js.Value)) (server, port js.Value) {
	server = b.call(NewStream, js.Int(int(TCP)))
	if n := b.call(BindTcp, server, js.Str("127.0.0.1"), js.Int(0), js.Bool(false)).Float(); n != 0 {
		b.t.Fatal("bind", n)
	}
	if n := b.call(Listen, server, js.Int(511), b.fn(func(args []js.Value) { onConnection(args[1]) })).Float(); n != 0 {
		b.t.Fatal("listen", n)
	}
	port, _ = b.call(SockName, server).AsArray().At(2)
	return server, port
}

// collect reads a stream to its end.
func (b *bench) collect(s js.Value, done func(text string)) {
	var text strings.Builder
	b.call(ReadStart, s, b.fn(func(args []js.Value) {
		switch n := args[0].Float(); {
		case n > 0:
			text.Write(args[1].AsTypedArray().Bytes())
		case n == native.EOF:
			done(text.String())
		default:
			b.t.Errorf("read %v", n)
		}
	}))
}

// More than the buffers of the system hold goes out piece by piece, shutdown comes after it.
func TestWriteMoreThanFits(t *testing.T) {
	b := newBench(t)
	const size = 8 << 20
	nothing := b.fn(func([]js.Value) {})
	got := 0
	var server js.Value
	server, port := b.listen(func(client js.Value) {
		b.collect(client, func(text string) {
			got = len(text)
			b.call(Close, client, nothing)
			b.call(Close, server, nothing)
		})
	})
	client := b.call(NewStream, js.Int(int(TCP)))
	written := false
	b.call(ConnectTcp, client, js.Str("127.0.0.1"), port, b.fn(func(args []js.Value) {
		data := js.NewUint8Array(b.h.Realm, make([]byte, size)).Value()
		if n := b.call(Write, client, data, js.Int(0), b.fn(func([]js.Value) { written = true })).Float(); n != 1 {
			t.Error("write returned", n)
		}
		b.call(Shutdown, client, b.fn(func([]js.Value) { b.call(Close, client, nothing) }))
	}))
	b.h.Loop.Run()
	if got != size || !written {
		t.Errorf("%d bytes, written %v", got, written)
	}
}

func TestErrors(t *testing.T) {
	b := newBench(t)
	server, port := b.listen(func(js.Value) {})
	again := b.call(NewStream, js.Int(int(TCP)))
	if n := b.call(BindTcp, again, js.Str("127.0.0.1"), port, js.Bool(false)).Float(); n != 0 {
		t.Error("that an address is in use is told by listen, not by bind:", n)
	}
	if n := b.call(Listen, again, js.Int(1), js.Undefined()).Float(); n != -float64(syscall.EADDRINUSE) {
		t.Error(n)
	}
	var errno float64
	pipe := b.call(NewStream, js.Int(int(Pipe)))
	b.call(ConnectPipe, pipe, js.Str("/nonexistent/socket"), b.fn(func(args []js.Value) { errno = args[0].Float() }))
	for _, s := range []js.Value{server, again} {
		b.call(Close, s, b.fn(func([]js.Value) {}))
	}
	b.h.Loop.Run()
	if errno != -float64(syscall.ENOENT) {
		t.Error(errno)
	}
}

// What is under way when a stream is closed is cancelled before the close callback.
func TestCloseCancels(t *testing.T) {
	b := newBench(t)
	var order []string
	server, port := b.listen(func(js.Value) {})
	client := b.call(NewStream, js.Int(int(TCP)))
	b.call(ConnectTcp, client, js.Str("127.0.0.1"), port, b.fn(func(args []js.Value) {
		if args[0].Float() == -float64(syscall.ECANCELED) {
			order = append(order, "canceled")
		}
	}))
	b.call(Close, client, b.fn(func([]js.Value) { order = append(order, "closed") }))
	b.call(Close, server, b.fn(func([]js.Value) {}))
	b.h.Loop.Run()
	if strings.Join(order, " ") != "canceled closed" {
		t.Error(order)
	}
}

func TestUnref(t *testing.T) {
	b := newBench(t)
	server, _ := b.listen(func(js.Value) {})
	b.call(Ref, server, js.Bool(false))
	b.h.Loop.Run() // ends at once
	if js.ToBoolean(b.call(HasRef, server)) {
		t.Error("referenced")
	}
}
