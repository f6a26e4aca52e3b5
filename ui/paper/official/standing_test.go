package official_test

import (
	"cmp"
	"strings"
	"testing"
	"time"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/store/vi"
	"danvan/ui/internal/pagetest"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
)

// stated is what a paper has to say of a register in which all is open; "" for what has no meaning in it, as package
// official tells.
type stated struct {
	span, stated, missing, conflicts string
	beside                           bool // its page has no room for it
}

const (
	clash  = "1 trong các số này dựa trên chỗ trái ngược chưa giải quyết"
	within = "2 chỗ trái ngược chưa giải quyết" // the model, and what was mobilised for it
)

var figured = stated{span: "Số liệu năm 2026 của Huyện Lâm Khê, đếm từ sổ ngày 20/12/2026", stated: "Số nêu khác số đếm: Đăng ký",
	missing: "Năm 2026: chưa có số liệu của 3 đơn vị (Xã Thượng Lâm, Xã Hồng Khê, Thị trấn Nà Lăng)", conflicts: clash}

// tableSays is what a report on paper says; conflicts where what it shows has some.
func tableSays(conflicts string) stated {
	s := figured
	s.conflicts = conflicts
	return s
}

var listed = stated{span: "theo Quyết định số 15/QĐ-UBND ngày 10/12/2026, tính đến ngày 20/12/2026", conflicts: "3 chỗ trái ngược chưa giải quyết"} // whoever is recognised, whoever is given the award, and the decision

var papersSay = map[official.Name]stated{
	official.Summary: tableSays("4 trong các số này"), official.Proposal: figured, official.Minutes: figured, official.Public: figured,
	official.Decision:     listed,
	official.Certificate:  {span: listed.span, conflicts: listed.conflicts, beside: true},
	official.Achievement:  {span: "Năm 2026 của mô hình, theo sổ ngày 20/12/2026", stated: "là số đơn vị nêu", conflicts: "3 chỗ trái ngược chưa giải quyết"},
	official.Registration: {span: "Đăng ký năm 2026, theo sổ ngày 20/12/2026", stated: "là điều người đăng ký nêu", conflicts: within},
	official.Reminder:     {span: "Đến ngày 20/12/2026, Huyện Lâm Khê chưa nhận được số liệu năm 2026 của 03/03 đơn vị", missing: "Xã Thượng Lâm|00901"},
	"sheet":               tableSays(clash), "fields": tableSays(clash), "units": tableSays(clash), "models": tableSays(clash), "years": tableSays(clash), "awards": tableSays(clash),
	"reconciliation": tableSays(clash), "resources": tableSays(clash), "reviews": tableSays("2 trong các số này"), "typical": tableSays(clash),
	"criteria":     tableSays(""),                                           // no points are given there
	"completeness": {span: figured.span, missing: "Xã Thượng Lâm|chưa gửi"}, // who has sent does not rest on what is in conflict at home
}

// TestEveryPaperSaysHowItStands holds each paper to what it has to say of its own figures, and to the mark of a draft;
// one that is new has to say what it says.
func TestEveryPaperSaysHowItStands(t *testing.T) {
	r, model := allOpen(t)
	for _, name := range official.Names {
		want, is := papersSay[name]
		if !is {
			t.Errorf("%s: nobody wrote down what it says of its own figures", name)
			continue
		}
		made, face := paperOf(t, r, name, model, "")
		said := strings.Join(made.Beside, " ")
		if !want.beside {
			said = face
		}
		for what, s := range map[string]string{"span": want.span, "what is stated": want.stated, "units": want.missing, "conflicts": want.conflicts, "the signature": "không phải chữ ký số theo quy định"} {
			if !strings.Contains(said, s) {
				t.Errorf("%s, %s: no %q in\n%s", name, what, s, said)
			}
		}
		if want.beside == strings.Contains(face, "chữ ký số") || want.beside == (made.Beside == nil) {
			t.Errorf("%s: %q, beside %q", name, face, made.Beside)
		}
		if name == official.Reminder && strings.Contains(face, "đã báo cáo") { // it goes to those who have not
			t.Errorf("%s: it tells units of others: %s", name, face)
		}
		if want.missing == "" && strings.Contains(said, "chưa có số liệu") || strings.Count(said, "trái ngược chưa giải quyết") > 1 {
			t.Errorf("%s: it says too much: %s", name, said)
		}
		if want.conflicts != "" && !strings.Contains(strings.Join(made.Open, " "), want.conflicts) {
			t.Errorf("%s: what is in conflict leaves it open: %q", name, made.Open)
		}
		if !made.Draft || strings.Count(face, "DỰ THẢO") != max(1, strings.Count(face, "Vào sổ khen thưởng")) {
			t.Errorf("%s: open, and no draft: %s", name, face)
		}
		if made, face := paperOf(t, r, name, model, "đã thống nhất"); made.Draft || strings.Contains(face, "DỰ THẢO") || !want.beside && !strings.Contains(face, "vẫn ra bản chính vì: đã thống nhất") {
			t.Errorf("%s: a person said why it is no draft: %s", name, face)
		}
	}
}

