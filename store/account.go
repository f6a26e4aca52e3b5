package store

import (
	"encoding/binary"
	"hash/crc32"
	"slices"
)

// account says how many values lie under some keys, and what they add up to: a sum that does not depend on their order,
// so that a put or a drop changes it by that one value alone.
type account struct{ count, sum uint64 }

// weigh mixes a key with the checksum that its value ends in, which covers both.
func weigh(k, v []byte) uint64 {
	x := uint64(crc32.Checksum(k, castagnoli)) << 32
	if n := len(v) - 4; n >= 0 {
		x |= uint64(binary.BigEndian.Uint32(v[n:]))
	}
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

func (a *account) add(k, v []byte)  { a.count++; a.sum += weigh(k, v) }
func (a *account) take(k, v []byte) { a.count--; a.sum -= weigh(k, v) }
func (a *account) join(b account)   { a.count += b.count; a.sum += b.sum }

// encode gives an account as it is kept.
func (a account) encode() []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(make([]byte, 0, 20), a.count), a.sum)
}

func decodeAccount(b []byte) (a account, ok bool) {
	if len(b) != 16 {
		return a, false
	}
	return account{binary.BigEndian.Uint64(b), binary.BigEndian.Uint64(b[8:])}, true
}

// accounts are those of all buckets at one commit, as the meta bucket keeps them under metaSums. The log needs none,
// for the heads vouch for it.
type accounts struct {
	commit  uint64
	buckets map[string]*bucketAccount
}

type bucketAccount struct {
	account
	sequence uint64 // bbolt's own number of the bucket, which gives imports their order
}

// accountOf gives the account of a bucket; nil for one that has none.
func (a *accounts) accountOf(bucket []byte) *bucketAccount { return a.buckets[string(bucket)] }

// encode gives the commit (8) and, ascending by name, for each bucket the length of its name (1), the name, count,
// sequence (variable) and sum (8).
func (a *accounts) encode() []byte {
	b := binary.BigEndian.AppendUint64(make([]byte, 0, 512), a.commit)
	names := make([]string, 0, len(a.buckets))
	for name := range a.buckets {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		x := a.buckets[name]
		b = append(append(b, byte(len(name))), name...)
		b = binary.AppendUvarint(binary.AppendUvarint(b, x.count), x.sequence)
		b = binary.BigEndian.AppendUint64(b, x.sum)
	}
	return b
}

func decodeAccounts(b []byte) (*accounts, bool) {
	if len(b) < 8 {
		return nil, false
	}
	a := &accounts{binary.BigEndian.Uint64(b), map[string]*bucketAccount{}}
	for b = b[8:]; len(b) > 0; {
		n := int(b[0])
		if len(b) < 1+n {
			return nil, false
		}
		name, x := string(b[1:1+n]), &bucketAccount{}
		b = b[1+n:]
		for _, to := range []*uint64{&x.count, &x.sequence} {
			v, n := binary.Uvarint(b)
			if n <= 0 {
				return nil, false
			}
			*to, b = v, b[n:]
		}
		if len(b) < 8 {
			return nil, false
		}
		x.sum, b = binary.BigEndian.Uint64(b), b[8:]
		a.buckets[name] = x
	}
	return a, true
}
