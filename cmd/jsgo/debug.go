package main

import (
	"errors"
	"fmt"
	"os"
	"strings"
)

// debugOptions are those of the variable JSGO_DEBUG, which lists them with commas between.
type debugOptions struct {
	verify bool
	time   bool
	keep   string          // a folder for what is emitted, which then stays
	off    map[string]bool // passes, and "fast"
}

const debugHelp = `JSGO_DEBUG is a list, with commas between:
  help        this text
  verify      check the IR after each pass
  time        print how long each phase takes
  off=PASS    leave a pass out; off=fast: emit no function in two forms
  keep=DIR    write the emitted Go there, and keep it`

// readDebug reads JSGO_DEBUG.
func readDebug() (debugOptions, error) {
	d := debugOptions{off: map[string]bool{}}
	for item := range strings.SplitSeq(os.Getenv("JSGO_DEBUG"), ",") {
		name, value, _ := strings.Cut(item, "=")
		switch name {
		case "":
		case "help":
			return d, errors.New(debugHelp)
		case "verify":
			d.verify = true
		case "time":
			d.time = true
		case "off":
			d.off[value] = true
		case "keep":
			if value == "" {
				value = "jsgo-keep"
			}
			d.keep = value
		default:
			return d, fmt.Errorf("JSGO_DEBUG has no %q\n%s", name, debugHelp)
		}
	}
	return d, nil
}
