package fs

import (
	"encoding/binary"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
)

// What libuv asks of inotify, and which of it is a "change".
const (
	watchMask  = syscall.IN_ATTRIB | syscall.IN_CREATE | syscall.IN_MODIFY | syscall.IN_DELETE | syscall.IN_DELETE_SELF | syscall.IN_MOVE_SELF | syscall.IN_MOVED_FROM | syscall.IN_MOVED_TO
	changeMask = syscall.IN_ATTRIB | syscall.IN_MODIFY
)

// watcher is an inotify descriptor that a goroutine reads.
type watcher struct {
	*loop.Handle
	file      *os.File
	fd        int
	path      string
	recursive bool
	folders   map[int32]string // watched folders, relative to path, by descriptor; the reader's
}

// WatchStart watches a path.
func WatchStart(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	fd, err := syscall.InotifyInit1(syscall.IN_CLOEXEC | syscall.IN_NONBLOCK)
	if err != nil {
		return native.Result(0, err)
	}
	w := &watcher{fd: fd, path: native.Text(args, 0), recursive: native.Bool(args, 1), folders: map[int32]string{}}
	if err := w.add(""); err != nil {
		syscall.Close(fd)
		return native.Result(0, err)
	}
	w.file = os.NewFile(uintptr(fd), "inotify")
	l := native.Loop(r)
	w.Handle = l.NewHandle()
	call := native.Callback(r, js.Arg(args, 2))
	go w.read(func(errno int, kind, name string) {
		l.Post(func() {
			if !w.Closed() {
				call(js.Int(errno), js.Str(kind), js.Str(name))
			}
		})
	})
	return js.NewHostObject(r, nil, w).Value(), nil
}

// add watches a folder or file relative to path, and what is below it.
func (w *watcher) add(folder string) error {
	full := w.path
	if folder != "" {
		full = filepath.Join(w.path, folder)
	}
	id, err := syscall.InotifyAddWatch(w.fd, full, watchMask)
	if err != nil {
		return err
	}
	w.folders[int32(id)] = folder
	if !w.recursive {
		return nil
	}
	return filepath.WalkDir(full, func(path string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() || path == full {
			return nil
		}
		relative, _ := filepath.Rel(w.path, path)
		if id, err := syscall.InotifyAddWatch(w.fd, path, watchMask); err == nil {
			w.folders[int32(id)] = relative
		}
		return nil
	})
}

// read reports events until the descriptor is closed.
func (w *watcher) read(report func(errno int, kind, name string)) {
	var b [16 << 10]byte
	for {
		n, err := w.file.Read(b[:])
		if err != nil {
			return
		}
		for events := b[:n]; len(events) >= syscall.SizeofInotifyEvent; {
			size := syscall.SizeofInotifyEvent + int(binary.NativeEndian.Uint32(events[12:]))
			if size > len(events) {
				break
			}
			w.event(events[:size], report)
			events = events[size:]
		}
	}
}

func (w *watcher) event(e []byte, report func(errno int, kind, name string)) {
	id, mask := int32(binary.NativeEndian.Uint32(e)), binary.NativeEndian.Uint32(e[4:])
	if mask&syscall.IN_IGNORED != 0 {
		delete(w.folders, id)
		return
	}
	name, _, _ := strings.Cut(string(e[syscall.SizeofInotifyEvent:]), "\x00")
	switch folder := w.folders[id]; {
	case name == "":
		name = filepath.Base(w.path)
	case folder != "":
		name = filepath.Join(folder, name)
	}
	if w.recursive && mask&syscall.IN_ISDIR != 0 && mask&(syscall.IN_CREATE|syscall.IN_MOVED_TO) != 0 {
		w.add(name)
	}
	if mask&changeMask != 0 {
		report(0, "change", name)
	}
	if mask&^changeMask&watchMask != 0 {
		report(0, "rename", name)
	}
}

func watcherArg(args []js.Value) *watcher {
	w, _ := js.HostData(js.Arg(args, 0)).(*watcher)
	return w
}

// WatchStop ends watching.
func WatchStop(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if w := watcherArg(args); w != nil && !w.Closed() {
		w.file.Close()
		w.Close(nil)
	}
	return native.Done()
}

// WatchRef says whether a watcher keeps the loop alive.
func WatchRef(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	w := watcherArg(args)
	switch {
	case w == nil:
	case native.Bool(args, 1):
		w.Ref()
	default:
		w.Unref()
	}
	return native.Done()
}
