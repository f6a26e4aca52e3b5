package reports_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/store"
	"danvan/store/disk"
	"danvan/store/listing"
	"danvan/store/record"
	"danvan/store/storetest"
	"danvan/ui/internal/pagetest"
	"danvan/ui/internal/screentest"
	"danvan/ui/keyboard"
	"danvan/ui/page"
	"danvan/ui/page/reports"
	"danvan/ui/paper/report"
	"danvan/ui/text"
	"danvan/ui/theme"
)

var must = storetest.Must

// entry is a participation to be saved.
type entry struct {
	unit, name, field string
	subject           record.SubjectKind
	year              int
	standing          record.Standing
	verdict           record.Verdict
	model             byte // the same for the same model
}

var entries = []entry{
	{"00901", "Hiến đất mở rộng đường nội thôn Nà Ta", "KT", record.Collective, 2024, record.New, record.Recognised, 1},
	{"00901", "Hiến đất mở rộng đường nội thôn Nà Ta", "KT", record.Collective, 2025, record.Maintained, record.Recognised, 1},
	{"00901", "Hiến đất mở rộng đường nội thôn Nà Ta", "KT", record.Collective, 2026, record.Maintained, record.Exemplary, 1},
	{"00901", "Đi từng ngõ, gõ từng nhà vận động trẻ đến trường", "VHXH", record.Individual, 2026, record.New, record.Recognised, 2},
	{"00904", "Ánh sáng đường quê", "QPAN", record.Household, 2026, record.New, record.NotRecognised, 3},
	{"00904", "Vận động Nhân dân hiến đất làm nhà văn hóa", "VHXH", record.Collective, 2026, record.New, "", 4},
	{"031", "Chính quyền thân thiện, vì Nhân dân phục vụ", "XDHTCT", record.Collective, 2026, record.New, record.Recognised, 5},
}

// office is a district's page of reports.
type office struct {
	*pagetest.Host
	*testing.T
	r    *store.Register
	page *reports.Page
}

func open(t *testing.T, entered ...entry) *office {
	t.Helper()
	o := &office{T: t, r: pagetest.Register(t, "031")}
	for _, e := range entered {
		o.save(e)
	}
	o.Host = pagetest.New(t, o.r)
	o.page = reports.New(o.Host)
	o.Open(o.page)
	return o
}

func (o *office) save(e entry) {
	o.Helper()
	must(o.T, o.r.Edit("", func(w *store.Writer) error {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		unit := tree.ByCode(e.unit).ID
		fields, err := w.Fields(unit, e.year)
		if err != nil {
			return err
		}
		field, _ := fields.Find(e.field)
		model := record.ID{0, 0, 0, 0, 0, 1, e.model}
		part := record.ParticipationID(model, int64(e.year))
		if _, err := w.Get(record.AffairsOf(unit, record.ModelKind, model), nil); err == store.ErrNoRecord {
			if _, err := w.Put(record.AffairsOf(unit, record.ModelKind, model),
				&record.Model{Name: e.name, Subject: e.subject, Registrant: "Chi bộ thôn Nà Ta", Place: "Thôn Nà Ta"}, nil, ""); err != nil {
				return err
			}
		}
		if _, err := w.Put(record.AffairsOf(unit, record.ParticipationKind, part),
			&record.Participation{Model: model, Year: int64(e.year), Field: field.ID, Standing: e.standing}, nil, ""); err != nil || e.verdict == "" {
			return err
		}
		by := tree.ByCode("031").ID
		_, err = w.Put(record.AffairsOf(unit, record.AppraisalKind, record.AppraisalID(part, by)), &record.Appraisal{Participation: part, By: by, Verdict: e.verdict}, nil, "")
		return err
	}))
}

func (o *office) shows(want ...string) {
	o.Helper()
	got := strings.Join(strings.Fields(o.Plain(120, 40)), " ")
	for _, w := range want {
		if !strings.Contains(got, w) {
			o.Errorf("%q is not on the screen:\n%s", w, o.Plain(120, 40))
		}
	}
}

