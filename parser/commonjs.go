package parser

import (
	"slices"
	"strings"
)

// CommonJSExports are the names that a CommonJS text visibly exports, and the specifiers of the modules whose exports it
// takes over.
type CommonJSExports struct {
	Names     []string
	Reexports []string
}

// ScanExports finds what node finds when an ES module imports a CommonJS one: the forms that the README of cjs-module-lexer
// lists, anywhere in the text, also in code that never runs
// (https://nodejs.org/docs/latest-v20.x/api/esm.html#commonjs-namespaces). It reads tokens, not the tree, as node does.
func ScanExports(text string) CommonJSExports {
	s := exportScan{tokens: tokenize(text), names: map[string]bool{}, unsafe: map[string]bool{}, bindings: map[string]string{}}
	for i := range s.tokens {
		s.at(i)
	}
	var out CommonJSExports
	for _, name := range s.order {
		if !s.unsafe[name] {
			out.Names = append(out.Names, name)
		}
	}
	out.Reexports = s.reexports
	return out
}

type exportScan struct {
	tokens    []token
	names     map[string]bool
	order     []string
	unsafe    map[string]bool   // names with a getter that may have effects
	bindings  map[string]string // variables at the top level that hold a required module
	reexports []string
}

// at looks for a form that starts with a token.
func (s *exportScan) at(i int) {
	t := s.tokens[i]
	if t.kind != wordToken {
		return
	}
	member := i > 0 && s.tokens[i-1].text == "."
	if t.depth == 0 {
		s.topLevel(i, member)
	}
	if member {
		return
	}
	switch t.text {
	case "exports":
		s.exportsMember(cursor{s, i + 1})
	case "module":
		if c := (cursor{s, i + 1}); c.match(". exports", nil) {
			s.exportsMember(c)
			s.moduleExports(c)
		}
	case "Object":
		s.defineProperty(cursor{s, i})
		if t.depth == 0 {
			s.reexportKeys(cursor{s, i})
		}
	}
}

// topLevel finds var a = require("b"), and the helpers of TypeScript and Babel.
func (s *exportScan) topLevel(i int, member bool) {
	c := cursor{s, i + 1}
	switch t := s.tokens[i]; {
	case t.text == "__export" || t.text == "__exportStar":
		var specifier string
		if c.match("(", nil) && c.require(&specifier) {
			s.reexport(specifier)
		}
	case t.text == "_interopRequireWildcard":
		var specifier string
		if c.match("(", nil) && c.require(&specifier) {
			s.bind(i, specifier, member)
		}
	case t.text == "require" && !member:
		var specifier string
		if c = (cursor{s, i}); c.require(&specifier) {
			s.bind(i, specifier, false)
		}
	}
}

// bind notes var a = …, where the value starts at token i.
func (s *exportScan) bind(i int, specifier string, member bool) {
	if member {
		i -= 2
	}
	if i < 3 || s.tokens[i-1].text != "=" || s.tokens[i-2].kind != wordToken {
		return
	}
	switch s.tokens[i-3].text {
	case "var", "let", "const":
		s.bindings[s.tokens[i-2].text] = specifier
	}
}

func (s *exportScan) add(name string) {
	if !s.names[name] {
		s.names[name] = true
		s.order = append(s.order, name)
	}
}

func (s *exportScan) reexport(specifier string) {
	if !slices.Contains(s.reexports, specifier) {
		s.reexports = append(s.reexports, specifier)
	}
}

// exportsMember is exports.a = and exports["a"] =.
func (s *exportScan) exportsMember(c cursor) {
	name := ""
	switch {
	case c.match(".", nil) && c.word(&name):
	case c.match("[", nil) && c.string(&name) && c.match("]", nil):
	default:
		return
	}
	if strings.HasPrefix(c.peek().text, "=") {
		s.add(name)
	}
}

// moduleExports is module.exports = require("a") and module.exports = { a, b: c, ...d }.
func (s *exportScan) moduleExports(c cursor) {
	if !strings.HasPrefix(c.peek().text, "=") {
		return
	}
	s.reexports = nil
	if !c.match("=", nil) {
		return
	}
	var specifier string
	if c.match("{", nil) {
		s.literal(c)
	} else if c.require(&specifier) {
		s.reexport(specifier)
	}
}

// literal reads the properties of an object literal up to the first that is not simple.
func (s *exportScan) literal(c cursor) {
	for {
		name := ""
		switch {
		case c.word(&name):
			if c.match(":", nil) && !c.word(nil) {
				return
			}
			s.add(name)
		case c.match("...", nil):
			if c.require(&name) {
				s.reexport(name)
			} else if !c.word(nil) {
				return
			}
		case c.string(&name):
			if c.match(":", nil) {
				if !c.word(nil) {
					return
				}
				s.add(name)
			}
		default:
			return
		}
		if !c.match(",", nil) {
			return
		}
	}
}

// defineProperty is Object.defineProperty(exports, "a", { enumerable: true, value: … or get() { return b.c } }).
func (s *exportScan) defineProperty(c cursor) {
	name := ""
	if !c.match("Object . defineProperty ( EXPORTS ,", nil) || !c.string(&name) {
		return
	}
	if s.simpleDescriptor(c) {
		s.add(name)
	} else {
		s.unsafe[name] = true
	}
}

