package regexp

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"
)

// A matchCase is a line of testdata/matches.jsonl: [pattern, flags, subject, lastIndex, result].
type matchCase struct {
	pattern, flags, subject string
	lastIndex               int
	want                    string // JSON, as oracle.mjs writes it
}

func (m *matchCase) UnmarshalJSON(data []byte) error {
	var columns []json.RawMessage
	if err := json.Unmarshal(data, &columns); err != nil {
		return err
	}
	if len(columns) != 5 {
		return fmt.Errorf("%d columns", len(columns))
	}
	m.want = string(columns[4])
	for i, to := range []any{&m.pattern, &m.flags, &m.subject, &m.lastIndex} {
		if err := json.Unmarshal(columns[i], to); err != nil {
			return err
		}
	}
	return nil
}

func (m *matchCase) question() []byte {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode([]any{m.pattern, m.flags, m.subject, m.lastIndex})
	return out.Bytes()
}

// inputs answers the subject in every form it can have.
func inputs(subject string) []Input {
	wide := utf16.Encode([]rune(subject))
	all := []Input{UTF16(wide)}
	if n := narrow(wide); n != nil {
		all = append(all, Latin1(n))
	}
	return all
}

// results runs a case in all ways that must agree: both subjects, with and without the table of failures.
func (m *matchCase) results() []string {
	flags, _ := ParseFlags(m.flags)
	pattern, err := Parse(utf16.Encode([]rune(m.pattern)), flags)
	if err != nil {
		return []string{quote(err.Error())}
	}
	var all []string
	for _, in := range inputs(m.subject) {
		program := Compile(pattern)
		all = append(all, program.result(in, m.lastIndex))
		if linear := program.linearCode(); linear != nil && !program.hint.literal {
			all = append(all, forced(pattern, linear, in, m.lastIndex))
		}
	}
	return all
}

func quote(s string) string {
	data, _ := json.Marshal(s)
	return strings.NewReplacer(`\u0026`, "&", `\u003c`, "<", `\u003e`, ">").Replace(string(data))
}

func (p *Program) result(in Input, lastIndex int) string {
	caps := make([]int, 2*p.Groups())
	ok, err := p.MatchWithin(in, lastIndex, caps, Limits{Steps: 1e7})
	switch {
	case err != nil:
		return err.Error()
	case !ok:
		return "null"
	}
	data, _ := json.Marshal(caps)
	return string(data)
}

// forced matches with linear code from the first step.
func forced(pattern *Pattern, linear *code, in Input, lastIndex int) string {
	p := Compile(pattern)
	p.fast = *linear
	p.hint = hint{}
	m := &machine{}
	m.makeTable(linear, in.Len())
	p.spare.Store(m)
	return p.result(in, lastIndex)
}

func (m *matchCase) check(t *testing.T) {
	t.Helper()
	for i, got := range m.results() {
		if got != m.want && got != ErrSteps.Error() {
			t.Errorf("/%s/%s on %q at %d (%d): got %s, want %s", m.pattern, m.flags, m.subject, m.lastIndex, i, got, m.want)
			return
		}
	}
}

func TestMatch(t *testing.T) {
	data, err := os.ReadFile("testdata/matches.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(data) {
		var m matchCase
		if err := json.Unmarshal(line, &m); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		m.check(t)
	}
}

// ask lets node answer cases.
func ask(t *testing.T, cases []*matchCase) {
	t.Helper()
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("node is not installed, so there is nothing to compare with")
	}
	var questions bytes.Buffer
	for _, m := range cases {
		questions.Write(m.question())
	}
	node := exec.Command("node", "testdata/oracle.mjs")
	node.Stdin, node.Stderr = &questions, os.Stderr
	out, err := node.Output()
	if err != nil {
		t.Fatal(err)
	}
	i := 0
	for line := range strings.Lines(string(out)) {
		cases[i].want = strings.TrimSuffix(line, "\n")
		i++
	}
	if i != len(cases) {
		t.Fatalf("%d answers to %d questions", i, len(cases))
	}
}

func TestAgainstNode(t *testing.T) {
	seed := uint64(20)
	if s := os.Getenv("REGEXP_SEED"); s != "" {
		fmt.Sscan(s, &seed)
	}
	g := generator{rand.New(rand.NewPCG(seed, 1))}
	cases := make([]*matchCase, 5000)
	for i := range cases {
		cases[i] = g.matchCase()
	}
	ask(t, cases)
	for _, m := range cases {
		if !beyondNode(m) {
			m.check(t)
		}
	}
}

