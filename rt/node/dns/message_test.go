package dns

import "testing"

// answer is a response to "a.b" with one A and one MX record, the names compressed.
const answer = "\x00\x07\x81\x80\x00\x01\x00\x02\x00\x00\x00\x00\x01a\x01b\x00\x00\x01\x00\x01" +
	"\xc0\x0c\x00\x01\x00\x01\x00\x00\x00\x3c\x00\x04\x01\x02\x03\x04" +
	"\xc0\x0c\x00\x0f\x00\x01\x00\x00\x00\x3c\x00\x06\x00\x0a\x01m\xc0\x0c"

func TestParseAnswer(t *testing.T) {
	list, rcode, truncated := parseAnswer([]byte(answer), 7)
	if rcode != 0 || truncated || len(list) != 2 {
		t.Fatal(list, rcode, truncated)
	}
	if list[0].texts[0] != "1.2.3.4" || list[0].ttl != 60 || list[1].texts[0] != "m.a.b" || list[1].numbers[0] != 10 {
		t.Errorf("%+v", list)
	}
}

func TestAppendQuery(t *testing.T) {
	for _, name := range []string{"a..b", ".", string(make([]byte, 64)), string(make([]byte, 300))} {
		if _, ok := appendQuery(nil, 1, name, typeA); ok != (name == ".") {
			t.Errorf("%q: %v", name, ok)
		}
	}
}

func FuzzParseAnswer(f *testing.F) {
	f.Add([]byte(answer))
	f.Add([]byte("\x00\x07\x80\x00\x00\x01\x00\x00\x00\x00\x00\x00\xc0\x0c"))
	f.Fuzz(func(t *testing.T, msg []byte) {
		list, rcode, _ := parseAnswer(msg, 7)
		if rcode < 0 {
			return
		}
		q := query{kind: typeANY}
		q.choose(list, rcode)
	})
}
