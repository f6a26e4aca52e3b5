package intake

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/store/record"
	"danvan/store/vi"
)

// listed is one registration of a list that the test below writes in many layouts.
type listed struct {
	name, registrant, field, place string
	subject                        record.SubjectKind
	standing                       record.Standing
	verdict                        record.Verdict
	money                          int // in triệu; 0: none
}

func (r listed) String() string {
	return fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%d", r.name, r.registrant, fieldKey(r.field), r.place, r.subject, r.standing, r.verdict, r.money)
}

var fourFields = []string{"Kinh tế", "Văn hóa – xã hội", "Quốc phòng – an ninh", "Xây dựng hệ thống chính trị"}

func knownFields(text string) Naming {
	for _, f := range fourFields {
		if fieldKey(f) == fieldKey(text) {
			return NamesField
		}
	}
	return NamesNothing
}

func drawListed(t *rapid.T) (rows []listed) {
	n := rapid.IntRange(2, 9).Draw(t, "rows")
	for i := range n {
		r := listed{
			name:  fmt.Sprintf("%s %d", rapid.SampledFrom([]string{"Đường hoa", "Tổng vệ sinh thôn", "Cộng đồng tự quản", "Hiến đất làm đường", "Đạt chuẩn văn hóa", "Ghi chép chi tiêu"}).Draw(t, "name"), i),
			field: rapid.SampledFrom(fourFields).Draw(t, "field"), place: "Thôn Nà Ta",
			subject:  rapid.SampledFrom(record.SubjectKinds).Draw(t, "subject"),
			standing: rapid.SampledFrom([]record.Standing{record.New, record.Maintained}).Draw(t, "standing"),
			verdict:  rapid.SampledFrom([]record.Verdict{record.Recognised, record.NotRecognised, record.Exemplary}).Draw(t, "verdict"),
			money:    rapid.IntRange(1, 900).Draw(t, "money"),
		}
		r.registrant = map[record.SubjectKind]string{record.Collective: "Chi hội Phụ nữ ", record.Individual: "Ông Ma Văn ", record.Household: "Hộ bà Lý Thị "}[r.subject] + string(rune('A'+i))
		rows = append(rows, r)
	}
	return rows
}

// layout writes a list: columns of one or two rows of heads, and what stands around.
type layout struct {
	t       *rapid.T
	columns []layoutColumn
	lines   [][]string
	heads   map[int]bool // of lines, those that begin a head
}

type layoutColumn struct {
	group, heading string
	cell           func(r listed) string
}

func (w *layout) pick(name string, of ...string) string { return rapid.SampledFrom(of).Draw(w.t, name) }

func (w *layout) flip(name string) bool { return rapid.Bool().Draw(w.t, name) }

func (w *layout) add(group, heading string, cell func(r listed) string) {
	w.columns = append(w.columns, layoutColumn{group, heading, cell})
}

// signs are ways of marking: what is so, and what is not.
var signs = [][2]string{{"x", ""}, {"X", "-"}, {"☑", "☐"}, {"có", "không"}, {"v", ""}, {"✓", "□"}, {"1", "0"}, {"+", ""}, {"Có", "Không"}}

// marksOf adds a column of marks for each of some values, below a group.
func marksOf[T comparable](w *layout, group string, headings []string, values []T, of func(listed) T) {
	sign := rapid.SampledFrom(signs).Draw(w.t, "sign")
	for i, v := range values {
		w.add(group, headings[i], func(r listed) string { return sign[btoi(of(r) != v)] })
	}
}

