// Package parser turns the files of a program into a graph of modules: it finds what each file imports, resolves it as Node
// does, parses it, and links ES modules. It does not know what the statements mean.
//
//	graph := parser.Load(parser.Options{Entry: "app.js", Resolve: resolve.Options{Builtins: names}})
//	diag.WriteAll(os.Stderr, graph.Diagnostics.Sorted(), color)
//	if graph.Diagnostics.Errors() > 0 { … }
//	for _, m := range graph.Modules { m.Kind, m.Tree, m.File, m.Imports, m.Exports … }
//
// Text that arrives at run time goes through Parse, which finds the early errors that parser/ast leaves.
//
// Below it: parser/ast (the syntax tree and Parse, over esbuild; a module of its own, so test it in its folder), parser/walk
// (a visitor of trees), parser/early (early errors), parser/source (lines, columns, code frames), parser/diag (messages),
// parser/resolve (specifiers to files), parser/jsontext (what is wrong with a JSON text).
//
//   - Module.Imports lists every static import and export-from, and every import(), require(), require.resolve(),
//     createRequire(import.meta.url)(), new URL(…, import.meta.url) and path.join(__dirname, …) with a literal, with its
//     place and what it resolves to: a module, a builtin, a Go half, a file to embed, or the error to throw.
//   - Module.CommonJS gives the export names that node's cjs-module-lexer finds, and the reexports.
//   - Graph.ResolveExport is https://tc39.es/ecma262/#sec-resolveexport; Graph.Link checks all imports;
//     Graph.Order is the order of evaluation by strongly connected components.
//   - Options.BuiltinSource names the files of builtins that are written in TypeScript; those that the program needs are in the
//     same graph, by name in Graph.Builtins. From files below Options.Resolve.RuntimeRoot "./x.go" is a Go half (Target.Native, its folder).
//   - Options.Global says which file provides a global variable; Graph.Globals are those that the program may read.
//   - A module that is broken but reached only through require() or import() has Module.Err, to be thrown when it is loaded.
package parser
