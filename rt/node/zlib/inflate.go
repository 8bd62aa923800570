package zlib

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
)

// decompressor runs a reader on a goroutine of its own, because Go's readers
// ask for input where node's take it: one step hands input over and waits for output
// or for the next question.
type decompressor struct {
	settings
	started bool
	closed  bool
	inputs  chan []byte // nil asks to go on
	steps   chan step
	ended   bool

	// The rest belongs to the goroutine.
	input []byte
	back  []byte // read ahead, comes before input
	final bool
	last  chan bool
	ready []byte // output that has not been handed on
}

// finalInput says that no input follows the one handed over.
func (d *decompressor) isFinal(flush int) bool {
	if d.kind == kindBrotliDecode {
		return flush == brotliFinish
	}
	return flush == finish
}

func (d *decompressor) step(input []byte, flush int) step {
	if d.ended || d.closed {
		return step{state: ended, out: []byte{}}
	}
	if !d.started {
		d.started = true
		d.inputs, d.steps, d.last = make(chan []byte), make(chan step), make(chan bool, 1)
		go d.run()
	}
	select {
	case <-d.last:
	default:
	}
	d.last <- d.isFinal(flush)
	d.inputs <- input
	s := <-d.steps
	if s.state == ended || s.state == failed {
		d.ended = true
	}
	return s
}

func (d *decompressor) params(level, strategy int) {}

func (d *decompressor) close() {
	if !d.closed && d.started && !d.ended {
		close(d.inputs)
	}
	d.closed = true
}

// errClosed ends the goroutine of a decompressor that was closed.
var errClosed = errors.New("zlib: closed")

// receive waits for the next input.
func (d *decompressor) receive() error {
	input, ok := <-d.inputs
	if !ok {
		return errClosed
	}
	select {
	case d.final = <-d.last:
	default:
	}
	if input != nil {
		d.input = input
	}
	return nil
}

// fill makes input available: io.EOF where there is no more of it.
func (d *decompressor) fill() error {
	for len(d.input) == 0 {
		if d.final {
			return io.EOF
		}
		d.steps <- step{state: needInput, out: append([]byte{}, d.ready...)}
		d.ready = nil
		if err := d.receive(); err != nil {
			return err
		}
	}
	return nil
}

// Read and ReadByte are those of the compressed bytes. With ReadByte Go's
// readers take no byte more than they need.
func (d *decompressor) Read(p []byte) (int, error) {
	if len(d.back) > 0 {
		n := copy(p, d.back)
		d.back = d.back[n:]
		return n, nil
	}
	if err := d.fill(); err != nil {
		return 0, err
	}
	n := copy(p, d.input)
	d.input = d.input[n:]
	return n, nil
}

func (d *decompressor) ReadByte() (byte, error) {
	if len(d.back) > 0 {
		b := d.back[0]
		d.back = d.back[1:]
		return b, nil
	}
	if err := d.fill(); err != nil {
		return 0, err
	}
	b := d.input[0]
	d.input = d.input[1:]
	return b, nil
}

func (d *decompressor) run() {
	if d.receive() != nil {
		return
	}
	err := d.decompress()
	switch {
	case err == errClosed:
	case err == nil:
		d.steps <- step{state: ended, out: []byte{}}
	default:
		d.steps <- d.describe(err)
	}
}

func (d *decompressor) decompress() error {
	if d.kind == kindUnzip {
		kind, err := d.detect()
		if err != nil {
			return err
		}
		d.kind = kind
	}
	switch d.kind {
	case kindGunzip:
		return d.gunzip()
	case kindInflate:
		if err := d.fill(); err != nil {
			return err
		}
		z, err := zlib.NewReaderDict(d, d.dictionary)
		if err != nil {
			return err
		}
		return d.drain(z)
	case kindBrotliDecode:
		return d.drain(brotli.NewReader(bufio.NewReader(d)))
	}
	return d.drain(flate.NewReaderDict(d, d.dictionary))
}

