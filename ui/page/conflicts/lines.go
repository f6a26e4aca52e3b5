package conflicts

import (
	"strings"

	"danvan/ui/part"
	"danvan/ui/theme"
)

// valueLine is one line of a value with its marks by byte.
type valueLine struct {
	text    string
	differs []bool
	skipped int // of identical lines, in place of the line
}

// How many lines of a value are shown at most whole, and where there is nothing to compare.
const (
	whole  = 4
	widest = 10
)

// fold breaks a value into lines. Of a long one only the lines around what differs are shown.
func (o *option) fold(width int) []valueLine {
	var all []valueLine
	at := 0
	for _, l := range part.Wrap(o.value, width, 0) {
		if i := strings.Index(o.value[at:], l); i >= 0 {
			at += i
		}
		v := valueLine{text: l}
		if o.differs != nil {
			v.differs = o.differs[min(at, len(o.differs)):min(at+len(l), len(o.differs))]
		}
		at = min(at+len(l), len(o.value))
		all = append(all, v)
	}
	switch {
	case len(all) <= whole:
		return all
	case !anyMarked(o.differs):
		if len(all) <= widest {
			return all
		}
		return append(all[:widest-1:widest-1], valueLine{skipped: len(all) - widest + 1})
	}
	return around(all)
}

// around leaves the lines that differ and their neighbours, and counts what lies between where that is more than one
// line.
func around(all []valueLine) (out []valueLine) {
	var between []valueLine
	flush := func() {
		if len(between) > 1 {
			between = []valueLine{{skipped: len(between)}}
		}
		out = append(out, between...)
		between = nil
	}
	for i := range all {
		near := false
		for j := max(0, i-1); j <= min(i+1, len(all)-1); j++ {
			near = near || anyMarked(all[j].differs)
		}
		if !near {
			between = append(between, all[i])
			continue
		}
		flush()
		out = append(out, all[i])
	}
	flush()
	return out
}

// render draws a line: what differs is underlined, also where the line is selected.
func (v valueLine) render(th *theme.Theme, selected bool, width int) string {
	base, marked := theme.Style(""), th.Differs
	if selected {
		base, marked = th.Selected, th.Selected+th.Differs
	}
	var b strings.Builder
	for from := 0; from < len(v.text); {
		to := from + 1
		is := from < len(v.differs) && v.differs[from]
		for to < len(v.text) && (to < len(v.differs) && v.differs[to]) == is {
			to++
		}
		if is {
			b.WriteString(marked.Render(v.text[from:to]))
		} else {
			b.WriteString(base.Render(v.text[from:to]))
		}
		from = to
	}
	if selected {
		b.WriteString(base.Render(strings.Repeat(" ", max(0, width-part.Width(v.text)))))
	}
	return b.String()
}
