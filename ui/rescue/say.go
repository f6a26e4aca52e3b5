package rescue

import (
	"strconv"
	"strings"
	"time"

	"danvan/ui/text"
)

// Line is a sentence; Doubt: somebody must look at it.
type Line struct {
	Doubt bool
	Text  string
}

// Sources says how much came out of which files, or why nothing did; name is what a file is called.
func (a *Account) Sources(t *text.Table, damaged string, name func(path string) string) (all []Line) {
	for _, f := range a.From {
		if f.Error != "" {
			all = append(all, Line{true, text.Located(name(f.Path), f.Error)})
		} else if f.Changes > 0 || f.Path == damaged {
			all = append(all, Line{false, t.CLI.Rescue.FromFile(name(f.Path), f.Changes)})
		}
	}
	return all
}

// Lost is how many changes are missing.
func (a *Account) Lost() (n int) {
	for _, m := range a.Missing {
		n += int(m.Last - m.First + 1)
	}
	return n
}

// Cells say of what is missing: the unit that wrote it, its laptop, the numbers, the officers before and behind,
// between which times, and who has it.
func (m *Missing) Cells(t *text.Table) [6]string {
	say := &t.CLI.Rescue
	var holders []string
	for _, h := range m.Holders {
		holders = append(holders, say.HolderOf(h.Name, strconv.FormatUint(h.Last, 10), h.Sent))
	}
	numbers := strconv.FormatUint(m.First, 10)
	if m.Last > m.First {
		numbers += "–" + strconv.FormatUint(m.Last, 10)
	}
	if holders == nil {
		holders = []string{say.Nobody}
	}
	return [6]string{m.Name, m.Replica[:8], numbers, strings.Join(m.Authors, ", "),
		say.Between(moment(t, m.After), moment(t, m.Before)), strings.Join(holders, "; ")}
}

func moment(t *text.Table, at *time.Time) string {
	if at == nil {
		return "…"
	}
	return t.Moment(at.Local())
}

// Doubts say what is not certain, or did not come over, beside what is missing.
func (a *Account) Doubts(t *text.Table) (all []Line) {
	say := &t.CLI.Rescue
	for _, doubt := range []struct {
		is  bool
		say string
	}{
		{a.Again > 0, say.Again(a.Again)}, {a.EndUnknown, say.EndUnknown}, {a.Loose > 0, say.Loose(a.Loose)}, {a.Unnamed > 0, say.Unnamed(a.Unnamed)},
		{a.LostAside > 0, say.LostAside(a.LostAside)}, {a.NoKey, say.NoKey}, {a.Nameless, say.Nameless}, {a.NotesLeft, say.NotesLeft},
	} {
		if doubt.is {
			all = append(all, Line{true, doubt.say})
		}
	}
	for _, b := range a.Beside {
		all = append(all, Line{true, say.Beside(say.What(b.What), int(b.Has), int(b.Had))})
	}
	return all
}
