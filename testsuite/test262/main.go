// Command test262 runs tests of a checkout of tc39/test262, compiled many to an
// executable, and compares what fails with expectations.txt.
//
//	go run ./testsuite/test262 -dir CHECKOUT [-sample 1500 -seed x] [-o results.tsv] [-update]
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"jsgo/testsuite/internal/harness"
)

type options struct {
	dir, folders, filter, seed, out, expectations string
	sample, atOnce                                int
	timeout                                       time.Duration
	all, update                                   bool
}

type result struct {
	test    test
	failure string
}

func main() {
	var o options
	flag.StringVar(&o.dir, "dir", "", "the checkout of tc39/test262")
	flag.StringVar(&o.folders, "folders", "language,built-ins,annexB", "folders below test/")
	flag.StringVar(&o.filter, "filter", "", "only tests whose path has this in it")
	flag.IntVar(&o.sample, "sample", 1500, "how many tests to run; 0 for all")
	flag.StringVar(&o.seed, "seed", "1", "which tests those are")
	flag.StringVar(&o.out, "o", "", "write a line for each test to this file: result, path, reason")
	flag.StringVar(&o.expectations, "expectations", filepath.Join(harness.Root(), "testsuite/test262/expectations.txt"), "the known failures")
	flag.IntVar(&o.atOnce, "j", 2, "tests to run at once")
	flag.DurationVar(&o.timeout, "timeout", 10*time.Second, "for each test")
	flag.BoolVar(&o.all, "all", false, "also features later than ES2023 and those that need a special host")
	flag.BoolVar(&o.update, "update", false, "add what fails to the known failures and take out what passes")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "test262:", err)
		os.Exit(1)
	}
}

func run(o options) error {
	known, err := harness.ReadExpectations(o.expectations)
	if err != nil {
		return err
	}
	tests, err := chooseTests(o)
	if err != nil {
		return err
	}
	results, err := runTests(o, tests)
	if err != nil {
		return err
	}
	printSummary(results)
	if o.out != "" {
		if err := writeTSV(o.out, results); err != nil {
			return err
		}
	}
	if o.update {
		return updateExpectations(o.expectations, known, results)
	}
	return compare(known, results)
}

func chooseTests(o options) ([]test, error) {
	if o.dir == "" {
		return nil, fmt.Errorf("-dir is needed: a checkout of https://github.com/tc39/test262")
	}
	tests, err := readSuite(o.dir, strings.Split(o.folders, ","), o.all)
	if err != nil {
		return nil, err
	}
	tests = slices.DeleteFunc(tests, func(t test) bool { return !strings.Contains(t.name, o.filter) })
	if len(tests) == 0 {
		return nil, fmt.Errorf("no tests below %s", o.dir)
	}
	return sample(tests, o.sample, o.seed), nil
}

func runTests(o options, tests []test) ([]result, error) {
	dir, err := os.MkdirTemp("", "test262-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	built, err := buildTests(o, tests, dir)
	if err != nil {
		return nil, err
	}
	results := make([]result, len(tests))
	var group sync.WaitGroup
	slots := make(chan struct{}, o.atOnce)
	for i, t := range tests {
		slots <- struct{}{}
		group.Go(func() {
			defer func() { <-slots }()
			results[i] = result{t, runTest(o, t, built[key(i)], dir)}
		})
	}
	group.Wait()
	return results, nil
}

func key(i int) string { return fmt.Sprintf("t%06d", i) }

func buildTests(o options, tests []test, dir string) (map[string]harness.Built, error) {
	c := &composer{suite: o.dir, dir: dir, harness: map[string]harnessFile{}}
	programs := make([]harness.Program, len(tests))
	for i, t := range tests {
		path, goal, err := c.compose(t, key(i))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", t.name, err)
		}
		programs[i] = harness.Program{Name: key(i), Path: path, Goal: goal}
	}
	if harness.NodeEngine() {
		return nodeCommands(programs, dir)
	}
	return harness.BuildMany(programs, dir)
}

func nodeCommands(programs []harness.Program, dir string) (map[string]harness.Built, error) {
	host := filepath.Join(dir, "nodehost.cjs")
	built := make(map[string]harness.Built, len(programs))
	for _, p := range programs {
		command := []string{"node", host, p.Path}
		if p.Goal == "module" {
			command = []string{"node", p.Path}
		}
		built[p.Name] = harness.Built{Command: command}
	}
	return built, os.WriteFile(host, nodeHost, 0o644)
}

func runTest(o options, t test, built harness.Built, dir string) string {
	if built.Err != "" {
		return compileFailure(t, built.Err)
	}
	r, err := harness.Run(harness.Command{Args: built.Command, Dir: dir, Timeout: o.timeout})
	if err != nil {
		return err.Error()
	}
	return runFailure(t, r)
}

// compare prints what is not as expected and fails if there is any.
func compare(known harness.Expectations, results []result) error {
	unexpected := 0
	for _, r := range results {
		if report := known.Judge(r.test.name, r.failure); report != "" {
			fmt.Printf("%s: %s\n", r.test.name, report)
			unexpected++
		}
	}
	if unexpected > 0 {
		return fmt.Errorf("%d tests are not as expectations.txt says", unexpected)
	}
	return nil
}

func writeTSV(path string, results []result) error {
	var b strings.Builder
	for _, r := range results {
		status := "pass"
		if r.failure != "" {
			status = "fail"
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\n", status, r.test.name, strings.ReplaceAll(r.failure, "\t", " "))
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// printSummary prints a line for each folder two levels deep.
func printSummary(results []result) {
	passed, total := map[string]int{}, map[string]int{}
	for _, r := range results {
		parts := strings.SplitN(r.test.path, "/", 3)
		for _, group := range []string{"all", parts[0], strings.Join(parts[:min(2, len(parts)-1)], "/")} {
			total[group]++
			if r.failure == "" {
				passed[group]++
			}
		}
	}
	groups := make([]string, 0, len(total))
	for group := range total {
		groups = append(groups, group)
	}
	slices.SortFunc(groups, cmp.Compare[string])
	for _, group := range groups {
		fmt.Printf("%-45s %5d of %5d  %5.1f %%\n", group, passed[group], total[group], 100*float64(passed[group])/float64(total[group]))
	}
}

func updateExpectations(path string, known harness.Expectations, results []result) error {
	for _, r := range results {
		if r.failure == "" {
			delete(known, r.test.name)
		} else if known[r.test.name] == "" {
			known[r.test.name] = r.failure
		}
	}
	names := make([]string, 0, len(known))
	for name := range known {
		names = append(names, name)
	}
	slices.Sort(names)
	var b strings.Builder
	b.WriteString("# Known failures: TEST REASON. A listed test that passes is reported too.\n")
	for _, name := range names {
		fmt.Fprintf(&b, "%s %s\n", name, known[name])
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}
