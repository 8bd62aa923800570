package httpparse

import "math"

// headersDone chooses the body by https://www.rfc-editor.org/rfc/rfc9112#section-6.3.
func (p *Parser) headersDone() Event {
	status, response := p.Head.Status, p.kind == Response
	hasBody := p.flags&flagChunked != 0 || p.length > 0
	skip := p.flags&flagSkipBody != 0
	switch {
	case p.upgrade && (p.method == methodConnect || skip || !hasBody), response && status == 101:
		return p.messageComplete(stateUpgrade)
	case skip, response && (status == 100 || status == 102 || status == 103 || status == 204 || status == 304):
		return p.messageComplete(stateCleanup)
	case p.flags&flagChunked != 0:
		p.state = stateChunkSizeStart
	case p.flags&flagTransferEncoding != 0 && !response:
		return p.fail(p.pos, "HPE_INVALID_TRANSFER_ENCODING", "Request has invalid `Transfer-Encoding`")
	case p.flags&flagLength != 0 && p.length > 0:
		p.state = stateBodyLength
	case p.needsEOF():
		p.state, p.finish = stateBodyEOF, finishMessage
	default:
		return p.messageComplete(stateCleanup)
	}
	return none
}

// needsEOF tells that only the end of the connection ends the message.
func (p *Parser) needsEOF() bool {
	status := p.Head.Status
	switch {
	case p.kind == Request, status/100 == 1, status == 204, status == 304, p.flags&flagSkipBody != 0:
		return false
	case p.flags&flagTransferEncoding != 0 && p.flags&flagChunked == 0:
		return true
	}
	return p.flags&(flagChunked|flagLength) == 0
}

// keepAlive is https://www.rfc-editor.org/rfc/rfc9112#section-9.3.
func (p *Parser) keepAlive() bool {
	if p.Head.Major > 0 && p.Head.Minor > 0 {
		if p.flags&flagClose != 0 {
			return false
		}
	} else if p.flags&flagKeepAlive == 0 {
		return false
	}
	return !p.needsEOF()
}

func (p *Parser) messageComplete(next state) Event {
	p.state = next
	return MessageComplete
}

func (p *Parser) readBody(next state) Event {
	n := len(p.data) - p.pos
	if uint64(n) >= p.length {
		n = int(p.length)
		p.state = next
	}
	p.length -= uint64(n)
	return p.emit(n)
}

func (p *Parser) readBodyEOF() Event {
	return p.emit(len(p.data) - p.pos)
}

func (p *Parser) emit(n int) Event {
	p.Body = p.data[p.pos : p.pos+n]
	p.pos += n
	return Body
}

func (p *Parser) messageDone() Event {
	if p.upgrade {
		return p.messageComplete(stateUpgrade)
	}
	return p.messageComplete(stateCleanup)
}

// cleanup comes after a message: another may follow, or nothing but line ends.
func (p *Parser) cleanup() Event {
	keep := p.keepAlive()
	p.finish, p.flags = finishSafe, 0
	p.forget()
	p.state = stateClosed
	if keep {
		p.length = 0
		p.state = stateStart
	}
	return none
}

// forget drops the message's strings: an idle connection would hold on to them.
func (p *Parser) forget() {
	p.Head = Head{RawHeaders: emptied(p.Head.RawHeaders)}
	p.Trailers = emptied(p.Trailers)
	p.Body = nil
}

func emptied(list []string) []string {
	if cap(list) > 2*keepFields {
		return nil
	}
	clear(list)
	return list[:0]
}

func (p *Parser) closed() Event {
	if b := p.data[p.pos]; b == '\r' || b == '\n' {
		return p.skip(stateClosed)
	}
	return p.fail(p.pos+1, "HPE_CLOSED_CONNECTION", "Data after `Connection: close`")
}

const badChunkSize = "Invalid character in chunk size"

func (p *Parser) chunkSizeStart() Event {
	p.length = 0
	if hexDigit(p.data[p.pos]) < 0 {
		return p.fail(p.pos, "HPE_INVALID_CHUNK_SIZE", badChunkSize)
	}
	p.state = stateChunkSize
	return none
}

func (p *Parser) readChunkSize() Event {
	for ; p.pos < len(p.data); p.pos++ {
		digit := hexDigit(p.data[p.pos])
		if digit < 0 {
			return p.chunkSizeEnd()
		}
		if p.length > math.MaxUint64>>4 {
			return p.fail(p.pos+1, "HPE_INVALID_CHUNK_SIZE", "Chunk size overflow")
		}
		p.length = p.length<<4 | uint64(digit)
	}
	return NeedData
}

func (p *Parser) chunkSizeEnd() Event {
	switch p.data[p.pos] {
	case '\r':
		return p.skip(stateChunkSizeLF)
	case ';':
		return p.skip(stateExtension)
	case '\n':
		return p.fail(p.pos+1, "HPE_CR_EXPECTED", "Missing expected CR after chunk size")
	case ' ', '\t':
		p.pos++
	}
	return p.fail(p.pos, "HPE_INVALID_CHUNK_SIZE", badChunkSize)
}

