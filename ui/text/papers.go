package text

import (
	"cmp"
	"errors"
	"strings"

	"danvan/store/vi"
	"danvan/ui/paper/docx"
)

// Papers is what stands on the papers of an office, and what is said of templates. The papers themselves are in
// Vietnamese: those words are the same in both languages.
type Papers struct {
	// on paper
	SummaryOf          func(span string) string
	Counted            func(span, unit, day string) string
	Missing            func(spans string, n int, units string) string
	NoneMissing        string
	HasSent            func(unit string) string
	NoConflicts        string
	Contested          func(n int) string
	OfDecision         func(number, of, day string) string
	Nameless           func(n int, units string) string
	Unsorted           func(n int) string // recipients who may be collectives, people or households
	Waiting            func(n int, units string) string
	StatedAs           string // what begins the sentence on a figure that is stated otherwise
	Differs            func(measure, against, stated, counted, by, why string) string
	DiffersElsewhere   func(n int) string
	Unexplained        func(measure, against string) string
	SameAsStated       string
	Who                func(collectives, people, households int) string
	NoIssuer, NoNumber string
	NoDate, NoSigner   string
	EmptyDecision      string
	Why                func(why string) string
	Signature          string
	So, Sum            func(collectives, people, households int) string
	ListOf, DecisionOf func(recognise bool, collectives, people, households int) string
	Does               func(form string, recognise bool) string
	For                func(recognise bool) string
	NameOf             func(person bool) string
	ProposalOf         func(recognise, award bool) string
	ListTo             func(recognise bool) string
	Recognise          string
	EmptyProposal      string
	Blocked, Refused   func(n int) string
	Gives, Certifies   string
	ReminderOf         func(span string) string
	MinutesOf          func(span string) string
	AchievementOf      func(model string) string
	Passed             func(enough int) string // 1 yes, -1 no, 0: it is not known
	NobodyMissing      string
	NoNewDay           string
	NothingAppraised   string
	NoMeeting          string
	Registrant         string
	OfYears            func(years, day string) string
	Filled             func(year int, day string) string
	RegistrationOf     func(year int) string
	PublicList         string
	NobodyShown        string
	Certificate        string
	Reason             func(what string, recognised bool) string

	// of flags
	Skin                             func(names string) string
	Template, Place, Final, FinalWhy string
	Printed, Offset, Model, TestPage string
	TestSays                         func(offset string) string // lines, with “ · ” between them

	// of templates and files
	Beside  func(says []string) string // for which the paper has no place
	Draft   func(open []string) string // open is as it stands on the paper
	Problem func(p docx.Problem) string
	Bad     func(part string, why error) Sentence
	Wrong   func(problems []string) Sentence
	NoPlace func(name, near string) Sentence
	NoRoom  func(of []string) Sentence

	Overlong   func(pages, certificates int, of []string) string
	NoOverlong func(pages, certificates int, of []string) Sentence

	Left    func(pictures int) string
	NoPaper func(found, papers string) Sentence

	Templates
	Page PapersPage

	// of files that were written
	Kept     string
	FileIs   func(paper, title, number, day, unit, at, name string) string
	NoFile   func(name string) string
	NowOther func(name string) string // there is one of that name

	// of checking one
	ForPaper                                       func(papers string) string
	AllPlaces, TemplateRight, PlaceName, PlaceUsed string
	PlaceHolds                                     string
	HeldAgainst                                    func(paper string, alike []string) string
	TemplateWrong                                  func(n int) string
}

// explainPaper says why a paper cannot be made from a template.
func explainPaper(t *Table, err error) (Sentence, bool) {
	var bad *docx.BadFile
	var wrong docx.Problems
	var no *docx.NoPlaceError
	var room *docx.NoRoomError
	var over *docx.OverlongError
	switch {
	case errors.As(err, &bad):
		return t.Papers.Bad(bad.Part, bad.Why), true
	case errors.As(err, &wrong):
		var all []string
		for _, p := range wrong {
			all = append(all, t.Papers.Problem(p))
		}
		return t.Papers.Wrong(all), true
	case errors.As(err, &over):
		return t.Papers.NoOverlong(over.Pages, over.Certificates, over.Of), true
	case errors.As(err, &room):
		return t.Papers.NoRoom(room.Of), true
	case errors.As(err, &no):
		return t.Papers.NoPlace(no.Name, no.Near), true
	}
	return Sentence{}, false
}

const statedAs = "Số nêu khác số đếm:"

