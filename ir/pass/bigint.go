package pass

import (
	"strings"
	"unicode/utf16"

	"jsgo/ir"
)

// noBigInts marks the arithmetic that meets no BigInt: where no module of the
// program spells a BigInt literal or a name with "bigint" in it (BigInt,
// BigInt64Array, hrtime.bigint, {bigint: true}, readBigInt64LE …), nothing can
// make one. The modules of the runtime mention such names for programs that do;
// of them only those are left out. A BigInt that a program gets hold of all the
// same, by a name that it puts together, is refused with a TypeError by the
// first operator that meets it.
func noBigInts(p *ir.Program) {
	mentions := map[*ir.Module]bool{}
	for _, m := range p.Modules {
		mentions[m] = mentionsBigInt(m)
		if mentions[m] && m.Builtin == "" && !strings.HasPrefix(m.Name, "node:") {
			return
		}
	}
	p.NoBigInts = true
	for _, m := range p.Modules {
		if mentions[m] {
			continue
		}
		for _, f := range m.Funcs {
			f.Body.Walk(markNumber)
		}
	}
}

func markNumber(in *ir.Instr) {
	switch in.Op {
	case ir.OpSub, ir.OpMul, ir.OpDiv, ir.OpRem, ir.OpExp, ir.OpBitAnd, ir.OpBitOr, ir.OpBitXor, ir.OpShl, ir.OpShr, ir.OpUshr,
		ir.OpAdd, ir.OpNeg, ir.OpBitNot, ir.OpToNumeric, ir.OpInc, ir.OpDec:
		in.Flag |= ir.FlagNumber
	}
}

func mentionsBigInt(m *ir.Module) bool {
	found := false
	for _, f := range m.Funcs {
		f.Body.Walk(func(in *ir.Instr) { found = found || spellsBigInt(in) })
	}
	return found
}

func spellsBigInt(in *ir.Instr) bool {
	if isBigName(in.Name) {
		return true
	}
	for _, k := range in.Keys {
		if isBigName(k) {
			return true
		}
	}
	for _, a := range in.Args {
		c, ok := a.(*ir.Const)
		if ok && (c.Kind == ir.ConstBigInt || c.Kind == ir.ConstString && isBigName(string(utf16.Decode(c.Str)))) {
			return true
		}
	}
	return false
}

func isBigName(s string) bool {
	return len(s) >= len("bigint") && strings.Contains(strings.ToLower(s), "bigint")
}
