package httpparse

import "math"

// special tells the fields that take part in framing.
type special uint8

const (
	specialNone special = iota
	specialConnection
	specialLength
	specialCoding
	specialUpgrade
)

func specialOf(name []byte) special {
	switch len(name) {
	case len("upgrade"):
		return whenFold(name, "upgrade", specialUpgrade)
	case len("connection"):
		return whenFold(name, "connection", specialConnection)
	case len("content-length"):
		return whenFold(name, "content-length", specialLength)
	case len("proxy-connection"):
		return whenFold(name, "proxy-connection", specialConnection)
	case len("transfer-encoding"):
		return whenFold(name, "transfer-encoding", specialCoding)
	}
	return specialNone
}

func whenFold(name []byte, word string, s special) special {
	if equalFold(name, word) {
		return s
	}
	return specialNone
}

func (p *Parser) headersStart() Event {
	if p.data[p.pos] == ' ' {
		return p.fail(p.pos+1, "HPE_UNEXPECTED_SPACE", "Unexpected space after start line")
	}
	p.state = stateFieldStart
	return none
}

func (p *Parser) fieldStart() Event {
	switch p.data[p.pos] {
	case '\r':
		return p.skip(stateHeadersLF)
	case '\n':
		return p.fail(p.pos+1, "HPE_INVALID_HEADER_TOKEN", "Invalid header field char")
	case ':':
		return p.fail(p.pos, "HPE_INVALID_HEADER_TOKEN", "Invalid header token")
	}
	p.field = field{nameStart: len(p.raw)}
	p.state = stateFieldName
	return none
}

func (p *Parser) readFieldName() Event {
	i := classToken.span(p.data, p.pos)
	if i == len(p.data) {
		return p.tokenPart()
	}
	if p.data[i] != ':' {
		return p.failFieldName(i)
	}
	if !p.token(i, i+1) {
		return p.failed()
	}
	p.pos++
	f := &p.field
	name := p.raw[f.nameStart:]
	p.special = specialOf(name)
	if f.name = intern(name); f.name != "" {
		p.raw = p.raw[:f.nameStart]
	}
	f.value = len(p.raw)
	return p.fieldNameEnd()
}

// failFieldName refuses the byte at i. A space after a name that matters for framing is
// found a step later than others.
func (p *Parser) failFieldName(i int) Event {
	if p.data[i] == ' ' {
		name := append(p.raw[p.field.nameStart:], p.data[p.pos:i]...)
		if specialOf(name) != specialNone {
			if !p.token(i, i+1) {
				return p.failed()
			}
			return p.fail(i+1, "HPE_INVALID_HEADER_TOKEN", "Invalid header field char")
		}
	}
	return p.fail(i, "HPE_INVALID_HEADER_TOKEN", "Invalid header token")
}

// fieldNameEnd refuses Content-Length beside Transfer-Encoding, in either order: the two
// ends of a proxy could see different messages (RFC 9112, section 6.1).
func (p *Parser) fieldNameEnd() Event {
	p.state = stateValueSpace
	switch {
	case p.special == specialCoding && p.flags&flagLength != 0:
		return p.fail(p.pos, "HPE_INVALID_TRANSFER_ENCODING", "Transfer-Encoding can't be present with Content-Length")
	case p.special == specialLength && p.flags&flagTransferEncoding != 0:
		return p.fail(p.pos, "HPE_INVALID_CONTENT_LENGTH", "Content-Length can't be present with Transfer-Encoding")
	}
	return none
}

func (p *Parser) skipValueSpace() Event {
	for ; p.pos < len(p.data); p.pos++ {
		switch p.data[p.pos] {
		case ' ', '\t':
		case '\r':
			return p.skip(stateValueEmptyLF)
		case '\n':
			return p.fail(p.pos+1, "HPE_INVALID_HEADER_TOKEN", "Invalid header value char")
		default:
			p.state = stateValueStart
			return none
		}
	}
	return NeedData
}

// emptyValue comes after "name:" CRLF; white space here would be a folded line.
func (p *Parser) emptyValue() Event {
	switch {
	case isBlank(p.data[p.pos]):
		return p.fail(p.pos+1, "HPE_INVALID_HEADER_TOKEN", "Invalid header value char")
	case p.special == specialLength:
		return p.fail(p.pos, "HPE_INVALID_CONTENT_LENGTH", "Empty Content-Length")
	}
	return p.fieldEnd()
}

