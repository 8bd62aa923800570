// Package manifest says by which names programs reach the runtime: the modules of Node and the global variables that are not
// ECMA-262's. It is data only; what is linked is decided by the compiler.
package manifest

import (
	"slices"
	"strings"
)

// builtins are https://nodejs.org/docs/latest-v20.x/api/module.html#modulebuiltinmodules, and those that need their prefix.
var builtins = []string{
	"_http_agent", "_http_client", "_http_common", "_http_incoming", "_http_outgoing", "_http_server",
	"_stream_duplex", "_stream_passthrough", "_stream_readable", "_stream_transform", "_stream_wrap", "_stream_writable",
	"_tls_common", "_tls_wrap", "assert", "assert/strict", "async_hooks", "buffer", "child_process", "cluster", "console",
	"constants", "crypto", "dgram", "diagnostics_channel", "dns", "dns/promises", "domain", "events", "fs", "fs/promises",
	"http", "http2", "https", "inspector", "inspector/promises", "module", "net", "os", "path", "path/posix", "path/win32",
	"perf_hooks", "process", "punycode", "querystring", "readline", "readline/promises", "repl", "stream",
	"stream/consumers", "stream/promises", "stream/web", "string_decoder", "sys", "timers", "timers/promises", "tls",
	"trace_events", "tty", "url", "util", "util/types", "v8", "vm", "wasi", "worker_threads", "zlib",
	"node:sea", "node:sqlite", "node:test", "node:test/reporters",
}

// Builtins returns the names of Node's modules, as parser/resolve wants them.
func Builtins() []string { return slices.Clone(builtins) }

// Source is the file below rt/ that a module of Node is written in, whether it exists or not: fs/promises is
// node/fs/promises.ts.
func Source(builtin string) string {
	name := strings.TrimPrefix(builtin, "node:")
	switch name {
	case "sys":
		name = "util"
	case "stream/web":
		return "web/streams/web.ts"
	}
	folder, file, nested := strings.Cut(name, "/")
	if !nested {
		file = folder
	}
	return "node/" + folder + "/" + file + ".ts"
}

// A Global is a global variable.
type Global struct {
	Name string
	// Symbol is the js.Global that provides it, as package.Name; "" if it is an export only. A program that has Builtin
	// anyway takes the variable from there, so that both are one.
	Symbol string
	// Builtin or File, below rt/, is the module that exports it.
	Builtin, File string
	Export        string
	// Enumerable tells whether for-in over globalThis shows it.
	Enumerable bool
}

// Key is the key under which the module that exports the global is registered.
func (g *Global) Key() string {
	if g.Builtin != "" {
		return "node:" + g.Builtin
	}
	return "node:" + g.File
}

