package intake

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"danvan/store/record"
)

// Of the words of several levels only the own level's is the verdict, however deep the head is and whichever comes
// first; another's is named and left.
func TestTheWordOfAnotherLevelIsNoVerdictOfTheOwn(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	rapid.Check(t, func(rt *rapid.T) {
		own, other := draw(rt, "own", "xã", "phường"), draw(rt, "other", "tỉnh", "huyện", "thành phố")
		first, second := own, other
		if rapid.Bool().Draw(rt, "the other first") {
			first, second = other, own
		}
		verdicts := map[string]string{own: draw(rt, "own verdict", "Đạt", "Không đạt"), other: draw(rt, "other verdict", "Đạt", "Không đạt")}
		mark := func(level string) string {
			if verdicts[level] == "Đạt" {
				return "x|"
			}
			return "|x"
		}
		const head, row = "TT|Đơn vị|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Tên tập thể", "1|Xã Ba Tơ|Một|Kinh tế|Tập thể|Thôn A"
		var heads []string
		cells := verdicts[first] + "|" + verdicts[second]
		switch draw(rt, "head", "words", "own words", "two rows", "marks below levels") {
		case "words":
			heads = []string{head + "|Kết quả cấp " + first + "|Kết quả cấp " + second}
		case "own words":
			heads = []string{head + "|" + strings.ToUpper(first) + " công nhận|Kết quả bình xét của " + second}
		case "two rows":
			heads = []string{head + "|Kết quả bình xét|", "||||||Cấp " + first + "|" + second}
		default:
			heads, cells = []string{head + "|Cấp " + first + "||Cấp " + second + "|", "||||||Công nhận|Không công nhận|Công nhận|Không công nhận"}, mark(first)+"|"+mark(second)
		}
		l := asText(t, r, 2026, append(heads, row+"|"+cells)...)
		want := record.Recognised
		if verdicts[own] != "Đạt" {
			want = record.NotRecognised
		}
		if r := l.rows.one(0); l.rows.len() != 1 || r.verdict != want || len(r.problems) > 0 || !strings.Contains(told(l.Notes), string(AnotherLevel)) {
			rt.Fatalf("%s\n%s: %q, expected %q\n%s%s", strings.Join(heads, "\n"), cells, r.verdict, want, told(r.problems), told(l.Notes))
		}
	})
}

func TestTheLevelMayStandInTheMiddleOfAHead(t *testing.T) {
	r := mustTree(t, "51", quangNgai)
	path := mustBook(t, map[string]any{"A1": "Tên mô hình", "B1": "Lĩnh vực", "C1": "Tên tập thể", "D1": "Kết quả", "D2": "Cấp huyện", "F2": "Cấp xã", "D3": "Đạt", "E3": "Không đạt", "F3": "Đạt", "G3": "Không đạt",
		"A4": "Một", "B4": "Kinh tế", "C4": "Thôn A", "D4": "x", "G4": "x"}, func(f *excelize.File) {
		for _, area := range [][2]string{{"A1", "A3"}, {"B1", "B3"}, {"C1", "C3"}, {"D1", "G1"}, {"D2", "E2"}, {"F2", "G2"}} {
			must(t, f.MergeCell("Sheet1", area[0], area[1]))
		}
	})
	if l := mustReadKnown(t, r, 2026, path); l.rows.len() != 1 || l.rows.one(0).verdict != record.NotRecognised {
		t.Errorf("%+v\n%s", l.rows.one(0), told(l.Notes))
	}
}

func TestWhatATitleSaysIsProposedIsNoVerdict(t *testing.T) {
	for title, want := range map[string]string{
		"DANH SÁCH MÔ HÌNH ĐỀ NGHỊ XÉT CÔNG NHẬN NĂM 2026": " Công nhận", "Danh sách đề nghị công nhận": " Công nhận",
		"Kết quả xét đề nghị công nhận": "recognised ", "DANH SÁCH MÔ HÌNH ĐƯỢC CÔNG NHẬN": "recognised ",
	} {
		for _, head := range []string{"Công nhận|Điển hình", "Kết quả|Ghi chú"} {
			cells := map[string]string{"Công nhận|Điển hình": "x|", "Kết quả|Ghi chú": "Công nhận|"}[head]
			l := mustText(t, title+"|||", "Tên mô hình|Lĩnh vực|Tên tập thể|"+head, "Một|Kinh tế|Thôn A|"+cells, "Hai|Kinh tế|Thôn B|"+cells)
			r := l.rows.one(0)
			if got := string(r.verdict) + " " + r.part.Proposal; got != want {
				t.Errorf("%s, %s: %q, expected %q\n%s", title, head, got, want, told(l.Notes))
			}
		}
	}
}

// What a title or the sheet's name gives to a part of the year is no verdict of the year, unless a person says so.
func TestVerdictsOfAPartOfTheYear(t *testing.T) {
	for title, taken := range map[string]bool{
		"KẾT QUẢ BÌNH XÉT QUÝ I NĂM 2026": false, "Kết quả bình xét 6 tháng đầu năm 2026": false, "Kết quả bình xét tháng 10/2026": false,
		"KẾT QUẢ BÌNH XÉT NĂM 2026": true, "Kết quả bình xét năm 2026 (kèm Quyết định ngày 05 tháng 02 năm 2026)": true, "DANH SÁCH ĐĂNG KÝ QUÝ I NĂM 2026": true,
	} {
		lines := []string{title, "TT|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Tên tập thể|Kết quả", "1|Một|Kinh tế|Tập thể|Thôn A|Công nhận"}
		l := mustText(t, lines...)
		if at := slices.IndexFunc(l.Notes, func(q Problem) bool { return q.Code == PartOfYear }); at >= 0 && (!l.Notes[at].Asks || strings.TrimSpace(l.Notes[at].Found) != l.Notes[at].Found) {
			t.Errorf("%s: told as %+v", title, l.Notes[at])
		}
		if r := l.rows.one(0); (r.verdict != "") != taken || taken == strings.Contains(told(l.Notes), string(PartOfYear)) {
			t.Errorf("%s: %q, %s", title, r.verdict, told(l.Notes))
		}
	}
}
