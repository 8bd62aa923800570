// Package tty is the native half of tty: modes and sizes of terminals.
package tty

import (
	"syscall"
	"unsafe"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/loop/signals"
	"jsgo/rt/node/internal/native"
)

// IsTerminal reports whether a descriptor is a terminal.
func IsTerminal(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(host.IsTerminal(native.Int(args, 0))), nil
}

func ioctl(fd int, request uintptr, p unsafe.Pointer) error {
	if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), request, uintptr(p)); errno != 0 {
		return errno
	}
	return nil
}

// WindowSize returns columns and rows.
func WindowSize(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	var size struct{ rows, columns, x, y uint16 }
	if err := ioctl(native.Int(args, 0), syscall.TIOCGWINSZ, unsafe.Pointer(&size)); err != nil {
		return native.Result(0, err)
	}
	return js.NewNumbers(r, []float64{float64(size.columns), float64(size.rows)}).Value(), nil
}

// modesKey is where a realm keeps the modes that terminals had before raw mode: map[int]syscall.Termios.
var modesKey js.StateKey

// SetRawMode begins or ends raw mode, as uv_tty_set_mode does.
func SetRawMode(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	fd, on := native.Int(args, 0), native.Bool(args, 1)
	modes, _ := r.State(&modesKey).(map[int]syscall.Termios)
	if modes == nil {
		modes = map[int]syscall.Termios{}
		r.SetState(&modesKey, modes)
	}
	before, raw := modes[fd]
	if raw == on {
		return js.Int(0), nil
	}
	if raw {
		delete(modes, fd)
		return native.Result(0, setModes(fd, before))
	}
	var now syscall.Termios
	if err := getModes(fd, &now); err != nil {
		return native.Result(0, err)
	}
	modes[fd] = now
	return native.Result(0, setModes(fd, rawModes(now)))
}

func rawModes(t syscall.Termios) syscall.Termios {
	t.Iflag &^= syscall.BRKINT | syscall.ICRNL | syscall.INPCK | syscall.ISTRIP | syscall.IXON
	t.Oflag |= syscall.ONLCR
	t.Cflag |= syscall.CS8
	t.Lflag &^= syscall.ECHO | syscall.ICANON | syscall.IEXTEN | syscall.ISIG
	t.Cc[syscall.VMIN], t.Cc[syscall.VTIME] = 1, 0
	return t
}

// WatchResize calls back whenever the size of the terminal changes.
func WatchResize(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	call := native.Callback(r, js.Arg(args, 0))
	signals.Notify(native.Loop(r), syscall.SIGWINCH, func() { call() }).Unref()
	return native.Done()
}
