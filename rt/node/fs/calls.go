package fs

import (
	"crypto/rand"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"jsgo/rt/node/internal/native"
)

// The operations of ops.ts.
const (
	opMkdir = iota
	opRmdir
	opUnlink
	opRename
	opCopyFile
	opLink
	opSymlink
	opChmod
	opLchmod
	opChown
	opLchown
	opUtimes
	opLutimes
	opAccess
)

const (
	opClose = 20 + iota
	opFsync
	opFdatasync
	opFtruncate
	opFchmod
	opFchown
	opFutimes
)

const (
	opReadlink = 30 + iota
	opRealpath
	opMkdtemp
)

// retry repeats a call that a signal has interrupted.
func retry(f func() error) error {
	for {
		if err := f(); err != syscall.EINTR {
			return err
		}
	}
}

func onPath(op int, path, dest string, x, y float64) error {
	switch op {
	case opMkdir:
		return syscall.Mkdir(path, uint32(x))
	case opRmdir:
		return syscall.Rmdir(path)
	case opUnlink:
		return syscall.Unlink(path)
	case opRename:
		return syscall.Rename(path, dest)
	case opCopyFile:
		return copyFile(path, dest, int(x))
	case opLink:
		return syscall.Link(path, dest)
	case opSymlink:
		return syscall.Symlink(path, dest)
	case opChmod:
		return syscall.Chmod(path, uint32(x))
	case opChown:
		return syscall.Chown(path, int(x), int(y))
	case opLchown:
		return syscall.Lchown(path, int(x), int(y))
	case opUtimes:
		return setTimes(atCwd, path, x, y, 0)
	case opLutimes:
		return setTimes(atCwd, path, x, y, noFollow)
	case opAccess:
		return syscall.Access(path, uint32(x))
	}
	return syscall.ENOSYS
}

func onFd(op, fd int, x, y float64) error {
	switch op {
	case opClose:
		return syscall.Close(fd)
	case opFsync:
		return retry(func() error { return syscall.Fsync(fd) })
	case opFdatasync:
		return retry(func() error { return syscall.Fdatasync(fd) })
	case opFtruncate:
		return retry(func() error { return syscall.Ftruncate(fd, int64(x)) })
	case opFchmod:
		return syscall.Fchmod(fd, uint32(x))
	case opFchown:
		return syscall.Fchown(fd, int(x), int(y))
	case opFutimes:
		return setTimes(fd, "", x, y, 0)
	}
	return syscall.ENOSYS
}

func onText(op int, path string) (string, error) {
	switch op {
	case opReadlink:
		return readlink(path)
	case opRealpath:
		return realpath(path)
	case opMkdtemp:
		return mkdtemp(path)
	}
	return "", syscall.ENOSYS
}

func readlink(path string) (string, error) {
	for size := 256; ; size *= 2 {
		b := make([]byte, size)
		n, err := syscall.Readlink(path, b)
		if err != nil || n < size {
			return string(b[:max(n, 0)]), err
		}
	}
}

func realpath(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	out, err := filepath.EvalSymlinks(abs)
	if err != nil && native.Errno(err) == native.Unknown {
		err = syscall.ELOOP // its error for too many links has no number
	}
	return out, err
}

const (
	mkdtempChars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	mkdtempTail  = 6
	mkdtempTries = 100
)

// mkdtemp makes a directory whose name has random letters for the last six.
func mkdtemp(template string) (string, error) {
	prefix := template[:len(template)-min(mkdtempTail, len(template))]
	err := error(syscall.EEXIST)
	for range mkdtempTries {
		var tail [mkdtempTail]byte
		rand.Read(tail[:])
		for i := range tail {
			tail[i] = mkdtempChars[int(tail[i])%len(mkdtempChars)]
		}
		path := prefix + string(tail[:])
		if err = syscall.Mkdir(path, 0o700); err != syscall.EEXIST {
			return path, err
		}
	}
	return "", err
}

