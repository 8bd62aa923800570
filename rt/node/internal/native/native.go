// Package native is what the Go halves of the core modules share: reading arguments, error numbers, and calling back into the program. It knows no module.
package native

import (
	"errors"
	"io"
	"io/fs"
	"syscall"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/loop"
)

// Arguments come from TypeScript halves, which have checked their types.

// Text returns a string argument as UTF-8.
func Text(args []js.Value, i int) string { return js.Arg(args, i).Str().String() }

// Bytes returns the memory of a Uint8Array argument, nil for anything else.
func Bytes(args []js.Value, i int) []byte {
	if a := js.Arg(args, i).AsTypedArray(); a != nil {
		return a.Bytes()
	}
	return nil
}

// Float returns a number argument, 0 for anything else.
func Float(args []js.Value, i int) float64 {
	if v := js.Arg(args, i); v.IsNum() {
		return v.Float()
	}
	return 0
}

// Int returns a number argument without its fraction.
func Int(args []js.Value, i int) int { return int(Float(args, i)) }

// Bool returns an argument's truth.
func Bool(args []js.Value, i int) bool { return js.ToBoolean(js.Arg(args, i)) }

// Texts returns an array argument of strings.
func Texts(args []js.Value, i int) []string {
	a := js.Arg(args, i).AsArray()
	if a == nil {
		return nil
	}
	list := make([]string, 0, a.Length())
	for i := range int(a.Length()) {
		if v, ok := a.At(i); ok && v.IsString() {
			list = append(list, v.Str().String())
		}
	}
	return list
}

// TextArray returns an array of strings.
func TextArray(r *js.Realm, list []string) js.Value {
	values := make([]js.Value, len(list))
	for i, s := range list {
		values[i] = js.Str(s)
	}
	return js.NewArray(r, values).Value()
}

// Fill writes numbers into a typed array argument, as BigInts where it holds those.
func Fill(args []js.Value, i int, numbers ...float64) {
	a := js.Arg(args, i).AsTypedArray()
	if a == nil {
		return
	}
	for k, f := range numbers {
		a.SetAt(k, js.Num(f))
	}
}

// Error numbers of libuv that no system call returns.
const (
	EOF     = -4095
	Unknown = -4094
)

// Errno returns what libuv would return for err: 0 for nil.
func Errno(err error) int {
	if err == nil {
		return 0
	}
	if n, ok := err.(syscall.Errno); ok {
		return -int(n)
	}
	var n syscall.Errno
	switch {
	case errors.As(err, &n):
		return -int(n)
	case errors.Is(err, io.EOF):
		return EOF
	case errors.Is(err, fs.ErrNotExist):
		return -int(syscall.ENOENT)
	case errors.Is(err, fs.ErrExist):
		return -int(syscall.EEXIST)
	case errors.Is(err, fs.ErrPermission):
		return -int(syscall.EACCES)
	case errors.Is(err, fs.ErrInvalid):
		return -int(syscall.EINVAL)
	case errors.Is(err, fs.ErrClosed):
		return -int(syscall.EBADF)
	}
	return Unknown
}

// Result returns n, or where err is not nil its number, as a value.
func Result(n int, err error) (js.Value, *js.Throw) {
	if err != nil {
		n = Errno(err)
	}
	return js.Int(n), nil
}

// Done is the result of a native that returns nothing.
func Done() (js.Value, *js.Throw) { return js.Undefined(), nil }

// Callback returns a function that calls f as a callback of the event loop, in
// the asynchronous context of the present moment. What f throws is uncaught.
func Callback(r *js.Realm, f js.Value) func(args ...js.Value) {
	h, context := host.Get(r), r.Context
	return func(args ...js.Value) {
		prior := r.Context
		r.Context = context
		h.Call(func() *js.Throw {
			_, e := js.CallArgs(r, f, js.Undefined(), args)
			return e
		})
		r.Context = prior
	}
}

// Later does work on another goroutine and then calls back with the value that
// result makes on the loop.
func Later(r *js.Realm, f js.Value, work func(), result func() js.Value) {
	call := Callback(r, f)
	loop.Go(host.Get(r).Loop, work, func() { call(result()) })
}

// LaterIn is Later, but what arrives is handed on through so many turns of the
// loop as node needs system calls, so that programs see the same order. work
// returns how many.
func LaterIn(r *js.Realm, f js.Value, work func() (turns int), result func() js.Value) {
	LaterBy(loop.Go, r, f, work, result)
}

// LaterBy is LaterIn with the function that starts the work: loop.Go or loop.Soon.
func LaterBy(start func(l *loop.Loop, work, then func()), r *js.Realm, f js.Value, work func() (turns int), result func() js.Value) {
	l, call := host.Get(r).Loop, Callback(r, f)
	turns := 0
	var next func()
	next = func() {
		if turns--; turns > 0 {
			loop.Soon(l, func() {}, next)
			return
		}
		call(result())
	}
	start(l, func() { turns = work() }, next)
}

// Loop returns the event loop of the program.
func Loop(r *js.Realm) *loop.Loop { return host.Get(r).Loop }
