package loop

import (
	"io"
	"net"
	"testing"
)

// A conn is the shape that network code takes on this loop: one goroutine per connection
// reads into a buffer of its own, posts one function that was made once, and reads on when
// the loop has consumed the bytes. A paused stream simply does not resume its reader.
type conn struct {
	net.Conn
	buf    []byte
	n      int // bytes in buf, or -1 at the end; the loop's between post and resume
	resume chan struct{}
	onRead func()
}

func serveConn(l *Loop, c net.Conn, data func(c *conn), end func(c *conn)) {
	s := &conn{Conn: c, buf: make([]byte, 16<<10), resume: make(chan struct{}, 1)}
	s.onRead = func() {
		if s.n < 0 {
			end(s)
			return
		}
		data(s)
		s.resume <- struct{}{}
	}
	go s.read(l)
}

func (s *conn) read(l *Loop) {
	for s.n >= 0 {
		n, err := s.Read(s.buf)
		if s.n = n; err != nil {
			s.n = -1
		}
		l.Post(s.onRead)
		if s.n >= 0 {
			<-s.resume
		}
	}
}

// echoServer answers every read on the loop until as many connections as accepted closed.
func echoServer(l *Loop, ln net.Listener, conns int) {
	h := l.NewHandle()
	left := conns
	accepted := func(c net.Conn) func() {
		return func() {
			serveConn(l, c,
				func(s *conn) { s.Write(s.buf[:s.n]) },
				func(s *conn) {
					s.Close()
					if left--; left == 0 {
						h.Close(nil)
					}
				})
		}
	}
	go func() {
		for range conns {
			c, err := ln.Accept()
			if err != nil {
				return
			}
			l.Post(accepted(c))
		}
	}()
	l.Run()
}

func echoClient(tb testing.TB, addr string, rounds int) {
	c, err := net.Dial("tcp", addr)
	if err != nil {
		tb.Error(err)
		return
	}
	defer c.Close()
	buf := make([]byte, 64)
	for range rounds {
		c.Write(buf)
		if _, err := io.ReadFull(c, buf); err != nil {
			tb.Error(err)
			return
		}
	}
}

func echo(tb testing.TB, conns, rounds int) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	defer ln.Close()
	for range conns {
		go echoClient(tb, ln.Addr().String(), rounds)
	}
	echoServer(New(), ln, conns)
}

func TestEcho(t *testing.T) { echo(t, 20, 50) }

func BenchmarkEcho50(b *testing.B) { echo(b, 50, b.N/50+1) }
