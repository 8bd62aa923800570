// Package httpparse reads HTTP/1.x messages as strictly as node 20 does, incrementally and without callbacks; it knows neither sockets nor what headers mean beyond framing.
package httpparse

// Kind says which messages a Parser reads.
type Kind uint8

const (
	Request Kind = iota
	Response
)

// DefaultMaxHeaderSize is node's --max-http-header-size: the URL (or reason phrase), names
// and values of one message together must stay below it.
const DefaultMaxHeaderSize = 16 << 10

// maxChunkExtensions bounds the extensions of one chunk (CVE-2024-22019).
const maxChunkExtensions = 16 << 10

// An Event is what Next found.
type Event uint8

const (
	// NeedData means that the bytes fed so far are used up.
	NeedData Event = iota
	// MessageBegin comes with the first byte of a message.
	MessageBegin
	// HeadersComplete means that Head is filled in. SkipBody and SkipBodyAndUpgrade may
	// be called before the next Next.
	HeadersComplete
	// Body means that Body holds a piece of the message's body.
	Body
	// MessageComplete ends a message; Trailers is filled in.
	MessageComplete
	// Upgraded means that what follows is another protocol: Rest returns it. A server
	// that ignores the upgrade may go on calling Next.
	Upgraded
	// Failed means that Err says what is wrong with the input; it is final.
	Failed
	// none makes the machine take its next step.
	none
)

// Head is the start line and header section of a message, from HeadersComplete until the
// call of Next after MessageComplete or Upgraded. Its strings hold the bytes as they came:
// one byte is one Latin-1 character.
type Head struct {
	Method     string // of a request
	URL        string // of a request
	Major      int
	Minor      int
	Status     int    // of a response
	StatusText string // of a response
	// RawHeaders alternates names and values in order and spelling of arrival, values
	// without surrounding white space. The slice is reused for the next message.
	RawHeaders []string
	// Upgrade says that the peer asks to leave HTTP: CONNECT, or Upgrade with
	// Connection: upgrade (in a response only with status 101).
	Upgrade bool
	// KeepAlive says that the connection can serve another message after this one.
	KeepAlive bool
}

// A Parser reads the messages of one connection:
//
//	p.Feed(data)
//	for ev := p.Next(); ev != httpparse.NeedData; ev = p.Next() { … }
//
// To pause, stop calling Next. The events, error codes, reasons and offsets are those of
// llhttp 9.3.1 behind node 20's HTTPParser; the syntax is https://www.rfc-editor.org/rfc/rfc9112.
type Parser struct {
	Head     Head
	Trailers []string // as Head.RawHeaders; valid at MessageComplete
	Body     []byte   // part of what was fed; valid at Body
	Err      Error

	kind      Kind
	state     state
	data      []byte
	pos       int
	flags     flags
	special   special
	status    int
	length    uint64 // what is left of Content-Length or of the chunk
	method    method
	finish    finish
	upgrade   bool
	matched   int // progress in the fixed word that state expects
	word      string
	raw       []byte // bytes of the tokens of the current section, end to end
	fields    []field
	field     field // the one being read
	statusEnd int   // end of URL or reason phrase in raw
	headRead  int
	extRead   int
	maxHead   int
	maxFields int
}

// A field is a header whose text, as far as it is not interned, is in Parser.raw.
type field struct {
	name                         string
	nameStart, value, valueLimit int
}

type flags uint16

const (
	flagKeepAlive flags = 1 << iota
	flagClose
	flagConnectionUpgrade
	flagChunked
	flagUpgrade
	flagLength
	flagSkipBody
	flagTrailing
	flagTransferEncoding
)

// finish says what the end of the connection means at this point.
type finish uint8

const (
	finishSafe    finish = iota
	finishMessage        // it ends the message
	finishUnsafe         // the message is cut off
)

// Init prepares p to read messages of kind from a new connection.
// maxHeaderSize 0 means DefaultMaxHeaderSize. Fields after the first maxFields are checked
// but not kept, as with node's server.maxHeadersCount; 0 keeps all.
func (p *Parser) Init(kind Kind, maxHeaderSize, maxFields int) {
	if maxHeaderSize <= 0 {
		maxHeaderSize = DefaultMaxHeaderSize
	}
	if maxFields <= 0 {
		maxFields = maxHeaderSize // each takes a byte at least
	}
	*p = Parser{
		kind: kind, maxHead: maxHeaderSize, maxFields: maxFields,
		raw: p.raw[:0], fields: p.fields[:0],
		Head:     Head{RawHeaders: emptied(p.Head.RawHeaders)},
		Trailers: emptied(p.Trailers),
	}
}

// Feed hands over the next bytes of the connection. The parser reads, and Body aliases,
// data until Next has returned NeedData.
func (p *Parser) Feed(data []byte) {
	p.data, p.pos = data, 0
}

// Next returns the next event in what was fed.
func (p *Parser) Next() Event {
	for {
		if ev := p.step(); ev != none {
			return ev
		}
	}
}

// Finish tells that the connection has ended. It returns MessageComplete when that is how
// the message ends, Failed when the message is cut off, and NeedData otherwise.
func (p *Parser) Finish() Event {
	p.Feed(nil)
	switch {
	case p.state == stateFailed:
		return Failed
	case p.finish == finishUnsafe && !p.upgrade:
		return p.fail(0, "HPE_INVALID_EOF_STATE", "Invalid EOF state")
	case p.finish == finishMessage:
		p.finish = finishSafe
		return p.messageComplete(stateCleanup)
	}
	return NeedData
}

// Rest is what was fed and not yet parsed.
func (p *Parser) Rest() []byte { return p.data[p.pos:] }

// Offset is how much of what was fed has been parsed.
func (p *Parser) Offset() int { return p.pos }

// SkipBody, called at HeadersComplete, tells that the message has no body whatever its
// headers say: it answers HEAD.
func (p *Parser) SkipBody() { p.flags |= flagSkipBody }

// SkipBodyAndUpgrade, called at HeadersComplete, accepts the upgrade: what follows the
// headers is another protocol.
func (p *Parser) SkipBodyAndUpgrade() {
	p.flags |= flagSkipBody
	p.upgrade = true
}

// An Error says why a message was refused.
type Error struct {
	Code   string // HPE_…, as in err.code
	Reason string // as in err.reason
	Offset int    // into what was fed last, as in err.bytesParsed
}

// Error is the message of node's exception.
func (e *Error) Error() string { return "Parse Error: " + e.Reason }

// Status is the HTTP status with which node's server refuses the message.
func (e *Error) Status() int {
	switch e.Code {
	case "HPE_HEADER_OVERFLOW":
		return 431
	case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
		return 413
	}
	return 400
}

// fail ends the parsing. After a message that asked for an upgrade node's parser reports
// no error, whether the upgrade was taken or not; it only stops.
func (p *Parser) fail(offset int, code, reason string) Event {
	p.pos = offset
	if p.upgrade {
		p.state = stateMute
		return NeedData
	}
	p.Err = Error{code, reason, offset}
	p.state = stateFailed
	return Failed
}
