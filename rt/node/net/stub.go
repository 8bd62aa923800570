package net

import "jsgo/rt/js"

func NewStream(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) { return js.Undefined(), nil }
func OpenFd(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) { return js.Undefined(), nil }
