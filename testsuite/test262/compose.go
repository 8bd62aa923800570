package main

import (
	_ "embed"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

//go:embed host.js
var hostScript string

//go:embed nodehost.cjs
var nodeHost []byte

// A composer writes tests as files that need nothing else.
type composer struct {
	suite   string // the checkout
	dir     string // where to write
	harness map[string]harnessFile
}

type harnessFile struct {
	source  string
	defines []string
}

// compose writes t and returns the file to run and its goal.
func (c *composer) compose(t test, key string) (path, goal string, err error) {
	if t.meta.flag("module") {
		path, err = c.module(t, key)
		return path, "module", err
	}
	source, err := c.script(t)
	path = filepath.Join(c.dir, key+".js")
	if strings.Contains(t.source, "import(") {
		// It loads its neighbours, which are modules.
		path = filepath.Join(c.dir, key, filepath.Base(t.path))
		err = errors.Join(err, c.moduleFolder(t, filepath.Join(c.dir, key)))
	}
	return path, "script", errors.Join(err, os.WriteFile(path, []byte(source), 0o644))
}

// moduleFolder makes a folder whose .js files are modules, with the files that
// the test may import.
func (c *composer) moduleFolder(t test, dir string) error {
	return errors.Join(
		os.MkdirAll(dir, 0o755),
		os.WriteFile(filepath.Join(dir, "package.json"), []byte(`{"type": "module"}`), 0o644),
		c.copyFixtures(filepath.Dir(t.path), dir),
	)
}

func (c *composer) script(t test) (string, error) {
	if t.meta.flag("raw") {
		return t.source, nil
	}
	var b strings.Builder
	if t.strict {
		b.WriteString("\"use strict\";\n")
	}
	b.WriteString(hostScript)
	files, err := c.includes(t.meta)
	for _, f := range files {
		b.WriteString(f.source + "\n")
	}
	b.WriteString(t.source)
	return b.String(), err
}

// module writes a folder with the test under its own name, the files that it
// may import, and an entry that loads the harness as globals first.
func (c *composer) module(t test, key string) (string, error) {
	dir := filepath.Join(c.dir, key)
	files, err := c.includes(t.meta)
	if err != nil {
		return "", err
	}
	var harness strings.Builder
	harness.WriteString(hostScript)
	for _, f := range files {
		harness.WriteString(f.source + "\n")
		for _, name := range f.defines {
			fmt.Fprintf(&harness, "globalThis.%s = %s;\n", name, name)
		}
	}
	base := filepath.Base(t.path)
	entry := fmt.Sprintf("import './harness.mjs';\nimport './%s';\n", base)
	if t.meta.flag("raw") {
		entry = fmt.Sprintf("import './%s';\n", base)
	}
	err = c.moduleFolder(t, dir)
	for name, text := range map[string]string{
		"harness.mjs": harness.String(), "entry.mjs": entry, base: t.source,
	} {
		err = errors.Join(err, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644))
	}
	return filepath.Join(dir, "entry.mjs"), err
}

// copyFixtures copies what the tests of a folder import.
func (c *composer) copyFixtures(from, to string) error {
	fixtures, err := filepath.Glob(filepath.Join(c.suite, "test", from, "*_FIXTURE*"))
	for _, path := range fixtures {
		text, readErr := os.ReadFile(path)
		err = errors.Join(err, readErr, os.WriteFile(filepath.Join(to, filepath.Base(path)), text, 0o644))
	}
	return err
}

// includes returns the harness files of a test, in the order they must run.
func (c *composer) includes(m *meta) ([]harnessFile, error) {
	names := []string{"assert.js", "sta.js"}
	if m.flag("async") {
		names = append(names, "doneprintHandle.js")
	}
	files := make([]harnessFile, 0, len(names)+len(m.Includes))
	for _, name := range append(names, m.Includes...) {
		f, err := c.include(name)
		if err != nil {
			return nil, err
		}
		files = append(files, f)
	}
	return files, nil
}

func (c *composer) include(name string) (harnessFile, error) {
	if f, ok := c.harness[name]; ok {
		return f, nil
	}
	text, err := os.ReadFile(filepath.Join(c.suite, "harness", name))
	if err != nil {
		return harnessFile{}, err
	}
	f := harnessFile{source: string(text)}
	if m, err := parseMeta(f.source); err == nil {
		f.defines = m.Defines
	}
	c.harness[name] = f
	return f, nil
}
