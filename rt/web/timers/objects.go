package timers

import (
	"jsgo/rt/js"
	"jsgo/rt/loop"
)

// timeout and immediate are the data of the objects that programs hold.
type (
	timeout struct {
		timer *loop.Timer
		id    float64 // once converted to a number
	}
	immediate struct{ im *loop.Immediate }
)

// state is what the timers of a realm share.
type state struct {
	timeoutProto, immediateProto *js.Object
	numbered                     map[float64]*timeout
	ids                          float64
}

var stateKey js.StateKey

func stateOf(r *js.Realm) *state {
	s, _ := r.State(&stateKey).(*state)
	if s == nil {
		s = &state{numbered: map[float64]*timeout{}}
		s.timeoutProto = prototype(r, "Timeout", timeoutMethods())
		s.immediateProto = prototype(r, "Immediate", immediateMethods())
		r.SetState(&stateKey, s)
	}
	return s
}

// forget drops the number of a timer that will not fire again.
func (s *state) forget(t *timeout) {
	if t.id != 0 {
		delete(s.numbered, t.id)
	}
}

// prototype makes the prototype of a class that programs do not construct.
func prototype(r *js.Realm, name string, methods js.Props) *js.Object {
	ctor := js.NewNativeConstructor(r, name, 0, func(r *js.Realm, args []js.Value, _ *js.Object) (js.Value, *js.Throw) {
		return js.Undefined(), r.ThrowTypeError("Illegal constructor")
	})
	p := js.NewObject(r)
	p.Put(r, js.NameConstructor.Key(), ctor.Value(), js.AttrHidden)
	ctor.Put(r, js.NamePrototype.Key(), p.Value(), 0)
	methods.Define(r, p)
	return p
}

// timeoutMethods are https://nodejs.org/docs/latest-v20.x/api/timers.html#class-timeout.
func timeoutMethods() js.Props {
	return js.Props{
		js.Method("refresh", 0, timeoutRefresh),
		js.Method("unref", 0, timeoutUnref),
		js.Method("ref", 0, timeoutRef),
		js.Method("hasRef", 0, timeoutHasRef),
		js.Method("close", 0, timeoutClose),
		js.SymMethod(js.SymDispose, 0, timeoutDispose),
		js.SymMethod(js.SymToPrimitive, 0, timeoutNumber),
	}
}

func thisTimeout(r *js.Realm, this js.Value, method string) (*timeout, *js.Throw) {
	t, ok := js.HostData(this).(*timeout)
	if !ok {
		return nil, r.ThrowTypeError("Timeout.prototype." + method + " called on incompatible receiver " + js.Describe(this))
	}
	return t, nil
}

func timeoutRefresh(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	t, e := thisTimeout(r, this, "refresh")
	if e == nil {
		t.timer.Refresh()
	}
	return this, e
}

func timeoutUnref(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	t, e := thisTimeout(r, this, "unref")
	if e == nil {
		t.timer.Unref()
	}
	return this, e
}

func timeoutRef(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	t, e := thisTimeout(r, this, "ref")
	if e == nil {
		t.timer.Ref()
	}
	return this, e
}

func timeoutHasRef(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	t, e := thisTimeout(r, this, "hasRef")
	if e != nil {
		return this, e
	}
	return js.Bool(t.timer.HasRef()), nil
}

func timeoutClose(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	t, e := thisTimeout(r, this, "close")
	if e == nil {
		t.timer.Clear()
	}
	return this, e
}

func timeoutDispose(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	_, e := timeoutClose(r, this, args)
	return js.Undefined(), e
}

// timeoutNumber is https://nodejs.org/docs/latest-v20.x/api/timers.html#timeoutsymboltoprimitive:
// clearTimeout takes the number, too.
func timeoutNumber(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	t, e := thisTimeout(r, this, "[Symbol.toPrimitive]")
	if e != nil {
		return this, e
	}
	s := stateOf(r)
	if t.id == 0 {
		s.ids++
		t.id = s.ids
	}
	if t.timer.Pending() {
		s.numbered[t.id] = t
	}
	return js.Num(t.id), nil
}

// immediateMethods are https://nodejs.org/docs/latest-v20.x/api/timers.html#class-immediate.
func immediateMethods() js.Props {
	return js.Props{
		js.Method("ref", 0, immediateRef),
		js.Method("unref", 0, immediateUnref),
		js.Method("hasRef", 0, immediateHasRef),
		js.SymMethod(js.SymDispose, 0, immediateDispose),
	}
}

func thisImmediate(r *js.Realm, this js.Value, method string) (*loop.Immediate, *js.Throw) {
	im, ok := js.HostData(this).(*immediate)
	if !ok {
		return nil, r.ThrowTypeError("Immediate.prototype." + method + " called on incompatible receiver " + js.Describe(this))
	}
	return im.im, nil
}

func immediateRef(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	im, e := thisImmediate(r, this, "ref")
	if e == nil {
		im.Ref()
	}
	return this, e
}

func immediateUnref(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	im, e := thisImmediate(r, this, "unref")
	if e == nil {
		im.Unref()
	}
	return this, e
}

func immediateHasRef(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	im, e := thisImmediate(r, this, "hasRef")
	if e != nil {
		return this, e
	}
	return js.Bool(im.HasRef()), nil
}

func immediateDispose(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	im, e := thisImmediate(r, this, "[Symbol.dispose]")
	if e == nil {
		im.Clear()
	}
	return js.Undefined(), e
}
