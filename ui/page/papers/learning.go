package papers

import (
	"slices"
	"strings"

	"danvan/store"
	"danvan/store/template"
	"danvan/ui/page/wording"
	"danvan/ui/paper/official"
	"danvan/ui/paper/report"
	"danvan/ui/part/choice"
)

// found is what was read of a paper.
type found struct {
	made    *official.Made
	decided []report.Decided
	at      string // the decision that it is of
	all     []*template.Item
}

// learn finds out what is open, which decisions there are, and which templates the register has.
func (p *Page) learn() {
	h := p.host
	rows, now, t, q := h.Listing(), h.Now(), h.Text(), p.wanted()
	if rows == nil {
		return
	}
	p.held, p.cannot = p.state(), ""
	if _, needs := q.Paper.OfModel(); needs && q.Model.ID.IsZero() {
		p.cannot, p.open = p.words().NeedsModel, nil
		return
	}
	chosen, held, asked := p.decided, p.held, p.asked(report.Decision)
	asked.Name = report.Decision
	r := h.Register()
	p.reading.Do(h, func() (func(), error) {
		var f found
		err := r.View(func(tx *store.Tx) (err error) {
			if f.all, err = official.Templates(tx, now); err != nil {
				return err
			}
			if q.Paper.ByNumber() && !chosen {
				made, err := report.Make(tx, rows, t, asked, now)
				if err != nil {
					return err
				}
				f.decided, f.at = made.Decisions, q.Numbers
				if !slices.ContainsFunc(f.decided, func(d report.Decided) bool { return d.Number == f.at }) {
					f.at, _, _ = strings.Cut(made.Numbers, "\n") // several of a day: the first
				}
				q.Numbers = f.at
			}
			if !q.Paper.ByNumber() || q.Numbers != "" {
				f.made, err = official.Make(tx, rows, q, now)
			}
			return err
		})
		return func() {
			switch {
			case p.held != held:
				p.learn()
			case err == nil:
				p.take(q.Paper, f, chosen)
			default:
				p.cannot = t.Error(err).String()
			}
		}, err
	}, p.learn)
}

// take shows what was found.
func (p *Page) take(n official.Name, f found, chosen bool) {
	p.all = slices.DeleteFunc(f.all, func(t *template.Item) bool { return t.Paper != string(n) })
	p.template.First = []string{template.Shipped}
	for _, t := range p.all {
		p.template.First = append(p.template.First, t.Title)
	}
	build := false
	if n.ByNumber() && !chosen {
		p.number, p.decided, build = p.pickNumber(f), true, true
	}
	if f.made == nil {
		p.cannot = p.words().NeedsDecision
	} else {
		p.read, p.open = true, f.made.Open
		if p.waits == nil {
			p.waits, build = f.made.Asked(), true
		}
	}
	if build {
		p.build()
	}
	p.held = p.state()
}

// pickNumber offers the decisions of the years.
func (p *Page) pickNumber(f found) *choice.Pick {
	var all []choice.Option
	for _, d := range f.decided {
		all = append(all, choice.Option{ID: d.Number, Name: strings.TrimSuffix(d.Number+", "+wording.Date(d.Date), ", ")})
	}
	return p.pick(f.at, all)
}
