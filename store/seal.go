package store

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// seal ends a value in the CRC-32C of the rest, in place where there is room.
func seal(b []byte) []byte {
	return binary.BigEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

// unseal gives the value without its checksum, or a Damaged error that names where it stood.
func unseal(b []byte, bucket string, key []byte) ([]byte, error) {
	if n := len(b) - 4; n >= 0 && binary.BigEndian.Uint32(b[n:]) == crc32.Checksum(b[:n], castagnoli) {
		return b[:n:n], nil
	}
	return nil, &Error{Code: Damaged, Where: fmt.Sprintf("%s/%x", bucket, key)}
}