func (p *Parser) valueStart() Event {
	p.state = stateValue
	switch p.special {
	case specialUpgrade:
		p.flags |= flagUpgrade
	case specialLength:
		if p.flags&flagLength != 0 {
			return p.fail(p.pos, "HPE_UNEXPECTED_CONTENT_LENGTH", "Duplicate Content-Length")
		}
		p.state = stateLength
	case specialCoding:
		if p.flags&flagChunked != 0 && p.kind == Request {
			return p.failCoding()
		}
		p.flags = p.flags&^flagChunked | flagTransferEncoding
		p.state = stateCodingStart
	}
	return none
}

// failCoding refuses what follows "chunked", which has to be the last coding of a request.
func (p *Parser) failCoding() Event {
	if !p.token(p.pos, p.pos+1) {
		return p.failed()
	}
	return p.fail(p.pos+1, "HPE_INVALID_TRANSFER_ENCODING", "Invalid `Transfer-Encoding` header value")
}

func (p *Parser) readValue() Event {
	i := classText.span(p.data, p.pos)
	if i == len(p.data) {
		return p.tokenPart()
	}
	return p.valueLineEnd(i)
}

// valueLineEnd ends the value at i, where only CR may stand.
func (p *Parser) valueLineEnd(i int) Event {
	at := i
	if p.data[i] == '\r' {
		at++
	}
	if !p.token(i, at) {
		return p.failed()
	}
	switch p.data[i] {
	case '\r':
		return p.skip(stateValueLF)
	case '\n':
		return p.fail(i, "HPE_CR_EXPECTED", "Missing expected CR after header value")
	}
	return p.fail(i, "HPE_INVALID_HEADER_TOKEN", "Invalid header value char")
}

// one moves one byte of a value that is read byte by byte into raw. Its error, if the
// header grows too big, waits for the end of the token, as llhttp's does.
func (p *Parser) one() {
	p.raw = append(p.raw, p.data[p.pos])
	p.pos++
	p.headRead++
}

// pause is tokenPart for a value that was read byte by byte.
func (p *Parser) pause() Event {
	if !p.token(p.pos, p.pos) {
		return p.failed()
	}
	return NeedData
}

func (p *Parser) readLength() Event {
	for p.pos < len(p.data) {
		b := p.data[p.pos]
		if !isDigit(b) {
			p.state = stateLengthSpace
			return none
		}
		p.one()
		digit := uint64(b - '0')
		if p.length > (math.MaxUint64-digit)/10 {
			return p.failLength("Content-Length overflow")
		}
		p.length = p.length*10 + digit
	}
	return p.pause()
}

func (p *Parser) skipLengthSpace() Event {
	for p.pos < len(p.data) {
		switch p.data[p.pos] {
		case ' ':
			p.one()
		case '\r', '\n':
			p.flags |= flagLength
			return p.valueLineEnd(p.pos)
		default:
			return p.failLength("Invalid character in Content-Length")
		}
	}
	return p.pause()
}

func (p *Parser) failLength(reason string) Event {
	if !p.token(p.pos, p.pos) {
		return p.failed()
	}
	return p.fail(p.pos, "HPE_INVALID_CONTENT_LENGTH", reason)
}

// codingStart reads the name of a transfer coding as far as it is "chunked".
func (p *Parser) codingStart() Event {
	const chunked = "chunked"
	for p.pos < len(p.data) {
		if p.data[p.pos]|0x20 != chunked[p.matched] {
			p.matched, p.state = 0, stateCoding
			return none
		}
		p.one()
		if p.matched++; p.matched == len(chunked) {
			p.matched, p.state = 0, stateCodingChunked
			return none
		}
	}
	return p.pause()
}

// codingChunked comes after "chunked": it counts when it is the last coding.
func (p *Parser) codingChunked() Event {
	for p.pos < len(p.data) {
		switch p.data[p.pos] {
		case ' ':
			p.one()
		case '\r', '\n':
			p.flags |= flagChunked
			return p.valueLineEnd(p.pos)
		case ',':
			if p.kind == Request {
				return p.failCoding()
			}
			p.state = stateCodingStart
			return none
		default:
			p.state = stateCoding
			return none
		}
	}
	return p.pause()
}

