package loop

import (
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// A trace records what ran, in order; tick is a stand-in for process.nextTick.
type trace struct {
	*Loop
	out   []string
	ticks []func()
}

func newTrace() *trace {
	t := &trace{Loop: New()}
	t.AfterCallback = t.drain
	return t
}

func (t *trace) log(s string) func() { return func() { t.out = append(t.out, s) } }
func (t *trace) say(s string)        { t.out = append(t.out, s) }
func (t *trace) tick(f func())       { t.ticks = append(t.ticks, f) }

func (t *trace) drain() {
	for len(t.ticks) > 0 {
		f := t.ticks[0]
		t.ticks = t.ticks[1:]
		f()
	}
}

// busy holds the loop for d, as a busy JavaScript loop would.
func busy(d time.Duration) {
	for start := time.Now(); time.Since(start) < d; {
	}
}

// The same programs are in testdata/order.js, and what node made of them in order.txt.
var orderTests = []struct {
	name string
	run  func(t *trace)
}{
	{"same duration", func(t *trace) {
		t.SetTimeout(2, t.log("a"))
		t.SetTimeout(1, t.log("b"))
		t.SetTimeout(1, t.log("c"))
		t.SetTimeout(2, t.log("d"))
		busy(5 * time.Millisecond)
	}},
	{"zero is one", func(t *trace) {
		t.SetTimeout(1, t.log("a"))
		t.SetTimeout(0, t.log("b"))
		t.SetTimeout(-5, t.log("c"))
		t.SetTimeout(1.9, t.log("d"))
		t.SetTimeout(1e12, t.log("e"))
	}},
	{"ticks between timers", func(t *trace) {
		for _, s := range []string{"a", "b"} {
			t.SetTimeout(1, func() {
				t.say(s)
				t.tick(t.log(s + "'"))
			})
		}
		t.SetTimeout(2, t.log("c"))
		busy(5 * time.Millisecond)
	}},
	{"ticks between immediates", func(t *trace) {
		for _, s := range []string{"a", "b"} {
			t.SetImmediate(func() {
				t.say(s)
				t.tick(t.log(s + "'"))
			})
		}
	}},
	{"nested immediates wait", func(t *trace) {
		t.SetImmediate(func() {
			t.say("a")
			t.SetImmediate(t.log("c"))
		})
		t.SetImmediate(t.log("b"))
	}},
	{"clear the next timer", func(t *trace) {
		var b *Timer
		t.SetTimeout(1, func() { t.say("a"); b.Clear() })
		b = t.SetTimeout(1, t.log("b"))
		t.SetTimeout(1, t.log("c"))
	}},
	{"clear the next timer in a tick", func(t *trace) {
		var b *Timer
		t.SetTimeout(1, func() { t.say("a"); t.tick(func() { b.Clear() }) })
		b = t.SetTimeout(1, t.log("b"))
		t.SetTimeout(1, t.log("c"))
	}},
	{"refresh the next timer in a tick", func(t *trace) {
		var b *Timer
		t.SetTimeout(1, func() { t.say("a"); t.tick(func() { b.Refresh() }) })
		b = t.SetTimeout(1, t.log("b"))
		t.SetTimeout(1, t.log("c"))
		busy(5 * time.Millisecond)
	}},
	{"clear the next immediate", func(t *trace) {
		var b *Immediate
		t.SetImmediate(func() { t.say("a"); b.Clear() })
		b = t.SetImmediate(t.log("b"))
		t.SetImmediate(t.log("c"))
	}},
	{"interval clears itself", func(t *trace) {
		n := 0
		var iv *Timer
		iv = t.SetInterval(1, func() {
			n++
			t.say(strconv.Itoa(n))
			if n == 3 {
				iv.Clear()
			}
		})
	}},
	{"refresh after firing", func(t *trace) {
		n := 0
		var a *Timer
		a = t.SetTimeout(1, func() { n++; t.say("a" + strconv.Itoa(n)) })
		t.SetTimeout(10, func() { a.Refresh() })
	}},
	{"refresh after clear", func(t *trace) {
		a := t.SetTimeout(1, t.log("a"))
		a.Clear()
		a.Refresh()
		t.SetTimeout(5, t.log("b"))
	}},
	{"refresh in its own callback", func(t *trace) {
		n := 0
		var a *Timer
		a = t.SetTimeout(1, func() {
			n++
			t.say(strconv.Itoa(n))
			if n < 3 {
				a.Refresh()
			}
		})
	}},
	{"unref", func(t *trace) {
		t.SetTimeout(20, t.log("late")).Unref()
		t.SetTimeout(1, t.log("a"))
		t.SetImmediate(t.log("never")).Clear()
	}},
	{"unref before a longer timer still fires", func(t *trace) {
		t.SetTimeout(1, t.log("a")).Unref()
		t.SetTimeout(5, t.log("b"))
	}},
	{"unref and ref", func(t *trace) {
		a := t.SetTimeout(1, t.log("a"))
		a.Unref()
		a.Unref()
		a.Ref()
		a.Ref()
	}},
	{"only an unref'd immediate", func(t *trace) {
		t.SetImmediate(t.log("a")).Unref()
	}},
	{"timer started by a timer waits", func(t *trace) {
		t.SetTimeout(1, func() {
			t.say("a")
			t.SetTimeout(0, t.log("c"))
			busy(3 * time.Millisecond)
		})
		t.SetTimeout(1, t.log("b"))
		t.SetTimeout(2, t.log("b2"))
		busy(5 * time.Millisecond)
	}},
	{"immediate before the next timer", func(t *trace) {
		t.SetTimeout(1, func() {
			t.SetTimeout(0, t.log("timer"))
			t.SetImmediate(t.log("immediate"))
			busy(3 * time.Millisecond)
		})
	}},
	{"phases after a completion", func(t *trace) {
		Go(t.Loop, func() {}, func() {
			t.say("poll")
			t.SetTimeout(0, t.log("timer"))
			t.SetImmediate(t.log("immediate"))
			t.NewHandle().Close(t.log("close"))
			t.tick(t.log("tick"))
			busy(3 * time.Millisecond)
		})
	}},
	{"empty list of an unreferenced timer", func(t *trace) {
		a := t.SetTimeout(3, t.log("a"))
		a.Unref()
		a.Clear()
		t.SetTimeout(3, t.log("b"))
		t.SetTimeout(2, t.log("c"))
		busy(6 * time.Millisecond)
	}},
	{"interval and timeout of one duration", func(t *trace) {
		n := 0
		var iv *Timer
		iv = t.SetInterval(2, func() {
			n++
			t.say("i" + strconv.Itoa(n))
			if n == 2 {
				iv.Clear()
			}
			busy(5 * time.Millisecond)
		})
		t.SetTimeout(2, func() {
			t.say("a")
			t.SetTimeout(2, t.log("b"))
		})
		busy(5 * time.Millisecond)
	}},
	{"tick after the last timer of a duration", func(t *trace) {
		t.SetTimeout(1, func() {
			t.say("a")
			t.tick(func() {
				t.SetTimeout(1, t.log("c"))
				busy(3 * time.Millisecond)
			})
		})
		t.SetTimeout(2, t.log("b"))
		busy(5 * time.Millisecond)
	}},
	{"clear after firing, then refresh", func(t *trace) {
		a := t.SetTimeout(1, t.log("a"))
		t.SetTimeout(5, func() {
			a.Clear()
			a.Refresh()
			t.say("b")
		})
	}},
	{"interval refreshes itself", func(t *trace) {
		n := 0
		var iv *Timer
		iv = t.SetInterval(1, func() {
			n++
			t.say(strconv.Itoa(n))
			if n == 3 {
				iv.Clear()
			} else {
				iv.Refresh()
			}
		})
	}},
}

func TestOrder(t *testing.T) {
	want := recordedOrder(t)
	for _, tt := range orderTests {
		t.Run(tt.name, func(t *testing.T) {
			tr := newTrace()
			tt.run(tr)
			tr.Run()
			if got := strings.Join(tr.out, " "); got != want[tt.name] {
				t.Errorf("ran %q, node runs %q", got, want[tt.name])
			}
			if tr.Alive() {
				t.Error("still alive after Run")
			}
		})
		delete(want, tt.name)
	}
	for name := range want {
		t.Errorf("no test for %q", name)
	}
}

func recordedOrder(t *testing.T) map[string]string {
	data, err := os.ReadFile("testdata/order.txt")
	if err != nil {
		t.Fatal(err)
	}
	order := make(map[string]string)
	for line := range strings.Lines(string(data)) {
		name, out, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ": ")
		order[name] = out
	}
	return order
}

