package net

import (
	"syscall"

	"jsgo/rt/internal/utf16"
	"jsgo/rt/js"
)

// A writeRequest is what the system did not take at once.
type writeRequest struct {
	data []byte
	cb   callback
}

// bytes returns what data says: the memory of an array, or a text in an encoding in the
// scratch buffer, which is not owned.
func (st *state) bytes(data js.Value, encoding int) (b []byte, owned bool) {
	if a := data.AsTypedArray(); a != nil {
		return a.Bytes(), true
	}
	st.scratch = appendText(st.emptyScratch(), data.Str(), encoding)
	return st.scratch, false
}

// message returns head and body, one after the other. A head before a text in UTF-8 is UTF-8
// as well, as in node, where both are one String then; else it is Latin-1.
func (st *state) message(head *js.String, body js.Value, encoding int) []byte {
	b := st.emptyScratch()
	if !body.IsString() || encoding != encUTF8 {
		b = appendText(b, head, encLatin1)
	} else {
		b = appendText(b, head, encUTF8)
	}
	if a := body.AsTypedArray(); a != nil {
		b = append(b, a.Bytes()...)
	} else if body.IsString() {
		b = appendText(b, body.Str(), encoding)
	}
	st.scratch = b
	return b
}

func (st *state) emptyScratch() []byte {
	if cap(st.scratch) > keepScratch {
		return nil
	}
	return st.scratch[:0]
}

// The encodings of buffer/encodings.ts.
const (
	encUTF8 = iota
	encUTF16LE
	encLatin1
	encASCII
	encBase64
	encBase64URL
	encHex
)

// appendText appends s in an encoding.
func appendText(b []byte, s *js.String, encoding int) []byte {
	if s.IsWide() {
		return appendWide(b, s.Wide(), encoding)
	}
	switch encoding {
	case encLatin1, encASCII:
		return append(b, s.Latin1()...)
	case encUTF16LE:
		return utf16.AppendLittleEndian(b, s.Latin1())
	case encBase64, encBase64URL:
		return utf16.AppendFromBase64(b, s.Latin1())
	case encHex:
		return utf16.AppendFromHex(b, s.Latin1())
	}
	return utf16.AppendUTF8Latin1(b, s.Latin1())
}

func appendWide(b []byte, u []uint16, encoding int) []byte {
	switch encoding {
	case encLatin1, encASCII:
		return utf16.AppendNarrow(b, u)
	case encUTF16LE:
		return utf16.AppendLittleEndian(b, u)
	case encBase64, encBase64URL:
		return utf16.AppendFromBase64(b, u)
	case encHex:
		return utf16.AppendFromHex(b, u)
	}
	return utf16.AppendUTF8(b, u)
}

// tryWrite writes as much as the system takes now, or returns an errno.
func (s *Stream) tryWrite(data []byte) int {
	if s.source.FD() < 0 {
		return -int(syscall.EBADF)
	}
	done := 0
	for done < len(data) && len(s.writes) == 0 && !s.connecting {
		n, err := sysWrite(s.source.FD(), data[done:])
		switch err {
		case 0:
			done += n
		case syscall.EINTR:
		case syscall.EAGAIN:
			s.written += int64(done)
			return done
		default:
			return -int(err)
		}
	}
	s.written += int64(done)
	return done
}

// write writes data, the rest later; owned says that nobody else uses its memory. It
// returns 0 where all is written, 1 where cb will be called, or an errno.
func (s *Stream) write(data []byte, owned bool, cb js.Value) int {
	n := s.tryWrite(data)
	switch {
	case n < 0:
		return n
	case n == len(data) && len(s.writes) == 0:
		return 0
	}
	rest := data[n:]
	if !owned {
		rest = append([]byte(nil), rest...)
	}
	s.enqueue(rest, s.st.callback(cb))
	return 1
}

// maxPieces is how many pieces one system call takes, IOV_MAX of the system.
const maxPieces = 1024

// A piece is a part of what is written at once; owned says that nobody else uses its memory.
type piece struct {
	data  []byte
	owned bool
}

// pieces returns what a list says, by turns a Uint8Array or String and the encoding of the String.
func (st *state) pieces(list *js.Array) []piece {
	pieces := make([]piece, 0, list.Length()/2)
	texts := st.emptyScratch()
	for i := 0; i+1 < int(list.Length()); i += 2 {
		v, _ := list.At(i)
		if a := v.AsTypedArray(); a != nil {
			pieces = append(pieces, piece{a.Bytes(), true})
			continue
		}
		encoding, _ := list.At(i + 1)
		from := len(texts)
		texts = appendText(texts, v.Str(), int(encoding.Float()))
		pieces = append(pieces, piece{texts[from:], false}) // stays valid where texts moves
	}
	st.scratch = texts
	return pieces
}

