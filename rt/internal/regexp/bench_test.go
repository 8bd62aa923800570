package regexp

import (
	"strings"
	"testing"
)

// The same matches are timed in testdata/bench.mjs.
var benchmarks = []struct{ name, pattern, flags, subject string }{
	{"literal", "needle", "", strings.Repeat("haystack with nothing ", 500) + "needle"},
	{"email", `[\w.+-]+@[\w-]+\.[\w.]+`, "", strings.Repeat("some words and numbers 12 ", 100) + "joe@example.com"},
	{"date", `(\d{4})-(\d{2})-(\d{2})`, "", strings.Repeat("no dates 12-34 here ", 200) + "2024-05-06"},
	{"alternatives", "foo|bar|baz|qux", "", strings.Repeat("fob bat bam quz ", 300) + "qux"},
	{"ignoreCase", "hello world", "i", strings.Repeat("Hello there ", 300) + "HELLO WORLD"},
	{"lazy", `<b>(.*?)</b>`, "s", strings.Repeat("text <i>x</i> ", 200) + "<b>bold text here</b>"},
	{"anchored", `^\s*([A-Za-z]+):\s*(.*?)\s*$`, "", "  Content-Type: x\n" + "Header: some value   "},
	{"trim", `^\s+|\s+$`, "", strings.Repeat("many words here ", 100) + "  "},
	{"tokens", `([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|("(?:[^"\\]|\\.)*")|([-+*/=<>!]+)`, "", `   "a \"quoted\" string"`},
	{"words", `\b\w+ing\b`, "", strings.Repeat("many words that do not end so ", 100) + "ending"},
}

func BenchmarkMatch(b *testing.B) {
	for _, test := range benchmarks {
		p := program(b, test.pattern, test.flags)
		caps := make([]int, 2*p.Groups())
		for _, in := range inputs(test.subject) {
			name := test.name + "/latin1"
			if in.wide {
				name = test.name + "/utf16"
			}
			b.Run(name, func(b *testing.B) {
				for b.Loop() {
					if _, err := p.Match(in, 0, caps); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
