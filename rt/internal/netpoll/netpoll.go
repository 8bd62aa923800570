// Package netpoll waits for file descriptors on the goroutine that handles them, level-triggered as libuv does; it neither reads nor writes them.
package netpoll

import "math"

// Interest is what a Source waits for, and what it is told about.
type Interest uint8

// The interests; Hangup is only told.
const (
	Read Interest = 1 << iota
	Write
	Hangup // an error or the end of both directions
)

// A Source is a descriptor that a Poller watches. Everything of it belongs to the
// goroutine of the Poller.
type Source struct {
	handler Handler
	fd      int32
	want    Interest
	have    Interest // as the system knows it
	queued  bool     // in Poller.changed
}

// A Handler is told when its source is ready for what it waits for.
type Handler interface {
	Ready(what Interest)
}

// FD returns the descriptor, or -1 where there is none.
func (s *Source) FD() int { return int(s.fd) }

// Wants returns what s waits for.
func (s *Source) Wants() Interest { return s.want }

// Init makes s the source of a handler, without a descriptor.
func (s *Source) Init(h Handler) { s.handler, s.fd = h, -1 }

// Open gives s its descriptor, which must be non-blocking.
func (p *Poller) Open(s *Source, fd int) {
	s.fd = int32(fd)
	for len(p.sources) <= fd {
		p.sources = append(p.sources, make([]*Source, max(64, len(p.sources)))...)
	}
	p.sources[fd] = s
}

// Want makes s wait for exactly what. The system learns of it before the next wait, so
// that stopping and starting again costs nothing.
func (p *Poller) Want(s *Source, what Interest) {
	if s.want == what || s.fd < 0 {
		return
	}
	if s.want == 0 {
		p.waiting++
	} else if what == 0 {
		p.waiting--
	}
	s.want = what
	if !s.queued {
		s.queued = true
		p.changed = append(p.changed, s)
	}
}

// Release forgets s, whose descriptor the caller takes and closes.
func (p *Poller) Release(s *Source) (fd int) {
	fd = int(s.fd)
	if fd < 0 {
		return fd
	}
	p.Want(s, 0)
	if s.have != 0 {
		p.control(s, 0)
		s.have = 0
	}
	p.sources[fd] = nil
	s.fd = -1
	p.forget(fd)
	return fd
}

// flush tells the system what has changed.
func (p *Poller) flush() {
	for i, s := range p.changed {
		p.changed[i] = nil
		s.queued = false
		if s.fd >= 0 && s.have != s.want {
			p.apply(s)
		}
	}
	p.changed = p.changed[:0]
}

// apply makes the system watch for what s wants. A descriptor that cannot be watched
// (a file) is always ready.
func (p *Poller) apply(s *Source) {
	if p.control(s, s.want) {
		s.have = s.want
		return
	}
	p.always = append(p.always, s)
}

// runAlways calls the sources that cannot be watched.
func (p *Poller) runAlways() {
	list := p.always
	p.always = nil
	for _, s := range list {
		if s.fd < 0 || s.want == 0 {
			continue
		}
		s.handler.Ready(s.want)
		if s.fd >= 0 && s.want != 0 {
			p.always = append(p.always, s)
		}
	}
}

// dispatch tells a source of what has happened to its descriptor.
func (p *Poller) dispatch(fd int, what Interest) {
	if fd < 0 || fd >= len(p.sources) {
		return
	}
	s := p.sources[fd]
	if s == nil {
		return
	}
	if what&Hangup != 0 { // reading and writing will tell what is wrong
		what |= s.want
	}
	if what &= s.want | Hangup; what&^Hangup != 0 {
		s.handler.Ready(what)
	}
}

// forever is a timeout in milliseconds that never passes.
const forever = math.MaxInt32
