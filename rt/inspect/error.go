package inspect

import (
	"slices"
	"strings"

	"jsgo/rt/js"
)

// errorBase shows an Error: its stack, with the class and the name that it has,
// and its cause and errors among the properties.
func (c *printer) errorBase(v *view) string {
	name := "Error"
	if n := c.get(v.o, js.NameName.Key()); !n.IsNullish() {
		name = c.toText(n)
	}
	stack := c.stackOf(v.o)
	if !c.ShowHidden {
		c.dropShown(v, stack)
	}
	c.addHidden(v)
	stack = c.improveStack(stack, v, name)
	return c.indented(c.bracketed(v.o, stack))
}

// inheritsError reports whether o is an instance of Error, though it was not made
// as one.
func (c *printer) inheritsError(o *js.Object) bool {
	ctor := c.r.Intrinsic(js.IntrinsicError)
	is, e := js.OrdinaryHasInstance(c.r, ctor.Value(), o.Value())
	if e != nil {
		c.thrown = e
	}
	return is
}

// stackOf returns the stack of an Error, or where it has none what toString
// returns.
func (c *printer) stackOf(o *js.Object) string {
	if s := c.get(o, js.NameStack.Key()); js.ToBoolean(s) {
		return c.toText(s)
	}
	if c.thrown != nil {
		return ""
	}
	s, e := js.ErrorToString(c.r, o)
	if e != nil {
		c.thrown = e
		return ""
	}
	return s.String()
}

// dropShown drops own properties that the stack shows already.
func (c *printer) dropShown(v *view, stack string) {
	for _, n := range [...]js.Name{js.NameName, js.NameMessage, js.NameStack} {
		i := slices.Index(v.keys, n.Key())
		if i >= 0 && strings.Contains(stack, c.toText(c.get(v.o, n.Key()))) {
			v.keys = slices.Delete(v.keys, i, i+1)
		}
	}
}

// addHidden lists cause and errors, which are not enumerable.
func (c *printer) addHidden(v *view) {
	if c.thrown != nil {
		return
	}
	has, e := v.o.HasProperty(c.r, js.NameCause.Key())
	if e != nil {
		c.thrown = e
		return
	}
	if has && !slices.Contains(v.keys, js.NameCause.Key()) {
		v.keys = append(v.keys, js.NameCause.Key())
	}
	if c.get(v.o, js.NameErrors.Key()).AsArray() != nil && !slices.Contains(v.keys, js.NameErrors.Key()) {
		v.keys = append(v.keys, js.NameErrors.Key())
	}
}

// improveStack puts the class and the tag in the place of the name with which
// a usual stack starts.
func (c *printer) improveStack(stack string, v *view, name string) string {
	n := len(name)
	usual := strings.HasSuffix(name, "Error") && strings.HasPrefix(stack, name) && (len(stack) == n || stack[n] == ':' || stack[n] == '\n')
	if !v.null && !usual {
		return stack
	}
	fallback := "Error"
	if v.null {
		start := errorStart(stack)
		if n = len(start); n > 0 {
			fallback = start
		}
	}
	class := strings.TrimSuffix(v.prefix(fallback, ""), " ")
	switch {
	case name == class:
		return stack
	case !strings.Contains(class, name):
		return class + " [" + name + "]" + stack[min(n, len(stack)):]
	case n == 0:
		return class + ": " + stack
	}
	return class + stack[n:]
}

// errorStart returns the class name with which a stack begins, "" if there is none.
func errorStart(stack string) string {
	i := 0
	for i < len(stack) && isNameByte(stack[i], i > 0) {
		i++
	}
	if i > 1 && stack[0] >= 'A' && stack[0] <= 'Z' {
		for end := i; end > 1; end-- { // the longest name that ends where it should
			if rest := stack[end:]; strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "\n    at") {
				return stack[:end]
			}
		}
	}
	if strings.HasSuffix(stack, "Error") && !strings.ContainsFunc(stack, func(r rune) bool { return r > 0x7F || !isWordByte(byte(r)) }) {
		return stack
	}
	return ""
}

func isWordByte(b byte) bool {
	return b == '_' || b == '-' || b|0x20 >= 'a' && b|0x20 <= 'z' || b >= '0' && b <= '9'
}

func isNameByte(b byte, inside bool) bool {
	return isWordByte(b) || inside && strings.IndexByte(" []()", b) >= 0
}

// bracketed puts an error without stack frames in brackets, and shortens and
// colours the frames of others.
func (c *printer) bracketed(o *js.Object, stack string) string {
	from := 0
	if m := c.get(o, js.NameMessage.Key()); js.ToBoolean(m) {
		text := c.toText(m)
		if i := strings.Index(stack, text); i > 0 {
			from = i + len(text)
		} else if i < 0 {
			from = min(len(stack), max(0, len(text)-1))
		}
	}
	at := strings.Index(stack[from:], "\n    at")
	if at < 0 {
		return "[" + stack + "]"
	}
	at += from
	lines := c.frames(o, strings.Split(stack[at+1:], "\n"))
	if c.Colors {
		for i, l := range lines {
			lines[i] = c.frameStyle(l)
		}
	}
	return stack[:at] + "\n" + strings.Join(lines, "\n")
}

// frameStyle colours the frames of node's own code grey and underlines the
// names of packages.
func (c *printer) frameStyle(line string) string {
	if strings.Contains(line, "(node:") || strings.Contains(line, " node:") {
		return c.style(line, styleUndefined)
	}
	const dir = "node_modules/"
	var b strings.Builder
	for {
		i := strings.Index(line, dir)
		if i < 0 {
			break
		}
		start := i + len(dir)
		end := start + packageEnd(line[start:])
		b.WriteString(line[:start])
		b.WriteString(c.style(line[start:end], styleModule))
		line = line[end:]
	}
	b.WriteString(line)
	return b.String()
}

// packageEnd returns the length of the package name with which a path begins.
func packageEnd(path string) int {
	from := 0
	if strings.HasPrefix(path, "@") {
		from = strings.IndexByte(path, '/') + 1
	}
	if i := strings.IndexByte(path[from:], '/'); i >= 0 {
		return from + i
	}
	return len(path)
}

// frames replaces what the stack has in common with that of its cause.
func (c *printer) frames(o *js.Object, lines []string) []string {
	if c.thrown != nil {
		return lines
	}
	cause, e := o.Get(c.r, js.NameCause.Key())
	if e != nil || cause.Kind() != js.KindError {
		return lines
	}
	stack := c.stackOf(cause.Obj())
	at := strings.Index(stack, "\n    at")
	if at < 0 {
		return lines
	}
	n, from := commonFrames(lines, strings.Split(stack[at+1:], "\n"))
	if n == 0 {
		return lines
	}
	note := c.style("    ... "+itoa(n-2)+" lines matching cause stack trace ...", styleUndefined)
	return slices.Replace(lines, from+1, from+n-1, note)
}

// commonFrames finds the first run of more than three lines of a that b has too.
func commonFrames(a, b []string) (n, from int) {
	for i := 0; i < len(a)-3; i++ {
		k := slices.Index(b, a[i])
		if k < 0 || len(b)-k <= 3 {
			continue
		}
		n := 1
		for n < len(a)-i && n < len(b)-k && a[i+n] == b[k+n] {
			n++
		}
		if n > 3 {
			return n, i
		}
	}
	return 0, 0
}

// indented moves the lines behind the first to where the object stands.
func (c *printer) indented(s string) string {
	if c.indent == 0 {
		return s
	}
	return strings.ReplaceAll(s, "\n", "\n"+spaces(c.indent))
}
