// Command jsgo compiles JavaScript programs written for Node.js to native
// executables.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 4 || os.Args[1] != "build" {
		fmt.Fprintln(os.Stderr, "usage: jsgo build ENTRY -o OUT")
		os.Exit(2)
	}
	out, entry := "", ""
	for i := 2; i < len(os.Args); i++ {
		if os.Args[i] == "-o" {
			i++
			out = os.Args[i]
			continue
		}
		entry = os.Args[i]
	}
	os.Exit(build(entry, out))
}
