//go:build unix

package signals

import (
	"os"
	"syscall"
	"testing"

	"jsgo/rt/loop"
)

func TestNotify(t *testing.T) {
	l := loop.New()
	got := 0
	var w *Watcher
	w = Notify(l, syscall.SIGUSR1, func() {
		if got++; got == 3 {
			w.Stop(nil)
			w.Stop(nil)
			return
		}
		kill(t, syscall.SIGUSR1)
	})
	kill(t, syscall.SIGUSR1)
	l.Run()
	if got != 3 {
		t.Errorf("got %d signals", got)
	}
}

func TestUnrefLetsTheLoopEnd(t *testing.T) {
	l := loop.New()
	w := Notify(l, syscall.SIGUSR2, func() {})
	w.Unref()
	l.Run()
	w.Stop(nil)
	l.Run()
}

func kill(t *testing.T, sig syscall.Signal) {
	if err := syscall.Kill(os.Getpid(), sig); err != nil {
		t.Fatal(err)
	}
}