// layoutOf chooses how each thing is said. What is said by sections comes back as the keys to sort and part the rows
// by.
func layoutOf(t *rapid.T) (w *layout, sections []func(listed) string) {
	w = &layout{t: t, heads: map[int]bool{}}
	w.add("", w.pick("name heading", "Tên mô hình", "Mô hình", "(2) Tên mô hình (*)", "Tên MH “Dân vận khéo”", "Tên mô hình DVK đăng ký năm 2026", "Tên gọi mô hình", "TÊN MÔ HÌNH, PHẦN VIỆC"),
		func(r listed) string { return r.name })
	fieldBy := w.pick("field by", "column", "marks", "section", "marks over subjects")
	switch fieldBy {
	case "column":
		short := w.flip("short fields")
		w.add("", w.pick("field heading", "Lĩnh vực", "Thuộc LV", "3. Mô hình thuộc lĩnh vực nào?", "LĨNH VỰC *:", "Tên lĩnh vực"), func(r listed) string {
			if short {
				return []string{"KT", "VH-XH", "QP - AN", "XD HTCT"}[slices.Index(fourFields, r.field)]
			}
			return r.field
		})
	case "marks":
		marksOf(w, "Lĩnh vực", []string{"KT", "VHXH", "QPAN", "HTCT"}, fourFields, func(r listed) string { return r.field })
	case "section":
		sections = append(sections, func(r listed) string { return "LĨNH VỰC " + strings.ToUpper(r.field) })
	}
	registrant := func(r listed) string { return r.registrant }
	names := w.pick("registrant heading", "Tên tập thể, cá nhân, hộ gia đình", "Chủ thể thực hiện", "Người đăng ký", "Đơn vị/cá nhân thực hiện", "Họ tên/đơn vị", "Cá nhân/tập thể đăng ký")
	subjectBy := w.pick("subject by", "column", "marks", "names", "section", "words", "marks over standings")
	standingBy := w.pick("standing by", "column", "marks")
	switch {
	case fieldBy == "marks over subjects":
		subjectBy = "field"
	case subjectBy == "marks over standings":
		standingBy = "subject"
	}
	switch subjectBy {
	case "field":
		names2 := w.flip("names below the field")
		for _, f := range fourFields {
			for i, s := range record.SubjectKinds {
				w.add(f, []string{"TT", "CN", "Hộ GĐ"}[i], func(r listed) string {
					switch {
					case r.field != f || r.subject != s:
						return ""
					case names2:
						return r.registrant
					}
					return "x"
				})
			}
		}
		if !names2 {
			w.add("", names, registrant)
		}
	case "marks over standings":
		for i, s := range record.SubjectKinds {
			for k, st := range []record.Standing{record.New, record.Maintained} {
				w.add([]string{"Tập thể", "Cá nhân", "Hộ gia đình"}[i], []string{"Mới", "Duy trì"}[k], func(r listed) string { return signs[0][btoi(r.subject != s || r.standing != st)] })
			}
		}
		w.add("", names, registrant)
	case "column":
		w.add("", w.pick("subject heading", "Tập thể/Cá nhân", "TT/CN/HGĐ", "Phân loại (TT/CN/HGĐ)", "Hình thức", "Loại MH", "Đối tượng đăng ký", "Tập thể hay cá nhân đăng ký?"),
			func(r listed) string { return subjects.Write(r.subject) })
		w.add("", names, registrant)
	case "marks":
		marksOf(w, w.pick("subject group", "Đối tượng", "Chủ thể", "Loại hình"), []string{"TT", "CN", "Hộ GĐ"}, record.SubjectKinds, func(r listed) record.SubjectKind { return r.subject })
		w.add("", names, registrant)
	case "names":
		for i, s := range record.SubjectKinds {
			w.add("", []string{"Tập thể", "Cá nhân", "Hộ gia đình"}[i], func(r listed) string {
				if r.subject == s {
					return r.registrant
				}
				return ""
			})
		}
	case "section":
		lead := w.pick("subject section", "", "MÔ HÌNH ", "Danh sách ", "Các ")
		sections = append(sections, func(r listed) string { return lead + subjects.Write(r.subject) })
		w.add("", names, registrant)
	default:
		w.add("", names, registrant)
	}
	switch standingBy {
	case "marks":
		marksOf(w, w.pick("standing group", "Đăng ký", "Tình trạng"), []string{"Mới", "Duy trì"}, []record.Standing{record.New, record.Maintained}, func(r listed) record.Standing { return r.standing })
	case "column":
		w.add("", w.pick("standing heading", "Mới/Duy trì", "Mới (M)/Duy trì (DT)", "Mô hình mới/duy trì", "Ghi chú", "Đăng ký mới/duy trì"), func(r listed) string { return standings.Write(r.standing) })
	}
	if w.flip("verdict by marks") {
		marksOf(w, w.pick("verdict group", "Kết quả", "Bình xét năm 2026", "Kết quả công nhận"), []string{"CN", "Không CN", "Điển hình"},
			[]record.Verdict{record.Recognised, record.NotRecognised, record.Exemplary}, func(r listed) record.Verdict { return r.verdict })
	} else {
		w.add("", w.pick("verdict heading", "Kết quả", "Kết quả bình xét", "Bình xét 2026", "Xếp loại", "Kết quả năm 2026", "Đạt/Không đạt"), func(r listed) string { return verdicts.Write(r.verdict) })
	}
	for range rapid.IntRange(0, 3).Draw(t, "columns that are not taken") {
		w.add("", w.pick("another", "Số điện thoại", "Năm sinh", "Kinh phí khen thưởng", "Kết quả bình xét năm 2025", "Đề nghị khen thưởng", "Dự kiến kinh phí", "Số QĐ công nhận", "Điểm tự chấm", "Ngày công nhân"),
			func(listed) string { return w.pick("cell", "1980", "Công nhận", "12") })
	}
	w.add("", w.pick("place heading", "Địa điểm", "Địa bàn TH", "Thôn/tổ dân phố", "Địa chỉ / Nơi ở"), func(r listed) string { return r.place })
	for i := len(w.columns) - 1; i > 0; i-- { // groups stay together
		j := rapid.IntRange(0, i).Draw(t, "order")
		if w.columns[i].group == "" && w.columns[j].group == "" {
			w.columns[i], w.columns[j] = w.columns[j], w.columns[i]
		}
	}
	return w, sections
}

