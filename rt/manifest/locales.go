package manifest

import "slices"

// languages are those that Intl has data of, besides English, which is always there: the folders of rt/intl/locales.
var languages = []string{
	"ar", "cs", "da", "de", "el", "es", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nb", "nl", "no", "pl", "pt", "ro",
	"ru", "sv", "tr", "uk", "vi", "zh",
}

// Languages returns the languages that a program can link.
func Languages() []string { return slices.Clone(languages) }

// FormatMethods are the methods that format for a locale, with how many arguments a call may have that is answered without
// Intl: in American English.
func FormatMethods() map[string]int {
	return map[string]int{"toLocaleString": 0, "toLocaleDateString": 0, "toLocaleTimeString": 0}
}

// CompareMethods are the methods that order texts, with how many arguments a call may have that needs no language.
func CompareMethods() map[string]int { return map[string]int{"localeCompare": 1} }
