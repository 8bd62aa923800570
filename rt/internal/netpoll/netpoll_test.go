package netpoll

import (
	"syscall"
	"testing"
	"time"
)

type recorder struct {
	Source
	p    *Poller
	seen []Interest
	then func(r *recorder)
}

func (r *recorder) Ready(what Interest) {
	r.seen = append(r.seen, what)
	if r.then != nil {
		r.then(r)
	}
}

// pair returns two sources over the ends of a connection.
func pair(t *testing.T) (p *Poller, a, b *recorder) {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	fds, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	a, b = &recorder{p: p}, &recorder{p: p}
	for i, r := range []*recorder{a, b} {
		syscall.SetNonblock(fds[i], true)
		r.Init(r)
		p.Open(&r.Source, fds[i])
	}
	t.Cleanup(func() {
		for _, fd := range fds {
			syscall.Close(fd)
		}
		p.Close()
	})
	return p, a, b
}

func TestReadiness(t *testing.T) {
	p, a, b := pair(t)
	p.Want(&a.Source, Read)
	p.Want(&b.Source, Write)
	p.Poll(0)
	if len(a.seen) != 0 || len(b.seen) != 1 || b.seen[0] != Write {
		t.Fatal(a.seen, b.seen)
	}
	p.Want(&b.Source, 0)
	syscall.Write(b.FD(), []byte("x"))
	p.Poll(time.Second)
	p.Poll(time.Second) // nobody has read: it is still ready
	if len(a.seen) != 2 || a.seen[0] != Read || len(b.seen) != 1 {
		t.Fatal(a.seen, b.seen)
	}
	p.Want(&a.Source, 0)
	p.Want(&a.Source, Read)
	p.Want(&a.Source, 0)
	if p.Poll(0); len(a.seen) != 2 {
		t.Error("a source is told of what it does not want")
	}
}

// A source that another one's callback closes hears nothing of an event that came with it.
func TestReleaseWhileDispatching(t *testing.T) {
	p, a, b := pair(t)
	other := map[*recorder]*recorder{a: b, b: a}
	for _, r := range []*recorder{a, b} {
		r.then = func(r *recorder) { p.Release(&other[r].Source) }
		p.Want(&r.Source, Write)
	}
	p.Poll(time.Second)
	if len(a.seen)+len(b.seen) != 1 {
		t.Error(a.seen, b.seen)
	}
}

func TestWake(t *testing.T) {
	p, a, _ := pair(t)
	p.Want(&a.Source, Read)
	go func() {
		time.Sleep(10 * time.Millisecond)
		p.Wake()
	}()
	if slept := p.Poll(time.Minute); slept < 5*time.Millisecond || slept > 30*time.Second {
		t.Error(slept)
	}
	p.Wake()
	if slept := p.Poll(time.Minute); slept > 30*time.Second {
		t.Error("a wake-up before the wait is lost")
	}
}
