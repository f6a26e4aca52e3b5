package exchange

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// ImportOptions say how to import.
type ImportOptions struct {
	DryRun bool
	Fresh  bool // the register is just being made: there is nothing to back up
	// Key opens what is encrypted: the register's own, unlocked. Without it (the zero Key) a key that is not sealed is
	// taken from the register, and where it is sealed, encrypted bundles stay out. See NeedsPassphrase.
	Key      identity.Key
	Listing  *listing.Listing   // of the register before: with it, suspected duplicates are counted
	Progress func(done, of int) // called after each file, from one goroutine
}

const (
	groupChanges = 20_000 // changes merged in one transaction
	readAhead    = 96     // bundles verified while a transaction runs: about another group, where bundles are those of communes
)

// Import verifies bundles and merges the good ones, each whole or not at all; the others go to quarantine with their
// bytes and the reason. paths are files, and folders whose .dvk files are taken. What lies in quarantine is tried
// again: no paths means that alone. An error means that the register could not be read or written; what was merged
// until then is in Result and stays.
func Import(ctx context.Context, r *store.Register, paths []string, o ImportOptions) (*Result, error) {
	files, err := Files(paths)
	if err != nil {
		return nil, err
	}
	o.Key = keyOr(r, o.Key)
	im := &importing{r: r, o: o, res: &Result{}, ample: func() {}}
	defer func() { im.ample() }()
	before, err := misused(r)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		im.add(source{path: f})
	}
	if !o.DryRun {
		im.id = record.NewID(time.Now())
		if !o.Fresh {
			if im.res.Backup, err = r.BackupOnce(time.Now(), "import"); err != nil {
				return nil, err
			}
		}
		if err := im.retry(); err != nil {
			return nil, err
		}
	}
	err = im.rounds(ctx)
	im.suspects()
	if !o.DryRun {
		err = errors.Join(err, im.finish())
	}
	if im.res.New > 0 && !o.DryRun {
		now, failed := misused(r)
		im.res.Misused, err = newMisuse(before, now), errors.Join(err, failed)
	}
	im.res.Files = im.told(len(files))
	return im.res, err
}

type importing struct {
	r     *store.Register
	o     ImportOptions
	id    record.ID // of this import
	from  []source
	files []FileResult    // of each source
	names [][]listing.Row // of each source, where suspects are counted
	large map[int]*large  // of each source that is merged in pieces
	mu    sync.Mutex      // for large
	room  *budget
	tight sync.Once // begins with the first large bundle
	ample func()    // ends it
	res   *Result

	group []*store.Arrival
	which []int // source of each arrival of the group
	size  int
	done  int
	count int // merged in this round
}

func (im *importing) add(s source) {
	im.from = append(im.from, s)
	im.names = append(im.names, nil)
	im.files = append(im.files, FileResult{Path: s.path, Retried: s.kept != nil})
}

// rounds tries all sources, and those again that others may have brought the key or the changes for, as long as that
// helps.
func (im *importing) rounds(ctx context.Context) error {
	todo := make([]int, len(im.from))
	for i := range todo {
		todo[i] = i
	}
	for len(todo) > 0 {
		merged, err := im.round(ctx, todo)
		if err != nil || merged == 0 || im.o.DryRun {
			return err
		}
		todo = slices.DeleteFunc(todo, func(i int) bool { return !im.files[i].waits() })
	}
	return nil
}

// read is a source that was verified and judged.
type read struct {
	source  int
	arrival *store.Arrival
}

// round verifies sources on all processors and merges them in order on one.
func (im *importing) round(ctx context.Context, sources []int) (merged int, err error) {
	var ev *evidence
	err = im.r.View(func(tx *store.Tx) (err error) { ev, err = gather(tx); return err })
	if err != nil {
		return 0, err
	}
	im.count, im.done = 0, 0
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	im.room, im.large = newBudget(), map[int]*large{}
	defer context.AfterFunc(ctx, im.room.close)()
	im.room.goOn(sources[0], -1)
	for got := range inOrder(ctx, sources, func(i int) read { return read{i, im.read(ev, i)} }) {
		if err := im.take(ev, got, len(sources)); err != nil {
			im.room.close()
			return im.count, err
		}
		im.room.goOn(sources[min(im.done, len(sources)-1)], got.source)
	}
	if err := ctx.Err(); err != nil {
		return im.count, err
	}
	return im.count, im.merge(ev)
}

