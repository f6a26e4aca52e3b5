package store

import (
	"bytes"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// Span is a piece of one stream: what one save, one list or one paste wrote there.
type Span struct {
	Stream log.Stream `cbor:"stream"`
	First  uint64     `cbor:"first"`
	Last   uint64     `cbor:"last"`
}

// pieces are spans with the numbers of their streams, to be looked up in.
type pieces []piece

type piece struct {
	Span
	stream uint32
}

func (ps pieces) hold(at log.Place) bool {
	return slices.ContainsFunc(ps, func(p piece) bool {
		return at.Stream == p.stream && p.First <= at.Number && at.Number <= p.Last
	})
}

// Wrote gives what this Edit has written so far, for TakeBack.
func (w *Writer) Wrote() (spans []Span) {
	for _, t := range w.b.tips {
		if (t.Stream.Replica == w.repl || slices.Contains(w.lives, t.Stream.Replica)) && t.Number > t.was {
			spans = append(spans, Span{t.Stream, t.was + 1, t.Number})
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return bytes.Compare(a.Stream.Bytes(), b.Stream.Bytes()) })
	return spans
}

// TakeBack undoes what spans wrote, by new changes that give a reason. A field that still holds what a span wrote gets
// back what it held before; one that was changed since stays. A record that a span made is deleted, and stays whole if
// anybody changed it since, or what belongs to it: nothing is left behind that speaks of a record that is gone, and no
// half of what was made together. It tells how many records are as they were (undone) and in how many something stays
// (kept). Spans of one record must be given together only if one does not rest on the other; what TakeBack wrote can
// itself be taken back.
func (w *Writer) TakeBack(spans []Span, reason string) (undone, kept int, err error) {
	for _, span := range spans {
		refs, err := w.Touched(span)
		if err != nil {
			return undone, kept, err
		}
		u, k, err := w.TakeBackOf(refs, []Span{span}, reason)
		undone, kept = undone+u, kept+k
		if err != nil {
			return undone, kept, err
		}
	}
	return undone, kept, nil
}

// TakeBackOf makes records what they would be had none of the spans been written, all taken together, as TakeBack does
// with one. So a row of saves can be gone through backwards and forwards: to undo one, the spans are its own and those
// of everything done and undone after it.
func (w *Writer) TakeBackOf(refs []record.Ref, spans []Span, reason string) (undone, kept int, err error) {
	of := make(pieces, 0, len(spans))
	for _, s := range spans {
		no, ok := w.names.findStream(s.Stream)
		if !ok {
			return 0, 0, ErrNoChange
		}
		of = append(of, piece{s, no})
	}
	var channels []record.Channel // in the order in which they come
	byChannel, seen := map[record.Channel][]record.Ref{}, map[record.Ref]bool{}
	for _, ref := range refs {
		if seen[ref] {
			continue
		}
		seen[ref] = true
		if byChannel[ref.Channel] == nil {
			channels = append(channels, ref.Channel)
		}
		byChannel[ref.Channel] = append(byChannel[ref.Channel], ref)
	}
	for _, ch := range channels {
		refs := byChannel[ch]
		stay, err := w.needed(refs, of)
		if err != nil {
			return undone, kept, err
		}
		for _, ref := range refs {
			if stay[ref] {
				kept++
				continue
			}
			wrote, stays, err := w.takeBack(ref, of, reason)
			if err != nil {
				return undone, kept, err
			}
			switch {
			case stays:
				kept++
			case wrote:
				undone++
			}
			if err := w.Relieve(); err != nil {
				return undone, kept, err
			}
		}
	}
	return undone, kept, nil
}

// Touched gives the records that a span touched, in the order in which it did.
func (w *Writer) Touched(span Span) (refs []record.Ref, err error) {
	no, ok := w.names.findStream(span.Stream)
	if !ok {
		return nil, ErrNoChange
	}
	seen := map[record.Ref]bool{}
	for n := span.First; n <= span.Last; n++ {
		c, err := w.b.change(log.Place{Stream: no, Number: n})
		if err != nil {
			return nil, err
		}
		ref := record.Ref{Channel: span.Stream.Channel, Kind: c.Kind, ID: c.ID}
		if !seen[ref] {
			seen[ref] = true
			refs = append(refs, ref)
		}
	}
	return refs, nil
}

// past is a record with and without what a span did to it.
type past struct {
	now     *log.State
	without *log.State
	fields  map[string]bool // that the span wrote, and whether it was the last to do so
	made    bool            // by the span: everything else came later
	others  bool            // something else touched it too
	inSpan  func(log.Place) bool
}

func (w *Writer) past(ref record.Ref, of pieces) (*past, error) {
	e, err := w.b.entry(ref)
	if err != nil {
		return nil, err
	}
	p := &past{now: &e.state, fields: map[string]bool{}, inSpan: of.hold}
	var rest []log.Mark
	var first log.Time
	latest := map[string]log.Time{} // when anything else wrote the field
	var ours []*log.Change
	for _, m := range e.state.Marks() {
		c, err := w.b.change(m.Place)
		if err != nil {
			return nil, err
		}
		if p.inSpan(m.Place) {
			if ours = append(ours, c); first == 0 || c.Time < first {
				first = c.Time
			}
			continue
		}
		rest = append(rest, m)
		for _, e := range c.Edits {
			latest[e.Field] = max(latest[e.Field], c.Time)
		}
	}
	p.made = len(ours) > 0
	for _, m := range rest {
		p.made = p.made && m.Time > first
	}
	p.others = len(rest) > 0
	for _, c := range ours {
		for _, e := range c.Edits {
			p.fields[e.Field] = p.fields[e.Field] || c.Time > latest[e.Field]
		}
	}
	p.without, err = w.b.replayed(ref.Channel, rest)
	return p, err
}

func (w *Writer) takeBack(ref record.Ref, of pieces, reason string) (wrote, stays bool, err error) {
	p, err := w.past(ref, of)
	if err != nil {
		return false, false, err
	}
	if p.made {
		if p.others || !p.now.Exists() {
			return false, p.others, nil
		}
		return true, false, w.Delete(ref, reason)
	}
	saves, stays := p.compensate(w)
	kind := record.KindOf(ref.Kind)
	for _, edits := range saves {
		if kind != nil && kind.Spoken {
			edits = w.restate(kind, &w.b.entries[ref].state, edits)
		}
		if err := w.write(ref, edits, reason); err != nil {
			return false, false, err
		}
	}
	return len(saves) > 0, stays, nil
}

// compensate gives the edits that bring back what was before: one change, and one more for each further value of a
// field that was in conflict.
func (p *past) compensate(w *Writer) (saves [][]log.Edit, stays bool) {
	add := func(i int, e log.Edit) {
		for len(saves) <= i {
			saves = append(saves, nil)
		}
		saves[i] = append(saves[i], e)
	}
	for f, last := range p.fields {
		held := p.now.Of(f)
		var mine []log.Live
		for _, l := range held {
			if p.inSpan(l.Place) {
				mine = append(mine, l)
			}
		}
		if len(mine) == 0 && (len(held) > 0 || !last) {
			stays = true
			continue
		}
		var back []log.Live
		for _, l := range p.without.Of(f) {
			if !slices.ContainsFunc(held, func(h log.Live) bool { return h.Place == l.Place }) {
				back = append(back, l)
			}
		}
		slices.SortFunc(back, p.now.Standing) // the one that stood in comes last, and stands in again
		if len(mine) == 1 && len(back) == 1 && bytes.Equal(mine[0].Value, back[0].Value) {
			continue
		}
		switch {
		case len(back) > 0:
			add(0, log.Edit{Field: f, Value: back[0].Value, Replaces: w.dots(mine)})
			for i, l := range back[1:] {
				add(i+1, log.Edit{Field: f, Value: l.Value, Replaces: nil})
			}
		case len(mine) > 0:
			add(0, log.Edit{Field: f, Value: nil, Replaces: w.dots(mine)})
		}
	}
	return saves, stays
}

// restate adds what every change of a spoken kind says again.
func (w *Writer) restate(kind *record.Kind, s *log.State, edits []log.Edit) []log.Edit {
	edits = slices.DeleteFunc(edits, func(e log.Edit) bool { return slices.Contains(kind.Identity, e.Field) })
	for _, f := range kind.Identity {
		if s.Raw(f) != nil { // what may be empty is
			edits = append(edits, log.Edit{Field: f, Value: s.Raw(f), Replaces: w.dots(s.Of(f))})
		}
	}
	return edits
}
