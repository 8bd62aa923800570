package os

import (
	"net"

	"jsgo/rt/js"
)

// interfaceFields is how many values Interfaces returns for each address.
const interfaceFields = 7

// Interfaces returns the addresses of the network interfaces that are up:
// name, address, netmask, family, hardware address, internal, scope.
func Interfaces(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	list, _ := net.Interfaces()
	var out []js.Value
	for _, i := range list {
		if i.Flags&net.FlagUp == 0 || i.Flags&net.FlagRunning == 0 {
			continue
		}
		addresses, _ := i.Addrs()
		for _, a := range addresses {
			if n, ok := a.(*net.IPNet); ok {
				out = append(out, describe(i, n)...)
			}
		}
	}
	return js.NewArray(r, out).Value(), nil
}

func describe(i net.Interface, n *net.IPNet) []js.Value {
	mac := i.HardwareAddr.String()
	if mac == "" {
		mac = "00:00:00:00:00:00"
	}
	out := make([]js.Value, 0, interfaceFields)
	if ip := n.IP.To4(); ip != nil {
		mask := net.IP(n.Mask[len(n.Mask)-net.IPv4len:])
		out = append(out, js.Str(i.Name), js.Str(ip.String()), js.Str(mask.String()), js.Str("IPv4"))
		return append(out, js.Str(mac), js.Bool(i.Flags&net.FlagLoopback != 0), js.Int(-1))
	}
	scope := 0
	if n.IP.IsLinkLocalUnicast() {
		scope = i.Index
	}
	out = append(out, js.Str(i.Name), js.Str(n.IP.String()), js.Str(net.IP(n.Mask).String()), js.Str("IPv6"))
	return append(out, js.Str(mac), js.Bool(i.Flags&net.FlagLoopback != 0), js.Int(scope))
}
