package intake

import (
	"strings"

	"danvan/store/vi"
)

// headings are the known ones; more than one way of writing each. They are compared folded, without what stands in brackets.
var headings = foldedKeys(map[Column][]string{
	Number:    {"TT", "STT", "Số TT", "Số thứ tự"},
	UnitCode:  {"Mã đơn vị", "Mã xã", "Mã ĐVHC", "Mã đơn vị hành chính"},
	UnitName:  {"Đơn vị", "Tên đơn vị", "Xã", "Xã, phường, thị trấn", "Xã, phường", "Xã, thị trấn", "Đơn vị đăng ký", "Cơ quan, đơn vị", "Địa phương", "Địa phương, đơn vị"},
	UnitAbove: {"Huyện, thành phố", "Huyện", "Huyện, thị xã, thành phố", "Quận, huyện", "Đơn vị cấp trên"},
	Name: {"Tên mô hình", "Mô hình", "Tên mô hình Dân vận khéo", "Tên mô hình DVK", "Tên mô hình, điển hình", "Mô hình Dân vận khéo",
		"Mô hình, điển hình", "Tên mô hình đăng ký"},
	Field:   {"Lĩnh vực", "Thuộc lĩnh vực", "Lĩnh vực đăng ký", "Tên lĩnh vực"},
	Subject: {"Tập thể/Cá nhân", "Tập thể/Cá nhân/Hộ gia đình", "Loại hình", "Đối tượng", "Đối tượng đăng ký", "Chủ thể", "Hình thức đăng ký", "Hình thức"},
	Registrant: {"Tên tập thể, cá nhân đăng ký", "Tên tập thể, cá nhân", "Tập thể, cá nhân đăng ký", "Tên tập thể, cá nhân, hộ gia đình", "Họ và tên", "Họ tên",
		"Người đăng ký", "Tên chủ thể", "Chủ thể đăng ký", "Đơn vị, cá nhân đăng ký", "Đơn vị thực hiện", "Người thực hiện", "Chủ thể thực hiện"},
	Place:        {"Địa điểm thực hiện", "Địa điểm", "Địa bàn", "Địa bàn thực hiện", "Nơi thực hiện", "Địa chỉ", "Thôn", "Thôn, tổ", "Thôn, bản, tổ"},
	Content:      {"Nội dung, cách làm", "Nội dung", "Cách làm", "Nội dung mô hình", "Nội dung thực hiện", "Mục tiêu, nội dung", "Nội dung đăng ký"},
	Standing:     {"Mới/Duy trì", "Mới hay duy trì", "Đăng ký mới/Duy trì", "Tình trạng"},
	Registered:   {"Ngày đăng ký", "Ngày, tháng đăng ký", "Ngày tháng năm đăng ký", "Thời gian đăng ký"},
	From:         {"Từ ngày", "Ngày bắt đầu", "Thời gian bắt đầu", "Bắt đầu"},
	To:           {"Đến ngày", "Ngày kết thúc", "Thời gian kết thúc", "Kết thúc"},
	Money:        {"Số tiền huy động", "Kinh phí", "Số tiền", "Kinh phí huy động", "Kinh phí thực hiện", "Tiền mặt", "Tiền"},
	Land:         {"Diện tích đất hiến", "Đất hiến", "Hiến đất", "Diện tích hiến đất"},
	Labour:       {"Ngày công", "Số ngày công", "Công lao động", "Ngày công lao động"},
	Participants: {"Số người tham gia", "Người tham gia", "Số lượt người tham gia", "Số lượng người tham gia"},
	Results:      {"Kết quả thực hiện", "Kết quả", "Kết quả đạt được", "Hiệu quả", "Kết quả nổi bật"},
	Verdict:      {"Kết quả bình xét", "Bình xét", "Kết quả công nhận", "Kết quả thẩm định", "Đề nghị công nhận", "Xếp loại"},
	InCharge:     {"Người phụ trách", "Phụ trách", "Cán bộ phụ trách", "Đồng chí phụ trách"},
	Target:       {"Cấp đăng ký", "Cấp đề nghị công nhận", "Đăng ký cấp"},
	Year:         {"Năm", "Năm đăng ký", "Năm thực hiện"},

	MarkCollective:    {"Tập thể", "Đăng ký tập thể"},
	MarkIndividual:    {"Cá nhân", "Đăng ký cá nhân"},
	MarkHousehold:     {"Hộ gia đình", "Hộ"},
	MarkNew:           {"Mới", "Đăng ký mới", "Xây dựng mới"},
	MarkMaintained:    {"Duy trì", "Đăng ký duy trì"},
	MarkRecognised:    {"Công nhận", "Được công nhận", "Đạt"},
	MarkNotRecognised: {"Không công nhận", "Chưa công nhận", "Không đạt"},
	MarkExemplary:     {"Điển hình", "Điển hình tiêu biểu", "Tiêu biểu"},
})

// phrases are words that give a longer heading away; the first that fits counts.
var phrases = func() (ps []phrase) {
	for _, p := range []struct {
		words  string
		column Column
	}{
		{"mã đơn vị", UnitCode}, {"cá nhân đăng ký", Registrant}, {"tên tập thể", Registrant}, {"tên mô hình", Name}, {"lĩnh vực", Field},
		{"ngày đăng ký", Registered}, {"cách làm", Content}, {"nội dung", Content}, {"địa điểm", Place}, {"ngày công", Labour},
		{"đất hiến", Land}, {"hiến đất", Land}, {"số tiền", Money}, {"kinh phí", Money}, {"người tham gia", Participants}, {"bình xét", Verdict},
		{"duy trì", Standing}, {"kết quả thực hiện", Results}, {"phụ trách", InCharge}, {"tên đơn vị", UnitName},
	} {
		ps = append(ps, phrase{" " + vi.Fold(p.words) + " ", p.column})
	}
	return ps
}()

type phrase struct {
	words  string // folded, between spaces
	column Column
}

func foldedKeys(table map[Column][]string) map[string]Column {
	m := map[string]Column{}
	for c, names := range table {
		for _, n := range names {
			m[vi.Fold(n)] = c
		}
	}
	return m
}

// maxHeading is the longest text that can be a heading, in bytes; models have longer names.
const maxHeading = 200

// recognise tells what a heading means. Text in brackets is looked at for a unit of measure.
func recognise(heading string) (m Mapped) {
	m.Heading = vi.CleanLine(heading)
	if m.Heading == "" || len(m.Heading) > maxHeading {
		return m
	}
	bare, bracket := splitBrackets(m.Heading)
	key := vi.Fold(bare)
	for _, k := range []string{key, vi.Fold(m.Heading)} {
		if c, ok := headings[k]; ok {
			m.Column, m.Exact = c, true
			break
		}
	}
	if m.Column == Unused {
		padded := " " + key + " "
		for _, p := range phrases {
			if strings.Contains(padded, p.words) {
				m.Column = p.column
				break
			}
		}
	}
	m.scale = scaleOf(m.Column, bracket)
	return m
}

// splitBrackets takes what stands in round brackets out of s.
func splitBrackets(s string) (bare, inside string) {
	for {
		open := strings.IndexByte(s, '(')
		if open < 0 {
			return bare + s, inside
		}
		end := strings.IndexByte(s[open:], ')')
		if end < 0 {
			return bare + s[:open], inside + s[open+1:]
		}
		bare += s[:open] + " "
		inside += s[open+1:open+end] + " "
		s = s[open+end+1:]
	}
}
