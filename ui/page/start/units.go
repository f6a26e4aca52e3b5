package start

import (
	"context"
	"io"
	"os"
	"strings"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
	"danvan/sync/exchange"
	"danvan/ui/page"
	"danvan/ui/page/ask"
	"danvan/ui/part/form"
	"danvan/ui/part/input"
	"danvan/ui/theme"
)

const idLast = "last"

func (p *Page) unitsForm() *form.Form {
	t := p.host.Text()
	last := input.NewLine("")
	return form.New(
		&form.Field{ID: idUnits, Label: t.Alone.UnitsFile, Control: p.pathBox(".csv"), Hint: t.Alone.UnitsHint},
		&form.Field{ID: idLast, Label: t.Alone.Last, Control: last, Hint: t.Alone.LastHint, Verdict: func() input.Verdict {
			if _, ok := p.lastDay(); !ok {
				return input.Verdict{State: theme.Warn, Problem: t.Alone.NoDay(last.Value())}
			}
			return input.Verdict{}
		}})
}

// lastDay is the day that was typed; false where it is none.
func (p *Page) lastDay() (record.Date, bool) {
	typed := p.value(idLast)
	if typed == "" {
		return "", true
	}
	d, err := vi.ParseDate(typed, vi.DateHints{Today: vi.DateOf(p.host.Now()), Year: p.host.Now().Year()})
	return record.Date(d.String()), err == nil && len(d.String()) == len("2006-01-02")
}

// mostTold is how many differences a question has room for.
const mostTold = 8

// compareUnits tells what the list says otherwise, and asks whether that is to be saved.
func (p *Page) compareUnits() {
	if p.missing() {
		return
	}
	path, r, t := p.value(idUnits), p.host.Register(), &p.host.Text().Alone
	on, _ := p.lastDay()
	p.host.Start(page.Job{Doing: t.Taking, Work: func(context.Context, page.Tell) (func(), error) {
		units, err := readUnits(path)
		if err != nil {
			return nil, err
		}
		var diff []exchange.UnitDifference
		if err := r.View(func(tx *store.Tx) (err error) { diff, err = units.Compare(tx, on); return err }); err != nil {
			return nil, err
		}
		return func() { p.askUnits(units, on, diff) }, nil
	}})
}

func readUnits(path string) (*exchange.NewUnits, error) {
	var list io.Reader
	if path != "" {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close() //nolint:errcheck // it was only read
		list = f
	}
	return exchange.ReadUnits(list)
}

func (p *Page) askUnits(units *exchange.NewUnits, on record.Date, diff []exchange.UnitDifference) {
	t := &p.host.Text().Alone
	var said []string
	left := 0
	for i, d := range diff {
		if !d.Done {
			left++
		}
		if i < mostTold {
			said = append(said, map[bool]string{true: "", false: "! "}[d.Done]+t.UnitDifference(d))
		}
	}
	if more := len(diff) - mostTold; more > 0 {
		said = append(said, t.MoreDifferences(more))
	}
	said = append(said, t.UnitsDone(len(diff)-left, left, true))
	if body := strings.Join(said, "\n"); len(diff) > left {
		ask.Whether(p.host, t.NewUnits, body, page.Answer{Label: t.Take, Do: func() { p.takeUnits(units, on) }})
	} else {
		ask.Tell(p.host, t.NewUnits, body)
	}
}

func (p *Page) takeUnits(units *exchange.NewUnits, on record.Date) {
	t, r := &p.host.Text().Alone, p.host.Register()
	p.host.Start(page.Job{Doing: t.Taking, Work: func(context.Context, page.Tell) (func(), error) {
		if _, err := r.BackupOnce(p.host.Now(), "units"); err != nil {
			return nil, err
		}
		diff, err := units.Take(r, on)
		if err != nil {
			return nil, err
		}
		left := 0
		for _, d := range diff {
			if !d.Done {
				left++
			}
		}
		return func() {
			p.host.Back()
			p.host.Say(theme.Good, t.UnitsDone(len(diff)-left, left, false))
		}, nil
	}})
}
