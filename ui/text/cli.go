package text

// CLI is what the commands say. Each group of commands has a file: cli_….go.
type CLI struct {
	Usage    Usage
	Flags    FlagTexts
	Groups   CommandGroups
	Commands Commands
	Say      CLISay
	Report   ReportTexts
	Rescue   CLIRescue
}

// CommandGroups are the headings under which help lists the commands.
type CommandGroups struct{ Records, Exchange, Between, Keys, Safety string }

// Usage are the words around a command's help, and the sentences for a command that is written wrongly.
type Usage struct {
	Usage, Commands, Flags, Global string // headings
	More                           func(command string) string
	UnknownCommand                 func(found string) Sentence
	SimilarCommand                 func(found, similar string) Sentence
	UnknownFlag                    func(flag, command string) Sentence
	FlagNeedsValue                 func(flag, command string) Sentence
	FlagBadValue                   func(flag, found, want string) Sentence
	NeedsFlag                      func(flag, command string) Sentence
	FlagWith                       func(flag, with string) Sentence           // flag means nothing without the other
	FlagElsewhere                  func(flag, command, where string) Sentence // flag means nothing for command
	TooFew                         func(command, usage string) Sentence
	TooMany                        func(found, usage string) Sentence
	UnknownLanguage                func(found string) Sentence
	Wrong                          func(detail, command string) Sentence
	OneList                        string
}

// FlagTexts say what each flag does. A word in backquotes stands for its value.
type FlagTexts struct {
	Register, Lang, JSON, Help                string
	Linear, Tour                              string
	Units, Fields, Officer, NoPassphrase, Own string
	UnitInit, UnitOnly, UnitDigest            string
	Year, Field, Verdict, Search              string
	OutputFile, OutputBundle, OutputReport    string
	Annotate, Emptied                         string
	Force                                     string
	FormatList, FormatReport                  string
	Month, Quarter, NineMonths                string
	FromYear, ToYear, OwnAlone, AllBelow      string
	ReportOf, SheetRows                       string
	Tree, Public, Open                        string
	DryRun, AddFields, Strict, To, Full       string
	Update, Map, SetAll, Sheet                string
	Fingerprint, Why, Reason, Take, Value     string
	Replace, Keep, Limit, Plain               string
	NumberOf, On                              string
	Only                                      func(flag string) string // of the report of awards
	ExchangeFlags
}

