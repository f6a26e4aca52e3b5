package exchange_test

import (
	"testing"

	"danvan/store"
	"danvan/sync/exchange"
	"danvan/sync/identity"
)

func (o *office) keys() (all []exchange.KeyLine) {
	o.t.Helper()
	must(o.t, o.r.View(func(tx *store.Tx) (err error) { all, err = exchange.KeysOf(tx); return err }))
	return all
}

func TestKeysAreListed(t *testing.T) {
	_, district, commune := chain(t)
	lines := district.keys()
	if len(lines) != 3 || !lines[0].Own || lines[0].Fingerprint.Spoken() != district.spoken() || !lines[1].Above ||
		lines[2].Unit.Code != "02269" || lines[2].Fingerprint.Spoken() != commune.spoken() || lines[2].Revoked != "" {
		t.Fatalf("%+v", lines)
	}
	_, err := exchange.Revoke(district.r, "02269", exchange.RevokeOptions{Why: "mất máy"})
	must(t, err)
	if l := district.keys()[2]; l.Revoked == "" || l.Why != "mất máy" {
		t.Errorf("%+v", l)
	}
	commune.newKey(identity.Key{})
	if l := commune.keys()[0]; !l.Own || l.Fingerprint.Spoken() != commune.spoken() {
		t.Errorf("%+v", l)
	}
}
