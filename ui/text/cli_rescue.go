package text

// CLIRescue is what danvan rescue says.
type CLIRescue struct {
	Output, From   string // flags
	FileName       string // in the new register's name
	NoRegister     Sentence
	NoUnit         func(path string) Sentence
	OtherUnit      string
	Nothing        string // could be read
	Made           func(records, changes int) string
	FromFile       func(path string, changes int) string
	NothingMissing string
	Missing        func(changes int) string
	MissingNext    string

	Unit, Laptop, Numbers, Who, When, Holder string // headings

	Between   func(after, before string) string
	HolderOf  func(unit, last string, sent bool) string
	Nobody    string
	Again     func(changes int) string
	Loose     func(changes int) string
	Unnamed   func(pieces int) string
	LostAside func(changes int) string

	EndUnknown, NoKey, NotesLeft, Nameless string

	What   func(bucket string) string
	Beside func(what string, has, had int) string
	Next   func(path, damaged string) string
}

var rescueVi = CLIRescue{
	Output:   "ghi sổ mới vào `TỆP` (nếu không nêu: cạnh sổ hỏng)",
	From:     "lấy thêm từ `TỆP` hoặc thư mục này: bản sao, gói; nêu nhiều lần được",
	FileName: "cuu",
	NoRegister: Sentence{"“danvan rescue” không dùng --register: tệp hỏng nêu ngay sau lệnh, sổ mới nêu bằng -o.",
		"Viết: danvan rescue TỆP -o SỔ_MỚI"},
	NoUnit: func(path string) Sentence {
		return Sentence{"Trong " + viQuote(path) + " không còn đọc được đây là sổ của đơn vị nào. Chưa tạo gì; tệp ấy được giữ nguyên.",
			"Nêu thêm một bản sao bằng --from, hoặc xin đơn vị cấp trên lời mời mới rồi “danvan join”."}
	},
	Nothing:   "Không đọc được gì từ tệp này.",
	OtherUnit: "Đây là sổ của đơn vị khác; không lấy gì từ đó.",
	Made: func(records, changes int) string {
		return "Đã cứu: " + viNumber(records) + " mục, " + viNumber(changes) + " thay đổi. Tệp hỏng được giữ nguyên."
	},
	FromFile:       func(path string, changes int) string { return viNumber(changes) + " thay đổi từ " + path },
	NothingMissing: "Không thiếu thay đổi nào mà tệp hỏng còn nói tới.",
	Missing:        func(changes int) string { return "Còn thiếu " + viNumber(changes) + " thay đổi:" },
	MissingNext:    "Nơi nào còn giữ thì xin gói từ nơi đó (cấp trên: danvan export --to MÃ --full) rồi “danvan import” vào sổ mới; không nơi nào giữ thì nhập lại bằng tay.",
	Unit:           "Đơn vị viết", Laptop: "Máy", Numbers: "Số", Who: "Cán bộ trước, sau", When: "Khoảng thời gian", Holder: "Ai còn giữ",
	Between: func(after, before string) string { return after + " – " + before },
	HolderOf: func(unit, last string, sent bool) string {
		if sent {
			return unit + " đã được gửi đến số " + last
		}
		return unit + " có đến số " + last
	},
	Nobody: "không rõ nơi nào",
	Again: func(changes int) string {
		return viNumber(changes) + " thay đổi của đơn vị mình nằm sau chỗ hỏng: giá trị còn nguyên, sổ mới ghi lại với tên máy mới."
	},
	Loose: func(changes int) string {
		return viNumber(changes) + " thay đổi được lấy từ chỗ rời trong tệp; có thể trước đó đã bị rút lại. Xem lại những mục sửa gần đây."
	},
	Unnamed: func(pieces int) string {
		return viNumber(pieces) + " mẩu nhật ký còn nguyên nhưng không rõ của máy nào nên không lấy được."
	},
	LostAside: func(changes int) string {
		return viNumber(changes) + " thay đổi đã rút lại trước đây thì nay không đưa lại được nữa."
	},
	EndUnknown: "Không rõ lần lưu cuối cùng là lần nào: ngoài những gì nêu ở trên, có thể còn thiếu những thay đổi lưu sau cùng, và điều vừa hoàn tác trước đó có thể đã trở lại. So với giấy tờ, với cấp trên.",
	NoKey:      "Khóa của đơn vị không còn trong tệp. Đặt khóa mới: danvan new-key --lost.",
	Nameless:   "Những gì cứu được không có tên đơn vị của sổ này, nên chưa làm việc được với sổ mới, gói nào cũng bị từ chối: thêm một bản sao khác; không có thì xin cấp trên lời mời mới và lập sổ mới.",
	NotesLeft:  "Vì còn thiếu, hoặc có thể còn thiếu, nên những gì sổ nhớ về các gói đã nhận, đã gửi và các lần nhập không đem sang: gói cũ nhập lại được, lần nhập cũ không rút lại được.",
	What: func(bucket string) string {
		return orKey(map[string]string{"drafts": "bản nháp", "quarantine": "gói cách ly", "kept": "nội dung gói cách ly", "waiting": "khóa chờ chấp nhận", "receipts": "biên nhận",
			"manifests": "chữ ký của gói đã nhận", "bundles": "ghi nhớ về gói", "imports": "ghi nhớ về lần nhập", "aside": "phần đã rút lại"}, bucket)
	},
	Beside: func(what string, has, had int) string {
		return "Ngoài các mục: " + what + " còn " + viNumber(has) + " trong " + viNumber(had) + "."
	},
	Next: func(path, damaged string) string {
		return "Kiểm tra sổ mới: danvan list --register " + viQuote(path) + ". Đưa vào chỗ của sổ hỏng (tệp hỏng được cất, không bị xóa): danvan restore " + viQuote(path) +
			" --replace --register " + viQuote(damaged)
	},
}

