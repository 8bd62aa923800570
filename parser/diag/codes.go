package diag

// Code numbers a message for good: codes are never reused or renumbered. 1xxx is about the text of a file, 2xxx about
// modules, 3xxx about the language. The comment of a code is what `jsgo explain` shows; its example is compiled by a test
// and must give the code.
type Code int

const (
	// SyntaxError is a text that is no JavaScript, TypeScript or JSON. The wording is V8's where it has one.
	//
	//	-- main.js --
	//	var a b
	SyntaxError Code = 1001

	// TooDeep is code that nests deeper, or chains more operators, than the compiler can walk. Node refuses such code too,
	// with a RangeError, mostly at a much lower depth.
	//
	//	-- main.js --
	//	@repeat 20000 (
	TooDeep Code = 1002

	// ParserFailure is a mistake of the compiler: the parser stopped at a text that it should accept or reject. Please
	// report it with the file.
	ParserFailure Code = 1003

	// UnreadableFile is a file that exists and cannot be read: a directory, or a file without permission.
	UnreadableFile Code = 1004

	// EntryNotFound is a path on the command line where there is no file.
	//
	//	-- other.js --
	EntryNotFound Code = 2001

	// ModuleNotFound is a static import of a file or package that is not there. Node stops before it runs anything, so this
	// is an error. A require() or import() that cannot be resolved throws when it runs; see UnresolvedAtRunTime.
	//
	//	-- main.mjs --
	//	import './missing.mjs'
	ModuleNotFound Code = 2002

	// PathNotExported is an import of a path inside a package that the "exports" of its package.json do not name.
	//
	//	-- main.mjs --
	//	import 'pkg/private.js'
	//	-- node_modules/pkg/package.json --
	//	{"exports": "./index.js"}
	//	-- node_modules/pkg/index.js --
	PathNotExported Code = 2003

	// ResolutionError is any other way in which a specifier of a static import is invalid.
	//
	//	-- main.mjs --
	//	import 'https://example.com/a.js'
	ResolutionError Code = 2004

	// MissingExport is an import of a name that the module does not export.
	//
	//	-- main.mjs --
	//	import { b } from './a.mjs'
	//	-- a.mjs --
	//	export const a = 1
	MissingExport Code = 2005

	// AmbiguousExport is an import of a name that two `export *` of the module provide with different bindings.
	//
	//	-- main.mjs --
	//	import { a } from './both.mjs'
	//	-- both.mjs --
	//	export * from './one.mjs'
	//	export * from './two.mjs'
	//	-- one.mjs --
	//	export const a = 1
	//	-- two.mjs --
	//	export const a = 2
	AmbiguousExport Code = 2006

	// NativeAddon is a compiled addon (.node). It is machine code for Node's own C++ interface and cannot be part of a
	// native executable; requiring it throws ERR_DLOPEN_FAILED when the program runs, which many packages handle.
	//
	//	-- main.js --
	//	require('./addon.node')
	//	-- addon.node --
	NativeAddon Code = 2007

	// UnresolvedAtRunTime is a require(), import() or require.resolve() that cannot be resolved now and will throw the error
	// that Node throws if it is ever run. Packages do this on purpose for optional dependencies.
	//
	//	-- main.js --
	//	try { require('optional') } catch {}
	UnresolvedAtRunTime Code = 2008

	// BrokenModule is a file that is loaded by require() or import() only and cannot be loaded: the error is thrown when the
	// program gets there, as Node does.
	//
	//	-- main.js --
	//	try { require('./broken.js') } catch {}
	//	-- broken.js --
	//	var a b
	BrokenModule Code = 2009

	// BadAttributes is a static import whose attributes are missing, unknown or do not fit the module.
	//
	//	-- main.mjs --
	//	import data from './data.json'
	//	-- data.json --
	//	{}
	BadAttributes Code = 2010

	// BadConfig is a tsconfig.json that cannot be read; it is ignored.
	BadConfig Code = 2011

	// Unsupported is a part of the language that the compiler knows and cannot compile yet.
	Unsupported Code = 3003
)

// templates has one row a code: {0}, {1}… are the arguments.
var templates = [...]struct {
	code Code
	text string
}{
	{SyntaxError, "{0}"},
	{TooDeep, "{0}"},
	{ParserFailure, "{0}"},
	{UnreadableFile, "Cannot read {0}: {1}"},
	{EntryNotFound, "Cannot find {0}"},
	{ModuleNotFound, "{0}"},
	{PathNotExported, "{0}"},
	{ResolutionError, "{0}"},
	{MissingExport, "{0}"},
	{AmbiguousExport, "{0}"},
	{NativeAddon, "{0} is a native addon, which cannot be compiled; loading it throws when the program runs"},
	{UnresolvedAtRunTime, "{0}; this throws when it runs"},
	{BrokenModule, "{0}; loading {1} throws this when the program runs"},
	{BadAttributes, "{0}"},
	{BadConfig, "{0} is ignored: {1}"},
	{Unsupported, "{0} is not supported yet"},
}
