package takein

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store/intake"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/text"
)

// Every heading that the program writes above registrations is read as what it is, in both languages; what a list
// cannot take is left aside by name.
func TestOurOwnHeadingsAreKnown(t *testing.T) {
	var s *sheet.Sheet
	for _, one := range sheet.All() {
		if one.Name == "registration" {
			s = one
		}
	}
	aside := map[string]bool{"score": true, "votes": true, "reason": true, "date": true, "programme": true, "source": true, "number": true, "consent": true, "withdrawn": true, "self_score": true, "proposed": true, "theme": true}
	for _, lang := range []text.Lang{text.Vi, text.En} {
		words := text.For(lang)
		heads, cells := []string{"ID", words.CLI.Report.Code}, []string{record.ID{1}.String(), "00901"}
		for i := range s.Columns {
			heads, cells = append(heads, words.Column(&s.Columns[i])), append(cells, "1")
		}
		path := filepath.Join(t.TempDir(), "list.csv")
		if err := os.WriteFile(path, []byte(strings.Join(heads, "\t")+"\n"+strings.Join(cells, "\t")+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		l, err := intake.Read(path, intake.Reading{})
		if err != nil {
			t.Fatal(err)
		}
		for i := range s.Columns {
			name, got := s.Columns[i].Name, string(l.Sheets[0].Columns[i+2].Column)
			if left := got == "" || got == string(intake.NotTakenElse) || got == string(intake.Score); left != (aside[name] || strings.HasSuffix(name, "_purpose")) || !left && got != name {
				t.Errorf("%s in %s, “%s”: taken for %s", name, lang, heads[i+2], got)
			}
		}
	}
}
