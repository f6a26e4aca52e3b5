package exchange

import (
	"context"

	"danvan/store"
	"danvan/sync/bundle"
	"danvan/sync/identity"
)

// Inspect verifies one file and tells what it is, changing nothing. Without a register only what the file itself proves
// is looked at. The key is as in ImportOptions.
func Inspect(r *store.Register, key identity.Key, path string) (*FileResult, *bundle.Manifest, error) {
	f := &FileResult{Path: path}
	if r != nil {
		key = keyOr(r, key)
	}
	sealed, err := bundle.Open(path, key, bundle.Limits{})
	if err != nil && r != nil && (bundle.IsCode(err, bundle.NotForUs) || bundle.IsCode(err, bundle.Encrypted)) { // perhaps one that was written here
		res, err := Import(context.Background(), r, []string{path}, ImportOptions{DryRun: true, Key: key})
		if err != nil {
			return nil, nil, err
		}
		return &res.Files[0], nil, nil
	}
	if err != nil {
		f.Err, f.State = err, stateOf(err)
		return f, nil, nil
	}
	m, err := sealed.Manifest()
	if err == nil {
		f.Unit, f.Serial, f.Officer, f.Made, f.Changes = Inviter{Code: m.From.Code, ID: m.From.Unit}, m.Serial, m.Officer, m.Made, int(m.Changes)
		f.Signer = sealed.Signer()
		err = sealed.Verify()
	}
	if err != nil || r == nil {
		f.Err, f.State = err, stateOf(err)
		return f, m, nil
	}
	if m.Kind == bundle.Invitation {
		f.State = New
		return f, m, nil
	}
	res, err := Import(context.Background(), r, []string{path}, ImportOptions{DryRun: true, Key: key})
	if err != nil {
		return nil, m, err
	}
	return &res.Files[0], m, nil
}
