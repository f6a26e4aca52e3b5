package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/vault"
)

// Compacted is what became of a register that was written anew.
type Compacted struct {
	Before, After int64 // bytes of the file
	Report        *Report
}

// Compact writes a register anew, as small as it gets: the log in blocks, the records as this version writes them,
// without what lies free. It holds the same changes and says the same; that is looked at before it takes the old one's
// place, which gets the name aside. As with every copy its next save starts a replica. Errors: as Replace, and Damaged
// where the register is not whole.
func Compact(path, aside string) (Compacted, error) {
	return rewrite(path, aside, func(has *vault.Lock) *vault.Lock { return has })
}

// Seal writes a register or a backup anew as Compact does, sealed under a lock, or not sealed where it is nil. Of the
// old one nothing is kept; what the disk holds of it until that is written over nobody can take away.
func Seal(path string, under *vault.Lock) (Compacted, error) {
	return rewrite(path, "", func(*vault.Lock) *vault.Lock { return under })
}

func rewrite(path, aside string, under func(has *vault.Lock) *vault.Lock) (c Compacted, err error) {
	if err := noLink(path); err != nil {
		return c, err
	}
	err = takePlace(path, aside, func(tmp string, old *Register) error {
		if old == nil {
			_, err := Open(path, Options{ReadOnly: true, apart: true})
			return err
		}
		fi, err := os.Stat(path)
		if err != nil {
			return err
		}
		c.Before = fi.Size()
		c.Report, err = old.compactTo(tmp, under)
		if err == nil {
			fi, err = os.Stat(tmp)
		}
		if err == nil {
			c.After = fi.Size()
		}
		return err
	})
	return c, classify(path, err)
}

// compactTo fills a passing file, and proves that it is the same.
func (r *Register) compactTo(tmp string, under func(has *vault.Lock) *vault.Lock) (*Report, error) {
	was, err := r.Check()
	if err != nil {
		return nil, err
	}
	if !was.OK {
		return nil, &Error{Code: Damaged, Path: r.path, Where: was.Problems[0]}
	}
	if err := os.Remove(tmp); err != nil { // bbolt makes its own first pages only in a file that is not there
		return nil, err
	}
	db, err := openBolt(tmp, false)
	if err != nil {
		return nil, err
	}
	db.AllocSize = 1 << 16 // no more than is needed
	var digest log.Hash
	err = r.View(func(tx *Tx) (err error) {
		if digest, err = tx.Digest(nil); err != nil {
			return err
		}
		c := compactor{from: tx, db: db}
		has, err := readLock(tx.at)
		if err == nil {
			c.lock = under(has)
			err = sealFile(db, c.lock)
		}
		if err != nil {
			return err
		}
		return c.all()
	})
	if err = errors.Join(err, closeBolt(db)); err != nil {
		return nil, err
	}
	if err := forgetFile(tmp); err != nil {
		return nil, err
	}
	rep, err := verifyCopy(tmp)
	if err != nil {
		return nil, err
	}
	return rep, sameAs(tmp, digest, was, rep)
}

func sameAs(path string, digest log.Hash, was, rep *Report) error {
	r, err := Open(path, Options{ReadOnly: true, apart: true})
	if err != nil {
		return err
	}
	err = r.View(func(tx *Tx) error {
		d, err := tx.Digest(nil)
		if err == nil && (d != digest || was.Records != rep.Records || was.Changes != rep.Changes) {
			err = fmt.Errorf("store: written anew the register has the digest %s, not %s", d, digest)
		}
		return err
	})
	return errors.Join(err, r.Close())
}

// compactor copies a register bucket by bucket, in transactions of some megabytes.
type compactor struct {
	from *Tx
	db   *bbolt.DB
	tx   *bbolt.Tx
	put  int // bytes, in this transaction
	lock *vault.Lock
}

