// Package host runs a program: it makes the realm and the event loop, drains ticks and promise jobs in node's order, and turns errors nobody caught into node's messages and exit codes; it knows no module of node.
package host

import (
	"os"
	"runtime/debug"
	"syscall"
	"time"

	"jsgo/rt/builtins"
	"jsgo/rt/internal/gctune"
	"jsgo/rt/js"
	"jsgo/rt/loop"
)

// A Program is what the compiler has linked.
type Program struct {
	// Main evaluates the entry module. A module with top-level await gives
	// its promise to State.SetMain.
	Main func(r *js.Realm) *js.Throw
	// Classes and Globals exist beside those of ECMA-262.
	Classes []*js.Class
	Globals []*js.Global
	// Assets are files that the program reads at run time.
	Assets []Asset
	// Modules are the compiled modules, which Main and require reach by key.
	Modules []*js.ModuleRecord
	// Sources are position tables beside those of the modules.
	Sources []*js.SourceMap
	// Evaluator gives r.Host what runs source text; nil where the program has none.
	Evaluator func(r *js.Realm)
	// Locales gives r.Host the methods that take locales; nil where the program has none.
	Locales func(r *js.Realm)
	// Script is what process.argv[1] is; "" for the executable itself.
	Script string
}

// State is what a program's modules need from what runs it.
type State struct {
	Realm *js.Realm
	Loop  *loop.Loop
	Argv  []string // process.argv
	Start time.Time
	Hooks Hooks

	// Stdout and Stderr, where not nil, take what console prints: the program
	// has made process.stdout or process.stderr.
	Stdout, Stderr func(r *js.Realm, text *js.String) *js.Throw

	program     *Program
	assets      *Assets
	ticks       tickQueue
	rejections  rejections
	main        *js.Promise
	exitCode    int
	hasExitCode bool
	draining    bool
	fatal       bool // an error is being reported: another one ends the program
	failed      bool // a callback has thrown, and the program has handled it
	emission    emission
	colors      [3]colorMode // by descriptor
	warned      bool         // the hint about --trace-warnings was printed
	out         []byte
}

// Hooks are the events of process that the host raises. Every field may be nil.
type Hooks struct {
	BeforeExit func(code int) *js.Throw
	// Exit is called once, before the end; it returns the code to end with.
	// unsettled says that the entry module has not ended.
	Exit func(code int, unsettled bool) (int, *js.Throw)
	// Uncaught reports whether the program has dealt with the error.
	Uncaught func(err js.Value, origin string) (bool, *js.Throw)
	// Rejection reports whether somebody listens to 'unhandledRejection'.
	Rejection func(reason js.Value, p *js.Promise) (bool, *js.Throw)
	// RejectionHandled reports whether somebody listens to 'rejectionHandled'.
	RejectionHandled func(p *js.Promise) (bool, *js.Throw)
	// Warning is process.emitWarning.
	Warning func(name, text string) *js.Throw
}

// Exit codes of https://nodejs.org/docs/latest-v20.x/api/process.html#exit-codes,
// and that of a fault of jsgo itself (EX_SOFTWARE).
const (
	exitUncaught  = 1
	exitHandler   = 7
	exitUnsettled = 13
	exitInternal  = 70
)

// maxStack holds js.DefaultDepth nested calls, of which the largest compiled
// functions take tens of kilobytes each.
const maxStack = 4 << 30

// Get returns the state of the program that r runs.
func Get(r *js.Realm) *State { return r.HostData.(*State) }

// Run runs the program and ends the process.
func Run(p Program) {
	gctune.Start()
	debug.SetMaxStack(maxStack)
	h := New(&p)
	defer h.recoverFault()
	h.run()
}

// New returns the state of a program that has not started.
func New(p *Program) *State {
	h := &State{Loop: loop.New(), Start: time.Now(), program: p}
	h.Argv = argv(p.Script)
	h.Realm = js.NewRealm(append(builtins.Classes(), p.Classes...), append(builtins.Globals(), p.Globals...))
	h.Realm.HostData = h
	defineGlobal(h.Realm)
	h.Realm.Host.Sources = p.Sources
	h.Realm.SetModules(p.Modules)
	h.Realm.Host.PromiseRejected = h.promiseRejected
	h.Realm.Host.Asset = func(path string) (string, bool) { return h.Assets().Text(path) }
	h.Loop.AfterCallback = h.Drain
	for _, m := range p.Modules {
		if m.Map != nil {
			h.Realm.Host.Sources = append(h.Realm.Host.Sources, m.Map)
		}
	}
	if p.Evaluator != nil {
		p.Evaluator(h.Realm)
	}
	if p.Locales != nil {
		p.Locales(h.Realm)
	}
	return h
}

