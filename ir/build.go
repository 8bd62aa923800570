package ir

import "strconv"

// Builder appends instructions to a region; all lowering goes through it.
type Builder struct {
	Func *Func
	At   *Region
	Pos  Pos
}

// NewVar returns a new variable of b's function.
func (b *Builder) NewVar(name string, kind VarKind, t Type, scope *Scope) *Var {
	v := &Var{Name: name, ID: len(b.Func.Vars), Kind: kind, Type: t, Func: b.Func, Module: b.Func.Module, Scope: scope}
	b.Func.Vars = append(b.Func.Vars, v)
	if scope != nil {
		scope.Vars = append(scope.Vars, v)
	}
	return v
}

// Temp returns a new temporary.
func (b *Builder) Temp(t Type) *Var {
	return b.NewVar("t"+strconv.Itoa(len(b.Func.Vars)), VarTemp, t, nil)
}

// NewScope returns a scope of b's function inside parent.
func (b *Builder) NewScope(parent *Scope) *Scope {
	s := &Scope{ID: b.Func.Scopes, Func: b.Func, Parent: parent}
	b.Func.Scopes++
	return s
}

// Add appends an instruction.
func (b *Builder) Add(in *Instr) *Instr {
	if in.Pos == 0 {
		in.Pos = b.Pos
	}
	b.At.Instrs = append(b.At.Instrs, in)
	return in
}

// Do appends an instruction without a result.
func (b *Builder) Do(op Op, args ...Operand) *Instr {
	return b.Add(&Instr{Op: op, Args: args})
}

// Get appends an instruction and returns its result in a new temporary.
func (b *Builder) Get(op Op, args ...Operand) *Var {
	v := b.Temp(op.Row().Type)
	b.Add(&Instr{Op: op, Dst: v, Args: args})
	return v
}

// Named is Get with a name.
func (b *Builder) Named(op Op, name string, args ...Operand) *Var {
	v := b.Temp(op.Row().Type)
	b.Add(&Instr{Op: op, Dst: v, Args: args, Name: name})
	return v
}

// Move assigns to a variable.
func (b *Builder) Move(dst *Var, src Operand) {
	b.Add(&Instr{Op: OpMove, Dst: dst, Args: []Operand{src}})
}

// In builds a region of its own with f.
func (b *Builder) In(f func()) *Region {
	outer := b.At
	r := &Region{}
	b.At = r
	f()
	b.At = outer
	return r
}

// Ends reports whether control cannot reach the end of r.
func (r *Region) Ends() bool {
	if len(r.Instrs) == 0 {
		return false
	}
	last := r.Instrs[len(r.Instrs)-1]
	if last.Op.Row().Effects&Jumps != 0 {
		return true
	}
	switch last.Op {
	case OpIf:
		return last.Else != nil && last.Body.Ends() && last.Else.Ends()
	case OpBlock:
		return last.Label.Breaks == 0 && last.Body.Ends()
	case OpLoop:
		return last.Label.Breaks == 0
	case OpTry:
		return last.Body.Ends() && last.Else.Ends()
	}
	return false
}

// Num returns a Number constant.
func Num(f float64) *Const { return &Const{Kind: ConstNumber, Num: f} }

// Boolean returns a Boolean constant.
func Boolean(b bool) *Const { return &Const{Kind: ConstBool, Bool: b} }

// Undef returns the constant undefined.
func Undef() *Const { return &Const{Kind: ConstUndefined} }

// Str returns a String constant.
func Str(u []uint16) *Const { return &Const{Kind: ConstString, Str: u} }

// Text returns the String constant of ASCII text.
func Text(s string) *Const {
	u := make([]uint16, len(s))
	for i := range s {
		u[i] = uint16(s[i])
	}
	return Str(u)
}
