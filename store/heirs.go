package store

import (
	"strings"

	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/vi"
)

// Heirs tells what became of units. A unit's word counts for those below it, and for itself.
type Heirs struct {
	tree *Tree
	of   map[record.ID][]record.Succession
}

// Heirs reads what the register knows of what became of units.
func (tx *Tx) Heirs() (*Heirs, error) {
	tree, err := tx.Tree()
	if err != nil {
		return nil, err
	}
	h := &Heirs{tree, map[record.ID][]record.Succession{}}
	for _, ch := range tx.Channels() {
		err := tx.Each(ch, record.SuccessionKind, func(_ record.ID, s *log.State) error {
			var x record.Succession
			if err := record.Decode(s.Values(), &x); err != nil {
				return err
			}
			if len(x.Validate()) == 0 && tree.Covers(x.Unit, x.Was) && tree.Covers(x.Unit, x.Became) {
				h.of[x.Was] = append(h.of[x.Was], x)
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return h, nil
}

// None tells that nothing is known to have become of any unit.
func (h *Heirs) None() bool { return len(h.of) == 0 }

// On gives the unit that has, on a day (“2026-12-31”), what a unit once registered for a place: itself while it lasts.
// open tells that it ended, and that nobody has said what became of it, or of that place; it is then the last one that
// is known.
func (h *Heirs) On(day string, unit record.ID, place string) (heir record.ID, open bool) {
	for range maxDepth {
		u := h.tree.Unit(unit)
		if u == nil || record.Holds(u.From, u.To, record.Date(day)) {
			return unit, false
		}
		next, known := h.next(day, unit, place)
		if !known {
			return unit, true
		}
		unit = next
	}
	return unit, true
}

func (h *Heirs) next(day string, unit record.ID, place string) (next record.ID, known bool) {
	rest := 0
	for _, s := range h.of[unit] {
		if string(s.On) > day {
			continue
		}
		places := s.Named()
		if len(places) == 0 {
			next, rest = s.Became, rest+1
		}
		for _, p := range places {
			if samePlace(p, place) {
				return s.Became, true
			}
		}
	}
	return next, rest == 1
}

// samePlace tells whether a place is the one with a name: “Thôn Nà Ta” is that of “thôn Nà Ta, xã Thượng Lâm”. Marks
// count.
func samePlace(name, place string) bool {
	name, place = vi.Spelled(name), vi.Spelled(place)
	rest, has := strings.CutPrefix(place, name)
	return name != "" && has && (rest == "" || strings.HasPrefix(strings.TrimSpace(rest), ","))
}
