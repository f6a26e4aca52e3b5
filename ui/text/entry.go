package text

import "danvan/store/record"

// Entry is what the form for a model says.
type Entry struct {
	New, Edit   string // the last name of its path
	Reading     string
	Inputs      EntryInputs
	Help        EntryHelp
	PinHint     func(key string) string
	MoreHint    func(key string) string
	Similar     func(name, years, key string) string // another model of the unit has nearly this name
	Missing     string
	OtherYear   func(found string, year int) Sentence // the date lies in another year than the one being entered
	Conflict    string
	NoSecrets   string // stands at fields of defence, security and religion
	NoFields    string
	Keys        string // how to go on
	LongKeys    string // how to go on from an input of many lines
	End         func(key string) string
	DraftSaved  func(clock string) string
	AnotherYear func(year int) string // that is entered into, and is not this one
	LeftHalf    string
	Saved       func(name string, inYear, year int) string
	Updated     func(name string) string
	Unchanged   string
	Fix         func(inputs string) string
	GiveReason  string
	// For another unit's register: what is asked, and what is suggested for a new model and for an edit.
	GiveReasonTo          func(unit, key string) string
	ReasonNew, ReasonEdit func(unit string) string

	Note, NoteFor, NotNotable            string // a note on an input: its label, what stands in it, why there is none
	Answer, AnswerDone, NothingAsked     string // an answer to a comment: its label, what is suggested, why there is none
	Comment                              func(from, said string) string
	CommentWaits                         func(from, said, key string) string
	Answered                             func(from, said, answer string) string
	AnswerTo                             func(answer string) string // to this unit's own note
	SameTitle, BesideTyped               string                     // a model that looks like the one being typed
	Beside                               func(years string) string
	NothingSaved, UndoTyping, UndoReason string // Ctrl+Z: why it cannot be, and the reason it leaves
	Undone                               func(name string) string
	WriteOn, IsThis, ShowIt              string // answers
	Carried, AlreadyThere                func(name string, year int) string
	FewDong, FewMetres                   func(n string) Sentence // an amount that lacks a word: thousand, million; ha
	NotPinned                            string
	Busy                                 string
	Meanwhile                            Sentence // somebody else added what the form was about to add

	DraftTitle               string
	DraftBody                func(name, when string) string
	DraftNoName              string
	Continue, Aside, Discard string // answers to the question about a draft
}

// EntryInputs are the names of the inputs, what stands in empty ones, and how a value is understood.
type EntryInputs struct {
	Unit, Resource, Reason                                                   string // Resource: a further one
	Registrant                                                               func(record.SubjectKind) string
	Short                                                                    func(column, name string) string // where a column is called shorter than elsewhere
	ExampleField, ExampleDate, ExampleMoney, ExampleLand                     string
	ExampleLines, ExampleContent, ReasonWanted, ReasonOptional, ReasonUnlike string
	Date                                                                     func(date string) string
	Dong, SquareMetres, Days, People                                         func(n string) string
	None                                                                     string // of a count that is 0: nobody said
}

// EntryHelp explains the work, one paragraph for the page and one for an input that needs it.
type EntryHelp struct {
	Page, Drafts, Notes string
	With                func(input, all string) string // what is said of an input in front of what holds for all
}

// What is said of several inputs.
const (
	amountsVi = "Gõ như trên giấy: 185 triệu, 1,5 tỷ, trên 20 triệu, 2,5 ha. Số hiểu được hiện ngay ở bên phải."
	longVi    = "Gõ để viết, Enter xuống dòng; chữ dài tự xuống dòng, ô tự nở theo chữ. Ctrl+Z, Ctrl+Y hoàn tác và làm lại từng từ. Tab sang ô tiếp, Esc " +
		"thu ô lại; chữ đã viết luôn còn."
)

const (
	amountsEn = "Type it as on paper: 185 triệu, 1,5 tỷ, trên 20 triệu, 2,5 ha. How it was understood shows at the right."
	longEn    = "Type to write; Enter makes a line, long lines break by themselves, and the input grows with the text. Ctrl+Z and Ctrl+Y undo and redo by words. " +
		"Tab goes on, Esc closes the input; what was written always stays."
)

