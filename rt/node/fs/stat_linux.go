package fs

import (
	"math"
	"runtime"
	"syscall"
	"unsafe"
)

// Constants of linux/fcntl.h.
const (
	atCwd     = -100
	noFollow  = 0x100
	emptyPath = 0x1000
	statxMask = 0xfff // STATX_BASIC_STATS and STATX_BTIME
)

// statxTime is struct statx_timestamp.
type statxTime struct {
	sec  int64
	nsec uint32
	_    int32
}

// statx is struct statx, https://man7.org/linux/man-pages/man2/statx.2.html.
type statx struct {
	mask, blksize                    uint32
	attributes                       uint64
	nlink, uid, gid                  uint32
	mode                             uint16
	_                                uint16
	ino, size, blocks, attributeMask uint64
	atime, btime, ctime, mtime       statxTime
	rdevMajor, rdevMinor             uint32
	devMajor, devMinor               uint32
	_                                [14]uint64
}

// statxNumber is the system call's number, which package syscall lacks.
func statxNumber() uintptr {
	switch runtime.GOARCH {
	case "amd64":
		return 332
	case "386":
		return 383
	case "arm":
		return 397
	}
	return 291
}

// makedev is gnu_dev_makedev of glibc.
func makedev(major, minor uint32) int64 {
	a, b := uint64(major), uint64(minor)
	return int64(a&0xfff<<8 | a&^0xfff<<32 | b&0xff | b&^0xff<<12)
}

func statPath(path string, follow bool) ([]int64, error) {
	flags := 0
	if !follow {
		flags = noFollow
	}
	return callStatx(atCwd, path, flags)
}

func statFd(fd int) ([]int64, error) { return callStatx(fd, "", emptyPath) }

func callStatx(fd int, path string, flags int) ([]int64, error) {
	p, err := syscall.BytePtrFromString(path)
	if err != nil {
		return nil, err
	}
	var s statx
	_, _, errno := syscall.Syscall6(statxNumber(), uintptr(fd), uintptr(unsafe.Pointer(p)), uintptr(flags), statxMask, uintptr(unsafe.Pointer(&s)), 0)
	if errno != 0 {
		return nil, errno
	}
	return []int64{
		makedev(s.devMajor, s.devMinor), int64(s.mode), int64(s.nlink), int64(s.uid), int64(s.gid), makedev(s.rdevMajor, s.rdevMinor),
		int64(s.blksize), int64(s.ino), int64(s.size), int64(s.blocks),
		s.atime.sec, int64(s.atime.nsec), s.mtime.sec, int64(s.mtime.nsec),
		s.ctime.sec, int64(s.ctime.nsec), s.btime.sec, int64(s.btime.nsec),
	}, nil
}

func statfs(path string) ([]int64, error) {
	var s syscall.Statfs_t
	if err := retry(func() error { return syscall.Statfs(path, &s) }); err != nil {
		return nil, err
	}
	return []int64{int64(s.Type), int64(s.Bsize), int64(s.Blocks), int64(s.Bfree), int64(s.Bavail), int64(s.Files), int64(s.Ffree)}, nil
}

// setTimes is utimensat; an empty path means the descriptor itself.
func setTimes(fd int, path string, atime, mtime float64, flags int) error {
	times := [2]syscall.Timespec{toTimespec(atime), toTimespec(mtime)}
	var p *byte
	if path != "" {
		var err error
		if p, err = syscall.BytePtrFromString(path); err != nil {
			return err
		}
	}
	_, _, errno := syscall.Syscall6(syscall.SYS_UTIMENSAT, uintptr(fd), uintptr(unsafe.Pointer(p)), uintptr(unsafe.Pointer(&times)), uintptr(flags), 0, 0)
	if errno != 0 {
		return errno
	}
	return nil
}

// toTimespec keeps microseconds, as libuv does.
func toTimespec(seconds float64) syscall.Timespec {
	whole := math.Floor(seconds)
	micros := int64((seconds - whole) * 1e6)
	return syscall.NsecToTimespec(int64(whole)*1e9 + micros*1e3)
}
