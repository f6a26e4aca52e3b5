package life

import (
	"cmp"
	"errors"
	"strconv"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
)

// Commend gives those who registered many an award each, which the register's unit says of them.
type Commend struct {
	Award   record.Award // what is the same for all: form, number, day, giver…
	Persons string       // the number of the decision on individuals and households; empty: Award.Number
}

func (a Commend) check(w *store.Writer) error {
	said := a.Award
	said.By, said.Self, said.Name, said.Recipient = w.Me().Unit, record.ID{1}, "x", record.UnitRecipient
	if ps := said.Validate(); ps.Hard() {
		return ps
	}
	return nil
}

func (a Commend) do(x *target) (bool, Why, error) {
	if copied, err := x.copied(); copied || err != nil {
		return false, Copy, err
	}
	if disputed(x.holds, "registrant", "subject", "post") {
		return false, InConflict, nil
	}
	l := sheet.Of(record.AwardKind).New(x.Me().Unit)
	l.Unit, l.Awards = x.ref.Channel.Unit, x.awards
	award := l.Parts[0].Rec.(*record.Award)
	by := award.By
	*award = a.Award
	award.By, award.Name, award.Post, award.Recipient = by, x.of.Registrant, x.of.Post, record.Recipient(x.of.Subject)
	award.Model, award.Field = x.part.Model, x.part.Field
	if award.Programme.IsZero() {
		award.Programme = x.of.Programme
	}
	if award.Span == "" {
		award.Span = record.Interval(strconv.FormatInt(x.part.Year, 10))
	}
	if x.of.Subject != record.Collective {
		award.Number = cmp.Or(a.Persons, award.Number)
	}
	var blocked *sheet.Error
	switch _, err := l.Make(x.Writer, ""); {
	case errors.Is(err, sheet.ErrThere):
		return false, "", nil
	case errors.As(err, &blocked) && blocked.Code == sheet.BlockedElse:
		return false, Blocked, nil
	case errors.As(err, new(*store.Unsound)):
		return false, Invalid, nil
	default:
		return err == nil, "", err
	}
}

func (a Commend) end(*store.Writer) error { return nil }
