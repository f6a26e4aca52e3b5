package text

// ExchangeSections are the names of the parts of the exchange page, and what F1 says of each.
type ExchangeSections struct {
	Units, Outbox, Bundles, Quarantine, Imports, Keys     string
	HelpBundles, HelpQuarantine, HelpImports, HelpOwnKeys string
	StageOf                                               func(year, models int) string // begins the line of stages
	Saved, Packed, Received                               func(models int) string       // how far a unit's own models have come
}

// ExchangeFates are what became of a bundle: in the list, and in words.
type ExchangeFates struct {
	Accepted, Waiting, Refused, Aside, Unknown, In, Undone string
	ByNow                                                  func(unit string) string // all of it is there
	Missing                                                func(unit string, first, last uint64) string
	MissingSome                                            func(unit string) string
	KeyWaits                                               func(unit string) string
	KeyRevoked                                             func(unit string) string
	AtFork                                                 func(unit string) string
	Altered                                                func(unit string) string
	Because                                                func(unit, why string) string
	WasAside                                               func(unit string) string
	NoNews                                                 func(unit string) string
	CameIn                                                 func(file string, changes int) string
	WentAside                                              string
}

// ExchangeKept is what is said of quarantine.
type ExchangeKept struct {
	Empty                   string
	At                      string // heading
	Since                   func(came, tried string) string
	NothingKept             string
	NotWhole                string // the file was too large to keep
	Trying                  string
	Tried                   func(in, left int) string
	NoneCame                func(left int) string
	DropTitle               func(unit string, serial uint64) string
	DropBody                string
	DropYes                 string
	Dropped                 string
	GapUndone               string // the bundle that is missing was imported, and that undone
	OnlyKept                string // nothing came in
	EnterKeeps              func(n int) string
	InDryRun                func(n int) string // files in quarantine that the import will try too
	OtherReceiver           func(unit string) Sentence
	ColumnState             string // of a unit below
	UnitKept                func(n int) string
	UnitGap, UnitKeyWaits   string
	UnitHas                 func(serial uint64) string
	UnitNothing, UnitJoined string
}

// ExchangeUndo is what is said of past imports.
type ExchangeUndo struct {
	Empty                    string
	At, What, Records, State string // headings
	Stands, Undone, CutOff   string
	Bundles                  func(n int) string
	Serial                   func(n uint64) string
	By                       func(officer string) string
	FromUnits                func(units string) string
	NotNewest                string
	AlreadyUndone, NotUndone string
	NothingAside, NoImport   string
	ByRevocation             string
	Title                    func(when string) string
	Takes                    func(changes, records int, from string) string
	TakesList                func(changes, records int, what string) string
	Typed                    func(what string) string // into many records at once
	Stays                    string
	Aside                    string
	Yes                      string
	Why                      func(when string) string // kept beside what lies aside
	Done                     func(changes, records int) string
	BackTitle                func(when string) string
	Back                     func(changes int) string
	BackYes                  string
	BackDone                 func(changes int) string
	LiesAside                func(changes, records int) string
	Conflicts                func(n int) string
}

// ExchangeKeys is what is said of keys.
type ExchangeKeys struct {
	State, From                          string // headings
	Own, Above, Accepted, Waits, Revoked string
	OwnUnit                              func(unit string) string
	OwnHint                              func(passphrase, key string) string
	WaitsHint                            func(officer, date, file, key string) string
	HoldsHint                            string
	RevokedHint                          func(date, why string) string
	OnlyBelow, AlreadyRevoked, OnlyWaits string

	Compare, ReadOut     string // titles of the page of digits
	CallThem, ThenAccept string
	ReadAloud            string
	SentBy               func(officer, date string) string
	OfUnit               func(unit string) string
	HasOthers            func(n int) string
	FromAbove            string
	NoOthers             string
	Accepting            string
	CameIn               func(bundles, changes int) string

	RevokeTitle               func(unit string) string
	RevokeIntro               string
	Why, WhyHint, Until       string
	UntilHint                 func(last uint64) string
	BadUntil, NeedsWhy        string
	RevokeAsk                 func(unit string) string
	RevokeUntil               func(serial uint64) string
	RevokeAll                 string
	RevokeEffect, RevokeYes   string
	RevokeDone                func(keys, aside int) string
	ReplaceTitle              func(unit string) string
	ReplaceIntro              string
	ReplaceAsk                func(unit string) string
	ReplaceEffect, ReplaceYes string
	ReplaceDone               func(unit string) string

	PassphraseTitle, PassphraseIntro string
	NewPassphrase, Again, Differ     string
	MayBeEmpty                       string
	PassphraseAsk, PassphraseEffect  string
	NoPassphraseEffect               string
	PassphraseYes, PassphraseDone    string
	NewKeyTitle                      string
	NewKeyIntro, NewKeyIntroRoot     string
	NewKeyAsk, NewKeyEffect          string
	NewKeyYes, NewKeyLost            string
	NewKeyDone                       string
}

