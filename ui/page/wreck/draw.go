package wreck

import (
	"errors"
	"path/filepath"

	"danvan/store"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// broad is the widest that sentences become.
const broad = 96

// Draw draws what would be rescued, or the name of another backup.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	width = min(width, broad)
	if p.box != nil {
		return p.drawBox(th, width, height)
	}
	d := drawing{th: th, width: width}
	if t := p.host.Text(); p.seen == nil {
		d.say(theme.Muted, t.Rescue.Intro)
		d.say(theme.Warn, t.Rescue.NoUnit)
	} else {
		p.account(&d)
	}
	p.top = max(0, min(p.top, len(d.a.Lines)-height))
	d.a.Lines = d.a.Lines[p.top:]
	d.a.Cursor = &part.Point{}
	return d.a.Crop(height)
}

// account says what came, or would come, of the rescue: how much, out of what, what is missing and who has it, what is doubtful.
func (p *Page) account(d *drawing) {
	t, a := p.host.Text(), p.seen
	say := &t.CLI.Rescue
	state := theme.Good
	if a.Doubtful() {
		state = theme.Warn
	}
	if p.made == "" {
		d.say(state, t.Rescue.WouldMake(a.Records, a.Changes))
		d.say(theme.Muted, t.Rescue.GoesTo(filepath.Base(a.Path)))
	} else {
		d.say(state, say.Made(a.Records, a.Changes))
		d.say(theme.Muted, p.made)
	}
	switch {
	case len(a.Missing) == 0 && !a.EndUnknown && a.Unnamed == 0:
		d.say(theme.Good, say.NothingMissing)
	case len(a.Missing) == 0:
		d.say(theme.Muted, say.NothingMissing) // which is not to say that nothing is
	default:
		d.say(theme.Warn, say.Missing(a.Lost()))
		for i := range a.Missing {
			cells := a.Missing[i].Cells(t)
			d.say(theme.None, t.Rescue.Where(cells[0], cells[1], cells[2]))
			d.say(theme.None, "  "+t.Rescue.Whom(cells[3], cells[4]))
			d.say(theme.None, "  "+t.Rescue.Holders(cells[5]))
		}
		d.say(theme.Muted, say.MissingNext)
	}
	for _, l := range append(a.Doubts(t), a.Sources(t, p.at.RegisterPath(), filepath.Base)...) {
		state := theme.Muted
		if l.Doubt {
			state = theme.Warn
		}
		d.say(state, l.Text)
	}
}

func (p *Page) drawBox(th *theme.Theme, width, height int) part.Area {
	d := drawing{th: th, width: width}
	d.say(theme.None, p.host.Text().Rescue.BoxIntro)
	d.a.Lines = append(d.a.Lines, "")
	y := len(d.a.Lines)
	a := part.Stack(d.a, part.Beside(part.Lines(th.Mark(theme.Current)), 2, p.box.Draw(th, max(4, width-2), true)))
	if pop := p.box.Popup(th, max(4, width-2)); len(pop.Lines) > 0 {
		a = part.Over(a, pop, 2, y+1)
	}
	return a.Crop(height)
}

// drawing are lines, one below the other.
type drawing struct {
	th    *theme.Theme
	width int
	a     part.Area
}

// say adds a sentence with its state.
func (d *drawing) say(state theme.State, sentence string) {
	for i, l := range part.Wrap(sentence, max(8, d.width-2), 0) {
		mark := "  "
		if i == 0 && state != theme.None {
			mark = d.th.Mark(state) + " "
		}
		d.a.Lines = append(d.a.Lines, mark+l)
	}
}

// sealedFile is the file of which the lock is not open.
func sealedFile(err error) (path string, sealed bool) {
	var e *store.Error
	if errors.As(err, &e) && e.Code == store.Sealed {
		return e.Path, true
	}
	return "", false
}
