// Package os is the native half of os: what the operating system tells of itself, the user and the network. Objects and errors are in os.ts.
package os

import (
	stdos "os"
	"runtime"
	"strconv"
	"strings"
	"syscall"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// Uname returns sysname, nodename, release, version and machine.
func Uname(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	var u syscall.Utsname
	if err := syscall.Uname(&u); err != nil {
		return native.Result(0, err)
	}
	return native.TextArray(r, []string{cText(u.Sysname[:]), cText(u.Nodename[:]), cText(u.Release[:]), cText(u.Version[:]), cText(u.Machine[:])}), nil
}

// cText reads a C string; its characters are signed or not by platform.
func cText[T int8 | uint8](c []T) string {
	b := make([]byte, 0, len(c))
	for _, x := range c {
		if x == 0 {
			break
		}
		b = append(b, byte(x))
	}
	return string(b)
}

// Hostname returns the name of the machine.
func Hostname(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	name, err := stdos.Hostname()
	if err != nil {
		return native.Result(0, err)
	}
	return js.Str(name), nil
}

// readText returns a small file, "" where there is none.
func readText(path string) string {
	b, _ := stdos.ReadFile(path)
	return string(b)
}

func field(fields []string, i int) float64 {
	if i >= len(fields) {
		return 0
	}
	f, _ := strconv.ParseFloat(fields[i], 64)
	return f
}

// Loadavg fills in the load of 1, 5 and 15 minutes.
func Loadavg(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	f := strings.Fields(readText("/proc/loadavg"))
	native.Fill(args, 0, field(f, 0), field(f, 1), field(f, 2))
	return native.Done()
}

// Uptime returns the seconds since the machine started.
func Uptime(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(field(strings.Fields(readText("/proc/uptime")), 0)), nil
}

// memory reads a line of /proc/meminfo, in bytes.
func memory(name string) float64 {
	_, rest, _ := strings.Cut("\n"+readText("/proc/meminfo"), "\n"+name+":")
	return field(strings.Fields(rest), 0) * 1024
}

// Freemem returns the bytes that programs could still take.
func Freemem(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(memory("MemAvailable")), nil
}

// Totalmem returns the bytes of memory.
func Totalmem(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(memory("MemTotal")), nil
}

// tick is a clock tick in milliseconds: sysconf(_SC_CLK_TCK) is 100.
const tick = 10

// Cpus returns model, MHz and the times of each CPU.
func Cpus(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	models, speeds := cpuInfo()
	var list []js.Value
	for line := range strings.Lines(readText("/proc/stat")) {
		f := strings.Fields(line)
		if len(f) < 8 || len(f[0]) < 4 || f[0][:3] != "cpu" {
			continue
		}
		i := len(list) / 7
		list = append(list, js.Str(at(models, i)), js.Num(field(speeds, i)),
			js.Num(tick*field(f, 1)), js.Num(tick*field(f, 2)), js.Num(tick*field(f, 3)), js.Num(tick*field(f, 4)), js.Num(tick*field(f, 6)))
	}
	return js.NewArray(r, list).Value(), nil
}

func at(list []string, i int) string {
	if i < len(list) {
		return list[i]
	}
	return "unknown"
}

// cpuInfo returns the model names and the whole MHz.
func cpuInfo() (models, speeds []string) {
	for line := range strings.Lines(readText("/proc/cpuinfo")) {
		name, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(name) {
		case "model name":
			models = append(models, value)
		case "cpu MHz":
			whole, _, _ := strings.Cut(value, ".")
			speeds = append(speeds, whole)
		}
	}
	return models, speeds
}

// Parallelism returns how many CPUs the program may use.
func Parallelism(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(runtime.NumCPU()), nil
}

// Homedir returns the user's folder.
func Homedir(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if home, ok := syscall.Getenv("HOME"); ok {
		return js.Str(home), nil
	}
	if f := passwd(syscall.Getuid()); f != nil {
		return js.Str(f[5]), nil
	}
	return native.Result(0, syscall.ENOENT)
}

// passwd returns the fields of a user's line in /etc/passwd.
func passwd(uid int) []string {
	for line := range strings.Lines(readText("/etc/passwd")) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), ":")
		if len(f) == 7 && f[2] == strconv.Itoa(uid) {
			return f
		}
	}
	return nil
}

// User returns uid, gid, name, folder and shell of the effective user.
func User(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	f := passwd(syscall.Geteuid())
	if f == nil {
		return native.Result(0, syscall.ENOENT)
	}
	return js.NewArrayOf(r, js.Num(field(f, 2)), js.Num(field(f, 3)), js.Str(f[0]), js.Str(f[5]), js.Str(f[6])).Value(), nil
}

// priorityFailed is added to the error numbers of GetPriority, which returns -20 to 19.
const priorityFailed = 1000

// GetPriority returns the niceness of a process.
func GetPriority(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	n, err := syscall.Getpriority(syscall.PRIO_PROCESS, native.Int(args, 0))
	if err != nil {
		return js.Int(priorityFailed + native.Errno(err)), nil
	}
	if runtime.GOOS == "linux" {
		n = 20 - n // the bare system call returns 1 to 40
	}
	return js.Int(n), nil
}

// SetPriority sets the niceness of a process.
func SetPriority(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.Result(0, syscall.Setpriority(syscall.PRIO_PROCESS, native.Int(args, 0), native.Int(args, 1)))
}

// Endianness returns BE or LE.
func Endianness(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	switch runtime.GOARCH {
	case "ppc64", "s390x", "mips", "mips64":
		return js.Str("BE"), nil
	}
	return js.Str("LE"), nil
}
