package process

import (
	"os"
	"strconv"
	"strings"
	"syscall"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// Getuid returns the user.
func Getuid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(syscall.Getuid()), nil
}

// Geteuid returns the effective user.
func Geteuid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(syscall.Geteuid()), nil
}

// Getgid returns the group.
func Getgid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(syscall.Getgid()), nil
}

// Getegid returns the effective group.
func Getegid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(syscall.Getegid()), nil
}

// Getgroups returns the supplementary groups and the effective one.
func Getgroups(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	groups, _ := syscall.Getgroups()
	effective := syscall.Getegid()
	list := make([]float64, 0, len(groups)+1)
	seen := false
	for _, g := range groups {
		list = append(list, float64(g))
		seen = seen || g == effective
	}
	if !seen {
		list = append(list, float64(effective))
	}
	return js.NewNumbers(r, list).Value(), nil
}

// unknownName is the result for a user or group that does not exist.
const unknownName = 1

// withID calls set with a number, or what a file of name:password:number lines says of a name.
func withID(args []js.Value, file string, set func(id int) error) (js.Value, *js.Throw) {
	v := js.Arg(args, 0)
	if v.IsNum() {
		return native.Result(0, set(int(v.Float())))
	}
	id, ok := lookup(file, native.Text(args, 0))
	if !ok {
		return js.Int(unknownName), nil
	}
	return native.Result(0, set(id))
}

func lookup(file, name string) (int, bool) {
	text, _ := os.ReadFile(file)
	for line := range strings.Lines(string(text)) {
		fields := strings.Split(line, ":")
		if len(fields) > 2 && fields[0] == name {
			id, err := strconv.Atoi(fields[2])
			return id, err == nil
		}
	}
	return 0, false
}

const (
	passwd = "/etc/passwd"
	group  = "/etc/group"
)

// Setuid sets the user.
func Setuid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return withID(args, passwd, syscall.Setuid)
}

// Seteuid sets the effective user.
func Seteuid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return withID(args, passwd, func(id int) error { return syscall.Setreuid(-1, id) })
}

// Setgid sets the group.
func Setgid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return withID(args, group, syscall.Setgid)
}

// Setegid sets the effective group.
func Setegid(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return withID(args, group, func(id int) error { return syscall.Setregid(-1, id) })
}