// defineGlobal gives the global object what node's has beside the globals:
// https://nodejs.org/docs/latest-v20.x/api/globals.html#global.
func defineGlobal(r *js.Realm) {
	g := r.Global()
	g.Put(r, js.SymToStringTag.Key(), js.Str("global"), js.AttrConfigurable)
	g.Put(r, js.Intern("global"), g.Value(), js.AttrAll)
}

// argv is the executable, the script, and what follows on the command line.
func argv(script string) []string {
	exe, err := os.Executable()
	if err != nil {
		exe = os.Args[0]
	}
	if script == "" {
		script = exe
	}
	return append([]string{exe, script}, os.Args[1:]...)
}

func (h *State) run() {
	if e := h.program.Main(h.Realm); e != nil {
		h.Thrown(e)
		h.failed = false
	}
	h.Drain()
	h.untilIdle()
	if h.unsettled() {
		h.exit(exitUnsettled, true)
	}
	h.exit(h.code(), false)
}

// unsettled reports whether the program ends although its entry module has not.
func (h *State) unsettled() bool {
	if h.main == nil || h.hasExitCode {
		return false
	}
	state, _ := h.main.State()
	return state == js.PromisePending
}

// untilIdle runs the loop until 'beforeExit' brings no more work.
func (h *State) untilIdle() {
	for {
		h.Loop.Run()
		if h.Hooks.BeforeExit == nil {
			return
		}
		if e := h.Hooks.BeforeExit(h.code()); e != nil {
			h.Thrown(e)
		}
		h.Drain()
		if !h.Loop.Alive() {
			return
		}
	}
}

// SetMain names the promise of an entry module with top-level await: the
// program ends with code 13 if it never settles, and its rejection is an
// uncaught error.
func (h *State) SetMain(p *js.Promise) {
	h.main = p
	p.ThenGo(h.Realm, func(r *js.Realm, v js.Value, rejected bool) {
		if rejected {
			h.Uncaught(v, "uncaughtException")
		}
	})
}

// Call runs fn, a callback of the event loop, and reports what it throws. The
// loop drains ticks and jobs afterwards.
func (h *State) Call(fn func() *js.Throw) {
	if e := fn(); e != nil {
		h.Thrown(e)
	}
}

// SetExitCode is process.exitCode = code; ok is false for undefined.
func (h *State) SetExitCode(code int, ok bool) { h.exitCode, h.hasExitCode = code, ok }

// ExitCode returns process.exitCode; ok is false where it is not set.
func (h *State) ExitCode() (code int, ok bool) { return h.exitCode, h.hasExitCode }

func (h *State) code() int {
	if h.hasExitCode {
		return h.exitCode
	}
	return 0
}

// exit raises 'exit' and ends the process.
func (h *State) exit(code int, unsettled bool) {
	if f := h.Hooks.Exit; f != nil {
		h.Hooks.Exit = nil
		c, e := f(code, unsettled)
		if e != nil {
			h.Thrown(e)
		}
		code = c
	}
	h.ReallyExit(code)
}

// ReallyExit ends the process without 'exit'.
func (h *State) ReallyExit(code int) {
	os.Exit(code & 0xFF)
}

// recoverFault ends the process after a panic, which is always a fault of
// jsgo: one line, and where the program was.
func (h *State) recoverFault() {
	x := recover()
	if x == nil {
		return
	}
	if trace := os.Getenv("JSGO_TRACE"); trace == "panic" {
		panic(x)
	}
	text := "jsgo: internal error: " + panicText(x) + "\n"
	for _, f := range h.Realm.CallerFrames(10) {
		text += "    at " + f.String() + "\n"
	}
	Write(syscall.Stderr, []byte(text))
	os.Exit(exitInternal)
}

func panicText(x any) string {
	switch x := x.(type) {
	case error:
		return x.Error()
	case string:
		return x
	}
	return "unknown"
}