var exchangeSectionsVi = ExchangeSections{
	Units: "Đơn vị", Outbox: "Gửi lên", Bundles: "Gói", Quarantine: "Cách ly", Imports: "Lần nhập", Keys: "Khóa",
	HelpBundles: "Mọi gói đã gửi và đã nhận, mới nhất ở trên. Gói gửi đi có kết quả khi bên nhận gửi gói trở lại: ✓ đã nhận, ! đang chờ, × từ chối, · chưa có tin. " +
		"Dòng dưới bảng nói rõ vì sao và nên làm gì.",
	HelpQuarantine: "Gói chưa vào sổ được thì nằm ở đây, còn nguyên từng byte, kèm lý do. Gói chờ khóa hay chờ gói trước tự vào sổ khi lý do hết; F6 thử lại ngay. " +
		"Gói hỏng hay của người lạ: gọi cho bên gửi rồi bỏ đi. Bỏ gói không làm sổ thay đổi.",
	HelpImports: "Mỗi lần nhập có thể hoàn tác, từ lần mới nhất trở về trước. Phần lấy ra không mất: nó để riêng và đưa lại được. " +
		"Những gì gõ ở đây từ lúc ấy vẫn còn. Trước khi hoàn tác, sổ được sao lưu.",
	HelpOwnKeys: "Khóa ký các gói. Sáu nhóm số là dấu vân tay của khóa: hai bên đọc cho nhau qua điện thoại, trùng cả sáu thì đúng người. " +
		"Mất máy thì thu hồi khóa, chọn tin đến gói số mấy; những gì đến sau gói ấy được để riêng. Đơn vị mình mất mật khẩu thì lập khóa mới, rồi cấp trên duyệt lại.",
	StageOf:  func(year, models int) string { return "Năm " + digits(year) + ": " + viNumber(models) + " mô hình" },
	Saved:    func(n int) string { return viNumber(n) + " mới lưu" },
	Packed:   func(n int) string { return viNumber(n) + " đã đóng gói" },
	Received: func(n int) string { return viNumber(n) + " cấp trên đã nhận" },
}

var exchangeFatesVi = ExchangeFates{
	Accepted: "đã nhận", Waiting: "đang chờ", Refused: "từ chối", Aside: "để riêng", Unknown: "chưa có tin", In: "đã nhập", Undone: "đã hoàn tác",
	ByNow: func(unit string) string { return unit + " đã nhận đủ gói này." },
	Missing: func(unit string, first, last uint64) string {
		what := "gói số " + digits(int(first))
		if last > first {
			what = "các gói số " + digits(int(first)) + "–" + digits(int(last))
		}
		return unit + " đang giữ gói này, vì thiếu " + what + ". Gửi lại gói ấy, hoặc tạo gói đủ tất cả; gói đang chờ sẽ tự vào sổ."
	},
	MissingSome: func(unit string) string {
		return unit + " đang giữ gói này, vì thiếu một gói trước. Tạo gói đủ tất cả rồi gửi; gói đang chờ sẽ tự vào sổ."
	},
	KeyWaits: func(unit string) string {
		return unit + " chưa duyệt khóa của đơn vị mình. Gọi cho họ và đọc sáu nhóm số ở mục Khóa; duyệt xong gói tự vào sổ."
	},
	KeyRevoked: func(unit string) string {
		return unit + " đã thu hồi khóa ký gói này. Gọi cho họ; nếu đúng là mình thì lập khóa mới ở mục Khóa."
	},
	AtFork: func(unit string) string {
		return unit + " thấy sổ này đã chạy tiếp từ một bản sao cũ nên tạm dừng nhận. Ở máy này chạy “danvan renew” rồi gửi lại."
	},
	Altered: func(unit string) string {
		return "Tệp đến " + unit + " đã bị hỏng trên đường. Chép lại, hoặc tạo gói mới rồi gửi."
	},
	Because: func(unit, why string) string { return unit + " không nhập gói này: " + why },
	WasAside: func(unit string) string {
		return unit + " đã hoàn tác lần nhập có gói này; nội dung được để riêng ở đó."
	},
	NoNews: func(unit string) string {
		return "Chưa có tin từ " + unit + ". Tin đến cùng gói tiếp theo họ gửi."
	},
	CameIn:    func(file string, changes int) string { return file + ": " + viNumber(changes) + " thay đổi." },
	WentAside: "Lần nhập có gói này đã hoàn tác; nhập lại gói hoặc đưa lại ở mục Lần nhập.",
}

