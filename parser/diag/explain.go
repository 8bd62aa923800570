package diag

import (
	_ "embed"
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
)

//go:embed codes.go
var codesSource string

// Explanation is what there is to say about a code.
type Explanation struct {
	Code    Code
	Name    string // ModuleNotFound
	Text    string
	Example string // files in txtar format; the first is the entry, or main.js is if it is missing
}

// Explain is the text of `jsgo explain`; code is written JSGO2002 or 2002.
func Explain(code string) (string, bool) {
	for _, e := range Explanations() {
		if strings.EqualFold(code, e.Code.String()) || code == strconv.Itoa(int(e.Code)) {
			return e.String(), true
		}
	}
	return "", false
}

// String is the explanation as it is printed.
func (e Explanation) String() string {
	text := e.Code.String() + ": " + e.Text + "\n"
	if e.Example != "" {
		text += "\nExample:\n\n    " + strings.ReplaceAll(strings.TrimSuffix(e.Example, "\n"), "\n", "\n    ") + "\n"
	}
	return text
}

// Explanations reads the comments of the codes, in the order of the source.
func Explanations() []Explanation {
	file, err := parser.ParseFile(token.NewFileSet(), "codes.go", codesSource, parser.ParseComments)
	if err != nil {
		panic("BUG: codes.go does not parse: " + err.Error())
	}
	var all []Explanation
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, spec := range group.Specs {
			all = append(all, explanation(spec.(*ast.ValueSpec)))
		}
	}
	return all
}

func explanation(spec *ast.ValueSpec) Explanation {
	number, _ := strconv.Atoi(spec.Values[0].(*ast.BasicLit).Value)
	e := Explanation{Code: Code(number), Name: spec.Names[0].Name}
	var text []string
	for _, line := range strings.Split(spec.Doc.Text(), "\n") {
		if example, ok := strings.CutPrefix(line, "\t"); ok {
			e.Example += example + "\n"
		} else if line != "" {
			text = append(text, line)
		}
	}
	e.Text = strings.Join(text, "\n")
	return e
}
