package http

import (
	"strings"
	"testing"

	"jsgo/rt/host"
	"jsgo/rt/js"
)

// trace feeds chunks to a parser of requests and returns what it calls, in words.
func trace(t *testing.T, headResult int, chunks ...string) string {
	t.Helper()
	r := host.New(&host.Program{}).Realm
	var calls []string
	note := func(name string, result int) js.Value {
		return js.NewNative(r, name, 0, func(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
			words := []string{name}
			for _, v := range args {
				if a := v.AsTypedArray(); a != nil {
					v = js.Str(string(a.Bytes()))
				}
				s, e := js.ToString(r, v)
				if e != nil {
					return js.Undefined(), e
				}
				words = append(words, s.String())
			}
			calls = append(calls, strings.Join(words, " "))
			return js.Int(result), nil
		}).Value()
	}
	call := func(f js.Native, args ...js.Value) js.Value {
		v, e := f(r, js.Undefined(), args)
		if e != nil {
			t.Fatal("thrown")
		}
		return v
	}
	p := call(NewParser, js.Int(0), js.Int(0), js.Int(0), js.Undefined(), note("head", headResult), note("body", 0), note("end", 0))
	for _, chunk := range chunks {
		n := call(Execute, p, js.NewUint8Array(r, []byte(chunk)).Value())
		if n.Float() != float64(len(chunk)) {
			s, _ := js.ToString(r, n)
			calls = append(calls, s.String())
			f, _ := js.ToString(r, call(Failure, p))
			calls = append(calls, f.String())
		}
	}
	return strings.Join(calls, "|")
}

func TestParser(t *testing.T) {
	const get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"
	tests := []struct {
		name   string
		result int
		chunks []string
		want   string
	}{
		{"complete with its head", 0, []string{get}, "head GET /a Host,h 37"},
		{"two in a chunk", 0, []string{get + get}, "head GET /a Host,h 37|head GET /a Host,h 37"},
		{"cut anywhere", 0, []string{get[:9], get[9:]}, "head GET /a Host,h 37"},
		{"body", 0, []string{"PUT / HTTP/1.1\r\nContent-Length: 3\r\n\r\nab", "c"}, "head PUT / Content-Length,3 1|body ab|body c|end "},
		{"trailers", 0, []string{"PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\nA: b\r\n\r\n"},
			"head PUT / Transfer-Encoding,chunked 1|body x|end A,b"},
		{"old version", 0, []string{"GET / HTTP/1.0\r\n\r\n"}, "head GET /  12"},
		{"another protocol", 2, []string{"GET / HTTP/1.1\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\nraw"},
			"head GET / Upgrade,x,Connection,upgrade 3|end |51|,,0"},
		{"refused", 0, []string{"G@T / HTTP/1.1\r\n\r\n"}, "-1|HPE_INVALID_METHOD,Invalid method encountered,1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := trace(t, tt.result, tt.chunks...); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
