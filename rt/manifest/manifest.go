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
	// Form is the js.GlobalForm, without its prefix; "" is a data property.
	Form string
}

// Key is the key under which the module that exports the global is registered.
func (g *Global) Key() string {
	if g.Builtin != "" {
		return "node:" + g.Builtin
	}
	return "node:" + g.File
}

// globals are the variables, in the order of node's global object.
var globals = []Global{
	{Name: "console", Symbol: "jsgo/rt/web/console.Global"},
	{Name: "Intl", Symbol: "jsgo/rt/intl.Global"},
	{Name: "process", Builtin: "process", Export: "default", Form: "Kept"},
	{Name: "Buffer", Builtin: "buffer", Export: "Buffer", Form: "Kept"},
	{Name: "clearImmediate", Symbol: "jsgo/rt/web/timers.ClearImmediate", Builtin: "timers", Export: "clearImmediate", Enumerable: true},
	{Name: "setImmediate", Symbol: "jsgo/rt/web/timers.SetImmediate", Builtin: "timers", Export: "setImmediate", Enumerable: true},

	{Name: "URL", File: "web/url/url.ts", Export: "URL"},
	{Name: "URLSearchParams", File: "web/url/url.ts", Export: "URLSearchParams"},
	{Name: "DOMException", File: "web/abort/dom_exception.ts", Export: "DOMException", Form: "Unnamed"},
	{Name: "AbortController", File: "web/abort/abort.ts", Export: "AbortController", Form: "Lazy"},
	{Name: "AbortSignal", File: "web/abort/abort.ts", Export: "AbortSignal", Form: "Lazy"},
	{Name: "Event", File: "web/abort/abort.ts", Export: "Event"},
	{Name: "EventTarget", File: "web/abort/abort.ts", Export: "EventTarget"},
	{Name: "TextEncoder", File: "web/encoding/encoding.ts", Export: "TextEncoder", Form: "Lazy"},
	{Name: "TextDecoder", File: "web/encoding/encoding.ts", Export: "TextDecoder", Form: "Lazy"},

	stream("TransformStream"), stream("TransformStreamDefaultController"), stream("WritableStream"),
	stream("WritableStreamDefaultController"), stream("WritableStreamDefaultWriter"), stream("ReadableStream"),
	stream("ReadableStreamDefaultReader"), stream("ReadableStreamBYOBReader"), stream("ReadableStreamBYOBRequest"),
	stream("ReadableByteStreamController"), stream("ReadableStreamDefaultController"), stream("ByteLengthQueuingStrategy"),
	stream("CountQueuingStrategy"),
	{Name: "TextEncoderStream", File: "web/streams/encoding.ts", Export: "TextEncoderStream", Form: "Lazy"},
	{Name: "TextDecoderStream", File: "web/streams/encoding.ts", Export: "TextDecoderStream", Form: "Lazy"},
	{Name: "CompressionStream", File: "web/streams/compression.ts", Export: "CompressionStream", Form: "Lazy"},
	{Name: "DecompressionStream", File: "web/streams/compression.ts", Export: "DecompressionStream", Form: "Lazy"},

	{Name: "clearInterval", Symbol: "jsgo/rt/web/timers.ClearInterval", Builtin: "timers", Export: "clearInterval", Enumerable: true},
	{Name: "clearTimeout", Symbol: "jsgo/rt/web/timers.ClearTimeout", Builtin: "timers", Export: "clearTimeout", Enumerable: true},
	{Name: "setInterval", Symbol: "jsgo/rt/web/timers.SetInterval", Builtin: "timers", Export: "setInterval", Enumerable: true},
	{Name: "setTimeout", Symbol: "jsgo/rt/web/timers.SetTimeout", Builtin: "timers", Export: "setTimeout", Enumerable: true},
	{Name: "queueMicrotask", Symbol: "jsgo/rt/web/timers.QueueMicrotask", Enumerable: true},
	{Name: "structuredClone", Symbol: "jsgo/rt/web/clone.Global", Enumerable: true},

	{Name: "atob", Builtin: "buffer", Export: "atob", Form: "Lazy", Enumerable: true},
	{Name: "btoa", Builtin: "buffer", Export: "btoa", Form: "Lazy", Enumerable: true},
	{Name: "BroadcastChannel", File: "web/messaging/messaging.ts", Export: "BroadcastChannel", Form: "Lazy"},
	{Name: "MessageChannel", File: "web/messaging/messaging.ts", Export: "MessageChannel", Form: "Lazy"},
	{Name: "MessagePort", File: "web/messaging/messaging.ts", Export: "MessagePort", Form: "Lazy"},
	{Name: "MessageEvent", File: "web/messaging/messaging.ts", Export: "MessageEvent", Form: "Lazy"},
	{Name: "Blob", Builtin: "buffer", Export: "Blob", Form: "Lazy"},
	{Name: "File", Builtin: "buffer", Export: "File", Form: "Lazy"},

	{Name: "Performance", Builtin: "perf_hooks", Export: "Performance", Form: "Lazy"},
	{Name: "PerformanceEntry", Builtin: "perf_hooks", Export: "PerformanceEntry", Form: "Lazy"},
	{Name: "PerformanceMark", Builtin: "perf_hooks", Export: "PerformanceMark", Form: "Lazy"},
	{Name: "PerformanceMeasure", Builtin: "perf_hooks", Export: "PerformanceMeasure", Form: "Lazy"},
	{Name: "PerformanceObserver", Builtin: "perf_hooks", Export: "PerformanceObserver", Form: "Lazy"},
	{Name: "PerformanceObserverEntryList", Builtin: "perf_hooks", Export: "PerformanceObserverEntryList", Form: "Lazy"},
	{Name: "PerformanceResourceTiming", Builtin: "perf_hooks", Export: "PerformanceResourceTiming", Form: "Lazy"},
	{Name: "performance", Builtin: "perf_hooks", Export: "performance", Form: "Replaceable", Enumerable: true},

	{Name: "fetch", File: "web/fetch/fetch.ts", Export: "fetch", Enumerable: true},
	{Name: "FormData", File: "web/fetch/form_data.ts", Export: "FormData", Form: "Lazy"},
	{Name: "Headers", File: "web/fetch/headers.ts", Export: "Headers", Form: "Lazy"},
	{Name: "Request", File: "web/fetch/request.ts", Export: "Request", Form: "Lazy"},
	{Name: "Response", File: "web/fetch/response.ts", Export: "Response", Form: "Lazy"},

	{Name: "crypto", File: "web/crypto/crypto.ts", Export: "crypto", Form: "Fixed", Enumerable: true},
	{Name: "Crypto", File: "web/crypto/crypto.ts", Export: "Crypto", Form: "Lazy"},
	{Name: "CryptoKey", File: webCryptoFile, Export: "CryptoKey", Form: "Lazy"},
	{Name: "SubtleCrypto", File: webCryptoFile, Export: "SubtleCrypto", Form: "Lazy"},
	{Name: "CustomEvent", File: "web/abort/abort.ts", Export: "CustomEvent"},
}

func stream(name string) Global {
	return Global{Name: name, File: streamsFile, Export: name, Form: "Lazy"}
}

const (
	streamsFile   = "web/streams/streams.ts"
	webCryptoFile = "node/crypto/webcrypto.ts"
)

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
		{File: webCryptoFile, Names: []string{"subtle"}},
		{File: "node/child_process/channel.ts", Names: []string{"process"}, With: []string{"send", "disconnect", "channel"}},
		{File: "node/crypto/random.ts", Names: []string{"createObjectURL"}},
		{File: "node/stream/adapters.ts", Names: []string{"toWeb", "fromWeb"}},
		{File: "node/stream/adapters.ts", Names: []string{"Duplex", "duplexPair", "compose"}, With: []string{
			"ReadableStream", "WritableStream", "TransformStream", "CompressionStream", "DecompressionStream", "TextDecoderStream",
			"TextEncoderStream", "Response", "fetch", "stream",
		}},
	}
}

// Globals returns the global variables of Node.
func Globals() []Global { return slices.Clone(globals) }
