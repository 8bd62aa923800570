package codegen

import (
	"fmt"
	"strings"

	"jsgo/ir"
)

// maxCandidates is how many functions a call by name is compared with.
const maxCandidates = 3

// methods are the functions that the module puts into prototypes, or into
// anything else, by their names.
func (m *module) methods() map[string][]*ir.Func {
	if m.methodNames == nil {
		m.gatherMethods()
	}
	return m.methodNames
}

// getters are the getters of the module by their names.
func (m *module) getters() map[string][]*ir.Func {
	if m.getterNames == nil {
		m.gatherMethods()
	}
	return m.getterNames
}

func (m *module) gatherMethods() {
	m.methodNames, m.getterNames = map[string][]*ir.Func{}, map[string][]*ir.Func{}
	for _, fn := range m.ir.Funcs {
		made := map[*ir.Var]*ir.Func{}
		closure := func(o ir.Operand) *ir.Func {
			v, ok := o.(*ir.Var)
			if !ok {
				return nil
			}
			return made[v]
		}
		fn.Body.Walk(func(in *ir.Instr) {
			switch in.Op {
			case ir.OpClosure:
				if in.Dst != nil && in.Dst.Kind == ir.VarTemp {
					made[in.Dst] = in.Func
				}
			case ir.OpSet:
				if k := closure(in.Args[1]); k != nil {
					m.methodNames[in.Name] = append(m.methodNames[in.Name], k)
				}
			case ir.OpDefineMethod, ir.OpDefineGetter:
				name, ok := constKey(in.Args[1])
				k := closure(in.Args[2])
				if !ok || k == nil {
					return
				}
				names := m.methodNames
				if in.Op == ir.OpDefineGetter {
					names = m.getterNames
				}
				names[name] = append(names[name], k)
			}
		})
	}
}

// callsGetters reports whether f reads a property that may be a getter of the
// module: such a read is a call.
func (m *module) callsGetters(f *ir.Func) bool {
	found := false
	f.Body.Walk(func(in *ir.Instr) {
		found = found || in.Op == ir.OpGet && m.getters()[in.Name] != nil
	})
	return found
}

// candidates are the functions of a name that can be called directly.
func candidates(list []*ir.Func) []*ir.Func {
	var direct []*ir.Func
	for _, k := range list {
		if arity(k) >= 0 && !k.Is(ir.FuncClass|ir.FuncModule) {
			direct = append(direct, k)
		}
	}
	if len(direct) > maxCandidates {
		return nil
	}
	return direct
}

// fastInherited finds a method by the layout of its object.
func (f *fn) fastInherited(in *ir.Instr) bool {
	v := f.val(in.Args[0])
	if isTemporaryExpr(v) {
		return false
	}
	calls, key := f.m.p.ic("Calls"), f.m.p.key(in.Name)
	m := f.local("m", "*js.Function")
	f.w.open("if %s.First(r, %s) {", calls, v)
	f.w.f("%s = %s.Fn()", m, calls)
	f.w.close("} else if %s = %s.Find(r, %s, %s); %s == nil {", m, calls, v, key, m)
	f.w.indent++
	f.throwing(in.Dst, fmt.Sprintf("%s.Get(r, %s, %s)", f.m.p.ic("GetIC"), v, key), ir.ReprValue)
	f.w.close("}")
	f.otherCode()
	x := fact{fn: m, only: true}
	if f.uses[in.Dst] > 1 {
		f.giveValue(in.Dst, x)
		x.only = false
	}
	f.learn(in.Dst, x)
	return true
}

// callInherited calls a function that fastInherited has found.
func (f *fn) callInherited(in *ir.Instr, m, this string, args []ir.Operand) {
	list := ""
	if len(args) > 0 {
		list = ", " + f.args(args)
	}
	n := len(args)
	target := "_"
	if in.Dst != nil && f.used(in.Dst) {
		target = f.place(in.Dst)
	}
	f.needE = true
	v := in.Args[0].(*ir.Var)
	f.read[v] = true
	f.w.f("switch {")
	f.w.f("case %s == nil:", m)
	f.w.f("\t%s, e = js.Invoke%d(r, %s, %s, %s%s)", target, n, quote(in.Text), f.place(v), this, list)
	for _, k := range candidates(f.m.methods()[f.nameOf[v]]) {
		f.w.f("case %s.Code == %s:", m, f.m.code(k))
		f.w.f("\t%s, e = %s(%s)", target, f.m.p.funcName(k), f.directArgs(k, m, this, args))
	}
	f.w.f("case %s.Code.Arity == %d:", m, n)
	f.w.f("\t%s, e = %s.Code.F%d(r, %s, %s%s)", target, m, n, m, this, list)
	f.w.f("default:")
	f.w.f("\t%s, e = js.Invoke%d(r, %s, %s.Value(), %s%s)", target, n, quote(in.Text), m, this, list)
	f.w.f("}")
	f.w.f("if e != nil {")
	f.unwind()
}

// directArgs spells the arguments of a direct call.
func (f *fn) directArgs(k *ir.Func, fn, this string, args []ir.Operand) string {
	list := []string{"r", fn, this}
	for i := range arity(k) {
		if i < len(args) {
			list = append(list, f.val(args[i]))
		} else {
			list = append(list, "js.Undefined()")
		}
	}
	return strings.Join(list, ", ")
}

// fastGetter reads a property that is likely to be inherited and to have a getter.
func (f *fn) fastGetter(in *ir.Instr) bool {
	v := f.val(in.Args[0])
	if isTemporaryExpr(v) {
		return false
	}
	calls, key := f.m.p.ic("Calls"), f.m.p.key(in.Name)
	m, target := f.local("m", "*js.Function"), f.place(in.Dst)
	f.needE = true
	f.w.open("if %s.First(r, %s) {", calls, v)
	f.w.f("%s = %s.Fn()", m, calls)
	f.w.close("} else {")
	f.w.indent++
	f.w.f("%s = %s.Getter(r, %s, %s)", m, calls, v, key)
	f.w.close("}")
	f.w.f("switch {")
	f.w.f("case %s == nil:", m)
	f.w.f("\t%s, e = %s.Get(r, %s, %s)", target, f.m.p.ic("GetIC"), v, key)
	for _, k := range candidates(f.m.getters()[in.Name]) {
		f.w.f("case %s.Code == %s:", m, f.m.code(k))
		f.w.f("\t%s, e = %s(%s)", target, f.m.p.funcName(k), f.directArgs(k, m, v, nil))
	}
	f.w.f("default:")
	f.w.f("\t%s, e = js.Call0(r, %s.Value(), %s)", target, m, v)
	f.w.f("}")
	f.w.f("if e != nil {")
	f.unwind()
	f.otherCode()
	f.fastResult(in)
	return true
}
