package net

import (
	"syscall"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// socket makes the descriptor of s unless it has one.
func (s *Stream) socket(family int) int {
	if s.source.FD() >= 0 {
		return 0
	}
	fd, err := sysSocket(family)
	if err != nil {
		return native.Errno(err)
	}
	s.open(fd)
	return 0
}

// connectTCP begins to connect; cb gets an errno.
func (s *Stream) connectTCP(to syscall.Sockaddr, cb js.Value) int {
	if s.connecting {
		return -int(syscall.EALREADY)
	}
	if n := s.socket(familyOf(to)); n != 0 {
		return n
	}
	if s.delayed == 0 {
		switch err := syscall.Connect(s.source.FD(), to); err {
		case nil, syscall.EINPROGRESS, syscall.EINTR:
		case syscall.ECONNREFUSED:
			s.delayed = native.Errno(err)
		default:
			return native.Errno(err)
		}
	}
	s.beginConnect(cb)
	return 0
}

// connectPipe is connectTCP for a path; as in libuv all errors come in cb.
func (s *Stream) connectPipe(path string, cb js.Value) int {
	s.delayed = s.tryConnectPipe(path)
	s.beginConnect(cb)
	return 0
}

func (s *Stream) tryConnectPipe(path string) int {
	if n := s.socket(syscall.AF_UNIX); n != 0 {
		return n
	}
	if len(path) >= maxPath {
		return -int(syscall.ENAMETOOLONG)
	}
	err := syscall.Connect(s.source.FD(), &syscall.SockaddrUnix{Name: path})
	if err == syscall.EINPROGRESS || err == syscall.EINTR {
		return 0
	}
	return native.Errno(err)
}

func (s *Stream) beginConnect(cb js.Value) {
	s.connecting = true
	s.request = s.st.callback(cb)
	s.st.loop.Hold()
	if s.delayed != 0 {
		s.count()
		s.st.loop.Post(s.connected)
		return
	}
	s.wait()
}

// connected tells how connecting ended.
func (s *Stream) connected() {
	if !s.connecting || s.Closed() {
		return
	}
	errno := s.delayed
	s.delayed = 0
	if errno == 0 {
		n, err := syscall.GetsockoptInt(s.source.FD(), syscall.SOL_SOCKET, syscall.SO_ERROR)
		if err != nil {
			n = int(err.(syscall.Errno))
		}
		if n == int(syscall.EINPROGRESS) {
			return
		}
		errno = -n
	}
	s.connecting = false
	s.wait()
	s.complete(errno)
}
