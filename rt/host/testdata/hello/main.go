// Command hello is what a compiled console.log("hello") amounts to.
package main

import (
	"jsgo/rt/host"
	"jsgo/rt/js"
	"jsgo/rt/web/console"
)

func main() {
	host.Run(host.Program{Main: hello, Globals: []*js.Global{&console.Global}})
}

func hello(r *js.Realm) *js.Throw {
	c, e := r.Global().Get(r, js.Intern("console"))
	if e == nil {
		_, e = js.Invoke(r, c, js.Intern("log"), js.Str("hello"))
	}
	return e
}
