package worksheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// A cell is what it shows: a spreadsheet makes “10/2026” the first of October, and “185.000 nghìn đồng” may be a number
// with a word in its format.
func TestACellIsWhatItShows(t *testing.T) {
	f, sheet := excelize.NewFile(), "Sheet1"
	var want []string
	for i, c := range []struct {
		value  any
		format string
		want   string
	}{
		{46296, "mm/yyyy", "d2026-10"}, {46296, `"tháng "mm/yyyy`, "d2026-10"}, {46296, "mmm\\-yy", "d2026-10"}, {46297, "mm/yyyy", "d2026-10-02"}, {46296, "dd/mm/yyyy", "d2026-10-01"},
		{46023, "yyyy", "d2026"}, {46296, "yyyy", "d2026-10-01"}, {46300, "dd/mm", "d2026-10-05"},
		{185000, `#,##0" nghìn đồng"`, "185.000 nghìn đồng"}, {185, `#,##0\ "triệu"`, "185 triệu"}, {12, `0.0" ha"`, "12 ha"}, {185000000, `#,##0,," triệu"`, "n185000000"},
		{1.5, `0.0 "tỷ";-0.0 "tỷ"`, "1,5 tỷ"}, {185000, `#,##0 "đ"`, "n185000"}, {5, `0" điểm"`, "n5"}, {1250, `#,##0" m²"`, "n1250"}, {5, `"Tổ "0`, "n5"}, {0.85, "0%", "85%"},
	} {
		at, err := excelize.CoordinatesToCellName(1, i+1)
		must(t, err)
		style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &c.format})
		must(t, err)
		must(t, f.SetCellValue(sheet, at, c.value))
		must(t, f.SetCellStyle(sheet, at, at, style))
		want = append(want, c.want)
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	var got []string
	for _, line := range strings.Split(strings.TrimSpace(show(t, mustOpen(t, b.Bytes()))), "\n")[1:] {
		_, cell, _ := strings.Cut(line, "|")
		got = append(got, cell)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("row %d is %s, want %s", i+1, got[i], want[i])
		}
	}
	cell := func(kind, value, shown string) string {
		return `<table:table-row><table:table-cell office:value-type="` + kind + `" ` + value + `><text:p>` + shown + `</text:p></table:table-cell></table:table-row>`
	}
	open := `<office:document xmlns:office="urn:oasis:names:tc:opendocument"><table:table>` + cell("date", `office:date-value="2026-10-01"`, "10/2026") + cell("date", `office:date-value="2026-10-05"`, "10/2026") +
		cell("float", `office:value="185000"`, "185.000 nghìn đồng") + cell("float", `office:value="185000"`, "185.000 đ") + cell("currency", `office:value="185000"`, "185.000 ₫") + `</table:table></office:document>`
	if got := show(t, mustOpen(t, []byte(open))); got != "[] []\n1|d2026-10\n2|d2026-10-05\n3|185.000 nghìn đồng\n4|n185000\n5|n185000\n" {
		t.Error(got)
	}
}
