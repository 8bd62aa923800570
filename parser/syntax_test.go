package parser

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/diag"
)

// TestSyntaxErrors compares the texts of syntax errors with node's. The table shows where they differ.
func TestSyntaxErrors(t *testing.T) {
	const path = "testdata/syntax.txt"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var got strings.Builder
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			got.WriteString(line)
			continue
		}
		columns := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		text, err := strconv.Unquote(columns[0])
		if err != nil || len(columns) != 3 {
			t.Fatalf("bad line %q", line)
		}
		columns[2] = "="
		if ours := syntaxError(text); ours != columns[1] {
			columns[2] = ours
		}
		got.WriteString(strings.Join(columns, "\t") + "\n")
	}
	if *update {
		if err := os.WriteFile(path, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(data), got.String()); diff != "" {
		t.Error(diff)
	}
}

func syntaxError(text string) string {
	kind := ast.CommonJS
	if strings.HasPrefix(text, "import") || strings.HasPrefix(text, "export") {
		kind = ast.ESM
	}
	tree, messages := Parse(text, "a.js", kind, ast.Config{})
	if tree != nil {
		return "ok"
	}
	return diag.V8Text(firstError(messages).Text)
}