var cliVi = CLI{
	Usage: Usage{
		Usage: "Cách dùng:", Commands: "Các lệnh:", Flags: "Tùy chọn của lệnh:", Global: "Tùy chọn chung:",
		More: func(command string) string { return "Xem một lệnh: " + command + " LỆNH --help" },
		UnknownCommand: func(found string) Sentence {
			return Sentence{"Không có lệnh " + viQuote(found) + ".", "Xem các lệnh: danvan --help."}
		},
		SimilarCommand: func(found, similar string) Sentence {
			return Sentence{"Không có lệnh " + viQuote(found) + ".", "Có phải là: " + similar + "? Xem các lệnh: danvan --help."}
		},
		UnknownFlag: func(flag, command string) Sentence {
			return Sentence{"Không có tùy chọn " + viQuote(flag) + ".", "Xem: " + command + " --help."}
		},
		OneList: "TỆP", FlagNeedsValue: func(flag, command string) Sentence {
			return Sentence{"Tùy chọn " + viQuote(flag) + " cần một giá trị.", "Xem: " + command + " --help."}
		},
		FlagBadValue: func(flag, found, want string) Sentence {
			return Sentence{"Tùy chọn " + viQuote(flag) + " không nhận " + viQuote(found) + ".", "Cần: " + want + "."}
		},
		NeedsFlag: func(flag, command string) Sentence {
			return Sentence{"Lệnh này cần tùy chọn " + viQuote(flag) + ".", "Xem: " + command + " --help."}
		},
		FlagWith: func(flag, with string) Sentence {
			return Sentence{"Tùy chọn " + viQuote(flag) + " phải đi cùng " + viQuote(with) + ".", "Nêu thêm " + viQuote(with) + " rồi chạy lại."}
		},
		FlagElsewhere: func(flag, command, where string) Sentence {
			return Sentence{"Tùy chọn " + viQuote(flag) + " không dùng được cho " + viQuote(command) + ".", "Chỉ dùng cho: " + where + ". Bỏ tùy chọn này rồi chạy lại."}
		},
		TooFew: func(_, usage string) Sentence {
			return Sentence{"Lệnh này còn thiếu phần đi sau.", "Viết: " + usage + "."}
		},
		TooMany: func(found, usage string) Sentence {
			return Sentence{"Thừa " + viQuote(found) + ".", "Viết: " + usage + ". Chữ có dấu cách thì đặt trong ngoặc kép."}
		},
		UnknownLanguage: func(found string) Sentence {
			return Sentence{"Không có ngôn ngữ " + viQuote(found) + ".", "Dùng --lang vi hoặc --lang en."}
		},
		Wrong: func(detail, command string) Sentence {
			return Sentence{"Lệnh viết chưa đúng: " + detail + ".", "Xem: " + command + " --help."}
		},
	},
	Flags: FlagTexts{
		Register: "sổ để ở `TỆP` (nếu không nêu: $DANVAN_REGISTER, rồi thư mục dữ liệu của người dùng)",
		Linear:   "Màn hình từng dòng, cho trình đọc màn hình", Tour: "Đi theo hướng dẫn mười phút trên sổ thử",
		Lang: "`NGÔN_NGỮ` của chữ in ra: vi hoặc en (nếu không nêu: $DANVAN_LANG, rồi vi)",
		JSON: "trả lời bằng JSON, cho chương trình đọc", Help: "cách dùng lệnh",
		Units:    "cây đơn vị: `TỆP` CSV có mã, tên, cấp, mã đơn vị cấp trên",
		Fields:   "danh mục lĩnh vực: `TỆP` CSV có mã, tên (nếu không nêu: bốn lĩnh vực thường dùng)",
		Officer:  "`TÊN` cán bộ giữ sổ, ghi vào mỗi thay đổi",
		UnitInit: "`MÃ` đơn vị giữ sổ này", UnitOnly: "chỉ đơn vị có `MÃ` này và các đơn vị cấp dưới",
		UnitDigest:   "chỉ các việc của đơn vị có `MÃ` này",
		NoPassphrase: "không đặt mật khẩu cho khóa của đơn vị",
		Own:          "chỉ lấy dòng của chính đơn vị mình, dòng của nơi khác thì đếm và bỏ qua",
		Year:         "`NĂM` của danh sách, báo cáo", Field: "chỉ một `LĨNH_VỰC` (tên hoặc mã)",
		Verdict:    "chỉ một `KẾT_QUẢ`: recognised, exemplary, not_recognised, none",
		Search:     "chỉ mô hình có `CHỮ` này trong tên, nơi đăng ký hoặc địa điểm; gõ không cần dấu",
		Force:      "ghi đè tệp đã có ở chỗ nêu bằng -o (không bao giờ đè lên sổ, bản sao hay gói)",
		OutputFile: "ghi vào `TỆP`", OutputBundle: "ghi gói vào `TỆP` hoặc thư mục này", OutputReport: "ghi báo cáo vào `TỆP`",
		NumberOf: "decision: `SỐ` của quyết định; nêu nhiều lần được", On: "chỉ mục có hiệu lực vào `NGÀY` này: thành viên, ban, điểm, đơn vị…",
		Only: choice(map[string]string{
			"programme": "chỉ một `PHONG_TRÀO` (fields, units, models, years, reviews, awards, typical, summary)", "form": "awards: chỉ một `HÌNH_THỨC` khen", "level": "awards: chỉ một `CẤP` khen",
			"track": "awards: chỉ `HỆ_THỐNG` này: Nhà nước, Đảng", "giver": "awards: chỉ của `CƠ_QUAN` tặng này", "field": "awards: chỉ một `LĨNH_VỰC`",
			"subject": "awards: chỉ một `ĐỐI_TƯỢNG`: tập thể, cá nhân, hộ gia đình, cả đơn vị",
		}),
		Emptied:  "ô bị xóa trống trong danh sách: `keep` (giữ trong sổ) hoặc clear (xóa); đi cùng --update",
		Annotate: "chép bảng tính ra `TỆP`, mỗi chỗ chưa nhập được có ghi chú trong ô",
		Month:    "`THÁNG`: 10/2026", Quarter: "`QUÝ`: 2/2026", NineMonths: "9 tháng đầu của --year",
		FromYear: "từ `NĂM` hoặc ngày này", ToYear: "đến hết `NĂM` hoặc ngày này", Public: "danh sách để công khai: chỉ nêu ai đã đồng ý", Tree: "theo đơn vị của `NĂM` hoặc ngày này: số của đơn vị đã hết tính cho đơn vị kế thừa (fields, units, years)", SheetRows: "sheet: in từng số liệu, từng lượt đăng ký mà mỗi con số gồm", ReportOf: "báo cáo của `BAN` này: tên ban đứng tên, kèm thành viên đến ngày cuối kỳ", OwnAlone: "không gồm các đơn vị cấp dưới", AllBelow: "mọi cấp dưới, không chỉ cấp dưới trực tiếp (units, sheet); cả văn bản của cấp dưới (summary)",
		FormatList: "`KIỂU` in ra: table, csv, json, xlsx", FormatReport: "`KIỂU` in ra: text, json, csv, xlsx, html, docx, pdf",
		Open:   "chỉ những lượt còn để trống `Ô` này: field, subject",
		DryRun: "chỉ kiểm tra và nói sẽ làm gì, không ghi vào sổ", AddFields: "thêm vào danh mục những lĩnh vực chưa có (nếu danh mục là của đơn vị mình)",
		Update: "ghi đè những giá trị trong sổ mà danh sách ghi khác", Map: "cột có tiêu đề này là ô nào: `\"TIÊU ĐỀ=ô\"`; nêu nhiều lần được",
		Sheet:  "danh sách là của `PHIẾU` này (xem “danvan sheets”); không nêu thì là danh sách đăng ký",
		SetAll: "giá trị chung cho các dòng để trống: `ô=GIÁ_TRỊ`, hoặc nghĩa của một từ: ô:TỪ=GIÁ_TRỊ; nêu nhiều lần được",
		Strict: "có một dòng sai thì không nhập dòng nào", To: "gửi xuống đơn vị có `MÃ` này (nếu không nêu: gửi lên đơn vị cấp trên)",
		Full:        "gửi lại từ đầu, không chỉ phần chưa gửi",
		Fingerprint: "`DẤU_VÂN_TAY` của khóa mà bên kia đọc qua điện thoại", Why: "`LÝ_DO` thu hồi", Reason: "`LÝ_DO` của thay đổi",
		Take: "lấy giá trị thứ `N` trong các giá trị đang trái ngược", Value: "ghi `GIÁ_TRỊ` khác thay cho tất cả",
		Replace: "cất sổ đang có sang tên khác, rồi đặt bản khôi phục vào chỗ của nó", Keep: "tạo sổ thử trong `THƯ_MỤC` và giữ lại, không mở màn hình",
		Limit: "in nhiều nhất `N` dòng", Plain: "không mã hóa gói, dù sổ có khóa của bên nhận",
		ExchangeFlags: exchangeFlagsVi,
	},
	Groups: CommandGroups{Records: "Mô hình, báo cáo", Exchange: "Gửi và nhận", Between: "Giữa các cấp", Keys: "Sổ, khóa, máy",
		Safety: "An toàn, tập dùng"},
	Commands: commandsVi,
	Say:      cliSayVi,
	Report:   reportVi,
	Rescue:   rescueVi,
}

