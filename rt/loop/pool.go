package loop

import "sync"

// maxWorkers bounds the goroutines that run blocking work: each may hold an OS thread
// (a FIFO, a hung NFS server), and Go kills the process at 10,000 threads.
const maxWorkers = 256

// A pool runs blocking work on at most maxWorkers goroutines, first come, first served.
type pool struct {
	mu      sync.Mutex
	running int
	waiting []func()
}

// Go runs work on another goroutine, then then on l, in the poll phase. The loop stays
// alive until then has run. It is meant for work that blocks or computes (files, hashes,
// name lookups); at most 256 such works run at once and the others wait their turn.
// work must touch nothing that belongs to the loop. Call it on the loop's goroutine.
func Go(l *Loop, work, then func()) {
	l.pool.submit(l.request(work, then))
}

// Spawn is Go without the bound, for work that only waits on the network or on another
// goroutine: it costs no thread, and must not queue behind disk work.
func Spawn(l *Loop, work, then func()) {
	go l.request(work, then)()
}

// Soon is Go for work that takes less time than another goroutine costs: it is done
// at once, and then runs in the poll phase all the same.
func Soon(l *Loop, work, then func()) { l.request(work, then)() }

// request counts one work under way and returns the function that does and reports it.
func (l *Loop) request(work, then func()) func() {
	l.active++
	done := func() {
		l.active--
		then()
	}
	return func() {
		work()
		l.Post(done)
	}
}

func (p *pool) submit(f func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.running == maxWorkers {
		p.waiting = append(p.waiting, f)
		return
	}
	p.running++
	go p.work(f)
}

// work runs f and then whatever waits, and ends when nothing does.
func (p *pool) work(f func()) {
	for f != nil {
		f()
		f = p.next()
	}
}

func (p *pool) next() func() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.waiting) == 0 {
		p.running--
		p.waiting = nil
		return nil
	}
	f := p.waiting[0]
	p.waiting[0] = nil
	p.waiting = p.waiting[1:]
	return f
}
