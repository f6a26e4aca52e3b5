package sheet

import (
	"strings"
	"testing"
)

// The span of a table of totals is the narrowest that its title or its worksheet says; the day of a paper is none, and two that lie beside each other are asked about.
func TestTheSpanOfATableOfTotals(t *testing.T) {
	for _, c := range []struct {
		year         int
		lines, sheet string
		want         string
	}{
		{0, "BIỂU TỔNG HỢP NĂM 2025", "Sheet1", "2025"},
		{2026, "BÁO CÁO SỐ LIỆU QUÝ I NĂM 2026", "Sheet1", "2026-Q1"},
		{0, "BIỂU TỔNG HỢP 9 THÁNG NĂM 2026|(Kèm theo Báo cáo số 15/BC-UBND ngày 05/10/2026)", "Sheet1", "2026-01/2026-09"},
		{2026, "Tháng 10 năm 2026 (số liệu đến ngày 25/10/2026)|Lâm Bình, ngày 05 tháng 11 năm 2026", "Năm 2026", "2026-10"},
		{2026, "BIỂU TỔNG HỢP", "T10", "2026-10"},
		{2026, "BIỂU TỔNG HỢP", "Quý 2", "2026-Q2"},
		{0, "BIỂU TỔNG HỢP", "Quý 2", ""},
		{0, "Thực hiện Kế hoạch số 05/2024 của Huyện ủy|BIỂU SỐ 2", "Sheet2", ""},
		{2026, "SƠ KẾT 6 THÁNG ĐẦU NĂM, PHƯƠNG HƯỚNG 6 THÁNG CUỐI NĂM 2026", "Sheet1", "2026-H1 2026-H2"},
		{0, "GIAI ĐOẠN 2020-2025 CỦA HUYỆN", "", "2020/2025"},
	} {
		if got := strings.Join((&table{above: strings.Split(c.lines, "|"), sheet: c.sheet}).spans(c.year), " "); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.lines, c.sheet, got, c.want)
		}
	}
}
