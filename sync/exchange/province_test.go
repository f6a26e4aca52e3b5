package exchange_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/sync/exchange"
)

// A made-up province lives through a year: officers type, correct each other's entries, appraise, send up and down;
// bundles are lost, come twice, late and in any order; imports are taken back and put back; a commune has two laptops,
// another goes on from a backup. In the end everybody who may see a commune's affairs holds the same, and every value
// that anyone ever saved is in the history. DANVAN_PROVINCE=8x108x5000 makes it as large as a real one.
func TestProvinceAgrees(t *testing.T) {
	districts, communes, steps := 2, 5, 220
	if s := os.Getenv("DANVAN_PROVINCE"); s != "" {
		if _, err := fmt.Sscanf(s, "%dx%dx%d", &districts, &communes, &steps); err != nil {
			t.Fatal(err)
		}
	}
	seed := uint64(20261122)
	if s := os.Getenv("DANVAN_SEED"); s != "" {
		seed, _ = strconv.ParseUint(s, 10, 64)
	}
	p := newProvince(t, seed, districts, communes)
	for range steps {
		p.step()
	}
	p.settle()
	p.agree()
	p.nothingLost()
	p.anyOrder()
}

type province struct {
	t       *testing.T
	dice    *rand.Rand
	root    *desk
	desks   []*desk // all, the root first
	saved   map[record.ID][]string
	written int
	t0      string // a copy of the root's register from before any bundle came
}

// desk is an office in the simulated province, with the bundles that lie on its table.
type desk struct {
	*office
	code   string
	above  *desk
	below  []*desk
	mail   []string // not imported yet
	past   []string // every bundle that was ever for this unit
	backup string
}

func newProvince(t *testing.T, seed uint64, districts, communes int) *province {
	p := &province{t: t, dice: rand.New(rand.NewPCG(seed, 1)), saved: map[record.ID][]string{}}
	var list strings.Builder
	list.WriteString("Mã đơn vị,Tên đơn vị,Cấp,Mã đơn vị cấp trên\n08,Tỉnh,Tỉnh,\n")
	for d := range districts {
		fmt.Fprintf(&list, "%03d,Huyện %d,Huyện,08\n", 100+d, d)
	}
	for c := range communes {
		fmt.Fprintf(&list, "%05d,Xã %d,Xã,%03d\n", 10000+c, c, 100+c%districts)
	}
	dir := t.TempDir()
	r, err := exchange.Init(exchange.Setup{Path: filepath.Join(dir, "so.dvr"), UnitCode: "08", Units: strings.NewReader(list.String())})
	p.root = &desk{office: (&office{dir: dir}).watch(t, r, err), code: "08"}
	p.desks = []*desk{p.root}
	for d := range districts {
		p.join(p.root, fmt.Sprintf("%03d", 100+d))
	}
	for c := range communes {
		above := p.desks[1+c%districts]
		p.join(above, fmt.Sprint(10000+c))
		if c%4 == 0 {
			p.join(above, fmt.Sprint(10000+c)) // a second laptop
		}
	}
	p.t0 = filepath.Join(dir, "t0.dvr")
	_, err = p.root.r.Backup(p.t0)
	must(t, err)
	return p
}

func (p *province) join(above *desk, code string) {
	d := &desk{office: above.office.join(code), code: code, above: above}
	above.below = append(above.below, d)
	p.desks = append(p.desks, d)
	wants(p.t, above.imports(d.export("")), exchange.Waiting)
	above.accept(code)
}

func (p *province) pick(of []*desk) *desk { return of[p.dice.IntN(len(of))] }

func (p *province) step() {
	d := p.pick(p.desks)
	switch p.dice.IntN(11) {
	case 0, 1, 2, 3:
		p.edit(d)
	case 4, 5:
		p.send(d, d.above)
	case 6:
		if len(d.below) > 0 {
			p.send(d, p.pick(d.below))
		}
	case 7, 8:
		p.open(d, p.dice.IntN(3)+1)
	case 9:
		p.accident(d)
	case 10:
		p.regret(d)
	}
}

// regret takes the last import back, or puts one back.
func (p *province) regret(d *desk) {
	if p.dice.IntN(2) == 0 {
		p.putBack(d)
		return
	}
	_, err := exchange.UndoImport(d.r, record.ID{}, "nhầm thư mục")
	if undo := (*store.UndoError)(nil); !errors.As(err, &undo) {
		must(p.t, err)
	}
}

// putBack puts back what can be put back; what waits for something else that lies aside is tried again after that.
func (p *province) putBack(d *desk) {
	for again := true; again; {
		again = false
		var aside []store.Aside
		must(p.t, d.r.View(func(tx *store.Tx) (err error) { aside, err = tx.Aside(); return err }))
		for _, a := range aside {
			_, err := exchange.PutBack(d.r, a.ID, "")
			if gap := (*store.GapError)(nil); errors.As(err, &gap) {
				continue
			}
			must(p.t, err)
			again = true
		}
	}
}

