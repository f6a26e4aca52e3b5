package store

import (
	"danvan/store/log"
	"danvan/store/record"
)

// needed gives those records of one channel that pieces made and that cannot go, because something that stays belongs
// to them or they to it: a participation that somebody changed keeps its model, and a model that somebody changed keeps
// its participation.
func (w *Writer) needed(refs []record.Ref, of pieces) (stay map[record.Ref]bool, err error) {
	made := map[record.ID]record.Ref{} // and nobody has changed since
	stay = map[record.Ref]bool{}
	var held []record.Ref // made by them and changed since
	for _, ref := range refs {
		p, err := w.past(ref, of)
		if err != nil {
			return nil, err
		}
		switch {
		case p.made && p.others:
			held = append(held, ref)
		case p.made && p.now.Exists():
			made[ref.ID] = ref
		}
	}
	if len(made) == 0 {
		return stay, nil
	}
	speaks := map[record.Ref][]record.ID{} // of what records of the channel speak
	spoken := map[record.ID][]record.Ref{} // and who speaks of them
	var todo []record.Ref
	err = w.eachOf(refs[0].Channel, func(ref record.Ref, s *log.State) {
		for _, v := range s.Values() {
			id, ok := log.IDIn(v.Raw)
			if !ok {
				continue
			}
			speaks[ref] = append(speaks[ref], id)
			spoken[id] = append(spoken[id], ref)
			if _, inDanger := made[id]; inDanger && made[ref.ID] != ref {
				todo = append(todo, ref)
			}
		}
	})
	todo = append(todo, held...)
	for len(todo) > 0 {
		ref := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		keep := func(r record.Ref) {
			if made[r.ID] == r && !stay[r] {
				stay[r] = true
				todo = append(todo, r)
			}
		}
		for _, id := range speaks[ref] {
			keep(made[id])
		}
		for _, r := range spoken[ref.ID] {
			keep(r)
		}
	}
	return stay, err
}

// eachOf calls fn for every record of a channel that exists.
func (w *Writer) eachOf(ch record.Channel, fn func(record.Ref, *log.State)) error {
	for _, kind := range record.Kinds() {
		if kind.Part != ch.Part {
			continue
		}
		err := w.Each(ch, kind.Name, func(id record.ID, s *log.State) error {
			fn(record.Ref{Channel: ch, Kind: kind.Name, ID: id}, s)
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
