package exchange

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"danvan/store"
	"danvan/store/disk"
	"danvan/sync/exchange"
	"danvan/sync/identity"
	"danvan/ui/action"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/outfile"
	"danvan/ui/part"
	"danvan/ui/theme"
)

// kind is what is made.
type kind uint8

const (
	up         kind = iota // a bundle for the unit above
	down                   // a bundle for a unit below
	invitation             // for a unit below that has no register yet
)

// send asks for a folder, makes a bundle or an invitation there, and says what to do with it.
type send struct {
	page.Plain
	h    page.Host
	kind kind
	to   *store.Unit
	what string // what goes into it, in words
	full bool   // everything, whatever the receiver is known to hold
	box  *outfile.Box
	made *made // nil until it is done
}

// made is a file that was written.
type made struct {
	path     string
	exported *exchange.Exported // nil for an invitation
	key      identity.Fingerprint
}

func newSend(h page.Host, k kind, to *store.Unit, what string) *send {
	s := &send{h: h, kind: k, to: to, what: what, box: outfile.NewBox(h, "")}
	s.box.Recall(outfile.Bundles, true)
	return s
}

// Place is OnSend.
func (s *send) Place() action.Place { return action.OnSend }

// Path is “Gửi/nhận › Tạo gói”.
func (s *send) Path() []string {
	x := &s.h.Text().Exchange
	if s.kind == invitation {
		return []string{x.Title, x.Invite}
	}
	return []string{x.Title, x.Send}
}

// Help explains what is made.
func (s *send) Help() string {
	x := &s.h.Text().Exchange
	if s.kind == invitation {
		return x.HelpInvite
	}
	return x.HelpSend
}

// Bars say what Enter does.
func (s *send) Bars() (b page.Bars) {
	if s.made == nil {
		b.State = s.h.Text().Exchange.Form.Enter
	}
	return b
}

// Key gives typing to the folder. Enter, when all is done, goes back.
func (s *send) Key(k keyboard.Key) bool {
	if s.made != nil {
		if k.Code == keyboard.Enter {
			s.h.Back()
			return true
		}
		return false
	}
	return s.box.Key(k)
}

// Off says why nothing can be written.
func (s *send) Off(id action.ID) string {
	switch {
	case s.made != nil && (id == action.Deliver || id == action.Full):
		return s.h.Text().Exchange.Written
	case id == action.Full && s.kind == invitation:
		return s.h.Text().Exchange.Form.Invitation
	case id == action.Deliver && s.box.Empty():
		return s.h.Text().Exchange.Form.FolderHint
	}
	return ""
}

// Do writes the file, or changes what goes into it.
func (s *send) Do(id action.ID) bool {
	switch id {
	case action.Deliver:
		dst := s.box.Path()
		s.h.Unlock(func(key identity.Key) { s.write(key, dst, false) })
	case action.Full:
		s.full = !s.full
	default:
		return false
	}
	return true
}

func (s *send) write(key identity.Key, dst string, over bool) {
	r, full := s.h.Register(), s.full
	s.h.Start(page.Job{
		Doing: s.h.Text().Exchange.Packing,
		Work: func(context.Context, page.Tell) (func(), error) {
			if err := makeFolder(dst); err != nil {
				return nil, err
			}
			m := &made{}
			var err error
			if m.key, err = key.Public().Fingerprint(); err != nil {
				return nil, err
			}
			switch s.kind {
			case invitation:
				m.path, err = exchange.InviteOver(r, key, s.to.DatedCode(), dst, over)
			case down:
				m.exported, err = exchange.Export(r, key, exchange.ExportOptions{To: s.to.DatedCode(), Full: full, Dst: dst, Over: over})
			default:
				m.exported, err = exchange.Export(r, key, exchange.ExportOptions{Full: full, Dst: dst, Over: over})
			}
			if errors.Is(err, fs.ErrExist) {
				return func() { outfile.Ask(s.h, dst, func() { s.write(key, dst, true) }) }, nil
			}
			if err != nil {
				return nil, err
			}
			if m.exported != nil {
				m.path = m.exported.Path
			}
			outfile.Remember(r, outfile.Bundles, filepath.Dir(m.path))
			return func() { s.made = m }, nil
		},
	})
}

