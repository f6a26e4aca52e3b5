package exchange

import (
	"time"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// UndoImport takes the newest import that stands back: what it added is set aside, visibly, and can be put back. What
// was typed here since stays. A backup is taken before. The zero id means the newest. Errors: *store.UndoError.
func UndoImport(r *store.Register, id record.ID, why string) (*store.Aside, error) {
	if _, err := r.BackupOnce(time.Now(), "undo"); err != nil {
		return nil, err
	}
	return r.UndoImport(id, vi.CleanLine(why))
}

// PutBack merges what an undone import had added. What only a revoked key answers for stays aside.
func PutBack(r *store.Register, id record.ID, why string) (*store.Aside, error) {
	back, err := r.PutBack(id, vi.CleanLine(why))
	if err != nil {
		return nil, err
	}
	_, err = setRevokedAside(r)
	return back, err
}
