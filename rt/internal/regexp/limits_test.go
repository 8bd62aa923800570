package regexp

import (
	"strings"
	"testing"
	"time"
)

func program(t testing.TB, pattern, flags string) *Program {
	t.Helper()
	f, _ := ParseFlags(flags)
	p, err := Parse(units(pattern), f)
	if err != nil {
		t.Fatalf("/%s/%s: %v", pattern, flags, err)
	}
	return Compile(p)
}

// TestCatastrophes matches what takes a backtracking engine exponential or quadratic time.
func TestCatastrophes(t *testing.T) {
	a := strings.Repeat("a", 30000)
	tests := []struct{ pattern, subject string }{
		{`(a+)+b`, a},
		{`(a|a)*b`, a},
		{`(?:a*)*b`, a},
		{`(a|aa)+$`, a + "b"},
		{`^(\w+\s?)*$`, strings.Repeat("aaaa ", 6000) + "!"},
		{`\s+$`, strings.Repeat(" ", 30000) + "x"},
		{`(a+a+)+y`, a},
		{`^(([a-z])+.)+[A-Z]([a-z])+$`, a},
		{`(?=(a+)+b)a`, a},
		{`(?<=^(a+)+)b`, a},
		{`(.*?,){11}P`, strings.Repeat("1,2,3,", 300)},
		{`(.*)(.*)(.*)(.*)(.*)x`, a},
		{`(?:a?){50}b`, a},
	}
	for _, test := range tests {
		p := program(t, test.pattern, "")
		start := time.Now()
		ok, err := p.Match(Latin1String(test.subject), 0, make([]int, 2*p.Groups()))
		if ok || err != nil || !p.Linear() {
			t.Errorf("/%s/: %v, %v, linear %v", test.pattern, ok, err, p.Linear())
		}
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("/%s/ took %v", test.pattern, took)
		}
	}
}

func TestLimits(t *testing.T) {
	p := program(t, `(a*)*\1b`, "")
	caps := make([]int, 4)
	if _, err := p.MatchWithin(Latin1String(strings.Repeat("a", 40)), 0, caps, Limits{Steps: 1e6}); err != ErrSteps {
		t.Errorf("steps: %v", err)
	}
	p = program(t, `(?:a|b|cd)*\1()`, "")
	if _, err := p.MatchWithin(Latin1String(strings.Repeat("cd", 4000)), 0, caps, Limits{Stack: 1e4}); err != ErrStack {
		t.Errorf("stack: %v", err)
	}
}

// TestLarge feeds patterns whose translation or parsing could run away.
func TestLarge(t *testing.T) {
	for _, pattern := range []string{
		strings.Repeat("(", 3000) + strings.Repeat(")", 3000),
		strings.Repeat("(?:", 3000) + "a" + strings.Repeat(")*", 3000),
		strings.Repeat("(?:", 3000) + "a" + strings.Repeat("|b)+", 3000),
		"((((((a{1000}){1000}){1000}){1000}){1000}){1000})",
		strings.Repeat("a|bc|", 3000),
		strings.Repeat("[a-z]?", 3000),
	} {
		p := program(t, pattern, "")
		start := time.Now()
		p.Linear()
		_, err := p.MatchWithin(Latin1String("aaaaaaaaaaaaaaaa"), 0, make([]int, 2*p.Groups()), Limits{Steps: 1e7})
		if took := time.Since(start); took > 3*time.Second {
			t.Errorf("%.40s took %v, %v", pattern, took, err)
		}
	}
	if _, err := Parse(units(strings.Repeat("(", 1e6)), 0); err == nil || err.Error() != errTooLarge {
		t.Errorf("nesting: %v", err)
	}
}

// TestBeyondNode checks what ECMA-262 has and node 20 has not.
func TestBeyondNode(t *testing.T) {
	tests := []struct {
		pattern, flags, subject, want string
	}{
		{`(?i:a)b`, "", "AB Ab", "[3,5]"},
		{`(?-i:a)b`, "i", "AB aB", "[3,5]"},
		{`(?s:.)(?m:^)`, "", "a\nb", "[1,2]"},
		{`(?s-i:.a)`, "i", "xA\na", "[2,4]"},
		{`(?:(?<n>a)|(?<n>b))\k<n>`, "", "abb", "[1,3,-1,-1,1,2]"},
		{`(?<n>a)|(?<n>b)`, "", "b", "[0,1,-1,-1,0,1]"},
		{`[^]`, "v", "b", "[0,1]"},
		{`(?<=([\q{ab|yab|b}]))c`, "v", "yabc", "[3,4,0,3]"},
		{`(?:[^a]){2}`, "v", "abc", "[1,3]"},
	}
	for _, test := range tests {
		m := matchCase{pattern: test.pattern, flags: test.flags, subject: test.subject, want: test.want}
		m.check(t)
	}
	for _, pattern := range []string{`(?ii:a)`, `(?i-i:a)`, `(?-:a)`, `(?--i:a)`, `(?g:a)`, `(?i`, `(?i)`, `(?<n>a)(?<n>b)`, `(?<n>(?<n>a))`} {
		if _, err := Parse(units(pattern), 0); err == nil {
			t.Errorf("/%s/ is accepted", pattern)
		}
	}
}
