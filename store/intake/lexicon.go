package intake

import (
	"strings"
	"sync"

	"danvan/store/vi"
)

// heads are the words that name a column. They are written with marks; “|” parts one from the next.
var heads = map[Column]string{
	ID:       "id|mã mô hình|mã lượt đăng ký",
	Number:   "tt|stt|số tt|số thứ tự|thứ tự|no|tt hộ|số",
	UnitCode: "mã đơn vị|mã xã|mã phường|mã đvhc|mã đơn vị hành chính|mã số|mã số đơn vị|mã địa phương|mã địa bàn|mã xã phường|unit code",
	UnitName: "đơn vị|tên đơn vị|xã|phường|thị trấn|đặc khu|tên xã|tên phường|địa phương|tên địa phương|cơ quan|tên cơ quan|tên đơn vị đăng ký|tên đơn vị trình|" +
		"xã tt|xã thị trấn|xã phường|xã phường tt|xã phường thị trấn|phường xã|phường xã thị trấn|đơn vị đề nghị|tên đơn vị đề nghị|đơn vị trình|đơn vị báo cáo|đơn vị gửi|đơn vị xã|đơn vị cấp xã|xã đăng ký|đảng ủy|đảng bộ|unit",
	UnitAbove: "huyện|quận|thị xã|thành phố|đơn vị cấp trên|tên huyện|đơn vị cấp huyện",
	Name: "tên mô hình|mô hình|tên gọi mô hình|nội dung mô hình|tên phong trào thi đua|tên phong trào|tên điển hình|phần việc|công trình|tên công trình|tên phần việc|" +
		"tên việc làm|việc làm|mô hình điển hình|tên mô hình điển hình|tên mô hình phần việc|tên gọi của mô hình|tên của mô hình|tên các mô hình|cách làm hay|" +
		"tên mô hình cách làm hay|tên mô hình cách làm|tên và nội dung mô hình|tên mô hình và nội dung|model|name of the model",
	Field: "lĩnh vực|thuộc lĩnh vực|tên lĩnh vực|nhóm lĩnh vực|mô hình thuộc lĩnh vực|lĩnh vực hoạt động|thuộc nhóm lĩnh vực|mô hình đăng ký thuộc lĩnh vực|field",
	Subject: "loại hình|loại mô hình|loại hình mô hình|đối tượng|chủ thể|hình thức|phân loại|phân loại đối tượng|phân loại khen thưởng|đối tượng đăng ký|loại đối tượng|" +
		"hình thức đăng ký|tt cn|tt cn hộ|tt cn hộ gia đình|loại hình đăng ký|loại chủ thể|phân loại mô hình|tập thể hay cá nhân đăng ký|tập thể hoặc cá nhân đăng ký|" +
		"là tập thể hay cá nhân|đối tượng tham gia|loại hình tập thể cá nhân|mô hình tập thể cá nhân|loại|hình thức mô hình|đối tượng thực hiện|subject",
	Registrant: "tên tập thể|tên cá nhân|họ và tên|họ tên|họ tên người|họ và tên người|người đăng ký|tên chủ thể|chủ thể đăng ký|đơn vị thực hiện|" +
		"người thực hiện|chủ thể thực hiện|" +
		"chủ mô hình|người đại diện|tên hộ gia đình|tên hộ|tên tác giả|tên đối tượng|đơn vị chủ trì|đơn vị đăng ký|đại diện mô hình|đại diện|tên người đăng ký|" +
		"họ và tên người đăng ký|họ tên người đăng ký|tập thể đăng ký|cá nhân đăng ký|cá nhân thực hiện|tập thể thực hiện|chủ hộ|tên chủ hộ|họ tên chủ hộ|họ và tên chủ hộ|" +
		"tên đơn vị cá nhân|tên tt cn|tên tt cn hộ|tên tt|tên cn|tên tập thể cá nhân hộ|đơn vị cá nhân|tên tổ chức|tổ chức đăng ký|tổ chức thực hiện|người chủ trì|chủ nhiệm|nhóm thực hiện|tập thể cá nhân thực hiện|chủ thể mô hình|" +
		"tên chủ mô hình|tác giả|tên người thực hiện|nơi đăng ký|chi bộ|tên chi bộ|chi hội|chi đoàn|tổ chức cơ sở đảng|registrant",
	FamilyName: "họ|họ đệm|họ và tên đệm|họ và đệm|họ lót|họ và tên lót",
	GivenName:  "tên",
	Place: "địa điểm|địa bàn|nơi thực hiện|địa chỉ|thôn|bản|xóm|tổ|tổ dân phố|khu phố|khu dân cư|ấp|phạm vi|phạm vi thực hiện|nơi ở|địa điểm thực hiện|địa bàn thực hiện|" +
		"địa bàn triển khai|địa điểm triển khai|nơi triển khai|tên thôn|địa bàn dân cư|nơi cư trú|khối|buôn|làng|tổ nhân dân|place",
	Content: "nội dung|cách làm|giải pháp|mục tiêu|tiêu chí|thực trạng|lý do|cách thức|tóm tắt nội dung|nội dung thực hiện|giải pháp thực hiện|cách thức thực hiện|mô tả|" +
		"mô tả mô hình|nội dung đăng ký|nội dung chính|nội dung chủ yếu|biện pháp|biện pháp thực hiện|mục đích|ý nghĩa|nội dung hoạt động|" +
		"phương pháp thực hiện|cách thức tổ chức|" +
		"tóm tắt|sự cần thiết|nội dung công việc|quy mô|mô tả nội dung|nội dung cụ thể",
	Standing: "tình trạng|năm xây dựng|hình thức xây dựng|mô hình mới duy trì|đăng ký mới duy trì|mới duy trì|mới dt|m dt|trạng thái mô hình|tính chất|" +
		"tình trạng mô hình|mới cũ|new maintained",
	Registered: "ngày đăng ký|ngày tháng đăng ký|ngày tháng năm đăng ký|thời gian đăng ký|thời điểm đăng ký|đăng ký ngày|ngày nộp đăng ký",
	From:       "từ ngày|ngày bắt đầu|thời gian bắt đầu|bắt đầu|từ tháng|ngày triển khai|thời điểm bắt đầu|ngày khởi công|tháng bắt đầu",
	To: "đến ngày|ngày kết thúc|thời gian kết thúc|kết thúc|đến tháng|ngày hoàn thành|thời gian hoàn thành|thời hạn hoàn thành|hoàn thành|" +
		"dự kiến hoàn thành|thời điểm hoàn thành",
	Span: "thời gian|thời gian thực hiện|giai đoạn thực hiện|giai đoạn|tiến độ|tiến độ thực hiện|thời gian triển khai|thời gian dự kiến|thời gian xây dựng|thời hạn",
	Money: "kinh phí|số tiền|tiền|nguồn vốn|trị giá|tổng nguồn lực|giá trị|tiền mặt|kinh phí thực hiện|nguồn kinh phí|nguồn lực|vốn|thành tiền|quy ra tiền|tổng trị giá|" +
		"nguồn lực huy động|tổng vốn|tổng tiền|tổng giá trị",
	Land: "đất|đất hiến|hiến đất|diện tích đất|diện tích đất hiến|diện tích hiến đất|dt đất|dt đất hiến|dt hiến đất|số đất hiến|số m2 đất|" +
		"diện tích hiến|m2 đất|đất đai",
	Labour: "ngày công|công|công lao động|ngày công lao động|số công",
	Participants: "người tham gia|lượt người|người dân tham gia|số người|lượt người tham gia|số lượng tham gia|người dân|số lượt tham gia|" +
		"số lượng người|số lượt người|" +
		"quần chúng tham gia|nhân dân tham gia|người hưởng ứng|số người hưởng lợi tham gia|hội viên tham gia|đoàn viên tham gia",
	Results: "kết quả|kết quả thực hiện|kết quả đạt được|hiệu quả|kết quả nổi bật|thành tích|thành tích đạt được|kết quả hoạt động|sản phẩm|" +
		"kết quả đầu ra|hiệu quả mang lại|" +
		"kết quả cụ thể|kết quả triển khai|kết quả bước đầu",
	Verdict: "kết quả bình xét|bình xét|kết quả công nhận|kết quả thẩm định|xếp loại|kết quả xét|mức độ đạt|đánh giá|kết quả đánh giá|" +
		"kết quả xét công nhận|kết quả xếp loại|" +
		"thẩm định|xét công nhận|kết quả xét duyệt|kết quả chấm|xếp loại mô hình|kết luận|danh hiệu mô hình|kết quả phân loại|mức xếp loại|verdict",
	InCharge: "người phụ trách|phụ trách|cán bộ phụ trách|đồng chí phụ trách|cán bộ theo dõi|người theo dõi|cán bộ được phân công|phân công phụ trách|đầu mối",
	Target:   "cấp đăng ký|cấp đề nghị công nhận|đăng ký cấp|cấp công nhận|đề nghị cấp|cấp đề nghị|cấp xét|cấp mô hình|mô hình cấp",
	Year:     "năm|năm đăng ký|năm thực hiện|năm thi đua|year",

	MarkCollective:    "tập thể|tt",
	MarkIndividual:    "cá nhân|cn",
	MarkHousehold:     "hộ gia đình|hộ|gia đình",
	MarkNew:           "mới|đăng ký mới|xây dựng mới|làm mới|mô hình mới",
	MarkMaintained:    "duy trì|đăng ký duy trì|tiếp tục duy trì|mô hình duy trì|cũ",
	MarkRecognised:    "công nhận|được công nhận|đạt|đã công nhận",
	MarkNotRecognised: "không công nhận|chưa công nhận|không đạt|chưa đạt|không được công nhận|không cn|chưa cn|chưa được công nhận",
	MarkExemplary:     "điển hình|điển hình tiêu biểu|tiêu biểu|công nhận điển hình|xuất sắc tiêu biểu",

	Proposal: "đề nghị công nhận|đề xuất công nhận|đề nghị xét công nhận|tự đề nghị|đề nghị xét|đề xuất xếp loại|đề nghị xếp loại|kết quả đề nghị|" +
		"tự đánh giá|tự xếp loại|tự nhận|đề xuất|" +
		"đề nghị|ý kiến đề xuất|kiến nghị|kiến nghị đề xuất",
	Workplace: "đơn vị công tác|nơi công tác|tên đơn vị công tác|cơ quan công tác",
	Post:      "chức vụ|chức danh|nghề nghiệp|chức vụ đơn vị công tác|chức vụ công tác|tên gọi|ông bà|chức vụ đơn vị",

	Private: "ngày sinh|năm sinh|ngày tháng năm sinh|ngày tháng sinh|cccd|số cccd|cmnd|số cmnd|căn cước|số căn cước|số căn cước công dân|số định danh|" +
		"số định danh cá nhân|sđt|số đt|điện thoại|" +
		"số điện thoại|email|thư điện tử|địa chỉ email|địa chỉ thư điện tử|gmail|zalo|facebook|giới tính|giới|nam|nữ|dân tộc|tôn giáo|quê quán|nguyên quán|hộ khẩu|" +
		"nơi đăng ký thường trú|nơi thường trú|thường trú|tuổi|số tài khoản|tài khoản|số hộ chiếu|cmt|số cmt|số điện thoại liên hệ|điện thoại liên hệ|" +
		"số liên hệ|liên hệ|ngày cấp|nơi cấp|" +
		"đảng viên|ngày vào đảng|trình độ|số cccd cmnd|cccd cmnd|mã số thuế|bhxh|số bhxh",
	Award: "khen thưởng|hình thức khen thưởng|danh hiệu|danh hiệu thi đua|tiền thưởng|mức thưởng|cấp độ khen thưởng|giấy khen|bằng khen|loại hình khen thưởng",
	Decision: "quyết định|số quyết định|ngày quyết định|ngày ký|người ký|số quyết định công nhận|ngày công nhận|năm công nhận|đơn vị công nhận|" +
		"đơn vị ban hành|đơn vị phê duyệt|cơ quan ban hành|cơ quan công nhận|ngày ban hành|số văn bản|số hiệu|số qđ|tháng công nhận|thời gian công nhận",
	Planned: "kế hoạch|dự kiến|dự toán|chỉ tiêu",
	Count: "tổng số|số mô hình|tổng số mô hình|tổng mô hình|số lượng mô hình|mô hình dân vận khéo đăng ký|mô hình mới trong kỳ|tổng cộng|tổng|cộng|" +
		"số lượng|số lượng đăng ký|tổng số đăng ký|" +
		"số mô hình đăng ký|mô hình hiệu quả|tỷ lệ|tỉ lệ|số tập thể|số cá nhân|số mô hình được công nhận|số được công nhận|tổng số mô hình đăng ký",
	Score:  "điểm|điểm tự chấm|điểm xét|điểm chuẩn|điểm thẩm định|số điểm|tổng điểm|tự chấm|điểm đề nghị|điểm bình xét|điểm đánh giá",
	Extra:  "khả năng duy trì|khả năng nhân rộng|khả năng duy trì nhân rộng|lực lượng thực hiện|lực lượng tham gia|lực lượng|sản phẩm đầu ra|tính mới|sức lan tỏa",
	Remark: "ghi chú|chú thích|lưu ý",
	Gauge:  "đvt|đơn vị tính",
	Stamp:  "dấu thời gian|timestamp|thời gian gửi|ngày gửi|ngày nhập|ngày cập nhật",
	NotTakenElse: "kỳ báo cáo|người đề nghị|cấp|trạng thái|phân loại cán bộ|ngày công nhân|" +
		"tài liệu kiểm chứng|minh chứng|diện tích mô hình|diện tích thực hiện|diện tích thực hiện mô hình|diện tích xây dựng|diện tích đất ở|số hộ tham gia|số hộ gia đình tham gia|số hộ dân tham gia|số hộ|hộ tham gia|ảnh|hình ảnh|link|tệp đính kèm|ý kiến|chữ ký|ký nhận|ký tên|ngày tham gia|đường đi|way up",
}

