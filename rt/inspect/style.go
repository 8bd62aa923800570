package inspect

import (
	"strings"

	"jsgo/rt/js"
)

// styleName is a key of util.inspect.styles.
type styleName uint8

const (
	styleSpecial styleName = iota
	styleNumber
	styleBigint
	styleBoolean
	styleUndefined
	styleNull
	styleString
	styleSymbol
	styleDate
	styleRegexp
	styleModule
	styleKey // property names: no colour
	styleCount
)

var styleTexts = [styleCount]string{"special", "number", "bigint", "boolean", "undefined", "null", "string", "symbol", "date", "regexp", "module", "name"}

// defaultStyles are the colours of util.inspect.styles; name has none.
var defaultStyles = [styleCount]string{"cyan", "yellow", "yellow", "yellow", "grey", "bold", "green", "green", "magenta", "red", "underline", ""}

// A color is a row of util.inspect.colors,
// https://nodejs.org/docs/latest-v20.x/api/util.html#modifiers.
type color struct {
	name    string
	on, off uint8
	hidden  bool // an alias, not enumerable
}

var colors = [...]color{
	{name: "reset", on: 0, off: 0}, {name: "bold", on: 1, off: 22}, {name: "dim", on: 2, off: 22}, {name: "italic", on: 3, off: 23},
	{name: "underline", on: 4, off: 24}, {name: "blink", on: 5, off: 25}, {name: "inverse", on: 7, off: 27}, {name: "hidden", on: 8, off: 28},
	{name: "strikethrough", on: 9, off: 29}, {name: "doubleunderline", on: 21, off: 24},
	{name: "black", on: 30, off: 39}, {name: "red", on: 31, off: 39}, {name: "green", on: 32, off: 39}, {name: "yellow", on: 33, off: 39},
	{name: "blue", on: 34, off: 39}, {name: "magenta", on: 35, off: 39}, {name: "cyan", on: 36, off: 39}, {name: "white", on: 37, off: 39},
	{name: "bgBlack", on: 40, off: 49}, {name: "bgRed", on: 41, off: 49}, {name: "bgGreen", on: 42, off: 49}, {name: "bgYellow", on: 43, off: 49},
	{name: "bgBlue", on: 44, off: 49}, {name: "bgMagenta", on: 45, off: 49}, {name: "bgCyan", on: 46, off: 49}, {name: "bgWhite", on: 47, off: 49},
	{name: "framed", on: 51, off: 54}, {name: "overlined", on: 53, off: 55},
	{name: "gray", on: 90, off: 39}, {name: "redBright", on: 91, off: 39}, {name: "greenBright", on: 92, off: 39}, {name: "yellowBright", on: 93, off: 39},
	{name: "blueBright", on: 94, off: 39}, {name: "magentaBright", on: 95, off: 39}, {name: "cyanBright", on: 96, off: 39}, {name: "whiteBright", on: 97, off: 39},
	{name: "bgGray", on: 100, off: 49}, {name: "bgRedBright", on: 101, off: 49}, {name: "bgGreenBright", on: 102, off: 49}, {name: "bgYellowBright", on: 103, off: 49},
	{name: "bgBlueBright", on: 104, off: 49}, {name: "bgMagentaBright", on: 105, off: 49}, {name: "bgCyanBright", on: 106, off: 49}, {name: "bgWhiteBright", on: 107, off: 49},
	{name: "grey", on: 90, off: 39, hidden: true}, {name: "blackBright", on: 90, off: 39, hidden: true}, {name: "bgGrey", on: 100, off: 49, hidden: true},
	{name: "bgBlackBright", on: 100, off: 49, hidden: true}, {name: "faint", on: 2, off: 22, hidden: true}, {name: "conceal", on: 8, off: 28, hidden: true},
	{name: "crossedout", on: 9, off: 29, hidden: true}, {name: "crossedOut", on: 9, off: 29, hidden: true}, {name: "strikeThrough", on: 9, off: 29, hidden: true},
	{name: "swapcolors", on: 7, off: 27, hidden: true}, {name: "swapColors", on: 7, off: 27, hidden: true}, {name: "doubleUnderline", on: 21, off: 24, hidden: true},
}

