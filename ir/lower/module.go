package lower

import (
	"maps"
	"slices"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/parser"
	"jsgo/parser/diag"
	"jsgo/parser/walk"
)

// cjsNames are the variables of the function around a CommonJS module.
var cjsNames = [...]string{"exports", "require", "module", "__filename", "__dirname"}

// module lowers the whole file.
func (l *lowerer) module(site *Site) {
	f := &ir.Func{Kind: ir.FuncModule, Module: l.mod, Name: "", Pos: 0, End: ir.NoPos}
	l.mod.Funcs = []*ir.Func{f}
	l.fn = &function{ir: f}
	l.b = ir.Builder{Func: f, At: &ir.Region{}}
	f.Body = l.b.At
	l.pushScope()
	l.fn.scope = l.sc
	f.Scope = l.sc.ir
	l.mod.Names = l.sc.names
	switch l.mod.Kind {
	case ir.ESM:
		l.fn.strict = true
		f.Display = ""
		l.importBindings()
	case ir.CommonJS:
		f.Display = "Object.<anonymous>"
		l.fn.strict = strictBody(l.tree.Stmts)
		for _, name := range cjsNames {
			l.declare(name, ir.VarParam)
		}
	default:
		l.fn.strict = strictBody(l.tree.Stmts) || site != nil && site.Strict
	}
	if l.fn.strict {
		f.Kind |= ir.FuncStrict
	}
	l.enter()
	l.startCompletion()
	l.startEvaluation(site)
	l.hoist(l.tree.Stmts, l.sc)
	l.stmts(l.tree.Stmts)
	if !l.b.At.Ends() {
		l.b.Do(ir.OpReturn, l.completionValue())
	}
	l.modulePrologue()
}

// globalScope reports whether var and function declarations in s are properties
// of the global object.
func (l *lowerer) globalScope(s *scope) bool {
	return s.parent == nil && l.mod.Kind == ir.Script && !l.ownVars
}

// modulePrologue emits what the variables of the module's wrapper hold, as far
// as the module uses them.
func (l *lowerer) modulePrologue() {
	var pre []*ir.Instr
	add := func(v *ir.Var, what string) {
		pre = append(pre, &ir.Instr{Op: ir.OpModuleVar, Dst: v, Name: what})
	}
	if l.mod.Kind == ir.CommonJS {
		for _, name := range cjsNames {
			if v := l.sc.names[name]; v != nil && v.Kind == ir.VarParam {
				add(v, name)
			}
		}
	}
	if v := l.fn.this; v != nil {
		add(v, "this")
	}
	body := l.mod.Funcs[0].Body
	body.Instrs = append(pre, body.Instrs...)
}

// moduleThis is this at the top level.
func (l *lowerer) moduleThis() ir.Operand {
	if l.mod.Kind == ir.ESM {
		return ir.Undef()
	}
	f := l.home()
	if f.this == nil {
		f.this = &ir.Var{Name: "this", ID: len(l.mod.Vars), Kind: ir.VarHidden, Type: ir.Any, Module: l.mod}
		l.mod.Vars = append(l.mod.Vars, f.this)
	}
	return f.this
}

// ref is what an import resolves to.
func (l *lowerer) ref(imp *parser.Import) *ir.ModuleRef {
	if l.imports == nil {
		l.imports = map[*parser.Import]*ir.ModuleRef{}
	}
	r := l.imports[imp]
	if r == nil {
		r = l.resolve.Module(imp)
		l.imports[imp] = r
	}
	return r
}

// importBindings declares the import bindings and, for those that are not
// bindings of ES modules, reads them once the modules have been evaluated.
func (l *lowerer) importBindings() {
	for _, imp := range l.src.Imports {
		if imp.Kind.IsStatic() {
			l.mod.Requests = append(l.mod.Requests, l.ref(imp))
		}
	}
	for _, e := range l.src.ImportEntries {
		name := l.name(e.Local)
		v := l.declare(name, ir.VarImport)
		v.Import = &ir.ImportBinding{From: l.ref(e.Import), Name: e.Name}
		if liveBinding(v.Import) {
			if from, name := l.resolve.Origin(e); from != nil {
				v.Import = &ir.ImportBinding{From: from, Name: name}
			}
		}
		if !liveBinding(v.Import) {
			l.sc.ready[v] = true
			l.snapshot(v)
		}
	}
}

// liveBinding reports whether an import is a variable of an ES module. What is
// imported from a builtin by its name is a property of its default export.
func liveBinding(b *ir.ImportBinding) bool {
	m := b.From.Module
	return m != nil && m.Kind == ir.ESM && (b.From.Builtin == "" && b.Name != "*" || b.Name == "default")
}