var entryVi = Entry{
	New: "Nhập mới", Edit: "Sửa", Reading: "Đang mở biểu nhập…",
	Inputs: EntryInputs{
		Unit: "Đơn vị", Resource: "Nguồn lực khác", Reason: "Lý do",
		Registrant:   choice(map[record.SubjectKind]string{"": "Tên tập thể", record.Collective: "Tên tập thể", record.Individual: "Họ và tên", record.Household: "Tên hộ"}),
		Short:        orElse(map[string]string{"participants": "Số người", "content": "Nội dung", "money_purpose": "Kinh phí để", "land_purpose": "Đất hiến để", "labour_purpose": "Ngày công để"}),
		ExampleField: "gõ một phần tên, không cần dấu", ExampleDate: "5/10, 05102022, hôm nay",
		ExampleMoney: "ví dụ 185 triệu", ExampleLand: "m², ví dụ 1.250 hoặc 2,5 ha", ExampleLines: "gõ để viết, được nhiều dòng", ExampleContent: "nội dung, mục tiêu, cách làm",
		ReasonWanted: "vì sao ghi vào sổ của đơn vị cấp dưới", ReasonOptional: "không bắt buộc: đã gửi hoặc đã bình xét",
		ReasonUnlike: "vì sao giá trị ít gặp này là đúng",
		Date:         func(d string) string { return "= " + d },
		Dong:         func(n string) string { return "= " + n + " đồng" },
		SquareMetres: func(n string) string { return "= " + n + " m²" },
		Days:         func(n string) string { return "= " + n + " ngày công" },
		People:       func(n string) string { return "= " + n + " người" },
		None:         "= để trống",
	},
	Help: EntryHelp{
		Page: "Biểu này ghi một mô hình cùng lượt đăng ký của năm. Gõ rồi Enter để sang ô tiếp; không cần chuột. Ô còn thiếu hoặc chưa đúng " +
			"được nói ngay ở dưới ô.",
		Drafts: "Rời ô nào, ô ấy được lưu vào bản nháp. Để dở cũng không mất: lần sau mở biểu nhập sẽ hỏi có nhập tiếp không. " +
			"Chỉ khi lưu đăng ký thì mô hình mới được tính vào báo cáo.",
		Notes: "F9 ghi chú vào ô đang đứng: điều còn phải hỏi, điều cần nhớ. Ghi chú đi cùng lượt đăng ký, đơn vị khác cũng đọc được; xóa chữ là bỏ. " +
			"Góp ý của đơn vị cấp trên hiện ngay dưới ô; F6 trả lời. Shift+Tab lùi theo đúng thứ tự các ô đã qua.",
		With: inFront(map[string]string{
			"name": "Ghi tên như trong bản đăng ký. Nếu đơn vị đã có mô hình tên gần giống, dòng nhắc hiện ngay bên dưới để xem có phải đã nhập rồi không.",
			"field": "Lĩnh vực lấy trong danh mục của năm. Gõ một phần tên, không cần dấu, rồi Enter; F4 mở cả danh mục. Báo cáo của huyện và tỉnh " +
				"đếm theo ô này.",
			"registrant": "Ai đăng ký: tên tập thể, người hoặc hộ. Tên đã nhập trước đây hiện bên dưới để chọn bằng phím xuống.",
			"standing":   "Mới: năm nay đăng ký lần đầu. Duy trì: đã đăng ký năm trước, năm nay làm tiếp.",
			"registered": "Gõ 5/10 là ngày 5 tháng 10 của năm đang nhập; 05102022 và “hôm nay” cũng được.",
			"resource": "Nguồn lực khác: chọn loại (gõ hv là hiện vật), rồi số lượng, đơn vị tính, mục đích. Ghi được nhiều nguồn lực: chọn xong loại thì dưới cùng có thêm " +
				"một ô trống. Xóa hết các ô của nguồn lực nào là bỏ nguồn lực ấy.",
			"reason": "Lý do đi cùng lần sửa này trong nhật ký, người xem sau sẽ hiểu vì sao sửa.",
			"unit":   "Đơn vị có mô hình. Ghi vào sổ của đơn vị cấp dưới thì phải nêu lý do; tên đồng chí và lý do nằm trong nhật ký của họ.",
			"money":  amountsVi, "land": amountsVi, "labour": amountsVi, "content": longVi, "results": longVi,
		}),
	},
	MoreHint: func(key string) string { return "(" + key + " thêm ô)" },
	PinHint:  func(key string) string { return "(ghim, " + key + " bỏ)" },
	Similar: func(name, years, key string) string {
		return "Gần giống " + viQuote(name) + " (" + years + ") — " + key + " xem"
	},
	Missing: "Cần có ô này thì mới lưu đăng ký được.",
	OtherYear: func(found string, year int) Sentence {
		return Sentence{found + " không thuộc năm " + digits(year) + " đang nhập.", "Nếu đúng, khi lưu xin ghi lý do."}
	},
	NoSecrets: "Không ghi bí mật nhà nước, chuyện nội bộ hay tôn giáo của từng người.",
	Conflict:  "Ô này có hai giá trị trái ngược. Sửa và lưu ở đây là chọn giá trị mới; các giá trị cũ còn trong lịch sử.",
	NoFields:  "Năm này chưa có lĩnh vực nào: thêm vào danh mục lĩnh vực của mình, hoặc nhận danh mục của cấp trên.",
	Keys:      "Enter sang ô tiếp, không cần chuột", LongKeys: "Enter xuống dòng, Tab sang ô tiếp",
	End:         func(key string) string { return "Đã hết các ô. " + key + " để lưu đăng ký." },
	DraftSaved:  func(clock string) string { return "Bản nháp đã lưu " + clock },
	AnotherYear: func(year int) string { return "Năm " + digits(year) + ", không phải năm nay" },
	LeftHalf:    "Đã để dở. Bản nháp được giữ; mở lại biểu nhập thì nhập tiếp được.",
	Saved: func(name string, inYear, year int) string {
		return "Đã lưu " + viQuote(name) + ". Năm " + digits(year) + " có " + viNumber(inYear) + " mô hình."
	},
	Updated:    func(name string) string { return "Đã lưu thay đổi của " + viQuote(name) + "." },
	Unchanged:  "Không có gì thay đổi.",
	Fix:        func(inputs string) string { return "Chưa lưu. Cần xem lại: " + inputs + "." },
	GiveReason: "Có giá trị ít gặp. Ghi lý do rồi lưu lại.",
	GiveReasonTo: func(unit, key string) string {
		return "Sổ của " + unit + ": xin ghi lý do để đơn vị hiểu. Gõ đè gợi ý, hoặc " + key + " lần nữa."
	},
	ReasonNew:  func(unit string) string { return "nhập thay " + unit },
	ReasonEdit: func(unit string) string { return "theo hồ sơ của " + unit },
	Note:       "Ghi chú", NoteFor: "điều cần nhớ về ô này; để trống là bỏ", NotNotable: "ô này không có ghi chú",
	Answer: "Trả lời", AnswerDone: "đã sửa", NothingAsked: "ô này không có góp ý chờ trả lời",
	Comment: func(from, said string) string { return from + ": " + viQuote(said) },
	CommentWaits: func(from, said, key string) string {
		return from + ": " + viQuote(said) + " — " + key + " trả lời"
	},
	Answered: func(from, said, answer string) string {
		if answer == "" {
			answer = "đã sửa"
		}
		return from + ": " + viQuote(said) + " — đã trả lời: " + answer
	},
	AnswerTo: func(answer string) string {
		if answer == "" {
			answer = "đã sửa"
		}
		return "Được trả lời: " + answer
	},
	SameTitle: "Có phải mô hình này không?", BesideTyped: "Đang nhập:",
	Beside:       func(years string) string { return "Đã có trong sổ (" + years + "):" },
	NothingSaved: "từ lúc mở biểu nhập chưa lưu gì", UndoTyping: "đang nhập dở; trong ô này không còn gì để hoàn tác", UndoReason: "hoàn tác lần lưu vừa rồi",
	Undone: func(name string) string {
		return "Đã hoàn tác việc lưu " + viQuote(name) + ". Nội dung còn trong biểu nhập; lưu lại thì như cũ."
	},
	WriteOn: "Viết tiếp", IsThis: "Là mô hình này", ShowIt: "Xem",
	Carried: func(name string, year int) string {
		return "Ghi năm " + digits(year) + " cho mô hình đã có " + viQuote(name) + "."
	},
	AlreadyThere: func(name string, year int) string {
		return viQuote(name) + " đã đăng ký năm " + digits(year) + "; đang sửa lượt ấy."
	},
	FewDong: func(n string) Sentence {
		return Sentence{"Chỉ " + n + " đồng? Nếu là nghìn hay triệu, gõ thêm: " + n + " triệu.", "Nếu đúng, khi lưu xin ghi lý do."}
	},
	FewMetres: func(n string) Sentence {
		return Sentence{"Chỉ " + n + " m²? Nếu là héc-ta, gõ thêm: " + n + " ha.", "Nếu đúng, khi lưu xin ghi lý do."}
	},
	NotPinned: "ô này mỗi mô hình một khác",
	Busy:      "đang lưu",
	Meanwhile: Sentence{"Lượt đăng ký này vừa được ghi ở nơi khác; chưa lưu gì.", "Để dở rồi mở lại mô hình, bản nháp vẫn còn."},

	DraftTitle:  "Nhập tiếp bản nháp?",
	DraftBody:   func(name, when string) string { return name + ", để dở lúc " + when + "." },
	DraftNoName: "Mô hình chưa có tên",
	Continue:    "Nhập tiếp", Aside: "Để đó, nhập mới", Discard: "Bỏ bản nháp",
}

