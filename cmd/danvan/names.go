package main

import (
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
	return n.t.UnitAndCode(n.tree, id)
}

// code gives a unit's code; its id when the tree does not have it.
func (n *names) code(id record.ID) string {
	return n.tree.CodeOf(id)
}

// title is what a person calls a record; its id where that cannot be read.
func (n *names) title(ref record.Ref) string {
	title, err := sheet.Title(n.tx, ref)
	if err != nil {
		return ref.ID.String()
	}
	return title
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
