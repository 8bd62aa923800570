package main

import (
	"strings"

	"jsgo/testsuite/internal/harness"
)

// compileFailure returns in what way a test fails whose compilation was
// refused, or "" where the refusal is what the test asks for.
func compileFailure(t test, message string) string {
	refused := strings.Contains(message, "error JSGO") || strings.Contains(message, "SyntaxError")
	switch t.meta.Phase {
	case "parse", "early", "resolution":
		if refused {
			return ""
		}
	}
	return "compile: " + firstLine(message)
}

// runFailure returns in what way a test fails that was run, or "".
func runFailure(t test, r harness.Result) string {
	switch {
	case r.TimedOut, r.Signal != "":
		return r.End()
	case strings.Contains(r.Stderr, "goroutine "):
		return "crash: " + firstLine(r.Stderr)
	case t.meta.Phase != "":
		return negativeFailure(t, r)
	case r.Exit != 0:
		return message(r.Stderr)
	case t.meta.flag("async"):
		return asyncFailure(r.Stdout)
	}
	return ""
}

func negativeFailure(t test, r harness.Result) string {
	switch {
	case r.Exit == 0:
		return "no " + t.meta.Type
	case !strings.Contains(r.Stderr, t.meta.Type):
		return "not a " + t.meta.Type + ": " + message(r.Stderr)
	case t.meta.Phase != "runtime" && strings.Contains(r.Stderr, "Test262: This statement should not be evaluated"):
		return "evaluated before the " + t.meta.Type
	}
	return ""
}

// asyncFailure looks for what harness/doneprintHandle.js prints.
func asyncFailure(stdout string) string {
	if _, text, failed := strings.Cut(stdout, "Test262:AsyncTestFailure:"); failed {
		return firstLine(text)
	}
	if !strings.Contains(stdout, "Test262:AsyncTestComplete") {
		return "$DONE was not called"
	}
	return ""
}

// message is the line of an uncaught error that names it.
func message(stderr string) string {
	for line := range strings.Lines(harness.MessageLines(stderr)) {
		if strings.Contains(line, "Error") {
			return strings.TrimSpace(line)
		}
	}
	return firstLine(stderr)
}

func firstLine(text string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
	if line == "" {
		return "failed without a message"
	}
	return line
}
