package lower

import (
	"strings"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/ir"
)

// bindingNames appends the names that a binding pattern declares.
func (l *lowerer) bindingNames(b ast.Binding, out []string) []string {
	switch d := b.Data.(type) {
	case *ast.BIdentifier:
		return append(out, l.tree.Name(d.Ref))
	case *ast.BArray:
		for i := range d.Items {
			out = l.bindingNames(d.Items[i].Binding, out)
		}
	case *ast.BObject:
		for i := range d.Properties {
			out = l.bindingNames(d.Properties[i].Value, out)
		}
	}
	return out
}

// bindingName is the name of a binding that is one identifier, else "".
func bindingName(l *lowerer, b ast.Binding) string {
	if d, ok := b.Data.(*ast.BIdentifier); ok {
		return l.tree.Name(d.Ref)
	}
	return ""
}

// withDefault is v, or the value of def where v is undefined.
func (l *lowerer) withDefault(v ir.Operand, def ast.Expr, name string) ir.Operand {
	m := l.merge()
	l.b.Move(m, v)
	l.ifElse(l.b.Get(ir.OpIsUndefined, m), func() { l.b.Move(m, l.exprNamed(def, name)) }, nil)
	return m
}

// bind destructures v into a binding pattern; set initialises or assigns a name.
func (l *lowerer) bind(b ast.Binding, v ir.Operand, set func(name string, v ir.Operand)) {
	switch d := b.Data.(type) {
	case *ast.BIdentifier:
		l.pos(b.Loc)
		set(l.tree.Name(d.Ref), v)
	case *ast.BArray:
		l.pos(b.Loc)
		l.destructureArray(v, len(d.Items), func(i int, next func(rest bool) ir.Operand) {
			item := &d.Items[i]
			rest := d.HasSpread && i == len(d.Items)-1
			x := next(rest)
			if _, hole := item.Binding.Data.(*ast.BMissing); hole {
				return
			}
			if item.DefaultValueOrNil.Data != nil {
				x = l.withDefault(x, item.DefaultValueOrNil, bindingName(l, item.Binding))
			}
			l.bindNested(item.Binding, x, item.DefaultValueOrNil, set)
		})
	case *ast.BObject:
		l.bindObject(d, b.Loc, v, set)
	}
}

// bindNested binds a pattern inside another.
func (l *lowerer) bindNested(b ast.Binding, v ir.Operand, def ast.Expr, set func(string, ir.Operand)) {
	text := nestedText
	if _, ok := b.Data.(*ast.BObject); ok && def.Data != nil {
		text = textOr(exprText(l, def))
	}
	l.withSource(text, func() { l.bind(b, v, set) })
}

// destructureArray steps an iterator over v through n elements and closes it,
// https://tc39.es/ecma262/#sec-runtime-semantics-destructuringassignmentevaluation.
func (l *lowerer) destructureArray(v ir.Operand, n int, element func(i int, next func(rest bool) ir.Operand)) {
	it := l.iterator()
	l.b.Add(&ir.Instr{Op: ir.OpIterStart, Iter: it, Args: []ir.Operand{v}, Text: strings.TrimPrefix(l.takeSource(), nestedText)})
	next := func(rest bool) ir.Operand {
		if rest {
			a := l.b.Temp(ir.Array)
			l.b.Add(&ir.Instr{Op: ir.OpIterRest, Dst: a, Iter: it})
			return a
		}
		x, ok := l.b.Temp(ir.Any), l.b.Temp(ir.Bool)
		l.b.Add(&ir.Instr{Op: ir.OpIterStep, Dst: x, Ok: ok, Iter: it})
		return x
	}
	l.closing(it, false, func() {
		for i := range n {
			element(i, next)
		}
	})
	l.b.Add(&ir.Instr{Op: ir.OpIterClose, Iter: it})
}

// rethrow goes on with an exception that a finally or the closing of an iterator
// has held up.
func (l *lowerer) rethrow(v ir.Operand) {
	l.b.Add(&ir.Instr{Op: ir.OpThrow, Args: []ir.Operand{v}, Flag: ir.FlagAgain})
}

// closing emits body so that the iterator is closed when it throws or jumps
// out; loop says that it is the body of the loop over the iterator.
func (l *lowerer) closing(it *ir.Var, loop bool, body func()) {
	l.fn.jumps = append(l.fn.jumps, &jump{body: loop, cleanup: func() {
		l.b.Add(&ir.Instr{Op: ir.OpIterClose, Iter: it})
	}})
	l.try(body, func(caught *ir.Var) {
		l.b.Add(&ir.Instr{Op: ir.OpIterCloseThrow, Iter: it})
		l.rethrow(caught)
	})
	l.fn.jumps = l.fn.jumps[:len(l.fn.jumps)-1]
}

func (l *lowerer) bindObject(d *ast.BObject, loc ast.Loc, v ir.Operand, set func(string, ir.Operand)) {
	l.pos(loc)
	v = l.hold(v)
	name, plain := "", false
	if len(d.Properties) > 0 {
		p := &d.Properties[0]
		name, plain = constantKey(p.Key, p.IsComputed || p.IsSpread), p.DefaultValueOrNil.Data != nil
	}
	l.requireObject(v, name, plain)
	var used []ir.Operand
	hasRest := len(d.Properties) > 0 && d.Properties[len(d.Properties)-1].IsSpread
	for i := range d.Properties {
		p := &d.Properties[i]
		if p.IsSpread {
			l.bind(p.Value, l.restObject(v, used), set)
			continue
		}
		x := l.patternProperty(v, p.Key, p.IsComputed, hasRest, &used)
		if p.DefaultValueOrNil.Data != nil {
			x = l.withDefault(x, p.DefaultValueOrNil, bindingName(l, p.Value))
		}
		l.bindNested(p.Value, x, p.DefaultValueOrNil, set)
	}
}