var exchangeKeptVi = ExchangeKept{
	Empty:       "Không có gói nào ở cách ly. Gói nào chưa nhập được sẽ nằm ở đây, kèm lý do và việc nên làm.",
	At:          "Đến lúc",
	Since:       func(came, tried string) string { return "Giữ từ " + came + ", thử lần cuối " + tried },
	NothingKept: "không có gói nào ở cách ly", NotWhole: "Tệp quá lớn nên chỉ giữ lý do: khi cần thì nhập lại từ tệp gốc.",
	Trying: "Đang thử lại các gói ở cách ly…",
	Tried: func(in, left int) string {
		if left == 0 {
			return viNumber(in) + " gói đã vào sổ; cách ly đã trống."
		}
		return viNumber(in) + " gói đã vào sổ; còn " + viNumber(left) + " gói ở cách ly."
	},
	NoneCame: func(left int) string {
		return "Chưa gói nào vào được; còn " + viNumber(left) + " gói ở cách ly."
	},
	DropTitle: func(unit string, serial uint64) string {
		if serial == 0 {
			return "Bỏ tệp " + unit + "?"
		}
		return "Bỏ gói số " + digits(int(serial)) + " của " + unit + "?"
	},
	DropBody:  "Bản giữ ở cách ly bị xóa, không lấy lại được từ đây. Sổ không đổi. Nếu có tệp gốc hoặc bên gửi gửi lại thì vẫn nhập được.",
	GapUndone: "Gói thiếu đã nhập rồi lại hoàn tác: đưa lại ở mục Lần nhập, gói này sẽ tự vào sổ khi thử lại (F6).",
	DropYes:   "Bỏ gói", Dropped: "Đã bỏ khỏi cách ly. Sổ không đổi.",
	OnlyKept: "chưa gói nào vào sổ",
	EnterKeeps: func(n int) string {
		return "Enter giữ " + viNumber(n) + " gói ở cách ly; chưa gói nào vào sổ được"
	},
	InDryRun: func(n int) string {
		return "Khi nhập sẽ thử lại cả " + viNumber(n) + " gói đang ở cách ly."
	},
	OtherReceiver: func(unit string) Sentence {
		return Sentence{"Gói của " + unit + " gửi cho một đơn vị khác, không phải đơn vị giữ sổ này.", "Chuyển tệp cho đúng đơn vị, rồi bỏ gói này."}
	},
	ColumnState: "Tình trạng",
	UnitKept:    func(n int) string { return viNumber(n) + " gói cách ly" },
	UnitGap:     "thiếu gói trước", UnitKeyWaits: "khóa chờ duyệt",
	UnitHas:     func(serial uint64) string { return "có gói số " + digits(int(serial)) },
	UnitNothing: "chưa gửi", UnitJoined: "khóa đã duyệt",
}

