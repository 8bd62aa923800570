// Package async_hooks is the native half of async_hooks: the asynchronous context that the realm carries along, and the ids of scopes.
package async_hooks

import (
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// scopesKey is where a realm keeps its *scopes.
var scopesKey js.StateKey

// A scope is what executionAsyncId, triggerAsyncId and executionAsyncResource answer.
type scope struct {
	id, trigger float64
	resource    js.Value
}

// scopes are those that run, outermost first, and the last id given out.
type scopes struct {
	stack  []scope
	lastID float64
	root   *js.Object
}

func get(r *js.Realm) *scopes {
	s, _ := r.State(&scopesKey).(*scopes)
	if s == nil {
		s = &scopes{lastID: 1}
		r.SetState(&scopesKey, s)
	}
	return s
}

// top returns the innermost scope. Outside of any it is that of the main
// script, id 1, as long as the script runs, and of no resource, id 0, afterwards.
func (s *scopes) top(r *js.Realm) scope {
	if n := len(s.stack); n > 0 {
		return s.stack[n-1]
	}
	if s.root == nil {
		s.root = js.NewObject(r)
	}
	return scope{id: 1, resource: s.root.Value()}
}

// CurrentFrame returns the asynchronous context, undefined at the start.
func CurrentFrame(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if r.Context == nil {
		return js.Undefined(), nil
	}
	return r.Context.Value(), nil
}

// SetCurrentFrame makes an object, or undefined, the asynchronous context.
func SetCurrentFrame(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	r.Context = js.Arg(args, 0).AsObject()
	return native.Done()
}

// NewAsyncId returns the next async id.
func NewAsyncId(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := get(r)
	s.lastID++
	return js.Num(s.lastID), nil
}

// ExecutionAsyncId is https://nodejs.org/docs/latest-v20.x/api/async_hooks.html#async_hooksexecutionasyncid.
func ExecutionAsyncId(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(get(r).top(r).id), nil
}

// TriggerAsyncId is https://nodejs.org/docs/latest-v20.x/api/async_hooks.html#async_hookstriggerasyncid.
func TriggerAsyncId(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Num(get(r).top(r).trigger), nil
}

// ExecutionAsyncResource is https://nodejs.org/docs/latest-v20.x/api/async_hooks.html#async_hooksexecutionasyncresource.
func ExecutionAsyncResource(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return get(r).top(r).resource, nil
}

// EnterScope begins a scope.
func EnterScope(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := get(r)
	s.stack = append(s.stack, scope{native.Float(args, 0), native.Float(args, 1), js.Arg(args, 2)})
	return native.Done()
}

// LeaveScope ends the last scope.
func LeaveScope(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s := get(r)
	if n := len(s.stack); n > 0 {
		s.stack[n-1] = scope{}
		s.stack = s.stack[:n-1]
	}
	return native.Done()
}