var entryEn = Entry{
	New: "New", Edit: "Edit", Reading: "Opening the form…",
	Inputs: EntryInputs{
		Unit: "Unit", Resource: "Other resource", Reason: "Reason",
		Registrant:   choice(map[record.SubjectKind]string{"": "Collective", record.Collective: "Collective", record.Individual: "Person", record.Household: "Household"}),
		Short:        orElse(map[string]string{"content": "Content", "money_purpose": "Money for", "land_purpose": "Land for", "labour_purpose": "Labour for"}),
		ExampleField: "type part of the name", ExampleDate: "5/10, 05102022, hôm nay",
		ExampleMoney: "such as 185 triệu", ExampleLand: "m², such as 1.250 or 2,5 ha", ExampleLines: "type to write, in many lines", ExampleContent: "content, goal, way of doing it",
		ReasonWanted: "why you write in a lower unit's register", ReasonOptional: "optional: already sent or appraised",
		ReasonUnlike: "why this unusual value is right",
		Date:         func(d string) string { return "= " + d },
		Dong:         func(n string) string { return "= " + n + " đồng" },
		SquareMetres: func(n string) string { return "= " + n + " m²" },
		Days:         func(n string) string { return "= " + n + " days" },
		People:       func(n string) string { return "= " + n + " people" },
		None:         "= empty",
	},
	Help: EntryHelp{
		Page: "This form holds a model together with its participation of the year. Type, then Enter goes on to the next input. What is missing " +
			"or cannot be read is said right below it.",
		Drafts: "Each input you leave is kept in a draft. Nothing is lost when you stop half way: the form " +
			"offers to go on when it is opened next. Only a model that was saved as registered is counted in reports.",
		Notes: "F9 makes a note on the input you are in: what is still to be asked, what to remember. It goes with the participation, and other units can read it; " +
			"empty it to take it back. What the unit above says stands right under the input; F6 answers. Shift+Tab goes back in the order in which you came.",
		With: inFront(map[string]string{
			"name": "Write the name as on the registration paper. If the unit has a model of nearly the same name, it is shown right below.",
			"field": "Fields come from the list of the year. Type part of the name, marks are not needed, then Enter; F4 opens the whole list. " +
				"The reports of district and province count by it.",
			"registrant": "Who registers: a collective, a person or a household. Names that were typed before are offered below; take one with Down.",
			"standing":   "New: registered for the first time this year. Maintained: registered before and carried on.",
			"registered": "5/10 is 5 October of the year being entered; 05102022 and “hôm nay” will do too.",
			"resource": "Another resource: choose its kind, then how much, in what it is measured, and what it was for. There may be many: once a kind was chosen, an empty " +
				"input stands at the end. Emptying all inputs of a resource takes it away.",
			"reason": "The reason stays with this edit in the history, for those who wonder later.",
			"unit":   "The unit whose model it is. Writing in a lower unit's register needs a reason; your name and reason stand in its history.",
			"money":  amountsEn, "land": amountsEn, "labour": amountsEn, "content": longEn, "results": longEn,
		}),
	},
	MoreHint: func(key string) string { return "(" + key + " more)" },
	PinHint:  func(key string) string { return "(pinned, " + key + " lets go)" },
	Similar: func(name, years, key string) string {
		return "Much like " + enQuote(name) + " (" + years + ") — " + key + " shows it"
	},
	Missing: "This is needed before the model can be registered.",
	OtherYear: func(found string, year int) Sentence {
		return Sentence{found + " is not in " + digits(year) + ", the year being entered.", "If it is right, saving will ask for a reason."}
	},
	NoSecrets: "Write no state secrets, nothing internal, and nobody's religion.",
	Conflict:  "Two values are in conflict here. Changing and saving it takes the new one; the old ones stay in the history.",
	NoFields:  "This year has no field yet: add some to your own list of fields, or import the catalog of the unit above.",
	Keys:      "Enter goes on, no mouse needed", LongKeys: "Enter makes a line, Tab goes on",
	End:         func(key string) string { return "That was the last input. " + key + " saves it as registered." },
	DraftSaved:  func(clock string) string { return "Draft saved " + clock },
	AnotherYear: func(year int) string { return "Year " + digits(year) + ", not this year" },
	LeftHalf:    "Left half-done. The draft is kept; open the form again to go on.",
	Saved: func(name string, inYear, year int) string {
		return "Saved " + enQuote(name) + ". " + digits(year) + " has " + enNumber(inYear) + plural(inYear, " model.", " models.")
	},
	Updated:    func(name string) string { return "Saved the changes of " + enQuote(name) + "." },
	Unchanged:  "Nothing has changed.",
	Fix:        func(inputs string) string { return "Not saved. Please look at: " + inputs + "." },
	GiveReason: "A value is unusual. Give a reason and save again.",
	GiveReasonTo: func(unit, key string) string {
		return "This is the register of " + unit + ": please say why. Type over the suggestion, or " + key + " again."
	},
	ReasonNew:  func(unit string) string { return "entered for " + unit },
	ReasonEdit: func(unit string) string { return "from the papers of " + unit },
	Note:       "Note", NoteFor: "what to remember about this input; empty takes it back", NotNotable: "this input has no notes",
	Answer: "Answer", AnswerDone: "done", NothingAsked: "no comment on this input waits for an answer",
	Comment:      func(from, said string) string { return from + ": " + enQuote(said) },
	CommentWaits: func(from, said, key string) string { return from + ": " + enQuote(said) + " — " + key + " answers" },
	Answered: func(from, said, answer string) string {
		if answer == "" {
			answer = "done"
		}
		return from + ": " + enQuote(said) + " — answered: " + answer
	},
	AnswerTo: func(answer string) string {
		if answer == "" {
			answer = "done"
		}
		return "Answered: " + answer
	},
	SameTitle: "Is it this model?", BesideTyped: "Being typed:",
	Beside:       func(years string) string { return "In the register (" + years + "):" },
	NothingSaved: "nothing was saved since the form was opened", UndoTyping: "something is being typed; nothing is left to undo in this input", UndoReason: "undoes the last save",
	Undone: func(name string) string {
		return "Saving " + enQuote(name) + " was undone. It is all in the form again; saving brings it back."
	},
	WriteOn: "Go on typing", IsThis: "It is this one", ShowIt: "Show it",
	Carried: func(name string, year int) string {
		return "This is now " + digits(year) + " of " + enQuote(name) + ", which was there already."
	},
	AlreadyThere: func(name string, year int) string {
		return enQuote(name) + " is registered in " + digits(year) + " already; you are editing that."
	},
	FewDong: func(n string) Sentence {
		return Sentence{"Only " + n + " đồng? For thousands or millions add the word: " + n + " triệu.", "If it is right, saving will ask for a reason."}
	},
	FewMetres: func(n string) Sentence {
		return Sentence{"Only " + n + " m²? For hectares add the word: " + n + " ha.", "If it is right, saving will ask for a reason."}
	},
	NotPinned: "this input differs from model to model",
	Busy:      "saving",
	Meanwhile: Sentence{"This participation was just written elsewhere; nothing was saved.", "Leave and open the model again; the draft is kept."},

	DraftTitle:  "Go on with the draft?",
	DraftBody:   func(name, when string) string { return name + ", left at " + when + "." },
	DraftNoName: "A model without a name",
	Continue:    "Go on", Aside: "Keep it, start anew", Discard: "Discard the draft",
}
