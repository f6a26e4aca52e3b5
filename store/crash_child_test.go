package store_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
)

func init() {
	children["writer"] = writeUntilKilled
	children["creator"] = createUntilKilled
}

// The commune's register is where bundles come from, the district's is what is killed.
var (
	crashCommune  = unitID("02269")
	crashDistrict = unitID("071")
)

const (
	crashSlots  = 20 // records that are edited again and again
	crashPieces = 60 // bundles that can arrive
)

// slotRef is a record that is edited, its Number being the save's.
func slotRef(slot int) record.Ref {
	return record.AffairsOf(crashDistrict, record.ModelKind, record.Derive(crashDistrict, "slot", strconv.Itoa(slot)))
}

// listRows is how many rows a list has; they are saved in one Edit.
func listRows(list int) int { return 2 + list*37%300 }

// pieceSize is how many changes a bundle carries of each of its two streams.
func pieceSize(piece int) (affairs, catalog uint64) {
	return uint64(1 + piece*7%40), uint64(1 + piece%3)
}

// pieceHeads gives the numbers of the two streams after so many bundles.
func pieceHeads(pieces int) (affairs, catalog uint64) {
	for i := range pieces {
		a, c := pieceSize(i)
		affairs, catalog = affairs+a, catalog+c
	}
	return affairs, catalog
}

func pieceID(piece int) log.Hash { return log.Hash{1, byte(piece)} }

