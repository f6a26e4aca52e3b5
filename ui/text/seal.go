package text

// Seal is what is said of sealing a register and of opening a sealed one.
type Seal struct {
	Warning                                     string // before it is sealed
	New, Old, Other                             string // questions for the register's passphrase
	Open                                        func(path string) string
	NoPassphrase                                func(variable string) Sentence
	Sealed, Unsealed, Already, Changed          string
	OldCopies                                   string // once the passphrase is changed
	Copies                                      func(n int) string
	Left                                        func(path string) string // a copy that could not be sealed
	InClear                                     func(path string) string // one beside a sealed register that nobody has sealed yet
	LeftSealed                                  func(path string) string // one that could not be unsealed
	SheetWritten                                func(path string) string
	SheetKind                                   func(path string) Sentence // only .txt and .pdf are written
	SheetTitle, SheetUse, SheetKeep, SheetOther string                     // the recovery sheet
	SheetNumbers                                string                     // on a page: what stands above each group
	SheetOf                                     func(unit, path, day string) string
	NowOpen                                     string // a register that was sealed gave way to a backup that is not
	FlagRemove, FlagChange, FlagRecovery        string

	Title, Intro, Again, NoRecovery, Recovery, RecoveryHint string // the form on the screen
	Differ, Ask, Yes, Doing, Help                           string
	Prompt, PromptWhy, PromptKeys                           string // when a sealed register is opened on the screen
	Later, Now, LaterNote                                   string // where a register is begun
	IsNot, Is, IsNote                                       string // among the settings
}

