package text

// History is the page of everything that ever changed.
type History struct {
	Title, Reading, Looking         string
	Empty, NoMatch                  string
	Within                          func(file string) string // the path: the changes of one import
	Count                           func(shown int, more bool) string
	Changed, Created, Deleted       func(kind, name string) string // name: “” where there is none
	Imported                        func(bundles, changes int) string
	ImportedList                    func(file string, records int) string
	Typed                           func(what string, records int) string // into many records at once
	ImportUndone                    string
	UndoAsk, UndoAskBody            string
	UndoImportAsk                   string
	UndoImportBody                  func(changes int) string
	UndoListBody                    string // of a list, or of what was typed into many records
	Yes                             string
	Reason                          string // that an undo from here gives
	Undone                          func(records int) string
	NothingUndone, ImportTakenBack  string
	NoPage, NotOurs, NoRow, Already string // why an action is off
	Keys                            string // the line of state
	Help, HelpSearch, HelpUndo      string
}

var historyVi = History{
	Title: "Nhật ký", Reading: "Đang đọc nhật ký…", Looking: "đang tìm…",
	Empty:   "Chưa có thay đổi nào. Mỗi lần lưu một mô hình, nhập một gói hay một danh sách, ở đây có thêm một dòng.",
	NoMatch: "Không có thay đổi nào khớp. Thử ít chữ hơn; gõ không cần dấu.",
	Within: func(file string) string {
		if file == "" {
			return "Một lần nhập"
		}
		return file
	},
	Count: func(shown int, more bool) string {
		if more {
			return viNumber(shown) + "+"
		}
		return viNumber(shown)
	},
	Changed: func(kind, name string) string { return "sửa " + named(kind, name) },
	Created: func(kind, name string) string { return "thêm " + named(kind, name) },
	Deleted: func(kind, name string) string { return "xóa " + named(kind, name) },
	Imported: func(bundles, changes int) string {
		return "nhập " + viNumber(bundles) + " gói, " + viNumber(changes) + " thay đổi"
	},
	ImportedList: func(file string, records int) string {
		return "nhập danh sách " + viQuote(file) + ", " + viNumber(records) + " bản ghi"
	},
	Typed: func(what string, records int) string {
		return "ghi " + viQuote(what) + " vào " + viNumber(records) + " bản ghi cùng lúc"
	},
	ImportUndone: "đã hoàn tác",
	UndoAsk:      "Hoàn tác thay đổi này?",
	UndoAskBody: "Các ô còn giữ giá trị của thay đổi này trở về như trước nó; ô đã có người sửa sau thì giữ nguyên. Bản ghi do nó tạo ra sẽ bị xóa. " +
		"Lịch sử giữ cả hai, và Ctrl+Z làm lại được.",
	UndoImportAsk: "Hoàn tác lần nhập này?",
	UndoImportBody: func(changes int) string {
		return viNumber(changes) + " thay đổi ra khỏi sổ và được để riêng; trả lại được ở trang Gửi/nhận. Những gì gõ ở đây từ đó đến nay vẫn còn. Sổ được sao lưu trước."
	},
	UndoListBody: "Các ô còn giữ giá trị của lần này trở về như trước; ô đã có người sửa sau thì giữ nguyên. Bản ghi do lần này tạo ra bị xóa. Trả lại được ở trang Gửi/nhận. " +
		"Sổ được sao lưu trước.",
	Yes:    "Hoàn tác",
	Reason: "hoàn tác trong nhật ký",
	Undone: func(records int) string {
		return "Đã hoàn tác " + viNumber(records) + " bản ghi. Ctrl+Z làm lại."
	},
	NothingUndone: "Không có gì để trả lại: đã có người sửa sau đó.", ImportTakenBack: "Đã hoàn tác lần nhập. Trả lại được ở trang Gửi/nhận.",
	NoPage: "Bản ghi này không có trang riêng.", NotOurs: "Thay đổi này thuộc đơn vị khác.", NoRow: "Chưa có dòng nào.", Already: "Lần nhập này đã được hoàn tác.",
	Keys: "gõ để tìm: đơn vị, cán bộ, loại, ô, nội dung, lý do, ngày",
	Help: "Nhật ký có mọi thay đổi của mọi người trong sổ, mới nhất ở trên: ai, lúc nào, ô nào, trước là gì và sau là gì, vì sao. Không có gì trong này bị mất " +
		"hay sửa được; hoàn tác cũng là một thay đổi nữa. Mỗi lần nhập gói hay danh sách là một dòng, Enter mở các thay đổi trong đó.",
	HelpSearch: "Gõ vài chữ để lọc: tên đơn vị, tên cán bộ, loại bản ghi, tên ô, một đoạn nội dung, lý do hay ngày (03/10/2026). Mọi chữ đều phải có. Không cần dấu. " +
		"Tìm đi ngược dần về trước; cuộn xuống là tìm tiếp.",
	HelpUndo: "Hoàn tác (F9) đưa các ô mà thay đổi này đã ghi về giá trị trước nó, trừ ô đã có người sửa sau. Máy hỏi lại trước, và mặc định là không.",
}

