package exchange

import (
	"context"
	"time"

	"danvan/store"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// ImportOptions say how to import.
type ImportOptions struct {
	DryRun bool
	// Key opens what is encrypted: the register's own, unlocked. Without it (the zero Key) a key that is not sealed is taken from the register, and
	// where it is sealed, encrypted bundles stay out. See NeedsPassphrase.
	Key      identity.Key
	Progress func(done, of int) // called after each file, from one goroutine
}

const (
	groupChanges = 20_000 // changes merged in one transaction
	readAhead    = 96     // bundles verified while a transaction runs: about another group, where bundles are those of communes
)

// Import verifies bundles and merges the good ones, each whole or not at all. paths are files, and folders whose .dvk files are taken. An error
// means that the register could not be read or written; what was merged until then is in Result and stays.
func Import(ctx context.Context, r *store.Register, paths []string, o ImportOptions) (*Result, error) {
	files, err := Files(paths)
	if err != nil {
		return nil, err
	}
	o.Key = keyOr(r, o.Key)
	im := &importing{r: r, o: o, res: &Result{Files: make([]FileResult, len(files))}}
	for i, f := range files {
		im.res.Files[i].Path = f
	}
	todo := make([]int, len(files))
	for i := range todo {
		todo[i] = i
	}
	if !o.DryRun {
		if im.res.Backup, err = r.BackupOnce(time.Now(), "import"); err != nil {
			return nil, err
		}
	}
	// A bundle can bring the key or the changes that another waits for, so those are tried again as long as that helps.
	for len(todo) > 0 {
		merged, err := im.round(ctx, todo)
		if err != nil {
			return im.res, err
		}
		var again []int
		for _, i := range todo {
			if s := im.res.Files[i].State; s == Gap || s == Waiting || CodeOf(im.res.Files[i].Err) == UnknownKey {
				again = append(again, i)
			}
		}
		if todo = again; merged == 0 || o.DryRun {
			break
		}
	}
	return im.res, im.finish()
}

type importing struct {
	r     *store.Register
	o     ImportOptions
	res   *Result
	group []*store.Arrival
	which []int // file of each arrival of the group
	size  int
	done  int
	count int // merged in this round
}

// read is a file that was verified and judged.
type read struct {
	file    int
	arrival *store.Arrival
}

// round verifies files on all processors and merges them in order on one.
func (im *importing) round(ctx context.Context, files []int) (merged int, err error) {
	var ev *evidence
	known := map[store.Hash]bool{}
	err = im.r.View(func(tx *store.Tx) error {
		notes, err := tx.Bundles()
		if err != nil {
			return err
		}
		for _, n := range notes {
			known[n.ID] = !n.Out
		}
		ev, err = gather(tx)
		return err
	})
	if err != nil {
		return 0, err
	}
	im.count, im.done = 0, 0
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	for got := range inOrder(ctx, files, func(i int) read { return read{i, im.read(ev, i, known)} }) {
		if err := im.take(got, len(files)); err != nil {
			return im.count, err
		}
	}
	if err := ctx.Err(); err != nil {
		return im.count, err
	}
	return im.count, im.merge()
}

// read verifies and judges one file; what became of it so far stands in its result. The arrival is nil unless it may be merged.
func (im *importing) read(ev *evidence, i int, known map[store.Hash]bool) *store.Arrival {
	f := &im.res.Files[i]
	a, err := ev.read(f, known, im.o.Key)
	f.Err = err
	f.State = stateOf(err)
	if err == nil && a == nil {
		f.State = Known
	}
	return a
}

// read gives nil for a bundle that was merged before.
func (e *evidence) read(f *FileResult, known map[store.Hash]bool, key identity.Key) (*store.Arrival, error) {
	sealed, err := bundle.Open(f.Path, key, bundle.Limits{})
	if err != nil {
		return nil, err
	}
	m, err := sealed.Manifest()
	if err != nil {
		return nil, err
	}
	f.Unit = Inviter{Code: m.From.Code, ID: m.From.Unit}
	if u := e.units.Unit(m.From.Unit); u != nil {
		f.Unit.Name = u.Name
	}
	f.Serial, f.Officer, f.Made, f.Signer, f.Changes = m.Serial, m.Officer, m.Made, sealed.Signer(), int(m.Changes)
	if known[sealed.Hash()] {
		return nil, nil
	}
	if err := e.admit(sealed); err != nil {
		return nil, err
	}
	runs, err := sealed.Runs()
	if err != nil {
		return nil, err
	}
	a, err := e.judge(sealed, runs)
	if err != nil {
		return nil, err
	}
	a.Note.File, a.Note.At = baseName(f.Path), store.Millis(time.Now())
	return a, nil
}

func (im *importing) take(got read, of int) error {
	if got.arrival != nil {
		im.group, im.which = append(im.group, got.arrival), append(im.which, got.file)
		im.size += got.arrival.Changes()
	}
	im.done++
	if im.o.Progress != nil {
		im.o.Progress(im.done, of)
	}
	if im.size < groupChanges || im.o.DryRun {
		return nil
	}
	return im.merge()
}

func (im *importing) merge() error {
	if len(im.group) == 0 {
		return nil
	}
	do := im.r.Merge
	if im.o.DryRun {
		do = im.r.Try
	}
	results, err := do(im.group)
	if err != nil {
		return err
	}
	for n, m := range results {
		f := &im.res.Files[im.which[n]]
		f.Err, f.State = m.Err, stateOf(m.Err)
		f.New, f.Records, f.Conflicts = m.New, m.Records, m.Conflicts
		if m.Err == nil {
			im.count++
			im.res.New += m.New
			im.res.Records += m.Records
			im.res.Conflicts += m.Conflicts
		}
	}
	im.group, im.which, im.size = nil, nil, 0
	return nil
}

// finish remembers the keys that wait, so that they can be accepted.
func (im *importing) finish() error {
	if im.o.DryRun {
		return nil
	}
	for _, f := range im.res.Files {
		if f.State != Waiting {
			continue
		}
		err := im.r.NoteWaiting(store.WaitingKey{Unit: f.Unit.ID, Public: string(f.Signer), Officer: f.Officer, File: baseName(f.Path), At: store.Millis(time.Now())})
		if err != nil {
			return err
		}
	}
	return nil
}
