package process

import (
	"syscall"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// GuessHandleType returns what a descriptor is, as libuv's uv_guess_handle says.
func GuessHandleType(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Str(handleType(native.Int(args, 0))), nil
}

func handleType(fd int) string {
	if fd < 0 {
		return "INVALID"
	}
	if host.IsTerminal(fd) {
		return "TTY"
	}
	var st syscall.Stat_t
	if syscall.Fstat(fd, &st) != nil {
		return "INVALID"
	}
	switch st.Mode & syscall.S_IFMT {
	case syscall.S_IFREG, syscall.S_IFCHR:
		return "FILE"
	case syscall.S_IFIFO:
		return "PIPE"
	case syscall.S_IFSOCK:
		return socketType(fd)
	}
	return "UNKNOWN"
}

func socketType(fd int) string {
	kind, err := syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_TYPE)
	if err != nil {
		return "UNKNOWN"
	}
	name, err := syscall.Getsockname(fd)
	if err != nil {
		return "UNKNOWN"
	}
	_, local := name.(*syscall.SockaddrUnix)
	switch {
	case kind == syscall.SOCK_STREAM && local:
		return "PIPE"
	case kind == syscall.SOCK_STREAM:
		return "TCP"
	case kind == syscall.SOCK_DGRAM && !local:
		return "UDP"
	}
	return "UNKNOWN"
}

// WriteSync writes everything to a descriptor.
func WriteSync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.Result(0, host.Write(native.Int(args, 0), native.Bytes(args, 1)))
}

// SetOutput makes console print through a stream: write is called with the text.
func SetOutput(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	h, write := host.Get(r), js.Arg(args, 1)
	f := func(r *js.Realm, text *js.String) *js.Throw {
		_, e := js.Call1(r, write, js.Undefined(), text.Value())
		return e
	}
	if native.Int(args, 0) == syscall.Stderr {
		h.Stderr = f
	} else {
		h.Stdout = f
	}
	return native.Done()
}
