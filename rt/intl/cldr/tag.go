package cldr

import (
	"slices"
	"strings"
)

// Tag is a language tag in canonical form, https://tc39.es/ecma402/#sec-intl-unicode-canonicalize-locale-id.
type Tag struct {
	Language, Script, Region string
	Variants                 []string
	attributes               []string
	Keywords                 []Keyword
	others                   []string // other extensions, as text, sorted
	private                  string
}

// Keyword is a pair of the extension -u-.
type Keyword struct{ Key, Value string }

// Keyword returns the value of a key; "" both where it is absent and where it is "true".
func (t Tag) Keyword(key string) (string, bool) {
	for _, k := range t.Keywords {
		if k.Key == key {
			return k.Value, true
		}
	}
	return "", false
}

// SetKeyword sets or, with ok false, removes a keyword.
func (t *Tag) SetKeyword(key, value string, ok bool) {
	t.Keywords = slices.Clone(t.Keywords)
	t.Keywords = slices.DeleteFunc(t.Keywords, func(k Keyword) bool { return k.Key == key })
	if ok {
		if value == "true" {
			value = ""
		}
		t.Keywords = append(t.Keywords, Keyword{key, value})
		slices.SortFunc(t.Keywords, func(a, b Keyword) int { return strings.Compare(a.Key, b.Key) })
	}
}

// Base is the tag without extensions.
func (t Tag) Base() string {
	s := t.Language
	if t.Script != "" {
		s += "-" + t.Script
	}
	if t.Region != "" {
		s += "-" + t.Region
	}
	for _, v := range t.Variants {
		s += "-" + v
	}
	return s
}

// String is the whole tag.
func (t Tag) String() string {
	extensions := slices.Clone(t.others)
	if len(t.attributes) > 0 || len(t.Keywords) > 0 {
		u := "u"
		for _, a := range t.attributes {
			u += "-" + a
		}
		for _, k := range t.Keywords {
			u += "-" + k.Key
			if k.Value != "" {
				u += "-" + k.Value
			}
		}
		extensions = append(extensions, u)
	}
	slices.SortStableFunc(extensions, func(a, b string) int { return int(a[0]) - int(b[0]) })
	s := t.Base()
	for _, e := range extensions {
		s += "-" + e
	}
	if t.private != "" {
		s += "-" + t.private
	}
	return s
}

// BaseTag is the tag without extensions, as a Tag.
func (t Tag) BaseTag() Tag {
	return Tag{Language: t.Language, Script: t.Script, Region: t.Region, Variants: t.Variants}
}

func all(s string, ok func(c byte) bool) bool {
	for i := range len(s) {
		if !ok(s[i]) {
			return false
		}
	}
	return true
}

