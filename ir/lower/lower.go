// Package lower translates the syntax tree of a module into the IR. It only
// translates: every order of evaluation, conversion and check of ECMA-262 is
// made explicit, and nothing is improved (ir/pass does that).
package lower

import (
	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/parser"
	"jsgo/parser/diag"
)

// A Resolver tells the lowering what imports mean.
type Resolver interface {
	// Module is what an import names.
	Module(imp *parser.Import) *ir.ModuleRef
	// Origin is the module that a binding comes from, past all ES modules that
	// only export it again, and its name there: * for the namespace.
	Origin(e parser.ImportEntry) (from *ir.ModuleRef, name string)
}

// Module lowers one module of the graph into mod, whose identity (ID, Name,
// kind) the caller has set.
func Module(m *parser.Module, mod *ir.Module, resolve Resolver, diags *diag.List) {
	l := &lowerer{src: m, tree: m.Tree, mod: mod, resolve: resolve, diags: diags}
	l.module(nil)
}

// Script lowers a script that arrives at run time; its first function returns
// the completion value. local says that what it declares is its own, as it is
// in strict eval code; site is where it is evaluated directly, or nil.
func Script(m *parser.Module, mod *ir.Module, resolve Resolver, diags *diag.List, local bool, site *Site) {
	l := &lowerer{src: m, tree: m.Tree, mod: mod, resolve: resolve, diags: diags, ownVars: local, evaluated: true}
	l.module(site)
}

// lowerer is the state of lowering one module.
type lowerer struct {
	src     *parser.Module
	tree    *ast.Tree
	mod     *ir.Module
	resolve Resolver
	diags   *diag.List

	b  ir.Builder
	fn *function
	sc *scope

	imports  map[*parser.Import]*ir.ModuleRef
	classes  int
	classKey ir.Operand // names the class that is evaluated next
	source   string     // of the value that is being destructured, for messages
	depth    int
	texts    int      // depth of the expression whose text is made
	withs    int      // with statements around
	made     *ir.Func // the constructor of the class that was lowered last

	aliases map[ast.Ref]bool // of classes inside themselves, nil until asked for

	ownVars    bool      // var and function declarations of a script are no global variables
	evaluated  bool      // the script returns its completion value,
	completion *ir.Var   // which is here
	site       *siteVars // of the direct eval that the text is given to
	rootVars   *ir.Var   // the object for what eval declares at the top level
}

// function is the state of lowering one function.
type function struct {
	ir      *ir.Func
	parent  *function
	outer   ir.Builder // the builder of the function around
	scope   *scope     // of the parameters
	jumps   []*jump    // enclosing statements that jumps concern, outermost first
	this    *ir.Var    // hidden variables, made when first used
	callee  *ir.Var
	target  *ir.Var
	args    *ir.Var
	strict  bool
	labels  int
	pending []string // labels of the statement that follows
}

// jump is a statement that break, continue and return concern.
type jump struct {
	names   []string  // labels
	label   *ir.Label // of what break leaves
	next    *ir.Label // of what continue continues, nil if none
	plain   bool      // break without a label leaves it
	cleanup func()    // emitted before a jump out of it (closing an iterator)
	body    bool      // the body of the loop that stands before it: continue stays inside
	finally *finally
}

// scope is one scope of names.
type scope struct {
	ir     *ir.Scope
	parent *scope
	fn     *function
	names  map[string]*ir.Var
	ready  map[*ir.Var]bool // initialised at this point of the lowering
	vars   bool             // var declarations go here
	with   *ir.Var          // the object of a with statement, whose properties hide names outside
	evals  bool             // with is the object for what eval declares
}

func (l *lowerer) pos(loc ast.Loc) ir.Pos {
	l.b.Pos = ir.Pos(l.tree.Pos(loc))
	return l.b.Pos
}

// fail reports an error in the program.
func (l *lowerer) fail(code diag.Code, loc ast.Loc, args ...string) {
	l.diags.Add(diag.New(code, l.src.File.Pos(l.tree.Pos(loc)), 1, args...))
}

// pushScope enters a new scope of the present function.
func (l *lowerer) pushScope() *scope {
	var outer *ir.Scope
	if l.sc != nil {
		outer = l.sc.ir
	}
	l.sc = &scope{ir: l.b.NewScope(outer), parent: l.sc, fn: l.fn, names: map[string]*ir.Var{}, ready: map[*ir.Var]bool{}}
	return l.sc
}

