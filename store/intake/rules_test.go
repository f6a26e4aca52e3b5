package intake

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"danvan/store"
	"danvan/store/record"
	"danvan/store/vi"
)

// The rules by which a list is taken in, each a property of lists that are drawn. Rule 2 is
// TestAMarkMakesAnotherHeading and TestNoPartOfAHeadingIsBelievedAlone; rule 8 TestEveryLineIsAccountedFor.

// draw picks one of some texts.
func draw(t *rapid.T, name string, of ...string) string { return rapid.SampledFrom(of).Draw(t, name) }

// asText reads a list of lines for a register and a year.
func asText(t *testing.T, r *store.Register, year int, lines ...string) *List {
	t.Helper()
	return mustReadKnown(t, r, year, mustFile(t, "list.csv", []byte(strings.ReplaceAll(strings.Join(lines, "\n"), "|", "\t"))))
}

func TestRule1ResemblanceProposesEqualityActs(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	const head = "Đơn vị|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Họ và tên|Kết quả bình xét"
	mustImport(t, r, asText(t, r, 2023, head, "Xã Ba Tơ|Tổ hòa giải|Kinh tế|Cá nhân|Nguyễn Thị Hoa|Công nhận"), Options{Year: 2023})
	rapid.Check(t, func(rt *rapid.T) {
		same := func(s string) string {
			s = draw(rt, "case", s, strings.ToUpper(s), strings.ToLower(s))
			return draw(rt, "spaces", "", " ") + strings.ReplaceAll(s, " ", draw(rt, "between", " ", "  ", "\u00a0"))
		}
		name := draw(rt, "name", "Tổ hòa giải", "Tổ hoa giải", "Tố hòa giải")
		who := draw(rt, "registrant", "Nguyễn Thị Hoa", "Nguyễn Thị Hòa", "Nguyễn Thị Hóa", "Nguyên Thị Hoa")
		unit := draw(rt, "unit", "Xã Ba Tơ", "Xã Ba Tô")
		equal := name == "Tổ hòa giải" && who == "Nguyễn Thị Hoa" && unit == "Xã Ba Tơ"
		plan := mustPlan(t, r, asText(t, r, 2023, head, same(unit)+"|"+same(name)+"|Kinh tế|Cá nhân|"+same(who)+"|Không công nhận"), Options{Year: 2023})
		if met := plan.Counts.NewModels == 0 && len(plan.Changes) == 1; met != equal || !equal && plan.Counts.NewModels != 1 {
			rt.Fatalf("%s, %s, %s: %+v, %q\n%s", unit, name, who, plan.Counts, shownChanges(plan.Changes), told(plan.Problems))
		}
		alike := slices.ContainsFunc(plan.Problems, func(q Problem) bool { return q.Code == Alike })
		if alike != (!equal && unit == "Xã Ba Tơ") {
			rt.Fatalf("a likeness is told: %v\n%s", alike, told(plan.Problems))
		}
	})
}

func TestRule3AColumnMeansWhatMostOfItsCellsSay(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(3, 12).Draw(rt, "rows")
		kind := draw(rt, "cells", "verdicts", "texts", "figures", "marks")
		heading := draw(rt, "heading", "Kết quả", "Nhận xét chung", "Kinh phí", "Công nhận", "Ngày công")
		lines := []string{"Tên mô hình|Lĩnh vực|Tên tập thể|" + heading}
		for i := range n {
			cell := map[string]string{"verdicts": draw(rt, "verdict", "Công nhận", "Không công nhận", "Điển hình"), "texts": "đang làm, còn vướng",
				"figures": fmt.Sprint(20_000 + i), "marks": draw(rt, "mark", "x", "")}[kind]
			if kind == "marks" && i == 0 {
				cell = "1"
			}
			lines = append(lines, fmt.Sprintf("Mô hình %d|Kinh tế|Thôn %d|%s", i, i, cell))
		}
		l := mustText(t, lines...)
		for _, row := range l.rows.from(0) {
			said := kind == "verdicts" && (heading != "Kinh phí" && heading != "Ngày công") || kind == "marks" && heading == "Công nhận"
			if !said && row.verdict != "" || kind != "figures" && (row.amounts[0].value > "1" || row.amounts[2].value > "1") {
				rt.Fatalf("%s over %s: %+v\n%s", heading, kind, row.verdict, columnsOf(l))
			}
			if kind == "verdicts" && said && row.verdict == "" {
				rt.Fatalf("words of verdicts below %q are no verdict\n%s", heading, columnsOf(l))
			}
		}
		contradicts := kind == "texts" && heading != "Kết quả" && heading != "Nhận xét chung" || kind == "verdicts" && (heading == "Kinh phí" || heading == "Ngày công") || kind == "figures" && heading == "Công nhận"
		if contradicts && !strings.Contains(told(l.Notes), string(CellsDisagree)) {
			rt.Fatalf("%s over %s is left without a word\n%s", heading, kind, told(l.Notes))
		}
	})
}