var historyEn = History{
	Title: "History", Reading: "Reading the history…", Looking: "looking…",
	Empty:   "Nothing has changed yet. Every model saved, every bundle or list imported adds a line here.",
	NoMatch: "No change matches. Try fewer words; marks are not needed.",
	Within: func(file string) string {
		if file == "" {
			return "One import"
		}
		return file
	},
	Count: func(shown int, more bool) string {
		if more {
			return enNumber(shown) + "+"
		}
		return enNumber(shown)
	},
	Changed: func(kind, name string) string { return "changed " + named(kind, name) },
	Created: func(kind, name string) string { return "added " + named(kind, name) },
	Deleted: func(kind, name string) string { return "deleted " + named(kind, name) },
	Imported: func(bundles, changes int) string {
		return "imported " + enNumber(bundles) + plural(bundles, " bundle, ", " bundles, ") + enNumber(changes) + plural(changes, " change", " changes")
	},
	ImportedList: func(file string, records int) string {
		return "imported the list " + enQuote(file) + ", " + enNumber(records) + plural(records, " record", " records")
	},
	Typed: func(what string, records int) string {
		return "set " + enQuote(what) + " in " + enNumber(records) + " records at once"
	},
	ImportUndone: "undone",
	UndoAsk:      "Undo this change?",
	UndoAskBody: "Inputs that still hold what it wrote go back to what was before; those changed since stay. A record that it made is deleted. The history " +
		"keeps both, and Ctrl+Z takes the undo back.",
	UndoImportAsk: "Undo this import?",
	UndoImportBody: func(changes int) string {
		return enNumber(changes) + plural(changes, " change leaves the", " changes leave the") + " register, to be set aside; the exchange page can put them back. What was typed here since stays. A backup is made first."
	},
	UndoListBody: "Inputs that still hold what this gave them are as they were before; those changed since stay. Records that it made are deleted. The exchange page can put it " +
		"back. The register is backed up first.",
	Yes:    "Undo",
	Reason: "undone from the history",
	Undone: func(records int) string {
		return enNumber(records) + plural(records, " record is", " records are") + " as before. Ctrl+Z takes this back."
	},
	NothingUndone: "Nothing can be brought back: it was changed since.", ImportTakenBack: "The import is undone. The exchange page can put it back.",
	NoPage: "This record has no page of its own.", NotOurs: "This change belongs to another unit.", NoRow: "There is no row yet.", Already: "This import is undone already.",
	Keys: "type to find: unit, officer, kind, input, content, reason, date",
	Help: "The history holds every change of everybody in the register, the newest first: who, when, which input, what was before and after, and why. Nothing in it is " +
		"ever lost or edited; an undo is one more change. Each import of bundles or of a list is one line; Enter opens what it brought.",
	HelpSearch: "Type a few words to filter: a unit, an officer, a kind of record, an input, part of the content, a reason or a date (03/10/2026). All words must be there. " +
		"Marks are not needed. The search goes backwards in time; scrolling down goes on with it.",
	HelpUndo: "Undo (F9) brings the inputs that this change wrote back to what was before it, except those changed since. You are asked first, and the answer is no unless you say so.",
}

// named is a kind with the name of the record, where it has one.
func named(kind, name string) string {
	if name == "" {
		return kind
	}
	return kind + " " + viQuote(name)
}
