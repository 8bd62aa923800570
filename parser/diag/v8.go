package diag

import "strings"

// v8Texts maps the beginnings of esbuild's syntax errors to V8's wording. {} is the quoted word in esbuild's text.
var v8Texts = [...]struct{ esbuild, v8 string }{
	{"The symbol ", "Identifier '{}' has already been declared"},
	{"Unterminated string literal", "Invalid or unexpected token"},
	{"Unterminated template literal", "Unterminated template literal"},
	{"Unterminated regular expression", "Invalid regular expression: missing /"},
	{"Syntax error ", "Invalid or unexpected token"},
	{"Expected \"*/\" to terminate", "Invalid or unexpected token"},
	{"Cannot use \"break\" here", "Illegal break statement"},
	{"Cannot use \"continue\" here", "Illegal continue statement: no surrounding iteration statement"},
	{"Cannot continue to label ", "Illegal continue statement: '{}' does not denote an iteration statement"},
	{"There is no containing label named ", "Undefined label '{}'"},
	{"Invalid assignment target", "Invalid left-hand side in assignment"},
	{"\"await\" can only be used inside", "await is only valid in async functions and the top level bodies of modules"},
	{"Cannot use \"await\" outside an async function", "await is only valid in async functions and the top level bodies of modules"},
	{"Delete of a bare identifier", "Delete of an unqualified identifier in strict mode."},
	{"With statements", "Strict mode code may not include a with statement"},
	{"Legacy octal literals", "Octal literals are not allowed in strict mode."},
	{"Legacy octal escape sequences", "Octal escape sequences are not allowed in strict mode."},
	{"Declarations with the name ", "Unexpected eval or arguments in strict mode"},
	{"Private name ", "Private field '{}' must be declared in an enclosing class"},
	{"Multiple exports with the same name ", "Duplicate export of '{}'"},
	{"Unexpected \"super\"", "'super' keyword unexpected here"},
	{"Cannot use \"new.target\" here", "new.target expression is not allowed here"},
	{"Cannot use \"let\" as an identifier here", "let is disallowed as a lexically bound name"},
	{"A return statement cannot be used here", "Illegal return statement"},
	{"Multiple default clauses are not allowed", "More than one default clause in switch statement"},
	{"Class constructor cannot be a getter", "Class constructor may not be an accessor"},
	{"Class constructor cannot be a setter", "Class constructor may not be an accessor"},
	{"Class constructor cannot be an async function", "Class constructor may not be an async method"},
	{"Class constructor cannot be a generator", "Class constructor may not be a generator"},
	{"Classes cannot contain more than one constructor", "A class may only have one constructor"},
	{"Invalid static method name \"prototype\"", "Classes may not have a static property named 'prototype'"},
	{"Cannot use a declaration in a single-statement context", "Lexical declaration cannot appear in a single-statement context"},
	{"A rest argument cannot have a default initializer", "Rest parameter may not have a default initializer"},
	{"Duplicate label ", "Label '{}' has already been declared"},
	{"Cannot use a \"use strict\" directive in a function with", "Illegal 'use strict' directive in function with non-simple parameter list"},
	{"Unexpected newline before \"=>\"", "Unexpected token '=>'"},
	{"Unexpected newline after \"throw\"", "Illegal newline after throw"},
	{"Cannot use \"||\" with", "Unexpected token '||'"},
	{"Cannot use \"&&\" with", "Unexpected token '&&'"},
	{"Cannot use \"??\" with", "Unexpected token '??'"},
	{"Cannot use an unparenthesized optional chain", "Invalid optional chain from new expression"},
	{"Template literals cannot have an optional chain", "Invalid tagged template on optional chain"},
	{"Getter ", "Getter must not have any formal parameters."},
	{"Setter ", "Setter must have exactly one formal parameter."},
	{"Cannot specify the \"__proto__\" property", "Duplicate __proto__ fields are not allowed in object literals"},
	{"for-of loops must have a single declaration", "Invalid left-hand side in for-of loop: Must have a single binding."},
	{"for-in loops must have a single declaration", "Invalid left-hand side in for-in loop: Must have a single binding."},
	{"for-of loop variables cannot have", "for-of loop variable declaration may not have an initializer."},
	{"Deleting the private name ", "Private fields can not be deleted"},
	{"This constant must be initialized", "Missing initializer in destructuring declaration"},
	{"Duplicate flag ", "Invalid regular expression flags"},
	{"Expected \"finally\" but found", "Missing catch or finally after try"},
	{"Function declarations inside if statements cannot be used in", "In strict mode code, functions can only be declared at top level or inside a block."},
	{"Unicode escape sequence is out of range", "Undefined Unicode code-point"},
	{"Unexpected \"enum\"", "Unexpected reserved word"},
	{"Unexpected \",\" after rest pattern", "Rest element must be last element"},
	{"The JSX syntax extension is not currently enabled", "Unexpected token '<'"},
	{"Unexpected \"\\x00\"", "Invalid or unexpected token"},
}

// V8Text is V8's wording of a syntax error of esbuild's, or esbuild's own where V8's is not known.
func V8Text(text string) string {
	switch {
	case strings.HasSuffix(text, " is not declared in this file"):
		return "Export '" + quoted(text) + "' is not defined in module"
	case strings.HasPrefix(text, "The constant ") && strings.HasSuffix(text, " must be initialized"):
		return "Missing initializer in const declaration"
	case strings.Contains(text, " cannot be bound multiple times in the same parameter list"):
		return "Duplicate parameter name not allowed in this context"
	case strings.Contains(text, " is a reserved word and cannot be used in"):
		return "Unexpected strict mode reserved word"
	}
	for _, row := range v8Texts {
		if strings.HasPrefix(text, row.esbuild) {
			return strings.ReplaceAll(row.v8, "{}", quoted(text))
		}
	}
	return unexpected(text)
}

// unexpected rewrites `Unexpected "x"` and `Expected ";" but found "x"` by what kind of token x is.
func unexpected(text string) string {
	found := text
	if i := strings.LastIndex(text, " but found "); i >= 0 && strings.HasPrefix(text, "Expected ") {
		found = text[i+len(" but found "):]
	} else if found = strings.TrimPrefix(text, "Unexpected "); found == text {
		return text
	}
	if found == "end of file" {
		return "Unexpected end of input"
	}
	token := unquote(found)
	if token == "" {
		return text
	}
	switch c := token[0]; {
	case '0' <= c && c <= '9', c == '.' && len(token) > 1 && '0' <= token[1] && token[1] <= '9':
		return "Unexpected number"
	case c == '"' || c == '\'':
		return "Unexpected string"
	case c == '`':
		return "Unexpected template string"
	case isReserved(token) || !isIdentifierStart(c):
		return "Unexpected token '" + token + "'"
	}
	return "Unexpected identifier '" + token + "'"
}

func isIdentifierStart(c byte) bool {
	return c == '_' || c == '$' || c >= 0x80 || 'a' <= c|0x20 && c|0x20 <= 'z'
}

// isReserved is https://tc39.es/ecma262/#prod-ReservedWord.
func isReserved(word string) bool {
	switch word {
	case "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export",
		"extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "new", "null", "return", "super", "switch",
		"this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "yield":
		return true
	}
	return false
}

// quoted is the first word in double quotes.
func quoted(text string) string {
	_, rest, _ := strings.Cut(text, "\"")
	word, _, _ := strings.Cut(rest, "\"")
	return word
}

func unquote(text string) string {
	if len(text) < 2 || text[0] != '"' || text[len(text)-1] != '"' {
		return ""
	}
	return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(text[1 : len(text)-1])
}
