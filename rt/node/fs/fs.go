// Package fs is the native half of fs: system calls on paths and descriptors, at once or on another goroutine. Checks, errors and streams are in fs.ts.
package fs

import (
	"jsgo/rt/internal/utf16"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// An operation reads its arguments on the loop. It returns what does the work,
// on any goroutine, and what makes the result, on the loop.
type operation func(r *js.Realm, args []js.Value) (work func(), result func() js.Value)

// atOnce runs an operation here.
func atOnce(r *js.Realm, args []js.Value, op operation) (js.Value, *js.Throw) {
	work, result := op(r, args)
	work()
	return result(), nil
}

// later runs an operation on another goroutine; the last argument is called with the result.
func later(r *js.Realm, args []js.Value, op operation) (js.Value, *js.Throw) {
	last := len(args) - 1
	work, result := op(r, args[:last])
	native.Later(r, args[last], work, result)
	return native.Done()
}

// inTurns is later for what takes node several system calls, unless the first
// of them, open, has failed.
func inTurns(r *js.Realm, turns int, args []js.Value, op wholeFile) (js.Value, *js.Throw) {
	last := len(args) - 1
	work, result := op(r, args[:last])
	native.LaterIn(r, args[last], func() int {
		if n := work(); n < 0 && n > failedLater {
			return 1
		}
		return turns
	}, result)
	return native.Done()
}

// A wholeFile is an operation whose work returns 0 or an error number.
type wholeFile func(r *js.Realm, args []js.Value) (work func() int, result func() js.Value)

// whole runs such an operation here.
func whole(r *js.Realm, args []js.Value, op wholeFile) (js.Value, *js.Throw) {
	work, result := op(r, args)
	work()
	return result(), nil
}

// The calls of reading and writing a whole file: open, fstat, read, close; open, write, close.
const (
	readFileTurns  = 4
	writeFileTurns = 3
)

// number is an operation whose result is a number.
func number(f func() int) (func(), func() js.Value) {
	var n int
	return func() { n = f() }, func() js.Value { return js.Int(n) }
}

// failedLater is below the error numbers of what failed after open.
const failedLater = -100000

// PathOp does one of the operations of ops.ts on paths.
func PathOp(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, pathOperation)
}

// PathOpAsync is PathOp on another goroutine.
func PathOpAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, pathOperation)
}

func pathOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	op, path, dest := native.Int(args, 0), native.Text(args, 1), native.Text(args, 2)
	x, y := native.Float(args, 3), native.Float(args, 4)
	files := carriedBy(r)
	return number(func() int { return native.Errno(files.onPath(op, path, dest, x, y)) })
}

// FdOp does one of the operations of ops.ts on a descriptor.
func FdOp(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, fdOperation)
}

// FdOpAsync is FdOp on another goroutine.
func FdOpAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, fdOperation)
}

func fdOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	op, fd, x, y := native.Int(args, 0), native.Int(args, 1), native.Float(args, 2), native.Float(args, 3)
	return number(func() int { return native.Errno(onFd(op, fd, x, y)) })
}

// textResult is a string or an error number.
func textResult(f func() (string, error)) (func(), func() js.Value) {
	var text string
	var err error
	return func() { text, err = f() }, func() js.Value {
		if err != nil {
			return js.Int(native.Errno(err))
		}
		return js.Str(text)
	}
}

// TextOp does one of the operations of ops.ts that return a path.
func TextOp(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, textOperation)
}

// TextOpAsync is TextOp on another goroutine.
func TextOpAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, textOperation)
}

func textOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	op, path := native.Int(args, 0), native.Text(args, 1)
	files := carriedBy(r)
	return textResult(func() (string, error) { return files.onText(op, path) })
}

// Mkdirp makes a directory and those above it.
func Mkdirp(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, mkdirpOperation)
}

// MkdirpAsync is Mkdirp on another goroutine.
func MkdirpAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, mkdirpOperation)
}

func mkdirpOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	path, mode := native.Text(args, 0), native.Int(args, 1)
	return textResult(func() (string, error) { return mkdirp(path, uint32(mode)) })
}

// Open opens a file.
func Open(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, openOperation)
}

