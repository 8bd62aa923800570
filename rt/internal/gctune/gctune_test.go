package gctune

import (
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestNextPercent(t *testing.T) {
	for _, tt := range []struct {
		live, stacks uint64
		want         int
	}{
		{0, 0, 1600},
		{1 * mb, 0, 1600},
		{4 * mb, 0, 1600},
		{8 * mb, 0, 800},
		{4 * mb, 4 * mb, 800},
		{32 * mb, 0, 200},
		{64 * mb, 0, 100},
		{1000 * mb, 0, 100},
		{1 * mb, 1000 * mb, 100},
	} {
		if got := nextPercent(tt.live, tt.stacks); got != tt.want {
			t.Errorf("nextPercent(%d MB, %d MB) = %d, want %d", tt.live/mb, tt.stacks/mb, got, tt.want)
		}
	}
}

func TestLiveHeapInvertsTheGoal(t *testing.T) {
	for _, percent := range []int{100, 400, 1600} {
		for _, live := range []uint64{mb, 10 * mb, 300 * mb} {
			const stacks = 2 * mb
			goal := live + (live+stacks)*uint64(percent)/100
			if got := liveHeap(goal, stacks, percent); got < live-1 || got > live+1 {
				t.Errorf("percent %d: live %d came back as %d", percent, live, got)
			}
		}
	}
	if got := liveHeap(1, 100*mb, 100); got != 0 {
		t.Errorf("stacks above the goal: %d", got)
	}
}

func TestChild(t *testing.T) {
	if os.Getenv("GCTUNE_CHILD") == "" {
		t.Skip("runs in the children of TestPacing")
	}
	debug.SetGCPercent(gogc())
	Start()
	var keep [][]byte
	for range 30 { // 30 MB live
		keep = append(keep, make([]byte, mb))
	}
	for range 1000 { // 1 GB of garbage
		runtime.KeepAlive(make([]byte, mb))
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	runtime.KeepAlive(keep)
	os.Stdout.WriteString("cycles=" + strconv.Itoa(int(m.NumGC)) + " limit=" + strconv.FormatInt(debug.SetMemoryLimit(-1), 10) + "\n")
}

func gogc() int {
	if n, err := strconv.Atoi(os.Getenv("GOGC")); err == nil {
		return n
	}
	return 100
}

func child(t *testing.T, env ...string) (cycles int, limit int64) {
	cmd := exec.Command(os.Args[0], "-test.run=^TestChild$")
	cmd.Env = append([]string{"GCTUNE_CHILD=1"}, env...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	_, rest, _ := strings.Cut(string(out), "cycles=")
	line, _, _ := strings.Cut(rest, "\n")
	a, b, _ := strings.Cut(line, " limit=")
	cycles, _ = strconv.Atoi(a)
	limit, _ = strconv.ParseInt(b, 10, 64)
	return cycles, limit
}

func TestPacing(t *testing.T) {
	plain, _ := child(t, "GOGC=100")
	paced, limit := child(t)
	if paced > plain { // on a busy machine a collection takes longer, and fewer are made
		t.Errorf("%d collections with pacing, %d without", paced, plain)
	}
	if paced < 5 {
		t.Errorf("only %d collections for 1 GB of garbage", paced)
	}
	if limit <= 0 || limit == 1<<63-1 {
		t.Errorf("no memory limit was set: %d", limit)
	}
	if _, limit := child(t, "GOMEMLIMIT=200MiB"); limit != 200*mb {
		t.Errorf("GOMEMLIMIT became %d", limit)
	}
}

func TestStartIsCheap(t *testing.T) {
	start := time.Now()
	Start()
	if d := time.Since(start); d > 5*time.Millisecond { // 20 µs when nothing else runs
		t.Errorf("Start took %v", d)
	}
}
