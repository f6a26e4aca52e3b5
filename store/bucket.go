package store

import (
	"bytes"
	"encoding/binary"
	"errors"

	"go.etcd.io/bbolt"

	"danvan/store/log"
	"danvan/store/record"
)

// Format is the version of the file's layout that this program writes, and the newest it reads. Format 1, which
// programs of before wrote, has no blocks in the log, and the names of fields in the states of records; what of it lies
// in a file stays as it is, and the next save calls the file by this one.
const Format = 3

// Buckets of the file. Integers are big-endian; every value ends in a CRC-32C of its key and itself.
var (
	bMeta      = []byte("meta")      // names below → values
	bStreams   = []byte("streams")   // stream (33) → local number (4), head number (8), head hash (32)
	bChannels  = []byte("channels")  // channel (17) → local number (4)
	bReplicas  = []byte("replicas")  // replica (16) → unit that it belongs to (16)
	bLog       = []byte("log")       // local stream (4), number (8) → chain hash (32), bytes of the change; blocks of changes: see logblock.go
	bRecords   = []byte("records")   // local channel (4), kind, 0, id (16) → State
	bConflicts = []byte("conflicts") // as records → nothing
	bManifests = []byte("manifests") // hash of a manifest (32) → the manifest with its signature, as it came
	bVouchers  = []byte("vouchers")  // stream (33) → hash of the manifest that vouches for its head (32); vouched has taken its place
	bBundles   = []byte("bundles")   // time (8), hash of a manifest (32) → BundleNote
	bPacked    = []byte("packed")    // unit (16), stream (33) → number last packed for the unit (8)
	bHeld      = []byte("held")      // another register's replica (16), stream (33) → number that it is known to hold (8)
	bWaiting   = []byte("waiting")   // unit (16), public key → WaitingKey
	bDrafts    = []byte("drafts")    // name → bytes of a half-done form
)

// Buckets that a file made before they were thought of lacks. Who reads takes a missing one for empty; the next save
// makes it.
var (
	bVouched    = []byte("vouched")    // hash in the chain of a stream (32) → hash of the manifest that vouches for the stream up to there (32)
	bImports    = []byte("imports")    // id (16) → ImportNote
	bAside      = []byte("aside")      // id (16) → Aside
	bAsideLog   = []byte("aside-log")  // id (16), local stream (4), number (8) → as in log
	bReceipts   = []byte("receipts")   // hash of a manifest (32) → Receipt
	bQuarantine = []byte("quarantine") // id (32) → Quarantined
	bKept       = []byte("kept")       // id (32) → the bytes of what is in quarantine
	bSums       = []byte("sums")       // as records, without the id → count (8) and sum (8) of those records
)

var firstBuckets = [][]byte{bMeta, bStreams, bChannels, bReplicas, bLog, bRecords, bConflicts, bManifests, bBundles, bPacked, bHeld, bWaiting, bDrafts}

var newerBuckets = [][]byte{bVouched, bImports, bAside, bAsideLog, bReceipts, bQuarantine, bKept, bSums}

// Names in the meta bucket.
const (
	metaFormat  = "format"  // uint64; unfinished while something is staged; with sealedBit where the file is sealed
	metaReplica = "replica" // 16 bytes
	metaUnit    = "unit"    // 16 bytes
	metaOfficer = "officer" // text
	metaCommit  = "commit"  // uint64, one more with every transaction
	metaFile    = "file"    // which file on which machine this is, for older programs; see mark.go
	metaMarks   = "marks"   // which file this is, as each kind of system sees it; see mark.go
	metaKey     = "key"     // the unit's sealed private key
	metaClock   = "clock"   // latest Time given
	metaFields  = "fields"  // names of fields; see names.go
	metaSums    = "sums"    // accounts of the buckets, with the commit for which they hold
)

// renew makes the buckets that the file lacks, and the accounts that it lacks or that an older program left behind, in
// the transaction of the next save, and has the file call itself of this format.
func (b *batch) renew() error {
	known, err := readAccounts(b.tx())
	if err != nil {
		return err
	}
	for _, name := range newerBuckets {
		if b.tx().Bucket(name) != nil {
			continue
		}
		b.direct = true
		if _, err := b.tx().CreateBucket(name); err != nil {
			return err
		}
	}
	if err := b.account(known); err != nil {
		return err
	}
	if format, err := formatOf(b.tx().Bucket(bMeta)); err != nil || format < Format {
		if err := errors.Join(err, b.putFormat(Format)); err != nil {
			return err
		}
	}
	if b.tx().Bucket(bVouchers) == nil {
		return nil
	}
	heads, err := (&Tx{at: b.tx()}).Heads()
	for _, h := range heads {
		id, err := hash32(b.tx(), bVouchers, h.Stream.Bytes())
		if err != nil {
			return err
		}
		if id == (log.Hash{}) {
			continue
		}
		if err := b.put(bVouched, h.Hash[:], bytes.Clone(id[:])); err != nil {
			return err
		}
	}
	return errors.Join(err, b.tx().DeleteBucket(bVouchers))
}

// get reads a value of a bucket that may be missing; nil when it is not there.
func get(tx *bbolt.Tx, bucket, key []byte) ([]byte, error) {
	b := tx.Bucket(bucket)
	if b == nil {
		return nil, nil
	}
	v := b.Get(key)
	if v == nil {
		return nil, nil
	}
	return unseal(tx, v, string(bucket), key)
}

// each calls fn for every value of a bucket that may be missing.
func each(tx *bbolt.Tx, bucket []byte, fn func(k, v []byte) error) error {
	b := tx.Bucket(bucket)
	if b == nil {
		return nil
	}
	return b.ForEach(func(k, v []byte) error {
		v, err := unseal(tx, v, string(bucket), k)
		if err != nil {
			return err
		}
		return fn(k, v)
	})
}

func logKey(stream uint32, number uint64) []byte {
	k := binary.BigEndian.AppendUint32(make([]byte, 0, 12), stream)
	return binary.BigEndian.AppendUint64(k, number)
}

func kindPrefix(channel uint32, kind record.Name) []byte {
	k := binary.BigEndian.AppendUint32(make([]byte, 0, 4+len(kind)+1+16), channel)
	return append(append(k, kind...), 0)
}

func recordKey(channel uint32, kind record.Name, id record.ID) []byte {
	return append(kindPrefix(channel, kind), id[:]...)
}

func splitRecordKey(k []byte) (channel uint32, kind record.Name, id record.ID, ok bool) {
	n := len(k) - 17
	if n < 4 || k[n] != 0 {
		return 0, "", id, false
	}
	copy(id[:], k[n+1:])
	return binary.BigEndian.Uint32(k), record.Name(k[4:n]), id, true
}
