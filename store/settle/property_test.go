package settle_test

import (
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
)

// Whatever two people write, delete, settle and take back, nobody's value leaves the history, taking back brings back
// as many conflicts as were settled, and both registers end alike.
func TestNothingIsLostBySettlingAndTakingBack(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := newPair(t)
		refs := []record.Ref{p.model("Đường hoa"), p.model("Nhà văn hóa")}
		written := map[string]bool{}
		registers := map[string]*store.Register{"district": p.d, "commune": p.c}
		fields := rapid.SampledFrom([]string{"content", "place"}) // before and after “deleted”, as conflicts are ordered
		for range rapid.IntRange(1, 12).Draw(rt, "steps") {
			r := registers[rapid.SampledFrom([]string{"district", "commune"}).Draw(rt, "who")]
			ref := rapid.SampledFrom(refs).Draw(rt, "record")
			_, held := p.get(r, ref)
			switch rapid.SampledFrom([]string{"set", "set", "empty", "delete", "exchange", "settle", "undo"}).Draw(rt, "do") {
			case "set":
				v := rapid.StringMatching(`Thôn [A-Z]{4}`).Draw(rt, "value")
				if !held.Deleted() {
					p.set(r, ref, fields.Draw(rt, "field"), v)
					written[v] = true
				}
			case "empty":
				if !held.Deleted() {
					p.set(r, ref, fields.Draw(rt, "field"), nil)
				}
			case "delete":
				if held.State().Exists() {
					p.edit(r, func(w *store.Writer) error { return w.Delete(ref, "nhập nhầm") })
				}
			case "exchange":
				p.exchange()
			case "settle":
				settleAndTakeBack(rt, p, r)
			case "undo":
				p.edit(r, func(w *store.Writer) error {
					if _, _, err := settle.Last(w.Tx); err != nil {
						return nil
					}
					_, err := settle.Undo(w, "hoàn tác")
					return err
				})
			}
		}
		p.exchange()
		for _, r := range registers {
			for v := range written {
				if !inHistory(t, r, refs, v) {
					rt.Errorf("%s is lost", v)
				}
			}
		}
	})
}

func settleAndTakeBack(rt *rapid.T, p *pair, r *store.Register) {
	before := p.conflicts(r)
	var ds []settle.Decision
	for _, c := range before {
		if c.Mine {
			ds = append(ds, settle.Decision{Conflict: c, Side: rapid.IntRange(0, len(c.Sides)-1).Draw(rt, "side")})
		}
	}
	n := p.settle(r, ds...)
	if n == 0 || rapid.Bool().Draw(rt, "keep") {
		return
	}
	if u := p.undo(r); len(u.Left) > 0 || len(u.Back) != n {
		rt.Fatalf("settled %d, taken back %+v", n, u)
	}
	if after := p.conflicts(r); len(after) != len(before) {
		rt.Fatalf("%d waited before, %d after undo: %+v", len(before), len(after), after)
	}
}

func inHistory(t testing.TB, r *store.Register, refs []record.Ref, value string) (found bool) {
	t.Helper()
	raw, err := record.EncodeOne(value)
	must(t, err)
	must(t, r.View(func(tx *store.Tx) error {
		for _, ref := range refs {
			events, err := tx.History(ref)
			if err != nil {
				return err
			}
			for _, e := range events {
				for _, edit := range e.Change.Edits {
					found = found || string(edit.Value) == string(raw)
				}
			}
		}
		return nil
	}))
	return found
}
