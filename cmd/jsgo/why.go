package main

import (
	"fmt"

	"jsgo/parser"
)

// A reason is the import by which a module was first reached.
type reasonFor struct {
	from *parser.Module
	imp  *parser.Import
	text string // for modules that no module imports
}

type reasonMap map[*parser.Module]reasonFor

// reasonsOf finds for each module the shortest chain of imports from the entry; what global variables need comes last.
func reasonsOf(g *parser.Graph) reasonMap {
	why := reasonMap{g.Entry: {text: "the entry"}}
	why.follow(g, []*parser.Module{g.Entry})
	var roots []*parser.Module
	for name, m := range g.Builtins {
		if _, known := why[m]; !known {
			why[m] = reasonFor{text: "global variables of node:" + name}
			roots = append(roots, m)
		}
	}
	for _, m := range g.Sources {
		if _, known := why[m]; !known {
			why[m] = reasonFor{text: "global variables"}
			roots = append(roots, m)
		}
	}
	why.follow(g, roots)
	return why
}

// follow walks the imports, nearest first.
func (why reasonMap) follow(g *parser.Graph, queue []*parser.Module) {
	for ; len(queue) > 0; queue = queue[1:] {
		from := queue[0]
		for _, imp := range from.Imports {
			to := imp.Target.Module
			if to == nil && imp.Target.Builtin != "" {
				to = g.Builtins[imp.Target.Builtin]
			}
			if to == nil {
				continue
			}
			if _, known := why[to]; !known {
				why[to] = reasonFor{from: from, imp: imp}
				queue = append(queue, to)
			}
		}
	}
}

// chain are the imports that lead to a module, the last one first.
func (why reasonMap) chain(m *parser.Module) []string {
	var lines []string
	for {
		r, ok := why[m]
		switch {
		case !ok:
			return lines
		case r.from == nil:
			return append(lines, r.text)
		}
		at := r.from.File.Position(int(r.imp.Pos.Offset))
		lines = append(lines, fmt.Sprintf("%s(%q) at %s:%d", r.imp.Kind, r.imp.Specifier, r.from.Display, at.Line))
		m = r.from
	}
}
