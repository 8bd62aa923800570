package lower

import (
	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
)

// varNames appends the names of the var declarations in statements, not those
// of functions inside.
func (l *lowerer) varNames(stmts []ast.Stmt, out []string) []string {
	for i := range stmts {
		out = l.varNamesIn(stmts[i], out)
	}
	return out
}

func (l *lowerer) varNamesIn(s ast.Stmt, out []string) []string {
	switch d := s.Data.(type) {
	case *ast.SLocal:
		if d.Kind == ast.LocalVar {
			for i := range d.Decls {
				out = l.bindingNames(d.Decls[i].Binding, out)
			}
		}
	case *ast.SBlock:
		return l.varNames(d.Stmts, out)
	case *ast.SIf:
		return l.varNamesIn(d.NoOrNil, l.varNamesIn(d.Yes, out))
	case *ast.SFor:
		return l.varNamesIn(d.Body, l.varNamesIn(d.InitOrNil, out))
	case *ast.SForIn:
		return l.varNamesIn(d.Body, l.varNamesIn(d.Init, out))
	case *ast.SForOf:
		return l.varNamesIn(d.Body, l.varNamesIn(d.Init, out))
	case *ast.SWhile:
		return l.varNamesIn(d.Body, out)
	case *ast.SDoWhile:
		return l.varNamesIn(d.Body, out)
	case *ast.SWith:
		return l.varNamesIn(d.Body, out)
	case *ast.SLabel:
		return l.varNamesIn(d.Stmt, out)
	case *ast.STry:
		out = l.varNames(d.Block.Stmts, out)
		if d.Catch != nil {
			out = l.varNames(d.Catch.Block.Stmts, out)
		}
		if d.Finally != nil {
			out = l.varNames(d.Finally.Block.Stmts, out)
		}
	case *ast.SSwitch:
		for i := range d.Cases {
			out = l.varNames(d.Cases[i].Body, out)
		}
	}
	return out
}

// hoist declares the names of a function body or module in s and creates its
// function declarations.
func (l *lowerer) hoist(stmts []ast.Stmt, s *scope) {
	for _, name := range l.varNames(stmts, nil) {
		l.hoistVar(name, s)
	}
	for _, f := range functionDeclarations(stmts) {
		name := l.name(f.Fn.Name.Ref)
		if s.parent == nil && l.siteVar(name) || l.globalScope(s) {
			continue
		}
		if v := s.names[name]; v != nil {
			v.Sets++ // a parameter or another function with this name
			v.Init = nil
			continue
		}
		l.declareIn(s, name, ir.VarFunc)
	}
	l.lexical(stmts)
	if s.parent == nil && l.mod.Kind == ir.ESM {
		l.initFunction(stmts)
		return
	}
	l.createFunctions(stmts)
}

// initFunction makes the function that creates the functions of an ES module,
// https://tc39.es/ecma262/#sec-source-text-module-record-initialize-environment.
func (l *lowerer) initFunction(stmts []ast.Stmt) {
	f := &ir.Func{ID: len(l.mod.Funcs), Kind: ir.FuncModule | ir.FuncStrict, Module: l.mod, End: ir.NoPos, Body: &ir.Region{}, Scope: l.sc.ir}
	l.mod.Funcs = append(l.mod.Funcs, f)
	outer := l.b
	l.b = ir.Builder{Func: f, At: f.Body}
	l.createFunctions(stmts)
	for i := range stmts {
		if d, ok := stmts[i].Data.(*ast.SExportDefault); ok {
			l.hoistDefault(d)
		}
	}
	if len(f.Body.Instrs) > 0 {
		l.mod.Init = f
		l.b.Do(ir.OpReturn, ir.Undef())
	} else {
		l.mod.Funcs = l.mod.Funcs[:len(l.mod.Funcs)-1]
	}
	l.b = outer
}

func (l *lowerer) hoistVar(name string, s *scope) {
	if s.parent == nil && l.siteVar(name) {
		return
	}
	if l.globalScope(s) { // a property of the global object
		in := l.b.Do(ir.OpSetGlobal, ir.Undef())
		in.Name, in.Flag = name, ir.FlagStatic
		return
	}
	if v := s.names[name]; v == nil {
		l.b.Move(l.declareIn(s, name, ir.VarVar), ir.Undef())
	}
}

func functionDeclarations(stmts []ast.Stmt) []*ast.SFunction {
	var out []*ast.SFunction
	for i := range stmts {
		s := stmts[i]
		if e, ok := s.Data.(*ast.SExportDefault); ok {
			s = e.Value
		}
		for {
			label, ok := s.Data.(*ast.SLabel)
			if !ok {
				break
			}
			s = label.Stmt
		}
		if f, ok := s.Data.(*ast.SFunction); ok && f.Fn.Name != nil {
			out = append(out, f)
		}
	}
	return out
}

