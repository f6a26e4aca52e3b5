package app_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sample"
	"danvan/sync/exchange"
	"danvan/ui/app"
	"danvan/ui/app/apptest"
	"danvan/ui/keyboard"

	tea "charm.land/bubbletea/v2"
)

// big is a register of a province with 100,000 participations, made once.
var big = sync.OnceValues(func() (string, error) {
	dir, err := tempDir()
	if err != nil {
		return "", err
	}
	p := sample.New(1, sample.Size{})
	units, fields := new(bytes.Buffer), new(bytes.Buffer)
	if err := p.WriteUnits(units); err != nil {
		return "", err
	}
	if err := p.WriteFields(fields); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "so.dvr")
	r, err := exchange.Init(exchange.Setup{Path: path, UnitCode: p.Units[0].Code, Units: units, Fields: fields, Officer: "Chẩu T."})
	if err != nil {
		return "", err
	}
	return path, errors.Join(fill(r, p.List(time.Now().Year(), 100_000)), r.Close())
})

// fill saves a list's rows, 10,000 in a transaction.
func fill(r *store.Register, l *sample.List) error {
	rows := slices.Collect(l.Rows())
	for len(rows) > 0 {
		n := min(10_000, len(rows))
		err := r.Edit("", func(w *store.Writer) error {
			tree, err := w.Tree()
			if err != nil {
				return err
			}
			for _, row := range rows[:n] {
				if err := saveRow(w, tree, row, l.Year); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		rows = rows[n:]
	}
	return nil
}

func saveRow(w *store.Writer, tree *store.Tree, row sample.Row, year int) error {
	unit := tree.ByCode(row.Unit.Code).ID
	id := record.NewID(row.Registered)
	fields, err := fieldsOf(w.Tx, unit, year)
	if err != nil {
		return err
	}
	field, _ := fields.Find(row.Field.Name)
	if _, err := w.Put(record.AffairsOf(unit, record.ModelKind, id),
		&record.Model{Name: row.Name, Subject: row.Subject, Registrant: row.Registrant, Place: row.Place}, nil, ""); err != nil {
		return err
	}
	part := record.ParticipationID(id, int64(year))
	_, err = w.Put(record.AffairsOf(unit, record.ParticipationKind, part),
		&record.Participation{Model: id, Year: int64(year), Field: field.ID, Standing: row.Standing}, nil, "")
	return err
}

// fieldsOf reads the list of fields once: it is the province's for every unit.
var fieldSet *store.FieldSet

func fieldsOf(tx *store.Tx, unit record.ID, year int) (*store.FieldSet, error) {
	if fieldSet != nil {
		return fieldSet, nil
	}
	var err error
	fieldSet, err = tx.Fields(unit, year)
	return fieldSet, err
}

// BenchmarkKeyToFrame is from a key on the list of 100,000 to the drawn frame with its rows, jobs included: letters of searches, and
// moves through the list. p99-ms is what one key in a hundred exceeds.
func BenchmarkKeyToFrame(b *testing.B) {
	path, err := big()
	must(b, err)
	s := apptest.Open(b, app.Options{Path: path}, 120, 40)
	s.Press(keyboard.F2)
	s.View()
	var keys []keyboard.Key
	for _, word := range []string{"hien dat", "nguyen thi them", "vận động nhân dân", "duong thon"} {
		for _, r := range word {
			keys = append(keys, keyboard.Type(string(r)))
		}
		keys = append(keys, keyboard.Press(keyboard.Down), keyboard.Press(keyboard.PageDown), keyboard.Press(keyboard.Bottom))
		for range []rune(word) {
			keys = append(keys, keyboard.Press(keyboard.Backspace))
		}
	}
	for _, kind := range []struct {
		name string
		wait bool // for the rows of the search
	}{{"letter", false}, {"rows", true}} {
		b.Run(kind.name, func(b *testing.B) {
			var took []time.Duration
			for i := 0; b.Loop(); i++ {
				k := keys[i%len(keys)]
				start := time.Now()
				s.Key(k)
				if kind.wait {
					s.Settle()
				}
				s.View()
				took = append(took, time.Since(start))
				if !kind.wait {
					s.Settle()
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*99/100])/1e6, "p99-ms")
			b.ReportMetric(float64(took[len(took)-1])/1e6, "max-ms")
		})
	}
}

// BenchmarkFirstRows is from nothing to the overview's figures of 100,000 participations on the screen.
func BenchmarkFirstRows(b *testing.B) {
	path, err := big()
	must(b, err)
	for b.Loop() {
		a := app.New(app.Options{Path: path, Width: 120, Height: 40})
		queue := []tea.Cmd{a.Init()}
		for !strings.Contains(a.Draw().String(), "100.000") {
			cmd := queue[0]
			queue = queue[1:]
			if cmd == nil {
				continue
			}
			msg := cmd()
			if batch, ok := msg.(tea.BatchMsg); ok {
				queue = append(queue, batch...)
				continue
			}
			_, next := a.Update(msg)
			queue = append(queue, next)
		}
		must(b, a.Close())
	}
}
