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

// Thrown deals with an exception that has left the program.
func (h *State) Thrown(e *js.Throw) { h.uncaught(e.Value, "uncaughtException", h.thrownFrame(e)) }

// Uncaught deals with an error that nobody has caught: the program's
// 'uncaughtException' listeners, else node's message and the end. origin is
// uncaughtException or unhandledRejection. It returns where the program goes on.
func (h *State) Uncaught(err js.Value, origin string) { h.uncaught(err, origin, "") }

// uncaught is Uncaught with a source frame, "" to find it.
func (h *State) uncaught(err js.Value, origin, frame string) {
	if h.fatal {
		h.report(err, frame)
		h.ReallyExit(exitHandler)
	}
	if f := h.Hooks.Uncaught; f != nil {
		h.fatal = true
		handled, e := f(err, origin)
		if e != nil {
			h.report(e.Value, h.thrownFrame(e))
			h.ReallyExit(exitHandler)
		}
		h.fatal = false
		if handled {
			h.goOn()
			return
		}
	}
	h.fatal = true
	code := h.exitFatal()
	h.report(err, frame)
	h.ReallyExit(code)
}

// goOn makes the loop turn once more after an error that the program has
// handled: ticks and jobs are left until then, as in node.
func (h *State) goOn() {
	h.failed = true
	h.Loop.SetImmediate(func() {})
}

// exitFatal raises 'exit' for an uncaught error and returns the exit code. What
// its listeners throw has no consequence.
func (h *State) exitFatal() int {
	f := h.Hooks.Exit
	if f == nil {
		return exitUncaught
	}
	h.Hooks.Exit = nil
	code, e := f(exitUncaught, false)
	if e != nil {
		return h.code()
	}
	return code
}

// report writes the message of an uncaught error to fd 2. frame is the source
// line and the mark below it.
func (h *State) report(err js.Value, frame string) {
	emitted := h.showEmission(err)
	text := h.describe(err)
	if err.Kind() == js.KindError {
		if frame == "" {
			frame = emitted
		}
		if frame == "" {
			frame = h.stackFrame(err)
		}
		if frame != "" {
			frame += "\n"
		}
	} else if frame == "" {
		frame = "Uncaught:\n"
	} else {
		frame = "\n" + frame
	}
	if !err.IsObject() {
		text += "\n(Use `node --trace-uncaught ...` to show where the exception was thrown)"
	}
	Write(syscall.Stderr, []byte(frame+text+version))
}

// describe shows err as node does: inspected, or where that throws or makes no
// sense, its string.
func (h *State) describe(err js.Value) string {
	if err.IsString() {
		return err.Str().String()
	}
	if err.Kind() == js.KindSymbol { // node asks for its string, which throws
		return ""
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

// thrownFrame shows the throw statement of the program that e comes from.
func (h *State) thrownFrame(e *js.Throw) string {
	if f, ok := h.Realm.ThrownAt(e); ok && !strings.HasPrefix(f.File, core) {
		return h.frame(f.File, f.Line, f.Column)
	}
	return ""
}

// stackFrame shows the line of the program that has made the error.
func (h *State) stackFrame(err js.Value) string {
	stack, e := err.Obj().Get(h.Realm, js.NameStack.Key())
	if e != nil || !stack.IsString() {
		return ""
	}
	text := stack.Str().String()
	for {
		file, line, column, rest := firstFrame(text)
		if rest == "" {
			return ""
		}
		if !strings.HasPrefix(file, core) {
			return h.frame(file, line, column)
		}
		text = rest
	}
}

// core begins the names of the files of node's modules.
const core = "node:"

// frame shows a line of the program, if its source is known: file:line, the
// line and a mark below.
func (h *State) frame(file string, line, column int) string {
	source, ok := h.sourceLine(file, line)
	if !ok {
		return ""
	}
	column = min(max(column-1, 0), len(source))
	return file + ":" + strconv.Itoa(line) + "\n" + source + "\n" + blank(source[:column]) + "^\n"
}

// sourceLine returns a line (from 1) of a file as stack traces name it.
func (h *State) sourceLine(file string, line int) (string, bool) {
	rest, ok := h.Realm.SourceText(file)
	for range line - 1 {
		if ok {
			_, rest, ok = strings.Cut(rest, "\n")
		}
	}
	text, _, _ := strings.Cut(rest, "\n")
	return strings.TrimSuffix(text, "\r"), ok
}

// firstFrame reads the place of the innermost frame of a stack, and returns what
// is behind it with the line break; "" where there is none.
func firstFrame(stack string) (file string, line, column int, rest string) {
	_, place, found := strings.Cut(stack, "\n    at ")
	if !found {
		return "", 0, 0, ""
	}
	place, rest, _ = strings.Cut(place, "\n")
	if i := strings.LastIndex(place, "("); i >= 0 && strings.HasSuffix(place, ")") {
		place = place[i+1 : len(place)-1]
	}
	place, column, ok1 := cutNumber(place)
	file, line, ok2 := cutNumber(place)
	if !ok1 || !ok2 {
		return "", 0, 0, ""
	}
	return file, line, column, "\n" + rest
}

// cutNumber splits "file:12:3" at its last colon.
func cutNumber(s string) (before string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i < 0 {
		return "", 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	return s[:i], n, err == nil
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