func TestHandles(t *testing.T) {
	tr := newTrace()
	h := tr.NewHandle()
	tr.NewHandle().Unref()
	tr.SetTimeout(1, func() {
		tr.say("a")
		h.Close(tr.log("closed"))
		h.Close(tr.log("twice"))
	})
	tr.Run()
	if got := strings.Join(tr.out, " "); got != "a closed" || tr.Alive() {
		t.Errorf("ran %q, alive %v", got, tr.Alive())
	}
}

func TestReferenced(t *testing.T) {
	l := New()
	l.SetTimeout(1, func() {})
	l.SetTimeout(1, func() {}).Unref()
	l.SetImmediate(func() {})
	l.NewHandle().Unref()
	h := l.NewHandle()
	Go(l, func() {}, func() { h.Close(nil) })
	if a, b, c := l.Referenced(); a != 1 || b != 1 || c != 2 {
		t.Errorf("%d timers, %d immediates, %d others", a, b, c)
	}
	l.Run()
	if a, b, c := l.Referenced(); a+b+c != 0 {
		t.Errorf("%d timers, %d immediates, %d others after Run", a, b, c)
	}
}

func TestCompletionsPostedByCompletionsWait(t *testing.T) {
	tr := newTrace()
	h := tr.NewHandle()
	tr.Post(func() {
		tr.say("a")
		tr.Post(func() { tr.say("c"); h.Close(nil) })
		tr.SetImmediate(tr.log("immediate"))
	})
	tr.Post(tr.log("b"))
	tr.Run()
	if got := strings.Join(tr.out, " "); got != "a b immediate c" {
		t.Errorf("ran %q", got)
	}
}

