package httpparse

// A state names what the parser expects next.
type state uint8

const (
	stateStart state = iota
	stateBegin
	stateMethod
	stateMethodSpace
	stateURLSpaces
	stateURLStart
	stateURLSchema
	stateURLSchemaSlash
	stateURLSchemaSlash2
	stateURLServer
	stateURLServerAt
	stateURLPath
	stateURLQuery
	stateURLFragment
	stateURLAfterSpace
	stateURLAfterCR
	stateURLAfterLine
	stateProtocolSpaces
	stateProtocolStart
	stateProtocol
	stateSlash
	stateMajor
	stateDot
	stateMinor
	statePreface
	stateRequestCR
	stateRequestLF
	stateStatusSpace
	stateStatusDigit
	stateStatusEnd
	stateStatusText
	stateStatusLF
	stateHeadersStart
	stateFieldStart
	stateFieldName
	stateValueSpace
	stateValueEmptyLF
	stateValueEmpty
	stateValueStart
	stateValue
	stateLength
	stateLengthSpace
	stateCodingStart
	stateCodingChunked
	stateCoding
	stateCodingSpace
	stateValueLF
	stateValueEnd
	stateHeadersLF
	stateHeadersDone
	stateBodyLength
	stateBodyEOF
	stateChunkSizeStart
	stateChunkSize
	stateExtension
	stateExtensionName
	stateExtensionValue
	stateExtensionQuoted
	stateExtensionQuotedPair
	stateExtensionQuotedEnd
	stateChunkSizeLF
	stateChunkData
	stateChunkDataEnd
	stateChunkDataLF
	stateMessageDone
	stateUpgrade
	stateCleanup
	stateClosed
	stateFailed
	stateMute // as stateFailed, without an error
)

// step does what state asks for, as far as there is input.
func (p *Parser) step() Event {
	if p.pos >= len(p.data) && !p.state.needsNoInput() {
		return NeedData
	}
	switch p.state {
	case stateStart:
		return p.start()
	case stateBegin:
		return p.begin()
	case stateMethod:
		return p.readMethod()
	case stateMethodSpace:
		return p.expect(' ', stateURLSpaces, "HPE_INVALID_METHOD", "Expected space after method")
	case stateURLSpaces:
		return p.skipSpaces(stateURLStart)
	case stateURLStart, stateURLSchema, stateURLSchemaSlash, stateURLSchemaSlash2, stateURLServer,
		stateURLServerAt, stateURLPath, stateURLQuery, stateURLFragment:
		return p.readURL()
	case stateURLAfterSpace:
		return p.afterURL(stateProtocolSpaces)
	case stateURLAfterCR:
		return p.expect('\n', stateURLAfterLine, "HPE_INVALID_URL", "Expected CRLF")
	case stateURLAfterLine:
		p.Head.Major, p.Head.Minor = 0, 9
		return p.afterURL(stateHeadersStart)
	case stateProtocolSpaces:
		return p.skipSpaces(stateProtocolStart)
	case stateProtocolStart:
		return p.protocolStart()
	case stateProtocol:
		return p.readProtocol()
	case stateSlash:
		return p.expect('/', stateMajor, "HPE_INVALID_CONSTANT", expectedProtocol)
	case stateMajor:
		return p.readVersion(&p.Head.Major, stateDot, "Invalid major version")
	case stateDot:
		return p.expect('.', stateMinor, "HPE_INVALID_VERSION", "Expected dot")
	case stateMinor:
		return p.readMinor()
	case statePreface:
		return p.readPreface()
	case stateRequestCR:
		return p.requestCR()
	case stateRequestLF:
		return p.expect('\n', stateHeadersStart, "HPE_STRICT", "Expected CRLF after version")
	case stateStatusSpace:
		return p.expect(' ', stateStatusDigit, "HPE_INVALID_VERSION", "Expected space after version")
	case stateStatusDigit:
		return p.readStatus()
	case stateStatusEnd:
		return p.statusEndByte()
	case stateStatusText:
		return p.readStatusText()
	case stateStatusLF:
		return p.statusLF()
	default:
		return p.stepHeaders()
	}
}

