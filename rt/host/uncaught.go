package host

import (
	"strconv"
	"strings"
	"syscall"

	"jsgo/rt/inspect"
	"jsgo/rt/js"
)

// version is what node prints below an uncaught error.
const version = "\n\nNode.js v20.20.2\n"

// Uncaught deals with an error that nobody has caught: the program's
// 'uncaughtException' listeners, else node's message and the end. origin is
// uncaughtException or unhandledRejection. It returns where the program goes on.
func (h *State) Uncaught(err js.Value, origin string) { h.uncaughtError(err, origin, "") }

// uncaughtError is Uncaught with a source frame, "" to find it.
func (h *State) uncaughtError(err js.Value, origin, frame string) {
	if h.fatal {
		h.report(err, frame)
		h.ReallyExit(exitHandler)
	}
	if f := h.Hooks.Uncaught; f != nil {
		h.fatal = true
		handled, e := f(err, origin)
		if e != nil {
			h.report(e.Value, "")
			h.ReallyExit(exitHandler)
		}
		h.fatal = false
		if handled {
			return
		}
	}
	h.fatal = true
	h.report(err, frame)
	h.exit(exitUncaught)
}

// report writes the message of an uncaught error to fd 2.
func (h *State) report(err js.Value, frame string) {
	text := h.describe(err)
	switch {
	case err.Kind() == js.KindError:
		if frame == "" {
			frame = h.frame(err)
		}
	case !err.IsObject():
		frame = "Uncaught:\n"
		text += "\n(Use `node --trace-uncaught ...` to show where the exception was thrown)"
	default:
		frame = "Uncaught:\n"
	}
	Write(syscall.Stderr, []byte(frame+text+version))
}

// describe shows err as node does: inspected, or where that throws or makes no
// sense, its string.
func (h *State) describe(err js.Value) string {
	if err.IsString() {
		return err.Str().String()
	}
	opts, e := inspect.RealmDefaults(h.Realm)
	if e == nil {
		opts.Colors = h.Colors(syscall.Stderr)
		text, e := inspect.Text(h.Realm, err, &opts)
		if e == nil {
			return text
		}
	}
	return "[object]"
}

// frame shows the line of the program that has made the error, if its source
// is known: file:line, the line and a mark below.
func (h *State) frame(err js.Value) string {
	stack, e := err.Obj().Get(h.Realm, js.NameStack.Key())
	if e != nil || !stack.IsString() {
		return ""
	}
	file, line, column, ok := firstFrame(stack.Str().String())
	if !ok {
		return ""
	}
	source, ok := h.sourceLine(file, line)
	if !ok {
		return ""
	}
	column = throwColumn(source, min(max(column-1, 0), len(source)))
	return file + ":" + strconv.Itoa(line) + "\n" + source + "\n" + blank(source[:column]) + "^\n\n"
}

// sourceLine returns a line (from 1) of a file as stack traces name it.
func (h *State) sourceLine(file string, line int) (string, bool) {
	for _, m := range h.program.Modules {
		if m.Map == nil || m.Source == nil || m.Map.File != file {
			continue
		}
		rest := m.Source.Text
		for range line - 1 {
			var ok bool
			if _, rest, ok = strings.Cut(rest, "\n"); !ok {
				return "", false
			}
		}
		text, _, _ := strings.Cut(rest, "\n")
		return strings.TrimSuffix(text, "\r"), true
	}
	return "", false
}

// firstFrame reads the place of the innermost frame of a stack.
func firstFrame(stack string) (file string, line, column int, ok bool) {
	_, rest, found := strings.Cut(stack, "\n    at ")
	if !found {
		return "", 0, 0, false
	}
	place, _, _ := strings.Cut(rest, "\n")
	if i := strings.LastIndex(place, "("); i >= 0 && strings.HasSuffix(place, ")") {
		place = place[i+1 : len(place)-1]
	}
	c := strings.LastIndexByte(place, ':')
	if c < 0 {
		return "", 0, 0, false
	}
	l := strings.LastIndexByte(place[:c], ':')
	if l < 0 {
		return "", 0, 0, false
	}
	line, err1 := strconv.Atoi(place[l+1 : c])
	column, err2 := strconv.Atoi(place[c+1:])
	return place[:l], line, column, err1 == nil && err2 == nil
}

// throwColumn moves from the error's construction to the throw statement in
// front of it, at which V8 points.
func throwColumn(source string, column int) int {
	before := strings.TrimRight(source[:column], " \t")
	if start, ok := strings.CutSuffix(before, "throw"); ok {
		return len(start)
	}
	return column
}

// blank is as wide as s: tabs stay.
func blank(s string) string {
	var b strings.Builder
	for _, c := range s {
		if c == '\t' {
			b.WriteByte('\t')
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}