func TestRule4EveryYearSeenIsComparedWithTheYearAsked(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	rapid.Check(t, func(rt *rapid.T) {
		year := rapid.IntRange(2021, 2027).Draw(rt, "year")
		where := draw(rt, "where", "title", "sheet", "section", "heading", "date", "column")
		head := []any{"Đơn vị", "Tên mô hình", "Lĩnh vực", "Tên tập thể", "Kết quả bình xét", "Ngày đăng ký"}
		row := []any{"Xã Ba Tơ", "Một", "Kinh tế", "Hội Nông dân", "Công nhận", ""}
		sheet, rows := "Biểu", [][]any{}
		switch where {
		case "title":
			rows = append(rows, []any{"DANH SÁCH ĐĂNG KÝ MÔ HÌNH NĂM " + itoa(year)})
		case "sheet":
			sheet = draw(rt, "sheet", "", "Năm ", "DS ") + itoa(year)
		case "heading":
			head[4] = fmt.Sprint("Kết quả bình xét năm ", year)
		case "date":
			row[5] = fmt.Sprint("15/3/", year)
		case "column":
			head[5], row[5] = "Năm", year
		}
		rows = append(rows, head)
		if where == "section" {
			rows = append(rows, []any{fmt.Sprint("Năm ", year)})
		}
		l := mustReadKnown(t, r, 2024, mustSheets(t, sheet, append(rows, row)))
		plan := mustPlan(t, r, l, Options{Year: 2024})
		goes := plan.Counts.NewModels == 1 && l.rows.one(0).verdict == record.Recognised
		if goes != (year == 2024) {
			rt.Fatalf("%d in the %s: %+v, verdict %q\n%s", year, where, plan.Counts, l.rows.one(0).verdict, told(plan.Problems))
		}
		if year != 2024 && !strings.Contains(told(plan.Problems), itoa(year)) {
			rt.Fatalf("%d in the %s is not told\n%s", year, where, told(plan.Problems))
		}
	})
}

func TestRule5AProposalIsNoVerdictAPlanNoDeedARewardNoMoney(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		type column struct{ heading, cell string }
		columns := []column{{"Tên mô hình", "Một"}, {"Lĩnh vực", "Kinh tế"}, {"Tên tập thể", "Thôn A"}}
		verdict, money := record.Verdict(""), record.Decimal("")
		proposed := ""
		switch draw(rt, "in the column of verdicts", "none", "a verdict", "a proposal") {
		case "a verdict":
			columns, verdict = append(columns, column{"Kết quả bình xét", "Không công nhận"}), record.NotRecognised
		case "a proposal":
			proposed = draw(rt, "proposal", "Đề nghị công nhận", "Đề xuất công nhận", "đề nghị không công nhận")
			columns = append(columns, column{"Kết quả bình xét", proposed})
		}
		if rapid.Bool().Draw(rt, "money") {
			columns, money = append(columns, column{"Kinh phí (triệu đồng)", "7"}), "7000000"
		}
		others := rapid.SliceOfNDistinct(rapid.SampledFrom([]column{{"Đề nghị công nhận", "Công nhận"}, {"Xã đề nghị", "Điển hình"}, {"Đề xuất xếp loại", "Công nhận"}, {"Kinh phí dự kiến (triệu đồng)", "90"},
			{"Kế hoạch kinh phí", "90 triệu"}, {"Tiền thưởng (đồng)", "500.000"}, {"Kinh phí khen thưởng", "500.000"}, {"Hình thức khen thưởng", "Giấy khen"}, {"Quyết định công nhận", "12/QĐ-HU"},
			{"Ngày công nhận", "05/11/2026"}, {"Số quyết định", "12/QĐ-HU"}}), 1, 4, func(c column) string { return c.heading }).Draw(rt, "others")
		columns = append(columns, others...)
		columns = rapid.Permutation(columns).Draw(rt, "order")
		var heads, cells []string
		for _, c := range columns {
			heads, cells = append(heads, c.heading), append(cells, c.cell)
		}
		l := mustText(t, strings.Join(heads, "|"), strings.Join(cells, "|"))
		row := l.rows.one(0)
		if row.verdict != verdict || row.amounts[0].value != money || row.amounts[2].value != "" || row.part.Results != "" {
			rt.Fatalf("verdict %q, money %q, labour %q of\n%s\n%s", row.verdict, row.amounts[0].value, row.amounts[2].value, strings.Join(heads, "|"), strings.Join(cells, "|"))
		}
		if row.bad || proposed != "" && !strings.Contains(row.part.Proposal+told(row.problems), proposed) {
			rt.Fatalf("%q: %s", proposed, told(row.problems))
		}
		for _, c := range others {
			if !strings.Contains(told(l.Notes), c.heading) && !strings.Contains(row.part.Proposal, c.cell) {
				rt.Fatalf("%q is left out without a word\n%s", c.heading, told(l.Notes))
			}
		}
	})
}

