package takein

import (
	"testing"

	"danvan/store/intake"
	"danvan/ui/text"
)

// A column is named by what the screen calls it, in either language, with its marks or without where only one is called
// so, and by its code name.
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
