package grid_test

import (
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/log"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/ui/internal/pagetest"
	"danvan/ui/keyboard"
	"danvan/ui/page/grid"
)

// of opens the grid of another sheet.
func of(t testing.TB, r *store.Register, name string) (*pagetest.Host, *grid.Page) {
	h := pagetest.New(t, r)
	p := grid.NewOf(h, sheet.Named(name))
	p.Slowly()
	h.Open(p)
	return h, p
}

// The rows of any sheet are typed, checked, pasted by their headings in any order, saved and taken back as those of
// registrations are.
func TestAGridOfAnotherSheet(t *testing.T) {
	r := pagetest.Register(t, "00901")
	h, p := of(t, r, "body")
	h.Type("Ban Chỉ đạo")
	h.Press(keyboard.Enter, keyboard.Down)
	h.Key(keyboard.Paste("STT\tĐến\tTên ban, tổ chức\tGì đó\n1\t31/02/2026\tTổ dân vận\tx\n2\t\tTổ vận động\t\n"))
	if len(h.Asked) != 1 || !strings.Contains(h.Asked[0].Body, "Tên ban, tổ chức") || !strings.Contains(h.Asked[0].Body, "“Gì đó” không lấy") {
		t.Fatalf("%+v", h.Asked)
	}
	if len(p.Rows()) != 1 {
		t.Error("it was filled in before it was said how")
	}
	fill(h)
	if rows, good, bad, _ := p.Counts(); rows != 3 || good != 2 || bad != 1 {
		t.Fatal(rows, good, bad, h.Plain(120, 30))
	}
	h.Press("ctrl+s")
	h.Answer("Lưu 2 dòng đúng")
	if news := h.News[len(h.News)-1]; news != "Đã lưu 2 dòng: 2 mục mới; 1 dòng còn lại." {
		t.Error(news, h.Fails)
	}
	count := func() (n int) {
		must(t, r.View(func(tx *store.Tx) error {
			refs, err := sheet.Named("body").Refs(tx)
			n = len(refs)
			return err
		}))
		return n
	}
	if count() != 2 {
		t.Errorf("%d bodies", count())
	}
	h.Press("ctrl+z")
	if count() != 0 || len(p.Rows()) != 3 {
		t.Errorf("%d bodies, %d rows", count(), len(p.Rows()))
	}
	again, _ := of(t, r, "body")
	if s := again.Plain(120, 30); !strings.Contains(s, "Tổ dân vận") {
		t.Error("the rows are not kept:\n" + s)
	}
	if other, q := open(t, r); len(q.Rows()) > 0 {
		t.Error("they are kept as registrations:\n" + other.Plain(120, 30))
	}
}

// What the form has under “Thêm ô” the grid has too: from a heading that lists do not know, and typed.
func TestTheGridHasEveryColumnOfTheSheet(t *testing.T) {
	h, p := commune(t)
	h.Key(keyboard.Paste("Tên mô hình\tLĩnh vực\tHình thức đăng ký\tHọ và tên\tĐiểm tự chấm\tMục đích kinh phí\tKinh phí (triệu đồng)\tNăm\n" +
		"Đường hoa\tKinh tế\tTT\tChi bộ\t95,5\tmua giống\t12\t2026\nĐường cờ\tKinh tế\tTT\tChi bộ\t\t\t\t2025\n"))
	if len(h.Asked) != 1 || !strings.Contains(h.Asked[0].Body, "Dòng của năm 2025 không lấy") || !strings.Contains(h.Asked[0].Body, "Điểm tự chấm") {
		t.Fatalf("%+v", h.Asked)
	}
	fill(h)
	h.Press("ctrl+s")
	if news := h.News[len(h.News)-1]; news != "Đã lưu 1 dòng: 1 mô hình mới." {
		t.Fatal(news, h.Fails, p.Rows(), h.Plain(160, 30))
	}
	s := sheet.Named("registration")
	must(t, h.Register().View(func(tx *store.Tx) error {
		refs, err := s.Refs(tx)
		must(t, err)
		for _, ref := range refs {
			l, err := s.Read(tx, ref)
			must(t, err)
			if l.Value(s.Column("name")) == "Đường hoa" && (l.Value(s.Column("self_score")) != record.Decimal("95.5") || l.Value(s.Column("money_purpose")) != "mua giống") {
				t.Errorf("%v, %v", l.Value(s.Column("self_score")), l.Value(s.Column("money_purpose")))
			}
		}
		return nil
	}))
	before := h.Plain(250, 30)
	h.Press(keyboard.F5)
	if after := h.Plain(1000, 30); strings.Contains(before, "Phong trào") || !strings.Contains(after, "Phong trào") || !strings.Contains(after, "Nhân rộng từ") {
		t.Error(after)
	}
}

// Consent is to what was shown: where somebody writes another value before it is saved, nothing is overwritten, and it
// is said.
func TestWhatNobodySawIsNotOverwritten(t *testing.T) {
	r := pagetest.Register(t, "00901")
	pagetest.Save(t, r, r.Me().Unit, pagetest.Model{Name: "Nước sạch", Registrant: "Hộ ông Ma", Place: "Thôn Sim", Year: 2026})
	h, _ := open(t, r)
	paste(h, "Tên mô hình\tLĩnh vực\tHình thức đăng ký\tHọ và tên\tĐịa điểm\nNước sạch\t\t\tHộ ông Ma\tThôn Cọ\n")
	h.Press("ctrl+s")
	must(t, r.Edit("", func(w *store.Writer) error {
		return w.Each(record.Channel{Unit: w.Me().Unit, Part: record.Affairs}, record.ModelKind, func(id record.ID, _ *log.State) error {
			return w.Set(record.AffairsOf(w.Me().Unit, record.ModelKind, id), "place", "Thôn Mới", "")
		})
	}))
	h.Answer("Ghi đè 1 giá trị")
	if news := h.News[len(h.News)-1]; !strings.Contains(news, "Chưa lưu: sổ vừa có giá trị khác") {
		t.Error(news, h.Fails)
	}
}
