// Package gctune paces Go's garbage collector for JavaScript programs, which allocate much and keep little; it does not measure or cap what a program uses.
package gctune

import (
	"os"
	"runtime"
	"runtime/debug"
)

const (
	mb = 1 << 20

	// minHeadroom is how much may be allocated between two collections at least. Go's
	// own minimum heap of 4 MB makes allocation-bound programs collect all the time.
	minHeadroom = 64 * mb

	// firstPercent lets the first collection happen at 16 MB (Go's minimum heap is
	// 4 MB times this). Small programs end before it and never pay for the limit's
	// look-up; a program in a container too small for 64 MB learns of it in time.
	firstPercent = 400

	minPercent = 100
	maxPercent = 1600 // 64 MB of headroom over Go's minimum heap
)

// A pacer sets the collector's target after each collection.
type pacer struct {
	percent    int // what SetGCPercent was told last
	ownLimit   bool
	limitKnown bool
}

// A sentinel is unreachable from the start, so its finalizer runs after each collection.
type sentinel struct{ pacer *pacer }

// Start makes the collector aim, after each collection, at what is live plus the larger of
// 64 MB and what is live, and sets a soft memory limit below what the machine or its
// control group has. GOGC and GOMEMLIMIT in the environment win over either.
// Call it once, at the start of the program.
func Start() {
	if os.Getenv("GOGC") != "" {
		return
	}
	p := &pacer{percent: firstPercent, ownLimit: os.Getenv("GOMEMLIMIT") == ""}
	debug.SetGCPercent(firstPercent)
	p.watch()
}

func (p *pacer) watch() {
	runtime.SetFinalizer(&sentinel{p}, afterCycle)
}

func afterCycle(s *sentinel) {
	s.pacer.pace()
	s.pacer.watch()
}

// pace sets the target by the collection that has just ended.
func (p *pacer) pace() {
	if p.ownLimit && !p.limitKnown {
		p.limitKnown = true
		if limit := memoryAtHand(); limit > 0 {
			debug.SetMemoryLimit(softLimit(limit))
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	percent := nextPercent(liveHeap(m.NextGC, m.StackInuse, p.percent), m.StackInuse)
	// Each change stops the program for a moment: small ones are not worth it.
	if percent*10 > p.percent*11 || percent*10 < p.percent*9 {
		p.percent = percent
		debug.SetGCPercent(percent)
	}
}

// liveHeap derives what survived the collection from the goal that the runtime set for the
// next: goal = live + (live + stacks) * percent/100. The package runtime/metrics would
// tell, at the price of 15 KB and 35 µs at the start of every program. Under a memory
// limit the goal, and so the result, is smaller; the limit rules then anyway.
func liveHeap(goal, stacks uint64, percent int) uint64 {
	forStacks := stacks * uint64(percent) / 100
	if goal <= forStacks {
		return 0
	}
	return (goal - forStacks) * 100 / uint64(100+percent)
}

// nextPercent is the GOGC that gives max(minHeadroom, live) of headroom.
func nextPercent(live, stacks uint64) int {
	percent := maxPercent
	if live+stacks > 0 {
		percent = int(min(maxPercent, max(minHeadroom, live)*100/(live+stacks)))
	}
	return max(minPercent, percent)
}

// softLimit leaves a tenth of the memory to what Go's runtime does not count.
func softLimit(limit uint64) int64 {
	return int64(limit - limit/10)
}
