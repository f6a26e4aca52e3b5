package grid_test

import (
	"encoding/hex"
	"fmt"
	"strings"
	"testing"

	"danvan/ui/internal/pagetest"
)

// What the register holds is overwritten with consent alone, and what would be is named, old and new.
func TestAValueOfTheRegisterIsOverwrittenWithConsentAlone(t *testing.T) {
	for answer, want := range map[string]string{"Lưu, giữ theo sổ": "Thôn Sim", "Ghi đè 1 giá trị": "Thôn Cọ"} {
		r := pagetest.Register(t, "00901")
		pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Nước sạch", Registrant: "Hộ ông Ma", Place: "Thôn Sim", Year: 2026})
		h, _ := open(t, r)
		paste(h, "Tên mô hình\tLĩnh vực\tHình thức đăng ký\tHọ và tên\tĐịa điểm\nNước sạch\t\t\tHộ ông Ma\tThôn Cọ\n")
		h.Press("ctrl+s")
		if len(h.Asked) != 1 || !strings.Contains(h.Asked[0].Body, "Địa điểm của “Nước sạch”: Thôn Sim → Thôn Cọ") {
			t.Fatalf("%+v", h.Asked)
		}
		h.Answer(answer)
		if got := values(t, r); !strings.Contains(fmt.Sprint(got), hex.EncodeToString([]byte(want))) {
			t.Errorf("%s: %v", answer, got)
		}
	}
}
