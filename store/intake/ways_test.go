package intake

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/store/record"
	"danvan/store/vi"
)

// A heading in two languages means what both halves say; where they say two things it means nothing.
func TestAHeadingInTwoLanguagesMeansWhatBothSay(t *testing.T) {
	inEnglish, _ := english()
	marked, _ := lexicon()
	phrases := slices.Sorted(maps.Keys(inEnglish))
	rapid.Check(t, func(t *rapid.T) {
		c := rapid.SampledFrom([]Column{Name, Field, Subject, Registrant, Place, Content, Money, Labour, Participants, InCharge}).Draw(t, "column")
		ours := rapid.SampledFrom(slices.DeleteFunc(strings.Split(heads[c], "|"), func(s string) bool { return !vi.HasMarks(s) })).Draw(t, "heading")
		theirs := rapid.SampledFrom(phrases).Draw(t, "English")
		same := slices.ContainsFunc(inEnglish[theirs], func(m meaning) bool { return m.column == c && m.head() })
		if rapid.Bool().Draw(t, "English first") {
			ours, theirs = theirs, ours
		}
		m := recognise(ours + rapid.SampledFrom([]string{" / ", "/", " - ", "\n", " | "}).Draw(t, "between") + theirs)
		_, known := marked[strings.ToLower(theirs)]
		if same && m.Column != c || !same && !known && m.Column == c && len(inEnglish[theirs]) > 0 && inEnglish[theirs][0].head() {
			t.Fatalf("%q is taken for %q", m.Heading, m.Column)
		}
	})
}

// A worksheet is of the unit that its name names, whatever stands around.
func TestASheetIsOfTheUnitInItsName(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	rapid.Check(t, func(rt *rapid.T) {
		u := rapid.SampledFrom([]drawn{{"21484", "Ba Tơ", ""}, {"21523", "Ba Tô", ""}, {"21289", "Sơn Hà", ""}, {"21401", "Sa Huỳnh", ""}, {"21401", "Sa Huynh", ""}}).Draw(rt, "unit")
		name := rapid.SampledFrom([]string{"", "Xã ", "1. ", "02_", "DS ", "Danh sách ", "MH "}).Draw(rt, "before") + u.name +
			rapid.SampledFrom([]string{"", " 2023", " (2023)", "_2023", " năm 2023", " (mới)"}).Draw(rt, "behind")
		if strings.HasPrefix(name, "Xã Sa Huynh") {
			return // half with marks: asked about
		}
		l := mustRead(t, mustSheets(t, name, [][]any{{"Tên mô hình", "Lĩnh vực", "Tên tập thể"}, {"Một", "Kinh tế", "Hội Nông dân"}}))
		if plan := mustPlan(t, r, l, Options{Year: 2023}); len(plan.Units) != 1 || plan.Units[0].Code != u.code {
			rt.Fatalf("%q: %+v\n%s", name, plan.Units, told(plan.Problems))
		}
	})
}

func TestWhatOfficesWriteInPairs(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"CN|KCN", "A|a|recognised||\nB|b|not_recognised||"},
		{"Đạt|Không đạt", "A|a|recognised||\nB|b|not_recognised||"},
	} {
		l := mustText(t, "Tên mô hình|Tên tập thể|"+c.name, "A|a|x|", "B|b||x")
		var got []string
		for _, r := range l.rows.from(0) {
			got = append(got, fmt.Sprintf("%s|%s|%s|%s|%s", r.model.Name, r.model.Registrant, r.verdict, r.part.Standing, r.amounts[0].value))
		}
		expect(t, c.name, strings.Join(got, "\n"), c.want)
	}
	done := mustText(t, "Tên mô hình|Lĩnh vực|Kinh phí (triệu đồng)|", "||Kế hoạch|Thực hiện", "A|Kinh tế|100|80")
	if got := done.rows.one(0).amounts[0].value; got != "80000000" {
		t.Errorf("of what was planned and what was done, %s is taken", got)
	}
}

func TestWhatGoesOnFromOtherYears(t *testing.T) {
	l := mustText(t, "TT|Tên mô hình|Lĩnh vực|Tên tập thể", "II. MÔ HÌNH DUY TRÌ TỪ CÁC NĂM TRƯỚC (2021, 2022)", "1|A|1. Kinh tế|Thôn 1")
	plan := mustPlan(t, mustRegister(t, small(), "05"), l, Options{Year: 2023})
	if plan.Counts.NewModels != 1 || l.rows.one(0).part.Standing != record.Maintained {
		t.Errorf("%+v\n%s", plan.Counts, told(plan.Problems))
	}
}

