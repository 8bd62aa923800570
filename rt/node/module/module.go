// Package module is the native half of module: what require finds among the modules of the executable.
package module

import (
	"strings"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// requireOf returns the require function of the module at a path: its own where
// the executable has it, else that of a module that is only a place.
func requireOf(r *js.Realm, from string) js.Value {
	if m := r.Module(strings.TrimPrefix(from, "/app/")); m != nil {
		return m.Require(r)
	}
	place := &js.ModuleRecord{Key: from, Name: from, Kind: js.ModuleCommonJS}
	return place.Require(r)
}

// RequireFrom is require(id) in the module at a path.
func RequireFrom(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Call1(r, requireOf(r, native.Text(args, 0)), js.Undefined(), js.Arg(args, 1))
}

// ResolveFrom is require.resolve(id) in the module at a path.
func ResolveFrom(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	require := requireOf(r, native.Text(args, 0))
	return js.Invoke(r, require, js.NameResolve.Key(), js.Arg(args, 1))
}

// cacheKey is where a realm keeps require.cache of module.
var cacheKey js.StateKey

// Cache returns require.cache, which is empty: what is linked cannot be taken out.
func Cache(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if o, ok := r.State(&cacheKey).(*js.Object); ok {
		return o.Value(), nil
	}
	o := js.NewObjectWith(r, nil)
	r.SetState(&cacheKey, o)
	return o.Value(), nil
}
