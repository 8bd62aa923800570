// Package idna maps international domain names to ASCII for urlparse; it is apart because of the tables that it brings.
package idna

import "golang.org/x/net/idna"

// ToASCII is https://url.spec.whatwg.org/#concept-domain-to-ascii with beStrict false.
func ToASCII(domain string) (string, bool) {
	ascii, err := profile().ToASCII(domain)
	return ascii, err == nil
}

// ToUnicode is https://url.spec.whatwg.org/#concept-domain-to-unicode with beStrict false.
func ToUnicode(domain string) string {
	text, _ := profile().ToUnicode(domain)
	return text
}

// profile is UTS #46 as the URL standard wants it. Like Node's parser it does not apply the rule for texts that run
// from right to left.
func profile() *idna.Profile {
	return idna.New(idna.MapForLookup(), idna.Transitional(false), idna.CheckHyphens(false), idna.CheckJoiners(true),
		idna.StrictDomainName(false), idna.VerifyDNSLength(false))
}
