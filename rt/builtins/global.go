package builtins

import (
	"jsgo/rt/internal/numconv"
	"jsgo/rt/js"
)

// Globals returns the functions of the global object,
// https://tc39.es/ecma262/#sec-function-properties-of-the-global-object.
func Globals() []*js.Global {
	fns := [...]js.Row{
		js.Method("parseFloat", 1, parseFloat),
		js.Method("parseInt", 2, parseInt),
		js.Method("decodeURI", 1, decodeURI),
		js.Method("decodeURIComponent", 1, decodeURIComponent),
		js.Method("encodeURI", 1, encodeURI),
		js.Method("encodeURIComponent", 1, encodeURIComponent),
		js.Method("escape", 1, escape),
		js.Method("unescape", 1, unescape),
		js.Method("eval", 1, indirectEval),
		js.Method("isFinite", 1, isFinite),
		js.Method("isNaN", 1, isNaN),
	}
	out := make([]*js.Global, len(fns))
	for i := range fns {
		row := fns[i]
		out[i] = &js.Global{Name: row.Name, Make: func(r *realm) (value, *throw) {
			return r.SharedNative(row.Name, row.Length, row.Fn).Value(), nil
		}}
	}
	return out
}

// indirectEval is https://tc39.es/ecma262/#sec-eval-x.
func indirectEval(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0)
	if !v.IsString() {
		return v, nil
	}
	if r.Host.Evaluate == nil {
		return v, noEvaluator(r)
	}
	return r.Host.Evaluate(r, v.Str())
}

// noEvaluator is what a program throws that has nothing to run source text with.
func noEvaluator(r *realm) *throw {
	text := "Code generation from strings disallowed for this context. The program was built without an evaluator; jsgo build --eval=on links it"
	return &throw{Value: js.NewErrorObject(r, r.Intrinsic(js.IntrinsicEvalErrorPrototype), js.NewString(text)).Value()}
}

func parseFloat(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0)
	s, e := js.ToString(r, v)
	if e != nil {
		return v, e
	}
	if s.IsWide() {
		return js.Num(numconv.ParseFloat(s.Wide())), nil
	}
	return js.Num(numconv.ParseFloat(s.Latin1())), nil
}

// parseInt is https://tc39.es/ecma262/#sec-parseint-string-radix.
func parseInt(r *realm, this value, args []value) (value, *throw) {
	v := js.Arg(args, 0)
	if v.IsNum() && len(args) == 1 { // the common (mis)use: truncation
		if f := v.Float(); f == float64(int32(f)) && (f != 0) {
			return v, nil
		}
	}
	s, e := js.ToString(r, v)
	if e != nil {
		return v, e
	}
	radix, e := js.ToInt32(r, argOr(args, 1, js.Int(0)))
	if e != nil {
		return v, e
	}
	if s.IsWide() {
		return js.Num(numconv.ParseInt(s.Wide(), radix)), nil
	}
	return js.Num(numconv.ParseInt(s.Latin1(), radix)), nil
}

// argOr returns args[i], or def where there are fewer.
func argOr(args []value, i int, def value) value {
	if i < len(args) {
		return args[i]
	}
	return def
}

func isFinite(r *realm, this value, args []value) (value, *throw) {
	f, e := js.ToNumber(r, js.Arg(args, 0))
	return js.Bool(f-f == 0), e
}

func isNaN(r *realm, this value, args []value) (value, *throw) {
	f, e := js.ToNumber(r, js.Arg(args, 0))
	return js.Bool(f != f), e
}
