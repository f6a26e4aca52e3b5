package wording_test

import (
	"testing"

	"danvan/store/record"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

func TestAResourceInWords(t *testing.T) {
	for want, r := range map[string]record.Resource{
		"Tiền trên 15.000.000 đồng (mua xi măng)": {What: record.Money, Amount: "15000000", Qualifier: record.Over, Purpose: "mua xi măng"},
		"Hiện vật 20 bao xi măng":                 {What: record.InKind, Amount: "20", Measure: "bao xi măng"},
		"Đất 25.000 m²":                           {What: record.Land, Amount: "25000"},
	} {
		if got := wording.Resource(text.For(text.Vi), &r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