func (s *exportScan) simpleDescriptor(c cursor) bool {
	if !c.match(", {", nil) {
		return false
	}
	if c.peek().text == "enumerable" && !c.match("enumerable : true ,", nil) {
		return false
	}
	return c.match("value :", nil) || c.getter() && c.body()
}

// getter is get: function name() or get().
func (c *cursor) getter() bool {
	if !c.match("get", nil) {
		return false
	}
	if c.match(": function", nil) && c.peek().text != "(" && !c.word(nil) {
		return false
	}
	return c.match("( ) {", nil)
}

// body is return a; return a.b; or return a["b"]; with what closes the call.
func (c *cursor) body() bool {
	if !c.match("return", nil) || !c.word(nil) {
		return false
	}
	switch {
	case c.match(".", nil):
		if !c.word(nil) {
			return false
		}
	case c.match("[", nil):
		if !c.string(nil) || !c.match("]", nil) {
			return false
		}
	}
	return c.match(";? } ,? } )", nil)
}

// reexportKeys is Babel's and TypeScript's loop over the names of a module:
//
//	Object.keys(a).forEach(function (k) {
//	  if (k === "default" || k === "__esModule") return;
//	  exports[k] = a[k];
//	});
func (s *exportScan) reexportKeys(c cursor) {
	env := map[string]string{}
	if !c.match("Object . keys ( $id ) . forEach ( function ( $key ) { if (", env) || !c.guards(env) {
		return
	}
	switch {
	case c.match("EXPORTS [ $key ] = $id [ $key ] ;?", env):
	case c.match("Object . defineProperty ( EXPORTS , $key , { enumerable : true ,", env):
		if !c.getter() || !c.match("return $id [ $key ] ;? } ,? } ) ;?", env) {
			return
		}
	default:
		return
	}
	if specifier, ok := s.bindings[env["$id"]]; ok && c.match("} )", env) {
		s.reexport(specifier)
	}
}

// guards are the conditions at the start of the loop.
func (c *cursor) guards(env map[string]string) bool {
	switch {
	case c.match("$key === 'default' || $key === '__esModule' ) return ;?", env):
		return c.known(env)
	case c.match("$key !== 'default'", env):
		if c.match("&& !", env) && !c.match("$other . hasOwnProperty ( $key )", env) && !c.hasOwn(env) {
			return false
		}
		return c.match(")", env)
	}
	return false
}

// known are the further conditions of Babel, for names that are exported already.
func (c *cursor) known(env map[string]string) bool {
	if !c.match("if (", env) {
		return true
	}
	if c.hasOwn(env) {
		if !c.match(") return ;?", env) {
			return false
		}
		if !c.match("if (", env) {
			return true
		}
	}
	return c.match("$key in EXPORTS && EXPORTS [ $key ] === $id [ $key ] ) return ;?", env)
}

func (c *cursor) hasOwn(env map[string]string) bool {
	delete(env, "$other")
	return c.match("Object . prototype . hasOwnProperty . call ( $other , $key )", env) ||
		c.match("Object . hasOwnProperty . call ( $other , $key )", env)
}

// cursor is a place among the tokens.
type cursor struct {
	s *exportScan
	i int
}

func (c *cursor) peek() token {
	if c.i < len(c.s.tokens) {
		return c.s.tokens[c.i]
	}
	return token{}
}

// match moves over the tokens of a pattern, or not at all. In a pattern EXPORTS is exports or module.exports, 'a' is a
// string, a token with ? may be missing, and $a is a word that is the same everywhere in env.
func (c *cursor) match(pattern string, env map[string]string) bool {
	start := c.i
	for _, want := range strings.Fields(pattern) {
		if !c.one(want, env) {
			c.i = start
			return false
		}
	}
	return true
}

func (c *cursor) one(want string, env map[string]string) bool {
	t := c.peek()
	switch {
	case want == "EXPORTS":
		return c.match("module . exports", nil) || c.match("exports", nil)
	case want[0] == '\'':
		text := ""
		return c.string(&text) && "'"+text+"'" == want
	case want[0] == '$':
		if bound, ok := env[want]; ok && bound != t.text {
			return false
		}
		return c.wordInto(env, want)
	case strings.HasSuffix(want, "?"):
		if t.text == strings.TrimSuffix(want, "?") {
			c.i++
		}
		return true
	}
	if t.kind == stringToken || t.text != want {
		return false
	}
	c.i++
	return true
}

func (c *cursor) wordInto(env map[string]string, name string) bool {
	text := ""
	ok := c.word(&text)
	if ok {
		env[name] = text
	}
	return ok
}

func (c *cursor) word(out *string) bool {
	t := c.peek()
	if t.kind != wordToken || strings.ContainsAny(t.text, `\#`) {
		return false // node's lexer knows no escapes in names
	}
	if out != nil {
		*out = t.text
	}
	c.i++
	return true
}

func (c *cursor) string(out *string) bool {
	t := c.peek()
	if t.kind != stringToken {
		return false
	}
	text, ok := unquoteJS(t.text)
	if !ok {
		return false
	}
	if out != nil {
		*out = text
	}
	c.i++
	return true
}

// require is require("x").
func (c *cursor) require(specifier *string) bool {
	start := c.i
	if c.match("require (", nil) && c.string(specifier) && c.match(")", nil) {
		return true
	}
	c.i = start
	return false
}
