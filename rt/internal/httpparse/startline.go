package httpparse

const expectedProtocol = "Expected HTTP/, RTSP/ or ICE/"

// start skips the line ends that may precede a message.
func (p *Parser) start() Event {
	if b := p.data[p.pos]; b == '\r' || b == '\n' {
		return p.skip(stateStart)
	}
	p.finish = finishUnsafe
	p.beginSection()
	p.forget()
	p.extRead, p.statusEnd = 0, 0
	p.state = stateBegin
	return MessageBegin
}

func (p *Parser) begin() Event {
	p.state = stateMethod
	if p.kind == Response {
		p.state = stateProtocolStart
	}
	return none
}

// An idle connection keeps buffers of the usual size and drops bigger ones.
const (
	keepBytes  = 4096
	keepFields = 64
)

// beginSection forgets the tokens of the section before.
func (p *Parser) beginSection() {
	p.raw, p.fields = p.raw[:0], p.fields[:0]
	if cap(p.raw) > keepBytes {
		p.raw = nil
	}
	if cap(p.fields) > keepFields {
		p.fields = nil
	}
}

// readMethod gives up at the first byte with which no method goes on.
func (p *Parser) readMethod() Event {
	if len(p.raw) == 0 {
		if m := commonMethod(p.data[p.pos:]); m != noMethod {
			p.pos += len(m.name())
			return p.methodEnd(m)
		}
	}
	for ; p.pos < len(p.data); p.pos++ {
		m, more := nextMethod(p.raw, p.data[p.pos])
		switch {
		case more:
			p.raw = append(p.raw, p.data[p.pos])
		case m == noMethod:
			return p.fail(p.pos, "HPE_INVALID_METHOD", "Invalid method encountered")
		default:
			return p.methodEnd(m)
		}
	}
	return NeedData
}

func (p *Parser) methodEnd(m method) Event {
	p.method, p.Head.Method = m, m.name()
	p.raw = p.raw[:0]
	p.state = stateMethodSpace
	return none
}

// readURL walks the target as far as the input goes. Its grammar is llhttp's: an origin
// form, an asterisk, or scheme://server with what follows; CONNECT takes a server.
func (p *Parser) readURL() Event {
	for i := p.pos; ; i++ {
		i = p.urlRun(i)
		if i == len(p.data) {
			return p.tokenPart()
		}
		switch next := p.urlByte(p.data[i]); next {
		case stateFailed:
			return p.urlError(i)
		case stateURLAfterSpace, stateURLAfterCR, stateURLAfterLine:
			return p.urlEnd(i, next)
		default:
			p.state = next
		}
	}
}

// urlRun skips the bytes that leave the state as it is.
func (p *Parser) urlRun(i int) int {
	switch p.state {
	case stateURLPath, stateURLQuery, stateURLFragment:
		return classURL.span(p.data, i)
	case stateURLServer:
		return classServer.span(p.data, i)
	case stateURLSchema:
		return classAlpha.span(p.data, i)
	}
	return i
}

// urlByte returns the state after b, which is stateFailed when b cannot be there.
func (p *Parser) urlByte(b byte) state {
	if end := endOfURL(b); end != stateFailed {
		return when(p.urlMayEnd(), end)
	}
	switch p.state {
	case stateURLStart:
		return p.urlFirst(b)
	case stateURLSchema:
		return when(b == ':', stateURLSchemaSlash)
	case stateURLSchemaSlash:
		return when(b == '/', stateURLSchemaSlash2)
	case stateURLSchemaSlash2:
		return when(b == '/', stateURLServer)
	case stateURLServer:
		return serverByte(b, stateURLServerAt)
	case stateURLServerAt:
		return serverByte(b, stateFailed)
	case stateURLFragment:
		return when(b == '?' || b == '#', stateURLFragment)
	}
	if b == '#' {
		return stateURLFragment
	}
	return when(b == '?', stateURLQuery)
}

