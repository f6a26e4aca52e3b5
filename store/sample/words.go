package sample

import "danvan/store/record"

// The common list of four fields, as a unit's catalog writes it.
var fieldNames = []Field{
	{"KT", "Kinh tế", "Kinh tế"},
	{"VHXH", "Văn hóa – xã hội", "Văn hóa - xã hội"},
	{"QPAN", "Quốc phòng – an ninh", "Quốc phòng - an ninh"},
	{"HTCT", "Xây dựng hệ thống chính trị", "Xây dựng hệ thống chính trị"},
}

// What models are about, by field.
var topics = [][]string{
	{"chuyển đổi cây trồng trên đất lúa kém hiệu quả", "nuôi dê sinh sản", "trồng rừng gỗ lớn", "trồng cây dược liệu dưới tán rừng",
		"liên kết tiêu thụ nông sản", "hiến đất mở đường liên thôn", "nuôi cá lồng trên hồ", "cải tạo vườn tạp",
		"tổ tiết kiệm và vay vốn", "làm kênh mương nội đồng"},
	{"xóa nhà tạm, nhà dột nát", "thu gom, phân loại rác tại nguồn", "thắp sáng đường quê", "đường hoa phụ nữ tự quản", "khuyến học, khuyến tài",
		"câu lạc bộ hát then, đàn tính", "không tảo hôn, không hôn nhân cận huyết", "đám tang văn minh, tiết kiệm",
		"bữa cơm dinh dưỡng cho trẻ mầm non", "truyền dạy nghề dệt thổ cẩm"},
	{"tổ tự quản về an ninh trật tự", "camera an ninh thôn xóm", "giao nộp vũ khí, vật liệu nổ", "bảo vệ đường biên, cột mốc",
		"dòng họ tự quản", "tuyển quân một người đủ một người", "phòng cháy, chữa cháy rừng", "thôn không có ma túy",
		"giúp người lầm lỗi hòa nhập", "dân quân làm công tác dân vận"},
	{"tiếp dân gần dân, nghe dân nói", "xây dựng chi bộ bốn tốt", "giải quyết thủ tục hành chính không chờ", "hướng dẫn nộp hồ sơ trực tuyến",
		"nâng chất lượng sinh hoạt chi bộ", "phát triển đảng viên ở thôn", "tổ hòa giải không để đơn vượt cấp", "giám sát đầu tư của cộng đồng",
		"công sở xanh, sạch, đẹp", "đối thoại với Nhân dân hằng quý"},
}

// How names of models begin.
var openings = []string{"Dân vận khéo trong ", "Khéo vận động Nhân dân ", "Vận động đoàn viên, hội viên ", "Khéo trong tuyên truyền "}

// What collectives register.
var collectives = []string{"Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh", "Đoàn Thanh niên", "Ủy ban Mặt trận Tổ quốc", "Công an",
	"Ban Chỉ huy Quân sự", "Hội Người cao tuổi", "Hội Chữ thập đỏ", "Trạm Y tế", "Chi bộ", "Ban công tác Mặt trận"}

// Syllables of made-up names of places; no two fold alike.
var (
	placeFirst  = []string{"Nà", "Bản", "Khuổi", "Phiêng", "Pác", "Cốc", "Lũng", "Thẳm", "Tát", "Kéo"}
	placeSecond = []string{"Sao", "Lụa", "Trám", "Mận", "Chanh", "Ngàn", "Vầu", "Nứa", "Đào", "Cọ", "Sim", "Giang"}
	unitFirst   = []string{"Sơn", "Thanh", "Lâm", "Vân", "Hồng", "Phú", "Yên", "Trung", "Tân", "Minh", "Bình", "Quang"}
	unitSecond  = []string{"Thảo", "Khê", "Trà", "Lộc", "Vượng", "Hạ", "Tuyền", "Bách", "Nguyệt", "Đàm"}
)

// Parts of made-up names of people; no two of one kind fold alike.
var (
	surnames = []string{"Nông", "Hoàng", "Triệu", "Bàn", "Ma", "Lường", "Chẩu", "Nguyễn", "Đặng", "Vi", "Hà", "Lý"}
	middles  = []string{"Thị", "Văn", "Đức", "Thu", "Minh", "Ngọc", "Quốc", "Thanh"}
	givens   = []string{"Thêm", "Đường", "Sơn", "Ương", "Anh", "Đinh", "Hiền", "Phượng", "Tuấn", "Lệ", "Khánh", "Mỵ", "Toàn", "Bích", "Xuyến",
		"Quyết", "Nghĩa", "Vượng", "Châm", "Duyên"}
)

var subjectText = map[record.SubjectKind]string{
	record.Collective: "Tập thể", record.Individual: "Cá nhân", record.Household: "Hộ gia đình",
}

var standingText = map[record.Standing]string{record.New: "Mới", record.Maintained: "Duy trì"}

var verdictText = map[record.Verdict]string{
	"": "", record.NotRecognised: "Không công nhận", record.Recognised: "Công nhận", record.Exemplary: "Điển hình",
}

var levelText = map[record.Level]string{record.Province: "Tỉnh", record.District: "Huyện", record.Commune: "Xã"}

// Headings are the columns of the list, as in a real one.
var Headings = []string{"TT", "Mã đơn vị", "Đơn vị", "Huyện, thành phố", "Tên mô hình", "Lĩnh vực", "Tập thể/Cá nhân", "Tên tập thể, cá nhân đăng ký",
	"Địa điểm thực hiện", "Nội dung, cách làm", "Mới/Duy trì", "Ngày đăng ký", "Số tiền huy động (đồng)", "Diện tích đất hiến (m2)", "Ngày công",
	"Số người tham gia", "Kết quả bình xét"}
