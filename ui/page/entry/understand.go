package entry

import (
	"strconv"

	"danvan/store/record"
	"danvan/store/value"
	"danvan/store/vi"
)

// changes tells whether saving would change the records themselves, notes and answers apart.
func (s *Sheet) changes(e *Entered) bool {
	return e.Model != s.model || e.Part != s.part || e.Resources != s.resources
}

// Problem is one thing wrong with one input.
type Problem struct {
	Input string
	Hard  bool // blocks saving; a soft one asks for a reason
	// Err says what could not be read; else Kind and Of say what is wrong with the record.
	Err  error
	Kind record.Name
	Of   record.Problem
}

// Entered is what texts mean: the records to save, and all that is wrong.
type Entered struct {
	Model     record.Model
	Part      record.Participation
	Resources [3]record.Resource // an empty amount: none
	Problems  []Problem          // in the order of the form
	Notes     map[string]string  // on a field: those that are new or were changed; empty: taken back
	Answers   map[record.ID]string
}

// Hard tells whether any problem blocks saving.
func (e *Entered) Hard() bool {
	for _, p := range e.Problems {
		if p.Hard {
			return true
		}
	}
	return false
}

// Problem is the first thing wrong with an input, a hard one before a soft one; nil when nothing is.
func (e *Entered) Problem(input string) (found *Problem) {
	for i := range e.Problems {
		if p := &e.Problems[i]; p.Input == input && (found == nil || p.Hard && !found.Hard) {
			found = p
		}
	}
	return found
}

// Texts are what the inputs say at first.
func (s *Sheet) Texts() Texts {
	t := Texts{
		inUnit: s.Unit.String(), inName: s.model.Name, inSubject: string(s.model.Subject), inRegistrant: s.model.Registrant,
		inPlace: s.model.Place, inContent: s.model.Content, inStanding: string(s.part.Standing), inResults: s.part.Results,
	}
	if !s.part.Field.IsZero() {
		t[inField] = s.part.Field.String()
	}
	var d vi.Date
	if s.part.Registered != "" && d.UnmarshalText([]byte(s.part.Registered)) == nil {
		t[inRegistered] = vi.FormatDate(d)
	}
	for i := range kinds {
		if s.resources[i].Amount != "" {
			t[inputOf[i]] = figureText(&s.resources[i])
		}
	}
	s.moreTexts(t)
	for field, text := range s.notes() {
		t[noteOn(field)] = text
	}
	if s.part.Participants != 0 {
		t[inParticipants] = vi.FormatInt(s.part.Participants)
	}
	return t
}

// Understand makes records of texts. An input that says what it said at first keeps the value that the register has, whatever it is.
func (s *Sheet) Understand(now Texts) *Entered {
	e := &Entered{Model: s.model, Part: s.part, Resources: s.resources}
	was := s.Texts()
	unread := map[string]bool{} // inputs that could not be read: nothing else is said of them
	set := func(input string, read func(text string) error) {
		if now[input] == was[input] {
			return
		}
		if err := read(now[input]); err != nil {
			e.Problems = append(e.Problems, Problem{Input: input, Hard: true, Err: err})
			unread[input] = true
		}
	}
	set(inName, into(&e.Model.Name))
	set(inField, func(t string) (err error) { e.Part.Field, err = idOf(t); return err })
	set(inSubject, into((*string)(&e.Model.Subject)))
	set(inRegistrant, into(&e.Model.Registrant))
	set(inPlace, into(&e.Model.Place))
	set(inStanding, into((*string)(&e.Part.Standing)))
	set(inRegistered, func(t string) (err error) { e.Part.Registered, err = s.date(t); return err })
	for i, kind := range kinds {
		set(inputOf[i], func(t string) error {
			f, err := parseFigure(kind, t)
			r := &e.Resources[i]
			r.Participation, r.What, r.Amount, r.Qualifier, r.Written = s.partRef().ID, kind, f.amount, f.qualifier, f.written
			return err
		})
	}
	set(inParticipants, func(t string) (err error) { e.Part.Participants, err = count(t); return err })
	set(inContent, into(&e.Model.Content))
	set(inResults, into(&e.Part.Results))
	s.understandMore(e, set)
	e.say(was, now)
	s.validate(e, unread)
	return e
}

// into copies a text into a field.
func into(field *string) func(string) error {
	return func(text string) error { *field = text; return nil }
}

func idOf(text string) (record.ID, error) {
	if text == "" {
		return record.ID{}, nil
	}
	return record.ParseID(text)
}

// date reads a day as people write it; the year may be left out.
func (s *Sheet) date(text string) (record.Date, error) {
	if text == "" {
		return "", nil
	}
	d, err := vi.ParseDate(text, s.hints())
	return record.Date(d.String()), err
}

func count(text string) (int64, error) {
	if text == "" {
		return 0, nil
	}
	f, _, err := value.ReadFigure(vi.People, text, value.Scale{})
	n, _ := f.Amount.Int()
	return n, err
}

// validate adds what the records say of themselves, and puts all problems in the order of the form.
func (s *Sheet) validate(e *Entered, unread map[string]bool) {
	found := map[string][]Problem{}
	for _, p := range e.Problems {
		found[p.Input] = append(found[p.Input], p)
	}
	add := func(input string, kind record.Name, p record.Problem) {
		if !unread[input] {
			found[input] = append(found[input], Problem{Input: input, Hard: p.Hard, Kind: kind, Of: p})
		}
	}
	for _, p := range e.Model.Validate() {
		add(p.Field, record.ModelKind, p)
	}
	for _, p := range e.Part.Validate() {
		add(p.Field, record.ParticipationKind, p)
	}
	for i := range e.Resources {
		if e.Resources[i].Amount == "" {
			continue
		}
		for _, p := range e.Resources[i].Validate() {
			add(inputOf[i], record.ResourceKindName, p)
		}
		if a := e.Resources[i].Amount; kinds[i] == record.Money && a != s.resources[i].Amount && isSmall(&e.Resources[i]) {
			add(inMoney, record.ResourceKindName, record.Problem{Field: "amount", Code: record.Unlikely, Found: string(a)})
		}
	}
	e.Problems = nil
	for _, in := range inputs {
		e.Problems = append(e.Problems, found[in]...)
	}
}

// Reading says how the text of an input is understood, for the note beside it: a canonical number or date. "" where there is nothing to
// say.
func (s *Sheet) Reading(input, text string) string {
	if c := columnOf(input); c != nil && c.Type == record.Day {
		input = inRegistered
	}
	switch input {
	case inRegistered:
		if d, err := vi.ParseDate(text, s.hints()); err == nil && vi.FormatDate(d) != text {
			return vi.FormatDate(d)
		}
	case inParticipants:
		if n, err := count(text); err == nil && n != 0 && vi.FormatInt(n) != text && strconv.FormatInt(n, 10) != text {
			return vi.FormatInt(n)
		}
	case inMoney, inLand, inLabour:
		for i, in := range inputOf {
			f, err := parseFigure(kinds[i], text)
			if in != input || err != nil || f.amount == "" {
				continue
			}
			var d vi.Decimal
			if err := d.UnmarshalText([]byte(f.amount)); err == nil {
				return vi.FormatDecimal(d)
			}
		}
	}
	return ""
}