// qualifiers are words that may stand beside a head and change nothing. Those under a column's name belong to these
// columns alone.
var qualifiers = []struct {
	words string
	of    []Column // nil: any
}{
	{"dân vận khéo|của mô hình|của đồng chí|đồng chí|là gì|gì|nào|ghi rõ|ghi cụ thể|ghi đầy đủ|cụ thể|chi tiết|nếu có|theo mẫu|của đơn vị|tại đơn vị|" +
		"trên địa bàn|tóm tắt|ngắn gọn|thuộc|các|" +
		"những|xin cho biết|đồng chí hãy cho biết|đồng chí cho biết|hãy cho biết|cho biết|vui lòng nhập|vui lòng ghi|vui lòng chọn|hãy chọn|chọn|nhập|điền|" +
		"của anh chị|của tập thể cá nhân|" +
		"là|bạn|của bạn|năm|trong năm|năm nay|in hoa|viết hoa|bắt buộc|dvk|đvt|đơn vị tính|của|về|tại|ở|trong|phong trào thi đua|phong trào|thi đua|để|theo|" +
		"chính|chủ yếu|đầy đủ|" +
		"của các đơn vị|đã|và|hoặc|hay|hay là", nil},
	{"đăng ký", []Column{Name, Field, Subject, Registrant, UnitName, UnitCode, Place, Content, Standing, Year, Target, Span, Number, MarkCollective, MarkIndividual, MarkHousehold, MarkNew,
		MarkMaintained, InCharge, Money}},
	{"thực hiện|triển khai|xây dựng|tham gia", []Column{From, To, Registered, Name, Registrant, Place, Content, Results, Money, Span, InCharge, Year, Subject, UnitName, Labour, Field, MarkCollective, MarkIndividual,
		MarkHousehold}},
	{"huy động|huy động được|vận động|vận động được|đóng góp|ủng hộ|đã huy động|xã hội hóa|nhân dân đóng góp|quy đổi|được", []Column{Money, Land, Labour, Participants}},
	{"tổng|tổng số|số|số lượng|số lượt", []Column{Money, Land, Labour, Participants}},
	{"đạt được|nổi bật|mô hình", []Column{Results, Field, Place, Content, Money, Land, Labour, Participants, Subject, Standing, Verdict, InCharge, Target, Registrant, Year, Span, Number,
		MarkCollective, MarkIndividual, MarkHousehold}},
	{"bình xét|xét|thẩm định|công nhận|đánh giá|cuối năm", []Column{Verdict}},
	{"nhân rộng", []Column{MarkMaintained, Standing}},
	{"cấp xã|cấp huyện|cấp tỉnh", []Column{UnitName}},
	{"đất", []Column{Land}},
	{"người", []Column{Participants, Registrant}},
	{"đơn vị", []Column{Post}},
}