// style colours text where colors are on.
func (c *printer) style(text string, name styleName) string {
	switch {
	case !c.stylizer.IsUndefined() && !c.stylizer.IsZero():
		return c.stylizeByProgram(text, name)
	case c.Colors:
		return stylizeWithColor(c.r, text, styleTexts[name])
	}
	return text
}

// stylizeByProgram calls the function that the program gave as the option stylize.
func (c *printer) stylizeByProgram(text string, name styleName) string {
	if c.thrown != nil {
		return text
	}
	v, e := js.Call2(c.r, c.stylizer, js.Undefined(), js.Str(text), js.Str(styleTexts[name]))
	if e != nil {
		c.thrown = e
		return text
	}
	return c.toText(v)
}

// stylizeWithColor looks the colour up in util.inspect.styles and colors,
// which programs may change; before anything has read them they are the defaults.
func stylizeWithColor(r *js.Realm, text, style string) string {
	f, _ := r.State(&functionKey).(*js.Function)
	if f == nil {
		return paintDefault(text, style)
	}
	name, ok := dataProperty(r, f, "styles", style)
	if !ok || !name.IsString() {
		return text
	}
	pair, ok := dataProperty(r, f, "colors", name.Str().String())
	if !ok || pair.AsArray() == nil {
		return text
	}
	on, _ := pair.AsArray().At(0)
	off, _ := pair.AsArray().At(1)
	if !on.IsNum() || !off.IsNum() {
		return text
	}
	return "\x1b[" + itoa(int(on.Float())) + "m" + text + "\x1b[" + itoa(int(off.Float())) + "m"
}

// dataProperty reads f[table][key] where both are data properties.
func dataProperty(r *js.Realm, f *js.Function, table, key string) (js.Value, bool) {
	t, ok, e := f.GetOwnProperty(r, js.Intern(table))
	if e != nil || !ok || t.Accessor != nil || !t.Value.IsObject() {
		return js.Undefined(), false
	}
	p, ok, e := t.Value.Obj().GetOwnProperty(r, js.Intern(key))
	return p.Value, e == nil && ok && p.Accessor == nil
}

func paintDefault(text, style string) string {
	for i, s := range styleTexts {
		if s == style && defaultStyles[i] != "" {
			return paint(text, defaultStyles[i])
		}
	}
	return text
}

// paint gives text a colour of util.inspect.colors.
func paint(text, name string) string {
	for i := range colors {
		if x := &colors[i]; x.name == name {
			return "\x1b[" + itoa(int(x.on)) + "m" + text + "\x1b[" + itoa(int(x.off)) + "m"
		}
	}
	return text
}

// StripControl removes the escape sequences of terminals,
// https://nodejs.org/docs/latest-v20.x/api/util.html#utilstripvtcontrolcharactersstr.
func StripControl(s string) string {
	if strings.IndexByte(s, 0x1b) < 0 && !strings.Contains(s, "\u009b") {
		return s
	}
	out := make([]byte, 0, len(s))
	bell := strings.LastIndexByte(s, 7)
	for i := 0; i < len(s); {
		if n := controlLength(s[i:], i < bell); n > 0 {
			i += n
			continue
		}
		out = append(out, s[i])
		i++
	}
	return string(out)
}

// controlLength returns the length of the sequence at the start of s, 0 if
// there is none: CSI with parameters and a final byte, or OSC up to its end,
// which is a bell somewhere behind.
func controlLength(s string, bell bool) int {
	start := 0
	switch {
	case strings.HasPrefix(s, "\x1b"):
		start = 1
	case strings.HasPrefix(s, "\u009b"):
		start = len("\u009b")
	default:
		return 0
	}
	i := start
	for i < len(s) && strings.IndexByte("[]()#;?", s[i]) >= 0 {
		i++
	}
	if bell && strings.HasPrefix(s[start:], "]") {
		return strings.IndexByte(s, 7) + 1
	}
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == ';' || s[i] == ':') {
		i++
	}
	if i < len(s) && strings.IndexByte("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=><~", s[i]) >= 0 {
		return i + 1
	}
	return 0
}
