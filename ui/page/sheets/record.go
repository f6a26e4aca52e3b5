package sheets

import (
	"strings"
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/settle"
	"danvan/store/sheet"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/wording"
	"danvan/ui/part"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// Record shows one line of a sheet with its history.
type Record struct {
	page.Plain
	host   page.Host
	sheet  *sheet.Sheet
	ref    record.Ref
	title  string
	facts  [][2]string       // column and value
	said   map[string]string // what this unit commented, by field
	below  bool              // the line is of a unit below
	past   []event           // newest first
	read   bool
	scroll part.Scroll
}

// event is a change with what it made of what.
type event struct {
	head, reason string
	steps        []wording.Step
}

func newRecord(h page.Host, s *sheet.Sheet, ref record.Ref) *Record {
	return &Record{host: h, sheet: s, ref: ref}
}

// Place is OnLine.
func (p *Record) Place() action.Place { return action.OnLine }

// Path is the sheet, and the line.
func (p *Record) Path() []string {
	t := p.host.Text()
	return []string{t.Sheets.Title, t.Sheet(p.sheet), p.title}
}

// Kind is that of the line.
func (p *Record) Kind() record.Name { return p.sheet.Kind }

// Help explains the sheet.
func (p *Record) Help() string {
	t := &p.host.Text().Sheets
	return t.HelpLines + "\n\n" + t.HelpComment
}

// Key scrolls.
func (p *Record) Key(k keyboard.Key) (moves bool) { return p.scroll.Key(k) }

// Off says why it cannot be changed.
func (p *Record) Off(id action.ID) string {
	t := &p.host.Text().Sheets
	switch {
	case !p.read:
		return t.Reading
	case id == action.Comment:
		return p.noComment()
	case id == action.DropLine && record.KindOf(p.sheet.Kind).Part == record.Catalog:
		return t.NotDropped
	}
	return ""
}

// Do changes or takes away the line.
func (p *Record) Do(id action.ID) bool {
	switch id {
	case action.EditLine:
		Edit(p.host, p.sheet, p.ref, p.Path())
	case action.Comment:
		p.comment()
	case action.DropLine:
		Drop(p.host, []record.Ref{p.ref}, []string{p.title}, p.Path())
	default:
		return false
	}
	return true
}

// Changed reads the line again.
func (p *Record) Changed(refs []record.Ref) {
	t, now := p.host.Text(), p.host.Now()
	if p.host.Register() == nil {
		return
	}
	page.Read(p.host, func(tx *store.Tx) (x Record, err error) { err = x.load(tx, t, p.sheet, p.ref, now); return x, err }, func(x Record) {
		p.title, p.facts, p.said, p.below, p.past, p.read = x.title, x.facts, x.said, x.below, x.past, true
	})
}

func (p *Record) load(tx *store.Tx, t *text.Table, s *sheet.Sheet, ref record.Ref, now time.Time) (err error) {
	if p.title, err = sheet.Title(tx, ref); err != nil {
		return err
	}
	names, err := wording.Read(t, tx)
	if err != nil {
		return err
	}
	l, err := s.Read(tx, ref)
	if err != nil {
		return err
	}
	p.facts = append(p.facts, [2]string{t.Terms.Label("", "unit"), names.Unit(ref.Channel.Unit)})
	facts, err := names.Facts(tx, l)
	if err != nil {
		return err
	}
	for _, f := range facts {
		if f.Words != "" {
			p.facts = append(p.facts, [2]string{t.Column(f.Column), f.Words})
		}
	}
	if err := p.belongs(tx, names, ref); err != nil {
		return err
	}
	if err := p.comments(tx, names, ref, now.Location()); err != nil {
		return err
	}
	p.below = names.Tree.Above(names.Me, ref.Channel.Unit)
	events, err := tx.History(ref)
	if err != nil {
		return err
	}
	for _, e := range events {
		p.past = append([]event{{
			head:   t.Moment(e.Change.Time.Wall().In(now.Location())) + "  " + names.Writer(e.Unit, e.Change.Author),
			reason: e.Change.Reason, steps: names.Steps(tx, ref, e.Steps, func(s store.Step) bool { return s.Field == settle.Deleted }),
		}}, p.past...)
	}
	return nil
}

// belongs adds what belongs to the line: the members of a body, one after the other.
func (p *Record) belongs(tx *store.Tx, names *wording.Names, ref record.Ref) error {
	lines, err := sheet.Below(tx, ref)
	if err != nil {
		return err
	}
	label := ""
	for _, l := range lines {
		var words []string
		for i := range l.Sheet.Columns {
			c := &l.Sheet.Columns[i]
			if c == l.Sheet.About() || c.Own || c.Said || c.Place() {
				continue
			}
			s, err := names.Cell(tx, l, c)
			if err != nil {
				return err
			}
			if c.Type == record.Day && s != "" {
				s = strings.ToLower(names.Text.Column(c)) + " " + s
			}
			if s != "" {
				words = append(words, strings.ReplaceAll(s, "\n", " "))
			}
		}
		name := names.Text.Sheet(l.Sheet)
		if name == label {
			name = ""
		} else {
			label = name
		}
		p.facts = append(p.facts, [2]string{name, strings.Join(words, " · ")})
	}
	return nil
}

// Draw draws the columns that are filled in, and the history below.
func (p *Record) Draw(th *theme.Theme, width, height int) part.Area {
	t := p.host.Text()
	if !p.read {
		return part.Lines(th.Dim.Render(part.Fit(t.Sheets.Reading, width)))
	}
	width = min(width, 110)
	var lines []string
	lines = append(lines, th.Title.Render(part.Fit(p.title, width)), "")
	label := 0
	for _, f := range p.facts {
		label = max(label, min(part.Width(f[0]), width/3))
	}
	for _, f := range p.facts {
		lines = append(lines, part.Hang(th.Dim.Render(part.Pad(f[0], label))+"  ", "", f[1], width, 12).Lines...)
	}
	lines = append(lines, "", th.Strong.Render(t.Sheets.Past))
	for _, e := range p.past {
		lines = append(lines, part.Fit(e.head, width))
		for _, s := range e.steps {
			lines = append(lines, part.Hang("    "+part.Fit(s.Label, width/3)+": ", "", s.Says(t, th.Shapes.ArrowRight), width, 4).Lines...)
		}
		if e.reason != "" {
			lines = append(lines, th.Dim.Render(part.Fit("    "+t.Model.Reason(e.reason), width)))
		}
	}
	return p.scroll.Show(part.Lines(lines...), height)
}
