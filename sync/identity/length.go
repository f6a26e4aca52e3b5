package identity

import (
	"strconv"

	"filippo.io/age"
)

// An age file does not say how long it is, so that one whose end is missing looks like one that was altered. Ours say
// it in a stanza of the header, where the header's own MAC protects it; whoever does not know the stanza passes over
// it.

const lengthType = "danvan-length"

// lengthNote is a “recipient” that notes the length and lets nobody open anything.
type lengthNote int64

func (n lengthNote) Wrap([]byte) ([]*age.Stanza, error) {
	return []*age.Stanza{{Type: lengthType, Args: []string{strconv.FormatInt(int64(n), 10)}}}, nil
}

// noted finds the length; -1 where it is not noted.
func noted(stanzas []*age.Stanza) int64 {
	for _, s := range stanzas {
		if s.Type != lengthType || len(s.Args) != 1 {
			continue
		}
		if n, err := strconv.ParseInt(s.Args[0], 10, 64); err == nil && n >= 0 {
			return n
		}
	}
	return -1
}