// beyondNode tells what node 20 does not do as ECMA-262 says: groups of one name in different alternatives, and negated classes
// with v, which mean the opposite where V8 translates them a second time.
func beyondNode(m *matchCase) bool {
	return m.want == quote(errDuplicateName) ||
		strings.Contains(m.pattern, "[^") && strings.Contains(m.flags, "v") && !strings.HasPrefix(m.want, `"`)
}

// A generator makes patterns that are often valid.
type generator struct {
	*rand.Rand
}

func (g generator) pick(choices ...string) string { return choices[g.IntN(len(choices))] }

// rare answers s, or mostly nothing.
func (g generator) rare(s string) string {
	if g.IntN(8) == 0 {
		return s
	}
	return ""
}

func (g generator) matchCase() *matchCase {
	m := &matchCase{}
	for _, flag := range []string{"i", "m", "s", "y"} {
		if g.IntN(4) == 0 {
			m.flags += flag
		}
	}
	m.flags += g.pick("", "", "u", "v")
	alphabet := []string{"a", "b", "c", "A", "B", "1", "_", "-", "\n"}
	if g.IntN(3) == 0 {
		alphabet = append(alphabet, "ä", "Ä", "ſ", "s", "K", "\u212a", "😀", "\u2028", "ß", "µ", "μ")
	}
	m.pattern = g.disjunction(3, m.flags)
	for range g.IntN(10) {
		m.subject += alphabet[g.IntN(len(alphabet))]
	}
	if n := len(utf16.Encode([]rune(m.subject))); n > 0 && g.IntN(3) == 0 {
		m.lastIndex = g.IntN(n + 1)
	}
	return m
}

func (g generator) disjunction(depth int, flags string) string {
	var alternatives []string
	for range 1 + g.IntN(2)*g.IntN(3) {
		terms := ""
		for range g.IntN(4) {
			terms += g.term(depth, flags)
		}
		alternatives = append(alternatives, terms)
	}
	return strings.Join(alternatives, "|")
}

func (g generator) term(depth int, flags string) string {
	atom := g.pick("a", "b", "c", "ab", ".", "1", "A", "s", "k", "ä")
	if depth > 0 {
		switch g.IntN(14) {
		case 0, 1, 2:
			atom = "(" + g.disjunction(depth-1, flags) + ")"
		case 3, 4:
			atom = "(?:" + g.disjunction(depth-1, flags) + ")"
		case 5:
			atom = g.pick("(?=", "(?!", "(?<=", "(?<!") + g.disjunction(depth-1, flags) + ")"
		case 6:
			atom = g.pick(`\1`, `\2`, `\k<n>`, "(?<n>a|b)", "(?<n>", `\3`)
		case 7, 8:
			atom = g.class(flags)
		case 9:
			atom = g.pick(`\d`, `\D`, `\w`, `\W`, `\s`, `\S`, `\b`, `\B`, "^", "$", `\p{Lu}`, `\P{Lu}`, `\p{L}`, `\x61`, `\u{61}`, `\ud83d`, `\ude00`, "😀")
		case 10:
			atom = g.rare(g.pick("{", "}", "]", `\c`, `\cA`, `\0`, `\8`, `\-`, `\u`, `\x`, `\k`, "(?", ")", `\`, "*", "{1}", `\377`, `\u{1F600}`, `\ud83d\ude00`))
		}
	}
	return atom + g.pick("", "", "", "", "", "*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}", g.rare("{2,1}"), g.rare("{1,"))
}

func (g generator) class(flags string) string {
	out := g.pick("[", "[^")
	for range g.IntN(4) {
		out += g.pick("a", "b", "a-c", "A-Z", `\d`, `\w`, `\W`, "-", `\b`, `\n`, "s", "k", "ä", "😀", `\p{Lu}`, `\P{Lu}`, "1-b", `\S`, g.rare("b-a"))
		if strings.Contains(flags, "v") {
			out += g.pick("", "", "", "&&", "--", "[a-b]", `\q{ab|c}`, `[^a]`, g.rare(`\q{}`), g.rare("("))
		}
	}
	return out + "]"
}

func TestGroupNames(t *testing.T) {
	pattern, err := Parse(units(`(?<year>\d+)-(?:(?<a>x)|(?<a>y))`), 0)
	if err != nil {
		t.Fatal(err)
	}
	p := Compile(pattern)
	if want := []Group{{"year", 1}, {"a", 2}, {"a", 3}}; !slices.Equal(p.Names(), want) || p.Groups() != 4 {
		t.Errorf("got %v, %d", p.Names(), p.Groups())
	}
}