var views = []struct {
	name string
	keys []keyboard.Code
}{
	{"fields", nil},
	{"units", []keyboard.Code{keyboard.Tab, keyboard.Down}},
	{"models", []keyboard.Code{keyboard.Tab, keyboard.Tab, keyboard.Down}},
	{"years", []keyboard.Code{keyboard.Tab, keyboard.Tab, keyboard.Tab}},
	{"completeness", []keyboard.Code{keyboard.Tab, keyboard.Tab, keyboard.Tab, keyboard.Tab}},
	{"chart", []keyboard.Code{keyboard.F8}},
	{"columns", []keyboard.Code{keyboard.Tab, keyboard.Tab, keyboard.Tab, keyboard.F8}},
	{"parameters", []keyboard.Code{keyboard.F4, keyboard.Enter}},
	{"saving", []keyboard.Code{"ctrl+s"}},
	{"empty", []keyboard.Code{keyboard.F7, keyboard.Left}},
}

func TestGoldenScreens(t *testing.T) {
	o := open(t, entries...)
	draw := func(name string, keys []keyboard.Code, width, height int) {
		t.Helper()
		o.SetYear(2026)
		o.Open(reports.New(o.Host))
		o.Press(keys...)
		if strings.HasSuffix(name, "saving") {
			o.Press(keyboard.Tab)
			for range 300 {
				o.Press(keyboard.Backspace)
			}
			o.Type("bao-cao.xlsx")
		}
		o.Golden(name, width, height)
	}
	for _, v := range views {
		for _, size := range screentest.Sizes {
			draw(v.name, v.keys, size[0], size[1])
		}
	}
	o.Theme = theme.New(theme.Options{Mono: true, ASCII: true})
	draw("mono", []keyboard.Code{keyboard.F8}, 80, 24)
	o.Theme = theme.New(theme.Options{Linear: true})
	draw("linear", nil, 60, 20)
	draw("linear-columns", []keyboard.Code{keyboard.Tab, keyboard.Tab, keyboard.Tab, keyboard.F8}, 60, 20)
	o.Theme, o.Table = theme.New(theme.Options{}), text.For(text.En)
	for _, v := range views {
		draw("en-"+v.name, v.keys, 80, 24)
	}
}

// Nothing is ever wider or higher than its room, in either language.
func TestEverySizeFits(t *testing.T) {
	o := open(t, entries...)
	for _, lang := range []text.Lang{text.Vi, text.En} {
		o.Table = text.For(lang)
		for _, v := range views {
			o.SetYear(2026)
			o.Open(reports.New(o.Host))
			o.Press(v.keys...)
			for width := 60; width <= 220; width += 7 {
				for height := 20; height <= 70; height += 5 {
					o.Area(width, height)
				}
			}
		}
	}
}

func TestFiguresFollowTheYearTheUnitAndTheScope(t *testing.T) {
	o := open(t, entries...)
	o.shows("Năm 2026 · Huyện Lâm Khê", "Tổng cộng 5 3 1 60,0% 3 1 1")
	o.Press(keyboard.Left)
	o.shows("Năm 2025", "Tổng cộng 1 1 0 100,0%")
	o.Press(keyboard.Right, keyboard.F7)
	o.shows("không gồm cấp dưới", "Tổng cộng 1 1 0")
	o.Press(keyboard.F7, keyboard.F4)
	o.Type("2024")
	o.Press(keyboard.Enter)
	o.shows("Giai đoạn 2024–2026", "Tổng cộng 7 5 1")
	o.Press(keyboard.Enter, keyboard.Enter)
	o.Type("hong khe")
	o.Press(keyboard.Enter)
	o.shows("Xã Hồng Khê", "Tổng cộng 2 0 0 0,0%")
	o.Press(keyboard.Enter)
	o.shows("Tab Biểu khác")
	o.Press(keyboard.Tab, keyboard.Tab, keyboard.Tab) // years, of the same unit
	o.shows("2026 2 2 0 0 0 0")
}

