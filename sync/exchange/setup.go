package exchange

import (
	"io"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/catalog"
	"danvan/store/record"
	"danvan/store/vault"
	"danvan/store/vi"
	"danvan/sync/identity"
)

// Setup is what Init needs.
type Setup struct {
	Path       string
	UnitCode   string
	Alone      bool      // the unit alone, one of the communes that are built in; Units is nil
	Units      io.Reader // the tree, as CSV; nil for the units of Viet Nam that are built in
	Fields     io.Reader // the field list, as CSV; nil for the four common fields
	Officer    string
	Passphrase string      // empty: the key is not sealed
	Lock       *vault.Lock // the register is sealed under it; nil: it is not
	Now        time.Time
}

// clock is what the first saves go by: one that stands where the caller said; nil for the computer's own.
func (s Setup) clock() func() time.Time {
	if s.Now.IsZero() {
		return nil
	}
	return func() time.Time { return s.Now }
}

// Init makes the register of a unit that begins by itself: its key, the units from it downwards with what became of
// those that have ended, its field list. Errors: *catalog.Error, *store.Error, *Error with UnknownUnit, EndedUnit.
func Init(s Setup) (*store.Register, error) {
	units, became, err := s.units()
	if err != nil {
		return nil, err
	}
	fields := catalog.CommonFields()
	if s.Fields != nil {
		if fields, err = catalog.Fields(s.Fields); err != nil {
			return nil, err
		}
	}
	top := inForce(units, s.UnitCode)
	switch {
	case top == nil:
		return nil, &Error{Code: UnknownUnit, Unit: s.UnitCode}
	case s.Units == nil && top.To != "":
		return nil, ended(top)
	}
	below := subtree(units, top)
	if s.Alone {
		below = below[:1]
	}
	key := identity.Generate()
	me := record.UnitID(top.Code, top.From)
	return store.CreateWith(s.Path, store.Me{Unit: me, Officer: vi.CleanLine(s.Officer)}, store.Options{Now: s.clock(), Lock: s.Lock}, func(r *store.Register) error {
		return r.Edit("", func(w *store.Writer) error {
			if err := keepKey(w, key, s.Passphrase); err != nil {
				return err
			}
			for _, u := range below {
				if _, err := w.Put(record.CatalogOf(me, record.UnitKind, record.UnitID(u.Code, u.From)), u, nil, ""); err != nil {
					return err
				}
			}
			if err := putBecame(w, me, below, became); err != nil {
				return err
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

// units reads the list, or takes the one that is built in.
func (s Setup) units() (units []*record.Unit, became []catalog.Became, err error) {
	if s.Units != nil {
		units, err = catalog.Units(s.Units)
		return units, nil, err
	}
	vietnam := catalog.Vietnam()
	return vietnam.Units, vietnam.Became, nil
}

// inForce gives the unit that has a code now, else the last one that had it; nil when there is none.
func inForce(units []*record.Unit, code string) (u *record.Unit) {
	for _, v := range units {
		if v.Code == code && (u == nil || u.To != "" && (v.To == "" || v.To > u.To)) {
			u = v
		}
	}
	return u
}

// EndedCode gives the error that tells of a unit that is built in, has this code and is no more; nil where there is
// none.
func EndedCode(code string) error {
	if u := inForce(catalog.Vietnam().Units, code); u != nil && u.To != "" {
		return ended(u)
	}
	return nil
}

// ended tells of a unit that is built in, and what became of it.
func ended(u *record.Unit) error {
	vietnam := catalog.Vietnam()
	var now []string
	for _, b := range vietnam.Became {
		if b.Was == record.UnitID(u.Code, u.From) {
			heir := vietnam.Unit(b.Now)
			now = append(now, heir.Name+" ("+heir.Code+")")
		}
	}
	return &Error{Code: EndedUnit, Unit: u.Code, Name: u.Name, Other: strings.Join(now, ", ")}
}

// subtree gives a unit and all below it, the unit first and without a unit above.
func subtree(units []*record.Unit, unit *record.Unit) []*record.Unit {
	top := *unit
	top.Parent = record.ID{}
	found := []*record.Unit{&top}
	inside := map[record.ID]bool{record.UnitID(top.Code, top.From): true}
	for grew := true; grew; {
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

// origin names where what is built in comes from.
const origin = "Danh mục chuyển đổi đơn vị hành chính 1/7/2025"

// putBecame says what became of those of the units that have ended.
func putBecame(w *store.Writer, me record.ID, units []*record.Unit, became []catalog.Became) error {
	has := map[record.ID]bool{}
	for _, u := range units {
		has[record.UnitID(u.Code, u.From)] = true
	}
	for _, b := range became {
		if !has[b.Was] || !has[b.Now] {
			continue
		}
		if err := putSuccession(w, &record.Succession{Unit: me, Was: b.Was, Became: b.Now, On: catalog.Vietnam().Day, Source: origin}); err != nil {
			return err
		}
	}
	return nil
}

func putSuccession(w *store.Writer, s *record.Succession) error {
	_, err := w.Put(successionRef(s), s, nil, "")
	return err
}

func successionRef(s *record.Succession) record.Ref {
	return record.CatalogOf(s.Unit, record.SuccessionKind, record.KindOf(record.SuccessionKind).Keyed(s, vi.Fold))
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
