package lower

import (
	"strconv"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
	"jsgo/parser/diag"
)

func trimNumber(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }

func (l *lowerer) array(d *ast.EArray) ir.Operand {
	n := 0
	for n < len(d.Items) && !isSpread(d.Items[n]) && (n < maxAtOnce || isNumber(d.Items[n])) {
		n++
	}
	a := l.b.Temp(ir.Array)
	elems := l.operands(d.Items[:n])
	l.b.Add(&ir.Instr{Op: ir.OpNewArray, Dst: a, Args: elems})
	l.appendElements(a, d.Items[n:], 0)
	return a
}

// maxAtOnce is how many values of a literal are computed before they are stored:
// Go takes time with the square of what a function holds at once.
const maxAtOnce = 256

func isNumber(e ast.Expr) bool {
	_, ok := e.Data.(*ast.ENumber)
	return ok
}

func isSpread(e ast.Expr) bool {
	_, ok := e.Data.(*ast.ESpread)
	return ok
}

// object evaluates an object literal. The plain properties that it starts with
// are one instruction, so that their layout is known.
func (l *lowerer) object(d *ast.EObject) ir.Operand {
	seen := map[string]bool{}
	var keys []string
	var values []ir.Operand
	n := 0
	for ; n < min(len(d.Properties), maxAtOnce); n++ {
		p := &d.Properties[n]
		name, ok := plainProperty(p)
		if !ok || seen[name] {
			break
		}
		seen[name] = true
		v := l.plainValue(p, name, d.Properties[n+1:])
		if v == nil {
			break
		}
		keys, values = append(keys, name), append(values, v)
	}
	o := l.b.Temp(ir.Object)
	l.b.Add(&ir.Instr{Op: ir.OpNewObject, Dst: o, Args: values, Keys: keys})
	for ; n < len(d.Properties); n++ {
		l.property(o, &d.Properties[n])
	}
	return o
}

// plainProperty tells a property with a constant name whose value is a plain
// expression or a method.
func plainProperty(p *ast.Property) (string, bool) {
	if p.Flags.Has(ast.PropertyIsComputed) || p.Kind != ast.PropertyField && p.Kind != ast.PropertyMethod {
		return "", false
	}
	s, ok := p.Key.Data.(*ast.EString)
	if !ok {
		return "", false
	}
	name, ok := plainName(s.Value)
	if !ok || name == "__proto__" && p.Kind == ast.PropertyField && !p.Flags.Has(ast.PropertyWasShorthand) {
		return "", false
	}
	return name, true
}

// plainValue evaluates the value; nil for a method that needs a home object.
func (l *lowerer) plainValue(p *ast.Property, name string, rest []ast.Property) ir.Operand {
	if f, ok := p.ValueOrNil.Data.(*ast.EFunction); ok && p.Kind == ast.PropertyMethod {
		if usesSuper(&f.Fn) {
			return nil
		}
		return l.method(&f.Fn, p, name, 0)
	}
	return l.stable(l.exprNamed(p.ValueOrNil, name), laterExprs(rest)...)
}

func laterExprs(rest []ast.Property) []ast.Expr {
	var out []ast.Expr
	for i := range rest {
		p := &rest[i]
		if p.Flags.Has(ast.PropertyIsComputed) {
			out = append(out, p.Key)
		}
		if p.ValueOrNil.Data != nil {
			out = append(out, p.ValueOrNil)
		}
	}
	return out
}

// key evaluates a property name to a property key; name is its constant text,
// for naming functions.
func (l *lowerer) key(p *ast.Property) (key ir.Operand, name string) {
	switch d := p.Key.Data.(type) {
	case *ast.EString:
		if !p.Flags.Has(ast.PropertyIsComputed) {
			return ir.Str(d.Value), ast.String(d.Value)
		}
	case *ast.ENumber:
		if !p.Flags.Has(ast.PropertyIsComputed) {
			return ir.Num(d.Value), trimNumber(d.Value)
		}
	case *ast.EBigInt:
		if !p.Flags.Has(ast.PropertyIsComputed) {
			return &ir.Const{Kind: ir.ConstBigInt, Text: d.Value}, d.Value
		}
	case *ast.EPrivateIdentifier:
		return l.privateName(d.Ref, p.Key.Loc), l.name(d.Ref)
	}
	return l.b.Get(ir.OpToKey, l.expr(p.Key)), ""
}

func (l *lowerer) property(o ir.Operand, p *ast.Property) {
	l.pos(p.Loc)
	if p.Kind == ast.PropertySpread {
		l.b.Do(ir.OpCopyProps, o, l.expr(p.ValueOrNil))
		return
	}
	if s, ok := p.Key.Data.(*ast.EString); ok && p.Kind == ast.PropertyField && !p.Flags.Has(ast.PropertyIsComputed) &&
		!p.Flags.Has(ast.PropertyWasShorthand) && ast.Equal(s.Value, "__proto__") {
		l.b.Do(ir.OpSetProto, o, l.expr(p.ValueOrNil))
		return
	}
	key, name := l.key(p)
	l.defineMember(o, p, key, name, ir.FlagEnumerable)
}

