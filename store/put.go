package store

import (
	"bytes"

	"go.etcd.io/bbolt"

	"danvan/store/record"
)

// put keeps a value in a bucket, sealed and accounted for; every write of a transaction passes here. The value's memory
// is used up.
func (b *batch) put(bucket, key, v []byte) error {
	in := b.into(bucket)
	v = seal(in.Tx(), string(bucket), key, v)
	b.accountFor(in, bucket, key, v)
	return in.Put(key, v)
}

// into is the bucket that takes what is put into one.
func (b *batch) into(bucket []byte) *bbolt.Bucket {
	b.direct = true
	return b.tx().Bucket(bucket)
}

// putNew keeps x, encoded.
func (b *batch) putNew(bucket, key []byte, x any) error {
	v, err := record.EncodeOne(x)
	if err != nil {
		return err
	}
	return b.put(bucket, key, v)
}

func (b *batch) putMeta(name string, v []byte) error {
	return b.put(bMeta, []byte(name), bytes.Clone(v))
}

// drop takes a value out of a bucket; one that is not there is no error.
func (b *batch) drop(bucket, key []byte) error {
	in := b.into(bucket)
	b.accountFor(in, bucket, key, nil)
	return in.Delete(key)
}
