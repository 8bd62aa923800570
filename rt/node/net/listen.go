package net

import (
	"syscall"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// bindTCP gives s a local address. That it is in use is told by listen or connect.
func (s *Stream) bindTCP(at syscall.Sockaddr, only6 bool) int {
	if n := s.socket(familyOf(at)); n != 0 {
		return n
	}
	fd := s.source.FD()
	if err := syscall.SetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1); err != nil {
		return native.Errno(err)
	}
	if familyOf(at) == syscall.AF_INET6 {
		only := 0
		if only6 {
			only = 1
		}
		if err := syscall.SetsockoptInt(fd, syscall.IPPROTO_IPV6, syscall.IPV6_V6ONLY, only); err != nil {
			return native.Errno(err)
		}
	}
	switch err := syscall.Bind(fd, at); err {
	case nil:
		s.delayed = 0
	case syscall.EADDRINUSE:
		s.delayed = native.Errno(err)
	case syscall.EAFNOSUPPORT: // some systems say so of an IPv6 address on a socket for IPv4
		return -int(syscall.EINVAL)
	default:
		return native.Errno(err)
	}
	return 0
}

// maxPath is the size of sockaddr_un.sun_path, with the final zero.
const maxPath = len(syscall.RawSockaddrUnix{}.Path)

// bindPipe gives s a path, which is removed when s is closed.
func (s *Stream) bindPipe(path string) int {
	if s.path != "" || s.source.FD() >= 0 {
		return -int(syscall.EINVAL)
	}
	if len(path) >= maxPath {
		return -int(syscall.ENAMETOOLONG)
	}
	if n := s.socket(syscall.AF_UNIX); n != 0 {
		return n
	}
	switch err := syscall.Bind(s.source.FD(), &syscall.SockaddrUnix{Name: path}); err {
	case nil:
	case syscall.ENOENT: // the folder; libuv calls it so
		return -int(syscall.EACCES)
	default:
		return native.Errno(err)
	}
	if path != "" && path[0] != 0 {
		s.path = path
	}
	return 0
}

// listen begins to accept connections.
func (s *Stream) listen(backlog int, onConnection js.Value) int {
	if s.delayed != 0 {
		return s.delayed
	}
	if err := syscall.Listen(s.source.FD(), backlog); err != nil {
		return native.Errno(err)
	}
	s.request = s.st.callback(onConnection)
	s.listening = true
	s.wait()
	return 0
}

// accept takes all connections that wait.
func (s *Stream) accept() {
	for s.listening {
		fd, err := sysAccept(s.source.FD())
		switch err {
		case nil:
			client := s.st.newStream(s.kind)
			client.open(fd)
			s.st.call(s.request, js.Int(0), client.Value())
		case syscall.EAGAIN:
			return
		case syscall.ECONNABORTED, syscall.EINTR:
		case syscall.EMFILE, syscall.ENFILE:
			if s.st.refuse(s.source.FD()) {
				return
			}
			s.st.call(s.request, js.Int(native.Errno(err)), js.Null())
			return
		default:
			s.st.call(s.request, js.Int(native.Errno(err)), js.Null())
			return
		}
	}
}

// openSpare returns a descriptor that is kept for refuse, or -1.
func openSpare() int {
	fd, err := syscall.Open("/", syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return -1
	}
	return fd
}

// refuse closes the connections that wait where there are no descriptors left, as libuv
// does: they would make the loop spin. It reports whether it could.
func (st *state) refuse(listener int) bool {
	if st.spare < 0 {
		return false
	}
	syscall.Close(st.spare)
	for {
		fd, err := sysAccept(listener)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			st.spare = openSpare()
			return err == syscall.EAGAIN
		}
		syscall.Close(fd)
	}
}
