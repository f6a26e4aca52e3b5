package sheet

import (
	"slices"
	"strconv"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// What an award can be wrong about in the register.
const (
	BlockedElse Code = "blocked-else" // its recipient's conduct is examined, as another award of the same recipient says
	TakenBack   Code = "taken-back"   // the same was given, and cancelled or revoked: Like is its id
	OfAnother   Code = "of-another"   // its model is of another unit than the one that was named
)

// Awards are those that a register holds, read once for all lines that are made with it.
type Awards struct {
	of map[record.ID]map[string][]award // by unit, and by the recipient's name as it is spelled
}

type award struct {
	id record.ID
	record.Award
}

// named gives the awards of a unit to those called so.
func (a *Awards) named(tx *store.Tx, unit record.ID, name string) ([]award, error) {
	if a.of == nil {
		a.of = map[record.ID]map[string][]award{}
	}
	if all, read := a.of[unit]; read {
		return all[vi.Spelled(name)], nil
	}
	all := map[string][]award{}
	a.of[unit] = all
	err := tx.Each(record.Channel{Unit: unit, Part: record.Affairs}, record.AwardKind, func(id record.ID, s *log.State) error {
		x := award{id: id}
		if !s.Exists() || record.Read(s.Values(), &x.Award) != nil || x.Name == "" {
			return nil
		}
		all[vi.Spelled(x.Name)] = append(all[vi.Spelled(x.Name)], x)
		return nil
	})
	return all[vi.Spelled(name)], err
}

// made takes in a line that was made.
func (a *Awards) made(l *Line) {
	if r, ok := l.Parts[0].Rec.(*record.Award); ok && a != nil && a.of[l.Unit] != nil {
		a.of[l.Unit][vi.Spelled(r.Name)] = append(a.of[l.Unit][vi.Spelled(r.Name)], award{l.Ref().ID, *r})
	}
}

// others are the awards of the same recipient.
func (l *Line) others(tx *store.Tx, a *record.Award) ([]award, error) {
	known := l.Awards
	if known == nil {
		known = &Awards{}
	}
	return known.named(tx, l.Unit, a.Name)
}

// blocked tells why an award cannot be granted: another of the same recipient is kept back on that day.
func (l *Line) blocked(tx *store.Tx) error {
	a, ok := l.Parts[0].Rec.(*record.Award)
	if !ok || a.State != record.Granted {
		return nil
	}
	if was, err := l.asRead(); err != nil || l.Made() && was.Parts[0].Rec.(*record.Award).State == record.Granted {
		return err // it was given before
	}
	all, err := l.others(tx, a)
	for _, other := range all {
		if other.id != l.Ref().ID && other.Blocks(a.Date) {
			return &Error{Code: BlockedElse, Of: record.AwardKind, Field: "state", Found: a.Name, Like: []string{string(other.BlockedFrom), string(other.BlockedTo)}}
		}
	}
	return err
}

// given tells whether somebody was given the same already: by the same decision, in the same form, with the same post.
// What was taken back is in no list, and is named by its id.
func (l *Line) given(tx *store.Tx, a *record.Award) (bool, error) {
	all, err := l.others(tx, a)
	i := slices.IndexFunc(all, func(b award) bool {
		return vi.Spelled(b.Post) == vi.Spelled(a.Post) && vi.Fold(b.Form) == vi.Fold(a.Form) && vi.Fold(b.Number) == vi.Fold(a.Number) && b.Date == a.Date && b.Span == a.Span && b.Model == a.Model
	})
	if i >= 0 && all[i].Over() {
		return false, &Error{Code: TakenBack, Of: record.AwardKind, Field: "state", Found: a.Name, Like: []string{all[i].id.String()}}
	}
	return i >= 0, err
}

// Over tells a line that was taken back: lists leave it out, and history keeps it.
func (l *Line) Over() bool {
	r, ok := l.Parts[0].Rec.(interface{ Over() bool })
	return ok && r.Over()
}

// Past tells a line that holds no longer on a day, or is retired: it shows, but counts no more.
func (l *Line) Past(on record.Date) bool {
	retired, to := l.Sheet.Column("retired"), l.Sheet.Column("to")
	switch {
	case retired != nil && l.Value(retired).(bool):
		return true
	case to == nil || l.Empty(to):
		return false
	case to.Type == record.Year:
		return l.Value(to).(int64) < int64(on.Year())
	}
	return dateOf(l.Value(to)) < on
}

// Ends tells whether lines of the sheet can be taken back.
func (l *Line) Ends() bool {
	_, ok := l.Parts[0].Rec.(interface{ Over() bool })
	return ok
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
