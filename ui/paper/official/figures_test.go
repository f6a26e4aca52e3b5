package official_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/ui/internal/pagetest"
	"danvan/ui/paper/docx"
	"danvan/ui/paper/official"
)

// entered is a participation as it was typed in.
type entered struct {
	field    int
	subject  record.SubjectKind
	verdict  record.Verdict
	proposed bool
	awarded  int // 0 not, 1 granted by the decision, 2 proposed
}

var subjects = []record.SubjectKind{record.Collective, record.Individual, record.Household}

// figures are what was typed in, counted by hand.
type figures struct{ registered, recognised, exemplary, collective, individual, household int }

func (f *figures) add(x entered) {
	f.registered++
	if x.verdict == record.Recognised || x.verdict == record.Exemplary {
		f.recognised++
	}
	if x.verdict == record.Exemplary {
		f.exemplary++
	}
	switch x.subject {
	case record.Collective:
		f.collective++
	case record.Individual:
		f.individual++
	case record.Household:
		f.household++
	}
}

// TestEveryFigureOnPaperIsWhatWasTypedIn makes registers of chance, writes the report, the decision, the proposal and
// the public tables, and holds each figure of theirs against what was typed in, counted by hand and not by the reports.
func TestEveryFigureOnPaperIsWhatWasTypedIn(t *testing.T) {
	codes := []string{"KT", "VHXH", "QPAN"}
	names := []string{"Kinh tế", "Văn hóa – xã hội", "Quốc phòng – an ninh"}
	day := time.Date(2026, 12, 20, 9, 0, 0, 0, time.UTC)
	rapid.Check(t, func(rt *rapid.T) {
		r := pagetest.Register(t, "031")
		me := r.Me().Unit
		all := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) entered {
			return entered{rapid.IntRange(0, len(codes)-1).Draw(t, "field"), rapid.SampledFrom(subjects).Draw(t, "subject"),
				rapid.SampledFrom([]record.Verdict{"", record.Recognised, record.Exemplary, record.NotRecognised}).Draw(t, "verdict"), rapid.Bool().Draw(t, "proposed"), rapid.IntRange(0, 2).Draw(t, "awarded")}
		}), 0, 14).Draw(rt, "entered")
		for i, x := range all {
			typed(t, r, me, codes[x.field], i, x)
		}
		made := func(name official.Name, q official.Request) string {
			q.Paper, q.Skin = name, official.Skins[0]
			var text string
			err := r.View(func(tx *store.Tx) error {
				list, err := listing.Load(tx)
				if err != nil {
					return err
				}
				m, err := official.Make(tx, list, q, day)
				if err != nil {
					return err
				}
				template, err := official.Template(name, q.Skin)
				if err != nil {
					return err
				}
				d, err := m.Write(template)
				if err == nil {
					text = rows(d.Body)
				}
				return err
			})
			if err != nil {
				rt.Fatalf("%s: %v", name, err)
			}
			return text
		}
		year := official.Request{}
		year.From, year.To = 2026, 2026
		var total, granted, asked, given, refused figures
		fields := make([]figures, len(codes))
		for _, x := range all {
			total.add(x)
			fields[x.field].add(x)
			switch {
			case x.awarded == 1:
				granted.add(x)
			case x.awarded == 2:
				given.add(x)
			}
			switch { // that the unit found its own right does not decide it; that it found it wanting does
			case x.proposed && x.verdict == record.NotRecognised:
				refused.add(x)
			case x.proposed:
				asked.add(x)
			}
		}
		has := func(paper, text, want string) {
			if !strings.Contains(text, want) {
				rt.Fatalf("%s: no %q in\n%s", paper, want, text)
			}
		}
		summary := made(official.Summary, year)
		line := func(name string, f figures) string {
			rate := ""
			if f.registered > 0 {
				rate = strings.Replace(strconv.FormatFloat(float64(f.recognised)/float64(f.registered)*100, 'f', 1, 64), ".", ",", 1) + "%"
			}
			return fmt.Sprintf("%s|%d|%d|%d|%s|%d|%d|%d|", name, f.registered, f.recognised, f.exemplary, rate, f.collective, f.individual, f.household)
		}
		for i, f := range fields {
			has("summary", summary, "\n"+line(names[i], f))
		}
		has("summary", summary, "\n"+line("Tổng cộng", total))
		has("summary", summary, fmt.Sprintf("có %s lượt đăng ký mô hình “Dân vận khéo”, gồm %s tập thể, %s cá nhân", two(total.registered), two(total.collective), two(total.individual)))
		if total.recognised > 0 {
			has("summary", summary, fmt.Sprintf("Đã công nhận %s mô hình", two(total.recognised)))
		}
		has("fields", made("fields", year), "\n"+line("Tổng cộng", total))
		if n := granted.registered; n > 0 {
			q := official.Request{}
			q.Numbers = "15/QĐ-UBND"
			decision := made(official.Decision, q)
			has("decision", decision, "Tặng Giấy khen cho "+so(granted))
			has("decision", decision, "Tổng số: "+so(granted)+" ./.")
			for i, x := range all {
				if is := strings.Contains(decision, fmt.Sprintf("|Người %d.|", i)); is != (x.awarded == 1) {
					rt.Fatalf("decision: %d of %+v: %v in\n%s", i, x, is, decision)
				}
			}
		}
		proposal := made(official.Proposal, year)
		if given.registered > 0 {
			has("proposal", proposal, "Tặng Giấy khen cho "+so(given))
		}
		for i, x := range all {
			if is := strings.Contains(proposal, fmt.Sprintf("|Mô hình %d.|", i)); is != (x.proposed && x.verdict != record.NotRecognised) {
				rt.Fatalf("proposal: %d of %+v: %v in\n%s", i, x, is, proposal)
			}
		}
		left := "đã ghi đề nghị nhưng đã xét là “chưa công nhận”"
		if n := refused.registered; n > 0 {
			left = fmt.Sprintf("Để ngoài danh sách %d mô hình %s.", n, left)
		}
		if n := strings.Count(proposal, left); n != min(1, refused.registered) {
			rt.Fatalf("proposal: %q is there %d times in\n%s", left, n, proposal)
		}
		if asked.registered > 0 {
			has("proposal", proposal, "Công nhận mô hình “Dân vận khéo” cho "+so(asked))
		}
		if given.registered > 0 {
			has("proposal", proposal, "Tổng số: "+so(given)+" ./.")
		}
		if asked.registered > 0 {
			has("proposal", proposal, "Tổng số: "+so(asked)+" ./.")
		}
	})
}

