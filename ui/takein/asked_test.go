package takein

import (
	"fmt"
	"testing"

	"danvan/store/intake"
	"danvan/ui/text"
)

// A column is named by what the screen calls it, in either language, with its marks or without where only one is called so, and by its code name.
func TestColumnsAreNamed(t *testing.T) {
	a := &Asked{Text: text.For(text.Vi)}
	for name, want := range map[string]intake.Column{"nam": intake.Year, "Năm": intake.Year, "dia diem": intake.Place, "linh vuc": intake.Field, "Chức vụ": intake.Post,
		"chuc vu": intake.Post, "In charge": intake.InCharge, "money": intake.Money, "name": intake.Name, "bỏ": intake.Unused} {
		if c, err := a.columnNamed(name); err != nil || c != want {
			t.Errorf("%q is %q, %v; not %q", name, c, err, want)
		}
	}
	if c, err := a.columnNamed("màu sơn"); err == nil {
		t.Errorf("a name of nothing is %q", c)
	}
}

// On the screen nothing says whether an answer is a value for all rows or the meaning of a column: what is called as a column is none's value.
func TestAnAnswerIsTold(t *testing.T) {
	for pair, want := range map[string]string{"Hình thức=Tập thể": "[] [Hình thức=Tập thể]", "subject=collective": "[] [subject=collective]", "năm=2026": "[] [năm=2026]",
		"Nội dung=Tên mô hình": "[Nội dung=Tên mô hình] []", "Nội dung=name": "[Nội dung=name] []", "Kết quả=bỏ": "[Kết quả=bỏ] []", "F=Địa điểm": "[F=Địa điểm] []", "Kết quả thực hiện=tốt": "[] [Kết quả thực hiện=tốt]"} {
		a := &Asked{Text: text.For(text.Vi)}
		if err := a.Answer([]string{pair}, &intake.Reading{}, &intake.Options{}); err != nil || fmt.Sprint(a.Maps, " ", a.Sets) != want {
			t.Errorf("%s: %v %v, %v", pair, a.Maps, a.Sets, err)
		}
	}
}