// The first bytes of a gzip file.
const (
	gzipID1 = 0x1f
	gzipID2 = 0x8b
)

// detect finds out whether input is gzip or zlib.
func (d *decompressor) detect() (int, error) {
	if err := d.fill(); err != nil {
		return 0, err
	}
	if d.input[0] != gzipID1 {
		return kindInflate, nil
	}
	return kindGunzip, nil
}

// gunzip reads the members of a gzip file. Zeros behind the last are padding.
func (d *decompressor) gunzip() error {
	if err := d.checkMagic(); err != nil {
		return err
	}
	z, err := gzip.NewReader(d)
	for {
		if err != nil {
			return err
		}
		z.Multistream(false)
		if err := d.drain(z); err != nil {
			return err
		}
		if len(d.input) == 0 || d.input[0] == 0 {
			return nil
		}
		if err := d.checkMagic(); err != nil {
			return err
		}
		err = z.Reset(d)
	}
}

// checkMagic looks at the first two bytes of a member: Go's reader wants ten
// before it says that they are wrong.
func (d *decompressor) checkMagic() error {
	var magic [2]byte
	for i, want := range [...]byte{gzipID1, gzipID2} {
		b, err := d.ReadByte()
		if err != nil {
			return err
		}
		if magic[i] = b; b != want {
			return gzip.ErrHeader
		}
	}
	d.back = magic[:]
	return nil
}

// drain hands on what a reader gives, in pieces: when one is full, and when the
// reader asks for more input.
func (d *decompressor) drain(z io.Reader) error {
	b := make([]byte, d.piece)
	n := 0
	for {
		from := n - len(d.ready)
		k, err := z.Read(b[n:])
		if d.ready == nil {
			from = n
		}
		n += k
		d.ready = b[from:n]
		if n == len(b) {
			if err := d.handOn(); err != nil {
				return err
			}
			b, n = make([]byte, d.piece), 0
		}
		if err == nil {
			continue
		}
		if len(d.ready) > 0 {
			if err := d.handOn(); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
		return err
	}
}

// handOn gives away a piece of output.
func (d *decompressor) handOn() error {
	out := d.ready
	d.ready = nil
	d.steps <- step{state: more, out: out}
	return d.receive()
}

// describe turns an error into node's, https://nodejs.org/docs/latest-v20.x/api/zlib.html#zlib-constants.
func (d *decompressor) describe(err error) step {
	s := step{state: failed, out: []byte{}, errno: -3, code: "Z_DATA_ERROR", message: "invalid block type"}
	var corrupt flate.CorruptInputError
	switch {
	case err == io.EOF || err == io.ErrUnexpectedEOF:
		s.errno, s.code, s.message = -5, "Z_BUF_ERROR", "unexpected end of file"
	case d.kind == kindBrotliDecode:
		s.errno, s.code, s.message = -2, brotliCode(err), "Decompression failed"
	case errors.Is(err, gzip.ErrHeader), errors.Is(err, zlib.ErrHeader):
		s.message = "incorrect header check"
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, zlib.ErrChecksum):
		s.message = "incorrect data check"
	case errors.Is(err, zlib.ErrDictionary):
		s.errno, s.code, s.message = 2, "Z_NEED_DICT", "Missing dictionary"
		if d.dictionary != nil {
			s.message = "Bad dictionary"
		}
	case errors.As(err, &corrupt) && corrupt > 1:
		s.message = "invalid distance too far back"
	}
	return s
}

// brotliCode is ERR_ and the decoder's name of the error without its first word.
func brotliCode(err error) string {
	name := strings.TrimPrefix(err.Error(), "brotli: ")
	b := []byte("ERR__ERROR_FORMAT_")
	for _, c := range []byte(name) {
		switch {
		case c >= 'a' && c <= 'z':
			b = append(b, c-'a'+'A')
		case c >= 'A' && c <= 'Z' || c >= '0' && c <= '9':
			b = append(b, c)
		default:
			b = append(b, '_')
		}
	}
	return string(b)
}
