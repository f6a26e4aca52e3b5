package outfile

import (
	"path/filepath"
	"slices"
	"testing"
)

// Each system is asked in its own words, and none where there are no windows.
func TestAFolderIsShownAsTheSystemDoes(t *testing.T) {
	file := filepath.Join("D", "Báo cáo năm 2026.docx")
	env := func(string) string { return "" }
	if revealer("linux", file, env) != nil {
		t.Error("without windows")
	}
	screen := func(name string) string { return map[string]string{"DISPLAY": ":0"}[name] }
	for system, want := range map[string][]string{"linux": {"xdg-open", "D"}, "windows": {"explorer.exe", "/select," + file}, "darwin": {"open", "-R", file}} {
		if c := revealer(system, file, screen); !slices.Equal(c.Args, want) {
			t.Errorf("%s: %q", system, c.Args)
		}
	}
}