// endOfURL returns the state after b if b ends a target. A line end there makes it an
// HTTP/0.9 request.
func endOfURL(b byte) state {
	switch b {
	case ' ':
		return stateURLAfterSpace
	case '\r':
		return stateURLAfterCR
	case '\n':
		return stateURLAfterLine
	}
	return stateFailed
}

// urlMayEnd reports whether the target can be over. CONNECT's may be empty.
func (p *Parser) urlMayEnd() bool {
	switch p.state {
	case stateURLStart:
		return p.method == methodConnect
	case stateURLSchema, stateURLSchemaSlash, stateURLSchemaSlash2:
		return false
	}
	return true
}

func when(ok bool, next state) state {
	if ok {
		return next
	}
	return stateFailed
}

func (p *Parser) urlFirst(b byte) state {
	switch {
	case p.method == methodConnect:
		return serverByte(b, stateURLServerAt)
	case b == '/' || b == '*':
		return stateURLPath
	}
	return when(classAlpha.has(b), stateURLSchema)
}

func serverByte(b byte, afterAt state) state {
	switch {
	case b == '/':
		return stateURLPath
	case b == '?':
		return stateURLQuery
	case b == '@':
		return afterAt
	}
	return when(classServer.has(b), stateURLServer)
}

// urlEnd ends the target before the byte at i.
func (p *Parser) urlEnd(i int, next state) Event {
	if !p.token(i, i) {
		return p.failed()
	}
	p.statusEnd = len(p.raw)
	return p.skip(next)
}

// urlError words the refusal of the byte at i.
func (p *Parser) urlError(i int) Event {
	if p.isURLBlank(p.data[i]) {
		return p.failURL(i+1, "Invalid characters in url")
	}
	switch p.state {
	case stateURLStart:
		if p.method == methodConnect {
			return p.failURL(i, "Unexpected char in url server")
		}
		return p.failURL(i, "Unexpected start char in url")
	case stateURLSchema, stateURLSchemaSlash, stateURLSchemaSlash2:
		return p.failURL(i, "Unexpected char in url schema")
	case stateURLServerAt:
		if p.data[i] == '@' {
			return p.failURL(i+1, "Double @ in url")
		}
		return p.failURL(i, "Unexpected char in url server")
	case stateURLServer:
		return p.failURL(i, "Unexpected char in url server")
	case stateURLPath:
		return p.failURL(i, "Invalid char in url path")
	case stateURLQuery:
		return p.failURL(i, "Invalid char in url query")
	}
	return p.failURL(i, "Invalid char in url fragment start")
}

// isURLBlank tells the bytes that are refused as blanks: tab and form feed everywhere, line
// ends and spaces where the target cannot be over. Within "//" any wrong byte is the same.
func (p *Parser) isURLBlank(b byte) bool {
	if p.state == stateURLSchemaSlash2 {
		return false
	}
	return b == '\t' || b == '\f' || endOfURL(b) != stateFailed
}

func (p *Parser) failURL(offset int, reason string) Event {
	return p.fail(offset, "HPE_INVALID_URL", reason)
}

// afterURL refuses the two bytes that are refused everywhere in a target.
func (p *Parser) afterURL(next state) Event {
	if b := p.data[p.pos]; b == '\t' || b == '\f' {
		return p.failURL(p.pos+1, "Invalid characters in url")
	}
	p.state = next
	return none
}

func (p *Parser) protocolStart() Event {
	switch p.data[p.pos] {
	case 'H':
		p.word = "HTTP"
	case 'R':
		p.word = "RTSP"
	case 'I':
		p.word = "ICE"
	default:
		return p.fail(p.pos, "HPE_INVALID_CONSTANT", expectedProtocol)
	}
	p.state = stateProtocol
	return none
}

