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

	Resources map[string]*sheet.Line // further ones that something is said of, by id; nil: one that goes
}

// changes tells whether saving would change the records themselves, notes and answers apart.
func (e *Entered) changes(s *Sheet) bool {
	for id, l := range e.Resources {
		if l == nil || !l.Same(s.resource(id)) {
			return true
		}
	}
	return !e.Line.Same(s.line)
}

// Text is what a column of text says.
func (e *Entered) text(column string) string {
	return e.Line.Value(e.Line.Sheet.Column(column)).(string)
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
func (s *Sheet) Texts() Texts { return maps.Clone(s.was) }

// begin takes a line as what the form starts from.
func (s *Sheet) begin(l *sheet.Line) {
	s.line, s.was, s.asked = l, Texts{inUnit: s.Unit.String()}, askedIn(l)
	for _, c := range s.columns {
		if text := inputs.Text(s.t, l, c); text != "" {
			s.was[c.Name] = text
		}
	}
	for id, l := range s.resources {
		for _, c := range each {
			if text := inputs.Text(s.t, l, c); text != "" {
				s.was[of(id, c.Name)] = text
			}
		}
	}
	for field, text := range s.notes() {
		s.was[noteOn(field)] = text
	}
}

// hints are what a date may leave out.
func (s *Sheet) hints() vi.DateHints { return vi.DateHints{Today: s.today, Year: s.Year} }

// Understand makes lines of texts. An input that says what it said at first keeps the value that the register has,
// whatever it is.
func (s *Sheet) Understand(now Texts) *Entered {
	e := &Entered{Line: s.line.Clone()}
	e.say(s.was, now)
	e.Problems = s.enter(e.Line, "", s.columns, now)
	s.understandResources(e, now)
	return e
}

// enter reads the texts of columns into a line, and tells what is wrong with it. The inputs have the names of the
// columns, with something before them.
func (s *Sheet) enter(l *sheet.Line, before string, columns []*sheet.Column, now Texts) (wrong []Problem) {
	base, unread := l.Clone(), map[*sheet.Column]error{} // nothing else is said of them
	for _, c := range columns {
		in := before + c.Name
		if now[in] == s.was[in] && (c.Type != sheet.Figure || l.Measure(c) == base.Measure(c)) {
			continue
		}
		l.Clear(c)
		v, err := l.ReadText(c, now[in], s.hints())
		if err != nil {
			unread[c] = err
		} else if v != nil {
			l.Set(c, v)
		}
	}
	found := l.Problems()
	for _, c := range columns {
		if err := unread[c]; err != nil {
			wrong = append(wrong, Problem{Input: before + c.Name, Hard: true, Err: err})
			continue
		}
		for _, q := range found {
			if q.Column == c {
				wrong = append(wrong, Problem{Input: before + c.Name, Hard: q.Hard, Of: q})
			}
		}
	}
	return wrong
}