// edit saves something in the affairs of the desk's unit or, from above, of one below it.
func (p *province) edit(d *desk) {
	unit := d
	for len(unit.below) > 0 && p.dice.IntN(4) > 0 {
		unit = p.pick(unit.below)
	}
	p.written++
	value := fmt.Sprintf("giá trị %d", p.written)
	must(p.t, d.r.Edit("", func(w *store.Writer) error {
		var refs []record.Ref
		err := w.Each(record.Channel{Unit: unit.unit()}, record.ModelKind, func(id record.ID, _ *log.State) error {
			refs = append(refs, record.AffairsOf(unit.unit(), record.ModelKind, id))
			return nil
		})
		if err != nil {
			return err
		}
		if len(refs) == 0 || p.dice.IntN(3) == 0 {
			ref := record.AffairsOf(unit.unit(), record.ModelKind, record.NewID(day))
			_, err = w.Put(ref, &record.Model{Name: value, Subject: record.Collective, Registrant: "Chi bộ"}, nil, "")
		} else {
			ref := refs[p.dice.IntN(len(refs))]
			if p.dice.IntN(12) == 0 {
				return w.Delete(ref, value)
			}
			field := []string{"name", "registrant", "place", "content"}[p.dice.IntN(4)]
			err = w.Set(ref, field, value, "sửa")
		}
		p.saved[unit.unit()] = append(p.saved[unit.unit()], value)
		return err
	}))
}

// send puts a bundle on the other's table, and of two laptops on both; some are lost, some come twice.
func (p *province) send(d, to *desk) {
	if to == nil {
		return
	}
	done, err := exchange.Export(d.r, d.key, exchange.ExportOptions{To: to.code, Dst: d.dir, Full: p.dice.IntN(8) == 0, Plain: p.dice.IntN(2) == 0})
	must(p.t, err)
	if p.dice.IntN(5) == 0 {
		return // lost on the way
	}
	for _, other := range p.desks {
		if other.code == to.code {
			other.mail = append(other.mail, done.Path)
			other.past = append(other.past, done.Path)
			if p.dice.IntN(6) == 0 {
				other.mail = append(other.mail, done.Path)
			}
		}
	}
}

// open imports some of the mail, in an order of chance; what has a gap stays on the table.
func (p *province) open(d *desk, n int) {
	p.dice.Shuffle(len(d.mail), func(i, j int) { d.mail[i], d.mail[j] = d.mail[j], d.mail[i] })
	n = min(n, len(d.mail))
	if n == 0 {
		return
	}
	res := d.imports(d.mail[:n]...)
	var left []string
	for _, f := range res.Files {
		switch f.State {
		case exchange.Gap:
			left = append(left, f.Path)
		case exchange.New, exchange.Known:
		default:
			p.t.Fatalf("%s at %s: %s: %v", f.Path, d.code, f.State, f.Err)
		}
	}
	d.mail = append(left, d.mail[n:]...)
}

// accident takes a backup, or loses the laptop and goes on from the last one. The province's own is spared, because at
// the end it is held against all bundles that ever came to it.
func (p *province) accident(d *desk) {
	if d == p.root {
		return
	}
	if d.backup == "" {
		d.backup = filepath.Join(p.t.TempDir(), "luu.dvr")
		_, err := d.r.Backup(d.backup)
		must(p.t, err)
		return
	}
	p.forget(d)
	path := filepath.Join(p.t.TempDir(), "so.dvr")
	_, err := store.Restore(d.backup, path)
	must(p.t, err)
	r, err := store.Open(path, store.Options{})
	d.office = (&office{dir: filepath.Dir(path)}).watch(p.t, r, err)
	d.backup = ""
}

// forget takes what only the lost laptop held off the list of what must be found again.
func (p *province) forget(lost *desk) {
	gone := map[log.Dot]bool{}
	known := map[log.Stream]uint64{}
	for _, d := range p.desks {
		if d == lost {
			continue
		}
		must(p.t, d.r.View(func(tx *store.Tx) error {
			heads, err := tx.Heads()
			for _, h := range heads {
				known[h.Stream] = max(known[h.Stream], h.Number)
			}
			return err
		}))
	}
	must(p.t, lost.r.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		for _, h := range heads {
			for n := known[h.Stream] + 1; n <= h.Number; n++ {
				gone[log.Dot{Replica: h.Stream.Replica, Number: n}] = true
			}
			if h.Number <= known[h.Stream] {
				continue
			}
			err = errors.Join(err, tx.Bodies(h.Stream, known[h.Stream]+1, func(_ uint64, body []byte) error {
				c, err := log.DecodeChange(body, h.Stream.Replica)
				if err != nil {
					return err
				}
				for _, e := range c.Edits {
					p.unsave(h.Stream.Channel.Unit, e.Value)
				}
				return nil
			}))
		}
		return err
	}))
}

