package lower

import (
	"strconv"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
)

func (l *lowerer) classDeclaration(d *ast.SClass, loc ast.Loc) {
	name := l.name(d.Class.Name.Ref)
	v := l.class(&d.Class, name, loc)
	l.initialize(name, v)
	if x, _ := l.lookup(name); x != nil {
		x.Class = l.made
	}
}

// classState is what lowering the members of a class needs.
type classState struct {
	name        string
	ctor, proto *ir.Var
	fields      []member // of instances, in order
	statics     []member // static fields and blocks, in order
	privates    []member // private methods and accessors of instances
	staticPriv  []member
}

// member is a member whose evaluation is delayed: the key is in a variable.
type member struct {
	p    *ast.Property
	key  ir.Operand
	name string
	fn   *ir.Var // of private methods and accessors
}

// class evaluates a class, https://tc39.es/ecma262/#sec-runtime-semantics-classdefinitionevaluation.
func (l *lowerer) class(c *ast.Class, name string, loc ast.Loc) ir.Operand {
	if len(c.Decorators) > 0 {
		l.unsupported(c.Decorators[0].AtLoc, "decorators")
	}
	key := l.classKey
	l.classKey = nil
	outerStrict := l.fn.strict
	l.fn.strict = true
	defer func() { l.fn.strict = outerStrict }()
	result := l.merge()
	l.pushScope()
	body := l.b.In(func() {
		l.enter()
		l.b.Move(result, l.classBody(c, name, key, loc))
	})
	l.popScope()
	l.b.Add(&ir.Instr{Op: ir.OpBlock, Label: l.label(), Body: body})
	return result
}

// classBody evaluates a class in its scope; key names it where that is computed.
func (l *lowerer) classBody(c *ast.Class, name string, key ir.Operand, loc ast.Loc) ir.Operand {
	inner := ""
	if c.Name != nil {
		inner = l.name(c.Name.Ref)
		name = inner
		l.uninitialized(l.declare(inner, ir.VarConst))
	}
	for i := range c.Properties {
		l.declarePrivate(&c.Properties[i])
	}
	var heritage ir.Operand = &ir.Const{Kind: ir.ConstHole}
	if c.ExtendsOrNil.Data != nil {
		heritage = l.hold(l.expr(c.ExtendsOrNil))
	}
	s := &classState{name: name, ctor: l.b.Temp(ir.Function), proto: l.b.Temp(ir.Object)}
	f := l.constructor(c, s, loc)
	l.b.Add(&ir.Instr{Op: ir.OpNewClass, Dst: s.ctor, Ok: s.proto, Func: f, Args: []ir.Operand{heritage}})
	s.ctor.Init = f
	defer func() { l.made = f }()
	if key != nil && inner == "" {
		l.b.Do(ir.OpSetName, s.ctor, l.captured(key))
	}
	for i := range c.Properties {
		l.member1(s, &c.Properties[i])
	}
	l.instanceFields(s)
	if inner != "" {
		l.initialize(inner, s.ctor)
	}
	l.staticMembers(s)
	return s.ctor
}

// declarePrivate declares the key of a private name; a getter and a setter share one.
func (l *lowerer) declarePrivate(p *ast.Property) {
	id, ok := p.Key.Data.(*ast.EPrivateIdentifier)
	if !ok {
		return
	}
	name := l.name(id.Ref)
	if l.sc.names[name] != nil {
		return
	}
	v := l.declare(name, ir.VarHidden)
	l.b.Add(&ir.Instr{Op: ir.OpNewPrivate, Dst: v, Name: name})
}

func findConstructor(c *ast.Class) *ast.EFunction {
	for i := range c.Properties {
		p := &c.Properties[i]
		if p.Kind != ast.PropertyMethod || p.Flags.Has(ast.PropertyIsStatic) || p.Flags.Has(ast.PropertyIsComputed) {
			continue
		}
		if s, ok := p.Key.Data.(*ast.EString); ok && ast.Equal(s.Value, "constructor") {
			return p.ValueOrNil.Data.(*ast.EFunction)
		}
	}
	return nil
}

