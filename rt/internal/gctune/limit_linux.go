package gctune

import (
	"math"
	"strconv"
	"strings"
	"syscall"
)

// memoryAtHand returns the smaller of the machine's memory and the limits of the control
// groups the process is in, or 0 when it cannot tell.
func memoryAtHand() uint64 {
	least := uint64(math.MaxUint64)
	var info syscall.Sysinfo_t
	if syscall.Sysinfo(&info) == nil {
		least = uint64(info.Totalram) * uint64(info.Unit)
	}
	for line := range strings.Lines(readFile("/proc/self/cgroup")) {
		least = min(least, groupLimit(strings.TrimSuffix(line, "\n"), readFile))
	}
	if least == math.MaxUint64 {
		return 0
	}
	return least
}

// groupLimit returns the limit that a line of /proc/self/cgroup leads to:
// "0::/path" is version 2, "4:memory:/path" version 1.
// See https://docs.kernel.org/admin-guide/cgroup-v2.html and cgroup-v1/memory.html.
func groupLimit(line string, read func(string) string) uint64 {
	_, rest, _ := strings.Cut(line, ":")
	controllers, path, _ := strings.Cut(rest, ":")
	if controllers == "" {
		return min(leastOnPath("/sys/fs/cgroup", path, "/memory.max", read),
			leastOnPath("/sys/fs/cgroup", path, "/memory.high", read))
	}
	for name := range strings.SplitSeq(controllers, ",") {
		if name == "memory" {
			return leastOnPath("/sys/fs/cgroup/memory", path, "/memory.limit_in_bytes", read)
		}
	}
	return math.MaxUint64
}

// leastOnPath reads file in the group at path and in all above it: each binds. Inside a
// container path may be one of the host's; the mount's own top is the container's then.
func leastOnPath(mount, path, file string, read func(string) string) uint64 {
	least := uint64(math.MaxUint64)
	path = strings.TrimSuffix(path, "/")
	for {
		if n, err := strconv.ParseUint(strings.TrimSpace(read(mount+path+file)), 10, 64); err == nil && n > 0 {
			least = min(least, n)
		}
		i := strings.LastIndexByte(path, '/')
		if i < 0 {
			return least
		}
		path = path[:i]
	}
}

// readFile returns the start of a small file, or "" when it cannot be read. It is plain
// system calls, which need no poller and few allocations.
func readFile(name string) string {
	fd, err := syscall.Open(name, syscall.O_RDONLY|syscall.O_CLOEXEC, 0)
	if err != nil {
		return ""
	}
	defer syscall.Close(fd)
	var buf [4096]byte
	n, _ := syscall.Read(fd, buf[:])
	return string(buf[:max(0, n)])
}
