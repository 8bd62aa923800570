package codegen

import "strconv"

const intlPackage = "jsgo/rt/intl"

func languagePackage(language string) string { return intlPackage + "/locales/" + language }

// imports adds the packages that emit names.
func (l *Locales) imports(aliases map[string]string) {
	if !l.any() {
		return
	}
	add := func(path, name string) {
		if aliases[path] == "" {
			aliases[path] = "l" + strconv.Itoa(len(aliases)) + "_" + name
		}
	}
	add(intlPackage, "intl")
	for _, list := range [2][]string{l.Texts, l.Orders} {
		for _, language := range list {
			add(languagePackage(language), language)
		}
	}
}

// emit writes what the realm gets at its start. Nothing of it is read before it is needed.
func (l *Locales) emit(w *writer, aliases map[string]string) {
	if !l.any() {
		return
	}
	intl := aliases[intlPackage]
	w.open("Locales: func(r *js.Realm) {")
	if l.Formats {
		w.f("%s.LinkFormats(r)", intl)
	}
	if l.Compares {
		w.f("%s.LinkCompare(r)", intl)
	}
	for _, language := range l.Texts {
		w.f("%s.LinkLanguage(r, %q, %s.Text)", intl, language, aliases[languagePackage(language)])
	}
	for _, language := range l.Orders {
		w.f("%s.LinkOrder(r, %q, %s.Collation)", intl, language, aliases[languagePackage(language)])
	}
	w.close("},")
}