func TestRule6AMeasureMayStandAnywhere(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 999).Draw(rt, "figure")
		c := rapid.SampledFrom([]struct {
			heading, measure, zeros string
			at                      int
		}{{"Kinh phí", "triệu đồng", "000000", 0}, {"Số tiền", "nghìn đồng", "000", 0}, {"Kinh phí", "tỷ đồng", "000000000", 0}, {"Số tiền huy động", "đồng", "", 0}, {"Diện tích đất hiến", "ha", "0000", 1},
			{"Đất hiến", "m2", "", 1}}).Draw(rt, "measure")
		if c.measure == "đồng" {
			n *= 1000 // there is hardly less
		}
		head, figure := "Tên mô hình|Lĩnh vực|Tên tập thể|"+c.heading, fmt.Sprint(n)
		lines := []string{head}
		switch draw(rt, "where", "brackets", "behind a comma", "above", "below", "in the cell") {
		case "brackets":
			lines[0] += " (" + draw(rt, "lead", "", "ĐVT: ", "đơn vị tính: ") + c.measure + ")"
		case "behind a comma":
			lines[0] += ", " + c.measure
		case "above":
			lines = []string{"|||" + draw(rt, "lead", "ĐVT: ", "Đơn vị tính: ", "(Đơn vị tính: ") + c.measure, head}
		case "below":
			lines = append(lines, "|||("+c.measure+")")
		default:
			if lines[0] += draw(rt, "another measure", "", " (triệu đồng)"); c.at == 1 {
				lines[0] = head
			}
			figure += " " + c.measure
		}
		if figure == fmt.Sprint(n) && strings.HasSuffix(c.measure, "triệu đồng") { // đồng that somebody typed below “triệu đồng” are asked about
			l := mustText(t, append(lines, "Một|Kinh tế|Thôn A|"+figure+"00000", "Hai|Kinh tế|Thôn A|"+figure+".000.000")...)
			for i := range 2 {
				if row := l.rows.one(i); row.amounts[0].value != "" || len(row.problems) != 1 || row.problems[0].Code != Code(vi.Ambiguous) {
					rt.Fatalf("so many millions: %v", row.problems)
				}
			}
		}
		l := mustText(t, append(lines, "Một|Kinh tế|Thôn A|"+figure)...)
		if got := l.rows.one(0).amounts[c.at].value; string(got) != fmt.Sprint(n)+c.zeros {
			rt.Fatalf("%s of\n%s\n%s", got, strings.Join(lines, "\n"), figure)
		}
	})
}

