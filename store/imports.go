package store

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"danvan/store/log"
	"danvan/store/record"
)

// ImportNote is what the register remembers of an import of bundles, of a list, or of what was typed into many records
// at once, so that it can be taken back as a whole.
type ImportNote struct {
	ID        record.ID      `cbor:"id"`
	Order     uint64         `cbor:"order"` // ascends as imports come to stand; one that is put back comes anew
	At        int64          `cbor:"at"`    // ms since 1970
	Officer   string         `cbor:"officer"`
	File      string         `cbor:"file"`            // of a list; empty for bundles
	Typed     bool           `cbor:"typed,omitempty"` // what File holds was typed into many records at once: it is no list's
	Bundles   []log.Hash     `cbor:"bundles"`         // hashes of their manifests
	Streams   []ImportStream `cbor:"streams"`         // that grew
	Own       []Span         `cbor:"own"`             // what it wrote here: a list's rows; after an undo, what took them back
	New       int            `cbor:"new"`             // changes
	Records   int            `cbor:"records"`         // touched, summed over its bundles
	Conflicts int            `cbor:"conflicts"`
	Undone    int64          `cbor:"undone"` // ms since 1970; 0 while it stands

	at map[log.Stream]int // in Streams
}

// ImportStream is how an import made a stream longer.
type ImportStream struct {
	Stream log.Stream `cbor:"stream"`
	Before uint64     `cbor:"before"` // last number before the import
	After  uint64     `cbor:"after"`  // last number that came with it
}

// grew notes that a stream grew.
func (n *ImportNote) grew(s log.Stream, before, after uint64) {
	if n.at == nil || len(n.at) != len(n.Streams) {
		n.at = make(map[log.Stream]int, len(n.Streams))
		for i, x := range n.Streams {
			n.at[x.Stream] = i
		}
	}
	if i, ok := n.at[s]; ok {
		n.Streams[i].After = after
		return
	}
	n.at[s] = len(n.Streams)
	n.Streams = append(n.Streams, ImportStream{s, before, after})
}

// came counts what came of a bundle, or of a part of it.
func (n *ImportNote) came(a *Arrival, m Merged) {
	if !a.Part && !slices.Contains(n.Bundles, a.Note.ID) {
		n.Bundles = append(n.Bundles, a.Note.ID)
	}
	n.New, n.Records, n.Conflicts = n.New+m.New, n.Records+m.Records, n.Conflicts+m.Conflicts
}

// Imports gives all imports, those that came to stand last first.
func (tx *Tx) Imports() (all []ImportNote, err error) {
	err = each(tx.bolt(), bImports, func(_, v []byte) error {
		var n ImportNote
		err := record.DecodeOne(v, &n)
		all = append(all, n)
		return err
	})
	slices.SortFunc(all, func(a, b ImportNote) int { return cmp.Compare(b.Order, a.Order) })
	return all, err
}

// NoteImport notes what this Edit has written so far as the import of a list.
func (w *Writer) NoteImport(file string) (*ImportNote, error) {
	n, err := w.b.importNote(record.NewID(w.b.clock.now()))
	if err != nil {
		return nil, err
	}
	n.File, n.Own, n.Officer = file, w.Wrote(), w.author
	for _, s := range n.Own {
		n.New += int(s.Last - s.First + 1)
	}
	n.Records = w.b.distinct
	return n, nil
}

// NoteTyped notes what this Edit has written so far as one act: that was typed into many records at once.
func (w *Writer) NoteTyped(what string) error {
	n, err := w.NoteImport(what)
	if err == nil {
		n.Typed = true
	}
	return err
}

// importNote gives the note of an import, to be changed; finish writes it. It makes one for an id that has none.
func (b *batch) importNote(id record.ID) (*ImportNote, error) {
	if n, ok := b.imports[id]; ok {
		return n, nil
	}
	b.other = true
	n := &ImportNote{ID: id, At: Millis(b.clock.now()), Officer: b.me.Officer}
	v, err := get(b.tx(), bImports, id[:])
	switch {
	case err != nil:
		return nil, err
	case v != nil:
		err = record.DecodeOne(v, n)
	default:
		b.direct = true
		n.Order, err = b.tx().Bucket(bImports).NextSequence()
	}
	if b.imports == nil {
		b.imports = map[record.ID]*ImportNote{}
	}
	b.imports[id] = n
	return n, err
}