// OpenAsync is Open on another goroutine.
func OpenAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, openOperation)
}

func openOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	path, flags, mode := native.Text(args, 0), native.Int(args, 1), native.Int(args, 2)
	files := carriedBy(r)
	return number(func() int {
		fd, err := files.open(path, flags, uint32(mode))
		if err != nil {
			return native.Errno(err)
		}
		return fd
	})
}

// Read reads into a part of a buffer.
func Read(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, readOperation)
}

// ReadAsync is Read on another goroutine.
func ReadAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, readOperation)
}

func readOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	fd, part, at := transferArgs(args)
	return number(func() int { return transferred(read(fd, part, at)) })
}

// Write writes a part of a buffer.
func Write(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return atOnce(r, args, writeOperation)
}

// WriteAsync is Write on another goroutine.
func WriteAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return later(r, args, writeOperation)
}

func writeOperation(r *js.Realm, args []js.Value) (func(), func() js.Value) {
	fd, part, at := transferArgs(args)
	return number(func() int { return transferred(write(fd, part, at)) })
}

// transferArgs reads (fd, buffer, offset, length, position).
func transferArgs(args []js.Value) (fd int, part []byte, at int64) {
	b := native.Bytes(args, 1)
	from := min(max(native.Int(args, 2), 0), len(b))
	to := min(from+max(native.Int(args, 3), 0), len(b))
	return native.Int(args, 0), b[from:to], int64(native.Float(args, 4))
}

func transferred(n int, err error) int {
	if err != nil {
		return native.Errno(err)
	}
	return n
}

// ReadFile returns the bytes of a file.
func ReadFile(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return whole(r, args, readFileOperation)
}

// ReadFileAsync is ReadFile on another goroutine.
func ReadFileAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return inTurns(r, readFileTurns, args, readFileOperation)
}

func readFileOperation(r *js.Realm, args []js.Value) (func() int, func() js.Value) {
	path, flags := native.Text(args, 0), native.Int(args, 1)
	var data []byte
	var failed int
	files := carriedBy(r)
	work := func() int {
		data, failed = files.readFile(path, flags)
		return failed
	}
	return work, func() js.Value {
		if failed != 0 {
			return js.Int(failed)
		}
		return js.NewUint8Array(r, data).Value()
	}
}

// ReadText returns a file decoded as UTF-8.
func ReadText(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return whole(r, args, readTextOperation)
}

// ReadTextAsync is ReadText on another goroutine.
func ReadTextAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return inTurns(r, readFileTurns, args, readTextOperation)
}

func readTextOperation(r *js.Realm, args []js.Value) (func() int, func() js.Value) {
	path, flags := native.Text(args, 0), native.Int(args, 1)
	var text *js.String
	var failed int
	files := carriedBy(r)
	work := func() int {
		var data []byte
		if data, failed = files.readFile(path, flags); failed == 0 {
			text = decodeUTF8(data)
		}
		return failed
	}
	return work, func() js.Value {
		if failed != 0 {
			return js.Int(failed)
		}
		return text.Value()
	}
}

// decodeUTF8 takes the bytes over.
func decodeUTF8(b []byte) *js.String {
	shape := utf16.MeasureUTF8(b)
	switch {
	case shape.Latin1 && shape.Units == len(b): // ASCII
		return js.Latin1(b)
	case shape.Latin1:
		return js.Latin1(utf16.AppendLatin1FromUTF8(make([]byte, 0, shape.Units), b))
	}
	return js.Wide(utf16.AppendFromUTF8(make([]uint16, 0, shape.Units), b))
}

// WriteFile writes a file.
func WriteFile(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return whole(r, args, writeFileOperation)
}

// WriteFileAsync is WriteFile on another goroutine.
func WriteFileAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return inTurns(r, writeFileTurns, args, writeFileOperation)
}

func writeFileOperation(r *js.Realm, args []js.Value) (func() int, func() js.Value) {
	path, flags, mode, data := native.Text(args, 0), native.Int(args, 1), native.Int(args, 2), native.Bytes(args, 3)
	var failed int
	work := func() int {
		failed = writeFile(path, flags, uint32(mode), data)
		return failed
	}
	return work, func() js.Value { return js.Int(failed) }
}