func TestStopKeepsTheRest(t *testing.T) {
	tr := newTrace()
	tr.SetTimeout(1, func() { tr.say("a"); tr.Stop() })
	tr.SetTimeout(1, tr.log("b"))
	busy(3 * time.Millisecond)
	tr.Run()
	tr.say("|")
	tr.SetImmediate(func() { tr.say("c"); tr.Stop() })
	tr.SetImmediate(tr.log("d"))
	tr.Run()
	tr.say("|")
	tr.Run()
	if got := strings.Join(tr.out, " "); got != "a | b c | d" {
		t.Errorf("ran %q", got)
	}
}

func TestStopFromOutside(t *testing.T) {
	l := New()
	l.NewHandle()
	time.AfterFunc(5*time.Millisecond, l.Stop)
	l.Run()
	if !l.Alive() {
		t.Error("the handle is gone")
	}
}

func TestStopRacesWithSleep(t *testing.T) {
	for range 2000 {
		l := New()
		l.NewHandle()
		go l.Stop()
		l.Run()
	}
}

func TestSleepsForTimers(t *testing.T) {
	l := New()
	var fired time.Duration
	l.SetTimeout(30, func() { fired = l.Clock() })
	l.Run()
	if fired < 30*time.Millisecond {
		t.Errorf("a 30 ms timer fired after %v", fired)
	}
	if l.IdleTime() < 20*time.Millisecond {
		t.Errorf("the loop slept only %v", l.IdleTime())
	}
}

// A far timer arms the sleeper; a nearer one must still wake it in time.
func TestNearerTimerWhileAsleep(t *testing.T) {
	l := New()
	far := l.SetTimeout(60000, func() {})
	h := l.NewHandle()
	time.AfterFunc(5*time.Millisecond, func() {
		l.Post(func() {
			h.Close(nil)
			l.SetTimeout(5, func() { far.Clear() })
		})
	})
	l.Run()
	if l.Clock() > 10*time.Second {
		t.Errorf("woke only after %v", l.Clock())
	}
}

func TestManyTimers(t *testing.T) {
	l := New()
	const n = 100_000
	fired := 0
	last := int64(0)
	timers := make([]*Timer, n)
	for i := range n {
		delay := int64(1 + (i*7919)%n)
		timers[i] = l.SetTimeout(float64(delay), func() { fired++; last = delay })
	}
	for i, timer := range timers {
		if timer.delay > 50 || i%2 == 1 {
			timer.Clear()
		}
	}
	l.Run()
	if fired < 10 || last > 50 {
		t.Errorf("fired %d timers, the last of %d ms", fired, last)
	}
	if len(l.timers.heap) != 0 || len(l.timers.lists) != 0 {
		t.Errorf("%d lists left", len(l.timers.heap))
	}
}

