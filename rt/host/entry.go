package host

import "jsgo/rt/js"

// Entry returns a Program's Main that evaluates the module with a key.
func Entry(key string) func(r *js.Realm) *js.Throw {
	return func(r *js.Realm) *js.Throw {
		e := r.RunEntry(key)
		if p := r.Entry().Promise(r); e == nil && p != nil {
			Get(r).SetMain(p)
		}
		return e
	}
}
