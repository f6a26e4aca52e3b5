package bundle

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/log"
	"danvan/sync/identity"
)

func anyReceipts(t *rapid.T, hash *rapid.Generator[log.Hash]) []Receipt {
	receipt := rapid.Custom(func(t *rapid.T) Receipt {
		return Receipt{hash.Draw(t, "bundle"), rapid.Uint64Range(1, maxNumber).Draw(t, "serial"),
			rapid.SampledFrom([]ReceiptState{Accepted, Waiting, Refused, Aside}).Draw(t, "state"),
			rapid.SampledFrom([]string{"", "gap", "unknown-key"}).Draw(t, "code")}
	})
	all := rapid.SliceOfNDistinct(receipt, 0, 5, func(r Receipt) log.Hash { return r.Bundle }).Draw(t, "receipts")
	if len(all) == 0 {
		return nil
	}
	slices.SortFunc(all, Receipt.compare)
	return all
}

func TestReceiptsArriveInTheirOrder(t *testing.T) {
	w := newWriter(t, district)
	d := w.draft(commune)
	first, second := Receipt{Hash([]byte("một")), 1, Accepted, ""}, Receipt{Hash([]byte("hai")), 2, Refused, "bad-chain"}
	d.Receipts = []Receipt{second, first}
	m := ok(ok(Parse("", ok(Pack(w.key, d)).Bytes(), identity.Key{}, Limits{})).Manifest())
	if !reflect.DeepEqual(m.Receipts, []Receipt{first, second}) {
		t.Errorf("%+v", m.Receipts)
	}
}

func TestReceiptsAreBounded(t *testing.T) {
	w := newWriter(t, district)
	d := w.draft(commune)
	for i := range maxReceipts {
		d.Receipts = append(d.Receipts, Receipt{log.Hash{byte(i), byte(i >> 8), 1}, uint64(i + 1), Accepted, ""})
	}
	ok(Pack(w.key, d))
	for name, more := range map[string]Receipt{
		"one too many":     {log.Hash{2}, maxReceipts + 1, Accepted, ""},
		"no state":         {log.Hash{2}, 1, "", ""},
		"another state":    {log.Hash{2}, 1, "lost", ""},
		"no serial":        {log.Hash{2}, 0, Accepted, ""},
		"the same again":   {log.Hash{0, 0, 1}, 1, Accepted, ""},
		"again, renamed":   {log.Hash{0, 0, 1}, 7, Refused, ""},
		"two words":        {log.Hash{2}, 1, Refused, "no room"},
		"a capital":        {log.Hash{2}, 1, Refused, "Gap"},
		"two lines":        {log.Hash{2}, 1, Refused, "gap\n#"},
		"a code too large": {log.Hash{2}, 1, Refused, strings.Repeat("a", maxReceiptCode+1)},
	} {
		bad := d
		bad.Receipts = append(slices.Clone(d.Receipts[:maxReceipts-1]), more)
		if name == "one too many" {
			bad.Receipts = append(slices.Clone(d.Receipts), more)
		}
		if _, err := Pack(w.key, bad); !IsCode(err, BadManifest) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFormat1HasNoReceipts(t *testing.T) {
	m := sampleManifest()
	m.Format, m.Sums[0].Name = 1, ustar.name(2)
	if _, err := ParseManifest(m.Text()); !IsCode(err, BadManifest) {
		t.Errorf("with receipts: %v", err)
	}
	m.Receipts = nil
	if got := ok(ParseManifest(m.Text())); !reflect.DeepEqual(got, m) {
		t.Errorf("without: %+v", got)
	}
}
