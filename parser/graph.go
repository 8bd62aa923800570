package parser

import (
	"path/filepath"
	"strings"
	"sync"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/diag"
	"jsgo/parser/resolve"
	"jsgo/parser/source"
)

// Graph is a whole program.
type Graph struct {
	Entry       *Module
	Modules     []*Module          // in the order in which they are found from the entry, depth first; Modules[i].ID is i
	Builtins    map[string]*Module // the sources of the builtins that are imported, by name, of those that have one
	Sources     map[string]*Module // the files of the runtime that provide global variables, by path
	Globals     []string           // the global variables that the program may read, of those that Options.Global knows; sorted
	Dynamic     *Module            // one that lets the global object go, so that Globals is a guess; nil if there is none
	Diagnostics diag.List

	goal      Goal
	entryPath string
	root      string
	runtime   string // Options.Resolve.RuntimeRoot
	resolver  *resolve.Resolver
	builtins  func(name string) []string
	namesMu   sync.Mutex         // guards Module.names and shadows
	shadows   map[string]*Module // by path: CommonJS files that are read for their export names only
}

// Module is a file as one module. With another query an import of the same file is another module.
type Module struct {
	ID      int
	Path    string // absolute, symbolic links resolved
	Suffix  string // ?query and #fragment
	Display string // the path without this machine: relative to the root, with slashes
	Kind    ast.Kind
	Tree    *ast.Tree // nil if Err is set
	File    *source.File
	Imports []*Import // in source order

	// ES modules (https://tc39.es/ecma262/#sec-source-text-module-records).
	ImportEntries   []ImportEntry
	LocalExports    []LocalExport
	IndirectExports []IndirectExport
	StarExports     []*Import
	HasTLA          bool // await at the top level of this module
	Async           bool // of this module or of one that it imports statically
	Computes        bool // asks for a module by a specifier that is computed at run time

	Static bool       // reached from the entry by static imports only: Node loads it before it runs anything
	Err    *LoadError // thrown when the module is loaded

	byNode        map[any]*Import
	localIndex    map[string]int // into LocalExports
	indirectIndex map[string]int // into IndirectExports

	problem diag.Diagnostic // what to say about Err; no code if there is nothing but Err
	names   map[string]bool // of a CommonJS module with its reexports, once asked for

	scanOnce sync.Once
	scanned  CommonJSExports
}

// LoadError is why a module cannot be loaded: the exception that Node throws.
type LoadError struct {
	Class string // SyntaxError, TypeError, Error
	Code  string // empty for syntax errors
	Text  string // with paths as Graph.Display shows them
	Pos   source.Pos
	Cause *resolve.Error // of an import that cannot be resolved: its Text shows paths otherwise
}

// ImportKind is the form of an import.
type ImportKind uint8

const (
	ImportStatic         ImportKind = iota // import … from "x"
	ImportExportFrom                       // export … from "x"
	ImportDynamic                          // import("x")
	ImportRequire                          // require("x"), module.require("x"), createRequire(import.meta.url)("x")
	ImportRequireResolve                   // require.resolve("x")
	ImportURL                              // new URL("x", import.meta.url)
	ImportPath                             // path.join(__dirname, "x"), path.resolve(__dirname, "x")
	ImportGenerated                        // the runtime of JSX
)

// String is the name of the kind in dumps.
func (k ImportKind) String() string {
	return [...]string{"import", "export", "import()", "require", "require.resolve", "url", "path", "jsx"}[k]
}

// IsStatic tells imports that are linked before anything runs.
func (k ImportKind) IsStatic() bool {
	return k == ImportStatic || k == ImportExportFrom || k == ImportGenerated
}

// Import is one place in a module that names another file.
type Import struct {
	Kind       ImportKind
	Specifier  string
	Pos        source.Pos
	Length     int
	Optional   bool // in a try block, or with a handler: .catch(…)
	Program    bool // names a program that may be started
	Attributes []Attribute
	Node       any // the *ast.SImport, *ast.SExportFrom, *ast.SExportStar, *ast.EImportString, *ast.EImportCall, *ast.ECall or *ast.ENew
	Target     Target
}

// Attribute is one of https://tc39.es/ecma262/#prod-WithClause.
type Attribute struct{ Key, Value string }

// Target is what an import means. At most one of Module, Builtin, Native, Addon, Data and Err is set; File goes with Module
// when a path or URL is asked for and the file may be loaded later.
type Target struct {
	Module  *Module
	Builtin string         // a module of Node
	Native  string         // the folder of the Go half of a module of the runtime, below the runtime's
	Addon   string         // the path of a native addon: loading it throws
	Data    string         // a data: URL
	File    string         // a file or folder whose path is asked for: to be embedded
	Err     *resolve.Error // thrown by the import
}

// CommonJS is what node finds in the text of a CommonJS module for import { name }. It is read when it is first asked for.
func (m *Module) CommonJS() CommonJSExports {
	m.scanOnce.Do(func() {
		if m.Kind == ast.CommonJS && m.File != nil {
			m.scanned = ScanExports(m.File.Text)
		}
	})
	return m.scanned
}

// ImportAt is the import that a node of the tree is, or nil.
func (m *Module) ImportAt(node any) *Import { return m.byNode[node] }

// ImportEntry is https://tc39.es/ecma262/#table-importentry-record-fields.
type ImportEntry struct {
	Import *Import
	Name   string // "*" for the namespace, "default", …
	Local  ast.Ref
	Pos    source.Pos
	Length int
}

// LocalExport is an export of a binding of the module itself.
type LocalExport struct {
	Name  string
	Local ast.Ref
	Pos   source.Pos
}

// IndirectExport is an export of another module's binding; ImportName "*" is its namespace.
type IndirectExport struct {
	Name       string
	Import     *Import
	ImportName string
	Pos        source.Pos
	Length     int
}

// display shows a path of this machine as the program will see it. Files of the runtime are shown as Node shows its own.
func (g *Graph) display(path string) string {
	if g.runtime != "" && strings.HasPrefix(path, g.runtime+"/") {
		return "node:" + path[len(g.runtime)+1:]
	}
	rel, err := filepath.Rel(g.root, path)
	if err != nil {
		return filepath.Base(path)
	}
	rel = filepath.ToSlash(rel)
	if strings.HasSuffix(path, "/") && rel != "." {
		rel += "/"
	}
	return rel
}

// Display is the path of this machine as messages show it.
func (g *Graph) Display(path string) string { return g.display(path) }

// Resolver is the resolver of the graph, for specifiers that are found later.
func (g *Graph) Resolver() *resolve.Resolver { return g.resolver }