// A part of the year counts what was registered in it, in every report; what has no day is told.
func TestAPartOfTheYear(t *testing.T) {
	o := open(t, entries...)
	must(t, o.r.Edit("", func(w *store.Writer) error {
		tree, err := w.Tree()
		if err != nil {
			return err
		}
		part := record.ParticipationID(record.ID{0, 0, 0, 0, 0, 1, 5}, 2026)
		return w.Set(record.AffairsOf(tree.ByCode("031").ID, record.ParticipationKind, part), "registered", "2026-02-03", "")
	}))
	o.page.Changed(nil)
	o.Press(keyboard.F4, keyboard.Enter, keyboard.Enter)
	o.Type("quy i/")
	o.Press(keyboard.Enter)
	o.shows("Quý I/2026 · Huyện Lâm Khê", "Tổng cộng 1 1 0", "Tính theo ngày đăng ký", "4 lượt không ghi ngày đăng ký")
	o.Press(keyboard.Esc, keyboard.Up, keyboard.Enter)
	if len(o.Went) != 1 || o.Went[0].Those == nil || !strings.Contains(o.Went[0].Those.Label, "quý I/2026") {
		t.Errorf("went %+v", o.Went)
	}
}

// A period that ends before it begins does not exist: the other year follows.
func TestAPeriodIsNeverUpsideDown(t *testing.T) {
	o := open(t, entries...)
	o.SetYear(2024)
	o.Open(o.page)
	o.Press(keyboard.F4)
	o.Type("2026")
	o.Press(keyboard.Enter)
	o.shows("Năm 2026")
	o.Type("2024")
	o.Press(keyboard.Enter)
	o.shows("Năm 2024", "Tổng cộng 1 1 0")
}

// counted counts the participations that a way to the list of models lets through.
func (o *office) counted(those *page.Those) (n int) {
	o.Listing().Each(listing.Query{Year: those.Year, Unit: those.Unit, Only: those.Match}, func(*listing.Row) { n++ })
	return n
}

// Behind each figure stand as many rows as it says.
func TestEnterGoesToExactlyTheRowsBehindAFigure(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []keyboard.Code
		want []int // of each row of the report
	}{
		{"fields", nil, []int{1, 2, 1, 1, 5}},
		{"fields of the unit alone", []keyboard.Code{keyboard.F7}, []int{0, 0, 0, 1, 1}},
		{"units", []keyboard.Code{keyboard.Tab}, []int{1, 2, 2, 0, 5}},
		{"years", []keyboard.Code{keyboard.Tab, keyboard.Tab, keyboard.Tab}, []int{1, 1, 5, 7}},
		{"completeness", []keyboard.Code{keyboard.Tab, keyboard.Tab, keyboard.Tab, keyboard.Tab}, []int{2, 2, 0}},
	} {
		o := open(t, entries...)
		o.Press(c.keys...)
		for i, want := range c.want {
			o.Press(keyboard.Enter)
			if len(o.Went) != i+1 || o.Went[i].Those == nil {
				t.Fatalf("%s, row %d: went %+v", c.name, i, o.Went)
			}
			if got := o.counted(o.Went[i].Those); got != want {
				t.Errorf("%s, row %d: %d rows behind it, expected %d", c.name, i, got, want)
			}
			o.Press(keyboard.Down)
		}
	}
	o := open(t, entries...)
	o.Press(keyboard.Tab, keyboard.Tab, keyboard.Enter, keyboard.Down, keyboard.Enter)
	if o.counted(o.Went[0].Those) != 3 || o.Went[1].Model.IsZero() {
		t.Errorf("%+v", o.Went)
	}
}

