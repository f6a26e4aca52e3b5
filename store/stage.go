package store

import (
	"bytes"
	"maps"
	"slices"

	"go.etcd.io/bbolt"
)

// A save of many thousand records is more than one transaction of bbolt can take: all pages that it writes wait in
// memory, twice. So a long save is put aside on the disk, stage by stage, where nobody sees it, and its last
// transaction, a small one, makes all of it stand at once:
//
//   - the log grows beyond its heads, and what stands there nobody reads;
//   - the records grow in a tree of their own, in the bucket “staged”, which begins as a copy of the one that stands
//     and takes its place at the end;
//   - heads, names, conflicts, the import's note, accounts and the mark of the commit are put at the end, as ever.
//
// A save that was cut off, by its own error or by a power cut, leaves the register as it was, with something in the
// file that is of no use. The next save sweeps it away first. Meanwhile the file calls itself of the format unfinished,
// because programs of before would read the log beyond its heads.

// StageAfter is about how many bytes of memory a save may hold until Relieve puts it aside. Tests make it small.
var StageAfter = 8 << 20

// Long tells whether a save of so many changes is one for EditLong.
func Long(changes int) bool { return changes*entryCost >= StageAfter }

// entryCost is about what a change holds in memory until it is put, beside its bytes in the log.
const entryCost = 900

// bStaged holds a long save that goes on or was cut off: stagedLog, and the bucket that is to become that of the
// records.
var bStaged = []byte("staged")

// stagedLog is the name of what tells from where on the log is not to be read: local stream (4), number of its head
// (8), and so on.
var stagedLog = []byte("log")

// unfinished is the format of a file that holds something staged, and unfinishedBefore that of one in which a program
// of format 1 left it.
const unfinished, unfinishedBefore = 4, 2

// staging is a long save that was put aside at least once.
type staging struct {
	heads     map[uint32]uint64 // of streams that it makes longer, as they stand in the file
	conflicts map[string]bool   // whether records are to be in the bucket of conflicts

	put *sieve // keys of records that were put: others need not be looked for

	behind <-chan error // while something is put aside
	failed error
}

// wasStaged tells whether a record may be among those that were put aside.
func (b *batch) wasStaged(key []byte) bool {
	if b.staging == nil {
		return false
	}
	return b.staging.put.has(key)
}

// Relieve puts what was written so far aside when there is much of it. It is called between two records of a long
// EditLong, when nothing is held that was read within it since it began to write. All or nothing holds as ever.
func (w *Writer) Relieve() error {
	if w.b.holds < StageAfter {
		return nil
	}
	return w.b.stage()
}

// EditLong is Edit for what may become very long and calls Relieve. It may first have to make the file whole, in a
// transaction that changes no record.
func (r *Register) EditLong(author string, fn func(*Writer) error) error {
	if err := r.makeWhole(); err != nil {
		return err
	}
	return r.Edit(author, fn)
}

// makeWhole makes sure that the next save finds everything in the file that it needs.
func (r *Register) makeWhole() error {
	whole, err := r.whole()
	if err == nil && !whole {
		err = r.update(func(b *batch) error { b.other = true; return nil })
	}
	return err
}

// whole tells whether a save will find everything in the file that it needs.
func (r *Register) whole() (whole bool, err error) {
	err = r.View(func(tx *Tx) error {
		format, err := formatOf(tx.bolt().Bucket(bMeta))
		whole = err == nil && format == Format && tx.sums != nil && tx.bolt().Bucket(bVouchers) == nil && !r.copied && !r.unknown
		for _, name := range newerBuckets {
			whole = whole && tx.bolt().Bucket(name) != nil
		}
		return err
	})
	return whole, err
}

// stage puts log and records aside, while the save goes on. Once something was put where all can see it, that has to
// wait for the end, and so has the rest.
func (b *batch) stage() error {
	if err := b.join(); err != nil || b.direct {
		return err
	}
	if b.staging == nil {
		if err := b.beginStaging(); err != nil {
			return err
		}
		if err := b.copyRecords(); err != nil {
			return err
		}
		b.direct = false
	}
	for _, t := range b.tips {
		if t.Number > t.was {
			b.staging.heads[t.no] = t.was
		}
	}
	for _, e := range b.dirty {
		b.staging.put.add(e.key)
	}
	pieces, dirty, note := b.takeLog(true), b.dirty, encodeStaged(b.staging.heads)
	b.dirty, b.holds = make([]*entry, 0, len(dirty)), 0
	for _, t := range b.waiting {
		b.holds += size(t.waits)
	}
	clear(b.entries)
	b.latest = nil
	db, behind := b.bolt.DB(), make(chan error, 1)
	b.staging.behind = behind
	go func() {
		err := b.guard(func() error { return b.putAside(pieces, dirty, note) })
		if err != nil {
			b.startOver(db)
		}
		behind <- err
	}()
	return nil
}

// putAside is what stage does behind the save that goes on: until join it alone has the transaction of bbolt and the
// accounts.
func (b *batch) putAside(pieces []logPiece, dirty []*entry, note []byte) error {
	tx := b.bolt
	if err := putLog(tx.Bucket(bLog), pieces); err != nil {
		return err
	}
	if err := b.putRecords(b.recordsOf(tx), dirty); err != nil {
		return err
	}
	if err := tx.Bucket(bStaged).Put(stagedLog, seal(tx, "staged", stagedLog, note)); err != nil {
		return err
	}
	return b.goOn(tx)
}

