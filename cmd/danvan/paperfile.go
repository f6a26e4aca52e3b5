package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/page/wording"
)

// keptPaper is a paper that was written to a file.
type keptPaper struct {
	Kind   record.Name `json:"kind"`
	ID     record.ID   `json:"id"`
	Unit   string      `json:"unit"`
	Title  string      `json:"title"`
	Number string      `json:"number"`
	Date   string      `json:"date"`
	At     time.Time   `json:"written"`
	Name   string      `json:"name"` // of the file then
}

func (p *program) paperCommand() *cobra.Command {
	return p.command(p.t.CLI.Commands.Paper, p.exactly(1), func(_ *cobra.Command, args []string) error {
		data, err := os.ReadFile(args[0])
		if err != nil {
			return err
		}
		sum, name := record.FileSum(data), filepath.Base(args[0])
		same, named := []keptPaper{}, false
		var failed error
		err = p.reading(func(tx *store.Tx) error {
			tree, err := tx.Tree()
			if err != nil {
				return err
			}
			tree.Unit(tx.Me().Unit).Walk(func(u *store.Unit) {
				for _, kind := range []record.Name{record.PaperKind, record.DecisionKind} {
					failed = errors.Join(failed, tx.Each(record.Channel{Unit: u.ID, Part: record.Catalog}, kind, func(id record.ID, st *log.State) error {
						for _, l := range strings.Split(st.Text("files"), "\n") {
							f := strings.SplitN(l, " ", 3)
							if len(f) < 3 || !st.Exists() {
								continue
							}
							at, _ := time.Parse(time.RFC3339, f[0])
							if f[1] == sum {
								same = append(same, keptPaper{kind, id, u.Name, st.Text("title"), st.Text("number"), st.Text("date"), at, f[2]})
							}
							named = named || vi.Spelled(f[2]) == vi.Spelled(name)
						}
						return nil
					}))
				}
			})
			return failed
		})
		if err != nil {
			return err
		}
		err = p.answer(struct {
			Sum   string      `json:"sha256"`
			Same  []keptPaper `json:"papers"`
			Named bool        `json:"another_of_that_name"`
		}{sum, same, named}, func(w io.Writer) {
			say := &p.t.Papers
			for _, k := range same {
				line(w, "✓ "+say.FileIs(p.t.Terms.Kind(k.Kind), k.Title, k.Number, wording.Date(record.Date(k.Date)), k.Unit, p.t.Moment(k.At.Local()), k.Name))
			}
			switch {
			case len(same) > 0:
			case named:
				line(w, "! "+say.NowOther(name))
			default:
				line(w, "! "+say.NoFile(name))
			}
		})
		return errors.Join(err, needsPersonIf(len(same) == 0))
	})
}
