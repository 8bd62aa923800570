package harness

import (
	"regexp"
	"strings"
)

var (
	caretLine  = regexp.MustCompile(`^\s*\^+\s*$`)
	stackLine  = regexp.MustCompile(`^\s+at .*?( \{)?$`)
	noteLine   = regexp.MustCompile("^(Node\\.js v|\\(Use `|Thrown at:|\\s+\\.\\.\\. \\d+ lines matching |\\s*$)")
	processID  = regexp.MustCompile(`^\([\w.-]+:\d+\) `)
	listOpener = regexp.MustCompile(` \{$`)
)

// MessageLines keeps of a standard error what a program's author wrote or node
// promises: the messages and properties of errors and warnings. Where in which
// file they arose, stack frames, process ids and hints on flags are left out.
func MessageLines(stderr string) string {
	lines := strings.Split(stderr, "\n")
	for i, line := range lines {
		if caretLine.MatchString(line) {
			lines = append(lines[:max(i-2, 0)], lines[i+1:]...)
			break
		}
	}
	var kept strings.Builder
	for _, line := range lines {
		if stackLine.MatchString(line) || noteLine.MatchString(line) {
			continue
		}
		line = processID.ReplaceAllString(line, "(PROCESS) ")
		kept.WriteString(listOpener.ReplaceAllString(line, "") + "\n")
	}
	return kept.String()
}
