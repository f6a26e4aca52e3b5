package text

// Tour is the guided tour on the demo data.
type Tour struct {
	Title            string
	Step             func(n, of int) string
	Done             string // before the step that follows
	Left, Again      string // news: it was left, it goes on
	Over             string // news: it was gone through to the end
	NotHere, NoSteps string // why it cannot be begun, why there is no next step
	Ask, Register    TourStep
	Find, Correct    TourStep
	Send, Receive    TourStep
	Settle, Appraise TourStep
	Report, End      TourStep
}

// TourStep is what to do and why. Go says how to come to where it is done; Here what to press there; both must fit on one line of 78 cells.
type TourStep struct{ Title, Go, Here, Why string }

var tourVi = Tour{
	Title: "Hướng dẫn",
	Step:  func(n, of int) string { return "bước " + viNumber(n) + " trong " + viNumber(of) },
	Done:  "Được rồi.",
	Left:  "Đã tạm rời hướng dẫn. Ctrl+P, gõ “huong dan” để đi tiếp từ bước này.", Again: "Hướng dẫn đi tiếp từ bước dang dở.",
	Over:    "Đã đi hết hướng dẫn. Cứ thử tiếp: sổ này là sổ thử, không hỏng gì cả.",
	NotHere: "chỉ có trong sổ thử: chạy danvan demo --tour", NoSteps: "hướng dẫn đang không chạy",
	Ask: TourStep{"Hỏi khi chưa rõ", "F1 mở phần giải thích của trang đang xem; đọc xong nhấn Esc.", "Mũi tên xuống để đọc tiếp; đọc xong nhấn Esc.",
		"Trang nào cũng có F1. Đây là sổ thử của một huyện: gõ gì cũng được, thoát ra là bỏ hết."},
	Register: TourStep{"Đăng ký một mô hình", "F3 mở biểu mẫu đăng ký.", "Gõ từng ô, Enter sang ô tiếp; đủ các ô cần thì Ctrl+S để lưu.",
		"Chọn Huyện hay một xã đều được. Gõ dở rồi thoát cũng không mất: lần sau biểu mẫu hiện lại."},
	Find: TourStep{"Tìm một mô hình", "F2 mở danh sách (đang ở biểu mẫu thì Esc trước).", "Gõ vài chữ của tên, không cần dấu; mũi tên chọn dòng, Enter xem.",
		"Danh sách lọc ngay khi gõ. Một mô hình có mọi năm của nó trên một trang."},
	Correct: TourStep{"Sửa lại cho đúng", "Ở trang mô hình hay danh sách, F4 mở lại biểu mẫu.", "Mũi tên xuống tới ô cần sửa, gõ, rồi Ctrl+S.",
		"Sửa không xóa điều cũ: lịch sử ghi ai sửa, lúc nào. Ctrl+Z trả lại lần lưu trước."},
	Send: TourStep{"Gửi đi", "F5 mở trang gửi/nhận, rồi F6.", "Chọn nơi để gói, rồi Enter.",
		"Gói có chữ ký, chép vào USB hay gửi Zalo đều được. Lần sau chỉ gửi phần mới."},
	Receive: TourStep{"Nhận gói của xã", "F5 mở trang gửi/nhận, rồi F8 xem trước.", "Xem bảng, rồi Enter để nhập những gói nhập được.",
		"Xem trước không ghi gì. Gói hỏng, gói lạ để riêng, không lẫn vào sổ. Trước khi nhập có bản sao lưu."},
	Settle: TourStep{"Giải quyết chỗ trái ngược", "F10 về tổng quan, rồi F7.", "Mũi tên chọn một bên, Enter ghi.",
		"Hai người cùng sửa một ô mà chưa thấy nhau: chương trình giữ cả hai và hỏi. Bên không chọn vẫn ở lịch sử."},
	Appraise: TourStep{"Bình xét", "F10 về tổng quan, rồi Ctrl+K; Enter mở hồ sơ.", "Chọn kết quả cạnh hồ sơ, rồi Ctrl+S; mô hình tiếp theo hiện ra.",
		"Kết quả bình xét đi xuống xã trong gói phản hồi. Nhiều mô hình, một quyết định: Insert chọn, rồi F6."},
	Report: TourStep{"Xem báo cáo", "F10 về tổng quan, rồi Ctrl+B.", "Chọn biểu; Esc khi xem xong.",
		"Số đếm từ sổ, lúc nào cũng đúng với sổ. Cùng biểu ấy in ra Word, Excel hay PDF."},
	End: TourStep{"Hết", "F10 về tổng quan để kết thúc.", "F10 về tổng quan để kết thúc.",
		"Sổ của đơn vị mình mở bằng danvan, không có demo. Lệnh nào quên phím: Ctrl+P rồi gõ tên."},
}

var tourEn = Tour{
	Title: "Tour",
	Step:  func(n, of int) string { return "step " + enNumber(n) + " of " + enNumber(of) },
	Done:  "Done.",
	Left:  "The tour waits. Ctrl+P and “tour” go on from this step.", Again: "The tour goes on from the step where it was left.",
	Over:    "That was the tour. Try on: this register is for trying, nothing can break.",
	NotHere: "only in the demo register: run danvan demo --tour", NoSteps: "the tour is not running",
	Ask: TourStep{"Ask when unsure", "F1 explains the page that shows; Esc when you have read it.", "Arrow down reads on; Esc when you have read it.",
		"Every page has F1. This is the demo register of a district: type anything, it is thrown away at the end."},
	Register: TourStep{"Register a model", "F3 opens the form.", "Fill in the inputs, Enter goes on; Ctrl+S saves once those needed are there.",
		"The district or any commune will do. A form left half done is not lost: it comes back the next time."},
	Find: TourStep{"Find a model", "F2 opens the list (from the form, Esc first).", "Type part of the name, marks or not; arrows choose, Enter opens.",
		"The list narrows as you type. A model has all its years on one page."},
	Correct: TourStep{"Correct it", "On the model or in the list, F4 opens the form again.", "Arrow down to the input, type, then Ctrl+S.",
		"Nothing old is erased: history keeps who changed what, and when. Ctrl+Z takes the last save back."},
	Send: TourStep{"Send", "F5 opens sending and receiving, then F6.", "Choose where the bundle goes, then Enter.",
		"A bundle is signed; carry it on a USB stick or send it. The next one holds only what is new."},
	Receive: TourStep{"Receive the communes' bundles", "F5 opens sending and receiving, then F8 previews.", "Look at the table, then Enter imports what can be imported.",
		"A preview writes nothing. Damaged and unknown bundles are kept apart. A backup is made before."},
	Settle: TourStep{"Settle a conflict", "F10 to the overview, then F7.", "Arrows choose a side, Enter keeps it.",
		"Two people changed one input unseen by each other: both are kept, and you decide. The other stays in history."},
	Appraise: TourStep{"Appraise", "F10 to the overview, then Ctrl+K; Enter opens the dossier.", "Choose the verdict beside the dossier, then Ctrl+S; the next one comes.",
		"Verdicts go down to the commune in the return bundle. Many by one decision: Insert selects, then F6."},
	Report: TourStep{"Look at a report", "F10 to the overview, then Ctrl+B.", "Choose a report; Esc when done.",
		"Counted from the register, so always in step with it. The same goes to Word, Excel or PDF."},
	End: TourStep{"The end", "F10 to the overview ends the tour.", "F10 to the overview ends the tour.",
		"Your own register opens with danvan, without demo. When a key is forgotten: Ctrl+P and the name."},
}
