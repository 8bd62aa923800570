package urlparse

import (
	"bytes"
	"strings"
)

// Parse is https://url.spec.whatwg.org/#concept-url-parser. The input is a USVString in UTF-8; base may be nil, and so may
// toASCII: then a host that needs it is ErrNoIDNA.
func Parse(input string, base *URL, toASCII ToASCII) (*URL, error) {
	p := parser{in: removeTabs(trimControls(input)), base: base, url: &URL{Port: noPort}, toASCII: toASCII}
	if err := p.parseScheme(); err != nil {
		return nil, err
	}
	p.url.Path = string(p.path)
	return p.url, nil
}

// trimControls drops C0 controls and spaces at both ends.
func trimControls(s string) string {
	for s != "" && s[0] <= ' ' {
		s = s[1:]
	}
	for s != "" && s[len(s)-1] <= ' ' {
		s = s[:len(s)-1]
	}
	return s
}

// removeTabs drops tabs and newlines wherever they are.
func removeTabs(s string) string {
	if strings.IndexByte(s, '\t') < 0 && strings.IndexByte(s, '\n') < 0 && strings.IndexByte(s, '\r') < 0 {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := range len(s) {
		if c := s[i]; c != '\t' && c != '\n' && c != '\r' {
			b = append(b, c)
		}
	}
	return string(b)
}

// parser is the state machine of the standard, a method for each group of its states; in is what remains of the input.
type parser struct {
	in      string
	base    *URL
	url     *URL
	path    []byte // the path while it is built
	fixed   int    // how much of it is known not to be removable, so that "../" many times need not look again
	toASCII ToASCII
	whole   bool // a setter: ? and # are part of the path
}

// at returns the first character that remains, 0 at the end.
func (p *parser) at() byte {
	if p.in == "" {
		return 0
	}
	return p.in[0]
}

// isSlash reports a slash, or a backslash where the scheme allows it.
func (p *parser) isSlash(c byte) bool { return c == '/' || c == '\\' && p.url.special() }

// parseScheme is the scheme start, scheme and no scheme states.
func (p *parser) parseScheme() error {
	scheme, rest, ok := cutScheme(p.in)
	if !ok {
		return p.parseNoScheme()
	}
	p.url.Scheme, p.in = scheme, rest
	switch {
	case scheme == "file":
		return p.parseFile()
	case IsSpecial(scheme):
		if p.base != nil && p.base.Scheme == scheme && !strings.HasPrefix(rest, "//") {
			return p.parseRelative()
		}
		return p.parseSpecialAuthority()
	case strings.HasPrefix(rest, "//"):
		p.in = rest[2:]
		return p.parseAuthority()
	case strings.HasPrefix(rest, "/"):
		p.in = rest[1:]
		return p.parsePath()
	}
	return p.parseOpaquePath()
}

// cutScheme splits a valid scheme and its colon off.
func cutScheme(s string) (scheme, rest string, ok bool) {
	if s == "" || !isAlpha(s[0]) {
		return "", s, false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c == ':':
			return lowerASCII(s[:i]), s[i+1:], true
		case !isAlnum(c) && c != '+' && c != '-' && c != '.':
			return "", s, false
		}
	}
	return "", s, false
}

// parseNoScheme resolves against the base. Where that has an opaque path, the standard allows a fragment and nothing
// else; Node's parser allows anything that ends in one: new URL("y#f", "data:x") is data:x/y#f.
func (p *parser) parseNoScheme() error {
	switch {
	case p.base == nil:
		return ErrInvalid
	case p.base.Opaque && strings.IndexByte(p.in, '#') < 0:
		return ErrInvalid
	}
	p.url.Scheme = p.base.Scheme
	if p.base.Scheme == "file" {
		return p.parseFile()
	}
	return p.parseRelative()
}

func (p *parser) copyAuthority() {
	b := p.base
	p.url.Username, p.url.Password, p.url.Host, p.url.HasHost, p.url.Port = b.Username, b.Password, b.Host, b.HasHost, b.Port
}

func (p *parser) copyPathAndQuery() {
	p.path = append(p.path[:0], p.base.Path...)
	p.url.Query, p.url.HasQuery = p.base.Query, p.base.HasQuery
}

// parseRelative is the relative and relative slash states.
func (p *parser) parseRelative() error {
	if !p.isSlash(p.at()) {
		p.copyAuthority()
		p.copyPathAndQuery()
		p.url.Opaque = p.base.Opaque
		return p.resume(true)
	}
	p.in = p.in[1:]
	switch {
	case p.url.special() && p.isSlash(p.at()):
		return p.parseSpecialAuthority()
	case p.at() == '/':
		p.in = p.in[1:]
		return p.parseAuthority()
	}
	p.copyAuthority()
	return p.parsePath()
}

