// Package child_process is the native half of child_process: starting programs and waiting for them. Streams are those of net; options, events and errors are in child_process.ts.
package child_process

import (
	"os"
	"path/filepath"
	"syscall"

	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
	"jsgo/rt/node/net"
)

// command is what Spawn and SpawnSync start.
type command struct {
	file, cwd string
	args, env []string
	uid, gid  int
	detached  bool
}

// start starts the command with the files as its first descriptors.
func (c *command) start(files []*os.File) (*os.Process, error) {
	path, err := c.find()
	if err != nil {
		return nil, err
	}
	attr := &os.ProcAttr{Dir: c.cwd, Env: c.env, Files: files, Sys: &syscall.SysProcAttr{Setsid: c.detached}}
	if c.env == nil {
		attr.Env = []string{}
	}
	if c.uid >= 0 || c.gid >= 0 {
		attr.Sys.Credential = credential(c.uid, c.gid)
	}
	if c.cwd != "" {
		if err := syscall.Access(c.cwd, 1); err != nil { // so that the child's error is node's
			return nil, err
		}
	}
	return os.StartProcess(path, c.args, attr)
}

func credential(uid, gid int) *syscall.Credential {
	c := &syscall.Credential{Uid: uint32(syscall.Getuid()), Gid: uint32(syscall.Getgid()), NoSetGroups: true}
	if uid >= 0 {
		c.Uid = uint32(uid)
	}
	if gid >= 0 {
		c.Gid = uint32(gid)
	}
	return c
}

// find looks a name without a slash up in the PATH of the child's environment.
func (c *command) find() (string, error) {
	for i := range len(c.file) {
		if c.file[i] == '/' {
			return c.file, nil
		}
	}
	return lookPath(c.file, c.env)
}

// commandArgs reads (file, args, cwd, env, …) and the last three (uid, gid, argv0) from at on.
func commandArgs(args []js.Value, at int) *command {
	return &command{
		file: native.Text(args, 0), cwd: native.Text(args, 2), env: native.Texts(args, 3),
		args: append([]string{native.Text(args, at+2)}, native.Texts(args, 1)...),
		uid:  native.Int(args, at), gid: native.Int(args, at+1),
	}
}

// child is a process that runs.
type child struct {
	*loop.Handle
	process *os.Process
	ended   bool
}

// files are the descriptors of a child, and which of them to close here once it has started.
type files struct {
	list  []*os.File
	close []*os.File
}

func (f *files) done() {
	for _, x := range f.close {
		x.Close()
	}
}

// add appends one entry of stdio: a descriptor, a stream of net, or null.
func (f *files) add(r *js.Realm, v js.Value) error {
	switch {
	case v.IsNum():
		// Its own copy, because a file closes its descriptor when it is collected.
		fd, err := syscall.Dup(int(v.Float()))
		if err != nil {
			return err
		}
		syscall.CloseOnExec(fd)
		return f.take(fd)
	case v.IsObject():
		return f.addSocket(r, v)
	}
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	f.list, f.close = append(f.list, null), append(f.close, null)
	return nil
}

func (f *files) take(fd int) error {
	file := os.NewFile(uintptr(fd), "stdio")
	f.list, f.close = append(f.list, file), append(f.close, file)
	return nil
}

// addSocket gives the child one end of a socket pair and the stream the other.
func (f *files) addSocket(r *js.Realm, stream js.Value) error {
	pair, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC, 0)
	if err != nil {
		return err
	}
	v, e := net.OpenFd(r, js.Undefined(), []js.Value{stream, js.Int(pair[0])})
	if e != nil || v.Float() < 0 {
		syscall.Close(pair[0])
		syscall.Close(pair[1])
		return syscall.EINVAL
	}
	return f.take(pair[1])
}

