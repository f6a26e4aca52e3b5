package text

import "strings"

// Grid is what the page for many rows says.
type Grid struct {
	Title, Reading, Empty, NewRow, Source                       string
	Hints                                                       GridHints
	EnterNext, EnterDown, LongKeys, Pasting                     string
	Counts                                                      func(rows, good, bad, repeated int) string
	Resumed, Left, Dropped                                      func(rows int) string
	Pasted                                                      func(rows, over int) string
	PastedBlock                                                 func(rows int, left string) string
	Similar                                                     func(name, year string) string
	SimilarHere, ErrorBeside                                    func(name string) string
	Overwrite                                                   func(column, name, old, now, because string) string
	OverwriteTitle                                              func(cells int) string
	OverwriteMore                                               func(cells int) string
	OverwriteBody, OverwriteLook, OverwriteNo                   string
	OverwriteYes                                                func(cells int) string
	Joined, Changed                                             func(year int) string
	Known                                                       string
	NothingToCopy, NothingCopied                                string
	Copied                                                      func(heading string) string
	NoError, NothingToSave, NothingToFill, NothingToUndo, NoRow string
	NoneGood                                                    func(rows int) string
	AskTitle                                                    func(left int) string
	AskBody                                                     func(good, bad, repeated int) string
	Mend                                                        string
	SaveGood                                                    func(good int) string
	Saving, TakingBack, PuttingBack, ReasonBack, ReasonAgain    string
	SavingRows                                                  func(rows int) string
	Saved, SavedLines                                           func(all, models, years, changed, known, left int) string
	TakenBack, PutBack, Kept                                    func(rows int) string
	EmptyTitle, EmptyNo, EmptyYes                               string
	EmptyBody                                                   func(rows int) string
	Missing                                                     func(heading string) Sentence
	NoSuch                                                      func(heading, found string, words []string) Sentence
	Repeated, RepeatedLine                                      func(row string) Sentence
	InConflict                                                  func(now string) Sentence
	WrongYear                                                   func(year string, of int) string
	NotTaken                                                    func(heading string) string
	TakenAs                                                     func(column, heading string) string
	BlockTitle                                                  func(rows int) string
	BlockBody                                                   func(takes string) string
	BlockYes, BlockNo, EmptySheet, ChangedLine, Meanwhile       string
	Help                                                        GridHelp
}

// GridHints say how a column is typed, by what it holds.
type GridHints struct{ Choice, Day, Money, Land, Long, Other string }

// GridHelp explains the work, a paragraph each.
type GridHelp struct{ Models, Lines, Page, Paste, Save, Drafts string }

