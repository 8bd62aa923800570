package httpparse

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A recorded case is a line of testdata/cases.txt with what node 20 made of it.
type recorded struct {
	name   string
	kind   Kind
	ret    int
	chunks []string
	want   []string
}

func loadCases(t testing.TB) []recorded {
	verdicts := strings.Split(strings.TrimSuffix(read(t, "testdata/verdicts.txt"), "\n"), "\n")
	var cases []recorded
	for line := range strings.Lines(read(t, "testdata/cases.txt")) {
		c := parseCase(t, strings.TrimSuffix(line, "\n"))
		if verdicts[0] != "# "+c.name {
			t.Fatalf("verdicts.txt has %q where cases.txt has %q: record again", verdicts[0], c.name)
		}
		verdicts = verdicts[1:]
		for len(verdicts) > 0 && !strings.HasPrefix(verdicts[0], "# ") {
			c.want = append(c.want, verdicts[0])
			verdicts = verdicts[1:]
		}
		cases = append(cases, c)
	}
	return cases
}

func parseCase(t testing.TB, line string) recorded {
	parts := strings.Split(line, "\t")
	c := recorded{name: parts[0]}
	if parts[1] == "response" {
		c.kind = Response
	}
	c.ret, _ = strconv.Atoi(parts[2])
	var input string
	if err := json.Unmarshal([]byte(parts[3]), &input); err != nil {
		t.Fatal(err)
	}
	c.chunks = strings.Split(expand(latin1(input)), "<<|>>")
	return c
}

func expand(s string) string {
	return regexp.MustCompile(`<<([^>]+)\*(\d+)>>`).ReplaceAllStringFunc(s, func(m string) string {
		star := strings.LastIndexByte(m, '*')
		n, _ := strconv.Atoi(m[star+1 : len(m)-2])
		return strings.Repeat(m[2:star], n)
	})
}

