package urlparse

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// parseHost is https://url.spec.whatwg.org/#concept-host-parser followed by its serializer.
func parseHost(s string, special bool, toASCII ToASCII) (string, error) {
	switch {
	case strings.HasPrefix(s, "["):
		if !strings.HasSuffix(s, "]") {
			return "", ErrInvalid
		}
		return parseIPv6(s[1 : len(s)-1])
	case !special:
		return parseOpaqueHost(s)
	}
	domain, err := domainToASCII(s, toASCII)
	if err != nil {
		return "", err
	}
	if domain == "" || hasForbidden(domain, true) {
		return "", ErrInvalid
	}
	if endsInNumber(domain) {
		return parseIPv4(domain)
	}
	return domain, nil
}

// parseOpaqueHost is https://url.spec.whatwg.org/#concept-opaque-host-parser.
func parseOpaqueHost(s string) (string, error) {
	if hasForbidden(s, false) {
		return "", ErrInvalid
	}
	return encode(s, controlSet), nil
}

// hasForbidden looks for https://url.spec.whatwg.org/#forbidden-host-code-point, or the larger set for domains.
func hasForbidden(s string, domain bool) bool {
	for i := range len(s) {
		switch c := s[i]; c {
		case 0, '\t', '\n', '\r', ' ', '#', '/', ':', '<', '>', '?', '@', '[', '\\', ']', '^', '|':
			return true
		default:
			if domain && (c < 0x20 || c == '%' || c == 0x7F) {
				return true
			}
		}
	}
	return false
}

func domainToASCII(s string, toASCII ToASCII) (string, error) {
	if strings.IndexByte(s, '%') >= 0 {
		s = string(appendDecoded(make([]byte, 0, len(s)), s))
	}
	if isPlainDomain(s) {
		return lowerASCII(s), nil
	}
	if toASCII == nil {
		return "", ErrNoIDNA
	}
	if !utf8.ValidString(s) {
		return "", ErrInvalid
	}
	ascii, ok := toASCII(s)
	if !ok {
		return "", ErrInvalid
	}
	return ascii, nil
}

// isPlainDomain reports a domain that is ASCII and has no label in Punycode: only its case can change.
func isPlainDomain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
		if (i == 0 || s[i-1] == '.') && len(s) >= i+4 && s[i+1]|0x20 == 'n' && s[i]|0x20 == 'x' && s[i+2:i+4] == "--" {
			return false
		}
	}
	return true
}

func lowerASCII(s string) string {
	for i := range len(s) {
		if s[i]-'A' < 26 {
			return strings.ToLower(s)
		}
	}
	return s
}

// endsInNumber is https://url.spec.whatwg.org/#ends-in-a-number-checker.
func endsInNumber(s string) bool {
	s = strings.TrimSuffix(s, ".")
	last := s[strings.LastIndexByte(s, '.')+1:]
	if last == "" {
		return false
	}
	if strings.Trim(last, "0123456789") == "" {
		return true
	}
	_, ok := parseIPv4Number(last)
	return ok
}

// parseIPv4 is https://url.spec.whatwg.org/#concept-ipv4-parser.
func parseIPv4(s string) (string, error) {
	parts := strings.Split(strings.TrimSuffix(s, "."), ".")
	if len(parts) > 4 {
		return "", ErrInvalid
	}
	var address uint64
	for i, part := range parts {
		n, ok := parseIPv4Number(part)
		last := i == len(parts)-1
		if !ok || !last && n > 255 || last && n >= 1<<(8*(5-len(parts))) {
			return "", ErrInvalid
		}
		if last {
			address |= n
		} else {
			address |= n << (8 * (3 - i))
		}
	}
	return string(appendIPv4(nil, uint32(address))), nil
}

// parseIPv4Number is https://url.spec.whatwg.org/#ipv4-number-parser; what is too large saturates.
func parseIPv4Number(s string) (uint64, bool) {
	if s == "" {
		return 0, false
	}
	base := uint64(10)
	switch {
	case len(s) >= 2 && s[0] == '0' && s[1]|0x20 == 'x':
		s, base = s[2:], 16
	case len(s) >= 2 && s[0] == '0':
		s, base = s[1:], 8
	}
	n := uint64(0)
	for i := range len(s) {
		d := hexValue(s[i])
		if d < 0 || uint64(d) >= base {
			return 0, false
		}
		n = min(n*base+uint64(d), 1<<40)
	}
	return n, true
}

