package entry

import (
	"errors"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
	"danvan/ui/part/choice"
	"danvan/ui/text"
)

// Target is what a form is about. A zero Model is a new one.
type Target struct {
	Unit  record.ID // the model's
	Model record.ID
	Year  int // of the participation
}

// Sheet is what a form starts from and what it offers, as the register was when it was read. It is a copy.
type Sheet struct {
	Target
	New    bool // the model is not in the register yet; Target.Model is the id it will have
	Own    bool // the unit is the register's own
	Units  []*store.Unit
	Others *Others // nil until they were read beside the typing
	Sent   bool    // a bundle has carried the model or its participation
	Judged bool    // somebody gave a verdict
	// Remarks are what was said about the participation, this unit's own notes among them.
	Remarks []Remark
	Drafts  []Draft // of this form, the latest first
	Pins    Texts   // values that stay from record to record

	asked
	options map[string][]choice.Option // of choices and references, by input

	next  bool // follows a model that was just saved
	me    record.ID
	t     *text.Table
	today vi.Date
	line  *sheet.Line // what the form starts from
	was   Texts       // what its inputs say

	resources map[string]*sheet.Line // further ones that stand, by id
}

// Read reads the sheet. store.ErrNoRecord when the model is not there or was deleted.
func Read(tx *store.Tx, t *text.Table, target Target, now time.Time) (*Sheet, error) {
	s := &Sheet{Target: target, New: target.Model.IsZero(), t: t, today: vi.DateOf(now)}
	if s.New {
		s.Model = record.NewID(now)
	}
	for _, read := range []func(*store.Tx) error{s.readUnits, s.readPins, s.chooseUnit, s.readRemarks, s.readResources, s.readLine, s.readOptions, s.readPast, s.readDrafts} {
		if err := read(tx); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *Sheet) partRef() record.Ref { return s.partOf(s.Year) }

func (s *Sheet) partOf(year int) record.Ref {
	return record.AffairsOf(s.Unit, record.ParticipationKind, record.ParticipationID(s.Model, int64(year)))
}

// readUnits lists the units that models can be entered for: this one and all below it.
func (s *Sheet) readUnits(tx *store.Tx) error {
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	if me := tree.Unit(tx.Me().Unit); me != nil {
		me.Walk(func(u *store.Unit) { s.Units = append(s.Units, u) })
	}
	return nil
}

// chooseUnit takes the unit that is meant where the target names none: the pinned one, or the register's own.
func (s *Sheet) chooseUnit(tx *store.Tx) error {
	if s.Unit.IsZero() {
		s.Unit = tx.Me().Unit
		if pinned, err := record.ParseID(s.Pins[inUnit]); err == nil && s.unitOf(pinned) != nil {
			s.Unit = pinned
		}
	}
	s.me = tx.Me().Unit
	s.Own = s.Unit == s.me
	return nil
}

// readLine reads the line of the model in the year; what is not there starts with what is likely.
func (s *Sheet) readLine(tx *store.Tx) error {
	of, err := sheet.Named("registration").For(tx, s.Unit, sheet.On(s.Year, s.today))
	if err != nil {
		return err
	}
	l, err := of.InYear(tx, s.Unit, s.Model, s.Year)
	switch {
	case err != nil:
		return err
	case !s.New && !l.Part(of.Column(inName)).Exists():
		return store.ErrNoRecord
	case s.New:
		inputs.Likely(l, s.today)
	case !l.Parts[0].Exists():
		if err := s.carryOver(tx, l); err != nil {
			return err
		}
	}
	s.begin(l)
	return nil
}

// reach is how many years back a model is looked for.
const reach = 50

// carryOver begins another year of a model, with the field of its latest.
func (s *Sheet) carryOver(tx *store.Tx, l *sheet.Line) error {
	subject := l.Value(l.Sheet.Column(inSubject))
	inputs.Likely(l, s.today)
	l.Set(l.Sheet.Column(inSubject), subject)
	l.Set(l.Sheet.Column(inStanding), string(record.Maintained))
	for year := s.Year - 1; year > s.Year-reach; year-- {
		var p record.Participation
		h, err := tx.Get(s.partOf(year), &p)
		if err == nil && h.State().Exists() {
			l.Set(l.Sheet.Column(inField), p.Field)
			return nil
		}
		if err != nil && !errors.Is(err, store.ErrNoRecord) {
			return err
		}
	}
	return nil
}

// readOptions reads what choices and references may be. Of models only the one that this was taken from: there are
// many, and they are read beside the typing.
func (s *Sheet) readOptions(tx *store.Tx) error {
	reader, err := sheet.NewReader(tx, s.hints())
	if err != nil {
		return err
	}
	s.options = map[string][]choice.Option{}
	for _, u := range s.Units {
		s.options[inUnit] = append(s.options[inUnit], choice.Option{ID: u.ID.String(), Name: u.Name})
	}
	if s.options[inWhat], err = inputs.Options(s.t, reader, s.resource(""), resources.Column(inWhat)); err != nil {
		return err
	}
	for _, c := range s.columns {
		read := func() ([]choice.Option, error) { return inputs.Options(s.t, reader, s.line, c) }
		if c.Name == inSource {
			read = func() ([]choice.Option, error) { return inputs.WithOwn(reader, s.line, c, nil) }
		}
		if s.options[c.Name], err = read(); err != nil && !errors.Is(err, store.ErrNoRecord) {
			return err
		}
	}
	return nil
}

// readPast finds out whether others have seen the model: an edit then may say why.
func (s *Sheet) readPast(tx *store.Tx) error {
	if s.New {
		return nil
	}
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	for u := tree.Unit(s.Unit); u != nil; u = u.Parent { // whoever may judge it
		ref := record.AffairsOf(s.Unit, record.AppraisalKind, record.AppraisalID(s.partRef().ID, u.ID))
		h, err := tx.Get(ref, nil)
		if err != nil && !errors.Is(err, store.ErrNoRecord) {
			return err
		}
		s.Judged = s.Judged || err == nil && h.State().Exists()
	}
	me := tree.Unit(tx.Me().Unit)
	for i := range s.line.Parts {
		ref := s.line.Parts[i].Ref
		if s.line.Parts[i].Held == nil {
			continue
		}
		events, err := tx.History(ref)
		if err != nil {
			return err
		}
		for _, e := range events {
			if e.Unit != tx.Me().Unit {
				s.Sent = true // it came from another register
			} else if me != nil && me.Parent != nil {
				packed, err := tx.Packed(me.Parent.ID, log.Stream{Replica: e.Dot.Replica, Channel: ref.Channel})
				if err != nil {
					return err
				}
				s.Sent = s.Sent || e.Dot.Number <= packed
			}
		}
	}
	return nil
}

// as makes a new model's sheet that of a certain id.
func (s *Sheet) as(id record.ID) {
	s.Model = id
	s.line.Parts[0].Rec.(*record.Participation).Model = id
}
