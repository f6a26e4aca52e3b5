package text

import "danvan/store/record"

// CommentedKind is the kind of record that has a field which a comment on another is about: of a participation it may
// be the model.
func CommentedKind(about record.Name, field string) record.Name {
	if about != record.ParticipationKind || field == record.WholeParticipation || record.KindOf(about).HasField(field) {
		return about
	}
	return record.ModelKind
}

// CommentLabel is what an input is called that a comment is about.
func (t *Table) CommentLabel(about record.Name, field string) string {
	switch {
	case field != record.WholeParticipation:
		return t.Terms.Label(CommentedKind(about, field), field)
	case about != record.ParticipationKind:
		return t.Todo.WholeLine
	}
	return t.Todo.Whole
}
