// Package parser turns files into a graph of modules.
package parser

import _ "github.com/evanw/esbuild/jsgo/ast"