// money adds the column of money with its measure somewhere; it gives the line above the table, if that has it.
func (w *layout) money() (above string) {
	figure := func(r listed) string { return fmt.Sprint(r.money) }
	switch w.pick("measure", "heading", "above", "cell", "đồng") {
	case "heading":
		w.add("", w.pick("money heading", "Kinh phí (triệu đồng)", "Tiền (tr.đ)", "Số tiền huy động, ĐVT: triệu đồng", "Tổng kinh phí (đvt: triệu đồng)"), figure)
	case "above":
		w.add("", "Kinh phí", figure)
		return w.pick("above", "ĐVT: Triệu đồng", "Đơn vị tính: triệu đồng")
	case "cell":
		w.add("", w.pick("money heading", "Kinh phí", "Kinh phí (nghìn đồng)"), func(r listed) string {
			return fmt.Sprintf("%d %s", r.money, w.pick("in the cell", "triệu", "triệu đồng", "tr"))
		})
	default:
		w.add("", "Số tiền (đồng)", func(r listed) string { return fmt.Sprintf("%d.000.000", r.money) })
	}
	return ""
}

func (w *layout) line(cells ...string) { w.lines = append(w.lines, cells) }

func (w *layout) head() {
	two := slices.ContainsFunc(w.columns, func(c layoutColumn) bool { return c.group != "" })
	upper, lower, last := []string{"STT"}, []string{""}, ""
	for _, c := range w.columns {
		switch {
		case c.group == "":
			upper, lower = append(upper, c.heading), append(lower, "")
		case c.group == last:
			upper, lower = append(upper, ""), append(lower, c.heading)
		default:
			upper, lower = append(upper, c.group), append(lower, c.heading)
		}
		last = c.group
	}
	w.heads[len(w.lines)] = true
	if w.lines = append(w.lines, upper); two {
		w.lines = append(w.lines, lower)
	}
}

