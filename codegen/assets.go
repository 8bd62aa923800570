package codegen

import (
	"fmt"
	"path"
)

// Asset is a file that the executable carries: its path as programs see it, and
// its content.
type Asset struct{ Path, Text string }

// assetPackage is the package of the assets.
const assetPackage = "assets"

// assetFiles writes the assets, under numbers, and the Go file that embeds them.
func assetFiles(o Options) []File {
	if len(o.Assets) == 0 {
		return nil
	}
	dir := path.Join(o.Folder, assetPackage)
	w := &writer{line: 1}
	w.f("// Generated. DO NOT EDIT.")
	w.f("")
	w.f("package %s", assetPackage)
	w.f("")
	w.open("import (")
	w.f("_ \"embed\"")
	w.f("")
	w.f("\"jsgo/rt/host\"")
	w.close(")")
	var files []File
	for i, a := range o.Assets {
		name := fmt.Sprintf("a%04d", i+1)
		files = append(files, File{path.Join(dir, name), a.Text})
		w.f("")
		w.f("//go:embed %s", name)
		w.f("var %s string", name)
	}
	w.f("")
	w.f("// Files are the assets.")
	w.open("func Files() []host.Asset {")
	w.open("return []host.Asset{")
	for i, a := range o.Assets {
		w.f("{Path: %s, Text: a%04d},", quote(a.Path), i+1)
	}
	w.close("}")
	w.close("}")
	return append(files, File{path.Join(dir, assetPackage+".go"), w.b.String()})
}