// typed puts a participation into the register as its office does.
func typed(t *testing.T, r *store.Register, me record.ID, field string, i int, x entered) {
	t.Helper()
	id := pagetest.Save(t, r, me, pagetest.Model{Name: fmt.Sprintf("Mô hình %d.", i), Registrant: fmt.Sprintf("Người %d.", i), Field: field, Year: 2026})
	p := record.ParticipationID(id, 2026)
	err := r.Edit("", func(w *store.Writer) error {
		if err := w.Set(record.AffairsOf(me, record.ModelKind, id), "subject", string(x.subject), ""); err != nil {
			return err
		}
		if x.proposed {
			if err := w.Set(record.AffairsOf(me, record.ParticipationKind, p), "proposed", "2026-10-15", ""); err != nil {
				return err
			}
		}
		if x.verdict != "" {
			if _, err := w.Put(record.AffairsOf(me, record.AppraisalKind, record.AppraisalID(p, me)), &record.Appraisal{Participation: p, By: me, Verdict: x.verdict, Date: "2026-11-01"}, nil, ""); err != nil {
				return err
			}
		}
		if x.awarded == 0 {
			return nil
		}
		self := w.NewID()
		a := &record.Award{By: me, Self: self, Name: fmt.Sprintf("Người %d.", i), Recipient: record.Recipient(x.subject), Form: "Giấy khen", Span: "2026", State: record.Proposed}
		if x.awarded == 1 {
			a.Number, a.Date, a.State = "15/QĐ-UBND", "2026-12-10", record.Granted
		}
		_, err := w.Put(record.AffairsOf(me, record.AwardKind, record.SaidID(record.AwardKind, self, me)), a, nil, "")
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func two(n int) string {
	if n == 0 {
		return "0"
	}
	return fmt.Sprintf("%02d", n)
}

// so is “03 tập thể, 01 cá nhân”.
func so(f figures) string {
	var all []string
	for _, x := range []struct {
		n    int
		name string
	}{{f.collective, "tập thể"}, {f.individual, "cá nhân"}, {f.household, "hộ gia đình"}} {
		if x.n > 0 {
			all = append(all, two(x.n)+" "+x.name)
		}
	}
	return strings.Join(all, ", ")
}

// rows is the text of a document: a line for each paragraph, and one for each row with a stroke behind each cell.
func rows(n *docx.Node) (s string) {
	for _, k := range n.Kids {
		switch {
		case k.Is("w:tr"):
			for _, c := range k.Kids {
				if c.Is("w:tc") {
					s += strings.TrimSpace(strings.ReplaceAll(rows(c), "\n", " ")) + "|"
				}
			}
			s = s + "\n"
		case k.Is("w:t"):
			for _, t := range k.Kids {
				s += t.Text
			}
		case k.Is("w:p"):
			s += rows(k) + "\n"
		default:
			s += rows(k)
		}
	}
	return s
}
