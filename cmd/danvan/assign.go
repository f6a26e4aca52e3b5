package main

import (
	"reflect"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/ui/text"
)

// fixed are the fields that a record's id is made from, or that say what it belongs to: they are never edited.
var fixed = map[record.Name][]string{
	record.ModelKind:         {"same_unit", "same_as"},
	record.ParticipationKind: {"model", "year"},
	record.AppraisalKind:     {"participation", "by", "decision"},
	record.ResourceKindName:  {"participation"},
	record.UnitKind:          {"code", "from", "parent"},
	record.FieldListKind:     {"unit", "from"},
	record.FieldKind:         {"list"},
	record.ProgrammeKind:     {"unit", "code"},
	record.KeyKind:           {"unit", "public", "from", "revoked", "why", "good", "before", "signed_by_before", "signed_by_self"},
	record.CommentKind:       {"participation", "by", "field"},
	record.AnswerKind:        {"participation", "comment", "by", "about"},
	record.ClosingKind:       {"span"},
	record.PeriodKind:        {"unit", "span"},
	record.DistinctKind:      {"one", "other"},
	record.DecisionKind:      {"unit"},
	record.ReviewKind:        {"participation", "by"},
	record.ProgressKind:      {"participation"},
}

// fieldNamed finds the field of a kind by its code name or by what the screen calls it, in either language.
func (p *program) fieldNamed(kind record.Name, typed string) (string, bool) {
	want := vi.Fold(typed)
	for _, f := range fieldsOf(kind) {
		if slices.Contains(fixed[kind], f) {
			continue
		}
		if typed == f || want == vi.Fold(text.For(text.Vi).Terms.Label(kind, f)) || want == vi.Fold(text.For(text.En).Terms.Label(kind, f)) {
			return f, true
		}
	}
	return "", false
}

// inputs names the fields that can be edited.
func (p *program) inputs(refs []record.Ref) (names []string) {
	for _, r := range refs {
		for _, f := range fieldsOf(r.Kind) {
			if !slices.Contains(fixed[r.Kind], f) && !slices.Contains(names, f) {
				names = append(names, f)
			}
		}
	}
	return names
}

// assign reads what was typed as the field's type asks, and puts it into the record, which has the field. Nothing typed empties it.
func (p *program) assign(tx *store.Tx, ref record.Ref, rec record.Record, a assignment) error {
	v, _ := fieldOf(rec, a.field)
	typed := strings.TrimSpace(vi.Clean(a.value))
	if typed == "" {
		v.SetZero()
		return nil
	}
	switch v.Type() {
	case idType:
		id, err := p.readID(tx, ref, a.field, typed)
		v.Set(reflect.ValueOf(id))
		return err
	case numberType:
		n, err := vi.ParseInt(typed)
		v.SetInt(n)
		return err
	case boolType:
		yes, err := p.readYes(typed)
		v.SetBool(yes)
		return err
	case textType:
		if !multiline(a.field) {
			typed = vi.CleanLine(typed)
		}
		v.SetString(typed)
		return nil
	}
	s, err := p.readTyped(v.Type(), rec, typed)
	v.SetString(s)
	return err
}

// multiline tells which texts may have several lines.
func multiline(field string) bool {
	return field == "content" || field == "results" || field == "proposal" || field == "text"
}

// readTyped reads a date, a decimal or one of a list of choices.
func (p *program) readTyped(typ reflect.Type, rec record.Record, typed string) (string, error) {
	switch typ {
	case dateType:
		hints := vi.DateHints{}
		if part, ok := rec.(*record.Participation); ok {
			hints.Year = int(part.Year)
		}
		d, err := vi.ParseDate(typed, hints)
		return d.String(), err
	case decimalType:
		if res, ok := rec.(*record.Resource); ok && res.What == record.Money {
			n, err := vi.ParseMoney(typed)
			return vi.NewDecimal(n, 0).String(), err
		}
		d, err := vi.ParseDecimal(typed)
		return d.String(), err
	}
	return p.readChoice(typ, typed)
}

// choices are the code names of each type that has a list of them.
var choices = map[reflect.Type][]string{
	reflect.TypeFor[record.Verdict]():      {string(record.NotRecognised), string(record.Recognised), string(record.Exemplary)},
	reflect.TypeFor[record.SubjectKind]():  {string(record.Collective), string(record.Individual), string(record.Household)},
	reflect.TypeFor[record.Standing]():     {string(record.New), string(record.Maintained)},
	reflect.TypeFor[record.Outcome]():      {string(record.Keep), string(record.Strengthen), string(record.Pause), string(record.Stop)},
	reflect.TypeFor[record.Level]():        {string(record.Province), string(record.District), string(record.Cluster), string(record.Commune), string(record.Organisation)},
	reflect.TypeFor[record.ResourceKind](): {string(record.Money), string(record.Land), string(record.Labour), string(record.InKind)},
	reflect.TypeFor[record.Qualifier]():    {string(record.Over), string(record.Nearly), string(record.About)},
}

func (p *program) readChoice(typ reflect.Type, typed string) (string, error) {
	want := vi.Fold(typed)
	var names []string
	for _, code := range choices[typ] {
		if typed == code || want == vi.Fold(text.For(text.Vi).Term(code)) || want == vi.Fold(text.For(text.En).Term(code)) {
			return code, nil
		}
		names = append(names, p.t.Term(code))
	}
	return "", fail(p.t.CLI.Say.Refusals.NoChoice(typed, strings.Join(names, ", ")))
}

func (p *program) readYes(typed string) (bool, error) {
	for _, t := range []*text.Table{text.For(text.Vi), text.For(text.En)} {
		switch vi.Fold(typed) {
		case vi.Fold(t.Common.Yes):
			return true, nil
		case vi.Fold(t.Common.No):
			return false, nil
		}
	}
	return false, fail(p.t.CLI.Say.Refusals.NoChoice(typed, p.t.Common.Yes+", "+p.t.Common.No))
}

// readID reads a field of the list in force by name or code, and any other record by its id.
func (p *program) readID(tx *store.Tx, ref record.Ref, field, typed string) (record.ID, error) {
	if ref.Kind == record.ParticipationKind && field == "field" {
		var part record.Participation
		if _, err := tx.Get(ref, &part); err != nil {
			return record.ID{}, err
		}
		set, err := tx.Fields(ref.Channel.Unit, int(part.Year))
		if err != nil {
			return record.ID{}, err
		}
		if f, ok := set.Find(typed); ok {
			return f.ID, nil
		}
		names := make([]string, len(set.Items))
		for i, f := range set.Items {
			names[i] = f.Name
		}
		return record.ID{}, fail(p.t.CLI.Say.Refusals.NoChoice(typed, strings.Join(names, " | ")))
	}
	found, err := p.record(tx, typed)
	return found.ID, err
}
