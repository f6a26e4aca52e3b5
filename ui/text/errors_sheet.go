package text

import (
	"errors"
	"strings"

	"danvan/store/record"
	"danvan/store/sheet"
)

// explainSheet says why a line of a sheet cannot be as it was typed.
func explainSheet(t *Table, err error) (Sentence, bool) {
	var e *sheet.Error
	var no *sheet.Refusal
	switch {
	case errors.As(err, &no) && no.Why == sheet.NotYours:
		return t.Sheets.NotYours(no.Unit), true
	case no != nil && no.Why == sheet.NotYourVerdict:
		return t.Sheets.NotYourVerdict, true
	case no != nil:
		return t.Sheets.NotYourWord, true
	case errors.Is(err, sheet.ErrThere):
		return t.Sheets.Already, true
	case !errors.As(err, &e):
		return Sentence{}, false
	case e.Code == sheet.CodeTaken:
		return t.Sheets.CodeTaken(e.Like[0]), true
	case e.Code == sheet.CodeAgain:
		return t.Sheets.CodeAgain(e.Like[0]), true
	case e.Code == sheet.HiddenRow:
		return t.Sheets.HiddenRow, true
	case e.Code == sheet.OtherSpan:
		return t.Sheets.OtherSpan(t.StretchOf(record.Interval(e.Found)), e.Like[0]), true
	case e.Code == sheet.SeveralSpans:
		spans := make([]string, len(e.Like))
		for i, s := range e.Like {
			spans[i] = t.StretchOf(record.Interval(s))
		}
		return t.Sheets.SeveralSpans(strings.Join(spans, "; ")), true
	case e.Code == sheet.OtherHeads:
		return t.Sheets.OtherHeads(e.Found), true
	case e.Code == sheet.LongRow:
		return t.Errors.Place.LongRow(e.Found), true
	case e.Code == sheet.StruckRow:
		return t.Sheets.StruckRow, true
	case e.Code == sheet.HasBelow:
		return t.Sheets.HasBelow(e.Found, e.Like[0]), true
	case e.Code == sheet.OfAnother:
		return t.Sheets.OfAnother(e.Found, e.Like[0]), true
	case e.Code == sheet.TakenBack:
		return t.Sheets.TakenBack(e.Found, e.Like[0]), true
	case e.Code == sheet.BlockedElse:
		return t.Sheets.BlockedElse(e.Found, formatted(e.Like[0]), formatted(e.Like[1])), true
	case e.Code == sheet.YearDiffers:
		return t.Points.YearDiffers(formatted(e.Found), e.Like[0]), true
	case e.Code == sheet.NotInForce:
		return t.Points.NotInForce(e.Found, e.Like), true
	case e.Code == sheet.OtherSet:
		return t.Points.OtherSet(t.Terms.Label(e.Of, e.Field), e.Found), true
	case e.Code == sheet.NoSuch && e.Of == record.AwardKind:
		return t.Sheets.NoAward(e.Found, e.Like), true
	case e.Code == sheet.NotHere:
		return t.Sheets.NotHere, true
	case e.Code == sheet.NoUnit:
		return t.Errors.Place.NoUnit, true
	case e.Code == sheet.Repeats && e.Of == record.ParticipationKind:
		return t.Grid.Repeated(e.Like[0]), true
	case e.Code == sheet.Repeats:
		return t.Grid.RepeatedLine(e.Like[0]), true
	case e.Code == sheet.Several:
		return t.Sheets.Several(t.Terms.Kind(e.Of), e.Found, e.Like), true
	}
	return t.Sheets.NoSuch(t.Terms.Kind(e.Of), e.Found, e.Like), true
}