// mkdirp returns the first directory that it has made, "" where all were there.
func mkdirp(path string, mode uint32) (string, error) {
	err := syscall.Mkdir(path, mode)
	switch err {
	case nil:
		return path, nil
	case syscall.ENOENT:
	default:
		if isDirectory(path) {
			return "", nil
		}
		if err == syscall.EEXIST && !isFile(path) {
			err = syscall.ENOTDIR
		}
		return "", err
	}
	parent := parentOf(path)
	if parent == path {
		return "", err
	}
	first, err := mkdirp(parent, mode)
	if err != nil {
		return "", err
	}
	if err := syscall.Mkdir(path, mode); err != nil && !(err == syscall.EEXIST && isDirectory(path)) {
		return "", err
	}
	if first == "" {
		first = path
	}
	return first, nil
}

// parentOf cuts the last name off, and only that: "a/../b/c" is below "a/../b".
func parentOf(path string) string {
	trimmed := strings.TrimRight(path, "/")
	i := strings.LastIndexByte(trimmed, '/')
	if i <= 0 {
		return path
	}
	return strings.TrimRight(trimmed[:i], "/")
}

func isDirectory(path string) bool {
	var st syscall.Stat_t
	return syscall.Stat(path, &st) == nil && st.Mode&syscall.S_IFMT == syscall.S_IFDIR
}

func isFile(path string) bool {
	var st syscall.Stat_t
	return syscall.Stat(path, &st) == nil
}

func open(path string, flags int, mode uint32) (fd int, err error) {
	err = retry(func() (err error) {
		fd, err = syscall.Open(path, flags|syscall.O_CLOEXEC, mode)
		return err
	})
	return fd, err
}

// read reads once: from a position, or with -1 from where the descriptor is.
func read(fd int, b []byte, at int64) (n int, err error) {
	err = retry(func() (err error) {
		if at < 0 {
			n, err = syscall.Read(fd, b)
		} else {
			n, err = syscall.Pread(fd, b, at)
		}
		return err
	})
	return n, err
}

// write is read's counterpart.
func write(fd int, b []byte, at int64) (n int, err error) {
	err = retry(func() (err error) {
		if at < 0 {
			n, err = syscall.Write(fd, b)
		} else {
			n, err = syscall.Pwrite(fd, b, at)
		}
		return err
	})
	return n, err
}

// Room for what a file has grown since it was measured, and the first guess
// for those that have no size.
const (
	spareRoom = 512
	firstRoom = 8192
)

// readFile returns the bytes of a file, or an error number.
func (c carried) readFile(path string, flags int) ([]byte, int) {
	fd, err := c.open(path, flags, 0o666)
	if err != nil {
		if absent(err) && c.isFolder(path) {
			return nil, failedLater - int(syscall.EISDIR)
		}
		return nil, native.Errno(err)
	}
	defer syscall.Close(fd)
	var st syscall.Stat_t
	if err := syscall.Fstat(fd, &st); err != nil {
		return nil, failedLater + native.Errno(err)
	}
	if st.Mode&syscall.S_IFMT == syscall.S_IFDIR {
		return nil, failedLater - int(syscall.EISDIR)
	}
	b := make([]byte, 0, max(firstRoom, int(st.Size)+spareRoom))
	if st.Size > 0 && st.Size+spareRoom < firstRoom {
		b = make([]byte, 0, int(st.Size)+spareRoom)
	}
	for {
		n, err := read(fd, b[len(b):cap(b)], -1)
		if err != nil {
			return nil, failedLater + native.Errno(err)
		}
		if n == 0 {
			return b, 0
		}
		if b = b[:len(b)+n]; len(b) == cap(b) {
			b = append(b, 0)[:len(b)]
		}
	}
}

