package http

import (
	"strings"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// A headerList is the headers that a message is to send, in the order in which they were
// set; names are compared in lower case. The program holds it as an opaque object.
type headerList struct {
	js.HostObject
	names  *fieldNames
	known  int // of those that are there; knownOdd stays once it is set
	fields []headerField
	room   [4]headerField
}

type headerField struct {
	name  *fieldName
	given js.Value // the name as the program has written it
	value js.Value
}

// What a message is decided by, of the headers that it has.
const (
	knownDate = 1 << iota
	knownExpect
	knownTrailer
	knownConnection
	knownKeepAlive
	knownContentLength
	knownTransferEncoding
	knownOdd // a value that is neither a String nor a Number
)

// A fieldName is a field name that a program uses.
type fieldName struct {
	lower js.Value
	known int
}

// fieldNames has the names that a program uses: by the String, and by the text.
type fieldNames struct {
	recent [64]struct {
		given *js.String
		name  *fieldName
	}
	next   int
	byText map[string]*fieldName
}

// fieldNamesKey is where a realm keeps its *fieldNames.
var fieldNamesKey js.StateKey

func fieldNamesOf(r *js.Realm) *fieldNames {
	c, _ := r.State(&fieldNamesKey).(*fieldNames)
	if c == nil {
		c = &fieldNames{byText: map[string]*fieldName{}}
		r.SetState(&fieldNamesKey, c)
	}
	return c
}

// of returns the name that s is, or nil where it is no token.
func (c *fieldNames) of(s *js.String) *fieldName {
	if s.IsWide() || s.Len() == 0 {
		return nil
	}
	slot := &c.recent[(uint(s.Len())*8+uint(s.At(0))+uint(s.At(s.Len()-1))*4)%uint(len(c.recent))]
	if slot.given == s {
		return slot.name
	}
	name := c.find(s.Latin1())
	if name != nil {
		slot.given, slot.name = s, name
	}
	return name
}

func (c *fieldNames) find(text []byte) *fieldName {
	if name := c.byText[string(text)]; name != nil {
		return name
	}
	for _, b := range text {
		if !isToken(b) {
			return nil
		}
	}
	lower := strings.ToLower(string(text))
	name := &fieldName{js.Str(lower), knownField(lower)}
	if len(c.byText) >= maxNames {
		clear(c.byText)
	}
	if len(text) <= maxNameLen {
		c.byText[string(text)] = name
	}
	return name
}

func knownField(lower string) int {
	switch lower {
	case "date":
		return knownDate
	case "expect":
		return knownExpect
	case "trailer":
		return knownTrailer
	case "connection":
		return knownConnection
	case "keep-alive":
		return knownKeepAlive
	case "content-length":
		return knownContentLength
	case "transfer-encoding":
		return knownTransferEncoding
	}
	return 0
}

// isToken reports whether b may be in a token, https://www.rfc-editor.org/rfc/rfc9110#name-tokens.
func isToken(b byte) bool {
	switch {
	case b >= 'a' && b <= 'z', b >= 'A' && b <= 'Z', b >= '0' && b <= '9':
		return true
	}
	return strings.IndexByte("!#$%&'*+-.^_`|~", b) >= 0
}

// isText reports whether s may be the value of a field: no control but the tab, all of it Latin-1.
// See https://www.rfc-editor.org/rfc/rfc9110#name-field-values.
func isText(s *js.String) bool {
	if s.IsWide() {
		for _, u := range s.Wide() {
			if u > 0xff || u < ' ' && u != '\t' || u == 0x7f {
				return false
			}
		}
		return true
	}
	for _, b := range s.Latin1() {
		if b < ' ' && b != '\t' || b == 0x7f {
			return false
		}
	}
	return true
}

func headersOf(args []js.Value) *headerList {
	h, _ := js.HostData(js.Arg(args, 0)).(*headerList)
	return h
}

// NewHeaders is newHeaders().
func NewHeaders(r *js.Realm, _ js.Value, _ []js.Value) (js.Value, *js.Throw) {
	h := &headerList{names: fieldNamesOf(r)}
	js.InitObject(r, &h.Object, js.KindHost, js.Ordinary{}, nil)
	h.Data = h
	h.fields = h.room[:0]
	return h.Value(), nil
}

// What setHeader returns.
const (
	headerSet = iota
	headerBadName
	headerBadValue
	headerOdd // not set: its value needs a look that can run the program
)

// SetHeader is setHeader(h, name, value).
func SetHeader(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	h, given, value := headersOf(args), js.Arg(args, 1), js.Arg(args, 2)
	if !given.IsString() {
		return js.Int(headerBadName), nil
	}
	name := h.names.of(given.Str())
	switch {
	case name == nil:
		return js.Int(headerBadName), nil
	case value.IsString():
		if !isText(value.Str()) {
			return js.Int(headerBadValue), nil
		}
	case !value.IsNum():
		return js.Int(headerOdd), nil
	}
	h.put(name, given, value)
	return js.Int(headerSet), nil
}

// PutHeader is putHeader(h, name, value): what setHeader has found to be odd, and the program has looked at.
func PutHeader(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	h, given, value := headersOf(args), js.Arg(args, 1), js.Arg(args, 2)
	h.put(h.names.of(given.Str()), given, value)
	if !value.IsString() && !value.IsNum() {
		h.known |= knownOdd
	}
	return native.Done()
}

func (h *headerList) put(name *fieldName, given, value js.Value) {
	if i := h.index(name); i >= 0 {
		h.fields[i] = headerField{name, given, value}
		return
	}
	h.fields = append(h.fields, headerField{name, given, value})
	h.known |= name.known
}

// index returns where a name is, or -1. The table of names may have forgotten it meanwhile.
func (h *headerList) index(name *fieldName) int {
	for i := range h.fields {
		if f := h.fields[i].name; f == name || js.EqualStrings(f.lower.Str(), name.lower.Str()) {
			return i
		}
	}
	return -1
}

// find returns the place of the header that an argument names, or -1.
func find(args []js.Value) (*headerList, int) {
	h := headersOf(args)
	name := h.names.of(js.Arg(args, 1).Str())
	if name == nil {
		return h, -1
	}
	return h, h.index(name)
}

// GetHeader is getHeader(h, name).
func GetHeader(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	if h, i := find(args); i >= 0 {
		return h.fields[i].value, nil
	}
	return js.Undefined(), nil
}

// HasHeader is hasHeader(h, name).
func HasHeader(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	_, i := find(args)
	return js.Bool(i >= 0), nil
}

// ChangeHeader is changeHeader(h, name, value): another value of a header that is there.
func ChangeHeader(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	h, i := find(args)
	h.fields[i].value = js.Arg(args, 2)
	h.known |= knownOdd
	return native.Done()
}

// RemoveHeader is removeHeader(h, name).
func RemoveHeader(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	h, i := find(args)
	if i >= 0 {
		h.known &^= h.fields[i].name.known
		copy(h.fields[i:], h.fields[i+1:])
		h.fields[len(h.fields)-1] = headerField{}
		h.fields = h.fields[:len(h.fields)-1]
	}
	return native.Done()
}

// HeaderEntries is headerEntries(h): name, name in lower case, value by turns.
func HeaderEntries(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	h := headersOf(args)
	list := make([]js.Value, 0, 3*len(h.fields))
	for _, f := range h.fields {
		list = append(list, f.given, f.name.lower, f.value)
	}
	return js.NewArray(r, list).Value(), nil
}

// KnownHeaders is knownHeaders(h).
func KnownHeaders(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Int(headersOf(args).known), nil
}
