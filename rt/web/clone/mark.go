package clone

import "jsgo/rt/js"

// markKey keeps the symbol under which classes that are written in TypeScript say how their objects are cloned: a function
// (transferring) that returns the copy, or throws.
var markKey js.StateKey

// Mark is mark(), the symbol; programs never see it.
func Mark(r *js.Realm, _ js.Value, _ []js.Value) (js.Value, *js.Throw) {
	if s, ok := r.State(&markKey).(*js.Symbol); ok {
		return s.Value(), nil
	}
	s := js.NewPrivateName("clone")
	r.SetState(&markKey, s)
	return s.Value(), nil
}

// Structured is structured(value, transferList): Clone.
func Structured(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	list, e := js.ListFromArrayLike(r, js.Arg(args, 1))
	if e != nil {
		return js.Undefined(), e
	}
	return Clone(r, js.Arg(args, 0), list)
}

// marked asks an object with the mark for its copy.
func (c *cloner) marked(o *js.Object, transferring bool) (to js.Value, marked bool, e *js.Throw) {
	s, ok := c.r.State(&markKey).(*js.Symbol)
	if !ok {
		return to, false, nil
	}
	f, e := o.Get(c.r, s.Key())
	if e != nil || !js.IsCallable(f) {
		return to, false, e
	}
	to, e = js.Call(c.r, f, o.Value(), js.Bool(transferring))
	return to, true, e
}
