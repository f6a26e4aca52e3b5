package text

import (
	"strings"

	"danvan/store/record"
	"danvan/store/sheet"
)

// Sheets are the words for what is filled in as one line or one form.
type Sheets struct {
	Registration string
	// of the pages
	Title, Sheet, Lines, Columns        string
	Reading, Empty, NoMatch, NoRow      string
	Count                               func(n int) string
	Help, HelpLines, HelpForm           string
	CommentOn, NotCommented             string
	HelpComment                         string
	Add, Edit, Saved, ReasonHint, Past  string
	Drop, DropBody, DropYes, DropReason string
	Dropped, NotDropped, SetKeys        string
	Chosen, SetWhich, SetDone           func(n int) string
	Many                                func(n int, names []string) string
	Needed, Own, Hidden                 string
	By                                  func(unit string) string // who says how a column is asked
	Type                                func(record.Type) string
	Added                               func(sheet, name string) string
	NoSheet                             func(found, want string) Sentence

	Taking     Taking // of a list
	Paper      OnWorkbook
	NoHeadings func(sheet, want string) Sentence

	NoSuch  func(of, found string, like []string) Sentence
	Several func(of, found string, like []string) Sentence
	NoAward func(found string, there []string) Sentence // a report of awards is narrowed to what none of them has
	Already Sentence
	NotHere Sentence // a row with an id of another register

	CodeTaken, CodeAgain func(name string) Sentence
	HiddenRow, StruckRow Sentence
	OtherHeads           func(sheet string) Sentence      // which is empty in a text file
	OtherSpan            func(span, year string) Sentence // of a table of totals, and the year that was asked
	SeveralSpans         func(spans string) Sentence
	HasBelow             func(unit, below string) Sentence
	BlockedElse          func(name, from, to string) Sentence
	TakenBack            func(name, id string) Sentence
	OfAnother            func(unit, of string) Sentence

	NotYours                    func(unit string) Sentence
	NotYourWord, NotYourVerdict Sentence
}

// OnWorkbook are the words on the page of a workbook that says what each column is.
type OnWorkbook struct{ Notes, Column, How, ID, Stands, By, NotRead string }

// Taking is what is said of a list of a sheet.
type Taking struct {
	Came, Would func(made, changed, same int) string
	Totals      string // the list is a table of totals
	Parted      func(n int, whole, post, unit string) string
	Measures    func(names string) string // that were added for it
	Unknown     func(letters, heading string) string
	Cells, Kept func(n int) string
	Cell        func(row int, column, old, now string) string
	Gone        func(n int, names string) string
	From        func(file string) string // as a reason
	Holds       func(value string) string
	Recalled    func(answers string) string
	Annotated   func(path string, notes int) string
	NoWorkbook  func(path string) Sentence
	GiveReason  string
	Counts      func(found, as string) string                  // by an example, counts that say less than what was written; as "": nothing
	Rows        func(rows []int, of int, column string) string // which rows a problem is in; ends with a colon
}

