// Package idna maps international domain names to ASCII for urlparse, with the answers of Node's parser; it is apart
// because of the tables that it brings.
package idna

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// ToASCII is https://url.spec.whatwg.org/#concept-domain-to-ascii with beStrict false.
func ToASCII(domain string) (string, bool) {
	if isASCII(domain) {
		return checkASCII(strings.ToLower(domain))
	}
	ascii, err := profile().ToASCII(domain)
	return ascii, err == nil && labelsAreBidi(ascii)
}

// ToUnicode is https://url.spec.whatwg.org/#concept-domain-to-unicode with beStrict false.
func ToUnicode(domain string) string {
	text, _ := profile().ToUnicode(domain)
	return text
}

// profile is UTS #46 as the URL standard wants it; the rule for texts that run from right to left is in bidi.go.
func profile() *idna.Profile {
	return idna.New(idna.MapForLookup(), idna.Transitional(false), idna.CheckHyphens(false), idna.CheckJoiners(true),
		idna.StrictDomainName(false), idna.VerifyDNSLength(false))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

const punycodePrefix = "xn--"

// checkASCII checks the Punycode of each label of a lower-case domain. Unlike the standard, Node's parser accepts labels
// whose Punycode says that nothing is beyond ASCII, such as xn--a-.
func checkASCII(domain string) (string, bool) {
	for label := range strings.SplitSeq(domain, ".") {
		code, ok := strings.CutPrefix(label, punycodePrefix)
		if !ok || len(code) > 1 && strings.HasSuffix(code, "-") {
			continue
		}
		if ascii, err := profile().ToASCII(label); err != nil || ascii != label || !labelsAreBidi(label) {
			return "", false
		}
	}
	return domain, true
}

func labelsAreBidi(ascii string) bool {
	for label := range strings.SplitSeq(ascii, ".") {
		if !strings.HasPrefix(label, punycodePrefix) {
			continue
		}
		if text, err := idna.Punycode.ToUnicode(label); err != nil || !isBidiLabel(text) {
			return false
		}
	}
	return true
}
