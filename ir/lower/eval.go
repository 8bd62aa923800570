package lower

import (
	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/parser/diag"
	"jsgo/parser/walk"
)

// Code that calls eval directly lends it its variables: a function that is made
// at the call reads and writes them by their index. What the text declares by var
// becomes a property of an object that the function keeps, and that names in it
// are looked up in as in the object of a with statement.

// Site is what a text that is evaluated sees of the code around the call.
type Site struct {
	Names      []string // js.EvalSite has their form
	Strict     bool     // the text begins with a directive because its caller is strict
	Variables  bool     // there is an object for what it declares by var
	InFunction bool     // new.target has a meaning
}

// siteVars are the hidden variables of a text that is evaluated directly.
type siteVars struct {
	index             map[string]int
	names             []string
	access, variables *ir.Var
	target            *ir.Var
	strict            bool // the text begins with a directive that is not its own
}

// evalCall lowers a call that may be a direct one of eval; nil if it is none.
func (l *lowerer) evalCall(d *ast.ECall) ir.Operand {
	id, ok := ast.Unwrap(d.Target).Data.(*ast.EIdentifier)
	if !ok || d.OptionalChain != ast.OptionalChainNone || l.tree.Name(id.Ref) != "eval" || len(d.Args) == 0 || hasSpread(d.Args) {
		return nil
	}
	pos := l.b.Pos
	f, this := l.withCallee("eval")
	f, this = l.stable(f, d.Args...), l.stable(this, d.Args...)
	args := append([]ir.Operand{f, this}, l.operands(d.Args)...)
	m := l.merge()
	l.b.Pos = pos
	l.ifElse(l.b.Get(ir.OpIsEval, f), func() { l.b.Move(m, l.directEval(args[2])) }, func() {
		v := l.b.Temp(ir.Any)
		l.b.Add(&ir.Instr{Op: ir.OpCall, Dst: v, Args: args, Text: "eval"})
		l.b.Move(m, v)
	})
	return m
}

func (l *lowerer) directEval(source ir.Operand) ir.Operand {
	names := l.visibleNames()
	access := l.closure(l.accessor(names))
	var target ir.Operand = &ir.Const{Kind: ir.ConstHole}
	switch {
	case !l.home().ir.Is(ir.FuncModule):
		target = l.newTarget()
	case l.site != nil && l.site.target != nil:
		target = l.site.target
	}
	v := l.b.Temp(ir.Any)
	l.b.Add(&ir.Instr{
		Op: ir.OpDirectEval, Dst: v, Args: []ir.Operand{source, access, l.evalThis(), target, l.evalVariables()},
		Keys: names, Flag: l.strictFlag(),
	})
	return v
}

// evalThis is this for a text: in a derived constructor it may be unbound yet.
func (l *lowerer) evalThis() ir.Operand {
	if l.home().ir.Is(ir.FuncModule) {
		return l.moduleThis()
	}
	return l.thisUnchecked()
}

// evalVariables is the object for what a text declares by var.
func (l *lowerer) evalVariables() ir.Operand {
	for s := l.sc; s != nil && s.fn == l.fn; s = s.parent {
		if s.evals {
			return s.with
		}
	}
	if l.fn.ir.Is(ir.FuncModule) && l.rootVars != nil {
		return l.rootVars
	}
	return ir.Undef()
}

// visibleNames are the names that are declared here and around, inner ones
// first, with the letters of js.EvalSite.
func (l *lowerer) visibleNames() []string {
	var list []string
	seen := map[string]bool{}
	add := func(kind byte, name string) {
		if !seen[name] {
			seen[name] = true
			list = append(list, string(kind)+name)
		}
	}
	if !l.home().ir.Is(ir.FuncModule) {
		add('v', "arguments")
	}
	for s := l.sc; s != nil; s = s.parent {
		for _, name := range sortedNames(s) {
			v := s.names[name]
			switch {
			case v.Kind == ir.VarHidden || v.Kind == ir.VarTemp:
			case s.fn != l.fn:
				add('f', name)
			case v.Kind == ir.VarLet || v.Kind == ir.VarConst || v.Kind == ir.VarClass || v.Kind == ir.VarImport:
				add('l', name)
			default:
				add('v', name)
			}
		}
	}
	if l.site != nil {
		for _, name := range l.site.names {
			kind := name[0]
			if !l.fn.ir.Is(ir.FuncModule) {
				kind = 'f'
			}
			add(kind, name[1:])
		}
	}
	return list
}

// accessor makes the function (index, set, value) that gives a text the variables.
func (l *lowerer) accessor(names []string) *ir.Func {
	spec := funcSpec{kind: ir.FuncArrow, loc: ast.Loc{Start: int32(l.b.Pos) - int32(l.tree.Offset)}, end: ast.Loc{Start: -1}}
	spec.before = func() {
		var params [3]*ir.Var
		for i, name := range [...]string{" index", " set", " value"} {
			params[i] = l.declare(name, ir.VarParam)
			l.fn.ir.Params = append(l.fn.ir.Params, params[i])
		}
		label := l.label()
		in := &ir.Instr{Op: ir.OpSwitch, Args: []ir.Operand{l.asInt(params[0])}, Label: label, Pos: l.b.Pos}
		for i, name := range names {
			in.Cases = append(in.Cases, &ir.Case{Value: ir.Num(float64(i)), Body: l.b.In(func() {
				l.ifElse(params[1], func() { l.write(name[1:], params[2]) }, nil)
				l.b.Do(ir.OpReturn, l.read(name[1:]))
			})})
		}
		l.b.Add(in)
	}
	return l.function(spec)
}

