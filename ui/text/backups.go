package text

// Backups is the page that puts a backup in the place of the register.
type Backups struct {
	Title, Chosen              string // parts of the path
	Intro, Reading, Empty      string
	Made, Why, Size, File      string // heads of the columns
	Reason                     func(code string) string
	PutAside                   string // in place of a reason: it is a register that was put aside
	Kilobytes                  func(n int) string
	BoxIntro, BoxHint, BoxKeys string // the name of another file
	SeenKeys, NotYet           string
	ChooseFirst                string // why nothing can be put in place yet
	Looking, Restoring         string // while it runs
	ItIsTheRegister            string
	Damaged                    func(file, where string) string
	Whole                      func(records int) string
	Stranger                   func(unit, ours string) string
	Other, Blind, Same         string
	Holds                      func(models, participations int) string
	Models, Participations     string
	Turns                      func(what string, from, to int) string
	Lost                       func(changes, records int, first, last string) string
	Gained                     func(changes int) string
	Loses                      func(changes int) string // in the question
	Aside                      string
	Ask                        string
	Offer                      string // an answer where the register is damaged
	Done, Held                 string // titles of what came of it
	HeldBody                   string
	Help, HelpAside            string
}

var backupsVi = Backups{
	Title: "Khôi phục", Chosen: "Xem trước",
	Intro:   "Chọn bản sao để xem: chưa có gì thay đổi cho tới khi đồng chí trả lời câu hỏi cuối cùng.",
	Reading: "Đang tìm các bản sao…", Empty: "Không có bản sao nào cạnh sổ. F6 chọn tệp ở nơi khác, như trên USB.",
	Made: "Lúc", Why: "Vì sao có", Size: "Cỡ", File: "Tệp",
	Reason: func(code string) string {
		return reasonOr(map[string]string{"kept": "sao lưu theo lệnh", "import": "trước khi nhập", "undo": "trước khi hoàn tác", "renew": "trước khi làm mới sổ"}, code)
	},
	PutAside:  "sổ đã được cất",
	Kilobytes: func(n int) string { return viNumber(n) + " KB" },
	BoxIntro:  "Tên của tệp bản sao, ở bất cứ đâu.", BoxHint: "gõ đường dẫn, ↓ để chọn tên", BoxKeys: "Enter xem bản sao · Esc về danh sách",
	SeenKeys: "F4 khôi phục · Esc chọn bản sao khác", NotYet: "chưa đổi gì",
	ChooseFirst: "chọn một bản sao bằng Enter trước",
	Looking:     "Đang đọc và kiểm tra bản sao…", Restoring: "Đang khôi phục sổ…",
	ItIsTheRegister: "Đó chính là sổ đang dùng, không phải bản sao. Chưa có gì thay đổi. Chọn tệp khác.",
	Damaged: func(file, where string) string {
		return "Bản sao " + viQuote(file) + " bị hỏng (" + partOfFile(Vi, where) + "). Chưa có gì thay đổi. Chọn bản sao khác."
	},
	Whole: func(records int) string { return "Bản sao nguyên vẹn: " + viNumber(records) + " mục." },
	Stranger: func(unit, ours string) string {
		return "Đây là sổ của " + unit + ", không phải của " + ours + "."
	},
	Other: "Đây là một sổ khác của cùng đơn vị: hai sổ không có thay đổi nào chung.",
	Blind: "Sổ đang dùng không đọc được, nên không so được với bản sao.",
	Same:  "Bản sao có đúng những gì sổ đang có: khôi phục thì không mất gì, cũng không thêm gì.",
	Holds: func(models, participations int) string {
		return "Bản sao có " + viNumber(models) + " mô hình, " + viNumber(participations) + " lượt đăng ký."
	},
	Models: "Mô hình", Participations: "Lượt đăng ký",
	Turns: func(what string, from, to int) string { return what + ": " + viNumber(from) + " → " + viNumber(to) },
	Lost: func(changes, records int, first, last string) string {
		return "Sổ sẽ không còn " + viNumber(changes) + " thay đổi ở " + viNumber(records) + " mục, từ " + first + " đến " + last + ". Gói đã nhận lúc đó nhập lại được. Sửa sau cùng:"
	},
	Gained: func(changes int) string {
		return "Trở lại " + viNumber(changes) + " thay đổi mà sổ đang dùng không có."
	},
	Loses: func(changes int) string {
		if changes == 0 {
			return "Không có thay đổi nào của sổ bị bỏ."
		}
		return "Sổ sẽ không còn " + viNumber(changes) + " thay đổi có sau bản sao này."
	},
	Aside: "Sổ hiện nay không bị xóa: được cất cạnh đó, tên có ngày giờ. Chọn tệp đó ở trang này là trở lại như bây giờ.",
	Ask:   "Đưa bản sao vào chỗ của sổ?",
	Offer: "Khôi phục bản sao",
	Done:  "Đã khôi phục sổ", Held: "Chưa khôi phục được",
	HeldBody: "Sổ hỏng đến mức chương trình chưa buông được tệp. Không có gì thay đổi. Thoát danvan, mở lại, rồi chọn “Khôi phục bản sao”.",
	Help: "Trang này đưa một bản sao vào chỗ của sổ. Danh sách có các bản sao nằm cạnh sổ, bản làm sau cùng ở trên, và các sổ đã được cất khi khôi phục trước đây; F6 lấy tệp ở nơi khác. " +
		"Enter đọc và kiểm tra toàn bộ bản sao, rồi cho biết sổ sẽ mất gì, được lại gì; F4 hỏi một lần rồi khôi phục. Gói đã nhận từ lúc có bản sao có thể nhập lại.",
	HelpAside: "Sổ trước đó không bao giờ bị xóa: nó được cất cạnh sổ, tên có ngày giờ. Muốn trở lại, chọn đúng tệp ấy ở trang này. Mất điện giữa chừng thì ở chỗ của sổ vẫn là sổ cũ hoặc " +
		"sổ mới, nguyên vẹn. Bản nháp để dở nằm trong sổ được cất.",
}

