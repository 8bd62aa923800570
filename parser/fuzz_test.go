package parser

import (
	"testing"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/source"
)

// FuzzScan looks for imports and exports in any text that parses.
func FuzzScan(f *testing.F) {
	for _, seed := range []string{
		"require('a'); import('b'); module.exports = {a, ...require('b')}",
		"import a, {b as c} from 'd'; export * from 'e'; export {c}",
		"Object.defineProperty(exports, 'a', { enumerable: true, get: function () { return b } })",
		"Object.keys(a).forEach(function (k) { if (k === 'default' || k === '__esModule') return; exports[k] = a[k] })",
		"`${`${a}`}` /[/]/ ${", "exports['\\ud800'] = 1", "for (const [a = require('x')] of {...b}) try { class { static { c } } } catch ({d}) {}",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ScanExports(text)
		for _, kind := range []ast.Kind{ast.CommonJS, ast.ESM, ast.Script} {
			for _, path := range []string{"a.js", "a.tsx"} {
				tree, _ := ast.Parse(text, path, kind)
				if tree == nil {
					continue
				}
				m := &Module{Path: path, Kind: kind, File: source.NewFile(path, text)}
				m.take(tree)
				for _, imp := range m.Imports {
					if m.ImportAt(imp.Node) == nil {
						t.Errorf("%q: an import is lost", text)
					}
				}
			}
		}
	})
}