// TestWhatAPaperRestsOnIsMissing: a list whose line has lost its name, and a paper of a unit below that has not sent,
// say so and are drafts.
func TestWhatAPaperRestsOnIsMissing(t *testing.T) {
	r, model := allOpen(t)
	must(t, r.Edit("", func(w *store.Writer) error { return w.Delete(model, "") }))
	for _, name := range []official.Name{official.Decision, official.Certificate} {
		made, face := paperOf(t, r, name, model, "")
		if says := strings.Join(append(made.Beside, face), " "); !strings.Contains(says, "1 dòng chưa có tên") || !strings.Contains(strings.Join(made.Open, " "), "(Huyện Lâm Khê)") {
			t.Errorf("%s: %s", name, says)
		}
	}
	must(t, r.View(func(tx *store.Tx) error {
		list, err := listing.Load(tx)
		if err != nil {
			return err
		}
		q := official.Request{Paper: official.Summary, Skin: official.Skins[0]}
		q.From, q.Unit = 2026, list.Tree().Unit(r.Me().Unit).Children[0].ID
		made, err := official.Make(tx, list, q, time.Date(2026, 12, 20, 9, 0, 0, 0, time.UTC))
		if err == nil && !strings.Contains(strings.Join(made.Open, " "), "Năm 2026: chưa có số liệu của 1 đơn vị (Xã Thượng Lâm).") {
			t.Errorf("the unit itself has not sent: %q", made.Open)
		}
		return err
	}))
}

// paperOf makes a paper of the year, and tells what is on it.
func paperOf(t *testing.T, r *store.Register, name official.Name, model record.Ref, why string) (made *official.Made, face string) {
	t.Helper()
	q := official.Request{Paper: name, Skin: official.Skins[0], Why: why}
	switch q.From = 2026; name {
	case official.Decision, official.Certificate:
		q.Numbers = "15/QĐ-UBND"
	case official.Achievement, official.Registration:
		q.Model = model
	}
	must(t, r.View(func(tx *store.Tx) error {
		list, err := listing.Load(tx)
		if err != nil {
			return err
		}
		if made, err = official.Make(tx, list, q, time.Date(2026, 12, 20, 9, 0, 0, 0, time.UTC)); err != nil {
			return err
		}
		template, err := official.Template(name, q.Skin)
		if err != nil {
			return err
		}
		var d *docx.Document
		if d, err = made.Write(template); err == nil {
			face = rows(d.Body)
		}
		return err
	}))
	return made, face
}

