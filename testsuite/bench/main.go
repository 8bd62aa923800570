// Command bench compares compiled programs with node: time of the whole
// process in alternating rounds, peak memory, and what the build costs.
//
//	go run ./testsuite/bench [-rounds 5] [NAME...]
package main

import (
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"jsgo/testsuite/internal/harness"
)

// hello measures the start, not speed; it has no part in the mean.
const hello = "hello"

// A measurement is what all rounds of one program gave.
type measurement struct {
	name               string
	ratios             []float64 // time of jsgo by time of node, a round each
	jsgo, node         []time.Duration
	jsgoPeak, nodePeak int64
	build              time.Duration
	size               int64
}

func main() {
	rounds := flag.Int("rounds", 5, "how often each program runs")
	flag.Parse()
	if err := run(*rounds, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(rounds int, names []string) error {
	if _, err := exec.LookPath("node"); err != nil {
		return fmt.Errorf("node is what the programs are compared with: %w", err)
	}
	paths, err := filepath.Glob(filepath.Join(harness.Root(), "testsuite/bench/programs/*.js"))
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	fmt.Println("program        jsgo/node  spread         jsgo ms  node ms   jsgo MB  node MB   build s  size MB")
	var medians []float64
	for _, path := range paths {
		name := strings.TrimSuffix(filepath.Base(path), ".js")
		if len(names) > 0 && !slices.Contains(names, name) {
			continue
		}
		m, err := measure(path, filepath.Join(dir, name), rounds)
		if err != nil {
			fmt.Printf("%-14s %v\n", name, err)
			continue
		}
		m.print()
		if name != hello {
			medians = append(medians, median(m.ratios))
		}
	}
	if len(medians) > 0 {
		fmt.Printf("geometric mean of %d: %.3f\n", len(medians), geometricMean(medians))
	}
	return nil
}

func measure(path, out string, rounds int) (*measurement, error) {
	m := &measurement{name: filepath.Base(out)}
	command, err := m.compile(path, out)
	if err != nil {
		return nil, err
	}
	var expected string
	for range rounds {
		ours, err := runOnce(command)
		if err != nil {
			return nil, err
		}
		theirs, err := runOnce([]string{"node", path})
		if err != nil {
			return nil, err
		}
		if expected = theirs.Stdout; ours.Stdout != expected {
			return nil, fmt.Errorf("prints %q, node %q", ours.Stdout, expected)
		}
		m.add(ours, theirs)
	}
	return m, nil
}

func (m *measurement) compile(path, out string) ([]string, error) {
	if harness.NodeEngine() {
		return []string{"node", path}, nil
	}
	built, err := harness.Build(harness.Program{Path: path}, out)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(out)
	if err != nil || built.Exit != 0 {
		return nil, fmt.Errorf("jsgo build: %s: %s", built.End(), strings.TrimSpace(built.Stderr))
	}
	m.build, m.size = built.Wall, info.Size()
	return []string{out}, nil
}

func runOnce(command []string) (harness.Result, error) {
	r, err := harness.Run(harness.Command{Args: command, Timeout: 2 * time.Minute})
	if err == nil && (r.Exit != 0 || r.TimedOut) {
		err = fmt.Errorf("%s: %s: %s", command[0], r.End(), strings.TrimSpace(r.Stderr))
	}
	return r, err
}

func (m *measurement) add(ours, theirs harness.Result) {
	m.ratios = append(m.ratios, ours.Wall.Seconds()/theirs.Wall.Seconds())
	m.jsgo, m.node = append(m.jsgo, ours.Wall), append(m.node, theirs.Wall)
	m.jsgoPeak, m.nodePeak = max(m.jsgoPeak, ours.MaxRSS), max(m.nodePeak, theirs.MaxRSS)
}

func (m *measurement) print() {
	ms := func(d []time.Duration) float64 { return float64(median(d)) / 1e6 }
	fmt.Printf("%-14s %9.3f  %5.2f … %-5.2f %9.1f %8.1f %9.1f %8.1f %9.1f %8.1f\n",
		m.name, median(m.ratios), slices.Min(m.ratios), slices.Max(m.ratios), ms(m.jsgo), ms(m.node),
		float64(m.jsgoPeak)/1e6, float64(m.nodePeak)/1e6, m.build.Seconds(), float64(m.size)/1e6)
}

func median[T float64 | time.Duration](values []T) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}

func geometricMean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(values)))
}