// createFunctions makes the functions of the declarations among stmts, the
// last of each name.
func (l *lowerer) createFunctions(stmts []ast.Stmt) {
	last := map[string]int{}
	decls := functionDeclarations(stmts)
	for i, f := range decls {
		last[l.name(f.Fn.Name.Ref)] = i
	}
	for i, f := range decls {
		name := l.name(f.Fn.Name.Ref)
		if last[name] != i {
			continue
		}
		spec := fnSpec(&f.Fn, l.declarationStart(f, stmts))
		spec.name = name
		if spec.kind&(ir.FuncAsync|ir.FuncGenerator) == 0 {
			spec.kind |= ir.FuncConstructor
		}
		if v, _ := l.lookup(name); v != nil && v.Kind == ir.VarFunc && v.Sets == 0 {
			l.assignFunction(v, spec)
			continue
		}
		c := l.closure(l.function(spec))
		if v, _ := l.lookup(name); v == nil && l.rootVars != nil {
			l.write(name, c)
			continue
		} else if v == nil {
			in := l.b.Do(ir.OpSetGlobal, c)
			in.Name, in.Flag = name, ir.FlagEnumerable
			continue
		}
		l.write(name, c)
	}
}

func (l *lowerer) assignFunction(v *ir.Var, spec funcSpec) {
	c := l.closure(l.function(spec))
	v.Init = c.Init
	l.b.Move(v, c)
}

func (l *lowerer) declarationStart(f *ast.SFunction, stmts []ast.Stmt) ast.Loc {
	for i := range stmts {
		switch d := stmts[i].Data.(type) {
		case *ast.SFunction:
			if d == f {
				if f.IsExport {
					return l.skipWords(stmts[i].Loc, "export")
				}
				return stmts[i].Loc
			}
		case *ast.SExportDefault:
			if d.Value.Data == ast.S(f) {
				return d.Value.Loc
			}
		}
	}
	return f.Fn.OpenParenLoc
}

// skipWords moves a position behind a word and the blanks that follow it.
func (l *lowerer) skipWords(loc ast.Loc, word string) ast.Loc {
	text := l.tree.Text[l.tree.Pos(loc):]
	if len(text) < len(word) || text[:len(word)] != word {
		return loc
	}
	n := len(word)
	for n < len(text) && (text[n] == ' ' || text[n] == '\n' || text[n] == '\t' || text[n] == '\r') {
		n++
	}
	return ast.Loc{Start: loc.Start + int32(n)}
}

// lexical declares the let, const and class declarations among stmts in the
// present scope, uninitialised.
func (l *lowerer) lexical(stmts []ast.Stmt) {
	for i := range stmts {
		s := stmts[i]
		if e, ok := s.Data.(*ast.SExportDefault); ok {
			s = e.Value
			if _, ok := s.Data.(*ast.SClass); !ok {
				continue
			}
		}
		switch d := s.Data.(type) {
		case *ast.SLocal:
			if d.Kind == ast.LocalVar {
				continue
			}
			if l.isBlockFunction(d) {
				l.declare(bindingName(l, d.Decls[0].Binding), ir.VarFunc)
				continue
			}
			kind := ir.VarLet
			if d.Kind != ast.LocalLet {
				kind = ir.VarConst
			}
			for j := range d.Decls {
				for _, name := range l.bindingNames(d.Decls[j].Binding, nil) {
					l.uninitialized(l.declare(name, kind))
				}
			}
		case *ast.SClass:
			if d.Class.Name != nil {
				l.uninitialized(l.declare(l.name(d.Class.Name.Ref), ir.VarClass))
			}
		}
	}
}

// isBlockFunction tells the let that esbuild has made of a function declaration
// in a block.
func (l *lowerer) isBlockFunction(d *ast.SLocal) bool {
	if d.Kind != ast.LocalLet || len(d.Decls) != 1 {
		return false
	}
	b, ok := d.Decls[0].Binding.Data.(*ast.BIdentifier)
	if !ok || int(b.Ref.InnerIndex) >= len(l.tree.Symbols) {
		return false
	}
	k := l.tree.Symbols[b.Ref.InnerIndex].Kind
	_, fn := d.Decls[0].ValueOrNil.Data.(*ast.EFunction)
	return fn && (k == ast.SymbolHoistedFunction || k == ast.SymbolGeneratorOrAsyncFunction)
}

// createBlockFunctions makes the functions that esbuild has made lets of.
func (l *lowerer) createBlockFunctions(stmts []ast.Stmt) {
	for i := range stmts {
		d, ok := stmts[i].Data.(*ast.SLocal)
		if !ok || !l.isBlockFunction(d) {
			continue
		}
		f := d.Decls[0].ValueOrNil.Data.(*ast.EFunction)
		name := bindingName(l, d.Decls[0].Binding)
		spec := fnSpec(&f.Fn, d.Decls[0].ValueOrNil.Loc)
		spec.name = name
		if spec.kind&(ir.FuncAsync|ir.FuncGenerator) == 0 {
			spec.kind |= ir.FuncConstructor
		}
		if v := l.sc.names[name]; v.Init == nil {
			l.assignFunction(v, spec)
		} else {
			v.Sets++
			l.b.Move(v, l.closure(l.function(spec)))
		}
	}
}

// uninitialized emits the start of a variable's temporal dead zone. Whether
// anything can see it a pass finds out.
func (l *lowerer) uninitialized(v *ir.Var) {
	l.b.Move(v, &ir.Const{Kind: ir.ConstUninit})
}

// hasLexical reports whether stmts declare something of their own.
func hasLexical(stmts []ast.Stmt) bool {
	for i := range stmts {
		switch d := stmts[i].Data.(type) {
		case *ast.SLocal:
			if d.Kind != ast.LocalVar {
				return true
			}
		case *ast.SClass, *ast.SFunction:
			return true
		}
	}
	return false
}
