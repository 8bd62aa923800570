package host

import (
	"strings"

	"jsgo/rt/js"
)

// An emission is an 'error' event that nobody heard.
type emission struct {
	err     *js.Object
	emitter string // the name of its class
	frames  []js.Frame
	frame   string
}

// What node shows above the report of such an event: of an Error that was
// emitted, and of the error made for another value.
const (
	emittedErrorFrame = "node:events:502\n      throw er; // Unhandled 'error' event\n      ^\n"
	emittedValueFrame = "node:events:515\n    throw err; // Unhandled 'error' event\n    ^\n"
)

// Emitted remembers where the 'error' event with err was emitted; the report of
// err, should nobody catch it, says so.
func (h *State) Emitted(err *js.Object, emitter string, frames []js.Frame) {
	h.emission = emission{err, emitter, frames, emittedErrorFrame}
}

// EmittedValue is Emitted for the error that stands for a value.
func (h *State) EmittedValue(err *js.Object) {
	h.emission = emission{err: err, frame: emittedValueFrame}
}

// showEmission completes the stack of err, if it was emitted, and returns the
// source frame.
func (h *State) showEmission(v js.Value) string {
	m := &h.emission
	if m.err == nil || v.AsObject() != m.err {
		return ""
	}
	if len(m.frames) > 0 {
		stack, e := m.err.Get(h.Realm, js.NameStack.Key())
		if e == nil && stack.IsString() {
			text := js.Str(stack.Str().String() + m.lines(stack.Str().String()))
			m.err.SetReceiver(h.Realm, js.NameStack.Key(), text, v)
		}
	}
	return m.frame
}

// lines are added to the stack of the error that was emitted.
func (m *emission) lines(stack string) string {
	text := "\nEmitted 'error' event"
	if m.emitter != "EventEmitter" {
		text += " on " + m.emitter + " instance"
	}
	text += " at:"
	own := make([]string, len(m.frames))
	for i, f := range m.frames {
		own[i] = "    at " + f.String()
	}
	_, rest, _ := strings.Cut(stack, "\n")
	if at, n := sharedLines(own, strings.Split(rest, "\n")); n > 0 {
		own = append(append(own[:at+1:at+1], "    [... lines matching original stack trace ...]"), own[at+n-1:]...)
	}
	return text + "\n" + strings.Join(own, "\n")
}

// sharedLines finds where in a more than three lines begin that are in b, too.
func sharedLines(a, b []string) (at, n int) {
	for i := 0; i < len(a)-3; i++ {
		for j := 0; j < len(b)-3; j++ {
			if a[i] != b[j] {
				continue
			}
			n = 1
			for i+n < len(a) && j+n < len(b) && a[i+n] == b[j+n] {
				n++
			}
			if n > 3 {
				return i, n
			}
			break
		}
	}
	return 0, 0
}