func TestWritingAFile(t *testing.T) {
	o := open(t, entries...)
	dir := filepath.Dir(o.r.Path())
	o.Press("ctrl+s", keyboard.Enter, keyboard.Enter)
	first := filepath.Join(dir, "theo-linh-vuc-2026-031.xlsx")
	if b, err := os.ReadFile(first); err != nil || !strings.HasPrefix(string(b), "PK") {
		t.Fatalf("%v, said %q", err, o.News)
	}
	must(t, os.WriteFile(first, []byte("của tôi"), 0o600))
	o.Press("ctrl+s", keyboard.Enter, keyboard.Enter)
	if len(o.Asked) != 1 {
		t.Fatal("a file was replaced without asking")
	}
	o.Answer("Không")
	if b, _ := os.ReadFile(first); string(b) != "của tôi" {
		t.Error("the file is another")
	}
	o.Press("ctrl+s", keyboard.Enter, keyboard.Enter)
	o.Answer("Thay")
	if b, _ := os.ReadFile(first); !strings.HasPrefix(string(b), "PK") {
		t.Error("the file was not replaced")
	}
	o.Press("ctrl+s", keyboard.Right) // HTML: the suggested name follows
	o.Press(keyboard.Enter, keyboard.Enter)
	b, err := os.ReadFile(filepath.Join(dir, "theo-linh-vuc-2026-031.html"))
	if err != nil || !strings.Contains(string(b), "<td>Tổng cộng</td><td class=\"n\">5</td>") {
		t.Errorf("%v: %s", err, b)
	}
	o.Press("ctrl+s", keyboard.Tab)
	o.Type(filepath.Join(dir, "khong-co", "x.xlsx"))
	o.Press(keyboard.Enter)
	if len(o.Fails) != 1 || !strings.Contains(o.Table.Error(o.Fails[0]).String(), "khong-co") {
		t.Errorf("fails %v", o.Fails)
	}
	o.Press(keyboard.Esc, "ctrl+s", keyboard.Tab)
	o.Type(o.r.Path()) // a slip of the hand: the register that is open
	o.Press(keyboard.Enter)
	if len(o.Asked) != 0 || len(o.Fails) != 2 || !disk.IsCode(o.Fails[1], disk.IsRegister) {
		t.Errorf("asked %v, fails %v", o.Asked, o.Fails)
	}
}

// toSummary goes to the report that has a paper.
var toSummary = func() (keys []keyboard.Code) {
	for i := 0; report.Names[i] != report.Summary; i++ {
		keys = append(keys, keyboard.Tab)
	}
	return keys
}()

// F6 writes the paper of the report that shows, of the years and the unit that show.
func TestF6WritesThePaperOfWhatShows(t *testing.T) {
	o := open(t, entries...)
	o.Press(keyboard.F4)
	o.Type("2024")
	o.Press(keyboard.Enter, keyboard.Enter, keyboard.Enter)
	o.Type("hong khe")
	o.Press(keyboard.Enter, keyboard.Esc)
	o.Press(toSummary...)
	o.Press(keyboard.F6)
	o.shows("Văn bản › Tóm tắt", "giai đoạn 2024–2026 · Xã Hồng Khê", "Báo cáo sơ kết, tổng kết")
	o.Press(keyboard.Esc)
	for o.Press(keyboard.Tab); o.page.Path()[1] != "Chấm điểm"; {
		o.Press(keyboard.Tab)
	}
	o.Press(keyboard.F6)
	o.shows("Văn bản › Chấm điểm")
}

// Typing types into the panel and nowhere else; Esc leaves it with nothing written.
func TestEscLeavesThePanels(t *testing.T) {
	o := open(t, entries...)
	for _, k := range []keyboard.Code{keyboard.F4, "ctrl+s"} {
		o.Press(k, keyboard.Esc)
		o.shows("Enter Xem")
	}
	o.Type("abc")
	o.shows("Tổng cộng 5 3 1")
	if all, _ := filepath.Glob(filepath.Join(filepath.Dir(o.r.Path()), "*.xlsx")); len(all) != 0 || o.Backs != 0 {
		t.Error(all, o.Backs)
	}
}

func TestAnEmptyRegisterSaysWhatToDo(t *testing.T) {
	o := open(t)
	o.shows("Chưa có lượt đăng ký nào", "F3 nhập mô hình")
	if got := o.page.Off("open"); got == "" {
		t.Error("nothing can be opened")
	}
	o.Press(keyboard.Tab)
	o.shows("Xã Hồng Khê (chưa gửi) 0")
}

