package host

import (
	"sort"
	"strings"
)

// An Asset is a file that the executable carries, under the path that the program
// sees; a relative one is below /app.
type Asset struct{ Path, Text string }

// Assets are such files and the sources of the program's modules. They do not
// change: every goroutine may read them.
type Assets struct{ files []Asset } // sorted by path

// Assets returns the files that the executable carries.
func (h *State) Assets() *Assets {
	if h.assets != nil {
		return h.assets
	}
	a := &Assets{}
	for _, f := range h.program.Assets {
		a.files = append(a.files, Asset{virtualPath(f.Path), f.Text})
	}
	for _, m := range h.program.Modules {
		if m.Source != nil && !strings.HasPrefix(m.Name, core) {
			a.files = append(a.files, Asset{virtualPath(m.Name), m.Source.Text})
		}
	}
	sort.Slice(a.files, func(i, j int) bool { return a.files[i].Path < a.files[j].Path })
	h.assets = a
	return a
}

func virtualPath(name string) string {
	if !strings.HasPrefix(name, "/") {
		name = "/app/" + name
	}
	return clean(name)
}

// clean resolves "." and ".." in an absolute path.
func clean(path string) string {
	var out []string
	for part := range strings.SplitSeq(path, "/") {
		switch part {
		case "", ".":
		case "..":
			out = out[:max(0, len(out)-1)]
		default:
			out = append(out, part)
		}
	}
	return "/" + strings.Join(out, "/")
}

// find is the place of the first file that is not before path.
func (a *Assets) find(path string) int {
	return sort.Search(len(a.files), func(i int) bool { return a.files[i].Path >= path })
}

// Text returns the content of the file at an absolute path.
func (a *Assets) Text(path string) (string, bool) {
	path = clean(path)
	if i := a.find(path); i < len(a.files) && a.files[i].Path == path {
		return a.files[i].Text, true
	}
	return "", false
}

// IsFolder reports whether files are below an absolute path.
func (a *Assets) IsFolder(path string) bool {
	path = below(path)
	i := a.find(path)
	return i < len(a.files) && strings.HasPrefix(a.files[i].Path, path)
}

// below is what the paths of all in a folder begin with.
func below(path string) string {
	if path = clean(path); path != "/" {
		path += "/"
	}
	return path
}

// List calls f for each name in the folder at an absolute path, in order.
func (a *Assets) List(path string, f func(name string, folder bool)) {
	path = below(path)
	last := ""
	for _, file := range a.files[a.find(path):] {
		rest, ok := strings.CutPrefix(file.Path, path)
		if !ok {
			return
		}
		name, _, folder := strings.Cut(rest, "/")
		if folder && name == last {
			continue
		}
		last = name
		f(name, folder)
	}
}