func isAlpha(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isAlnum(c byte) bool { return isAlpha(c) || isDigit(c) }

// IsLanguage reports whether s is a unicode_language_subtag.
func IsLanguage(s string) bool {
	return (len(s) == 2 || len(s) == 3 || len(s) >= 5 && len(s) <= 8) && all(s, isAlpha)
}

// IsScript reports whether s is a unicode_script_subtag.
func IsScript(s string) bool { return len(s) == 4 && all(s, isAlpha) }

// IsRegion reports whether s is a unicode_region_subtag.
func IsRegion(s string) bool {
	return len(s) == 2 && all(s, isAlpha) || len(s) == 3 && all(s, isDigit)
}

func isVariant(s string) bool {
	return all(s, isAlnum) && (len(s) >= 5 && len(s) <= 8 || len(s) == 4 && isDigit(s[0]))
}

// IsType reports whether s is the value of a keyword: subtags of 3 to 8 letters and digits.
func IsType(s string) bool {
	for part := range strings.SplitSeq(s, "-") {
		if len(part) < 3 || len(part) > 8 || !all(part, isAlnum) {
			return false
		}
	}
	return true
}

// parts is what is left of a tag to read.
type parts []string

func (p *parts) take(ok func(string) bool) (string, bool) {
	if len(*p) == 0 || !ok((*p)[0]) {
		return "", false
	}
	s := (*p)[0]
	*p = (*p)[1:]
	return s, true
}

// Parse reads a language tag, https://unicode.org/reports/tr35/#Unicode_locale_identifier, and makes it canonical.
func (s *Store) Parse(text string) (t Tag, ok bool) {
	if text == "" || !all(text, func(c byte) bool { return isAlnum(c) || c == '-' }) {
		return t, false
	}
	p := parts(strings.Split(strings.ToLower(text), "-"))
	if t, ok = parseBase(&p); !ok {
		return t, false
	}
	for len(p) > 0 {
		if !t.extension(&p) {
			return t, false
		}
	}
	s.canonicalize(&t)
	return t, true
}

func parseBase(p *parts) (t Tag, ok bool) {
	if t.Language, ok = p.take(IsLanguage); !ok {
		return t, false
	}
	t.Script, _ = p.take(IsScript)
	t.Region, _ = p.take(IsRegion)
	for {
		v, found := p.take(isVariant)
		if !found {
			break
		}
		if slices.Contains(t.Variants, v) {
			return t, false
		}
		t.Variants = append(t.Variants, v)
	}
	if t.Script != "" {
		t.Script = strings.ToUpper(t.Script[:1]) + t.Script[1:]
	}
	t.Region = strings.ToUpper(t.Region)
	slices.Sort(t.Variants)
	return t, true
}

// extension reads one extension, its singleton first.
func (t *Tag) extension(p *parts) bool {
	single, ok := p.take(func(s string) bool { return len(s) == 1 && isAlnum(s[0]) })
	if !ok || single != "x" && t.hasExtension(single) {
		return false
	}
	switch single {
	case "u":
		return t.unicodeExtension(p)
	case "t":
		return t.transformExtension(p)
	case "x":
		t.private = "x"
		return t.collect(p, &t.private, func(s string) bool { return len(s) >= 1 && len(s) <= 8 })
	}
	text := single
	ok = t.collect(p, &text, func(s string) bool { return len(s) >= 2 && len(s) <= 8 })
	t.others = append(t.others, text)
	return ok
}

func (t *Tag) hasExtension(single string) bool {
	return single == "u" && (len(t.attributes) > 0 || len(t.Keywords) > 0) ||
		slices.ContainsFunc(t.others, func(e string) bool { return e[:1] == single })
}

// collect appends the subtags that fit to text; there must be one.
func (t *Tag) collect(p *parts, text *string, ok func(string) bool) (found bool) {
	for {
		part, more := p.take(ok)
		if !more {
			return found
		}
		*text += "-" + part
		found = true
	}
}

func isSubtype(s string) bool { return len(s) >= 3 && len(s) <= 8 }

func (t *Tag) unicodeExtension(p *parts) bool {
	for {
		a, ok := p.take(isSubtype)
		if !ok {
			break
		}
		if !slices.Contains(t.attributes, a) {
			t.attributes = append(t.attributes, a)
		}
	}
	for {
		key, ok := p.take(func(s string) bool { return len(s) == 2 && isAlpha(s[1]) })
		if !ok {
			break
		}
		value := ""
		t.collect(p, &value, isSubtype)
		if _, exists := t.Keyword(key); !exists {
			t.Keywords = append(t.Keywords, Keyword{key, strings.TrimPrefix(value, "-")})
		}
	}
	slices.Sort(t.attributes)
	slices.SortFunc(t.Keywords, func(a, b Keyword) int { return strings.Compare(a.Key, b.Key) })
	return len(t.attributes) > 0 || len(t.Keywords) > 0
}

// transformExtension reads -t-, https://unicode.org/reports/tr35/#BCP47_T_Extension.
func (t *Tag) transformExtension(p *parts) bool {
	text := "t"
	if len(*p) > 0 && IsLanguage((*p)[0]) {
		inner, ok := parseBase(p)
		if !ok {
			return false
		}
		text += "-" + strings.ToLower(inner.Base())
	}
	var fields []string
	for {
		key, ok := p.take(func(s string) bool { return len(s) == 2 && isAlpha(s[0]) && isDigit(s[1]) })
		if !ok {
			break
		}
		value := ""
		if !t.collect(p, &value, isSubtype) || slices.ContainsFunc(fields, func(f string) bool { return f[:2] == key }) {
			return false
		}
		fields = append(fields, key+value)
	}
	slices.Sort(fields)
	for _, f := range fields {
		text += "-" + f
	}
	t.others = append(t.others, text)
	return text != "t"
}

// canonicalize replaces aliases, https://unicode.org/reports/tr35/#LocaleId_Canonicalization.
func (s *Store) canonicalize(t *Tag) {
	for s.replaceLanguage(t) {
	}
	if to, ok := s.World("AS", t.Script); ok {
		t.Script = to
	}
	s.replaceRegion(t)
	for i, v := range t.Variants {
		if to, ok := s.World("AV", v); ok {
			t.Variants[i] = to
		}
	}
	slices.Sort(t.Variants)
	for i := range t.Keywords {
		k := &t.Keywords[i]
		if k.Value == "true" {
			k.Value = ""
		}
		if k.Value == "yes" && booleanKey(k.Key) {
			k.Value = ""
		}
		if to, ok := s.World("AU", k.Key+"/"+k.Value); ok {
			k.Value = to
		}
	}
}

func booleanKey(key string) bool {
	switch key {
	case "kb", "kc", "kh", "kk", "kn":
		return true
	}
	return false
}

// replaceLanguage replaces the language, with a region or variant where a rule names one.
func (s *Store) replaceLanguage(t *Tag) bool {
	for i, v := range t.Variants {
		for _, from := range [2]string{t.Language + "-" + v, "und-" + v} {
			if to, ok := s.World("AL", from); ok {
				t.Variants = slices.Delete(slices.Clone(t.Variants), i, i+1)
				s.mergeLanguage(t, to)
				return true
			}
		}
	}
	if t.Region != "" {
		if to, ok := s.World("AL", t.Language+"-"+t.Region); ok {
			t.Region = ""
			s.mergeLanguage(t, to)
			return true
		}
	}
	if to, ok := s.World("AL", t.Language); ok {
		s.mergeLanguage(t, to)
		return true
	}
	return false
}

func (s *Store) mergeLanguage(t *Tag, to string) {
	p := parts(strings.Split(strings.ToLower(to), "-"))
	with, _ := parseBase(&p)
	if with.Language != "und" {
		t.Language = with.Language
	}
	if t.Script == "" {
		t.Script = with.Script
	}
	if t.Region == "" {
		t.Region = with.Region
	}
	for _, v := range with.Variants {
		if !slices.Contains(t.Variants, v) {
			t.Variants = append(t.Variants, v)
		}
	}
}

// replaceRegion: where a region has several successors, the likely one of the language counts.
func (s *Store) replaceRegion(t *Tag) {
	to, ok := s.World("AR", t.Region)
	if !ok {
		return
	}
	first, _, several := strings.Cut(to, ",")
	if several {
		likely := s.Maximize(Tag{Language: t.Language, Script: t.Script}).Region
		if slices.Contains(strings.Split(to, ","), likely) {
			first = likely
		}
	}
	t.Region = first
}

// Maximize adds likely subtags, https://unicode.org/reports/tr35/#Likely_Subtags.
func (s *Store) Maximize(t Tag) Tag {
	full, ok := s.likely(t)
	if !ok {
		return t
	}
	if t.Language == "" || t.Language == "und" {
		t.Language = full.Language
	}
	if t.Script == "" {
		t.Script = full.Script
	}
	if t.Region == "" {
		t.Region = full.Region
	}
	return t
}

func (s *Store) likely(t Tag) (Tag, bool) {
	if t.Language != "" && t.Language != "und" && t.Script != "" && t.Region != "" {
		return t, true
	}
	language := t.Language
	if language == "" {
		language = "und"
	}
	for _, key := range [4]string{
		join(language, t.Script, t.Region), join(language, t.Region), join(language, t.Script), language,
	} {
		if to, ok := s.World("LS", key); ok {
			p := parts(strings.Split(strings.ToLower(to), "-"))
			return parseBase(&p)
		}
	}
	return t, false
}

func join(parts ...string) string {
	s := ""
	for _, p := range parts {
		if p != "" && s != "" {
			s += "-"
		}
		s += p
	}
	return s
}

// Minimize removes the subtags that Maximize would add.
func (s *Store) Minimize(t Tag) Tag {
	full := s.Maximize(t)
	for _, try := range [3]Tag{
		{Language: full.Language},
		{Language: full.Language, Region: full.Region},
		{Language: full.Language, Script: full.Script},
	} {
		m := s.Maximize(try)
		if m.Language == full.Language && m.Script == full.Script && m.Region == full.Region {
			t.Language, t.Script, t.Region = try.Language, try.Script, try.Region
			return t
		}
	}
	t.Language, t.Script, t.Region = full.Language, full.Script, full.Region
	return t
}

// Best finds the locale that has data for a tag, and the name that programs see for it: zh-TW for zh-Hant-TW.
// known tells which locales count. https://tc39.es/ecma402/#sec-lookupmatchinglocalebyprefix
func (s *Store) Best(t Tag, known func(tag string) bool) (data, name string, ok bool) {
	for base := t.Base(); base != ""; base = base[:max(strings.LastIndexByte(base, '-'), 0)] {
		if known(base) {
			return s.dataOf(base), base, true
		}
		p := parts(strings.Split(strings.ToLower(base), "-"))
		short, _ := parseBase(&p)
		if short.Script == "" && short.Region != "" && len(short.Variants) == 0 {
			if full := s.Maximize(short).Base(); known(full) {
				return s.dataOf(full), base, true
			}
		}
	}
	return "", "", false
}
