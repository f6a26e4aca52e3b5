package exchange

import (
	"io"
	"time"

	"danvan/store"
	"danvan/store/catalog"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/sync/identity"
)

// Setup is what Init needs.
type Setup struct {
	Path       string
	UnitCode   string
	Units      io.Reader // the tree, as CSV
	Fields     io.Reader // the field list, as CSV; nil for the four common fields
	Officer    string
	Passphrase string // empty: the key is not sealed
	Now        time.Time
}

// clock is what the first saves go by: one that stands where the caller said; nil for the computer's own.
func (s Setup) clock() func() time.Time {
	if s.Now.IsZero() {
		return nil
	}
	return func() time.Time { return s.Now }
}

// Init makes the register of a unit that others report to: its key, the units from it downwards, its field list. Errors: *catalog.Error, *store.Error,
// *Error with UnknownUnit.
func Init(s Setup) (*store.Register, error) {
	units, err := catalog.Units(s.Units)
	if err != nil {
		return nil, err
	}
	fields := catalog.CommonFields()
	if s.Fields != nil {
		if fields, err = catalog.Fields(s.Fields); err != nil {
			return nil, err
		}
	}
	below := subtree(units, s.UnitCode)
	if below == nil {
		return nil, &Error{Code: UnknownUnit, Unit: s.UnitCode}
	}
	key := identity.Generate()
	me := record.UnitID(s.UnitCode, "")
	return store.CreateWith(s.Path, store.Me{Unit: me, Officer: vi.CleanLine(s.Officer)}, store.Options{Now: s.clock()}, func(r *store.Register) error {
		return r.Edit("", func(w *store.Writer) error {
			if err := keepKey(w, key, s.Passphrase); err != nil {
				return err
			}
			for _, u := range below {
				if _, err := w.Put(record.CatalogOf(me, record.UnitKind, record.UnitID(u.Code, u.From)), u, nil, ""); err != nil {
					return err
				}
			}
			if err := putFields(w, me, fields); err != nil {
				return err
			}
			if _, err := w.Put(record.CatalogOf(me, record.ProgrammeKind, record.ProgrammeID(me, "DVK")),
				&record.Programme{Unit: me, Code: "DVK", Name: "Dân vận khéo"}, nil, ""); err != nil {
				return err
			}
			public := string(key.Public())
			_, err := w.Put(record.CatalogOf(me, record.KeyKind, record.KeyID(me, public)),
				&record.Key{Unit: me, Public: public, From: today(s.Now)}, nil, "")
			return err
		})
	})
}

// subtree gives a unit and all below it, the unit first and without a unit above; nil when the code is not there.
func subtree(units []*record.Unit, code string) (found []*record.Unit) {
	inside := map[record.ID]bool{}
	for _, u := range units {
		if u.Code == code {
			top := *u
			top.Parent = record.ID{}
			found = append(found, &top)
			inside[record.UnitID(u.Code, u.From)] = true
		}
	}
	for grew := len(found) > 0; grew; {
		grew = false
		for _, u := range units {
			if id := record.UnitID(u.Code, u.From); inside[u.Parent] && !inside[id] {
				inside[id], grew = true, true
				found = append(found, u)
			}
		}
	}
	return found
}

func putFields(w *store.Writer, owner record.ID, fields []*record.Field) error {
	list := record.FieldListID(owner, 0)
	if _, err := w.Put(record.CatalogOf(owner, record.FieldListKind, list), &record.FieldList{Unit: owner, Name: "Lĩnh vực"}, nil, ""); err != nil {
		return err
	}
	for _, f := range fields {
		f.List = list
		if _, err := w.Put(record.CatalogOf(owner, record.FieldKind, record.FieldID(list, vi.Fold(f.Name))), f, nil, ""); err != nil {
			return err
		}
	}
	return nil
}

func today(now time.Time) record.Date {
	if now.IsZero() {
		now = time.Now()
	}
	return record.Date(now.Format("2006-01-02"))
}
