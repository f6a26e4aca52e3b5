package text

import "strconv"

// CLISay is what the commands say besides their tables.
type CLISay struct {
	Format       func(format int) string
	Nothing      string // an empty value
	NoAuthor     string
	UnknownUnit  string
	Deleted      string
	InConflict   string
	NotCompared  string // names, of many models
	WholeFile    string
	Reason       func(reason string) string
	Progress     func(done, of int) string
	DryRun       string
	NotPublic    func(n int) string              // registrations that a public list leaves out
	LeftOut      func(file, why string) string   // of a folder; why may be empty
	TotalsNext   func(file, flags string) string // of a table of totals that nobody asked for by name
	Written      func(path string) string
	Listed       func(n, of int) string
	TakenBack    func(n int) string
	DemoOfficer  string
	DemoMade     string
	BackedUp     string
	PutAside     func(path string) string
	Lacks        func(changes int, aside string) string // after a restore
	OtherUnit    func(is, was string) string            // the same
	WrittenAt    func(path string) string               // a file for which nobody named a folder
	Restored     func(records, changes int) string
	Compacted    func(before, after int64) string
	RegisterMade func(name, code string, units int) string
	OwnKey       func(spoken string) string

	Passphrase, NewPassphrase, SamePassphrase string // questions

	CheckedWhole   func(records, changes int) string
	CheckedDamaged func(problems int) string
	CheckedNext    string
	Remade         string // what the file keeps of the listing was damaged

	ReadAs           func(column, typed, as string) string // what was typed of a count says more, or less, than the count; as "": nothing
	Saved            func(n int) string
	SavedMany        func(inputs, records int) string
	Resolved         string
	NoConflicts      string
	ConflictsNext    func(n int) string
	KeepIt, DeleteIt string
	StandsIn         string

	Refusals CLIRefusals
	Exchange CLIExchange
	Publish  CLIPublish
	Keys     CLIKeys
	Kept     CLIKept
	Return   CLIReturn
	Due      CLIDue
	Lists    CLILists
	Settling CLISettling
}

// CLIRefusals are the sentences for what a command refuses by itself.
type CLIRefusals struct {
	NoDataDir, NoOwnUnit, PassphrasesDiffer Sentence
	NoPassphrase                            func(variable string) Sentence
	NothingIn                               func(left string) Sentence // of a folder
	NeedsTerminal, NoEscapes                Sentence
	OfferLinear                             string
	NoUnit, NoField, NotAnID, NotAssignment func(found string) Sentence
	NoConflictThere                         func(input string) Sentence
	NoInput, NoReport                       func(found, want string) Sentence
	TakeRange                               func(most int) Sentence
	RestoreExists                           func(path string) Sentence
	AnswerLost                              func(why string) Sentence // the work is done
	OtherInviter                            func(name, spoken string) Sentence
	GiveReason                              string
}

// CLIExchange is what the commands say of keys and bundles.
type CLIExchange struct {
	Invited, CompareInviter, Accepted func(unit, spoken string) string
	Revoked                           func(code string, keys int) string
	Exported                          func(serial int, to string, changes, bytes int) string
	NoKeyToEncrypt                    func(to string) string
	NoBundles                         string
	Older                             func(serial, later uint64) string
	Bundles                           func(files, fresh, known, left int) string
	OwnBundles                        func(n int) string // of this unit, on their way to another
	Merged                            func(changes, records, conflicts int) string
	KeyToCompare                      func(officer, spoken string) string
	SeeConflicts                      string
	FromTo                            func(from, to string, serial, changes int) string
	NoRegisterToAsk                   string
	Unsent                            func(n int, to string) string
	ConflictCount                     func(n int) string
	KeysWait, Sent, Received          string
}

// CLILists is what the commands say of lists taken in. The words after a number say what its rows are.
type CLILists struct {
	Rows                                                           func(rows int, years string) string
	NewModels, NewParticipations, Changed, Known, Repeated, Others string
	Bad                                                            string
	StrictRefused                                                  string
	At                                                             func(sheet string, row int, column, heading string) string // a place in a list
	In                                                             func(rows int) string
	More                                                           func(n int) string
}

