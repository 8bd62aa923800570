package testsuite

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jsgo/testsuite/internal/harness"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

const (
	lifeFile     = "programs/life.txtar"
	lifeDocument = "../ARCHITECTURE.md"
)

// lifeStages are what jsgo prints of the program, by the section that holds it.
var lifeStages = []struct {
	section string
	args    []string
}{
	{"graph", []string{"ast"}},
	{"lower.ir", []string{"ir", "--pass=lower", "--func=load"}},
	{"types.ir", []string{"ir", "--func=load"}},
	{"out.go", []string{"go", "--func=load"}},
	{"stdout", []string{"run"}},
}

// TestLife keeps the stages that ARCHITECTURE.md shows of a program true.
func TestLife(t *testing.T) {
	if harness.NodeEngine() {
		t.Skip("JSGO_ENGINE=node has no stages")
	}
	archive, err := txtar.ParseFile(lifeFile)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	source := archive.Files[0]
	if err := os.WriteFile(filepath.Join(dir, source.Name), source.Data, 0o644); err != nil {
		t.Fatal(err)
	}
	got := &txtar.Archive{Comment: archive.Comment, Files: []txtar.File{source}}
	for _, s := range lifeStages {
		got.Files = append(got.Files, txtar.File{Name: s.section, Data: lifeStage(t, dir, append(s.args, source.Name))})
	}
	document, err := os.ReadFile(lifeDocument)
	if err != nil {
		t.Fatal(err)
	}
	want := includeLife(t, string(document), got)
	if *updateBudget {
		writeFile(t, lifeFile, txtar.Format(got))
		writeFile(t, lifeDocument, []byte(want))
		return
	}
	if diff := cmp.Diff(string(txtar.Format(archive)), string(txtar.Format(got))); diff != "" {
		t.Errorf("life.txtar is not what jsgo prints (-file +got); -update rewrites it:\n%s", diff)
	}
	if diff := cmp.Diff(string(document), want); diff != "" {
		t.Errorf("ARCHITECTURE.md shows something else (-file +got):\n%s", diff)
	}
}

// lifeStage is what a command of jsgo prints in a folder.
func lifeStage(t *testing.T, dir string, args []string) []byte {
	t.Helper()
	jsgo, err := harness.Jsgo()
	if err != nil {
		t.Fatal(err)
	}
	r, err := harness.Run(harness.Command{Args: append([]string{jsgo}, args...), Dir: dir, Timeout: 5 * time.Minute, Memory: 8 << 30})
	if err != nil {
		t.Fatal(err)
	}
	if r.Exit != 0 || r.TimedOut {
		t.Fatalf("jsgo %v: %s\n%s", args, r.End(), r.Stderr)
	}
	return []byte(r.Stdout)
}

// includeLife puts each section into the fence behind its mark.
func includeLife(t *testing.T, document string, sections *txtar.Archive) string {
	t.Helper()
	for _, s := range sections.Files {
		mark := "<!-- life: " + s.Name + " -->\n```"
		before, rest, ok := strings.Cut(document, mark)
		language, rest, fenced := strings.Cut(rest, "\n")
		_, after, closed := strings.Cut("\n"+rest, "\n```\n")
		if !ok || !fenced || !closed {
			t.Fatalf("ARCHITECTURE.md has no fence behind %q", mark)
		}
		document = before + mark + language + "\n" + strings.TrimRight(string(s.Data), "\n") + "\n```\n" + after
	}
	return document
}

func writeFile(t *testing.T, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}
