package parser

import "github.com/evanw/esbuild/jsgo/ast"

// importStmt makes the import entries of https://tc39.es/ecma262/#sec-static-semantics-importentriesformodule.
func (m *Module) importStmt(d *ast.SImport, imp *Import) {
	if d.DefaultName != nil {
		m.importEntry(imp, "default", *d.DefaultName, d.DefaultName.Loc)
	}
	if d.StarNameLoc != nil {
		m.importEntry(imp, "*", ast.LocRef{Ref: d.NamespaceRef, Loc: *d.StarNameLoc}, *d.StarNameLoc)
	}
	if d.Items != nil {
		for _, item := range *d.Items {
			m.importEntry(imp, item.Alias, item.Name, item.AliasLoc)
		}
	}
}

func (m *Module) importEntry(imp *Import, name string, local ast.LocRef, loc ast.Loc) {
	length := len(name)
	if name == "default" || name == "*" {
		length = len(m.Tree.Name(local.Ref))
	}
	m.ImportEntries = append(m.ImportEntries, ImportEntry{
		Import: imp, Name: name, Local: local.Ref, Pos: m.File.Pos(m.Tree.Pos(loc)), Length: length,
	})
}

func (m *Module) export(name string, local ast.Ref, loc ast.Loc) {
	m.LocalExports = append(m.LocalExports, LocalExport{Name: name, Local: local, Pos: m.File.Pos(m.Tree.Pos(loc))})
}

func (m *Module) exportDeclaration(exported bool, name *ast.LocRef) {
	if exported && name != nil {
		m.export(m.Tree.Name(name.Ref), name.Ref, name.Loc)
	}
}

func (m *Module) exportBinding(b ast.Binding) {
	switch d := b.Data.(type) {
	case *ast.BIdentifier:
		m.export(m.Tree.Name(d.Ref), d.Ref, b.Loc)
	case *ast.BArray:
		for i := range d.Items {
			m.exportBinding(d.Items[i].Binding)
		}
	case *ast.BObject:
		for i := range d.Properties {
			m.exportBinding(d.Properties[i].Value)
		}
	}
}

// exportClause is export { a as b }. What the module imports is sorted out when all imports are known.
func (m *Module) exportClause(d *ast.SExportClause) {
	for _, item := range d.Items {
		m.export(item.Alias, item.Name.Ref, item.Name.Loc)
	}
}

func (m *Module) exportFrom(d *ast.SExportFrom, imp *Import) {
	for _, item := range d.Items {
		m.IndirectExports = append(m.IndirectExports, IndirectExport{
			Name: item.Alias, Import: imp, ImportName: item.OriginalName,
			Pos: m.File.Pos(m.Tree.Pos(item.Name.Loc)), Length: len(item.OriginalName),
		})
	}
}

func (m *Module) exportStar(d *ast.SExportStar, imp *Import) {
	if d.Alias == nil {
		m.StarExports = append(m.StarExports, imp)
		return
	}
	m.IndirectExports = append(m.IndirectExports, IndirectExport{
		Name: d.Alias.OriginalName, Import: imp, ImportName: "*", Pos: m.File.Pos(m.Tree.Pos(d.Alias.Loc)), Length: len(d.Alias.OriginalName),
	})
}

// sortExports makes indirect exports of the local exports that name an import: import { a } from "x"; export { a }. An
// imported namespace stays a local export (https://tc39.es/ecma262/#sec-parsemodule).
func (m *Module) sortExports() {
	imported := map[ast.Ref]ImportEntry{}
	for _, entry := range m.ImportEntries {
		imported[entry.Local] = entry
	}
	local := m.LocalExports[:0]
	for _, e := range m.LocalExports {
		entry, ok := imported[e.Local]
		if !ok || entry.Name == "*" {
			local = append(local, e)
			continue
		}
		m.IndirectExports = append(m.IndirectExports, IndirectExport{
			Name: e.Name, Import: entry.Import, ImportName: entry.Name, Pos: entry.Pos, Length: entry.Length,
		})
	}
	m.LocalExports = local
	m.indexExports()
}

// indexExports makes names quick to find; of two exports of one name the first counts.
func (m *Module) indexExports() {
	m.localIndex, m.indirectIndex = map[string]int{}, map[string]int{}
	for i := len(m.LocalExports) - 1; i >= 0; i-- {
		m.localIndex[m.LocalExports[i].Name] = i
	}
	for i := len(m.IndirectExports) - 1; i >= 0; i-- {
		m.indirectIndex[m.IndirectExports[i].Name] = i
	}
}