var sheetsVi = Sheets{
	Paper: OnWorkbook{Notes: "Cách ghi", Column: "Cột", How: "Ghi gì vào cột này", ID: "mã của mục trong sổ: để nguyên; dòng thêm mới thì để trống", Stands: "Kết quả được tính", By: "Cấp xét kết quả được tính", NotRead: "chỉ để xem; nhập lại thì không đọc cột này"},
	Taking: Taking{
		Came: func(made, changed, same int) string {
			return "Đã thêm " + viNumber(made) + " mục, sửa " + viNumber(changed) + ", không đổi " + viNumber(same) + "."
		},
		Totals: "Bảng tổng hợp: mỗi dòng một đơn vị, mỗi cột một số. Ghi là số nêu, không phải danh sách mô hình; sổ không cộng số nêu vào số đếm.",
		Parted: func(n int, whole, post, unit string) string {
			return viNumber(n) + " dòng có đơn vị đứng sau chức vụ, được tách ra; ví dụ " + viQuote(whole) + ": chức vụ " + viQuote(post) + ", đơn vị " + viQuote(unit) + "."
		},
		Measures: func(names string) string {
			return "Thêm chỉ tiêu mà sổ tự đếm, để có chỗ ghi: " + names + "."
		},
		Would: func(made, changed, same int) string {
			return "Sẽ thêm " + viNumber(made) + " mục, sửa " + viNumber(changed) + ", không đổi " + viNumber(same) + ". Chưa ghi gì."
		},
		Gone: func(n int, names string) string {
			return viNumber(n) + " mục có trong bảng khi ghi ra, nay không còn dòng nào: sổ vẫn giữ. Muốn rút thì rút từng mục trên màn hình: " + names + "."
		},
		From:     func(file string) string { return "theo danh sách " + file },
		Recalled: func(answers string) string { return "Đọc như đã trả lời lần trước: " + answers + "." },
		Holds:    func(value string) string { return "Sổ đang ghi: " + value + ". Chưa lấy theo danh sách." },
		Annotated: func(path string, notes int) string {
			return "Đã ghi bản có ghi chú: " + path + " (" + viNumber(notes) + " ghi chú trong ô)."
		},
		NoWorkbook: func(path string) Sentence {
			return Sentence{"Chỉ ghi chú được vào bảng tính .xlsx hay .xlsm, bản chép cùng đuôi với danh sách; không phải " + viQuote(path) + ".", "Mở danh sách bằng Excel, lưu thành .xlsx rồi làm lại."}
		},
		GiveReason: "Sửa ô này; nếu đúng như vậy thì nhập lại với --reason.",
		Unknown: func(letters, heading string) string {
			return "Cột " + letters + " " + viQuote(heading) + " không có trong phiếu, hoặc lặp lại cột khác: được để ngoài."
		},
		Cells: func(n int) string { return "Ô thay đổi (" + viNumber(n) + "):" },
		Kept: func(n int) string {
			return viNumber(n) + " ô đang có giá trị khác, được giữ nguyên. Nêu --update để thay; ô bị xóa trống thì thêm --emptied=clear để xóa, --emptied=keep để giữ:"
		},
		Cell: func(row int, column, old, now string) string {
			if now == "" {
				now = "(trống)"
			}
			if old == "" {
				old = "(trống)"
			}
			return "dòng " + digits(row) + ", " + column + ": " + old + " → " + now
		},
		Counts: func(found, as string) string {
			if as == "" {
				return viQuote(found) + " được ghi là để trống."
			}
			return "chỉ giữ số, không giữ lời đi kèm, ví dụ " + viQuote(found) + " được ghi là " + as + "."
		},
		Rows: func(rows []int, of int, column string) string {
			s := "Dòng " + rowNumbers(rows, of)
			if of > 1 {
				s = viNumber(of) + " dòng (" + rowNumbers(rows, of) + ")"
			}
			if column != "" {
				s += ", cột " + viQuote(column)
			}
			return s + ":"
		},
	},
	NoHeadings: func(sheet, want string) Sentence {
		return Sentence{"Trong 30 dòng đầu không có dòng tiêu đề nào của phiếu " + viQuote(sheet) + ".", "Cần ít nhất hai cột mang đúng tên: " + want + "."}
	},
	Registration: "Đăng ký",
	Title:        "Phiếu", Sheet: "Phiếu", Lines: "Số mục", Columns: "Các cột",
	Reading: "Đang đọc sổ…", Empty: "Chưa có mục nào. F3 để thêm mục đầu tiên.", NoMatch: "Không có mục nào khớp. Esc để xóa chữ đang tìm.",
	NoRow:     "chưa chọn mục nào",
	Count:     func(n int) string { return viNumber(n) + " mục" },
	Help:      "Mỗi phiếu là một loại mục mà sổ giữ: đăng ký, quyết định, rà soát… Gõ một phần tên để tìm. Enter mở phiếu: các mục của nó đứng thành bảng, thêm và sửa bằng một mẫu. Đăng ký có trang riêng, mở từ đây cũng đến đó.",
	HelpLines: "Mỗi dòng là một mục của phiếu. Gõ để tìm trong mọi cột. Enter xem mục và lịch sử: ai ghi, lúc nào, trước đó là gì. F3 thêm, F4 sửa, F9 rút. Insert chọn nhiều mục (Ctrl+A chọn hết) để F4 ghi một cột hay F9 rút cả một lần; lịch sử vẫn giữ mục đã rút.",
	HelpForm:  "Enter sang ô kế tiếp; ở ô cuối, Enter lưu. Tên của mục khác: gõ một phần rồi chọn. Ngày viết 5/10/2026, tiền viết 185 triệu. Esc để dở, mở lại vẫn còn. Sửa mục của đơn vị khác thì phải ghi lý do.",
	Add:       "Thêm", Edit: "Sửa", Saved: "Đã lưu.", ReasonHint: "để trống nếu không cần", Past: "Lịch sử",
	Drop: "Rút mục này?", DropBody: "Mục sẽ không còn trong danh sách và báo cáo. Lịch sử vẫn giữ.", DropYes: "Rút", DropReason: "rút mục trên màn hình",
	SetKeys: "Enter chọn cột, Esc đóng",
	Chosen: func(n int) string {
		return "Đã chọn " + viNumber(n) + " mục · F4 sửa một cột của tất cả · Esc bỏ chọn"
	},
	SetWhich:  func(n int) string { return "Sửa một cột của " + viNumber(n) + " mục" },
	SetDone:   func(n int) string { return "Đã ghi vào " + viNumber(n) + " mục. Ctrl+Z lấy lại cả lần." },
	Many:      func(n int, names []string) string { return viNumber(n) + " mục: " + fewWords(names) },
	CommentOn: "Về cột", NotCommented: "chỉ góp ý về lượt đăng ký, số liệu, khen thưởng, điển hình, thành viên",
	HelpComment: "F6 góp ý về một cột của dòng do đơn vị cấp dưới ghi: góp ý đi xuống trong gói kế tiếp, đơn vị ấy thấy ở trang Góp ý, sửa rồi trả lời. Câu trả lời hiện ngay dưới góp ý.",
	Dropped:     "Đã rút. Ctrl+Z để lấy lại.", NotDropped: "mục của danh mục không xóa: ghi năm cuối, hoặc thôi dùng",
	Needed: "phải có", Hidden: "không hỏi nữa, còn giữ điều đã ghi", By: func(unit string) string { return "theo " + unit },
	Own: "tự ghi",
	Type: choice(map[record.Type]string{
		record.Text: "chữ", record.Lines: "nhiều dòng chữ", record.Whole: "số", record.Year: "năm", record.Number: "số, có thể có phần lẻ", record.Day: "ngày",
		record.Span: "kỳ: năm, nửa năm, quý…", record.Choice: "chọn", record.Reference: "tên hoặc mã", record.Flag: "có hay không", sheet.Figure: "số, như đã ghi",
	}),
	Added: func(sheet, name string) string {
		return "Đã thêm " + strings.ToLower(sheet) + " " + viQuote(name) + "."
	},
	NoSheet: func(found, want string) Sentence {
		return Sentence{"Không có phiếu " + viQuote(found) + ".", "Các phiếu: " + want + "."}
	},
	NoSuch: func(of, found string, like []string) Sentence {
		s := Sentence{"Không có " + strings.ToLower(of) + " nào tên là " + viQuote(found) + ".", "Viết đúng tên hoặc mã."}
		if len(like) > 0 {
			s.Next = "Có phải: " + strings.Join(like, "; ") + "?"
		}
		return s
	},
	NoAward: func(found string, there []string) Sentence {
		return Sentence{"Không khen thưởng nào của báo cáo này ghi " + viQuote(found) + ".", "Có: " + strings.Join(there, "; ") + "."}
	},
	NotHere: Sentence{"Sổ này không có mục mang ID ấy.", "Dòng do sổ khác ghi ra thì để trống ô ID: dòng ấy được thêm mới."},
	Several: func(of, found string, like []string) Sentence {
		return Sentence{"Có nhiều " + strings.ToLower(of) + " tên là " + viQuote(found) + ": " + strings.Join(like, "; ") + ".", "Nêu mã, hoặc tám chữ cuối trong ngoặc."}
	},
	Already:   Sentence{"Mục này đã có trong sổ; chưa ghi gì.", "Tìm mục ấy trong danh sách của phiếu rồi sửa."},
	HiddenRow: Sentence{"Dòng đang ẩn, không lấy.", "Bỏ ẩn hoặc bỏ lọc trong bảng nếu cần nhập."},
	StruckRow: Sentence{"Dòng bị gạch ngang, không lấy.", "Bỏ gạch trong bảng nếu vẫn đúng."},
	OtherSpan: func(span, year string) Sentence {
		return Sentence{"Bảng ghi kỳ " + viQuote(span) + ", đang nhập cho năm " + year + "; chưa lấy.", "Nếu đúng là của năm " + year + ": --set \"Kỳ=" + year + "\"."}
	},
	SeveralSpans: func(spans string) Sentence {
		return Sentence{"Bảng ghi nhiều kỳ: " + spans + "; chưa lấy.", "Nêu kỳ của bảng: --set \"Kỳ=…\"."}
	},
	OtherHeads: func(sheet string) Sentence {
		if sheet != "" {
			sheet = " ở trang tính " + viQuote(sheet)
		}
		return Sentence{"Bảng này" + sheet + " không đọc chung với bảng đầu được, không lấy.", "Để các bảng cùng cột, hoặc nhập riêng từng bảng."}
	},
	CodeTaken: func(name string) Sentence {
		return Sentence{"Mã này đang là của " + name + ".", "Viết mã khác."}
	},
	CodeAgain: func(name string) Sentence {
		return Sentence{"Mã này từng là của " + name + ".", "Ghi ngày đầu của đơn vị mới, để hai đơn vị không lẫn với nhau."}
	},
	OfAnother: func(unit, of string) Sentence {
		return Sentence{"Mô hình ấy là của " + viQuote(of) + ", không phải của " + viQuote(unit) + ".", "Chọn đúng đơn vị, hoặc để trống mô hình."}
	},
	TakenBack: func(name, id string) Sentence {
		return Sentence{"Khen thưởng này của " + viQuote(name) + " đã có trong sổ, và đã bị hủy hoặc thu hồi; chưa ghi gì.", "Xem: danvan history " + id + ". Nếu vẫn khen: danvan set " + id + " state=\"Đã khen\"."}
	},
	BlockedElse: func(name, from, to string) Sentence {
		return Sentence{viQuote(name) + " đang trong thời gian xem xét kỷ luật hoặc khiếu nại, từ " + from + until(to, " đến ") + ": chưa được khen thưởng.", "Để trạng thái “Đề nghị” cho đến khi có kết luận."}
	},
	HasBelow: func(unit, below string) Sentence {
		return Sentence{viQuote(unit) + " còn đơn vị cấp dưới đang hoạt động: " + below + ".", "Ghi ngày cuối cho các đơn vị ấy trước."}
	},
	NotYours: func(unit string) Sentence {
		return Sentence{"Mục này của " + viQuote(unit) + ", không thuộc đơn vị mình.", "Chỉ đơn vị đó và cấp trên của nó được sửa."}
	},
	NotYourWord:    Sentence{"Điều này do đơn vị khác nói.", "Chỉ đơn vị đó sửa được."},
	NotYourVerdict: Sentence{"Kết quả này do đơn vị khác bình xét.", "Đơn vị mình ghi kết quả của mình trên lượt đăng ký: danvan set ID verdict=…"},
}

