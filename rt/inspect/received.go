package inspect

import "jsgo/rt/js"

// maxReceived is how long a value may be in the message of ERR_INVALID_ARG_TYPE.
const maxReceived = 28

// Received describes a value as node's ERR_INVALID_ARG_TYPE does:
// "Received an instance of Foo".
func Received(r *js.Realm, v js.Value) string {
	c := printer{r: r}
	switch {
	case v.IsNullish():
		s, _ := js.ToString(r, v)
		return "Received " + s.String()
	case js.IsCallable(v):
		name := c.toText(c.get(v.Obj(), js.NameName.Key()))
		if name == "" {
			return "Received function "
		}
		return "Received function " + name
	case v.IsObject():
		return "Received " + c.receivedObject(v.Obj())
	}
	opts := Defaults()
	text, _ := Text(r, v, &opts)
	if units(text) > maxReceived {
		text = js.NewString(text).Substring(0, maxReceived-3).String() + "..."
	}
	return "Received type " + js.TypeOf(v).String() + " (" + text + ")"
}

func (c *printer) receivedObject(o *js.Object) string {
	if k := c.get(o, js.NameConstructor.Key()).AsObject(); k != nil {
		if n := c.get(k, js.NameName.Key()); n.IsString() && n.Str().Len() > 0 {
			return "an instance of " + n.Str().String()
		}
	}
	opts := Defaults()
	opts.Depth = -1
	text, _ := Text(c.r, o.Value(), &opts)
	return text
}
