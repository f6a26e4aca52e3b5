package main

import (
	"strings"

	"danvan/ui/text"
)

// leastTyped is how many of an id's last letters must be typed.
const leastTyped = 6

// pick finds the id that was typed: all of it, or its last letters where only one id ends so. It gives its index.
func (p *program) pick(ids []string, typed string) (int, error) {
	say := &p.t.CLI.Say.Kept
	found := -1
	want := strings.ToUpper(strings.TrimSpace(typed))
	for i, id := range ids {
		id = strings.ToUpper(id)
		switch {
		case id == want:
			return i, nil
		case len(want) < leastTyped || !strings.HasSuffix(id, want):
		case found >= 0 && ids[found] != ids[i]:
			return 0, fail(say.SeveralIDs(typed))
		default:
			found = i
		}
	}
	if found < 0 {
		return 0, fail(say.NoSuchID(typed))
	}
	return found, nil
}

// short is how an id is printed for people.
func short(id interface{ String() string }) string { return text.ShortID(id.String()) }
