package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// The positions are those of errors that node reported for such texts.
func TestPosition(t *testing.T) {
	tests := []struct {
		text string
		at   Position
	}{
		{"@", Position{1, 1}},
		{"a\n@", Position{2, 1}},
		{"a\r\n@", Position{2, 1}},
		{"a\r@", Position{2, 1}},
		{"a\u2028b\u2029 @", Position{3, 2}},
		{"\"é😀\" @", Position{1, 7}},
		{"\uFEFF@", Position{1, 1}},
		{"#!x\n\n @", Position{3, 2}},
		{"\n\r\n\n@", Position{4, 1}},
	}
	for _, test := range tests {
		f := NewFile("a.js", test.text)
		offset := strings.Index(test.text, "@")
		if diff := cmp.Diff(test.at, f.Position(offset)); diff != "" {
			t.Errorf("%q: %s", test.text, diff)
		}
		if got := f.Offset(test.at); got != offset {
			t.Errorf("%q: offset %d, want %d", test.text, got, offset)
		}
	}
}

func TestFrame(t *testing.T) {
	tests := []struct {
		name, text, mark string
		length           int
		want             string
	}{
		{"range", "\n\n\nfunction f(o) { with (o) { return x } }", "with", 4,
			"  4 │ function f(o) { with (o) { return x } }\n    ╵                 ~~~~\n"},
		{"point", "var a b", "b", 0, "  1 │ var a b\n    ╵       ^\n"},
		{"tab", "\tvar @", "@", 1, "  1 │   var @\n    ╵       ^\n"},
		{"end of file", "a\n", "", 3, "  2 │\n    ╵ ^\n"},
		{"escapes", "a\x1b[2J\u202e\xff @", "@", 1, "  1 │ a\\x1b[2J\\u202e\\xff @\n    ╵                    ^\n"},
		{"wide", "日本 @", "@", 1, "  1 │ 日本 @\n    ╵      ^\n"},
		{"over a line end", "ab\ncd", "b", 4, "  1 │ ab\n    ╵  ^\n"},
		{"long", strings.Repeat("x", 500) + "@@" + strings.Repeat("y", 500), "@", 2,
			"  1 │ …" + strings.Repeat("x", 33) + "@@" + strings.Repeat("y", 64) + "…\n    ╵ " + strings.Repeat(" ", 34) + "~~\n"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			offset := strings.Index(test.text, test.mark)
			if test.mark == "" {
				offset = len(test.text)
			}
			got := Frame(NewFile("a.js", test.text).Pos(offset), test.length)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func FuzzFrame(f *testing.F) {
	f.Add("a\r\nb\x1b", 3, 4)
	f.Fuzz(func(t *testing.T, text string, offset, length int) {
		file := NewFile("a.js", text)
		frame := Frame(file.Pos(offset%(len(text)+10)), length)
		if !utf8.ValidString(frame) || strings.Count(frame, "\n") != 2 || strings.ContainsAny(frame, "\x1b\r\u202e") {
			t.Errorf("%q", frame)
		}
	})
}
