package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// progress tells a user who looks at a terminal what is going on.
type progress struct {
	terminal bool
	quiet    bool
	times    bool // print how long each phase takes
	start    time.Time
	phase    string
	since    time.Time
}

func newProgress(quiet, times bool) progress {
	info, err := os.Stderr.Stat()
	terminal := err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
	return progress{terminal: terminal && !quiet && !times, quiet: quiet, times: times, start: time.Now()}
}

// begin shows the phase that begins.
func (p *progress) begin(phase string) {
	p.clear()
	p.phase, p.since = phase, time.Now()
	if p.terminal {
		fmt.Fprintf(os.Stderr, "%s…", phase)
	}
}

// clear takes away what begin has shown.
func (p *progress) clear() {
	if p.phase == "" {
		return
	}
	if p.terminal {
		fmt.Fprint(os.Stderr, "\r\x1b[K")
	}
	if p.times {
		fmt.Fprintf(os.Stderr, "%8.3f s  %s\n", time.Since(p.since).Seconds(), p.phase)
	}
	p.phase = ""
}

// done prints the line at the end, for somebody who looks.
func (p *progress) done(out string, modules int) {
	info, err := os.Stat(out)
	if err != nil || !p.terminal && !p.times {
		return
	}
	if dir, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(dir, out); err == nil && len(rel) < len(out) {
			out = rel
		}
	}
	fmt.Fprintf(os.Stderr, "%s: %.1f MB, %d modules, %.1f s\n", out, float64(info.Size())/1e6, modules, time.Since(p.start).Seconds())
}