func (p *Parser) readCoding() Event {
	for p.pos < len(p.data) {
		b := p.data[p.pos]
		if !classText.has(b) {
			p.state = stateValue
			return none
		}
		p.one()
		if b == ',' {
			p.state = stateCodingSpace
			return none
		}
	}
	return p.pause()
}

func (p *Parser) skipCodingSpace() Event {
	for p.pos < len(p.data) {
		if !isBlank(p.data[p.pos]) {
			p.state = stateCodingStart
			return none
		}
		p.one()
	}
	return p.pause()
}

// valueEnd comes after the CRLF of a value; white space here would be a folded line.
func (p *Parser) valueEnd() Event {
	if isBlank(p.data[p.pos]) {
		return p.fail(p.pos, "HPE_INVALID_HEADER_TOKEN", "Unexpected whitespace after header value")
	}
	return p.fieldEnd()
}

// fieldEnd closes the field: its value goes to here, less white space at its end.
func (p *Parser) fieldEnd() Event {
	f := &p.field
	f.valueLimit = len(p.raw)
	for f.valueLimit > f.value && isBlank(p.raw[f.valueLimit-1]) {
		f.valueLimit--
	}
	if p.special == specialConnection {
		p.flags |= connectionFlags(p.raw[f.value:])
	}
	if len(p.fields) < p.maxFields {
		p.fields = append(p.fields, *f)
	} else {
		p.raw = p.raw[:f.nameStart]
	}
	p.special = specialNone
	p.state = stateFieldStart
	return none
}

func isBlank(b byte) bool { return b == ' ' || b == '\t' }

// connectionFlags finds the options of https://www.rfc-editor.org/rfc/rfc9110#field.connection.
// Only a space may stand between an option and the comma (llhttp 9.3.1 takes no tab there).
func connectionFlags(value []byte) flags {
	var found flags
	for i := 0; i < len(value); i++ {
		start := i
		for i < len(value) && value[i] != ',' {
			i++
		}
		found |= connectionOption(value[start:i])
	}
	return found
}

func connectionOption(s []byte) flags {
	for len(s) > 0 && isBlank(s[0]) {
		s = s[1:]
	}
	for len(s) > 0 && s[len(s)-1] == ' ' {
		s = s[:len(s)-1]
	}
	switch {
	case equalFold(s, "close"):
		return flagClose
	case equalFold(s, "upgrade"):
		return flagConnectionUpgrade
	case equalFold(s, "keep-alive"):
		return flagKeepAlive
	}
	return 0
}

// headersLF ends the header section, or the trailer section of a chunked message.
func (p *Parser) headersLF() Event {
	if p.data[p.pos] != '\n' {
		return p.fail(p.pos, "HPE_STRICT", "Expected LF after headers")
	}
	p.pos++
	if p.flags&flagTrailing != 0 {
		p.Trailers = p.appendFields(p.Trailers[:0])
		p.headRead = 0
		p.state = stateMessageDone
		return none
	}
	p.headRead = 0
	p.finishHead()
	p.state = stateHeadersDone
	return HeadersComplete
}

// finishHead makes the strings of Head. They share one allocation.
func (p *Parser) finishHead() {
	h := &p.Head
	h.RawHeaders = p.appendFields(h.RawHeaders[:0])
	h.KeepAlive = p.keepAlive()
	p.upgrade = p.method == methodConnect
	if p.flags&flagUpgrade != 0 && p.flags&flagConnectionUpgrade != 0 {
		p.upgrade = p.kind == Request || h.Status == 101
	}
	h.Upgrade = p.upgrade
}

// appendFields turns raw into strings, appends the fields to list and starts a new section.
func (p *Parser) appendFields(list []string) []string {
	all := string(p.raw)
	if p.flags&flagTrailing == 0 {
		first := all[:p.statusEnd]
		if p.kind == Request {
			p.Head.URL = first
		} else {
			p.Head.StatusText = first
		}
	}
	for i := range p.fields {
		f := &p.fields[i]
		name := f.name
		if name == "" {
			name = all[f.nameStart:f.value]
		}
		list = append(list, name, all[f.value:f.valueLimit])
	}
	p.beginSection()
	return list
}