func (b *batch) saveImports() error {
	for id, n := range b.imports {
		if err := b.putNew(bImports, id[:], n); err != nil {
			return err
		}
	}
	return nil
}

// UndoCode says why something cannot be taken back or put back.
type UndoCode string

// Why something cannot be taken back or put back.
const (
	NoSuchImport  UndoCode = "no-such-import"
	LaterImport   UndoCode = "later-import" // one that came after it must be undone first
	AlreadyUndone UndoCode = "already-undone"
	NotAside      UndoCode = "not-aside"  // nothing of that id lies aside
	OwnStream     UndoCode = "own-stream" // what was typed here is never cut
)

// UndoError is an import that cannot be undone, or something set aside that cannot be put back. The register is as it
// was.
type UndoError struct {
	Code   UndoCode
	Import record.ID
	Later  record.ID // LaterImport: the newest
}

func (e *UndoError) Error() string {
	s := fmt.Sprintf("import %s: %s", e.Import, e.Code)
	if !e.Later.IsZero() {
		s += fmt.Sprintf(" (%s)", e.Later)
	}
	return s
}

// UndoImport takes an import back; zero means the newest that stands. What its bundles added is set aside: their
// streams are cut to where they stood before, and the bundles count as not merged. Of bundles only the newest import
// that stands can be undone; to go further back, undo again. The rows of a list are taken back as TakeBack does, by
// changes that give why as their reason. What was typed here since stays. Errors: *UndoError.
func (r *Register) UndoImport(id record.ID, why string) (*Aside, error) {
	var aside *Aside
	err := r.update(func(b *batch) error {
		n, err := b.undoable(id)
		if err != nil {
			return err
		}
		cuts := make([]CutTo, len(n.Streams))
		for i, s := range n.Streams {
			cuts[i] = CutTo{s.Stream, s.Before}
		}
		if aside, err = b.cut(&Aside{ID: n.ID, Why: why, Import: true}, cuts); err != nil {
			return err
		}
		n.Undone = aside.At
		return errors.Join(b.flip(n, aside, why), b.marks(n, true))
	})
	return aside, err
}

func (b *batch) undoable(id record.ID) (*ImportNote, error) {
	all, err := (&Tx{at: b.tx()}).Imports()
	if err != nil {
		return nil, err
	}
	var newest record.ID
	for _, n := range all { // latest first
		stands := n.Undone == 0
		switch {
		case n.ID != id && !(id.IsZero() && stands):
			if stands && newest.IsZero() && len(n.Streams) > 0 {
				newest = n.ID
			}
		case !stands:
			return nil, &UndoError{Code: AlreadyUndone, Import: id}
		case !newest.IsZero() && len(n.Streams) > 0:
			return nil, &UndoError{Code: LaterImport, Import: id, Later: newest}
		default:
			return b.importNote(n.ID)
		}
	}
	return nil, &UndoError{Code: NoSuchImport, Import: id}
}

// flip takes back what an import wrote here. What that writes is what putting back takes back.
func (b *batch) flip(n *ImportNote, a *Aside, why string) (err error) {
	if len(n.Own) == 0 {
		return nil
	}
	w := b.writer("")
	if a.TakenBack, a.Kept, err = w.TakeBack(n.Own, why); err == nil {
		n.Own = w.Wrote()
	}
	return err
}

// marks notes that the bundles of an import lie aside, or do so no more.
func (b *batch) marks(n *ImportNote, aside bool) error {
	tx := &Tx{at: b.tx()}
	for _, id := range n.Bundles {
		note, ok, err := tx.Bundle(id)
		if err != nil {
			return err
		}
		if !ok || note.Import != n.ID || note.Aside == aside {
			continue
		}
		note.Aside = aside
		if err := b.putNote(note); err != nil {
			return err
		}
	}
	return nil
}
