package host

import (
	"os"
	"strconv"
	"syscall"
	"time"

	"jsgo/rt/js"
)

// Write writes all of b to a descriptor, waiting where it is not ready. A
// reader that is gone is an error, never a signal: os.File would raise one.
func Write(fd int, b []byte) error {
	for len(b) > 0 {
		n, err := syscall.Write(fd, b)
		switch err {
		case nil:
			b = b[n:]
		case syscall.EINTR:
		case syscall.EAGAIN: // somebody has made the descriptor non-blocking
			time.Sleep(time.Millisecond)
		default:
			return err
		}
	}
	return nil
}

// Print writes text and a newline to stdout (fd 1) or stderr (fd 2).
func (h *State) Print(fd int, text *js.String) *js.Throw { return h.output(fd, text, "\n") }

// Put is Print without the newline.
func (h *State) Put(fd int, text *js.String) *js.Throw { return h.output(fd, text, "") }

// output writes through process.stdout or stderr where the program has made
// it. As in node's console errors of writing are ignored.
func (h *State) output(fd int, text *js.String, end string) *js.Throw {
	stream := h.Stdout
	if fd == syscall.Stderr {
		stream = h.Stderr
	}
	if stream != nil {
		return stream(h.Realm, js.Concat(text, js.NewString(end)))
	}
	h.out = append(text.AppendUTF8(h.out[:0]), end...)
	Write(fd, h.out)
	if cap(h.out) > keepOutput {
		h.out = nil
	}
	return nil
}

// keepOutput is how large a buffer Print keeps.
const keepOutput = 64 << 10

// Colors reports whether what is written to a descriptor is coloured. What it
// finds out first stays.
func (h *State) Colors(fd int) bool {
	c := &h.colors[min(fd, len(h.colors)-1)]
	if *c == colorsUnknown {
		*c = colorsOff
		if wantsColors(fd) {
			*c = colorsOn
		}
	}
	return *c == colorsOn
}

type colorMode uint8

const (
	colorsUnknown colorMode = iota
	colorsOff
	colorsOn
)

// wantsColors is https://nodejs.org/docs/latest-v20.x/api/tty.html#writestreamgetcolordepthenv
// as far as it is about colours or none.
func wantsColors(fd int) bool {
	if colors, forced := ForcedColors(); forced {
		return colors
	}
	if !IsTerminal(fd) {
		return false
	}
	_, noColor := os.LookupEnv("NO_COLOR")
	_, disabled := os.LookupEnv("NODE_DISABLE_COLORS")
	return !noColor && !disabled && os.Getenv("TERM") != "dumb" && os.Getenv("TERM") != ""
}

// ForcedColors is what FORCE_COLOR asks for, terminal or not.
func ForcedColors() (colors, forced bool) {
	force, forced := os.LookupEnv("FORCE_COLOR")
	switch force {
	case "", "1", "2", "3", "true":
		return forced, forced
	}
	return false, forced
}

// Warn is process.emitWarning(text, name): through process where the program has
// made it, else printed in a tick as node's process does.
func (h *State) Warn(name, text string) *js.Throw {
	if f := h.Hooks.Warning; f != nil {
		return f(name, text)
	}
	h.NextTickGo(func(r *js.Realm) *js.Throw {
		line := "(node:" + strconv.Itoa(os.Getpid()) + ") " + name + ": " + text
		if !h.warned {
			h.warned = true
			line += "\n(Use `node --trace-warnings ...` to show where the warning was created)"
		}
		return h.Print(syscall.Stderr, js.NewString(line))
	})
	return nil
}
