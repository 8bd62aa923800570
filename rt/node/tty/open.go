package tty

import (
	"strconv"
	"syscall"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
	"jsgo/rt/node/net"
)

// pipeKind is the kind of stream that a terminal is: PIPE of net/handle.ts.
const pipeKind = 1

// OpenTerminal returns a stream over a terminal that is opened anew, so that
// making it non-blocking does not change what other processes share.
func OpenTerminal(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	fd, err := reopen(native.Int(args, 0))
	if err != nil {
		return native.Result(0, err)
	}
	s, e := net.NewStream(r, this, []js.Value{js.Int(pipeKind)})
	if e != nil {
		return s, e
	}
	v, e := net.OpenFd(r, this, []js.Value{s, js.Int(fd)})
	if e != nil || v.Float() < 0 {
		syscall.Close(fd)
		return v, e
	}
	return s, nil
}

func reopen(fd int) (int, error) {
	path := "/proc/self/fd/" + strconv.Itoa(fd)
	n, err := syscall.Open(path, syscall.O_RDWR|syscall.O_NOCTTY|syscall.O_CLOEXEC, 0)
	if err != nil {
		n, err = syscall.Dup(fd)
		if err == nil {
			syscall.CloseOnExec(n)
		}
	}
	return n, err
}