var gridVi = Grid{
	Title: "Nhập bảng", Reading: "Đang mở bảng…", NewRow: "Dòng mới: gõ, hoặc dán từ Excel.", Source: "Bảng nhập",
	Empty: "Gõ tên mô hình đầu tiên để bắt đầu. Đã có danh sách trong Excel hoặc LibreOffice: ở đó chọn các ô, cả dòng tiêu đề, chép (Ctrl+C), rồi sang đây dán.",
	Hints: GridHints{"Gõ một phần tên, không cần dấu.", "5/10, 05102022 hoặc hôm nay.", "Đồng; 185 triệu, 1,5 tỷ, trên 20 triệu cũng được.",
		"m²; 2,5 ha cũng được.", "Enter sang ô khác; F2 để viết nhiều dòng.", "Enter sang ô khác, Esc để nguyên như cũ."},
	EnterNext: "Enter sang phải", EnterDown: "Enter xuống dưới", LongKeys: "Enter xuống dòng, Tab sang ô khác, Esc để nguyên", Pasting: "Đang nhận phần dán…",
	Counts: func(rows, good, bad, repeated int) string {
		return viNumber(rows) + " dòng: " + viNumber(good) + " đúng" + some(bad, ", "+viNumber(bad)+" cần sửa") + some(repeated, ", "+viNumber(repeated)+" lặp lại")
	},
	Resumed: func(n int) string { return "Còn " + viNumber(n) + " dòng để dở từ lần trước." },
	Left: func(n int) string {
		return "Để dở " + viNumber(n) + " dòng; mở lại bảng thì nhập tiếp được."
	},
	Dropped: func(n int) string { return "Đã bỏ " + viNumber(n) + " dòng khỏi bảng. Ctrl+Z lấy lại." },
	Pasted: func(rows, over int) string {
		return "Đã dán " + viNumber(rows) + " dòng." + some(over, " "+viNumber(over)+" ô không còn cột để dán; Ctrl+Z rồi dán từ cột trước.")
	},
	PastedBlock: func(rows int, left string) string {
		return "Đã dán " + viNumber(rows) + " dòng theo tiêu đề." + before(" ", left)
	},
	Similar: func(name, year string) string {
		return "Gần giống " + viQuote(name) + " (" + year + ") đã có trong sổ. Nếu là một thì bỏ dòng này."
	},
	SimilarHere: func(name string) string {
		return "Gần giống một dòng khác của bảng: " + viQuote(name) + ". Nếu là một thì bỏ một dòng."
	},
	ErrorBeside: func(columns string) string { return "Dòng này cần sửa ở: " + columns + "." },
	Joined: func(year int) string {
		return "Mô hình đã có trong sổ; lưu sẽ thêm lượt đăng ký năm " + digits(year) + "."
	},
	Overwrite: func(column, name, old, now, because string) string {
		return column + " của " + viQuote(name) + ": " + old + " → " + now + before(" (đang có vì: ", because) + some(len(because), ")")
	},
	OverwriteTitle: func(n int) string { return "Ghi đè " + viNumber(n) + " giá trị trong sổ?" },
	OverwriteBody:  "Bảng ghi khác sổ, sổ → bảng:", OverwriteMore: func(n int) string { return "… và " + viNumber(n) + " ô nữa." },
	OverwriteLook: "Xem lại bảng", OverwriteNo: "Lưu, giữ theo sổ",
	OverwriteYes: func(n int) string { return "Ghi đè " + viNumber(n) + " giá trị" },
	Changed: func(year int) string {
		return "Lượt đăng ký năm " + digits(year) + " đã có trong sổ; lưu sẽ sửa theo dòng này."
	},
	NothingToCopy: "Ô này trống, không có gì để chép.", NothingCopied: "chưa chép gì ở đây",
	Copied: func(heading string) string {
		return "Đã chép ô " + viQuote(heading) + ". Ctrl+V dán vào ô khác."
	},
	Known:   "Sổ đã ghi đúng như dòng này; lưu không ghi thêm gì.",
	NoError: "Không còn ô nào cần sửa.", NothingToSave: "bảng chưa có dòng nào", NothingToFill: "không có ô trống ở dưới", NothingToUndo: "không còn bước nào",
	NoRow:    "chưa có dòng nào ở đây",
	NoneGood: func(n int) string { return "Chưa lưu: cả " + viNumber(n) + " dòng đều cần sửa." },
	AskTitle: func(left int) string { return viNumber(left) + " dòng chưa lưu được" },
	AskBody: func(good, bad, repeated int) string {
		return viNumber(good) + " dòng đúng" + some(bad, ", "+viNumber(bad)+" dòng cần sửa") + some(repeated, ", "+viNumber(repeated)+" dòng lặp lại") +
			". Lưu các dòng đúng thì các dòng kia ở lại trong bảng để sửa tiếp."
	},
	Mend: "Sửa tiếp", SaveGood: func(n int) string { return "Lưu " + viNumber(n) + " dòng đúng" },
	Saving: "Đang lưu bảng", TakingBack: "Đang lấy lại các dòng vừa lưu", PuttingBack: "Đang lưu lại các dòng",
	ReasonBack: "Hoàn tác lần lưu bảng", ReasonAgain: "Lưu lại bảng đã hoàn tác",
	SavingRows: func(n int) string { return viNumber(n) + " dòng" },
	Saved: func(all, models, years, changed, known, left int) string {
		return "Đã lưu " + viNumber(all) + " dòng: " + viNumber(models) + " mô hình mới" + some(years, ", "+viNumber(years)+" lượt của mô hình cũ") +
			some(changed, ", "+viNumber(changed)+" sửa") + some(known, ", "+viNumber(known)+" đã có") + some(left, "; "+viNumber(left)+" dòng còn lại") + "."
	},
	TakenBack: func(n int) string {
		return "Đã lấy lại " + viNumber(n) + " dòng vừa lưu; sổ như trước khi lưu."
	},
	PutBack: func(n int) string { return "Đã lưu lại " + viNumber(n) + " dòng." },
	Kept: func(n int) string {
		return viNumber(n) + " bản ghi đã có người sửa sau đó nên giữ nguyên."
	},
	EmptyTitle: "Bỏ cả bảng?", EmptyNo: "Giữ bảng", EmptyYes: "Bỏ các dòng",
	EmptyBody: func(n int) string {
		return viNumber(n) + " dòng chưa lưu sẽ ra khỏi bảng. Sổ không đổi; Ctrl+Z lấy lại được."
	},
	Missing: func(heading string) Sentence {
		return Sentence{"Thiếu " + viQuote(heading) + ".", "Điền ô này thì dòng mới lưu được."}
	},
	NoSuch: func(heading, found string, words []string) Sentence {
		return Sentence{viQuote(heading) + " không có " + viQuote(found) + ".", "Gõ một phần của: " + fewWords(words) + "."}
	},
	Repeated: func(row string) Sentence {
		return Sentence{"Lặp lại dòng " + row + ": cùng tên, cùng nơi đăng ký.", "Bỏ dòng này, hoặc sửa lại tên."}
	},
	RepeatedLine: func(row string) Sentence {
		return Sentence{"Lặp lại dòng " + row + ": cùng một mục.", "Bỏ dòng này, hoặc sửa lại."}
	},
	InConflict: func(now string) Sentence {
		return Sentence{"Sổ đang có giá trị trái ngược ở ô này; dòng ghi: " + now + ".", "Lưu dòng không động đến ô ấy; chọn ở trang Trái ngược."}
	},
	WrongYear: func(year string, of int) string {
		return "Dòng của năm " + year + " không lấy: bảng đang nhập năm " + digits(of) + "."
	},
	NotTaken:   func(heading string) string { return "Cột " + viQuote(heading) + " không lấy." },
	TakenAs:    func(column, heading string) string { return column + " (từ " + viQuote(heading) + ")" },
	BlockTitle: func(n int) string { return "Dán " + viNumber(n) + " dòng theo tiêu đề?" },
	BlockBody:  func(takes string) string { return "Lấy: " + takes + "." },
	BlockYes:   "Dán", BlockNo: "Thôi", ChangedLine: "Mục này đã có trong sổ; lưu sẽ sửa theo dòng này.",
	EmptySheet: "Gõ ô đầu tiên để bắt đầu. Đã có danh sách trong Excel hoặc LibreOffice: ở đó chọn các ô, cả dòng tiêu đề, chép (Ctrl+C), rồi sang đây dán.",
	Meanwhile:  "Chưa lưu: sổ vừa có giá trị khác. Xem lại các ô có dấu rồi lưu lại.",
	SavedLines: func(all, made, _, changed, known, left int) string {
		return "Đã lưu " + viNumber(all) + " dòng: " + viNumber(made) + " mục mới" + some(changed, ", "+viNumber(changed)+" sửa") +
			some(known, ", "+viNumber(known)+" đã có") + some(left, "; "+viNumber(left)+" dòng còn lại") + "."
	},
	Help: GridHelp{
		Models: "Bảng để nhập nhiều mô hình một lúc, mỗi dòng một mô hình cùng lượt đăng ký của năm. Mô hình đã có trong sổ (cùng tên, cùng nơi đăng ký) chỉ thêm lượt đăng ký của năm.",
		Lines:  "Bảng để nhập nhiều mục của một phiếu một lúc, mỗi dòng một mục, các cột như trong phiếu. Mục đã có trong sổ thì chỉ sửa ô khác đi, và hỏi trước khi ghi đè.",
		Page: "F5 hiện thêm các cột ít dùng. Gõ là ghi đè ô, F2 sửa tiếp trong ô. Tab sang phải; " +
			"Enter sang phải hoặc xuống dưới tùy F6; sau một loạt Tab, Enter về đầu loạt ở dòng dưới. Ctrl+D chép giá trị xuống các ô trống. " +
			"Ô sai có dấu và lời giải thích ở dưới bảng; F8 đến ô sai tiếp theo.",
		Paste: "Dán từ Excel hoặc LibreOffice: chép cả dòng tiêu đề thì các cột tự vào đúng chỗ, dù thứ tự khác, và được nói trước khi dán; không có tiêu đề thì dán từ ô đang chọn. " +
			"Dòng cộng, dòng “I. Tập thể” không thành mô hình. Tiền theo “triệu đồng” ở tiêu đề được ghi rõ trong ô.",
		Save:   "Ctrl+S lưu các dòng đúng thành một lần; dòng cần sửa ở lại. Ctrl+Z sau khi lưu lấy cả lần ấy ra khỏi sổ và trả các dòng về bảng; Ctrl+Y lưu lại.",
		Drafts: "Rời ô nào, dòng ấy được giữ trong bản nháp. Để dở, mất điện cũng không mất: mở lại bảng là thấy như cũ.",
	},
}