func TestRule7WhoseARowIs(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	rapid.Check(t, func(rt *rapid.T) {
		all := []drawn{{"21484", "Ba Tơ", ""}, {"21523", "Ba Tô", ""}, {"21361", "Thanh An", ""}}
		units := rapid.Permutation(all).Draw(rt, "units")[:rapid.IntRange(1, 3).Draw(rt, "how many")]
		named := func(u drawn) string {
			return draw(rt, "name", "Xã ", "xã ", "XÃ ", "x. ", "UBND xã ", "Đảng ủy xã ") + draw(rt, "case", u.name, strings.ToUpper(u.name))
		}
		by := draw(rt, "by", "column", "group", "as above", "section", "numbered section", "sheet")
		var sheets []any
		rows, want := [][]any{}, map[string]string{}
		head := []any{"TT", "Tên mô hình", "Lĩnh vực", "Tên tập thể"}
		for k, u := range units {
			text := named(u)
			switch by {
			case "section":
				rows = append(rows, []any{text})
			case "numbered section":
				rows = append(rows, []any{[]string{"I", "II", "III"}[k], text})
			}
			for i := range rapid.IntRange(2, 4).Draw(rt, "rows") {
				name := fmt.Sprintf("Mô hình %d.%d", k, i)
				want[name] = u.code
				row := []any{i + 1, name, "Kinh tế", "Hội Nông dân"}
				switch {
				case by == "column" || i == 0 && (by == "group" || by == "as above"):
					row = append(row, text)
				case by == "as above":
					row = append(row, draw(rt, "ditto", "-nt-", "nt", "″", "như trên"))
				}
				rows = append(rows, row)
			}
			if by == "sheet" {
				sheets, rows = append(sheets, draw(rt, "sheet", u.name, "Xã "+u.name, u.code, "X. "+u.name), append([][]any{head}, rows...)), nil
			}
		}
		if by == "column" || by == "group" || by == "as above" {
			head = append(head, "Đơn vị")
		}
		if by != "sheet" {
			sheets = []any{"Biểu", append([][]any{head}, rows...)}
		}
		l := mustReadKnown(t, r, 2023, mustSheets(t, sheets...))
		plan := mustPlan(t, r, l, Options{Year: 2023})
		got := map[string]int{}
		for _, u := range plan.Units {
			got[u.Code] += u.Rows
		}
		sum := map[string]int{}
		for _, code := range want {
			sum[code]++
		}
		if plan.Counts.NewModels != len(want) || fmt.Sprint(got) != fmt.Sprint(sum) {
			rt.Fatalf("by %s: %v, want %v\n%s", by, got, sum, told(plan.Problems))
		}
	})
}

func TestRule9WhatIsOverwrittenIsListed(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	heads := []string{"Đơn vị", "Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể, cá nhân", "Địa điểm", "Số tiền (đồng)", "Số người tham gia", "Mới/Duy trì", "Kết quả bình xét"}
	held := []string{"Xã Ba Tơ", "Một", "Kinh tế", "Tập thể", "Thôn A", "Nhà văn hóa", "20.000.000", "50", "Mới", "Công nhận"}
	others := map[int]string{5: "Sân kho", 6: "30.000.000", 7: "60", 8: "Duy trì", 9: "Không công nhận"}
	mustImport(t, r, asText(t, r, 2023, strings.Join(heads, "|"), strings.Join(held, "|")), Options{Year: 2023})
	before := mustDigest(t, r)
	rapid.Check(t, func(rt *rapid.T) {
		row, want := slices.Clone(held), 0
		for at := 5; at < len(held); at++ {
			switch draw(rt, heads[at], "same", "other", "empty") {
			case "other":
				row[at] = others[at]
				want++
			case "empty":
				row[at] = ""
			}
		}
		l := asText(t, r, 2023, strings.Join(heads, "|"), strings.Join(row, "|"))
		plan, err := l.Import(r, "", Options{Year: 2023})
		must(t, err)
		if len(plan.Changes) != want || mustDigest(t, r) != before {
			rt.Fatalf("%d cells differ, %q are listed; the register changed: %v", want, shownChanges(plan.Changes), mustDigest(t, r) != before)
		}
		for _, c := range mustPlan(t, r, l, Options{Year: 2023, Update: true}).Changes {
			if c.Old == c.New || c.Old == "" || c.Heading == "" || !c.Done {
				rt.Fatalf("%+v", c)
			}
		}
	})
}

