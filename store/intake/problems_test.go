package intake

import (
	"strings"
	"testing"

	"danvan/store/sample"
)

// small is a province whose codes and names the tests below spell out: tỉnh 05, huyện 031 and 032, xã 00901, 00904,
// 00907, 00910.
func small() *sample.Province { return sample.New(1, sample.Size{Districts: 2, Communes: 4}) }

const heading = "TT|Mã đơn vị|Tên mô hình|Lĩnh vực|Tập thể/Cá nhân|Tên tập thể, cá nhân đăng ký|Ngày đăng ký|Số tiền huy động (đồng)|Diện tích đất hiến (m2)|" +
	"Ngày công|Số người tham gia|Mới/Duy trì|Kết quả bình xét"

func TestEachProblemHasItsPlace(t *testing.T) {
	p := small()
	r := mustRegister(t, p, "05")
	for _, c := range []struct{ name, row, want string }{
		{"good", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|05/10/2023|132.000.000|1.021|348|1.280|Mới|Công nhận", ""},
		{"wrong code", "1|99999|Đường hoa|Kinh tế|Tập thể|Hội Nông dân", `hard B3: unknown-unit, found "99999"`},
		{"lost zeros", "1|901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân", `note B3: lost-zero, found "901", expected 00901 ` + p.Units[2].Name},
		{"no unit", "1||Đường hoa|Kinh tế|Tập thể|Hội Nông dân", `hard B3: no-unit`},
		{"of another by name", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân " + strings.ToLower(p.Units[3].Name[:1]) + p.Units[3].Name[1:],
			`note F3: who-elsewhere, found "Hội Nông dân ` + strings.ToLower(p.Units[3].Name[:1]) + p.Units[3].Name[1:] + `", expected 00901 ` + p.Units[2].Name + " | " + p.Units[3].Code + " " + p.Units[3].Name},
		{"no name", "1|00901||Kinh tế|Tập thể|Hội Nông dân", `hard C3: missing`},
		{"a unit for a name", "1|00901|" + strings.ToUpper(p.Units[2].Name) + "|Kinh tế|Tập thể|Hội Nông dân", `hard C3: names-else, found "` + strings.ToUpper(p.Units[2].Name) + `"`},
		{"no registrant", "1|00901|Đường hoa|Kinh tế|Tập thể|", `hard F3: missing`},
		{"no field", "1|00901|Đường hoa||Tập thể|Hội Nông dân",
			`hard D3: missing, expected Kinh tế | Văn hóa – xã hội | Quốc phòng – an ninh | Xây dựng hệ thống chính trị`},
		{"no subject", "1|00901|Đường hoa|Kinh tế||Hội Nông dân", `hard E3: missing, expected Tập thể | Cá nhân | Hộ gia đình`},
		{"unknown field", "1|00901|Đường hoa|Thể thao|Tập thể|Hội Nông dân",
			`hard D3: unknown-field, found "Thể thao", expected Kinh tế | Văn hóa – xã hội | Quốc phòng – an ninh | Xây dựng hệ thống chính trị`},
		{"field in other dashes, case and marks", "1|00901|Đường hoa|QUỐC PHONG-AN NINH|Tập thể|Hội Nông dân", ""},
		{"field by code", "1|00901|Đường hoa|vhxh|Tập thể|Hội Nông dân", ""},
		{"unknown subject", "1|00901|Đường hoa|Kinh tế|Đội bóng|Hội Nông dân",
			`hard E3: unknown-word, found "Đội bóng", expected Tập thể | Cá nhân | Hộ gia đình`},
		{"no such day", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|31/02/2023", `hard G3: no-such-day, found "31/02/2023", expected 28/02/2023`},
		{"no such day without a year", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|31/02", `hard G3: no-such-day, found "31/02", expected 28/02/2023`},
		{"day without a year", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|5/10", ""},
		{"not a date", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|tháng giêng", `hard G3: not-date, found "tháng giêng", expected 05/10/2022`},
		{"a date of long ago", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|05/10/2013", `hard G3: date-of-other-year, found "2013-10-05", expected 2023`},
		{"a date at the end of the year before", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|31/12/2022", ""},
		{"two commas", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân||1.280,5.3", `hard H3: not-number, found "1.280,5.3", expected 185 triệu`},
		{"in two meanings", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|||1,280", `hard I3: ambiguous, found "1,280", expected 1.280 | 1,28`},
		{"half a đồng", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân||1,5", `hard H3: not-integer, found "1,5", expected 1,5 triệu`},
		{"money below nothing", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân||-5", `hard H3: negative, found "-5"`},
		{"money that nobody has", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân||185", `note H3: small-money, found "185"`},
		{"money in words", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân||trên 185 triệu đồng", ""},
		{"a dash for nothing", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|-|-|–|-|-|-|-", ""},
		{"land in hectares", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|||2,5 ha|348 công|307 người", ""},
		{"half a person", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|||||1,5", `hard K3: not-integer, found "1,5", expected 1`},
		{"unknown standing", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân||||||Lạ", `hard L3: unknown-word, found "Lạ", expected Mới | Duy trì`},
		{"unknown verdict", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|||||||Tốt",
			`hard M3: unknown-word, found "Tốt", expected Công nhận | Không công nhận | Điển hình`},
		{"several at once", "1|00901|Đường hoa|Kinh tế|Tập thể|Hội Nông dân|31/02/2023|abc|||||Tốt",
			"hard G3: no-such-day, found \"31/02/2023\", expected 28/02/2023\nhard H3: not-number, found \"abc\", expected 185 triệu\n" +
				`hard M3: unknown-word, found "Tốt", expected Công nhận | Không công nhận | Điển hình`},
		{"a name too long", "1|00901|" + strings.Repeat("ă", 501) + "|Kinh tế|Tập thể|Hội Nông dân", `hard C3: too-long, found "501", expected 500`},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := mustText(t, "DANH SÁCH ĐĂNG KÝ MÔ HÌNH NĂM 2023", heading, c.row)
			plan := mustPlan(t, r, l, Options{Year: 2023})
			if got := told(plan.Problems); got != c.want {
				t.Errorf("\ngot  %s\nwant %s", got, c.want)
			}
			if good := !strings.Contains(c.want, "hard"); (plan.Counts.NewModels == 1) != good || (plan.Counts.Bad == 1) == good {
				t.Errorf("%+v", plan.Counts)
			}
		})
	}
}

func TestRowsAreNumberedAsASpreadsheetShowsThem(t *testing.T) {
	l := mustRead(t, mustFile(t, "list.csv", []byte("sep=;\nDanh sách;\n\n\nTên mô hình;Lĩnh vực;Tập thể/Cá nhân;Họ và tên;Nội dung\r\n"+
		"A;Kinh tế;Cá nhân;B;\"ba\ndòng\nđây\"\n\nC;Thể thao;Cá nhân;D;\n")))
	plan := mustPlan(t, mustRegister(t, small(), "00901"), l, Options{Year: 2023})
	if len(plan.Problems) != 1 || plan.Problems[0].Place() != "B7" || l.Sheets[0].Header != 4 {
		t.Errorf("header in row %d, %s", l.Sheets[0].Header, told(plan.Problems))
	}
	if got := l.rows.one(0).model.Content; got != "ba\ndòng\nđây" {
		t.Errorf("content %q", got)
	}
}

func TestStrictTakesAllOrNothing(t *testing.T) {
	r := mustRegister(t, small(), "05")
	l := mustText(t, heading, "1|00901|A|Kinh tế|Tập thể|B", "2|00901|C|Kinh tế|Tập thể|", "3|00904|D|Kinh tế|Tập thể|E")
	before := mustDigest(t, r)
	refused := mustImport(t, r, l, Options{Year: 2023, Strict: true})
	if !refused.Refused || refused.Applied || mustDigest(t, r) != before {
		t.Errorf("%+v", refused)
	}
	done := mustImport(t, r, l, Options{Year: 2023})
	if want := (Counts{Rows: 3, NewModels: 2, Bad: 1}); done.Counts != want || !done.Applied {
		t.Errorf("%+v", done)
	}
}

// Below “Từ tháng” the number of a month is enough.
func TestAMonthMayStandAlone(t *testing.T) {
	l := mustText(t, "Tên mô hình|Lĩnh vực|Tên tập thể|Từ tháng|Đến tháng|Ngày đăng ký", "A|Kinh tế|Thôn A|3|11|5")
	r := l.rows.one(0)
	if late := r.late; len(late) != 2 || late[0] != (lateDate{From, "tháng 3"}) || late[1] != (lateDate{To, "tháng 11"}) || len(r.problems) != 1 {
		t.Errorf("%v %v", late, r.problems)
	}
}

// A year of two digits at the end of a title is one, too.
func TestAShortYearInATitleIsSeen(t *testing.T) {
	for title, want := range map[string]int{"DANH SÁCH MÔ HÌNH NĂM 25": 2025, "Danh sách mô hình năm '25": 2025, "Kỷ niệm năm 25 tuổi": 0, "Danh sách 5 năm": 0, "ĐĂNG KÝ NĂM 2026": 2026} {
		got := 0
		for _, y := range yearsOfTitle(title) {
			got = y
		}
		if got != want {
			t.Errorf("%s: %d", title, got)
		}
	}
}
