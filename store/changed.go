package store

// Changed is the latest time that a change of the record bears; zero for one that nobody changed. Clocks are wrong at
// times: it is what was said.
func (s *State) Changed() (at Time) {
	for _, m := range s.touched {
		at = max(at, m.time)
	}
	return at
}
