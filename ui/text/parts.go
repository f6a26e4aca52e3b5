package text

// Parts are the words that the parts of the screen say themselves.
type Parts struct {
	Selected   func(n int) string     // rows chosen in a table
	Rows       func(n, of int) string // rows that a search found
	SortedBy   func(column, arrow string) string
	Writing    string // a line is being written: nothing else can be done
	WriteKeys  string
	Search     string // the label of a search box
	Find       string // the placeholder in the palette
	NoMatch    string // nothing in the palette or the choice fits
	More       func(n int) string
	InputsDone func(n, of int) string // of a form
	LineOf     func(line, of int) string
	Palette    string // its title
	HelpKeys   string // the title of the list of keys
}

var partsVi = Parts{
	Selected:   func(n int) string { return "Đang chọn " + viNumber(n) },
	Rows:       func(n, of int) string { return viNumber(n) + " trong " + viNumber(of) },
	SortedBy:   func(column, arrow string) string { return "sắp theo " + column + " " + arrow },
	Writing:    "đang viết: Enter ghi, Esc thôi",
	WriteKeys:  "Enter ghi · Esc thôi",
	Search:     "Tìm:",
	Find:       "gõ tên lệnh, không cần dấu",
	NoMatch:    "Không có mục nào khớp.",
	More:       func(n int) string { return "còn " + viNumber(n) + " mục" },
	InputsDone: func(n, of int) string { return viNumber(n) + " trong " + viNumber(of) + " ô" },
	LineOf:     func(line, of int) string { return "dòng " + viNumber(line) + "/" + viNumber(of) },
	Palette:    "Lệnh",
	HelpKeys:   "Các phím ở trang này",
}

var partsEn = Parts{
	Selected:   func(n int) string { return enNumber(n) + " selected" },
	Rows:       func(n, of int) string { return enNumber(n) + " of " + enNumber(of) },
	SortedBy:   func(column, arrow string) string { return "sorted by " + column + " " + arrow },
	Writing:    "something is being written: Enter saves, Esc cancels",
	WriteKeys:  "Enter saves · Esc cancels",
	Search:     "Search:",
	Find:       "type the name of a command",
	NoMatch:    "Nothing matches.",
	More:       func(n int) string { return enNumber(n) + " more" },
	InputsDone: func(n, of int) string { return enNumber(n) + " of " + enNumber(of) + " inputs" },
	LineOf:     func(line, of int) string { return "line " + enNumber(line) + "/" + enNumber(of) },
	Palette:    "Commands",
	HelpKeys:   "Keys on this page",
}