// writeUntilKilled saves single records, lists, bundles, files for the quarantine, drafts and backups in the register,
// undoes imports and puts them back, and says what is saved once it is. Arguments: register, the register that bundles
// come from, number of the round.
func writeUntilKilled(args []string) error {
	round, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	source, err := store.Open(args[1], store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	r, err := store.Open(args[0], store.Options{})
	if err != nil {
		return err
	}
	dice := rand.New(rand.NewPCG(uint64(round), 7))
	for n := 1000 * round; ; n++ {
		var said string
		switch what := dice.IntN(26); {
		case what < 11:
			slot := dice.IntN(crashSlots)
			said, err = fmt.Sprintf("slot %d %d", slot, n), saveSlot(r, slot, n)
		case what < 14:
			said, err = fmt.Sprintf("list %d", n), saveList(r, n)
		case what < 17:
			said, err = mergePieces(r, source, 1+dice.IntN(3))
		case what < 19:
			said, err = fmt.Sprintf("draft %d", n), r.SaveDraft("form", []byte(strconv.Itoa(n)))
		case what < 21:
			said, err = fmt.Sprintf("kept %d", n), keep(r, n)
		case what < 25:
			said, err = undoOrPutBack(r, source.Me().Replica, what < 23)
		default:
			said = fmt.Sprintf("backup %d", n)
			_, err = r.Backup(filepath.Join(filepath.Dir(args[0]), "backups", strconv.Itoa(n)+".dvr"))
		}
		if err != nil {
			return fmt.Errorf("%s: %w", said, err)
		}
		if _, err := os.Stdout.WriteString(said + "\n"); err != nil {
			return err
		}
	}
}

func saveSlot(r *store.Register, slot, n int) error {
	return r.Edit("", func(w *store.Writer) error {
		m := roadModel()
		m.Number = int64(n)
		_, err := w.Put(slotRef(slot), m, nil, "")
		return err
	})
}

// saveList saves a list; a long one is put aside on the way.
func saveList(r *store.Register, list int) error {
	store.StageAfter = 60_000
	return r.EditLong("", func(w *store.Writer) error {
		for i := range listRows(list) {
			m := roadModel()
			m.Number, m.Content = int64(list), "list"
			id := record.Derive(crashDistrict, "row", strconv.Itoa(list), strconv.Itoa(i))
			if _, err := w.Put(record.AffairsOf(crashDistrict, record.ModelKind, id), m, nil, ""); err != nil {
				return err
			}
			if err := w.Relieve(); err != nil {
				return err
			}
		}
		return nil
	})
}

// mergePieces merges the next bundles in one transaction, or one in the order of its records; the last one again when
// there are no more.
func mergePieces(r, source *store.Register, n int) (said string, err error) {
	var have int
	if err := r.View(func(tx *store.Tx) (err error) { have, err = piecesIn(tx, source.Me().Replica); return err }); err != nil {
		return "merge", err
	}
	first := min(have, crashPieces-1)
	last := min(first+n, crashPieces)
	var arrivals []*store.Arrival
	in := record.NewID(time.Now())
	for p := first; p < last; p++ {
		a, err := pieceArrival(source, p)
		if err != nil {
			return "merge", err
		}
		a.Import = in
		arrivals = append(arrivals, a)
	}
	if n == 1 { // as one that lies all over the register
		defer inPasses(2_000, 5, 1_000)()
		m, err := mergeLong(r, *arrivals[0], arrivals[0].Runs)
		return fmt.Sprintf("merge %d", last), errors.Join(err, m.Err)
	}
	merged, err := r.Merge(arrivals)
	for _, m := range merged {
		if m.Err != nil {
			return "merge", m.Err
		}
	}
	return fmt.Sprintf("merge %d", last), err
}

func keptBytes(n int) []byte { return []byte(strings.Repeat(strconv.Itoa(n), 2000)) }

// keep puts a file into quarantine and lets the others go.
func keep(r *store.Register, n int) error {
	var others []log.Hash
	err := r.View(func(tx *store.Tx) error {
		all, err := tx.Quarantine()
		for _, q := range all {
			others = append(others, q.ID)
		}
		return err
	})
	if err != nil {
		return err
	}
	file := store.Quarantined{ID: sha256.Sum256(keptBytes(n)), File: "goi.dvk", Serial: uint64(n), Bytes: keptBytes(n)}
	if err := r.Quarantine([]store.Quarantined{file}); err != nil {
		return err
	}
	_, err = r.Release(others...)
	return err
}

// undoOrPutBack takes the newest import back, or puts back what was set aside last. It says before that bundles may go.
func undoOrPutBack(r *store.Register, source log.Replica, undo bool) (said string, err error) {
	if _, err := os.Stdout.WriteString("undo 0\n"); err != nil {
		return "undo", err
	}
	if undo {
		_, err = r.UndoImport(record.ID{}, "")
	} else {
		var all []store.Aside
		err = r.View(func(tx *store.Tx) (err error) { all, err = tx.Aside(); return err })
		if err == nil && len(all) > 0 {
			_, err = r.PutBack(all[0].ID, "")
		}
	}
	var nothing *store.UndoError
	var gap *store.GapError
	if err != nil && !errors.As(err, &nothing) && !errors.As(err, &gap) {
		return "undo", err
	}
	have := 0
	err = r.View(func(tx *store.Tx) (err error) { have, err = piecesIn(tx, source); return err })
	return fmt.Sprintf("merge %d", have), err
}

func crashStreams(replica log.Replica) (affairs, catalog log.Stream) {
	return log.Stream{Replica: replica, Channel: record.Channel{Unit: crashCommune, Part: record.Affairs}},
		log.Stream{Replica: replica, Channel: record.Channel{Unit: crashCommune, Part: record.Catalog}}
}

// piecesIn tells how many bundles have arrived; an error when one is there in part.
func piecesIn(tx *store.Tx, replica log.Replica) (int, error) {
	sa, sc := crashStreams(replica)
	a, err := tx.Head(sa)
	if err != nil {
		return 0, err
	}
	c, err := tx.Head(sc)
	if err != nil {
		return 0, err
	}
	for n := range crashPieces + 1 {
		if wantA, wantC := pieceHeads(n); a.Number != wantA || c.Number != wantC {
			continue
		}
		for p := range crashPieces {
			if note, noted, err := tx.Bundle(pieceID(p)); err != nil || (noted && !note.Aside) != (p < n) {
				return 0, fmt.Errorf("%d bundles have arrived; bundle %d noted: %v, aside: %v, %w", n, p, noted, note.Aside, err)
			}
		}
		return n, nil
	}
	return 0, fmt.Errorf("part of a bundle: heads %d and %d", a.Number, c.Number)
}

func pieceArrival(source *store.Register, p int) (*store.Arrival, error) {
	a := &store.Arrival{
		Note:    store.BundleNote{ID: pieceID(p), Unit: crashCommune, Serial: uint64(p + 1)},
		Writers: map[log.Replica]record.ID{source.Me().Replica: crashCommune},
	}
	fromA, fromC := pieceHeads(p)
	toA, toC := pieceHeads(p + 1)
	sa, sc := crashStreams(source.Me().Replica)
	return a, source.View(func(tx *store.Tx) error {
		for _, piece := range []struct {
			s           log.Stream
			first, last uint64
		}{{sa, fromA + 1, toA}, {sc, fromC + 1, toC}} {
			run, err := cut(tx, piece.s, piece.first, piece.last)
			if err != nil {
				return err
			}
			a.Runs = append(a.Runs, run)
		}
		return nil
	})
}

// createUntilKilled makes one register after another in a folder.
func createUntilKilled(args []string) error {
	for i := 0; ; i++ {
		if _, err := os.Stdout.WriteString(strconv.Itoa(i) + "\n"); err != nil {
			return err
		}
		path := filepath.Join(args[0], strconv.Itoa(i)+".dvr")
		r, err := store.Create(path, store.Me{Unit: crashDistrict, Officer: "Chẩu T."}, store.Options{})
		if err != nil {
			return err
		}
		if err := r.Close(); err != nil {
			return err
		}
	}
}
