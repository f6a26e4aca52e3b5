package life

import (
	"errors"

	"danvan/store"
	"danvan/store/record"
)

// CarryOver registers models for another year: as maintained, in the same field. Where the list of that year is another
// one, in the field of the same name.
type CarryOver struct {
	Year       int
	Registered record.Date
	Reason     string
}

func (a CarryOver) check(*store.Writer) error {
	p := record.Participation{Model: record.ID{1}, Field: record.ID{1}, Year: int64(a.Year), Registered: a.Registered}
	if ps := p.Validate(); ps.Hard() {
		return ps
	}
	return nil
}

func (a CarryOver) do(x *target) (bool, Why, error) {
	if copied, err := x.copied(); copied || err != nil {
		return false, Copy, err
	}
	switch {
	case a.Year <= int(x.part.Year):
		return false, NotLater, nil
	case disputed(x.held, "model", "field"):
		return false, InConflict, nil
	}
	if ends, err := x.ended(); ends || err != nil {
		return false, Stopped, err
	}
	ref := record.Ref{Channel: x.ref.Channel, Kind: record.ParticipationKind, ID: record.ParticipationID(x.part.Model, int64(a.Year))}
	held, err := x.Get(ref, nil)
	switch {
	case errors.Is(err, store.ErrNoRecord): // as it should be
	case err != nil:
		return false, "", err
	case held.State().Exists():
		return false, "", nil
	}
	field, err := x.fieldIn(a.Year)
	if field.IsZero() || err != nil {
		return false, OtherList, err
	}
	next := &record.Participation{Model: x.part.Model, Year: int64(a.Year), Field: field, Standing: record.Maintained, Registered: a.Registered}
	_, err = x.Put(ref, next, held, a.Reason)
	return true, "", err
}

func (a CarryOver) end(*store.Writer) error { return nil }

// ended tells whether the review of the highest unit that made one says that the model does not go on.
func (x *target) ended() (bool, error) {
	for _, by := range x.ladder() {
		var r record.Review
		ref := record.Ref{Channel: x.ref.Channel, Kind: record.ReviewKind, ID: record.ReviewID(x.ref.ID, by)}
		if _, err := x.said(ref, &r); err != nil || r.Outcome != "" {
			return r.Outcome.Ends(), err
		}
	}
	return false, nil
}

// fieldIn is the participation's field in another year; zero where there is none.
func (x *target) fieldIn(year int) (record.ID, error) {
	if ok, err := x.offers(year, x.part.Field); ok || err != nil {
		return x.part.Field, err
	}
	next, err := x.fields(year)
	if next == nil || err != nil {
		return record.ID{}, err
	}
	now, err := x.fields(int(x.part.Year))
	if now == nil || err != nil {
		return record.ID{}, err
	}
	old, ok := now.ByID(x.part.Field)
	if !ok {
		return record.ID{}, nil
	}
	if f, ok := next.Find(old.Name); ok && !f.Retired {
		return f.ID, nil
	}
	return record.ID{}, nil
}