// constructor lowers the constructor, the implicit one where there is none.
func (l *lowerer) constructor(c *ast.Class, s *classState, loc ast.Loc) *ir.Func {
	spec := funcSpec{name: s.name, display: "new " + s.name, kind: ir.FuncClass | ir.FuncConstructor, loc: loc, end: c.CloseBraceLoc}
	if c.ClassKeyword.Len > 0 {
		spec.loc = c.ClassKeyword.Loc
	}
	derived := c.ExtendsOrNil.Data != nil
	if derived {
		spec.kind |= ir.FuncDerived
	} else {
		spec.before = func() {
			l.newTarget()
			l.b.Do(ir.OpInitFields, l.calleeVar(), l.this())
		}
	}
	if d := findConstructor(c); d != nil {
		spec.args, spec.rest, spec.stmts = d.Fn.Args, d.Fn.HasRestArg, d.Fn.Body.Block.Stmts
	} else if derived {
		spec.after = func() {
			l.fn.ir.NeedArgs = true
			l.bindSuper(l.b.Get(ir.OpRest, ir.Num(0)))
		}
	}
	f := l.function(spec)
	f.UsesNewTarget = true
	return f
}

// member1 defines a method or accessor, or evaluates the key of what comes later.
func (l *lowerer) member1(s *classState, p *ast.Property) {
	l.pos(p.Loc)
	static := p.Flags.Has(ast.PropertyIsStatic)
	o := s.proto
	if static {
		o = s.ctor
	}
	switch p.Kind {
	case ast.PropertyClassStaticBlock:
		s.statics = append(s.statics, member{p: p})
		return
	case ast.PropertyDeclareOrAbstract:
		return
	case ast.PropertyAutoAccessor:
		l.unsupported(p.Loc, `"accessor" members`)
		return
	}
	if p.Kind == ast.PropertyMethod && !static && !p.Flags.Has(ast.PropertyIsComputed) {
		if k, ok := p.Key.Data.(*ast.EString); ok && ast.Equal(k.Value, "constructor") {
			return
		}
	}
	key, name := l.key(p)
	_, private := p.Key.Data.(*ast.EPrivateIdentifier)
	if p.Kind != ast.PropertyField {
		if !private {
			l.classMethod(s, o, p, key, name, static)
			return
		}
		l.privateMethod(s, p, key, name, static)
		return
	}
	m := member{p: p, key: l.keep(key), name: name}
	if static {
		s.statics = append(s.statics, m)
	} else {
		s.fields = append(s.fields, m)
	}
}

// keep puts a computed key where the field initialiser can find it.
func (l *lowerer) keep(key ir.Operand) ir.Operand {
	v, ok := key.(*ir.Var)
	if !ok || v.Kind != ir.VarTemp {
		return key
	}
	l.classes++
	k := l.declare("key "+strconv.Itoa(l.classes), ir.VarHidden)
	l.b.Move(k, key)
	return k
}

// captured returns a variable of the class scope as the present function sees it.
func (l *lowerer) captured(o ir.Operand) ir.Operand {
	if v, ok := o.(*ir.Var); ok && v.Func != nil && v.Func != l.fn.ir {
		v.Captured = true
	}
	return o
}

func (l *lowerer) classMethod(s *classState, o ir.Operand, p *ast.Property, key ir.Operand, name string, static bool) {
	op := memberOps[p.Kind]
	kinds := map[ast.PropertyKind]ir.FuncKind{ast.PropertyGetter: ir.FuncGetter, ast.PropertySetter: ir.FuncSetter}
	f := p.ValueOrNil.Data.(*ast.EFunction)
	v := l.method(&f.Fn, p, name, kinds[p.Kind])
	l.b.Do(op, o, key, v)
	l.display(v, s, name, static)
}

// display sets how stack traces show a method.
func (l *lowerer) display(v ir.Operand, s *classState, name string, static bool) {
	x, ok := v.(*ir.Var)
	if !ok || x.Init == nil || s.name == "" || name == "" {
		return
	}
	x.Init.Display = s.name + "." + name
	if static {
		x.Init.Display = "Function." + name
	}
}