// writev is write of several pieces, with one system call.
func (s *Stream) writev(pieces []piece, cb js.Value) int {
	n := s.tryWritev(pieces)
	if n < 0 {
		return n
	}
	for len(pieces) > 0 && n >= len(pieces[0].data) {
		n -= len(pieces[0].data)
		pieces = pieces[1:]
	}
	if len(pieces) == 0 {
		return 0
	}
	pieces[0].data = pieces[0].data[n:]
	for i, x := range pieces {
		if !x.owned {
			x.data = append([]byte(nil), x.data...)
		}
		done := callback{f: js.Undefined()}
		if i == len(pieces)-1 {
			done = s.st.callback(cb)
		}
		s.enqueue(x.data, done)
	}
	return 1
}

// tryWritev writes what the system takes now, or returns an errno.
func (s *Stream) tryWritev(pieces []piece) int {
	if s.source.FD() < 0 {
		return -int(syscall.EBADF)
	}
	if len(s.writes) > 0 || s.connecting {
		return 0
	}
	vector := make([]syscall.Iovec, 0, 8)
	for _, x := range pieces[:min(len(pieces), maxPieces)] {
		if len(x.data) > 0 {
			vector = append(vector, syscall.Iovec{Base: &x.data[0], Len: uint64(len(x.data))})
		}
	}
	for {
		n, err := sysWritev(s.source.FD(), vector)
		switch err {
		case 0:
			s.written += int64(n)
			return n
		case syscall.EINTR:
		case syscall.EAGAIN:
			return 0
		default:
			return -int(err)
		}
	}
}

func (s *Stream) enqueue(data []byte, cb callback) {
	s.writes = append(s.writes, writeRequest{data, cb})
	s.queued += len(data)
	s.written += int64(len(data))
	s.st.loop.Hold()
	s.wait()
}

// Send writes data for a protocol in between. What the system does not take is kept.
func (s *Stream) Send(data []byte) int {
	none := callback{f: js.Undefined()}
	n := s.tryWrite(data)
	if n >= 0 && n < len(data) {
		s.enqueue(append([]byte(nil), data[n:]...), none)
		return 0
	}
	return min(n, 0)
}

// Queued returns the number of bytes that the system has not taken yet.
func (s *Stream) Queued() int { return s.queued }

// flush writes what waits.
func (s *Stream) flush() {
	for len(s.writes) > 0 {
		w := &s.writes[0]
		n, err := sysWrite(s.source.FD(), w.data)
		switch {
		case err == syscall.EINTR:
			continue
		case err == syscall.EAGAIN:
			return
		case err != 0:
			s.failWrites(-int(err))
			return
		}
		w.data = w.data[n:]
		s.queued -= n
		if len(w.data) == 0 {
			s.wrote(0)
		}
	}
}

// wrote ends the first request.
func (s *Stream) wrote(errno int) {
	w := s.writes[0]
	s.writes[0] = writeRequest{}
	if s.writes = s.writes[1:]; len(s.writes) == 0 {
		s.writes = nil
	}
	s.queued -= len(w.data)
	s.st.loop.Release()
	if !s.Closed() {
		s.wait()
	}
	if len(s.writes) == 0 && s.shut && !s.Closed() {
		s.st.loop.Post(s.drained)
	}
	if w.cb.isSet() {
		s.st.call(w.cb, js.Int(errno), js.Undefined())
	}
}

// failWrites ends all requests.
func (s *Stream) failWrites(errno int) {
	for n := len(s.writes); n > 0 && len(s.writes) > 0; n-- {
		s.wrote(errno)
	}
}

// shutdown ends the writing after what waits.
func (s *Stream) shutdown(cb js.Value) int {
	if s.source.FD() < 0 || s.shut || s.connecting {
		return -int(syscall.ENOTCONN)
	}
	s.shut = true
	s.request = s.st.callback(cb)
	s.st.loop.Hold()
	if len(s.writes) == 0 {
		s.st.loop.Post(s.drained)
	}
	return 0
}

// drained tells the peer that nothing more comes.
func (s *Stream) drained() {
	if s.Closed() || !s.request.isSet() {
		return
	}
	errno := 0
	if err := syscall.Shutdown(s.source.FD(), syscall.SHUT_WR); err != nil {
		errno = -int(err.(syscall.Errno))
	}
	s.complete(errno)
}

// complete ends the request that connect or shutdown is.
func (s *Stream) complete(errno int) {
	if !s.request.isSet() {
		return
	}
	cb := s.request
	s.request.clear()
	s.st.loop.Release()
	s.st.call(cb, js.Int(errno), js.Undefined())
}
