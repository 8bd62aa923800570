package regexp

// Flags are the flags of a regular expression, https://tc39.es/ecma262/#sec-regexpinitialize.
type Flags uint8

// The flags, in the order in which RegExp.prototype.flags lists them.
const (
	HasIndices  Flags = 1 << iota // d
	Global                        // g
	IgnoreCase                    // i
	Multiline                     // m
	DotAll                        // s
	Unicode                       // u
	UnicodeSets                   // v
	Sticky                        // y
)

const flagLetters = "dgimsuvy"

// ParseFlags reads flag letters; ok is false for an unknown or repeated letter, and for u together with v.
func ParseFlags(text string) (flags Flags, ok bool) {
	for i := 0; i < len(text); i++ {
		flag := flagOf(rune(text[i]))
		if flag == 0 || flags&flag != 0 {
			return 0, false
		}
		flags |= flag
	}
	return flags, flags&(Unicode|UnicodeSets) != Unicode|UnicodeSets
}

func flagOf(c rune) Flags {
	for i := 0; i < len(flagLetters); i++ {
		if rune(flagLetters[i]) == c {
			return 1 << i
		}
	}
	return 0
}

// String lists the letters as RegExp.prototype.flags does.
func (f Flags) String() string {
	letters := make([]byte, 0, len(flagLetters))
	for i := range len(flagLetters) {
		if f&(1<<i) != 0 {
			letters = append(letters, flagLetters[i])
		}
	}
	return string(letters)
}

// codePoints reports whether matching goes by code points instead of code units.
func (f Flags) codePoints() bool { return f&(Unicode|UnicodeSets) != 0 }