var gridEn = Grid{
	Title: "Grid", Reading: "Opening the grid…", NewRow: "A new row: type, or paste from Excel.", Source: "Entry grid",
	Empty: "Type the name of the first model to begin. If there is a list in Excel or LibreOffice: select its cells there with the row of headings, copy (Ctrl+C), then paste here.",
	Hints: GridHints{"Type part of the name.", "5/10, 05102022 or hôm nay.", "In đồng; 185 triệu, 1,5 tỷ, trên 20 triệu will do too.",
		"In m²; 2,5 ha will do too.", "Enter goes on; F2 to write many lines.", "Enter goes on, Esc leaves the cell as it was."},
	EnterNext: "Enter goes right", EnterDown: "Enter goes down", LongKeys: "Enter makes a line, Tab goes on, Esc leaves it as it was", Pasting: "Receiving what is pasted…",
	Counts: func(rows, good, bad, repeated int) string {
		return enNumber(rows) + plural(rows, " row: ", " rows: ") + enNumber(good) + " good" + some(bad, ", "+enNumber(bad)+" to mend") +
			some(repeated, ", "+enNumber(repeated)+" repeated")
	},
	Resumed: func(n int) string { return enNumber(n) + plural(n, " row is", " rows are") + " left from last time." },
	Left: func(n int) string {
		return "Left " + enNumber(n) + plural(n, " row", " rows") + " for later; open the grid again to go on."
	},
	Dropped: func(n int) string {
		return "Took " + enNumber(n) + plural(n, " row", " rows") + " out of the grid. Ctrl+Z brings back."
	},
	Pasted: func(rows, over int) string {
		return "Pasted " + enNumber(rows) + plural(rows, " row.", " rows.") +
			some(over, " "+enNumber(over)+plural(over, " cell", " cells")+" had no column left; Ctrl+Z, then paste further left.")
	},
	PastedBlock: func(rows int, left string) string {
		return "Pasted " + enNumber(rows) + plural(rows, " row", " rows") + " by their headings." + before(" ", left)
	},
	Similar: func(name, year string) string {
		return "Much like " + enQuote(name) + " (" + year + ") in the register. If it is the same, drop this row."
	},
	SimilarHere: func(name string) string {
		return "Much like another row of the grid: " + enQuote(name) + ". If they are the same, drop one."
	},
	ErrorBeside: func(columns string) string { return "To be mended in this row: " + columns + "." },
	Joined: func(year int) string {
		return "The register has this model; saving adds its participation of " + digits(year) + "."
	},
	Overwrite: func(column, name, old, now, because string) string {
		return column + " of " + enQuote(name) + ": " + old + " → " + now + before(" (it stands because: ", because) + some(len(because), ")")
	},
	OverwriteTitle: func(n int) string {
		return "Overwrite " + enNumber(n) + plural(n, " value", " values") + " of the register?"
	},
	OverwriteBody: "The grid says otherwise, register → grid:", OverwriteMore: func(n int) string { return "… and " + enNumber(n) + " more." },
	OverwriteLook: "Look at the grid again", OverwriteNo: "Save, keep the register's",
	OverwriteYes: func(n int) string { return "Overwrite " + enNumber(n) + plural(n, " value", " values") },
	Changed: func(year int) string {
		return "The register has this participation of " + digits(year) + "; saving changes it to what the row says."
	},
	NothingToCopy: "This cell is empty, there is nothing to copy.", NothingCopied: "nothing was copied here",
	Copied: func(heading string) string {
		return "Copied the cell " + enQuote(heading) + ". Ctrl+V pastes it into another."
	},
	Known:   "The register says just this already; saving writes nothing more.",
	NoError: "No cell is left to be mended.", NothingToSave: "the grid has no rows yet", NothingToFill: "no empty cell below", NothingToUndo: "no step is left",
	NoRow: "there is no row here",
	NoneGood: func(n int) string {
		return "Not saved: " + plural(n, "the row needs", "all "+enNumber(n)+" rows need") + " mending."
	},
	AskTitle: func(left int) string { return enNumber(left) + plural(left, " row", " rows") + " cannot be saved yet" },
	AskBody: func(good, bad, repeated int) string {
		return enNumber(good) + plural(good, " row is good", " rows are good") + some(bad, ", "+enNumber(bad)+" to be mended") +
			some(repeated, ", "+enNumber(repeated)+" repeated") + ". If the good ones are saved, the others stay in the grid."
	},
	Mend: "Go on mending", SaveGood: func(n int) string { return "Save the " + enNumber(n) + " good" },
	Saving: "Saving the grid", TakingBack: "Taking back what was saved", PuttingBack: "Saving the rows again",
	ReasonBack: "Undid the saving of a grid", ReasonAgain: "Saved a grid again that was undone",
	SavingRows: func(n int) string { return enNumber(n) + plural(n, " row", " rows") },
	Saved: func(all, models, years, changed, known, left int) string {
		return "Saved " + enNumber(all) + plural(all, " row: ", " rows: ") + enNumber(models) + plural(models, " new model", " new models") +
			some(years, ", "+enNumber(years)+" for known models") + some(changed, ", "+enNumber(changed)+" changed") +
			some(known, ", "+enNumber(known)+" there already") + some(left, "; "+enNumber(left)+" left in the grid") + "."
	},
	TakenBack: func(n int) string {
		return "Took back the " + enNumber(n) + plural(n, " row", " rows") + " just saved; the register is as it was before."
	},
	PutBack: func(n int) string { return "Saved the " + enNumber(n) + plural(n, " row", " rows") + " again." },
	Kept: func(n int) string {
		return enNumber(n) + plural(n, " record was", " records were") + " changed since and stayed."
	},
	EmptyTitle: "Empty the grid?", EmptyNo: "Keep the rows", EmptyYes: "Take them out",
	EmptyBody: func(n int) string {
		return enNumber(n) + plural(n, " row that was", " rows that were") + " not saved will leave the grid. The register stays as it is; Ctrl+Z brings them back."
	},
	Missing: func(heading string) Sentence {
		return Sentence{enQuote(heading) + " is missing.", "The row can be saved once it is filled in."}
	},
	NoSuch: func(heading, found string, words []string) Sentence {
		return Sentence{enQuote(heading) + " cannot be " + enQuote(found) + ".", "Type part of: " + fewWords(words) + "."}
	},
	Repeated: func(row string) Sentence {
		return Sentence{"Repeats row " + row + ": the same name and registrant.", "Drop this row, or correct the name."}
	},
	RepeatedLine: func(row string) Sentence {
		return Sentence{"Repeats row " + row + ": the same item.", "Drop this row, or correct it."}
	},
	InConflict: func(now string) Sentence {
		return Sentence{"The register holds several values here; the row says: " + now + ".", "Saving leaves them alone; decide on the page of conflicts."}
	},
	WrongYear: func(year string, of int) string {
		return "Rows of " + year + " are not taken: the grid is of " + digits(of) + "."
	},
	NotTaken:   func(heading string) string { return "The column " + enQuote(heading) + " is not taken." },
	TakenAs:    func(column, heading string) string { return column + " (from " + enQuote(heading) + ")" },
	BlockTitle: func(n int) string { return "Paste " + enNumber(n) + plural(n, " row", " rows") + " by their headings?" },
	BlockBody:  func(takes string) string { return "Taken: " + takes + "." },
	BlockYes:   "Paste", BlockNo: "Do not", ChangedLine: "The register has this item; saving changes it to what the row says.",
	EmptySheet: "Type the first cell to begin. If there is a list in Excel or LibreOffice: select its cells there with the row of headings, copy (Ctrl+C), then paste here.",
	Meanwhile:  "Not saved: the register has other values by now. Look at the marked cells, and save again.",
	SavedLines: func(all, made, _, changed, known, left int) string {
		return "Saved " + enNumber(all) + plural(all, " row: ", " rows: ") + enNumber(made) + plural(made, " new item", " new items") +
			some(changed, ", "+enNumber(changed)+" changed") + some(known, ", "+enNumber(known)+" there already") + some(left, "; "+enNumber(left)+" left in the grid") + "."
	},
	Help: GridHelp{
		Models: "A grid to enter many models at once, each row a model with its participation of the year. A model that the register has (same name, same registrant) only gets its " +
			"participation of the year.",
		Lines: "A grid to enter many items of one sheet at once, each row an item, with the columns of the sheet. Of an item that the register has, only cells that differ are changed, and you are asked " +
			"before anything is overwritten.",
		Page: "F5 shows the columns that are seldom needed. Typing overwrites a cell, F2 goes on in it. Tab goes " +
			"right; Enter goes right or down, as F6 sets it; after a run of Tabs it goes back to where the run began, one row below. Ctrl+D copies a value " +
			"into the empty cells below. A wrong cell is marked and explained below the grid; F8 goes to the next.",
		Paste: "Paste from Excel or LibreOffice: copied with its row of headings, each column finds its place, whatever the order, and it is said how before anything is filled in; without headings the cells " +
			"go in from the cursor on. Rows of totals and of parts (“I. Tập thể”) become no models. Amounts under “triệu đồng” say so in their cells.",
		Save: "Ctrl+S saves the good rows in one go; those to be mended stay. Ctrl+Z after saving takes that whole saving out of the register and brings the rows " +
			"back; Ctrl+Y saves them again.",
		Drafts: "Each row is kept in a draft from the moment you leave a cell. Nothing is lost when you stop or the power fails: open the grid again.",
	},
}

// fewWords are the first of several words, as many as there is room for.
func fewWords(words []string) string {
	const most = 8
	if len(words) > most {
		return strings.Join(words[:most], ", ") + "…"
	}
	return strings.Join(words, ", ")
}

// some is a text for a number that is not zero.
func some(n int, s string) string {
	if n == 0 {
		return ""
	}
	return s
}

// before puts a text before another one that is not empty.
func before(lead, s string) string {
	if s == "" {
		return ""
	}
	return lead + s
}
