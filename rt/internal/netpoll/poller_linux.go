package netpoll

import (
	"runtime"
	"syscall"
	"time"
	"unsafe"
)

// batch is how many events one wait returns at most.
const batch = 256

// A Poller watches descriptors with epoll,
// https://man7.org/linux/man-pages/man7/epoll.7.html.
type Poller struct {
	epfd    int
	wakefd  int
	sources []*Source // by descriptor
	changed []*Source
	always  []*Source
	waiting int // sources that want something
	events  [batch]syscall.EpollEvent
	next    int // events[next:count] are not dispatched yet
	count   int
}

// New returns a Poller without sources.
func New() (*Poller, error) {
	epfd, err := syscall.EpollCreate1(syscall.EPOLL_CLOEXEC)
	if err != nil {
		return nil, err
	}
	wakefd, _, errno := syscall.RawSyscall(syscall.SYS_EVENTFD2, 0, syscall.O_CLOEXEC|syscall.O_NONBLOCK, 0)
	if errno != 0 {
		syscall.Close(epfd)
		return nil, errno
	}
	p := &Poller{epfd: epfd, wakefd: int(wakefd)}
	ev := syscall.EpollEvent{Events: syscall.EPOLLIN, Fd: int32(wakefd)}
	if err := syscall.EpollCtl(epfd, syscall.EPOLL_CTL_ADD, p.wakefd, &ev); err != nil {
		p.Close()
		return nil, err
	}
	return p, nil
}

// Close gives the system's resources back; the sources are the caller's.
func (p *Poller) Close() {
	syscall.Close(p.wakefd)
	syscall.Close(p.epfd)
}

// Wake ends the Poll that waits, or the next one.
func (p *Poller) Wake() {
	one := uint64(1)
	syscall.RawSyscall(syscall.SYS_WRITE, uintptr(p.wakefd), uintptr(unsafe.Pointer(&one)), 8)
}

// control changes what the system watches for.
func (p *Poller) control(s *Source, what Interest) bool {
	op := uintptr(syscall.EPOLL_CTL_MOD)
	switch {
	case what == 0:
		op = syscall.EPOLL_CTL_DEL
	case s.have == 0:
		op = syscall.EPOLL_CTL_ADD
	}
	ev := syscall.EpollEvent{Fd: s.fd}
	if what&Read != 0 {
		ev.Events |= syscall.EPOLLIN | syscall.EPOLLRDHUP
	}
	if what&Write != 0 {
		ev.Events |= syscall.EPOLLOUT
	}
	_, _, errno := syscall.RawSyscall6(syscall.SYS_EPOLL_CTL, uintptr(p.epfd), op, uintptr(s.fd), uintptr(unsafe.Pointer(&ev)), 0, 0)
	return errno == 0
}

// forget drops the events of a descriptor that is being closed.
func (p *Poller) forget(fd int) {
	for i := p.next; i < p.count; i++ {
		if p.events[i].Fd == int32(fd) {
			p.events[i].Fd = -1
		}
	}
}

// Poll dispatches what is ready, waiting for it at most timeout. The first look does not
// go through Go's scheduler: a busy server always finds something.
func (p *Poller) Poll(timeout time.Duration) (slept time.Duration) {
	p.flush()
	if len(p.always) > 0 {
		timeout = 0
		defer p.runAlways()
	}
	if timeout == 0 && p.waiting == 0 {
		return 0
	}
	n := p.look()
	if n == 0 && timeout > 0 {
		start := time.Now()
		n = p.sleep(timeout)
		slept = time.Since(start)
	}
	p.run(n)
	return slept
}

func (p *Poller) look() int {
	n, _, errno := syscall.RawSyscall6(syscall.SYS_EPOLL_PWAIT, uintptr(p.epfd), uintptr(unsafe.Pointer(&p.events)), batch, 0, 0, 0)
	if errno != 0 {
		return 0
	}
	return int(n)
}

// sleep waits. Other goroutines run first: where there is one processor they could not
// before the Go runtime notices that this one waits.
func (p *Poller) sleep(timeout time.Duration) int {
	runtime.Gosched()
	ms := (timeout + time.Millisecond - 1) / time.Millisecond
	if ms > forever {
		ms = -1
	}
	n, _, errno := syscall.Syscall6(syscall.SYS_EPOLL_PWAIT, uintptr(p.epfd), uintptr(unsafe.Pointer(&p.events)), batch, uintptr(ms), 0, 0)
	if errno != 0 {
		return 0
	}
	return int(n)
}

func (p *Poller) run(n int) {
	p.count = n
	for p.next = 0; p.next < p.count; {
		ev := p.events[p.next]
		p.next++
		if int(ev.Fd) == p.wakefd {
			var drain uint64
			syscall.RawSyscall(syscall.SYS_READ, uintptr(p.wakefd), uintptr(unsafe.Pointer(&drain)), 8)
			continue
		}
		p.dispatch(int(ev.Fd), interestOf(ev.Events))
	}
	p.next, p.count = 0, 0
}

func interestOf(events uint32) (what Interest) {
	if events&(syscall.EPOLLIN|syscall.EPOLLRDHUP|syscall.EPOLLPRI) != 0 {
		what |= Read
	}
	if events&syscall.EPOLLOUT != 0 {
		what |= Write
	}
	if events&(syscall.EPOLLERR|syscall.EPOLLHUP) != 0 {
		what |= Hangup
	}
	return what
}
