package mirror

import (
	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

// touchedMost is beyond how many changes all records are compared: to look at each of them again takes as long.
var touchedMost = 20_000

// touched writes the records that were changed behind the mirror's heads; false where there are too many.
func (p *publishing) touched(from map[log.Stream]log.Head) (bool, error) {
	now, err := p.tx.Heads()
	if err != nil {
		return false, err
	}
	if p.out.Changes > touchedMost {
		return false, nil
	}
	refs := map[record.Ref]bool{}
	for _, h := range now {
		err := p.tx.Bodies(h.Stream, from[h.Stream].Number+1, func(_ uint64, body []byte) error {
			c, err := log.DecodeChange(body, h.Stream.Replica)
			if err == nil {
				refs[record.Ref{Channel: h.Stream.Channel, Kind: c.Kind, ID: c.ID}] = true
			}
			return err
		})
		if err != nil {
			return false, err
		}
	}
	return true, p.again(refs)
}

// missed counts the changes that the mirror has not.
func (p *publishing) missed(from map[log.Stream]log.Head) (n int, err error) {
	now, err := p.tx.Heads()
	for _, h := range now {
		n += int(h.Number - min(h.Number, from[h.Stream].Number))
	}
	return n, err
}

// again writes records as they are now, or takes them away.
func (p *publishing) again(refs map[record.Ref]bool) error {
	gone := map[*table]map[record.ID][]string{}
	for ref := range refs {
		t := p.kindTable(ref)
		if t == nil {
			continue // of a kind that a later version knows, or where no unit may write it
		}
		h, err := p.tx.Get(ref, nil)
		if err != nil && err != store.ErrNoRecord {
			return err
		}
		if err == nil && h.State().Exists() {
			if err := p.put(t, ref, h.State()); err != nil {
				return err
			}
			if err := p.write(t, key{ref.Channel.Unit, ref.ID}, false); err != nil {
				return err
			}
			continue
		}
		if gone[t] == nil {
			gone[t] = map[record.ID][]string{}
		}
		gone[t][ref.Channel.Unit] = append(gone[t][ref.Channel.Unit], ref.ID.String())
	}
	for t, of := range gone {
		for unit, ids := range of {
			there, err := p.sums(t, unit, ids)
			if err != nil {
				return err
			}
			for id := range there {
				if err := p.remove(t, key{unit, id}); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (p *publishing) kindTable(ref record.Ref) *table {
	for _, t := range p.kinds {
		if t.kind.Name == ref.Kind && t.kind.Part == ref.Channel.Part {
			return t
		}
	}
	return nil
}
