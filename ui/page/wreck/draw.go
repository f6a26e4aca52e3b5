package wreck

import (
	"errors"
	"path/filepath"

	"danvan/store"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// Draw draws what would be rescued, or the name of another backup.
func (p *Page) Draw(th *theme.Theme, width, height int) part.Area {
	width = min(width, part.Readable)
	if p.box != nil {
		return p.box.Within(th, part.Stack(part.Say(th, theme.None, "", p.host.Text().Rescue.BoxIntro, width, 0), part.Lines("")), part.Area{}, width, height)
	}
	d := drawing{th: th, width: width}
	if t := p.host.Text(); p.seen == nil {
		d.say(theme.Muted, t.Rescue.Intro)
		d.say(theme.Warn, t.Rescue.NoUnit)
	} else {
		p.account(&d)
	}
	a := p.scroll.Show(d.a, height)
	a.Cursor = &part.Point{}
	return a.Crop(height)
}

// account says what came, or would come, of the rescue: how much, out of what, what is missing and who has it, what is
// doubtful.
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

// drawing are lines, one below the other.
type drawing struct {
	th    *theme.Theme
	width int
	a     part.Area
}

// say adds a sentence with its state.
func (d *drawing) say(state theme.State, sentence string) {
	d.a = part.Stack(d.a, part.Say(d.th, state, "", sentence, d.width, 0))
}

// sealedFile is the file of which the lock is not open.
func sealedFile(err error) (path string, sealed bool) {
	var e *store.Error
	if errors.As(err, &e) && e.Code == store.Sealed {
		return e.Path, true
	}
	return "", false
}