var papersVi = Papers{
	SummaryOf: func(span string) string {
		return "kết quả thực hiện phong trào thi đua “Dân vận khéo” " + span
	},
	Counted: func(span, unit, day string) string {
		return "Số liệu " + span + " của " + unit + ", đếm từ sổ ngày " + day + "; chỗ ghi “nêu” là số đơn vị nêu, không phải số đếm."
	},
	Missing: func(spans string, n int, units string) string {
		return spans + ": chưa có số liệu của " + viNumber(n) + " đơn vị (" + units + ")."
	},
	NoneMissing: "Các đơn vị cấp dưới đều đã gửi số liệu.", NoConflicts: "Không còn chỗ trái ngược nào trong số liệu này.",
	HasSent: func(unit string) string { return "Đã có số liệu của " + unit + "." },
	Contested: func(n int) string {
		if n == 0 {
			return "Không còn chỗ trái ngược nào trong nội dung này."
		}
		return "Nội dung này dựa trên " + viNumber(n) + " chỗ trái ngược chưa giải quyết: giá trị tạm đang đứng thay."
	},
	OfDecision: func(number, of, day string) string {
		return "Danh sách gồm mọi người, mô hình mà sổ ghi theo Quyết định số " + number + " ngày " + of + ", tính đến ngày " + day + "."
	},
	Nameless: func(n int, units string) string {
		return viNumber(n) + " dòng chưa có tên, vì đăng ký chưa về sổ hoặc đã bị xóa (" + units + ")."
	},
	Unsorted: func(n int) string {
		return viNumber(n) + " dòng chưa xếp là tập thể, cá nhân hay hộ gia đình: ở đây tính và xếp vào tập thể."
	},
	Waiting: func(n int, units string) string {
		return "Gói của " + viNumber(n) + " đơn vị đã đến nhưng chưa vào sổ (" + units + "): xem trước khi đôn đốc."
	},
	StatedAs: statedAs,
	Differs: func(measure, against, stated, counted, by, why string) string {
		s := statedAs + " " + measure + " (" + against + "): nêu " + stated + ", sổ " + counted + ", chênh " + by
		if why != "" {
			s += "; giải trình: " + why
		}
		return s + "."
	},
	DiffersElsewhere: func(n int) string {
		return "Số nêu khác số đếm ở " + viNumber(n) + " chỗ nữa, của từng phần hay đơn vị cấp dưới: xem biểu đối chiếu số liệu."
	},
	Unexplained: func(measure, against string) string {
		return "Chưa giải trình số nêu khác số đếm: " + measure + " (" + against + ")."
	},
	SameAsStated: "Số nêu khớp số đếm.", Who: who,
	NoIssuer: "Chưa ghi cơ quan ban hành.", NoNumber: "Chưa có số, ký hiệu.", NoDate: "Chưa ghi ngày ký.", NoSigner: "Chưa ghi người ký và chức vụ.",
	EmptyDecision: "Chưa có ai trong danh sách của quyết định này.",
	Why: func(why string) string {
		return "Còn chỗ chưa xong như nêu trên, vẫn ra bản chính vì: " + why
	},
	Signature: "Chữ ký số kèm gói dữ liệu của danvan là bằng chứng dữ liệu còn nguyên vẹn, không phải chữ ký số theo quy định.",
	So:        countsOf,
	Sum:       func(a, b, c int) string { return "Tổng số: " + countsOf(a, b, c) },
	ListOf: func(recognise bool, a, b, c int) string {
		if recognise {
			return "Mô hình “Dân vận khéo” của " + who(a, b, c) + " được công nhận"
		}
		return vi.Capital(who(a, b, c)) + " được khen thưởng trong phong trào thi đua “Dân vận khéo”"
	},
	DecisionOf: func(recognise bool, a, b, c int) string {
		if recognise {
			return "Về việc công nhận mô hình “Dân vận khéo”"
		}
		return "Về việc khen thưởng " + who(a, b, c) + " có thành tích trong phong trào thi đua “Dân vận khéo”"
	},
	Does: func(form string, recognise bool) string {
		if recognise {
			if form == "" {
				return "Công nhận mô hình “Dân vận khéo”"
			}
			return "Công nhận mô hình “Dân vận khéo” (" + strings.ToLower(form) + ")"
		}
		return "Tặng " + form
	},
	For: func(recognise bool) string {
		if recognise {
			return "đã đăng ký và xây dựng"
		}
		return "đã có thành tích trong phong trào thi đua “Dân vận khéo”"
	},
	NameOf: func(person bool) string {
		if person {
			return "Họ và tên"
		}
		return "Tên"
	},
	ProposalOf: func(recognise, award bool) string {
		var all []string
		if recognise || !award {
			all = append(all, "công nhận mô hình “Dân vận khéo”")
		}
		if award || !recognise {
			all = append(all, "khen thưởng trong phong trào thi đua “Dân vận khéo”")
		}
		return "Về việc đề nghị " + strings.Join(all, " và ")
	},
	ListTo: func(recognise bool) string {
		if recognise {
			return "Đề nghị công nhận mô hình “Dân vận khéo”"
		}
		return "Đề nghị khen thưởng trong phong trào thi đua “Dân vận khéo”"
	},
	Recognise: "Công nhận", EmptyProposal: "Trong kỳ sổ chưa ghi đề nghị công nhận hay khen thưởng nào.",
	ReminderOf: func(span string) string {
		return "đôn đốc gửi số liệu, báo cáo phong trào thi đua “Dân vận khéo” " + span
	},
	MinutesOf: func(span string) string {
		return "Họp xét, đề nghị công nhận mô hình “Dân vận khéo” " + span
	},
	AchievementOf: func(model string) string {
		return "Mô hình “Dân vận khéo”: " + model
	},
	Passed: func(enough int) string {
		switch {
		case enough > 0:
			return "Đủ"
		case enough < 0:
			return "Không đủ"
		}
		return "……"
	},
	NobodyMissing: "Không đơn vị nào còn thiếu số liệu trong kỳ này.", NoNewDay: "Chưa ghi hạn gửi mới.", NothingAppraised: "Trong kỳ sổ chưa ghi bình xét, thẩm định nào của đơn vị.",
	NoMeeting: "Chưa ghi thời gian, địa điểm, chủ trì, thư ký cuộc họp.", Registrant: "Tập thể, cá nhân",
	RegistrationOf: func(year int) string {
		if year == 0 {
			return "Mô hình “Dân vận khéo”"
		}
		return "Mô hình “Dân vận khéo” năm " + digits(year)
	},
	OfYears: func(years, day string) string {
		return vi.Capital(years) + " của mô hình, theo sổ ngày " + day + "; kết quả, số người, nguồn lực là số đơn vị nêu, không phải số đếm."
	},
	Filled: func(year int, day string) string {
		return "Đăng ký năm " + digits(year) + ", theo sổ ngày " + day + "; nội dung là điều người đăng ký nêu, không phải số đếm."
	},
	PublicList: "Danh sách mô hình “Dân vận khéo” công khai", NobodyShown: "Chưa có mô hình nào được công khai trong kỳ.",
	Gives: "Tặng", Certifies: "Cấp", Certificate: "Giấy chứng nhận",
	Reason: func(what string, recognised bool) string {
		switch {
		case recognised:
			return "Mô hình “Dân vận khéo”: " + what
		case what == "":
			return "Đã có thành tích trong phong trào thi đua “Dân vận khéo”"
		}
		return vi.Capital(what)
	},
	Blocked: func(n int) string {
		return "Để ngoài danh sách " + viNumber(n) + " đề nghị khen thưởng đang có việc phải xem xét."
	},
	Beside: func(says []string) string { return "Mặt giấy không ghi: " + strings.Join(says, " ") },
	Refused: func(n int) string {
		return "Để ngoài danh sách " + viNumber(n) + " mô hình đã ghi đề nghị nhưng đã xét là “chưa công nhận”."
	},
	Draft: func(open []string) string {
		return "Văn bản mang chữ “DỰ THẢO”, vì: " + strings.Join(open, " ") + " Ghi nốt vào sổ, hoặc dùng --final --why \"lý do\"."
	},
	Bad: func(part string, why error) Sentence {
		switch why {
		case docx.ErrNotZip:
			return Sentence{"Tệp mẫu không phải văn bản Word (.docx), hoặc đã hỏng.", "Mở bằng Word hay LibreOffice, lưu lại dạng .docx rồi thử lại."}
		case docx.ErrTooLarge:
			return Sentence{"Tệp mẫu quá lớn.", "Giảm ảnh trong mẫu xuống dưới 16 MB."}
		case docx.ErrNoBody:
			return Sentence{"Tệp mẫu không có nội dung văn bản.", "Mở bằng Word hay LibreOffice, lưu lại dạng .docx rồi thử lại."}
		}
		return Sentence{"Không đọc được phần “" + part + "” của tệp mẫu: tệp hỏng.", "Mở bằng Word hay LibreOffice, lưu lại dạng .docx rồi thử lại."}
	},
	Wrong: func(problems []string) Sentence {
		return Sentence{"Mẫu có " + viNumber(len(problems)) + " chỗ chưa đúng, nên chưa ghi văn bản nào: " + strings.Join(problems, "; ") + ".", "Sửa trong Word rồi thử lại."}
	},
	NoPlace: func(name, near string) Sentence {
		s := Sentence{"Văn bản này không có chỗ “" + name + "” để ghi.", ""}
		if near != "" {
			s.Next = "Có phải: “" + near + "”?"
		}
		return s
	},
	NoRoom: func(of []string) Sentence {
		return Sentence{"Một trang giấy khen không đủ chỗ cho tên, chức vụ hay thành tích của " + viNumber(len(of)) + " dòng, nên chưa ghi tệp nào: " + strings.Join(few(of), "; ") + ".",
			"Rút ngắn các dòng ấy trong sổ: thành tích khoảng 500 chữ cái, tên khoảng 200."}
	},
	Overlong: func(pages, n int, of []string) string {
		return "Theo cách dàn trang ở đây (ước tính, Word có thể khác), mẫu này cần " + viNumber(pages) + " trang cho " + viNumber(n) + " giấy khen; dài quá một trang: " + strings.Join(few(of), "; ") + ". Xem lại trước khi in."
	},
	NoOverlong: func(pages, n int, of []string) Sentence {
		return Sentence{"Mẫu này cần " + viNumber(pages) + " trang cho " + viNumber(n) + " giấy khen, nên chưa ghi tệp nào; dài quá một trang: " + strings.Join(few(of), "; ") + ".",
			"Rút ngắn tên, thành tích của các dòng ấy trong sổ, hoặc thu nhỏ chữ trong mẫu; .docx thì vẫn ghi được để sửa tay."}
	},
	Left: func(n int) string {
		return "Tệp PDF thiếu " + viNumber(n) + " hình, khung chữ của mẫu: cần đủ thì in từ tệp .docx."
	},
	NoPaper: func(found, papers string) Sentence {
		return Sentence{"Không có văn bản nào tên là “" + found + "”.", "Các văn bản: " + papers + "."}
	},
	Problem: func(p docx.Problem) string { return faultOf(p, &placesVi) },

	Skin:     func(names string) string { return "`THỂ THỨC` của văn bản: " + names },
	Template: "`MẪU`: tên mẫu trong sổ hay tệp .docx, .xlsx; shipped là mẫu có sẵn", Place: "`CHỖ=CHỮ` ghi vào một chỗ của văn bản, như \"người ký=Nguyễn Văn A\"; nêu nhiều lần được",
	Model:   "`MÃ` của mô hình, đủ hay sáu chữ cuối",
	Printed: "in lên phôi giấy khen đã in sẵn: chỉ ghi tên, đơn vị, lý do, số, ngày, người ký", Offset: "`X,Y` dời cả trang sang phải, xuống dưới, tính bằng mm, như 5,-3",
	TestPage: "certificate: trang thử máy in có lưới mm, để biết phải nêu --offset bao nhiêu; không cần --number",
	TestSays: func(offset string) string {
		return strings.Join([]string{"TRANG THỬ MÁY IN – giấy A4 nằm ngang, in đúng cỡ (100 %), không “vừa trang”",
			"Số ở vạch là mm tính từ mép giấy. Đặt thước từ mép: vạch 50 phải cách mép đúng 50 mm.",
			"Lệch sang trái 2 mm, xuống dưới 1 mm thì thêm --offset 2,-1 khi in.",
			"Khung đậm là vùng chữ của giấy khen sau khi dời " + cmp.Or(offset, "0,0") + " mm; đặt lên phôi đã in sẵn để so."}, " · ")
	},
	Final: "không ghi “DỰ THẢO” dù còn chỗ chưa xong; cần --why", FinalWhy: "`LÝ_DO` vẫn ra bản chính",

	Templates: templatesVi, Page: papersPageVi,
	Kept: "Đã giữ dấu của tệp trong sổ; xem lại bằng “danvan paper TỆP”.",
	FileIs: func(paper, title, number, day, unit, at, name string) string {
		return paper + " " + called(number, title) + ", ngày " + day + ", " + unit + ": ghi lúc " + at + ", tên tệp khi ấy " + name
	},
	NoFile: func(name string) string {
		return "Không văn bản nào trong sổ đúng từng chữ như " + name + ": tệp đã bị sửa, hoặc không phải bản chính do danvan ghi."
	},
	NowOther: func(name string) string {
		return "Trong sổ có tệp tên " + name + " nhưng nội dung khác: tệp này đã bị sửa, hoặc là bản ghi lúc khác."
	},

	ForPaper:      func(papers string) string { return "mẫu của `VĂN_BẢN` nào: " + papers },
	AllPlaces:     "in mọi chỗ của văn bản, và đang ghi gì",
	TemplateRight: "Mẫu đúng: chỗ nào trong mẫu cũng có.",
	PlaceName:     "Chỗ", PlaceUsed: "Trong mẫu", PlaceHolds: "Đang ghi",
	HeldAgainst: func(paper string, alike []string) string {
		s := "Đối chiếu với văn bản hợp nhất: " + paper + "."
		if len(alike) > 0 {
			s += " Cũng hợp: " + strings.Join(alike, ", ") + "."
		}
		return s
	},
	TemplateWrong: func(n int) string {
		return viNumber(n) + " chỗ chưa đúng, văn bản chưa ghi được từ mẫu này. Sửa trong Word rồi kiểm tra lại."
	},
}
