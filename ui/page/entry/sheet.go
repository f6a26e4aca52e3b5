package entry

import (
	"errors"
	"slices"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/search"
	"danvan/store/vi"
	"danvan/ui/part/choice"
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
	Fields []store.FieldItem // those in force, and the one the participation has
	Others []Other           // the unit's other models
	Sent   bool              // a bundle has carried the model or its participation
	Judged bool              // somebody gave a verdict
	// Remarks are what was said about the participation, this unit's own notes among them.
	Remarks []Remark
	Drafts  []Draft // of this form, the latest first

	Places, Registrants []string // typed before in this unit, the most frequent first
	Pins                Texts    // values that stay from record to record

	options map[string][]choice.Option // of the references in the second part

	next      bool // follows a model that was just saved
	me        record.ID
	today     vi.Date
	model     record.Model
	part      record.Participation
	resources [3]record.Resource // money, land, labour
	held      map[record.Ref]*store.Held
}

// Other is a model with which a new one is compared.
type Other struct {
	ID                      record.ID
	Name, Registrant, Place string
	Years                   []int
	wording                 search.Wording
}

// kinds are those of resources that have an input, and inputOf the input.
var (
	kinds   = [3]record.ResourceKind{record.Money, record.Land, record.Labour}
	inputOf = [3]string{inMoney, inLand, inLabour}
)