// A report is narrowed to a programme, or made one of a body, in the same panel; behind its figures stand the
// registrations of the programme alone.
func TestAProgrammeAndABody(t *testing.T) {
	o := open(t, entries...)
	me := o.r.Me().Unit
	must(t, o.r.Edit("", func(w *store.Writer) error {
		programme, body := record.ProgrammeID(me, "CQTT"), w.NewID()
		_, err := w.Put(record.CatalogOf(me, record.ProgrammeKind, programme), &record.Programme{Unit: me, Code: "CQTT", Name: "Chính quyền thân thiện"}, nil, "")
		must(t, err)
		_, err = w.Put(record.CatalogOf(me, record.BodyKind, body), &record.Body{Unit: me, Name: "Ban Chỉ đạo"}, nil, "")
		must(t, err)
		_, err = w.Put(record.AffairsOf(me, record.MemberKind, w.NewID()), &record.Member{Body: body, Name: "Hà Thị Mẫu", Role: "Trưởng ban", From: "2025"}, nil, "")
		must(t, err)
		part := record.ParticipationID(record.ID{0, 0, 0, 0, 0, 1, 5}, 2026)
		return w.Set(record.AffairsOf(me, record.ParticipationKind, part), "theme", programme, "")
	}))
	o.page.Changed(nil)
	o.Settle()
	o.shows("Tổng cộng 5 3 1")
	o.Press(keyboard.F4, keyboard.Enter, keyboard.Enter, keyboard.Enter)
	o.Type("chinh quyen")
	o.Press(keyboard.Enter)
	o.shows("Năm 2026, Chính quyền thân thiện · Huyện Lâm Khê", "Tổng cộng 1 1 0")
	o.Type("ban chi dao")
	o.Press(keyboard.Enter)
	o.shows("Ban Chỉ đạo, Huyện Lâm Khê", "Thành viên ngày 22/11/2026: Trưởng ban Hà Thị Mẫu.")
	o.Press(keyboard.Esc, keyboard.End, keyboard.Enter)
	if len(o.Went) != 1 || o.counted(o.Went[0].Those) != 1 || !strings.Contains(o.Went[0].Those.Label, "Chính quyền thân thiện") {
		t.Errorf("went %+v", o.Went)
	}
}

// Behind a figure of the sheet of measures stands what it is made of: what is counted leads to the models, what was
// given to the values.
func TestBehindAFigureOfTheSheet(t *testing.T) {
	o := open(t, entries...)
	me := o.r.Me().Unit
	must(t, o.r.Edit("", func(w *store.Writer) error {
		for code, counts := range map[string]record.CountedAs{"dk": record.CountRegistered, "cn": record.CountRecognised, "dt": ""} {
			_, err := w.Put(record.CatalogOf(me, record.MeasureKind, record.MeasureID(me, code)), &record.Measure{Unit: me, Code: code, Name: "Chỉ tiêu " + code, Counts: counts}, nil, "")
			must(t, err)
		}
		for _, month := range []record.Interval{"2026-01", "2026-02"} {
			_, err := w.Put(record.AffairsOf(me, record.ValueKind, w.NewID()), &record.MeasureValue{Measure: record.MeasureID(me, "dt"), Span: month, Amount: "2"}, nil, "")
			must(t, err)
		}
		return nil
	}))
	for !strings.Contains(o.Plain(120, 40), "Biểu tổng hợp chỉ tiêu") {
		o.Press(keyboard.Tab)
	}
	for figure, want := range map[string]int{"chi tieu dk": 5, "chi tieu cn": 3} {
		o.Press(keyboard.End, keyboard.Enter)
		o.shows("Xem con số nào gồm những gì")
		o.Type(figure)
		o.Press(keyboard.Enter)
		went := o.Went[len(o.Went)-1]
		if went.Those == nil || o.counted(went.Those) != want {
			t.Errorf("%s: went %+v", figure, went)
		}
	}
	o.Press(keyboard.End, keyboard.Enter)
	o.Type("chi tieu dt")
	o.Press(keyboard.Enter)
	o.shows("Phiếu", "Chỉ tiêu dt")
}
