package parser

import (
	"cmp"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/walk"
)

// scan finds the imports of one file by a walk over its tree.
type scan struct {
	m          *Module
	requires   map[ast.Ref]bool   // bindings that hold a require function
	places     map[ast.Ref]string // and those that hold a place, see place
	tries      int                // try blocks around, within the function
	functions  []int              // tries of the functions around
	handled    map[any]bool       // import() calls with a handler
	starts     bool               // something is called like what starts programs: fork, Worker
	importMeta ast.Loc            // the first import.meta
	hasMeta    bool
}

// scanImports fills m.Imports, and the tables of exports of an ES module.
func scanImports(m *Module) *scan {
	s := &scan{m: m, requires: map[ast.Ref]bool{}, places: map[ast.Ref]string{}, handled: map[any]bool{}}
	m.byNode = map[any]*Import{}
	s.generated(m.Tree.Generated)
	v := walk.Visitor{
		Expr:         s.expr,
		Stmt:         s.stmt,
		LeaveTryBody: func(*ast.STry) { s.tries-- },
		Func:         s.enter,
		LeaveFunc:    s.leave,
	}
	v.Tree(m.Tree)
	for _, imp := range m.Imports {
		imp.Program = s.starts && imp.Kind == ImportPath
	}
	slices.SortStableFunc(m.Imports, func(a, b *Import) int { return cmp.Compare(a.order(), b.order()) })
	return s
}

// order is the place of an import in the file; what is generated comes first, as TypeScript writes it.
func (imp *Import) order() int {
	if imp.Kind == ImportGenerated {
		return -1
	}
	return int(imp.Pos.Offset)
}

func (s *scan) enter(walk.Function) bool {
	s.functions = append(s.functions, s.tries)
	s.tries = 0
	return true
}

func (s *scan) leave(walk.Function) {
	last := len(s.functions) - 1
	s.tries = s.functions[last]
	s.functions = s.functions[:last]
}

func (s *scan) add(kind ImportKind, node any, loc ast.Loc, length int, specifier string) *Import {
	imp := &Import{
		Kind: kind, Specifier: specifier, Node: node, Length: length,
		Pos:      s.m.File.Pos(s.m.Tree.Pos(loc)),
		Optional: s.tries > 0 || s.handled[node],
	}
	s.m.Imports = append(s.m.Imports, imp)
	s.m.byNode[node] = imp
	return imp
}

// record is an import that esbuild has put into the table of records.
func (s *scan) record(kind ImportKind, node any, index uint32) *Import {
	r := &s.m.Tree.ImportRecords[index]
	imp := s.add(kind, node, r.Range.Loc, int(r.Range.Len), r.Path.Text)
	if r.AssertOrWith != nil {
		for _, entry := range r.AssertOrWith.Entries {
			imp.Attributes = append(imp.Attributes, Attribute{ast.String(entry.Key), ast.String(entry.Value)})
		}
	}
	return imp
}

func (s *scan) generated(stmts []ast.Stmt) {
	for _, stmt := range stmts {
		if i, ok := stmt.Data.(*ast.SImport); ok {
			s.record(ImportGenerated, i, i.ImportRecordIndex)
		}
	}
}

func (s *scan) stmt(stmt ast.Stmt) bool {
	switch d := stmt.Data.(type) {
	case *ast.STry:
		s.tries++
	case *ast.SImport:
		s.m.importStmt(d, s.record(ImportStatic, d, d.ImportRecordIndex))
	case *ast.SExportFrom:
		s.m.exportFrom(d, s.record(ImportExportFrom, d, d.ImportRecordIndex))
	case *ast.SExportStar:
		s.m.exportStar(d, s.record(ImportExportFrom, d, d.ImportRecordIndex))
	case *ast.SExportClause:
		s.m.exportClause(d)
	case *ast.SExportDefault:
		s.m.export("default", d.DefaultName.Ref, d.DefaultName.Loc)
	case *ast.SFunction:
		s.m.exportDeclaration(d.IsExport, d.Fn.Name)
	case *ast.SClass:
		s.m.exportDeclaration(d.IsExport, d.Class.Name)
	case *ast.SLocal:
		s.local(d)
	}
	return true
}

func (s *scan) local(d *ast.SLocal) {
	for i := range d.Decls {
		if d.IsExport {
			s.m.exportBinding(d.Decls[i].Binding)
		}
		id, ok := d.Decls[i].Binding.Data.(*ast.BIdentifier)
		if !ok {
			continue
		}
		if s.isCreateRequire(d.Decls[i].ValueOrNil) {
			s.requires[s.m.Tree.Follow(id.Ref)] = true
		}
		s.placed(id.Ref, d.Decls[i].ValueOrNil)
	}
}