func (c *compactor) all() (err error) {
	if c.tx, err = c.db.Begin(true); err != nil {
		return err
	}
	defer func() { _ = c.tx.Rollback() }() // an error once it is committed
	err = c.from.at.ForEach(func(name []byte, b *bbolt.Bucket) error {
		if bytes.Equal(name, bStaged) {
			return nil // nobody has seen it
		}
		into, err := c.tx.CreateBucket(name)
		if err != nil {
			return err
		}
		if err := into.SetSequence(b.Sequence()); err != nil {
			return err
		}
		switch {
		case bytes.Equal(name, bLog):
			return c.log()
		case bytes.Equal(name, bRecords):
			return b.ForEach(c.record)
		}
		return b.ForEach(func(k, v []byte) error {
			if bytes.Equal(name, bMeta) && string(k) == metaLock {
				return nil
			}
			v, err := unseal(c.from.at, v, string(name), k)
			if err != nil {
				return err
			}
			return c.value(name, k, v)
		})
	})
	if err != nil {
		return err
	}
	if err := c.close(); err != nil {
		return err
	}
	return c.tx.Commit()
}

// value puts a value, sealed as the new file is.
func (c *compactor) value(bucket, k, v []byte) error {
	if c.put += len(k) + len(v); c.put > StageAfter {
		if err := c.tx.Commit(); err != nil {
			return err
		}
		var err error
		if c.tx, err = c.db.Begin(true); err != nil {
			return err
		}
		c.from.Release()
		release(c.tx)
		c.put = 0
	}
	b := c.tx.Bucket(bucket)
	b.FillPercent = 0.95 // ascending by key; a little room for what is edited
	return b.Put(bytes.Clone(k), seal(c.tx, string(bucket), k, v))
}

// log packs each stream up to its head.
func (c *compactor) log() error {
	heads, err := c.from.Heads()
	if err != nil {
		return err
	}
	no := func(h log.Head) uint32 { n, _ := c.from.names.findStream(h.Stream); return n }
	slices.SortFunc(heads, func(x, y log.Head) int { return int(no(x)) - int(no(y)) })
	for _, h := range heads {
		p, size := logPiece{stream: no(h), first: 1, before: h.Stream.Genesis()}, 0
		hash := p.before
		err := c.from.Bodies(h.Stream, 1, func(_ uint64, body []byte) error {
			hash = hash.Next(body)
			p.waits = append(p.waits, chained{hash, bytes.Clone(body)})
			if size += len(body); size < PackAfter*blockChange {
				return nil
			}
			size = 0
			return c.block(&p)
		})
		if err = errors.Join(err, c.block(&p)); err != nil {
			return err
		}
		c.from.Release()
	}
	return nil
}

// block puts a block.
func (c *compactor) block(p *logPiece) error {
	if len(p.waits) == 0 {
		return nil
	}
	into := packer{before: p.before}
	for _, v := range p.waits {
		into.add(v.body)
	}
	last := p.first + uint64(len(p.waits)) - 1
	key := blockKey(p.stream, p.first, last)
	p.before, p.first, p.waits = p.waits[len(p.waits)-1].hash, last+1, nil
	return c.value(bLog, key, into.value())
}

// record writes a state as this version does.
func (c *compactor) record(k, v []byte) error {
	s := log.State{Names: c.from.names}
	v, err := unseal(c.from.at, v, "records", k)
	if err != nil {
		return err
	}
	if !s.Decode(v) {
		return &Error{Code: Damaged, Where: "records"}
	}
	return c.value(bRecords, k, s.Encode(make([]byte, 0, s.Size())))
}

// close puts names, format and accounts.
func (c *compactor) close() error {
	commit, err := c.from.Commits()
	if err != nil {
		return err
	}
	for _, name := range newerBuckets {
		if _, err := c.tx.CreateBucketIfNotExists(name); err != nil {
			return err
		}
	}
	b := &batch{bolt: c.tx}
	if err := b.account(nil); err != nil {
		return err
	}
	if err := errors.Join(b.putFormat(Format), b.putLock(c.lock), c.from.names.putFields(b)); err != nil {
		return err
	}
	return b.saveAccounts(commit)
}
