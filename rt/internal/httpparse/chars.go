package httpparse

// A class is a set of bytes; the table below says to which sets a byte belongs.
type class uint8

const (
	classToken  class = 1 << iota // tchar of RFC 9110
	classURL                      // what a path or query may hold
	classServer                   // userinfo and host, without "@"
	classAlpha
	classText   // field-value: HTAB, SP, VCHAR, obs-text
	classQuoted // qdtext of RFC 9110
)

func (c class) has(b byte) bool { return classes[b]&c != 0 }

// span returns the end of the run of bytes of c in data that starts at i.
func (c class) span(data []byte, i int) int {
	for i < len(data) && classes[data[i]]&c != 0 {
		i++
	}
	return i
}

const (
	text    = classText | classQuoted
	alnum   = classToken | classURL | classServer | text
	letter  = alnum | classAlpha
	urlText = classURL | text
	mark    = classURL | classServer | text
)

var classes = [256]class{
	'\t': text, ' ': text,
	'!': alnum, '"': classURL | classText, '#': classToken | text, '$': alnum, '%': alnum, '&': alnum, '\'': alnum,
	'(': mark, ')': mark, '*': alnum, '+': alnum, ',': mark, '-': alnum, '.': alnum, '/': urlText,
	'0': alnum, '1': alnum, '2': alnum, '3': alnum, '4': alnum, '5': alnum, '6': alnum, '7': alnum, '8': alnum, '9': alnum,
	':': mark, ';': mark, '<': urlText, '=': mark, '>': urlText, '?': text, '@': urlText,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter, 'H': letter, 'I': letter,
	'J': letter, 'K': letter, 'L': letter, 'M': letter, 'N': letter, 'O': letter, 'P': letter, 'Q': letter, 'R': letter,
	'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter, 'X': letter, 'Y': letter, 'Z': letter,
	'[': mark, '\\': classURL | classText, ']': mark, '^': classToken | urlText, '_': alnum, '`': classToken | urlText,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter, 'h': letter, 'i': letter,
	'j': letter, 'k': letter, 'l': letter, 'm': letter, 'n': letter, 'o': letter, 'p': letter, 'q': letter, 'r': letter,
	's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter, 'x': letter, 'y': letter, 'z': letter,
	'{': urlText, '|': classToken | urlText, '}': urlText, '~': alnum,
	0x80: text, 0x81: text, 0x82: text, 0x83: text, 0x84: text, 0x85: text, 0x86: text, 0x87: text,
	0x88: text, 0x89: text, 0x8a: text, 0x8b: text, 0x8c: text, 0x8d: text, 0x8e: text, 0x8f: text,
	0x90: text, 0x91: text, 0x92: text, 0x93: text, 0x94: text, 0x95: text, 0x96: text, 0x97: text,
	0x98: text, 0x99: text, 0x9a: text, 0x9b: text, 0x9c: text, 0x9d: text, 0x9e: text, 0x9f: text,
	0xa0: text, 0xa1: text, 0xa2: text, 0xa3: text, 0xa4: text, 0xa5: text, 0xa6: text, 0xa7: text,
	0xa8: text, 0xa9: text, 0xaa: text, 0xab: text, 0xac: text, 0xad: text, 0xae: text, 0xaf: text,
	0xb0: text, 0xb1: text, 0xb2: text, 0xb3: text, 0xb4: text, 0xb5: text, 0xb6: text, 0xb7: text,
	0xb8: text, 0xb9: text, 0xba: text, 0xbb: text, 0xbc: text, 0xbd: text, 0xbe: text, 0xbf: text,
	0xc0: text, 0xc1: text, 0xc2: text, 0xc3: text, 0xc4: text, 0xc5: text, 0xc6: text, 0xc7: text,
	0xc8: text, 0xc9: text, 0xca: text, 0xcb: text, 0xcc: text, 0xcd: text, 0xce: text, 0xcf: text,
	0xd0: text, 0xd1: text, 0xd2: text, 0xd3: text, 0xd4: text, 0xd5: text, 0xd6: text, 0xd7: text,
	0xd8: text, 0xd9: text, 0xda: text, 0xdb: text, 0xdc: text, 0xdd: text, 0xde: text, 0xdf: text,
	0xe0: text, 0xe1: text, 0xe2: text, 0xe3: text, 0xe4: text, 0xe5: text, 0xe6: text, 0xe7: text,
	0xe8: text, 0xe9: text, 0xea: text, 0xeb: text, 0xec: text, 0xed: text, 0xee: text, 0xef: text,
	0xf0: text, 0xf1: text, 0xf2: text, 0xf3: text, 0xf4: text, 0xf5: text, 0xf6: text, 0xf7: text,
	0xf8: text, 0xf9: text, 0xfa: text, 0xfb: text, 0xfc: text, 0xfd: text, 0xfe: text, 0xff: text,
}

// hexDigit returns the value of b as a hexadecimal digit, or -1.
func hexDigit(b byte) int {
	switch {
	case '0' <= b && b <= '9':
		return int(b - '0')
	case 'a' <= b|0x20 && b|0x20 <= 'f':
		return int(b|0x20-'a') + 10
	}
	return -1
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// equalFold compares s with word, which is in lower case, without regard to ASCII case.
func equalFold(s []byte, word string) bool {
	if len(s) != len(word) {
		return false
	}
	for i, b := range s {
		if lower(b) != word[i] {
			return false
		}
	}
	return true
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		b |= 0x20
	}
	return b
}