func (p *Parser) readProtocol() Event {
	done, ok := p.expectWord(p.word)
	switch {
	case !done:
		return NeedData
	case !ok:
		return p.fail(p.pos, "HPE_INVALID_CONSTANT", expectedProtocol)
	case p.kind == Request && !p.method.allowedIn(p.word):
		return p.fail(p.pos, "HPE_INVALID_CONSTANT", wrongMethod(p.word))
	}
	p.state = stateSlash
	return none
}

func wrongMethod(protocol string) string {
	switch protocol {
	case "RTSP":
		return "Invalid method for RTSP/x.x request"
	case "ICE":
		return "Expected SOURCE method for ICE/x.x request"
	}
	return "Invalid method for HTTP/x.x request"
}

func (p *Parser) readVersion(digit *int, next state, reason string) Event {
	b := p.data[p.pos]
	if !isDigit(b) {
		return p.fail(p.pos, "HPE_INVALID_VERSION", reason)
	}
	*digit = int(b - '0')
	return p.skip(next)
}

func (p *Parser) readMinor() Event {
	next := stateRequestCR
	switch {
	case p.kind == Response:
		next = stateStatusSpace
	case p.method == methodPRI:
		next = statePreface
	}
	if ev := p.readVersion(&p.Head.Minor, next, "Invalid minor version"); ev != none {
		return ev
	}
	switch [2]int{p.Head.Major, p.Head.Minor} {
	case [2]int{0, 9}, [2]int{1, 0}, [2]int{1, 1}, [2]int{2, 0}:
		return none
	}
	return p.fail(p.pos, "HPE_INVALID_VERSION", "Invalid HTTP version")
}

// readPreface recognises https://www.rfc-editor.org/rfc/rfc9113#preface, only to refuse it.
func (p *Parser) readPreface() Event {
	done, ok := p.expectWord("\r\n\r\nSM\r\n\r\n")
	switch {
	case !done:
		return NeedData
	case !ok:
		return p.fail(p.pos, "HPE_INVALID_VERSION", "Expected HTTP/2 Connection Preface")
	}
	return p.fail(p.pos, "HPE_PAUSED_H2_UPGRADE", "Pause on PRI/Upgrade")
}

func (p *Parser) requestCR() Event {
	switch p.data[p.pos] {
	case '\r':
		return p.skip(stateRequestLF)
	case '\n':
		p.pos++
	}
	return p.fail(p.pos, "HPE_INVALID_VERSION", "Expected CRLF after version")
}

func (p *Parser) readStatus() Event {
	b := p.data[p.pos]
	if !isDigit(b) {
		return p.fail(p.pos, "HPE_INVALID_STATUS", "Invalid status code")
	}
	p.Head.Status = p.Head.Status*10 + int(b-'0')
	if p.matched++; p.matched < 3 {
		return p.skip(stateStatusDigit)
	}
	p.matched = 0
	return p.skip(stateStatusEnd)
}

func (p *Parser) statusEndByte() Event {
	switch p.data[p.pos] {
	case ' ':
		return p.skip(stateStatusText)
	case '\r':
		return p.skip(stateStatusLF)
	case '\n':
		p.pos++
	}
	return p.fail(p.pos, "HPE_INVALID_STATUS", "Invalid response status")
}

func (p *Parser) readStatusText() Event {
	i := p.pos
	for i < len(p.data) && p.data[i] != '\r' && p.data[i] != '\n' {
		i++
	}
	if i == len(p.data) {
		return p.tokenPart()
	}
	if !p.token(i, i+1) {
		return p.failed()
	}
	p.statusEnd = len(p.raw)
	if p.data[i] == '\n' {
		return p.fail(i+1, "HPE_CR_EXPECTED", "Missing expected CR after response line")
	}
	return p.skip(stateStatusLF)
}

// statusLF also takes a second CR for the line end: llhttp 9.3.1 does.
func (p *Parser) statusLF() Event {
	if b := p.data[p.pos]; b != '\n' && b != '\r' {
		return p.fail(p.pos, "HPE_STRICT", "Expected LF after CR")
	}
	return p.skip(stateHeadersStart)
}
