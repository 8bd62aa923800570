// Package jsontext says what is wrong with a JSON text, in the words of V8's JSON.parse. It does not make values.
package jsontext

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Check returns the first error of a text and its byte offset; message is empty for valid JSON
// (https://tc39.es/ecma262/#sec-json.parse).
func Check(text string) (message string, offset int) {
	c := checker{text: text}
	c.value()
	c.space()
	if c.message == "" && c.pos < len(text) {
		c.fail("Unexpected non-whitespace character after JSON" + strings.TrimPrefix(c.at(c.pos), " in JSON"))
	}
	return c.message, c.offset
}

type checker struct {
	text    string
	pos     int
	message string
	offset  int
}

// fail ends the scan with a message.
func (c *checker) fail(message string) {
	if c.message == "" {
		c.message, c.offset = message, c.pos
	}
	c.pos = len(c.text)
}

// at is the position as V8 counts it, in UTF-16 code units.
func (c *checker) at(pos int) string {
	units := 0
	for _, r := range c.text[:pos] {
		units++
		if r >= 0x10000 {
			units++
		}
	}
	return " in JSON at position " + strconv.Itoa(units)
}

func (c *checker) space() {
	for c.pos < len(c.text) && strings.IndexByte(" \t\n\r", c.text[c.pos]) >= 0 {
		c.pos++
	}
}

// next skips white space and looks at a byte; 0 stands for the end.
func (c *checker) next() byte {
	c.space()
	if c.pos == len(c.text) {
		return 0
	}
	return c.text[c.pos]
}

// value checks a value of any depth: open holds the brackets around.
func (c *checker) value() {
	var open []byte
	for c.message == "" {
		switch b := c.next(); {
		case b == '[':
			c.pos++
			if c.next() == ']' {
				c.pos++
				break
			}
			open = append(open, '[')
			continue
		case b == '{':
			c.pos++
			if c.next() == '}' {
				c.pos++
				break
			}
			open = append(open, '{')
			c.key("Expected property name or '}'")
			continue
		default:
			c.scalar(b)
		}
		if open = c.close(open); len(open) == 0 {
			return
		}
	}
}

// close goes over what follows a value, up to the next value or the end of the outermost one.
func (c *checker) close(open []byte) []byte {
	for len(open) > 0 && c.message == "" {
		kind := open[len(open)-1]
		switch b := c.next(); {
		case b == ',':
			c.pos++
			if kind == '{' {
				c.key("Expected double-quoted property name")
			}
			return open
		case b == kind+2: // ] is [ + 2, } is { + 2
			c.pos++
			open = open[:len(open)-1]
		case kind == '[':
			c.expected("Expected ',' or ']' after array element")
		default:
			c.expected("Expected ',' or '}' after property value")
		}
	}
	return open
}

func (c *checker) expected(message string) { c.fail(message + c.at(c.pos)) }

func (c *checker) key(message string) {
	if c.next() != '"' {
		c.expected(message)
		return
	}
	c.string()
	if c.message == "" && c.next() != ':' {
		c.expected("Expected ':' after property name")
		return
	}
	if c.message == "" {
		c.pos++
	}
}

func (c *checker) scalar(b byte) {
	switch {
	case b == '"':
		c.string()
	case b == '-' || '0' <= b && b <= '9':
		c.number()
	case b == 't':
		c.word("true")
	case b == 'f':
		c.word("false")
	case b == 'n':
		c.word("null")
	default:
		c.unexpected()
	}
}

func (c *checker) word(word string) {
	for i := range len(word) {
		if c.pos == len(c.text) || c.text[c.pos] != word[i] {
			c.unexpected()
			return
		}
		c.pos++
	}
}

// context is how many characters of the text V8 shows on each side of an unexpected one.
const context = 10

// unexpected is V8's message for a character that cannot start anything.
func (c *checker) unexpected() {
	if c.pos == len(c.text) {
		c.fail("Unexpected end of JSON input")
		return
	}
	if c.text == "undefined" || c.text == "[object Object]" { // what a value that is no string turns into
		c.fail(`"` + c.text + `" is not valid JSON`)
		return
	}
	r, size := utf8.DecodeRuneInString(c.text[c.pos:])
	before, after := []rune(c.text[max(c.pos-4*context, 0):c.pos]), []rune(c.text[c.pos+size:min(c.pos+size+4*context, len(c.text))])
	head, tail := "", ""
	if len(c.text) > 2*context && len(before) > context {
		before, head = before[len(before)-context:], "..."
	}
	if len(c.text) > 2*context && len(after) > context-1 {
		after, tail = after[:context-1], "..."
	}
	c.fail("Unexpected token '" + string(r) + "', " + head + `"` + string(before) + string(r) + string(after) + `"` + tail + " is not valid JSON")
}

func (c *checker) string() {
	for c.pos++; c.pos < len(c.text); c.pos++ {
		switch b := c.text[c.pos]; {
		case b == '"':
			c.pos++
			return
		case b < ' ':
			c.fail("Bad control character in string literal" + c.at(c.pos))
			return
		case b == '\\':
			if !c.escape() {
				return
			}
		}
	}
	c.pos = len(c.text)
	c.fail("Unterminated string" + c.at(c.pos))
}

// escape goes to the last byte of an escape sequence.
func (c *checker) escape() bool {
	c.pos++
	if c.pos == len(c.text) {
		c.fail("Unexpected end of JSON input")
		return false
	}
	if c.text[c.pos] == 'u' {
		for range 4 {
			c.pos++
			if c.pos == len(c.text) || !isHex(c.text[c.pos]) {
				c.fail("Bad Unicode escape" + c.at(c.pos))
				return false
			}
		}
		return true
	}
	if strings.IndexByte(`"\/bfnrt`, c.text[c.pos]) < 0 {
		c.fail("Bad escaped character" + c.at(c.pos))
		return false
	}
	return true
}

func isHex(b byte) bool {
	return '0' <= b && b <= '9' || 'a' <= b|0x20 && b|0x20 <= 'f'
}

func (c *checker) digits() int {
	start := c.pos
	for c.pos < len(c.text) && '0' <= c.text[c.pos] && c.text[c.pos] <= '9' {
		c.pos++
	}
	return c.pos - start
}

func (c *checker) number() {
	if c.text[c.pos] == '-' {
		c.pos++
	}
	zero := c.pos < len(c.text) && c.text[c.pos] == '0'
	switch n := c.digits(); {
	case n == 0:
		c.fail("No number after minus sign" + c.at(c.pos))
		return
	case zero && n > 1:
		c.pos -= n - 1
		c.fail("Unexpected number" + c.at(c.pos))
		return
	}
	if c.pos < len(c.text) && c.text[c.pos] == '.' {
		c.pos++
		if c.digits() == 0 {
			c.fail("Unterminated fractional number" + c.at(c.pos))
			return
		}
	}
	if c.pos < len(c.text) && c.text[c.pos]|0x20 == 'e' {
		c.exponent()
	}
}

func (c *checker) exponent() {
	c.pos++
	if c.pos < len(c.text) && (c.text[c.pos] == '+' || c.text[c.pos] == '-') {
		c.pos++
	}
	if c.digits() == 0 {
		c.fail("Exponent part is missing a number" + c.at(c.pos))
	}
}
