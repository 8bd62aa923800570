package resolve

import (
	"encoding/json"
	"strings"
)

// Error is the exception that Node throws.
type Error struct {
	Class string // Error or TypeError
	Code  string // ERR_MODULE_NOT_FOUND …
	// Format is the text. Every %s in it is a path of Paths: paths of this machine do not belong into an executable, so
	// whoever shows the error says how they look.
	Format string
	Paths  []string
	// Suggestion is the specifier that was probably meant, such as one in another case; or empty.
	Suggestion string
	// NotFound tells whether there is no such file, builtin or package, as opposed to an invalid or forbidden specifier.
	NotFound bool
}

// Error is the text with the paths of this machine.
func (e *Error) Error() string { return e.Text(func(path string) string { return path }) }

// Text is the message with every path shown by show.
func (e *Error) Text(show func(path string) string) string {
	pieces := strings.Split(e.Format, "\x00")
	var b strings.Builder
	for i, piece := range pieces {
		if i > 0 && i <= len(e.Paths) { // a package.json can hold NUL, too
			b.WriteString(show(e.Paths[i-1]))
		}
		b.WriteString(piece)
	}
	return b.String()
}

// place marks the place of a path in a Format; no specifier can contain it, since specifiers with NUL are rejected first.
const place = "\x00"

func moduleNotFound(path, base string) *Error {
	return &Error{Class: "Error", Code: "ERR_MODULE_NOT_FOUND", NotFound: true,
		Format: "Cannot find module '" + place + "' imported from " + place, Paths: []string{path, base}}
}

func packageNotFound(name, base string) *Error {
	return &Error{Class: "Error", Code: "ERR_MODULE_NOT_FOUND", NotFound: true,
		Format: "Cannot find package '" + name + "' imported from " + place, Paths: []string{base}}
}

func packageMainNotFound(path, base string) *Error {
	return &Error{Class: "Error", Code: "ERR_MODULE_NOT_FOUND", NotFound: true,
		Format: "Cannot find package '" + place + "' imported from " + place, Paths: []string{path, base}}
}

func unsupportedDirImport(path, base string) *Error {
	return &Error{Class: "Error", Code: "ERR_UNSUPPORTED_DIR_IMPORT",
		Format: "Directory import '" + place + "' is not supported resolving ES modules imported from " + place, Paths: []string{path, base}}
}

func invalidSpecifier(request, reason, base string) *Error {
	e := &Error{Class: "TypeError", Code: "ERR_INVALID_MODULE_SPECIFIER", Format: "Invalid module \"" + request + "\" " + reason}
	e.from(" imported from ", base)
	return e
}

func (e *Error) from(text, base string) {
	if base != "" {
		e.Format += text + place
		e.Paths = append(e.Paths, base)
	}
}

func unknownBuiltin(specifier string) *Error {
	return &Error{Class: "Error", Code: "ERR_UNKNOWN_BUILTIN_MODULE", NotFound: true, Format: "No such built-in module: " + specifier}
}

func unsupportedScheme(protocol string) *Error {
	return &Error{Class: "Error", Code: "ERR_UNSUPPORTED_ESM_URL_SCHEME",
		Format: "Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol '" + protocol + "'"}
}

func pathNotExported(dir, subpath, base string) *Error {
	e := &Error{Class: "Error", Code: "ERR_PACKAGE_PATH_NOT_EXPORTED", Paths: []string{dir + "/"}}
	if subpath == "." {
		e.Format = "No \"exports\" main defined in " + place + "package.json"
	} else {
		e.Format = "Package subpath '" + subpath + "' is not defined by \"exports\" in " + place + "package.json"
	}
	e.from(" imported from ", base)
	return e
}

func importNotDefined(specifier, dir, base string) *Error {
	e := &Error{Class: "TypeError", Code: "ERR_PACKAGE_IMPORT_NOT_DEFINED", Format: "Package import specifier \"" + specifier + "\" is not defined"}
	if dir != "" {
		e.Format += " in package " + place + "package.json"
		e.Paths = []string{dir + "/"}
	}
	e.from(" imported from ", base)
	return e
}

func invalidTarget(dir, key string, target *value, imports bool, base string) *Error {
	e := &Error{Class: "Error", Code: "ERR_INVALID_PACKAGE_TARGET", Paths: []string{dir + "/"}}
	shown, _ := json.Marshal(target.plain())
	field := map[bool]string{true: "imports", false: "exports"}[imports]
	if key == "." {
		e.Format = "Invalid \"exports\" main target " + string(shown) + " defined in the package config " + place + "package.json"
	} else {
		e.Format = "Invalid \"" + field + "\" target " + string(shown) + " defined for '" + key + "' in the package config " + place + "package.json"
	}
	e.from(" imported from ", base)
	if !imports && target.kind == stringValue && target.text != "" && !strings.HasPrefix(target.text, "./") {
		e.Format += "; targets must start with \"./\""
	}
	return e
}

func invalidConfig(path, base, message string) *Error {
	e := &Error{Class: "Error", Code: "ERR_INVALID_PACKAGE_CONFIG", Format: "Invalid package config " + place, Paths: []string{path}}
	e.from(" while importing file://", base)
	if message != "" {
		e.Format += ". " + message
	}
	return e
}

// unreadableConfig is for a package.json that is no JSON, on the way of an import.
func unreadableConfig(p *packageJSON, specifier, base string) *Error {
	return &Error{Class: "Error", Code: "ERR_INVALID_PACKAGE_CONFIG", Paths: []string{p.path(), base},
		Format: "Invalid package config " + place + " while importing \"" + specifier + "\" from " + place + ". " + p.invalid}
}

// unreadablePackage is the same on the way of a require.
func unreadablePackage(p *packageJSON) *Error {
	return &Error{Class: "SyntaxError", Format: "Error parsing " + place + ": " + p.invalid, Paths: []string{p.path()}}
}

// requireNotFound is the text without the "Require stack", which is only known when the program runs.
func requireNotFound(request string) *Error {
	return &Error{Class: "Error", Code: "MODULE_NOT_FOUND", NotFound: true, Format: "Cannot find module '" + request + "'"}
}

// requireTargetNotFound is the same for a file that "exports" or "imports" name.
func requireTargetNotFound(path string) *Error {
	e := requireNotFound(place)
	e.Paths = []string{path}
	return e
}

func requireMainNotFound(path string) *Error {
	return &Error{Class: "Error", Code: "MODULE_NOT_FOUND", NotFound: true,
		Format: "Cannot find module '" + place + "'. Please verify that the package.json has a valid \"main\" entry", Paths: []string{path}}
}

func unknownExtension(ext, path string) *Error {
	return &Error{Class: "TypeError", Code: "ERR_UNKNOWN_FILE_EXTENSION", Format: "Unknown file extension \"" + ext + "\" for " + place, Paths: []string{path}}
}
