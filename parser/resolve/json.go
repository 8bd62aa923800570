package resolve

import (
	"bytes"
	"encoding/json"
	"errors"
)

// value is a JSON value that remembers the order of keys, on which the meaning of "exports" depends.
type value struct {
	kind   valueKind
	text   string
	items  []*value
	keys   []string
	byName map[string]*value
}

type valueKind uint8

const (
	otherValue valueKind = iota // a number or a boolean
	nullValue
	stringValue
	arrayValue
	objectValue
)

// get is a property of an object, or nil.
func (v *value) get(name string) *value {
	if v == nil || v.kind != objectValue {
		return nil
	}
	return v.byName[name]
}

// string is the text of a string, or "".
func (v *value) string() string {
	if v == nil || v.kind != stringValue {
		return ""
	}
	return v.text
}

// strings are the strings of an array.
func (v *value) strings() []string {
	if v == nil || v.kind != arrayValue {
		return nil
	}
	var out []string
	for _, item := range v.items {
		if item.kind == stringValue {
			out = append(out, item.text)
		}
	}
	return out
}

// isTrue tells true from everything else.
func (v *value) isTrue() bool { return v != nil && v.kind == otherValue && v.text == "true" }

// plain is v as encoding/json likes it; objects lose their order, for messages only.
func (v *value) plain() any {
	switch v.kind {
	case stringValue:
		return v.text
	case arrayValue:
		out := []any{}
		for _, item := range v.items {
			out = append(out, item.plain())
		}
		return out
	case objectValue:
		out := map[string]any{}
		for k, item := range v.byName {
			out[k] = item.plain()
		}
		return out
	case nullValue:
		return nil
	}
	return json.RawMessage(v.text)
}

// parseJSON reads one JSON text. encoding/json limits its depth.
func parseJSON(text []byte) (*value, error) {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(text, []byte("\xEF\xBB\xBF"))))
	d.UseNumber()
	v, err := decodeValue(d, 0)
	if err != nil {
		return nil, err
	}
	if _, err := d.Token(); err == nil {
		return nil, errors.New("Unexpected text after the JSON value")
	}
	return v, nil
}

// maxJSONDepth is far beyond any package.json, and safe to recurse to.
const maxJSONDepth = 1000

func decodeValue(d *json.Decoder, depth int) (*value, error) {
	if depth > maxJSONDepth {
		return nil, errors.New("The JSON is nested too deeply")
	}
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch t := token.(type) {
	case nil:
		return &value{kind: nullValue}, nil
	case string:
		return &value{kind: stringValue, text: t}, nil
	case bool:
		return &value{text: map[bool]string{true: "true", false: "false"}[t]}, nil
	case json.Number:
		return &value{text: t.String()}, nil
	case json.Delim:
		if t == '[' {
			return decodeArray(d, depth)
		}
		return decodeObject(d, depth)
	}
	return nil, errors.New("Unexpected token in JSON")
}

func decodeArray(d *json.Decoder, depth int) (*value, error) {
	v := &value{kind: arrayValue}
	for d.More() {
		item, err := decodeValue(d, depth+1)
		if err != nil {
			return nil, err
		}
		v.items = append(v.items, item)
	}
	_, err := d.Token()
	return v, err
}

func decodeObject(d *json.Decoder, depth int) (*value, error) {
	v := &value{kind: objectValue, byName: map[string]*value{}}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, err
		}
		item, err := decodeValue(d, depth+1)
		if err != nil {
			return nil, err
		}
		name := key.(string)
		if v.byName[name] == nil {
			v.keys = append(v.keys, name)
		}
		v.byName[name] = item
	}
	_, err := d.Token()
	return v, err
}

// stripJSONC blanks comments and trailing commas, which tsconfig.json may have.
func stripJSONC(text []byte) []byte {
	out := bytes.Clone(text)
	comma := -1 // the last comma that only white space and comments follow
	for i := 0; i < len(out); i++ {
		switch c := out[i]; {
		case c == '"':
			comma = -1
			for i++; i < len(out) && out[i] != '"'; i++ {
				if out[i] == '\\' {
					i++
				}
			}
		case c == '/' && i+1 < len(out) && (out[i+1] == '/' || out[i+1] == '*'):
			i = blankComment(out, i)
		case c == ',':
			comma = i
		case c == ']' || c == '}':
			if comma >= 0 {
				out[comma] = ' '
			}
			comma = -1
		case c != ' ' && c != '\t' && c != '\n' && c != '\r':
			comma = -1
		}
	}
	return out
}

func blankComment(out []byte, i int) (last int) {
	end := []byte("\n")
	if out[i+1] == '*' {
		end = []byte("*/")
	}
	n := bytes.Index(out[i+2:], end)
	stop := len(out)
	if n >= 0 {
		stop = i + 2 + n + len(end)
	}
	for j := i; j < stop; j++ {
		if out[j] != '\n' {
			out[j] = ' '
		}
	}
	return stop - 1
}
