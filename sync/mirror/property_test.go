package mirror

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/mirror/pgtest"
)

// random is a province with a second laptop and a commune, in which anything happens.
type random struct {
	*testing.T
	s          *pgtest.Database
	dice       *rand.Rand
	main       *desk
	others     []*desk
	refs       []record.Ref
	backup     string
	ways       map[How]int
	words      []string
	registered int
}

// Whatever people do in between, a mirror that is kept up is as one that is made anew, and has the rows that the
// register itself counts. DANVAN_SEED tries others.
func TestTheMirrorIsTheRegister(t *testing.T) {
	was, most := batchAfter, touchedMost
	t.Cleanup(func() { batchAfter, touchedMost = was, most })
	seed := uint64(20261129)
	if s := os.Getenv("DANVAN_SEED"); s != "" {
		seed, _ = strconv.ParseUint(s, 10, 64)
	}
	ways := map[How]int{}
	for round := range uint64(3) {
		x := &random{T: t, s: pgtest.Start(t), dice: rand.New(rand.NewPCG(seed, round)), ways: ways,
			words: []string{"Thôn “Nà” 'Ta'", `C:\new\t\N`, "🏡 Xóm 7; DROP TABLE model;--", "\\.", "Bản Đôn"}}
		x.main = newProvince(t, t.TempDir(), "08")
		x.others = []*desk{x.main.laptop("08", "two.dvr"), x.main.laptop("02272", "xa.dvr")}
		for range 40 {
			x.step()
		}
		x.publish()
		x.main.isAsNew(x.s, "m")
		x.countsAgree()
	}
	for _, how := range []How{First, Same, Changes, Compared} {
		if ways[how] == 0 {
			t.Errorf("no publish was %s: %v", how, ways)
		}
	}
}

func (x *random) step() {
	batchAfter, touchedMost = []int{1 << 10, 4 << 20}[x.dice.IntN(2)], []int{3, 20_000}[x.dice.IntN(2)]
	all := append([]*desk{x.main}, x.others...)
	d := all[x.dice.IntN(len(all))]
	switch x.dice.IntN(10) {
	case 0, 1:
		x.registered++
		m, p := d.register(map[bool]string{true: "02272", false: "02269"}[d == x.others[1]], fmt.Sprintf("%s %d", x.words[x.dice.IntN(len(x.words))], x.registered))
		x.refs = append(x.refs, m, p)
	case 2, 3, 4:
		x.touch(d)
	case 5:
		d.carry(all[x.dice.IntN(len(all))])
	case 6:
		_, err := x.main.r.UndoImport(record.ID{}, "nhầm")
		if undo := (*store.UndoError)(nil); !errors.As(err, &undo) {
			must(x, err)
		}
	case 7:
		x.restore()
	default:
		x.publish()
	}
}

// touch changes or deletes a record that a desk has, where it may.
func (x *random) touch(d *desk) {
	if len(x.refs) == 0 {
		return
	}
	ref := x.refs[x.dice.IntN(len(x.refs))]
	err := d.r.Edit("", func(w *store.Writer) error {
		if h, err := w.Get(ref, nil); err != nil || !h.State().Exists() {
			return err
		}
		switch {
		case x.dice.IntN(4) == 0:
			return w.Delete(ref, "nhầm")
		case ref.Kind == record.ModelKind:
			return w.Set(ref, "place", x.words[x.dice.IntN(len(x.words))], "sửa")
		}
		return w.Set(ref, "participants", int64(x.dice.IntN(500)), "sửa")
	})
	if refused := (*store.NotAllowed)(nil); !errors.As(err, &refused) && err != store.ErrNoRecord {
		must(x, err)
	}
}

// restore keeps a backup of the main register, or goes back to the one that was kept.
func (x *random) restore() {
	if x.backup == "" {
		x.backup = filepath.Join(x.TempDir(), "luu.dvr")
		_, err := x.main.r.Backup(x.backup)
		must(x, err)
		return
	}
	must(x, x.main.r.Close())
	x.main.path = filepath.Join(x.TempDir(), "so.dvr")
	_, err := store.Restore(x.backup, x.main.path)
	must(x, err)
	x.main.open()
	x.backup = ""
}

func (x *random) publish() {
	told := x.main.publishDry(x.s)
	did := x.main.publish(x.s, "m")
	x.ways[did.How]++
	if asJSON(told.Counts) != asJSON(did.Counts) {
		x.Errorf("a dry run said %s, and it was %s", asJSON(told.Counts), asJSON(did.Counts))
	}
}

func (d *desk) publishDry(s *pgtest.Database) *Result { return d.publish(s, "m", dryRun) }

// countsAgree holds the mirror against what the register itself counts.
func (x *random) countsAgree() {
	want := map[string]int{}
	x.main.view(func(tx *store.Tx) error {
		for _, ch := range tx.Channels() {
			for _, k := range record.Kinds() {
				if k.Part == ch.Part {
					must(x, tx.Each(ch, k.Name, func(record.ID, *log.State) error { want[string(k.Name)]++; return nil }))
				}
			}
		}
		list, err := listing.Load(tx)
		want["registration"] = list.Len()
		return err
	})
	for name, n := range want {
		if got := x.s.SQL(`SELECT count(*) FROM m.%q`, name); got != fmt.Sprintf("%d\n", n) {
			x.Errorf("%s: %d in the register, in the mirror %s", name, n, got)
		}
	}
}
