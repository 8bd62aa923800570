// Package url is the native half of URL and URLSearchParams, over jsgo/rt/internal/urlparse: texts in, texts and offsets out.
package url

import (
	"encoding/binary"
	"strings"

	"jsgo/rt/internal/urlparse"
	"jsgo/rt/internal/urlparse/idna"
	"jsgo/rt/js"
)

// none is the offset or port of what a URL does not have.
const none = 0xffffffff

func textArg(args []js.Value, i int) string { return js.Arg(args, i).Str().String() }

// components writes the offsets that url.ts describes for href, the serialization of u.
func components(u *urlparse.URL, href string, out []byte) {
	c := [8]uint32{0: uint32(len(u.Scheme) + 1), 4: none, 6: none, 7: none}
	at := len(u.Scheme) + 1
	c[1], c[2], c[3] = uint32(at), uint32(at), uint32(at)
	if u.HasHost {
		at += len("//") + len(u.Username)
		c[1] = uint32(at)
		if u.Password != "" {
			at += len(":") + len(u.Password)
		}
		c[2] = uint32(at)
		if u.Username != "" || u.Password != "" {
			at++
		}
		c[3] = uint32(at + len(u.Host))
	}
	if u.Port >= 0 {
		c[4] = uint32(u.Port)
	}
	end := len(href)
	if u.HasFragment {
		end -= len("#") + len(u.Fragment)
		c[7] = uint32(end)
	}
	if u.HasQuery {
		end -= len("?") + len(u.Query)
		c[6] = uint32(end)
	}
	c[5] = uint32(end - len(u.Path))
	for i, n := range c {
		binary.LittleEndian.PutUint32(out[4*i:], n)
	}
}

// parse parses input against an optional base.
func parse(args []js.Value) *urlparse.URL {
	var base *urlparse.URL
	if !js.Arg(args, 1).IsUndefined() {
		var err error
		if base, err = urlparse.Parse(textArg(args, 1), nil, idna.ToASCII); err != nil {
			return nil
		}
	}
	u, err := urlparse.Parse(textArg(args, 0), base, idna.ToASCII)
	if err != nil {
		return nil
	}
	return u
}

// ParseUrl is parseUrl(input, base, out).
func ParseUrl(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	u := parse(args)
	if u == nil {
		return js.Undefined(), nil
	}
	href := u.Href()
	components(u, href, js.Arg(args, 2).AsTypedArray().Bytes())
	return js.Str(href), nil
}

// CanParseUrl is canParseUrl(input, base).
func CanParseUrl(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(parse(args) != nil), nil
}

// SetPart is setPart(href, part, value, out); parts are numbered in url.ts.
func SetPart(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	u, err := urlparse.Parse(textArg(args, 0), nil, idna.ToASCII)
	if err != nil {
		return js.Undefined(), nil
	}
	if u = withPart(u, int(js.Arg(args, 1).Float()), textArg(args, 2)); u == nil {
		return js.Undefined(), nil
	}
	href := u.Href()
	components(u, href, js.Arg(args, 3).AsTypedArray().Bytes())
	return js.Str(href), nil
}

func withPart(u *urlparse.URL, part int, value string) *urlparse.URL {
	switch part {
	case 0:
		u.SetProtocol(value)
	case 1:
		u.SetUsername(value)
	case 2:
		u.SetPassword(value)
	case 3:
		u.SetHost(value, idna.ToASCII)
	case 4:
		u.SetHostname(value, idna.ToASCII)
	case 5:
		u.SetPort(value)
	case 6:
		u.SetPathname(value)
	case 7:
		u.SetSearch(value)
	case 8:
		u.SetHash(value)
	default:
		parsed, err := urlparse.Parse(value, nil, idna.ToASCII)
		if err != nil {
			return nil
		}
		return parsed
	}
	return u
}

// ParseForm is parseForm(query).
func ParseForm(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	params := urlparse.ParseForm(textArg(args, 0))
	list := make([]js.Value, 0, 2*len(params))
	for _, p := range params {
		list = append(list, js.Str(p.Name), js.Str(p.Value))
	}
	return js.ArrayFromList(r, list), nil
}

// SerializeForm is serializeForm(list).
func SerializeForm(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	var texts []string
	e := js.Iterate(r, js.Arg(args, 0), func(v js.Value) *js.Throw {
		texts = append(texts, v.Str().String())
		return nil
	})
	if e != nil {
		return js.Undefined(), e
	}
	params := make([]urlparse.Param, len(texts)/2)
	for i := range params {
		params[i] = urlparse.Param{Name: texts[2*i], Value: texts[2*i+1]}
	}
	return js.Str(string(urlparse.AppendForm(nil, params))), nil
}

// DomainToASCII is domainToASCII(domain): the host of a special URL, or "".
func DomainToASCII(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	domain := textArg(args, 0)
	if domain == "" || strings.ContainsAny(domain, "/\\?#@:") && !strings.HasPrefix(domain, "[") {
		return js.Str(""), nil
	}
	u, err := urlparse.Parse("ws://"+domain, nil, idna.ToASCII)
	if err != nil {
		return js.Str(""), nil
	}
	return js.Str(u.Host), nil
}

// DomainToUnicode is domainToUnicode(domain).
func DomainToUnicode(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	ascii, _ := DomainToASCII(r, this, args)
	return js.Str(idna.ToUnicode(ascii.Str().String())), nil
}
