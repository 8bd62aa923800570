// Package hostile gives jsgo input that is wrong, huge or malicious. What must
// come back is a message about the input, never a crash or a wrong executable.
package hostile
