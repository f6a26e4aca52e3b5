package store

import (
	"cmp"
	"errors"
	"math"

	"danvan/store/disk"
	"danvan/store/log"
	"danvan/store/record"
)

// Rescue makes a new register of what still verifies in a damaged one, of what others hold of the same unit (backups),
// and of what bring adds (bundles); bring may be nil. The damaged file is only read. The new register is a replica of
// its own, so that no number is given twice, and is at path when it is whole, or not at all.
//
// Of each stream goes in what its chain proves without a gap. What the own unit wrote behind a gap is said again by the
// new replica, in place of the old values; what another wrote behind one has to come again. What is not there again is
// named in Rescued.
//
// Errors: of files, NotARegister, Exists; Damaged where not even whose register it is can be read.
func Rescue(damaged, path string, others []string, o Options, bring func(*Register) error) (*Rescued, error) {
	x := &rescue{done: &Rescued{}}
	defer x.close()
	r, err := x.make(damaged, path, others, o, func(r *Register) error { return x.fill(r, bring) })
	if err != nil {
		return nil, err
	}
	return x.done, r.Close()
}

// LookRescue is Rescue of which nothing stays: see gets what would come of it, and a transaction of the register that
// would be at path.
func LookRescue(damaged, path string, others []string, o Options, see func(*Tx, *Rescued) error) error {
	x := &rescue{done: &Rescued{}}
	defer x.close()
	_, err := x.make(damaged, path, others, o, func(r *Register) error {
		if err := x.fill(r, nil); err != nil {
			return err
		}
		return cmp.Or(r.View(func(tx *Tx) error { return see(tx, x.done) }), errSeen)
	})
	if errors.Is(err, errSeen) {
		err = nil
	}
	return err
}

// errSeen has what was only looked at be taken away again.
var errSeen = errors.New("store: it was only looked at")

// make reads what is damaged and what others hold, and makes the new register by fill.
func (x *rescue) make(damaged, path string, others []string, o Options, fill func(*Register) error) (*Register, error) {
	if err := x.read(damaged, others); err != nil {
		return nil, err
	}
	me := x.me()
	if me.Unit.IsZero() {
		return nil, &Error{Code: Damaged, Path: damaged, Where: "meta"}
	}
	for _, w := range x.all() {
		if o.Lock == nil {
			o.Lock = w.lock
		}
	}
	return CreateWith(path, Me{Unit: me.Unit, Officer: me.Officer}, o, fill)
}

// Rescued is what became of a rescue.
type Rescued struct {
	Me           Me
	Report       *Report
	From         []RescuedFrom
	Again        int       // changes behind gaps that were said again
	Loose        int       // changes beyond the last head that holds: they stand, and may have been taken back before
	Missing      []Missing // ascending by stream
	EndUnknown   bool      // what was saved last may be missing beside that, what was undone last be back, and nothing tells
	Unnamed      int       // changes of streams of which nothing tells whose they are
	Beside       []Beside
	LostAside    int // changes that had been taken back, and cannot be put back any more
	NoKey        bool
	BundlesAgain bool // what is known of bundles was left, so that they can be let in again
}

// RescuedFrom is a file that changes were taken from.
type RescuedFrom struct {
	Path    string
	Changes int
	Err     error // why nothing, or no more, came from it
}

// Missing are changes that were in the register and are not there again.
type Missing struct {
	Stream        log.Stream
	Unit          record.ID // of its writer; zero where that is not known
	First, Last   uint64
	Authors       []string // of the changes before and behind
	After, Before log.Time // times of those; zero for none
	Behind        int      // of these changes: whole, but not proven, since the ones before them are missing
	Holders       []Holder
}

// Holder is who should have what is missing.
type Holder struct {
	Unit    record.ID
	Replica log.Replica // zero where only the unit is known
	Last    uint64      // up to which number
	Sent    bool        // it was sent there; whether it came is not known
}

type rescue struct {
	wreck  *wreck
	others []*wreck
	done   *Rescued
	cuts   map[log.Stream]uint64
	named  []log.Stream
}

func (x *rescue) close() {
	for _, w := range x.all() {
		if w.file != nil {
			_ = w.file.Close() // only read
		}
	}
}

// all gives the damaged register and those beside it.
func (x *rescue) all() []*wreck {
	if x.wreck == nil {
		return x.others
	}
	return append([]*wreck{x.wreck}, x.others...)
}

func (x *rescue) read(damaged string, others []string) (err error) {
	if x.wreck, err = readWreck(damaged); err != nil && !IsCode(err, NotARegister) {
		return err
	}
	x.done.From = append(x.done.From, RescuedFrom{Path: damaged, Err: err})
	unit := record.ID{}
	if x.wreck != nil {
		unit = x.wreck.me().Unit
	}
	for _, path := range others {
		w, failed := readWreck(path)
		if failed == nil && !unit.IsZero() && w.me().Unit != unit {
			failed = cmp.Or(w.file.Close(), ErrOtherUnit)
		}
		if x.done.From = append(x.done.From, RescuedFrom{Path: path, Err: failed}); failed == nil {
			unit = w.me().Unit
			x.others = append(x.others, w)
		}
	}
	if len(x.all()) == 0 {
		if kind, _ := disk.What(damaged); kind == disk.Register {
			err = &Error{Code: Damaged, Path: damaged, Where: "meta"}
		}
		return err
	}
	if x.wreck == nil { // nothing of it can be read: then it is as if it had been empty
		x.wreck = &wreck{path: damaged, broken: map[string]bool{"": true}}
	}
	return nil
}