// allOpen is a register whose units have sent nothing, with a model, what was mobilised for it, reviews, an award, an
// example, a decision and a report in conflict, and a figure that is stated otherwise than it is counted.
func allOpen(t *testing.T) (*store.Register, record.Ref) {
	t.Helper()
	r := pagetest.Register(t, "031")
	me := r.Me().Unit
	id := pagetest.Save(t, r, me, pagetest.Model{Name: "Hiến đất mở đường", Registrant: "Chi bộ"})
	calm := pagetest.Save(t, r, me, pagetest.Model{Name: "Góp công làm cầu", Registrant: "Chi đoàn"})
	p, number, of := record.ParticipationID(id, 2026), "15/QĐ-UBND", record.DecisionID(me, 2026, vi.Fold("15/QĐ-UBND"))
	model := record.AffairsOf(me, record.ModelKind, id)
	must(t, r.Edit("", func(w *store.Writer) error {
		var err error
		put := func(part record.Part, kind record.Name, id record.ID, x record.Record) *store.Held {
			ref := record.Ref{Channel: record.Channel{Unit: me, Part: part}, Kind: kind, ID: id}
			if x != nil && err == nil {
				_, err = w.Put(ref, x, nil, "")
			}
			h, e := w.Get(ref, nil)
			err = cmp.Or(err, e)
			return h
		}
		twiceIn := func(part record.Part, kind record.Name, id record.ID, first, one, other record.Record) { // two write without having seen each other
			base := put(part, kind, id, first)
			for _, x := range []record.Record{one, other} {
				if err == nil {
					_, err = w.Put(record.Ref{Channel: record.Channel{Unit: me, Part: part}, Kind: kind, ID: id}, x, base, "")
				}
			}
		}
		twice := func(kind record.Name, id record.ID, first, one, other record.Record) {
			twiceIn(record.Affairs, kind, id, first, one, other)
		}
		of1 := &record.Model{Name: "Hiến đất mở đường", Registrant: "Chi bộ", Subject: record.Collective, Place: "Thôn Nà Ta"}
		of2 := *of1
		of2.Place = "Thôn Nà Mẫu"
		twice(record.ModelKind, id, nil, of1, &of2)
		twice(record.ResourceKindName, record.ListedResourceID(p, record.Money), &record.Resource{Participation: p, What: record.Money, Amount: "5"},
			&record.Resource{Participation: p, What: record.Money, Amount: "6"}, &record.Resource{Participation: p, What: record.Money, Amount: "7"})
		for _, p := range []record.ID{p, record.ParticipationID(calm, 2026)} {
			twice(record.ReviewKind, record.ReviewID(p, me), &record.Review{Participation: p, By: me, Outcome: record.Keep},
				&record.Review{Participation: p, By: me, Outcome: record.Stop}, &record.Review{Participation: p, By: me, Outcome: record.Pause})
		}
		self := w.NewID()
		typical := func(post string) *record.Typical {
			return &record.Typical{By: me, Self: self, Name: "Chẩu Văn Anh", Recipient: record.Recipient(record.Individual), Span: "2026", Post: post}
		}
		twice(record.TypicalKind, record.SaidID(record.TypicalKind, self, me), typical(""), typical("Bí thư"), typical("Trưởng thôn"))
		award := func(of record.ID, state record.AwardState, reason string) *record.Award {
			a := &record.Award{By: me, Self: of, Name: "Hoàng Thị Mẫu", Recipient: record.Recipient(record.Individual), Form: "Giấy khen", Span: "2026", State: state, Reason: reason, Model: id}
			if state == record.Granted {
				a.Number, a.Date = number, "2026-12-10"
			}
			return a
		}
		twice(record.AwardKind, record.SaidID(record.AwardKind, self, me), award(self, record.Granted, ""), award(self, record.Granted, "Hiến đất"), award(self, record.Granted, "Góp công"))
		other, dk := w.NewID(), record.MeasureID(me, "dk")
		put(record.Affairs, record.AwardKind, record.SaidID(record.AwardKind, other, me), award(other, record.Proposed, ""))
		decision := func(issuer string) *record.Decision {
			return &record.Decision{Unit: me, Number: number, Date: "2026-12-10", Issuer: issuer}
		}
		twiceIn(record.Catalog, record.DecisionKind, of, decision(""), decision("Ủy ban nhân dân huyện Lâm Khê"), decision("Ban Chỉ đạo"))
		report := &record.Paper{Unit: me, Type: record.PaperOf, Title: "Năm 2026", Date: "2026-12-18", Span: "2026"}
		wrote := func(number string) *record.Paper {
			x := *report
			x.Number = number
			return &x
		}
		twiceIn(record.Catalog, record.PaperKind, record.KindOf(record.PaperKind).Keyed(report, vi.Fold), report, wrote("7/BC"), wrote("8/BC"))
		put(record.Affairs, record.AppraisalKind, record.AppraisalID(p, me), &record.Appraisal{Participation: p, By: me, Verdict: record.Recognised, Date: "2026-11-01", Decision: of})
		put(record.Catalog, record.MeasureKind, dk, &record.Measure{Unit: me, Code: "dk", Name: "Đăng ký", Counts: record.CountRegistered})
		v := &record.MeasureValue{Measure: dk, Span: "2026", Amount: "5", Basis: record.Stated}
		put(record.Affairs, record.ValueKind, record.KindOf(record.ValueKind).Keyed(v, vi.Fold), v)
		if err == nil {
			err = w.Set(record.AffairsOf(me, record.ParticipationKind, p), "proposed", "2026-10-15", "")
		}
		return err
	}))
	return r, model
}

var must = storetest.Must
