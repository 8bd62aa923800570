// Package dns is the native half of dns: names to addresses as the system resolves them, and queries to name servers. Option checks and errors are in the TypeScript half.
package dns

import (
	"context"
	"errors"
	"net"
	"net/netip"
	"strconv"
	"time"

	"jsgo/rt/js"
	"jsgo/rt/loop"
	"jsgo/rt/node/internal/native"
)

// The EAI_* numbers of libuv.
const (
	eaiAgain  = -3001
	eaiNoName = -3008
)

// The hints of lookup.ts.
const (
	hintV4Mapped = 8
	hintAll      = 16
)

// Getaddrinfo is getaddrinfo(hostname, family, hints, cb).
func Getaddrinfo(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	host, family, hints := native.Text(args, 0), native.Int(args, 1), native.Int(args, 2)
	call := native.Callback(r, js.Arg(args, 3))
	var found []netip.Addr
	var errno int
	loop.Spawn(native.Loop(r), func() { found, errno = lookup(host, family, hints) }, func() {
		call(js.Int(errno), flat(r, found))
	})
	return native.Done()
}

func flat(r *js.Realm, list []netip.Addr) js.Value {
	values := make([]js.Value, 0, 2*len(list))
	for _, a := range list {
		family := 6
		if a.Is4() {
			family = 4
		}
		values = append(values, js.Str(a.String()), js.Int(family))
	}
	return js.NewArray(r, values).Value()
}

// lookup is getaddrinfo(3) with SOCK_STREAM.
func lookup(host string, family, hints int) ([]netip.Addr, int) {
	list, errno := lookupFamily(host, family)
	if family != 6 || hints&hintV4Mapped == 0 || errno == 0 && hints&hintAll == 0 {
		return list, errno
	}
	mapped, errno4 := lookupFamily(host, 4)
	if errno4 != 0 {
		return list, errno
	}
	for _, a := range mapped {
		list = append(list, netip.AddrFrom16(a.As16()))
	}
	return list, 0
}

func lookupFamily(host string, family int) ([]netip.Addr, int) {
	network := "ip"
	if family != 0 {
		network += strconv.Itoa(family)
	}
	list, err := net.DefaultResolver.LookupNetIP(context.Background(), network, host)
	if err == nil && len(list) > 0 {
		for i, a := range list {
			if family != 6 {
				list[i] = a.Unmap()
			}
		}
		return list, 0
	}
	var dns *net.DNSError
	if errors.As(err, &dns) && !dns.IsNotFound {
		return nil, eaiAgain
	}
	return nil, eaiNoName
}

// Nameinfo is nameinfo(address, port, cb).
func Nameinfo(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	address, port := native.Text(args, 0), native.Int(args, 1)
	call := native.Callback(r, js.Arg(args, 2))
	var host, service string
	loop.Spawn(native.Loop(r), func() { host, service = nameinfo(address, port) }, func() {
		call(js.Int(0), js.Str(host), js.Str(service))
	})
	return native.Done()
}

// nameinfo is getnameinfo(3) without NI_NAMEREQD: what has no name keeps its number.
func nameinfo(address string, port int) (host, service string) {
	host, service = address, strconv.Itoa(port)
	if names, err := net.DefaultResolver.LookupAddr(context.Background(), address); err == nil && len(names) > 0 {
		host = trimDot(names[0])
	}
	if name := serviceName(port); name != "" {
		service = name
	}
	return host, service
}

func trimDot(name string) string {
	if n := len(name); n > 1 && name[n-1] == '.' {
		return name[:n-1]
	}
	return name
}

// A request is a query under way, which cancel ends.
type request struct {
	cancel func()
}

// Query is query(servers, name, type, timeout, tries, cb).
func Query(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	q := query{
		servers: native.Texts(args, 0), name: native.Text(args, 1), kind: typeNumber(native.Text(args, 2)),
		timeout: time.Duration(native.Int(args, 3)) * time.Millisecond, tries: native.Int(args, 4),
	}
	call := native.Callback(r, js.Arg(args, 5))
	ctx, cancel := context.WithCancel(context.Background())
	var answers []record
	var code string
	loop.Spawn(native.Loop(r), func() { answers, code = q.run(ctx) }, func() {
		cancel()
		if code != "" {
			call(js.Str(code), js.NewArray(r, nil).Value())
			return
		}
		call(js.Null(), recordValues(r, q.kind, answers))
	})
	return js.NewHostObject(r, nil, &request{cancel}).Value(), nil
}

// Cancel is cancel(query).
func Cancel(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	if q, ok := js.HostData(js.Arg(args, 0)).(*request); ok {
		q.cancel()
	}
	return native.Done()
}

// SystemServers is systemServers().
func SystemServers(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.TextArray(r, systemServers()), nil
}
