package net

import (
	"net/netip"
	"strconv"
	"syscall"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// address returns the socket address of an IP address and a port, or EINVAL.
func address(text string, port int) (syscall.Sockaddr, int) {
	ip, err := netip.ParseAddr(text)
	if err != nil {
		return nil, -int(syscall.EINVAL)
	}
	if ip.Is4() {
		return &syscall.SockaddrInet4{Port: port, Addr: ip.As4()}, 0
	}
	zone, n := zoneIndex(ip.Zone())
	return &syscall.SockaddrInet6{Port: port, Addr: ip.As16(), ZoneId: zone}, n
}

// zoneIndex returns the number of an interface,
// https://www.rfc-editor.org/rfc/rfc4007#section-11.
func zoneIndex(zone string) (uint32, int) {
	if zone == "" {
		return 0, 0
	}
	if n, err := strconv.ParseUint(zone, 10, 32); err == nil {
		return uint32(n), 0
	}
	n, err := interfaceIndex(zone)
	if err != nil {
		return 0, -int(syscall.EINVAL)
	}
	return n, 0
}

func familyOf(a syscall.Sockaddr) int {
	if _, ok := a.(*syscall.SockaddrInet4); ok {
		return syscall.AF_INET
	}
	return syscall.AF_INET6
}

func sysSockName(fd int) (syscall.Sockaddr, error) { return syscall.Getsockname(fd) }
func sysPeerName(fd int) (syscall.Sockaddr, error) { return syscall.Getpeername(fd) }

// name returns [address, family, port], or an errno.
func (s *Stream) name(ask func(fd int) (syscall.Sockaddr, error)) (js.Value, *js.Throw) {
	if s.source.FD() < 0 {
		return errno(-int(syscall.EBADF))
	}
	a, err := ask(s.source.FD())
	if err != nil {
		return errno(native.Errno(err))
	}
	switch a := a.(type) {
	case *syscall.SockaddrInet4:
		return nameValue(s.st.r, netip.AddrFrom4(a.Addr), 4, a.Port), nil
	case *syscall.SockaddrInet6:
		return nameValue(s.st.r, netip.AddrFrom16(a.Addr), 6, a.Port), nil
	}
	return errno(-int(syscall.EINVAL))
}

func nameValue(r *js.Realm, ip netip.Addr, family, port int) js.Value {
	return js.NewArrayOf(r, js.Str(ip.String()), js.Int(family), js.Int(port)).Value()
}

func (s *Stream) setNoDelay(on bool) int {
	return s.setOption(syscall.IPPROTO_TCP, syscall.TCP_NODELAY, on)
}

// setKeepAlive sets the options that uv_tcp_keepalive of libuv 1.46 sets.
func (s *Stream) setKeepAlive(on bool, seconds int) int {
	if s.kind != TCP {
		return 0
	}
	if n := s.setOption(syscall.SOL_SOCKET, syscall.SO_KEEPALIVE, on); n != 0 || !on || seconds == 0 {
		return n
	}
	return native.Errno(sysKeepAlive(s.source.FD(), seconds))
}

func (s *Stream) setOption(level, option int, on bool) int {
	if s.source.FD() < 0 || s.kind != TCP {
		return 0
	}
	value := 0
	if on {
		value = 1
	}
	return native.Errno(syscall.SetsockoptInt(s.source.FD(), level, option, value))
}
