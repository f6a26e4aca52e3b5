package text

// CLIKept is what the commands say of quarantine, of imports and of what was taken back.
type CLIKept struct {
	Empty                string
	Next                 string
	Kept                 func(n int) string                                   // files of an import that lie in quarantine now
	Retried              func(n int) string                                   // bundles that came out of it
	Misused              func(unit, drawer, code, rightful, by string) string // a unit drawn with the code of another; by finds it
	Unseen               func(unit string, n int) string                      // values of this register that a bundle replaces before anybody can have seen them
	Unread               func(n int) string                                   // values that stand in the register and cannot be read
	Dropped              func(n int) string
	BytesNotKept         Sentence
	NoSuchID, SeveralIDs func(typed string) Sentence
	NoIDs                Sentence

	NoImports                     string
	What, Changes, Records, State string // headings
	Reason, Came                  string
	BundlesIn                     func(n int) string
	Typed                         func(what string) string // into many records at once
	GapUndone                     string                   // what to do where the import of a bundle that is missing was undone
	Stands, Undone, Revoked       string
	AsideNow                      func(changes, records int) string
	StaysAside                    Sentence // only a revoked key answers for it
	LiesAside                     string   // heading
	WouldUndo                     func(changes, records int) string
	Undid                         func(changes, records int) string
	TookBack                      func(records int) string
	Stays                         func(records int) string
	TypedStays                    string
	UndoWhy, PutBackWhy           string // the reason that history shows where none is given
	PutBackNext                   func(id string) string
	PutBack                       func(changes, records int) string
	Restored                      func(records int) string
}

var cliKeptVi = CLIKept{
	Empty: "Không có gói nào bị cách ly.",
	Next:  "Gói chờ khóa hay chờ gói trước sẽ tự vào sổ. Thử ngay: danvan quarantine --retry. Chép ra: --save ID -o TỆP. Xóa: --drop ID.",
	Kept: func(n int) string {
		return viNumber(n) + " gói được giữ ở cách ly, kèm lý do. Xem: danvan quarantine."
	},
	Misused: func(unit, drawer, code, rightful, by string) string {
		return viQuote(drawer) + " đặt cho " + viQuote(unit) + " mã " + code + " của " + viQuote(rightful) + ". Mã " + code + " vẫn là của " + viQuote(rightful) +
			"; đơn vị kia chỉ gọi được là " + by + "."
	},
	Unseen: func(unit string, n int) string {
		return viQuote(unit) + " thay trước " + viNumber(n) + " giá trị mà máy này chưa gửi cho ai. Việc thay ấy không có hiệu lực; gọi hỏi đơn vị đó."
	},
	Unread: func(n int) string {
		return viNumber(n) + " giá trị được giữ nguyên nhưng không đọc và không tính, vì không hợp lệ:"
	},
	Retried:      func(n int) string { return viNumber(n) + " gói từ cách ly đã được nhập." },
	Dropped:      func(n int) string { return "Đã xóa " + viNumber(n) + " gói khỏi cách ly." },
	BytesNotKept: Sentence{"Tệp này quá lớn nên chỉ lý do được giữ, không giữ nội dung.", "Lấy lại tệp từ bên gửi."},
	NoSuchID: func(typed string) Sentence {
		return Sentence{"Không có mục nào mang mã " + viQuote(typed) + " ở đây.", "Chép tám ký tự như lệnh đã in ra, hoặc cả mã."}
	},
	SeveralIDs: func(typed string) Sentence {
		return Sentence{"Nhiều mục có mã kết thúc bằng " + viQuote(typed) + ".", "Viết cả mã; xem mã đủ bằng --json."}
	},
	NoIDs: Sentence{"Chưa nêu gói nào.", "Chép ID ở cột đầu của “danvan quarantine”."},

	NoImports: "Chưa có lần nhập nào.",
	What:      "Nhập", Changes: "Thay đổi", Records: "Mục", State: "Hiện nay", Reason: "Lý do", Came: "Nhận lúc",
	BundlesIn: func(n int) string { return viNumber(n) + " gói" },
	Typed:     func(what string) string { return "ghi " + what },
	GapUndone: "Gói thiếu đã nhập rồi lại rút: đưa lại bằng danvan put-back ID (xem danvan imports), rồi danvan quarantine --retry.",
	Stands:    "đang dùng", Undone: "đã rút lại", Revoked: "khóa bị thu hồi",
	AsideNow: func(changes, records int) string {
		return viNumber(changes) + " thay đổi của " + viNumber(records) + " mục"
	},
	StaysAside: Sentence{"Phần này chỉ do khóa đã bị thu hồi ký nên vẫn nằm riêng.", "Xin đơn vị đó gửi lại bằng khóa hiện nay, hoặc nhập tay những gì đúng."},
	LiesAside:  "Đang để riêng (đưa lại: danvan put-back ID):",
	WouldUndo: func(changes, records int) string {
		return "Chạy thử: sẽ để riêng " + viNumber(changes) + " thay đổi của " + viNumber(records) + " mục. Không ghi gì vào sổ."
	},
	Undid: func(changes, records int) string {
		return "Đã rút lại: " + viNumber(changes) + " thay đổi của " + viNumber(records) + " mục được để riêng."
	},
	TookBack: func(records int) string {
		return viNumber(records) + " mục mà danh sách ghi nay như trước khi nhập."
	},
	Stays: func(records int) string {
		return viNumber(records) + " mục giữ nguyên vì đã có người sửa từ đó."
	},
	TypedStays: "Những gì gõ ở đây từ lúc nhập vẫn còn.",
	UndoWhy:    "rút lại lần nhập", PutBackWhy: "đưa lại lần nhập",
	PutBackNext: func(id string) string { return "Đưa lại: danvan put-back " + id },
	PutBack: func(changes, records int) string {
		return "Đã đưa lại " + viNumber(changes) + " thay đổi của " + viNumber(records) + " mục."
	},
	Restored: func(records int) string { return viNumber(records) + " mục của danh sách được ghi lại." },
}

