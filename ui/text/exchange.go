package text

// Exchange is what the pages of sending and receiving say.
type Exchange struct {
	List                         ExchangeList
	Title, Send, Receive, Invite string // names in the path
	Help, HelpKeys, HelpSend     string
	HelpReceive, HelpInvite      string
	Reading                      string

	// the overview of what was sent and received
	Up         func(unit string) string // heading of the outbox
	NoUp       string
	Unsent     func(changes int) string
	NoneUnsent string
	LastOut    func(serial int, date string, changes int) string
	NeverOut   string
	HeldAbove  string
	NotHeld    func(changes int) string
	Units      ExchangeUnits
	Bundles    ExchangeBundles
	Sent       func(sent, of int) string
	Waiting    func(unit string, more int, key string) string
	KeysBelow  func(invite, down string) string // the keys that the footer has no room for

	// sending
	Form        ExchangeForm
	Packing     string
	Packed      func(serial int, changes, bytes string) string
	Hand        func(unit string) string // what to do with the bundle
	OwnKey      func(unit string) string // what the six groups below it are for
	InvitedFile func(unit string) string
	InvitedHand func(unit string) string
	Nothing     string // a bundle without a change

	// receiving
	Path                                     string
	PathHint                                 string
	PathEmpty                                string
	Checking, Importing                      string
	FilesOf                                  func(done, of int) string
	NotWritten, Written, Cancelled           string // at the right of the title
	States                                   ExchangeStates
	Files                                    func(n int) string
	Records                                  func(records int) string
	WillImport, Imported                     string
	Skipped                                  string
	CompareKey                               func(key string) string
	NoFiles                                  Sentence
	After, AfterSame                         func(n int) string
	NotSent                                  func(n int, units string) string
	Undo                                     string
	Backup                                   func(file string) string
	EnterChecks                              string
	EnterImports                             func(bundles int) string
	NothingNew                               string
	Done                                     func(bundles, changes int) string
	DoneKnown, DoneOwn, DoneWaiting, DoneBad func(n int) string
	DoneConflicts                            func(n int) string

	// keys
	Accepted   func(unit string) string
	NoneWaits  string
	NoUnit     string // nothing is under the cursor
	NoUnitsYet string
	Unmatched  string // the search fits no unit

	// the sections of the page
	Sections ExchangeSections
	Fates    ExchangeFates
	Kept     ExchangeKept
	Undoing  ExchangeUndo
	Keys     ExchangeKeys
	Reports  ExchangeReports
}

// ExchangeForm are the inputs of sending.
type ExchangeForm struct {
	To, What, Folder, FolderHint, Enter, Catalog, Invitation string
	Everything                                               string // a bundle with all there is
	FullHint                                                 func(key string) string
	Sealed, Open                                             func(unit string) string // whether it was encrypted
}

// ExchangeUnits are the columns and states of the units below.
type ExchangeUnits struct{ Unit, Bundles, Last, Changes string }

// ExchangeBundles are the columns of the list of bundles.
type ExchangeBundles struct {
	At, Way, Unit, Serial, Changes, In, Out, None string
}

// ExchangeStates are what can become of a file, and the columns of the list of files.
type ExchangeStates struct {
	New, Known, Own, Waiting, Refused, Gap, Fork, Damaged, NoBundle string
	File, Unit, State, Serial, Changes                              string
}

