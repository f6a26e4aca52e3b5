package store

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// seal ends a value in the CRC-32C of its key and itself, in place where there is room.
func seal(key, b []byte) []byte {
	return binary.BigEndian.AppendUint32(b, sum(key, b))
}

func sum(key, b []byte) uint32 {
	return crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, b)
}

// unseal gives the value of a key without its checksum, or a Damaged error that names where it stood.
func unseal(b []byte, bucket string, key []byte) ([]byte, error) {
	if n := len(b) - 4; n >= 0 && binary.BigEndian.Uint32(b[n:]) == sum(key, b[:n]) {
		return b[:n:n], nil
	}
	return nil, &Error{Code: Damaged, Where: fmt.Sprintf("%s/%x", bucket, key)}
}
