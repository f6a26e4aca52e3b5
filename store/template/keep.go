package template

import (
	"path/filepath"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// Put writes a template of the register's own unit, in place of its earlier ones of the same title, for the same paper
// and of the same kind of file, and tells how many these were.
func Put(w *store.Writer, rec *record.Template) (id record.ID, replaced int, err error) {
	rec.Unit = w.Me().Unit
	id = record.KindOf(record.TemplateKind).Keyed(rec, vi.Fold)
	all, err := All(w.Tx, "")
	if err != nil {
		return id, 0, err
	}
	for _, t := range all {
		if t.Unit == rec.Unit && t.ID != id && t.Paper == rec.Paper && vi.Fold(t.Title) == vi.Fold(rec.Title) && t.Ending() == strings.ToLower(filepath.Ext(rec.Name)) {
			if err := w.Delete(record.CatalogOf(rec.Unit, record.TemplateKind, t.ID), ""); err != nil {
				return id, replaced, err
			}
			replaced++
		}
	}
	_, err = w.Put(record.CatalogOf(rec.Unit, record.TemplateKind, id), rec, nil, "")
	return id, replaced, err
}

// Remove takes a template of the register's own unit away; NotOwnError for another's.
func Remove(w *store.Writer, t *Item) error {
	if t.Unit != w.Me().Unit {
		return &NotOwnError{t.Title, t.Owner.Name}
	}
	return w.Delete(record.CatalogOf(t.Unit, record.TemplateKind, t.ID), "")
}

// NotOwnError is the error for a template that only the unit that has it can take away.
type NotOwnError struct{ Title, Owner string }

func (e *NotOwnError) Error() string { return "template: " + e.Title + " is of " + e.Owner }

// LargeError is the error for a file that is too large for bundles.
type LargeError struct{ Bytes int }

func (e *LargeError) Error() string { return "template: the file is too large" }
