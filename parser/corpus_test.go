package parser

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jsgo/parser/diag"
	"jsgo/parser/resolve"
)

// TestCorpus loads installed programs: JSGO_CORPUS is a folder with one folder a program, each with main.js or main.mjs.
func TestCorpus(t *testing.T) {
	root := os.Getenv("JSGO_CORPUS")
	if root == "" {
		t.Skip("JSGO_CORPUS is not set")
	}
	mains, _ := filepath.Glob(filepath.Join(root, "*", "main.*js"))
	for _, main := range mains {
		start := time.Now()
		g := Load(Options{Entry: main, Root: filepath.Dir(main), Resolve: resolve.Options{Builtins: nodeBuiltins}})
		size, broken := 0, 0
		for _, m := range g.Modules {
			size += len(m.File.Text)
			if m.Err != nil {
				broken++
			}
		}
		all := g.Diagnostics.Sorted()
		t.Logf("%-24s %5d modules %6.2f MB %4d messages %d errors %d broken %v", filepath.Base(filepath.Dir(main)), len(g.Modules), float64(size)/1e6,
			len(all), g.Diagnostics.Errors(), broken, time.Since(start).Round(time.Millisecond))
		for _, d := range all {
			if d.Severity == diag.Error || os.Getenv("JSGO_NOTES") != "" || d.Code == diag.BrokenModule {
				t.Log(d.Error())
			}
		}
	}
}

// nodeBuiltins is module.builtinModules of node 20, with the modules that need their prefix.
var nodeBuiltins = strings.Fields(`_http_agent _http_client _http_common _http_incoming _http_outgoing _http_server _stream_duplex
_stream_passthrough _stream_readable _stream_transform _stream_wrap _stream_writable _tls_common _tls_wrap assert assert/strict
async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns dns/promises domain events fs
fs/promises http http2 https inspector inspector/promises module net os path path/posix path/win32 perf_hooks process punycode
querystring readline readline/promises repl stream stream/consumers stream/promises stream/web string_decoder sys timers
timers/promises tls trace_events tty url util util/types v8 vm wasi worker_threads zlib node:sea node:test node:test/reporters`)
