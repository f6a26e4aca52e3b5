package exchange_test

import (
	"testing"

	"danvan/sync/exchange"
	"danvan/sync/identity"
)

// What a stranger, a thief or an old stick brings is named for what it is, and nothing of it comes in.
func TestHostileBundles(t *testing.T) {
	province, district, commune := chain(t)
	commune.register("Thắp sáng đường quê", 2023)
	second := commune.export("")
	commune.register("Nhà sạch vườn đẹp", 2023)
	third := commune.export("")
	wants(t, district.imports(third), exchange.New)

	thief := district.join("02269") // opened the same invitation, and nobody has accepted its key
	thief.register("Mô hình không có thật", 2023)
	resigned := thief.export("")
	invitation, err := exchange.Invite(district.r, district.key, "02266", district.dir)
	must(t, err)
	other, err := exchange.Invite(province.r, province.key, "072", province.dir)
	must(t, err)
	commune.register("Đường hoa nông thôn mới", 2023)
	fourth := commune.exportPlain("")

	digest, heads := district.digest(commune.unit()), district.digestOfOthers()
	for _, c := range []struct {
		what, path string
		state      exchange.State
		code       exchange.Code
		later      uint64
	}{
		{"replayed", third, exchange.Known, "", 0},
		{"rolled back", second, exchange.Known, "", 3},
		{"signed by another key", resigned, exchange.Waiting, exchange.WaitingKey, 0},
		{"an invitation", other, exchange.Refused, exchange.IsInvitation, 0},
		{"its own invitation", invitation, exchange.Own, "", 0},
		{"its own, for another unit", district.exportPlain("02269"), exchange.Own, "", 0},
	} {
		f := district.imports(c.path).Files[0]
		if f.State != c.state || exchange.CodeOf(f.Err) != c.code || f.Later != c.later {
			t.Errorf("%s: %s, %v, later %d", c.what, f.State, f.Err, f.Later)
		}
		if district.digest(commune.unit()) != digest || district.digestOfOthers() != heads {
			t.Fatalf("%s: something was let in", c.what)
		}
	}
	if f := province.imports(fourth).Files[0]; exchange.CodeOf(f.Err) != exchange.WrongReceiver {
		t.Errorf("a bundle for the district at the province: %v", f.Err)
	}
	_, err = exchange.Revoke(district.r, "02269", exchange.RevokeOptions{Why: "mất máy"})
	must(t, err)
	if f := district.imports(fourth).Files[0]; exchange.CodeOf(f.Err) != exchange.RevokedKey {
		t.Errorf("a revoked key: %v", f.Err)
	}
	if district.digestOfOthers() != heads {
		t.Error("a revoked key has let something in")
	}
	commune.newKey(identity.Key{})
	if f := district.imports(commune.export("")).Files[0]; f.State != exchange.Waiting {
		t.Errorf("the next key: %s, %v", f.State, f.Err)
	}
}
