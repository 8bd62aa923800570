// Package zlib is the native half of zlib, over Go's compress packages and a brotli library: states that take bytes and give bytes. Streams, checks and errors are in zlib.ts.
package zlib

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"hash/crc32"
	"io"

	"github.com/andybalholm/brotli"

	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
)

// The kinds of https://nodejs.org/docs/latest-v20.x/api/zlib.html#zlib-constants.
const (
	kindDeflate = 1 + iota
	kindInflate
	kindGzip
	kindGunzip
	kindDeflateRaw
	kindInflateRaw
	kindUnzip
	kindBrotliDecode
	kindBrotliEncode
)

// The flush values of zlib, and of brotli.
const (
	noFlush = 0
	finish  = 4

	brotliFlush  = 1
	brotliFinish = 2
)

// States of a step.
const (
	needInput = 0
	more      = 1 // there is more output: step again without input
	ended     = 2
	failed    = 3
)

// step is what one step gives.
type step struct {
	state   int
	out     []byte
	errno   int
	code    string
	message string
}

// value is [state, out, errno, code, message].
func (s *step) value(r *js.Realm) js.Value {
	return js.NewArrayOf(r, js.Int(s.state), js.NewUint8Array(r, s.out).Value(), js.Int(s.errno), js.Str(s.code), js.Str(s.message)).Value()
}

// coder is a compressor or decompressor.
type coder interface {
	// step takes input, which is nil to go on with the last one.
	step(input []byte, flush int) step
	// params changes the level, for compressors.
	params(level, strategy int)
	close()
}

// settings are those of one coder.
type settings struct {
	kind, level, strategy, window, piece int
	dictionary                           []byte
}

// NewCoder makes a coder: newCoder(kind, level, strategy, window, piece, dictionary or null).
func NewCoder(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := settings{kind: native.Int(args, 0), level: native.Int(args, 1), strategy: native.Int(args, 2), window: native.Int(args, 3), piece: native.Int(args, 4)}
	if b := native.Bytes(args, 5); b != nil {
		s.dictionary = append([]byte{}, b...)
	}
	return js.NewHostObject(r, nil, newCoder(s)).Value(), nil
}

func newCoder(s settings) coder {
	switch s.kind {
	case kindDeflate, kindGzip, kindDeflateRaw, kindBrotliEncode:
		return newCompressor(s)
	}
	return &decompressor{settings: s}
}

func coderArg(args []js.Value) coder {
	c, _ := js.HostData(js.Arg(args, 0)).(coder)
	return c
}

// Step does one step: step(coder, input or null, flush).
func Step(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := coderArg(args).step(native.Bytes(args, 1), native.Int(args, 2))
	return s.value(r), nil
}

// StepAsync is Step on another goroutine: stepAsync(coder, input or null, flush, cb).
func StepAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	c, input, flush := coderArg(args), native.Bytes(args, 1), native.Int(args, 2)
	var s step
	work := func() (turns int) {
		s = c.step(input, flush)
		return 1
	}
	native.LaterBy(starter(c, js.Arg(args, 1), len(input)), r, js.Arg(args, 3), work, func() js.Value { return s.value(r) })
	return native.Done()
}

// smallInput is how many bytes are coded sooner than another goroutine gets to
// it. (A step gives a bounded piece of output, however well it was compressed.)
const smallInput = 512

// starter chooses where input is coded. What is small is coded at once, so that
// the order of events does not depend on who is scheduled first; but not what
// follows on larger input, nor brotli, which works when it is flushed.
func starter(c coder, input js.Value, size int) func(l *loop.Loop, work, then func()) {
	if w, ok := c.(*compressor); size > smallInput || input.IsNull() || ok && w.kind == kindBrotliEncode {
		return loop.Go
	}
	return loop.Soon
}

// whole runs a coder over all of its input; output beyond limit stops it.
func whole(c coder, input []byte, flush, limit int) step {
	defer c.close()
	var out []byte
	s := c.step(input, flush)
	for {
		out = append(out, s.out...)
		if s.state != more || len(out) > limit {
			s.out = out
			return s
		}
		s = c.step(nil, flush)
	}
}

// RunWhole codes everything: runWhole(coder, input, flush, limit).
func RunWhole(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := whole(coderArg(args), native.Bytes(args, 1), native.Int(args, 2), native.Int(args, 3))
	return s.value(r), nil
}

// RunWholeAsync is RunWhole on another goroutine: runWholeAsync(coder, input, flush, limit, cb).
// Node sends the input through a stream, which asks once more when all is coded.
func RunWholeAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	c, input, flush, limit := coderArg(args), native.Bytes(args, 1), native.Int(args, 2), native.Int(args, 3)
	var s step
	work := func() (turns int) {
		if s = whole(c, input, flush, limit); s.state == failed {
			return 1
		}
		return 2
	}
	native.LaterBy(starter(c, js.Arg(args, 1), len(input)), r, js.Arg(args, 4), work, func() js.Value { return s.value(r) })
	return native.Done()
}

// Close frees a coder.
func Close(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	coderArg(args).close()
	return native.Done()
}

// Params changes level and strategy: params(coder, level, strategy).
func Params(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	coderArg(args).params(native.Int(args, 1), native.Int(args, 2))
	return native.Done()
}

// Crc32 is crc32(bytes, value).
func Crc32(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(float64(crc32.Update(uint32(native.Float(args, 1)), crc32.IEEETable, native.Bytes(args, 0)))), nil
}

// flushWriter is what all compressors are.
type flushWriter interface {
	io.WriteCloser
	Flush() error
}

type compressor struct {
	settings
	w    flushWriter
	out  bytes.Buffer
	done bool
}

func newCompressor(s settings) *compressor {
	c := &compressor{settings: s}
	c.w = c.writer()
	return c
}

// huffmanOnly is Z_HUFFMAN_ONLY.
const huffmanOnly = 2

func (c *compressor) goLevel() int {
	if c.strategy == huffmanOnly {
		return flate.HuffmanOnly
	}
	return c.level
}

// gzipUnix is the operating system in the header of gzip files.
const gzipUnix = 3

func (c *compressor) writer() flushWriter {
	switch c.kind {
	case kindGzip:
		w, _ := gzip.NewWriterLevel(&c.out, c.goLevel())
		w.OS = gzipUnix
		return w
	case kindDeflate:
		w, _ := zlib.NewWriterLevelDict(&c.out, c.goLevel(), c.dictionary)
		return w
	case kindBrotliEncode:
		return brotli.NewWriterOptions(&c.out, brotli.WriterOptions{Quality: c.level, LGWin: c.window})
	}
	w, _ := flate.NewWriterDict(&c.out, c.goLevel(), c.dictionary)
	return w
}

func (c *compressor) step(input []byte, flush int) step {
	if c.done {
		return step{state: ended, out: []byte{}}
	}
	if len(input) > 0 {
		c.w.Write(input)
	}
	isFinish, isFlush := flush == finish, flush != noFlush
	if c.kind == kindBrotliEncode {
		isFinish, isFlush = flush == brotliFinish, flush == brotliFlush
	}
	state := needInput
	switch {
	case isFinish:
		c.w.Close()
		c.done, state = true, ended
	case isFlush:
		c.w.Flush()
	}
	out := bytes.Clone(c.out.Bytes())
	c.out.Reset()
	return step{state: state, out: out}
}

// params begins a block with the new level: it works for raw and zlib streams
// by ending the block here, as Go's writers cannot change their level.
func (c *compressor) params(level, strategy int) { c.level, c.strategy = level, strategy }

func (c *compressor) close() {}
