package net

import (
	"syscall"

	"jsgo/rt/internal/netpoll"
	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
)

// Kind is the kind of a Stream, as in handle.ts.
type Kind uint8

// The kinds.
const (
	TCP Kind = iota
	Pipe
)

// A Stream is a socket of either end, or one that listens: what libuv calls a handle. The
// program holds it as an opaque object.
type Stream struct {
	js.HostObject
	st     *state
	source netpoll.Source
	handle loop.Handle

	kind       Kind
	unref      bool // by the program
	reading    bool
	connecting bool
	listening  bool
	shut       bool // shutdown is under way or done
	held       bool // the handle counts for the loop

	delayed int // an error to be told later: of bind at listen, of connect in its callback
	reader  Reader
	onRead  callback
	// request is the callback of connect, later of shutdown; of a server that of connections.
	request callback
	writes  []writeRequest
	queued  int // bytes in writes
	read    int64
	written int64
	path    string // of a bound pipe, to be removed
	idle    *idleTimer
}

// A Reader takes what arrives on a stream instead of the program.
type Reader interface {
	// Read takes data, which is valid until it returns, or with data nil the errno that
	// ended the reading (native.EOF at the end).
	Read(data []byte, errno int)
}

// newStream returns a stream without a descriptor.
func (st *state) newStream(kind Kind) *Stream {
	s := &Stream{st: st, kind: kind}
	js.InitObject(st.r, &s.Object, js.KindHost, js.Ordinary{}, nil)
	s.Data = s
	s.source.Init(s)
	s.handle.Init(st.loop)
	s.onRead.clear()
	s.request.clear()
	return s
}

// Realm returns the realm in which s is used.
func (s *Stream) Realm() *js.Realm { return s.st.r }

// SetReader makes reader take what arrives; nil gives it to the program again.
func (s *Stream) SetReader(reader Reader) { s.reader = reader }

// Closed reports whether s was closed.
func (s *Stream) Closed() bool { return s.handle.Closed() }

// Done ends a callback into the program that a Reader has made.
func (s *Stream) Done(e *js.Throw) { s.st.Done(e) }

// open gives s its descriptor.
func (s *Stream) open(fd int) { s.st.poller.Open(&s.source, fd) }

// adopt makes s the stream of a descriptor that the program has.
func (s *Stream) adopt(fd int) int {
	if s.source.FD() >= 0 {
		return -int(syscall.EBUSY)
	}
	if err := syscall.SetNonblock(fd, true); err != nil {
		return native.Errno(err)
	}
	s.open(fd)
	return 0
}

// count makes the loop wait for s while it is referenced and does something.
func (s *Stream) count() {
	active := !s.unref && (s.reading || s.listening || s.connecting || len(s.writes) > 0)
	if active {
		s.handle.Ref()
	} else {
		s.handle.Unref()
	}
}

// wait makes the poller watch for what s does.
func (s *Stream) wait() {
	var want netpoll.Interest
	if s.reading || s.listening {
		want |= netpoll.Read
	}
	if s.connecting || len(s.writes) > 0 {
		want |= netpoll.Write
	}
	s.st.poller.Want(&s.source, want)
	s.count()
}

// Ready is called by the poller.
func (s *Stream) Ready(what netpoll.Interest) {
	switch {
	case s.connecting:
		s.connected()
		return
	case s.listening:
		s.accept()
		return
	}
	if what&netpoll.Read != 0 && s.reading {
		s.receive()
	}
	if what&netpoll.Write != 0 && len(s.writes) > 0 {
		s.flush()
	}
}

// StartReading begins to hand on what arrives.
func (s *Stream) StartReading() int {
	switch {
	case s.Closed():
		return -int(syscall.EINVAL)
	case s.source.FD() < 0:
		return -int(syscall.ENOTCONN)
	}
	s.reading = true
	s.wait()
	return 0
}

// StopReading lets what arrives wait in the system's buffer.
func (s *Stream) StopReading() int {
	if s.reading {
		s.reading = false
		s.wait()
	}
	return 0
}

// maxReads bounds how long one stream keeps others waiting.
const maxReads = 8

// receive reads what is there.
func (s *Stream) receive() {
	for range maxReads {
		n, err := sysRead(s.source.FD(), s.st.buf)
		switch {
		case err == syscall.EAGAIN || err == syscall.EINTR:
			return
		case err != 0:
			s.endReading(-int(err))
			return
		case n == 0:
			s.endReading(native.EOF)
			return
		}
		s.read += int64(n)
		s.idle.touch()
		s.deliver(s.st.buf[:n])
		if n < len(s.st.buf) || !s.reading {
			return
		}
	}
}

// endReading tells why nothing arrives any more.
func (s *Stream) endReading(errno int) {
	s.StopReading()
	if s.reader != nil {
		s.reader.Read(nil, errno)
		return
	}
	if s.onRead.isSet() {
		s.st.call(s.onRead, js.Int(errno), js.Null())
	}
}

func (s *Stream) deliver(data []byte) {
	if s.reader != nil {
		s.reader.Read(data, 0)
		return
	}
	s.Deliver(append([]byte(nil), data...))
}

// Deliver gives data, which it takes over, to the program as read.
func (s *Stream) Deliver(data []byte) {
	if s.onRead.isSet() {
		s.st.call(s.onRead, js.Int(len(data)), js.NewUint8Array(s.st.r, data).Value())
	}
}

// close ends s; cb is called once all its requests have been.
func (s *Stream) close(cb js.Value) {
	if s.Closed() {
		return
	}
	s.reading, s.listening = false, false
	if fd := s.st.poller.Release(&s.source); fd > syscall.Stderr {
		syscall.Close(fd)
	}
	if s.path != "" {
		syscall.Unlink(s.path)
	}
	done := s.st.callback(cb)
	s.handle.Close(func() { s.finish(done) })
}

// finish is the last of s: its requests are cancelled, then it is closed.
func (s *Stream) finish(done callback) {
	const canceled = -int(syscall.ECANCELED)
	s.reader = nil
	s.onRead.clear()
	if s.connecting || s.shut {
		s.connecting = false
		s.complete(canceled)
	}
	s.failWrites(canceled)
	s.st.call(done, js.Undefined(), js.Undefined())
}

// reset closes s so that the peer gets an error.
func (s *Stream) reset(cb js.Value) int {
	if s.shut {
		return -int(syscall.EINVAL)
	}
	err := syscall.SetsockoptLinger(s.source.FD(), syscall.SOL_SOCKET, syscall.SO_LINGER, &syscall.Linger{Onoff: 1})
	if err != nil && err != syscall.EINVAL {
		return native.Errno(err)
	}
	s.close(cb)
	return 0
}
