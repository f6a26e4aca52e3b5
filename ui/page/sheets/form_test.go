package sheets_test

import (
	"strings"
	"testing"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/page/sheets"
)

// What need not be said is not said for anybody: an award need not be for the only model that there is. And where the
// options of a choice do not fit on a line, of which none is chosen yet, they are named all the same.
func TestAnAwardIsForNoModelUnasked(t *testing.T) {
	h, _, _ := office(t)
	h.Open(sheets.New(h))
	sheets.Add(h, sheet.Of(record.AwardKind), record.ID{}, []string{"Phiếu"})
	h.Settle()
	s := h.Plain(60, 40)
	if strings.Contains(s, "Hiến đất mở đường") {
		t.Errorf("it is for the model:\n%s", s)
	}
	if !strings.Contains(s, "( ) Tập thể / Cá nhân") {
		t.Errorf("nothing says what the recipient may be:\n%s", s)
	}
}
