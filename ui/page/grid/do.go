package grid

import (
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/theme"
)

// Key gives the grid a key. What is typed before the page was read waits.
func (p *Page) Key(k keyboard.Key) (handled bool) {
	if p.opening {
		switch k.Code {
		case keyboard.Text, keyboard.Pasted, keyboard.Backspace, keyboard.Enter, keyboard.Tab:
			p.early = append(p.early, k)
			return true
		}
		return false
	}
	p.calm = false
	if p.gather(k) {
		return true
	}
	if k.Code == keyboard.Pasted && !p.grid.Long() {
		p.paste(k.Text)
		return true
	}
	return p.grid.Key(k)
}

// Do does an action of the grid.
func (p *Page) Do(id action.ID) (done bool) {
	if p.opening && id != action.Leave {
		return false
	}
	p.endBurst()
	switch id {
	case action.Cell:
		p.grid.Key(keyboard.Press(keyboard.F2))
	case action.Fill:
		p.grid.Commit()
		p.fill()
	case action.NextError:
		p.grid.Commit()
		p.afterCheck(p.nextError)
	case action.More:
		p.more = !p.more
		p.lay()
	case action.Turn:
		p.grid.Down = !p.grid.Down
	case action.SaveRows:
		p.save()
	case action.DropRow:
		p.dropRow()
	case action.Empty:
		p.empty()
	case action.TakeBack:
		p.grid.Commit()
		p.undo()
	case action.Redo:
		p.grid.Commit()
		p.redo()
	case action.Copy:
		p.copy()
	case action.Paste:
		p.paste(p.h.Copied())
	case action.Leave:
		p.leave()
	default:
		return false
	}
	return true
}

// copy copies the cell under the cursor, or what is typed into it.
func (p *Page) copy() {
	at, col := p.cursor()
	text := p.grid.Typed()
	if !p.grid.Editing() && at < len(p.rows) {
		text = p.rows[at].cells[col]
	}
	t := &p.text().Grid
	if text == "" {
		p.h.Say(theme.Warn, t.NothingToCopy)
		return
	}
	p.h.Copy(text)
	p.h.Say(theme.Good, t.Copied(p.heading(col)))
}

// Off says why an action cannot be done now.
func (p *Page) Off(id action.ID) string {
	t := &p.text().Grid
	row, _ := p.grid.Cursor()
	switch {
	case p.opening && id != action.Leave:
		return ""
	case id == action.Paste && p.h.Copied() == "":
		return t.NothingCopied
	case id == action.Fill && !p.grid.Editing() && !p.fillable():
		return t.NothingToFill
	case id == action.DropRow && row == len(p.rows), id == action.Empty && len(p.rows) == 0:
		return t.NoRow
	case id == action.TakeBack && len(p.past) == 0 && !p.grid.Editing(), id == action.Redo && len(p.future) == 0:
		return t.NothingToUndo
	case id == action.SaveRows && len(p.rows) == 0 && !p.grid.Editing() && !p.burst.on:
		return t.NothingToSave
	}
	return ""
}

// afterCheck does something when all rows as they are now have been checked.
func (p *Page) afterCheck(then func()) {
	if p.checking || p.checked != p.version {
		p.then = then
		p.check()
		return
	}
	then()
}

// nextError goes to the next cell with something wrong; after the last one to the first.
func (p *Page) nextError() {
	row, col := p.grid.Cursor()
	p.errorFrom(row*len(p.shown) + col + 1)
}

// firstError goes to the first one.
func (p *Page) firstError() { p.errorFrom(0) }

func (p *Page) errorFrom(start int) {
	size := len(p.rows) * len(p.shown)
	for i := range size {
		at := (start + i) % size
		r, col := p.rows[at/len(p.shown)], at%len(p.shown)
		if p.blank(r) || p.checks[r].saves() {
			continue
		}
		if p.checks[r].at(p.shown[col]) != nil {
			p.grid.Go(at/len(p.shown), col)
			return
		}
	}
	p.h.Say(theme.Good, p.text().Grid.NoError)
}

// dropRow takes the row under the cursor out of the grid; undo brings it back.
func (p *Page) dropRow() {
	p.grid.Cancel()
	row, col := p.cursor()
	if row == len(p.rows) {
		return
	}
	p.change(row, 1, nil)
	p.goTo(row, col)
	p.h.Say(theme.Muted, p.text().Grid.Dropped(1))
}

// empty asks, and takes all rows out.
func (p *Page) empty() {
	t := &p.text().Grid
	n := len(p.rows)
	p.h.Ask(page.Question{Title: t.EmptyTitle, Body: t.EmptyBody(n), Answers: []page.Answer{
		{Label: t.EmptyNo},
		{Label: t.EmptyYes, Key: keyboard.F9, Do: func() {
			p.grid.Cancel()
			p.change(0, len(p.rows), nil)
			p.grid.Go(0, 0)
			p.h.Say(theme.Muted, t.Dropped(n))
		}},
	}})
}

// leave goes back; the rows stay as drafts.
func (p *Page) leave() {
	if p.opening {
		p.opening = false // what was read comes too late
		p.h.Back()
		return
	}
	p.Leave()
	if n := len(p.filled()); n > 0 {
		p.h.Say(theme.Muted, p.text().Grid.Left(n))
	}
	p.h.Back()
}
