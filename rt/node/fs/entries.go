package fs

import (
	"encoding/binary"
	"math"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// Stat fills in what is known of a path.
func Stat(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, statOperation)
}

// StatAsync is Stat on another goroutine.
func StatAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, statOperation)
}

func statOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	path, follow := native.Text(args, 0), native.Bool(args, 1)
	files := carriedBy(r)
	return numbers(js.Arg(args, 2), func() ([]int64, error) { return files.stat(path, follow) })
}

// Fstat fills in what is known of a descriptor.
func Fstat(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, fstatOperation)
}

// FstatAsync is Fstat on another goroutine.
func FstatAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, fstatOperation)
}

func fstatOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	fd := native.Int(args, 0)
	return numbers(js.Arg(args, 1), func() ([]int64, error) { return statFd(fd) })
}

// Statfs fills in what is known of a file system.
func Statfs(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, statfsOperation)
}

// StatfsAsync is Statfs on another goroutine.
func StatfsAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, statfsOperation)
}

func statfsOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	path := native.Text(args, 0)
	return numbers(js.Arg(args, 1), func() ([]int64, error) { return statfs(path) })
}

// numbers fills what f returns into a Float64Array or BigInt64Array.
func numbers(out js.Value, f func() ([]int64, error)) (func(), func() js.Value) {
	var list []int64
	var err error
	return func() { list, err = f() }, func() js.Value {
		if err == nil {
			fill(out.AsTypedArray(), list)
		}
		return js.Int(native.Errno(err))
	}
}

func fill(out *js.TypedArray, list []int64) {
	if out == nil {
		return
	}
	b := out.Bytes()
	for i, n := range list {
		if len(b) < 8*(i+1) {
			return
		}
		bits := uint64(n)
		if !out.Type.IsBig() {
			bits = math.Float64bits(float64(n))
		}
		binary.NativeEndian.PutUint64(b[8*i:], bits)
	}
}

// Readdir returns the names and types of a directory, by name.
func Readdir(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, readdirOperation)
}

// ReaddirAsync is Readdir on another goroutine.
func ReaddirAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, readdirOperation)
}

func readdirOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	path := native.Text(args, 0)
	var list []entry
	var err error
	files := carriedBy(r)
	return func() { list, err = files.readdir(path) }, func() js.Value {
		if err != nil {
			return js.Int(native.Errno(err))
		}
		flat := make([]js.Value, 0, 2*len(list))
		for _, x := range list {
			flat = append(flat, js.Str(x.name), js.Int(x.kind))
		}
		return js.NewArray(r, flat).Value()
	}
}

// RemoveTree removes a path and all below it.
func RemoveTree(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, removeTreeOperation)
}

// RemoveTreeAsync is RemoveTree on another goroutine.
func RemoveTreeAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, removeTreeOperation)
}

func removeTreeOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	path, retries, delay := native.Text(args, 0), native.Int(args, 1), native.Int(args, 2)
	var failed removeFailure
	return func() { failed = removeTree(path, retries, delay) }, func() js.Value {
		if failed.err == nil {
			return js.Int(0)
		}
		return js.NewArrayOf(r, js.Int(native.Errno(failed.err)), js.Str(failed.call), js.Str(failed.path)).Value()
	}
}