func read(t testing.TB, name string) string {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// latin1 makes a byte of each character.
func latin1(s string) string {
	var b []byte
	for _, r := range s {
		b = append(b, byte(r))
	}
	return string(b)
}

// show writes s as record.js does.
func show(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	if len(s) > 200 {
		runes = append(append(runes[:20:20], []rune(fmt.Sprintf("…%d…", len(s)))...), runes[len(s)-20:]...)
	}
	for _, r := range runes {
		switch {
		case r == '"' || r == '\\':
			b.WriteRune('\\')
			b.WriteRune(r)
		case r < ' ':
			b.WriteString(controlEscape(r))
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

func controlEscape(r rune) string {
	if i := strings.IndexRune("\b\t\n\f\r", r); i >= 0 {
		return `\` + "btnfr"[i:i+1]
	}
	return fmt.Sprintf(`\u%04x`, r)
}

func showAll(list []string) string {
	shown := make([]string, len(list))
	for i, s := range list {
		shown[i] = show(s)
	}
	return "[" + strings.Join(shown, ",") + "]"
}

// run feeds chunks to a new parser and writes the events down as record.js does.
func run(kind Kind, ret int, chunks []string) []string {
	var p Parser
	p.Init(kind, 0, 0)
	var log []string
	for _, chunk := range chunks {
		p.Feed([]byte(chunk))
		ev := p.Next()
		for ; ev != NeedData && ev != Upgraded; ev = p.Next() {
			log = append(log, p.describe(ev))
			if ev == Failed {
				return log
			}
			if ev == HeadersComplete {
				answer(&p, ret)
			}
		}
		if p.Offset() != len(chunk) {
			log = append(log, fmt.Sprintf("parsed %d", p.Offset()))
		}
	}
	if ev := p.Finish(); ev != NeedData {
		log = append(log, p.describe(ev))
	}
	return log
}

func answer(p *Parser, ret int) {
	switch ret {
	case 1:
		p.SkipBody()
	case 2:
		p.SkipBodyAndUpgrade()
	}
}

func (p *Parser) describe(ev Event) string {
	switch ev {
	case MessageBegin:
		return "begin"
	case HeadersComplete:
		h := &p.Head
		line := h.Method + " " + show(h.URL)
		if p.kind == Response {
			line = strconv.Itoa(h.Status) + " " + show(h.StatusText)
		}
		return fmt.Sprintf("head %s %d.%d upgrade=%t keepAlive=%t %s", line, h.Major, h.Minor, h.Upgrade, h.KeepAlive, showAll(h.RawHeaders))
	case Body:
		return "body " + show(string(p.Body))
	case MessageComplete:
		return "complete " + showAll(p.Trailers)
	}
	return fmt.Sprintf("error %s %s at %d", p.Err.Code, show(p.Err.Reason), p.Err.Offset)
}

func TestVerdictsAreNodes(t *testing.T) {
	for _, c := range loadCases(t) {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, run(c.kind, c.ret, c.chunks)); diff != "" {
				t.Errorf("input %.300q (-node +jsgo)\n%s", c.chunks, diff)
			}
		})
	}
}

// TestServedAsByNode compares with what node's server did over a socket (serve.js): which
// requests reached the program, and with which status the rest was refused.
func TestServedAsByNode(t *testing.T) {
	cases := make(map[string]recorded)
	for _, c := range loadCases(t) {
		if c.kind == Request && c.ret == 0 {
			cases[c.name] = c
		}
	}
	for line := range strings.Lines(read(t, "testdata/served.txt")) {
		name, want, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		c, ok := cases[name]
		if !ok {
			t.Errorf("%s: no such case", name)
			continue
		}
		if got, want := serve(c.chunks), latin1(want); got != want {
			t.Errorf("%s: served %q, node %q", name, got, want)
		}
		delete(cases, name)
	}
	if len(cases) > 0 {
		t.Errorf("%d cases are not in served.txt", len(cases))
	}
}

func serve(chunks []string) string {
	var p Parser
	p.Init(Request, 0, 0)
	var out []string
	for _, chunk := range chunks {
		p.Feed([]byte(chunk))
		for ev := p.Next(); ev != NeedData; ev = p.Next() {
			switch {
			case ev == MessageComplete:
				if p.Head.Method != "CONNECT" {
					out = append(out, p.Head.Method+" "+cut(p.Head.URL))
				}
			case ev == Upgraded && p.Head.Method == "CONNECT":
				return strings.Join(out, ", ")
			case ev == Upgraded:
				p.Feed(nil) // a server that ignores the upgrade drops what came with it
			case ev == Failed:
				return strings.Join(append(out, strconv.Itoa(p.Err.Status())), ", ")
			}
		}
	}
	return strings.Join(out, ", ")
}

func cut(s string) string {
	if len(s) > 100 {
		return fmt.Sprintf("%s%s%d", s[:20], latin1("…"), len(s))
	}
	return s
}

// events is run up to the first upgrade or error, with pieces of a body put together and
// offsets counted from the first chunk, so that it does not depend on the chunks.
func events(kind Kind, chunks [][]byte) (log []string) {
	var p Parser
	p.Init(kind, 0, 0)
	base, body := 0, ""
	for _, chunk := range chunks {
		p.Feed(chunk)
		for ev := p.Next(); ev != NeedData; ev = p.Next() {
			if ev == Body {
				body += string(p.Body)
				continue
			}
			if body != "" {
				log = append(log, "body "+show(body))
				body = ""
			}
			switch ev {
			case Upgraded:
				return append(log, fmt.Sprintf("upgrade at %d", base+p.Offset()))
			case Failed:
				p.Err.Offset += base
				return append(log, p.describe(ev))
			}
			log = append(log, p.describe(ev))
		}
		base += len(chunk)
	}
	return append(log, "body "+show(body))
}

func bytewise(data []byte) [][]byte {
	chunks := make([][]byte, len(data))
	for i := range data {
		chunks[i] = data[i : i+1 : i+1]
	}
	return chunks
}

// checkSplits compares data in one piece, in two and byte by byte. When the header or an
// extension is too big, small pieces are refused earlier.
func checkSplits(t *testing.T, kind Kind, data []byte, at int) {
	whole := events(kind, [][]byte{data})
	splits := [][][]byte{{data[:at], data[at:]}}
	if at == 0 {
		splits = append(splits, bytewise(data))
	}
	for _, chunks := range splits {
		split := events(kind, chunks)
		if strings.Contains(split[len(split)-1], "OVERFLOW") {
			continue
		}
		if diff := cmp.Diff(whole, split); diff != "" {
			t.Fatalf("%.300q in %d pieces (-whole +split)\n%s", data, len(chunks), diff)
		}
	}
}

func TestSplitsDoNotMatter(t *testing.T) {
	for _, c := range loadCases(t) {
		data := []byte(strings.Join(c.chunks, ""))
		step := 1 + len(data)/20
		for at := 0; at <= len(data); at += step {
			checkSplits(t, c.kind, data, at)
		}
	}
}

func FuzzParser(f *testing.F) {
	for _, c := range loadCases(f) {
		if data := []byte(strings.Join(c.chunks, "")); len(data) < 1000 {
			f.Add(byte(c.kind), data, len(data)/2)
		}
	}
	f.Fuzz(func(t *testing.T, kind byte, data []byte, at int) {
		checkSplits(t, Kind(kind&1), data, 0)
		if at > 0 && at < len(data) {
			checkSplits(t, Kind(kind&1), data, at)
		}
	})
}

// Fields that are not kept still count for framing and for the size.
func TestMaxFields(t *testing.T) {
	var p Parser
	p.Init(Request, 0, 2)
	p.Feed([]byte("POST /x HTTP/1.1\r\nA: 1\r\nHost: h\r\nLong-Name: 3\r\nContent-Length: 2\r\n\r\nabGET"))
	var got []string
	for ev := p.Next(); ev != NeedData; ev = p.Next() {
		got = append(got, p.describe(ev))
	}
	want := []string{
		"begin",
		`head POST "/x" 1.1 upgrade=false keepAlive=true ["A","1","Host","h"]`,
		`body "ab"`, "complete []", "begin",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	p.Init(Request, 0, 2)
	p.Feed([]byte("GET / HTTP/1.1\r\n" + strings.Repeat("a:b\r\n", 9000)))
	for ev := p.Next(); ev != NeedData && ev != Failed; ev = p.Next() {
	}
	if p.Err.Code != "HPE_HEADER_OVERFLOW" || cap(p.raw) > 100 {
		t.Errorf("%q, %d bytes kept", p.Err.Code, cap(p.raw))
	}
}

func TestMethodsAreInOrder(t *testing.T) {
	for m, name := range map[method]string{
		methodConnect: "CONNECT", methodGet: "GET", methodPost: "POST", methodOptions: "OPTIONS",
		methodPRI: "PRI", methodSource: "SOURCE", firstHTTP: "DELETE", firstRTSP: "DESCRIBE",
	} {
		if m.name() != name {
			t.Errorf("method %d is %q, want %q", m, m.name(), name)
		}
	}
}

const usual = "GET /api/users?page=2 HTTP/1.1\r\nHost: localhost:3000\r\nConnection: keep-alive\r\n" +
	"User-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\nAccept: application/json\r\nAccept-Encoding: gzip, deflate, br\r\n" +
	"Accept-Language: en-GB,en;q=0.9\r\nCookie: session=0123456789abcdef\r\nX-Request-Id: 42\r\n\r\n"

func TestOneAllocationAMessage(t *testing.T) {
	var p Parser
	p.Init(Request, 0, 0)
	data := []byte(usual)
	allocs := testing.AllocsPerRun(100, func() {
		p.Feed(data)
		for p.Next() != NeedData {
		}
	})
	if allocs > 1 {
		t.Errorf("%v allocations a request", allocs)
	}
}

func BenchmarkRequest(b *testing.B) {
	var p Parser
	p.Init(Request, 0, 0)
	data := []byte(usual)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for range b.N {
		p.Feed(data)
		for p.Next() != NeedData {
		}
	}
}