var exchangeVi = Exchange{
	List:  exchangeListVi,
	Title: "Gửi/nhận", Send: "Tạo gói", Receive: "Nhận gói", Invite: "Lời mời",
	Help: "Sổ của các đơn vị gặp nhau qua gói: tệp .dvk có chữ ký, chép bằng USB hay gửi thư. Gói gửi lên mang những gì đơn vị mình ghi từ lần trước; " +
		"gói gửi xuống mang danh mục và kết quả. Gửi lại hay nhập lại cùng một gói không làm sai gì.",
	HelpKeys: "Khóa là chữ ký của đơn vị. Gói đầu tiên của một đơn vị phải chờ: gọi cho họ, so sáu nhóm số, trùng thì duyệt. Từ đó mọi gói của họ được nhập ngay.",
	HelpSend: "Gói được ghi vào thư mục này, đọc lại và kiểm tra rồi mới mang tên. Chép tệp ấy gửi đi; không cần giữ lại, lúc nào cũng tạo lại được. " +
		"Tạo gói chưa phải là đã gửi: bên kia nhập gói, rồi gói phản hồi của họ mang biên nhận về, lúc ấy sổ mới ghi “cấp trên đã nhận”. Gửi rồi vẫn sửa được; " +
		"gói sau chỉ mang phần mới.",
	HelpReceive: "Chỉ một thư mục hay một tệp. Trước hết mọi gói được kiểm tra mà chưa ghi gì; xem bảng rồi mới nhập. Gói sai không cản gói đúng, " +
		"và được nói rõ sai ở đâu. Trước khi nhập luôn có bản sao của sổ.",
	HelpInvite: "Lời mời mang cây đơn vị, danh mục và khóa công khai của đơn vị mình. Đơn vị được mời mở tệp bằng danvan để lập sổ; đọc sáu nhóm số cho họ so. Họ gọi lại và đọc sáu nhóm số của khóa mình khi gửi gói đầu tiên.",
	Reading:    "Đang đọc…",

	Up:         func(unit string) string { return "Gửi lên " + unit },
	NoUp:       "Sổ này không có đơn vị cấp trên",
	Unsent:     func(n int) string { return viNumber(n) + " thay đổi chưa gửi" },
	NoneUnsent: "Không có thay đổi nào chưa gửi",
	LastOut: func(serial int, date string, changes int) string {
		return "Gói số " + viNumber(serial) + " tạo " + date + ", " + viNumber(changes) + " thay đổi"
	},
	NeverOut:  "Chưa tạo gói nào",
	HeldAbove: "cấp trên đã nhận đủ",
	NotHeld:   func(n int) string { return "chưa có tin cấp trên nhận " + viNumber(n) + " thay đổi" },
	Units:     ExchangeUnits{Unit: "Đơn vị cấp dưới", Bundles: "Gói", Last: "Gần nhất", Changes: "Thay đổi"},
	Bundles: ExchangeBundles{At: "Gói gần đây", Way: "Chiều", Unit: "Đơn vị", Serial: "Số", Changes: "Thay đổi", In: "nhận", Out: "gửi",
		None: "Chưa có gói nào. Khi có mô hình để gửi, tạo gói rồi chép tệp cho đơn vị cấp trên."},
	Sent: func(sent, of int) string { return viNumber(sent) + " trong " + viNumber(of) + " đơn vị đã gửi" },
	Waiting: func(unit string, more int, key string) string {
		if more > 0 {
			return "Khóa của " + unit + " và " + viNumber(more) + " đơn vị khác đang chờ duyệt — " + key
		}
		return "Khóa của " + unit + " đang chờ duyệt — " + key
	},
	KeysBelow: func(invite, down string) string {
		return "gõ để tìm đơn vị · " + invite + " mời · " + down + " gửi xuống"
	},

	Form: ExchangeForm{To: "Gửi cho", What: "Gồm", Folder: "Thư mục", FolderHint: "ví dụ E:\\goi-gui", Enter: "Enter ghi tệp vào thư mục này",
		Catalog: "danh mục, kết quả và những gì họ chưa có", Invitation: "cây đơn vị, danh mục, khóa của đơn vị mình",
		Everything: "đủ tất cả từ đầu, kể cả những gì đã gửi",
		FullHint:   func(key string) string { return "Bên nhận báo thiếu gói thì gửi đủ tất cả — " + key },
		Sealed:     func(unit string) string { return "Đã mã hóa: chỉ sổ của " + unit + " mở được." },
		Open: func(unit string) string {
			return "Không mã hóa, vì sổ chưa có khóa của " + unit + ": ai có tệp cũng đọc được."
		}},
	Packing: "Đang tạo gói…",
	Packed: func(serial int, changes, bytes string) string {
		return "Đã ghi gói số " + viNumber(serial) + ": " + changes + " thay đổi, " + bytes + " byte"
	},
	Hand: func(unit string) string {
		return "Chép tệp này cho " + unit + ". Gửi lại nhiều lần cũng không sao."
	},
	OwnKey: func(unit string) string {
		return "Khi " + unit + " gọi để đối chiếu khóa, đọc sáu nhóm số:"
	},
	InvitedFile: func(unit string) string { return "Đã ghi lời mời cho " + unit },
	InvitedHand: func(unit string) string {
		return "Chép tệp này cho " + unit + ". Khi họ mở, đọc sáu nhóm số qua điện thoại để họ so:"
	},
	Nothing: "Gói không có thay đổi mới; cấp nhận đã có đủ.",

	Path: "Thư mục hoặc tệp", PathHint: "ví dụ E:\\goi-2026-10", PathEmpty: "Viết nơi để các gói hoặc danh sách (Excel, .csv), hoặc kéo thư mục, tệp vào cửa sổ này.",
	Checking: "Đang kiểm tra các gói…", Importing: "Đang nhập các gói…",
	FilesOf:    func(done, of int) string { return viNumber(done) + " trong " + viNumber(of) + " gói" },
	NotWritten: "chưa ghi gì vào sổ", Written: "đã nhập", Cancelled: "đã dừng giữa chừng",
	States: ExchangeStates{New: "Mới", Known: "Đã nhập trước đây", Own: "Gói của chính mình", Waiting: "Khóa đang chờ duyệt", Refused: "Không được nhập", Gap: "Thiếu gói trước",
		Fork: "Hai bản sổ khác nhau", Damaged: "Hỏng", NoBundle: "Không phải gói",
		File: "Tệp", Unit: "Đơn vị", State: "Tình trạng", Serial: "Số", Changes: "Thay đổi"},
	Files:      func(n int) string { return viNumber(n) + " gói" },
	Records:    func(n int) string { return viNumber(n) + " bản ghi" },
	WillImport: "sẽ nhập", Imported: "đã nhập", Skipped: "bỏ qua, không sao",
	CompareKey:  func(key string) string { return "đối chiếu sáu nhóm số qua điện thoại — " + key },
	NoFiles:     Sentence{"Không có gói nào ở đây.", "Gói là tệp có đuôi .dvk."},
	After:       func(n int) string { return viNumber(n) + " chỗ trái ngược" },
	AfterSame:   func(n int) string { return viNumber(n) + " mô hình nghi trùng" },
	NotSent:     func(n int, units string) string { return viNumber(n) + " đơn vị chưa gửi: " + units },
	Undo:        "Trước khi nhập, sổ được sao lưu. Nhập rồi vẫn rút lại được, ở mục Lần nhập.",
	Backup:      func(file string) string { return "Bản sao trước khi nhập: " + file },
	EnterChecks: "Enter kiểm tra các gói; chưa ghi gì vào sổ",
	EnterImports: func(n int) string {
		return "Enter nhập " + viNumber(n) + " gói"
	},
	NothingNew: "Không có gói mới để nhập.",
	Done: func(bundles, changes int) string {
		return viNumber(bundles) + " gói mới, " + viNumber(changes) + " thay đổi"
	},
	DoneKnown:     func(n int) string { return viNumber(n) + " gói đã nhập trước" },
	DoneOwn:       func(n int) string { return viNumber(n) + " gói của chính đơn vị, bỏ qua" },
	DoneWaiting:   func(n int) string { return viNumber(n) + " gói chờ duyệt khóa" },
	DoneBad:       func(n int) string { return viNumber(n) + " tệp không nhập được" },
	DoneConflicts: func(n int) string { return viNumber(n) + " chỗ trái ngược" },

	Accepted: func(unit string) string {
		return "Đã nhận khóa của " + unit + "."
	},
	NoneWaits:  "không có khóa nào chờ duyệt",
	NoUnit:     "chưa chọn đơn vị nào",
	NoUnitsYet: "sổ này không có đơn vị cấp dưới",
	Unmatched:  "Không có đơn vị nào khớp.",

	Sections: exchangeSectionsVi, Fates: exchangeFatesVi, Kept: exchangeKeptVi, Undoing: exchangeUndoVi, Keys: exchangeKeysVi, Reports: exchangeReportsVi,
}