// resume goes on from the base's path: a query or fragment keeps it, anything else replaces its last segment.
func (p *parser) resume(shorten bool) error {
	if p.in == "" || p.in[0] == '#' || p.in[0] == '?' {
		return p.parseTail()
	}
	p.url.Query, p.url.HasQuery = "", false
	if shorten {
		p.shortenPath()
	} else {
		p.path = p.path[:0]
	}
	return p.parsePath()
}

// parseSpecialAuthority is the special authority slashes states: any number of slashes will do.
func (p *parser) parseSpecialAuthority() error {
	p.in = strings.TrimLeft(p.in, `/\`)
	return p.parseAuthority()
}

// authorityEnd is where the authority stops.
func (p *parser) authorityEnd() int {
	stops := "/?#"
	if p.url.special() {
		stops = `/?#\`
	}
	if i := strings.IndexAny(p.in, stops); i >= 0 {
		return i
	}
	return len(p.in)
}

// parseAuthority is the authority, host and port states.
func (p *parser) parseAuthority() error {
	end := p.authorityEnd()
	authority := p.in[:end]
	p.in = p.in[end:]
	if at := strings.LastIndexByte(authority, '@'); at >= 0 {
		user, password, _ := strings.Cut(authority[:at], ":")
		p.url.Username, p.url.Password = encode(user, userinfoSet), encode(password, userinfoSet)
		if authority = authority[at+1:]; authority == "" {
			return ErrInvalid
		}
	}
	host, port, hasPort := cutPort(authority)
	if host == "" && (hasPort || p.url.special()) {
		return ErrInvalid
	}
	if err := p.setHost(host); err != nil {
		return err
	}
	if hasPort {
		n, ok := parsePort(port)
		if !ok {
			return ErrInvalid
		}
		p.url.setPort(n)
	}
	return p.parsePathStart()
}

func (p *parser) setHost(host string) (err error) {
	p.url.HasHost = true
	if host != "" {
		p.url.Host, err = parseHost(host, p.url.special(), p.toASCII)
	}
	return err
}

// cutPort splits at the first colon that is not within brackets.
func cutPort(s string) (host, port string, ok bool) {
	inside := false
	for i := range len(s) {
		switch s[i] {
		case '[':
			inside = true
		case ']':
			inside = false
		case ':':
			if !inside {
				return s[:i], s[i+1:], true
			}
		}
	}
	return s, "", false
}

// parsePort reads decimal digits; none mean noPort.
func parsePort(s string) (int, bool) {
	if s == "" {
		return noPort, true
	}
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0, false
		}
		if n = n*10 + int(s[i]-'0'); n > 65535 {
			return 0, false
		}
	}
	return n, true
}

func (u *URL) setPort(n int) {
	if n == defaultPort(u.Scheme) {
		n = noPort
	}
	u.Port = n
}

// parseFile is the file and file slash states.
func (p *parser) parseFile() error {
	p.url.HasHost = true
	hasBase := p.base != nil && p.base.Scheme == "file"
	if p.isSlash(p.at()) {
		p.in = p.in[1:]
		if p.isSlash(p.at()) {
			p.in = p.in[1:]
			return p.parseFileHost()
		}
		if hasBase {
			p.url.Host = p.base.Host
			if drive := firstSegment(p.base.Path); !startsWithDrive(p.in) && beginsLikeDrive(drive) {
				p.path = append(append(p.path, '/'), drive...)
			}
		}
		return p.parsePath()
	}
	if !hasBase {
		return p.parsePath()
	}
	p.url.Host = p.base.Host
	p.copyPathAndQuery()
	return p.resume(!startsWithDrive(p.in))
}

// parseFileHost is the file host state. A drive letter in place of a host belongs to the path.
func (p *parser) parseFileHost() error {
	end := p.authorityEnd()
	host := p.in[:end]
	if isDrive(host) {
		return p.parsePath()
	}
	p.in = p.in[end:]
	if err := p.setHost(host); err != nil {
		return err
	}
	if p.url.Host == "localhost" {
		p.url.Host = ""
	}
	return p.parsePathStart()
}

// isDrive is https://url.spec.whatwg.org/#windows-drive-letter.
func isDrive(s string) bool { return len(s) == 2 && isAlpha(s[0]) && (s[1] == ':' || s[1] == '|') }

// beginsLikeDrive is what Node's parser takes for https://url.spec.whatwg.org/#normalized-windows-drive-letter: it looks at
// the first two characters of the segment only.
func beginsLikeDrive(s string) bool { return len(s) >= 2 && isAlpha(s[0]) && s[1] == ':' }

// startsWithDrive is https://url.spec.whatwg.org/#start-with-a-windows-drive-letter.
func startsWithDrive(s string) bool {
	return len(s) >= 2 && isDrive(s[:2]) && (len(s) == 2 || strings.IndexByte(`/\?#`, s[2]) >= 0)
}

func firstSegment(path string) string {
	segment, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	return segment
}

