// Package util is the native half of util, of util.types, and of the errors and comparisons that core modules share: inspection, error names, internal slots.
package util

import (
	"strings"
	"syscall"

	"jsgo/rt/host"
	"jsgo/rt/inspect"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// InspectFunction returns util.inspect itself, with its properties.
func InspectFunction(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return inspect.Function(r).Value(), nil
}

// Inspect is https://nodejs.org/docs/latest-v20.x/api/util.html#utilinspectobject-options.
func Inspect(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.CallArgs(r, inspect.Function(r).Value(), js.Undefined(), args)
}

// Format is https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatformat-args.
func Format(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s, e := inspect.Format(r, args)
	if e != nil {
		return js.Undefined(), e
	}
	return s.Value(), nil
}

// FormatWithOptions is https://nodejs.org/docs/latest-v20.x/api/util.html#utilformatwithoptionsinspectoptions-format-args.
func FormatWithOptions(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	from := js.Arg(args, 0).AsObject()
	if from == nil {
		return js.Undefined(), r.ThrowCode(js.IntrinsicTypeError, "ERR_INVALID_ARG_TYPE", "The \"inspectOptions\" argument must be of type object. "+inspect.Received(r, js.Arg(args, 0)))
	}
	opts, e := inspect.RealmDefaults(r)
	if e == nil {
		e = opts.Read(r, from)
	}
	if e != nil {
		return js.Undefined(), e
	}
	s, e := inspect.FormatWith(r, &opts, args[1:])
	if e != nil {
		return js.Undefined(), e
	}
	return s.Value(), nil
}

// StdoutColors reports whether what is written to stdout is coloured.
func StdoutColors(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(host.Get(r).Colors(syscall.Stdout)), nil
}

// ToUSVString returns a string whose unpaired surrogates are U+FFFD.
func ToUSVString(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := js.Arg(args, 0).Str()
	if !s.IsWide() {
		return s.Value(), nil
	}
	units, changed := s.Wide(), false
	for i := 0; i < len(units); i++ {
		c := units[i]
		switch {
		case c < 0xd800 || c > 0xdfff:
			continue
		case c < 0xdc00 && i+1 < len(units) && units[i+1]&0xfc00 == 0xdc00:
			i++
			continue
		}
		if !changed {
			units, changed = append([]uint16(nil), units...), true
		}
		units[i] = 0xfffd
	}
	if !changed {
		return s.Value(), nil
	}
	return js.Wide(units).Value(), nil
}

// GetSystemErrorName returns the name of a libuv error number, or undefined.
func GetSystemErrorName(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	n := native.Int(args, 0)
	for i := range systemErrors {
		if systemErrors[i].errno == n {
			return js.Str(systemErrors[i].name), nil
		}
	}
	return js.Undefined(), nil
}

// SystemErrorEntries returns number, name and sentence of every libuv error.
func SystemErrorEntries(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	list := make([]js.Value, len(systemErrors))
	for i, x := range systemErrors {
		list[i] = js.NewArrayOf(r, js.Int(x.errno), js.Str(x.name), js.Str(x.text)).Value()
	}
	return js.NewArray(r, list).Value(), nil
}

// CaptureCodeStack gives an error of node's own its stack: the first line
// tells the code, and the frames of the functions that build errors are left out.
func CaptureCodeStack(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	o := js.Arg(args, 0).AsObject()
	if o == nil {
		return native.Done()
	}
	header, e := codeHeader(r, o)
	if e != nil {
		return js.Undefined(), e
	}
	frames := r.CallerFrames(stackFrames)
	for len(frames) > 0 && builtinFile(frames[0].File) {
		frames = frames[1:]
	}
	v, e := r.StackValue(o, js.NewString(header), frames[:min(len(frames), traceLimit(r))])
	if e != nil {
		return js.Undefined(), e
	}
	return js.Undefined(), js.DefinePropertyOrThrow(r, o, js.NameStack.Key(), js.DataDescriptor(v, js.AttrHidden))
}

// HideCoreFrames captures the stack of an error anew, without the frames of
// core modules above the program: a failed call of the system shows the call of
// the program only, and nothing where none is running.
func HideCoreFrames(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	o := js.Arg(args, 0).AsObject()
	if o == nil {
		return native.Done()
	}
	header, e := js.ErrorToString(r, o)
	if e != nil {
		return js.Undefined(), e
	}
	frames := r.CallerFrames(stackFrames)
	for len(frames) > 0 && strings.HasPrefix(frames[0].File, "node:") {
		frames = frames[1:]
	}
	v, e := r.StackValue(o, header, frames[:min(len(frames), traceLimit(r))])
	if e != nil {
		return js.Undefined(), e
	}
	return js.Undefined(), js.DefinePropertyOrThrow(r, o, js.NameStack.Key(), js.DataDescriptor(v, js.AttrHidden))
}

// stackFrames is how many places are looked at to find those of the program.
const stackFrames = 64

func codeHeader(r *js.Realm, o *js.Object) (string, *js.Throw) {
	name, e := o.Get(r, js.NameName.Key())
	if e != nil {
		return "", e
	}
	code, e := o.Get(r, js.NameCode.Key())
	if e != nil {
		return "", e
	}
	message, e := o.Get(r, js.NameMessage.Key())
	if e != nil {
		return "", e
	}
	var b strings.Builder
	for i, v := range [...]js.Value{name, code, message} {
		s, e := js.ToString(r, v)
		if e != nil {
			return "", e
		}
		b.WriteString([...]string{"", " [", "]: "}[i])
		b.WriteString(s.String())
	}
	return b.String(), nil
}

// builtinFile reports whether a file builds errors for core modules.
func builtinFile(name string) bool {
	return strings.Contains(name, "internal/errors") || strings.Contains(name, "internal/codes") || strings.Contains(name, "internal/system_error") || strings.Contains(name, "internal/validators")
}

// traceLimit reads Error.stackTraceLimit.
func traceLimit(r *js.Realm) int {
	v, e := r.Intrinsic(js.IntrinsicError).Get(r, js.NameStackTraceLimit.Key())
	if e != nil || !v.IsNum() {
		return 0
	}
	return int(max(0, min(v.Float(), stackFrames)))
}

// OwnNonIndexProperties returns the enumerable own keys of an object that are no indices.
func OwnNonIndexProperties(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	o := js.Arg(args, 0).AsObject()
	if o == nil {
		return js.NewArray(r, nil).Value(), nil
	}
	keys, e := o.OwnKeys(r)
	if e != nil {
		return js.Undefined(), e
	}
	var list []js.Value
	for _, k := range keys {
		if k.IsIndex() || k.IsSymbol() && native.Bool(args, 1) {
			continue
		}
		p, ok, e := o.GetOwnProperty(r, k)
		if e != nil {
			return js.Undefined(), e
		}
		if ok && p.Enumerable() {
			list = append(list, k.Value())
		}
	}
	return js.NewArray(r, list).Value(), nil
}
