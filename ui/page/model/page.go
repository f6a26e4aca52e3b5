package model

import (
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/life"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/action"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/page/many"
	"danvan/ui/page/papers"
	"danvan/ui/page/sheets"
	"danvan/ui/part"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Page is one model. Make it with New.
type Page struct {
	ask.Prompt
	host page.Host
	goal page.Goto // the model that is meant
	now  *dossier  // nil until read

	lines  []string // as drawn for width
	stops  []stop   // among them
	width  int
	scroll part.Scroll

	at int // the stop under the cursor
}

// New makes the page of a model.
func New(h page.Host, to page.Goto) *Page { return &Page{host: h, goal: to} }

// Model is the one that the page is about.
func (p *Page) Model() record.Ref {
	return record.AffairsOf(p.goal.Unit, record.ModelKind, p.goal.Model)
}

// Place is OnModel.
func (p *Page) Place() action.Place { return action.OnModel }

// Path is the list, then the unit; the model's name is the title of the page.
func (p *Page) Path() []string {
	t := p.host.Text()
	if p.now == nil || p.now.unit == "" {
		return []string{t.Models.Title, t.Model.Title}
	}
	return []string{t.Models.Title, p.now.unit}
}

// Bars show where in the text one is, and the conflicts.
func (p *Page) Bars() page.Bars {
	var b page.Bars
	t := &p.host.Text().Model
	if p.now == nil {
		return b
	}
	if p.now.open > 0 {
		b.Right, b.Mark = t.ConflictMark(p.now.open), theme.Warn
	}
	if p.Writing() {
		b.State = p.host.Text().Parts.WriteKeys
	} else if !p.scroll.Whole() {
		b.State = t.Lines(p.scroll.Top+1, p.scroll.Top+p.scroll.Shown, p.scroll.Long)
	}
	if !p.Writing() {
		b.State = strings.TrimPrefix(b.State+p.hint(), " · ")
	}
	return b
}

// hint names the keys of what is under the cursor that the footer has no room for.
func (p *Page) hint() string {
	t, s := &p.host.Text().Model, p.current()
	switch {
	case p.Off(action.Withdraw) == "":
		return " · " + t.WithdrawKey
	case p.Off(action.Progress) == "" && s.field == "" && s.event == nil && s.comment == nil:
		return " · " + t.YearKeys
	}
	return ""
}

// Help explains the page.
func (p *Page) Help() string {
	t := &p.host.Text().Model
	return t.Help + "\n\n" + t.HelpComments + "\n\n" + t.HelpHistory
}

// Off says why something cannot be done.
func (p *Page) Off(id action.ID) string {
	t := p.host.Text()
	s := p.current()
	switch {
	case id == action.Papers && p.now == nil:
		return t.Model.Reading
	case id == action.Conflicts && p.now != nil && p.now.open == 0:
		return t.Conflicts.None
	case (id == action.Answer || id == action.Comment) && p.Writing():
		return t.Parts.Writing
	case (id == action.Answer || id == action.Comment) && p.now == nil:
		return t.Model.Reading
	case id == action.Answer && (s == nil || s.comment == nil || !s.comment.answerable || s.comment.answer != ""):
		return t.Todo.NoComment
	case (id == action.Progress || id == action.Review || id == action.Score) && (s == nil || s.year == nil):
		return t.Model.NoYear
	case (id == action.Progress || id == action.Review || id == action.Score) && (!p.mine() || s.year.copied):
		return t.Model.NotOurs
	case id == action.Withdraw && (s == nil || s.event == nil && s.ref.ID.IsZero()):
		return t.Model.NothingToWithdraw
	case id == action.Withdraw && s.event != nil && !s.event.made.Ours(p.host), id == action.Withdraw && s.event == nil && !(s.own && p.mine()):
		return t.Model.NotOurs
	case id == action.Comment && p.goal.Unit == p.host.Me().Unit:
		return t.Model.OwnModel
	case id == action.Comment && !p.now.below:
		return t.Model.NotBelow
	case id == action.Comment && (s == nil || s.year == nil):
		return t.Model.NoYear
	}
	return ""
}

// Do edits, decides, or goes to the history and back to the top.
func (p *Page) Do(id action.ID) bool {
	switch id {
	case action.Progress:
		p.note(p.current().year, record.Ref{})
	case action.Score:
		sheets.Points(p.host, p.current().year.ref, p.Path())
	case action.Review:
		p.review(p.current().year)
	case action.Withdraw:
		p.withdraw(p.current())
	case action.Edit:
		if s := p.current(); s != nil && (s.ref.Kind == record.ProgressKind || s.ref.Kind == record.AwardKind) {
			p.note(s.year, s.ref)
			return true
		} else if s != nil && s.ref.Kind == record.ReviewKind && s.own {
			p.review(s.year)
			return true
		}
		to := page.Goto{Place: action.OnEntry, Unit: p.goal.Unit, Model: p.goal.Model, Year: p.goal.Year}
		if s := p.current(); s != nil {
			to.Field = s.field
			if s.year != nil && !s.year.copied {
				to.Year = int(s.year.year)
			}
		}
		p.host.Go(to)
	case action.Answer:
		p.answer(p.current())
	case action.Comment:
		p.comment(p.current())
	case action.Papers:
		year := 0
		if s := p.current(); s != nil && s.year != nil {
			year = int(s.year.year)
		}
		p.host.Push(papers.OfModel(p.host, p.Model(), p.now.title, year))
	case action.Conflicts:
		p.host.Go(page.Goto{Place: action.OnConflicts, Unit: p.goal.Unit, Model: p.goal.Model})
	case action.History:
		p.toHistory()
	default:
		return false
	}
	return true
}

// mine tells whether the model is this unit's or one of a unit below.
func (p *Page) mine() bool { return p.now.below || p.goal.Unit == p.host.Me().Unit }

// review opens the form of what this unit says at the review of a year.
func (p *Page) review(y *year) {
	rows := p.host.Listing().Find(listing.Query{Year: int(y.year), Unit: y.ref.Channel.Unit, Only: func(r *listing.Row) bool { return r.Participation == y.ref.ID }})
	if len(rows) == 0 { // it was deleted meanwhile
		p.host.Say(theme.Warn, p.host.Text().Model.Gone)
		return
	}
	many.Review(p.host, rows, func(life.Saved) {})
}

// Changed reads the model again, unless nothing in its channel changed.
func (p *Page) Changed(refs []record.Ref) {
	mine := func(r record.Ref) bool {
		return r.Channel.Unit == p.goal.Unit || p.now != nil && slices.Contains(p.now.units, r.Channel.Unit)
	}
	r := p.host.Register()
	if r == nil || len(refs) > 0 && !slices.ContainsFunc(refs, mine) {
		return
	}
	t, at, to, rows := p.host.Text(), p.host.Now().Location(), p.goal, p.host.Listing()
	page.Read(p.host, func(tx *store.Tx) (*dossier, error) { return read(tx, t, rows, to.Unit, to.Model, at) }, func(d *dossier) {
		p.now, p.width = d, 0
	})
}

// toHistory goes to the history, or from there back to the beginning.
func (p *Page) toHistory() {
	for i, s := range p.stops {
		if s.history && p.at < i {
			p.at = i
			p.scroll.Top = max(0, s.from-1)
			return
		}
	}
	p.to(0)
}

// labelOf is what an input is called.
func (p *Page) labelOf(field string) string {
	if field == record.WholeParticipation {
		return p.host.Text().Todo.Whole
	}
	return p.host.Text().Terms.Label(text.CommentedKind(record.ParticipationKind, field), field)
}
