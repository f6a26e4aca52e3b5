package many

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"reflect"
	"slices"
	"strconv"

	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/half"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

// sheet is the form of one act.
type sheet struct {
	page.Plain
	h     page.Host
	title string
	help  string
	done  string // what was done, for the news
	rows  []*listing.Row
	refs  []record.Ref
	form  *form.Form
	// act reads the form: the act, or what is still wrong with it and where.
	act func() (act life.Act, wrong, field string)
	// moved is told that the keyboard left an input; nil: nothing follows from that.
	moved func(from string)
	then  func(life.Saved)

	of     life.Act // what count was counted for
	count  *life.Count
	asked  bool // it is being counted
	saving bool
	half   *half.Half
}

func newSheet(h page.Host, title, help, done string, rows []*listing.Row, then func(life.Saved)) *sheet {
	s := &sheet{h: h, title: title, help: help, done: done, rows: rows, then: then}
	for _, r := range rows {
		s.refs = append(s.refs, r.ParticipationRef())
	}
	return s
}

// Place is OnMany.
func (s *sheet) Place() action.Place { return action.OnMany }

// Path is what is done.
func (s *sheet) Path() []string { return []string{s.title} }

// Bars say for how many, of which years, and the keys.
func (s *sheet) Bars() page.Bars {
	b := page.Bars{Right: s.h.Text().Parts.Selected(len(s.rows)), State: s.h.Text().Many.Keys}
	years, mark := s.years()
	if b.Mark = mark; years != "" {
		b.Right += " · " + years
	}
	return b
}

// years are those that the rows are of; marked where one is not this one.
func (s *sheet) years() (words string, mark theme.State) {
	var years []int
	for _, r := range s.rows {
		if !slices.Contains(years, r.Year) {
			years = append(years, r.Year)
		}
	}
	slices.Sort(years)
	t, now := s.h.Text(), s.h.Now().Year()
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

// Help explains the act, and the counts.
func (s *sheet) Help() string { return s.help + "\n\n" + s.h.Text().Many.Help }

// Changed counts what the act would come to.
func (s *sheet) Changed([]record.Ref) {
	s.of = nil
	s.recount()
	if s.half == nil {
		of := sha256.New()
		for _, r := range s.refs {
			_, _ = of.Write(r.ID[:])
		}
		s.half = half.Of(s.h, "many/"+s.title+"/"+hex.EncodeToString(of.Sum(nil)[:8]), s.form.Fields()...)
	}
}

// Keep keeps what is half written.
func (s *sheet) Keep() bool { return !s.saving && s.half.Keep() }

// Leave keeps it too, and says so.
func (s *sheet) Leave() { s.half.Left() }

// Key gives the form its keys, and counts anew where they made another act.
func (s *sheet) Key(k keyboard.Key) bool {
	before := s.form.Focus()
	handled := s.form.Key(k)
	if now := s.form.Focus(); now != before && s.moved != nil {
		s.moved(before.ID)
	}
	if handled {
		s.recount()
	}
	return handled
}

// Do saves.
func (s *sheet) Do(id action.ID) bool {
	if id != action.Apply {
		return false
	}
	if s.saving {
		return true
	}
	s.form.Focus().Control.Leave()
	if s.moved != nil {
		s.moved(s.form.Focus().ID)
	}
	act, wrong, field := s.act()
	if wrong != "" {
		s.form.Go(field)
		s.h.Say(theme.Warn, wrong)
		return true
	}
	s.save(act)
	return true
}

func (s *sheet) save(act life.Act) {
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
					s.half.Drop()
					s.h.Back()
					s.h.Say(theme.Good, s.h.Text().Many.Saved(s.done, saved.Done, saved.Already, len(saved.Refused)))
					s.then(saved)
				}
			}, err
		},
	})
}

// counted is how many rows an act is tried on before it is done, while its inputs are filled in: of more it takes seconds, and the counts are told when it is done.
const counted = 5_000

// recount counts what the act would come to, unless that was counted or is being counted.
func (s *sheet) recount() {
	act, wrong, _ := s.act()
	if wrong != "" {
		s.of, s.count = nil, nil
		return
	}
	if s.asked || s.saving || len(s.refs) > counted || s.count != nil && reflect.DeepEqual(s.of, act) {
		return
	}
	s.asked = true
	r, refs := s.h.Register(), s.refs
	page.Beside(s.h, func() (func(), error) {
		c, err := life.Try(r, refs, act)
		return func() {
			s.asked = false
			if err == nil {
				s.of, s.count = act, &c
			}
			if now, wrong, _ := s.act(); err == nil && wrong == "" && !reflect.DeepEqual(now, act) {
				s.recount()
			}
		}, err
	})
}

// text is what stands in an input of one line.
func (s *sheet) text(id string) string {
	if f := s.form.Field(id); f != nil {
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