func (l *lowerer) privateMethod(s *classState, p *ast.Property, key ir.Operand, name string, static bool) {
	f := p.ValueOrNil.Data.(*ast.EFunction)
	kinds := map[ast.PropertyKind]ir.FuncKind{ast.PropertyGetter: ir.FuncGetter, ast.PropertySetter: ir.FuncSetter}
	v := l.method(&f.Fn, p, name, kinds[p.Kind])
	l.display(v, s, name, static)
	home := s.proto
	if static {
		home = s.ctor
	}
	l.b.Add(&ir.Instr{Op: ir.OpSetFields, Args: []ir.Operand{v, home}, Flag: ir.FlagPrivateMethod})
	fn := l.keep(v).(*ir.Var)
	m := member{p: p, key: key, name: name, fn: fn}
	if static {
		l.addPrivate(s.ctor, m)
		return
	}
	s.privates = append(s.privates, m)
}

// addPrivate gives an object a private method or accessor.
func (l *lowerer) addPrivate(o ir.Operand, m member) {
	in := l.b.Do(ir.OpAddPrivate, o, l.captured(m.key), l.captured(m.fn))
	in.Flag = ir.FlagPrivateMethod
	switch m.p.Kind {
	case ast.PropertyGetter:
		in.Name = "get"
	case ast.PropertySetter:
		in.Name = "set"
	}
}

// instanceFields makes the function that gives instances their members.
func (l *lowerer) instanceFields(s *classState) {
	ctor := s.ctor.Init
	ctor.Fields = len(s.fields) + len(s.privates)
	if ctor.Fields == 0 {
		ctor.NoFields = true
		return
	}
	f := l.fieldFunction(s, "<instance_members_initializer>", func() {
		for _, m := range s.privates {
			l.addPrivate(l.this(), m)
		}
		for _, m := range s.fields {
			l.field(m)
		}
	})
	v := l.closure(f)
	l.b.Do(ir.OpSetFields, s.ctor, v)
	l.b.Add(&ir.Instr{Op: ir.OpSetFields, Args: []ir.Operand{v, s.proto}, Flag: ir.FlagPrivateMethod})
}

// fieldFunction lowers a function without syntax of its own, a method.
func (l *lowerer) fieldFunction(s *classState, name string, body func()) *ir.Func {
	spec := funcSpec{name: name, kind: ir.FuncMethod | ir.FuncFields, loc: ast.Loc{Start: int32(l.b.Pos) - int32(l.tree.Offset)}, end: ast.Loc{Start: -1}}
	spec.after = body
	return l.function(spec)
}

// field initialises one field of this.
func (l *lowerer) field(m member) {
	l.pos(m.p.Loc)
	var v ir.Operand = ir.Undef()
	key := l.captured(m.key)
	this := l.this()
	if m.p.InitializerOrNil.Data != nil {
		v = l.exprKeyed(m.p.InitializerOrNil, m.name, key)
	}
	if _, private := m.p.Key.Data.(*ast.EPrivateIdentifier); private {
		l.b.Do(ir.OpAddPrivate, this, key, v)
		return
	}
	l.b.Do(ir.OpDefine, this, key, v).Flag = ir.FlagEnumerable
}

// staticMembers runs static fields and blocks with the class as this.
func (l *lowerer) staticMembers(s *classState) {
	if len(s.statics) == 0 {
		return
	}
	f := l.fieldFunction(s, "<static_initializer>", func() {
		for _, m := range s.statics {
			if m.p.Kind == ast.PropertyClassStaticBlock {
				l.staticBlock(m.p.ClassStaticBlock)
				continue
			}
			l.field(m)
		}
	})
	v := l.closure(f)
	l.b.Add(&ir.Instr{Op: ir.OpSetFields, Args: []ir.Operand{v, s.ctor}, Flag: ir.FlagPrivateMethod})
	l.b.Do(ir.OpCall, v, s.ctor)
}

// staticBlock is a body of its own for var declarations.
func (l *lowerer) staticBlock(b *ast.ClassStaticBlock) {
	l.pushScope()
	body := l.b.In(func() {
		l.enter()
		l.hoist(b.Block.Stmts, l.sc)
		l.stmts(b.Block.Stmts)
	})
	l.popScope()
	l.b.Add(&ir.Instr{Op: ir.OpBlock, Label: l.label(), Body: body})
}
