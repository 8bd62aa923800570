package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	goruntime "runtime"

	"jsgo/parser/diag"
)

// nodeVersion is the version of Node whose behaviour programs have.
const nodeVersion = "v20.20.2"

// release is the version of a released jsgo, set when it is linked.
var release = ""

// versionText is the version of jsgo: that of a release, or of the commit it was built from.
func versionText() string {
	if release != "" {
		return release
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		revision, modified := "", ""
		for _, s := range info.Settings {
			switch {
			case s.Key == "vcs.revision":
				revision = s.Value[:min(12, len(s.Value))]
			case s.Key == "vcs.modified" && s.Value == "true":
				modified = "+"
			}
		}
		if revision != "" {
			return "devel-" + revision + modified
		}
	}
	return "devel"
}

func version(*command, []string) int {
	fmt.Printf("jsgo %s (as Node.js %s; %s)\n", versionText(), nodeVersion, goruntime.Version())
	return exitOK
}

func explainCommand() *command {
	return &command{name: "explain", args: "[CODE]", summary: "explain a message, or list all", run: explain}
}

func explain(c *command, args []string) int {
	rest, code, ok := c.arguments(args, 0, 1)
	if !ok {
		return code
	}
	if len(rest) == 0 {
		for _, e := range diag.Explanations() {
			line, _, _ := strings.Cut(e.Text, "\n")
			fmt.Printf("%s  %s\n", e.Code, line)
		}
		return exitOK
	}
	text, found := diag.Explain(rest[0])
	if !found {
		return fail(exitUsage, fmt.Errorf("there is no message %q; jsgo explain lists them", rest[0]))
	}
	fmt.Print(text)
	return exitOK
}

func whyCommand() *command {
	return &command{name: "why", args: "ENTRY [MODULE]", summary: "print what is linked, and what needs it", run: why}
}

// why prints each module with the chain of imports that leads to it, and each global variable.
func why(c *command, args []string) int {
	rest, code, ok := c.arguments(args, 1, 2)
	if !ok {
		return code
	}
	p, code := stage(rest[0], func(c *compiler, p *program) error { return c.load(p) })
	if p == nil || p.graph == nil || p.graph.Entry == nil {
		return code
	}
	reasons := reasonsOf(p.graph)
	for _, m := range p.graph.Modules {
		if len(rest) == 2 && !strings.Contains(m.Display, rest[1]) {
			continue
		}
		fmt.Println(m.Display)
		for _, line := range reasons.chain(m) {
			fmt.Println("  " + line)
		}
	}
	if e := p.graph.Evaluates(); e != nil && len(rest) == 1 {
		fmt.Printf("what runs source text\n  %s at %s:%d\n", e.What, e.Module.Display, e.Pos.Line())
	}
	if len(rest) == 1 && len(p.graph.Globals) > 0 {
		fmt.Println("global variables:", strings.Join(p.graph.Globals, " "))
		if m := p.graph.Dynamic; m != nil {
			fmt.Fprintf(os.Stderr, "note: %s uses the global object as a value; every property of such a name counts as a use\n", m.Display)
		}
	}
	return code
}
