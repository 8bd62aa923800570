package testsuite

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"jsgo/testsuite/internal/harness"
)

// namedPath is a path in a document, between backticks: it has a slash or the
// name of a file, and starts with a folder of the repository.
var namedPath = regexp.MustCompile("`((?:cmd|parser|ir|codegen|rt|testsuite)/[A-Za-z0-9_./-]*)`")

// TestDocuments fails when a document names a file that has gone.
func TestDocuments(t *testing.T) {
	documents, err := filepath.Glob(filepath.Join(harness.Root(), "*.md"))
	if err != nil || len(documents) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, document := range documents {
		text, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range namedPath.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join(harness.Root(), match[1])); err != nil {
				t.Errorf("%s names %s, which does not exist", filepath.Base(document), match[1])
			}
		}
	}
}

// TestPackageComments wants one package comment for every package.
func TestPackageComments(t *testing.T) {
	for _, p := range listPackages(t) {
		folder := strings.TrimPrefix(p.ImportPath, modulePrefix)
		if len(p.GoFiles) == 0 {
			continue // it has tests only
		}
		var comments []string
		for _, file := range goFiles(t, filepath.Join(harness.Root(), folder)) {
			if file.Doc != nil {
				comments = append(comments, file.Doc.Text())
			}
		}
		switch {
		case len(comments) != 1:
			t.Errorf("%s has %d package comments", folder, len(comments))
		case !strings.HasPrefix(comments[0], "Package ") && !strings.HasPrefix(comments[0], "Command "):
			t.Errorf("the package comment of %s starts with neither Package nor Command", folder)
		}
	}
}

// goFiles parses the package clauses of a folder, without its tests.
func goFiles(t *testing.T, dir string) []*ast.File {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var files []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}
