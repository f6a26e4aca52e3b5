package exchange

import (
	"danvan/sync/exchange"
	"danvan/ui/part"
	"danvan/ui/text"
	"danvan/ui/theme"
)

// notices say what is the matter with a file that came in: values of this register that it replaces unseen, values that
// cannot be read, and what of it stayed out. The first of several lines heads them.
func (r *receive) notices(f *exchange.FileResult) (heads, faults []string) {
	t := r.h.Text()
	kept := &t.CLI.Say.Kept
	name := nameOf(f)
	if f.Unseen > 0 {
		heads = append(heads, kept.Unseen(name, f.Unseen))
	}
	for _, err := range f.Left {
		heads = append(heads, name+": "+t.Error(err).String())
	}
	if f.UnreadCount > 0 {
		heads = append(heads, name+": "+kept.Unread(f.UnreadCount))
	}
	for _, u := range f.Unread {
		faults = append(faults, t.Fault(u))
	}
	if n := f.UnreadCount - len(f.Unread); n > 0 {
		faults = append(faults, t.Parts.More(n))
	}
	return heads, faults
}

// noticed draws what is the matter with what came in: a few values of each file, all of them in the list of files.
func (r *receive) noticed(th *theme.Theme, width int) (a part.Area) {
	t := r.h.Text()
	for i := range r.result.Files {
		heads, faults := r.notices(&r.result.Files[i])
		for _, s := range heads {
			a = part.Stack(a, told(th, theme.Warn, text.Printable(s), width))
		}
		for _, s := range faults[:min(few, len(faults))] {
			a = part.Stack(a, told(th, theme.None, text.Printable(s), width))
		}
		if n := r.result.Files[i].UnreadCount - few; n > 0 {
			a.Lines = append(a.Lines, "  "+th.Dim.Render(part.Fit(t.Parts.More(n), width-2)))
		}
	}
	for _, m := range r.result.Misused {
		drawer := ""
		if m.Drawer != nil {
			drawer = m.Drawer.Name
		}
		a = part.Stack(a, told(th, theme.Warn, text.Printable(t.CLI.Say.Kept.Misused(m.Unit.Name, drawer, m.Unit.Code, m.Rightful.Name, m.Code)), width))
	}
	if len(a.Lines) > 0 {
		a.Lines = append([]string{""}, a.Lines...)
	}
	return a
}
