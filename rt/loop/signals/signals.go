// Package signals delivers operating system signals to an event loop; it is apart from loop so that programs without signal listeners do not link os/signal.
package signals

import (
	"os"
	"os/signal"

	"jsgo/rt/loop"
)

// A Watcher delivers one signal to a loop until it is stopped.
// Its Handle is referenced at first; node unreferences those behind process.on('SIG…').
type Watcher struct {
	*loop.Handle
	received chan os.Signal
	stop     chan struct{}
}

// Notify runs f on l, in the poll phase, whenever the process receives sig.
// The signal's default action is off while at least one watcher of it exists.
// See https://nodejs.org/docs/latest-v20.x/api/process.html#signal-events.
func Notify(l *loop.Loop, sig os.Signal, f func()) *Watcher {
	w := &Watcher{l.NewHandle(), make(chan os.Signal, 8), make(chan struct{})}
	signal.Notify(w.received, sig)
	deliver := func() {
		if !w.Closed() {
			f()
		}
	}
	go w.forward(l, deliver)
	return w
}

func (w *Watcher) forward(l *loop.Loop, deliver func()) {
	for {
		select {
		case <-w.received:
			l.Post(deliver)
		case <-w.stop:
			return
		}
	}
}

// Stop ends the delivery; a signal that is on its way is dropped. onClose may be nil.
func (w *Watcher) Stop(onClose func()) {
	if w.Closed() {
		return
	}
	signal.Stop(w.received)
	close(w.stop)
	w.Close(onClose)
}
