package exchange

import (
	"errors"
	"slices"
	"strings"

	"danvan/sync/bundle"
	"danvan/sync/exchange"
	"danvan/ui/action"
	"danvan/ui/part"
	"danvan/ui/part/table"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// states are what can become of a file, in the order of the table, each with its shape.
var states = []struct {
	state exchange.State
	mark  theme.State
	name  func(*text.ExchangeStates) string
}{
	{exchange.New, theme.Good, func(s *text.ExchangeStates) string { return s.New }},
	{exchange.Known, theme.Muted, func(s *text.ExchangeStates) string { return s.Known }},
	{exchange.Own, theme.Muted, func(s *text.ExchangeStates) string { return s.Own }},
	{exchange.Waiting, theme.Warn, func(s *text.ExchangeStates) string { return s.Waiting }},
	{exchange.Gap, theme.Warn, func(s *text.ExchangeStates) string { return s.Gap }},
	{exchange.Fork, theme.Warn, func(s *text.ExchangeStates) string { return s.Fork }},
	{exchange.Refused, theme.Bad, func(s *text.ExchangeStates) string { return s.Refused }},
	{exchange.Damaged, theme.Bad, func(s *text.ExchangeStates) string { return s.Damaged }},
	{exchange.NoBundle, theme.Muted, func(s *text.ExchangeStates) string { return s.NoBundle }},
}

// few is how many files of a state are named in the summary; the list of files has them all.
const few = 3

// summary is the table by state, and what follows from it.
func (r *receive) summary(th *theme.Theme, width, height int) part.Area {
	x := &r.h.Text().Exchange
	label, count := 0, part.Width(x.Files(len(r.result.Files)))
	for _, s := range states {
		label = max(label, part.Width(s.name(&x.States)))
	}
	label = min(label, width/3)
	var a part.Area
	for _, s := range states {
		n := r.result.Count(s.state)
		if n == 0 {
			continue
		}
		head := th.Mark(s.mark) + " " + th.Strong.Render(part.Pad(s.name(&x.States), label)) + "  " + part.PadLeft(x.Files(n), count)
		at := 2 + label + 2 + count + 3
		body := r.detail(th, s.state, max(10, width-at))
		a = part.Stack(a, part.Beside(part.Lines(head), at, body))
	}
	a = part.Stack(a, r.noticed(th, width))
	if after := r.after(); after != "" {
		a.Lines = append(append(a.Lines, ""), part.Wrap(after, width, 3)...)
	}
	if n := len(r.status.Quarantine); n > 0 && r.step == checked {
		a = part.Stack(a, part.Lines(""), told(th, theme.Warn, x.Kept.InDryRun(n), width))
	}
	if r.step == checked {
		a = part.Stack(a, part.Lines(""), part.Paragraph(th.Dim, x.Undo, width, 2))
	}
	if len(a.Lines) > height {
		more := r.h.Text().Parts.More(len(a.Lines)-height+1) + " — " + action.KeyOf(action.Files, th)
		a.Lines = append(a.Lines[:height-1], th.Dim.Render(part.Fit(more, width)))
	}
	return a
}

// detail says what becomes of the files in a state, and names them where a person must look.
func (r *receive) detail(th *theme.Theme, state exchange.State, width int) (a part.Area) {
	x := &r.h.Text().Exchange
	put := func(style theme.Style, s string, lines int) {
		a = part.Stack(a, part.Paragraph(style, s, width, lines))
	}
	switch state {
	case exchange.New:
		becomes := x.WillImport
		if r.step == taken {
			becomes = x.Imported
		}
		put("", x.Records(r.records())+" "+th.Shapes.Dot+" "+becomes, 2)
		return a
	case exchange.Own:
		put(th.Dim, r.h.Text().CLI.Say.Exchange.OwnBundles(r.result.Count(exchange.Own)), 2)
		return a
	case exchange.Known:
		put(th.Dim, x.Skipped, 2)
		for i := range r.result.Files {
			if f := &r.result.Files[i]; f.Later > 0 {
				put("", r.reason(f), 2)
			}
		}
		return a
	}
	var all []string
	for i := range r.result.Files {
		if f := &r.result.Files[i]; f.State == state && !slices.Contains(all, r.reason(f)) {
			all = append(all, r.reason(f))
		}
	}
	some := all[:min(len(all), few)]
	if state == exchange.Waiting || state == exchange.NoBundle { // names alone
		some = []string{strings.Join(some, ", ")}
	}
	for _, s := range some {
		put("", s, 3)
	}
	if len(all) > few {
		put(th.Dim, r.h.Text().Parts.More(len(all)-few)+" — "+action.KeyOf(action.Files, th), 1)
	}
	if state == exchange.Waiting {
		put(th.Dim, x.CompareKey(action.KeyOf(action.Accept, th)), 2)
	}
	return a
}

func (r *receive) records() (n int) {
	for _, f := range r.result.Files {
		if f.State == exchange.New {
			n += f.Records
		}
	}
	return n
}

// reason names a file and says what is the matter with it.
func (r *receive) reason(f *exchange.FileResult) string {
	name := nameOf(f)
	if name == "" {
		name = fileName(f.Path)
	}
	if f.Later > 0 {
		return name + ": " + r.h.Text().CLI.Say.Exchange.Older(f.Serial, f.Later)
	}
	if f.Err == nil || f.State == exchange.NoBundle || f.State == exchange.Waiting {
		return name
	}
	why := r.h.Text().Error(bare(f.Err)).String()
	if strings.Contains(why, name) {
		return why
	}
	return name + ": " + why
}

// bare names a file in an error without its folder, which stands in the title.
func bare(err error) error {
	var e *bundle.Error
	if !errors.As(err, &e) {
		return err
	}
	short := *e
	short.File = fileName(e.File)
	return &short
}

// after says what waits for a person once this is taken in.
func (r *receive) after() string {
	x := &r.h.Text().Exchange
	var parts []string
	if n := r.result.Conflicts; n > 0 {
		parts = append(parts, x.After(n))
	}
	if n := r.result.Duplicates; n > 0 {
		parts = append(parts, x.AfterSame(n))
	}
	if n := len(r.missing); n > 0 {
		names := r.missing
		if n > few {
			names = append(names[:few:few], part.Ellipsis)
		}
		parts = append(parts, x.NotSent(n, strings.Join(names, ", ")))
	}
	return strings.Join(parts, " · ")
}

// fileRows are all files, each with its state.
func (r *receive) fileRows() table.Rows {
	t := r.h.Text()
	all := &rows{}
	for i := range r.result.Files {
		f := &r.result.Files[i]
		state := table.Cell{}
		for _, s := range states {
			if s.state == f.State {
				state = table.Cell{Text: s.name(&t.Exchange.States), State: s.mark}
			}
		}
		serial, changes := "", ""
		if f.Serial > 0 {
			serial, changes = serialText(f.Serial), t.Number(f.Changes)
		}
		name := nameOf(f)
		if name == "" {
			name = fileName(f.Path)
		}
		all.add(f.Path, table.Cell{Text: name}, state, table.Cell{Text: serial}, table.Cell{Text: changes}, table.Cell{Text: fileName(f.Path)})
	}
	return all
}
