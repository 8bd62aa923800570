package js

// SourceText returns the text of a file, as stack traces name it, where the
// program carries it.
func (r *Realm) SourceText(file string) (string, bool) {
	for _, m := range r.modules {
		if m.Map != nil && m.Source != nil && m.Map.File == file {
			return m.Source.Text, true
		}
	}
	return "", false
}
