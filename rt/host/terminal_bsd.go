//go:build darwin || freebsd || netbsd || openbsd || dragonfly

package host

import (
	"syscall"
	"unsafe"
)

// IsTerminal reports whether a descriptor is a terminal.
func IsTerminal(fd int) bool {
	var t syscall.Termios
	_, _, errno := syscall.Syscall(syscall.SYS_IOCTL, uintptr(fd), syscall.TIOCGETA, uintptr(unsafe.Pointer(&t)))
	return errno == 0
}
