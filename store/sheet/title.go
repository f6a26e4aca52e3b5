package sheet

import (
	"cmp"
	"strconv"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/value"
	"danvan/store/vi"
)

// Title is what a person calls a record: its name, number or span; of one that hangs on another, that other's, and what
// it says.
func Title(tx *store.Tx, ref record.Ref) (string, error) {
	h, err := tx.Get(ref, nil)
	if err != nil {
		if err == store.ErrNoRecord {
			return ref.ID.String(), nil
		}
		return "", err
	}
	s := h.State()
	switch {
	case ref.Kind == record.ParticipationKind:
		name, err := Title(tx, record.Ref{Channel: ref.Channel, Kind: record.ModelKind, ID: s.IDOf("model")})
		return name + " (" + strconv.FormatInt(s.Int("year"), 10) + ")", err
	case ref.Kind == record.AssessmentKind && s.IDOf("participation").IsZero():
		return titleOfAssessment(tx, s)
	case ref.Kind == record.PointsKind:
		of, err := Title(tx, record.Ref{Channel: ref.Channel, Kind: record.AssessmentKind, ID: s.IDOf("assessment")})
		if err != nil {
			return "", err
		}
		criterion, err := NewTitle(tx, s.IDOf("criterion"))
		return of + ": " + criterion, err
	case ref.Kind.Hangs():
		on, err := settle.On(tx, ref)
		if err != nil {
			return "", err
		}
		return Title(tx, record.Ref{Channel: ref.Channel, Kind: on, ID: s.IDOf("participation")})
	}
	switch name := record.ColumnName(s.Text("column")); {
	case ref.Kind == record.ValueKind:
		return titleOfValue(tx, s)
	case ref.Kind == record.ColumnKind && name != "":
		return cmp.Or(s.Text("label"), value.ColumnNames.Write(name)), nil
	case ref.Kind == record.ColumnKind:
		return titleOfMeasure(tx, s)
	}
	if name := cmp.Or(s.Text("name"), s.Text("number"), s.Text("title"), settle.SpanOf(s.Text("span"))); name != "" {
		return name, nil
	}
	return titleOfNear(tx, ref, s)
}

// DecisionOf is what a decision is called where its number alone might be another's: “15/QĐ-UBND, 05/10/2026”.
func DecisionOf(number string, on record.Date) string {
	var d vi.Date
	if d.UnmarshalText([]byte(on)) != nil {
		return number + ", " + string(on)
	}
	return number + ", " + vi.FormatDate(d)
}

// titleOfNear calls a record without a name by what it is about: the unit that ended, the field that counts as another,
// the programme of a pilot.
func titleOfNear(tx *store.Tx, ref record.Ref, s *log.State) (string, error) {
	for _, x := range record.KindOf(ref.Kind).Shapes() {
		if !x.Need || x.Type != record.Reference || x.Name == "unit" || x.Name == "by" {
			continue
		}
		near, err := tx.Find(s.IDOf(x.Name))
		if err != nil || len(near) == 0 || near[0].Kind == ref.Kind {
			return ref.ID.String(), err
		}
		return Title(tx, near[0])
	}
	return ref.ID.String(), nil
}