func (l *lowerer) popScope() { l.sc = l.sc.parent }

// enter marks the place where the environment of the present scope is made.
func (l *lowerer) enter() {
	l.sc.ir.Entered = true
	l.b.Add(&ir.Instr{Op: ir.OpEnter, Scope: l.sc.ir})
}

// declare makes a variable of the present scope.
func (l *lowerer) declare(name string, kind ir.VarKind) *ir.Var {
	return l.declareIn(l.sc, name, kind)
}

func (l *lowerer) declareIn(s *scope, name string, kind ir.VarKind) *ir.Var {
	if v := s.names[name]; v != nil {
		return v
	}
	var v *ir.Var
	if s.parent == nil { // the module's own scope: package variables
		v = &ir.Var{Name: name, ID: len(l.mod.Vars), Kind: kind, Type: ir.Any, Module: l.mod, Scope: s.ir}
		l.mod.Vars = append(l.mod.Vars, v)
	} else {
		v = l.b.NewVar(name, kind, ir.Any, s.ir)
	}
	s.names[name] = v
	if kind == ir.VarVar || kind == ir.VarParam || kind == ir.VarFunc || kind == ir.VarCatch {
		s.ready[v] = true
	}
	return v
}

// lookup finds a name. ready tells that the variable is initialised for sure.
func (l *lowerer) lookup(name string) (v *ir.Var, ready bool) {
	for s := l.sc; s != nil; s = s.parent {
		v := s.names[name]
		if v == nil {
			continue
		}
		ready := s.ready[v]
		if s.fn != l.fn && v.Func != nil {
			v.Captured = true
		}
		if s.ir != nil && s.ir.Switch {
			ready = ready && v.Kind == ir.VarVar
		}
		return v, ready
	}
	return nil, false
}

// readyNow marks v as initialised from here on.
func (l *lowerer) readyNow(v *ir.Var) {
	for s := l.sc; s != nil; s = s.parent {
		if s.names[v.Name] == v {
			s.ready[v] = true
			return
		}
	}
}

// merge returns a variable that joins the values of branches.
func (l *lowerer) merge() *ir.Var {
	v := l.b.Temp(ir.Any)
	v.Kind = ir.VarMerge
	return v
}

func (l *lowerer) boolMerge() *ir.Var {
	v := l.merge()
	v.Type = ir.Bool
	return v
}

func (l *lowerer) label() *ir.Label {
	l.fn.labels++
	return &ir.Label{ID: l.fn.labels}
}

// iterator returns a new iterator variable.
func (l *lowerer) iterator() *ir.Var {
	v := l.b.Temp(ir.Any)
	v.Kind = ir.VarIter
	return v
}

// ifElse emits a conditional; no may be nil.
func (l *lowerer) ifElse(cond ir.Operand, yes, no func()) {
	in := &ir.Instr{Op: ir.OpIf, Args: []ir.Operand{cond}, Body: l.b.In(yes), Pos: l.b.Pos}
	if no != nil {
		in.Else = l.b.In(no)
	}
	l.b.Add(in)
}

// breakTo emits a jump out of what label names.
func (l *lowerer) breakTo(label *ir.Label) {
	label.Breaks++
	l.b.Add(&ir.Instr{Op: ir.OpBreak, Label: label})
}

// block emits a block that breakTo can leave.
func (l *lowerer) block(f func(label *ir.Label)) {
	label := l.label()
	body := l.b.In(func() { f(label) })
	l.b.Add(&ir.Instr{Op: ir.OpBlock, Label: label, Body: body})
}

// try emits a protected region; handler gets the caught value.
func (l *lowerer) try(body func(), handler func(caught *ir.Var)) {
	in := &ir.Instr{Op: ir.OpTry, Pos: l.b.Pos}
	in.Body = l.b.In(body)
	in.Catch = l.merge()
	in.Else = l.b.In(func() { handler(in.Catch) })
	l.b.Add(in)
}

// throwNew emits code that throws an error of the runtime's making.
func (l *lowerer) throwNew(class, text string) {
	l.b.Add(&ir.Instr{Op: ir.OpModuleError, Ref: &ir.ModuleRef{Err: &ir.ModuleError{Class: class, Text: text}}})
}
