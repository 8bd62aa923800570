// Package harness builds jsgo and runs programs under limits for the
// whole-program tests; what counts as a pass is decided by its callers.
package harness

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"time"
)

// maxOutput bounds what is kept of each stream, so that a program that prints
// for ever costs time but not memory.
const maxOutput = 16 << 20

// A Command is one process to run to its end.
type Command struct {
	Args    []string
	Dir     string
	Stdin   string
	Env     []string      // the whole environment; nil means BaseEnv
	Timeout time.Duration // 0 means a minute
	Memory  int64         // limit of the address space in bytes, 0 for none
}

// A Result is how the process ended.
type Result struct {
	Stdout, Stderr string
	Exit           int    // -1 when a signal ended it
	Signal         string // empty unless a signal ended it
	TimedOut       bool
	Wall           time.Duration
	CPU            time.Duration
	MaxRSS         int64 // bytes
}

// Run runs c. The error says that the process could not be started; how it
// ended is in the result.
func Run(c Command) (Result, error) {
	if c.Timeout == 0 {
		c.Timeout = time.Minute
	}
	ctx, cancel := context.WithTimeout(context.Background(), c.Timeout)
	defer cancel()
	stdout, stderr := &cappedBuffer{}, &cappedBuffer{}
	cmd := c.command(ctx)
	cmd.Stdin = strings.NewReader(c.Stdin)
	cmd.Stdout, cmd.Stderr = stdout, stderr
	start := time.Now()
	err := cmd.Run()
	if cmd.ProcessState == nil {
		return Result{}, err
	}
	r := Result{
		Stdout: stdout.String(), Stderr: stderr.String(),
		Wall: time.Since(start), TimedOut: ctx.Err() != nil,
	}
	r.setState(cmd.ProcessState)
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) && !r.TimedOut && !errors.Is(err, syscall.EPIPE) {
		return r, err
	}
	return r, nil
}

func (c Command) command(ctx context.Context) *exec.Cmd {
	args := c.Args
	if c.Memory > 0 {
		args = append([]string{"sh", "-c", fmt.Sprintf(`ulimit -v %d; exec "$@"`, c.Memory>>10), "sh"}, args...)
	}
	cmd := exec.CommandContext(ctx, args[0], args[1:]...)
	cmd.Dir, cmd.Env = c.Dir, c.Env
	if cmd.Env == nil {
		cmd.Env = BaseEnv()
	}
	// The whole group is ended, or a grandchild would hold the pipes open.
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 2 * time.Second
	return cmd
}

func (r *Result) setState(state *os.ProcessState) {
	r.Exit = state.ExitCode()
	r.CPU = state.UserTime() + state.SystemTime()
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		r.Signal = status.Signal().String()
	}
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		r.MaxRSS = usage.Maxrss << 10
	}
}

// End says in one word how the process ended.
func (r Result) End() string {
	switch {
	case r.TimedOut:
		return "timeout"
	case r.Signal != "":
		return "signal: " + r.Signal
	}
	return fmt.Sprintf("exit %d", r.Exit)
}

// BaseEnv is the environment of every program run: this process's own with
// what would show in the output fixed.
func BaseEnv() []string {
	env := []string{"TZ=UTC", "LANG=C.UTF-8", "LC_ALL=C.UTF-8"}
	for _, v := range os.Environ() {
		name, _, _ := strings.Cut(v, "=")
		switch name {
		case "TZ", "LANG", "LC_ALL", "NO_COLOR", "FORCE_COLOR", "NODE_OPTIONS", "NODE_DEBUG", "NODE_NO_WARNINGS", "CI":
		default:
			env = append(env, v)
		}
	}
	return env
}

type cappedBuffer struct{ bytes.Buffer }

func (b *cappedBuffer) Write(p []byte) (int, error) {
	if room := maxOutput - b.Len(); room < len(p) {
		b.Buffer.Write(p[:max(room, 0)])
		return len(p), nil
	}
	return b.Buffer.Write(p)
}