var sealVi = Seal{
	Warning: "Quên mật khẩu của sổ thì không ai mở hộ được, kể cả người làm ra danvan: sổ và mọi bản sao coi như mất. Nên in tờ mã phục hồi (--recovery) và cất riêng, xa máy này.",
	New:     "Chọn mật khẩu của sổ:", Old: "Mật khẩu của sổ hiện nay:", Other: "Mật khẩu mới của sổ:",
	Open: func(path string) string { return "Mật khẩu của sổ " + viQuote(path) + ":" },
	NoPassphrase: func(variable string) Sentence {
		return Sentence{"Chưa có mật khẩu cho sổ.", "Chạy trong cửa sổ lệnh để được hỏi, hoặc đặt $" + variable + "."}
	},
	Sealed: "Sổ đã niêm phong và đã được kiểm tra.", Unsealed: "Sổ đã gỡ niêm phong và đã được kiểm tra.", Already: "Sổ đã niêm phong từ trước.",
	Changed: "Đã đổi mật khẩu của sổ.", OldCopies: "Bản sao làm trước đây vẫn mở bằng mật khẩu cũ. Nếu mật khẩu cũ đã lộ, chạy “danvan seal --remove” rồi “danvan seal” để thay cả khóa.",
	Copies: func(n int) string { return "Bản sao cạnh sổ được ghi lại như sổ: " + viNumber(n) + "." },
	Left: func(path string) string {
		return "Chưa niêm phong được bản sao " + viQuote(path) + ": ai có tệp đó vẫn đọc được. Xem lại rồi xóa nếu không cần."
	},
	InClear: func(path string) string {
		return "Bản sao " + viQuote(path) + " chưa niêm phong: ai có tệp đó vẫn đọc được. Niêm phong nốt: danvan seal."
	},
	LeftSealed: func(path string) string { return "Chưa gỡ niêm phong được bản sao " + viQuote(path) + "." },
	SheetWritten: func(path string) string {
		return "Mã phục hồi ở " + viFile(path) + ". In ra, cất xa máy này, rồi xóa tệp."
	},
	SheetKind: func(path string) Sentence {
		return Sentence{"Tờ mã phục hồi không ghi vào " + viFile(path) + " được.", "Đặt tên tệp có đuôi .pdf (một trang A4 để in) hoặc .txt."}
	},
	SheetTitle:   "MÃ PHỤC HỒI CỦA SỔ DÂN VẬN KHÉO",
	SheetOf:      func(unit, path, day string) string { return unit + ", sổ " + viQuote(path) + ", ngày " + day },
	SheetUse:     "Mã này mở được sổ khi quên mật khẩu: gõ mười nhóm số vào chỗ hỏi mật khẩu.",
	SheetNumbers: "Số nhỏ ở trên chỉ là thứ tự của nhóm, không gõ. Gõ liền hay cách đều được.",
	SheetKeep:    "Cất tờ này ở nơi an toàn, không để cùng máy. Ai có máy và có tờ này thì đọc được sổ.",
	SheetOther:   "Làm tờ khác bằng “danvan seal --recovery” thì mã ở tờ này không mở sổ nữa; bản sao làm trước đó vẫn mở được bằng mã này.",
	NowOpen:      "Bản sao này chưa niêm phong nên sổ bây giờ cũng chưa niêm phong. Niêm phong lại bằng “danvan seal”.",
	FlagRemove:   "gỡ niêm phong", FlagChange: "đổi mật khẩu của sổ (mật khẩu mới hỏi, hoặc lấy ở $DANVAN_NEW_REGISTER_PASSPHRASE)",
	FlagRecovery: "ghi tờ mã phục hồi mới ra `TỆP` .pdf hoặc .txt để in",

	Title: "Niêm phong sổ", Intro: "Sổ, bản sao, bản nháp sẽ được mã hóa; mỗi lần mở sổ phải gõ mật khẩu. Quên mật khẩu thì không ai mở hộ được: sổ coi như mất.",
	Again: "Gõ lại mật khẩu", Recovery: "Tờ mã phục hồi", RecoveryHint: "tệp .pdf, .txt để in; trống: không làm",
	Differ: "Hai lần gõ khác nhau.", Ask: "Niêm phong sổ?", Yes: "Niêm phong",
	Help:       "Sổ niêm phong thì mọi thứ trong tệp sổ, bản nháp, bản sao cạnh sổ, gói bị giữ lại và khóa ký gói đều được mã hóa; không có mật khẩu thì không đọc được. Mật khẩu có ít nhất 8 ký tự, nên là một câu dài dễ nhớ, và không ghi trên máy này. Tờ mã phục hồi (.pdf một trang A4, hoặc .txt) có mười nhóm năm chữ số: in ra, cất xa máy, rồi xóa tệp; quên mật khẩu thì gõ mười nhóm đó vào chỗ hỏi mật khẩu. Gói, biểu, văn bản xuất ra không được niêm phong. Đổi mật khẩu bằng lệnh “danvan seal --change”, gỡ niêm phong bằng “danvan seal --remove”.",
	NoRecovery: "Không có tờ mã phục hồi thì quên mật khẩu là mất sổ.", Doing: "Đang niêm phong sổ và các bản sao…",
	Prompt: "Mật khẩu của sổ", PromptWhy: "Sổ đã niêm phong. Quên mật khẩu thì gõ mã phục hồi đã in.", PromptKeys: "Enter mở sổ, Esc thoát",
	Later: "Để sau", Now: "Niêm phong ngay", LaterNote: "Để sau thì làm lúc nào cũng được, ở Cài đặt (Ctrl+O).",
	IsNot: "Chưa; Enter để niêm phong", Is: "Đã niêm phong",
	IsNote: "Thoát danvan rồi chạy “danvan seal --change” để đổi mật khẩu, “--recovery TỆP.pdf” để làm tờ mã phục hồi mới, “--remove” để gỡ niêm phong.",
}

