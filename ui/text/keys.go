package text

// Keys are the words of docs/keys.md: its heads, and what each page is called there.
type Keys struct {
	Title, Intro         string
	Everywhere           string // the head of what holds on all pages
	Key, Name, What      string // the heads of the columns
	NoKey                string // in place of a key: only by the palette
	Guide, Overview      string
	Models, Model, Entry string
	Exchange, Bundles    string
	Quarantine, Imports  string
	KeysPage, Compare    string
	Preview, Send, Form  string
	List                 string
	Conflicts            string
	Duplicates, Todo     string
	Settings, Catalog    string
	Sheets, Sheet, Line  string
	Months, Places       string
	Templates, Papers    string
	History, Grid        string
	Appraise             string
	Desk, Many           string
	Reports, ReportShown string
	Backups, Rescues     string
}

var keysVi = Keys{
	Title:      "Các phím",
	Intro:      "Tệp này được tạo từ bảng lệnh của chương trình (ui/action); đừng sửa tay. Chữ gõ vào luôn là chữ: không chữ cái nào là lệnh.",
	Everywhere: "Ở mọi trang",
	Key:        "Phím", Name: "Lệnh", What: "Làm gì",
	NoKey: "qua danh sách lệnh",
	Guide: "Lần đầu mở chương trình", Overview: "Tổng quan",
	Models: "Danh sách mô hình", Model: "Trang của một mô hình", Entry: "Biểu nhập",
	Exchange: "Gửi/nhận", Bundles: "Gửi/nhận: các gói",
	Quarantine: "Gửi/nhận: cách ly", Imports: "Gửi/nhận: các lần nhập",
	KeysPage: "Gửi/nhận: các khóa", Compare: "So sáu nhóm số của khóa",
	Preview: "Xem trước khi nhập gói", List: "Xem trước khi nhập danh sách", Send: "Tạo gói", Form: "Biểu nhỏ của trang gửi/nhận",
	Conflicts:  "Chỗ trái ngược",
	Duplicates: "Mô hình nghi trùng", Todo: "Góp ý chờ trả lời",
	Settings: "Cài đặt", Catalog: "Danh mục", Sheets: "Các phiếu", Months: "Số liệu tháng", Places: "Chỗ của văn bản", Templates: "Mẫu văn bản", Papers: "Văn bản để ký", Sheet: "Một phiếu", Line: "Một mục của phiếu",
	History: "Nhật ký của sổ", Grid: "Bảng nhập nhiều dòng",
	Appraise: "Bàn thẩm định",
	Desk:     "Bàn thẩm định: hồ sơ và phiếu kết quả", Many: "Biểu ghi cho nhiều dòng",
	Reports: "Gửi/nhận: tình hình báo cáo", ReportShown: "Báo cáo, thống kê",
	Backups: "Khôi phục sổ từ bản sao", Rescues: "Cứu dữ liệu của sổ hỏng",
}

var keysEn = Keys{
	Title:      "Keys",
	Intro:      "This file is made from the program's table of actions (ui/action); do not edit it. Typing always types: no letter is a command.",
	Everywhere: "On every page",
	Key:        "Key", Name: "Action", What: "What it does",
	NoKey: "by the list of commands",
	Guide: "The first run", Overview: "Overview",
	Models: "List of models", Model: "The page of one model", Entry: "Entry form",
	Exchange: "Exchange", Bundles: "Exchange: bundles",
	Quarantine: "Exchange: quarantine", Imports: "Exchange: imports",
	KeysPage: "Exchange: keys", Compare: "Comparing the six groups of a key",
	Preview: "Dry run of an import", List: "Dry run of a list", Send: "Making a bundle", Form: "A small form of the exchange",
	Conflicts:  "Conflicts",
	Duplicates: "Suspected duplicates", Todo: "Comments to be answered",
	Settings: "Settings", Catalog: "Catalog", Sheets: "Sheets", Months: "Figures of the month", Places: "Places of a paper", Templates: "Templates of papers", Papers: "Papers to be signed", Sheet: "One sheet", Line: "One line of a sheet",
	History: "History of the register", Grid: "Grid for many rows",
	Appraise: "Appraisal desk",
	Desk:     "Appraisal desk: dossier and verdict", Many: "Form for many rows",
	Reports: "Exchange: who has reported", ReportShown: "Reports and figures",
	Backups: "Restoring the register", Rescues: "Rescuing a damaged register",
}
