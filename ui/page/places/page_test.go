package places_test

import (
	"strings"
	"testing"

	"danvan/ui/action"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page/places"
	"danvan/ui/paper/official"
)

// The places of a paper show with what they hold now and where that is from; one is found by what it is called and by
// what it holds, and copied as it is typed in a template.
func TestThePlacesOfAPaper(t *testing.T) {
	h := pagetest.New(t, pagetest.Register(t, "031"))
	p := places.New(h, official.Request{})
	h.Open(p)
	shows := func(wants ...string) {
		t.Helper()
		got := strings.Join(strings.Fields(h.Plain(100, 40)), " ")
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("there is no %q in\n%s", want, h.Plain(100, 40))
			}
		}
	}
	shows("{{đơn vị}} Huyện Lâm Khê sổ", "{{số đăng ký}} 0 báo cáo “Lĩnh vực”", "{{mỗi lĩnh vực}} · (lặp lại 0 lần) báo cáo “Lĩnh vực”", "{{mỗi tiêu biểu}} · (lặp lại 0 lần) báo cáo “Tiêu biểu”", "{{tên}} · (chưa có gì)")
	h.Type("co quan cap tren")
	shows("{{cơ quan cấp trên}}", "1 chỗ")
	h.Press(keyboard.Enter)
	if h.Copied() != "{{cơ quan cấp trên}}" {
		t.Errorf("copied %q", h.Copied())
	}
	h.Press(keyboard.Esc, keyboard.Tab)
	shows("› Theo QĐ")
	h.Type("khong co cho nao nhu the")
	if p.Off(action.CopyPlace) == "" {
		t.Error("nothing can be copied")
	}
}
