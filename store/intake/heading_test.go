package intake

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/worksheet"
)

// headingsOf reads a table of headings and what they mean.
func headingsOf(t *testing.T, path string) (rows [][]string) {
	t.Helper()
	f, err := os.Open(path)
	must(t, err)
	defer func() { _ = f.Close() }()
	rows, err = csv.NewReader(f).ReadAll()
	must(t, err)
	return rows[1:]
}

// means tells whether a column is what a table of headings calls it; all that is not taken is “unused” there.
func means(c Column, want string) bool {
	switch want {
	case "unused":
		return c == Unused || leftOut(c) || c == Proposal || c == FamilyName || c == Extra
	case "unit":
		return c == UnitName || c == UnitAbove
	}
	return string(c) == want
}

func TestHeadingsAsOfficesWriteThem(t *testing.T) {
	for _, r := range append(headingsOf(t, "testdata/headings.csv"), headingsOf(t, "testdata/more-headings.csv")...) {
		x := (&List{reading: Reading{Year: 2026}}).newReader(&worksheet.Sheet{})
		h := header{columns: []Mapped{recognise(r[0])}}
		x.ofYear(&h, &h.columns[0])
		x.ofLevel(&h.columns[0])
		if m := h.columns[0]; !means(m.Column, r[1]) {
			t.Errorf("%q is taken for %q, means %q", r[0], m.Column, r[1])
		}
	}
}

// A heading typed with marks is compared with them: no other word with the same letters is meant.
func TestAMarkMakesAnotherHeading(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pair := rapid.SampledFrom([][2]string{{"Đất", "Đạt"}, {"Họ", "Hộ"}, {"Nam", "Năm"}, {"Công", "Cộng"}, {"Ngày công", "Ngày công nhận"}, {"Tên", "Tổ"}}).Draw(t, "pair")
		dress := func(s string) string {
			s = rapid.SampledFrom([]string{"", "(3) ", "2. ", "a) "}).Draw(t, "number") + s + rapid.SampledFrom([]string{"", ":", " *", " (*)", " [chọn]", "  "}).Draw(t, "behind")
			if rapid.Bool().Draw(t, "capitals") {
				return strings.ToUpper(s)
			}
			return s
		}
		if a, b := recognise(dress(pair[0])), recognise(dress(pair[1])); a.Column == b.Column {
			t.Fatalf("%q and %q are both %q", a.Heading, b.Heading, a.Column)
		}
	})
}

// No part of a heading is believed alone: a word that is not known beside it leaves it not understood, or makes it what
// is not taken.
func TestNoPartOfAHeadingIsBelievedAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		head := rapid.SampledFrom([]string{"Kinh phí", "Số tiền", "Nội dung", "Lĩnh vực", "Tên mô hình", "Kết quả bình xét", "Địa điểm", "Ngày công", "Ngày đăng ký", "Người phụ trách"}).Draw(t, "head")
		other := rapid.SampledFrom([]string{"hội nghị", "kiểm tra", "khen thưởng", "họp dân", "tập huấn", "của tỉnh bạn", "bị thu hồi", "năm trước"}).Draw(t, "beside it")
		x := (&List{reading: Reading{Year: 2026}}).newReader(&worksheet.Sheet{})
		m := recognise(head + " " + other)
		x.ofYear(&header{}, &m)
		if m.Column != Unused && !leftOut(m.Column) && !(other == "năm trước" && !isYearly(m.Column)) {
			t.Fatalf("%q is taken for %q", m.Heading, m.Column)
		}
	})
}
