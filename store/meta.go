package store

import "bytes"

// SealedKey gives the unit's private key as it is kept: OpenSSH's own format, sealed by a passphrase or not. It is a
// copy; nil when there is none.
func (tx *Tx) SealedKey() ([]byte, error) { return getMeta(tx.bolt().Bucket(bMeta), metaKey) }

// SetSealedKey keeps the unit's private key.
func (w *Writer) SetSealedKey(pem []byte) error {
	w.b.other = true
	return w.b.putMeta(metaKey, pem)
}

// SetOfficer names who usually types.
func (w *Writer) SetOfficer(name string) error {
	w.b.other = true
	w.b.me.Officer = name
	return w.b.putMeta(metaOfficer, []byte(name))
}

// Note keeps a small setting of the program under a name; Setting reads it.
func (w *Writer) Note(name string, v []byte) error {
	w.b.other = true
	return w.b.putMeta("setting/"+name, v)
}

// Setting gives what Note kept; nil when nothing was. It is a copy.
func (tx *Tx) Setting(name string) ([]byte, error) {
	return getMeta(tx.bolt().Bucket(bMeta), "setting/"+name)
}

// SaveDraft keeps a half-done form under a name, so that it comes back after a crash.
func (r *Register) SaveDraft(name string, v []byte) error {
	return r.Edit("", func(w *Writer) error { return w.SaveDraft(name, v) })
}

// SaveDraft keeps a draft together with whatever else the transaction does, such as other drafts.
func (w *Writer) SaveDraft(name string, v []byte) error {
	w.b.other = true
	return w.b.put(bDrafts, []byte(name), bytes.Clone(v))
}

// DropDraft forgets a draft, in the same transaction as what became of it.
func (w *Writer) DropDraft(name string) error {
	w.b.other = true
	return w.b.drop(bDrafts, []byte(name))
}

// Drafts calls fn for every draft. The bytes are only good until fn returns.
func (tx *Tx) Drafts(fn func(name string, v []byte) error) error {
	return tx.bolt().Bucket(bDrafts).ForEach(func(k, v []byte) error {
		v, err := unseal(tx.bolt(), v, "drafts", k)
		if err != nil {
			return err
		}
		return fn(string(k), v)
	})
}
