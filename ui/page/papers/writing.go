package papers

import (
	"errors"
	"io"
	"strings"

	"danvan/store"
	"danvan/store/disk"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/paper/official"
	"danvan/ui/theme"
)

// fileName is the file's, without a folder.
func (p *Page) fileName() string {
	q := p.wanted()
	from, to := q.From, q.To
	if to == 0 {
		from, to = p.host.Year(), p.host.Year()
	}
	unit := q.Unit
	if unit.IsZero() {
		unit = p.host.Me().Unit
	}
	code := ""
	if rows := p.host.Listing(); rows != nil {
		if u := rows.Tree().Unit(unit); u != nil {
			code = "-" + disk.Part(u.Code)
		}
	}
	return p.host.Text().Reports.File(string(q.Paper), from, to) + code + "." + p.format.Value()
}

// ready tells that the paper can be written; it says why where it cannot.
func (p *Page) ready() bool {
	say := p.blocked()
	if _, ok := official.Offset(p.offset.Value()); !ok && p.name().Handed() {
		say = p.words().OffsetWrong
	}
	if say != "" {
		p.host.Say(theme.Warn, say)
	}
	return say == ""
}

// blocked says why there is no paper yet; "" where there is one, and for the page to try the printer with.
func (p *Page) blocked() string {
	switch {
	case p.tests():
		return ""
	case p.cannot == "" && p.name().ByNumber() && p.wanted().Numbers == "":
		return p.words().NeedsDecision
	case p.cannot == "" && !p.read:
		return p.host.Text().Reports.Page.Reading
	}
	return p.cannot
}

// fill fills the paper, in a job.
func (p *Page) fill() func() (*official.Filled, error) {
	h := p.host
	r, rows, now, q, asked, as := h.Register(), h.Listing(), h.Now(), p.wanted(), p.template.Value(), official.Format(p.format.Value())
	if official.IsFile(p.template.Path()) {
		asked = p.template.Path()
	}
	return func() (made *official.Filled, err error) {
		err = r.View(func(tx *store.Tx) (err error) { made, err = official.Fill(tx, rows, q, asked, as, now); return err })
		return made, err
	}
}

// failed says what is wrong with an input below it, and all else as the program does.
func (p *Page) failed(err error) {
	if far, is := errors.AsType[*official.OffsetError](err); is {
		p.wrong = p.words().OffsetMost(int(far.Most))
		p.form.Go(p.words().Offset)
		return
	}
	p.host.Fail(err)
}

// write writes the file.
func (p *Page) write() {
	w := &p.host.Text().Reports.Page
	if !p.ready() {
		return
	}
	if p.path.Empty() {
		p.host.Say(theme.Warn, w.PathNeeded)
		return
	}
	out := outfile.Out{Path: outfile.Path(p.path.Value()), Name: p.fileName(), Said: w.Saved, Then: func(path string) { p.wrote = path }, Failed: p.failed}
	if p.tests() {
		if official.Format(p.format.Value()) != official.PDF {
			p.host.Say(theme.Warn, p.words().TestIsPDF)
			return
		}
		out.Make = p.testPage()
	} else {
		out.Make, out.Keep = p.make()
	}
	outfile.Save(p.host, out)
}

// testPage makes the page to try a printer with.
func (p *Page) testPage() func(page.Tell) (func(io.Writer) error, string, error) {
	q, says := p.wanted(), p.host.Text().Papers.TestSays(p.offset.Value())
	return func(page.Tell) (func(io.Writer) error, string, error) {
		data, err := official.TestPage(q.Skin, q.Offset, says)
		return func(f io.Writer) error { _, err := f.Write(data); return err }, "", err
	}
}

// make fills the template in a job, and makes the file of it.
func (p *Page) make() (make func(page.Tell) (func(io.Writer) error, string, error), keep func(name, besides string) (string, error)) {
	h := p.host
	r, now, t := h.Register(), h.Now(), h.Text()
	as, fill := official.Format(p.format.Value()), p.fill()
	var made *official.Filled
	var data []byte
	keep = func(name, besides string) (string, error) {
		if made.Draft {
			return besides, nil
		}
		return besides, r.Edit("", func(w *store.Writer) error { _, err := made.Keep(w, name, data, now); return err })
	}
	return func(tell page.Tell) (write func(io.Writer) error, besides string, err error) {
		tell("", 1, 3)
		if made, err = fill(); err != nil {
			return nil, "", err
		}
		tell("", 2, 3)
		if data, err = made.File(as); err != nil {
			return nil, "", err
		}
		var said []string
		if made.Draft {
			said = append(said, t.Papers.Page.SavedDraft(len(made.Open)))
		}
		if made.Beside != nil {
			said = append(said, t.Papers.Beside(made.Beside))
		}
		said = append(said, made.Lacks(&t.Papers)...)
		if of := made.Source.Of; of != nil {
			said = append(said, t.Papers.FromTemplate(of.Title, of.Owner.Name, 0))
		}
		return func(f io.Writer) error { _, err := f.Write(data); return err }, strings.Join(said, " "), nil
	}, keep
}
