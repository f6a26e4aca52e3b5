package text

// Appraise is the desk at which a unit appraises: the queue of what waits for its verdict, and the dossier beside the
// verdict.
type Appraise struct {
	Title                              string
	Nth                                func(n, of int) string
	Waits, IsProposed, Conflict        string                             // states, short
	Below                              func(level, verdict string) string // what a lower level found
	Counts                             func(waiting, proposed int) string
	Reading                            string
	None, NoneMore, NoneFound          string
	Stage                              string // the filter by stage
	Waiting, OnlyProposed, Ours        string // its choices
	FilterTitle                        string
	NoRow                              string
	Verdict, NoDecision                string // the input of the verdict is called shorter than its column elsewhere
	VotesHint, VerdictHint             string
	NeedsVerdict, NeedsReason          string
	Saved                              func(name, verdict string) string
	Refused                            func(why string) string
	Last                               string // the queue is through
	First                              string // nothing before
	Years, Resources, Progress, Levels string // labels of the dossier, beside the columns
	NoYears, Nothing                   string
	InYear                             func(year int, what string) string
	Running                            string
	MarkConflict, MarkDuplicate        string
	MarkCopy                           string
	Scroll                             func(first, last, of int) string
	Keys                               string
	Help, HelpKeys, HelpMany           string
	DeskHelp, DeskHelpKeys             string
}

var appraiseVi = Appraise{
	Title: "Bình xét",
	Nth:   func(n, of int) string { return viNumber(n) + " trong " + viNumber(of) },
	Waits: "đăng ký", IsProposed: "đề nghị", Conflict: "trái ngược",
	Below: func(level, verdict string) string { return level + " " + verdict },
	Counts: func(waiting, proposed int) string {
		return viNumber(waiting) + " chờ bình xét, " + viNumber(proposed) + " đã đề nghị"
	},
	Reading:   "Đang đọc sổ…",
	None:      "Không có mô hình nào chờ đơn vị này bình xét trong năm.",
	NoneMore:  "Mô hình của đơn vị này và các đơn vị cấp dưới hiện ở đây từ lúc đăng ký cho đến khi đơn vị này ghi kết quả; mô hình đã đề nghị đứng trước. Nhận gói của xã bằng F5.",
	NoneFound: "Không có mô hình nào khớp. Xóa bớt chữ ở ô tìm, hoặc bỏ bộ lọc bằng Ctrl+L.",
	Stage:     "Bước", Waiting: "Đang chờ", OnlyProposed: "Đã đề nghị", Ours: "Đã bình xét",
	FilterTitle: "Lọc danh sách chờ",
	NoRow:       "không có mô hình nào ở đây",
	Verdict:     "Kết quả", NoDecision: "chưa có",
	VotesHint: "9/11", VerdictHint: "phím 1, 2, 3",
	NeedsVerdict: "Chọn kết quả: phím 1, 2 hoặc 3.", NeedsReason: "Chưa công nhận thì cần ghi lý do, xã sẽ đọc.",
	Saved:   func(name, verdict string) string { return verdict + ": “" + name + "”. Ctrl+Z hoàn tác." },
	Refused: func(why string) string { return "Chưa ghi: " + why + "." },
	Last:    "Đã hết danh sách chờ.",
	First:   "đây là mô hình đầu danh sách",
	Years:   "Các năm trước", Resources: "Nguồn lực", Progress: "Triển khai", Levels: "Các cấp đã xét",
	NoYears: "chưa có năm nào trong sổ", Nothing: "chưa ghi",
	InYear:  func(year int, what string) string { return digits(year) + " " + what },
	Running: "chưa bình xét",

	MarkConflict: "Có chỗ trái ngược: F9 mở mô hình, F7 để chọn.", MarkDuplicate: "Nghi trùng với một mô hình khác.", MarkCopy: "Đã ghi là bản trùng của một mô hình khác.",
	Scroll: func(first, last, of int) string {
		return "dòng " + viNumber(first) + "–" + viNumber(last) + " trong " + viNumber(of) + " · PgDn, PgUp"
	},
	Keys: "1 công nhận · 2 điển hình · 3 chưa công nhận · Ctrl+S ghi rồi sang mục tiếp",
	Help: "Những mô hình chờ kết quả bình xét của đơn vị này: đã đề nghị đứng trước, rồi đến mô hình cấp dưới đã công nhận, rồi mô hình mới đăng ký. Gõ để tìm, Ctrl+F lọc theo đơn vị, lĩnh vực, bước. Enter mở hồ " +
		"sơ bên cạnh phiếu kết quả.",
	HelpKeys: "Mô hình rời danh sách khi đã có kết quả. Muốn xem lại hoặc sửa: Ctrl+F, ô “Bước”, chọn “Đã bình xét”. Ctrl+Z trả lại lần ghi vừa rồi, kể cả khi đã ghi cho nhiều mô hình.",
	HelpMany: "Khi có một quyết định cho nhiều mô hình: Insert chọn từng dòng (Shift với mũi tên chọn liền, Ctrl+A chọn cả danh sách đang lọc), F6, gõ số quyết định, Ctrl+S.",
	DeskHelp: "Bên này là hồ sơ: ai đăng ký, ở đâu, các năm trước ra sao, nội dung, kết quả, nguồn lực, điểm xã tự chấm, và ý kiến các cấp khác. Bên kia là kết quả của đơn vị này: " +
		"nó được ký bằng khóa của đơn vị này và xuống xã cùng gói phản hồi.",
	DeskHelpKeys: "Ở ô kết quả: phím 1, 2, 3. Ctrl+S ghi rồi tự sang mô hình tiếp; F8 bỏ qua, F7 quay lại mô hình trước. PgDn và PgUp cuộn hồ sơ. Ngày được giữ cho mô hình tiếp theo. " +
		"Chưa công nhận thì phải có lý do.",
}

