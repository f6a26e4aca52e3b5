package inputs_test

import (
	"strings"
	"testing"
	"time"

	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
	"danvan/ui/text"
	"danvan/ui/theme"
)

var registration = sheet.Named("registration")

func figures() (all []*sheet.Column) {
	for i := range registration.Columns {
		if c := &registration.Columns[i]; c.Type == sheet.Figure {
			all = append(all, c)
		}
	}
	return all
}

// What is read from a text is read again from what the input shows of it.
func FuzzFigure(f *testing.F) {
	for _, s := range []string{"185 triệu", "trên 1,5 tỷ", "2,5 ha", "1.250 m²", "120 công", "2.941,86", "1,280", "-1", "ha", "m", "trên ", "9.999.999.999.999.999.999", "Khoảng 20.000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, c := range figures() {
			l := registration.New(record.ID{})
			v, err := l.ReadText(c, s, vi.DateHints{})
			if err != nil || v == nil {
				continue
			}
			l.Set(c, v)
			if r := l.Part(c).Rec.(*record.Resource); len((&record.Resource{Participation: record.ID{1}, What: r.What, Amount: r.Amount, Qualifier: r.Qualifier}).Validate()) > 0 {
				t.Fatalf("%q: %+v", s, r)
			}
			shown := inputs.Text(text.For(text.Vi), l, c)
			again, err := l.ReadText(c, shown, vi.DateHints{})
			if err != nil || again.(value.Figure).Amount != v.(value.Figure).Amount || again.(value.Figure).High != v.(value.Figure).High || again.(value.Figure).Qualifier != v.(value.Figure).Qualifier {
				t.Fatalf("%q shows as %q: %+v, then %+v, %v", s, shown, v, again, err)
			}
		}
	})
}

func TestWhatIsWrittenBesideAnInput(t *testing.T) {
	l, hints := registration.New(record.ID{}), vi.DateHints{Today: vi.Date{}, Year: 2026}
	for _, c := range []struct{ column, text, note string }{
		{"money", "185 triệu", "= 185.000.000 đồng"}, {"money", "trên 1,5 tỷ đồng", "= trên 1.500.000.000 đồng"}, {"land", "2,5 ha", "= 25.000 m²"}, {"money", "150-200 triệu", "= 150.000.000 – 200.000.000 đồng"}, {"labour", "nhiều", ""}, {"money", "", ""},
		{"participants", "1280", ""}, {"participants", "1 280", "= 1.280 người"}, {"participants", "0", "= để trống"}, {"registered", "5/10", "= 05/10/2026"}, {"registered", "05/10/2026", ""}, {"name", "5", ""},
	} {
		if _, note := inputs.Understood(text.For(text.Vi), l, registration.Column(c.column), c.text, hints); note != c.note {
			t.Errorf("%s %q: %q, want %q", c.column, c.text, note, c.note)
		}
	}
}

// What cannot be read is said once the keyboard has left, and a date is written in full then.
func TestALineSaysWhatCannotBeRead(t *testing.T) {
	tx, hints := text.For(text.Vi), vi.DateHints{Today: vi.DateOf(time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)), Year: 2026}
	for _, c := range []struct {
		column, typed string
		state         theme.State
		problem       string // a part of it
		left          string
	}{
		{"registered", "5/10", theme.Good, "", "05/10/2026"}, {"registered", "05102022", theme.Good, "", "05/10/2022"}, {"registered", "hom nay", theme.Good, "", "22/11/2026"},
		{"registered", "31/02/2026", theme.Bad, "28/02/2026", "31/02/2026"}, {"registered", "", theme.None, "", ""},
		{"money", "185 triệu", theme.Good, "", "185 triệu"}, {"money", "nhiều", theme.Bad, "không phải là số", "nhiều"},
		{"participants", "1280", theme.Good, "", "1280"}, {"participants", "1.280,5", theme.Bad, "số nguyên", "1.280,5"},
	} {
		x := inputs.Line(tx, registration.New(record.ID{}), registration.Column(c.column), hints)
		x.Set(c.typed)
		v := x.Verdict()
		if v.State != c.state || (v.Problem == "") != (c.problem == "") || !strings.Contains(v.Problem, c.problem) || v.Problem != "" && !v.Later {
			t.Errorf("%s %q: %+v", c.column, c.typed, v)
		}
		if x.Leave(); x.Value() != c.left {
			t.Errorf("%q becomes %q, want %q", c.typed, x.Value(), c.left)
		}
		if !x.AsTyped {
			t.Errorf("%s: an input method writes in it", c.column)
		}
	}
}