// Read reads the sheet. store.ErrNoRecord when the model is not there or was deleted.
func Read(tx *store.Tx, t Target, now time.Time) (*Sheet, error) {
	s := &Sheet{Target: t, New: t.Model.IsZero(), today: vi.DateOf(now), held: map[record.Ref]*store.Held{}}
	if s.New {
		s.Model = record.NewID(now)
	}
	for _, read := range []func(*store.Tx) error{s.readUnits, s.readPins, s.chooseUnit, s.readRecords, s.readFields, s.readOthers, s.readOptions, s.readPast, s.readRemarks, s.readDrafts} {
		if err := read(tx); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func (s *Sheet) modelRef() record.Ref { return record.AffairsOf(s.Unit, record.ModelKind, s.Model) }

func (s *Sheet) partRef() record.Ref {
	return record.AffairsOf(s.Unit, record.ParticipationKind, record.ParticipationID(s.Model, int64(s.Year)))
}

func (s *Sheet) resourceRef(i int) record.Ref {
	return record.AffairsOf(s.Unit, record.ResourceKindName, record.ListedResourceID(s.partRef().ID, kinds[i]))
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

// readRecords reads the model, its participation of the year and their resources; what is not there starts with what is likely.
func (s *Sheet) readRecords(tx *store.Tx) error {
	if !s.New {
		known, err := s.get(tx, s.modelRef(), &s.model)
		if err == nil && !known {
			err = store.ErrNoRecord
		}
		if err != nil {
			return err
		}
	}
	known, err := s.get(tx, s.partRef(), &s.part)
	if err != nil {
		return err
	}
	for i := range kinds {
		if _, err := s.get(tx, s.resourceRef(i), &s.resources[i]); err != nil {
			return err
		}
	}
	if s.New {
		s.model.Subject = record.Collective
	}
	if !known {
		s.part = record.Participation{Model: s.Model, Year: int64(s.Year), Standing: record.Maintained, Registered: s.todayIn()}
		if s.New {
			s.part.Standing = record.New
			return nil
		}
		return s.carryOver(tx)
	}
	return nil
}

// carryOver takes the field from the model's latest year.
func (s *Sheet) carryOver(tx *store.Tx) error {
	latest := int64(0)
	return tx.Each(s.partRef().Channel, record.ParticipationKind, func(_ record.ID, st *store.State) error {
		if y := st.Int("year"); st.IDOf("model") == s.Model && y > latest && y < int64(s.Year) {
			latest, s.part.Field = y, st.IDOf("field")
		}
		return nil
	})
}

// get reads a record and keeps what a later save is compared with; false when it is not there or was deleted.
func (s *Sheet) get(tx *store.Tx, ref record.Ref, rec record.Record) (bool, error) {
	h, err := tx.Get(ref, rec)
	if errors.Is(err, store.ErrNoRecord) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	s.held[ref] = h
	return !h.Deleted() && h.State().Exists(), nil
}

func (s *Sheet) readFields(tx *store.Tx) error {
	set, err := tx.Fields(s.Unit, s.Year)
	if errors.Is(err, store.ErrNoRecord) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, f := range set.Items {
		if !f.Retired || f.ID == s.part.Field {
			s.Fields = append(s.Fields, f)
		}
	}
	if _, listed := set.ByID(s.part.Field); listed || s.part.Field.IsZero() {
		return nil
	}
	every, err := tx.EveryField() // the participation has a field of another list
	if f, known := every[s.part.Field]; known {
		s.Fields = append(s.Fields, store.FieldItem{Field: f, ID: s.part.Field})
	}
	return err
}

// readOthers reads what the unit has entered before: names to compare with, places and registrants to offer.
func (s *Sheet) readOthers(tx *store.Tx) error {
	ch := record.Channel{Unit: s.Unit, Part: record.Affairs}
	at := map[record.ID]int{}
	places, registrants := map[string]int{}, map[string]int{}
	err := tx.Each(ch, record.ModelKind, func(id record.ID, st *store.State) error {
		places[st.Text("place")]++
		registrants[st.Text("registrant")]++
		if name := st.Text("name"); id != s.Model {
			at[id] = len(s.Others)
			s.Others = append(s.Others, Other{ID: id, Name: name, Registrant: st.Text("registrant"), Place: st.Text("place"), wording: wordingOf(name)})
		}
		return nil
	})
	if err != nil {
		return err
	}
	s.Places, s.Registrants = byFrequency(places), byFrequency(registrants)
	return tx.Each(ch, record.ParticipationKind, func(_ record.ID, st *store.State) error {
		if i, ok := at[st.IDOf("model")]; ok {
			s.Others[i].Years = append(s.Others[i].Years, int(st.Int("year")))
		}
		return nil
	})
}

// byFrequency lists texts, the most frequent first, without the empty one.
func byFrequency(counts map[string]int) []string {
	var all []string
	for text := range counts {
		if text != "" {
			all = append(all, text)
		}
	}
	slices.SortFunc(all, func(a, b string) int {
		if counts[a] != counts[b] {
			return counts[b] - counts[a]
		}
		return vi.Compare(a, b)
	})
	return all
}

// readPast finds out whether others have seen the model: an edit then may say why.
func (s *Sheet) readPast(tx *store.Tx) error {
	if s.New {
		return nil
	}
	err := tx.Each(s.modelRef().Channel, record.AppraisalKind, func(_ record.ID, st *store.State) error {
		s.Judged = s.Judged || st.IDOf("participation") == s.partRef().ID
		return nil
	})
	if err != nil {
		return err
	}
	tree, err := tx.Tree()
	if err != nil {
		return err
	}
	me := tree.Unit(tx.Me().Unit)
	for ref := range s.held {
		events, err := tx.History(ref)
		if err != nil {
			return err
		}
		for _, e := range events {
			if e.Unit != tx.Me().Unit {
				s.Sent = true // it came from another register
			} else if me != nil && me.Parent != nil {
				packed, err := tx.Packed(me.Parent.ID, store.Stream{Replica: e.Dot.Replica, Channel: ref.Channel})
				if err != nil {
					return err
				}
				s.Sent = s.Sent || e.Dot.Number <= packed
			}
		}
	}
	return nil
}

func wordingOf(name string) search.Wording { return search.WordingOf(name) }

// noName is longer than any name of a model, in bytes.
const noName = 1000

// Similar gives the other model whose name looks most like a name; nil when none does.
func (s *Sheet) Similar(name string) *Other {
	if len(name) > noName { // somebody pastes a text here by mistake, a letter at a time
		return nil
	}
	w := search.WordingOf(name)
	best, score := (*Other)(nil), search.Likely
	for i := range s.Others {
		if n := w.Similarity(s.Others[i].wording); n >= score && (best == nil || n > score) {
			best, score = &s.Others[i], n
		}
	}
	return best
}

// as makes a new model's sheet that of a certain id.
func (s *Sheet) as(id record.ID) {
	s.Model = id
	s.part.Model = id
}

// todayIn is the day that registering is taken to happen on: today, in the year that is entered. For another year nobody can know.
func (s *Sheet) todayIn() record.Date {
	if d := record.Date(s.today.String()); d.Year() == s.Year {
		return d
	}
	return ""
}