var exchangeUndoVi = ExchangeUndo{
	Empty: "Chưa có lần nhập nào. Bấm F8 để nhận gói; mỗi lần nhập đều hoàn tác được ở đây.",
	At:    "Lúc", What: "Nhập gì", Records: "Bản ghi", State: "Hiện nay",
	Stands: "trong sổ", Undone: "đã hoàn tác", CutOff: "khóa bị thu hồi",
	Bundles:   func(n int) string { return viNumber(n) + " gói" },
	Serial:    func(n uint64) string { return "số " + digits(int(n)) },
	By:        func(officer string) string { return "người nhập: " + officer },
	FromUnits: func(units string) string { return "Từ " + units + "." },
	NotNewest: "chỉ hoàn tác được lần nhập mới nhất còn trong sổ", AlreadyUndone: "lần này đã hoàn tác", NotUndone: "lần này đang ở trong sổ",
	NothingAside: "không còn gì để riêng", NoImport: "chưa có lần nhập nào", ByRevocation: "khóa đã bị thu hồi nên không đưa lại được",
	Title: func(when string) string { return "Hoàn tác lần nhập " + when + "?" },
	Takes: func(changes, records int, from string) string {
		return "Lấy ra khỏi sổ: " + viNumber(changes) + " thay đổi của " + viNumber(records) + " bản ghi, từ " + from + "."
	},
	TakesList: func(changes, records int, what string) string {
		return "Trả về như trước: " + viNumber(changes) + " thay đổi của " + viNumber(records) + " bản ghi: " + what + "."
	},
	Typed: func(what string) string { return "ghi " + what },
	Stays: "Giữ nguyên: mọi điều gõ ở đây từ lúc ấy, và các lần nhập khác.",
	Aside: "Phần lấy ra để riêng, đưa lại được bằng F4. Sổ được sao lưu trước.",
	Yes:   "Hoàn tác",
	Why:   func(when string) string { return "hoàn tác lần nhập " + when },
	Done: func(changes, records int) string {
		return "Đã hoàn tác: " + viNumber(changes) + " thay đổi của " + viNumber(records) + " bản ghi được để riêng."
	},
	BackTitle: func(when string) string { return "Đưa lại lần nhập " + when + "?" },
	Back: func(changes int) string {
		if changes == 0 {
			return "Các dòng của danh sách được ghi lại vào sổ."
		}
		return viNumber(changes) + " thay đổi đang để riêng trở vào sổ, như chưa từng hoàn tác."
	},
	BackYes:  "Đưa lại",
	BackDone: func(changes int) string { return "Đã đưa lại " + viNumber(changes) + " thay đổi." },
	LiesAside: func(changes, records int) string {
		return viNumber(changes) + " thay đổi của " + viNumber(records) + " bản ghi đang để riêng."
	},
	Conflicts: func(n int) string { return viNumber(n) + " chỗ trái ngược" },
}