var backupsEn = Backups{
	Title: "Restore", Chosen: "Preview",
	Intro:   "Choose a backup to look into it: nothing changes until you answer the last question.",
	Reading: "Looking for backups…", Empty: "There is no backup beside the register. F6 takes a file from elsewhere, such as a stick.",
	Made: "Made", Why: "Why", Size: "Size", File: "File",
	Reason: func(code string) string {
		return reasonOr(map[string]string{"kept": "asked for", "import": "before an import", "undo": "before an undo", "renew": "before a renewal"}, code)
	},
	PutAside:  "register put aside",
	Kilobytes: func(n int) string { return enNumber(n) + " KB" },
	BoxIntro:  "The name of the backup's file, wherever it lies.", BoxHint: "type a path, ↓ chooses a name", BoxKeys: "Enter looks into it · Esc back to the list",
	SeenKeys: "F4 restores · Esc chooses another backup", NotYet: "nothing changed yet",
	ChooseFirst: "choose a backup with Enter first",
	Looking:     "Reading and checking the backup…", Restoring: "Restoring the register…",
	ItIsTheRegister: "That is the register in use itself, not a backup. Nothing was changed. Choose another file.",
	Damaged: func(file, where string) string {
		return "Backup " + enQuote(file) + " is damaged (" + partOfFile(En, where) + "). Nothing was changed. Choose another one."
	},
	Whole: func(records int) string { return "The backup is sound: " + enNumber(records) + " records." },
	Stranger: func(unit, ours string) string {
		return "This is the register of " + unit + ", not of " + ours + "."
	},
	Other: "This is another register of the same unit: the two have no change in common.",
	Blind: "The register in use cannot be read, so the backup could not be compared with it.",
	Same:  "The backup holds exactly what the register holds: restoring loses nothing and adds nothing.",
	Holds: func(models, participations int) string {
		return "The backup has " + enNumber(models) + " models, " + enNumber(participations) + " participations."
	},
	Models: "Models", Participations: "Participations",
	Turns: func(what string, from, to int) string { return what + ": " + enNumber(from) + " → " + enNumber(to) },
	Lost: func(changes, records int, first, last string) string {
		return "The register will no longer have " + enNumber(changes) + " changes of " + enNumber(records) + " records, from " + first + " to " + last +
			". Bundles received then can be taken in again. Changed last:"
	},
	Gained: func(changes int) string {
		return enNumber(changes) + " changes come back that the register in use does not have."
	},
	Loses: func(changes int) string {
		if changes == 0 {
			return "No change of the register is given up."
		}
		return "The register will no longer have " + enNumber(changes) + " changes that came after this backup."
	},
	Aside: "The register as it is now is not deleted: it is put aside beside it, with day and hour in its name. Choosing that file on this page brings everything back.",
	Ask:   "Put the backup in the register's place?",
	Offer: "Restore a backup",
	Done:  "The register is restored", Held: "It could not be restored",
	HeldBody: "The register is so damaged that the program cannot let go of the file. Nothing was changed. Quit danvan, open it again and choose “Restore a backup”.",
	Help: "This page puts a backup in the place of the register. The list has the backups that lie beside it, the one made last on top, and the registers that were put aside by earlier restores; " +
		"F6 takes a file from elsewhere. Enter reads and checks the whole backup and says what the register would lose and get back; F4 asks once and restores. Bundles received since the backup " +
		"can be taken in again.",
	HelpAside: "The register that was there is never deleted: it is put aside beside it, with day and hour in its name. To go back, choose that file on this page. If the power fails meanwhile, the old " +
		"or the new register is in place, and whole. Drafts left half done are in the register that was put aside.",
}

// reasonOr is the words for a code, or the code that another version has made up.
func reasonOr(words map[string]string, code string) string {
	if say := words[code]; say != "" {
		return say
	}
	return code
}
