package entry

import (
	"maps"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
)

// Problem is one thing wrong with one input.
type Problem struct {
	Input string
	Hard  bool          // blocks saving; a soft one asks for a reason
	Err   error         // what could not be read; nil: what is wrong with the line
	Of    sheet.Problem // that
}

// Entered is what texts mean: the line to save, and all that is wrong.
type Entered struct {
	Line     *sheet.Line
	Problems []Problem         // in the order of the form
	Notes    map[string]string // on a field: those that are new or were changed; empty: taken back
	Answers  map[record.ID]string
}

// Text is what a column of text says.
func (e *Entered) text(column string) string { return e.Line.Value(columnOf(column)).(string) }

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
func (s *Sheet) Texts() Texts { return maps.Clone(s.was) }

// begin takes a line as what the form starts from.
func (s *Sheet) begin(l *sheet.Line) {
	s.line, s.was = l, Texts{inUnit: s.Unit.String()}
	for _, c := range columns {
		if text := inputs.Text(l, c); text != "" {
			s.was[c.Name] = text
		}
	}
	for field, text := range s.notes() {
		s.was[noteOn(field)] = text
	}
}

// hints are what a date may leave out.
func (s *Sheet) hints() vi.DateHints { return vi.DateHints{Today: s.today, Year: s.Year} }

// Understand makes a line of texts. An input that says what it said at first keeps the value that the register has, whatever it is.
func (s *Sheet) Understand(now Texts) *Entered {
	e := &Entered{Line: s.line.Clone()}
	unread := map[string]error{} // nothing else is said of them
	for _, c := range columns {
		if now[c.Name] == s.was[c.Name] {
			continue
		}
		e.Line.Clear(c)
		v, err := e.Line.ReadText(c, now[c.Name], s.hints())
		if err != nil {
			unread[c.Name] = err
		} else if v != nil {
			e.Line.Set(c, v)
		}
	}
	e.say(s.was, now)
	found := e.Line.Problems()
	for _, c := range columns {
		if err := unread[c.Name]; err != nil {
			e.Problems = append(e.Problems, Problem{Input: c.Name, Hard: true, Err: err})
			continue
		}
		for _, q := range found {
			if q.Column == c {
				e.Problems = append(e.Problems, Problem{Input: c.Name, Hard: q.Hard, Of: q})
			}
		}
	}
	return e
}
