package exchange

import (
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/theme"
)

// rows are a table's, made once.
type rows struct {
	cells [][]table.Cell
	ids   []string
}

func (r *rows) Len() int               { return len(r.cells) }
func (r *rows) Row(i int) []table.Cell { return r.cells[i] }
func (r *rows) ID(i int) string        { return r.ids[i] }

func (r *rows) add(id string, cells ...table.Cell) {
	r.cells, r.ids = append(r.cells, cells), append(r.ids, id)
}

// told is a sentence with the shape of its state before it, on at most two lines.
func told(th *theme.Theme, state theme.State, sentence string, width int) part.Area {
	style := theme.Style("")
	if state == theme.Muted {
		style = th.Dim
	}
	return part.Say(th, state, style, sentence, width, 2)
}

// listed draws a list and, below it, what there is to say of the row under the cursor: first what happened, then what
// to do.
func listed(th *theme.Theme, t *table.Table, width, height int, about ...string) part.Area {
	var lines []string
	for i, s := range about {
		style := theme.Style("")
		if i > 0 {
			style = th.Dim
		}
		lines = append(lines, part.Paragraph(style, s, width, 3).Lines...)
	}
	if most := max(0, height-5); len(lines) > most {
		lines = lines[:most]
	}
	if len(lines) == 0 {
		return t.Draw(th, width, height, true)
	}
	room := max(2, height-len(lines)-1)
	a := t.Draw(th, width, room, true)
	if height > 24 { // on a tall screen the words stand right below the list
		room = min(room, len(a.Lines))
	}
	return part.Stack(a.Crop(room), part.Lines(append([]string{""}, lines...)...))
}