// gauges are words of measures that stand in a heading without brackets.
var gauges = map[string]Column{"triệu đồng": Money, "đồng": Money, "nghìn đồng": Money, "ngàn đồng": Money, "tỷ đồng": Money, "trđ": Money, "vnđ": Money, "triệu": Money, "1000 đồng": Money,
	"ha": Land, "m2": Land, "m²": Land}

// shorts are abbreviations in headings and the words they stand for.
var shorts = map[string]string{"mh": "mô hình", "lv": "lĩnh vực", "đk": "đăng ký", "dvk": "dân vận khéo", "đv": "đơn vị", "hgđ": "hộ gia đình", "gđ": "gia đình", "kp": "kinh phí", "sl": "số lượng",
	"th": "thực hiện", "qđ": "quyết định", "tdp": "tổ dân phố", "kq": "kết quả", "nd": "nội dung", "đt": "đối tượng", "kqth": "kết quả thực hiện", "kqcn": "kết quả công nhận", "nlđ": "nguồn lực",
	"bx": "bình xét", "xl": "xếp loại", "đ/c": "đồng chí", "kcn": "không công nhận", "ccn": "chưa công nhận", "ntg": "người tham gia", "tgth": "thời gian thực hiện", "tg": "thời gian", "đđ": "địa điểm", "htkt": "hình thức khen thưởng",
	"mhdvk": "mô hình dân vận khéo", "đvđk": "đơn vị đăng ký", "đc": "địa chỉ", "gp": "giải pháp", "pt": "phụ trách", "tl": "tỷ lệ", "hq": "hiệu quả", "ld": "lao động", "lđ": "lao động"}

