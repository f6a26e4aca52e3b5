package action

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"danvan/ui/text"
)

// docs/keys.md says what the table says. After a change of the table: go test ./ui/action -run TestTheKeysOnPaper
// -update
func TestTheKeysOnPaper(t *testing.T) {
	for _, p := range Places() {
		if names[p] == nil {
			t.Fatalf("%s has no name on paper: give it one in ui/text/keys.go and ui/action/paper.go", p)
		}
	}
	want := Paper(text.For(text.Vi)) + "\n" + Paper(text.For(text.En))
	file := filepath.Join("..", "..", "docs", "keys.md")
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s is stale; write it anew with: go test ./ui/action -run TestTheKeysOnPaper -update", file)
	}
}
