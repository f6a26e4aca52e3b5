package sheet

import (
	"strconv"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// BlockedElse is an award whose recipient's conduct is examined, as another award of the same recipient says.
const BlockedElse Code = "blocked-else"

// blocked tells why an award cannot be granted: another of the same recipient is kept back on that day.
func (l *Line) blocked(w *store.Writer) error {
	a, ok := l.Parts[0].Rec.(*record.Award)
	if !ok || a.State != record.Granted {
		return nil
	}
	if was, err := l.asRead(); err != nil || l.Made() && was.Parts[0].Rec.(*record.Award).State == record.Granted {
		return err // it was given before
	}
	return w.Each(record.Channel{Unit: l.Unit, Part: record.Affairs}, record.AwardKind, func(id record.ID, s *store.State) error {
		var other record.Award
		if id == l.Ref().ID || !s.Exists() || vi.Spelled(s.Text("name")) != vi.Spelled(a.Name) || record.Read(s.Values(), &other) != nil || !other.Blocks(a.Date) {
			return nil
		}
		return &Error{Code: BlockedElse, Of: record.AwardKind, Field: "state", Found: a.Name, Like: []string{string(other.BlockedFrom), string(other.BlockedTo)}}
	})
}

// given tells whether somebody was given the same already: by the same decision, in the same form, with the same post.
func (l *Line) given(w *store.Writer, a *record.Award) (found bool, err error) {
	err = w.Each(record.Channel{Unit: l.Unit, Part: record.Affairs}, record.AwardKind, func(_ record.ID, s *store.State) error {
		found = found || s.Exists() && vi.Spelled(s.Text("name")) == vi.Spelled(a.Name) && vi.Spelled(s.Text("post")) == vi.Spelled(a.Post) &&
			vi.Fold(s.Text("form")) == vi.Fold(a.Form) && vi.Fold(s.Text("number")) == vi.Fold(a.Number) && s.Text("date") == string(a.Date) &&
			s.Text("span") == string(a.Span) && s.IDOf("model") == a.Model
		return nil
	})
	return found, err
}

// Over tells a line that was taken back: lists leave it out, and history keeps it.
func (l *Line) Over() bool {
	r, ok := l.Parts[0].Rec.(interface{ Over() bool })
	return ok && r.Over()
}

// Holds tells whether a line holds on a day, by its columns “from” and “to”; false for one of a sheet without them.
func (l *Line) Holds(on record.Date) bool {
	from, to := l.Sheet.Column("from"), l.Sheet.Column("to")
	return l.Sheet.Lasts() && record.Holds(dateOf(l.Value(from)), dateOf(l.Value(to)), on)
}

// Lasts tells whether lines of the sheet hold from one date to another.
func (s *Sheet) Lasts() bool {
	return !s.registers() && s.Column("from") != nil && s.Column("to") != nil
}

func dateOf(v any) record.Date {
	if year, is := v.(int64); is {
		if year == 0 {
			return ""
		}
		return record.Date(strconv.FormatInt(year, 10))
	}
	return v.(record.Date)
}