func (s *scan) expr(expr ast.Expr) bool {
	switch e := expr.Data.(type) {
	case *ast.EImportString:
		s.record(ImportDynamic, e, e.ImportRecordIndex)
	case *ast.EImportCall:
		if text, ok := ast.Literal(e.Expr); ok {
			imp := s.add(ImportDynamic, e, e.Expr.Loc, len(text)+2, text)
			imp.Attributes = attributes(e.OptionsOrNil)
		} else {
			s.m.Computes = true
		}
	case *ast.EImportMeta:
		if !s.hasMeta {
			s.hasMeta, s.importMeta = true, expr.Loc
		}
	case *ast.ECall:
		s.call(e)
	case *ast.ENew:
		s.newURL(e)
	case *ast.EBinary:
		s.assignedRequire(e)
		s.pathSum(e)
	case *ast.ETemplate:
		s.pathTemplate(e)
	}
	return true
}

// attributes reads { with: { type: "json" } }.
func attributes(options ast.Expr) []Attribute {
	with, ok := property(options, "with")
	if !ok {
		return nil
	}
	object, ok := with.Data.(*ast.EObject)
	if !ok {
		return nil
	}
	var out []Attribute
	for i := range object.Properties {
		key, okKey := ast.Literal(object.Properties[i].Key)
		text, okValue := ast.Literal(object.Properties[i].ValueOrNil)
		if okKey && okValue {
			out = append(out, Attribute{key, text})
		}
	}
	return out
}

func property(object ast.Expr, name string) (ast.Expr, bool) {
	o, ok := object.Data.(*ast.EObject)
	if !ok {
		return ast.Expr{}, false
	}
	for i := range o.Properties {
		if key, ok := ast.Literal(o.Properties[i].Key); ok && key == name {
			return o.Properties[i].ValueOrNil, true
		}
	}
	return ast.Expr{}, false
}

func (s *scan) call(e *ast.ECall) {
	s.handlers(e)
	s.starts = s.starts || calleeName(s, e.Target) == "fork"
	if len(e.Args) == 0 {
		return
	}
	switch {
	case s.isRequire(e.Target):
		s.literalArg(ImportRequire, e)
	case s.isMember(e.Target, "resolve", s.isRequire):
		s.literalArg(ImportRequireResolve, e)
	default:
		s.pathJoin(e)
	}
}

func (s *scan) literalArg(kind ImportKind, e *ast.ECall) {
	if text, ok := ast.Literal(e.Args[0]); ok {
		s.add(kind, e, e.Args[0].Loc, len(text)+2, text)
	} else {
		s.m.Computes = true
	}
}

// handlers notes import("x").catch(f) and import("x").then(f, g): the target is visited after this call.
func (s *scan) handlers(e *ast.ECall) {
	dot, ok := e.Target.Data.(*ast.EDot)
	if ok && (dot.Name == "catch" && len(e.Args) > 0 || dot.Name == "then" && len(e.Args) > 1) {
		s.handled[any(dot.Target.Data)] = true
	}
}

// isRequire tells expressions that are a require function of this module.
func (s *scan) isRequire(e ast.Expr) bool {
	switch d := ast.Unwrap(e).Data.(type) {
	case *ast.EIdentifier:
		return s.requires[s.m.Tree.Follow(d.Ref)] || s.isParameter(d.Ref, "require")
	case *ast.EDot:
		return d.Name == "require" && s.isName(d.Target, "module")
	}
	return s.isCreateRequire(e)
}

// isMember tells target.name where target is accepted.
func (s *scan) isMember(e ast.Expr, name string, target func(ast.Expr) bool) bool {
	dot, ok := e.Data.(*ast.EDot)
	return ok && dot.Name == name && target(dot.Target)
}

// isName tells a reference to a parameter of the CommonJS wrapper.
func (s *scan) isName(e ast.Expr, name string) bool {
	id, ok := ast.Unwrap(e).Data.(*ast.EIdentifier)
	return ok && s.isParameter(id.Ref, name)
}

// isParameter compares a reference with the parameters of the wrapper. Without a wrapper (TypeScript's import x = require)
// they are unbound names.
func (s *scan) isParameter(ref ast.Ref, name string) bool {
	t := s.m.Tree
	if t.Kind != ast.CommonJS || t.Name(ref) != name {
		return false
	}
	if t.Wrapper == nil {
		return t.IsUnbound(ref)
	}
	for _, arg := range t.Wrapper.Fn.Args {
		if id, ok := arg.Binding.Data.(*ast.BIdentifier); ok && t.Follow(id.Ref) == t.Follow(ref) {
			return true
		}
	}
	return false
}

// isCreateRequire tells createRequire(import.meta.url) and createRequire(__filename), also as a method of an object.
func (s *scan) isCreateRequire(e ast.Expr) bool {
	call, ok := ast.Unwrap(e).Data.(*ast.ECall)
	if !ok || len(call.Args) != 1 || !s.isOwnURL(call.Args[0]) {
		return false
	}
	switch d := call.Target.Data.(type) {
	case *ast.EIdentifier:
		return s.m.importedName(d.Ref) == "createRequire"
	case *ast.EImportIdentifier:
		return s.m.importedName(d.Ref) == "createRequire"
	case *ast.EDot:
		return d.Name == "createRequire"
	}
	return false
}