var cliKeptEn = CLIKept{
	Empty: "Nothing is in quarantine.",
	Next:  "What waits for a key or an earlier bundle comes in by itself. Try now: danvan quarantine --retry. Write out: --save ID -o FILE. Delete: --drop ID.",
	Kept: func(n int) string {
		return enNumber(n) + plural(n, " bundle is", " bundles are") + " kept in quarantine with the reason. See: danvan quarantine."
	},
	Misused: func(unit, drawer, code, rightful, by string) string {
		return enQuote(drawer) + " gave " + enQuote(unit) + " the code " + code + " of " + enQuote(rightful) + ". It goes on to mean " + enQuote(rightful) +
			"; the other is found by " + by + " alone."
	},
	Unseen: func(unit string, n int) string {
		return enQuote(unit) + " replaces " + enNumber(n) + plural(n, " value", " values") + " that this register has sent to nobody. That has no effect; call that unit."
	},
	Unread: func(n int) string {
		return enNumber(n) + " of its values can be neither read nor counted, and are kept as they came:"
	},
	Retried: func(n int) string {
		return enNumber(n) + plural(n, " bundle", " bundles") + " came in out of quarantine."
	},
	Dropped: func(n int) string {
		return enNumber(n) + plural(n, " bundle was", " bundles were") + " deleted from quarantine."
	},
	BytesNotKept: Sentence{"The file is so large that only the reason was kept, not the bytes.", "Ask the sender for the file."},
	NoSuchID: func(typed string) Sentence {
		return Sentence{"Nothing here has the ID " + enQuote(typed) + ".", "Copy the eight letters as printed, or the whole ID."}
	},
	SeveralIDs: func(typed string) Sentence {
		return Sentence{"Several IDs end in " + enQuote(typed) + ".", "Write the whole ID; --json shows it."}
	},
	NoIDs: Sentence{"No bundle is named.", "Copy the ID from the first column of “danvan quarantine”."},

	NoImports: "There were no imports.",
	What:      "Import", Changes: "Changes", Records: "Records", State: "Now", Reason: "Reason", Came: "Came",
	BundlesIn: func(n int) string { return enNumber(n) + plural(n, " bundle", " bundles") },
	Typed:     func(what string) string { return "set " + what },
	GapUndone: "The missing bundle was imported and that undone: danvan put-back ID (see danvan imports), then danvan quarantine --retry.",
	Stands:    "stands", Undone: "undone", Revoked: "key revoked",
	AsideNow: func(changes, records int) string {
		return enNumber(changes) + plural(changes, " change", " changes") + " of " + enNumber(records) + plural(records, " record", " records")
	},
	StaysAside: Sentence{"Only a key that was revoked has signed this, so it stays aside.", "Ask that unit to send it again under its present key, or enter by hand what is right."},
	LiesAside:  "Lies aside (put back: danvan put-back ID):",
	WouldUndo: func(changes, records int) string {
		return "Dry run: " + enNumber(changes) + " changes of " + enNumber(records) + " records would be set aside. Nothing is written."
	},
	Undid: func(changes, records int) string {
		return "Undone: " + enNumber(changes) + " changes of " + enNumber(records) + " records are set aside."
	},
	TookBack: func(records int) string {
		return enNumber(records) + " records of the list are as they were before it."
	},
	Stays:      func(records int) string { return enNumber(records) + " records stay, for somebody edited them since." },
	TypedStays: "What was typed here since stays.",
	UndoWhy:    "import undone", PutBackWhy: "import put back",
	PutBackNext: func(id string) string { return "Put back: danvan put-back " + id },
	PutBack: func(changes, records int) string {
		return "Put back: " + enNumber(changes) + " changes of " + enNumber(records) + " records."
	},
	Restored: func(records int) string { return enNumber(records) + " records of the list are written again." },
}
