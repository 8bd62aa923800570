// Package examples runs programs as a user would write them, compiled and with
// node, and compares all that can be observed.
package examples

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"jsgo/testsuite/internal/harness"

	"github.com/google/go-cmp/cmp"
)

func TestMain(m *testing.M) { os.Exit(harness.Main(m)) }

// compile returns the command of the compiled program.
func compile(t *testing.T, entry string) []string {
	t.Helper()
	if harness.NodeEngine() {
		command, err := harness.NodeCommand(entry, filepath.Join(filepath.Dir(filepath.Dir(entry)), "node"))
		if err != nil {
			t.Fatal(err)
		}
		return command
	}
	out := filepath.Join(t.TempDir(), "program")
	r, err := harness.Build(harness.Program{Path: entry}, out)
	if err != nil {
		t.Fatal(err)
	}
	if r.Exit != 0 {
		t.Fatalf("jsgo build %s: %s\n%s", entry, r.End(), r.Stderr)
	}
	return []string{out}
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}

// requests are sent as they are, each on a connection of its own.
var requests = []struct{ name, bytes string }{
	{"get", "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"},
	{"keep alive, two", "GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"},
	{"head", "HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"},
	{"http 1.0", "GET / HTTP/1.0\r\n\r\n"},
	{"http 1.0 keep alive", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n"},
	{"post", "POST /x?y=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello"},
	{"chunked", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n3\r\nabc\r\n0\r\n\r\n"},
	{"expect", "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx"},
	{"no host", "GET / HTTP/1.1\r\n\r\n"},
	{"bad request line", "nonsense\r\n\r\n"},
	{"both lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
	{"space before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n"},
	{"header too long", "GET / HTTP/1.1\r\nHost: a\r\nX: " + strings.Repeat("x", 17000) + "\r\n\r\n"},
}

// TestHTTP compares the bytes of the answers, the date aside.
func TestHTTP(t *testing.T) {
	harness.NeedNode(t)
	entry := absolute(t, "http/server.js")
	want := serve(t, []string{"node", entry})
	got := serve(t, compile(t, entry))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the answers differ (-node +got):\n%s", diff)
	}
}

var dateLine = regexp.MustCompile(`Date: [A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT\r\n`)

const address = "127.0.0.1:3000"

// serve starts the server, returns its answers and what it printed, and ends it
// with SIGTERM.
func serve(t *testing.T, command []string) map[string]string {
	t.Helper()
	if listener, err := net.Listen("tcp", address); err != nil {
		t.Skipf("the example's port is taken: %v", err)
	} else {
		listener.Close()
	}
	cmd := exec.Command(command[0], command[1:]...)
	var printed bytes.Buffer
	cmd.Stdout, cmd.Stderr = &printed, &printed
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	answers := map[string]string{}
	if err := waitForServer(); err != nil {
		t.Error(err)
	} else {
		for _, r := range requests {
			answers[r.name] = dateLine.ReplaceAllString(exchange(r.bytes), "Date: DATE\r\n")
		}
	}
	cmd.Process.Signal(syscall.SIGTERM)
	answers["end"] = fmt.Sprint(cmd.Wait())
	answers["printed"] = printed.String()
	return answers
}

func waitForServer() error {
	for range 200 {
		if c, err := net.Dial("tcp", address); err == nil {
			return c.Close()
		}
		time.Sleep(25 * time.Millisecond)
	}
	return fmt.Errorf("no server at %s within 5 s", address)
}

// exchange returns all that the server sends until it closes the connection.
func exchange(request string) string {
	c, err := net.Dial("tcp", address)
	if err != nil {
		return err.Error()
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(8 * time.Second))
	if _, err := io.WriteString(c, request); err != nil {
		return err.Error()
	}
	answer, err := io.ReadAll(c)
	if err != nil {
		return fmt.Sprintf("%s(%v)", answer, err)
	}
	return string(answer)
}

// TestCopy copies a file larger than the memory that a copy may take.
func TestCopy(t *testing.T) {
	harness.NeedNode(t)
	const size = 160 << 20
	dir := t.TempDir()
	// The test itself stays small: a process starts with its parent's peak.
	if err := writePattern(filepath.Join(dir, "source"), size); err != nil {
		t.Fatal(err)
	}
	entry := absolute(t, "copy/copy.mjs")
	compiled := compile(t, entry)
	for _, args := range [][]string{{"source", "target"}, {"missing", "target"}, {}, {"source", "no/such/folder"}} {
		want := runIn(t, dir, []string{"node", entry}, args, "")
		os.Remove(filepath.Join(dir, "target"))
		got := runIn(t, dir, compiled, args, "")
		if diff := cmp.Diff(observed(want), observed(got)); diff != "" {
			t.Errorf("%v differs (-node +got):\n%s", args, diff)
		}
		if len(args) > 0 && args[0] == "source" && args[1] == "target" {
			checkCopy(t, filepath.Join(dir, "target"), size, got, want)
		}
	}
}

// pattern is what the file to copy repeats.
var pattern = bytes.Repeat([]byte("0123456789abcdef"), 1<<16)

func writePattern(file string, size int) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	for n := 0; n < size && err == nil; n += len(pattern) {
		_, err = f.Write(pattern)
	}
	return errors.Join(err, f.Close())
}

// isPattern reports whether a file is what writePattern writes.
func isPattern(file string, size int) bool {
	f, err := os.Open(file)
	if err != nil {
		return false
	}
	defer f.Close()
	buf := make([]byte, len(pattern))
	for n := 0; n < size; n += len(pattern) {
		if _, err := io.ReadFull(f, buf); err != nil || !bytes.Equal(buf, pattern) {
			return false
		}
	}
	n, err := f.Read(buf)
	return n == 0 && err == io.EOF
}

func checkCopy(t *testing.T, target string, size int64, got, node harness.Result) {
	t.Helper()
	if !isPattern(target, int(size)) {
		t.Error("the copy is not the source")
	}
	if !harness.NodeEngine() && got.MaxRSS > size*3/4 {
		t.Errorf("takes %d MB to copy %d MB, node %d MB", got.MaxRSS>>20, size>>20, node.MaxRSS>>20)
	}
}

// TestOrders runs a TypeScript program of several modules with npm packages.
func TestOrders(t *testing.T) {
	harness.NeedNode(t)
	harness.NeedNpm(t)
	installed, err := harness.Install(absolute(t, "orders"))
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skipf("the packages cannot be installed: %v", err)
	}
	entry := filepath.Join(installed, "src/main.ts")
	node, err := harness.NodeCommand(entry, filepath.Join(installed, "node"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	writeRates(t, dir)
	compiled := compile(t, entry)
	for _, c := range orderCases {
		t.Run(c.name, func(t *testing.T) {
			want, got := runIn(t, dir, node, c.args, c.stdin), runIn(t, dir, compiled, c.args, c.stdin)
			if want.Exit != c.exit {
				t.Errorf("node exits with %d, this case is about %d", want.Exit, c.exit)
			}
			if diff := cmp.Diff(observed(want), observed(got)); diff != "" {
				t.Errorf("differs (-node +got):\n%s", diff)
			}
		})
	}
}

var orderCases = []struct {
	name  string
	args  []string
	stdin string
	exit  int
}{
	{"table", []string{"-r", "rates"}, "pear * 3\nÄpfel*12 # big\nkiwi\n", 0},
	{"sorted", []string{"--rates=rates", "--sort", "total", "-l2"}, "pear * 300\nkiwi * 4000\r\nÄpfel\n", 0},
	{"empty", []string{"-r", "rates"}, "", 0},
	{"bad order", []string{"-r", "rates"}, "pear\npear * x\n", 3},
	{"no rate", []string{"-r", "rates"}, "plum\n", 3},
	{"bad rates", []string{"-r", "bad"}, "", 3},
	{"help", []string{"--help"}, "", 0},
	{"version", []string{"-V"}, "", 0},
	{"missing option", nil, "", 1},
	{"unknown option", []string{"-r", "rates", "--sorted"}, "", 1},
}

func writeRates(t *testing.T, dir string) {
	t.Helper()
	for name, text := range map[string]string{"rates": "# prices\npear=1.5\nkiwi=0.25\n\nÄpfel=2\n", "bad": "pear=1\npear:2\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func runIn(t *testing.T, dir string, command, args []string, stdin string) harness.Result {
	t.Helper()
	all := append(command[:len(command):len(command)], args...)
	r, err := harness.Run(harness.Command{Args: all, Dir: dir, Stdin: stdin})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// observed is what of a result must be equal.
func observed(r harness.Result) map[string]string {
	return map[string]string{"stdout": r.Stdout, "stderr": harness.MessageLines(r.Stderr), "end": r.End()}
}
