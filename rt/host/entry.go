package host

import (
	"os"

	"jsgo/rt/js"
)

// entryVariable names the module with which a forked program begins.
const entryVariable = "JSGO_ENTRY"

// ChosenVariable names the program that a forked process goes on with, where an
// executable holds several.
const ChosenVariable = "JSGO_PROGRAM"

// Chosen is the name of the program that runs, of an executable that holds several.
var Chosen string

// Choose takes the name of a program from the arguments, or from the process
// that has forked this one.
func Choose() string {
	if name, ok := os.LookupEnv(ChosenVariable); ok {
		os.Unsetenv(ChosenVariable)
		Chosen = name
	} else if len(os.Args) > 1 {
		Chosen = os.Args[1]
		os.Args = append(os.Args[:1], os.Args[2:]...)
	}
	return Chosen
}

// Entry returns a Program's Main that evaluates the module with a key.
func Entry(key string) func(r *js.Realm) *js.Throw {
	return func(r *js.Realm) *js.Throw {
		e := r.RunEntry(forkedEntry(r, key))
		if p := r.Entry().Promise(r); e == nil && p != nil {
			Get(r).SetMain(p)
		}
		return e
	}
}

// forkedEntry is the module that the parent process asks for, else the program's
// own. The program does not see the variable.
func forkedEntry(r *js.Realm, key string) string {
	forked, ok := os.LookupEnv(entryVariable)
	if !ok {
		return key
	}
	os.Unsetenv(entryVariable)
	m := r.Module(forked)
	if m == nil {
		return key
	}
	Get(r).Argv[1] = virtualPath(m.Name)
	return forked
}