func constantKey(key ast.Expr, computed bool) string {
	if computed {
		return ""
	}
	switch k := key.Data.(type) {
	case *ast.EString:
		return ast.String(k.Value)
	case *ast.ENumber:
		return trimNumber(k.Value)
	}
	return ""
}

// restObject copies what used does not name.
func (l *lowerer) restObject(v ir.Operand, used []ir.Operand) ir.Operand {
	o := l.b.Get(ir.OpNewObject)
	l.b.Do(ir.OpCopyProps, append([]ir.Operand{o, v}, used...)...)
	return o
}

// patternProperty reads the property that a pattern names; keys are gathered
// for a rest property.
func (l *lowerer) patternProperty(v ir.Operand, key ast.Expr, computed, keep bool, used *[]ir.Operand) ir.Operand {
	l.pos(key.Loc)
	if s, ok := key.Data.(*ast.EString); ok && !computed {
		if keep {
			*used = append(*used, ir.Str(s.Value))
		}
		if name, ok := plainName(s.Value); ok {
			return l.b.Named(ir.OpGet, name, v)
		}
		return l.b.Get(ir.OpGetIndex, v, ir.Str(s.Value))
	}
	k := l.expr(key)
	if computed {
		k = l.b.Get(ir.OpToKey, k)
	}
	if keep {
		*used = append(*used, k)
	}
	return l.b.Get(ir.OpGetIndex, v, k)
}

// assignPattern destructures v into an assignment pattern.
func (l *lowerer) assignPattern(e ast.Expr, v ir.Operand) {
	switch d := e.Data.(type) {
	case *ast.EArray:
		l.destructureArray(v, len(d.Items), func(i int, next func(rest bool) ir.Operand) {
			l.assignElement(d.Items[i], next)
		})
	case *ast.EObject:
		l.assignObject(d, e.Loc, v)
	default:
		l.target(e).set(v)
	}
}

func (l *lowerer) assignElement(item ast.Expr, next func(rest bool) ir.Operand) {
	if _, hole := item.Data.(*ast.EMissing); hole {
		next(false)
		return
	}
	rest := false
	if s, ok := item.Data.(*ast.ESpread); ok {
		rest, item = true, s.Value
	}
	place, def := splitDefault(item)
	t, name := l.patternTarget(place)
	x := next(rest)
	if def.Data != nil {
		x = l.withDefault(x, def, name)
	}
	l.store(place, t, x)
}

func splitDefault(e ast.Expr) (place, def ast.Expr) {
	if b, ok := e.Data.(*ast.EBinary); ok && b.Op == ast.BinOpAssign {
		return b.Left, b.Right
	}
	return e, ast.Expr{}
}

func isPattern(e ast.Expr) bool {
	switch e.Data.(type) {
	case *ast.EArray, *ast.EObject:
		return true
	}
	return false
}

// patternTarget evaluates the parts of a target before its value is read; a
// nested pattern has none.
func (l *lowerer) patternTarget(place ast.Expr) (t target, name string) {
	if isPattern(place) {
		return target{}, ""
	}
	if id, ok := place.Data.(*ast.EIdentifier); ok {
		name = l.name(id.Ref)
	}
	t = l.target(place, ast.Expr{Data: &ast.EYield{}}) // what follows may run anything
	return t, name
}

func (l *lowerer) store(place ast.Expr, t target, v ir.Operand) {
	if isPattern(place) {
		l.withSource(nestedText, func() { l.assignPattern(place, v) })
		return
	}
	t.set(v)
}

func (l *lowerer) assignObject(d *ast.EObject, loc ast.Loc, v ir.Operand) {
	l.pos(loc)
	v = l.hold(v)
	name, plain := "", false
	if len(d.Properties) > 0 {
		p := &d.Properties[0]
		name = constantKey(p.Key, p.Flags.Has(ast.PropertyIsComputed) || p.Kind == ast.PropertySpread)
		_, id := p.ValueOrNil.Data.(*ast.EIdentifier)
		plain = !id || p.InitializerOrNil.Data != nil
	}
	l.requireObject(v, name, plain)
	var used []ir.Operand
	n := len(d.Properties)
	hasRest := n > 0 && d.Properties[n-1].Kind == ast.PropertySpread
	for i := range d.Properties {
		p := &d.Properties[i]
		if p.Kind == ast.PropertySpread {
			t, _ := l.patternTarget(p.ValueOrNil)
			l.store(p.ValueOrNil, t, l.restObject(v, used))
			continue
		}
		l.assignProperty(v, p, hasRest, &used)
	}
}

func (l *lowerer) assignProperty(v ir.Operand, p *ast.Property, keep bool, used *[]ir.Operand) {
	place, def := splitDefault(p.ValueOrNil)
	if p.InitializerOrNil.Data != nil {
		def = p.InitializerOrNil
	}
	key, computed := p.Key, p.Flags.Has(ast.PropertyIsComputed)
	if !computed {
		t, name := l.patternTarget(place)
		x := l.patternProperty(v, key, false, keep, used)
		if def.Data != nil {
			x = l.withDefault(x, def, name)
		}
		l.store(place, t, x)
		return
	}
	k := l.b.Get(ir.OpToKey, l.expr(key))
	if keep {
		*used = append(*used, k)
	}
	t, name := l.patternTarget(place)
	var x ir.Operand = l.b.Get(ir.OpGetIndex, v, k)
	if def.Data != nil {
		x = l.withDefault(x, def, name)
	}
	l.store(place, t, x)
}
