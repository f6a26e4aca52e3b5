package intake

import (
	"bytes"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sample"
)

// counted is what a register holds of a field.
func counted(t *testing.T, r *store.Register, p *sample.Province, year int64) []sample.Count {
	t.Helper()
	counts := make([]sample.Count, len(p.Fields))
	must(t, r.View(func(tx *store.Tx) error {
		set, err := tx.Fields(tx.Me().Unit, int(year))
		if err != nil {
			return err
		}
		index := map[record.ID]int{}
		for i, f := range set.Items {
			index[f.ID] = i
		}
		for _, ch := range tx.Channels() {
			if ch.Part != record.Affairs {
				continue
			}
			err := tx.Each(ch, record.ParticipationKind, func(id record.ID, s *log.State) error {
				var part record.Participation
				if err := record.Decode(s.Values(), &part); err != nil || part.Year != year {
					return err
				}
				c := &counts[index[part.Field]]
				c.Registered++
				var m record.Model
				if _, err := tx.Get(record.Ref{Channel: ch, Kind: record.ModelKind, ID: part.Model}, &m); err != nil {
					return err
				}
				switch m.Subject {
				case record.Collective:
					c.Collective++
				case record.Individual:
					c.Individual++
				case record.Household:
					c.Household++
				}
				var a record.Appraisal
				_, err := tx.Get(record.Ref{Channel: ch, Kind: record.AppraisalKind, ID: record.AppraisalID(id, tx.Me().Unit)}, &a)
				if err != nil && err != store.ErrNoRecord {
					return err
				}
				if a.Verdict.Recognises() {
					c.Recognised++
				}
				if a.Verdict == record.Exemplary {
					c.Exemplary++
				}
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	}))
	return counts
}

func mustWrite(t testing.TB, l *sample.List, name string) string {
	t.Helper()
	var b bytes.Buffer
	if name == "list.csv" {
		must(t, l.WriteCSV(&b))
	} else {
		must(t, l.WriteXLSX(&b))
	}
	return mustFile(t, name, b.Bytes())
}

func TestTheRegisterCountsWhatTheListStates(t *testing.T) {
	p := sample.New(5, sample.Size{Districts: 2, Communes: 9})
	l := p.List(2023, 400)
	for _, name := range []string{"list.csv", "list.xlsx"} {
		t.Run(name, func(t *testing.T) {
			r := mustRegister(t, p, p.Units[0].Code)
			plan := mustImport(t, r, mustRead(t, mustWrite(t, l, name)), Options{Year: 2023})
			if plan.Counts != (Counts{Rows: 400, NewModels: 400}) || len(plan.Problems) > 0 {
				t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
			}
			for i, got := range counted(t, r, p, 2023) {
				if want := l.Stated()[i]; got != want {
					t.Errorf("%s: stated %+v, counted %+v", p.Fields[i].Name, want, got)
				}
			}
		})
	}
}

func TestTheSameListTwiceAddsNothing(t *testing.T) {
	p := sample.New(6, sample.Size{Districts: 2, Communes: 5})
	r := mustRegister(t, p, p.Units[0].Code)
	l := mustRead(t, mustWrite(t, p.List(2023, 150), "list.xlsx"))
	mustImport(t, r, l, Options{})
	before := mustDigest(t, r)
	again := mustImport(t, r, l, Options{})
	if again.Counts != (Counts{Rows: 150, Known: 150}) || !again.Applied {
		t.Errorf("%+v", again)
	}
	if mustDigest(t, r) != before {
		t.Error("the register is another one")
	}
}

func TestEveryCommuneImportsItsOwnRows(t *testing.T) {
	p := sample.New(7, sample.Size{Districts: 2, Communes: 6})
	l := p.List(2023, 120)
	read := mustRead(t, mustWrite(t, l, "list.csv"))
	for _, u := range p.Communes() {
		r := mustRegister(t, p, u.Code)
		own := l.Of(u).Registered
		refused := mustPlan(t, r, read, Options{})
		if want := (Counts{Rows: 120, NewModels: own, Others: 120 - own}); refused.Counts != want || refused.Hard != 120-own {
			t.Errorf("%s: %+v, %d hard; expected %+v", u.Name, refused.Counts, refused.Hard, want)
		}
		if own := mustPlan(t, r, read, Options{Own: true}); own.Counts != refused.Counts || own.Hard != 0 {
			t.Errorf("%s: %+v, %d hard", u.Name, own.Counts, own.Hard)
		}
		plan := mustImport(t, r, read, Options{Own: true, Strict: true})
		if !plan.Applied {
			t.Errorf("%s: skipped rows stopped a strict import", u.Name)
		}
	}
}

func TestADryRunChangesNothing(t *testing.T) {
	p := sample.New(8, sample.Size{Districts: 1, Communes: 2})
	r := mustRegister(t, p, p.Units[0].Code)
	before := mustDigest(t, r)
	mustPlan(t, r, mustRead(t, mustWrite(t, p.List(2023, 40), "list.csv")), Options{})
	if mustDigest(t, r) != before {
		t.Error("the register is another one")
	}
}
