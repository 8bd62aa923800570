package fs

import (
	"path/filepath"
	"runtime"
	"strconv"
	"syscall"
	"unsafe"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// carried are the files that the executable carries. What is on the disk comes
// first: a program that writes such a file reads what it has written.
type carried struct{ *host.Assets }

func carriedBy(r *js.Realm) carried { return carried{host.Get(r).Assets()} }

// absent reports whether a system call has failed for want of the file.
func absent(err error) bool {
	n := native.Errno(err)
	return n == -int(syscall.ENOENT) || n == -int(syscall.ENOTDIR)
}

// open opens a file; one that the executable carries is copied into memory, so
// that its descriptor is a real one.
func (c carried) open(path string, flags int, mode uint32) (int, error) {
	fd, err := open(path, flags, mode)
	if err == nil || !absent(err) || flags&(syscall.O_ACCMODE|syscall.O_CREAT) != 0 {
		return fd, err
	}
	text, ok := c.text(path)
	if !ok {
		return fd, err
	}
	return memoryFile(text)
}

// text returns a file that the executable carries.
func (c carried) text(path string) (string, bool) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", false
	}
	return c.Text(abs)
}

func (c carried) isFolder(path string) bool {
	abs, err := filepath.Abs(path)
	return err == nil && c.IsFolder(abs)
}

func (c carried) has(path string) bool {
	_, ok := c.text(path)
	return ok || c.isFolder(path)
}

// memoryFile returns a descriptor, for reading only, of a file in memory.
func memoryFile(text string) (int, error) {
	name := [...]byte{'a', 's', 's', 'e', 't', 0}
	n, _, errno := syscall.Syscall(memfdNumber(), uintptr(unsafe.Pointer(&name)), memfdCloexec, 0)
	if errno != 0 {
		return -1, errno
	}
	fd := int(n)
	for b := []byte(text); len(b) > 0; {
		n, err := write(fd, b, -1)
		if err != nil {
			syscall.Close(fd)
			return -1, err
		}
		b = b[n:]
	}
	syscall.Fchmod(fd, readOnly)
	if again, err := open("/proc/self/fd/"+strconv.Itoa(fd), syscall.O_RDONLY, 0); err == nil {
		syscall.Close(fd)
		return again, nil
	}
	_, err := syscall.Seek(fd, 0, 0)
	return fd, err
}

const (
	memfdCloexec = 1
	readOnly     = 0o444
	readFolder   = 0o555
)

// memfdNumber is the number of memfd_create, https://man7.org/linux/man-pages/man2/memfd_create.2.html.
func memfdNumber() uintptr {
	switch runtime.GOARCH {
	case "amd64":
		return 319
	case "386":
		return 356
	case "arm":
		return 385
	case "ppc64", "ppc64le":
		return 360
	case "s390x":
		return 350
	}
	return 279
}

// stat is statPath. Files that the executable carries have its times and owner.
func (c carried) stat(path string, follow bool) ([]int64, error) {
	list, err := statPath(path, follow)
	if err == nil || !absent(err) {
		return list, err
	}
	text, file := c.text(path)
	if !file && !c.isFolder(path) {
		return list, err
	}
	if list, err = statPath("/proc/self/exe", true); err != nil {
		return list, err
	}
	mode, links, size := int64(syscall.S_IFREG|readOnly), int64(1), int64(len(text))
	if !file {
		mode, links, size = syscall.S_IFDIR|readFolder, 2, 0
	}
	list[statMode], list[statLinks], list[statSize], list[statBlocks] = mode, links, size, (size+511)/512
	return list, nil
}

// The places of what callStatx returns.
const (
	statMode   = 1
	statLinks  = 2
	statSize   = 8
	statBlocks = 9
)

func (c carried) readdir(path string) ([]entry, error) {
	list, err := readdir(path)
	if err == nil || !absent(err) || !c.isFolder(path) {
		return list, err
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	c.List(abs, func(name string, folder bool) {
		kind := direntFile
		if folder {
			kind = direntDirectory
		}
		list = append(list, entry{name, kind})
	})
	return list, nil
}

// writable is what access asks for when it means to write.
const writable = 2

// onPath is onPath for the operations that read.
func (c carried) onPath(op int, path, dest string, x, y float64) error {
	err := onPath(op, path, dest, x, y)
	if err == nil || !absent(err) || !c.has(path) {
		return err
	}
	switch op {
	case opAccess:
		if int(x)&writable != 0 {
			return syscall.EROFS
		}
		return nil
	case opCopyFile:
		return c.copyOut(path, dest, int(x), err)
	}
	return err
}

// copyOut copies a file that the executable carries to the disk.
func (c carried) copyOut(path, dest string, flags int, failed error) error {
	text, ok := c.text(path)
	if !ok {
		return failed
	}
	mode := syscall.O_WRONLY | syscall.O_CREAT | syscall.O_TRUNC
	if flags&copyExclusive != 0 {
		mode |= syscall.O_EXCL
	}
	if n := writeFile(dest, mode, 0o644, []byte(text)); n != 0 {
		if n <= failedLater {
			n -= failedLater
		}
		return syscall.Errno(-n)
	}
	return nil
}

func (c carried) onText(op int, path string) (string, error) {
	text, err := onText(op, path)
	if err == nil || op != opRealpath || !absent(err) || !c.has(path) {
		return text, err
	}
	return filepath.Abs(path)
}
