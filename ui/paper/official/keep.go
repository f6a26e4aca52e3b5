package official

import (
	"cmp"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// stands are the words by which a paper is kept.
type stands struct {
	unit  record.ID
	s     signed
	q     Request
	title string
}

// Keep writes down which file a final paper of the register's own unit was written to: with the report or decision that
// the unit has of it, else with a new one. kept is false for drafts, for papers of another unit, and for forms, which
// are to be filled in.
func (m *Made) Keep(w *store.Writer, name string, file []byte, now time.Time) (kept bool, err error) {
	x := &m.stands
	if m.Draft || x.unit != w.Me().Unit || x.q.Paper == Registration {
		return false, nil
	}
	ref, rec := x.record(now)
	had := ""
	err = w.Each(ref.Channel, ref.Kind, func(id record.ID, st *log.State) error { // the one that the paper was filled from
		if st.Exists() && x.from(id, ref.ID, st) {
			ref.ID, rec, had = id, nil, st.Text("files")
		}
		return nil
	})
	if err == nil && rec != nil {
		_, err = w.Put(ref, rec, nil, "")
	}
	if err != nil {
		return false, err
	}
	line := now.UTC().Format(time.RFC3339) + " " + record.FileSum(file) + " " + name
	return true, w.Set(ref, "files", strings.TrimPrefix(had+"\n"+line, "\n"), "")
}

// from tells whether a record is what the paper says of itself: the report of the same span, the decision of the same
// number.
func (x *stands) from(id, own record.ID, st *log.State) bool {
	if x.q.Paper != Summary {
		return id == own
	}
	return id == x.s.of || x.s.of.IsZero() && id == own
}

// record is what is kept where the unit has written down nothing of the paper yet.
func (x *stands) record(now time.Time) (record.Ref, record.Record) {
	s := x.s
	date := cmp.Or(s.date, record.Date(now.Format("2006-01"))) // nobody said the day: it stays open
	if x.q.Paper == Decision {
		r := &record.Decision{Unit: x.unit, Number: s.number, Date: date, Issuer: s.issuer, Signer: s.signer}
		return record.CatalogOf(x.unit, record.DecisionKind, record.DecisionID(x.unit, date.Year(), vi.Fold(s.number))), r
	}
	r := &record.Paper{Unit: x.unit, Type: record.OtherPaper, Title: x.title, Number: s.number, Date: date, Issuer: s.issuer, Signer: s.signer}
	if x.q.From != 0 || x.q.Span != "" {
		r.Span = x.q.Interval()
	}
	if x.q.Paper == Summary {
		r.Type = record.PaperOf
	}
	return record.CatalogOf(x.unit, record.PaperKind, record.KindOf(record.PaperKind).Keyed(r, vi.Fold)), r
}
