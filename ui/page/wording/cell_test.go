package wording_test

import (
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/sheet"
	"danvan/store/value"
	"danvan/store/vi"
	"danvan/ui/page/inputs"
	"danvan/ui/page/wording"
	"danvan/ui/text"
)

// plot is a kind of this test alone, with the types of value that no other kind has yet.
type plot struct {
	When   record.Interval `cbor:"when" is:"need,like=2026-Q3"`
	Land   record.Decimal  `cbor:"land" is:"in=m2,least=0"`
	Labour record.Decimal  `cbor:"labour" is:"in=cong"`
	Cost   int64           `cbor:"cost" is:"in=dong"`
	Guests int64           `cbor:"guests" is:"in=nguoi"`
}

var _ = record.Register[plot](record.Kind{Part: record.Affairs})

// Kind is “plot”.
func (*plot) Kind() record.Name { return "plot" }

// Validate holds it to its description.
func (p *plot) Validate() record.Problems { return record.Held(p) }

// What people type of a stretch of time, and of an amount in any of its measures, is one value.
func TestAmountsAndSpansAsPeopleTypeThem(t *testing.T) {
	s := sheet.Of("plot")
	for column, values := range map[string]map[any][]string{
		"when":   {record.Interval("2026-01/2026-09"): {"9 tháng", "9 tháng đầu năm 2026", "tháng 1 – tháng 9/2026"}, record.Interval("2021/2025"): {"2021-2025", "giai đoạn 2021 - 2025"}},
		"land":   {record.Decimal("5000"): {"5000", "5.000 m2", "0,5 ha", "5.000 m²", "0,5 héc ta"}, record.Decimal("12.5"): {"12,5", "12,5 m²"}},
		"labour": {record.Decimal("120"): {"120", "120 công", "120 ngày công", "60 người x 2 ngày"}},
		"cost":   {int64(185_000_000): {"185 triệu", "185000000", "185 triệu đồng", "185.000.000 đ"}},
		"guests": {int64(120): {"120", "120 người", "120 lượt người"}},
	} {
		for want, typed := range values {
			for _, text := range typed {
				if got, err := s.New(record.ID{1}).ReadText(s.Column(column), text, vi.DateHints{Year: 2026}); err != nil || got != want {
					t.Errorf("%s: %q is %#v, %v; want %#v", column, text, got, err, want)
				}
			}
		}
	}
	for column, typed := range map[string]string{"land": "2 sào", "cost": "1,5", "guests": "2,5 người", "when": "tháng 11 – tháng 3/2026"} {
		if got, err := s.New(record.ID{1}).ReadText(s.Column(column), typed, vi.DateHints{Year: 2026}); err == nil {
			t.Errorf("%s: %q is read as %#v", column, typed, got)
		}
	}
	_, err := s.New(record.ID{1}).ReadText(s.Column("land"), "2 sào", vi.DateHints{})
	if says := text.For(text.Vi).Error(err).String(); !strings.Contains(says, "720 m²") || !strings.Contains(says, "2.000 m²") {
		t.Error(says)
	}
}

// Lines stand in the order of the stretch, the wider before the narrower.
func TestTheOrderOfSpans(t *testing.T) {
	s := sheet.Of("plot")
	last := ""
	for _, span := range []record.Interval{"2021/2025", "2025", "2026", "2026-01/2026-09", "2026-H1", "2026-Q1", "2026-01", "2026-Q2"} {
		l := s.New(record.ID{1})
		l.Set(s.Column("when"), span)
		if key := l.SortKey(s.Column("when"), ""); key <= last {
			t.Errorf("%s does not come behind", span)
		} else {
			last = key
		}
	}
}

// Every column of every sheet, and every choice, has words in both languages, and no two columns of a sheet have the
// same.
func TestEveryColumnHasWords(t *testing.T) {
	for _, lang := range []text.Lang{text.Vi, text.En} {
		tx := text.For(lang)
		for _, s := range sheet.All() {
			if s.Kind == "plot" {
				continue
			}
			if name := tx.Sheet(s); name == s.Name {
				t.Errorf("%v: the sheet %s has no name", lang, s.Name)
			}
			seen := map[string]string{}
			for i := range s.Columns {
				c := &s.Columns[i]
				label := tx.Column(c)
				if label == c.Name || label == "" {
					t.Errorf("%v: %s.%s has no words", lang, s.Name, c.Name)
				}
				if other := seen[vi.Fold(label)]; other != "" {
					t.Errorf("%v: %s: %s and %s are both called %q", lang, s.Name, other, c.Name, label)
				}
				seen[vi.Fold(label)] = c.Name
				for _, code := range c.Terms {
					if tx.Term(code) == code && lang == text.Vi {
						t.Errorf("%s.%s: %s has no words", s.Name, c.Name, code)
					}
				}
				if lang == text.Vi && tx.Sheets.Type(c.Type) == string(c.Type) {
					t.Errorf("%v: the type %s has no words", lang, c.Type)
				}
			}
		}
	}
}

