package urlparse

import "strings"

// The setters of https://url.spec.whatwg.org/#url-class. A value that does not fit leaves the URL as it is.

// SetProtocol is https://url.spec.whatwg.org/#dom-url-protocol.
func (u *URL) SetProtocol(value string) {
	scheme, _, ok := cutScheme(removeTabs(value) + ":")
	if !ok || IsSpecial(scheme) != u.special() {
		return
	}
	if scheme == "file" && (u.hasCredentials() || u.Port != noPort) || u.Scheme == "file" && u.Host == "" {
		return
	}
	u.Scheme = scheme
	u.setPort(u.Port)
}

// cannotHaveCredentials is https://url.spec.whatwg.org/#cannot-have-a-username-password-port.
func (u *URL) cannotHaveCredentials() bool { return u.Host == "" || u.Scheme == "file" }

// SetUsername is https://url.spec.whatwg.org/#dom-url-username.
func (u *URL) SetUsername(value string) {
	if !u.cannotHaveCredentials() {
		u.Username = encode(value, userinfoSet)
	}
}

// SetPassword is https://url.spec.whatwg.org/#dom-url-password.
func (u *URL) SetPassword(value string) {
	if !u.cannotHaveCredentials() {
		u.Password = encode(value, userinfoSet)
	}
}

// SetHost is https://url.spec.whatwg.org/#dom-url-host: the host and, if given, the port.
func (u *URL) SetHost(value string, toASCII ToASCII) { u.setHostPort(value, true, toASCII) }

// SetHostname is https://url.spec.whatwg.org/#dom-url-hostname: the host alone.
func (u *URL) SetHostname(value string, toASCII ToASCII) { u.setHostPort(value, false, toASCII) }

func (u *URL) setHostPort(value string, withPort bool, toASCII ToASCII) {
	if u.Opaque {
		return
	}
	p := parser{in: removeTabs(value), url: u}
	value = p.in[:p.authorityEnd()]
	host, port, hasPort := cutPort(value)
	if u.Scheme == "file" {
		host, hasPort = value, false
	}
	if hasPort && (!withPort || host == "" && u.special()) || !hasPort && host == "" && !u.mayLoseHost() {
		return
	}
	if hasPort && port != "" {
		u.SetPort(port)
	}
	u.replaceHost(host, toASCII)
}

// replaceHost leaves a null host null when there is nothing to put in its place, unless the path needs it.
func (u *URL) replaceHost(host string, toASCII ToASCII) {
	if host == "" {
		u.Host = ""
		u.HasHost = u.HasHost || strings.HasPrefix(u.Path, "//")
		return
	}
	parsed, err := parseHost(host, u.special(), toASCII)
	if err != nil {
		return
	}
	if u.Scheme == "file" && parsed == "localhost" {
		parsed = ""
	}
	u.Host, u.HasHost = parsed, true
}

// mayLoseHost reports whether the host may become empty.
func (u *URL) mayLoseHost() bool {
	return u.Scheme == "file" || !u.special() && !u.hasCredentials() && u.Port == noPort
}

// SetPort is https://url.spec.whatwg.org/#dom-url-port. As in Node's parser, a value that has digits but does not begin
// with one clears the port, unless it begins with a space or a minus.
func (u *URL) SetPort(value string) {
	if u.cannotHaveCredentials() {
		return
	}
	if value = removeTabs(value); value == "" {
		u.Port = noPort
		return
	}
	if value[0] <= ' ' || value[0] == '-' || strings.IndexAny(value, "0123456789") < 0 {
		return
	}
	if n, ok := parsePort(leadingDigits(value)); ok {
		u.setPort(n)
	}
}

func leadingDigits(s string) string {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return s[:n]
}

// SetPathname is https://url.spec.whatwg.org/#dom-url-pathname.
func (u *URL) SetPathname(value string) {
	if u.Opaque {
		return
	}
	p := parser{in: removeTabs(value), url: u, whole: true}
	if p.in != "" || u.special() || !u.HasHost {
		if p.isSlash(p.at()) {
			p.in = p.in[1:]
		}
		_ = p.parsePath() // a path alone cannot fail
	}
	u.Path = string(p.path)
}

// SetSearch is https://url.spec.whatwg.org/#dom-url-search.
func (u *URL) SetSearch(value string) {
	if value == "" {
		u.Query, u.HasQuery = "", false
		u.stripTrailingSpaces()
		return
	}
	u.Query, u.HasQuery = encode(removeTabs(strings.TrimPrefix(value, "?")), u.querySet()), true
}

// SetHash is https://url.spec.whatwg.org/#dom-url-hash.
func (u *URL) SetHash(value string) {
	if value == "" {
		u.Fragment, u.HasFragment = "", false
		u.stripTrailingSpaces()
		return
	}
	u.Fragment, u.HasFragment = encode(removeTabs(strings.TrimPrefix(value, "#")), fragmentSet), true
}

// stripTrailingSpaces keeps an opaque path from ending in spaces that parsing again would drop.
func (u *URL) stripTrailingSpaces() {
	if u.Opaque && !u.HasQuery && !u.HasFragment {
		u.Path = strings.TrimRight(u.Path, " ")
	}
}
