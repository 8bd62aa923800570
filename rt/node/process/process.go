// Package process is the native half of process: what the operating system and the host know of the program. Objects, checks and errors are in process.ts.
package process

import (
	"math/big"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// Argv returns process.argv.
func Argv(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.TextArray(r, host.Get(r).Argv), nil
}

// ExecPath returns the path of the executable.
func ExecPath(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Str(host.Get(r).Argv[0]), nil
}

// ExecArgv returns the options of the runtime itself: there are none.
func ExecArgv(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.TextArray(r, nil), nil
}

// Pid returns the process id.
func Pid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(os.Getpid()), nil
}

// Ppid returns the id of the parent process.
func Ppid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(os.Getppid()), nil
}

// Arch returns https://nodejs.org/docs/latest-v20.x/api/process.html#processarch.
func Arch(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	switch runtime.GOARCH {
	case "amd64":
		return js.Str("x64"), nil
	case "386":
		return js.Str("ia32"), nil
	case "mipsle":
		return js.Str("mipsel"), nil
	case "ppc64le":
		return js.Str("ppc64"), nil
	}
	return js.Str(runtime.GOARCH), nil
}

// Platform returns https://nodejs.org/docs/latest-v20.x/api/process.html#processplatform.
func Platform(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if runtime.GOOS == "windows" {
		return js.Str("win32"), nil
	}
	return js.Str(runtime.GOOS), nil
}

// titleKey is where a realm keeps process.title once it was set.
var titleKey js.StateKey

// Title returns process.title.
func Title(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if s, ok := r.State(&titleKey).(*js.String); ok {
		return s.Value(), nil
	}
	return js.Str("node"), nil
}

// SetTitle sets process.title; what ps shows stays.
func SetTitle(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	r.SetState(&titleKey, js.Arg(args, 0).Str())
	return native.Done()
}

// Cwd returns the current directory.
func Cwd(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	dir, err := syscall.Getwd()
	if err != nil {
		return native.Result(0, err)
	}
	return js.Str(dir), nil
}

// Chdir changes the current directory.
func Chdir(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.Result(0, syscall.Chdir(native.Text(args, 0)))
}

// Umask sets the mask of file modes, or with -1 reads it.
func Umask(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	mask := native.Int(args, 0)
	if mask >= 0 {
		return js.Int(syscall.Umask(mask & 0o777)), nil
	}
	old := syscall.Umask(0)
	syscall.Umask(old)
	return js.Int(old), nil
}

// monotonic is the time since boot: programs of one machine can compare it.
func monotonic(r *js.Realm) time.Duration {
	return time.Since(host.Get(r).Start) + time.Second
}

// Hrtime returns monotonic nanoseconds.
func Hrtime(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(float64(monotonic(r))), nil
}

// HrtimeBigInt returns monotonic nanoseconds.
func HrtimeBigInt(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.NewBigInt(big.NewInt(int64(monotonic(r)))), nil
}

// Uptime returns the seconds since the start.
func Uptime(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(time.Since(host.Get(r).Start).Seconds()), nil
}

// ReallyExit ends the process without events.
func ReallyExit(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	host.Get(r).ReallyExit(native.Int(args, 0))
	return native.Done()
}

// Abort ends the process by SIGABRT.
func Abort(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	resetSignal(syscall.SIGABRT)
	syscall.Kill(os.Getpid(), syscall.SIGABRT)
	time.Sleep(time.Second)
	host.Get(r).ReallyExit(128 + int(syscall.SIGABRT))
	return native.Done()
}

// RawDebug writes to fd 2 at once.
func RawDebug(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	host.Write(syscall.Stderr, js.Arg(args, 0).Str().AppendUTF8(nil))
	return native.Done()
}

// NextTickFunction returns process.nextTick. It is refuse(callback) that throws where there is none.
// See https://nodejs.org/docs/latest-v20.x/api/process.html#processnexttickcallback-args.
func NextTickFunction(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	h, process, refuse := host.Get(r), js.Arg(args, 0), js.Arg(args, 1)
	key := js.NewString("_exiting").Key()
	exiting := new(js.GetIC)
	f := js.NewNative(r, "nextTick", 1, func(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
		callback := js.Arg(args, 0)
		if !js.IsCallable(callback) {
			return js.Call1(r, refuse, js.Undefined(), callback)
		}
		if v, e := exiting.Get(r, process, key); e != nil || js.ToBoolean(v) {
			return js.Undefined(), e
		}
		h.NextTick(callback, args[1:]...)
		return js.Undefined(), nil
	})
	return f.Value(), nil
}

// SetExitCode sets what the host ends with.
func SetExitCode(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	v := js.Arg(args, 0)
	host.Get(r).SetExitCode(native.Int(args, 0), v.IsNum())
	return native.Done()
}

// GetExitCode returns what the host ends with.
func GetExitCode(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if code, ok := host.Get(r).ExitCode(); ok {
		return js.Int(code), nil
	}
	return js.Undefined(), nil
}

// GetBuiltin returns what require returns for a core module that is linked.
func GetBuiltin(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	key := "node:" + native.Text(args, 0)
	if m := r.Module(key); m == nil || m.Kind != js.ModuleBuiltin {
		return js.Undefined(), nil
	}
	return js.Require(r, nil, key)
}

// ActiveResources returns https://nodejs.org/docs/latest-v20.x/api/process.html#processgetactiveresourcesinfo.
func ActiveResources(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	timers, immediates, others := native.Loop(r).Referenced()
	var list []string
	for range timers {
		list = append(list, "Timeout")
	}
	for range immediates {
		list = append(list, "Immediate")
	}
	for range others {
		list = append(list, "FSReqCallback")
	}
	return native.TextArray(r, list), nil
}

// Environ returns the lines of the environment.
func Environ(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.TextArray(r, syscall.Environ()), nil
}

// Setenv sets a variable of the environment.
func Setenv(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if name := native.Text(args, 0); name != "" && !strings.ContainsAny(name, "=\x00") {
		syscall.Setenv(name, native.Text(args, 1))
	}
	return native.Done()
}

// Unsetenv removes a variable of the environment.
func Unsetenv(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	syscall.Unsetenv(native.Text(args, 0))
	return native.Done()
}
