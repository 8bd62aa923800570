package harness

import (
	"bufio"
	"fmt"
	"os"
	"sort"
	"strings"
)

// Expectations are the known failures of a suite: name → reason. A line of the
// file is "NAME REASON"; lines that start with # are comments.
type Expectations map[string]string

// ReadExpectations reads a file of known failures. A line without a reason and
// a name that comes twice are errors: a failure nobody can explain is not known.
func ReadExpectations(path string) (Expectations, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	known := Expectations{}
	scanner := bufio.NewScanner(f)
	for n := 1; scanner.Scan(); n++ {
		line := strings.TrimSpace(scanner.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, reason, _ := strings.Cut(line, " ")
		if reason = strings.TrimSpace(reason); reason == "" {
			return nil, fmt.Errorf("%s:%d: %s has no reason", path, n, name)
		}
		if known[name] != "" {
			return nil, fmt.Errorf("%s:%d: %s is listed twice", path, n, name)
		}
		known[name] = reason
	}
	return known, scanner.Err()
}

// Judge compares an outcome with what is expected of it: failure is empty for
// a test that passed. It returns what to report, or "" if all is as expected.
func (e Expectations) Judge(name, failure string) string {
	reason, known := e[name]
	switch {
	case known && failure == "":
		return "passes, but is listed as a known failure: " + reason
	case known:
		return ""
	}
	return failure
}

// Stale returns the listed names that no test has.
func (e Expectations) Stale(names map[string]bool) []string {
	var stale []string
	for name := range e {
		if !names[name] {
			stale = append(stale, name)
		}
	}
	sort.Strings(stale)
	return stale
}
