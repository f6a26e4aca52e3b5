package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/store/tally"
	"danvan/ui/internal/pagetest"
	"danvan/ui/paper"
	"danvan/ui/text"
)

var must = storetest.Must

var day = time.Date(2026, 2, 5, 9, 0, 0, 0, time.UTC)

// make makes a report of a register.
func makeOf(t *testing.T, r *store.Register, q Request) (made *Report) {
	t.Helper()
	must(t, r.View(func(tx *store.Tx) error {
		rows, err := listing.Load(tx)
		must(t, err)
		made, err = Make(tx, rows, text.For(text.Vi), q, day)
		return err
	}))
	return made
}

func lines(d *paper.Document) (all []string) {
	for i := range d.Rows {
		var line []string
		for _, c := range d.Row(i).Cells {
			line = append(line, c.Plain(text.For(text.Vi)))
		}
		all = append(all, strings.Join(line, "|"))
	}
	return all
}

func TestReportsOfADistrict(t *testing.T) {
	r := pagetest.Register(t, "031")
	me := r.Me().Unit
	for i, field := range []string{"KT", "KT", "VHXH"} {
		pagetest.Save(t, r, me, pagetest.Model{Name: fmt.Sprint("Mô hình ", i), Registrant: "Chi bộ", Field: field, Year: 2024 + i})
	}
	for _, c := range []struct {
		q      Request
		period string
		want   []string
	}{
		{Request{Name: Fields, From: 2024}, "Năm 2024", []string{"Kinh tế|1|0|0|0,0%|1|0|0", "Văn hóa – xã hội|0|0|0||0|0|0", "Quốc phòng – an ninh|0|0|0||0|0|0",
			"Xây dựng hệ thống chính trị|0|0|0||0|0|0", "Tổng cộng|1|0|0|0,0%|1|0|0"}},
		{Request{Name: Units, From: 2024, To: 2025}, "Giai đoạn 2024–2025", []string{"031|Huyện Lâm Khê|2|0|0|0,0%|2|0|0", "00901|Xã Thượng Lâm (chưa gửi)|0|0|0||0|0|0",
			"00904|Xã Hồng Khê (chưa gửi)|0|0|0||0|0|0", "00907|Thị trấn Nà Lăng (chưa gửi)|0|0|0||0|0|0", "|Tổng cộng|2|0|0|0,0%|2|0|0"}},
		{Request{Name: Units, From: 2024, Own: true}, "Năm 2024", []string{"031|Huyện Lâm Khê|1|0|0|0,0%|1|0|0", "|Tổng cộng|1|0|0|0,0%|1|0|0"}},
		{Request{Name: Models, From: 2026}, "Năm 2026", []string{"|I. Tập thể (1)|||||", "1|Mô hình 2|Chi bộ||Văn hóa – xã hội|Huyện Lâm Khê|"}},
		{Request{Name: Models, From: 2025, To: 2026}, "Giai đoạn 2025–2026", []string{"||I. Tập thể (2)|||||", "1|2025|Mô hình 1|Chi bộ||Kinh tế|Huyện Lâm Khê|",
			"2|2026|Mô hình 2|Chi bộ||Văn hóa – xã hội|Huyện Lâm Khê|"}},
		{Request{Name: Years, From: 2025, To: 2026}, "Giai đoạn 2025–2026", []string{"2025|1|1|0||0|0|0,0%|1|0|0", "2026|1|1|0|0|0|0|0,0%|1|0|0", "Tổng cộng|2|2|0||0|0|0,0%|2|0|0"}},
		{Request{Name: Completeness, From: 2026, Span: "2026-H1"}, "6 tháng đầu năm 2026", []string{"00901|Xã Thượng Lâm|chưa gửi|0||", "00904|Xã Hồng Khê|chưa gửi|0||",
			"00907|Thị trấn Nà Lăng|chưa gửi|0||"}},
	} {
		made := makeOf(t, r, c.q)
		if got := lines(made.Doc); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
			t.Errorf("%+v:\n%s\nexpected\n%s", c.q, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
		h := made.Doc.Heading
		if h.Period != c.period || h.Made != "ngày 05 tháng 02 năm 2026" || h.Title == "" || made.Fault != nil || made.Doc.Alert != "" {
			t.Errorf("%+v: %+v, %v", c.q, h, made.Fault)
		}
		var v struct {
			Report string `json:"report"`
			Unit   string `json:"unit"`
			Rows   []any  `json:"rows"`
		}
		b, err := json.Marshal(made.JSON)
		must(t, err)
		must(t, json.Unmarshal(b, &v))
		if c.q.Name != Completeness && v.Report != string(c.q.Name) || v.Unit != "031" || len(v.Rows) == 0 {
			t.Errorf("%+v: %s", c.q, b)
		}
	}
}

func TestWhatCannotBeAskedFor(t *testing.T) {
	r := pagetest.Register(t, "00901")
	must(t, r.View(func(tx *store.Tx) error {
		rows, err := listing.Load(tx)
		must(t, err)
		for _, q := range []Request{{Name: "colours", From: 2026}, {Name: Fields, From: 2026, Unit: [16]byte{1}}} {
			if _, err := Make(tx, rows, text.For(text.Vi), q, day); err == nil {
				t.Errorf("%+v was made", q)
			}
		}
		return nil
	}))
	if made := makeOf(t, r, Request{Name: Completeness, From: 2026}); made.Doc.Rows != 0 || made.Behind(0) != nil {
		t.Error("nobody reports to a commune")
	}
}

// A figure that cannot be is told above the table, one that rests on a conflict below it.
func TestFaultsAndConflictsAreTold(t *testing.T) {
	m := &maker{t: text.For(text.Vi), out: &Report{Doc: &paper.Document{Notes: []string{"sau cùng"}}}}
	m.totals(tally.Count{Registered: 2, New: 1, Maintained: 1, Conflicts: 1}, &tally.Fault{Code: tally.RecognisedOver, Have: 3, Most: 2})
	m.remark()
	if d := m.out.Doc; !strings.HasPrefix(d.Alert, "Số liệu này không thể đúng:") || !strings.Contains(d.Alert, "3") ||
		len(d.Notes) != 2 || !strings.HasPrefix(d.Notes[0], paper.Mark+"1 trong các số này dựa trên chỗ trái ngược") {
		t.Errorf("%+v", d)
	}
}

// What was mobilised stands behind the counts of fields and units; a part that is about so much makes its sums about so
// much, and no others.
func TestReportsAddUpWhatWasMobilised(t *testing.T) {
	r := pagetest.Register(t, "031")
	me := r.Me().Unit
	a := pagetest.Save(t, r, me, pagetest.Model{Name: "Hiến đất", Registrant: "Chi bộ Nà Ta", Field: "KT"})
	b := pagetest.Save(t, r, me, pagetest.Model{Name: "Góp công", Registrant: "Chi đoàn", Field: "VHXH"})
	mobilise := func(model record.ID, what record.ResourceKind, amount record.Decimal, q record.Qualifier) {
		part := record.ParticipationID(model, 2026)
		must(t, r.Edit("", func(w *store.Writer) error {
			_, err := w.Put(record.AffairsOf(me, record.ResourceKindName, record.ListedResourceID(part, what)),
				&record.Resource{Participation: part, What: what, Amount: amount, Qualifier: q}, nil, "")
			return err
		}))
	}
	mobilise(a, record.Money, "185000000", "")
	mobilise(a, record.Land, "1250.5", "")
	mobilise(b, record.Money, "15000000", record.Over)
	for _, name := range []Name{Fields, Units} {
		made := makeOf(t, r, Request{Name: name, From: 2026})
		all := lines(made.Doc)
		if last := all[len(all)-1]; !strings.HasSuffix(last, "|khoảng 200.000.000|1250,5") {
			t.Errorf("%s: %q", name, last)
		}
		if heads := made.Doc.Columns[len(made.Doc.Columns)-2:]; heads[0].Heading != "Tiền (đồng)" || heads[1].Heading != "Đất (m²)" || len(made.Doc.Notes) == 0 {
			t.Errorf("%s: %v, %q", name, heads, made.Doc.Notes)
		}
		b, err := json.Marshal(made.JSON)
		must(t, err)
		if want := `"money":200000000,"land":1250.5,"approximate":["money"]`; !strings.Contains(string(b), want) {
			t.Errorf("%s: no %s in %s", name, want, b)
		}
	}
	if first := lines(makeOf(t, r, Request{Name: Fields, From: 2026}).Doc)[0]; !strings.HasSuffix(first, "|185000000|1250,5") {
		t.Errorf("what is exact: %q", first)
	}
	if made := makeOf(t, r, Request{Name: Fields, From: 2025}); len(made.Doc.Columns) != 8 {
		t.Errorf("columns of nothing: %v", made.Doc.Columns)
	}
}
