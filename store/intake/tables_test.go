package intake

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"danvan/store/vi"
	"danvan/store/worksheet"
)

// That most cells are not spelled to know that they are no heading changes nothing: however a heading is written again,
// it is found.
func TestAHeadingIsFoundAgainHoweverItIsWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.SampledFrom([]string{"Tên mô hình", "Đơn vị", "Êm ả", "ộ", "9 tháng", " Mã", "\u200bHọ tên", "HOÀ", "hòa", "ð", "1", "E"})
		forms := []func(string) string{norm.NFC.String, norm.NFD.String, strings.ToUpper, func(s string) string { return " " + s }, func(s string) string { return s }}
		form := rapid.SampledFrom([]int{0, 1, 2, 3, 4})
		head := forms[form.Draw(t, "head form")](text.Draw(t, "head"))
		cell := forms[form.Draw(t, "cell form")](text.Draw(t, "cell"))
		h := headTexts(header{lines: []worksheet.Row{{N: 1, Cells: []worksheet.Cell{worksheet.TextCell(head)}}}})
		if got, want := h[0][0].in(cell), vi.Spelled(cell) == vi.Spelled(head); got != want {
			t.Errorf("%q in %q: %v, want %v", head, cell, got, want)
		}
	})
}
