package regexp

// A SyntaxError is an early error of a pattern.
type SyntaxError struct {
	// Reason is what V8 writes after "Invalid regular expression: /pattern/flags: ".
	Reason string
}

func (e *SyntaxError) Error() string { return e.Reason }

// The reasons, in V8's words.
const (
	errTooLarge              = "Regular expression too large"
	errUnterminatedGroup     = "Unterminated group"
	errUnmatchedParen        = "Unmatched ')'"
	errEscapeAtEnd           = "\\ at end of pattern"
	errPropertyName          = "Invalid property name"
	errEscape                = "Invalid escape"
	errDecimalEscape         = "Invalid decimal escape"
	errUnicodeEscape         = "Invalid Unicode escape"
	errNothingToRepeat       = "Nothing to repeat"
	errLoneBrackets          = "Lone quantifier brackets"
	errQuantifierOrder       = "numbers out of order in {} quantifier"
	errIncompleteQuantifier  = "Incomplete quantifier"
	errQuantifier            = "Invalid quantifier"
	errGroup                 = "Invalid group"
	errTooManyCaptures       = "Too many captures"
	errGroupName             = "Invalid capture group name"
	errDuplicateName         = "Duplicate capture group name"
	errNamedReference        = "Invalid named reference"
	errNamedReferenceUnknown = "Invalid named capture referenced"
	errUnterminatedClass     = "Unterminated character class"
	errClassOrder            = "Range out of order in character class"
	errClass                 = "Invalid character class"
	errClassEscape           = "Invalid class escape"
	errClassPropertyName     = "Invalid property name in character class"
	errClassOperation        = "Invalid set operation in character class"
	errClassCharacter        = "Invalid character in character class"
	errNegatedStrings        = "Negated character class may contain strings"
)

// A matchError says why a match was given up.
type matchError string

func (e matchError) Error() string { return string(e) }

// Errors of Match. Neither says anything about whether the subject would have matched.
const (
	// ErrSteps is returned when Limits.Steps are used up.
	ErrSteps matchError = "regular expression took too many steps"
	// ErrStack is returned when backtracking needs more memory than Limits.Stack; V8 throws a RangeError there.
	ErrStack matchError = "regular expression needs too much memory for backtracking"
	// ErrSubject is returned for a subject that is longer than any JavaScript string.
	ErrSubject matchError = "subject of regular expression is too long"
)
