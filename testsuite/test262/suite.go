package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// laterThanES2023 are the features of editions and proposals that node 20 need
// not have, so that a test of one says nothing about jsgo.
var laterThanES2023 = strings.Fields(`
	Array.fromAsync Atomics.pause Error.isError Float16Array Math.sumPrecise RegExp.escape ShadowRealm Temporal
	array-grouping arraybuffer-transfer await-dictionary canonical-tz caller decorators explicit-resource-management
	immutable-arraybuffer import-attributes import-bytes import-defer import-text iterator-chunking iterator-helpers
	iterator-includes iterator-sequencing joint-iteration json-modules json-parse-with-source legacy-regexp
	nonextensible-applies-to-private promise-try promise-with-resolvers proxy-missing-checks
	regexp-duplicate-named-groups regexp-modifiers set-methods source-phase-imports source-phase-imports-module-source
	tail-call-optimization uint8array-base64 upsert`)

// hostOnly are features that only a host made for test262 can offer.
var hostOnly = strings.Fields(`IsHTMLDDA host-gc-required cross-realm`)

// A test is one file of the suite in one mode.
type test struct {
	name   string // what expectations.txt calls it: path below test/, "#strict" for the second mode
	path   string // below test/
	source string
	meta   *meta
	strict bool
}

// readSuite returns the tests below dir/test/folder for each folder, in order.
func readSuite(dir string, folders []string, all bool) ([]test, error) {
	var tests []test
	root := filepath.Join(dir, "test")
	for _, folder := range folders {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".js" || strings.Contains(path, "_FIXTURE") {
				return err
			}
			found, err := readTest(root, path, all)
			tests = append(tests, found...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return tests, nil
}

// readTest returns the modes of one file that are to run; none if it tests
// what is out of scope.
func readTest(root, path string, all bool) ([]test, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	m, err := parseMeta(string(text))
	if err != nil || !all && !inScope(m, string(text)) {
		return nil, nil
	}
	rel, err := filepath.Rel(root, path)
	t := test{name: rel, path: rel, source: string(text), meta: m}
	strict := t
	strict.name, strict.strict = rel+"#strict", true
	switch {
	case m.flag("module"), m.flag("raw"), m.flag("noStrict"):
		return []test{t}, err
	case m.flag("onlyStrict"):
		return []test{strict}, err
	}
	return []test{t, strict}, err
}

func inScope(m *meta, source string) bool {
	for _, feature := range m.Features {
		if slices.Contains(laterThanES2023, feature) || slices.Contains(hostOnly, feature) {
			return false
		}
	}
	return !m.flag("CanBlockIsFalse") && !strings.Contains(source, "$262.agent")
}

// sample returns n tests that seed and their names alone decide, in the order
// of the suite, so that a test that is added changes little.
func sample(tests []test, n int, seed string) []test {
	if n <= 0 || n >= len(tests) {
		return tests
	}
	rank := make(map[string]string, len(tests))
	for _, t := range tests {
		sum := sha256.Sum256([]byte(seed + "\x00" + t.name))
		rank[t.name] = hex.EncodeToString(sum[:])
	}
	chosen := slices.Clone(tests)
	slices.SortFunc(chosen, func(a, b test) int { return cmp.Compare(rank[a.name], rank[b.name]) })
	chosen = chosen[:n]
	slices.SortFunc(chosen, func(a, b test) int { return cmp.Compare(a.name, b.name) })
	return chosen
}
