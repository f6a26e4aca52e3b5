package store

import (
	"bytes"

	"danvan/store/record"
)

// put keeps a value in a bucket, sealed and accounted for; every write of a transaction passes here. The value's memory is used up.
func (b *batch) put(bucket, key, v []byte) error {
	in := b.tx.Bucket(bucket)
	v = seal(key, v)
	b.accountFor(in, bucket, key, v)
	return in.Put(key, v)
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
	in := b.tx.Bucket(bucket)
	b.accountFor(in, bucket, key, nil)
	return in.Delete(key)
}