func (p *province) unsave(unit record.ID, raw []byte) {
	var text string
	if raw == nil || record.DecodeOne(raw, &text) != nil {
		return
	}
	for i, v := range p.saved[unit] {
		if v == text {
			p.saved[unit] = append(p.saved[unit][:i], p.saved[unit][i+1:]...)
			return
		}
	}
}

// settle lets everybody send everything until nobody learns anything new.
func (p *province) settle() {
	for _, d := range p.desks {
		p.putBack(d)
		p.open(d, len(d.mail))
	}
	for round := 0; ; round++ {
		if round > 12 {
			p.t.Fatal("they never settle")
		}
		news := 0
		for _, d := range p.desks {
			for _, to := range append([]*desk{d.above}, d.below...) {
				if to == nil {
					continue
				}
				done, err := exchange.Export(d.r, d.key, exchange.ExportOptions{To: to.code, Dst: d.dir, Full: true, Plain: p.dice.IntN(2) == 0})
				must(p.t, err)
				for _, other := range p.desks {
					if other.code == to.code {
						other.past = append(other.past, done.Path)
						res := other.imports(done.Path)
						for _, f := range res.Files { // with what comes out of quarantine
							if f.State != exchange.New && f.Later == 0 {
								p.t.Fatalf("%s at %s: %s: %v", f.Path, other.code, f.State, f.Err)
							}
						}
						news += res.New
					}
				}
			}
		}
		if news == 0 {
			return
		}
	}
}

func (p *province) agree() {
	for _, d := range p.desks {
		for up := d.above; up != nil; up = up.above {
			if up.digest(d.unit()) != d.digest(d.unit()) {
				p.t.Errorf("%s and %s disagree on the affairs of %s", d.code, up.code, d.code)
			}
		}
	}
}

// nothingLost looks for every value that anyone saved in the province's history.
func (p *province) nothingLost() {
	lost, total := 0, 0
	must(p.t, p.root.r.View(func(tx *store.Tx) error {
		for unit, values := range p.saved {
			seen := map[string]bool{}
			heads, err := tx.Heads()
			must(p.t, err)
			for _, h := range heads {
				if h.Stream.Channel.Unit != unit {
					continue
				}
				must(p.t, tx.Bodies(h.Stream, 1, func(_ uint64, body []byte) error {
					c, err := log.DecodeChange(body, h.Stream.Replica)
					seen[c.Reason] = true
					for _, e := range c.Edits {
						var text string
						if e.Value != nil && record.DecodeOne(e.Value, &text) == nil {
							seen[text] = true
						}
					}
					return err
				}))
			}
			for _, v := range values {
				total++
				if !seen[v] {
					lost++
				}
			}
		}
		return nil
	}))
	if lost > 0 || total == 0 {
		p.t.Errorf("%d of %d values are lost", lost, total)
	}
	p.t.Logf("%d registers, %d values saved, %d of them to be found, %d lost", len(p.desks), p.written, total, lost)
}

// anyOrder gives all bundles that ever came to the province to a copy of its register from before, in orders of chance.
func (p *province) anyOrder() {
	p.t.Helper()
	own := p.root.digestOfOthers()
	for range 2 {
		path := filepath.Join(p.t.TempDir(), "so.dvr")
		_, err := store.Restore(p.t0, path)
		must(p.t, err)
		r, err := store.Open(path, store.Options{})
		o := (&office{dir: filepath.Dir(path)}).watch(p.t, r, err)
		mail := append([]string(nil), p.root.past...)
		for rounds := 0; len(mail) > 0; rounds++ {
			p.dice.Shuffle(len(mail), func(i, j int) { mail[i], mail[j] = mail[j], mail[i] })
			res, err := exchange.Import(context.Background(), o.r, mail, exchange.ImportOptions{})
			must(p.t, err)
			mail = mail[:0]
			left := 0
			for _, f := range res.Files {
				if f.State != exchange.New && f.State != exchange.Known {
					mail = append(mail, f.Path)
				} else {
					left++
				}
			}
			if left == 0 {
				p.t.Errorf("%d bundles never fit: %s: %v", len(mail), mail[0], res.Files[0].Err)
				break
			}
		}
		if o.digestOfOthers() != own {
			p.t.Errorf("another order of the same bundles gave another register:\n%s\nis not\n%s", o.digestOfOthers(), own)
		}
	}
}

// digestOfOthers sums up what others wrote: every head but those of the unit's own replicas.
func (o *office) digestOfOthers() string {
	var parts []string
	must(o.t, o.r.View(func(tx *store.Tx) error {
		heads, err := tx.Heads()
		for _, h := range heads {
			if unit, _ := tx.UnitOf(h.Stream.Replica); unit != o.unit() {
				parts = append(parts, fmt.Sprint(h.Stream, h.Number, h.Hash))
			}
		}
		return err
	}))
	return fmt.Sprint(len(parts), sortedText(parts))
}