// importedName is the name under which a binding was imported, or its own name.
func (m *Module) importedName(ref ast.Ref) string {
	for _, entry := range m.ImportEntries {
		if entry.Local == ref {
			return entry.Name
		}
	}
	return m.Tree.Name(ref)
}

// isOwnURL tells import.meta.url, import.meta.filename and __filename.
func (s *scan) isOwnURL(e ast.Expr) bool {
	if dot, ok := e.Data.(*ast.EDot); ok && (dot.Name == "url" || dot.Name == "filename") {
		_, meta := dot.Target.Data.(*ast.EImportMeta)
		return meta
	}
	return s.isName(e, "__filename")
}

// assignedRequire notes x = createRequire(import.meta.url), and what else is assigned
// of places.
func (s *scan) assignedRequire(e *ast.EBinary) {
	id, ok := e.Left.Data.(*ast.EIdentifier)
	if !ok || e.Op != ast.BinOpAssign {
		return
	}
	if s.isCreateRequire(e.Right) {
		s.requires[s.m.Tree.Follow(id.Ref)] = true
	}
	s.placed(id.Ref, e.Right)
}

// newURL is new URL("x", import.meta.url), the way to name a file beside a module.
func (s *scan) newURL(e *ast.ENew) {
	s.starts = s.starts || calleeName(s, e.Target) == "Worker"
	id, ok := e.Target.Data.(*ast.EIdentifier)
	if !ok || len(e.Args) != 2 || s.m.Tree.Name(id.Ref) != "URL" || !s.isOwnURL(e.Args[1]) {
		return
	}
	if text, ok := ast.Literal(e.Args[0]); ok {
		s.add(ImportURL, e, e.Args[0].Loc, len(text)+2, text)
	}
}

// placed notes a variable that holds the place of this module: path.dirname(…),
// fileURLToPath(import.meta.url).
func (s *scan) placed(ref ast.Ref, value ast.Expr) {
	if place, ok := s.place(value); ok {
		s.places[s.m.Tree.Follow(ref)] = place
	}
}

// place is where an expression points to, relative to the folder of the module:
// "." for __dirname, the file's name for __filename, and what is made of these.
func (s *scan) place(e ast.Expr) (string, bool) {
	if e.Data == nil {
		return "", false
	}
	switch d := ast.Unwrap(e).Data.(type) {
	case *ast.EIdentifier:
		if place, ok := s.places[s.m.Tree.Follow(d.Ref)]; ok {
			return place, true
		}
	case *ast.ECall:
		if len(d.Args) != 1 {
			return "", false
		}
		place, ok := s.place(d.Args[0])
		switch calleeName(s, d.Target) {
		case "dirname":
			return path.Dir(place), ok
		case "fileURLToPath":
			return place, ok
		}
		return "", false
	case *ast.EDot:
		if _, meta := d.Target.Data.(*ast.EImportMeta); meta && d.Name == "dirname" {
			return ".", true
		}
	}
	if s.isOwnURL(e) {
		return filepath.Base(s.m.Path), true
	}
	return ".", s.isName(e, "__dirname")
}

func calleeName(s *scan, e ast.Expr) string {
	switch d := e.Data.(type) {
	case *ast.EDot:
		return d.Name
	case *ast.EIdentifier:
		return s.m.importedName(d.Ref)
	case *ast.EImportIdentifier:
		return s.m.importedName(d.Ref)
	}
	return ""
}

// pathJoin is join(__dirname, "x", …), whatever the function is called: bundlers
// rename it.
func (s *scan) pathJoin(e *ast.ECall) {
	if len(e.Args) < 2 {
		return
	}
	place, ok := s.place(e.Args[0])
	if !ok {
		return
	}
	parts := []string{place}
	for _, arg := range e.Args[1:] {
		text, ok := ast.Literal(arg)
		if !ok {
			return
		}
		parts = append(parts, text)
	}
	s.add(ImportPath, e, e.Args[1].Loc, len(parts[1])+2, path.Join(parts...))
}

// pathSum is __dirname + "/x".
func (s *scan) pathSum(e *ast.EBinary) {
	if e.Op != ast.BinOpAdd {
		return
	}
	text, ok := ast.Literal(e.Right)
	if place, isPlace := s.place(e.Left); ok && isPlace && strings.HasPrefix(text, "/") {
		s.add(ImportPath, e, e.Right.Loc, len(text)+2, path.Join(place, text))
	}
}

// pathTemplate is `${__dirname}/x`.
func (s *scan) pathTemplate(e *ast.ETemplate) {
	if e.TagOrNil.Data != nil || len(e.Parts) != 1 || ast.String(e.HeadCooked) != "" {
		return
	}
	text := ast.String(e.Parts[0].TailCooked)
	if place, ok := s.place(e.Parts[0].Value); ok && strings.HasPrefix(text, "/") {
		s.add(ImportPath, e, e.Parts[0].TailLoc, len(text), path.Join(place, text))
	}
}
