package lower

import "github.com/evanw/esbuild/jsgo/ast"

// name is the source's name of a symbol. esbuild calls a class inside of itself
// by its name behind an underscore.
func (l *lowerer) name(ref ast.Ref) string {
	s := l.tree.Name(ref)
	if len(s) < 2 || s[0] != '_' {
		return s
	}
	if l.aliases == nil {
		l.aliases = map[ast.Ref]bool{}
		l.findAliases(l.tree.ModuleScope)
	}
	if l.aliases[ref] {
		return s[1:]
	}
	return s
}

// findAliases finds the symbols for which the scopes of class names have another
// name than their own.
func (l *lowerer) findAliases(s *ast.Scope) {
	if s == nil {
		return
	}
	if s.Kind == ast.ScopeClassName {
		for name, member := range s.Members {
			if l.tree.Name(member.Ref) == "_"+name {
				l.aliases[member.Ref] = true
			}
		}
	}
	for _, child := range s.Children {
		l.findAliases(child)
	}
}
