package storetest

import (
	"errors"

	"go.etcd.io/bbolt"
)

// Bare puts the log and the records that a register holds into a new file of bbolt, once, in the order of their keys
// and in one transaction: less nobody can write who keeps them there.
func Bare(register, path string) error {
	from, err := bbolt.Open(register, 0o600, &bbolt.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer from.Close() //nolint:errcheck // read only
	to, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		return err
	}
	err = from.View(func(tx *bbolt.Tx) error {
		return to.Update(func(into *bbolt.Tx) error {
			for _, name := range [][]byte{[]byte("log"), []byte("records")} {
				b, err := into.CreateBucket(name)
				if err != nil {
					return err
				}
				b.FillPercent = 0.9
				if err := tx.Bucket(name).ForEach(b.Put); err != nil {
					return err
				}
			}
			return nil
		})
	})
	return errors.Join(err, to.Close())
}