// startOver gives a save that has failed, and does not know it yet, a transaction to go on in until it does.
func (b *batch) startOver(db *bbolt.DB) {
	_ = b.guard(func() error {
		_ = b.bolt.Rollback() // an error when Commit has done so already
		tx, err := db.Begin(true)
		if err == nil {
			b.writeIn(tx)
		}
		return err
	})
}

// join waits for what is put aside. Its error stays.
func (b *batch) join() error {
	if b.staging == nil {
		return nil
	}
	if b.staging.behind != nil {
		b.staging.failed = <-b.staging.behind
		b.staging.behind = nil
	}
	return b.staging.failed
}

// tx is the transaction of bbolt, once nobody else writes in it.
func (b *batch) tx() *bbolt.Tx {
	_ = b.join() // finish tells it
	return b.bolt
}

// goOn commits what bbolt holds in memory and begins its next transaction.
func (b *batch) goOn(tx *bbolt.Tx) error {
	db := tx.DB()
	if err := tx.Commit(); err != nil {
		b.unsure = true
		return classify("", err)
	}
	tx, err := db.Begin(true)
	if err == nil {
		release(tx) // what was read of the file, and written to it
		b.writeIn(tx)
	}
	return classify("", err)
}

// beginStaging marks the file and makes the tree that is to take the place of the records. What follows commits in
// between, after which the file's pages may hold something else, or lie elsewhere: what the save has read of records
// and not put yet must not lean on them.
func (b *batch) beginStaging() error {
	for _, e := range b.dirty {
		e.state.Own()
	}
	staged, err := b.tx().CreateBucket(bStaged)
	if err != nil {
		return err
	}
	if err := staged.Put(stagedLog, seal(staged.Tx(), "staged", stagedLog, nil)); err != nil {
		return err
	}
	into, err := staged.CreateBucket(bRecords)
	if err != nil {
		return err
	}
	if err := into.SetSequence(b.tx().Bucket(bRecords).Sequence()); err != nil {
		return err
	}
	b.staging, b.staged = &staging{heads: map[uint32]uint64{}, conflicts: map[string]bool{}, put: newSieve()}, true
	if err := b.putFormat(unfinished); err != nil {
		return err
	}
	if err := b.putMeta(metaSums, b.sums.encode()); err != nil {
		return err
	}
	for _, s := range b.names.of(b.me.Replica) { // later it would have to wait for what is put aside
		if _, err := b.tip(s); err != nil {
			return err
		}
	}
	return nil
}

func (b *batch) putFormat(format uint64) error {
	return b.putMeta(metaFormat, formatValue(b.tx(), format))
}

// copyRecords copies the records into the tree that is to take the place of theirs, and holds them against their
// account.
func (b *batch) copyRecords() error {
	var has account
	c := b.tx().Bucket(bRecords).Cursor()
	copied := 0
	for k, v := c.First(); k != nil; k, v = c.Next() {
		has.add(k, v)
		if err := b.recordsIn().Put(k, v); err != nil {
			return err
		}
		if copied += len(k) + len(v); copied < StageAfter/2 {
			continue
		}
		copied, k = 0, bytes.Clone(k)
		if err := b.goOn(b.bolt); err != nil {
			return err
		}
		c = b.tx().Bucket(bRecords).Cursor()
		c.Seek(k)
	}
	if should := b.sums.accountOf(bRecords); has != should.account {
		return notAccounted("records", has.count, should.count)
	}
	return nil
}

// unstage lets what was staged stand. Nothing was put into its tree since bbolt wrote that, or it could not be moved.
func (b *batch) unstage() error {
	s := b.staging
	if s == nil {
		return nil
	}
	b.staging = nil
	tx := b.tx()
	if err := letGoMeanwhile(tx, func() error { return tx.DeleteBucket(bRecords) }); err != nil {
		return err
	}
	if err := b.tx().MoveBucket(bRecords, b.tx().Bucket(bStaged), nil); err != nil {
		return err
	}
	if err := b.tx().DeleteBucket(bStaged); err != nil {
		return err
	}
	b.writeIn(b.tx())
	for _, key := range slices.Sorted(maps.Keys(s.conflicts)) {
		if err := b.list([]byte(key), s.conflicts[key]); err != nil {
			return err
		}
	}
	return b.putFormat(Format)
}

// recordsIn is where the records are as this transaction leaves them.
func (b *batch) recordsIn() *bbolt.Bucket {
	return b.recordsOf(b.tx())
}

func (b *batch) recordsOf(tx *bbolt.Tx) *bbolt.Bucket {
	if staged := b.stagedIn(tx); staged != nil {
		return staged.Bucket(bRecords)
	}
	return tx.Bucket(bRecords)
}

func (b *batch) stagedIn(tx *bbolt.Tx) *bbolt.Bucket {
	if b.staging == nil {
		return nil
	}
	return tx.Bucket(bStaged)
}
