// Package urlparse is the URL standard over UTF-8 text: parser, serializer, setters, hosts, percent-encoding and
// application/x-www-form-urlencoded. Names beyond ASCII need a function from outside, such as idna.ToASCII, so that
// programs without it do not carry its tables.
package urlparse

import (
	"strconv"
	"strings"
)

// noPort is the port of a URL that shows none.
const noPort = -1

// URL is a URL record, https://url.spec.whatwg.org/#concept-url. Its strings are serialized: ASCII, percent-encoded.
type URL struct {
	Scheme   string // without the colon
	Username string
	Password string
	Host     string // with brackets around an IPv6 address
	Port     int    // -1: none, or the scheme's default
	Path     string // an opaque path, or each segment behind a slash
	Query    string // without the question mark
	Fragment string // without the number sign

	HasHost     bool // false: the host is null; it may also be present and empty
	HasQuery    bool
	HasFragment bool
	Opaque      bool // whether the path is opaque
}

// Error says why a text is no URL.
type Error string

func (e Error) Error() string { return string(e) }

// The failures that callers tell apart. Everything the standard rejects is ErrInvalid.
const (
	ErrInvalid Error = "Invalid URL"
	ErrNoIDNA  Error = "Invalid URL: this program was built without internationalized domain names"
)

// ToASCII is https://url.spec.whatwg.org/#concept-domain-to-ascii with beStrict false, before the empty string and
// forbidden characters are looked for.
type ToASCII func(domain string) (ascii string, ok bool)

// defaultPort is https://url.spec.whatwg.org/#default-port, or noPort.
func defaultPort(scheme string) int {
	switch scheme {
	case "http", "ws":
		return 80
	case "https", "wss":
		return 443
	case "ftp":
		return 21
	}
	return noPort
}

// IsSpecial is https://url.spec.whatwg.org/#special-scheme.
func IsSpecial(scheme string) bool { return scheme == "file" || defaultPort(scheme) != noPort }

func (u *URL) special() bool { return IsSpecial(u.Scheme) }

// Href is https://url.spec.whatwg.org/#concept-url-serializer.
func (u *URL) Href() string { return string(u.AppendHref(nil, true)) }

// AppendHref appends the serialized URL, with or without its fragment.
func (u *URL) AppendHref(dst []byte, fragment bool) []byte {
	dst = append(append(dst, u.Scheme...), ':')
	if u.HasHost {
		dst = append(dst, "//"...)
		dst = u.appendCredentials(dst)
		dst = u.appendHostPort(dst)
	} else if !u.Opaque && strings.HasPrefix(u.Path, "//") {
		dst = append(dst, "/."...) // keeps the path from being read as a host
	}
	dst = append(dst, u.Path...)
	if u.HasQuery {
		dst = append(append(dst, '?'), u.Query...)
	}
	if fragment && u.HasFragment {
		dst = append(append(dst, '#'), u.Fragment...)
	}
	return dst
}

func (u *URL) appendCredentials(dst []byte) []byte {
	if !u.hasCredentials() {
		return dst
	}
	dst = append(dst, u.Username...)
	if u.Password != "" {
		dst = append(append(dst, ':'), u.Password...)
	}
	return append(dst, '@')
}

func (u *URL) hasCredentials() bool { return u.Username != "" || u.Password != "" }

func (u *URL) appendHostPort(dst []byte) []byte {
	dst = append(dst, u.Host...)
	if u.Port != noPort {
		dst = strconv.AppendInt(append(dst, ':'), int64(u.Port), 10)
	}
	return dst
}

// Protocol is https://url.spec.whatwg.org/#dom-url-protocol.
func (u *URL) Protocol() string { return u.Scheme + ":" }

// HostPort is https://url.spec.whatwg.org/#dom-url-host. Node shows no port without a host.
func (u *URL) HostPort() string {
	if u.Port == noPort || u.Host == "" {
		return u.Host
	}
	return string(u.appendHostPort(nil))
}

// PortText is https://url.spec.whatwg.org/#dom-url-port.
func (u *URL) PortText() string {
	if u.Port == noPort {
		return ""
	}
	return strconv.Itoa(u.Port)
}

// Search is https://url.spec.whatwg.org/#dom-url-search.
func (u *URL) Search() string { return prefixed('?', u.Query) }

// Hash is https://url.spec.whatwg.org/#dom-url-hash.
func (u *URL) Hash() string { return prefixed('#', u.Fragment) }

func prefixed(c byte, s string) string {
	if s == "" {
		return ""
	}
	return string(c) + s
}

// Origin is https://url.spec.whatwg.org/#concept-url-origin, serialized.
func (u *URL) Origin() string {
	switch u.Scheme {
	case "http", "https", "ws", "wss", "ftp":
		return string(u.appendHostPort(append([]byte(u.Scheme), "://"...)))
	case "blob":
		if inner, err := Parse(u.Path, nil, nil); err == nil && (inner.Scheme == "http" || inner.Scheme == "https") {
			return inner.Origin()
		}
	}
	return "null"
}