var sheetsEn = Sheets{
	Paper: OnWorkbook{Notes: "How to fill in", Column: "Column", How: "What goes here", ID: "the line's id in the register: leave it as it is; on a row that you add leave it empty", Stands: "Verdict that counts", By: "Verdict given by", NotRead: "to be looked at; not read when the list comes back"},
	Taking: Taking{
		Came: func(made, changed, same int) string {
			return "Added " + enNumber(made) + " lines, changed " + enNumber(changed) + ", unchanged " + enNumber(same) + "."
		},
		Totals: "A table of totals: a unit in each row, a figure in each column. Kept as stated figures, not as a list of models; what is stated is not added to what is counted.",
		Parted: func(n int, whole, post, unit string) string {
			return enNumber(n) + plural(n, " row has", " rows have") + " a unit behind the post, which was parted from it; such as " + enQuote(whole) + ": post " + enQuote(post) + ", unit " + enQuote(unit) + "."
		},
		Measures: func(names string) string { return "Measures added, which the register counts itself: " + names + "." },
		Would: func(made, changed, same int) string {
			return "Would add " + enNumber(made) + " lines, change " + enNumber(changed) + ", unchanged " + enNumber(same) + ". Nothing was written."
		},
		Gone: func(n int, names string) string {
			return enNumber(n) + " lines that the workbook was written with have no row in it now: the register keeps them. Take them back one by one on the screen: " + names + "."
		},
		From:     func(file string) string { return "from the list " + file },
		Recalled: func(answers string) string { return "Read as was answered before: " + answers + "." },
		Holds:    func(value string) string { return "The register has: " + value + ". The list's value was not taken." },
		Annotated: func(path string, notes int) string {
			return "Wrote a copy with notes: " + path + " (" + enNumber(notes) + " notes in cells)."
		},
		NoWorkbook: func(path string) Sentence {
			return Sentence{"Notes go into a workbook, .xlsx or .xlsm, and the copy has the list's ending; not " + enQuote(path) + ".", "Save the list as .xlsx and try again."}
		},
		GiveReason: "Mend the cell; if it is right, import again with --reason.",
		Unknown: func(letters, heading string) string {
			return "Column " + letters + " " + enQuote(heading) + " is not on the sheet, or repeats another: it is left out."
		},
		Cells: func(n int) string { return "Cells that change (" + enNumber(n) + "):" },
		Kept: func(n int) string {
			return enNumber(n) + " cells hold something else and stay as they are. Say --update to replace them; for what was emptied add --emptied=clear to empty it, --emptied=keep to keep it:"
		},
		Cell: func(row int, column, old, now string) string {
			if now == "" {
				now = "(empty)"
			}
			if old == "" {
				old = "(empty)"
			}
			return "row " + digits(row) + ", " + column + ": " + old + " → " + now
		},
		Counts: func(found, as string) string {
			if as == "" {
				return enQuote(found) + " is kept as nothing."
			}
			return "the number alone is kept, without the word beside it, for example " + enQuote(found) + " as " + as + "."
		},
		Rows: func(rows []int, of int, column string) string {
			s := "Row " + rowNumbers(rows, of)
			if of > 1 {
				s = enNumber(of) + " rows (" + rowNumbers(rows, of) + ")"
			}
			if column != "" {
				s += ", column " + enQuote(column)
			}
			return s + ":"
		},
	},
	NoHeadings: func(sheet, want string) Sentence {
		return Sentence{"None of the first 30 rows has headings of the sheet " + enQuote(sheet) + ".", "At least two columns must have their names: " + want + "."}
	},
	Registration: "Registration",
	Title:        "Sheets", Sheet: "Sheet", Lines: "Lines", Columns: "Columns",
	Reading: "Reading the register…", Empty: "There is nothing yet. F3 adds the first line.", NoMatch: "Nothing fits. Esc empties the search.",
	NoRow:     "nothing is selected",
	Count:     func(n int) string { return enNumber(n) + " lines" },
	Help:      "A sheet is a kind of thing the register holds: registrations, decisions, reviews… Type a part of its name. Enter opens it: its lines stand in a table, and are added and changed by a form. Registrations have a page of their own, to which Enter leads from here.",
	HelpLines: "Each row is a line of the sheet. Typing searches all columns. Enter shows the line and its history: who wrote what, when, and what was before. F3 adds, F4 changes, F9 takes back. Insert chooses several (Ctrl+A all), of which F4 sets a column and F9 takes back in one go; the history keeps what was taken back.",
	HelpForm:  "Enter goes to the next input; on the last one it saves. Another record: type a part of its name and choose. Dates as 5/10/2026, money as 185 triệu. Esc leaves it half done; it is there again. What is of another unit needs a reason.",
	Add:       "Add", Edit: "Change", Saved: "Saved.", ReasonHint: "may stay empty", Past: "History",
	Drop: "Take this line back?", DropBody: "It will no longer be in lists and reports. The history keeps it.", DropYes: "Take back", DropReason: "taken back on the screen",
	SetKeys:   "Enter chooses the column, Esc closes",
	Chosen:    func(n int) string { return enNumber(n) + " chosen · F4 sets a column of all · Esc chooses none" },
	SetWhich:  func(n int) string { return "Set a column of " + enNumber(n) + " lines" },
	SetDone:   func(n int) string { return "Written into " + enNumber(n) + " lines. Ctrl+Z takes it all back." },
	Many:      func(n int, names []string) string { return enNumber(n) + " lines: " + fewWords(names) },
	CommentOn: "On column", NotCommented: "comments are for participations, figures, awards, typical examples and members",
	HelpComment: "F6 comments on a column of a line that a unit below wrote: it goes down with the next bundle, that unit sees it on the page of comments, mends it and answers. The answer stands below the comment.",
	Dropped:     "Taken back. Ctrl+Z brings it again.", NotDropped: "lines of a catalog are not deleted: write a last year, or retire them",
	Needed: "needed", Hidden: "not asked any more; what was filled in is kept", By: func(unit string) string { return "as " + unit + " asks" },
	Own: "filled in",
	Type: choice(map[record.Type]string{
		record.Text: "text", record.Lines: "lines of text", record.Whole: "number", record.Year: "year", record.Number: "number, decimals too", record.Day: "date",
		record.Span: "span: year, half, quarter…", record.Choice: "choice", record.Reference: "name or code", record.Flag: "yes or no", sheet.Figure: "figure as written",
	}),
	Added: func(sheet, name string) string { return "Added " + strings.ToLower(sheet) + " " + enQuote(name) + "." },
	NoSheet: func(found, want string) Sentence {
		return Sentence{"There is no sheet " + enQuote(found) + ".", "Sheets: " + want + "."}
	},
	NoSuch: func(of, found string, like []string) Sentence {
		s := Sentence{"No " + strings.ToLower(of) + " is called " + enQuote(found) + ".", "Write its name or code exactly."}
		if len(like) > 0 {
			s.Next = "Is it: " + strings.Join(like, "; ") + "?"
		}
		return s
	},
	NoAward: func(found string, there []string) Sentence {
		return Sentence{"No award of this report has " + enQuote(found) + ".", "There are: " + strings.Join(there, "; ") + "."}
	},
	NotHere: Sentence{"This register has no record with that ID.", "Leave the ID empty where another register wrote the row: it is added."},
	Several: func(of, found string, like []string) Sentence {
		return Sentence{"More than one " + strings.ToLower(of) + " is called " + enQuote(found) + ": " + strings.Join(like, "; ") + ".", "Give the code, or the eight letters in brackets."}
	},
	Already:   Sentence{"It is in the register already; nothing was written.", "Find it in the list of the sheet and change it there."},
	HiddenRow: Sentence{"The row is hidden and was not taken.", "Show it, or take the filter off, if it is to be imported."},
	StruckRow: Sentence{"The row is struck through and was not taken.", "Take the line off if it still holds."},
	OtherSpan: func(span, year string) Sentence {
		return Sentence{"The table is of " + enQuote(span) + ", and is imported for " + year + "; it was not taken.", "If it is of " + year + ": --set \"Period=" + year + "\"."}
	},
	SeveralSpans: func(spans string) Sentence {
		return Sentence{"The table names several spans: " + spans + "; it was not taken.", "Say its span: --set \"Period=…\"."}
	},
	OtherHeads: func(sheet string) Sentence {
		if sheet != "" {
			sheet = " on the sheet " + enQuote(sheet)
		}
		return Sentence{"This table" + sheet + " cannot be read with the first and was not taken.", "Give the tables the same columns, or import each by itself."}
	},
	CodeTaken: func(name string) Sentence {
		return Sentence{"This code is that of " + name + ".", "Write another code."}
	},
	CodeAgain: func(name string) Sentence {
		return Sentence{"This code was once that of " + name + ".", "Write the first day of the new unit, so that the two are not taken for one."}
	},
	OfAnother: func(unit, of string) Sentence {
		return Sentence{"That model is of " + enQuote(of) + ", not of " + enQuote(unit) + ".", "Choose its unit, or leave the model empty."}
	},
	TakenBack: func(name, id string) Sentence {
		return Sentence{"This award of " + enQuote(name) + " is in the register already, and was cancelled or revoked; nothing was written.", "See: danvan history " + id + ". If it is given after all: danvan set " + id + " state=Granted."}
	},
	BlockedElse: func(name, from, to string) Sentence {
		return Sentence{"Discipline or a complaint about " + enQuote(name) + " is being examined, from " + from + until(to, " to ") + ": no award can be granted.", "Leave it as proposed until that has ended."}
	},
	HasBelow: func(unit, below string) Sentence {
		return Sentence{enQuote(unit) + " still has units below it: " + below + ".", "Write their last days first."}
	},
	NotYours: func(unit string) Sentence {
		return Sentence{"This record is of " + enQuote(unit) + ", not of this unit.", "Only that unit and those above it may edit it."}
	},
	NotYourWord:    Sentence{"Another unit has said this.", "Only that unit can change it."},
	NotYourVerdict: Sentence{"This verdict is another unit's.", "Write your own on the participation: danvan set ID verdict=…"},
}