var exchangeKeysVi = ExchangeKeys{
	State: "Tình trạng", From: "Từ ngày",
	Own: "đang ký gói", Above: "đã so khi vào sổ", Accepted: "đã duyệt", Waits: "chờ duyệt", Revoked: "đã thu hồi",
	OwnUnit: func(unit string) string { return unit + " (mình)" },
	OwnHint: func(passphrase, key string) string {
		return "Khóa của đơn vị mình. " + passphrase + " đổi mật khẩu, " + key + " lập khóa mới."
	},
	WaitsHint: func(officer, date, file, key string) string {
		return "Gói " + file + " nhận " + date + ", người gửi ghi là " + officer + ". Gọi cho họ, so sáu nhóm số rồi duyệt — " + key + "."
	},
	HoldsHint: "Gói ký bằng khóa này được nhập ngay. Mất máy hay nghi lộ khóa thì thu hồi.",
	RevokedHint: func(date, why string) string {
		if why == "" {
			return "Thu hồi ngày " + date + "."
		}
		return "Thu hồi ngày " + date + ": " + why + "."
	},
	OnlyBelow: "chỉ thu hồi được khóa của đơn vị cấp dưới", AlreadyRevoked: "khóa này đã thu hồi", OnlyWaits: "khóa này chưa được duyệt nên không cần thu hồi",

	Compare: "Đối chiếu khóa", ReadOut: "Sáu nhóm số",
	CallThem:   "Gọi cho đơn vị theo số đã biết, nghe họ đọc và so từng nhóm:",
	ThenAccept: "Chỉ nhận khi cả sáu nhóm trùng. Khác dù một số thì không phải của họ: bấm Esc.",
	ReadAloud:  "Khi bên kia gọi, đọc từng nhóm cho họ so:",
	SentBy: func(officer, date string) string {
		return "Người gửi ghi là " + officer + ", gói nhận " + date + "."
	},
	OfUnit: func(unit string) string { return "Khóa của " + unit },
	HasOthers: func(n int) string {
		return "Đơn vị này đã có " + viNumber(n) + " khóa. Thêm một máy nữa thì nhận thêm; máy cũ hỏng hay mất thì thay khóa cũ."
	},
	FromAbove: "Đây là khóa mới của đơn vị cấp trên.",
	NoOthers:  "đơn vị này chưa có khóa cũ nào để thay",
	Accepting: "Đang nhập các gói đã chờ khóa này…",
	CameIn: func(bundles, changes int) string {
		return viNumber(bundles) + " gói đang chờ đã tự vào sổ, " + viNumber(changes) + " thay đổi."
	},

	RevokeTitle: func(unit string) string { return "Thu hồi khóa của " + unit },
	RevokeIntro: "Từ nay gói ký bằng khóa này không vào sổ. Những gì đến trước gói được tin vẫn còn; những gì đến sau được để riêng, ở đây và ở mọi nơi nhận được tin này.",
	Why:         "Lý do", WhyHint: "ví dụ: mất máy tính ngày 20/11", Until: "Tin đến gói số",
	UntilHint: func(last uint64) string {
		if last == 0 {
			return "chưa nhận gói nào"
		}
		return "để trống: tin tất cả, đến gói số " + digits(int(last))
	},
	BadUntil: "Cần số của một gói đã nhận, hoặc để trống.", NeedsWhy: "Cần ghi lý do, để đơn vị ấy và cấp trên biết.",
	RevokeAsk: func(unit string) string { return "Thu hồi mọi khóa của " + unit + "?" },
	RevokeUntil: func(serial uint64) string {
		return "Tin đến hết gói số " + digits(int(serial)) + "; những gì đến sau được để riêng."
	},
	RevokeAll:    "Tin mọi gói đã nhận đến nay.",
	RevokeEffect: "Việc này không lấy lại được: đơn vị ấy phải gửi gói bằng khóa mới và được duyệt lại.",
	RevokeYes:    "Thu hồi",
	RevokeDone: func(keys, aside int) string {
		if aside == 0 {
			return "Đã thu hồi " + viNumber(keys) + " khóa. Không có gì phải để riêng."
		}
		return "Đã thu hồi " + viNumber(keys) + " khóa; " + viNumber(aside) + " thay đổi đến sau được để riêng."
	},
	ReplaceTitle:  func(unit string) string { return "Thay khóa của " + unit },
	ReplaceIntro:  "Nhận khóa vừa so và thu hồi mọi khóa khác của đơn vị này. Mọi gói đã nhận đến nay vẫn được tin.",
	ReplaceAsk:    func(unit string) string { return "Nhận khóa mới, thu hồi khóa cũ của " + unit + "?" },
	ReplaceEffect: "Chỉ làm khi cả sáu nhóm số trùng. Khóa cũ không dùng lại được.",
	ReplaceYes:    "Thay khóa",
	ReplaceDone:   func(unit string) string { return "Đã thay khóa của " + unit + "." },

	PassphraseTitle: "Đổi mật khẩu của khóa", PassphraseIntro: "Mật khẩu giữ khóa của đơn vị trong sổ này. Bản sao làm trước đây vẫn dùng mật khẩu cũ.",
	NewPassphrase: "Mật khẩu mới", Again: "Gõ lại", Differ: "Hai lần gõ khác nhau.", MayBeEmpty: "để trống: không mật khẩu",
	PassphraseAsk: "Đổi mật khẩu của khóa?", PassphraseEffect: "Ghi nhớ mật khẩu: không ai mở hộ được. Quên thì phải lập khóa mới.",
	NoPassphraseEffect: "Khóa sẽ không có mật khẩu: ai mở được máy này cũng ký được gói.",
	PassphraseYes:      "Đổi", PassphraseDone: "Đã đổi mật khẩu của khóa.",
	NewKeyTitle: "Lập khóa mới",
	NewKeyIntro: "Dùng khi quên mật khẩu, hoặc ngờ người khác có khóa. Gói gửi từ đó ký bằng khóa mới, và chờ đến khi cấp trên so sáu nhóm số rồi duyệt.",
	NewKeyIntroRoot: "Dùng khi quên mật khẩu, hoặc ngờ người khác có khóa. Còn mở được khóa cũ thì nó giới thiệu khóa mới, cấp dưới không phải so lại; " +
		"không mở được thì từng đơn vị cấp dưới phải so sáu nhóm số.",
	NewKeyAsk: "Lập khóa mới cho đơn vị mình?", NewKeyEffect: "Khóa cũ thôi ký gói. Sổ không đổi.",
	NewKeyYes: "Lập khóa mới", NewKeyLost: "Quên mật khẩu cũ, vẫn lập",
	NewKeyDone: "Đã lập khóa mới. Đọc sáu nhóm số cho bên kia so.",
}