func appendIPv4(dst []byte, address uint32) []byte {
	for shift := 24; shift >= 0; shift -= 8 {
		dst = strconv.AppendUint(dst, uint64(address>>shift&0xFF), 10)
		if shift > 0 {
			dst = append(dst, '.')
		}
	}
	return dst
}

// parseIPv6 is https://url.spec.whatwg.org/#concept-ipv6-parser.
func parseIPv6(s string) (string, error) {
	var pieces [8]uint16
	n, compress := 0, -1
	if strings.HasPrefix(s, "::") {
		s, compress = s[2:], 0
	} else if strings.HasPrefix(s, ":") {
		return "", ErrInvalid
	}
	for s != "" {
		if n == 8 {
			return "", ErrInvalid
		}
		if s[0] == ':' {
			if compress >= 0 {
				return "", ErrInvalid
			}
			s, compress = s[1:], n
			continue
		}
		value, digits := hexPiece(s)
		if digits < len(s) && s[digits] == '.' {
			if digits == 0 || n > 6 || !embeddedIPv4(s, pieces[n:n+2]) {
				return "", ErrInvalid
			}
			n += 2
			break
		}
		if s = s[digits:]; s != "" && (s[0] != ':' || len(s) == 1) || digits == 0 {
			return "", ErrInvalid
		}
		s = strings.TrimPrefix(s, ":")
		pieces[n] = value
		n++
	}
	if !expandZeros(&pieces, n, compress) {
		return "", ErrInvalid
	}
	return string(appendIPv6(nil, &pieces)), nil
}

// hexPiece reads up to four digits.
func hexPiece(s string) (value uint16, digits int) {
	for digits < 4 && digits < len(s) && hexValue(s[digits]) >= 0 {
		value = value<<4 | uint16(hexValue(s[digits]))
		digits++
	}
	return value, digits
}

// embeddedIPv4 reads four decimal numbers without leading zeros into two pieces.
func embeddedIPv4(s string, pieces []uint16) bool {
	for i := range 4 {
		part, rest, more := strings.Cut(s, ".")
		if part == "" || len(part) > 3 || part[0] == '0' && len(part) > 1 || more != (i < 3) {
			return false
		}
		n := 0
		for j := range len(part) {
			if !isDigit(part[j]) {
				return false
			}
			n = n*10 + int(part[j]-'0')
		}
		if n > 255 {
			return false
		}
		pieces[i/2] = pieces[i/2]<<8 | uint16(n)
		s = rest
	}
	return true
}

// expandZeros moves what follows the "::" at compress to the end.
func expandZeros(pieces *[8]uint16, n, compress int) bool {
	if compress < 0 {
		return n == 8
	}
	if n == 8 {
		return false // the "::" stands for one piece at least
	}
	tail := n - compress
	copy(pieces[8-tail:], pieces[compress:n])
	clear(pieces[compress : 8-tail])
	return true
}

// appendIPv6 is https://url.spec.whatwg.org/#concept-ipv6-serializer within brackets.
func appendIPv6(dst []byte, pieces *[8]uint16) []byte {
	start, length := longestZeros(pieces)
	dst = append(dst, '[')
	for i := 0; i < 8; i++ {
		if i == start {
			dst = append(dst, ':')
			if i == 0 {
				dst = append(dst, ':')
			}
			i += length - 1
			continue
		}
		dst = strconv.AppendUint(dst, uint64(pieces[i]), 16)
		if i < 7 {
			dst = append(dst, ':')
		}
	}
	return append(dst, ']')
}

// longestZeros finds the first longest run of at least two zero pieces; start is -1 if there is none.
func longestZeros(pieces *[8]uint16) (start, length int) {
	start, length = -1, 1
	for i := 0; i < 8; i++ {
		j := i
		for j < 8 && pieces[j] == 0 {
			j++
		}
		if j-i > length {
			start, length = i, j-i
		}
		i = max(i, j-1)
	}
	return start, length
}
