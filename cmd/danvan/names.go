package main

import (
	"strconv"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// names puts what records hold into words.
type names struct {
	t      *text.Table
	tx     *store.Tx
	tree   *store.Tree
	fields map[record.ID]record.Field
	words  *wording.Names
}

func (p *program) names(tx *store.Tx) (*names, error) {
	words, err := wording.Read(p.t, tx)
	if err != nil {
		return nil, err
	}
	return &names{p.t, tx, words.Tree, words.Fields, words}, nil
}

// unit names a unit, with its code.
func (n *names) unit(id record.ID) string {
	if u := n.tree.Unit(id); u != nil {
		return u.Name + " (" + u.Code + ")"
	}
	if id.IsZero() {
		return n.t.CLI.Say.UnknownUnit
	}
	return id.String()
}

// code gives a unit's code; its id when the tree does not have it.
func (n *names) code(id record.ID) string {
	if u := n.tree.Unit(id); u != nil {
		return u.Code
	}
	if id.IsZero() {
		return ""
	}
	return id.String()
}

// title is what a person calls a record.
func (n *names) title(ref record.Ref) string {
	h, err := n.tx.Get(ref, nil)
	if err != nil {
		return ref.ID.String()
	}
	s := h.State()
	own := ref.Channel
	switch {
	case ref.Kind == record.ParticipationKind:
		model := n.title(record.Ref{Channel: own, Kind: record.ModelKind, ID: s.IDOf("model")})
		return model + " (" + strconv.FormatInt(s.Int("year"), 10) + ")"
	case ref.Kind == record.ValueKind || ref.Kind == record.ColumnKind || ref.Kind == record.PointsKind || ref.Kind == record.AssessmentKind:
		title, err := sheet.Title(n.tx, ref)
		if err != nil {
			return ref.ID.String()
		}
		return title
	case ref.Kind.Hangs():
		return n.title(record.Ref{Channel: own, Kind: record.ParticipationKind, ID: s.IDOf("participation")})
	}
	for _, field := range []string{"name", "span", "number"} {
		if name := n.show(ref, field, s.Raw(field)); name != "" {
			return name
		}
	}
	return ref.ID.String()
}

// show puts one value into words.
func (n *names) show(ref record.Ref, field string, raw []byte) string {
	return n.words.Was(n.tx, ref, field, raw)
}

// plain is a value as JSON shows it: text, a whole number, yes or no, an id, or nil.
func plain(raw []byte) any {
	var v any
	if len(raw) == 0 || record.DecodeOne(raw, &v) != nil {
		return nil
	}
	switch v := v.(type) {
	case uint64:
		return int64(v)
	case []byte:
		if len(v) == len(record.ID{}) {
			return record.ID(v)
		}
		return nil
	}
	return v
}
