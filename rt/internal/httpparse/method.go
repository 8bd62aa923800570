package httpparse

// A method is a request method that llhttp knows. Anything else is refused.
type method uint8

const (
	noMethod method = iota
	methodConnect
	methodGet
	methodPost
	methodOptions
	methodPRI
	methodSource
	firstHTTP // the other methods of HTTP
)

// firstRTSP is the first method that only RTSP has.
const firstRTSP = firstHTTP + 30

// methodNames is in the order of the constants.
var methodNames = [...]string{
	"", "CONNECT", "GET", "POST", "OPTIONS", "PRI", "SOURCE",
	"DELETE", "HEAD", "PUT", "TRACE", "PATCH", "LINK", "UNLINK",
	"COPY", "LOCK", "MKCOL", "MOVE", "PROPFIND", "PROPPATCH", "SEARCH", "UNLOCK",
	"BIND", "REBIND", "UNBIND", "ACL",
	"REPORT", "MKACTIVITY", "CHECKOUT", "MERGE",
	"M-SEARCH", "NOTIFY", "SUBSCRIBE", "UNSUBSCRIBE",
	"MKCALENDAR", "PURGE", "QUERY",
	"DESCRIBE", "ANNOUNCE", "SETUP", "PLAY", "PAUSE", "TEARDOWN",
	"GET_PARAMETER", "SET_PARAMETER", "REDIRECT", "RECORD", "FLUSH",
}

func (m method) name() string { return methodNames[m] }

// allowedIn reports whether protocol, which is HTTP, RTSP or ICE, has m.
func (m method) allowedIn(protocol string) bool {
	switch protocol {
	case "HTTP":
		return m < firstRTSP
	case "RTSP":
		return m >= firstRTSP || m == methodGet || m == methodPost || m == methodOptions
	}
	return m == methodSource
}

// commonMethod recognises the usual ones when they are followed by a space.
func commonMethod(data []byte) method {
	switch {
	case len(data) >= 4 && string(data[:4]) == "GET ":
		return methodGet
	case len(data) >= 5 && string(data[:5]) == "POST ":
		return methodPost
	}
	return noMethod
}

// nextMethod tells whether a method begins with prefix and b, and if none does, which
// method prefix is.
func nextMethod(prefix []byte, b byte) (m method, more bool) {
	n := len(prefix)
	for i, name := range methodNames {
		if len(name) < n || name[:n] != string(prefix) {
			continue
		}
		if len(name) == n {
			m = method(i)
		} else if name[n] == b {
			return noMethod, true
		}
	}
	return m, false
}
