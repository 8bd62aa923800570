// Package ast gives the rest of the compiler esbuild's syntax tree: aliases onto its internal types and Parse. It is the
// only place that knows esbuild, and holds no logic of its own beyond calling it safely.
//
// # Use
//
//	tree, messages := ast.Parse(text, "lib/a.js", ast.CommonJS)
//	if tree == nil { … messages has at least one with Kind Error … }
//	for _, stmt := range tree.Stmts { … }
//
// The Kind is the goal: CommonJS, ESM, Script or JSON. TypeScript and JSX are chosen by the extension of the path (.ts
// .mts .cts .tsx .jsx); Config carries what tsconfig.json can say about them (ParseWith).
//
// Stmts is the body of the file. Sources that are not modules are parsed inside a function
//
//	(function (exports, require, module, __filename, __dirname) {      CommonJS
//	(function () {                                                     Script
//
// and Stmts is then the body of that function (Tree.Wrapper). The first statements may be SDirective (functions,
// CommonJS and scripts); those of an ES module are in Tree.Directives instead. JSON files have Tree.Value and no Stmts.
//
// Every Loc in the tree counts bytes of the text that was parsed. Tree.Pos(loc) is the byte offset in the file, and
// Tree.Text is the file. A node that esbuild made up can have a Loc outside the file; Pos clamps.
//
// Names are Refs: Tree.Name(ref) is the source's name. The links between symbols merge variables that the language
// keeps apart, so resolve names by scope yourself and use a Ref only to get at the name.
//
// # What the tree is not
//
// Parse turns off every option that changes programs, but some rewrites always happen:
//   - a function declaration in a block is an SLocal (let, Fn.Name nil) at the start of the block, whose initialiser's
//     Loc is the original place, followed in sloppy mode by a var of the same name;
//   - constant operands of &&, ||, ??, ==, typeof, !, +, - and string concatenation are folded; an expression statement
//     that folds to a primitive disappears;
//   - EAnnotation wraps class expressions: unwrap it everywhere (Unwrap does);
//   - import("literal") is an EImportString, attributes are in its import record; import(c ? "a" : "b") is a conditional;
//   - top-level this of an ES module is EUndefined;
//   - TypeScript enums and namespaces are closures, types are gone.
//
// Left operands of EBinary, and chains of ECall and EDot, may be thousands of levels deep: loop over them.
package ast
