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
		"Tiền 12,5 triệu đồng":                    {What: record.Money, Amount: "12500000", Measure: "triệu đồng", Written: "12,5 triệu đồng"},
		"Tiền 150-200 triệu":                      {What: record.Money, Amount: "150000000", High: "200000000", Written: "150-200 triệu"},
		"Tiền 150 – 200 đồng":                     {What: record.Money, Amount: "150", High: "200"},
		"Tiền 50.000 USD":                         {What: record.Money, Amount: "50000", Measure: "USD"},
		"Tiền 50.000 đồng":                        {What: record.Money, Amount: "50000", Measure: "triệu đồng"}, // as an earlier program counted it
		"Ngày công trên 100 ngày":                 {What: record.Labour, Amount: "100", Written: "trên 100", Qualifier: record.Over},
		"Hiện vật trên 100 bao":                   {What: record.InKind, Amount: "100", Measure: "bao", Written: "trên 100", Qualifier: record.Over},
		"Hiện vật 100 bao":                        {What: record.InKind, Amount: "100", Measure: "bao", Written: "100 bao"},
		"Đất 25.000 m²":                           {What: record.Land, Amount: "25000"},
	} {
		if got := wording.Resource(text.For(text.Vi), &r); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
