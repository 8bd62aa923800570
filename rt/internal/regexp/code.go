package regexp

import (
	"jsgo/rt/internal/unicode"
)

type opcode uint8

const (
	opMatch     opcode = iota
	opFail             // never matches
	opChar             // one unit: x
	opCharBack         // the same, before the position
	opString           // the units text
	opSet              // one unit of set
	opSetBack          //
	opPoint            // one code point of set
	opPointBack        //
	opLoop             // x to y characters of set, the most first
	opLoopLazy         // the same, the fewest first
	opJump             // to x
	opSplit            // on with the next instruction, later with x
	opSplitLazy        // on with x, later with the next instruction
	opSave             // register x becomes the position
	opAssign           // register x becomes y
	opReset            // registers x to y-1 become -1
	opProgress         // fails if register x is the position
	opCount            // a counted loop, see compiler.counted
	opEnter            // begins an iteration of a counted loop
	opBackref          // one of groups again
	opStart            // ^
	opStartLine        // ^ with m
	opEnd              // $
	opEndLine          // $ with m
	opBoundary         // \b; set are the word characters
	opInside           // \B
	opLook             // begins a look-around; register x keeps the stack height, x+1 the position; y is 0, or where a negative one goes on
	opLookDone         // a positive look-around has matched
	opLookWrong        // the inside of a negative look-around has matched
)

// An inst is one instruction.
type inst struct {
	op         opcode
	back       bool // it reads leftwards
	points     bool // it goes by code points
	fold       bool // it ignores case
	possessive bool // the loop never has to give anything back
	lazy       bool // the counted loop leaves early
	late       bool // the state is known to fail only after it has been tried: it stands in a look-around
	x, y       int32
	memo       int32 // in linear code: one more than the first row of the table of failures
	set        *charSet
	next       *charSet // nil, or the units one of which follows a loop, or begins what x of a split leads to
	*detail
}

// A detail is what only few instructions need.
type detail struct {
	text   []uint16
	groups []int
	inner  []int32 // in linear code: the registers of the loops around, which tell whether an iteration is still empty
	count  *counter
}

// A counter is the rest of a counted loop.
type counter struct {
	min, max int32
	start    int32 // the register with the position where the iteration began, or -1 if every iteration consumes something
}

// A code is one translation of a pattern.
type code struct {
	insts     []inst
	registers int // the captures come first
	rows      int // of the table of failures
	casing    unicode.Casing
	points    bool
}

// A hint is what searching for a place to start can use.
type hint struct {
	prefix   []uint16 // every match begins with it
	narrow   []byte   // the prefix as Latin-1, or nil
	first    *charSet // nil, or the units a match can begin with
	anchored bool     // a match can only be at 0
	literal  bool     // the prefix is the whole pattern
}
