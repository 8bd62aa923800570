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
	for i := range s {
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
	p.Init(kind, 0)
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
