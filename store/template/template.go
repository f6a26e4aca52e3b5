package template

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// Item is a template with the unit that has it.
type Item struct {
	record.Template
	ID    record.ID
	Owner *store.Unit
}

// All gives the templates of the register's unit and of those above it that hold on a day, nearest first; of one unit
// those that hold from the latest day. An empty day: all.
func All(tx *store.Tx, on record.Date) (all []*Item, err error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	for u := tree.Unit(tx.Me().Unit); u != nil; u = u.Parent {
		from := len(all)
		err := tx.Each(record.Channel{Unit: u.ID, Part: record.Catalog}, record.TemplateKind, func(id record.ID, s *log.State) error {
			t := &Item{ID: id, Owner: u}
			if err := record.Read(s.Values(), &t.Template); err != nil {
				return err
			}
			if t.Unit == u.ID && (on == "" || record.Holds(t.From, t.To, on)) {
				all = append(all, t)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		slices.SortStableFunc(all[from:], func(a, b *Item) int {
			return cmp.Or(cmp.Compare(b.From, a.From), vi.Compare(a.Title, b.Title), cmp.Compare(a.Sum, b.Sum))
		})
	}
	return all, nil
}

// Ending is that of the file: “.docx”.
func (t *Item) Ending() string { return strings.ToLower(filepath.Ext(t.Name)) }

// For is the template that a paper is made from where nobody names one; nil: the shipped one. others are further ones
// that the same unit has for it.
func For(all []*Item, paper, ending string) (first *Item, others int) {
	for _, t := range all {
		switch {
		case t.Paper != paper || t.Ending() != ending:
		case first == nil:
			first = t
		case t.Owner == first.Owner:
			others++
		}
	}
	return first, others
}

// Shipped names the template that comes with the program.
const Shipped = "shipped"

// Named finds a template by its title, its id, or the last letters of that; of several the nearest.
func Named(all []*Item, typed string) (*Item, error) {
	var titles []string
	for _, t := range all {
		if vi.Spelled(t.Title) == vi.Spelled(typed) || len(typed) >= 6 && strings.HasSuffix(t.ID.String(), strings.ToUpper(typed)) {
			return t, nil
		}
		titles = append(titles, t.Title)
	}
	return nil, &UnknownError{typed, titles}
}

// Data is the file.
func (t *Item) Data() ([]byte, error) {
	if !t.Whole() {
		return nil, t.Broken(ErrNotWhole)
	}
	return t.File, nil
}

// Broken says of which template an error is; nil for none.
func (t *Item) Broken(err error) error {
	if err == nil {
		return nil
	}
	return &BrokenError{t.Title, t.Owner.Name, err}
}

// ErrNotWhole is the error for a file that is not the one that was put into the register.
var ErrNotWhole = errors.New("template: another file than its sum says")

// UnknownError is the error for a name that no template has.
type UnknownError struct {
	Typed  string
	Titles []string // there are
}

func (e *UnknownError) Error() string { return "template: no template " + e.Typed }

// BrokenError is the error for a template of the register from which no paper can be made.
type BrokenError struct {
	Title, Owner string
	Err          error
}

func (e *BrokenError) Error() string { return "template: " + e.Title + ": " + e.Err.Error() }
func (e *BrokenError) Unwrap() error { return e.Err }
