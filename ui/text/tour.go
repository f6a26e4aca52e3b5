package text

// Tour is the guided tour on the demo data.
type Tour struct {
	Title            string
	Step             func(n, of int) string
	Done             string                    // before the step that follows
	First            func(press string) string // what to press, where that key does nothing until a page was left
	Left, Again      string                    // news: it was left, it goes on
	Over             string                    // news: it was gone through to the end
	NotHere, NoSteps string                    // why it cannot be begun, why there is no next step
	Ask, Register    TourStep
	Find, Correct    TourStep
	Send, Receive    TourStep
	Settle, Appraise TourStep
	Report, End      TourStep
}

// TourStep is what to do and why. Go says how to come to where it is done; Here what to press there; each fits on one
// line of 78 cells.
type TourStep struct{ Title, Go, Here, Why string }

var tourVi = Tour{
	Title: "Hướng dẫn",
	Step:  func(n, of int) string { return "bước " + viNumber(n) + " trong " + viNumber(of) },
	Done:  "Được rồi.", First: func(press string) string { return "Esc trước, rồi " + press },
	Left: "Đã tạm rời hướng dẫn. Ctrl+P, gõ “huong dan” để đi tiếp từ bước này.", Again: "Hướng dẫn đi tiếp từ bước dang dở.",
	Over:    "Đã đi hết hướng dẫn. Cứ thử tiếp: sổ này là sổ thử, không hỏng gì cả.",
	NotHere: "chỉ có trong sổ thử: chạy danvan demo --tour", NoSteps: "hướng dẫn đang không chạy",
	Ask: TourStep{"Hỏi khi chưa rõ", "F1 mở phần giải thích của trang đang xem; đọc xong nhấn Esc.", "Mũi tên xuống để đọc tiếp; đọc xong nhấn Esc.",
		"Trang nào cũng có F1. Đây là sổ thử của một huyện: gõ gì cũng không hỏng."},
	Register: TourStep{"Đăng ký một mô hình", "F3 mở biểu mẫu đăng ký.", "Gõ từng ô, Enter sang ô tiếp; đủ các ô cần thì Ctrl+S để lưu.",
		"Gõ dở rồi thoát cũng không mất: lần sau biểu mẫu hiện lại như cũ."},
	Find: TourStep{"Tìm một mô hình", "F2 mở danh sách mô hình.", "Gõ vài chữ của tên, không cần dấu; mũi tên chọn dòng, Enter xem.",
		"Danh sách lọc ngay khi gõ. Một mô hình có mọi năm của nó trên một trang."},
	Correct: TourStep{"Sửa lại cho đúng", "Ở trang mô hình hay danh sách, F4 mở lại biểu mẫu.", "Mũi tên xuống tới ô cần sửa, gõ, rồi Ctrl+S.",
		"Lịch sử giữ điều cũ, ai sửa, lúc nào. Ctrl+Z trả lại lần lưu trước."},
	Send: TourStep{"Gửi đi", "F5 mở trang gửi/nhận; chọn một xã đã gửi, rồi F9 gửi xuống.", "Gõ nơi để gói, hay để như đã ghi, rồi Enter.",
		"Gói có chữ ký, chép vào USB hay gửi Zalo đều được. Gửi lên trên thì F6."},
	Receive: TourStep{"Nhận gói của xã", "F5 mở trang gửi/nhận, rồi F8 xem trước.", "Gõ nơi có gói, Enter; xem bảng, rồi Enter để nhập những gói nhập được.",
		"Xem trước không ghi gì. Gói hỏng, gói lạ để riêng, không lẫn vào sổ."},
	Settle: TourStep{"Giải quyết chỗ trái ngược", "Esc vài lần về tổng quan, rồi F7.", "Mũi tên chọn một bên, Enter; xem lý do rồi Enter lần nữa để ghi.",
		"Hai người sửa một ô mà chưa thấy nhau: sổ giữ cả hai và hỏi đồng chí."},
	Appraise: TourStep{"Bình xét", "Esc vài lần về tổng quan, rồi Ctrl+K; Enter mở hồ sơ.", "Mũi tên chọn kết quả cạnh hồ sơ, rồi Ctrl+S; hồ sơ tiếp theo hiện ra.",
		"Kết quả xuống xã theo gói phản hồi. Nhiều mô hình: Insert chọn, rồi F6."},
	Report: TourStep{"Xem báo cáo", "Esc vài lần về tổng quan, rồi Ctrl+B.", "Chọn biểu; Esc khi xem xong.",
		"Số đếm từ sổ nên luôn khớp với sổ. Ctrl+S ghi ra Excel, hay HTML để in."},
	End: TourStep{"Hết", "Esc vài lần về tổng quan là xong.", "Esc vài lần về tổng quan là xong.",
		"Sổ của đơn vị mình: lệnh danvan, không có demo. Quên phím thì Ctrl+P."},
}

var tourEn = Tour{
	Title: "Tour",
	Step:  func(n, of int) string { return "step " + enNumber(n) + " of " + enNumber(of) },
	Done:  "Done.", First: func(press string) string { return "Esc, then " + press },
	Left: "The tour waits. Ctrl+P and “tour” go on from this step.", Again: "The tour goes on from the step where it was left.",
	Over:    "That was the tour. Try on: this register is for trying, nothing can break.",
	NotHere: "only in the demo register: run danvan demo --tour", NoSteps: "the tour is not running",
	Ask: TourStep{"Ask when unsure", "F1 explains the page that shows; Esc when you have read it.", "Arrow down reads on; Esc when you have read it.",
		"Every page has F1. This register of a district is for trying: nothing breaks."},
	Register: TourStep{"Register a model", "F3 opens the form.", "Fill in the inputs, Enter goes on; Ctrl+S saves once those needed are there.",
		"A form left half done is not lost: it comes back the next time."},
	Find: TourStep{"Find a model", "F2 opens the list of models.", "Type part of the name, marks or not; arrows choose, Enter opens.",
		"The list narrows as you type. A model has all its years on one page."},
	Correct: TourStep{"Correct it", "On the model or in the list, F4 opens the form again.", "Arrow down to the input, type, then Ctrl+S.",
		"History keeps what was, who changed it and when. Ctrl+Z takes a save back."},
	Send: TourStep{"Send", "F5 opens the exchange; choose a commune that has sent, then F9.", "Type where the bundle goes, or leave it, then Enter.",
		"A bundle is signed; carry it on a stick or mail it. To the unit above: F6."},
	Receive: TourStep{"Receive the communes' bundles", "F5 opens sending and receiving, then F8 previews.", "Type where they lie, Enter; look at the table, then Enter imports.",
		"A preview writes nothing. Damaged and unknown bundles are kept apart."},
	Settle: TourStep{"Settle a conflict", "Esc, a few times, to the overview, then F7.", "Arrows choose a side, Enter; read the reason, Enter again keeps it.",
		"Two people changed one input unseen by each other: you decide."},
	Appraise: TourStep{"Appraise", "Esc, a few times, to the overview, then Ctrl+K; Enter opens the dossier.", "Arrows choose the verdict beside the dossier, then Ctrl+S; the next comes.",
		"Verdicts go down in the return bundle. For many: Insert selects, then F6."},
	Report: TourStep{"Look at a report", "Esc, a few times, to the overview, then Ctrl+B.", "Choose a report; Esc when done.",
		"Counted from the register, so always in step. Ctrl+S: Excel, or HTML to print."},
	End: TourStep{"The end", "Esc, a few times, to the overview ends the tour.", "Esc, a few times, to the overview ends the tour.",
		"Your own register opens with danvan, without demo. A forgotten key: Ctrl+P."},
}
