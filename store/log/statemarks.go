package log

import "danvan/store/record"

// Marks gives the changes that touched the record, ascending by place. It is not to be written in.
func (s *State) Marks() []Mark { return s.touched }

// Lives gives all live values, ascending by field, then place. It is not to be written in.
func (s *State) Lives() []Live { return s.live }

// Gone gives the replacements that arrived before what they replace, ascending by field, then place. It is not to be
// written in.
func (s *State) Gone() []Gone { return s.gone }

// Changed is the latest time that a change of the record bears; zero for one that nobody changed. Clocks are wrong at
// times: it is what was said.
func (s *State) Changed() (at Time) {
	for _, m := range s.touched {
		at = max(at, m.Time)
	}
	return at
}

// Clone gives a state of its own.
func (s *State) Clone() *State {
	return &State{s.Names, s.Kind, append([]Mark(nil), s.touched...), append([]Live(nil), s.live...), append([]Gone(nil), s.gone...)}
}

// Unread names the live values of a record that cannot be read, with what is wrong with each.
func (s *State) Unread() (ps []record.Problem) {
	if s.Kind == nil {
		return nil
	}
	for _, l := range s.live {
		if p := s.Kind.Check(l.Field, l.Value); p != nil {
			ps = append(ps, *p)
		}
	}
	return ps
}