var cliSayVi = CLISay{
	Format:      func(format int) string { return "khuôn dạng sổ " + viNumber(format) },
	Nothing:     "(trống)",
	NoAuthor:    "(không ghi tên)",
	UnknownUnit: "(chưa rõ đơn vị)",
	Deleted:     "Mục này đã xóa.",
	InConflict:  "trái ngược",
	WholeFile:   "cả tệp",
	Reason:      func(reason string) string { return "Lý do: " + reason },
	Progress: func(done, of int) string {
		return "Đang kiểm tra: " + viNumber(done) + " trong " + viNumber(of) + " gói"
	},
	DryRun: "Chạy thử: không ghi gì vào sổ.",
	NotPublic: func(n int) string {
		return viNumber(n) + " lượt không nêu: cá nhân, hộ gia đình chưa đồng ý công khai, hoặc đã rút đồng ý."
	},
	TotalsNext: func(file, flags string) string {
		return "Chưa ghi gì của bảng này. Đúng là số nêu thì chạy: danvan import --sheet value " + file + flags
	},
	LeftOut: func(file, why string) string {
		if why != "" {
			return "Không đọc: " + why
		}
		return "Trong thư mục còn " + viFile(file) + ", không đọc. Muốn nhập thì ghi tên ra."
	},
	NotCompared: "Chưa so tên các mô hình để tìm mô hình nghi trùng. Xem: danvan duplicates.",
	Written:     func(path string) string { return "Đã ghi: " + path },
	TakenBack: func(n int) string {
		return "Không liệt kê " + viNumber(n) + " mục đã hủy hoặc thu hồi; chúng còn trong lịch sử."
	},
	Listed: func(n, of int) string {
		if n < of {
			return viNumber(n) + " dòng trong " + viNumber(of) + "."
		}
		return viNumber(n) + " dòng."
	},
	DemoOfficer: "Người dùng thử",
	DemoMade:    "Sổ thử, số liệu tự đặt. Khóa không có mật khẩu.",
	BackedUp:    "Đã sao lưu và kiểm tra bản sao.",
	WrittenAt:   func(path string) string { return "Tệp nằm ở: " + path },
	Lacks: func(changes int, aside string) string {
		return "Sổ trước đó có " + viNumber(changes) + " thay đổi mà bản sao này không có. Muốn dùng lại sổ trước đó: danvan restore " + viQuote(aside) + " --replace."
	},
	OtherUnit: func(is, was string) string {
		return "Bản sao này là sổ của " + viQuote(is) + ", còn sổ trước đó của " + viQuote(was) + "."
	},
	PutAside: func(path string) string { return "Sổ trước đó được cất ở: " + path },
	Compacted: func(before, after int64) string {
		return "Sổ đã gọn lại và đã được kiểm tra: " + viNumber(int(before/1000)) + " kB thành " + viNumber(int(after/1000)) + " kB."
	},
	Restored: func(records, changes int) string {
		return "Đã khôi phục và kiểm tra: " + viNumber(records) + " mục, " + viNumber(changes) + " thay đổi."
	},
	RegisterMade: func(name, code string, units int) string {
		return "Đã tạo sổ của " + name + " (" + code + "), có " + viNumber(units) + " đơn vị."
	},
	OwnKey: func(spoken string) string {
		return "Dấu vân tay khóa của đơn vị, để đọc qua điện thoại: " + spoken
	},
	Passphrase:     "Mật khẩu của khóa:",
	NewPassphrase:  "Đặt mật khẩu cho khóa của đơn vị:",
	SamePassphrase: "Gõ lại mật khẩu:",
	CheckedWhole: func(records, changes int) string {
		return "Sổ nguyên vẹn: " + viNumber(records) + " mục, " + viNumber(changes) + " thay đổi."
	},
	CheckedDamaged: func(problems int) string { return "Sổ có " + viNumber(problems) + " chỗ hỏng:" },
	CheckedNext:    "Đừng xóa tệp. Khôi phục bản sao gần nhất: danvan restore TỆP --replace. Bản sao nằm trong thư mục backups cạnh sổ. Bản sao cũ hơn sổ, hoặc không có: danvan rescue TỆP_HỎNG cứu những gì còn đọc được.",
	Remade:         "! Bảng tra nhanh giữ trong sổ bị hỏng; chương trình đã lập lại từ các mục, số liệu hiện ra là đúng. Nên kiểm tra sổ: danvan check.",
	ReadAs: func(column, typed, as string) string {
		if as == "" {
			return column + ": " + viQuote(typed) + " được ghi là để trống."
		}
		return column + ": " + viQuote(typed) + " được ghi là " + as + "."
	},
	Saved: func(n int) string {
		if n == 0 {
			return "Sổ đã ghi đúng như vậy; không có gì thay đổi."
		}
		return "Đã lưu " + viNumber(n) + " ô."
	},
	SavedMany: func(inputs, records int) string {
		return "Đã lưu " + viNumber(inputs) + " ô ở " + viNumber(records) + " mục. Lấy lại cả lần này: danvan undo-import"
	},
	Settling:    settlingVi,
	Resolved:    "Đã giải quyết. Các giá trị cũ vẫn còn trong lịch sử.",
	NoConflicts: "Không có chỗ nào trái ngược.",
	ConflictsNext: func(n int) string {
		return viNumber(n) + " chỗ trái ngược. Chọn: danvan resolve ID Ô --take N, hoặc ghi khác: --value GIÁ_TRỊ."
	},
	KeepIt: "giữ lại mục này", DeleteIt: "xóa mục này", StandsIn: "đang tạm dùng",
	Refusals: CLIRefusals{
		NoDataDir: Sentence{"Không tìm thấy thư mục của người dùng.", "Chỉ chỗ để sổ bằng --register TỆP."},
		NoOwnUnit: Sentence{"Cây đơn vị chưa có đơn vị giữ sổ này.", "Nhập gói của đơn vị cấp trên rồi thử lại."},
		NothingIn: func(left string) Sentence {
			return Sentence{"Trong thư mục không có danh sách hay gói nào đọc được. Đã xem: " + left + ".", "Chọn đúng thư mục, hoặc ghi tên từng tệp."}
		},
		NoPassphrase: func(variable string) Sentence {
			return Sentence{"Chưa có mật khẩu cho khóa của đơn vị.", "Đặt $" + variable + ", hoặc nêu --no-passphrase để không dùng mật khẩu."}
		},
		PassphrasesDiffer: Sentence{"Hai lần gõ mật khẩu khác nhau; chưa tạo gì.", "Làm lại."},
		NeedsTerminal:     Sentence{"Màn hình làm việc cần mở trong một cửa sổ lệnh.", "Trong tệp lệnh thì dùng các lệnh: danvan --help."},
		NoEscapes: Sentence{"Cửa sổ này không vẽ được màn hình: nó không nhận chuỗi điều khiển.",
			"Trên Windows: bấm chuột phải vào thanh tiêu đề, chọn Properties, bỏ dấu ở “Use legacy console”, rồi mở lại; hoặc mở bằng Windows Terminal."},
		OfferLinear: "Enter: làm việc từng dòng ngay ở đây (như danvan --linear). Ctrl+C: thoát; các lệnh khác vẫn chạy, xem danvan --help.",
		NoUnit: func(found string) Sentence {
			return Sentence{"Không có đơn vị nào mang mã " + viQuote(found) + ".", "Mã viết đủ số 0 ở đầu, ví dụ 02269."}
		},
		NoField: func(found string) Sentence {
			return Sentence{"Không danh mục nào có lĩnh vực " + viQuote(found) + ".", "Viết tên hoặc mã như trong danh mục."}
		},
		NotAnID: func(found string) Sentence {
			return Sentence{viQuote(found) + " không phải là mã của một mục.", "Chép mã 26 ký tự ở cột đầu của “danvan list”."}
		},
		NotAssignment: func(found string) Sentence {
			return Sentence{viQuote(found) + " thiếu dấu bằng.", "Viết Ô=GIÁ_TRỊ, ví dụ place=\"Thôn Nà Ta\"."}
		},
		NoConflictThere: func(input string) Sentence {
			return Sentence{"Ô " + viQuote(input) + " không trái ngược.", "Xem các chỗ trái ngược: danvan conflicts."}
		},
		NoInput: func(found, want string) Sentence {
			return Sentence{"Mục này không có ô " + viQuote(found) + " để sửa.", "Các ô: " + want + "."}
		},
		NoReport: func(found, want string) Sentence {
			return Sentence{"Không có báo cáo " + viQuote(found) + ".", "Có: " + want + "."}
		},
		TakeRange: func(most int) Sentence {
			return Sentence{"--take cần một số từ 1 đến " + viNumber(most) + ".", "Xem các giá trị: danvan conflicts."}
		},
		AnswerLost: func(why string) Sentence {
			return Sentence{"Việc đã làm xong, nhưng không in hết được câu trả lời. " + why, "Đừng làm lại; xem kết quả bằng “danvan status” hoặc “danvan list”."}
		},
		RestoreExists: func(path string) Sentence {
			return Sentence{"Ở " + viQuote(path) + " đang có sổ; sổ đó được giữ nguyên.", "Nêu --replace để cất nó sang tên khác rồi khôi phục."}
		},
		OtherInviter: func(name, spoken string) Sentence {
			return Sentence{"Lời mời của " + viQuote(name) + " có khóa khác với dấu vân tay đã nêu: " + spoken + ". Chưa tạo sổ.",
				"Gọi lại cho đơn vị cấp trên, đọc lại dấu vân tay. Nếu vẫn khác thì lời mời không phải của họ."}
		},
		GiveReason: "Xem lại; nếu đúng vậy thì lưu kèm --reason.",
	},
	Exchange: CLIExchange{
		Invited: func(unit, spoken string) string {
			return "Gửi tệp này cho đơn vị " + unit + ". Khi họ gọi, đọc dấu vân tay: " + spoken
		},
		CompareInviter: func(unit, spoken string) string {
			return "Gọi cho " + unit + ", so dấu vân tay khóa của họ: " + spoken
		},
		Accepted: func(unit, spoken string) string {
			return "Đã chấp nhận khóa của đơn vị " + unit + ": " + spoken + "."
		},
		Revoked: func(code string, keys int) string {
			return "Đã thu hồi " + viNumber(keys) + " khóa của đơn vị " + code + "."
		},
		Exported: func(serial int, to string, changes, bytes int) string {
			return "Gói số " + viNumber(serial) + " gửi " + to + ": " + viNumber(changes) + " thay đổi, " + viNumber((bytes+1023)/1024) + " KB."
		},
		NoKeyToEncrypt: func(to string) string {
			return "Gói không mã hóa: sổ chưa có khóa của " + to + "."
		},
		OwnBundles: func(n int) string {
			return viNumber(n) + " gói của chính đơn vị này, gửi cho đơn vị khác: sổ đã có mọi thứ trong đó, bỏ qua."
		},
		NoBundles: "Không có gói nào (.dvk) ở đó.",
		Older: func(serial, later uint64) string {
			return "Gói số " + strconv.FormatUint(serial, 10) + " cũ hơn gói số " + strconv.FormatUint(later, 10) + " đã nhập; không có gì mới trong đó."
		},
		Bundles: func(files, fresh, known, left int) string {
			return viNumber(files) + " gói = " + viNumber(fresh) + " gói mới + " + viNumber(known) + " gói đã nhập trước + " + viNumber(left) + " gói chưa nhập được."
		},
		Merged: func(changes, records, conflicts int) string {
			return viNumber(changes) + " thay đổi mới, " + viNumber(records) + " mục, " + viNumber(conflicts) + " chỗ trái ngược mới."
		},
		KeyToCompare: func(officer, spoken string) string {
			return "Gọi cho " + officer + ", so dấu vân tay: " + spoken + ". Đúng thì chạy:"
		},
		SeeConflicts: "Xem và chọn: danvan conflicts.",
		FromTo: func(from, to string, serial, changes int) string {
			return "từ " + from + " đến " + to + " · gói số " + viNumber(serial) + " · " + viNumber(changes) + " thay đổi"
		},
		NoRegisterToAsk: "Không có sổ để hỏi khóa là của ai: mới biết gói nguyên vẹn và do khóa in ở trên ký.",
		Unsent:          func(n int, to string) string { return viNumber(n) + " thay đổi chưa gửi lên " + to + "." },
		ConflictCount:   func(n int) string { return viNumber(n) + " chỗ trái ngược." },
		KeysWait:        "Khóa chờ chấp nhận (so dấu vân tay qua điện thoại trước):",
		Sent:            "gửi", Received: "nhận",
	},
	Keys:    cliKeysVi,
	Kept:    cliKeptVi,
	Return:  cliReturnVi,
	Due:     cliDueVi,
	Publish: cliPublishVi,
	Lists: CLILists{
		Rows: func(rows int, years string) string {
			return viNumber(rows) + " dòng đăng ký của năm " + years
		},
		NewModels: "mô hình mới", NewParticipations: "lượt đăng ký mới của mô hình đã có", Changed: "dòng có thay đổi",
		Known: "dòng sổ đã có", Repeated: "dòng lặp lại dòng trên", Others: "dòng của đơn vị khác, không lấy", Bad: "dòng sai, không lấy",
		StrictRefused: "Có dòng sai nên không nhập dòng nào (--strict). Sổ vẫn như trước.",
		At: func(sheet string, row int, column, heading string) string {
			return joinPlace(place{"trang tính " + viQuote(sheet), sheet != ""}, place{"dòng " + viNumber(row), row > 0},
				place{"cột " + column, column != ""}, place{viQuote(heading), heading != ""})
		},
		In:   func(rows int) string { return "Đã ghi vào sổ: " + viNumber(rows) + " dòng." },
		More: func(n int) string { return "… và " + viNumber(n) + " chỗ nữa; xem hết bằng --json." },
	},
}