var sealEn = Seal{
	Warning: "If the register's passphrase is forgotten nobody can open it for you, not even who made danvan: the register and all its copies are lost. Print a recovery sheet (--recovery) and keep it apart, far from this computer.",
	New:     "Choose the register's passphrase:", Old: "Present passphrase of the register:", Other: "New passphrase of the register:",
	Open: func(path string) string { return "Passphrase of register " + enQuote(path) + ":" },
	NoPassphrase: func(variable string) Sentence {
		return Sentence{"There is no passphrase for the register.", "Run this in a terminal to be asked for it, or set $" + variable + "."}
	},
	Sealed: "The register is sealed and checked.", Unsealed: "The register is no longer sealed, and checked.", Already: "The register was sealed before.",
	Changed: "The register has its new passphrase.", OldCopies: "Copies made before keep the old one. If somebody else knows that, run “danvan seal --remove” and then “danvan seal”, which changes the key itself.",
	Copies: func(n int) string { return "Copies beside it, written anew as the register is: " + enNumber(n) + "." },
	Left: func(path string) string {
		return "Copy " + enQuote(path) + " could not be sealed: whoever has that file can read it. Look at it, and delete it if you need it no more."
	},
	InClear: func(path string) string {
		return "Copy " + enQuote(path) + " is not sealed: whoever has it can read it. Seal what is left: danvan seal."
	},
	LeftSealed: func(path string) string { return "Copy " + enQuote(path) + " could not be unsealed." },
	SheetWritten: func(path string) string {
		return "The recovery code is in " + enFile(path) + ". Print it, keep it far from this computer, then delete the file."
	},
	SheetKind: func(path string) Sentence {
		return Sentence{"A recovery sheet cannot be written to " + enFile(path) + ".", "Give the file a name that ends in .pdf (one page A4, to print) or .txt."}
	},
	SheetTitle:   "RECOVERY CODE OF A DÂN VẬN KHÉO REGISTER",
	SheetOf:      func(unit, path, day string) string { return unit + ", register " + enQuote(path) + ", " + day },
	SheetUse:     "It opens the register when the passphrase is forgotten: type the ten groups where the passphrase is asked for.",
	SheetNumbers: "The small numbers above only count the groups and are not typed. Spaces do not matter.",
	SheetKeep:    "Keep this sheet in a safe place, not with the computer. Whoever has the computer and this sheet can read the register.",
	SheetOther:   "Once another sheet is made by “danvan seal --recovery” this code opens the register no more; copies made before it still open by it.",
	NowOpen:      "That backup is not sealed, and so the register is no longer. Seal it again with “danvan seal”.",
	FlagRemove:   "unseal", FlagChange: "change the register's passphrase (the new one is asked for, or taken from $DANVAN_NEW_REGISTER_PASSPHRASE)",
	FlagRecovery: "write a new recovery sheet to `FILE` .pdf or .txt, to be printed",

	Title: "Seal the register", Intro: "The register, its copies and drafts will be encrypted; the passphrase is asked for each time the register is opened. If it is forgotten nobody can open the register: it is lost.",
	Again: "Passphrase again", Recovery: "Recovery sheet", RecoveryHint: "a .pdf or .txt to print; empty: none",
	Differ: "The two are not the same.", Ask: "Seal the register?", Yes: "Seal",
	Help:       "In a sealed register all that the file holds is encrypted, as are drafts, the copies beside it, bundles in quarantine and the key that signs bundles; without the passphrase nobody can read any of it. A passphrase has at least 8 characters; let it be a long sentence that is easy to remember, and do not write it down on this computer. The recovery sheet (a .pdf of one page A4, or .txt) has ten groups of five digits: print it, keep it far from the computer, then delete the file; if the passphrase is forgotten, type the ten groups where it is asked for. Bundles, workbooks and papers that go out are not sealed. “danvan seal --change” changes the passphrase, “danvan seal --remove” unseals.",
	NoRecovery: "Without a recovery sheet, a forgotten passphrase means a lost register.", Doing: "Sealing the register and its copies…",
	Prompt: "Passphrase of the register", PromptWhy: "The register is sealed. If the passphrase is forgotten, type the printed recovery code.", PromptKeys: "Enter opens, Esc quits",
	Later: "Later", Now: "Seal it now", LaterNote: "Later it can be done at any time, in the settings (Ctrl+O).",
	IsNot: "No; Enter seals it", Is: "Sealed",
	IsNote: "Quit danvan and run “danvan seal --change” to change the passphrase, “--recovery FILE.pdf” for a new recovery sheet, “--remove” to unseal.",
}
