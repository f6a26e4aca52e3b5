package part

import "danvan/ui/keyboard"

// Scroll is which of many lines show. The zero value shows the first ones.
type Scroll struct {
	Top         int // the first line that shows
	Shown, Long int // how many do, and how many there are, as shown last
}

// Key goes on by a line or a page, or to an end; false for any other key.
func (s *Scroll) Key(k keyboard.Key) (moves bool) {
	s.Top, moves = keyboard.Step(k, s.Top, s.page(), s.end())
	return moves
}

// Page goes on by pages, of which a line stays in sight.
func (s *Scroll) Page(step int) { s.Top = max(0, min(s.Top+step*s.page(), s.end())) }

// Whole tells that all lines show.
func (s *Scroll) Whole() bool { return s.Long <= s.Shown }

// AtEnd tells that the last line shows.
func (s *Scroll) AtEnd() bool { return s.Top == s.end() }

func (s *Scroll) page() int { return max(1, s.Shown-1) }

func (s *Scroll) end() int { return max(0, s.Long-s.Shown) }

// Reveal goes as little as shows the lines from from to to in a height, of too many the first ones.
func (s *Scroll) Reveal(from, to, height int) { s.Top = min(max(s.Top, to-height), from) }

// Window gives which of so many lines show in a height: those from from up to but not to.
func (s *Scroll) Window(long, height int) (from, to int) {
	s.Long, s.Shown = long, max(1, min(long, height))
	s.Top = max(0, min(s.Top, s.end()))
	return s.Top, min(s.Top+s.Shown, long)
}

// Show cuts what is too high for a height down to the lines that show. A cursor that does not show is gone.
func (s *Scroll) Show(a Area, height int) Area {
	from, to := s.Window(len(a.Lines), height)
	out := Area{Lines: a.Lines[from:to], Cursor: a.Cursor}.Shift(0, -from)
	if out.Cursor != nil && (out.Cursor.Y < 0 || out.Cursor.Y >= s.Shown) {
		out.Cursor = nil
	}
	return out
}