// read verifies and judges one source; what became of it so far stands in its result. The arrival is nil unless it may
// be merged.
func (im *importing) read(ev *evidence, i int) *store.Arrival {
	f := &im.files[i]
	im.room.take(i, 2*im.from[i].size()) // as it is, and decrypted
	a, found, err := ev.read(f, im.from[i], im.o.Key, im.r, func(large bool, more int64) {
		if large {
			im.tight.Do(func() { im.ample = thrifty() })
		}
		im.room.take(i, more)
	})
	if err == errOwn {
		f.Err, f.State = nil, Own
		return nil
	}
	f.Err = err
	f.State = stateOf(err)
	if err == nil && a == nil {
		f.State = Known
	}
	if a != nil {
		a.Import = im.id
	}
	if a != nil && found.large != nil {
		im.mu.Lock()
		im.large[i] = found.large
		im.mu.Unlock()
	}
	if a != nil && im.o.Listing != nil {
		im.names[i] = namesIn(a)
	}
	return a
}

// read gives nil for a bundle that was merged before.
func (e *evidence) read(f *FileResult, from source, key identity.Key, r *store.Register, room func(large bool, bytes int64)) (*store.Arrival, *looked, error) {
	sealed, err := from.open(r, key)
	if n, ok := e.sent.shut(from, err); err != nil && ok {
		e.ofOurs(f, &n)
		return nil, nil, errOwn
	}
	if err != nil {
		return nil, nil, err
	}
	m, err := sealed.Manifest()
	if err != nil {
		return nil, nil, err
	}
	f.Unit = Inviter{Code: m.From.Code, ID: m.From.Unit}
	if u := e.units.Unit(m.From.Unit); u != nil { // a sender may call itself by any code
		f.Unit.Code, f.Unit.Name = e.units.FullCode(u), u.Name
	}
	f.Serial, f.Officer, f.Made, f.Signer, f.Changes = m.Serial, m.Officer, m.Made, sealed.Signer(), int(m.Changes)
	f.Bundle, f.Replica = sealed.Hash(), m.Replica
	if e.nothingNew(sealed, m) {
		return nil, nil, errOwn
	}
	if e.known[sealed.Hash()] {
		return nil, nil, nil
	}
	if m.Large() {
		room(true, pieceRoom)
	} else {
		room(false, decoded*m.Raw)
	}
	a, found, err := e.letIn(sealed)
	if code := CodeOf(err); code == WaitingKey || code == UnknownKey {
		var more *evidence
		if more, err = e.introduced(sealed); err == nil {
			a, found, err = more.letIn(sealed)
		}
	}
	if err != nil {
		return nil, nil, err
	}
	f.Unread, f.UnreadCount, f.Left = found.unread, found.count, found.left
	a.Note.File, a.Note.At = baseName(f.Path), store.Millis(time.Now())
	return a, found, nil
}

// What reading takes.
const (
	decoded   = 12       // bytes for each byte of changes
	pieceRoom = 32 << 20 // bytes for a bundle that is read in pieces
)

func (im *importing) take(ev *evidence, got read, of int) error {
	switch {
	case got.arrival == nil:
	case slices.ContainsFunc(im.group, func(a *store.Arrival) bool { return a.Note.ID == got.arrival.Note.ID }), ev.merged[got.arrival.Note.ID]:
		im.files[got.source].State = Known // it was given twice, or lies in quarantine too
	case im.largeOf(got.source) != nil:
		if err := im.merge(ev); err != nil {
			return err
		}
		if err := im.mergeLarge(ev, got.source); err != nil {
			return err
		}
	default:
		im.group, im.which = append(im.group, got.arrival), append(im.which, got.source)
		im.size += got.arrival.Changes()
	}
	im.done++
	if im.o.Progress != nil {
		im.o.Progress(im.done, of)
	}
	if im.size < groupChanges || im.o.DryRun {
		return nil
	}
	return im.merge(ev)
}