var memberOps = map[ast.PropertyKind]ir.Op{
	ast.PropertyField: ir.OpDefine, ast.PropertyMethod: ir.OpDefineMethod,
	ast.PropertyGetter: ir.OpDefineGetter, ast.PropertySetter: ir.OpDefineSetter,
}

// defineMember defines one member of an object literal or class, but for
// fields of classes.
func (l *lowerer) defineMember(o ir.Operand, p *ast.Property, key ir.Operand, name string, flag ir.Flag) {
	op := memberOps[p.Kind]
	var v ir.Operand
	if f, ok := p.ValueOrNil.Data.(*ast.EFunction); ok && p.Kind != ast.PropertyField {
		kinds := map[ast.PropertyKind]ir.FuncKind{ast.PropertyGetter: ir.FuncGetter, ast.PropertySetter: ir.FuncSetter}
		v = l.method(&f.Fn, p, name, kinds[p.Kind])
	} else {
		v = l.exprKeyed(p.ValueOrNil, name, key)
	}
	in := l.b.Do(op, o, key, v)
	in.Flag = flag
}

// exprKeyed is exprNamed; where the name is not known, key is the computed one.
func (l *lowerer) exprKeyed(e ast.Expr, name string, key ir.Operand) ir.Operand {
	if name != "" || !isAnonymousFunction(e) {
		return l.exprNamed(e, name)
	}
	if isClass(e) { // named before its static members are evaluated
		l.classKey = key
		return l.expr(e)
	}
	v := l.expr(e)
	l.b.Do(ir.OpSetName, v, key)
	return v
}

func isClass(e ast.Expr) bool {
	switch d := e.Data.(type) {
	case *ast.EClass:
		return true
	case *ast.EAnnotation:
		return isClass(d.Value)
	}
	return false
}

func isAnonymousFunction(e ast.Expr) bool {
	switch d := e.Data.(type) {
	case *ast.EFunction:
		return d.Fn.Name == nil
	case *ast.EArrow:
		return true
	case *ast.EClass:
		return d.Class.Name == nil
	case *ast.EAnnotation:
		return isAnonymousFunction(d.Value)
	}
	return false
}

func (l *lowerer) template(d *ast.ETemplate) ir.Operand {
	if d.TagOrNil.Data != nil {
		return l.taggedTemplate(d)
	}
	var v ir.Operand = ir.Str(d.HeadCooked)
	for _, p := range d.Parts {
		s := l.b.Get(ir.OpToStr, l.expr(p.Value))
		if c, ok := v.(*ir.Const); ok && len(c.Str) == 0 {
			v = s
		} else {
			v = l.b.Get(ir.OpConcat, v, s)
		}
		if len(p.TailCooked) > 0 {
			v = l.b.Get(ir.OpConcat, v, ir.Str(p.TailCooked))
		}
	}
	return v
}

// taggedTemplate calls the tag with the site's template object. Keys holds the
// raw texts; a cooked text that is missing or differs is in Args.
func (l *lowerer) taggedTemplate(d *ast.ETemplate) ir.Operand {
	pos := l.b.Pos
	f, this := l.callee(&ast.ECall{Target: d.TagOrNil}, nil)
	f, this = l.hold(f), l.hold(this)
	site := &ir.Instr{Op: ir.OpTemplate, Dst: l.b.Temp(ir.Array), Keys: []string{d.HeadRaw}, Args: []ir.Operand{cooked(d.HeadCooked)}}
	for _, p := range d.Parts {
		site.Keys = append(site.Keys, p.TailRaw)
		site.Args = append(site.Args, cooked(p.TailCooked))
	}
	l.b.Add(site)
	args := []ir.Operand{f, this, site.Dst}
	for i, p := range d.Parts {
		var rest []ast.Expr
		for _, q := range d.Parts[i+1:] {
			rest = append(rest, q.Value)
		}
		args = append(args, l.stable(l.expr(p.Value), rest...))
	}
	v := l.b.Temp(ir.Any)
	l.b.Add(&ir.Instr{Op: ir.OpCall, Dst: v, Args: args, Text: exprText(l, d.TagOrNil), Pos: pos})
	return v
}

func cooked(u []uint16) ir.Operand {
	if u == nil {
		return ir.Undef()
	}
	return ir.Str(u)
}

// unsupported reports a construct that is not compiled.
func (l *lowerer) unsupported(loc ast.Loc, what string) { l.fail(diag.Unsupported, loc, what) }
