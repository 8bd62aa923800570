// Package cldr is the locale data of Intl: which locales a program has, what
// CLDR says of each, and how language tags are read, completed and matched. It
// knows no JavaScript value.
package cldr

import (
	"compress/flate"
	"io"
	"strings"
)

// Section is a part of a locale's data.
type Section byte

// The sections, as gen/gen.js writes them.
const (
	Numbers    Section = 'n'
	Currencies Section = 'c'
	Units      Section = 'u'
	Dates      Section = 'd'
	Zones      Section = 'z'
	Names      Section = 'l'
)

// Store is the data of all languages that a program links, each read when it is first needed.
type Store struct {
	texts   map[string]string // by language, as it is or deflated; "" once it is read
	blocks  map[string]string // "de-AT/n" → "de\nKEY=VALUE\n…", the parent first
	locales map[string]*Locale
	world   world
}

// NewStore returns a store without languages.
func NewStore() *Store {
	return &Store{texts: map[string]string{}, blocks: map[string]string{}, locales: map[string]*Locale{}}
}

// Add adds a language, as gen/gen.js writes it.
func (s *Store) Add(language, text string) { s.texts[language] = text }

// open reads a language.
func (s *Store) open(language string) {
	text := s.texts[language]
	if text == "" {
		return
	}
	s.texts[language] = ""
	if !strings.HasPrefix(text, "@") {
		text = inflate(text)
	}
	for len(text) > 0 {
		end := strings.Index(text, "\n@")
		block := text
		if end >= 0 {
			block = text[:end+1]
		}
		text = text[len(block):]
		name, rest, _ := strings.Cut(block[1:], " ")
		s.blocks[name] = rest
	}
}

func inflate(text string) string {
	var b strings.Builder
	if _, err := io.Copy(&b, flate.NewReader(strings.NewReader(text))); err != nil {
		panic("BUG: locale data: " + err.Error())
	}
	return b.String()
}

// Has reports whether there is a locale with exactly this tag. Texts need not be linked: the order of texts is known of more
// languages than the rest.
func (s *Store) Has(tag string) bool {
	_, ok := s.World("LO", tag)
	return ok
}

// dataOf is the locale that has the data of one that Has knows.
func (s *Store) dataOf(tag string) string {
	data, _ := s.World("LO", tag)
	return data
}

// Formats reports whether there is a locale with exactly this tag whose texts are linked.
func (s *Store) Formats(tag string) bool {
	language, _, _ := strings.Cut(tag, "-")
	_, ok := s.texts[language]
	return ok && s.Has(tag)
}

// Locale returns the data of a tag that Has knows.
func (s *Store) Locale(tag string) *Locale {
	if l := s.locales[tag]; l != nil {
		return l
	}
	l := &Locale{Tag: tag, store: s, sections: map[Section]map[string]string{}}
	s.locales[tag] = l
	return l
}

// Locale is the data of one locale.
type Locale struct {
	Tag      string
	store    *Store
	sections map[Section]map[string]string
}

// Table is a whole section. It is shared: callers must not change it.
func (l *Locale) Table(section Section) map[string]string {
	if t := l.sections[section]; t != nil {
		return t
	}
	language, _, _ := strings.Cut(l.Tag, "-")
	l.store.open(language)
	parent, lines, _ := strings.Cut(l.store.blocks[l.Tag+"/"+string(rune(section))], "\n")
	t := make(map[string]string, strings.Count(lines, "\n"))
	if parent != "" {
		for key, value := range l.store.Locale(parent).Table(section) {
			t[key] = value
		}
	}
	for line := range strings.Lines(lines) {
		key, value, set := strings.Cut(line[:len(line)-1], "=")
		if set {
			t[key] = value
		} else {
			delete(t, key)
		}
	}
	l.sections[section] = t
	return t
}

// Get is one value of a section, "" where there is none.
func (l *Locale) Get(section Section, key string) string { return l.Table(section)[key] }

// Choice finds the text of a plural category in "one:…|other:…"; other stands
// in for what is absent.
func Choice(text, category string) (string, bool) {
	other, found := "", false
	for item := range strings.SplitSeq(text, "|") {
		name, value, _ := strings.Cut(item, ":")
		if name == category {
			return value, true
		}
		if name == "other" {
			other, found = value, true
		}
	}
	return other, found
}

// Field is the i-th of the texts in "a|b|c".
func Field(text string, i int) string {
	for ; i > 0; i-- {
		_, text, _ = strings.Cut(text, "|")
	}
	text, _, _ = strings.Cut(text, "|")
	return text
}
