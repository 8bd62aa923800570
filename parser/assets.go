package parser

import (
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
)

// An Asset is a file that is no module but that the program names: it is read at
// run time, under the path that programs see.
type Asset struct {
	Path    string // on this machine
	Display string
}

// Assets are the files that the program's modules name by path or URL, and all below
// the folders that they name; sorted, without those that are modules.
func (g *Graph) Assets() []Asset {
	modules := map[string]bool{}
	for _, m := range g.Modules {
		modules[m.Path] = true
	}
	found := map[string]bool{}
	computes := false
	for _, m := range g.Modules {
		if strings.HasPrefix(m.Display, "node:") {
			continue
		}
		computes = computes || m.Computes
		for _, imp := range m.Imports {
			if imp.Target.File != "" {
				addFiles(found, imp.Target.File)
			}
		}
	}
	if computes {
		g.addPackages(found)
	}
	var list []Asset
	for _, path := range slices.Sorted(maps.Keys(found)) {
		if !modules[path] {
			list = append(list, Asset{path, g.display(path)})
		}
	}
	return list
}

// addPackages adds the package.json of the program's packages that say what can be
// asked for: specifiers that are computed at run time are resolved with them.
func (g *Graph) addPackages(found map[string]bool) {
	for _, m := range g.Modules {
		if strings.HasPrefix(m.Display, "node:") {
			continue
		}
		if path, ok := g.resolver.PackageFile(m.Path); ok {
			found[path] = true
		}
	}
}

// addFiles adds a file, or the files of a folder; packages and the folders of
// version control are no part of one.
func addFiles(found map[string]bool, path string) {
	filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
		case d.IsDir() && p != path && (d.Name() == "node_modules" || d.Name() == ".git"):
			return filepath.SkipDir
		case d.Type().IsRegular():
			found[p] = true
		}
		return nil
	})
}
