package builtins

import "jsgo/rt/js"

// html is https://tc39.es/ecma262/#sec-createhtml.
func html(r *realm, this value, args []value, method, tag, attribute string) (value, *throw) {
	s, e := thisString(r, this, method)
	if e != nil {
		return this, e
	}
	var b js.Builder
	b.ASCII("<" + tag)
	if attribute != "" {
		v, e := js.ToString(r, js.Arg(args, 0))
		if e != nil {
			return this, e
		}
		b.ASCII(" " + attribute + "=\"")
		for i := range v.Len() {
			if c := v.At(i); c == '"' {
				b.ASCII("&quot;")
			} else {
				b.Unit(c)
			}
		}
		b.ASCII("\"")
	}
	b.ASCII(">")
	b.String(s)
	b.ASCII("</" + tag + ">")
	return b.Finish().Value(), nil
}

func stringAnchor(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "anchor", "a", "name")
}

func stringBig(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "big", "big", "")
}

func stringBlink(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "blink", "blink", "")
}

func stringBold(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "bold", "b", "")
}

func stringFixed(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "fixed", "tt", "")
}

func stringFontcolor(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "fontcolor", "font", "color")
}

func stringFontsize(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "fontsize", "font", "size")
}

func stringItalics(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "italics", "i", "")
}

func stringLink(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "link", "a", "href")
}

func stringSmall(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "small", "small", "")
}

func stringStrike(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "strike", "strike", "")
}

func stringSub(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "sub", "sub", "")
}

func stringSup(r *realm, this value, args []value) (value, *throw) {
	return html(r, this, args, "sup", "sup", "")
}