func TestPostFromManyGoroutines(t *testing.T) {
	l := New()
	const posters, each = 8, 5000
	h := l.NewHandle()
	var seen [posters]int
	total := 0
	for p := range posters {
		go func() {
			for i := range each {
				l.Post(func() {
					if seen[p] != i {
						t.Errorf("poster %d: got %d, want %d", p, i, seen[p])
					}
					seen[p]++
					if total++; total == posters*each {
						h.Close(nil)
					}
				})
			}
		}()
	}
	l.Run()
	if total != posters*each {
		t.Errorf("ran %d completions", total)
	}
}

func TestGoIsBounded(t *testing.T) {
	l := New()
	var running, most atomic.Int32
	done := 0
	for range 2000 {
		Go(l, func() {
			n := running.Add(1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			runtime.Gosched()
			running.Add(-1)
		}, func() { done++ })
	}
	l.Run()
	if done != 2000 || most.Load() > maxWorkers {
		t.Errorf("done %d, at most %d at once", done, most.Load())
	}
}

func TestSpawnDoesNotQueue(t *testing.T) {
	l := New()
	var wg sync.WaitGroup
	wg.Add(2 * maxWorkers)
	for range 2 * maxWorkers {
		Spawn(l, func() { wg.Done(); wg.Wait() }, func() {})
	}
	l.Run()
}

// A loop that waits for a handle, with no other goroutine awake in the process, must sleep
// and not make the Go runtime report a deadlock. The test runs itself as that process.
func TestNoDeadlockReport(t *testing.T) {
	if os.Getenv("LOOP_TEST_IDLE") != "" {
		l := New()
		l.NewHandle()
		l.Run()
	}
	child := exec.Command(os.Args[0], "-test.run=^TestNoDeadlockReport$", "-test.timeout=0")
	child.Env = append(os.Environ(), "LOOP_TEST_IDLE=1")
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	exited := make(chan error, 1)
	go func() { exited <- child.Wait() }()
	select {
	case err := <-exited:
		t.Errorf("an idle loop ended its process: %v", err)
	case <-time.After(200 * time.Millisecond):
		child.Process.Kill()
		<-exited
	}
}

func BenchmarkPostBatch(b *testing.B) {
	l := New()
	h := l.NewHandle()
	n := 0
	f := func() {
		if n++; n == b.N {
			h.Close(nil)
		}
	}
	b.ReportAllocs()
	go func() {
		for range b.N {
			l.Post(f)
		}
	}()
	l.Run()
}

// A thousand conversations, each with one message under way: a busy server.
func BenchmarkPingPong1000(b *testing.B) { benchmarkPingPong(b, 1000) }

// One conversation: nothing to batch, each message is a sleep and a wake-up.
func BenchmarkPingPong1(b *testing.B) { benchmarkPingPong(b, 1) }

func benchmarkPingPong(b *testing.B, conversations int) {
	l := New()
	h := l.NewHandle()
	n := 0
	for range min(conversations, b.N) {
		ping := make(chan struct{}, 1)
		pong := func() {
			if n++; n == b.N {
				h.Close(nil)
			}
			ping <- struct{}{}
		}
		go func() {
			for range ping {
				l.Post(pong)
			}
		}()
		ping <- struct{}{}
	}
	b.ReportAllocs()
	b.ResetTimer()
	l.Run()
}

func BenchmarkTimerStartClear(b *testing.B) {
	l := New()
	b.ReportAllocs()
	for range b.N {
		l.SetTimeout(100, func() {}).Clear()
	}
}

func BenchmarkTimerRefresh(b *testing.B) {
	l := New()
	t := l.SetTimeout(5000, func() {})
	for range b.N {
		t.Refresh()
	}
}

func BenchmarkImmediate(b *testing.B) {
	l := New()
	n := 0
	var f func()
	f = func() {
		if n++; n < b.N {
			l.SetImmediate(f)
		}
	}
	l.SetImmediate(f)
	l.Run()
}