// asInt is an operand that is known to be an integer as one of type Int.
func (l *lowerer) asInt(v ir.Operand) ir.Operand {
	return l.b.Get(ir.OpBitOr, v, ir.Num(0))
}

// evalsDirectly reports whether a function's own code, not that of functions
// inside, calls eval.
func (l *lowerer) evalsDirectly(args []ast.Arg, stmts []ast.Stmt) bool {
	if l.tree.ModuleScope == nil || !l.tree.ModuleScope.ContainsDirectEval {
		return false
	}
	found := false
	v := walk.Visitor{
		Expr: func(e ast.Expr) bool {
			if d, ok := e.Data.(*ast.ECall); ok {
				if id, ok := ast.Unwrap(d.Target).Data.(*ast.EIdentifier); ok && l.tree.Name(id.Ref) == "eval" {
					found = true
				}
			}
			return !found
		},
		Func: func(walk.Function) bool { return false },
	}
	for _, a := range args {
		v.VisitBinding(a.Binding)
		v.VisitExpr(a.DefaultOrNil)
	}
	v.Stmts(stmts)
	return found
}

// pushVariables makes the scope for what a text declares by var in the function
// that begins.
func (l *lowerer) pushVariables() {
	l.pushScope()
	l.enter()
	l.sc.with, l.sc.evals = l.b.NewVar("variables", ir.VarHidden, ir.Any, l.sc.ir), true
	l.newVariables(l.sc.with)
	l.withs++
}

func (l *lowerer) newVariables(v *ir.Var) {
	o := l.b.Get(ir.OpNewObject)
	l.b.Do(ir.OpSetProto, o, &ir.Const{Kind: ir.ConstNull})
	l.b.Move(v, o)
}

// rootVariable makes a hidden variable of the module.
func (l *lowerer) rootVariable(name string) *ir.Var {
	v := &ir.Var{Name: name, ID: len(l.mod.Vars), Kind: ir.VarHidden, Type: ir.Any, Module: l.mod}
	l.mod.Vars = append(l.mod.Vars, v)
	return v
}

// startEvaluation prepares the hidden variables of the top level: of a text that
// is evaluated directly, and of a module that calls eval.
func (l *lowerer) startEvaluation(site *Site) {
	given := func(name string) *ir.Var {
		v := l.rootVariable(name)
		l.b.Add(&ir.Instr{Op: ir.OpModuleVar, Dst: v, Name: name})
		return v
	}
	if site != nil {
		l.site = &siteVars{strict: site.Strict, names: site.Names, index: map[string]int{}, access: given("access")}
		for i, name := range site.Names {
			l.site.index[name[1:]] = i
		}
		if site.InFunction {
			l.site.target = given("newtarget")
		}
		if site.Variables && !l.fn.strict {
			l.rootVars = given("variables")
			l.withs++
		}
		return
	}
	if l.mod.Kind == ir.CommonJS && !l.fn.strict && l.evalsDirectly(nil, l.tree.Stmts) {
		l.rootVars = l.rootVariable("variables")
		l.newVariables(l.rootVars)
		l.withs++
	}
}

// near reports whether a text sees a name in the function that calls eval, where
// what it declares by var does not hide it.
func (l *lowerer) near(name string) bool {
	if l.site == nil {
		return false
	}
	i, ok := l.site.index[name]
	return ok && l.site.names[i][0] != 'f'
}

// siteHas reports whether the code around a text has a variable.
func (l *lowerer) siteHas(name string) bool {
	if l.site == nil {
		return false
	}
	_, ok := l.site.index[name]
	return ok
}

// siteRead reads a variable of the code around; nil if it has none of that name.
func (l *lowerer) siteRead(name string) ir.Operand {
	if l.site == nil {
		return nil
	}
	i, ok := l.site.index[name]
	if !ok {
		return nil
	}
	return l.b.Get(ir.OpCall, l.site.access, ir.Undef(), ir.Num(float64(i)), ir.Boolean(false))
}

func (l *lowerer) siteWrite(name string, v ir.Operand) bool {
	if l.site == nil {
		return false
	}
	i, ok := l.site.index[name]
	if ok {
		l.b.Do(ir.OpCall, l.site.access, ir.Undef(), ir.Num(float64(i)), ir.Boolean(true), v)
	}
	return ok
}

// siteVar declares a var of a text: nothing is to be done where the function
// around has it already. It reports whether the text is one that has such vars.
func (l *lowerer) siteVar(name string) bool {
	if l.site == nil || l.ownVars || l.rootVars == nil {
		return false
	}
	if l.near(name) {
		if l.site.names[l.site.index[name]][0] == 'l' {
			l.fail(diag.SyntaxError, ast.Loc{}, "Identifier '"+name+"' has already been declared")
		}
		return true
	}
	l.ifElse(l.b.Named(ir.OpWithHas, name, l.rootVars), func() {}, func() {
		l.b.Add(&ir.Instr{Op: ir.OpSet, Args: []ir.Operand{l.rootVars, ir.Undef()}, Name: name})
	})
	return true
}
