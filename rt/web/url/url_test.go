package url

import (
	"encoding/binary"
	"testing"

	"jsgo/rt/internal/urlparse"
)

// The parts that the getters of url.ts cut out, as node 20 shows them.
func TestComponents(t *testing.T) {
	for _, c := range []struct{ input, username, password, hostname, pathname, search, hash string }{
		{"http://u:p@h:81/a/b?c=d#e", "u", "p", "h", "/a/b", "?c=d", "#e"},
		{"http://u@h", "u", "", "h", "/", "", ""},
		{"http://:p@h/", "", "p", "h", "/", "", ""},
		{"https://[::1]:8080/x#", "", "", "[::1]", "/x", "", "#"},
		{"mailto:a@b.c?subject=x", "", "", "", "a@b.c", "?subject=x", ""},
		{"file:///tmp/x", "", "", "", "/tmp/x", "", ""},
		{"web+demo:/.//not-a-host/", "", "", "", "//not-a-host/", "", ""},
	} {
		u, err := urlparse.Parse(c.input, nil, nil)
		if err != nil {
			t.Fatalf("%s: %v", c.input, err)
		}
		href := u.Href()
		out := make([]byte, 32)
		components(u, href, out)
		if got := cut(href, out); got != [6]string{c.username, c.password, c.hostname, c.pathname, c.search, c.hash} {
			t.Errorf("%s: %q", c.input, got)
		}
	}
}

func cut(href string, out []byte) [6]string {
	var c [8]uint32
	for i := range c {
		c[i] = binary.LittleEndian.Uint32(out[4*i:])
	}
	hash, search := len(href), len(href)
	if c[7] != none {
		hash = int(c[7])
		search = hash
	}
	if c[6] != none {
		search = int(c[6])
	}
	var username, password string
	if c[0]+2 < c[1] {
		username = href[c[0]+2 : c[1]]
	}
	if c[2] > c[1] {
		password = href[c[1]+1 : c[2]]
	}
	start := c[2]
	if start < c[3] && href[start] == '@' {
		start++
	}
	return [6]string{username, password, href[start:c[3]], href[c[5]:search], href[search:hash], href[hash:]}
}
