package conflicts

import (
	"danvan/ui/action"
	"danvan/ui/keyboard"
)

// Key moves among the options and the records; 1, 2, 3 put the cursor on the value with that number.
func (p *Page) Key(k keyboard.Key) bool {
	if p.Writing() {
		return p.Prompt.Key(k)
	}
	switch k.Code {
	case keyboard.Up:
		p.row = max(0, p.row-1)
	case keyboard.Down:
		p.row = max(0, min(p.row+1, p.rows()-1))
	case keyboard.PageUp:
		p.turn(-1)
	case keyboard.PageDown:
		p.turn(1)
	case keyboard.Text:
		p.number(k.Text)
	default:
		return false
	}
	return true
}

// number puts the cursor on the value with a number, of the field that it is in.
func (p *Page) number(typed string) {
	f, option := p.current()
	if f == nil || len(typed) != 1 || typed[0] < '1' || int(typed[0]-'1') >= len(f.options) {
		return
	}
	p.row += int(typed[0]-'1') - option
}

func (p *Page) turn(step int) {
	if at := p.at + step; at >= 0 && at < len(p.refs) {
		p.at, p.row = at, 0
		p.readAgain()
	}
}

// Do decides.
func (p *Page) Do(id action.ID) bool {
	f, option := p.current()
	switch id {
	case action.Take:
		p.take(f, option)
	case action.Filled:
		p.takeFilled(f)
	case action.Alike:
		p.askAlike(f)
	case action.Write:
		p.write(f, option)
	case action.Undo:
		p.undo()
	default:
		return false
	}
	return true
}