var rescueEn = CLIRescue{
	Output:   "write the new register to `FILE` (else: beside the damaged one)",
	From:     "take more from this `FILE` or folder: backups, bundles; may be given several times",
	FileName: "rescued",
	NoRegister: Sentence{"“danvan rescue” does not use --register: the damaged file stands behind the command, the new register behind -o.",
		"Write: danvan rescue FILE -o NEW"},
	NoUnit: func(path string) Sentence {
		return Sentence{"Nothing in " + enQuote(path) + " tells any more whose register it was. Nothing was made; the file was left alone.",
			"Give a backup with --from, or ask the unit above for a new invitation and “danvan join”."}
	},
	Nothing:   "Nothing could be read from this file.",
	OtherUnit: "This is the register of another unit; nothing was taken from it.",
	Made: func(records, changes int) string {
		return "Rescued: " + enNumber(records) + " records, " + enNumber(changes) + " changes. The damaged file was left alone."
	},
	FromFile: func(path string, changes int) string {
		return enNumber(changes) + plural(changes, " change", " changes") + " from " + path
	},
	NothingMissing: "No change is missing that the damaged file still speaks of.",
	Missing: func(changes int) string {
		return enNumber(changes) + plural(changes, " change is", " changes are") + " missing:"
	},
	MissingNext: "Whoever still holds them can send them (above: danvan export --to CODE --full); “danvan import” them into the new register. What nobody holds is entered by hand again.",
	Unit:        "Written by", Laptop: "Laptop", Numbers: "Numbers", Who: "Officers before, behind", When: "Between", Holder: "Who has them",
	Between: func(after, before string) string { return after + " – " + before },
	HolderOf: func(unit, last string, sent bool) string {
		if sent {
			return unit + " was sent them up to " + last
		}
		return unit + " has them up to " + last
	},
	Nobody: "nobody that is known",
	Again: func(changes int) string {
		return enNumber(changes) + plural(changes, " change", " changes") + " of this unit stood behind the damage: the values are whole, and the new register says them again under its own name."
	},
	Loose: func(changes int) string {
		return enNumber(changes) + plural(changes, " change", " changes") + " lay loose in the file and may have been taken back before. Look through what was edited last."
	},
	Unnamed: func(pieces int) string {
		return enNumber(pieces) + plural(pieces, " piece", " pieces") + " of the log are whole, but nothing tells which laptop wrote them, so they were left."
	},
	LostAside: func(changes int) string {
		return enNumber(changes) + plural(changes, " change", " changes") + " that had been taken back cannot be put back any more."
	},
	EndUnknown: "Nothing tells which save was the last: beside what is named above, what was saved last may be missing, and what was undone last may be back. Compare with your papers and with the unit above.",
	NoKey:      "The unit's key is not in the file any more. Make another: danvan new-key --lost.",
	Nameless:   "What was rescued does not have the unit of this register itself, so that the new one is of no use yet and takes no bundle: add another backup; where there is none, ask the unit above for a new invitation and begin a new register.",
	NotesLeft:  "Since something is missing, or may be, what the register remembered of bundles and imports was left: old bundles can be imported again, old imports cannot be undone.",
	What: func(bucket string) string {
		return orKey(map[string]string{"drafts": "drafts", "quarantine": "bundles in quarantine", "kept": "contents of bundles in quarantine", "waiting": "keys that wait", "receipts": "receipts",
			"manifests": "signatures of bundles", "bundles": "notes of bundles", "imports": "notes of imports", "aside": "parts taken back"}, bucket)
	},
	Beside: func(what string, has, had int) string {
		return "Beside the records: of " + enNumber(had) + " " + what + " " + enNumber(has) + " are left."
	},
	Next: func(path, damaged string) string {
		return "Look at the new register: danvan list --register " + enQuote(path) + ". Put it in the damaged one's place (which is put aside, not deleted): danvan restore " + enQuote(path) +
			" --replace --register " + enQuote(damaged)
	},
}

func orKey(words map[string]string, key string) string {
	if w, ok := words[key]; ok {
		return w
	}
	return key
}