// write writes the rows, parted by sections and by whatever offices put between.
func (w *layout) write(rows []listed, sections []func(listed) string) []listed {
	if w.flip("title") {
		w.line("ĐẢNG ỦY XÃ THƯỢNG LÂM")
		w.line("DANH SÁCH ĐĂNG KÝ MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2026")
	}
	above := w.money()
	if above != "" {
		w.line("", "", "", above)
	}
	w.head()
	if w.flip("column numbers") {
		var ns []string
		for i := range len(w.columns) + 1 {
			ns = append(ns, fmt.Sprintf("(%d)", i+1))
		}
		w.line(ns...)
	}
	order := slices.Clone(rows)
	said := make([]string, len(sections))
	slices.SortStableFunc(order, func(a, b listed) int {
		for _, s := range sections {
			if c := strings.Compare(s(a), s(b)); c != 0 {
				return c
			}
		}
		return 0
	})
	repeated, bare := w.flip("heads repeated"), w.flip("bare sections")
	at := 0
	for i, c := range w.columns {
		if strings.Contains(vi.Spelled(c.heading), "tên m") || strings.Contains(vi.Spelled(c.heading), "mô hình") && at == 0 {
			at = i + 1
		}
	}
	for i, r := range order {
		for k, s := range sections {
			if s(r) == said[k] {
				continue
			}
			if said[k] = s(r); k == 0 && len(said) > 1 {
				said[1] = ""
			}
			if bare {
				w.line([]string{"A. ", "I. "}[k] + said[k])
				continue
			}
			line := make([]string, len(w.columns)+1)
			line[0], line[1] = []string{"A", "I"}[k], said[k]
			w.line(line...)
		}
		if repeated && i == len(order)/2 {
			w.line("Trang 2")
			w.head()
		}
		line := []string{fmt.Sprint(i + 1)}
		for _, c := range w.columns {
			line = append(line, c.cell(r))
		}
		w.line(line...)
	}
	if w.flip("total") {
		w.line("", fmt.Sprintf("Tổng cộng: %d", len(order)))
	}
	if w.flip("signature") {
		w.line()
		w.line("", "", "", "Thượng Lâm, ngày 05 tháng 02 năm 2026")
		w.line("", "NGƯỜI LẬP BIỂU", "", "T/M BAN CHỈ ĐẠO")
		w.line("", "Trần Thị Lập", "", "Nguyễn Văn Ký")
	}
	return order
}

// A registration list comes back the same, whatever its layout.
func TestAListIsTheSameInEveryLayout(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rows := drawListed(rt)
		w, sections := layoutOf(rt)
		rows = w.write(rows, sections)
		lines := make([]string, len(w.lines))
		for i, l := range w.lines {
			lines[i] = strings.Join(l, "\t")
		}
		text := strings.Join(lines, "\n")
		l, err := Read(w.file(t, text), Reading{Year: 2026, Known: knownFields})
		if err != nil {
			rt.Fatalf("%v\n%s", err, text)
		}
		var got, want []string
		for _, r := range l.rows.from(0) {
			in := listed{name: r.model.Name, registrant: r.model.Registrant, field: r.field, place: r.model.Place, subject: r.model.Subject, standing: r.part.Standing, verdict: r.verdict}
			_, _ = fmt.Sscan(strings.TrimSuffix(string(r.amounts[0].value), "000000"), &in.money)
			got = append(got, in.String())
			if r.bad {
				rt.Fatalf("row %d: %s\n%s", r.n, told(r.problems), text)
			}
		}
		for _, r := range rows {
			want = append(want, r.String())
		}
		if !slices.Equal(got, want) {
			rt.Fatalf("got\n%s\nwant\n%s\nof\n%s\n%s\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"), text, columnsOf(l), told(l.Notes))
		}
	})
}