// Spawn starts a child: spawn(file, args, cwd, env, stdio, flags, uid, gid, argv0, exited).
func Spawn(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	c := commandArgs(args, 6)
	c.detached = native.Int(args, 5)&1 != 0
	var f files
	defer f.done()
	stdio := js.Arg(args, 4).AsArray()
	for i := range int(stdio.Length()) {
		v, _ := stdio.At(i)
		if err := f.add(r, v); err != nil {
			return native.Result(0, err)
		}
	}
	p, err := c.start(f.list)
	if err != nil {
		return native.Result(0, err)
	}
	x := &child{Handle: native.Loop(r).NewHandle(), process: p}
	x.wait(r, js.Arg(args, 9))
	o := js.NewObject(r)
	o.Put(r, js.Intern("pid"), js.Int(p.Pid), js.AttrAll)
	o.Put(r, js.Intern("process"), js.NewHostObject(r, nil, x).Value(), js.AttrAll)
	return o.Value(), nil
}

// wait reports the end of the child to exited.
func (x *child) wait(r *js.Realm, exited js.Value) {
	l, call := native.Loop(r), native.Callback(r, exited)
	go func() {
		state, _ := x.process.Wait()
		code, signal := ended(state)
		l.Post(func() {
			x.ended = true
			x.Close(nil)
			call(js.Int(code), js.Int(signal))
		})
	}()
}

// ended returns the exit code, or the signal that ended the process.
func ended(state *os.ProcessState) (code, signal int) {
	if state == nil {
		return 0, 0
	}
	status, ok := state.Sys().(syscall.WaitStatus)
	switch {
	case !ok:
		return state.ExitCode(), 0
	case status.Signaled():
		return 0, int(status.Signal())
	}
	return status.ExitStatus(), 0
}

func childArg(args []js.Value) *child {
	x, _ := js.HostData(js.Arg(args, 0)).(*child)
	return x
}

// Kill sends a signal to a child.
func Kill(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	x := childArg(args)
	if x == nil || x.ended {
		return native.Result(0, syscall.ESRCH)
	}
	err := x.process.Signal(syscall.Signal(native.Int(args, 1)))
	if err == os.ErrProcessDone {
		err = syscall.ESRCH
	}
	return native.Result(0, err)
}

// Ref says whether a child keeps the loop alive.
func Ref(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	x := childArg(args)
	switch {
	case x == nil:
	case native.Bool(args, 1):
		x.Ref()
	default:
		x.Unref()
	}
	return native.Done()
}

// ModuleKey names the module of the program at a path, as require finds it; ""
// where there is none.
func ModuleKey(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	path, err := filepath.Abs(native.Text(args, 0))
	if err != nil {
		return js.Str(""), nil
	}
	if m := r.ModuleAt(path); m != nil {
		return js.Str(m.Key), nil
	}
	return js.Str(""), nil
}

// Chosen is what a forked process needs in its environment to go on with the
// same program, undefined where the executable holds only one.
func Chosen(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if host.Chosen == "" {
		return js.Undefined(), nil
	}
	o := js.NewObject(r)
	o.Put(r, js.Intern(host.ChosenVariable), js.Str(host.Chosen), js.AttrAll)
	return o.Value(), nil
}

// lookPath finds a program in the PATH of env, as execvpe does.
func lookPath(file string, env []string) (string, error) {
	failed := error(syscall.ENOENT)
	for _, dir := range searchPath(env) {
		if dir == "" {
			dir = "."
		}
		path := dir + "/" + file
		var st syscall.Stat_t
		if err := syscall.Stat(path, &st); err != nil || st.Mode&syscall.S_IFMT == syscall.S_IFDIR {
			continue
		}
		if err := syscall.Access(path, 1); err != nil {
			failed = syscall.EACCES
			continue
		}
		return path, nil
	}
	return "", failed
}

// defaultPath is what libc searches without PATH.
const defaultPath = "/usr/local/bin:/bin:/usr/bin"

func searchPath(env []string) []string {
	path := defaultPath
	for _, line := range env {
		if len(line) > 5 && line[:5] == "PATH=" {
			path = line[5:]
		}
	}
	return splitList(path)
}

func splitList(path string) []string {
	var list []string
	for start, i := 0, 0; i <= len(path); i++ {
		if i == len(path) || path[i] == ':' {
			list = append(list, path[start:i])
			start = i + 1
		}
	}
	return list
}
