package process

import (
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

func micros(t syscall.Timeval) float64 { return float64(t.Sec)*1e6 + float64(t.Usec) }

// CpuUsage fills in the microseconds that the process has used.
func CpuUsage(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return native.Result(0, err)
	}
	native.Fill(args, 0, micros(u.Utime), micros(u.Stime))
	return js.Int(0), nil
}

// ResourceUsage fills in https://nodejs.org/docs/latest-v20.x/api/process.html#processresourceusage.
func ResourceUsage(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	native.Fill(args, 0, micros(u.Utime), micros(u.Stime), float64(u.Maxrss), float64(u.Ixrss), float64(u.Idrss), float64(u.Isrss),
		float64(u.Minflt), float64(u.Majflt), float64(u.Nswap), float64(u.Inblock), float64(u.Oublock), float64(u.Msgsnd),
		float64(u.Msgrcv), float64(u.Nsignals), float64(u.Nvcsw), float64(u.Nivcsw))
	return native.Done()
}

// resident returns the bytes of the process in memory.
func resident() float64 {
	if text, err := os.ReadFile("/proc/self/statm"); err == nil {
		if fields := strings.Fields(string(text)); len(fields) > 1 {
			pages, _ := strconv.ParseFloat(fields[1], 64)
			return pages * float64(os.Getpagesize())
		}
	}
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return float64(u.Maxrss) * 1024
}

// Rss returns the bytes of the process in memory.
func Rss(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(resident()), nil
}

// MemoryUsage fills in https://nodejs.org/docs/latest-v20.x/api/process.html#processmemoryusage:
// of the collector, which knows no memory outside of it.
func MemoryUsage(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	native.Fill(args, 0, resident(), float64(m.HeapSys-m.HeapReleased), float64(m.HeapAlloc), 0, 0)
	return native.Done()
}

// noLimit is what an unlimited control group says.
const noLimit = 1 << 60

// ConstrainedMemory returns the limit of the control group, 0 without one.
func ConstrainedMemory(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	for _, path := range [...]string{"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"} {
		if n, ok := readNumber(path); ok && n < noLimit {
			return js.Num(n), nil
		}
	}
	return js.Int(0), nil
}

func readNumber(path string) (float64, bool) {
	text, err := os.ReadFile(path)
	if err != nil {
		return 0, false
	}
	n, err := strconv.ParseFloat(strings.TrimSpace(string(text)), 64)
	return n, err == nil
}

// AvailableMemory returns the bytes that the process could still take.
func AvailableMemory(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if limit := debug.SetMemoryLimit(-1); limit < noLimit {
		return js.Num(max(0, float64(limit)-resident())), nil
	}
	text, _ := os.ReadFile("/proc/meminfo")
	_, rest, _ := strings.Cut(string(text), "MemAvailable:")
	if fields := strings.Fields(rest); len(fields) > 0 {
		n, _ := strconv.ParseFloat(fields[0], 64)
		return js.Num(n * 1024), nil
	}
	return js.Int(0), nil
}