func (im *importing) merge(ev *evidence) error {
	if len(im.group) == 0 {
		return nil
	}
	do := im.r.Merge
	if im.o.DryRun {
		do = im.r.Try
		im.inTurn()
	}
	results, err := do(im.group)
	if err != nil {
		return err
	}
	for n, m := range results {
		im.became(ev, im.which[n], m)
	}
	im.group, im.which, im.size = nil, nil, 0
	return nil
}

func (im *importing) largeOf(i int) *large {
	im.mu.Lock()
	defer im.mu.Unlock()
	return im.large[i]
}

func (im *importing) mergeLarge(ev *evidence, i int) error {
	big := im.largeOf(i)
	im.mu.Lock()
	delete(im.large, i)
	im.mu.Unlock()
	if im.o.DryRun {
		im.became(ev, i, big.tell(ev))
		return nil
	}
	m, err := big.merge(im.r)
	if err != nil && m.Err == nil {
		return err
	}
	im.became(ev, i, m)
	return nil
}

// became notes what came of a source that was merged, or would be.
func (im *importing) became(ev *evidence, i int, m store.Merged) {
	f := &im.files[i]
	f.Err = ev.explain(m.Err, f)
	f.New, f.Records, f.Conflicts, f.Unseen, f.State = m.New, m.Records, m.Conflicts, m.Unseen, stateOf(f.Err)
	if m.Err != nil {
		return
	}
	im.count++
	im.res.New += m.New
	im.res.Records += m.Records
	im.res.Conflicts += m.Conflicts
	if m.New == 0 && f.Changes > 0 && f.Serial < ev.last[f.Replica] {
		f.State, f.Later = Known, ev.last[f.Replica]
	}
	ev.last[f.Replica] = max(ev.last[f.Replica], f.Serial)
	ev.merged[f.Bundle] = true
}

// inTurn puts what is tried at once into the order in which it was made, so that no bundle seems to miss one that lies
// beside it.
func (im *importing) inTurn() {
	turn := make([]int, len(im.group))
	for i := range turn {
		turn[i] = i
	}
	slices.SortStableFunc(turn, func(a, b int) int {
		x, y := &im.group[a].Note, &im.group[b].Note
		return cmp.Or(cmp.Compare(x.Made, y.Made), cmp.Compare(x.Serial, y.Serial))
	})
	group, which := im.group, im.which
	im.group, im.which = nil, nil
	for _, i := range turn {
		im.group, im.which = append(im.group, group[i]), append(im.which, which[i])
	}
}

// explain names the bundles that are missing where the store only knows changes.
func (e *evidence) explain(err error, f *FileResult) error {
	var gap *store.GapError
	if !errors.As(err, &gap) {
		return err
	}
	named := e.named(MissingBundle, bundle.Party{Unit: f.Unit.ID, Code: f.Unit.Code})
	named.Err, named.Stream, named.Last = err, gap.Stream, f.Serial-1
	if last := e.last[f.Replica]; last > 0 && last < f.Serial-1 {
		named.First = last + 1
	}
	return named
}

// finish remembers the keys that wait, so that they can be accepted, and brings the quarantine up to date.
func (im *importing) finish() error {
	for i := range im.files {
		if k := waitingOf(&im.files[i]); k != nil {
			if err := im.r.NoteWaiting(*k); err != nil {
				return err
			}
		}
	}
	if _, err := setRevokedAside(im.r); err != nil {
		return err
	}
	return im.quarantine()
}

// waitingOf is the key that a file waits for; nil for none.
func waitingOf(f *FileResult) *store.WaitingKey {
	var e *Error
	if !errors.As(f.Err, &e) || e.Code != WaitingKey {
		return nil
	}
	k := e.Waits
	k.Officer, k.File, k.At = f.Officer, baseName(f.Path), store.Millis(time.Now())
	return &k
}

// told is the results that a person is told: of all files that were given, and of what came out of quarantine beside
// them.
func (im *importing) told(given int) []FileResult {
	out := im.files[:given:given]
	for _, f := range im.files[given:] {
		if f.State == New && !slices.ContainsFunc(im.files[:given], func(g FileResult) bool { return g.Bundle == f.Bundle }) {
			out = append(out, f)
		}
	}
	return out
}