func TestAVerdictOfALevelIsAskedAbout(t *testing.T) {
	l := mustText(t, "TT|Tên mô hình|Lĩnh vực|Tên tập thể|Kết quả", "1|A|Kinh tế|Thôn 1|Công nhận cấp xã", "2|B|Kinh tế|Thôn 2|Không công nhận")
	expect(t, "columns", columnsOf(l), "A=number B=name C=field D=registrant E=verdict")
	expect(t, "problems", told(l.rows.one(0).problems), `hard E2: unknown-word, found "Công nhận cấp xã", expected Công nhận | Không công nhận | Điển hình`)
}

func TestAPersonNamesTheColumnOfNames(t *testing.T) {
	path := mustFile(t, "list.csv", []byte("DANH SÁCH NĂM 2023\nTT\tViệc đã làm\tLĩnh vực\tTên tập thể\n1\tMột\tKinh tế\tThôn A\n"))
	for _, key := range []string{"Việc đã làm", "B"} {
		l, err := Read(path, Reading{Map: map[string]Column{key: Name}})
		if err != nil {
			t.Fatalf("%s: %v", key, err)
		}
		expect(t, key, rowsOf(l), "3 |Một|Thôn A|collective|Kinh tế|")
	}
}

// A row that is marked below other years alone is of another year; the year may be text or a number, in a head of one
// row or two.
func TestMarksBelowYears(t *testing.T) {
	r := mustRegister(t, small(), "05")
	rapid.Check(t, func(rt *rapid.T) {
		marks := rapid.SliceOfN(rapid.SampledFrom([]string{"x", ""}), 3, 3).Draw(rt, "marks")
		lead := draw(rt, "lead", "", "Năm ", "Đăng ký năm ", "ĐK ")
		head, row := "TT|Tên mô hình|Lĩnh vực|Tên tập thể", "1|Một|Kinh tế|Thôn A"
		other := "2|Hai|Kinh tế|Thôn B|x|x|x"
		for i, m := range marks {
			head, row = head+"|"+lead+itoa(2021+i), row+"|"+m
		}
		l := asText(t, r, 2023, "DANH SÁCH MÔ HÌNH GIAI ĐOẠN 2021 - 2023", head, row, other)
		plan := mustPlan(t, r, l, Options{Year: 2023})
		goes := marks[2] == "x" || marks[0]+marks[1] == ""
		if want := 1 + btoi(goes); plan.Counts.NewModels != want || !goes && !strings.Contains(told(plan.Problems), string(WrongYear)) {
			rt.Fatalf("%s\n%s: %+v\n%s", head, row, plan.Counts, told(plan.Problems))
		}
	})
}

func TestPartsOfAHeading(t *testing.T) {
	for _, c := range []struct{ upper, lower, row, want string }{
		{"Kết quả bình xét|", "6 tháng|Cả năm", "Không đạt|Đạt", "recognised"},
		{"Huy động nguồn lực|", "Ngày công|Tiền (triệu đồng)", "30|12", "12000000 30"},
		{"Công nhận|", "Cấp xã|Cấp huyện", "x|x", ""},
		{"Nguồn lực|", "Hiến đất (m2)|Ngày công", "200|30", "200 30"},
	} {
		l := mustText(t, "Tên mô hình|Lĩnh vực|Tên tập thể|"+c.upper, "|||"+c.lower, "Một|Kinh tế|Thôn A|"+c.row)
		row := l.rows.one(0)
		got := strings.Join(strings.Fields(fmt.Sprint(row.verdict, " ", row.amounts[0].value, " ", row.amounts[1].value, " ", row.amounts[2].value)), " ")
		expect(t, c.lower, got, c.want)
	}
}

func TestAColumnOfAPartOfTheYearIsNoVerdict(t *testing.T) {
	for _, heading := range []string{"Quý I", "Tháng 6", "Cấp xã công nhận", "Đợt 1"} {
		l := mustText(t, "Tên mô hình|Lĩnh vực|Tên tập thể|"+heading, "Một|Kinh tế|Thôn A|Đạt", "Hai|Kinh tế|Thôn B|Không đạt")
		if v := l.rows.one(0).verdict; v != "" || !strings.Contains(told(l.Notes), heading) {
			t.Errorf("%s: %q\n%s", heading, v, told(l.Notes))
		}
	}
}

