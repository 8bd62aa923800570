package parser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/evanw/esbuild/jsgo/ast"

	"jsgo/parser/diag"
)

// TestGraphs loads the fixtures of testdata/graph. The first file is the entry; the last section is what comes out.
func TestGraphs(t *testing.T) {
	paths, _ := filepath.Glob("testdata/graph/*.txtar")
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			last := len(archive.Files) - 1
			want := ""
			if archive.Files[last].Name == "graph" {
				want = string(archive.Files[last].Data)
				archive.Files = archive.Files[:last]
			}
			got := dump(loadArchive(t, archive, archive.Files[0].Name))
			if *update {
				archive.Files = append(archive.Files, txtar.File{Name: "graph", Data: []byte(got)})
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// dump prints a graph.
func dump(g *Graph) string {
	var b strings.Builder
	for _, m := range g.Modules {
		fmt.Fprintf(&b, "%d %s %v%s\n", m.ID, m.Display+m.Suffix, m.Kind, flags(m))
		for _, imp := range m.Imports {
			at := imp.Pos.Position()
			fmt.Fprintf(&b, "  %d:%d %v %q%s -> %s\n", at.Line, at.Column, imp.Kind, imp.Specifier, importFlags(imp), target(g, imp))
		}
		if names := g.ExportNames(m); m.Tree != nil && m.Kind != ast.JSON && len(names) > 0 {
			fmt.Fprintf(&b, "  exports %s\n", strings.Join(names, " "))
		}
		for _, e := range m.ImportEntries {
			binding, state := g.ResolveImport(e)
			fmt.Fprintf(&b, "  %s is %s\n", m.Tree.Name(e.Local), bindingText(binding, state))
		}
		if m.Err != nil {
			fmt.Fprintf(&b, "  throws %s %s: %s\n", m.Err.Class, m.Err.Code, m.Err.Text)
		}
	}
	if g.Entry != nil && g.Entry.Kind == ast.ESM {
		b.WriteString("order")
		for _, m := range g.Order(g.Entry) {
			b.WriteString(" " + m.Display)
		}
		b.WriteString("\n")
	}
	if err := diag.WriteAll(&b, g.Diagnostics.Sorted(), false); err != nil {
		return err.Error()
	}
	return b.String()
}

func flags(m *Module) string {
	text := ""
	for _, f := range []struct {
		set  bool
		name string
	}{{m.Static, "static"}, {m.HasTLA, "tla"}, {m.Async, "async"}} {
		if f.set {
			text += " " + f.name
		}
	}
	return text
}

func importFlags(imp *Import) string {
	text := ""
	for _, a := range imp.Attributes {
		text += " with " + a.Key + "=" + a.Value
	}
	if imp.Optional {
		text += " optional"
	}
	return text
}

func target(g *Graph, imp *Import) string {
	t := imp.Target
	var parts []string
	if t.Module != nil {
		parts = append(parts, t.Module.Display+t.Module.Suffix)
	}
	if t.Err != nil {
		parts = append(parts, t.Err.Class+" "+t.Err.Code)
	}
	for _, p := range []struct{ name, value string }{{"builtin", t.Builtin}, {"native", t.Native}, {"data", t.Data}} {
		if p.value != "" {
			parts = append(parts, p.name+" "+p.value)
		}
	}
	for _, p := range []struct{ name, value string }{{"addon", t.Addon}, {"file", t.File}} {
		if p.value != "" {
			parts = append(parts, p.name+" "+g.Display(p.value))
		}
	}
	return strings.Join(parts, ", ")
}

func bindingText(b Binding, state Resolution) string {
	switch {
	case state == NotFound:
		return "missing"
	case state == Ambiguous:
		return "ambiguous"
	case b.Builtin != "":
		return b.Builtin + "." + b.Name
	case b.Native != "":
		return b.Native + "." + b.Name
	case b.Namespace:
		return b.Module.Display + " namespace"
	case b.Module.Kind == ast.ESM:
		return b.Module.Display + " " + b.Module.Tree.Name(b.Local)
	}
	return b.Module.Display + "." + b.Name
}

// TestSameEveryTime loads a program with many files twice.
func TestSameEveryTime(t *testing.T) {
	var archive txtar.Archive
	for i := range 60 {
		text := fmt.Sprintf("require('./f%d'); require('./f%d'); exports.a = 1; x y", (i*7+1)%60, (i*13+5)%60)
		if i%3 > 0 {
			text = strings.TrimSuffix(text, "; x y")
		}
		archive.Files = append(archive.Files, txtar.File{Name: fmt.Sprintf("f%d.js", i), Data: []byte(text)})
	}
	first := dump(loadArchive(t, &archive, "f1.js"))
	for range 3 {
		if diff := cmp.Diff(first, dump(loadArchive(t, &archive, "f1.js"))); diff != "" {
			t.Fatal(diff)
		}
	}
}