var exchangeEn = Exchange{
	List:  exchangeListEn,
	Title: "Exchange", Send: "Make a bundle", Receive: "Receive", Invite: "Invitation",
	Help: "The registers of units meet in bundles: signed .dvk files, carried on a stick or sent by mail. A bundle up carries what this unit wrote since the last one; " +
		"a bundle down carries catalogs and verdicts. Sending or importing one twice does no harm.",
	HelpKeys: "A key is a unit's signature. The first bundle of a unit has to wait: call them, compare six groups of digits, and accept the key if they agree. " +
		"From then on all their bundles come in at once.",
	HelpSend: "The bundle is written to this folder, read back and verified before it gets its name. Carry the file over; it need not be kept, for it can be made again. " +
		"Made is not yet received: once they have imported it, their return bundle brings the receipt, and only then does the register say that it was received. What was sent " +
		"can still be changed; the next bundle holds only what is new.",
	HelpReceive: "Name a folder or a file. First every bundle is checked and nothing is written; look at the table, then import. A bad bundle does not hold up the good ones, " +
		"and you are told what is wrong with it. The register is always backed up first.",
	HelpInvite: "An invitation carries the tree of units, the catalogs and this unit's public key. The invited unit opens it with danvan and gets its register; read the six groups out to them. Their first bundle waits until you have compared the groups of their key in the same way.",
	Reading:    "Reading…",

	Up:         func(unit string) string { return "Up to " + unit },
	NoUp:       "This register has no unit above",
	Unsent:     func(n int) string { return enNumber(n) + plural(n, " unsent change", " unsent changes") },
	NoneUnsent: "Nothing is unsent",
	LastOut: func(serial int, date string, changes int) string {
		return "Bundle " + enNumber(serial) + " made " + date + ", " + enNumber(changes) + plural(changes, " change", " changes")
	},
	NeverOut:  "No bundle has been made yet",
	HeldAbove: "the unit above has it all",
	NotHeld:   func(n int) string { return "no news yet that the unit above has " + enNumber(n) + " changes" },
	Units:     ExchangeUnits{Unit: "Units below", Bundles: "Bundles", Last: "Latest", Changes: "Changes"},
	Bundles: ExchangeBundles{At: "Recent bundles", Way: "Way", Unit: "Unit", Serial: "No.", Changes: "Changes", In: "in", Out: "out",
		None: "No bundles yet. When there are models to send, make a bundle and carry the file to the unit above."},
	Sent: func(sent, of int) string { return enNumber(sent) + " of " + enNumber(of) + " units have sent" },
	Waiting: func(unit string, more int, key string) string {
		if more > 0 {
			return "The keys of " + unit + " and " + enNumber(more) + plural(more, " more unit", " more units") + " wait — " + key
		}
		return "The key of " + unit + " waits to be accepted — " + key
	},
	KeysBelow: func(invite, down string) string {
		return "type to find a unit · " + invite + " invite · " + down + " send down"
	},

	Form: ExchangeForm{To: "To", What: "Holds", Folder: "Folder", FolderHint: "such as E:\\bundles", Enter: "Enter writes the file to this folder",
		Catalog: "catalogs, verdicts and whatever they lack", Invitation: "tree of units, catalogs, this unit's key",
		Everything: "everything from the start, also what was sent before",
		FullHint:   func(key string) string { return "Where the receiver misses a bundle, send everything — " + key },
		Sealed:     func(unit string) string { return "Encrypted: only the register of " + unit + " can open it." },
		Open: func(unit string) string {
			return "Not encrypted, for the register has no key of " + unit + ": whoever has the file can read it."
		}},
	Packing: "Making the bundle…",
	Packed: func(serial int, changes, bytes string) string {
		return "Bundle " + enNumber(serial) + " is written: " + changes + " changes, " + bytes + " bytes"
	},
	Hand:        func(unit string) string { return "Carry this file to " + unit + ". Sending it twice does no harm." },
	OwnKey:      func(unit string) string { return "When " + unit + " calls to compare keys, read these six groups:" },
	InvitedFile: func(unit string) string { return "The invitation for " + unit + " is written" },
	InvitedHand: func(unit string) string {
		return "Carry this file to " + unit + ". When they open it, read these six groups to them over the telephone:"
	},
	Nothing: "The bundle holds no new changes; the receiver has them all.",

	Path: "Folder or file", PathHint: "such as E:\\bundles-2026-10", PathEmpty: "Say where the bundles or the list (Excel, .csv) are, or drag the folder or file into this window.",
	Checking: "Checking the bundles…", Importing: "Importing the bundles…",
	FilesOf: func(done, of int) string {
		return enNumber(done) + " of " + enNumber(of) + plural(of, " bundle", " bundles")
	},
	NotWritten: "nothing written yet", Written: "imported", Cancelled: "stopped half way",
	States: ExchangeStates{New: "New", Known: "Imported before", Own: "Our own bundle", Waiting: "Key waits", Refused: "Refused", Gap: "Earlier bundle missing",
		Fork: "Two copies diverged", Damaged: "Damaged", NoBundle: "Not a bundle",
		File: "File", Unit: "Unit", State: "State", Serial: "No.", Changes: "Changes"},
	Files:      func(n int) string { return enNumber(n) + plural(n, " bundle", " bundles") },
	Records:    func(n int) string { return enNumber(n) + plural(n, " record", " records") },
	WillImport: "to be imported", Imported: "imported", Skipped: "skipped, no harm",
	CompareKey: func(key string) string { return "compare six groups of digits by telephone — " + key },
	NoFiles:    Sentence{"There are no bundles here.", "A bundle is a file that ends in .dvk."},
	After:      func(n int) string { return enNumber(n) + plural(n, " conflict", " conflicts") },
	AfterSame:  func(n int) string { return enNumber(n) + plural(n, " suspected duplicate", " suspected duplicates") },
	NotSent: func(n int, units string) string {
		return enNumber(n) + plural(n, " unit has", " units have") + " not sent: " + units
	},
	Undo:        "The register is backed up before the import, and an import can be taken back, under Imports.",
	Backup:      func(file string) string { return "Backup from before the import: " + file },
	EnterChecks: "Enter checks the bundles; nothing is written",
	EnterImports: func(n int) string {
		return "Enter imports " + enNumber(n) + plural(n, " bundle", " bundles")
	},
	NothingNew: "There are no new bundles to import.",
	Done: func(bundles, changes int) string {
		return enNumber(bundles) + plural(bundles, " new bundle, ", " new bundles, ") + enNumber(changes) + plural(changes, " change", " changes")
	},
	DoneKnown:     func(n int) string { return enNumber(n) + " imported before" },
	DoneOwn:       func(n int) string { return enNumber(n) + " of our own, passed over" },
	DoneWaiting:   func(n int) string { return enNumber(n) + plural(n, " waits", " wait") + " for a key" },
	DoneBad:       func(n int) string { return enNumber(n) + plural(n, " file", " files") + " could not be imported" },
	DoneConflicts: func(n int) string { return enNumber(n) + plural(n, " conflict", " conflicts") },

	Accepted:   func(unit string) string { return "Accepted the key of " + unit + "." },
	NoneWaits:  "no key waits",
	NoUnit:     "no unit is chosen",
	NoUnitsYet: "this register has no units below",
	Unmatched:  "No unit fits.",

	Sections: exchangeSectionsEn, Fates: exchangeFatesEn, Kept: exchangeKeptEn, Undoing: exchangeUndoEn, Keys: exchangeKeysEn, Reports: exchangeReportsEn,
}
