package number

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"jsgo/rt/intl/cldr"
)

// Operands are what plural rules look at: a number as it is shown,
// https://www.unicode.org/reports/tr35/tr35-numbers.html#Operands.
type Operands struct {
	Whole    string // digits before the point
	Fraction string // digits behind it, as shown
	Exponent int    // of compact forms
	// Shown is the number as it is written where that is not its value: ICU's operand n is 1.2 for 1.2M.
	Shown *Operands
}

// value is an operand as a number; digits beyond 18 do not matter to any rule but by their remainders.
func (o Operands) value(name byte) (n float64, integer bool) {
	switch name {
	case 'i':
		return tail(o.Whole), true
	case 'v':
		return float64(len(o.Fraction)), true
	case 'w':
		return float64(len(strings.TrimRight(o.Fraction, "0"))), true
	case 'f':
		return tail(o.Fraction), true
	case 't':
		return tail(strings.TrimRight(o.Fraction, "0")), true
	case 'e', 'c':
		return float64(o.Exponent), true
	}
	if o.Shown != nil {
		return o.Shown.value('n')
	}
	f, _ := strconv.ParseFloat(o.Whole+"."+o.Fraction, 64)
	return f, strings.Trim(o.Fraction, "0") == ""
}

// tail is the value of the last 18 digits, which is what ICU looks at.
func tail(digits string) float64 {
	n, _ := strconv.ParseFloat("0"+digits[max(len(digits)-18, 0):], 64)
	return n
}

// Category chooses the plural category by rules such as "one:i = 1 and v = 0;few:…",
// https://www.unicode.org/reports/tr35/tr35-numbers.html#Plural_rules_syntax.
func Category(rules string, o Operands) string {
	if rules == "" {
		return "other"
	}
	for rule := range strings.SplitSeq(rules, ";") {
		name, condition, _ := strings.Cut(rule, ":")
		if holds(condition, o) {
			return name
		}
	}
	return "other"
}

// Categories lists the categories that rules have.
func Categories(rules string) []string {
	var list []string
	if rules != "" {
		for rule := range strings.SplitSeq(rules, ";") {
			name, _, _ := strings.Cut(rule, ":")
			list = append(list, name)
		}
	}
	slices.Sort(list) // as ICU lists them
	return append(list, "other")
}

func holds(condition string, o Operands) bool {
	for or := range strings.SplitSeq(condition, " or ") {
		every := true
		for and := range strings.SplitSeq(or, " and ") {
			every = every && relation(and, o)
		}
		if every {
			return true
		}
	}
	return false
}

// relation is "n % 10 != 2..4,7".
func relation(text string, o Operands) bool {
	fields := strings.Fields(text)
	n, integer := o.value(fields[0][0])
	fields = fields[1:]
	if fields[0] == "%" {
		by, _ := strconv.Atoi(fields[1])
		n = math.Mod(n, float64(by))
		fields = fields[2:]
	}
	return inRanges(fields[1], n, integer) == (fields[0] == "=")
}

func inRanges(list string, n float64, integer bool) bool {
	for item := range strings.SplitSeq(list, ",") {
		from, to, ranged := strings.Cut(item, "..")
		low, _ := strconv.ParseFloat(from, 64)
		high := low
		if ranged {
			high, _ = strconv.ParseFloat(to, 64)
		}
		if n >= low && n <= high && (integer || !ranged) {
			return true
		}
	}
	return false
}

// Cardinal is the category of a shown number in a locale.
func Cardinal(l *cldr.Locale, o Operands) string { return Category(l.Get(cldr.Numbers, "pc"), o) }

// RangeCategory is the category of a range, https://www.unicode.org/reports/tr35/tr35-numbers.html#Plural_Ranges.
func RangeCategory(l *cldr.Locale, from, to string) string {
	for item := range strings.SplitSeq(l.Get(cldr.Numbers, "pr"), ";") {
		if category, ok := strings.CutPrefix(item, from+"-"+to+":"); ok {
			return category
		}
	}
	return "other"
}
