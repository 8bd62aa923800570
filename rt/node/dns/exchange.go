package dns

import (
	"context"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"net"
	"net/netip"
	"os"
	"strings"
	"syscall"
	"time"
)

// A query is a question to name servers.
type query struct {
	servers []string
	name    string
	kind    uint16
	timeout time.Duration // of one attempt; negative for the usual one
	tries   int
}

const (
	usualTimeout = 5 * time.Second
	maxMessage   = 64 << 10
)

// run asks the servers in turn, and code says with c-ares's words why there is no answer.
func (q *query) run(ctx context.Context) (answers []record, code string) {
	if q.timeout <= 0 {
		q.timeout = usualTimeout
	}
	if len(q.servers) == 0 {
		return nil, "ECONNREFUSED"
	}
	code = "ETIMEOUT"
	wait := q.timeout
	for range q.tries {
		for _, server := range q.servers {
			var retry bool
			if answers, code, retry = q.ask(ctx, serverAddress(server), wait); !retry {
				return answers, code
			}
		}
		wait *= 2
	}
	return nil, code
}

func serverAddress(server string) string {
	if a, err := netip.ParseAddr(strings.Trim(server, "[]")); err == nil {
		return netip.AddrPortFrom(a, 53).String()
	}
	return server
}

// ask asks one server, by TCP where the answer is too long for a datagram.
func (q *query) ask(ctx context.Context, server string, wait time.Duration) (answers []record, code string, retry bool) {
	id := uint16(rand.Uint32())
	msg, ok := appendQuery(nil, id, q.name, q.kind)
	if !ok {
		return nil, "EBADNAME", false
	}
	ctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	for _, network := range [2]string{"udp", "tcp"} {
		reply, err := exchange(ctx, network, server, msg, id)
		if err != nil {
			code, retry = failure(ctx, err)
			return nil, code, retry
		}
		list, rcode, truncated := parseAnswer(reply, id)
		if rcode < 0 {
			return nil, "EBADRESP", true
		}
		if truncated && network == "udp" {
			continue
		}
		return q.choose(list, rcode)
	}
	return nil, "EBADRESP", true
}

func failure(ctx context.Context, err error) (code string, retry bool) {
	switch {
	case errors.Is(ctx.Err(), context.Canceled):
		return "ECANCELLED", false
	case errors.Is(err, syscall.ECONNREFUSED):
		return "ECONNREFUSED", true
	}
	return "ETIMEOUT", true
}

// choose keeps the records that were asked for.
func (q *query) choose(list []record, rcode int) (answers []record, code string, retry bool) {
	switch rcode {
	case 0:
	case 1:
		return nil, "EFORMERR", false
	case rcodeNameError:
		return nil, "ENOTFOUND", false
	case 4:
		return nil, "ENOTIMP", true
	case 5:
		return nil, "EREFUSED", true
	default:
		return nil, "ESERVFAIL", true
	}
	for _, rec := range list {
		if rec.kind == q.kind || q.kind == typeANY {
			answers = append(answers, rec)
		}
	}
	if len(answers) == 0 {
		return nil, "ENODATA", false
	}
	return answers, "", false
}

// exchange sends a query and waits for its answer.
func exchange(ctx context.Context, network, server string, msg []byte, id uint16) ([]byte, error) {
	var d net.Dialer
	c, err := d.DialContext(ctx, network, server)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	stop := context.AfterFunc(ctx, func() { c.SetDeadline(time.Unix(1, 0)) })
	defer stop()
	if network == "tcp" {
		return exchangeTCP(c, msg)
	}
	if _, err := c.Write(msg); err != nil {
		return nil, err
	}
	buf := make([]byte, maxMessage)
	for {
		n, err := c.Read(buf)
		if err != nil {
			return nil, err
		}
		if n >= headerSize && binary.BigEndian.Uint16(buf) == id { // others are late or forged
			return buf[:n], nil
		}
	}
}

// exchangeTCP is https://www.rfc-editor.org/rfc/rfc1035#section-4.2.2.
func exchangeTCP(c net.Conn, msg []byte) ([]byte, error) {
	framed := binary.BigEndian.AppendUint16(nil, uint16(len(msg)))
	if _, err := c.Write(append(framed, msg...)); err != nil {
		return nil, err
	}
	var size [2]byte
	if err := readFull(c, size[:]); err != nil {
		return nil, err
	}
	reply := make([]byte, binary.BigEndian.Uint16(size[:]))
	return reply, readFull(c, reply)
}

func readFull(c net.Conn, b []byte) error {
	for len(b) > 0 {
		n, err := c.Read(b)
		if err != nil {
			return err
		}
		b = b[n:]
	}
	return nil
}

func addressText(b []byte) string {
	a, _ := netip.AddrFromSlice(b)
	if !a.IsValid() {
		return ""
	}
	return a.String()
}

// systemServers are those of resolv.conf(5).
func systemServers() []string {
	text, err := os.ReadFile("/etc/resolv.conf")
	if err != nil {
		return []string{"127.0.0.1"}
	}
	var list []string
	for line := range strings.Lines(string(text)) {
		words := strings.Fields(line)
		if len(words) >= 2 && words[0] == "nameserver" {
			list = append(list, words[1])
		}
	}
	if len(list) == 0 {
		list = append(list, "127.0.0.1")
	}
	return list
}

// serviceName looks a TCP port up in services(5).
func serviceName(port int) string {
	text, err := os.ReadFile("/etc/services")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(text)) {
		line, _, _ = strings.Cut(line, "#")
		words := strings.Fields(line)
		if len(words) < 2 {
			continue
		}
		number, protocol, _ := strings.Cut(words[1], "/")
		if protocol == "tcp" && number == itoa(port) {
			return words[0]
		}
	}
	return ""
}