// ErrOtherUnit is a register of another unit, of which nothing is taken.
var ErrOtherUnit = errors.New("store: it is the register of another unit")

func (x *rescue) me() (me Me) {
	for _, w := range x.all() {
		if me = w.me(); !me.Unit.IsZero() {
			break
		}
	}
	x.done.Me = me
	return me
}

func (x *rescue) fill(r *Register, bring func(*Register) error) error {
	for _, step := range []func(*Register) error{x.prepare, x.attach, x.bring(bring), x.attach, x.again, x.missing, x.notes} {
		if err := step(r); err != nil {
			return err
		}
	}
	rep, err := r.Check()
	if x.done.Report = rep; err == nil && !rep.OK {
		err = &Error{Code: Damaged, Path: r.path, Where: rep.Problems[0]}
	}
	return err
}

func (x *rescue) bring(fn func(*Register) error) func(*Register) error {
	return func(r *Register) error {
		if fn == nil {
			return nil
		}
		return fn(r)
	}
}

// prepare puts over what stands beside the log, and finds out which streams there are.
func (x *rescue) prepare(r *Register) error {
	for _, w := range x.all() {
		what := keptAsTheyAre
		if w != x.wreck { // drafts and quarantine of a backup may be long done with
			what = neverWrong
		}
		if err := errors.Join(w.putSettings(r), w.putBeside(r, what...)); err != nil {
			return err
		}
	}
	lost, err := x.wreck.putQuarantine(r)
	if err != nil {
		return err
	}
	if lost > 0 {
		x.done.Beside = append(x.done.Beside, Beside{string(bKept), uint64(len(x.wreck.values[string(bQuarantine)])), uint64(len(x.wreck.values[string(bQuarantine)]) - lost)})
	}
	x.cuts = map[log.Stream]uint64{}
	for _, a := range x.wreck.aside() {
		for _, run := range a.Runs {
			if to, ok := x.cuts[run.Stream]; !ok || run.First-1 < to {
				x.cuts[run.Stream] = run.First - 1
			}
		}
	}
	seen, channels := map[log.Stream]bool{}, map[record.Channel]bool{}
	for _, w := range x.all() {
		for s := range w.named {
			seen[s], channels[s.Channel] = true, true
		}
	}
	for _, w := range x.all() {
		for replica := range w.units {
			for ch := range channels {
				seen[log.Stream{Replica: replica, Channel: ch}] = true
			}
		}
	}
	for s := range seen {
		x.named = append(x.named, s)
	}
	for _, w := range x.all() {
		w.nameStreams(x.named)
		for no, ps := range w.log {
			if _, ok := w.streams[no]; !ok && w == x.wreck {
				x.done.Unnamed += len(ps)
			}
		}
	}
	x.done.NoKey = true
	return r.View(func(tx *Tx) error {
		key, err := tx.SealedKey()
		x.done.NoKey = len(key) == 0
		return err
	})
}

// limit is how far a stream goes: as the damaged register says, where it does.
func (x *rescue) limit(s log.Stream) uint64 { return x.wreck.limit(s, x.cuts) }

func (x *rescue) owner(r log.Replica) (unitOf, bool) {
	for _, w := range x.all() {
		if u, ok := w.units[r]; ok {
			return u, true
		}
	}
	for _, w := range x.all() {
		if me := w.me(); me.Replica == r && !me.Unit.IsZero() {
			return unitOf{me.Unit, true}, true
		}
	}
	return unitOf{}, false
}

// attach takes from every file what goes on from what is there, until none gives more.
func (x *rescue) attach(r *Register) error {
	for more := true; more; {
		more = false
		for i, w := range x.all() {
			n, err := w.attach(r, x.limit, x.owner)
			from := x.from(i)
			from.Changes += n
			more = more || n > 0 && len(x.others) > 0
			var fork *ForkError
			var other *ReplicaError
			if errors.As(err, &fork) || errors.As(err, &other) {
				from.Err, err = err, nil
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (x *rescue) from(i int) *RescuedFrom {
	for k := range x.done.From {
		if x.done.From[k].Path == x.all()[i].path {
			return &x.done.From[k]
		}
	}
	return &x.done.From[0]
}

// again lets the new replica say what the own unit wrote behind a gap.
func (x *rescue) again(r *Register) error {
	return r.update(func(b *batch) error {
		later := map[log.Replica][]said{}
		for _, s := range x.streams() {
			if u, ok := x.owner(s.Replica); !ok || u.unit != x.done.Me.Unit {
				continue
			}
			limit := x.limit(s)
			if limit == math.MaxUint64 && s.Replica != x.done.Me.Replica {
				continue // what was cut of a life before it lies loose too
			}
			t, err := b.tip(s)
			if err != nil {
				return err
			}
			err = x.wreck.behind(s, t.Number, limit, func(n uint64, c *log.Change) error {
				for i := range c.Edits {
					if e := &c.Edits[i]; len(e.Replaces) < log.MaxReplaces { // what is said again gives way to it wherever it still is
						e.Replaces = append(e.Replaces, log.Dot{Replica: s.Replica, Number: n})
					}
				}
				later[s.Replica] = append(later[s.Replica], said{s, n, c})
				return nil
			})
			if err != nil {
				return err
			}
		}
		for replica, all := range later {
			if err := b.sayAgain(all, replica, b.me.Replica); err != nil {
				return err
			}
			x.done.Again += len(all)
		}
		return nil
	})
}
