package tty

import (
	"syscall"
	"unsafe"
)

func getModes(fd int, t *syscall.Termios) error {
	return ioctl(fd, syscall.TCGETS, unsafe.Pointer(t))
}

// tcsetsw sets modes once the output is drained; package syscall has only TCSETS.
const tcsetsw = 0x5403

func setModes(fd int, t syscall.Termios) error { return ioctl(fd, tcsetsw, unsafe.Pointer(&t)) }
