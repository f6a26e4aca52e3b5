package store_test

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// clocked makes a register whose clock is the test's.
func clocked(t *testing.T, unit record.ID, now *time.Time) *store.Register {
	t.Helper()
	path := t.TempDir() + "/so.dvr"
	r, err := store.Create(path, store.Me{Unit: unit}, store.Options{Now: func() time.Time { return *now }})
	must(t, err)
	return r
}

func set(t *testing.T, r *store.Register, ref record.Ref, field, value string) {
	t.Helper()
	must(t, r.Edit("", func(w *store.Writer) error { return w.Set(ref, field, value, "đã hỏi") }))
}

// A laptop that was in 2031 for a while does not stand in over what the district says after it, once the laptop's own
// later change shows that its clock was wrong. A battery that is empty proves nothing about a clock that was right.
func TestAWrongClockDoesNotStandOverLaterValues(t *testing.T) {
	for _, c := range []struct {
		name                string
		wrong, after, other time.Time // when the commune saves the name, then the place; when the district saves the name
		want                string
	}{
		{"ahead, and right again", day.AddDate(5, 0, 0), day.Add(time.Hour), day.Add(2 * time.Hour), "huyện"},
		{"ahead, and the other before", day.AddDate(5, 0, 0), day.Add(2 * time.Hour), day.Add(time.Hour), "xã"},
		{"right, then without a battery", day.Add(2 * time.Hour), time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC), day.Add(time.Hour), "xã"},
		{"right all the time", day.Add(2 * time.Hour), day.Add(3 * time.Hour), day.Add(time.Hour), "xã"},
	} {
		unit, now := unitID("02269"), day
		ref := modelRef(unit, 1)
		commune, district := clocked(t, unit, &now), clocked(t, unitID("071"), &now)
		mustPut(t, commune, ref, roadModel(), nil)
		mustCarry(t, commune, district)
		now = c.wrong
		set(t, commune, ref, "name", "xã")
		now = c.after
		set(t, commune, ref, "place", "Thôn Khuổi Xoan")
		now = c.other
		set(t, district, ref, "name", "huyện")
		mustCarry(t, commune, district)
		mustCarry(t, district, commune)
		for _, r := range []*store.Register{commune, district} {
			var m record.Model
			if held := mustGet(t, r, ref, &m); m.Name != c.want || len(held.Conflicts()) != 1 {
				t.Errorf("%s: %q stands, conflicts %v", c.name, m.Name, held.Conflicts())
			}
			must(t, r.View(func(tx *store.Tx) error {
				rivals, err := tx.Rivals(ref, "name")
				for _, x := range rivals {
					if x.Wrong != (x.Time.Wall().Year() == 2031) {
						t.Errorf("%s: %v is told as wrong: %t", c.name, x.Time.Wall(), x.Wrong)
					}
				}
				return err
			}))
			mustCheck(t, r)
			must(t, r.Close())
		}
	}
}

// Whatever clocks went wrong, what stands in rests on the changes alone, not on the order in which they came.
func TestWhatStandsUnderWrongClocksDoesNotDependOnOrder(t *testing.T) {
	commune, district := unitID("02269"), unitID("071")
	refs := []record.Ref{modelRef(commune, 0), modelRef(commune, 1)}
	rapid.Check(t, func(rt *rapid.T) {
		now := day
		var writers [3]*store.Register
		for i, u := range []record.ID{commune, commune, district} {
			writers[i] = clocked(t, u, &now)
			defer writers[i].Close() //nolint:errcheck // thrown away
		}
		for _, ref := range refs {
			mustPut(t, writers[0], ref, roadModel(), nil)
		}
		mustCarry(t, writers[0], writers[1])
		mustCarry(t, writers[0], writers[2])
		for step := range rapid.IntRange(2, 12).Draw(rt, "edits") {
			now = time.Date(rapid.IntRange(2024, 2031).Draw(rt, "year"), 3, 1, step, 0, 0, 0, time.UTC)
			w := rapid.IntRange(0, 2).Draw(rt, "writer")
			if from := rapid.IntRange(0, 8).Draw(rt, "from"); from < 3 && from != w {
				mustCarry(t, writers[from], writers[w])
				continue
			}
			set(t, writers[w], refs[rapid.IntRange(0, 1).Draw(rt, "record")], rapid.SampledFrom([]string{"name", "place"}).Draw(rt, "field"), fmt.Sprint("giá trị ", step))
		}
		var pieces []*store.Arrival
		for _, w := range writers {
			own := w.Me().Replica
			all, who := runs(t, w, func(h log.Head) bool { return h.Stream.Replica == own })
			for _, run := range all {
				pieces = append(pieces, split(rt, w, run, who)...)
			}
		}
		var stands [2]string
		for i := range stands {
			r := mustCreateIn(t, unitID("06"))
			deliver(rt, r, pieces)
			for _, ref := range refs {
				must(t, r.View(func(tx *store.Tx) error {
					h, err := tx.Get(ref, nil)
					if err == store.ErrNoRecord {
						return nil
					}
					stands[i] += fmt.Sprintf("%q;", h.State().Values())
					return err
				}))
			}
			must(t, r.Close())
		}
		if stands[0] != stands[1] {
			rt.Fatalf("two orders let two values stand: %s, %s", stands[0], stands[1])
		}
	})
}
