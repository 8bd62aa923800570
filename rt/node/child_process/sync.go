package child_process

import (
	"io"
	"math"
	"os"
	"sync"
	"syscall"
	"time"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// output collects what a child writes to a pipe.
type output struct {
	data []byte
	end  *os.File // the reading end
}

// syncRun is one spawnSync under way.
type syncRun struct {
	command  *command
	files    files
	outputs  []*output
	input    []byte
	writer   *os.File // the writing end of the child's stdin
	max      float64
	kill     syscall.Signal
	process  *os.Process
	mu       sync.Mutex
	failed   error // ETIMEDOUT or ENOBUFS
	finished bool
}

// SpawnSync runs a child to its end:
// spawnSync(file, args, cwd, env, input, timeout, maxBuffer, killSignal, uid, gid, argv0).
func SpawnSync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := &syncRun{command: commandArgs(args, 8), max: native.Float(args, 6), kill: syscall.Signal(native.Int(args, 7))}
	stdio := js.Arg(args, 4).AsArray()
	for i := range int(stdio.Length()) {
		v, _ := stdio.At(i)
		if err := s.add(r, i, v); err != nil {
			s.files.done()
			s.closeEnds()
			return s.result(r, nil, err), nil
		}
	}
	state, err := s.run(time.Duration(native.Float(args, 5)) * time.Millisecond)
	return s.result(r, state, err), nil
}

// add prepares one descriptor of the child: input as bytes, a pipe, a descriptor or nothing.
func (s *syncRun) add(r *js.Realm, i int, v js.Value) error {
	s.outputs = append(s.outputs, nil)
	bytes := v.AsTypedArray()
	if bytes == nil && !v.IsString() {
		return s.files.add(r, v)
	}
	read, write, err := os.Pipe()
	if err != nil {
		return err
	}
	theirs := write
	if i == 0 {
		theirs = read
		s.writer = write
		if bytes != nil {
			s.input = append([]byte(nil), bytes.Bytes()...)
		}
	} else {
		s.outputs[i] = &output{end: read, data: []byte{}}
	}
	s.files.list, s.files.close = append(s.files.list, theirs), append(s.files.close, theirs)
	return nil
}

func (s *syncRun) closeEnds() {
	if s.writer != nil {
		s.writer.Close()
	}
	for _, o := range s.outputs {
		if o != nil {
			o.end.Close()
		}
	}
}

func (s *syncRun) run(timeout time.Duration) (*os.ProcessState, error) {
	p, err := s.command.start(s.files.list)
	s.files.done()
	if err != nil {
		s.closeEnds()
		return nil, err
	}
	s.process = p
	if timeout > 0 {
		defer time.AfterFunc(timeout, func() { s.stop(syscall.ETIMEDOUT) }).Stop()
	}
	var readers sync.WaitGroup
	for _, o := range s.outputs {
		if o != nil {
			readers.Go(func() { s.read(o) })
		}
	}
	if s.writer != nil {
		go func() {
			s.writer.Write(s.input) // a child that does not read is no error
			s.writer.Close()
		}()
	}
	state, err := p.Wait()
	s.mu.Lock()
	s.finished = true
	s.mu.Unlock()
	readers.Wait()
	return state, err
}

// stop kills the child and gives the reason.
func (s *syncRun) stop(reason error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failed == nil && !s.finished {
		s.failed = reason
		s.process.Signal(s.kill)
		for _, o := range s.outputs {
			if o != nil {
				o.end.Close()
			}
		}
	}
}

const readSize = 64 << 10

func (s *syncRun) read(o *output) {
	defer o.end.Close()
	b := make([]byte, readSize)
	for {
		n, err := o.end.Read(b)
		o.data = append(o.data, b[:n]...)
		if float64(len(o.data)) > s.max {
			o.data = o.data[:int(min(s.max, math.MaxInt32))]
			s.stop(syscall.ENOBUFS)
			return
		}
		if err == io.EOF || err != nil {
			return
		}
	}
}

func (s *syncRun) result(r *js.Realm, state *os.ProcessState, err error) js.Value {
	if err == nil {
		err = s.failed
	}
	pid := 0
	if s.process != nil {
		pid = s.process.Pid
	}
	code, signal := ended(state)
	list := make([]js.Value, len(s.outputs))
	for i, o := range s.outputs {
		list[i] = js.Null()
		if o != nil {
			list[i] = js.NewUint8Array(r, o.data).Value()
		}
	}
	o := js.NewObject(r)
	o.Put(r, js.Intern("pid"), js.Int(pid), js.AttrAll)
	o.Put(r, js.Intern("status"), js.Int(code), js.AttrAll)
	o.Put(r, js.Intern("signal"), js.Int(signal), js.AttrAll)
	o.Put(r, js.Intern("errno"), js.Int(native.Errno(err)), js.AttrAll)
	o.Put(r, js.Intern("output"), js.NewArray(r, list).Value(), js.AttrAll)
	return o.Value()
}
