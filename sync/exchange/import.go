package exchange

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"danvan/store"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// State is what became of a file.
type State string

// What can become of a file.
const (
	New      State = "new"       // merged, or would be
	Known    State = "known"     // merged before
	Waiting  State = "waiting"   // its key waits to be accepted
	Refused  State = "refused"   // a person must look: Err says why
	Gap      State = "gap"       // an earlier bundle is missing
	Fork     State = "fork"      // a replica that went on from an old copy
	Damaged  State = "damaged"   // not the bytes that were signed
	NoBundle State = "no-bundle" // some other file
)

// FileResult is what became of one file.
type FileResult struct {
	Path      string
	State     State
	Err       error // why, unless New or Known
	Unit      Inviter
	Serial    uint64
	Officer   string
	Made      time.Time
	Signer    identity.Public
	Changes   int // that it carries
	New       int // that the register did not have
	Records   int // touched
	Conflicts int // records that came into conflict
}

// ImportOptions say how to import.
type ImportOptions struct {
	DryRun bool
	// Key opens what is encrypted: the register's own, unlocked. Without it (the zero Key) a key that is not sealed is taken from the register, and
	// where it is sealed, encrypted bundles stay out. See NeedsPassphrase.
	Key      identity.Key
	Progress func(done, of int) // called after each file, from one goroutine
}

// Result is what became of all files.
type Result struct {
	Files     []FileResult
	New       int // changes
	Records   int
	Conflicts int
	Backup    string // path of the backup that was taken before; empty for none
}

// Count counts the files in a state.
func (r *Result) Count(s State) (n int) {
	for _, f := range r.Files {
		if f.State == s {
			n++
		}
	}
	return n
}

// NeedsPerson tells whether anything is left that a person must look at.
func (r *Result) NeedsPerson() bool {
	return r.Conflicts > 0 || r.Count(New)+r.Count(Known) < len(r.Files)
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

// Files gives the files that paths mean: themselves, and the bundles in folders, in order.
func Files(paths []string) (files []string, err error) {
	for _, p := range paths {
		fi, err := os.Stat(p)
		if err != nil {
			return nil, &bundle.Error{Code: bundle.Unreadable, File: p, Err: err}
		}
		if !fi.IsDir() {
			files = append(files, p)
			continue
		}
		err = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() && strings.EqualFold(filepath.Ext(path), ".dvk") && !strings.HasPrefix(d.Name(), ".") {
				files = append(files, path)
			}
			return err
		})
		if err != nil {
			return nil, &bundle.Error{Code: bundle.Unreadable, File: p, Err: err}
		}
	}
	return files, nil
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

// inOrder does work on several goroutines and yields the results in the order of the items.
func inOrder[T any](ctx context.Context, items []int, work func(int) T) func(func(T) bool) {
	return func(yield func(T) bool) {
		ctx, stop := context.WithCancel(ctx)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer stop()
		workers := runtime.GOMAXPROCS(0)
		slots := make([]chan T, len(items))
		for i := range slots {
			slots[i] = make(chan T, 1)
		}
		tickets := make(chan int)
		ahead := make(chan struct{}, readAhead)
		for range workers {
			wg.Go(func() {
				for i := range tickets {
					slots[i] <- work(items[i])
				}
			})
		}
		wg.Go(func() {
			defer close(tickets)
			for i := range items {
				select {
				case ahead <- struct{}{}:
				case <-ctx.Done():
					return
				}
				select {
				case tickets <- i:
				case <-ctx.Done():
					return
				}
			}
		})
		for i := range items {
			select {
			case v := <-slots[i]:
				<-ahead
				if !yield(v) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
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

// CodeOf gives the code of an Error; empty for another error.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

func stateOf(err error) State {
	var (
		gap  *store.GapError
		fork *store.ForkError
		bad  *bundle.Error
	)
	switch {
	case err == nil:
		return New
	case errors.As(err, &gap):
		return Gap
	case errors.As(err, &fork):
		return Fork
	case CodeOf(err) == WaitingKey:
		return Waiting
	case errors.As(err, &bad):
		if slices.Contains([]bundle.Code{bundle.NotABundle, bundle.Empty, bundle.Unreadable}, bad.Code) {
			return NoBundle
		}
		if slices.Contains([]bundle.Code{bundle.NewerFormat, bundle.Encrypted, bundle.NotForUs}, bad.Code) {
			return Refused
		}
		return Damaged
	}
	return Refused
}

// Inspect verifies one file and tells what it is, changing nothing. Without a register only what the file itself proves is looked at. The key is as in
// ImportOptions.
func Inspect(r *store.Register, key identity.Key, path string) (*FileResult, *bundle.Manifest, error) {
	f := &FileResult{Path: path}
	if r != nil {
		key = keyOr(r, key)
	}
	sealed, err := bundle.Open(path, key, bundle.Limits{})
	if err != nil {
		f.Err, f.State = err, stateOf(err)
		return f, nil, nil
	}
	m, err := sealed.Manifest()
	if err == nil {
		f.Unit, f.Serial, f.Officer, f.Made, f.Changes = Inviter{Code: m.From.Code, ID: m.From.Unit}, m.Serial, m.Officer, m.Made, int(m.Changes)
		f.Signer = sealed.Signer()
		err = sealed.Verify()
	}
	if err != nil || r == nil {
		f.Err, f.State = err, stateOf(err)
		return f, m, nil
	}
	if m.Kind == bundle.Invitation {
		f.State = New
		return f, m, nil
	}
	res, err := Import(context.Background(), r, []string{path}, ImportOptions{DryRun: true, Key: key})
	if err != nil {
		return nil, m, err
	}
	return &res.Files[0], m, nil
}
