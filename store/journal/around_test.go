package journal_test

import (
	"slices"
	"testing"

	"danvan/store"
	"danvan/store/journal"
	"danvan/store/record"
	"danvan/store/vi"
)

// A history tells of a model's figures, notes and years that were deleted, too, and of nothing that is another model's;
// of a body's members likewise. What is only looked at leaves them out.
func TestAroundARecord(t *testing.T) {
	r, unit := filled(t, 2, 1), unitID("c0")
	ch := record.Channel{Unit: unit, Part: record.Affairs}
	refOf := func(kind record.Name, id record.ID) record.Ref { return record.Ref{Channel: ch, Kind: kind, ID: id} }
	committee := &record.Body{Unit: unit, Name: "Ban chỉ đạo", From: "2045"}
	body := record.Ref{Channel: record.Channel{Unit: unit, Part: record.Catalog}, Kind: record.BodyKind, ID: record.KindOf(record.BodyKind).Keyed(committee, vi.Fold)}
	var models, parts, figures, members []record.Ref
	must(t, r.Edit("", func(w *store.Writer) error {
		put := func(ref record.Ref, rec record.Record) {
			t.Helper()
			_, err := w.Put(ref, rec, nil, "theo danh sách")
			must(t, err)
		}
		for n := range 2 {
			m := modelRef(unit, n)
			models = append(models, m)
			for _, year := range []int64{2045, 2046} {
				p := refOf(record.ParticipationKind, record.ParticipationID(m.ID, year))
				put(p, &record.Participation{Model: m.ID, Year: year, Standing: record.New})
				f := refOf(record.ResourceKindName, record.NewID(day))
				put(f, &record.Resource{Participation: p.ID, What: record.Money, Amount: "1000"})
				parts, figures = append(parts, p), append(figures, f)
			}
		}
		put(body, committee)
		for _, name := range []string{"Chẩu T.", "Ma V."} {
			m := refOf(record.MemberKind, record.NewID(day))
			put(m, &record.Member{Body: body.ID, Name: name, Role: "Ủy viên"})
			members = append(members, m)
		}
		return nil
	}))
	must(t, r.Edit("", func(w *store.Writer) error {
		for _, ref := range []record.Ref{figures[0], figures[1], parts[1], figures[2], members[0]} {
			must(t, w.Delete(ref, "thôi"))
		}
		return nil
	}))
	must(t, r.View(func(tx *store.Tx) error {
		for _, c := range []struct {
			what string
			of   record.Ref
			gone bool
			want []record.Ref
		}{
			{"a model", models[0], false, []record.Ref{models[0], parts[0]}},
			{"a model's history", models[0], true, []record.Ref{models[0], parts[0], parts[1], figures[0], figures[1]}},
			{"a year", parts[2], false, []record.Ref{parts[2], models[1]}},
			{"a year's history", parts[2], true, []record.Ref{parts[2], models[1], figures[2]}},
			{"a body", body, false, []record.Ref{body, members[1]}},
			{"a body's history", body, true, []record.Ref{body, members[0], members[1]}},
		} {
			all, err := journal.Around(tx, c.of, c.gone)
			must(t, err)
			same := len(all) == len(c.want) && all[0] == c.of
			for _, ref := range c.want {
				same = same && slices.Contains(all, ref)
			}
			if !same {
				t.Errorf("%s: %v, want %v", c.what, all, c.want)
			}
		}
		return nil
	}))
}
