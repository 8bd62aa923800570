package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"jsgo/codegen"
	"jsgo/ir/lower"
	"jsgo/parser"
	"jsgo/parser/diag"
	"jsgo/parser/resolve"
)

// build compiles one program.
func build(entry, out string) int {
	g := parser.Load(parser.Options{Entry: entry, Resolve: resolve.Options{}})
	var diags diag.List
	if g.Diagnostics.Errors() == 0 {
		p := lower.Program(g, &diags)
		if diags.Errors() == 0 {
			return buildGo(codegen.Emit(p, tempOptions()), out)
		}
	}
	diag.WriteAll(os.Stderr, append(g.Diagnostics.Sorted(), diags.Sorted()...), false)
	return 1
}

func buildGo(files []codegen.File, out string) int {
	root, err := filepath.Abs(".")
	if err != nil {
		return fail(err)
	}
	dir := os.Getenv("JSGO_KEEP")
	if dir == "" {
		if dir, err = os.MkdirTemp("", "jsgo-"); err != nil {
			return fail(err)
		}
		defer os.RemoveAll(dir)
	}
	sum, err := os.ReadFile(filepath.Join(root, "go.sum"))
	if err != nil {
		return fail(err)
	}
	mod, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return fail(err)
	}
	text := strings.Replace(string(mod), "module jsgo\n", "module app\n", 1) + "\nrequire jsgo v0.0.0\n\nreplace jsgo => " + root + "\n"
	text = strings.ReplaceAll(text, "=> ./", "=> "+root+"/")
	files = append(files, codegen.File{Name: "go.mod", Text: text}, codegen.File{Name: "go.sum", Text: string(sum)})
	for _, f := range files {
		path := filepath.Join(dir, f.Name)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return fail(err)
		}
		if err := os.WriteFile(path, []byte(f.Text), 0o600); err != nil {
			return fail(err)
		}
	}
	abs, err := filepath.Abs(out)
	if err != nil {
		return fail(err)
	}
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", abs, ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOFLAGS=-mod=mod", "GOWORK=off", "GOPROXY=off")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return fail(err)
	}
	return 0
}

func fail(err error) int {
	fmt.Fprintln(os.Stderr, "jsgo:", err)
	return 4
}

func tempOptions() codegen.Options {
	return codegen.Options{Module: "app", Import: map[string]string{"os": "os", "jsgo/rt/inspect": "inspect"}, Main: []string{`Globals: []*js.Global{{Name: "console", Make: func(r *js.Realm) (js.Value, *js.Throw) {
	o := js.NewObject(r)
	js.Props{js.Method("log", 0, func(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
		s, e := inspect.Format(r, args)
		if e != nil {
			return js.Undefined(), e
		}
		os.Stdout.Write(append(s.AppendUTF8(nil), '\n'))
		return js.Undefined(), nil
	})}.Define(r, o)
	return o.Value(), nil
}}},`}}
}