// Colours are not read: where rows differ by them that is said once, and where all rows look alike nothing is.
func TestColoursAreNotReadAndThatIsSaid(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.IntRange(2, 5).Draw(rt, "rows")
		looks := map[string]bool{}
		colours := make([]string, n)
		for i := range colours {
			colours[i] = draw(rt, "colour", "", "FFFF00", "00FF00")
			looks[colours[i]] = true
		}
		letters := rapid.Bool().Draw(rt, "of the letters")
		rows := [][]any{{"Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể", "Kết quả bình xét"}}
		for i := range n {
			rows = append(rows, []any{fmt.Sprint("Mô hình ", i), "Kinh tế", "Tập thể", "Thôn A"})
		}
		path := mustSheets(t, "Biểu", rows)
		f, err := excelize.OpenFile(path)
		must(t, err)
		for i, c := range colours {
			if c == "" {
				continue
			}
			s := &excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{c}}}
			if letters {
				s = &excelize.Style{Font: &excelize.Font{Color: c}}
			}
			id, err := f.NewStyle(s)
			must(t, err)
			must(t, f.SetCellStyle("Biểu", fmt.Sprint("A", i+2), fmt.Sprint("A", i+2), id))
		}
		must(t, f.Save())
		must(t, f.Close())
		notes := told(mustRead(t, path).Notes)
		if strings.Count(notes, string(Colours)) != btoi(len(looks) > 1) {
			rt.Fatalf("%q: %s", colours, notes)
		}
	})
}

// Models below a section of those that have ended are named, and not counted; the section ends with the next.
func TestModelsThatHaveEndedAreNotCounted(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		stop := draw(rt, "section", "MÔ HÌNH DỪNG HOẠT ĐỘNG", "Mô hình tạm dừng", "Các mô hình thôi thực hiện", "Không tiếp tục duy trì", "Mô hình không duy trì")
		number := func(n int) string { return []string{"I. ", "II. ", "III. "}[n] }
		l := mustText(t, "TT|Tên mô hình|Lĩnh vực|Tên tập thể", number(0)+"Tập thể", "1|A|Kinh tế|Thôn A", number(1)+stop, "1|B|Kinh tế|Thôn B", number(2)+"Cá nhân", "1|C|Kinh tế|Ma Văn C")
		if got := rowsOf(l); got != "3 |A|Thôn A|collective|Kinh tế|\n7 |C|Ma Văn C|individual|Kinh tế|" || !strings.Contains(told(l.Notes), `5: ended-row, found "B"`) {
			rt.Fatalf("%s\n%s\n%s", stop, got, told(l.Notes))
		}
	})
}

// So are models that a remark of their row says have ended.
func TestWhatIsRemarkedToHaveEnded(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		stop := draw(rt, "remark", "Đã dừng", "Dừng hoạt động.", "Rút đăng ký", "Xin rút", "rút", "Không thực hiện", "Không còn hoạt động", "Tạm dừng (thiếu vốn)")
		goes := draw(rt, "other", "Mới", "Rút kinh nghiệm", "Thôn đăng ký", "không", "Điểm dừng chân", "")
		l := mustText(t, "TT|Tên mô hình|Lĩnh vực|Tên tập thể|Ghi chú", "1|A|Kinh tế|Thôn A|"+goes, "2|B|Kinh tế|Thôn B|"+stop, "3|C|Kinh tế|Thôn C|")
		if told(l.Notes) == "" || l.rows.len() != 2 || !strings.Contains(told(l.Notes), `3: ended-row, found "B"`) {
			rt.Fatalf("%q beside %q: %s", stop, goes, told(l.Notes))
		}
	})
}

// In a text with commas between its cells, the comma of a number parts it: what stands behind would be one column too
// far right.
func TestARowLongerThanItsHeadingsIsNamed(t *testing.T) {
	l := mustRead(t, mustFile(t, "ds.csv", []byte("TT,Tên mô hình,Lĩnh vực,Tên tập thể,Kinh phí (triệu đồng),Ngày công\n1,A,Kinh tế,Thôn A,12,5,30\n2,B,Kinh tế,Thôn B,\"12,5\",30,\n")))
	if l.rows.len() != 1 || l.rows.one(0).amounts[2].value != "30" || !strings.Contains(told(l.Notes), `2: long-row, found "A"`) {
		t.Errorf("%s", told(l.Notes))
	}
}