func (p *Parser) extension() Event {
	if b := p.data[p.pos]; b == ' ' || b == '\r' {
		return p.failExtension("Invalid character in chunk extensions")
	}
	p.state = stateExtensionName
	return none
}

// failExtension refuses the byte at the current position.
func (p *Parser) failExtension(reason string) Event {
	return p.fail(p.pos+1, "HPE_STRICT", reason)
}

// extensionPart passes over the bytes up to limit and counts them; at is the offset of
// the error if there are too many.
func (p *Parser) extensionPart(limit, at int) (ok bool) {
	p.extRead += limit - p.pos
	p.pos = limit
	if p.extRead > maxChunkExtensions {
		p.fail(at, "HPE_CHUNK_EXTENSIONS_OVERFLOW", "Chunk extensions overflow")
		return false
	}
	return true
}

// extensionRun passes over a run of c. more is false when the event is to be returned.
func (p *Parser) extensionRun(c class) (ev Event, more bool) {
	i := c.span(p.data, p.pos)
	if i == len(p.data) {
		if !p.extensionPart(i, i) {
			return p.failed(), false
		}
		return NeedData, false
	}
	p.extRead += i - p.pos
	p.pos = i
	return none, true
}

// extensionStop ends a name or value at the current byte.
func (p *Parser) extensionStop(wrong, noCR string) Event {
	b := p.data[p.pos]
	at := p.pos + 1
	if b == '\n' {
		at = p.pos
	}
	if !p.extensionPart(p.pos, at) {
		return p.failed()
	}
	switch b {
	case ';':
		return p.skip(stateExtension)
	case '\r':
		return p.skip(stateChunkSizeLF)
	case '\n':
		return p.fail(p.pos, "HPE_CR_EXPECTED", noCR)
	}
	return p.failExtension(wrong)
}

func (p *Parser) readExtensionName() Event {
	if ev, more := p.extensionRun(classToken); !more {
		return ev
	}
	if p.data[p.pos] == '=' {
		if !p.extensionPart(p.pos, p.pos+1) {
			return p.failed()
		}
		return p.skip(stateExtensionValue)
	}
	return p.extensionStop("Invalid character in chunk extensions name", "Missing expected CR after chunk extension name")
}

const noCRAfterExtension = "Missing expected CR after chunk extension value"

func (p *Parser) readExtensionValue() Event {
	if ev, more := p.extensionRun(classToken); !more {
		return ev
	}
	if p.data[p.pos] == '"' {
		p.extRead++
		return p.skip(stateExtensionQuoted)
	}
	return p.extensionStop("Invalid character in chunk extensions value", noCRAfterExtension)
}

func (p *Parser) readExtensionQuoted() Event {
	if ev, more := p.extensionRun(classQuoted); !more {
		return ev
	}
	switch p.data[p.pos] {
	case '\\':
		p.extRead++
		return p.skip(stateExtensionQuotedPair)
	case '"':
		if !p.extensionPart(p.pos+1, p.pos+1) {
			return p.failed()
		}
		p.state = stateExtensionQuotedEnd
		return none
	}
	return p.failExtension("Invalid character in chunk extensions quoted value")
}

func (p *Parser) extensionQuotedPair() Event {
	if !classText.has(p.data[p.pos]) {
		return p.failExtension("Invalid quoted-pair in chunk extensions quoted value")
	}
	p.extRead++
	return p.skip(stateExtensionQuoted)
}

func (p *Parser) extensionQuotedEnd() Event {
	switch p.data[p.pos] {
	case ';':
		return p.skip(stateExtension)
	case '\r':
		return p.skip(stateChunkSizeLF)
	case '\n':
		return p.fail(p.pos, "HPE_CR_EXPECTED", noCRAfterExtension)
	}
	return p.fail(p.pos, "HPE_STRICT", "Invalid character in chunk extensions quote value")
}

// chunkSizeLF begins the chunk's data, or the trailer section after the last chunk.
func (p *Parser) chunkSizeLF() Event {
	if p.data[p.pos] != '\n' {
		return p.fail(p.pos, "HPE_STRICT", "Expected LF after chunk size")
	}
	p.headRead, p.extRead = 0, 0
	if p.length == 0 {
		p.flags |= flagTrailing
		return p.skip(stateFieldStart)
	}
	return p.skip(stateChunkData)
}

func (p *Parser) chunkDataEnd() Event {
	switch p.data[p.pos] {
	case '\r':
		return p.skip(stateChunkDataLF)
	case '\n':
		return p.fail(p.pos+1, "HPE_CR_EXPECTED", "Missing expected CR after chunk data")
	}
	return p.fail(p.pos, "HPE_STRICT", "Expected LF after chunk data")
}

func (p *Parser) chunkDataLF() Event {
	p.headRead = 0
	return p.expect('\n', stateChunkSizeStart, "HPE_STRICT", "Expected LF after chunk data")
}

// EndsWithHead tells, at HeadersComplete, that the message has nothing after its head, so
// that MessageComplete comes next.
func (p *Parser) EndsWithHead() bool {
	return !p.upgrade && p.flags&(flagChunked|flagTransferEncoding) == 0 && p.length == 0 && !p.needsEOF() &&
		!(p.kind == Response && p.Head.Status == 101)
}