// ofPlace is the registration of a unit that has a column of each type of its own, among its choices words that the
// program has for others.
func ofPlace(t *testing.T) (s *sheet.Sheet) {
	me := record.UnitID("031", "")
	r, err := store.Create(filepath.Join(t.TempDir(), "register.dv"), store.Me{Unit: me, Officer: "Nông Thị Thêm"}, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	err = r.Edit("", func(w *store.Writer) error {
		put := func(id record.ID, rec record.Record) {
			if _, err := w.Put(record.CatalogOf(me, rec.Kind(), id), rec, nil, ""); err != nil {
				t.Fatal(err)
			}
		}
		put(me, &record.Unit{Code: "031", Name: "Quận Thanh Khê", Level: record.District})
		for _, of := range record.ValueTypes {
			put(record.MeasureID(me, string(of)), &record.Measure{Unit: me, Code: "own-" + string(of), Name: "Cột " + string(of), Value: of, Use: record.Asked, Terms: "new\nMới\nnguoi\nNgười\ncó"})
		}
		if s, err = sheet.Named("registration").For(w.Tx, me, "2026"); err != nil {
			t.Fatal(err)
		}
		return nil
	})
	if err != nil || r.Close() != nil || s.Column("own-text") == nil {
		t.Fatal(err, "no column of its own")
	}
	s.Name = "place"
	return s
}

// What a column shows is read as what it holds, in both languages: the form, the grid, set and lists read alike. A
// place's own columns are no others.
func TestWhatAColumnShowsIsReadAsItIs(t *testing.T) {
	for _, s := range append(sheet.All(), ofPlace(t)) {
		for i := range s.Columns {
			c := &s.Columns[i]
			if c.Type == record.Reference || c.Said {
				continue
			}
			t.Run(s.Name+"."+c.Name, rapid.MakeCheck(func(t *rapid.T) {
				l := s.New(record.ID{1})
				if s.Kind == record.CommentKind && c.Name == "field" {
					l.Set(c, rapid.SampledFrom(record.CommentFields(record.ParticipationKind)).Draw(t, "field"))
				} else {
					l.Set(c, draw(t, c))
				}
				for _, lang := range []text.Lang{text.Vi, text.En} {
					names := &wording.Names{Text: text.For(lang)}
					shown, err := names.Cell(nil, l, c)
					if err != nil {
						t.Fatal(err)
					}
					for _, words := range []string{shown, inputs.Text(names.Text, l, c)} {
						again := s.New(record.ID{1})
						v, err := again.ReadText(c, words, vi.DateHints{})
						if err != nil {
							t.Fatalf("%v: %q: %v", lang, words, err)
						}
						if again.Clear(c); v != nil {
							again.Set(c, v)
						}
						if again.Value(c) != l.Value(c) && !sameFigure(again.Value(c), l.Value(c)) {
							t.Fatalf("%v: %#v is shown as %q and read as %#v", lang, l.Value(c), words, again.Value(c))
						}
					}
				}
			}))
		}
	}
}

// sameFigure tells whether two figures are the same in all but the words, which say “trên 185” where nobody wrote more.
func sameFigure(a, b any) bool {
	x, ok := a.(value.Figure)
	y, is := b.(value.Figure)
	return ok && is && x.Amount == y.Amount && x.Qualifier == y.Qualifier && y.Written == ""
}

// draw gives a value that a column may hold.
func draw(t *rapid.T, c *sheet.Column) any {
	switch c.Type {
	case record.Text:
		return vi.CleanLine(rapid.StringMatching(`[A-ZĐÂÔƯ][a-zđâôưăê0-9 /-]{0,20}`).Draw(t, "text"))
	case record.Lines:
		return strings.TrimSpace(vi.Clean(rapid.StringMatching(`[A-ZĐ][a-zđâôưăê0-9 ]{0,20}(\n[a-zđ ]{1,9}){0,2}`).Draw(t, "lines")))
	case record.Whole:
		return rapid.Int64Range(1, 9_999_999).Draw(t, "number")
	case record.Year:
		return rapid.Int64Range(1990, 2199).Draw(t, "year")
	case record.Number:
		return record.Decimal(number(t).String())
	case record.Day:
		return rapid.SampledFrom([]record.Date{"2026", "2026-H1", "2026-Q3", "2026-10", "2026-10-05", "2024-02-29"}).Draw(t, "date")
	case record.Span:
		return rapid.SampledFrom([]record.Interval{"2026", "2026-H2", "2026-Q4", "2026-05", "2026-01/2026-09", "2026-03/2026-11", "2025-11/2026-03", "2021/2025", "2026-10-05/2026-10-20"}).Draw(t, "span")
	case record.Choice:
		return rapid.SampledFrom(c.Terms).Draw(t, "term")
	case record.Flag:
		return true
	case sheet.Figure:
		f := value.Figure{Amount: number(t), Qualifier: rapid.SampledFrom([]vi.Qualifier{"", vi.Over, vi.Nearly, vi.About}).Draw(t, "qualifier")}
		if c.Measure == vi.Dong {
			f.Amount = vi.NewDecimal(rapid.Int64Range(10_000, 1<<40).Draw(t, "money"), 0)
		}
		if c.Measure == vi.People {
			f.Amount = vi.NewDecimal(rapid.Int64Range(1, 1<<40).Draw(t, "people"), 0)
		}
		return f
	}
	t.Fatalf("a column of type %s: teach draw about it", c.Type)
	return nil
}

func number(t *rapid.T) vi.Decimal {
	return vi.NewDecimal(rapid.Int64Range(1, 1<<40).Draw(t, "digits"), uint8(rapid.IntRange(0, 3).Draw(t, "scale")))
}