// snapshot reads an import that cannot change any more.
func (l *lowerer) snapshot(v *ir.Var) {
	b := v.Import
	in := &ir.Instr{Op: ir.OpNamespace, Dst: v, Ref: b.From}
	if b.From.Native != "" {
		in.Op, in.Name = ir.OpNative, b.Name
		if b.Name == "*" {
			in.Keys = l.membersOf(v.Name)
		}
	} else if b.Name != "*" {
		in.Dst = l.b.Temp(ir.Object)
		l.b.Add(in)
		in = &ir.Instr{Op: ir.OpGet, Dst: v, Args: []ir.Operand{in.Dst}, Name: b.Name}
	}
	l.b.Add(in)
}

// membersOf are the properties that the module reads of one of its bindings,
// as far as their names show it.
func (l *lowerer) membersOf(binding string) []string {
	seen := map[string]bool{}
	visitor := walk.Visitor{Expr: func(e ast.Expr) bool {
		if d, ok := e.Data.(*ast.EDot); ok {
			if id, ok := d.Target.Data.(*ast.EIdentifier); ok && l.name(id.Ref) == binding {
				seen[d.Name] = true
			}
			if id, ok := d.Target.Data.(*ast.EImportIdentifier); ok && l.name(id.Ref) == binding {
				seen[d.Name] = true
			}
		}
		return true
	}}
	visitor.Tree(l.tree)
	return slices.Sorted(maps.Keys(seen))
}

// moduleCall lowers the calls that mean modules: require("x") and its like.
func (l *lowerer) moduleCall(d *ast.ECall) ir.Operand {
	if id, ok := d.Target.Data.(*ast.EIdentifier); ok && len(d.Args) == 1 && l.tree.Name(id.Ref) == "__earlyAccess" {
		if s, ok := d.Args[0].Data.(*ast.EString); ok { // esbuild's spelling of a class used in its own computed key
			l.throwNew("ReferenceError", "Cannot access '"+ast.String(s.Value)+"' before initialization")
			return ir.Undef()
		}
	}
	imp := l.src.ImportAt(d)
	if imp == nil {
		return nil
	}
	switch imp.Kind {
	case parser.ImportRequire:
		if imp.Target.Builtin != "" && l.ref(imp).Module == nil && l.ref(imp).Builtin == "" {
			return nil
		}
		v := l.b.Temp(ir.Any)
		l.b.Add(&ir.Instr{Op: ir.OpRequire, Dst: v, Ref: l.ref(imp)})
		return v
	}
	return nil
}

// importCall is import(x).
func (l *lowerer) importCall(e ast.Expr) ir.Operand {
	v := l.b.Temp(ir.Object)
	in := &ir.Instr{Op: ir.OpImport, Dst: v, Pos: l.b.Pos}
	if imp := l.src.ImportAt(e.Data); imp != nil && imp.Target.Data == "" {
		in.Ref = l.ref(imp)
		l.b.Add(in)
		return v
	}
	if d, ok := e.Data.(*ast.EImportCall); ok {
		in.Args = []ir.Operand{l.expr(d.Expr)}
		if d.OptionsOrNil.Data != nil {
			l.effect(d.OptionsOrNil)
		}
	}
	l.b.Add(in)
	return v
}

func (l *lowerer) requireRecord(d *ast.ERequireString) ir.Operand {
	l.fail(diag.Unsupported, ast.Loc{}, "this require")
	return ir.Undef()
}

func (l *lowerer) exportDefault(d *ast.SExportDefault) {
	switch v := d.Value.Data.(type) {
	case *ast.SFunction: // hoisted
	case *ast.SClass:
		if v.Class.Name != nil {
			l.classDeclaration(v, d.Value.Loc)
			return
		}
		l.setDefault(d, l.class(&v.Class, "default", d.Value.Loc))
	case *ast.SExpr:
		l.setDefault(d, l.exprNamed(v.Value, "default"))
	}
}

// hoistDefault makes the function of export default function () {}.
func (l *lowerer) hoistDefault(d *ast.SExportDefault) {
	v, ok := d.Value.Data.(*ast.SFunction)
	if !ok || v.Fn.Name != nil {
		return
	}
	spec := fnSpec(&v.Fn, d.Value.Loc)
	spec.name = "default"
	if spec.kind&(ir.FuncAsync|ir.FuncGenerator) == 0 {
		spec.kind |= ir.FuncConstructor
	}
	l.setDefault(d, l.closure(l.function(spec)))
}

func (l *lowerer) setDefault(d *ast.SExportDefault, v ir.Operand) {
	x := l.declare(l.name(d.DefaultName.Ref), ir.VarConst)
	if f, ok := v.(*ir.Var); ok && f.Kind == ir.VarTemp && f.Init != nil {
		x.Init = f.Init
	}
	l.b.Move(x, v)
	l.sc.ready[x] = true
}

// exportEquals is TypeScript's export =.
func (l *lowerer) exportEquals(d *ast.SExportEquals) {
	v := l.expr(d.Value)
	l.b.Add(&ir.Instr{Op: ir.OpSet, Args: []ir.Operand{l.read("module"), v}, Name: "exports", Flag: l.strictFlag()})
}