// makeFolder makes a folder that is not there, but not the folders above it: those would come of a slip of the hand.
func makeFolder(dst string) error {
	if _, err := os.Stat(dst); err == nil || strings.EqualFold(filepath.Ext(dst), ".dvk") {
		return nil
	}
	if _, err := os.Stat(filepath.Dir(dst)); err != nil {
		return err
	}
	return disk.MakeFolder(dst, 0o755)
}

// Draw draws the question, or what was done.
func (s *send) Draw(th *theme.Theme, width, height int) part.Area {
	if s.made != nil {
		return s.result(th, width)
	}
	f := &s.h.Text().Exchange.Form
	label := max(part.Width(f.To), part.Width(f.What), part.Width(f.Folder)) + 3
	row := func(name, value string) part.Area {
		return part.Hang(th.Dim.Render(part.Pad(name, label)), "", value, width, 2)
	}
	what := s.what
	if s.full {
		what = f.Everything
	}
	a := part.Stack(row(f.To, s.to.Name), row(f.What, what))
	if s.kind != invitation && !s.full {
		a = part.Stack(a, row("", f.FullHint(action.KeyOf(action.Full, th))))
	}
	a.Lines = append(a.Lines, "")
	s.box.Placeholder = f.FolderHint
	y := len(a.Lines)
	a = part.Stack(a, part.Beside(part.Lines(th.Strong.Render(f.Folder)), label, s.box.Draw(th, max(4, width-label), true)))
	return part.Under(a, s.box.Popup(th, max(4, width-label)), label, y+1).Crop(height)
}

// result says what was written and what to do with it.
func (s *send) result(th *theme.Theme, width int) part.Area {
	t := s.h.Text()
	x := &t.Exchange
	unit := s.to.Name
	var a part.Area
	if e := s.made.exported; e == nil {
		a = told(th, theme.Good, x.InvitedFile(unit), width)
	} else {
		a = told(th, theme.Good, x.Packed(int(e.Serial), t.Number(e.Changes), t.Number(e.Bytes)), width)
		if e.Changes == 0 {
			a = part.Stack(a, told(th, theme.Muted, x.Nothing, width))
		}
		if e.Encrypted {
			a = part.Stack(a, told(th, theme.Good, x.Form.Sealed(unit), width))
		} else {
			a = part.Stack(a, told(th, theme.Warn, x.Form.Open(unit), width))
		}
	}
	a.Lines = append(a.Lines, "")
	for _, l := range breakPath(s.made.path, width-2) {
		a.Lines = append(a.Lines, "  "+th.Strong.Render(l))
	}
	a.Lines = append(a.Lines, "")
	hand, digits := x.Hand(unit), x.OwnKey(unit)
	if s.kind == invitation {
		hand, digits = x.InvitedHand(unit), ""
	}
	a = part.Stack(a, part.Say(th, theme.None, "", hand, width, 4))
	if digits != "" {
		a = part.Stack(a, part.Lines(""), part.Say(th, theme.None, "", digits, width, 4))
	}
	return part.Stack(a, part.Lines("", "  "+th.Strong.Render(part.Fit(s.made.key.Spoken(), width-2))))
}

// breakPath breaks a path where it must, so that it can be read and copied whole.
func breakPath(path string, width int) (lines []string) {
	width = max(width, 8)
	for part.Width(path) > width {
		cut := len(path)
		for part.Width(path[:cut]) > width {
			cut--
			for cut > 0 && path[cut]&0xC0 == 0x80 {
				cut--
			}
		}
		lines = append(lines, path[:cut])
		path = path[cut:]
	}
	return append(lines, path)
}