var cliEn = CLI{
	Usage: Usage{
		Usage: "Usage:", Commands: "Commands:", Flags: "Flags of the command:", Global: "Flags of every command:",
		More: func(command string) string { return "More on one command: " + command + " COMMAND --help" },
		UnknownCommand: func(found string) Sentence {
			return Sentence{"There is no command " + enQuote(found) + ".", "For the commands: danvan --help."}
		},
		SimilarCommand: func(found, similar string) Sentence {
			return Sentence{"There is no command " + enQuote(found) + ".", "Did you mean " + similar + "? For the commands: danvan --help."}
		},
		UnknownFlag: func(flag, command string) Sentence {
			return Sentence{"There is no flag " + enQuote(flag) + ".", "See: " + command + " --help."}
		},
		OneList: "FILE", FlagNeedsValue: func(flag, command string) Sentence {
			return Sentence{"Flag " + enQuote(flag) + " needs a value.", "See: " + command + " --help."}
		},
		FlagBadValue: func(flag, found, want string) Sentence {
			return Sentence{"Flag " + enQuote(flag) + " does not take " + enQuote(found) + ".", "It takes: " + want + "."}
		},
		NeedsFlag: func(flag, command string) Sentence {
			return Sentence{"This command needs the flag " + enQuote(flag) + ".", "See: " + command + " --help."}
		},
		FlagWith: func(flag, with string) Sentence {
			return Sentence{"Option " + enQuote(flag) + " goes with " + enQuote(with) + ".", "Add " + enQuote(with) + " and run it again."}
		},
		FlagElsewhere: func(flag, command, where string) Sentence {
			return Sentence{"Flag " + enQuote(flag) + " means nothing for " + enQuote(command) + ".", "It is for: " + where + ". Leave it out and try again."}
		},
		TooFew: func(_, usage string) Sentence {
			return Sentence{"Something is missing behind the command.", "Write: " + usage + "."}
		},
		TooMany: func(found, usage string) Sentence {
			return Sentence{enQuote(found) + " is too much.", "Write: " + usage + ". Put text with spaces into quotes."}
		},
		UnknownLanguage: func(found string) Sentence {
			return Sentence{"There is no language " + enQuote(found) + ".", "Use --lang vi or --lang en."}
		},
		Wrong: func(detail, command string) Sentence {
			return Sentence{"The command is not written right: " + detail + ".", "See: " + command + " --help."}
		},
	},
	Flags: FlagTexts{
		Register: "the register is `FILE` (else $DANVAN_REGISTER, else the user's data directory)",
		Linear:   "The screen line by line, for screen readers", Tour: "Goes through the ten-minute tour on the demo register",
		Lang: "`LANGUAGE` of what is printed: vi or en (else $DANVAN_LANG, else vi)",
		JSON: "answer in JSON, for programs", Help: "how the command is used",
		Units:    "the tree of units: a CSV `FILE` with code, name, level, code of the unit above",
		Fields:   "the list of fields: a CSV `FILE` with code, name (else the four common fields)",
		Officer:  "`NAME` of the officer who keeps the register, put to every change",
		UnitInit: "`CODE` of the unit that keeps this register", UnitOnly: "only the unit with this `CODE` and the units below it",
		UnitDigest:   "only the affairs of the unit with this `CODE`",
		NoPassphrase: "make the unit's key without a passphrase",
		Own:          "take only rows of the own unit; count and skip the others",
		Year:         "`YEAR` of the list or report", Field: "only one `FIELD` (name or code)",
		Verdict:    "only one `VERDICT`: recognised, exemplary, not_recognised, none",
		Search:     "only models with this `TEXT` in name, registrant or place; no marks needed",
		Force:      "replace a file that is where -o says (never a register, a backup or a bundle)",
		OutputFile: "write to `FILE`", OutputBundle: "write the bundle to this `FILE` or folder", OutputReport: "write the report to `FILE`",
		NumberOf: "decision: `NUMBER` of the decision; may be given several times", On: "only what holds on this `DAY`: members, bodies, pilots, units…",
		Only: choice(map[string]string{
			"programme": "one `PROGRAMME` only (fields, units, models, years, reviews, awards, typical, summary)", "form": "awards: one `FORM` only", "level": "awards: one `LEVEL` only",
			"track": "awards: one `TRACK` only: state, party", "giver": "awards: of this `GIVER` only", "field": "awards: one `FIELD` only",
			"subject": "awards: one `SUBJECT` only: collective, individual, household, unit",
		}),
		Emptied:  "cells emptied in the list: `keep` what the register holds, or clear it; with --update",
		Annotate: "copy the workbook to `FILE`, with a note in each cell that has a problem",
		Month:    "`MONTH`: 10/2026", Quarter: "`QUARTER`: 2/2026", NineMonths: "the first nine months of --year",
		FromYear: "from this `YEAR` or date", ToYear: "up to this `YEAR` or date", Public: "a list to be published: names only who has agreed", Tree: "on the units of this `YEAR` or day: what units that have ended registered counts for their successors (fields, units, years)", SheetRows: "sheet: print every value and registration that the figures are made of", ReportOf: "the report is of this `BODY`: its name at the head, its members on the last day below", OwnAlone: "without the units below", AllBelow: "all below, not only those right below (units, sheet); papers of units below too (summary)",
		FormatList: "`FORMAT` to print: table, csv, json, xlsx", FormatReport: "`FORMAT` to print: text, json, csv, xlsx, html, docx, pdf",
		Open:   "only those of which this `INPUT` was left open: field, subject",
		DryRun: "only check and say what would be done; write nothing", AddFields: "add fields that the list of fields lacks (where it is the own unit's list)",
		Update: "overwrite values of the register where the list says otherwise", Map: "what the column with a heading is: `\"HEADING=column\"`; may be repeated",
		Sheet:  "the list is one of this `SHEET` (see “danvan sheets”); else it is of registrations",
		SetAll: "a value for all rows that do not say it: `column=VALUE`, or what a word means: column:WORD=VALUE; may be repeated",
		Strict: "when one row is wrong, take in none", To: "send down to the unit with this `CODE` (else up to the unit above)",
		Full:        "send everything again, not only what is unsent",
		Fingerprint: "`FINGERPRINT` of the key, as the other side reads it over the telephone", Why: "`REASON` for revoking", Reason: "`REASON` for the change",
		Take: "take value number `N` of those in conflict", Value: "write another `VALUE` in place of all",
		Replace: "put the register that is there aside under another name, and the restored one in its place", Keep: "make the demo register in `FOLDER`, keep it and open no screen",
		Limit: "print at most `N` rows", Plain: "do not encrypt the bundle, though a key of the receiver is known",
		ExchangeFlags: exchangeFlagsEn,
	},
	Groups: CommandGroups{Records: "Models and reports", Exchange: "Sending and receiving", Between: "Between units", Keys: "Registers, keys, laptops",
		Safety: "Safety and practice"},
	Commands: commandsEn,
	Say:      cliSayEn,
	Report:   reportEn,
	Rescue:   rescueEn,
}