func (p *Parser) stepHeaders() Event {
	switch p.state {
	case stateHeadersStart:
		return p.headersStart()
	case stateFieldStart:
		return p.fieldStart()
	case stateFieldName:
		return p.readFieldName()
	case stateValueSpace:
		return p.skipValueSpace()
	case stateValueEmptyLF:
		return p.expect('\n', stateValueEmpty, "HPE_STRICT", "Expected LF after CR")
	case stateValueEmpty:
		return p.emptyValue()
	case stateValueStart:
		return p.valueStart()
	case stateValue:
		return p.readValue()
	case stateLength:
		return p.readLength()
	case stateLengthSpace:
		return p.skipLengthSpace()
	case stateCodingStart:
		return p.codingStart()
	case stateCodingChunked:
		return p.codingChunked()
	case stateCoding:
		return p.readCoding()
	case stateCodingSpace:
		return p.skipCodingSpace()
	case stateValueLF:
		return p.expect('\n', stateValueEnd, "HPE_LF_EXPECTED", "Missing expected LF after header value")
	case stateValueEnd:
		return p.valueEnd()
	case stateHeadersLF:
		return p.headersLF()
	default:
		return p.stepBody()
	}
}

func (p *Parser) stepBody() Event {
	switch p.state {
	case stateHeadersDone:
		return p.headersDone()
	case stateBodyLength:
		return p.readBody(stateMessageDone)
	case stateBodyEOF:
		return p.readBodyEOF()
	case stateChunkSizeStart:
		return p.chunkSizeStart()
	case stateChunkSize:
		return p.readChunkSize()
	case stateExtension:
		return p.extension()
	case stateExtensionName:
		return p.readExtensionName()
	case stateExtensionValue:
		return p.readExtensionValue()
	case stateExtensionQuoted:
		return p.readExtensionQuoted()
	case stateExtensionQuotedPair:
		return p.extensionQuotedPair()
	case stateExtensionQuotedEnd:
		return p.extensionQuotedEnd()
	case stateChunkSizeLF:
		return p.chunkSizeLF()
	case stateChunkData:
		return p.readBody(stateChunkDataEnd)
	case stateChunkDataEnd:
		return p.chunkDataEnd()
	case stateChunkDataLF:
		return p.chunkDataLF()
	case stateMessageDone:
		return p.messageDone()
	case stateUpgrade:
		p.state = stateCleanup
		return Upgraded
	case stateCleanup:
		return p.cleanup()
	case stateClosed:
		return p.closed()
	case stateFailed:
		return Failed
	default:
		return NeedData
	}
}

// needsNoInput tells the states that go on at the end of the input, because what they do
// belongs to the bytes before them.
func (s state) needsNoInput() bool {
	switch s {
	case stateHeadersDone, stateMessageDone, stateUpgrade, stateCleanup, stateFailed:
		return true
	}
	return false
}

// failed is the event after fail was called.
func (p *Parser) failed() Event {
	if p.state == stateMute {
		return NeedData
	}
	return Failed
}

// expect consumes c or fails at the byte that is there instead.
func (p *Parser) expect(c byte, next state, code, reason string) Event {
	if p.data[p.pos] != c {
		return p.fail(p.pos, code, reason)
	}
	return p.skip(next)
}

// skip consumes one byte.
func (p *Parser) skip(next state) Event {
	p.pos++
	p.state = next
	return none
}

func (p *Parser) skipSpaces(next state) Event {
	for p.pos < len(p.data) && p.data[p.pos] == ' ' {
		p.pos++
	}
	if p.pos < len(p.data) {
		p.state = next
	}
	return none
}

// expectWord consumes the rest of word, byte by byte over as many inputs as it takes.
// done is false while more input is needed; ok tells that no byte differed.
func (p *Parser) expectWord(word string) (done, ok bool) {
	for p.pos < len(p.data) {
		if p.data[p.pos] != word[p.matched] {
			p.matched = 0
			return true, false
		}
		p.pos++
		if p.matched++; p.matched == len(word) {
			p.matched = 0
			return true, true
		}
	}
	return false, true
}

// token moves the bytes up to limit into raw and counts them against the header size;
// at is the offset of the error if they are too many.
func (p *Parser) token(limit, at int) (ok bool) {
	p.raw = append(p.raw, p.data[p.pos:limit]...)
	p.headRead += limit - p.pos
	p.pos = limit
	if p.headRead >= p.maxHead {
		p.fail(at, "HPE_HEADER_OVERFLOW", "Header overflow")
		return false
	}
	return true
}

// tokenPart is token for a token that goes on in the next input.
func (p *Parser) tokenPart() Event {
	if !p.token(len(p.data), len(p.data)) {
		return p.failed()
	}
	return NeedData
}
