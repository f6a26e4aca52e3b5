package sheet

import (
	"errors"
	"fmt"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// registers tells the sheet of registrations, whose lines are drawn from several kinds.
func (s *Sheet) registers() bool { return s.Kind == record.ParticipationKind && len(s.slots) > 1 }

// named is what a model is found again by, where its id does not stand: unit, name and registrant, equal but for case
// and spaces.
type named struct {
	unit             record.ID
	name, registrant string
}

func nameOf(l *Line) named {
	m := l.Parts[slotModel].Rec.(*record.Model)
	return named{l.Unit, vi.Spelled(m.Name), vi.Spelled(m.Registrant)}
}

// finds tells the columns by which a row without an id found its model: they may be typed in another case.
func (t *taker) finds(c *Column) bool {
	return t.models != nil && c.Kind == record.ModelKind && (c.Field == "name" || c.Field == "registrant")
}

// modelsOf reads the models that the register holds.
func modelsOf(tx *store.Tx) (map[named]record.ID, error) {
	all := map[named]record.ID{}
	for _, ch := range tx.Channels() {
		if ch.Part != record.Affairs {
			continue
		}
		err := tx.Each(ch, record.ModelKind, func(id record.ID, s *log.State) error {
			if s.Exists() {
				all[named{ch.Unit, vi.Spelled(s.Text("name")), vi.Spelled(s.Text("registrant"))}] = id
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// registered looks for the model that a row names. Its registration of the row's year is the line that stands; without
// one the row is a new year of a model that stands.
func (t *taker) registered(r *Row, line *Line) (*Line, bool, bool, error) {
	fresh := t.empty(line.Unit)
	t.fill(r, line)
	name := nameOf(line)
	model, known := t.models[name]
	p := line.Parts[slotPart].Rec.(*record.Participation)
	if name.name != "" && t.again(r, fmt.Sprint(name, p.Year)) {
		return nil, false, false, nil
	}
	if !known || p.Year == 0 {
		return fresh, false, true, nil
	}
	p.Model = model
	there, err := t.Sheet.Read(t.tx, line.refOf(t.Sheet.slots[slotPart], p, t.tx.Me().Unit))
	if !errors.Is(err, store.ErrNoRecord) {
		return there, true, err == nil, err
	}
	fresh.Parts[slotPart].Rec.(*record.Participation).Model = model
	if line.Empty(t.Sheet.Column("standing")) {
		fresh.Set(t.Sheet.Column("standing"), string(record.Maintained)) // it was there before
	}
	err = fresh.read(t.tx, slotModel, record.AffairsOf(line.Unit, record.ModelKind, model))
	return fresh, true, err == nil, err
}
