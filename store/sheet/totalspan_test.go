package sheet

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/store/worksheet"
)

var must = storetest.Must

// The span of a table of totals is the narrowest that its title or its worksheet says; the day of a paper is none, and
// two that lie beside each other are asked about.
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

// A table of totals on a worksheet that does not show is not taken, and that is said.
func TestATableOfTotalsThatDoesNotShow(t *testing.T) {
	x := excelize.NewFile()
	for _, name := range []string{"Nháp", "Sheet1"} {
		_, err := x.NewSheet(name)
		must(t, err)
		for i, row := range [][]any{{"Mã đơn vị", "Đơn vị", "Số mô hình đăng ký"}, {"00901", "Xã Thượng Lâm", 12}, {"00902", "Xã Khuôn Hà", 7}} {
			must(t, x.SetSheetRow(name, fmt.Sprint("A", i+1), &row))
		}
	}
	must(t, x.SetSheetVisible("Nháp", false))
	path := filepath.Join(t.TempDir(), "bieu.xlsx")
	must(t, x.SaveAs(path))
	f, err := worksheet.Open(path)
	must(t, err)
	l, err := ReadTotals(Of(record.ValueKind), f, path)
	must(t, err)
	var left []string
	for _, r := range l.totals.rows {
		if e := new(Error); errors.As(r.problem, &e) {
			left = append(left, fmt.Sprint(r.Sheet, " ", e.Code))
		}
	}
	if len(l.totals.rows) != 3 || strings.Join(left, "; ") != "Nháp hidden-row" {
		t.Errorf("%d rows, left: %q", len(l.totals.rows), left)
	}
}
