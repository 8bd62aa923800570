// Package node_test runs the TypeScript halves of the core modules on a real node, with stand-ins for
// their native halves, and compares what the scripts in testdata print with node's recorded output.
package node_test

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/google/go-cmp/cmp"
)

// scripts are the folders whose testdata holds pairs of name.js and name.stdout.
var scripts = []string{
	"assert", "async_hooks", "diagnostics_channel", "events", "path", "punycode", "querystring",
	"stream", "string_decoder", "timers", "util", "../web/abort",
}

// translate writes every rt/**/*.ts below out as CommonJS, .js for .ts.
func translate(t *testing.T, out string) {
	t.Helper()
	root := ".."
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".ts") {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		result := api.Transform(string(source), api.TransformOptions{
			Loader: api.LoaderTS, Format: api.FormatCommonJS, Target: api.ES2022, Sourcefile: path,
		})
		for _, message := range result.Errors {
			t.Errorf("%s: %s", path, message.Text)
		}
		rel, err := filepath.Rel(root, strings.TrimSuffix(path, ".ts")+".js")
		if err != nil {
			return err
		}
		target := filepath.Join(out, rel)
		if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
			return err
		}
		return os.WriteFile(target, append([]byte(`"use strict";`), result.Code...), 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestScriptsOnNode(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("no node on PATH")
	}
	out := t.TempDir()
	translate(t, out)
	for _, folder := range scripts {
		files, err := filepath.Glob(filepath.Join(folder, "testdata", "*.js"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: no scripts (%v)", folder, err)
		}
		for _, file := range files {
			t.Run(file, func(t *testing.T) { runScript(t, node, out, file) })
		}
	}
}

func runScript(t *testing.T, node, out, file string) {
	want, err := os.ReadFile(strings.TrimSuffix(file, ".js") + ".stdout")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, node, "--no-warnings", "testdata/run-under-node.cjs", out, file)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Errorf("%v\n%s", err, stderr.String())
	}
	if diff := cmp.Diff(string(want), stdout.String()); diff != "" {
		t.Errorf("stdout (-node +ours):\n%s", diff)
	}
}
