// Command jsgo compiles JavaScript and TypeScript programs written for Node.js to native executables. This package reads the
// command line, finds the runtime's sources and runs Go; what programs mean is in parser, ir and codegen.
package main

import (
	"fmt"
	"io"
	"os"
)

// Exit codes.
const (
	exitOK       = 0
	exitRefused  = 1 // the program cannot be compiled as it is
	exitUsage    = 2
	exitInternal = 4 // a fault of jsgo, or of what it needs
)

// A command is a subcommand. run gets the arguments behind its name.
type command struct {
	name    string
	args    string
	summary string
	flags   any // a pointer to the struct that its flags are read into
	run     func(c *command, args []string) int
}

// commands returns the subcommands in the order of the help text.
func commands() []*command {
	return []*command{
		buildCommand(), runCommand(), whyCommand(), astCommand(), irCommand(), goCommand(), explainCommand(),
		{name: "version", summary: "print the version", run: version},
		{name: "help", args: "[COMMAND]", summary: "explain a command", run: help},
	}
}

func main() { os.Exit(run(os.Args[1:])) }

func run(args []string) int {
	if len(args) == 0 {
		usage(os.Stderr)
		return exitUsage
	}
	switch args[0] {
	case "-h", "-help", "--help":
		args = append([]string{"help"}, args[1:]...)
	case "-v", "-version", "--version":
		args = []string{"version"}
	case "interpreter":
		return writeInterpreter(args[1:])
	}
	for _, c := range commands() {
		if c.name == args[0] {
			return c.run(c, args[1:])
		}
	}
	return fail(exitUsage, fmt.Errorf("there is no command %q; jsgo help lists them", args[0]))
}

// fail prints an error and returns the code to end with.
func fail(code int, err error) int {
	fmt.Fprintln(os.Stderr, "jsgo:", err)
	return code
}

func usage(w io.Writer) {
	fmt.Fprint(w, "jsgo compiles JavaScript programs written for Node.js to native executables.\n\nUsage: jsgo COMMAND [FLAGS] [ARGUMENTS]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-8s %s\n", c.name, c.summary)
	}
	fmt.Fprint(w, "\njsgo help COMMAND explains one. Exit codes: 0 done, 1 the program is refused, 2 wrong usage, 4 a fault of jsgo.\n")
}

func help(_ *command, args []string) int {
	if len(args) == 0 {
		usage(os.Stdout)
		return exitOK
	}
	for _, c := range commands() {
		if c.name == args[0] {
			c.usage(os.Stdout)
			return exitOK
		}
	}
	return fail(exitUsage, fmt.Errorf("there is no command %q", args[0]))
}
