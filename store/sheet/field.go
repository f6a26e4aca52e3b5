package sheet

import (
	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// fieldProblem tells why a field cannot be called so: by its name or code another of its list is known already, and
// lists in could mean either. What it is called as it stands is no news.
func (l *Line) fieldProblem(tx *store.Tx) error {
	f, ok := l.Parts[0].Rec.(*record.Field)
	if !ok {
		return nil
	}
	news := func(field, text string) bool {
		return text != "" && (!l.Made() || l.Parts[0].Held.State().Text(field) != text)
	}
	name, code := news("name", f.Name), news("code", f.Code)
	if !name && !code {
		return nil
	}
	all, err := tx.EveryField()
	if err != nil {
		return err
	}
	for id, other := range all {
		switch is := vi.Fold(f.Code); {
		case other.List != f.List || id == l.Ref().ID:
		case name && vi.Fold(other.Name) == vi.Fold(f.Name):
			return ErrThere
		case name && other.Code != "" && vi.Fold(other.Code) == vi.Fold(f.Name):
			return &Error{Code: CodeTaken, Of: record.FieldKind, Field: "name", Found: f.Name, Like: []string{other.Name}}
		case code && (is == vi.Fold(other.Code) || is == vi.Fold(other.Name)):
			return &Error{Code: CodeTaken, Of: record.FieldKind, Field: "code", Found: f.Code, Like: []string{other.Name}}
		}
	}
	return nil
}
