package store

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"go.etcd.io/bbolt"

	"danvan/store/vault"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// seal ends a value in the CRC-32C of its key and itself, in place where there is room. In a sealed register the value
// is encrypted instead, and ends in what proves that it was sealed for this key of this bucket; see sealed.go.
func seal(tx *bbolt.Tx, bucket string, key, b []byte) []byte {
	if k := sealing(tx, bucket, key); k != nil {
		return k.Seal(bucket, key, b)
	}
	return binary.BigEndian.AppendUint32(b, sum(key, b))
}

func sum(key, b []byte) uint32 {
	return crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, b)
}

// unseal gives the value of a key as it was before seal, or a Damaged error that names where it stood.
func unseal(tx *bbolt.Tx, b []byte, bucket string, key []byte) ([]byte, error) {
	return unsealBy(sealing(tx, bucket, key), b, bucket, key)
}

// unsealBy is unseal for who has the file's key in hand, and no transaction; nil where the value is not sealed.
func unsealBy(k *vault.Key, b []byte, bucket string, key []byte) ([]byte, error) {
	if k != nil {
		if v, ok := k.Open(bucket, key, b); ok {
			return v, nil
		}
	} else if n := len(b) - 4; n >= 0 && binary.BigEndian.Uint32(b[n:]) == sum(key, b[:n]) {
		return b[:n:n], nil
	}
	return nil, &Error{Code: Damaged, Where: fmt.Sprintf("%s/%x", bucket, key)}
}