func TestRule11ARefusalNamesWhatItSawOnce(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(1, 40).Draw(rt, "rows")
		columns := [][2]string{{"Đơn vị", "Xã Ba Tơ"}, {"Tên mô hình", "Một"}, {"Lĩnh vực", "Kinh tế"}, {"Tập thể/Cá nhân", "Tập thể"}, {"Tên tập thể, cá nhân", "Thôn A"}, {"Số người tham gia", "5"}}
		bad := map[string]string{"Lĩnh vực": "", "Tập thể/Cá nhân": "nhóm trẻ", "Tên tập thể, cá nhân": ""}
		wrong := map[string]bool{}
		for _, heading := range []string{"Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể, cá nhân"} {
			wrong[heading] = rapid.Bool().Draw(rt, heading)
		}
		var heads []string
		lines := make([]string, n)
		for _, c := range columns {
			heads = append(heads, c[0])
			for i := range lines {
				cell := c[1]
				if c[0] == "Tên mô hình" {
					cell = fmt.Sprint("Mô hình số ", i)
				} else if wrong[c[0]] {
					cell = bad[c[0]]
				}
				lines[i] += cell + "|"
			}
		}
		lines = append(lines, "|Tổng cộng: "+fmt.Sprint(n), "", "|||Ba Tơ, ngày 05 tháng 02 năm 2023", "|NGƯỜI LẬP BIỂU|||T/M BAN CHỈ ĐẠO")
		plan := mustPlan(t, r, asText(t, r, 2023, append([]string{strings.Join(heads, "|")}, lines...)...), Options{Year: 2023})
		said := map[string]int{}
		for _, g := range plan.Groups {
			if g.Hard || g.Asks {
				said[g.Heading]++
				if g.Count != n || len(g.Rows) != min(n, placesShown) || g.Rows[0] != 2 || !wrong[g.Heading] {
					rt.Fatalf("%d rows: %+v", n, g)
				}
			}
		}
		for heading, is := range wrong {
			if said[heading] != btoi(is) {
				rt.Fatalf("%s, wrong: %v, is said %d times\n%s", heading, is, said[heading], told(plan.Problems))
			}
		}
		var e *Error
		heads[1] = draw(rt, "instead of the name", "Người ký", "Số điện thoại", "Diện mạo")
		path := mustFile(t, "list.csv", []byte(strings.ReplaceAll("TIÊU ĐỀ\n"+strings.Join(heads, "|")+"\n"+strings.Join(lines, "\n"), "|", "\t")))
		if _, err := Read(path, Reading{}); !errors.As(err, &e) || e.Row != 2 || !slices.Equal(e.Seen, heads) {
			rt.Fatalf("%v: %+v", err, e)
		}
	})
}

func TestRule12OneSeesWhatWasUnderstoodBeforeAnythingIsWritten(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	before := mustDigest(t, r)
	rapid.Check(t, func(rt *rapid.T) {
		rows := drawListed(rt)
		w, sections := layoutOf(rt)
		w.write(rows, sections)
		lines := make([]string, len(w.lines))
		for i, l := range w.lines {
			lines[i] = strings.Join(l, "|")
		}
		given := NewGiven()
		must(t, given.Give(Year, "2026"))
		must(t, given.Give(UnitCode, "51"))
		l := asText(t, r, 2026, lines...)
		plan := mustPlan(t, r, l, Options{Year: 2026, Set: given})
		if sum := func() (n int) {
			for _, u := range plan.Units {
				n += u.Rows
			}
			return n
		}(); sum != len(rows) {
			rt.Fatalf("%d rows, but the units get %d", len(rows), sum)
		}
		for _, m := range l.Sheets[0].Columns {
			stands := func(want string) bool {
				return slices.ContainsFunc(w.lines[l.Sheets[0].Header:], func(cells []string) bool {
					return m.index < len(cells) && cells[m.index] != "" && (want == "" || vi.CleanLine(cells[m.index]) == want)
				})
			}
			if m.Heading != "" && m.Column != Private && (len(m.Samples) == 0 && stands("") || slices.ContainsFunc(m.Samples, func(s string) bool { return !stands(s) })) && !isMarkColumn(m.Column) && m.Column != Number {
				rt.Fatalf("column %s %q: samples %q\n%s", m.Letters, m.Heading, m.Samples, strings.Join(lines, "\n"))
			}
		}
		if mustDigest(t, r) != before {
			rt.Fatalf("something was written")
		}
	})
}
