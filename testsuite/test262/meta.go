package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// meta is what the front matter of a test or harness file says, see
// https://github.com/tc39/test262/blob/main/INTERPRETING.md.
type meta struct {
	Flags, Includes, Features, Defines []string
	Phase, Type                        string // of a negative test
}

func (m *meta) flag(name string) bool { return slices.Contains(m.Flags, name) }

var (
	frontMatter = regexp.MustCompile(`(?s)/\*---(.*?)---\*/`)
	lineEnd     = regexp.MustCompile(`\r\n?|\n`)
	listWord    = regexp.MustCompile(`[^\s,\[\]]+`)
)

// parseMeta reads the YAML subset that test262 uses: keys at the start of a
// line, lists in brackets or with dashes, and the two keys below "negative:".
func parseMeta(source string) (*meta, error) {
	block := frontMatter.FindStringSubmatch(source)
	if block == nil {
		return nil, fmt.Errorf("no front matter")
	}
	m, key := &meta{}, ""
	for _, line := range lineEnd.Split(block[1], -1) {
		line, _, _ = strings.Cut(line, " #")
		text := strings.TrimSpace(line)
		switch {
		case text == "":
		case line[0] != ' ' && line[0] != '-' && line[0] != '\t':
			var value string
			key, value, _ = strings.Cut(line, ":")
			m.add(key, value)
		case key == "negative":
			m.addNegative(text)
		default:
			m.add(key, strings.TrimPrefix(text, "- "))
		}
	}
	return m, nil
}

func (m *meta) add(key, value string) {
	lists := map[string]*[]string{"flags": &m.Flags, "includes": &m.Includes, "features": &m.Features, "defines": &m.Defines}
	if list := lists[key]; list != nil {
		*list = append(*list, listWord.FindAllString(value, -1)...)
	}
}

func (m *meta) addNegative(text string) {
	switch key, value, _ := strings.Cut(text, ":"); key {
	case "phase":
		m.Phase = strings.TrimSpace(value)
	case "type":
		m.Type = strings.TrimSpace(value)
	}
}