// parsePathStart is the path start state.
func (p *parser) parsePathStart() error {
	if !p.url.special() && (p.in == "" || !p.whole && (p.in[0] == '?' || p.in[0] == '#')) {
		return p.parseTail()
	}
	if p.isSlash(p.at()) {
		p.in = p.in[1:]
	}
	return p.parsePath()
}

// parsePath is the path state and what follows.
func (p *parser) parsePath() error {
	n := len(p.in)
	if !p.whole {
		n = p.pathEnd()
	}
	p.addPath(p.in[:n])
	p.in = p.in[n:]
	return p.parseTail()
}

func (p *parser) pathEnd() int {
	if n := strings.IndexAny(p.in, "?#"); n >= 0 {
		return n
	}
	return len(p.in)
}

// addPath adds the segments of a path without its first slash.
func (p *parser) addPath(path string) {
	alone := len(p.path) == 0 && !p.url.HasQuery && !p.url.HasFragment
	if alone && keepsDots(path) && !(p.url.Scheme == "file" && startsWithDrive(path)) {
		p.path = append(append(p.path, '/'), path...)
		return
	}
	special := p.url.special()
	for {
		n := strings.IndexByte(path, '/')
		if special {
			n = strings.IndexAny(path, `/\`)
		}
		if n < 0 {
			p.addSegment(path, false)
			return
		}
		p.addSegment(path[:n], true)
		path = path[n+1:]
	}
}

// keepsDots reports a path that Node's parser takes as it is, when no other path is before it and no query or fragment is
// known yet, although the standard may resolve dots in it: nothing in it is encoded, and the first segment that begins
// with a dot, not being the first of all, is neither one dot nor two. So http://h/x/.a/../b stays, while
// http://h/x/../.a/b becomes http://h/.a/b.
func keepsDots(path string) bool {
	i := strings.Index(path, "/.")
	if i < 0 || path[0] == '.' || i+2 == len(path) || path[i+2] == '.' || path[i+2] == '/' {
		return false
	}
	for i := range len(path) {
		if c := path[i]; c == '%' || c == '\\' || pathSet.has(c) {
			return false
		}
	}
	return true
}

// addSegment resolves dots; more says whether another segment follows. As in Node's parser, two dots at the end that have
// nothing to remove leave no slash behind: foo://h/.. is foo://h.
func (p *parser) addSegment(segment string, more bool) {
	switch {
	case isDoubleDot(segment):
		shortened := p.shortenPath()
		if !more && (shortened || p.url.special()) {
			p.path = append(p.path, '/')
		}
	case isSingleDot(segment):
		if !more {
			p.path = append(p.path, '/')
		}
	case p.url.Scheme == "file" && len(p.path) == 0 && isDrive(segment):
		p.path = append(p.path, '/', segment[0], ':')
	default:
		p.path = appendEncoded(append(p.path, '/'), segment, pathSet)
	}
}

func isSingleDot(s string) bool { return s == "." || len(s) == 3 && dotLength(s) == 3 }

func isDoubleDot(s string) bool {
	n := dotLength(s)
	return n > 0 && n < len(s) && dotLength(s[n:]) == len(s)-n
}

// dotLength is the length of a dot or %2e that s starts with, or 0.
func dotLength(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == '.':
		return 1
	case len(s) >= 3 && s[:2] == "%2" && s[2]|0x20 == 'e':
		return 3
	}
	return 0
}

// shortenPath is https://url.spec.whatwg.org/#shorten-a-urls-path; it reports whether it removed a segment.
func (p *parser) shortenPath() bool {
	if len(p.path) == p.fixed {
		return false
	}
	i := bytes.LastIndexByte(p.path, '/')
	if i < 0 || i == 0 && p.url.Scheme == "file" && beginsLikeDrive(string(p.path[1:])) {
		p.fixed = len(p.path)
		return false
	}
	p.path = p.path[:i]
	return true
}

// parseOpaquePath is the opaque path state.
func (p *parser) parseOpaquePath() error {
	p.url.Opaque = true
	n := strings.IndexAny(p.in, "?#")
	if n < 0 {
		n = len(p.in)
	}
	p.path = appendEncoded(p.path, p.in[:n], controlSet)
	p.in = p.in[n:]
	return p.parseTail()
}

// parseTail is the query and fragment states.
func (p *parser) parseTail() error {
	if p.at() == '?' {
		query, fragment, ok := strings.Cut(p.in[1:], "#")
		p.url.Query, p.url.HasQuery = encode(query, p.url.querySet()), true
		p.url.Fragment, p.url.HasFragment = encode(fragment, fragmentSet), ok
	} else if p.at() == '#' {
		p.url.Fragment, p.url.HasFragment = encode(p.in[1:], fragmentSet), true
	}
	return nil
}

func (u *URL) querySet() encodeSet {
	if u.special() {
		return specialQuerySet
	}
	return querySet
}