// globals are the variables, grouped by what provides them.
var globals = []Global{
	{Name: "console", Symbol: "jsgo/rt/web/console.Global"},
	{Name: "process", Builtin: "process", Export: "default"},

	{Name: "setTimeout", Symbol: "jsgo/rt/web/timers.SetTimeout", Builtin: "timers", Export: "setTimeout", Enumerable: true},
	{Name: "setInterval", Symbol: "jsgo/rt/web/timers.SetInterval", Builtin: "timers", Export: "setInterval", Enumerable: true},
	{Name: "setImmediate", Symbol: "jsgo/rt/web/timers.SetImmediate", Builtin: "timers", Export: "setImmediate", Enumerable: true},
	{Name: "clearTimeout", Symbol: "jsgo/rt/web/timers.ClearTimeout", Builtin: "timers", Export: "clearTimeout", Enumerable: true},
	{Name: "clearInterval", Symbol: "jsgo/rt/web/timers.ClearInterval", Builtin: "timers", Export: "clearInterval", Enumerable: true},
	{Name: "clearImmediate", Symbol: "jsgo/rt/web/timers.ClearImmediate", Builtin: "timers", Export: "clearImmediate", Enumerable: true},
	{Name: "queueMicrotask", Symbol: "jsgo/rt/web/timers.QueueMicrotask", Enumerable: true},
	{Name: "structuredClone", Symbol: "jsgo/rt/web/clone.Global", Enumerable: true},

	{Name: "Buffer", Builtin: "buffer", Export: "Buffer"},
	{Name: "Blob", Builtin: "buffer", Export: "Blob"},
	{Name: "File", Builtin: "buffer", Export: "File"},
	{Name: "atob", Builtin: "buffer", Export: "atob", Enumerable: true},
	{Name: "btoa", Builtin: "buffer", Export: "btoa", Enumerable: true},

	{Name: "URL", File: "web/url/url.ts", Export: "URL"},
	{Name: "URLSearchParams", File: "web/url/url.ts", Export: "URLSearchParams"},
	{Name: "Intl", File: "intl/intl.ts", Export: "Intl"},
	{Name: "TextEncoder", File: "web/encoding/encoding.ts", Export: "TextEncoder"},
	{Name: "TextDecoder", File: "web/encoding/encoding.ts", Export: "TextDecoder"},

	{Name: "AbortController", File: "web/abort/abort.ts", Export: "AbortController"},
	{Name: "AbortSignal", File: "web/abort/abort.ts", Export: "AbortSignal"},
	{Name: "Event", File: "web/abort/abort.ts", Export: "Event"},
	{Name: "EventTarget", File: "web/abort/abort.ts", Export: "EventTarget"},
	{Name: "CustomEvent", File: "web/abort/abort.ts", Export: "CustomEvent"},
	{Name: "DOMException", File: "web/abort/dom_exception.ts", Export: "DOMException"},

	{Name: "performance", Builtin: "perf_hooks", Export: "performance", Enumerable: true},
	{Name: "Performance", Builtin: "perf_hooks", Export: "Performance"},
	{Name: "PerformanceEntry", Builtin: "perf_hooks", Export: "PerformanceEntry"},
	{Name: "PerformanceMark", Builtin: "perf_hooks", Export: "PerformanceMark"},
	{Name: "PerformanceMeasure", Builtin: "perf_hooks", Export: "PerformanceMeasure"},
	{Name: "PerformanceObserver", Builtin: "perf_hooks", Export: "PerformanceObserver"},
	{Name: "PerformanceObserverEntryList", Builtin: "perf_hooks", Export: "PerformanceObserverEntryList"},
	{Name: "PerformanceResourceTiming", Builtin: "perf_hooks", Export: "PerformanceResourceTiming"},

	{Name: "BroadcastChannel", File: "web/messaging/messaging.ts", Export: "BroadcastChannel"},
	{Name: "MessageChannel", File: "web/messaging/messaging.ts", Export: "MessageChannel"},
	{Name: "MessagePort", File: "web/messaging/messaging.ts", Export: "MessagePort"},
	{Name: "MessageEvent", File: "web/messaging/messaging.ts", Export: "MessageEvent"},

	{Name: "fetch", File: "web/fetch/fetch.ts", Export: "fetch", Enumerable: true},
	{Name: "FormData", File: "web/fetch/fetch.ts", Export: "FormData"},
	{Name: "Headers", File: "web/fetch/fetch.ts", Export: "Headers"},
	{Name: "Request", File: "web/fetch/fetch.ts", Export: "Request"},
	{Name: "Response", File: "web/fetch/fetch.ts", Export: "Response"},

	{Name: "crypto", File: "web/crypto/crypto.ts", Export: "crypto", Enumerable: true},
	{Name: "Crypto", File: "web/crypto/crypto.ts", Export: "Crypto"},
	{Name: "CryptoKey", File: "web/crypto/crypto.ts", Export: "CryptoKey"},
	{Name: "SubtleCrypto", File: "web/crypto/crypto.ts", Export: "SubtleCrypto"},

	stream("ReadableStream"), stream("ReadableStreamDefaultReader"), stream("ReadableStreamBYOBReader"),
	stream("ReadableStreamBYOBRequest"), stream("ReadableByteStreamController"), stream("ReadableStreamDefaultController"),
	stream("TransformStream"), stream("TransformStreamDefaultController"), stream("WritableStream"),
	stream("WritableStreamDefaultController"), stream("WritableStreamDefaultWriter"), stream("ByteLengthQueuingStrategy"),
	stream("CountQueuingStrategy"),
	{Name: "TextEncoderStream", File: "web/streams/encoding.ts", Export: "TextEncoderStream"},
	{Name: "TextDecoderStream", File: "web/streams/encoding.ts", Export: "TextDecoderStream"},
	{Name: "CompressionStream", File: "web/streams/compression.ts", Export: "CompressionStream"},
	{Name: "DecompressionStream", File: "web/streams/compression.ts", Export: "DecompressionStream"},
}

func stream(name string) Global {
	return Global{Name: name, File: streamsFile, Export: name}
}

const streamsFile = "web/streams/streams.ts"

// A Use is a file that programs reach only by calling a method: no import names it, so that programs without that call do
// not link it. It is part of a program whose text has one of Names and, unless With is empty, one of With.
type Use struct {
	File        string
	Names, With []string
}

// Uses returns what names make part of a program.
func Uses() []Use {
	return []Use{
		{File: streamsFile, Names: []string{"stream"}, With: []string{"Blob", "File", "blob", "openAsBlob", "resolveObjectURL"}},
		{File: streamsFile, Names: []string{"readableWebStream"}},
		{File: "node/stream/adapters.ts", Names: []string{"toWeb", "fromWeb"}},
		{File: "node/stream/adapters.ts", Names: []string{"Duplex", "duplexPair", "compose"}, With: []string{
			"ReadableStream", "WritableStream", "TransformStream", "CompressionStream", "DecompressionStream", "TextDecoderStream",
			"TextEncoderStream", "Response", "fetch", "stream",
		}},
	}
}

// Globals returns the global variables of Node.
func Globals() []Global { return slices.Clone(globals) }
