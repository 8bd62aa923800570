package loop

// A Handle stands for a source of events (server, socket, signal, port): while it is
// open and referenced the loop stays alive. Its methods belong to the loop's goroutine.
type Handle struct {
	loop   *Loop
	unref  bool
	closed bool
}

// NewHandle opens a referenced handle.
func (l *Loop) NewHandle() *Handle {
	l.active++
	return &Handle{loop: l}
}

// Ref makes the loop wait for h again.
func (h *Handle) Ref() {
	if h.unref && !h.closed {
		h.unref = false
		h.loop.active++
	}
}

// Unref lets the loop end although h is open.
func (h *Handle) Unref() {
	if !h.unref && !h.closed {
		h.unref = true
		h.loop.active--
	}
}

// HasRef reports whether h is open and keeps the loop alive.
func (h *Handle) HasRef() bool { return !h.unref && !h.closed }

// Closed reports whether Close was called.
func (h *Handle) Closed() bool { return h.closed }

// Close ends h and runs onClose, which may be nil, in the close callbacks phase.
// The loop stays alive until then. Closing twice does nothing.
func (h *Handle) Close(onClose func()) {
	if h.closed {
		return
	}
	h.Unref()
	h.closed = true
	h.loop.closing = append(h.loop.closing, onClose)
}