// meaning is one thing that words of a heading may mean.
type meaning struct {
	column Column // of a head
	of     []Column
	gauge  bool
}

func (m meaning) head() bool { return m.column != Unused && !m.gauge }

// words are all phrases and what they may mean: with marks, and folded for headings that were typed without any.
var lexicon = sync.OnceValues(func() (marked, unmarked map[string][]meaning) {
	marked, unmarked = map[string][]meaning{}, map[string][]meaning{}
	put := func(words string, m meaning) {
		key := strings.Join(headingWords(words, false), " ")
		marked[key] = append(marked[key], m)
		folded := vi.Fold(key)
		unmarked[folded] = append(unmarked[folded], m)
	}
	for c, all := range heads {
		for _, words := range strings.Split(all, "|") {
			put(words, meaning{column: c})
		}
	}
	for _, q := range qualifiers {
		for _, words := range strings.Split(q.words, "|") {
			put(words, meaning{of: q.of})
		}
	}
	for words, c := range gauges {
		put(words, meaning{column: c, gauge: true})
	}
	return marked, unmarked
})

// unmarkedShorts are the abbreviations as they are typed without marks.
var unmarkedShorts = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for s, long := range shorts {
		m[vi.Fold(s)] = vi.Fold(long)
	}
	return m
})
