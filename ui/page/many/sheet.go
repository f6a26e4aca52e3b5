package many

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// sheet is the form of one act.
type sheet struct {
	*ask.Form
	h     page.Host
	title string
	done  string // what was done, for the news
	rows  []*listing.Row
	refs  []record.Ref
	// act reads the form: the act, or what is still wrong with it and where.
	act func() (act life.Act, wrong, field string)
	// moved is told that the keyboard left an input; nil: nothing follows from that.
	moved func(from string)
	then  func(life.Saved)

	of       life.Act // what count was counted for
	count    *life.Count
	counting page.Latest
	saving   bool
}

// newSheet makes the form of an act, without inputs.
func newSheet(h page.Host, title, help, done string, rows []*listing.Row, then func(life.Saved)) *sheet {
	t := &h.Text().Many
	s := &sheet{h: h, title: title, done: done, rows: rows, then: then}
	of := sha256.New()
	for _, r := range rows {
		s.refs = append(s.refs, r.ParticipationRef())
		_, _ = of.Write(r.Participation[:])
	}
	what := about(h, rows)
	what.Title, what.Help, what.Keys, what.Below = title, help+"\n\n"+t.Help, t.Keys, s.counts
	what.Draft = "many/" + title + "/" + hex.EncodeToString(of.Sum(nil)[:8])
	s.Form = ask.New(h, what)
	s.Check = func() (string, string) {
		s.leave(s.Focus().ID)
		_, wrong, field := s.act()
		return field, wrong
	}
	s.Ready = s.save
	return s
}

// about is what the forms for many have in common: where they are, and for how many, of which years.
func about(h page.Host, rows []*listing.Row) ask.What {
	t := h.Text()
	units := map[record.ID]bool{}
	for _, r := range rows {
		units[r.Unit] = true
	}
	return ask.What{Place: action.OnMany, Live: func() string { return t.Many.Chosen(len(rows), len(units)) }, Beside: func() (string, theme.State) {
		words, mark := years(h, rows)
		return strings.TrimSuffix(t.Parts.Selected(len(rows))+" · "+words, " · "), mark
	}}
}

// years are those that rows are of; marked where one is not this one.
func years(h page.Host, rows []*listing.Row) (words string, mark theme.State) {
	var years []int
	for _, r := range rows {
		if !slices.Contains(years, r.Year) {
			years = append(years, r.Year)
		}
	}
	slices.Sort(years)
	t, now := h.Text(), h.Now().Year()
	switch {
	case len(years) == 0:
		return "", theme.None
	case len(years) == 1 && years[0] != now:
		return t.Entry.AnotherYear(years[0]), theme.Warn
	}
	words = t.Common.Year(years[0])
	for _, y := range years[1:] {
		words, mark = words+", "+strconv.Itoa(y), theme.Warn
	}
	return words, mark
}

// Changed counts what the act would come to.
func (s *sheet) Changed(refs []record.Ref) {
	s.of = nil
	s.recount()
	s.Form.Changed(refs)
}

// Keep keeps what is half written.
func (s *sheet) Keep() bool { return !s.saving && s.Form.Keep() }

// Key gives the form its keys, and counts anew where they made another act.
func (s *sheet) Key(k keyboard.Key) bool {
	before := s.Focus()
	handled := s.Form.Key(k)
	if s.Focus() != before {
		s.leave(before.ID)
	}
	if handled {
		s.recount()
	}
	return handled
}

// leave is called when the keyboard leaves an input.
func (s *sheet) leave(from string) {
	if s.moved != nil {
		s.moved(from)
	}
}

// save does the act, of which nothing is wrong.
func (s *sheet) save() {
	if s.saving {
		return
	}
	act, _, _ := s.act()
	s.saving = true
	r, refs := s.h.Register(), s.refs
	s.h.Start(page.Job{
		Doing: s.title,
		Work: func(context.Context, page.Tell) (func(), error) {
			saved, err := life.Do(r, refs, act)
			return func() {
				s.saving = false
				switch {
				case err != nil:
				case saved.Done == 0:
					s.of, s.count = act, &saved.Count
					s.h.Say(theme.Warn, s.h.Text().Many.Nothing)
				default:
					s.Close()
					s.h.Say(theme.Good, s.h.Text().Many.Saved(s.done, saved.Done, saved.Already, len(saved.Refused)))
					s.then(saved)
				}
			}, err
		},
	})
}

// counted is how many rows an act is tried on before it is done, while its inputs are filled in: of more it takes
// seconds, and the counts are told when it is done.
const counted = 5_000

// recount counts what the act would come to, unless that was counted.
func (s *sheet) recount() {
	act, wrong, _ := s.act()
	if wrong != "" {
		s.of, s.count = nil, nil
		return
	}
	if s.saving || len(s.refs) > counted || s.count != nil && reflect.DeepEqual(s.of, act) {
		return
	}
	r, refs := s.h.Register(), s.refs
	s.counting.Do(s.h, func() (func(), error) {
		c, err := life.Try(r, refs, act)
		if err != nil {
			return nil, err
		}
		return func() { s.of, s.count = act, &c }, nil
	}, s.recount)
}

// text is what stands in an input of one line.
func (s *sheet) text(id string) string {
	if f := s.Field(id); f != nil {
		return f.Control.(*input.Line).Value()
	}
	return ""
}

// others tells whether any of the rows is another unit's.
func others(h page.Host, rows []*listing.Row) bool {
	me := h.Me().Unit
	for _, r := range rows {
		if r.Unit != me {
			return true
		}
	}
	return false
}
