// Package numconv converts between ECMAScript numbers, BigInts and their text; it knows nothing of JavaScript values.
//
// Text comes in as Latin-1 bytes or UTF-16 code units and goes out appended to a byte slice, always ASCII.
package numconv

// Text is the code units of a JavaScript string in its one-byte (Latin-1) or two-byte (UTF-16) form.
type Text interface{ byte | uint16 }