func writeFile(path string, flags int, mode uint32, data []byte) int {
	fd, err := open(path, flags, mode)
	if err != nil {
		return native.Errno(err)
	}
	for len(data) > 0 && err == nil {
		var n int
		n, err = write(fd, data, -1)
		data = data[max(n, 0):]
	}
	if e := syscall.Close(fd); err == nil {
		err = e
	}
	if err != nil {
		return failedLater + native.Errno(err)
	}
	return 0
}

// The flags of copyFile, https://nodejs.org/docs/latest-v20.x/api/fs.html#fscopyfilesrc-dest-mode-callback.
const (
	copyExclusive  = 1
	copyForceClone = 4
)

func copyFile(src, dest string, flags int) error {
	if flags&copyForceClone != 0 {
		return syscall.ENOTSUP
	}
	in, err := os.Open(src)
	if err != nil {
		return err
	}
	defer in.Close()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	if info.IsDir() {
		return syscall.EISDIR
	}
	mode := os.O_WRONLY | os.O_CREATE
	if flags&copyExclusive != 0 {
		mode |= os.O_EXCL
	}
	out, err := os.OpenFile(dest, mode, info.Mode().Perm())
	if err != nil {
		return err
	}
	return errors.Join(copyInto(out, in, info), out.Close())
}

// copyInto leaves a file that is copied onto itself alone.
func copyInto(out, in *os.File, info os.FileInfo) error {
	target, err := out.Stat()
	if err != nil || os.SameFile(info, target) {
		return err
	}
	if err := out.Truncate(0); err != nil {
		return err
	}
	if err := out.Chmod(info.Mode().Perm()); err != nil && !errors.Is(err, os.ErrPermission) {
		return err
	}
	_, err = io.Copy(out, in)
	return err
}

// entry is a name in a directory with its UV_DIRENT type.
type entry struct {
	name string
	kind int
}

// The UV_DIRENT types.
const (
	direntUnknown = iota
	direntFile
	direntDirectory
	direntLink
	direntFifo
	direntSocket
	direntChar
	direntBlock
)

func readdir(path string) ([]entry, error) {
	list, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	out := make([]entry, len(list))
	for i, x := range list {
		out[i] = entry{x.Name(), direntType(x.Type())}
	}
	return out, nil
}

func direntType(mode os.FileMode) int {
	switch {
	case mode.IsRegular():
		return direntFile
	case mode&os.ModeDir != 0:
		return direntDirectory
	case mode&os.ModeSymlink != 0:
		return direntLink
	case mode&os.ModeNamedPipe != 0:
		return direntFifo
	case mode&os.ModeSocket != 0:
		return direntSocket
	case mode&os.ModeCharDevice != 0:
		return direntChar
	case mode&os.ModeDevice != 0:
		return direntBlock
	}
	return direntUnknown
}

// removeFailure is the call that failed.
type removeFailure struct {
	err        error
	call, path string
}

func removeTree(path string, retries, delay int) removeFailure {
	for try := 0; ; try++ {
		err := os.RemoveAll(path)
		if err == nil {
			return removeFailure{}
		}
		if try < retries && worthRetrying(err) {
			time.Sleep(time.Duration(delay*(try+1)) * time.Millisecond)
			continue
		}
		return describeRemoval(path, err)
	}
}

func worthRetrying(err error) bool {
	for _, n := range [...]syscall.Errno{syscall.EBUSY, syscall.EMFILE, syscall.ENFILE, syscall.ENOTEMPTY, syscall.EPERM} {
		if errors.Is(err, n) {
			return true
		}
	}
	return false
}

func describeRemoval(path string, err error) removeFailure {
	failed := removeFailure{err, "rm", path}
	var at *os.PathError
	if errors.As(err, &at) {
		failed.path = at.Path
		switch {
		case !strings.HasPrefix(at.Op, "unlink"):
			failed.call = "scandir"
		case isDirectory(at.Path):
			failed.call = "rmdir"
		default:
			failed.call = "unlink"
		}
	}
	return failed
}
