package sheet

import (
	"testing"

	"danvan/store/worksheet"
)

func cells(texts ...string) (all []worksheet.Cell) {
	for _, s := range texts {
		c := worksheet.Cell{}
		if s != "" {
			c = worksheet.Cell{Kind: worksheet.Text, Text: s}
		}
		all = append(all, c)
	}
	return all
}

// A line that only says what those below it are is no line of the list, and says so of them; nor is the sum at the end.
// A name is never taken for one.
func TestSectionsOfAPrintedList(t *testing.T) {
	l := &List{Sheet: Named("award")}
	for _, c := range []struct {
		row  []worksheet.Cell
		is   bool
		says string
	}{
		{cells("I", "TẬP THỂ", ""), true, "collective"}, {cells("I. Tập thể (3)"), true, "collective"}, {cells("", "II. Cá nhân:"), true, "individual"},
		{cells("III", "Hộ gia đình (02)"), true, "household"}, {cells("B.", "x", "y"), false, ""}, {cells("1", "Tập thể Ủy ban Mặt trận xã"), false, ""},
		{cells("", "Tổng số: 03 tập thể, 03 cá nhân ./."), true, ""}, {cells("Tổng cộng", ""), true, ""}, {cells("1", "Tập thể", "Giấy khen"), false, ""},
		{cells("1", "Vũ Văn Mẫu"), false, ""}, {cells("Nông Thị Cá Nhân"), false, ""},
	} {
		section := ""
		if is := l.heads(c.row, &section); is != c.is || section != c.says {
			t.Errorf("%v: %v %q", c.row, is, section)
		}
	}
	if section := ""; (&List{Sheet: Named("progress")}).heads(cells("I. Tập thể"), &section) || section != "" {
		t.Error("a list of notes has sections")
	}
}

func FuzzSections(f *testing.F) {
	for _, s := range []string{"I. Tập thể (3)", "II", "Tổng số: 03", "(", "IVX", ""} {
		f.Add(s, "Cá nhân")
	}
	l := &List{Sheet: Named("award")}
	f.Fuzz(func(t *testing.T, a, b string) {
		section := ""
		if !l.heads(cells(a, b), &section) && section != "" {
			t.Errorf("%q, %q: a row of the list says %q of others", a, b, section)
		}
	})
}