var appraiseEn = Appraise{
	Title: "Appraisal",
	Nth:   func(n, of int) string { return enNumber(n) + " of " + enNumber(of) },
	Waits: "registered", IsProposed: "proposed", Conflict: "conflict",
	Below: func(level, verdict string) string { return level + ": " + verdict },
	Counts: func(waiting, proposed int) string {
		return enNumber(waiting) + " waiting, " + enNumber(proposed) + " proposed"
	},
	Reading: "Reading the register…",
	None:    "No model waits for a verdict of this unit in this year.",
	NoneMore: "Models of this unit and of those below are shown here from when they are registered until this unit gives its verdict; those proposed come first. F5 takes in the " +
		"bundles of communes.",
	NoneFound: "No model matches. Take letters out of the search, or clear the filters with Ctrl+L.",
	Stage:     "Stage", Waiting: "Waiting", OnlyProposed: "Proposed", Ours: "Appraised",
	FilterTitle: "Filter the queue",
	NoRow:       "there is no model here",
	Verdict:     "Verdict", NoDecision: "none yet",
	VotesHint: "9/11", VerdictHint: "keys 1, 2, 3",
	NeedsVerdict: "Choose a verdict: key 1, 2 or 3.", NeedsReason: "Not recognised needs a reason; the commune will read it.",
	Saved:   func(name, verdict string) string { return verdict + ": “" + name + "”. Ctrl+Z undoes it." },
	Refused: func(why string) string { return "Not saved: " + why + "." },
	Last:    "The queue is through.",
	First:   "this is the first of the queue",
	Years:   "Years before", Resources: "Resources", Progress: "Progress", Levels: "Other levels",
	NoYears: "none in the register", Nothing: "nothing yet",
	InYear:  func(year int, what string) string { return digits(year) + " " + what },
	Running: "not appraised",

	MarkConflict: "In conflict: F9 opens the model, F7 to decide.", MarkDuplicate: "May be there twice.", MarkCopy: "Marked as a copy of another model.",
	Scroll: func(first, last, of int) string {
		return "lines " + enNumber(first) + "–" + enNumber(last) + " of " + enNumber(of) + " · PgDn, PgUp"
	},
	Keys: "1 recognised · 2 exemplary · 3 not recognised · Ctrl+S saves and goes on",
	Help: "The models that wait for a verdict of this unit: those proposed first, then those recognised lower down, then those registered. Type to search, Ctrl+F filters by unit, field and stage. Enter opens the dossier " +
		"beside the verdict.",
	HelpKeys: "A model leaves the queue when it has its verdict. To see or mend one: Ctrl+F, “Stage”, “Appraised”. Ctrl+Z takes the last save back, also one for many models.",
	HelpMany: "Where one decision is for many models: Insert chooses a row (Shift with the arrows chooses on and on, Ctrl+A the whole filtered list), F6, type the number, Ctrl+S.",
	DeskHelp: "Here is the dossier: who registered it, where, what became of it in the years before, content, results, resources, the commune's own score, and what other levels " +
		"said. There is the verdict of this unit: it is signed with this unit's key, and goes down with the return bundle.",
	DeskHelpKeys: "In the verdict: keys 1, 2, 3. Ctrl+S saves and goes on to the next by itself; F8 skips, F7 goes back to the one before. PgDn and PgUp scroll the dossier. The date stays for " +
		"the next model. Not recognised needs a reason.",
}
